"""The parts of quick rebuilds that need no site."""

from __future__ import annotations

import gc
import json
import os
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from mkdocs_odis_news.hosts.mkdocs.quick import garbage
from mkdocs_odis_news.hosts.mkdocs.quick.builder import Builder
from mkdocs_odis_news.hosts.mkdocs.quick.reasons import why_never
from mkdocs_odis_news.hosts.mkdocs.quick.rebuild import Rebuilds
from mkdocs_odis_news.hosts.mkdocs.quick.rendered import render
from mkdocs_odis_news.hosts.mkdocs.quick.search_index import entries_of, merged
from mkdocs_odis_news.hosts.mkdocs.quick.snapshot import changed, take_snapshot
from mkdocs_odis_news.seo.search import read_index


def index(*locations: str, text: str = "x") -> str:
    docs = [{"location": each, "text": text, "title": "T"} for each in locations]
    return json.dumps({"config": {"lang": ["de"]}, "docs": docs}, separators=(",", ":"))


def test_what_was_not_written_stays_in_the_index() -> None:
    before = entries_of(read_index(index("", "a/", "a/#one", "b/", "gone/")))
    small = read_index(index("a/", "a/#two", text="neu"))

    entries = merged(before, entries_of(small), {"a/", "b/"}, ["./", "new/", "a/", "b/"])

    whole = json.loads(small.written(entries.values()))
    assert [(doc["location"], doc["text"]) for doc in whole["docs"]] == [
        ("", "x"),
        ("a/", "neu"),
        ("a/#two", "neu"),
    ]
    assert whole["config"] == {"lang": ["de"]}


def test_an_index_in_which_nothing_changes_is_the_same_to_the_byte() -> None:
    text = index("", "a/", "a/#one", text='"docs":[] ü')
    assert read_index(index()).written(entries_of(read_index(text)).values()) == text


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    (tmp_path / "base.yml").write_text("site_name: A\n")
    path = tmp_path / "mkdocs.yml"
    path.write_text("INHERIT: 'base.yml'\n")
    config = MkDocsConfig(config_file_path=str(path))
    config.load_dict({"site_name": "A", "docs_dir": str(tmp_path / "docs"), "watch": []})
    config.validate()
    return config


def test_changes_between_two_snapshots(config: MkDocsConfig, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    (docs / "edited.md").write_text("1")
    (docs / "gone.md").write_text("1")
    (docs / "restored.md").write_text("1")
    before = take_snapshot(config)
    (docs / "edited.md").write_text("2")
    os.utime(docs / "edited.md", ns=(0, 0))  # an old time
    (docs / "gone.md").unlink()
    (docs / "new.md").write_text("1")
    (docs / ".edited.md.swp").write_text("of an editor")
    (docs / "nowhere.md").symlink_to(docs / "not-there.md")
    os.utime(tmp_path / "base.yml", ns=(0, 0))

    assert changed(before, take_snapshot(config)) == {
        *(str(docs / name) for name in ("edited.md", "gone.md", "new.md")),
        str(tmp_path / "base.yml"),
    }


def test_what_an_editor_puts_beside_a_template(config: MkDocsConfig, tmp_path: Path) -> None:
    (tmp_path / ".#main.html").symlink_to("somebody@somewhere")
    config.theme.dirs.append(str(tmp_path))
    assert why_never(config) is None


def test_what_cannot_be_kept_is_rendered_again(config: MkDocsConfig) -> None:
    page = Page("A", File("a.md", None, "site", True), config)
    page.render = lambda config, files: vars(page).update(toc=lambda: "no pickle")  # type: ignore
    assert render(page, config, Files([])) is None
    assert page.toc() == "no pickle"  # type: ignore[operator]


def test_a_server_begins_without_a_warning(config: MkDocsConfig) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Builder(build, Rebuilds(), config, "en")


def collects_after_a_build() -> bool:
    with garbage.put_off():
        assert not gc.isenabled()
    return gc.isenabled()


@pytest.fixture
def endless_pause(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(garbage, "_AFTERWARDS", 3600.0)
    garbage._collect()
    yield
    assert garbage._Later.timer
    garbage._Later.timer.cancel()
    garbage._collect()


@pytest.mark.usefixtures("endless_pause")
def test_builds_without_a_pause_leave_no_more_than_a_few_times_their_garbage() -> None:
    found = [collects_after_a_build() for _ in range(10)]
    assert found == [*(False,) * 8, True, False]
