"""Checks what a site asks of its authors beyond what every post needs."""

from __future__ import annotations

from ..translations.message import joined, say
from .blocks import above_more
from .fields import FieldReader
from .hints import nearest
from .overlooked import outside_of_code
from .problem import shown
from .rules import Rules

_MARK = "<!-- more -->"


def keep_house_rules(
    fields: FieldReader, categories: tuple[str, ...], body: str, rules: Rules
) -> None:
    """Adds an error for each rule that a post with this text breaks."""
    allowed = rules.categories_allowed
    for name in categories if allowed else ():
        if name not in allowed:
            meant = nearest(name, allowed)
            pair = fields.lasting("categories")[0]
            fields.fail(
                pair,
                found=shown(name),
                expected=say("one of the categories {names}", names=joined(allowed)),
                cure=say("Write {name}, or add it to categories_allowed", name=meant)
                if meant
                else say("Correct it, or add it to categories_allowed"),
            )
    is_asked = rules.needs_excerpt and body.strip()
    if is_asked and above_more("\n".join(outside_of_code(body))) is None:
        fields.fail(
            None,
            found=say("a text without {mark}", mark=_MARK),
            expected=say("one, as the option post_excerpt says"),
            cure=say("Write {mark} below what the teaser shall show", mark=_MARK),
        )
