"""Finds the template tags of other systems in a text, outside code, and puts Markdown there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate
from textwrap import dedent
from textwrap import indent as indented

from ..posts.overlooked import fenced_lines
from ..posts.problem import Problem, shown
from .taken import by_hand

Translate = Callable[[str], str | None]
"""From a tag to what stands in its place; None where only a person can tell."""

HIGHLIGHT = re.compile(
    r"\{%-?\s*highlight\s+[\"']?(?P<language>[\w+#.-]+)[^%]{0,200}%\}"
    r"(?P<code>(?:(?!\{%-?\s*(?:end)?highlight).)*+)\{%-?\s*endhighlight\s*-?%\}",
    re.DOTALL,
)
"""Code in Liquid, which Jekyll and Eleventy have."""

# No longer than anybody types, so that the time stays linear.
_TAG = re.compile(r"\{\{(?:[^{}]|\{(?!\{)){0,1000}\}\}|\{%(?:[^%{]|%(?!\})|\{(?!%)){0,1000}%\}")
_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)[^\n]{1,1000}?(?<!`)(?P=ticks)(?!`)")
_OPENING = re.compile(r"(?P<mark>:{3,})[ \t]*(?P<kind>[A-Za-z][\w-]*)[ \t]*(?P<title>.*)")
_CLOSING = re.compile(r":{3,}")
_ITEM = re.compile(r" {0,3}(?:[*+-]|\d{1,9}[.)]) ")


def translated(
    text: str, path: str, first: int, translate: Translate
) -> tuple[str, tuple[Problem, ...]]:
    """The text anew, and the tags that stay; ``first`` is its first line in the file."""
    problems: list[Problem] = []
    code = sorted(_spans_of_code(text))
    starts = [start for start, _ in code]
    ends = [*accumulate((end for _, end in code), max)]
    breaks = [found.start() for found in re.finditer("\n", text)]

    def anew(found: re.Match[str]) -> str:
        before = bisect_right(starts, found.start())
        if before and found.start() < ends[before - 1]:
            return found[0]
        instead = translate(found[0])
        if instead is None:
            line = first + bisect_left(breaks, found.start())
            problems.append(by_hand(path, line, shown(found[0])))
            return found[0]
        return instead

    return with_admonitions(_TAG.sub(anew, text)), tuple(problems)


def fenced(found: re.Match[str], code: str) -> str:
    """A block of code, whatever stands in it, on lines of its own; in a list, it belongs there."""
    before = found.string[max(0, found.start() - 200) : found.start()].rpartition("\n")[2]
    is_alone = not before.strip()
    indent = before if is_alone else "    " if _ITEM.match(before) else ""
    longest = max((len(each) for each in re.findall(r"`{3,}", code)), default=2)
    fence = "`" * (longest + 1)
    text = dedent(code.rstrip().lstrip("\n"))
    block = indented(f"{fence}{found['language']}\n{text}\n{fence}", indent)
    return block.removeprefix(indent) if is_alone else f"\n\n{block}"


def with_admonitions(text: str) -> str:
    """``:::note`` and its end as admonitions; the text itself where one has no end."""
    lines: list[str] = []
    depth = 0
    for line, is_code in fenced_lines(text):
        bare = line.strip()
        opening = None if is_code else _OPENING.fullmatch(bare)
        if opening:
            title = opening["title"].strip("[]{} \t").replace('"', "\u201d")
            named = f' "{title}"' if title else ""
            lines.append(f"{'    ' * depth}!!! {opening['kind'].lower()}{named}")
            depth += 1
        elif depth and not is_code and _CLOSING.fullmatch(bare):
            depth -= 1
            lines.append("")
        else:
            lines.append(f"{'    ' * depth}{line}" if bare else line)
    return text if depth else "\n".join(lines)


def _spans_of_code(text: str) -> Iterator[tuple[int, int]]:
    """Where tags are shown, and do nothing."""
    at = 0
    for line, is_code in fenced_lines(text):
        if is_code:
            yield at, at + len(line)
        at += len(line) + 1
    yield from (found.span() for found in _CODE.finditer(text))
