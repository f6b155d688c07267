"""Measures what the section costs: ``python -m benchmarks [PART …] [--quick]``; all parts if none.

Fills the tables and draws the plot of ``benchmarks/README.md`` from all figures that are kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from . import tables
from .cases import CASES
from .figures import keep, kept
from .loop import LOOPS, loop_rounds
from .measure import instructions_a_post, rounds
from .memory import memory_after
from .plot import plot

_HERE = Path(__file__).parent
_OURS = ["host", "section", "everything"]
# The blog is of Material alone, and no peer is asked about the themes of the host.
THEMES = {"material": list(CASES), "mkdocs": _OURS, "readthedocs": _OURS}
BUILDS = {100: (list(CASES), 5), 1000: (list(CASES), 5), 5000: (_OURS, 3), 10000: (_OURS[:2], 1)}
"""By number of posts: the cases, and how many rounds."""
_HALF = [name for name in LOOPS if name != "blog"]
EDITED = {
    "material": {100: (list(LOOPS), 2), 1000: (list(LOOPS), 2), 5000: (["host", "section"], 1)},
    "mkdocs": {1000: (_HALF, 1)},
    "readthedocs": {1000: (_HALF, 1)},
}
"""By theme and number of posts: the loops, and how many rounds."""
_BLOCK = re.compile(r"(<!-- table: (\w+) -->\n).*?(?=<!-- /table -->)", re.DOTALL)


def _instructions(
    fewer: int = 60, more: int = 160, themes: int = len(THEMES)
) -> dict[str, dict[str, float]]:
    return {
        theme: {case: instructions_a_post(case, theme, fewer, more) for case in cases}
        for theme, cases in list(THEMES.items())[:themes]
    }


def _builds() -> object:
    return {
        number: rounds(cases, "material", number, times)
        for number, (cases, times) in BUILDS.items()
    }


def _loop() -> object:
    return {
        theme: {
            number: loop_rounds(loops, theme, number, times)
            for number, (loops, times) in by_number.items()
        }
        for theme, by_number in EDITED.items()
    }


def _memory() -> object:
    return {case: memory_after(case, "material", 200, 500, 50) for case in ("section",)}


PARTS: dict[str, Callable[[], object]] = {
    "instructions": _instructions,
    "builds": _builds,
    "loop": _loop,
    "memory": _memory,
}


def main(*names: str) -> None:
    """Measures these parts, and writes what is known of all."""
    for name in names:
        keep(name, PARTS[name]())
    path = _HERE / "README.md"
    path.write_text(_BLOCK.sub(_filled, path.read_text(encoding="utf-8")), encoding="utf-8")
    (_HERE / "plot.svg").write_text(plot(kept()), encoding="utf-8")


def _filled(block: re.Match[str]) -> str:
    part = kept().get(block[2])
    if not part:
        return f"{block[1]}\nNot measured yet.\n\n"
    made = ("\n".join(table(part["found"])) for table in tables.PARTS[block[2]])
    return f"{block[1]}\n{part['made']}.\n\n" + "\n\n".join(made) + "\n\n"


if __name__ == "__main__":
    if "--quick" in sys.argv:
        print(*tables.instructions(_instructions(20, 50, themes=1)), sep="\n")
    else:
        main(*(sys.argv[1:] or PARTS))
