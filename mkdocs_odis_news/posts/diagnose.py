"""Says where a block of front matter cannot be read, and what its author can do."""

from __future__ import annotations

import json
import re
import tomllib

import yaml

from ..translations.message import Message, say
from .problem import Problem, shown
from .yaml_text import MOST, TooLargeError

_PAIR = re.compile(r"(?P<key>[\w-]+)[ \t]*:(?:[ \t]+(?P<value>.*\S))?[ \t]*")
# Without a blank behind the colon, or as in TOML, YAML takes the line for text.
GLUED = re.compile(r"([A-Za-z][\w-]*)(?::(?=[^\s/:])|[ \t]*=[ \t]*(?=[^\s=]))")
# JSON writes a character beyond U+FFFF as two halves, of which neither is one.
_HALVES = re.compile(r"(?:\\u[Dd][89A-Fa-f][0-9A-Fa-f]{2})+")
_CONTROL = yaml.reader.Reader.NON_PRINTABLE
_TOML_PLACE = re.compile(r"at line (\d+)(?:, column (\d+))?")


def unreadable(source: str, block: str, first: int, error: Exception) -> Problem:
    """The problem of a block whose first line is ``first``; ``error`` is what its parser raised."""
    if isinstance(error, TooLargeError):
        return Problem(
            source=source,
            line=first,
            found=say("aliases that stand for more than {most:,} values", most=MOST),
            expected=say("front matter that holds what it shows"),
            cure=say("Write out what the aliases (*name) stand for"),
        )
    lines = block.split("\n")
    if isinstance(error, tomllib.TOMLDecodeError | json.JSONDecodeError):
        index, column = _place_of(error)
        index = min(index, len(lines) - 1)
        language = "TOML" if isinstance(error, tomllib.TOMLDecodeError) else "JSON"
        cure = say(
            "Correct this line, or what stands before it, by the rules of {language}",
            language=language,
        )
        return _problem(source, lines[index], (first + index, column), None, cure, language)
    index, column = _place(lines, error)
    key, cure = _cure(lines[index])
    return _problem(source, lines[index], (first + index, column), key, cure, "YAML")


def undecodable(source: str, error: UnicodeDecodeError) -> Problem:
    """The problem of a file that is not UTF-8."""
    before = error.object[: error.start]
    return Problem(
        source=source,
        line=before.count(b"\n") + 1,
        column=error.start - before.rfind(b"\n"),
        found=say("the byte 0x{byte:02X}", byte=error.object[error.start]),
        expected=say("text in UTF-8"),
        cure=say("Save the file as UTF-8"),
    )


def unclosed(source: str, line: int, fence: str) -> Problem:
    """The problem of a block whose fence on this line none closes."""
    fence = fence[:3]
    return Problem(
        source=source,
        line=line,
        found=say(
            "a line {fence} that opens the front matter, and none that closes it", fence=fence
        ),
        expected=say("a second line {fence} below the last key", fence=fence),
        cure=say("Write a line {fence} below the last key", fence=fence),
    )


def too_long(source: str, line: int, length: int, longest: int) -> Problem:
    """The problem of a block that begins on this line; lengths in characters."""
    return Problem(
        source=source,
        line=line,
        found=say("front matter of {number:,} characters", number=length),
        expected=say("at most {most:,}", most=longest),
        cure=say("Move what is no key into the text below"),
    )


def _problem(
    source: str, text: str, place: tuple[int, int], key: str | None, cure: str, language: str
) -> Problem:
    return Problem(
        source=source,
        line=place[0],
        column=place[1],
        key=key,
        found=_found(text),
        expected=say("front matter that {language} can read", language=language),
        cure=cure,
    )


def _place_of(error: tomllib.TOMLDecodeError | json.JSONDecodeError) -> tuple[int, int]:
    if isinstance(error, json.JSONDecodeError):
        return error.lineno - 1, error.colno
    found = _TOML_PLACE.search(str(error))
    return (int(found[1]) - 1, int(found[2] or 1)) if found else (0, 1)


def _place(lines: list[str], error: Exception) -> tuple[int, int]:
    """The index of the line and the column, from 1, of what YAML stumbled over."""
    for index, line in enumerate(lines):
        if control := _CONTROL.search(line):
            return index, control.start() + 1
    for index, line in enumerate(lines):
        if glued := GLUED.match(line):
            return index, len(glued[0].rstrip())
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark:
        # "could not find expected ':'" and an open quote are noticed lines after they began.
        began = error.context_mark if (error.context or "").startswith("while scanning") else None
        mark = began or error.problem_mark
        return _written(lines, min(mark.line, len(lines) - 1), mark.column + 1)
    # Levels without end stand on the longest line.
    return lines.index(max(lines, key=len)), 1


def _written(lines: list[str], index: int, column: int) -> tuple[int, int]:
    """YAML may stop at the line before a tab, or at an empty one behind what it cannot read."""
    if index + 1 < len(lines) and re.match(r" *\t", lines[index + 1]):
        return index + 1, 1
    if lines[index].strip():
        return index, column
    return max((at for at in range(index) if lines[at].strip()), default=index), 1


def _found(line: str) -> str:
    if control := _CONTROL.search(line):
        return say("the control character U+{code:04X}", code=ord(control.group()))
    return shown(line)


def _cure(line: str) -> tuple[str | None, Message]:
    """The key on a line that YAML cannot read, and what its author can do."""
    pair = _PAIR.fullmatch(line)
    key, value = (pair["key"], pair["value"] or "") if pair else (None, "")
    if _CONTROL.search(line):
        return key, say("Delete this character")
    if re.match(r" *\t", line):
        return key, say("Indent with spaces, not with a tab")
    if glued := GLUED.match(line):
        right = f"{glued[1]}: {line[glued.end() :]}"
        if "=" in glued[0]:
            return glued[1], say("Write a colon and a blank in place of =: {line}", line=right)
        return glued[1], say("Write a blank behind the colon: {line}", line=right)
    if '"' in line and (halves := _HALVES.search(line)):
        return key, _whole(halves[0])
    if not pair:
        return None, say("Join this line to the one above, or indent it by two spaces")
    if value.startswith('"'):
        return key, say("Put the whole text in single quotes: {key}: '…'", key=pair["key"])
    return key, say('Put the text in quotes: {key}: "…"', key=pair["key"])


def _whole(halves: str) -> Message:
    try:
        whole = json.loads(f'"{halves}"').encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        return say("Delete {escape}, which is no character", escape=halves)
    return say("Write {character} in place of {escape}", character=whole, escape=halves)
