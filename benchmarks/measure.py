"""Runs builds and gives figures: instructions, which are the same under any load, and times."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from .cases import make_site
from .figures import Round

_ROOT = Path(__file__).parents[1]
ENVIRONMENT = {
    **os.environ,
    "PYTHONHASHSEED": "0",
    "SOURCE_DATE_EPOCH": "1795521600",
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
}
# Counts what callgrind counts, in half the time, since it draws no graph of calls.
_COUNT = (
    *("valgrind", "--tool=cachegrind", "--cache-sim=no"),
    "--cachegrind-out-file=/dev/null",
)


def instructions_a_post(case: str, theme: str, fewer: int, more: int) -> float:
    """What a further post costs, in millions of instructions; what a build costs anyway is out."""
    few, many = (_instructions(case, theme, number) for number in (fewer, more))
    return (many - few) / (more - fewer) / 1e6


def rounds(cases: list[str], theme: str, number: int, times: int) -> list[Round]:
    """CPU and wall time (seconds) and peak memory (MiB) of builds, cases in turns.

    Each round begins with another case: a long build leaves a machine slower for the next one.
    """
    return [
        {
            case: json.loads(_built(case, theme, number, ()).stdout.splitlines()[-1])
            for case in (*cases[turn % len(cases) :], *cases[: turn % len(cases)])
        }
        for turn in range(times)
    ]


def _instructions(case: str, theme: str, number: int) -> int:
    done = _built(case, theme, number, _COUNT)
    counted = re.search(r"I +refs: +([\d,]+)", done.stderr)
    if not counted:
        raise RuntimeError(done.stderr)
    return int(counted[1].replace(",", ""))


def _built(
    case: str, theme: str, number: int, before: tuple[str, ...]
) -> subprocess.CompletedProcess[str]:
    with tempfile.TemporaryDirectory() as folder:
        site = make_site(Path(folder), case, theme, number)
        return subprocess.run(
            [*before, sys.executable, "-m", "benchmarks.build", str(site)],
            cwd=_ROOT,
            env=ENVIRONMENT,
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
