"""Nothing that is hidden leaves a trace in the site."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from .conftest import THEMES, Built, Site, post

HIDDEN = {
    "aktuelles/2025-03-01-entwurf.md": post(
        "Quittengelee", "Rhabarber.", visible="false", categories="Schwarznessel", author="Melisse"
    ),
    "aktuelles/2031-03-01-morgen.md": post("Zwetschgenmus", "Mirabelle."),
    "aktuelles/2025-03-03-gestern.md": post("Hagebutte", "Schlehe.", expires="2025-12-31"),
    "aktuelles/2025-03-04-alt.md": post("Sanddorn", "Aronia.", draft="true"),
    "aktuelles/2025-03-05-link.md": post(
        "Preiselbeere", "", visible="no", link="https://kornelkirsche.example/"
    ),
    "aktuelles/2025-03-06-ohne-endung": post("Moosbeere", "Holunder."),
    "aktuelles/2025-03-07-kaputt.md": post("Berberitze", "Felsenbirne.", visible="false", date="x"),
}
WORDS = (
    *("Quittengelee", "Rhabarber", "Zwetschgenmus", "Mirabelle", "Hagebutte", "Schlehe"),
    *("Sanddorn", "Aronia", "Preiselbeere", "kornelkirsche", "Moosbeere", "Holunder"),
    *("Schwarznessel", "schwarznessel", "Melisse", "melisse"),
    *("Berberitze", "Felsenbirne", "Apfelquitte", "Vogelbeere"),
    *("2025-03-0", "2031-03-01"),  # their addresses
)


def leaks(built: Built) -> list[str]:
    return [
        f"{word} in {path}"
        for path, content in built.files().items()
        for word in WORDS
        if word.encode() in _unpacked(path, content) or word in path
    ]


def _unpacked(path: str, content: bytes) -> bytes:
    return gzip.decompress(content) if path.endswith(".gz") else content


# Whatever machines read is searched as well.
MACHINES = """
    news_sitemap: true
    feeds: {content: full, limit: 100}
    views: {categories: true, authors: true, archive: true}
    related: 3
"""
HOME = {"index.md": "# Willkommen\n\n<!-- odis-news: latest 99 -->\n"}


def with_tags(theme: str) -> str:
    return "[search, tags]" if theme == "material" else "[search]"


def visible() -> dict[str, str]:
    days = range(1, 10)
    return {f"aktuelles/2025-02-0{day}-da.md": post(f"Da {day}") for day in days} | HOME


@pytest.mark.parametrize("nav", ["inferred", "explicit"])
@pytest.mark.parametrize("theme", THEMES)
def test_hidden_posts_leave_no_trace(news: Callable[..., Site], theme: str, nav: str) -> None:
    more = """
        nav:
          - index.md
          - Aktuelles:
              - aktuelles/index.md
              - aktuelles/2025-03-01-entwurf.md
              - Nur verborgen: [aktuelles/2025-03-05-link.md]
              - aktuelles/2025-02-01-da.md
    """
    site = news(
        theme=theme,
        plugins=with_tags(theme),
        options=MACHINES,
        more=more if nav == "explicit" else "",
    )
    site.write(visible()).write(
        {
            name: text.replace("tags: post", "tags: [post, Vogelbeere]")
            for name, text in HIDDEN.items()
        }
    )
    if theme == "material":
        site.write({"tags.md": "# Tags\n\n<!-- material/tags -->\n"})

    built = site.try_build()

    assert built.code == 0, built.log
    assert leaks(built) == []
    assert built.dangling() == []
    assert (
        "9 posts on 2 pages, 5 hidden (3 visible: false, 1 expired, 1 scheduled, next 2031-03-01)"
        in built.log
    )


@pytest.mark.parametrize("theme", THEMES)
def test_hiding_with_dirty_removes_what_was_published(
    news: Callable[..., Site], theme: str
) -> None:
    site = news(theme=theme, plugins=with_tags(theme), options=MACHINES).write(visible())
    secret = "aktuelles/2025-02-05-da.md"
    shown = post("Apfelquitte", "Vogelbeere.", categories="Melisse", author="Melisse").replace(
        "tags: post", "tags: [post, Apfelquitte]"
    )
    site.write({secret: shown})
    if theme == "material":
        site.write({"tags.md": "# Tags\n\n<!-- material/tags -->\n"})
    assert leaks(site.build()) != []

    site.write({secret: shown.replace("---\n", "---\nvisible: false\n", 1)})
    built = site.try_build("--dirty")

    assert built.code == 0, built.log
    assert leaks(built) == []
    assert [len(built.teasers(path)) for path in ("aktuelles/index.html",)] == [8]
    assert not (built.folder / "aktuelles/2/index.html").exists()


def test_unlisted_posts_are_reachable_and_nowhere_named(news: Callable[..., Site]) -> None:
    for theme in THEMES:
        site = news(theme=theme, plugins=with_tags(theme), options=MACHINES).write(visible())
        text = post("Apfelquitte", "Vogelbeere.", visible="unlisted", urlText="Zur Quitte")
        site.write(
            {"aktuelles/2025-02-05-quitte.md": text.replace("tags: post", "tags: [post, Q]")}
        )

        built = site.build()

        found = {leak.partition(" in ")[2] for leak in leaks(built)}
        assert found == {"aktuelles/2025-02-05-quitte/index.html"}
        page = built.page("aktuelles/2025-02-05-quitte/index.html")
        assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
        assert "2025-02-05-quitte" not in built.text("sitemap.xml")
        assert "2025-02-05-quitte" not in built.text("search/search_index.json")
        assert "9 posts on 2 pages, 0 hidden, 1 unlisted" in built.log


SECRET = "title: Quittengelee\nvisible: false\n"


@pytest.mark.parametrize(
    ("text", "options"),
    [
        (f"---\ntags: post\ncategories: Prese\n{SECRET}---\nRhabarber.\n", "categories: [Presse]"),
        (f"---\ntags: [post]\nTags: post\n{SECRET}---\nRhabarber.\n", "exclude: ['2025*.md']"),
        ("---\ntags: post\ntitle: Quittengelee\nDraft: true\n---\nRhabarber.\n", ""),
        (f"---\ntags: post\n{SECRET}visible: true\n---\nRhabarber.\n", ""),
        (f"---\nTags: post\n{SECRET}---\nRhabarber.\n", ""),
        (f"—\ntags: post\n{SECRET}—\n\nRhabarber.\n", ""),
        (f"--\ntags: post\n{SECRET}--\n\nRhabarber.\n", ""),
        (f"<!-- Notiz -->\n---\ntags: post\n{SECRET}---\n\nRhabarber.\n", ""),
        (f"metaDescription: x\ntags: post\n{SECRET}\nRhabarber.\n", ""),
        (f'---\n"tags": post\na: b: c\n{SECRET}---\nRhabarber.\n', ""),
        ("+++\ntitle = 'Quittengelee'\ntags = ['post']\ndraft = true\n+++\n\nRhabarber.\n", ""),
        ("+++\ntitle = 'Quittengelee'\ndraft = true\n+++\n\nRhabarber.\n", "tag: false"),
        ("title: Quittengelee\ndraft: true\n\nRhabarber.\n", "tag: false"),
    ],
)
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_whatever_the_author_got_wrong_it_stays_hidden(
    news: Callable[..., Site], theme: str, text: str, options: str
) -> None:
    site = news(theme=theme, plugins=with_tags(theme), options=options)
    site.write({"aktuelles/2025-02-01-da.md": post("Da", categories="Presse")})
    site.write({"aktuelles/2025-03-01-geheim.md": text})

    built = site.try_build()

    assert built.code == 0, built.log
    assert leaks(built) == []


@pytest.mark.parametrize("theme", THEMES)
def test_unlisting_with_dirty_takes_the_links_away(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme, options="related: 3").write(visible())
    secret = "aktuelles/2025-02-05-da.md"
    shown = post("Apfelquitte", categories="K")
    site.write({secret: shown, "aktuelles/2025-02-01-da.md": post("Da 1", categories="K")})
    assert len(leaks(site.build())) > 3

    site.write({secret: shown.replace("---\n", "---\nvisible: unlisted\n", 1)})
    built = site.try_build("--dirty")

    assert {leak.partition(" in ")[2] for leak in leaks(built)} == {
        "aktuelles/2025-02-05-da/index.html"
    }


def test_a_link_to_a_hidden_post_is_told(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/2025-02-01-a.md": post("A", "", link="2025-03-01-geheim.md"),
            "aktuelles/2025-02-02-b.md": post(
                "B", metaDescription="<a href='2025-03-01-geheim.md'>x</a> <a href='fehlt.md'>y</a>"
            ),
            "aktuelles/2025-03-01-geheim.md": post("C", visible="false"),
        }
    )

    built = site.try_build()

    hidden = (
        'found "aktuelles/2025-03-01-geheim.md", which is hidden; expected a page that is'
        " published. Publish that post, or take the link away."
    )
    assert built.warnings == [
        f"odis-news: aktuelles/2025-02-01-a.md:4: link: {hidden}",
        'odis-news: aktuelles/2025-02-02-b.md:4: metaDescription: found "aktuelles/fehlt.md", which'
        " the site does not have; expected a file below docs_dir, named relative to the post."
        " Correct the path, or add the file.",
        f"odis-news: aktuelles/2025-02-02-b.md:4: metaDescription: {hidden}",
    ]


def test_unlisted_posts_are_in_no_feed_of_the_rss_plugin(news: Callable[..., Site]) -> None:
    pytest.importorskip("mkdocs_rss_plugin")
    site = news(plugins="[search, rss]", more="repo_url: https://amt.example/").write(visible())
    site.write({"aktuelles/2025-02-05-quitte.md": post("Apfelquitte", visible="unlisted")})

    built = site.try_build()

    assert "Da 1" in built.text("feed_rss_created.xml")
    assert {leak.partition(" in ")[2] for leak in leaks(built)} == {
        "aktuelles/2025-02-05-quitte/index.html"
    }
