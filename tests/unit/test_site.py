"""Whole sites, planned from a folder."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pathspec.gitignore import GitIgnoreSpec

from mkdocs_odis_news.completion import complete_site
from mkdocs_odis_news.docs import Doc, FolderDocs
from mkdocs_odis_news.generated import FileKind
from mkdocs_odis_news.images.picture import PictureFile, Thumbnail
from mkdocs_odis_news.lists.latest import Latest
from mkdocs_odis_news.lists.outcome import Outcome
from mkdocs_odis_news.machine_readable import days_of_change, feed_files, head_tags
from mkdocs_odis_news.options import AuthorOptions, FeedOptions, Mode, SiteOptions, ViewOptions
from mkdocs_odis_news.pages.context import ListPage, PostPage, Redirect
from mkdocs_odis_news.pages.fragments import Link
from mkdocs_odis_news.posts.frontmatter import FrontMatter, parse
from mkdocs_odis_news.posts.keys import KeyAliases
from mkdocs_odis_news.site import Site, plan_site

from .factories import NOW
from .folders import options, plan, write


def post(title: str = "A", body: str = "Text.", **keys: object) -> str:
    lines = {"tags": "post", "title": title, "metaDescription": "Kurz.", **keys}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in lines.items()) + f"---\n{body}"


def titles(site: Site, source: str = "news/index.md") -> list[str]:
    page = site.pages[source][1]
    assert isinstance(page, ListPage)
    return [teaser.title for teaser in page.teasers]


OUTCOMES = {
    "a.md": (post(), Outcome.PUBLISHED, Outcome.PUBLISHED),
    "b.md": (post(visible="unlisted"), Outcome.UNLISTED, Outcome.UNLISTED),
    "c.md": (post(visible="false"), Outcome.HIDDEN, Outcome.PREVIEWED),
    "d.md": (post(expires="2025-02-01"), Outcome.HIDDEN, Outcome.PREVIEWED),
    "e.md": (post(link="/x/", body=""), Outcome.REDIRECTED, Outcome.REDIRECTED),
    "f.md": (post(link="/x/", permalink="false"), Outcome.LINK_ONLY, Outcome.LINK_ONLY),
    "g.md": (post(date="nie"), Outcome.BROKEN, Outcome.BROKEN),
    "h.md": (post(date="nie", draft="true"), Outcome.HIDDEN, Outcome.PREVIEWED),
    "i.md": ("---\ntitle: X\ndraft: true\n---\n", Outcome.HIDDEN, Outcome.PREVIEWED),
    "j.mdx": (post(), Outcome.SKIPPED, Outcome.SKIPPED),
}


@pytest.mark.parametrize("name", OUTCOMES)
@pytest.mark.parametrize("mode", Mode)
def test_what_happens_to_a_file(tmp_path: Path, name: str, mode: Mode) -> None:
    text, build, preview = OUTCOMES[name]
    source = f"news/2025-01-31-{name}"
    site = plan(write(tmp_path, {source: text}), mode=mode)
    assert site.outcomes == {source: {Mode.BUILD: build, Mode.PREVIEW: preview}[mode]}


def test_who_skips_broken_posts_is_warned(tmp_path: Path) -> None:
    folder = write(tmp_path, {"news/2025-01-31-a.md": post(date="nie"), "news/b.md": post()})
    site = plan(folder, options(skips_broken=True))
    assert site.outcomes["news/2025-01-31-a.md"] is Outcome.SKIPPED
    assert {problem.severity.value for problem in site.problems} == {"warning"}
    assert site.left_out == {"news/2025-01-31-a.md", "news/b.md"}


def test_a_post_has_its_home_in_the_first_section_that_has_it(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post("A", categories="x"),
        "news/2025-01-30-b.md": post("B"),
        "news/2025-01-29-c.md": post("C", categories="x", date="2099-01-01"),
        "news/2025-01-28-d.md": post("D", categories="x", link="/y/", permalink="false"),
    }
    one = options(root="x", folder="x", categories=("x",))
    site = plan(write(tmp_path, files), one, options(future=True))
    assert titles(site, "x/index.md") == ["A", "D"]
    assert titles(site) == ["A", "B", "D"]
    homes = {source: section.context.root for source, (section, _) in site.pages.items()}
    assert homes["news/2025-01-31-a.md"] == "x"
    assert homes["news/2025-01-30-b.md"] == "news"
    assert site.outcomes["news/2025-01-29-c.md"] is Outcome.HIDDEN


def test_first_pages_that_authors_wrote(tmp_path: Path) -> None:
    files = {
        "news/README.md": "# Neues vom Amt\n",
        "news/kategorie/index.md": "---\ntitle: Themen\n---\n",
        "news/archiv/_index.md": "---\ntitle: Früher\n---\n",
        "news/2025-01-31-a.md": post(categories="x"),
    }
    views = ViewOptions(categories=True, archive=True)
    site = plan(write(tmp_path, files), options(views=views))
    made = {each.path: each.made_from for each in site.made if each.kind is FileKind.PAGE}
    assert site.sections[0].context.title == "Neues vom Amt"
    assert site.pages["news/archiv/index.md"][1].title == "Früher"
    assert made == {
        "news/archiv/index.md": "the page 'Früher' of the section",
        "news/archiv/2025/index.md": "the page 'Beiträge aus 2025' of the section",
        "news/kategorie/x/index.md": "the page 'Kategorie: x' of the section",
        "news/abonnieren/index.md": "the page 'Neues vom Amt abonnieren' of the section",
    }


@pytest.mark.parametrize("mode", Mode)
def test_a_first_page_that_its_author_hides_is_as_good_as_none(tmp_path: Path, mode: Mode) -> None:
    own = "news/kategorie/x/index.md"
    files = {own: post("Geheim", draft="true"), "news/2025-01-31-a.md": post(categories="x")}
    views = ViewOptions(categories=True)
    site = plan(write(tmp_path, files), options(views=views), mode=mode)
    assert own in [each.path for each in site.made if each.kind is FileKind.PAGE]
    assert site.pages[own][1].title == "Kategorie: x"


@pytest.mark.parametrize(
    "block", ["tag: post\ndraft: true", "tags: post\ncategories: y\nvisible: false"]
)
def test_a_first_page_that_somebody_else_hides(tmp_path: Path, block: str) -> None:
    own = "news/kategorie/x/index.md"
    text = f"---\ntitle: Geheim\ndate: 2025-01-01\n{block}\n---\n"
    files = {own: text, "news/2025-01-31-a.md": post(categories="x")}
    one = options(categories=("x",), views=ViewOptions(categories=True))
    two = options(root="y", folder="y", categories=("y",))
    site = plan(write(tmp_path, files), one, two)
    assert own in [each.path for each in site.made if each.kind is FileKind.PAGE]
    assert site.pages[own][1].title == "Kategorie: x"


def test_hugos_first_page_is_read_and_not_shown(tmp_path: Path) -> None:
    site = plan(write(tmp_path, {"news/_index.md": "---\ntitle: Neues\n---\nText."}))
    assert site.outcomes == {"news/_index.md": Outcome.READ}
    assert site.sections[0].context.title == "Neues"
    assert site.made[0].made_from == "page 1 of the overview"


def test_what_two_files_would_be_written_to(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post(),
        "news/2025-01-31-a/index.html": "x",
        "news/feed.xml": "x",
        "news/2025-01-30-b.md": post(visible="false"),
        "news/2025-01-30-b/index.html": "x",
        "news/2025-01-29-c.md": post(link="/x/", body=""),
        "news/2025-01-29-c/index.html": "x",
    }
    site = plan(write(tmp_path, files))
    assert sorted(site.colliding) == [
        *("news/2025-01-29-c/index.html", "news/2025-01-31-a/index.html", "news/feed.xml")
    ]
    assert str(site.problems[-1]) == (
        "news/feed.xml: found the output news/feed.xml, which a feed of the section is written to"
        " as well; expected a place of its own for each file. Rename news/feed.xml."
    )


def test_two_lists_at_one_place(tmp_path: Path) -> None:
    views = ViewOptions(categories=True, authors=True, author_path="kategorie")
    site = plan(write(tmp_path, {"news/2025-01-31-a.md": post()}), options(views=views))
    assert [str(problem) for problem in site.problems] == [
        "news/kategorie/index.md: found the page 'Autorinnen und Autoren' where the page"
        " 'Kategorien' is as well; expected a place of its own for each. Change category_path,"
        " author_path, series_path or archive_path of views, or the label subscribe_path."
    ]


def test_what_stands_beside_a_hidden_post_alone(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a/index.md": post(visible="false"),
        "news/2025-01-31-a/bild.png": "x",
        "news/2025-01-31-a/.geheim": "x",
        "news/2025-01-30-b/index.md": post(visible="false"),
        "news/2025-01-30-b/more.md": "x",
        "news/2025-01-30-b/bild.png": "x",
        "news/2025-01-29-c/index.de.md": post(visible="false"),
        "news/2025-01-29-c/bild.png": "x",
        "news/2025-01-28-d/index.md": post(visible="false"),
        "news/2025-01-28-d/teil/2025-01-28-e.md": post(draft="true"),
        "news/2025-01-28-d/teil/bild.png": "x",
    }
    site = plan(write(tmp_path, files))
    assert site.left_out == {
        "news/2025-01-31-a/index.md",
        "news/2025-01-31-a/bild.png",
        "news/2025-01-30-b/index.md",
        "news/2025-01-29-c/index.de.md",
        "news/2025-01-29-c/bild.png",
        "news/2025-01-28-d/index.md",
        "news/2025-01-28-d/teil/2025-01-28-e.md",
        "news/2025-01-28-d/teil/bild.png",
    }


@pytest.mark.parametrize(
    ("mode", "broken"),
    [
        (
            Mode.BUILD,
            {
                "news/2025-01-31-a/index.md": Outcome.SKIPPED,
                "news/2025-01-31-a/bild.png": Outcome.HIDDEN,
            },
        ),
        (Mode.PREVIEW, {"news/2025-01-31-a/index.md": Outcome.BROKEN}),
    ],
)
def test_what_stands_beside_a_post_that_is_left_out(
    tmp_path: Path, mode: Mode, broken: dict[str, Outcome]
) -> None:
    files = {
        "news/2025-01-31-a/index.md": post(visible="vielleicht"),
        "news/2025-01-31-a/bild.png": "x",
        "news/2025-01-30-b/index.mdx": post(),
        "news/2025-01-30-b/c.mdx": post(),
        "news/2025-01-30-b/bild.png": "x",
        "news/bild.png": "x",
    }
    site = plan(write(tmp_path, files), options(skips_broken=True), mode=mode)
    assert site.outcomes == broken | {
        "news/2025-01-30-b/index.mdx": Outcome.SKIPPED,
        "news/2025-01-30-b/c.mdx": Outcome.SKIPPED,
        "news/2025-01-30-b/bild.png": Outcome.HIDDEN,
    }


@pytest.mark.parametrize(
    ("mode", "outcome", "colliding"),
    [(Mode.BUILD, Outcome.SKIPPED, 0), (Mode.PREVIEW, Outcome.PUBLISHED, 1)],
)
def test_a_post_without_a_place_is_left_out(
    tmp_path: Path, mode: Mode, outcome: Outcome, colliding: int
) -> None:
    files = {f"news/2025-01-3{day}-a.md": post(permalink="/da/") for day in "01"}
    site = plan(write(tmp_path, files), options(skips_broken=True), mode=mode)
    assert site.outcomes == {
        "news/2025-01-30-a.md": Outcome.PUBLISHED,
        "news/2025-01-31-a.md": outcome,
    }
    assert len(site.colliding) == colliding
    assert len(site.problems) == 1


def test_defaults_of_a_folder(tmp_path: Path) -> None:
    files = {
        ".meta.yml": "tags: [post]\nexpires: 2030-01-01",
        "news/.meta.yml": "draft: true",
        "news/en/.meta.yml": "draft: false\nrobots: noindex",
        "news/2025-01-31-a.md": post(),
        "news/en/2025-01-31-a.md": post(),
    }
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.outcomes == {
        "news/2025-01-31-a.md": Outcome.HIDDEN,
        "news/en/2025-01-31-a.md": Outcome.PUBLISHED,
    }
    assert site.reader.defaults_holding("post") == [".meta.yml"]
    assert site.unindexed == {"news/en/2025-01-31-a.md"}


@pytest.mark.parametrize(
    ("defaults", "outcome", "sentence"),
    [
        (
            "tags: [a]\ndrfat: true",
            Outcome.HIDDEN,
            "news/.meta.yml:2: drfat: found a key that nobody reads; expected draft, which is spelt"
            " almost the same. Write draft, or delete the line.",
        ),
        (
            "Draft: yes",
            Outcome.HIDDEN,
            'news/.meta.yml:1: draft: found the key "Draft"; expected draft, spelt like this. Write'
            " draft.",
        ),
        (
            "draft: bald",
            Outcome.BROKEN,
            'news/.meta.yml:1: draft: found "bald"; expected true or false. Write draft: true to'
            " hide the post.",
        ),
        (
            "publshDate: 2099-01-01",
            Outcome.HIDDEN,
            "news/.meta.yml:1: publshDate: found a key that nobody reads; expected publishDate,"
            " which is spelt almost the same. Write publishDate, or delete the line.",
        ),
        (
            "passwort: geheim",
            Outcome.HIDDEN,
            "news/.meta.yml:1: passwort: found a key that nobody reads; expected password, which is"
            " spelt almost the same. Write password, or delete the line.",
        ),
        (
            "password: geheim",
            Outcome.HIDDEN,
            "news/.meta.yml:1: password: found a password, and no plugin that encrypts the text;"
            " expected a plugin such as encryptcontent in mkdocs.yml. Add the plugin, or delete the"
            " line password; until then the post is hidden.",
        ),
    ],
)
def test_what_is_wrong_with_the_defaults_of_a_folder_is_told_once(
    tmp_path: Path, defaults: str, outcome: Outcome, sentence: str
) -> None:
    names = ("news/2025-01-31-a.md", "news/en/2025-01-31-b.md")
    files = {"news/.meta.yml": defaults, **dict.fromkeys(names, post())}
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.outcomes == dict.fromkeys(names, outcome)
    assert list(map(str, site.problems)) == [sentence]


@pytest.mark.parametrize("defaults", ["published: 2099-01-01", "Publish: 2099-01-01 10:00"])
def test_a_folder_has_no_date_of_its_own(tmp_path: Path, defaults: str) -> None:
    files = {"news/.meta.yml": defaults, "news/2025-01-31-a.md": post(date="2025-01-31")}
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.outcomes == {"news/2025-01-31-a.md": Outcome.HIDDEN}
    assert site.problems == ()


def test_what_nobody_reads_of_a_folder_is_told_by_nobody(tmp_path: Path) -> None:
    files = {"news/.meta.yml": "Title: A\nheroImagPath: x", "news/2025-01-31-a.md": post()}
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.outcomes == {"news/2025-01-31-a.md": Outcome.PUBLISHED}
    assert site.problems == ()


@pytest.mark.parametrize("text", ["a: [", "- a", "\ufeffa: b"])
def test_defaults_that_nobody_can_read(tmp_path: Path, text: str) -> None:
    files = {".meta.yml": text, "news/2025-01-31-a.md": post()}
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.problems == ()


def test_every_page_of_a_pattern(tmp_path: Path) -> None:
    include, exclude = (GitIgnoreSpec.from_lines([line]) for line in ("blog/**", "blog/x.md"))
    files = {"blog/2025-01-31-a.md": "# B\n\nText.", "blog/x.md": "# X", "news/index.md": "# N"}
    given = options(tag=None, include=include, exclude=exclude)
    site = complete_site(plan(write(tmp_path, files), given), {})
    assert titles(site) == ["B"]
    assert site.sections[0].incomplete == {"blog/2025-01-31-a.md"}


def test_authors_of_options_and_of_a_list(tmp_path: Path) -> None:
    files = {
        "news/authors.yml": "m:\n  name: Mira\n  avatar: m.svg\nj:\n  name: Jan",
        "news/m.svg": '<svg width="3" height="4"/>',
        "news/2025-01-31-a.md": post(author="[m, j]"),
    }
    authors = {"j": AuthorOptions(name="Jan H.", url="/team/", image="https://x.example/j.png")}
    site = plan(write(tmp_path, files), options(authors=authors))
    mira, jan = site.posts["news/2025-01-31-a.md"].authors
    assert mira.image
    assert (mira.image.width, mira.image.size) == (3, 27)
    assert (jan.name, jan.url and jan.url.path) == ("Jan H.", "team/")
    assert site.outcomes["news/authors.yml"] is Outcome.READ


def test_a_list_of_authors_in_another_encoding(tmp_path: Path) -> None:
    files = {
        "news/authors.yml": "m:\n  name: Märi\n".encode("latin-1"),
        "news/.meta.yml": "draft: true\n".encode("utf-16"),
        "news/2025-01-31-a.md": post(),
    }
    site = plan(write(tmp_path, files), folder_defaults=".meta.yml")
    assert site.outcomes["news/2025-01-31-a.md"] is Outcome.HIDDEN
    assert [str(problem) for problem in site.problems] == [
        "news/authors.yml:2:10: found the byte 0xE4; expected text in UTF-8. Save the file as"
        " UTF-8."
    ]


def test_files_that_a_post_names(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post(link="b.md"),
        "news/2025-01-30-b.md": post(visible="false"),
        "news/2025-01-29-c.md": post(link="fehlt.md"),
        "news/2025-01-28-d.md": post(link="../"),
        "news/2025-01-27-e.md": post(link="2025-01-28-d/"),
    }
    found = plan(write(tmp_path, files)).problems
    assert [(problem.source, problem.found) for problem in found] == [
        ("news/2025-01-29-c.md", '"news/fehlt.md", which the site does not have'),
        ("news/2025-01-31-a.md", '"news/b.md", which the site does not have'),
    ]


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("news/2025-01-30-b.md", post(visible="false")),
        ("news/2025-01-30-b.md", post(date="bald")),
        ("projects/2025-01-30-b.md", post(draft="true")),
        ("other/2025-01-30-b.md", post(expires="2025-01-31")),
    ],
)
def test_a_link_to_a_hidden_post(tmp_path: Path, other: str, text: str) -> None:
    a = "news/2025-01-31-a.md"
    files = {a: post(link=f"../{other}", links=f"[{other}]"), other: text}
    sections = options(skips_broken=True), options(root="projects", folder="projects")
    site = plan(write(tmp_path, files), *sections)
    assert [problem.found for problem in site.problems if problem.source == a] == [
        f'"{other}", which is hidden'
    ] * 2
    assert site.posts[a].links == ()


def test_a_link_to_what_a_preview_shows(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post(link="2025-01-30-b.md"),
        "news/2025-01-30-b.md": post(visible="false"),
    }
    assert plan(write(tmp_path, files), mode=Mode.PREVIEW).problems == ()


def test_a_file_that_cannot_be_opened(tmp_path: Path) -> None:
    (write(tmp_path, {}) / "news").mkdir()
    (tmp_path / "news" / "2025-01-31-a.md").symlink_to("nichts")
    site = plan(tmp_path)
    assert [problem.source for problem in site.problems] == ["news/2025-01-31-a.md"]
    assert site.broken == {"news/2025-01-31-a.md"}
    assert site.reader.may_hold("news/2025-01-31-a.md", "post")


def test_feeds_and_sitemaps(tmp_path: Path) -> None:
    files = {
        "news/2025-06-15-a.md": post("A"),
        "news/2025-06-14-b.md": post("B", password="x", robots="noindex"),
    }
    given = options(news_sitemap=True, feeds=FeedOptions(full=True, author="Amt", limit=1))
    site = plan(write(tmp_path, files), given, sitemaps_beside_feeds=True)
    texts = {"news/2025-06-15-a.md": "<p>Lang.</p>", "news/2025-06-14-b.md": "<p>Geheim.</p>"}
    found = dict(feed_files(site.sections[0], texts))
    assert [each.path for each in site.made if each.kind in (FileKind.FEED, FileKind.SITEMAP)] == [
        *("news/feed.xml", "news/atom.xml", "news/feed.json", "news/news-sitemap.xml"),
        "news/sitemap.xml",
    ]
    assert sorted(found) == [
        *("news/atom.xml", "news/feed.json", "news/feed.xml", "news/news-sitemap.xml"),
        "news/sitemap.xml",
    ]
    assert "Lang." in found["news/feed.xml"]
    assert "<lastmod>2025-06-15</lastmod>" in found["news/sitemap.xml"]
    assert ("2025-06-15-a" in found["news/news-sitemap.xml"]) is True
    assert not any("Geheim" in text for text in found.values())


def test_without_an_address_there_are_no_feeds(tmp_path: Path) -> None:
    site = plan(write(tmp_path, {"news/2025-06-15-a.md": post()}), url="")
    assert list(feed_files(site.sections[0], {})) == []
    assert [each.path for each in site.made] == ["news/index.md"]


def test_days_of_change(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post(categories="x"),
        "news/2025-01-30-b.md": post(updated="2025-02-01"),
    }
    views = ViewOptions(categories=True)
    site = plan(write(tmp_path, files), options(views=views))
    assert days_of_change(site.sections[0]) == {
        "news/index.md": "2025-02-01",
        "news/kategorie/x/index.md": "2025-01-31",
        "news/kategorie/index.md": "2025-02-01",
        "news/abonnieren/index.md": "2025-02-01",
        "news/2025-01-31-a.md": "2025-01-31",
        "news/2025-01-30-b.md": "2025-02-01",
    }
    assert days_of_change(plan(tmp_path / "leer").sections[0]) == {}


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("news/2025-01-31-a.md", {"meta og:type", "link alternate"}),
        ("news/index.md", {"meta og:type", "link alternate"}),
        ("news/2025-01-30-b.md", {"link alternate"}),
        ("andere.md", {"link alternate"}),
    ],
)
def test_heads(tmp_path: Path, source: str, keys: set[str]) -> None:
    files = {"news/2025-01-31-a.md": post(), "news/2025-01-30-b.md": post(link="/x/", body="")}
    found = head_tags(plan(write(tmp_path, files)), source, "https://amt.example/x/")
    known = {"meta og:type", *(tag.key for tag in found if "alternate" in tag.html)}
    named = {tag.key.partition(" application")[0] for tag in found if tag.key in known}
    assert {name.partition(" http")[0] for name in named} >= keys - {"link alternate"}
    assert any('rel="alternate"' in tag.html for tag in found)


def test_what_templates_learn(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post("A", categories="x"),
        "news/2025-01-30-b.md": post("B", link="/x/", body=""),
    }
    views = ViewOptions(categories=True)
    site = plan(write(tmp_path, files), options(views=views))

    def kinds(source: str) -> tuple[bool, ...]:
        news = site.news(source, "")
        pages = (news.list, news.taxonomy, news.subscribe, news.post, news.redirect)
        return tuple(page is not None for page in pages)

    assert kinds("news/index.md") == (True, False, False, False, False)
    assert kinds("news/kategorie/index.md") == (False, True, False, False, False)
    assert kinds("news/abonnieren/index.md") == (False, False, True, False, False)
    assert kinds("news/2025-01-31-a.md") == (False, False, False, True, False)
    assert kinds("news/2025-01-30-b.md") == (False, False, False, False, True)
    assert kinds("index.md") == (False,) * 5


def test_latest_of_any_section(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": post("A"), "x/2025-01-30-b.md": post("B")}
    below = [GitIgnoreSpec.from_lines([f"{name}/**"]) for name in ("news", "x")]
    one, two = options(include=below[0]), options(root="x", folder="x", include=below[1])
    site = plan(write(tmp_path, files), one, two)

    def hrefs(base: str | None, **wanted: object) -> list[str]:
        latest = Latest(number=3, **wanted)  # type: ignore[arg-type]
        teasers = site.latest(latest, "index.md", base)
        return ["unknown"] if teasers is None else [teaser.link.href for teaser in teasers]

    assert hrefs("") == ["news/2025-01-31-a/"]
    assert hrefs("a/", section="x") == ["../x/2025-01-30-b/"]
    assert hrefs(None, section="x") == ["https://amt.example/x/2025-01-30-b/"]
    assert hrefs("", section="y") == ["unknown"]
    latest = site.news("x/index.md", "x/").latest
    assert [teaser.title for teaser in latest(1)] == ["B"]
    assert latest(1, section="y") == ()


class WithThumbnails(FolderDocs):
    """Has copies of every picture, as a host with an image library does."""

    def picture(self, path: str) -> PictureFile | None:
        small = Thumbnail(path=f"t/{path}.webp", width=4, height=3, size=5)
        shared = Thumbnail(path="t/shared.jpg", width=12, height=9, size=6)
        return PictureFile(size=7, width=40, height=30, thumbnails=(small,), shared=shared)


def test_copies_of_pictures(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": post(image="a.png"),
        "news/2025-01-30-b.md": post(image="b.png", visible="false"),
        "news/2025-01-29-c.md": post(image="https://x.example/c.png"),
    }
    docs = WithThumbnails(write(tmp_path, files))
    site = plan_site(docs, SiteOptions(name="A", sections=(options(),)), now=NOW, mode=Mode.BUILD)
    copies = [each.path for each in site.made if each.kind is FileKind.THUMBNAIL]
    assert copies == ["t/news/a.png.webp", "t/shared.jpg"]
    page = site.pages["news/2025-01-31-a.md"][1]
    assert isinstance(page, PostPage)
    assert page.image
    assert (page.image.srcset, page.image.width) == ("../../t/news/a.png.webp 4w", 40)


def test_each_list_leads_to_its_own_feeds(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": post(categories="x")}
    site = plan(write(tmp_path, files), options(views=ViewOptions(categories=True)))

    def feeds(source: str) -> list[str]:
        tags = head_tags(site, source, "https://amt.example/")
        return [tag.value for tag in tags if "rss" in tag.html]

    overview, of_x = (f"https://amt.example/news/{path}feed.xml" for path in ("", "kategorie/x/"))
    assert feeds("news/index.md") == [overview]
    assert feeds("news/kategorie/x/index.md") == [overview, of_x]


def test_a_sitemap_that_an_author_wrote_stays(tmp_path: Path) -> None:
    folder = write(tmp_path, {"news/sitemap.xml": "x", "news/2025-01-31-a.md": post()})
    site = plan(folder, sitemaps_beside_feeds=True)
    assert [each for each in site.made if each.kind is FileKind.SITEMAP] == []
    assert site.problems == ()


def test_what_is_excluded_is_no_post(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": post(), "news/archiv/2024/README.md": "# Alt"}
    nothing = GitIgnoreSpec.from_lines(["*a.md"])
    assert plan(write(tmp_path, files), options(exclude=nothing)).posts == {}
    every = options(tag=None, exclude=nothing, views=ViewOptions(archive=True))
    assert plan(tmp_path, every).posts == {}


def test_page_1_that_nobody_can_read(tmp_path: Path) -> None:
    site = plan(write(tmp_path, {"news/index.md": "---\ntitle: 'A\n---\n"}))
    assert [problem.source for problem in site.problems] == ["news/index.md"]
    assert site.sections[0].last_page == 1


@pytest.mark.parametrize(
    ("wanted", "source", "href"),
    [
        (Latest(number=1), "index.md", "news/"),
        (Latest(number=1), "news/index.md", None),
        (Latest(number=1), "news/2025-01-31-a.md", "../"),
        (Latest(number=1, category="x"), "index.md", "news/kategorie/x/"),
        (Latest(number=1, category="fehlt"), "index.md", "news/"),
        (Latest(number=1, section="fehlt"), "index.md", "news/"),
    ],
)
def test_the_newest_posts_lead_to_all(
    tmp_path: Path, wanted: Latest, source: str, href: str | None
) -> None:
    files = {"news/2025-01-31-a.md": post(categories="x")}
    site = plan(write(tmp_path, files), options(views=ViewOptions(categories=True)))
    base = site.reader.docs.url_of(source)
    assert site.list_of(wanted, source, base) == (href and Link(href=href, text="Alle Beiträge"))


def test_each_front_matter_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = Counter[str]()

    def count(source: str, content: bytes, keys: KeyAliases) -> FrontMatter:
        parsed[source] += 1
        return parse(source, content, keys)

    monkeypatch.setattr("mkdocs_odis_news.posts.reader.parse", count)
    files = {
        "news/index.md": "---\ntitle: N\n---\n",
        "news/kategorie/index.md": "---\ntitle: K\n---\n",
        "news/2025-01-31-a.md": post(categories="[x, y]"),
        "news/2025-01-30-b.md": "---\ntags: post\n---\n# B\n\nText.",
        "news/other.md": "# post",
    }
    views = ViewOptions(categories=True, authors=True, archive=True)
    two = options(root="x", folder="x", categories=("x",))
    complete_site(plan(write(tmp_path, files), options(views=views), two), {})
    assert parsed == dict.fromkeys(files, 1)


def test_full_addresses_need_that_of_the_site(tmp_path: Path) -> None:
    site = plan(write(tmp_path, {"news/2025-01-31-a.md": post()}), url="")
    (teaser,) = site.latest(Latest(number=1), "404.html", None) or ()
    assert teaser.link.href == "news/2025-01-31-a/"


def test_titles_and_teasers_that_pages_show(tmp_path: Path) -> None:
    text = "---\ntags: post\n---\n# Überschrift\n\nEin Absatz."
    files = {"news/2025-01-31-a.md": text, "news/2025-01-30-b.md": post("B")}
    site = plan(write(tmp_path, files))
    assert titles(site) == ["A", "B"]
    assert site.incomplete == {"news/2025-01-31-a.md"}
    shown = site.shown("news/2025-01-31-a.md", "<h1>Gerendert</h1><p>So.</p>")
    assert titles(complete_site(site, {"news/2025-01-31-a.md": shown})) == ["Gerendert", "B"]
    done = complete_site(site, {})
    assert titles(done) == ["Überschrift", "B"]
    page = done.pages["news/2025-01-31-a.md"][1]
    assert isinstance(page, PostPage)
    assert page.description == "Ein Absatz."


def test_pictures_of_excerpts_are_measured(tmp_path: Path) -> None:
    files = {
        "news/2025-01-31-a.md": "---\ntags: post\ntitle: A\n---\n<img src='b.svg' alt='B'>",
        "news/b.svg": '<svg width="3" height="4"/>',
    }
    site = plan(write(tmp_path, files), options(with_excerpt=True), to_html=str)
    shown = site.shown("news/2025-01-31-a.md", "<p><img src='../b.svg' alt='B'></p><!-- more -->")
    done = complete_site(site, {"news/2025-01-31-a.md": shown})
    image = done.posts["news/2025-01-31-a.md"].image
    assert image
    assert (image.alt, image.width, image.height) == ("B", 3, 4)


def test_a_redirect_leads_where_its_post_says(tmp_path: Path) -> None:
    site = plan(write(tmp_path, {"news/2025-01-31-a.md": post(link="/x/", body="")}))
    page = site.pages["news/2025-01-31-a.md"][1]
    assert isinstance(page, Redirect)
    assert (page.url, page.href) == ("x/", "../../x/")
    (made,) = (each for each in site.made if each.kind is FileKind.REDIRECT)
    assert (made.path, made.made_from) == (
        "news/2025-01-31-a/index.html",
        "news/2025-01-31-a.md",
    )


class InFrench(FolderDocs):
    """Says of every text that it is French."""

    def docs(self) -> tuple[Doc, ...]:
        return tuple(replace(doc, locale="fr") for doc in super().docs())


@pytest.mark.parametrize(("keys", "language"), [({}, "fr"), ({"lang": "en"}, "en")])
def test_a_post_in_another_language_of_the_site(
    tmp_path: Path, keys: dict[str, str], language: str
) -> None:
    docs = InFrench(write(tmp_path, {"news/2025-01-31-a.md": post(**keys)}))
    site = plan_site(docs, SiteOptions(name="A", sections=(options(),)), now=NOW, mode=Mode.BUILD)
    assert site.posts["news/2025-01-31-a.md"].lang == language
