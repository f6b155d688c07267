"""88 real posts of the seed site, where they stand beside the checkout."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborNode

from .checks import one
from .conftest import THEMES, Built, Site
from .corpus import BARE, BROKEN, CORPUS, READABLE, meta_of, needs_corpus, sources, with_real_posts

ERRORS = [
    'odis-news: aktuelles/2022-15-07-energieatlas.md: date: found "2022-15-07" at the start of the'
    " file name; expected a date that exists, such as 2022-05-25. Rename the file to begin with"
    " 2022-07-15, if that is the day.",
    "odis-news: aktuelles/2024-01-30-announcement_maptime2024.md:6:1: found {line!s}; expected"
    " front matter that YAML can read. Join this line to the one above, or indent it by two"
    " spaces.",
]


def errors() -> list[str]:
    """The two sentences; the second quotes the line that YAML stumbles over."""
    line = (CORPUS / BROKEN[1]).read_text(encoding="utf-8").split("\n")[5].strip()
    return [sentence.format(line=f'"{line}"') for sentence in ERRORS]


pytestmark = [needs_corpus, pytest.mark.usefixtures("untraced")]


@pytest.fixture
def corpus(news: Callable[..., Site]) -> Callable[..., Site]:
    def make(*, without: tuple[str, ...] = (), options: str = "", theme: str = "material") -> Site:
        plugins = "[search, tags]" if theme == "material" else "[search]"
        return with_real_posts(news(theme=theme, options=options, plugins=plugins), without=without)

    return make


def test_two_broken_posts_stop_the_build(corpus: Callable[..., Site]) -> None:
    built = corpus(without=BARE).try_build()

    assert built.code == 1
    assert built.errors == [
        *errors(),
        "odis-news: 2 errors, nothing was built. To leave broken posts out, set broken_posts:"
        " skip.",
    ]
    assert built.warnings == []
    assert not (built.folder / "aktuelles").exists()


@pytest.mark.parametrize("theme", THEMES)
def test_all_readable_posts(corpus: Callable[..., Site], theme: str) -> None:
    built = corpus(without=(*BARE, *BROKEN), theme=theme).build()
    posts = [meta_of(name) for name in sources()]

    teasers = check_overview(built)

    assert [one(t, "h2").text() for t in teasers] == [
        " ".join(meta["title"].split()) for meta in posts
    ]
    dates = [".".join(reversed(name[:10].split("-"))) for name in sources()]
    assert [one(t, "time").text() for t in teasers] == dates
    links = [one(t, ".odis-news-teaser-link") for t in teasers]
    assert [link.text() for link in links] == [meta["urlText"] for meta in posts]
    assert len({link.text() for link in links}) == 22
    assert [one(t, ".odis-news-teaser-text").text() for t in teasers] == [
        " ".join(re.sub(r"<[^>]+>", "", meta["metaDescription"]).split()) for meta in posts
    ]
    rows = list(zip(posts, sources(), [link.attributes["href"] for link in links], strict=True))
    away = [(meta["link"].lstrip("/"), href) for meta, _, href in rows if "link" in meta]
    assert [unescape(href).lstrip("./") for _, href in away] == [target for target, _ in away]
    own = [(name.removesuffix(".md"), href) for meta, name, href in rows if "link" not in meta]
    assert [unquote(href).strip("./") for _, href in own] == [path for path, _ in own]
    assert all(one(built.page(f"aktuelles/{path}/index.html"), "h1") for path, _ in own)
    assert len(away) == 41
    assert sum(bool(t.css(".odis-news-teaser-text a[href]")) for t in teasers) == 1


def check_overview(built: Built) -> list[LexborNode]:
    pages = [f"aktuelles/{f'{n}/' if n > 1 else ''}index.html" for n in range(1, 12)]
    counts = [len(built.teasers(page)) for page in pages]
    assert counts == [8] * 10 + [6]
    assert not (built.folder / "aktuelles/12").exists()
    assert f"{READABLE} posts on 11 pages, 0 hidden" in built.log
    return [teaser for page in pages for teaser in built.page(page).css(".odis-news-teaser")]


@pytest.mark.parametrize("theme", THEMES)
def test_seed_post(corpus: Callable[..., Site], theme: str) -> None:
    built = corpus(without=(*BARE, *BROKEN), theme=theme).build()
    meta = meta_of("2022-05-25-barcamp-bochum.md")
    page = built.page("aktuelles/2022-05-25-barcamp-bochum/index.html")
    description = one(page, "meta[name=description]").attributes["content"]
    assert description == meta["metaDescription"].strip()
    teaser = next(
        t for t in check_overview(built) if t.css_first("h2").text() == meta["title"].strip()
    )
    assert one(teaser, "time").text() == "25.05.2022"
    assert one(teaser, "a").text() == "Zum Blogbeitrag"


@pytest.mark.parametrize("options", ["", "broken_posts: skip"])
def test_files_without_extension(corpus: Callable[..., Site], options: str) -> None:
    built = corpus(without=() if options else BROKEN, options=options).try_build()

    assert built.code == 0, built.log
    check_overview(built)
    bare = [
        f"odis-news: aktuelles/{name}: found a post in a file without the extension .md; expected"
        f" {name}.md. Rename the file, or delete it; until then it is left out of the site."
        for name in BARE
    ]
    assert sorted(built.warnings) == sorted([*bare, *(errors() if options else [])])
    assert not any((built.folder / "aktuelles" / name).is_file() for name in BARE)
    assert not any((built.folder / "aktuelles" / name[:-3]).exists() for name in BROKEN)
