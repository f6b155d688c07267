"""Plays terminal sessions: what each command really answers, in a site of a few posts."""

from __future__ import annotations

import os
import shlex
from collections.abc import Mapping
from contextlib import chdir
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from click.testing import CliRunner

from mkdocs_odis_news.cli.main import main

from .commands import HELP

NOON = "1781517600"  # 15 June 2026 in Berlin
_CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/
theme: {name: mkdocs, locale: de}
plugins:
  - odis-news:
      root: aktuelles
      timezone: Europe/Berlin
"""
_POSTS = {
    "2026-05-25-satzung": """\
title: Der Stadtrat beschließt die Satzung
metaDescription: Daten der Verwaltung sind künftig offen, wenn nichts dagegen spricht.
---
Siehe die [Satzung] (https://amt.example/satzung.pdf).
""",
    "2026-06-01-hitzekarte": """\
title: Hitzekarte
metaDescription: Die Karte zeigt, wo es im Sommer am heißesten wird und wo Bäume fehlen.
visible: vielleicht
---
""",
    "2026-07-01-kerndaten": """\
title: Zwölf Kerndatensätze
metaDescription: Ab Juli stehen zwölf Datensätze bereit, die jede Stadt im Land veröffentlicht.
---
Der Text.
""",
    "2026-06-10-entwurf": "title: Ein Entwurf\ndraft: true\n---\nNoch nichts.\n",
}
_OTHER = {
    "mkdocs.yml": """\
site_name: Altes Blog
plugins:
  - blog:
      pagination_format: $link_next
""",
    "docs/index.md": "# Altes Blog\n",
    "jekyll/_posts/2020-01-02-erste-karte.md": "---\ntitle: Erste Karte\n---\n{% include x %}\n",
}
"""The folder of a blog that moves in, below ``../altes-blog``."""

SESSIONS: Mapping[str, str] = {
    "new": "odis-news new 'Ein Fest für alle' --category Termine --date 2026-06-20",
    "list": "odis-news list",
    "due": "odis-news list --due",
    "check": "odis-news check",
    "pruefen": "odis-news check",
    "github": "odis-news check --format github docs/aktuelles/2026-06-01-hitzekarte.md",
    "exclude": "odis-news list --hidden --as exclude_docs",
    "import": "odis-news import --from jekyll ../altes-blog/jekyll",
    "import-material": "odis-news import --from material ../altes-blog",
    **HELP,
}
"""By name: the command of each, in this order."""

_GERMAN = ("pruefen",)


def session(name: str) -> str:
    """A block of the terminal: the command, and what it answers."""
    return f"```text\n{sessions()[name]}```\n"


@cache
def sessions() -> Mapping[str, str]:
    """What each command answers, one after the other."""
    given = {"SOURCE_DATE_EPOCH": NOON, "NO_COLOR": "1", "COLUMNS": "80"}
    with TemporaryDirectory() as folder, chdir(folder), patch.dict(os.environ, given):
        _write("altes-blog", _OTHER)
        files = {f"docs/aktuelles/{n}.md": f"---\ntags: post\n{t}" for n, t in _POSTS.items()}
        _write("amt", {"mkdocs.yml": _CONFIGURATION, **files})
        with chdir("amt"):
            return {name: _session(name, command) for name, command in SESSIONS.items()}


def _write(folder: str, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _session(name: str, command: str) -> str:
    speaks = "de_DE.UTF-8" if name in _GERMAN else "en_GB.UTF-8"
    with patch.dict(os.environ, {"LC_ALL": speaks}):
        arguments = shlex.split(command)[1:]
        done = CliRunner().invoke(main, arguments, prog_name="odis-news", catch_exceptions=False)
    return f"$ {command}\n{done.output}"
