"""Reads each document once for all sections: its text, its front matter, what its folder says."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from copy import copy

import yaml

from ..docs import Doc, Docs
from ..memo import Memo
from ..translations.message import say
from .frontmatter import FrontMatter, parse
from .keys import KEYS, KeyAliases
from .problem import Problem
from .yaml_text import Pair, read_yaml

# UTF-16, and what YAML, TOML and JSON make of letters: ``"B\\u00f6rse"``.
_IN_DISGUISE = re.compile(rb"\A(?:\xff\xfe|\xfe\xff)|\\[uUx][0-9A-Fa-f]{2}")


class Reader:
    """The documents of one build; what cannot be opened has a problem and no text.

    ``defaults`` is the name of the files whose keys hold for all pages of their folder, as those
    of Material's meta plugin do (``.meta.yml``). ``memo`` remembers what earlier builds read.
    """

    def __init__(self, docs: Docs, defaults: str | None = None, memo: Memo | None = None) -> None:
        self.docs = docs
        self.memo = memo or Memo()
        self._contents: dict[str, bytes | OSError] = {}
        self._parsed: dict[tuple[str, int], FrontMatter] = {}
        named = (d.src_uri for d in docs.docs() if posixpath.basename(d.src_uri) == defaults)
        self._defaults = {path: _pairs_of(self.text(path)) for path in named}

    def of(self, docs: Docs) -> Reader:
        """What was read stays read; the documents have other addresses."""
        other = copy(self)
        other.docs = docs
        return other

    def content(self, path: str) -> bytes:
        """The bytes of a document; none where it cannot be read."""
        content = self._read(path)
        return content if isinstance(content, bytes) else b""

    def text(self, path: str) -> str:
        """The text of a document, so far as it is UTF-8."""
        return self.content(path).decode("utf-8", errors="replace")

    def unopened(self, path: str) -> Problem | None:
        """The problem of a document that cannot be read at all."""
        content = self._read(path)
        return _unopened(path, content) if isinstance(content, OSError) else None

    def may_hold(self, path: str, word: str) -> bool:
        """Whether a document holds a word, or may: in another encoding, or in escapes."""
        content = self._read(path)
        if not isinstance(content, bytes):
            return True
        return word.encode() in content or bool(_IN_DISGUISE.search(content))

    def front_matter(self, path: str, keys: KeyAliases = KEYS) -> FrontMatter:
        """What stands above the body of a document, for a section with these keys."""
        at = path, id(keys)
        if at not in self._parsed:
            content, name = self.content(path), ("front matter", path, repr(keys.further))
            self._parsed[at] = self.memo.of(name, (content,), lambda: parse(path, content, keys))
        return self._parsed[at]

    def inherited(self, path: str, keys: KeyAliases = KEYS) -> tuple[Pair, ...]:
        """The pairs that hold for a page; those of a deeper folder come instead of others."""
        found: dict[str, list[Pair]] = {}
        for defaults in sorted(self._defaults, key=lambda path: path.count("/")):
            folder = posixpath.dirname(defaults)
            if not folder or path.startswith(f"{folder}/"):
                found |= _by_field(self._defaults[defaults], keys)
        return tuple(pair for pairs in found.values() for pair in pairs)

    def defaults_holding(self, tag: str) -> list[str]:
        """The files of folders that hold the marker, which nobody reads there."""
        return [
            path
            for path, pairs in self._defaults.items()
            for pair in pairs
            if pair.key == "tags" and tag in (pair.value or ())
        ]

    def _read(self, path: str) -> bytes | OSError:
        if path not in self._contents:
            try:
                self._contents[path] = self.docs.read(path)
            except OSError as error:
                self._contents[path] = error
        return self._contents[path]


def is_below(doc: Doc, folder: str) -> bool:
    """Whether a page stands below a folder."""
    return not folder or doc.dest_uri.startswith(f"{folder}/")


def _by_field(pairs: Iterable[Pair], keys: KeyAliases) -> dict[str, list[Pair]]:
    fields: dict[str, list[Pair]] = {}
    for pair in pairs:
        if found := keys.find(pair.key):
            fields.setdefault(found[0], []).append(pair._replace(line=0))
    return fields


def _pairs_of(text: str) -> tuple[Pair, ...]:
    """Material itself stops where such a file cannot be read."""
    try:
        return read_yaml(text.removeprefix("\ufeff")) or ()
    except (yaml.YAMLError, ValueError, RecursionError):
        return ()


def _unopened(path: str, error: OSError) -> Problem:
    return Problem(
        source=path,
        found=say("a file that cannot be opened ({why})", why=str(error.strerror)),
        expected=say("a file that MkDocs may read"),
        cure=say("Give the right to read it, or take it out of the documentation"),
    )
