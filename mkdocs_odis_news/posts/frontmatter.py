"""Splits a Markdown file into front matter and body, or says where it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

from .problem import Problem, shown

# MkDocs closes a block with "..." too; and where the library's own pattern swallows the line
# breaks after a fence, the line numbers of YAML's errors would be wrong.
_FENCE = re.compile(r"^(?:-{3,}|\.{3})[^\S\n]*$", re.MULTILINE)
_OPENING = re.compile(r"\s*^(-{3,})[^\S\n]*$", re.MULTILINE)
_TOML = re.compile(r"\s*^\+{3}[^\S\n]*$", re.MULTILINE)
_HANDLER = YAMLHandler(fm_boundary=_FENCE)
_PAIR = re.compile(r"(?P<key>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>.*\S))?[ \t]*")
# Without a blank behind the colon, YAML takes the line for text.
_GLUED = re.compile(r"([A-Za-z][\w-]*):(?=[^\s/:])")
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """The keys and the body of one file. ``text`` is the whole of it, for line numbers."""

    values: Mapping[str, object]
    body: str
    text: str

    def line(self, key: str) -> int | None:
        """The line, from 1, on which a top-level key stands; None where it is not found."""
        lines = block(self.text)
        found = re.search(rf"^([\"']?){re.escape(key)}\1[ \t]*:", lines, re.MULTILINE)
        return _first_line(self.text) + lines[: found.start()].count("\n") if found else None


def parse(source: str, text: str) -> FrontMatter | Problem:
    """Reads one file. ``source`` is its path below ``docs_dir``, for the problem.

    A file without front matter gives no values and its whole text as body.
    """
    text = text.lstrip("\ufeff")
    if _TOML.match(text):
        return _toml(source, text)
    if not _OPENING.match(text):
        return FrontMatter(values={}, body=text.strip(), text=text)
    if not _closing(text):
        return _unclosed(source, text)
    try:
        values, body = frontmatter.parse(text, handler=_HANDLER)
    except Exception as error:  # ValueError, RecursionError and others, besides its own
        return _unreadable(source, text, error)
    return FrontMatter(
        values={key: value for key, value in values.items() if isinstance(key, str)},
        body=body,
        text=text,
    )


def block(text: str) -> str:
    """The text between the fences, from the end of the first on; all of it where none closes.

    Without an opening fence, the lines down to the first empty one: what an author who forgot
    the fences meant as front matter.
    """
    opening = _OPENING.match(text)
    if not opening:
        return text.lstrip().partition("\n\n")[0]
    closing = _closing(text)
    return text[opening.end() : closing.start()] if closing else text[opening.end() :]


def without_block(text: str) -> str:
    """The body of a file whose front matter cannot be read."""
    opening, closing = _OPENING.match(text), _closing(text)
    if not opening:
        return text
    return text[closing.end() :].strip() if closing else text[opening.end() :].strip()


def glued(source: str, text: str) -> Problem | None:
    """The problem of a block in which YAML saw one text, for want of a blank behind a colon."""
    lines = block(text).split("\n")
    if not _OPENING.match(text) or not any(_GLUED.match(line) for line in lines):
        return None
    return _unreadable(source, text, ValueError())


def _closing(text: str) -> re.Match[str] | None:
    opening = _OPENING.match(text)
    return _FENCE.search(text, opening.end()) if opening else None


def _first_line(text: str) -> int:
    opening = _OPENING.match(text)
    return text[: opening.start(1)].count("\n") + 1 if opening else 1


def _unclosed(source: str, text: str) -> Problem:
    return Problem(
        source=source,
        line=_first_line(text),
        found="a line --- that opens the front matter, and none that closes it",
        expected="a second line --- below the last key",
        cure="Write a line --- below the last key",
    )


def _toml(source: str, text: str) -> Problem:
    return Problem(
        source=source,
        line=text[: len(text) - len(text.lstrip())].count("\n") + 1,
        found="a line +++, which opens front matter in TOML",
        expected="front matter in YAML between two lines ---",
        cure="Write --- for +++, and each key as key: text",
    )


def _unreadable(source: str, text: str, error: Exception) -> Problem:
    lines = block(text).split("\n")
    index, column = _place(lines, error)
    key, cure = _cure(lines[index])
    return Problem(
        source=source,
        line=_first_line(text) + index,
        column=column,
        key=key,
        found=_found(lines[index], column),
        expected="front matter that YAML can read",
        cure=cure,
    )


def _place(lines: list[str], error: Exception) -> tuple[int, int]:
    """The index of the line and the column, from 1, of what YAML stumbled over."""
    for index, line in enumerate(lines):
        if control := yaml.reader.Reader.NON_PRINTABLE.search(line):
            return index, control.start() + 1
    for index, line in enumerate(lines):
        if _GLUED.match(line):
            return index, line.index(":") + 1
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        # "could not find expected ':'" and an open quote are noticed lines after they began.
        began = error.context_mark if (error.context or "").startswith("while scanning") else None
        mark = began or error.problem_mark
        return _written(lines, min(mark.line, len(lines) - 1), mark.column + 1)
    for index, line in enumerate(lines):
        if (day := _DATE.search(line)) and not _exists(day):
            return index, day.start() + 1
    return 0, 1


def _written(lines: list[str], index: int, column: int) -> tuple[int, int]:
    """YAML may stop at the line before a tab, or at an empty one behind what it cannot read."""
    if index + 1 < len(lines) and re.match(r" *\t", lines[index + 1]):
        return index + 1, 1
    if lines[index].strip():
        return index, column
    return max((at for at in range(index) if lines[at].strip()), default=index), 1


def _exists(day: re.Match[str]) -> bool:
    try:
        date(*map(int, day.groups()))
    except ValueError:
        return False
    return True


def _found(line: str, column: int) -> str:
    if control := yaml.reader.Reader.NON_PRINTABLE.search(line):
        return f"the control character U+{ord(control.group()):04X}"
    return shown(line)


def _cure(line: str) -> tuple[str | None, str]:
    """The key on a line that cannot be read, and what its author can do."""
    pair = _PAIR.fullmatch(line)
    key, value = (pair["key"], pair["value"] or "") if pair else (None, "")
    if yaml.reader.Reader.NON_PRINTABLE.search(line):
        return key, "Delete this character"
    if re.match(r" *\t", line):
        return key, "Indent with spaces, not with a tab"
    if glued := _GLUED.match(line):
        return glued[1], f"Write a blank behind the colon: {glued[1]}: {line[glued.end() :]}"
    if not pair:
        return None, "Join this line to the one above, or indent it by two spaces"
    if (day := _DATE.match(value)) and not _exists(day):
        return key, "Write a date that exists, such as 2022-05-25"
    if value.startswith('"'):
        return key, f"Put the whole text in single quotes: {key}: '…'"
    return key, f'Put the text in quotes: {key}: "…"'
