"""Writes the tables of ``benchmarks/README.md``: ``python -m benchmarks [--quick]``."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from .cases import CASES
from .measure import instructions_a_post, rounds

README = Path(__file__).parent / "README.md"
# The blog is of Material alone, and no peer is asked about the themes of the host.
THEMES = {"material": list(CASES), "mkdocs": ["host", "section", "everything"]}
THEMES["readthedocs"] = THEMES["mkdocs"]
_BLOCK = re.compile(r"(<!-- table -->\n).*?(?=<!-- /table -->)", re.DOTALL)


def main(*, quick: bool) -> None:
    """``quick``: instructions in one theme alone, from a few posts."""
    fewer, more = (20, 50) if quick else (60, 160)
    themes = {"material": THEMES["material"]} if quick else THEMES
    lines = [_made_with(), "", *_instructions(themes, fewer, more)]
    for number in () if quick else (100, 1000):
        lines += ["", *_times(THEMES["material"], number)]
    table = "\n".join(lines)
    text = README.read_text(encoding="utf-8")
    README.write_text(_BLOCK.sub(lambda m: f"{m[1]}\n{table}\n\n", text), encoding="utf-8")
    print(table)


def _made_with() -> str:
    names = ("mkdocs", "mkdocs-material", "mkdocs-rss-plugin")
    found = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {found}."


def _instructions(themes: dict[str, list[str]], fewer: int, more: int) -> Iterator[str]:
    yield f"Millions of instructions a further post, between {fewer} and {more} posts:"
    yield ""
    yield from _head(("theme", *CASES))
    for theme, cases in themes.items():
        found = {case: instructions_a_post(case, theme, fewer, more) for case in cases}
        shown = (_beside(found.get(case), found["host"]) for case in CASES)
        yield _row((theme, *shown))


def _times(cases: list[str], number: int) -> Iterator[str]:
    yield f"{number:,} posts in Material, medians of three rounds in turns:"
    yield ""
    yield from _head(("", "CPU in s", "wall in s", "memory in MiB"))
    found = rounds(cases, "material", number, times=3)
    for case, each in found.items():
        shown = (_beside(each[name], found["host"][name]) for name in ("cpu", "wall", "memory"))
        yield _row((case, *shown))


def _beside(value: float | None, host: float) -> str:
    return "–" if value is None else f"{value:.1f} ({value / host:.2f})"


def _head(names: Iterable[str]) -> Iterator[str]:
    columns = tuple(names)
    yield _row(columns)
    yield f"|{'|'.join(['---', *['--:'] * (len(columns) - 1)])}|"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main(quick="--quick" in sys.argv[1:])
