"""``odis-news`` in a process of its own: terminals, pipes that close, interrupts, many posts."""

from __future__ import annotations

import json
import os
import pty
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import REPOSITORY, TODAY, Site, many

MAIN = "from mkdocs_odis_news.cli.main import main; main(prog_name='odis-news')"
ENVIRONMENT = {
    **os.environ,
    "SOURCE_DATE_EPOCH": str(TODAY),
    "PYTHONPATH": str(REPOSITORY),
    "LC_ALL": "C.UTF-8",
}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", MAIN, *arguments]


def on_a_terminal(folder: Path, *arguments: str, typed: bytes = b"", **environment: str) -> str:
    """What a person sees on a terminal, who types ahead."""
    ours, theirs = pty.openpty()
    os.write(ours, typed)
    process = subprocess.Popen(
        command(*arguments),
        cwd=folder,
        env={**ENVIRONMENT, **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while True:
        try:
            seen += os.read(ours, 65_536)
        except OSError:  # Linux says that the other end is closed
            break
    os.close(ours)
    process.wait()
    return seen.decode()


@pytest.fixture
def four(news: Callable[..., Site]) -> Site:
    """A site of four posts."""
    files = {"aktuelles/2026-01-01-knapp.md": "---\ntags: post\n---\n"}
    return news().write(many(3) | files)


@pytest.mark.parametrize("width", [40, 72, 200])
def test_a_table_fits_the_terminal(four: Site, width: int) -> None:
    seen = on_a_terminal(four.folder, "list", COLUMNS=str(width))
    lines = seen.splitlines()
    assert len(lines) == 5
    assert ("https://" in seen) is (width == 200)
    assert max(map(len, lines)) <= width


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)],
)
def test_colours(four: Site, environment: dict[str, str], is_coloured: bool) -> None:
    seen = on_a_terminal(four.folder, "check", **{"TERM": "xterm", **environment})
    assert ("\x1b[" in seen) is is_coloured


def test_a_pipe_has_no_colours_and_cuts_nothing(four: Site) -> None:
    done = subprocess.run(
        command("check"), cwd=four.folder, env=ENVIRONMENT, capture_output=True, check=False
    )
    assert b"\x1b[" not in done.stdout + done.stderr


def test_a_terminal_is_asked(four: Site) -> None:
    seen = on_a_terminal(four.folder, "new", typed=b"Neu\nWas neu ist.\n")
    assert seen.splitlines()[-1].endswith(": docs/aktuelles/2026-01-15-neu.md")
    text = (four.folder / "docs/aktuelles/2026-01-15-neu.md").read_text(encoding="utf-8")
    assert text == "---\ntags: post\ntitle: Neu\nmetaDescription: Was neu ist.\n---\n\n"


def test_who_interrupts_has_written_nothing(four: Site) -> None:
    process = subprocess.Popen(
        command("new", "--ask"),
        cwd=four.folder,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    assert process.stderr.read(5) == b"Title"
    before = sorted(four.folder.rglob("*"))
    process.send_signal(signal.SIGINT)
    output, said = process.communicate(timeout=30)
    assert (process.returncode, output) == (1, b"")
    assert b"Traceback" not in said
    assert sorted(four.folder.rglob("*")) == before


@pytest.mark.parametrize("arguments", [("list",), ("list", "--json"), ("check",)])
def test_a_pipe_that_closes(news: Callable[..., Site], arguments: tuple[str, ...]) -> None:
    site = news().write(many(600))
    process = subprocess.Popen(
        command(*arguments),
        cwd=site.folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    said = process.stderr.read()
    process.wait()
    process.stderr.close()
    assert b"Traceback" not in said
    assert b"Exception" not in said


def cpu_of(site: Site, arguments: tuple[str, ...]) -> float:
    """Seconds, of a command that tells of a thousand posts or more."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        command(*arguments), cwd=site.folder, env=ENVIRONMENT, capture_output=True, check=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert len(json.loads(done.stdout)) >= 1_000
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.parametrize("arguments", [("list", "--json"), ("check", "--format", "json")])
def test_five_thousand_posts(
    news: Callable[..., Site], arguments: tuple[str, ...], untraced: None
) -> None:
    site = news().write(many(1_000))
    few = cpu_of(site, arguments)
    more = cpu_of(site.write(many(5_000)), arguments)
    assert more < 12 * few  # a square would be 25 times as long
