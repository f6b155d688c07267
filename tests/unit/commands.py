"""Runs the command line in this process, over a site in a folder."""

from __future__ import annotations

import os
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from unittest.mock import patch

from click.testing import CliRunner

from mkdocs_odis_news.cli.main import main

from .folders import Text, write

# 15 June 2025 at noon in Berlin.
NOW = 1_749_981_600
CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/
plugins:
  - odis-news:
      timezone: Europe/Berlin
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a command left: its exit code, what it wrote, and what it said to the person."""

    code: int
    output: str
    said: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


def run(folder: Path, *arguments: str, typed: str | None = None, **environment: str) -> Done:
    """A command in a folder; ``typed`` is what a person answers."""
    given = {"SOURCE_DATE_EPOCH": str(NOW), "LANG": "C.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}
    with chdir(folder), patch.dict(os.environ, given | environment):
        found = CliRunner().invoke(main, arguments, input=typed, prog_name="odis-news")
    failed = found.exception
    assert failed is None or isinstance(failed, SystemExit), found.exc_info
    return Done(code=found.exit_code, output=found.stdout, said=found.stderr)


def site(
    folder: Path, files: dict[str, Text] | None = None, configuration: str = CONFIGURATION
) -> Path:
    """A site with these files below ``docs``."""
    folder.mkdir(exist_ok=True)
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(dedent(configuration), encoding="utf-8")
    write(folder / "docs", files or {})
    return folder


def post(title: str = "Neues", *lines: str, body: str = "Ein Text.\n") -> str:
    """A post with further lines in its front matter."""
    return "\n".join(("---", "tags: post", f"title: {title}", *lines, "---", body))
