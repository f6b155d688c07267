"""Sites planned from a folder: what must hold of their pages, whatever their posts are."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from mkdocs_odis_news.completion import complete_site
from mkdocs_odis_news.lists.latest import Latest
from mkdocs_odis_news.lists.outcome import Outcome
from mkdocs_odis_news.machine_readable import days_of_change, feed_files, head_tags
from mkdocs_odis_news.options import FeedOptions, Mode, ViewOptions
from mkdocs_odis_news.pages.context import ListPage, PostPage
from mkdocs_odis_news.posts.links import relative
from mkdocs_odis_news.site import Site
from tests.unit.folders import options, plan, write

from . import strategies as s

VIEWS = ViewOptions(categories=True, authors=True, archive=True)
FEEDS = FeedOptions(full=True, limit=1_000, author="Amt")
SHOWN = "---\ntags: post\ntitle: Da\ncategories: x\nmetaDescription: Kurz.\n---\nText."


def site_of(texts: list[str], mode: Mode = Mode.BUILD, per_page: int = 3) -> Site:
    """A section of these posts, and one that everybody may see."""
    files = {f"news/2025-01-{n % 28 + 1:02}-nr{n}.md": text for n, text in enumerate(texts)}
    section = options(
        views=VIEWS, feeds=FEEDS, per_page=per_page, related=3, news_sitemap=True, skips_broken=True
    )
    with TemporaryDirectory() as folder:
        write(Path(folder), {"news/2025-03-01-da.md": SHOWN, **files})
        return complete_site(plan(Path(folder), section, mode=mode), {})


def overview(site: Site) -> list[ListPage]:
    home = site.sections[0].context.home
    pages = [page for _, page in site.pages.values()]
    return [page for page in pages if isinstance(page, ListPage) and page.home == home]


@given(
    st.lists(
        s.hidden_posts(s.spelt(s.HIDING) | s.nearly_spelt(), "vogelbeere"), min_size=1, max_size=6
    )
)
def test_what_is_hidden_is_nowhere(drawn: list[s.Written]) -> None:
    site = site_of([written.text for written in drawn])
    texts = dict.fromkeys(site.outcomes, "<p>vogelbeere</p>")
    texts["news/2025-03-01-da.md"] = "<p>Da.</p>"
    (section,) = site.sections
    told = [
        *(repr(page) for _, page in site.pages.values()),
        *(text for file in feed_files(section, texts) for text in file),
        *(
            tag.html
            for source in site.pages
            for tag in head_tags(site, source, "https://a.example/")
        ),
        *days_of_change(section).keys() & site.pages.keys(),
        repr(site.latest(Latest(number=99), "index.md", "")),
    ]
    assert [text for text in told if "vogelbeere" in text or "-nr" in text] == []
    left_out = {source for source in site.outcomes if "-nr" in source}
    assert len(left_out) == len(drawn)
    assert {site.outcomes[source].is_left_out for source in left_out} == {True}


@given(
    st.lists(s.hostile_posts(), max_size=12),
    st.integers(min_value=1, max_value=5),
    st.sampled_from(Mode),
)
def test_every_listed_post_is_on_one_page(texts: list[str], per_page: int, mode: Mode) -> None:
    site = site_of(texts, mode, per_page)
    pages = overview(site)
    (section,) = site.sections
    sizes = [len(page.teasers) for page in pages]
    assert sizes[:-1] == [per_page] * (len(pages) - 1)
    assert 0 < sizes[-1] <= per_page
    titles = Counter(teaser.title for page in pages for teaser in page.teasers)
    assert titles == Counter(entry.post.title for entry in section.collection.listed)
    assert [page.pager.number for page in pages] == list(range(1, len(pages) + 1))
    assert {page.pager.last for page in pages} == {len(pages)}


@given(st.lists(s.hostile_posts(), max_size=8), st.sampled_from(Mode))
def test_neighbours_name_one_another(texts: list[str], mode: Mode) -> None:
    site = site_of(texts, mode)
    (section,) = site.sections
    posts = {source: page for source, (_, page) in site.pages.items() if isinstance(page, PostPage)}
    entries = [entry.post for entry in section.collection.listed if entry.post.source in posts]
    by_date = sorted(entries, key=lambda post: (post.published.at, post.source), reverse=True)
    listed = [post.source for post in by_date]
    urls = {source: section.presenter.url_of(source) for source in listed}
    older = {source: posts[source].older for source in listed[:-1]}
    newer = {source: posts[source].newer for source in listed[1:]}
    assert {source: to and to.href for source, to in older.items()} == {
        one: relative(urls[other], urls[one]) for one, other in pairwise(listed)
    }
    assert {source: to and to.href for source, to in newer.items()} == {
        other: relative(urls[one], urls[other]) for one, other in pairwise(listed)
    }


@given(st.lists(s.hostile_posts(), max_size=8))
def test_a_preview_shows_all_that_a_build_does(texts: list[str]) -> None:
    build, preview = site_of(texts), site_of(texts, Mode.PREVIEW)
    public = {source for source, each in build.outcomes.items() if each is Outcome.PUBLISHED}
    assert public <= preview.pages.keys()
    assert not build.left_out & build.pages.keys()
