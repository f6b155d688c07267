"""``serve --dirty`` is quick as without it; where no quick way is, it is the host's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mkdocs_odis_news.hosts.mkdocs.quick.verify import differing, tell_apart

from .conftest import Site, many, need, post
from .edits import shown_by_another
from .test_quick import (
    ENVIRONMENT,
    REASONS,
    a_site,
    builders,
    loop,
    reasons,
    with_reason,
    write,
)

NOT_A_PAGE = "{} has changed, which is no page"
EDITED = "aktuelles/2020-01-01-n.md"


def differing_at_the_end(site: Site, scenario: Callable[[Any, Path], None]) -> list[str]:
    """From what a new server shows, after that has happened beside ``--dirty``."""
    shown: list[Any] = []

    def whole(server: Any, root: Path) -> None:
        scenario(server, root)
        shown.append(tell_apart(str(root)))

    loop(site, whole, "--dirty")
    return differing(shown[0], shown_by_another("mkdocs", site.folder, ENVIRONMENT))


@pytest.mark.parametrize("theme", ["mkdocs", "material", "readthedocs"])
def test_the_first_build_is_whole(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme, more="use_directory_urls: false\n").write(many(2))
    site.write({"404.md": "# Unsere Fehlerseite\n"})
    assert differing_at_the_end(site, lambda *_: None) == []


def test_of_two_pages_at_one_address_the_last_stays(news: Callable[..., Site]) -> None:
    site = news().write({**many(2), "about.md": "# Eins\n", "about/index.md": "# Zwei\n"})
    assert differing_at_the_end(site, lambda *_: None) == []


def test_material_joins_no_index_with_an_earlier_one(site: Site) -> None:
    a_site(site, "material", "[search, tags]")
    write(site, "index.md", "---\nsearch: {exclude: true}\n---\n# Start\n")

    def scenario(server: Any, root: Path) -> None:
        write(site, "guide/first.md", "# Anders\n\n## Teil\n")
        server.builder()
        (site.folder / "docs/guide/second.md").unlink()
        server.builder()
        write(site, "part.txt", "Anders.")
        server.builder()

    assert differing_at_the_end(site, scenario) == []


def test_only_the_first_build_is_a_dirty_one(news: Callable[..., Site]) -> None:
    site = news(options="quick_serve: verify").write({**many(2), "note.txt": "1"})

    def scenario(server: Any, root: Path) -> None:
        write(site, EDITED, post("Geändert"))
        server.builder()
        write(site, "note.txt", "2")
        server.builder()

    log = loop(site, scenario, "--dirty")
    assert log.count("A 'dirty' build is being performed") == 1
    assert log.count("files as in a whole build") == 1
    assert reasons(log) == [NOT_A_PAGE.format("note.txt")]


@pytest.mark.parametrize("name", REASONS)
def test_a_site_without_a_quick_way_is_built_by_the_host(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    site = with_reason(name, news, monkeypatch)
    assert builders(site, "--dirty") == ["mkdocs.commands.serve"]


SEARCH, UNTRIED = "  - search\n", "  - gen-files: {scripts: []}\n"


def reconfigure(site: Site, old: str, new: str) -> None:
    site.configure((site.folder / "mkdocs.yml").read_text().replace(old, new))


def test_a_server_that_began_dirtily_goes_on_so(news: Callable[..., Site]) -> None:
    need("[gen-files]")
    site = news(plugins="[search, gen-files: {scripts: []}]").write(many(3))

    def scenario(server: Any, root: Path) -> None:
        reconfigure(site, UNTRIED, "")
        untouched = (root / "index.html").stat()
        write(site, EDITED, post("Geändert"))
        server.builder()
        assert "Geändert" in (root / "aktuelles/index.html").read_text()
        (site.folder / "docs" / EDITED).unlink()
        server.builder()
        assert "Geändert" not in (root / "aktuelles/index.html").read_text()
        assert (root / "index.html").stat().st_mtime_ns == untouched.st_mtime_ns

    log = loop(site, scenario, "--dirty")
    assert log.count("A 'dirty' build is being performed") == 3
    assert "quick_serve" not in log


def test_a_server_that_began_quickly_makes_no_dirty_builds(news: Callable[..., Site]) -> None:
    need("[gen-files]")
    site = news().write(many(2))

    def scenario(server: Any, root: Path) -> None:
        reconfigure(site, SEARCH, SEARCH + UNTRIED)
        server.builder()
        write(site, EDITED, post("Geändert"))
        server.builder()
        assert "Geändert" in (root / "aktuelles/index.html").read_text()

    log = loop(site, scenario, "--dirty")
    assert log.count("A 'dirty' build is being performed") == 1
    assert reasons(log) == [NOT_A_PAGE.format("../mkdocs.yml"), REASONS["plugin"][1]]
