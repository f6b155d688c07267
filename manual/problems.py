"""Tells every message by what an author does to get it, as the commands themselves say it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from .asked import Said, ask
from .markdown import plain, verbatim

Case = Mapping[str, Any]
"""As ``problems.yml`` has it, which says what its keys are."""


def entries(block: str) -> str:
    """A group as a list of causes, each with what is said: ``dates``, or ``dates de``."""
    name, _, language = block.partition(" ")
    return "\n".join(_entry(case, language or "en") for case in groups()[name])


@cache
def groups() -> Mapping[str, tuple[Case, ...]]:
    """All cases, by group."""
    file = Path(__file__).with_name("problems.yml")
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    return {name: tuple(cases) for name, cases in found.items()}


def _entry(case: Case, language: str) -> str:
    """A term and its definitions."""
    said = ask(case, language)[: case.get("first")]
    assert said, f"nothing is said of {case}"
    lines = [_cause(case, language), *(f":   {_said(each)}" for each in said)]
    if hint := case.get("hint"):
        lines.append(f":   {hint[language]}")
    return "\n\n".join(lines) + "\n"


def _said(said: Said) -> str:
    kind = f"**{said.kind}:** " if said.kind else ""
    return kind + "<br>".join(plain(line) for line in said.text.split("\n"))


def _cause(case: Case, language: str) -> str:
    """What an author did: in words, and as it was typed."""
    parts = [case["cause"][language]] if "cause" in case else []
    if case.get("run", "build") != "build":
        parts += [verbatim(f"odis-news {case['run']}")] if case["run"] != "check" else []
    elif "silent" not in case:
        parts += [verbatim(case["file"])] if "file" in case else []
        typed = (case[name] for name in ("front", "body", "text") if name in case)
        parts += [verbatim(text.rstrip("\n")) for text in typed if text != "title: A"]
    parts += [_option(name, case[name]) for name in ("options", "config") if name in case]
    return ", ".join(parts)


def _option(name: str, given: Mapping[str, Any]) -> str:
    written = yaml.safe_dump(dict(given), default_flow_style=True, allow_unicode=True, width=1000)
    return verbatim(written.strip().removeprefix("{").removesuffix("}"))
