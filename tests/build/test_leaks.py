"""Nothing that is hidden leaves a trace in the site, and nothing else is hidden."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from .checks import holding, unpacked
from .conftest import THEMES, Built, Site, post
from .hidden import BROKEN, HIDDEN, UNLISTED, Row, row
from .ordinary import META_HIDDEN, META_SHOWN, PAGES, POSTS
from .test_deploy import git

BERRIES = {
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


def leaks(built: Built) -> dict[str, list[str]]:
    return holding(built.files(), *WORDS)


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


def page_of_tags(theme: str) -> dict[str, str]:
    """The page that lists all tags, for the theme that can."""
    text = "# Schlagworte\n\n<!-- material/tags -->\n"
    return {"tags.md": text} if theme == "material" else {}


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
            for name, text in BERRIES.items()
        }
    )
    built = site.write(page_of_tags(theme)).try_build()

    assert built.code == 0, built.log
    assert leaks(built) == {}
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
    site.write({secret: shown, **page_of_tags(theme)})
    assert leaks(site.build()) != {}

    site.write({secret: shown.replace("---\n", "---\nvisible: false\n", 1)})
    built = site.try_build("--dirty")

    assert built.code == 0, built.log
    assert leaks(built) == {}
    assert [len(built.teasers(path)) for path in ("aktuelles/index.html",)] == [8]
    assert not (built.folder / "aktuelles/2/index.html").exists()


@pytest.mark.parametrize(
    ("tags", "lines", "options"),
    [
        ("post", "draft: true\ndate: x", ""),
        ("post", "date: x", "broken_posts: skip"),
        ("post", "categories: B\nexpires: 2025-12-31", "categories: [A]"),
        ("Post", "draft: true", ""),
    ],
)
def test_hiding_with_dirty_removes_what_stood_elsewhere(
    news: Callable[..., Site], tags: str, lines: str, options: str
) -> None:
    """The post can be read in parts, or no section takes it."""
    site, path = news(options=options).write(HOME), "aktuelles/2025-02-05-da.md"
    there = {"permalink": "/apfelquitte/", "aliases": "/alt/vogelbeere/"}
    shown = post("Apfelquitte", "Vogelbeere.", categories="A", **there)
    assert leaks(site.write({path: shown}).build()) != {}

    hidden = shown.replace("categories: A", lines).replace("tags: post", f"tags: {tags}")
    built = site.write({path: hidden}).try_build("--dirty")

    assert built.code == 0, built.log
    assert leaks(built) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_unlisted_posts_are_reachable_and_nowhere_named(
    news: Callable[..., Site], theme: str
) -> None:
    site = news(theme=theme, plugins=with_tags(theme), options=MACHINES).write(visible())
    text = post("Apfelquitte", "Vogelbeere.", visible="unlisted", urlText="Zur Quitte")
    site.write({"aktuelles/2025-02-05-quitte.md": text.replace("tags: post", "tags: [post, Q]")})

    built = site.build()

    assert leaks(built).keys() == {"aktuelles/2025-02-05-quitte/index.html"}
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
    assert leaks(built) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_unlisting_with_dirty_takes_the_links_away(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme, options="related: 3").write(visible())
    secret = "aktuelles/2025-02-05-da.md"
    shown = post("Apfelquitte", categories="K")
    site.write({secret: shown, "aktuelles/2025-02-01-da.md": post("Da 1", categories="K")})
    assert len(leaks(site.build())) > 3

    site.write({secret: shown.replace("---\n", "---\nvisible: unlisted\n", 1)})
    built = site.try_build("--dirty")

    assert leaks(built).keys() == {"aktuelles/2025-02-05-da/index.html"}


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
    assert leaks(built).keys() == {"aktuelles/2025-02-05-quitte/index.html"}


# --- Every way of hiding that there is, in one site ---

CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {{name: {theme}, {language}}}
plugins:
{plugins}
  - odis-news:
      root: aktuelles
      exclude: [aktuelles/aus/**, projekte/**, blog/**]
      per_page: 4
      news_sitemap: true
      feeds: {{content: full, limit: 1000}}
      views: {{categories: true, authors: true, archive: true}}
      related: 3
      reading_time: true
      broken_posts: {broken_posts}
  - odis-news:
      root: projekte
      include: [projekte/**]
      categories: [Amt]
      feeds: {{content: full}}
  - odis-news:
      root: blog
      tag: false
      feeds: {{content: full}}
      views: {{archive: true}}
"""
SHOWN = {
    "index.md": "# Willkommen\n\n<!-- odis-news: latest 999 -->\n",
    "kapitel/index.md": "# Kapitel\n",
    "aktuelles/2025-02-01-da.md": post("Da 1", categories="Amt", author="Mira", tags="[post, A]"),
    "aktuelles/2025-02-02-da.md": post("Da 2", categories="Amt", author="Mira", tags="[post, A]"),
    "aktuelles/2026-01-14-da.md": post("Da 3", categories="Amt", author="Mira"),
    "projekte/2025-02-03-da.md": post("Da 4", categories="Amt"),
    "blog/2025-02-04-da.md": "---\ntitle: Da 5\n---\nEin Text.\n",
}


def laid(
    folder: Path, rows: Mapping[str, Row], theme: str, *, plugins: str = "", **more: str
) -> Site:
    """A site with the sections of ``CONFIGURATION``, the posts that are shown, and some rows."""
    language = "language: de, font: false" if theme == "material" else "locale: de"
    plugins = plugins or ("  - search\n  - tags" if theme == "material" else "  - search")
    options = {"broken_posts": "stop", **more}
    (folder / "docs").mkdir(parents=True)
    site = Site(folder)
    site.configure(CONFIGURATION.format(theme=theme, language=language, plugins=plugins, **options))
    site.write(SHOWN | page_of_tags(theme))
    return lay(site, rows)


def lay(site: Site, rows: Mapping[str, Row]) -> Site:
    return site.write(files(rows))


def files(rows: Mapping[str, Row]) -> dict[str, bytes]:
    return {path: content for row in rows.values() for path, content in row.files.items()}


def traces(found: Mapping[str, bytes], rows: Mapping[str, Row]) -> dict[str, set[str]]:
    """In which files the words of each row are; by the names of the rows, and only of those."""
    words = {
        path: set(re.findall(rb"xq[a-z]+?qx", (path.encode() + unpacked(path, content)).lower()))
        for path, content in found.items()
    }
    traced = {
        name: {path for path, here in words.items() if row.word.encode() in here}
        for name, row in rows.items()
    }
    return {name: paths for name, paths in traced.items() if paths}


def page_of(row: Row) -> str:
    return next(iter(row.files)).removesuffix(".md") + "/index.html"


OWN_PAGES = {name: {page_of(row)} for name, row in UNLISTED.items()}


def test_every_row_has_a_word_of_its_own() -> None:
    rows = [*HIDDEN.values(), *UNLISTED.values(), *BROKEN.values()]
    assert len({row.word for row in rows}) == len(rows)
    assert len(HIDDEN) > 250
    assert len(files(HIDDEN | UNLISTED | BROKEN)) > len(rows)


@pytest.fixture(
    scope="module",
    params=[(theme, host) for theme in THEMES for host in ("mkdocs", "properdocs")],
    ids="-".join,
)
def everything(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """All rows in one site of a theme and a host."""
    theme, host = request.param
    folder = tmp_path_factory.mktemp("everything") / "site-of-all"
    built = laid(folder, HIDDEN | UNLISTED, theme).try_build(host=host)
    assert built.errors == [], built.log
    assert built.code == 0, built.log
    return built


def test_nothing_of_a_hidden_post_is_in_any_file(everything: Built) -> None:
    assert traces(everything.files(), HIDDEN) == {}


def test_an_unlisted_post_is_on_its_own_page_and_nowhere_else(everything: Built) -> None:
    assert traces(everything.files(), UNLISTED) == OWN_PAGES


def test_what_is_not_hidden_is_there(everything: Built) -> None:
    assert everything.teasers("aktuelles/index.html") == ["Da 3", "Da 2", "Da 1"]
    assert everything.teasers("projekte/index.html") == ["Da 4"]
    assert everything.teasers("blog/index.html") == ["Da 5"]
    assert everything.dangling() == []


def test_nothing_of_a_hidden_post_is_in_what_is_deployed(tmp_path: Path) -> None:
    site = laid(tmp_path / "work", HIDDEN | UNLISTED, "mkdocs")
    remote = tmp_path / "remote.git"
    git(tmp_path, "init", "--bare", "--quiet", str(remote))
    git(site.folder, "init", "--quiet")
    git(site.folder, "config", "user.name", "Amt")
    git(site.folder, "config", "user.email", "amt@amt.example")
    git(site.folder, "add", "mkdocs.yml")
    git(site.folder, "commit", "--quiet", "--message", "Anfang")
    git(site.folder, "remote", "add", "origin", remote.as_uri())

    done = site.run("gh-deploy", "--ignore-version")

    assert done.returncode == 0, done.stderr
    lines = git(remote, "ls-tree", "-r", "-z", "gh-pages").decode().split("\0")
    blobs = [line.partition("\t") for line in lines if line]
    deployed = {path: git(remote, "cat-file", "blob", entry.split()[2]) for entry, _, path in blobs}
    assert len(deployed) > 20
    assert traces(deployed, HIDDEN) == {}
    assert traces(deployed, UNLISTED) == OWN_PAGES
    log = git(remote, "log", "--format=%B", "gh-pages")
    assert traces({"log": log}, HIDDEN | UNLISTED) == {}


@pytest.mark.usefixtures("untraced")
def test_nothing_of_a_post_remains_that_was_hidden_before_a_dirty_build(tmp_path: Path) -> None:
    site = laid(tmp_path / "work", {}, "material", broken_posts="skip")
    lay(site, {name: as_visible(row) for name, row in (HIDDEN | UNLISTED).items()})
    before = site.try_build()
    assert before.code == 0, before.log
    assert len(traces(before.files(), HIDDEN)) > 200
    assert len(traces(before.files(), UNLISTED)) == len(UNLISTED)

    built = lay(site, HIDDEN | UNLISTED).try_build("--dirty")

    assert built.errors == [], built.log
    assert built.code == 0, built.log
    assert traces(built.files(), HIDDEN) == {}
    assert traces(built.files(), UNLISTED) == OWN_PAGES


def as_visible(hidden: Row) -> Row:
    """The same row before its author hid it; its papers are as they will be."""
    text = (
        f"---\ntags: [post, {hidden.word}tag]\ntitle: {hidden.word}\ncategories: {hidden.word}\n"
        f"author: {hidden.word}\ndate: 2025-03-01\n---\n\n{hidden.word}text\n"
    )
    papers = (".svg", ".pdf", ".csv", ".json")
    return Row(
        word=hidden.word,
        files={
            path: content if path.endswith(papers) else text.encode()
            for path, content in hidden.files.items()
        },
    )


def test_broken_posts_that_are_left_out_leave_no_trace(tmp_path: Path) -> None:
    built = laid(tmp_path / "work", BROKEN, "mkdocs", broken_posts="skip").try_build()

    assert built.code == 0, built.log
    assert traces(built.files(), BROKEN) == {}
    assert built.teasers("aktuelles/index.html") == ["Da 3", "Da 2", "Da 1"]


# --- Neighbours that publish sources, or hide texts by themselves ---

PUBLISHERS = {
    "llmstxt": """
  - llmstxt:
      full_output: llms-full.txt
      sections: {Neues: [aktuelles/*], Projekte: [projekte/*], Rest: ["*"]}
""",
    "llmstxt-md": """
  - llmstxt-md:
      sections: {Neues: [aktuelles/*], Projekte: [projekte/*], Rest: ["*"]}
""",
    "llmstxt-md of the nav": """
  - llmstxt-md
""",
}


ALL_SHOWN = ["Da 1", "Da 2", "Da 3", "Da 4", "Da 5"]


@pytest.mark.parametrize(
    ("name", "first", "shown"),
    [
        ("llmstxt", True, ALL_SHOWN),
        ("llmstxt-md", False, ALL_SHOWN),
        ("llmstxt-md of the nav", True, []),
    ],
)
def test_plugins_that_publish_sources(
    tmp_path: Path, name: str, first: bool, shown: list[str]
) -> None:
    pytest.importorskip("mkdocs_llmstxt")
    pytest.importorskip("mkdocs_llmstxt_md")
    plugins = f"  - search{PUBLISHERS[name]}"
    site = laid(tmp_path / "work", HIDDEN | UNLISTED, "mkdocs", plugins=plugins)
    place(site, PUBLISHERS[name], first=first)

    built = site.try_build()

    assert built.errors == [], built.log
    assert built.code == 0, built.log
    assert traces(built.files(), HIDDEN) == {}
    assert traces(built.files(), UNLISTED) == OWN_PAGES
    assert sorted(set(re.findall(r"\[(Da \d)\]", built.text("llms.txt")))) == shown
    sources = [path for path in built.files() if re.search(r"-da/index\.md$", path)]
    assert len(sources) == len(shown)
    assert "Willkommen" in built.text("llms-full.txt")


def place(site: Site, plugin: str, *, first: bool) -> None:
    """Leaves the plugin before ours, or moves it behind."""
    path = site.folder / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    behind = f"{text.replace(plugin, chr(10))}{plugin}"
    path.write_text(text if first else behind, encoding="utf-8")


LOCKED = {
    "locked": row(
        "locked",
        {
            "aktuelles/2025-03-01-schloss.md": "---\ntags: post\ntitle: Schloss\n"
            "password: §\n---\n\n§\n"
        },
    ),
    "locked and described": row(
        "locked and described",
        {
            "aktuelles/2025-03-02-riegel.md": "---\ntags: post\ntitle: Riegel\n"
            "metaDescription: Hinter dem Riegel.\npassword: §\n---\n\n§ und\n\n"
            "<!-- more -->\n\n- §\n\n| § |\n|---|\n| § |\n"
        },
    ),
}
OPEN = {
    "open": row(
        "open", {"aktuelles/2025-03-03-offen.md": "---\ntags: post\ntitle: Offen\n---\n\n§\n"}
    )
}
RIEGEL = "aktuelles/2025-03-02-riegel/index.html"


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_text_that_is_encrypted_stands_nowhere_in_the_open(tmp_path: Path, theme: str) -> None:
    pytest.importorskip("encryptcontent")
    plugins = "  - search\n  - encryptcontent: {}"
    site = laid(tmp_path / "work", LOCKED | OPEN, theme, plugins=plugins)

    built = site.try_build()

    assert built.code == 0, built.log
    assert traces(built.files(), LOCKED) == {}
    assert len(traces(built.files(), OPEN)["open"]) > 4
    assert built.teasers("aktuelles/index.html")[1:] == ["Offen", "Riegel", "Schloss"]
    paths = ("aktuelles/index.html", "aktuelles/feed.xml", "aktuelles/atom.xml", RIEGEL)
    silent = [path for path in paths if "Hinter dem Riegel." not in built.text(path)]
    assert silent == []


@pytest.mark.parametrize("name", ["llmstxt", "llmstxt-md"])
def test_no_plugin_publishes_the_source_of_an_encrypted_text(tmp_path: Path, name: str) -> None:
    pytest.importorskip("encryptcontent")
    pytest.importorskip("mkdocs_llmstxt_md")
    plugins = f"  - search\n  - encryptcontent: {{}}{PUBLISHERS[name]}"
    built = laid(tmp_path / "work", LOCKED | OPEN, "mkdocs", plugins=plugins).try_build()

    assert built.code == 0, built.log
    assert traces(built.files(), LOCKED) == {}
    assert "llms-full.txt" in traces(built.files(), OPEN)["open"]
    assert built.teasers("aktuelles/index.html")[1:] == ["Offen", "Riegel", "Schloss"]


def test_a_password_for_all_is_a_password_of_each(tmp_path: Path) -> None:
    pytest.importorskip("encryptcontent")
    plugins = "  - search\n  - encryptcontent: {global_password: allesgeheim}"
    site = laid(tmp_path / "work", LOCKED | OPEN, "mkdocs", plugins=plugins)

    built = site.try_build()

    assert built.code == 0, built.log
    assert traces(built.files(), LOCKED | OPEN) == {}
    assert "Offen" in built.teasers("aktuelles/index.html")


# --- Material's meta plugin ---


def test_what_hides_a_folder_hides_its_posts(tmp_path: Path) -> None:
    plugins = "  - search\n  - tags\n  - meta"
    site = laid(tmp_path / "work", META_HIDDEN | META_SHOWN, "material", plugins=plugins)

    built = site.try_build()

    assert built.errors == [], built.log
    assert built.code == 0, built.log
    assert traces(built.files(), META_HIDDEN) == {}
    assert traces(built.files(), META_SHOWN).keys() == META_SHOWN.keys()


def test_the_password_of_a_folder_is_that_of_its_posts(tmp_path: Path) -> None:
    pytest.importorskip("encryptcontent")
    plugins = "  - search\n  - meta\n  - encryptcontent: {}"
    folder = {"aktuelles/.meta.yml": "password: geheim\n"}
    site = laid(tmp_path / "work", OPEN, "material", plugins=plugins)

    built = site.write(folder).try_build()

    assert built.code == 0, built.log
    assert traces(built.files(), OPEN) == {}
    assert "Offen" in built.teasers("aktuelles/index.html")


def test_without_the_meta_plugin_nobody_reads_its_files(tmp_path: Path) -> None:
    built = laid(tmp_path / "work", META_HIDDEN | META_SHOWN, "mkdocs").try_build()

    assert built.code == 0, built.log
    rows = META_HIDDEN | META_SHOWN
    assert traces(built.files(), rows).keys() == rows.keys()


# --- What is not hidden ---


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_an_ordinary_page_is_never_hidden(tmp_path: Path, theme: str) -> None:
    pytest.importorskip("material", minversion="9.7", reason="Material stops at a text as meta")
    built = laid(tmp_path / "work", PAGES | POSTS, theme).try_build()

    assert built.errors == [], built.log
    assert built.code == 0, built.log
    rows = PAGES | POSTS
    pages = {path: text for path, text in built.files().items() if PAGE_OF_A_ROW.match(path)}
    assert traces(pages, rows).keys() == rows.keys()
    overview = {path: "".join(built.teasers(path)).encode() for path in overviews(built)}
    assert traces(overview, POSTS).keys() == POSTS.keys()
    assert traces(overview, PAGES) == {}


PAGE_OF_A_ROW = re.compile(r"(kapitel|aktuelles)/(2025-03-03-x/)?(\d+-\d+-\d+-)?xq[a-z]+qx")


def overviews(built: Built) -> list[str]:
    return [path for path in built.files() if re.fullmatch(r"aktuelles/(\d+/)?index\.html", path)]
