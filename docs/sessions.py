"""Writes the terminal sessions of the README: what each command really answers."""

from __future__ import annotations

import os
import re
import shlex
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from click.testing import CliRunner

from mkdocs_odis_news.cli.main import main

README = Path(__file__).parents[1] / "README.md"
_NOON = "1781517600"  # 15 June 2026 in Berlin
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
SESSIONS = {
    "new": "odis-news new 'Ein Fest für alle' --category Termine --date 2026-06-20",
    "list": "odis-news list",
    "due": "odis-news list --due",
    "check": "odis-news check",
    "exclude": "odis-news list --hidden --as exclude_docs",
}
"""By name: the command of each, in this order."""

_BLOCK = re.compile(r"(<!-- session: (\w+) -->\n).*?(?=<!-- /session -->)", re.DOTALL)


def filled(text: str) -> str:
    """A text in Markdown with each of its sessions anew."""
    made = sessions()
    return _BLOCK.sub(lambda block: f"{block[1]}\n```text\n{made[block[2]]}```\n\n", text)


def sessions() -> dict[str, str]:
    """What each command answers, one after the other, in a site of four posts."""
    given = {"SOURCE_DATE_EPOCH": _NOON, "LC_ALL": "en_GB.UTF-8", "NO_COLOR": "1"}
    with TemporaryDirectory() as folder, chdir(folder), patch.dict(os.environ, given):
        Path("mkdocs.yml").write_text(_CONFIGURATION, encoding="utf-8")
        Path("docs/aktuelles").mkdir(parents=True)
        for name, text in _POSTS.items():
            path = Path("docs/aktuelles", f"{name}.md")
            path.write_text(f"---\ntags: post\n{text}", encoding="utf-8")
        return {name: _session(command) for name, command in SESSIONS.items()}


def _session(command: str) -> str:
    done = CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False)
    return f"$ {command}\n{done.output}"


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
