"""Keeps what was measured, part by part, so that each can be measured again on its own."""

from __future__ import annotations

import json
import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

PATH = Path(__file__).parent / "figures.json"

Took = dict[str, float]
"""By name (``cpu``, ``wall``, ``memory``): seconds, or MiB."""
Round = dict[str, Took]
"""By case, or by kind of edit."""


def kept() -> dict[str, Any]:
    """By part: with what it was measured (``made``), and what was found (``found``)."""
    found: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8")) if PATH.is_file() else {}
    return found


def keep(part: str, found: object) -> None:
    """In the place of what was found of this part before."""
    figures = {**kept(), part: {"made": _made_with(), "found": found}}
    short = json.loads(json.dumps(figures), parse_float=lambda number: round(float(number), 3))
    PATH.write_text(json.dumps(short, indent=1) + "\n", encoding="utf-8")


def middle(rounds: Iterable[Round], case: str, name: str) -> float:
    """The median of a figure of this case."""
    return median(each[case][name] for each in rounds if case in each)


def beside_host(rounds: Iterable[Round], case: str, name: str) -> float:
    """The median of the ratios to the host alone in the same round."""
    return median(each[case][name] / each["host"][name] for each in rounds if case in each)


def any_edit(rounds: Iterable[dict[str, Round]]) -> list[Round]:
    """Of rounds of edits, by loop: the medians over all kinds of edits."""
    return [
        {
            loop: {name: median(took[name] for took in kinds.values()) for name in ("cpu", "wall")}
            for loop, kinds in each.items()
        }
        for each in rounds
    ]


def _made_with() -> str:
    names = ("mkdocs", "mkdocs-material", "mkdocs-rss-plugin", "Markdown", "Jinja2")
    found = ", ".join(f"{name} {version(name)}" for name in names)
    return f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, {found}"
