"""The files of a build as authors wrote them: each is read and parsed once."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...posts.frontmatter import FrontMatter, parse
from ...posts.keys import KEYS, KeyAliases
from ...posts.problem import Problem
from ...posts.yaml_text import Pair, read_yaml

# UTF-16, and what YAML, TOML and JSON make of letters: ``"B\\u00f6rse"``.
_IN_DISGUISE = re.compile(rb"\A(?:\xff\xfe|\xfe\xff)|\\[uUx][0-9A-Fa-f]{2}")


class Sources:
    """Reads for all sections; what cannot be opened has a problem and no text."""

    def __init__(self) -> None:
        self._contents: dict[str, bytes | OSError] = {}
        self._parsed: dict[tuple[str, int], FrontMatter] = {}

    def content(self, file: File) -> bytes:
        """The bytes of a file; none where it cannot be read."""
        content = self._read(file)
        return content if isinstance(content, bytes) else b""

    def seen(self, file: File) -> str:
        """The text of a file, so far as it is UTF-8."""
        return self.content(file).decode("utf-8", errors="replace")

    def unopened(self, file: File) -> Problem | None:
        """The problem of a file that cannot be read at all."""
        content = self._read(file)
        return _unopened(file, content) if isinstance(content, OSError) else None

    def may_hold(self, file: File, word: str) -> bool:
        """Whether a file holds a word, or may: in another encoding, or in escapes."""
        content = self._read(file)
        if not isinstance(content, bytes):
            return True
        return word.encode() in content or bool(_IN_DISGUISE.search(content))

    def front_matter(self, file: File, keys: KeyAliases = KEYS) -> FrontMatter:
        """What stands above the body of a file, for a section with these keys."""
        at = file.src_uri, id(keys)
        if at not in self._parsed:
            self._parsed[at] = parse(file.src_uri, self.content(file), keys)
        return self._parsed[at]

    def _read(self, file: File) -> bytes | OSError:
        if file.src_uri not in self._contents:
            try:
                self._contents[file.src_uri] = _bytes_of(file)
            except OSError as error:
                self._contents[file.src_uri] = error
        return self._contents[file.src_uri]


class FolderDefaults:
    """What Material's meta plugin gives to all pages of a folder, from files ``.meta.yml``."""

    def __init__(self, files: Files, config: MkDocsConfig, sources: Sources) -> None:
        self._pairs: dict[str, tuple[Pair, ...]] = {}
        plugin = config.plugins.get("material/meta") or config.plugins.get("meta")
        name = plugin.config.get("meta_file", ".meta.yml") if plugin else None
        if plugin and name and plugin.config.get("enabled", True):
            for file in (*_files_named(name, config), *files):
                if posixpath.basename(file.src_uri) == name:
                    self._pairs[file.src_uri] = _pairs_of(sources.seen(file))

    def of(self, source: str, keys: KeyAliases = KEYS) -> tuple[Pair, ...]:
        """The pairs that hold for a page; those of a deeper folder come instead of others."""
        found: dict[str, list[Pair]] = {}
        for path in sorted(self._pairs, key=lambda path: path.count("/")):
            folder = posixpath.dirname(path)
            if not folder or source.startswith(f"{folder}/"):
                found |= _by_field(self._pairs[path], keys)
        return tuple(pair for pairs in found.values() for pair in pairs)

    def holding(self, tag: str) -> list[str]:
        """The files that hold the marker, which nobody reads there."""
        return [
            path
            for path, pairs in self._pairs.items()
            for pair in pairs
            if pair.key == "tags" and tag in (pair.value or ())
        ]


def _files_named(name: str, config: MkDocsConfig) -> Iterator[File]:
    """Those of all languages; static-i18n hands over the files of one at a time."""
    if "i18n" in config.plugins:
        for path in Path(config.docs_dir).rglob(name):
            source = path.relative_to(config.docs_dir).as_posix()
            yield File(source, config.docs_dir, config.site_dir, config.use_directory_urls)


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


def _bytes_of(file: File) -> bytes:
    """Raises OSError, also for what is no file: who opens a pipe may wait for ever."""
    path = file.abs_src_path
    if path and os.path.exists(path) and not os.path.isfile(path):
        raise OSError(0, "it is no regular file")
    return file.content_bytes


def _unopened(file: File, error: OSError) -> Problem:
    return Problem(
        source=file.src_uri,
        found=f"a file that cannot be opened ({error.strerror})",
        expected="a file that MkDocs may read",
        cure="Give the right to read it, or take it out of the documentation",
    )
