"""The head of each kind of page, as tags and as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

import pytest

from mkdocs_odis_news.feeds.feed import FORMATS, Feed
from mkdocs_odis_news.feeds.publisher import Publisher
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.lists.taxonomies import arrange_posts
from mkdocs_odis_news.pages.context import PostPage
from mkdocs_odis_news.pages.fragments import FeedLink
from mkdocs_odis_news.pages.list_pages import plan_lists
from mkdocs_odis_news.pages.post_pages import PostPages
from mkdocs_odis_news.pages.presenter import Presenter
from mkdocs_odis_news.pages.subscribe_page import plan_subscribe
from mkdocs_odis_news.posts.captions import Caption
from mkdocs_odis_news.posts.fediverse import Account
from mkdocs_odis_news.posts.licenses import License
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Author, Image
from mkdocs_odis_news.seo.head import Tag
from mkdocs_odis_news.seo.meta_tags import page_tags, post_tags

from .factories import MIRA, collected, post_of, publisher, section, unwritten, url_of

URL = "https://amt.example/news/2025-01-02-b/"


FENJA = Author(name="Fenja", fediverse=Account(user="fenja", host="social.example"))
TOM = Author(name="Tom", fediverse=Account(user="tom", host="amt.example"))
SECTION = section()
SITE = publisher()


def tags_of(
    block: str, *, site: Publisher = SITE, unlisted: bool = False, image: Image | None = None
) -> list[Tag]:
    """The tags of the middle one of three posts."""
    source = "news/2025-01-02-b.md"
    block = f"title: B\nmetaDescription: Kurz.\n{block}"
    post = post_of(source, block, authors={"m": MIRA, "f": FENJA, "t": TOM})
    newer, older = (post_of(f"news/2025-01-{name}.md") for name in ("03-c", "01-a"))
    collection = collected(older, post, newer)
    presenter = Presenter(SECTION, arrange_posts(collection, SECTION, unwritten), url_of)
    page = PostPages(collection, presenter).page(source)
    assert isinstance(page, PostPage)
    url = URL if site.url else ""
    return list(post_tags(replace(post, image=image), page, url, site, SECTION, unlisted=unlisted))


def values(tags: Iterable[Tag]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for tag in tags:
        if not tag.key.startswith("script"):
            found.setdefault(tag.key, []).append(tag.value)
    return found


def data(tags: Iterable[Tag]) -> dict[str, dict]:
    scripts = [tag.html for tag in tags if "ld+json" in tag.html]
    blocks = [script.split("\n", 1)[1].rsplit("\n", 1)[0] for script in scripts]
    return {block["@type"]: block for block in map(json.loads, blocks)}


PLAIN = {
    "meta description": ["Kurz."],
    "link prev": ["https://amt.example/news/2025-01-03-c/"],
    "link next": ["https://amt.example/news/2025-01-01-a/"],
    "meta og:title": ["B"],
    "meta og:description": ["Kurz."],
    "meta og:site_name": ["Amt"],
    "meta og:locale": ["de_DE"],
    "link canonical": [URL],
    "meta og:url": [URL],
    "meta og:type": ["article"],
    "meta article:published_time": ["2025-01-02T00:00:00+01:00"],
    "meta twitter:card": ["summary"],
}
PHOTO = Image(
    target=LinkTarget(kind=LinkKind.FILE, path="news/b.JPG"), alt="Bild", width=1200, height=630
)
DRAWING = Image(target=LinkTarget(kind=LinkKind.FILE, path="news/b.svg"), alt="Bild")


@pytest.mark.parametrize(
    ("block", "image", "expected"),
    [
        ("", None, {}),
        (
            "updated: 2025-02-01",
            None,
            {"meta article:modified_time": ["2025-02-01T00:00:00+01:00"]},
        ),
        (
            "updated: 2024-12-01",
            None,
            {"meta article:modified_time": ["2025-01-02T00:00:00+01:00"]},
        ),
        ("categories: [X, Y]", None, {"meta article:section": ["X"]}),
        ("tags: [post, U, V]", None, {"meta article:tag": ["U", "V"]}),
        ("author: [m, Noor]", None, {"meta article:author": ["https://amt.example/team/"]}),
        (
            "author: [f, m, t]",
            None,
            {
                "meta fediverse:creator": ["@fenja@social.example", "@tom@amt.example"],
                "meta article:author": ["https://amt.example/team/"],
            },
        ),
        ("lang: en", None, {"meta og:locale": ["en_US"]}),
        ("lang: 'no'", None, {"meta og:locale": ["no_NO"]}),
        (
            "",
            PHOTO,
            {
                "meta robots": ["max-image-preview:large"],
                "meta og:image": ["https://amt.example/news/b.JPG"],
                "meta og:image:alt": ["Bild"],
                "meta og:image:width": ["1200"],
                "meta og:image:height": ["630"],
                "meta twitter:card": ["summary_large_image"],
            },
        ),
        (
            "",
            replace(PHOTO, alt="", width=None, height=None),
            {
                "meta robots": ["max-image-preview:large"],
                "meta og:image": ["https://amt.example/news/b.JPG"],
                "meta twitter:card": ["summary_large_image"],
            },
        ),
        ("", DRAWING, {"meta robots": ["max-image-preview:large"]}),
    ],
)
def test_tags_of_a_post(block: str, image: Image | None, expected: dict[str, list[str]]) -> None:
    assert values(tags_of(block, image=image)) == PLAIN | expected


def test_an_unlisted_post_is_not_to_be_found() -> None:
    assert values(tags_of("", unlisted=True, image=PHOTO))["meta robots"] == ["noindex"]


def test_robots_are_as_typed() -> None:
    assert values(tags_of("robots: nofollow", image=PHOTO))["meta robots"] == ["nofollow"]


def test_no_country_is_invented_for_a_language_that_nobody_knows() -> None:
    assert "meta og:locale" not in values(tags_of("lang: tlh"))


def test_the_picture_of_the_site_stands_in() -> None:
    site = replace(SITE, image=PHOTO)
    assert values(tags_of("", site=site))["meta og:image"] == ["https://amt.example/news/b.JPG"]


def test_without_an_address_nothing_is_absolute() -> None:
    tags = tags_of("author: m", site=replace(SITE, url=""))
    assert not [tag for tag in tags if "amt.example" in tag.html]
    assert {"meta description", "meta og:title"} <= {tag.key for tag in tags}
    assert {"meta og:url", "link canonical", "meta twitter:card"}.isdisjoint(values(tags))
    assert data(tags) == {}


def test_data_of_a_post() -> None:
    block = "author: [m, Noor]\ncategories: X\nupdated: 2025-02-01\nlang: en\n"
    block += "series: {name: S, part: 2}"
    found = data(tags_of(block, image=DRAWING, site=replace(SITE, article_type="BlogPosting")))
    assert found == {
        "BlogPosting": {
            "@context": "https://schema.org",
            "@type": "BlogPosting",
            "headline": "B",
            "description": "Kurz.",
            "image": ["https://amt.example/news/b.svg"],
            "datePublished": "2025-01-02T00:00:00+01:00",
            "dateModified": "2025-02-01T00:00:00+01:00",
            "author": [
                {"@type": "Person", "name": "Mira", "url": "https://amt.example/team/"},
                {"@type": "Person", "name": "Noor"},
            ],
            "publisher": {
                "@type": "Organization",
                "name": "Amt",
                "url": "https://amt.example/",
            },
            "articleSection": ["X"],
            "isPartOf": {"@type": "CreativeWorkSeries", "name": "S"},
            "position": 2,
            "inLanguage": "en",
            "mainEntityOfPage": URL,
        },
        "BreadcrumbList": {
            "@context": "https://schema.org",
            "@type": "BreadcrumbList",
            "itemListElement": [
                {"@type": "ListItem", "position": 1, "name": "Amt", "item": "https://amt.example/"},
                {
                    "@type": "ListItem",
                    "position": 2,
                    "name": "Neues",
                    "item": "https://amt.example/news/",
                },
                {"@type": "ListItem", "position": 3, "name": "B", "item": URL},
            ],
        },
    }


def sized(width: int, shared: int | None) -> Image:
    """A picture of some width, and its copy for messengers."""
    target = LinkTarget(kind=LinkKind.ROOT, path="copy.jpg")
    copy = Image(target=target, width=shared, height=9) if shared else None
    return replace(PHOTO, width=width, height=9, shared=copy)


@pytest.mark.parametrize(
    ("width", "shared", "name"),
    [
        (4000, 1200, "copy.jpg"),
        (4000, 800, "news/b.JPG"),
        (1200, 1199, "news/b.JPG"),
        (1100, 1100, "copy.jpg"),
        (1100, None, "news/b.JPG"),
    ],
)
def test_search_engines_get_a_wide_picture(width: int, shared: int | None, name: str) -> None:
    article = data(tags_of("", image=sized(width, shared)))["NewsArticle"]
    assert article["image"] == [f"https://amt.example/{name}"]


LOGO = Image(target=LinkTarget(kind=LinkKind.ROOT, path="logo.png"))
SITE_ITSELF = {"@type": "Organization", "name": "Amt", "url": "https://amt.example/"}
SIDES = {"width": 512, "height": 256}
NETWORK = "https://social.example/@amt"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, {}),
        ({"organization": "Amt für Bäume"}, {"name": "Amt für Bäume"}),
        (
            {"logo": LOGO},
            {"logo": {"@type": "ImageObject", "url": "https://amt.example/logo.png"}},
        ),
        (
            {"logo": replace(LOGO, **SIDES)},
            {"logo": {"@type": "ImageObject", "url": "https://amt.example/logo.png", **SIDES}},
        ),
        ({"same_as": (NETWORK,)}, {"sameAs": [NETWORK]}),
    ],
)
def test_the_publisher(told: dict[str, object], expected: dict[str, object]) -> None:
    article = data(tags_of("", site=publisher(**told)))["NewsArticle"]
    assert article["publisher"] == SITE_ITSELF | expected


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            Caption(text="Der Saal", credit="Mira", license=License(name="CC0", url="https://c/0")),
            {"caption": "Der Saal", "creditText": "Mira", "license": "https://c/0"},
        ),
        (Caption(license=License(name="gemeinfrei")), {}),
        (Caption(credit="Mira"), {"creditText": "Mira"}),
    ],
)
def test_data_of_a_picture(caption: Caption, expected: dict[str, str]) -> None:
    found = data(tags_of("", image=replace(PHOTO, caption=caption)))["NewsArticle"]["image"]
    address = "https://amt.example/news/b.JPG"
    shown = {"url": address, "contentUrl": address, "width": 1200, "height": 630}
    assert found == [{"@type": "ImageObject", **shown, **expected}]


def test_data_of_a_plain_post_invents_nothing() -> None:
    assert {"image", "author", "articleSection"}.isdisjoint(data(tags_of(""))["NewsArticle"])


def overview(context: SectionContext = SECTION, site: Publisher = SITE) -> tuple[dict, dict]:
    """Tags and data of the second of two pages."""
    blocks = ("title: A", "title: B\nlink: https://x.example/", "title: C")
    collection = collected(
        *(post_of(f"news/2025-01-0{day}-x.md", text) for day, text in enumerate(blocks, start=1))
    )
    lists = arrange_posts(collection, context, unwritten)
    page = next(plan_lists(lists, Presenter(context, lists, url_of), ()))
    url = site.page(page.source)
    tags = list(page_tags(page, url, site, context))
    return values(tags), data(tags)


def test_tags_of_an_overview() -> None:
    tags, described = overview()
    assert tags == {
        "meta description": ["Alles Neue"],
        "link prev": [""],
        "link next": ["https://amt.example/news/2/"],
        "meta og:title": ["Neues"],
        "meta og:description": ["Alles Neue"],
        "meta og:site_name": ["Amt"],
        "meta og:locale": ["de_DE"],
        "link canonical": ["https://amt.example/news/"],
        "meta og:url": ["https://amt.example/news/"],
        "meta og:type": ["website"],
        "meta twitter:card": ["summary"],
    }
    assert described["CollectionPage"]["mainEntity"]["itemListElement"] == [
        {
            "@type": "ListItem",
            "position": 1,
            "name": "C",
            "url": "https://amt.example/news/2025-01-03-x/",
        },
        {"@type": "ListItem", "position": 2, "name": "B", "url": "https://x.example/"},
    ]
    assert [c["name"] for c in described["BreadcrumbList"]["itemListElement"]] == ["Amt", "Neues"]


def test_an_overview_as_home_page_is_its_own_only_crumb() -> None:
    described = overview(section("index.md", folder=""))[1]
    assert [c["item"] for c in described["BreadcrumbList"]["itemListElement"]] == [
        "https://amt.example/"
    ]


def test_the_page_for_subscribers() -> None:
    feed = Feed(
        folder="news",
        home="news/index.md",
        title="T",
        description="D",
        entries=(),
        formats=(FORMATS["json"],),
    )
    page = plan_subscribe(feed, SECTION, url_of, SITE.absolute)
    assert (page.source, page.title) == ("news/abonnieren/index.md", "Neues abonnieren")
    assert page.feeds == (
        FeedLink(
            label="JSON Feed",
            note="Für Programme, die lieber JSON lesen.",
            href="../feed.json",
            url="https://amt.example/news/feed.json",
        ),
    )
    assert "CollectionPage" not in data(page_tags(page, SITE.page(page.source), SITE, SECTION))
    tags = list(page_tags(page, "", replace(SITE, url=""), SECTION))
    assert tags[-1].key == "meta og:type"
