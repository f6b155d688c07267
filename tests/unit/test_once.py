"""What a site has many of is made once: no clock says so, a count does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from mkdocs_odis_news.completion import complete_site
from mkdocs_odis_news.lists.collection import Entry
from mkdocs_odis_news.machine_readable import head_tags
from mkdocs_odis_news.options import ViewOptions
from mkdocs_odis_news.pages.context import ListPage
from mkdocs_odis_news.pages.fragments import Byline, Teaser
from mkdocs_odis_news.pages.presenter import Presenter

from .folders import options, plan, write

POSTS = {
    f"news/2025-01-{day:02}-nr.md": f"---\ntags: post\ncategory: x\n---\n# Nr. {day}\n\nText.\n"
    for day in range(1, 6)
}


def test_a_teaser_is_made_when_its_page_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Counter[str]()
    present = Presenter.teaser

    def count(self: Presenter, entry: Entry, base: str, **how: Any) -> Teaser:
        made[base] += 1
        return present(self, entry, base, **how)

    monkeypatch.setattr(Presenter, "teaser", count)
    views = ViewOptions(categories=True)
    site = complete_site(plan(write(tmp_path, POSTS), options(views=views, per_page=3)), {})
    assert made == {}
    pages = {s: page for s, (_, page) in site.pages.items() if isinstance(page, ListPage)}
    shown = [
        (len(page.teasers), len(head_tags(site, s, "https://a.b/"))) for s, page in pages.items()
    ]
    assert [teasers for teasers, _ in shown] == [3, 3, 2, 2]
    assert made == {"news/": 3}, "titles and addresses of all others are those of their posts"


def test_a_teaser_is_shared_by_the_lists_that_show_its_post(tmp_path: Path) -> None:
    """Its links lead by way of the section's folder, which is put in for each of them."""
    views = ViewOptions(categories=True, authors=True, archive=True)
    posts = {
        source: text.replace("tags: post", "tags: post\nauthor: Mira")
        for source, text in POSTS.items()
    }
    site = plan(write(tmp_path, posts), options(views=views, per_page=3))
    folders = ("2", "kategorie/x", "autor/mira", "archiv/2025", "kategorie/x/2", "archiv/2025/2")
    pages = [site.pages[f"news/{folder}/index.md"][1] for folder in folders]
    teasers = [teaser for page in pages for teaser in page.teasers]
    assert len(teasers) == 2 + 9 + 4
    assert len({teaser.key for teaser in teasers}) == 5
    html = teasers[0].draw(links_of)
    assert [each.put_here(html) for each in teasers if each.key == teasers[0].key] == [
        "../2025-01-02-nr/ ../kategorie/x/ ../autor/mira/",
        "../../../2025-01-02-nr/ ../../../kategorie/x/ ../../../autor/mira/",
        "../../../2025-01-02-nr/ ../../../kategorie/x/ ../../../autor/mira/",
    ]
    assert [links_of(each) for each in teasers] == [
        each.put_here(each.draw(links_of)) for each in teasers
    ]


def links_of(teaser: Teaser) -> str:
    links = teaser.link, *teaser.byline.categories, *teaser.byline.authors
    return " ".join(link.href for link in links)


def test_lists_of_one_time_stand_together(tmp_path: Path) -> None:
    """So that few of the teasers that they share have to be remembered."""
    views = ViewOptions(categories=True)
    site = plan(write(tmp_path, POSTS), options(views=views, per_page=2))
    assert [s for s, (_, page) in site.pages.items() if isinstance(page, ListPage)] == [
        *("news/index.md", "news/kategorie/x/index.md"),
        *("news/2/index.md", "news/kategorie/x/2/index.md"),
        *("news/3/index.md", "news/kategorie/x/3/index.md"),
    ]


def test_the_page_of_a_post_is_made_when_it_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Counter[str]()
    byline = Presenter.byline

    def count(self: Presenter, entry: Entry, base: str, **how: Any) -> Byline:
        made[base] += 1
        return byline(self, entry, base, **how)

    monkeypatch.setattr(Presenter, "byline", count)
    site = complete_site(plan(write(tmp_path, POSTS)), {})
    assert made == {}
    source = "news/2025-01-02-nr.md"
    assert site.news(source, "news/2025-01-02-nr/").post is site.pages[source][1]
    assert head_tags(site, source, "https://a.b/news/2025-01-02-nr/")
    assert made == {"news/2025-01-02-nr/": 1}


def test_a_text_that_was_released_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counter[str]()
    site = plan(write(tmp_path, POSTS))
    read = site.reader.docs.read
    monkeypatch.setattr(site.reader.docs, "read", lambda path: counted.update([path]) or read(path))
    source = "news/2025-01-01-nr.md"
    before = site.reader.front_matter(source)

    site.reader.release(source)

    assert counted == {}
    assert site.reader.front_matter(source) == before
    assert site.reader.text(source) == POSTS[source]
    assert counted == {source: 1}
