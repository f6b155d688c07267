"""Lists by category, author and year, related posts, and the newest posts on any page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from urllib.parse import unquote, urljoin

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from mkdocs_odis_news.posts.frontmatter import FrontMatter, parse
from mkdocs_odis_news.posts.keys import KeyAliases

from .checks import check_heads, one, pages_of
from .conftest import THEMES, Built, Site, many, post
from .corpus import meta_of, needs_corpus, sources, with_real_posts

VIEWS = "views: {categories: true, authors: true, archive: true}"


def reachable(built: Built, start: str) -> set[str]:
    """Pages below the folder of ``start`` that links lead to, from it on."""
    found, waiting = {start}, [start]
    folder = start.rpartition("/")[0]
    while waiting:
        page = waiting.pop()
        for node in built.page(page).css(".odis-news-overview a[href], .odis-news-post a[href]"):
            path = unquote(urljoin(f"/{page}", node.attributes["href"] or "")).split("#")[0]
            path = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
            if path.startswith(folder) and path not in found and (built.folder / path).is_file():
                found.add(path)
                if path.endswith(".html"):
                    waiting.append(path)
    return found


def written(built: Built, root: str) -> set[str]:
    return {
        path.relative_to(built.folder).as_posix() for path in (built.folder / root).rglob("*.html")
    }


def paged(built: Built, folder: str) -> list[str]:
    """The titles of all pages of one list."""
    titles, number = [], 1
    while (
        built.folder / (path := f"{folder}/{f'{number}/' if number > 1 else ''}index.html")
    ).exists():
        titles += built.teasers(path)
        number += 1
    return titles


def real_lists() -> Mapping[str, list[str]]:
    """The titles of the real posts by the folder of each list, as others read the front matter."""
    lists: dict[str, list[str]] = defaultdict(list)
    for name in sources():
        meta = meta_of(name)
        title = " ".join(meta["title"].split())
        lists[f"archiv/{name[:4]}"].append(title)
        categories = meta.get("categories") or []
        for category in [categories] if isinstance(categories, str) else categories:
            lists[f"kategorie/{category.lower()}"].append(title)
        if author := meta.get("author"):
            lists[f"autor/{author.lower()}"].append(title)
    return lists


@needs_corpus
@pytest.mark.usefixtures("untraced")
def test_teasers_drawn_once_are_those_of_each_page(news: Callable[..., Site]) -> None:
    """A template of the site's own shows each page its teasers; ours draws them once for all."""
    site = with_real_posts(news(options=f"year_headings: true\ntoc: true\n{VIEWS}"))
    drawn = site.build().files()
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("name: mkdocs", "name: mkdocs, custom_dir: overrides"))
    own = site.folder / "overrides/odis-news/teaser.html"
    own.parent.mkdir(parents=True)
    own.write_text("{% extends 'odis-news/base/teaser.html' %}", encoding="utf-8")
    assert site.build().files() == drawn


@needs_corpus
@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("theme", THEMES)
def test_real_posts(news: Callable[..., Site], theme: str) -> None:
    built = with_real_posts(news(theme=theme, options=VIEWS)).build()

    expected = real_lists()
    assert {folder: paged(built, f"aktuelles/{folder}") for folder in expected} == expected
    lists = {path.split("/2/")[0] for path in written(built, "aktuelles/archiv")}
    years = {folder.split("/")[1] for folder in expected if folder.startswith("archiv")}
    assert {path.split("/")[2] for path in lists} == {*years, "index.html"}
    assert len(years) == 5
    assert set(pages_of(built, "aktuelles")) <= reachable(built, "aktuelles/index.html")
    check_heads(built, pages_of(built, "aktuelles/archiv"), feeds=3)


NAMES = ("Straßen & Plätze", "C++", "C#", "C", "a/b", "🎉", "..", "Ä", "Ae")


@pytest.mark.parametrize("theme", THEMES)
def test_odd_names(news: Callable[..., Site], theme: str) -> None:
    files = {
        f"aktuelles/2025-01-{number}-n.md": post(name, categories=f"['{name}']")
        for number, name in enumerate(NAMES, start=10)
    }

    built = news(theme=theme, options=VIEWS).write(files).build()

    assert built.dangling() == []
    index = built.page("aktuelles/kategorie/index.html")
    links = {node.text(): node.attributes["href"] for node in index.css(".odis-news-index a")}
    assert sorted(links) == sorted(NAMES)
    assert len(set(links.values())) == len(NAMES)
    pages = {n: f"aktuelles/kategorie/{unquote(str(href))}index.html" for n, href in links.items()}
    assert {name: built.teasers(page) for name, page in pages.items()} == {n: [n] for n in NAMES}
    headings = {name: one(built.page(page), "h1").text() for name, page in pages.items()}
    assert [n for n, text in headings.items() if not text.startswith(f"Kategorie: {n}")] == []
    check_heads(built, pages.values())
    assert {node.text() for node in index.css(".odis-news-count")} == {"(1)"}
    assert set(pages_of(built, "aktuelles")) <= reachable(built, "aktuelles/index.html")


def test_names_that_differ_in_case_or_punctuation_only(news: Callable[..., Site]) -> None:
    site = news(options=VIEWS).write(
        {
            "aktuelles/2025-01-01-a.md": post("A", categories="Press Release"),
            "aktuelles/2025-01-02-b.md": post("B", categories="press-release"),
            "aktuelles/2025-01-03-c.md": post("C", categories="PRESS RELEASE"),
        }
    )

    built = site.try_build()

    assert built.teasers("aktuelles/kategorie/press-release/index.html") == ["C", "B", "A"]
    index = built.page("aktuelles/kategorie/index.html")
    assert [node.text() for node in index.css(".odis-news-index a")] == ["Press Release"]
    assert built.warnings == [
        f'odis-news: aktuelles/{source}: categories: found "{other}" beside "Press Release" in'
        " other posts; expected one spelling, since both have one list. Write Press Release."
        for source, other in (
            ("2025-01-02-b.md", "press-release"),
            ("2025-01-03-c.md", "PRESS RELEASE"),
        )
    ]
    chips = built.page("aktuelles/index.html").css(".odis-news-teaser a[href*=kategorie]")
    assert {node.attributes["href"] for node in chips} == {"kategorie/press-release/"}


@pytest.mark.usefixtures("untraced")
def test_five_hundred_categories(news: Callable[..., Site]) -> None:
    files = {
        f"aktuelles/2025-01-01-{number:03}.md": post(
            f"N {number}", categories=f"K{number}", author=f"P{number % 7}"
        )
        for number in range(500)
    }
    built = news(options=VIEWS).write(files).build()
    assert len(built.page("aktuelles/kategorie/index.html").css(".odis-news-index li")) == 500
    assert built.teasers("aktuelles/kategorie/k499/index.html") == ["N 499"]
    assert len(paged(built, "aktuelles/autor/p0")) == 72


def test_nothing_is_shown_of_a_view_that_is_off(news: Callable[..., Site]) -> None:
    site = news().write({"aktuelles/2025-01-01-a.md": post(categories="K", author="P")})
    built = site.build()
    page = built.page("aktuelles/index.html")
    assert one(page, ".odis-news-category").tag == "span"
    assert not page.css(".odis-news-byline a")
    assert [node.text() for node in page.css(".odis-news-foot a")] == ["Neuigkeiten abonnieren"]
    assert sorted(path.name for path in (built.folder / "aktuelles").iterdir()) == [
        *("2025-01-01-a", "abonnieren", "atom.xml", "feed.json", "feed.xml", "index.html")
    ]


def test_own_pages_and_words(news: Callable[..., Site]) -> None:
    options = """
        views: {categories: true, authors: true, category_path: themen}
        authors:
          m: {name: Mira, text: Leitet & misst., url: /team/, image: /m.svg}
        """
    site = news(options=options).write(
        {
            "aktuelles/2025-01-01-a.md": post("A", categories="Öl", author="m"),
            "aktuelles/themen/oel/index.md": """\
                ---
                description: Alles über Öl
                ---
                # Rund um Öl

                Vorwort.
                """,
            "team.md": "# Team\n",
            "m.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>',
        }
    )
    built = site.build()
    page = built.page("aktuelles/themen/oel/index.html")
    assert one(page, "h1").text().startswith("Rund um Öl")
    assert one(page, "head meta[name=description]").attributes["content"] == "Alles über Öl"
    assert "Vorwort." in page.body.text()
    assert built.teasers("aktuelles/themen/oel/index.html") == ["A"]
    author = built.page("aktuelles/autor/mira/index.html")
    profile = one(author, ".odis-news-profile")
    assert "Leitet & misst." in profile.text()
    assert one(profile, "a").attributes["href"] == "../../../team/"
    image = one(profile, "img").attributes
    assert (image["src"], image["width"], image["height"]) == ("../../../m.svg", "40", "30")
    assert one(author, "head meta[name=description]").attributes["content"] == "Leitet & misst."
    byline = one(built.page("aktuelles/2025-01-01-a/index.html"), ".odis-news-byline")
    assert [node.attributes["href"] for node in byline.css("a")] == [
        "../autor/mira/",
        "../themen/oel/",
    ]
    assert built.dangling() == []


def test_accounts_of_authors(news: Callable[..., Site]) -> None:
    options = """
        views: {authors: true}
        authors: {m: {name: Mira, fediverse: "@mira@social.example"}}
        """
    files = {
        "aktuelles/.authors.yml": "t: {name: Tom, fediverse: '@tom@amt.example'}\n",
        "aktuelles/2025-01-01-a.md": post("A", author="[m, t, Noor]"),
    }

    built = news(options=options).write(files).build()

    head = built.page("aktuelles/2025-01-01-a/index.html").css("head [name='fediverse:creator']")
    assert [node.attributes["content"] for node in head] == [
        "@mira@social.example",
        "@tom@amt.example",
    ]
    profile = one(built.page("aktuelles/autor/mira/index.html"), ".odis-news-profile a[rel=me]")
    assert profile.attributes["href"] == "https://social.example/@mira"
    assert profile.text() == "@mira@social.example"
    assert not built.page("aktuelles/autor/noor/index.html").css("[rel=me]")


def test_a_wrong_account(news: Callable[..., Site]) -> None:
    options = 'authors: {m: {name: Mira, fediverse: "mira@social.example"}}'
    built = news(options=options).try_build()
    assert built.code == 1
    assert (
        "expected an account of the fediverse, such as @mira@social.example, and found"
        " 'mira@social.example'."
    ) in built.log


def test_lists_have_feeds_of_their_own(news: Callable[..., Site]) -> None:
    site = news(options=VIEWS).write(
        {
            "aktuelles/2025-01-01-a.md": post("A", categories="K", author="P"),
            "aktuelles/2025-01-02-b.md": post("B"),
        }
    )
    built = site.build()
    folders = ("aktuelles/kategorie/k", "aktuelles/autor/p")
    feeds = [built.text(f"{folder}/feed.xml") for folder in folders]
    assert [re.findall("<title>(.*?)</title>", feed)[1:] for feed in feeds] == [["A"], ["A"]]
    pages = [built.page(f"{folder}/index.html") for folder in folders]
    found = [page.css("link[rel=alternate][type]") for page in pages]
    titles = [[node.attributes["title"] for node in alternates] for alternates in found]
    assert [(len(each), len(set(each))) for each in titles] == [(6, 6), (6, 6)]
    assert not (built.folder / "aktuelles/archiv/2025/feed.xml").exists()


def test_related_posts(news: Callable[..., Site]) -> None:
    files = {
        f"aktuelles/2025-01-0{day}-n.md": post(f"N {day}", tags="[post, T]") for day in range(1, 6)
    }
    site = news(options="related: 2", plugins="[search]").write(files)
    built = site.write({"aktuelles/2025-01-06-n.md": post("Ohne")}).build()
    related = one(built.page("aktuelles/2025-01-03-n/index.html"), ".odis-news-related")
    assert [node.text() for node in related.css("a")] == ["N 4", "N 2"]
    assert [node.attributes["href"] for node in related.css("a")] == [
        "../2025-01-04-n/",
        "../2025-01-02-n/",
    ]
    assert not built.page("aktuelles/2025-01-06-n/index.html").css(".odis-news-related")


GRID = """
    # Start

    <div class="grid cards" markdown>

    -   Oben

        <!-- odis-news: latest 1 -->

    -   Unten

        <!-- odis-news: latest 2 category="K" -->

    </div>

    `<!-- odis-news: latest 9 -->`
"""


@pytest.mark.parametrize("theme", THEMES)
def test_latest_anywhere(news: Callable[..., Site], theme: str) -> None:
    more = "markdown_extensions: [attr_list, md_in_html]\n"
    site = news(theme=theme, more=more).write(many(9)).write({"index.md": GRID})
    site.write({f"aktuelles/2019-01-0{d}-k.md": post(f"K {d}", categories="K") for d in (1, 2, 3)})
    site.write(
        {"aktuelles/2025-01-01-p.md": post("Neu", link="https://x.example/"), "a/b.md": GRID}
    )

    built = site.build()

    assert built.dangling() == []
    pages = [built.page(path) for path in ("index.html", "a/b/index.html")]
    lists = [page.css(".odis-news-latest") for page in pages]
    titles = [[[node.text() for node in each.css("h3")] for each in two] for two in lists]
    assert titles == [[["Neu"], ["K 3", "K 2"]]] * 2
    links = [one(first, ".odis-news-teaser-link").attributes["href"] for first, _ in lists]
    assert links == ["https://x.example/"] * 2
    assert all("odis-news: latest 9" in page.body.text() for page in pages)
    assert "Neu" not in built.text("search/search_index.json").split('"a/b/"')[-1][:200]


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (
            "latest",
            'latest, a number, and perhaps category="…" and section=…. Write odis-news: latest 3.',
        ),
        ("latest 2 section=x", "one of the sections aktuelles. Correct the name of the section."),
        ("latest 2 category=Datn", 'a category that a post has. Write category="Daten".'),
        ("latest 2 category=Xyz", "a category that a post has. Correct the name of the category."),
    ],
)
def test_wrong_markers(news: Callable[..., Site], marker: str, expected: str) -> None:
    page = {"index.md": f"# A\n\n<!-- odis-news: {marker} -->\n"}
    hidden = {"aktuelles/2025-01-01-h.md": post("H", categories="Daten", visible="false")}
    site = news().write({**many(1), **page, **hidden})
    built = site.try_build()
    assert built.code == 0
    assert built.warnings == [
        f'odis-news: index.md: found the marker "odis-news: {marker}"; expected {expected}'
    ]


def test_the_newest_of_a_category_that_is_hidden(news: Callable[..., Site]) -> None:
    hidden = {"aktuelles/2025-01-01-h.md": post("H", categories="Daten", visible="false")}
    site = news().write(
        {**hidden, "index.md": '# A\n\n<!-- odis-news: latest 1 category="Daten" -->\n'}
    )
    assert not site.build().page("index.html").css("h3")


def test_templates_may_ask_for_the_newest(news: Callable[..., Site]) -> None:
    site = news().write(many(3))
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("name: mkdocs", "name: mkdocs, custom_dir: overrides"))
    (site.folder / "overrides").mkdir()
    (site.folder / "overrides" / "main.html").write_text(
        '{% extends "base.html" %}{% block content %}{{ super() }}'
        '<ul id="new">{% for teaser in news.latest(2) %}<li><a href="{{ teaser.link.href | e }}">'
        "{{ teaser.title | e }}</a></li>{% endfor %}</ul>"
        "<p>{{ news.sections | map(attribute='title') | join }}</p>{% endblock %}\n",
        encoding="utf-8",
    )
    built = site.build()
    assert [node.text() for node in built.page("index.html").css("#new a")] == ["Post 3", "Post 2"]
    assert built.dangling() == []
    assert "<p>Aktuelles</p>" in built.text("index.html")


@pytest.mark.parametrize(
    "text",
    [
        "<!-- später: § -->",
        "<!--\n\n§\n\n-->",
        "<pre>\n§\n</pre>",
        "Ein <code>§</code>.",
        "```\n§\n```",
        "    §",
        "`§`",
        "![§](bild.svg)",
        '<a href="#" title="§">a</a>',
    ],
)
def test_a_marker_in_a_comment_or_in_code_is_none(news: Callable[..., Site], text: str) -> None:
    """Nothing is said of it, and what stands below it is there."""
    marker = text.replace("§", "<!-- odis-news: latest 3 category=Niemand -->")
    home = f"# A\n\n{marker}\n\nDarunter.\n"
    site = news().write({**many(1), "index.md": home, "bild.svg": "<svg/>"})
    page = site.build().page("index.html")
    assert not page.css(".odis-news-teaser")
    assert "Darunter." in [node.text() for node in page.css("p")]


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_dirty_builds(news: Callable[..., Site], theme: str) -> None:
    """Lists and marked pages are right; the list of a category without posts is gone."""
    site = news(theme=theme, options=VIEWS).write(many(2))
    site.write({"index.md": "# A\n\n<!-- odis-news: latest 1 -->\n"})
    site.write({"aktuelles/2025-01-01-k.md": post("Mit K", categories="K")})
    assert site.build().page("index.html").css("h3")[0].text() == "Mit K"

    site.write({"aktuelles/2025-01-01-k.md": post("Mit L", categories="L")})
    built = site.try_build("--dirty")

    assert built.code == 0, built.log
    assert built.page("index.html").css("h3")[0].text() == "Mit L"
    assert built.teasers("aktuelles/kategorie/l/index.html") == ["Mit L"]
    assert not (built.folder / "aktuelles/kategorie/k/index.html").exists()
    assert not (built.folder / "aktuelles/kategorie/k/feed.xml").exists()
    links = built.page("aktuelles/kategorie/index.html").css(".odis-news-index a")
    assert [node.text() for node in links] == ["L"]


COUNTER = """
from markdown import Extension
from markdown.preprocessors import Preprocessor

class Count(Preprocessor):
    def run(self, lines):
        with open("converted.txt", "a") as file:
            file.write(" ".join(lines) + "\\n")
        return lines

class Counter(Extension):
    def extendMarkdown(self, md):
        md.preprocessors.register(Count(md), "count", 99)

def makeExtension(**options):
    return Counter(**options)
"""


def test_no_text_is_converted_twice(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    options = f"{VIEWS}\nrelated: 3\nfeeds: {{content: full}}"
    site = news(options=options, more="markdown_extensions: [counter]\n")
    keys = {"categories": "K", "author": "P", "tags": "[post, T]"}
    site.write(
        {
            f"aktuelles/2025-01-0{day}-n.md": post(f"N {day}", f"Text {day}.", **keys)
            for day in range(1, 10)
        }
    )
    site.write({"index.md": "# A\n\n<!-- odis-news: latest 9 -->\n"})
    (site.folder / "counter.py").write_text(COUNTER, encoding="utf-8")
    monkeypatch.syspath_prepend(site.folder)

    built = site.build()

    converted = (site.folder / "converted.txt").read_text(encoding="utf-8").split("\n")
    texts = [line.strip() for line in converted if line.strip()]
    expected = ["# A  <!-- odis-news: latest 9 -->", *(f"Text {day}." for day in range(1, 10))]
    assert sorted(texts) == expected
    assert len(built.page("index.html").css(".odis-news-teaser")) == 9


def test_no_front_matter_is_parsed_twice(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = Counter[str]()

    def count(source: str, content: bytes, keys: KeyAliases) -> FrontMatter:
        parsed[source] += 1
        return parse(source, content, keys)

    monkeypatch.setattr("mkdocs_odis_news.posts.reader.parse", count)
    own = {f"aktuelles/{path}index.md": "---\nhide: [toc]\n---\n# A\n" for path in ("", "archiv/")}
    options = f"{VIEWS}\nper_page: 2\nkeys: {{description: [abstract]}}"
    site = news(theme="material", options=options, plugins="[search, tags]").write(many(9) | own)

    site.build()

    assert parsed == dict.fromkeys((*many(9), *own), 1)


def test_markdown_is_converted_for_pages_with_a_text_alone(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    converted = Counter[str]()
    render = Page.render

    def count(page: Page, config: MkDocsConfig, files: Files) -> None:
        converted[page.file.src_uri] += 1
        render(page, config, files)

    monkeypatch.setattr(Page, "render", count)
    own = {"aktuelles/archiv/index.md": "# Früher\n"}
    site = news(theme="material", options=f"{VIEWS}\nper_page: 2").write(many(5) | own)
    built = site.build()
    assert converted == dict.fromkeys(("index.md", *many(5), *own), 1)
    assert built.teasers("aktuelles/3/index.html") == ["Post 1"]
