"""A picture to share that says what a post is called, drawn where the post has none."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

from .colours import Colour

# What Open Graph and the networks show whole.
WIDTH, HEIGHT = 1200, 630

# Whoever changes how cards look must change their names, or an old cache is served for ever.
_RECIPE = "1"
# Hyphen and blank that do not break, and a capital that most fonts lack.
_ALIKE = str.maketrans({"\u2011": "-", "\u202f": "\xa0", "ẞ": "SS"})
_BLANKS = re.compile(r"[ \t\r\n]+")
# Marks that nobody sees, and pictures among letters.
_DROPPED = ("Cc", "Cf", "Cs", "So", "Sk")
_VARIANTS = ("\ufe0e", "\ufe0f")
# Writing from right to left needs more than a font.
_LEFTWARDS = ("R", "AL", "AN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """All that is drawn: texts, and the colour behind them."""

    title: str
    date: str
    site: str
    background: Colour

    @property
    def texts(self) -> tuple[str, str, str]:
        """Title, date and name of the site, without what no font draws."""
        return _drawable(self.title), _drawable(self.date), _drawable(self.site)

    @property
    def runs_leftwards(self) -> bool:
        """Whether any of it is written from right to left."""
        return any(unicodedata.bidirectional(c) in _LEFTWARDS for c in "".join(self.texts))

    def name(self, font: str) -> str:
        """That of its file, by all that it shows; ``font`` names the font and its version."""
        shown = "\n".join((*self.texts, str(self.background), font, _RECIPE))
        return f"card-{hashlib.sha256(shown.encode()).hexdigest()[:16]}.png"


def _drawable(text: str) -> str:
    text = unicodedata.normalize("NFC", text.translate(_ALIKE))
    kept = (
        character
        for character in text
        if unicodedata.category(character) not in _DROPPED and character not in _VARIANTS
    )
    return _BLANKS.sub(" ", "".join(kept)).strip()
