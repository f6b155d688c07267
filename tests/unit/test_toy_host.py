"""A host of a hundred lines builds a site."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .folders import write
from .toy_host import main

FILES = {
    "news/2025-01-31-a.md": "---\ntags: post\ntitle: A & B\ndescription: <em>Kurz</em>\n---\nText",
    "news/2025-01-30-b.md": "---\ntags: post\ntitle: Geheim\nvisible: false\n---\nText",
    "news/2025-01-29-c.md": "---\ntags: post\ntitle: C\nlink: /x/\n---\n",
}
URL = "https://amt.example/"


def test_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "docs", FILES)
    assert main(str(tmp_path / "docs"), str(tmp_path / "site"), URL) == 0
    assert capsys.readouterr().out == ""
    written = {p.relative_to(tmp_path / "site").as_posix(): p for p in tmp_path.rglob("site/**/*")}
    assert [path for path, file in sorted(written.items()) if file.is_file()] == [
        *("news/2025-01-29-c/index.html", "news/2025-01-31-a/index.html", "news/atom.xml"),
        *("news/feed.json", "news/feed.xml", "news/index.html", "news/subscribe/index.html"),
    ]
    overview = written["news/index.html"].read_text()
    assert "<h2>A &amp; B</h2><p><em>Kurz</em></p>" in overview
    assert "Geheim" not in overview
    assert '<link rel="canonical" href="https://amt.example/news/">' in overview
    feed = json.loads(written["news/feed.json"].read_text())
    assert [item["title"] for item in feed["items"]] == ["A & B", "C"]
    assert "url=../../x/" in written["news/2025-01-29-c/index.html"].read_text()


def test_a_site_with_addresses_of_its_own(tmp_path: Path) -> None:
    moved = FILES["news/2025-01-31-a.md"].replace("title", "slug: kurz\naliases: /alt/\ntitle")
    write(tmp_path / "docs", {"news/2025-01-31-a.md": moved})
    assert main(str(tmp_path / "docs"), str(tmp_path / "site"), URL) == 0
    assert "A &amp; B" in (tmp_path / "site/news/kurz/index.html").read_text()
    assert "url=../news/kurz/" in (tmp_path / "site/alt/index.html").read_text()


def test_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path / "docs", {"news/a.md": "---\ntags: post\n---\n"})
    assert main(str(tmp_path / "docs"), str(tmp_path / "site"), URL) == 1
    assert capsys.readouterr().out == (
        "error news/a.md: date: found no date, neither as a key nor at the start of the file name;"
        " expected a date such as 2022-05-25. Write date: 2022-05-25, or begin the file name with"
        " 2022-05-25-.\n"
    )
    assert not (tmp_path / "site").exists()
