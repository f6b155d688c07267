"""The plugins that stand beside ours in real sites: alone, together, before us and behind us."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from .checks import holding, one
from .conftest import QUIET, Built, Site, post

pytest.importorskip("mkdocs_static_i18n", reason="the neighbours are not installed")

# mike calls the host by its name.
PATH = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))


@dataclass(frozen=True)
class Row:
    """A set of neighbours: their lines in ``mkdocs.yml``, and the files that they read."""

    plugins: str
    theme: str = "material"
    more: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    git: bool = False


SUMMARY = "* [Start](index.md)\n* [Aktuelles](aktuelles/)\n* [A](a.md)\n"
GENERATE = (
    "import mkdocs_gen_files\n"
    "with mkdocs_gen_files.open('gemacht.md', 'w') as file:\n    file.write('# Gemacht\\n')\n"
)
BLOG = {
    "blog/index.md": "# Blog\n",
    "blog/posts/a.md": "---\ndate: 2024-01-01\n---\n# Im Blog\n\nText.\n",
}
REDIRECTS = "redirects: {redirect_maps: {alt.md: aktuelles/2025-01-05-n.md}}"
GEN_FILES = "gen-files: {scripts: [make.py]}"
GIT = "git-revision-date-localized: {enable_creation_date: true, fallback_to_build_date: true}"
# Both would ask other hosts, which tests must not need.
PRIVACY, INFO = "privacy: {assets: false}", "info: {enabled: false}"
RSS, LITERATE = "rss: {use_git: false}", "literate-nav: {nav_file: SUMMARY.md}"
LLMS = "llmstxt: {sections: {Neues: ['aktuelles/*.md']}}"
META = {"aktuelles/.meta.yml": "tags: [Amt]\n"}
TAGS = {"tags.md": "# Schlagworte\n\n<!-- material/tags -->\n"}

UNLISTED = "aktuelles/2025-01-07-u"
I18N = (
    "i18n: {docs_structure: suffix, languages: [{locale: de, name: Deutsch, default: true,"
    " build: true}, {locale: en, name: English, build: false}]}"
)

ROWS = {
    "search": Row("search"),
    "tags": Row("search, tags", files=TAGS),
    "meta": Row("search, tags, meta", files={**TAGS, **META}),
    "blog": Row("search, blog", files=BLOG),
    "privacy": Row(f"search, {PRIVACY}"),
    "offline": Row("search, offline"),
    "info": Row(f"search, {INFO}"),
    "awesome-nav": Row("search, awesome-nav", files={".nav.yml": "nav: [index.md, '*']\n"}),
    "awesome-pages": Row("search, awesome-pages", files={".pages": "nav: [index.md, ...]\n"}),
    "literate-nav": Row(f"search, {LITERATE}", files={"SUMMARY.md": SUMMARY}),
    "section-index": Row("search, section-index"),
    "macros": Row("search, macros", files={"m.md": "# {{ config.site_name }}\n"}),
    "redirects": Row(f"search, {REDIRECTS}"),
    "minify": Row("search, minify: {minify_html: true}"),
    "git": Row(f"search, {GIT}", git=True),
    "rss": Row(f"search, {RSS}"),
    "mike": Row("search, mike"),
    "gen-files": Row(f"search, {GEN_FILES}"),
    "llmstxt": Row(f"search, {LLMS}"),
    "llmstxt-md": Row(f"search, {LLMS.replace('llmstxt', 'llmstxt-md')}"),
    "glightbox": Row("search, glightbox"),
    "static-i18n": Row(f"search, {I18N}"),
    "include-markdown": Row(
        "search, include-markdown",
        files={"i.md": '# I\n\n{% include-markdown "a.md" heading-offset=1 %}\n'},
    ),
    "plain": Row("search", theme="mkdocs"),
    "plain nav": Row("search, awesome-nav, section-index, macros", theme="readthedocs"),
    "office": Row(
        f"search, tags, meta, macros, section-index, {REDIRECTS}, minify, {GIT}, {RSS}",
        files={**TAGS, **META},
        git=True,
    ),
    "handbook": Row(
        f"search, tags, {LITERATE}, section-index, {GEN_FILES}, glightbox",
        files={**TAGS, "SUMMARY.md": SUMMARY.replace("aktuelles/", "aktuelles/index.md")},
    ),
    "magazine": Row(f"search, tags, meta, blog, {PRIVACY}, minify, {RSS}", files={**BLOG, **TAGS}),
}


def lines(plugins: str) -> list[str]:
    """The items of the list; a comma within braces belongs to the item."""
    return [f"  - {item}\n" for item in re.findall(r"[^,{]+(?:\{(?:[^{}]|\{[^}]*\})*\})?", plugins)]


def configure(site: Site, row: Row, *, first: bool) -> None:
    ours = ["  - odis-news: {root: aktuelles, per_page: 4, timezone: Europe/Berlin}\n"]
    others = [line.replace("-  ", "- ") for line in lines(row.plugins)]
    listed = [*ours, *others] if first else [*others, *ours]
    language = "language: de, font: false" if row.theme == "material" else "locale: de"
    site.configure(
        f"site_name: Amt\nsite_url: https://amt.example/neu/\n"
        f"theme: {{name: {row.theme}, {language}}}\nplugins:\n{''.join(listed)}{row.more}"
    )
    site.write({"index.md": "# Amt\n", "a.md": "# A\n\nText.\n", **row.files})
    for day in range(1, 10):
        text = post(f"N {day}", metaDescription=f"'Kurz {day} & gut'", tags="[post, Amt]")
        site.write({f"aktuelles/2025-01-0{day}-n.md": text})
    site.write(
        {
            "aktuelles/2025-01-06-v.md": post("Vogelbeere", visible="false"),
            f"{UNLISTED}.md": post("Apfelquitte", visible="unlisted"),
            "aktuelles/2025-01-08-a.md": post("Fort", "", link="https://x.example/"),
        }
    )
    (site.folder / "make.py").write_text(GENERATE, encoding="utf-8")
    if row.git:
        commit(site)


def commit(site: Site) -> None:
    names = ("-c", "user.name=A", "-c", "user.email=a@amt.example")
    for command in (["init", "-q"], ["add", "-A"], [*names, "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=site.folder, check=True, capture_output=True)


def check(built: Built) -> None:
    paths = [f"aktuelles/{part}index.html" for part in ("", "2/", "3/")]
    titles = [title for path in paths for title in built.teasers(path)]
    listed = [f"N {day}" for day in range(9, 0, -1)]
    listed.insert(2, "Fort")  # of two posts of one day, the later file name is first
    assert titles == listed
    for path, links in zip(paths, (["next"], ["prev", "next"], ["prev"]), strict=True):
        page = built.page(path)
        found = one(page, "nav.odis-news-pager").css("a[rel]")
        assert [node.attributes["rel"] for node in found] == links
        assert len(page.css("h1")) == len(page.css("head meta[name=description]")) == 1
    as_folder = "aktuelles/2025-01-05-n/index.html"
    path = as_folder if (built.folder / as_folder).exists() else "aktuelles/2025-01-05-n.html"
    page = built.page(path)
    assert one(page, "head meta[name=description]").attributes["content"] == "Kurz 5 & gut"
    assert len(page.css("h1")) == 1
    ends = {rel: one(page, f"head link[rel={rel}]").attributes["href"] for rel in ("prev", "next")}
    assert "2025-01-06-n" in (ends["prev"] or "")
    assert "2025-01-04-n" in (ends["next"] or "")
    one(page, 'head meta[property="og:title"]')
    feeds = [node.attributes["href"] for node in page.css("head link[rel=alternate][type]")]
    assert len(feeds) == len(set(feeds)) >= 3
    items = json.loads(built.text("aktuelles/feed.json"))["items"]
    assert [item["title"] for item in items] == titles
    links = [link for link in built.dangling() if not link.startswith("SUMMARY/")]
    assert links == []  # literate-nav's own page names a folder
    assert holding(built.files(), "Vogelbeere") == {}
    named = holding(built.files(), "Apfelquitte")
    assert {path.removesuffix("/index.html").removesuffix(".html") for path in named} == {UNLISTED}


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
@pytest.mark.parametrize("first", [True, False], ids=["first", "last"])
@pytest.mark.parametrize("name", ROWS)
def test_neighbours(site: Site, name: str, first: bool, host: str) -> None:
    configure(site, ROWS[name], first=first)

    built = site.try_build("--strict", host=host)

    assert built.code == 0, built.log
    assert built.warnings == []
    check(built)


def test_a_post_that_section_index_makes_a_section(site: Site) -> None:
    """literate-nav lists a whole folder, posts first, of which the first becomes the section."""
    row = Row(f"search, {LITERATE}, section-index", files={"SUMMARY.md": SUMMARY})
    configure(site, row, first=True)
    built = site.try_build()
    assert built.code == 0
    assert built.teasers("aktuelles/index.html") == ["N 9", "N 8", "Fort", "N 7"]


@pytest.mark.parametrize(
    ("plugin", "file"), [("awesome-nav", ".nav.yml"), ("awesome-pages", ".pages")]
)
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_posts_that_a_folder_puts_into_the_navigation(
    news: Callable[..., Site], theme: str, plugin: str, file: str
) -> None:
    """To these plugins, what is not in the navigation by itself is no file."""
    site = news(theme=theme, plugins=f"[search, {plugin}]")
    site.write(
        {
            "aktuelles/2025-01-01-da.md": post("Da"),
            "aktuelles/2025-01-02-weg.md": post("Quittengelee", visible="false"),
            "aktuelles/2025-01-03-leise.md": post("Mispel", visible="unlisted"),
            "aktuelles/2025-01-04-fort.md": post("Fort", "", link="https://odis.example/?a&b"),
            f"aktuelles/{file}": (
                "nav:\n  - Nav da: 2025-01-01-da.md\n  - Nav weg: 2025-01-02-weg.md\n"
                "  - Nav leise: 2025-01-03-leise.md\n  - Nav fort: 2025-01-04-fort.md\n"
                "  - Nav x: x.md\n  - index.md\n"
            ),
        }
    )

    built = site.try_build()

    assert built.code == 0, built.log
    assert holding(built.files(), "Nav weg", "Nav leise", "2025-01-02-weg", "Quittengelee") == {}
    links = built.page("index.html").css("a[href]")
    named = {link.text().strip(): link.attributes["href"] for link in links}
    assert {text: href for text, href in named.items() if text.startswith("Nav")} == {
        "Nav da": "aktuelles/2025-01-01-da/",
        "Nav fort": "https://odis.example/?a&b",
        "Nav x": "x.md",
    }


def test_an_overview_that_another_plugin_makes(site: Site) -> None:
    configure(site, Row(f"search, {GEN_FILES}"), first=True)
    (site.folder / "make.py").write_text(
        "import mkdocs_gen_files\n"
        "with mkdocs_gen_files.open('aktuelles/index.md', 'w') as file:\n"
        "    file.write('# Unser Neues\\n\\n<!-- odis-news -->\\n\\nBis bald.')\n",
        encoding="utf-8",
    )
    page = site.build().page("aktuelles/index.html")
    assert one(page, "h1").text() == "Unser Neues"
    assert len(page.css(".odis-news-teaser")) == 4
    assert "Bis bald." in page.body.text()


def test_posts_that_another_plugin_makes(site: Site) -> None:
    configure(site, Row(f"search, {GEN_FILES}"), first=True)
    (site.folder / "make.py").write_text(
        "import mkdocs_gen_files\n"
        "with mkdocs_gen_files.open('aktuelles/2025-02-01-x.md', 'w') as file:\n"
        f"    file.write({post('Gemacht')!r})\n",
        encoding="utf-8",
    )
    assert site.build().teasers("aktuelles/index.html")[0] == "Gemacht"


def test_a_version_of_mike(site: Site) -> None:
    """mike takes the last slash from the address of the site."""
    configure(site, Row("search, mike"), first=True)
    (site.folder / ".gitignore").write_text("site/\n", encoding="utf-8")
    commit(site)
    names = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@amt.example"}
    names |= {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@amt.example"}

    done = subprocess.run(
        [Path(sys.executable).with_name("mike"), "deploy", "1.0"],
        cwd=site.folder,
        env={**os.environ, **QUIET, **names, "PATH": PATH},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 0, done.stderr
    shown = subprocess.run(
        ["git", "show", "gh-pages:1.0/aktuelles/feed.json"],
        cwd=site.folder,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    feed = json.loads(shown.stdout)
    assert feed["home_page_url"] == "https://amt.example/neu/1.0/aktuelles/"
    assert feed["items"][0]["url"] == "https://amt.example/neu/1.0/aktuelles/2025-01-09-n/"
