"""The real posts of the seed site, as ``odis-news import`` takes them over."""

from __future__ import annotations

from contextlib import chdir

import pytest
from click.testing import CliRunner

from mkdocs_odis_news.cli.main import main

from .conftest import Site
from .corpus import CORPUS, READABLE, needs_corpus

pytestmark = [needs_corpus]
# A twin of a file with an ending, and one whose front matter YAML cannot read.
LEFT = ("2022-05-25-barcamp-bochum", "2024-01-30-announcement_maptime2024.md")


@pytest.mark.parametrize("source", [CORPUS, CORPUS.parent])
def test_all_91_are_accounted_for(site: Site, source: object) -> None:
    command = ["import", str(source), "--from", "eleventy", "--into"]
    with chdir(site.folder):
        done = CliRunner().invoke(main, [*command, "docs/aktuelles"], env={"LANG": "C"})
    written = {path.name for path in (site.folder / "docs/aktuelles").iterdir()}
    names = {path.name for path in CORPUS.iterdir()}
    assert done.stderr.splitlines()[-1] == "posts: 91, written: 89, there already: 0, left out: 2"
    assert {f"{name.removesuffix('.md')}.md" for name in names - {LEFT[1]}} == written
    errors = [line for line in done.stderr.splitlines() if ": error: " in line]
    assert [name for name in LEFT if not any(f"/{name}:" in line for line in errors)] == []
    kept = [name for name in names & written if _bytes(site, name) != _typed(name)]
    assert (kept, len(written)) == ([], READABLE + 3)


def _bytes(site: Site, name: str) -> bytes:
    return (site.folder / "docs/aktuelles" / name).read_bytes()


def _typed(name: str) -> bytes:
    return (CORPUS / name).read_bytes()
