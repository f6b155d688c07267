"""Posts as they come from other systems: shown, hidden, unlisted and dated as they were there.

None of them has the marker: below ``blog`` every page is a post.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from .conftest import Built, Site

CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/
theme: {name: material, language: de, font: false}
plugins:
  - search
  - meta
  - odis-news:
      root: blog
      tag: false
      per_page: 99
      timezone: Europe/Berlin
"""

ELEVENTY = {
    "eleventy/2025-01-10-shown.md": """\
        ---
        layout: layouts/post.njk
        title: Eleventy shown
        description: From Eleventy.
        tags: [posts, amt]
        ---
        Text.
        """,
    "eleventy/2025-01-11-draft.md": """\
        ---
        title: Eleventy draft
        draft: true
        ---
        Text.
        """,
    "eleventy/2025-01-12-without-page.md": """\
        ---
        title: Eleventy without a page
        permalink: false
        ---
        Text.
        """,
    "eleventy/2025-01-13-outside.md": """\
        ---
        title: Eleventy outside of collections
        eleventyExcludeFromCollections: true
        ---
        Text.
        """,
    "eleventy/2025-01-14-link.md": """\
        ---
        title: Eleventy link
        link: https://projekt.example/
        permalink: false
        ---
        """,
}
HUGO = {
    "hugo/shown.md": """\
        +++
        title = 'Hugo shown'
        date = 2025-02-10T10:00:00+01:00
        draft = false
        tags = ['amt']

        [params]
          author = 'Mira'
        +++

        Text.
        """,
    "hugo/draft.md": """\
        +++
        title = 'Hugo draft'
        date = 2025-02-11
        draft = true
        +++
        Text.
        """,
    "hugo/scheduled.md": """\
        +++
        title = 'Hugo scheduled'
        date = 2025-02-12
        publishDate = 2099-01-01T00:00:00Z
        +++
        Text.
        """,
    "hugo/expired.md": """\
        +++
        title = 'Hugo expired'
        date = 2025-02-13
        expiryDate = 2025-12-31
        +++
        Text.
        """,
    "hugo/never.md": """\
        +++
        title = 'Hugo never rendered'
        date = 2025-02-14

        [build]
          render = 'never'
        +++
        Text.
        """,
    "hugo/unlisted.md": """\
        +++
        title = 'Hugo unlisted'
        date = 2025-02-15
        [build]
        list = 'never'
        +++
        Text.
        """,
    "hugo/headless/index.md": """\
        +++
        title = 'Hugo headless'
        date = 2025-02-16
        headless = true
        +++
        Text.
        """,
    "hugo/released.md": """\
        ---
        title: "Hugo released"
        date: 2025-02-17
        publishDate: 2025-02-20
        lastmod: 2025-03-01
        ---
        Text.
        """,
}
JEKYLL = {
    "jekyll/_posts/2025-03-10-shown.md": """\
        ---
        layout: post
        title:  "Jekyll shown"
        date:   2025-03-10 22:02:41 +0100
        categories: jekyll update
        ---
        Text.
        """,
    "jekyll/_posts/2025-03-11-unpublished.md": """\
        ---
        layout: post
        title: Jekyll unpublished
        published: false
        ---
        Text.
        """,
    "jekyll/_posts/2025-03-12-hidden.md": """\
        ---
        title: Jekyll hidden
        hidden: true
        ---
        Text.
        """,
    "jekyll/_drafts/a-draft.md": """\
        ---
        title: Jekyll draft
        ---
        Text.
        """,
    "jekyll/_posts/2099-03-13-future.md": """\
        ---
        title: Jekyll future
        ---
        Text.
        """,
}
DOCUSAURUS = {
    "docusaurus/2025-04-10-shown/index.md": """\
        ---
        title: Docusaurus shown
        authors: [mira]
        tags: [amt]
        ---

        Above.

        <!-- truncate -->

        Below.
        """,
    "docusaurus/2025-04-11-draft.md": """\
        ---
        title: Docusaurus draft
        draft: true
        ---
        Text.
        """,
    "docusaurus/2025-04-12-unlisted.md": """\
        ---
        title: Docusaurus unlisted
        unlisted: true
        ---
        Text.
        """,
    "docusaurus/dated.md": """\
        ---
        title: Docusaurus dated
        date: 2025-04-13T08:30
        last_update: {date: 2025-05-01}
        ---
        Text.
        """,
}
PELICAN = {
    "pelican/shown.md": """\
        Title: Pelican shown
        Date: 2025-05-10 10:20
        Modified: 2025-05-11 19:30
        Category: Amt
        Tags: pelican, amt
        Authors: Mira, Jo
        Summary: From Pelican,
            on two lines.

        Text.
        """,
    "pelican/draft.md": """\
        Title: Pelican draft
        Date: 2025-05-11
        Status: draft

        Text.
        """,
    "pelican/hidden.md": """\
        Title: Pelican hidden
        Date: 2025-05-12
        Status: hidden

        Text.
        """,
    "pelican/skipped.md": """\
        Title: Pelican skipped
        Date: 2025-05-13
        Status: skip

        Text.
        """,
    "pelican/published.md": """\
        Title: Pelican: published
        Date: 2025-05-14
        Status: published

        Text.
        """,
}
NIKOLA = {
    "nikola/shown.md": """\
        ---
        title: Nikola shown
        date: 2025-06-10 09:00:00+02:00
        category: Amt
        tags: [amt]
        status: published
        ---
        Text.
        """,
    "nikola/private.md": """\
        ---
        title: Nikola private
        date: 2025-06-11 09:00:00+02:00
        status: private
        ---
        Text.
        """,
    "nikola/featured.md": """\
        +++
        title = "Nikola featured"
        date = "2025-06-12"
        status = "featured"
        +++
        Text.
        """,
    "nikola/draft.md": """\
        +++
        title = "Nikola draft"
        date = "2025-06-13"
        status = "draft"
        +++
        Text.
        """,
}
ASTRO = {
    "astro/shown.md": """\
        ---
        title: 'Astro shown'
        description: 'From Astro.'
        pubDate: 2025-07-10
        updatedDate: 2025-07-12
        ---
        Text.
        """,
    "astro/draft.md": """\
        ---
        title: Astro draft
        pubDate: 2025-07-11
        draft: true
        ---
        Text.
        """,
    "astro/is-draft.md": """\
        ---
        title: Astro isDraft
        pubDate: 2025-07-12
        isDraft: true
        ---
        Text.
        """,
    "astro/later.md": """\
        ---
        title: Astro later
        pubDate: 2099-07-13
        ---
        Text.
        """,
    "astro/not-published.md": """\
        ---
        title: VitePress not published
        date: 2025-07-14
        publish: false
        ---
        Text.
        """,
}
ZOLA = {
    "zola/2025-08-10-shown.md": """\
        +++
        title = "Zola shown"
        description = "From Zola."

        [taxonomies]
        tags = ["amt"]
        +++
        Text.
        """,
    "zola/draft.md": """\
        +++
        title = "Zola draft"
        date = 2025-08-11
        draft = true
        +++
        Text.
        """,
    "zola/dated.md": """\
        +++
        title = "Zola dated"
        date = 2025-08-12
        updated = 2025-08-13
        weight = 3
        +++
        Text.
        """,
}
EXPORTS = {
    "ghost/shown.md": """\
        ---
        title: "Ghost shown"
        date: 2025-09-10T09:00:00.000Z
        excerpt: From Ghost.
        visibility: public
        status: published
        ---
        Text.
        """,
    "ghost/members.md": """\
        {
          "title": "Ghost members",
          "date": "2025-09-11T09:00:00.000Z",
          "visibility": "members",
          "status": "published"
        }

        Text.
        """,
    "ghost/json.md": """\
        {
          "title": "Ghost in JSON",
          "date": "2025-09-12T09:00:00.000Z",
          "visibility": "public",
          "featured": false
        }

        Text.
        """,
    "ghost/scheduled.md": """\
        ---
        title: Ghost scheduled
        date: 2025-09-13T09:00:00.000Z
        status: scheduled
        ---
        Text.
        """,
    "wordpress/shown.md": """\
        ---
        title: 'WordPress shown'
        date: '2025-10-10T10:00:00+02:00'
        status: publish
        author: admin
        excerpt: 'From WordPress.'
        type: post
        id: 5744
        guid: 'https://amt.example/?p=5744'
        categories:
          - Amt
        ---
        Text.
        """,
    "wordpress/pending.md": """\
        ---
        title: WordPress pending
        date: '2025-10-11T10:00:00+02:00'
        status: pending
        ---
        Text.
        """,
    "wordpress/private.md": """\
        ---
        title: WordPress private
        date: '2025-10-12T10:00:00+02:00'
        status: private
        ---
        Text.
        """,
    "wordpress/trash.md": """\
        ---
        title: WordPress trash
        date: '2025-10-13T10:00:00+02:00'
        status: trash
        ---
        Text.
        """,
}
MATERIAL = {
    "material/shown.md": """\
        ---
        date:
          created: 2025-11-10
          updated: 2025-11-12
        authors: [mira]
        categories: [Amt]
        ---

        # Material shown

        Above.

        <!-- more -->

        Below.
        """,
    "material/draft.md": """\
        ---
        draft: true
        date: 2025-11-11
        ---
        # Material draft
        """,
    "material/drafts/.meta.yml": "draft: true\n",
    "material/drafts/2025-11-12-by-folder.md": "# Material draft by its folder\n\nText.\n",
    "material/drafts/2025-11-13-all-the-same.md": """\
        ---
        draft: false
        ---
        # Material all the same

        Text.
        """,
    "material/pinned.md": """\
        ---
        date: 2025-11-14
        pin: false
        ---
        # Material of November

        Text.
        """,
}
SYSTEMS = {
    f"blog/{path}": text
    for system in (
        ELEVENTY,
        HUGO,
        JEKYLL,
        DOCUSAURUS,
        PELICAN,
        NIKOLA,
        ASTRO,
        ZOLA,
        EXPORTS,
        MATERIAL,
    )
    for path, text in system.items()
}


SHOWN = [
    ("2025-11-14", "Material of November"),
    ("2025-11-13", "Material all the same"),
    ("2025-11-10", "Material shown"),
    ("2025-10-10T10:00:00+02:00", "WordPress shown"),
    ("2025-09-12T11:00:00+02:00", "Ghost in JSON"),
    ("2025-09-10T11:00:00+02:00", "Ghost shown"),
    ("2025-08-12", "Zola dated"),
    ("2025-08-10", "Zola shown"),
    ("2025-07-10", "Astro shown"),
    ("2025-06-12", "Nikola featured"),
    ("2025-06-10T09:00:00+02:00", "Nikola shown"),
    ("2025-05-14", "Pelican: published"),
    ("2025-05-10T10:20:00+02:00", "Pelican shown"),
    ("2025-04-13T08:30:00+02:00", "Docusaurus dated"),
    ("2025-04-10", "Docusaurus shown"),
    ("2025-03-10T22:02:41+01:00", "Jekyll shown"),
    ("2025-02-17", "Hugo released"),
    ("2025-02-10T10:00:00+01:00", "Hugo shown"),
    ("2025-01-14", "Eleventy link"),
    ("2025-01-10", "Eleventy shown"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder: Path = tmp_path_factory.mktemp("systems")
    site = Site(folder).configure(CONFIGURATION)
    site.write({"index.md": "# Amt\n", **SYSTEMS})
    done = site.try_build()
    assert done.code == 0, done.log
    return done


def test_what_is_shown_and_in_which_order(built: Built) -> None:
    articles = built.page("blog/index.html").css(".odis-news-teaser")
    dates = [article.css_first("time").attributes["datetime"] or "" for article in articles]
    titles = built.teasers("blog/index.html")
    shown = [(datetime.fromisoformat(at), title) for at, title in zip(dates, titles, strict=True)]
    assert shown == [(datetime.fromisoformat(at), title) for at, title in SHOWN]


def test_which_pages_there_are(built: Built) -> None:
    pages = [path for path in built.files() if path.endswith("/index.html")]
    assert sorted(path.removesuffix("/index.html") for path in pages if path.count("/") > 2) == [
        "blog/astro/shown",
        "blog/docusaurus/2025-04-10-shown",
        "blog/docusaurus/2025-04-12-unlisted",
        "blog/docusaurus/dated",
        "blog/eleventy/2025-01-10-shown",
        "blog/eleventy/2025-01-13-outside",
        "blog/ghost/json",
        "blog/ghost/shown",
        "blog/hugo/released",
        "blog/hugo/shown",
        "blog/hugo/unlisted",
        "blog/jekyll/_posts/2025-03-10-shown",
        "blog/material/drafts/2025-11-13-all-the-same",
        "blog/material/pinned",
        "blog/material/shown",
        "blog/nikola/featured",
        "blog/nikola/shown",
        "blog/pelican/hidden",
        "blog/pelican/published",
        "blog/pelican/shown",
        "blog/wordpress/shown",
        "blog/zola/2025-08-10-shown",
        "blog/zola/dated",
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("eleventy/2025-01-10-shown", "From Eleventy."),
        ("pelican/shown", "From Pelican, on two lines."),
        ("astro/shown", "From Astro."),
        ("zola/2025-08-10-shown", "From Zola."),
        ("ghost/shown", "From Ghost."),
        ("wordpress/shown", "From WordPress."),
        ("hugo/shown", "Text."),
    ],
)
def test_the_description_is_where_each_system_has_it(built: Built, path: str, text: str) -> None:
    page = built.page(f"blog/{path}/index.html")
    assert page.css_first("head meta[name=description]").attributes["content"] == text


UNLISTED = (
    "eleventy/2025-01-13-outside",
    "hugo/unlisted",
    "docusaurus/2025-04-12-unlisted",
    "pelican/hidden",
)


@pytest.mark.parametrize("path", UNLISTED)
def test_what_is_unlisted_asks_not_to_be_indexed(built: Built, path: str) -> None:
    page = built.page(f"blog/{path}/index.html")
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    elsewhere = [name for name in ("sitemap.xml", "blog/feed.xml") if path in built.text(name)]
    assert elsewhere == []


def test_a_link_post_has_no_page_of_its_own(built: Built) -> None:
    """Eleventy's ``permalink: false`` beside ``link``: the teaser leads away, that is all."""
    link = "blog/eleventy/2025-01-14-link/index.html"
    assert link not in built.files()
    hrefs = [node.attributes["href"] for node in built.page("blog/index.html").css("a")]
    assert "https://projekt.example/" in hrefs
