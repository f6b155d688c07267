"""The command line says of random sites what a build does with them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mkdocs_odis_news.cli.table import printable
from tests.build.conftest import TODAY, Built, Site
from tests.unit.commands import Done, run

from . import strategies as s
from .test_sites import BUILDS, site_of

# A build tells of them in one line.
TOGETHER = "an image without alternative text"


def command(site: Site, *arguments: str) -> Done:
    return run(site.folder, *arguments, SOURCE_DATE_EPOCH=str(TODAY))


@pytest.fixture(scope="module", params=range(BUILDS))
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Built]:
    """Forty posts with anything in their fields, and forty that something hides, or nearly."""
    hidden = s.gathered(s.hidden_posts(s.spelt(s.HIDING) | s.nearly_spelt(), "vogelbeere"), 40)
    texts = [*s.gathered(s.hostile_posts(), 40), *(each.text for each in hidden)]
    site = site_of(tmp_path_factory.mktemp("both"), texts)
    return site, site.try_build()


def test_list_says_what_readers_find(both: tuple[Site, Built]) -> None:
    site, built = both
    rows = json.loads(command(site, "list", "--json").output)
    listed = [row["title"] for row in rows if row["state"] in ("published", "link")]
    assert sorted(listed) == sorted(built.teasers("aktuelles/index.html"))
    pages = {row["file"] for row in rows if row["state"] in ("published", "unlisted")}
    written = {path.parent.name for path in built.folder.glob("aktuelles/2025-*/index.html")}
    redirects = {Path(row["file"]).stem for row in rows if row["state"] == "link"}
    assert {Path(page).stem for page in pages} == written - redirects


def test_check_says_what_a_build_warns_of(both: tuple[Site, Built]) -> None:
    site, built = both
    done = command(site, "check")
    found = {line.removeprefix("docs/") for line in done.lines if ": warning: " in line}
    told = [printable(line.removeprefix("odis-news: ")) for line in built.warnings]
    said = {re.sub(r"^(.*?\.md[:\d]*): ", r"\1: warning: ", line) for line in told}
    assert {line for line in found if TOGETHER not in line} == {
        line for line in said if ": warning: " in line and TOGETHER not in line
    }
    assert (done.code, built.code) == (0, 0)


def test_strict_stops_where_a_strict_build_does(both: tuple[Site, Built]) -> None:
    site, built = both
    assert command(site, "check", "--strict").code == int(bool(built.warnings))
