"""Reads each document once for all sections: its text, its front matter, what its folder says."""

from __future__ import annotations

import posixpath
import re
from copy import copy

from ..docs import Doc, Docs
from ..memo import Forgetful, Memo
from ..translations.message import say
from .diagnose import undecodable
from .encodings import decoded, encoding_of
from .frontmatter import FrontMatter, parse
from .hiding import hiding_key, is_date, keeps_away
from .keys import KEYS, KeyAliases
from .problem import Problem
from .rules import Defaults
from .yaml_text import Pair, readable_yaml

# What YAML, TOML and JSON make of letters: ``"B\\u00f6rse"``.
_IN_DISGUISE = re.compile(r"\\[uUx][0-9A-Fa-f]{2}")


class Reader:
    """The documents of one build; what cannot be opened has a problem and no text.

    ``defaults`` is the name of the files whose keys hold for all pages of their folder, as those
    of Material's meta plugin do (``.meta.yml``). ``memo`` remembers what earlier builds read.
    """

    def __init__(self, docs: Docs, defaults: str | None = None, memo: Memo | None = None) -> None:
        self.docs = docs
        self.memo = memo or Forgetful()
        self._name = defaults or ""
        self._contents: dict[str, str | bytes | OSError] = {}
        self._parsed: dict[str, dict[int, FrontMatter]] = {}
        named = (d.src_uri for d in docs.docs() if posixpath.basename(d.src_uri) == defaults)
        self._hidings: dict[tuple[str, int], Defaults] = {}
        # Material itself stops where such a file cannot be read.
        texts = ((path, self.text(path).removeprefix("\ufeff")) for path in named)
        self._defaults = {path: readable_yaml(text) or () for path, text in texts}

    def of(self, docs: Docs) -> Reader:
        """What was read stays read; the documents have other addresses."""
        other = copy(self)
        other.docs = docs
        return other

    def begins(self, path: str, with_one_of: tuple[bytes, ...]) -> bool:
        """Whether the first bytes of a document are one of these."""
        content = self._read(path)
        if isinstance(content, str):
            return content[:4].encode().startswith(with_one_of)
        return isinstance(content, bytes) and content.startswith(with_one_of)

    def text(self, path: str) -> str:
        """The text of a document, so far as it is one; none where it cannot be read."""
        content = self._read(path)
        if isinstance(content, bytes):
            return decoded(content)[0]
        return content if isinstance(content, str) else ""

    def unopened(self, path: str) -> Problem | None:
        """The problem of a document that cannot be read at all."""
        content = self._read(path)
        if not isinstance(content, OSError):
            return None
        return Problem(
            source=path,
            found=say("a file that cannot be opened ({why})", why=str(content.strerror)),
            expected=say("a file that MkDocs may read"),
            cure=say("Give the right to read it, or take it out of the documentation"),
        )

    def undecodable(self, path: str) -> Problem | None:
        """The problem of a document that is not UTF-8."""
        content = self._read(path)
        error = decoded(content)[1] if isinstance(content, bytes) else None
        return undecodable(path, error) if error else None

    def may_hold(self, path: str, word: str) -> bool:
        """Whether a document holds a word, or may: in another encoding, or in escapes."""
        content, text = self._read(path), self.text(path)
        is_other = isinstance(content, bytes) and encoding_of(content) != "utf-8"
        is_unread = isinstance(content, OSError)
        return word in text or is_other or is_unread or bool(_IN_DISGUISE.search(text))

    def front_matter(self, path: str, keys: KeyAliases = KEYS) -> FrontMatter:
        """What stands above the body of a document, for a section with these keys."""
        parsed = self._parsed.setdefault(path, {})
        if id(keys) not in parsed:
            content, name = self._read(path), ("front matter", path, repr(keys.further))
            text = "" if isinstance(content, OSError) else content
            parsed[id(keys)] = self.memo.of(name, (text,), lambda: parse(path, text, keys))
        return parsed[id(keys)]

    def release(self, path: str) -> None:
        """Keeps the text of a document no longer: who asks for it has it read again."""
        self._contents.pop(path, None)
        self._parsed.pop(path, None)

    def defaults_of(self, path: str, keys: KeyAliases = KEYS) -> tuple[Defaults, ...]:
        """Those of the folders above a page, the nearest first."""
        above = list[Defaults]()
        while path and self._defaults:
            path = posixpath.dirname(path)
            if (source := posixpath.join(path, self._name)) in self._defaults:
                above.append(self._hiding(source, keys))
        return tuple(above)

    def _hiding(self, source: str, keys: KeyAliases) -> Defaults:
        """What of the defaults of a folder keeps its posts from readers."""
        place = source, id(keys)
        if place not in self._hidings:
            pairs = (pair for pair in self._defaults[source] if keeps_away(pair.key, keys))
            self._hidings[place] = Defaults(source, tuple(_dated(pair, keys) for pair in pairs))
        return self._hidings[place]

    def defaults_holding(self, tag: str) -> list[str]:
        """The files of folders that hold the marker, which nobody reads there."""
        return [
            path
            for path, pairs in self._defaults.items()
            for pair in pairs
            if pair.key == "tags" and tag in (pair.value or ())
        ]

    def _read(self, path: str) -> str | bytes | OSError:
        """Its text, where it is UTF-8: what is parsed of it is the same text, kept once."""
        if path not in self._contents:
            try:
                content = self.docs.read(path)
                text, error = decoded(content)
                self._contents[path] = content if error else text
            except OSError as error:
                self._contents[path] = error
        return self._contents[path]


def is_below(doc: Doc, folder: str) -> bool:
    """Whether a page stands below a folder."""
    return not folder or doc.dest_uri.startswith(f"{folder}/")


def _dated(pair: Pair, keys: KeyAliases) -> Pair:
    """A folder has no date of its own: ``published: 2099-01-01`` says from when."""
    is_when = is_date(hiding_key(pair.key, keys) or "", pair.value)
    return pair._replace(key="publishDate") if is_when else pair
