"""Feeds and sitemaps, from posts as authors write them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from xml.etree import ElementTree as ET

import pytest

from mkdocs_odis_news.feeds.atom import write_atom
from mkdocs_odis_news.feeds.documents import make_document, write_feeds
from mkdocs_odis_news.feeds.feed import ATOM, FORMATS, JSON, RSS, Feed, FeedFormat
from mkdocs_odis_news.feeds.figure import figure
from mkdocs_odis_news.feeds.full_text import full_text
from mkdocs_odis_news.feeds.items import Enclosure, FeedDocument, make_items
from mkdocs_odis_news.feeds.json_feed import write_json
from mkdocs_odis_news.feeds.publisher import Publisher
from mkdocs_odis_news.feeds.rss import write_rss
from mkdocs_odis_news.lists.collection import Entry
from mkdocs_odis_news.options import FeedOptions
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Image
from mkdocs_odis_news.seo.discovery import discovery
from mkdocs_odis_news.seo.sitemap import last_changed, write_beside_feeds, write_news_sitemap

from .factories import BERLIN, MIRA, NOW, collected, post_of, url_of

OPTIONS = FeedOptions(full=True, author="Amt")
XML = {
    "atom": "{http://www.w3.org/2005/Atom}",
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "content": "{http://purl.org/rss/1.0/modules/content/}",
    "news": "{http://www.google.com/schemas/sitemap-news/0.9}",
    "map": "{http://www.sitemaps.org/schemas/sitemap/0.9}",
}


SITE = Publisher(name="Amt", url="https://amt.example/docs", language="de", url_of=url_of)


def entries(*texts: tuple[str, str]) -> tuple[Entry, ...]:
    posts = (
        post_of(f"n/{name}.md", f"metaDescription: Kurz.\n{block}", authors={"m": MIRA})
        for name, block in texts
    )
    return collected(*posts, preview=True).published


def feed(*texts: tuple[str, str]) -> Feed:
    return Feed(
        folder="n",
        home="n/index.md",
        title="Neues & mehr",
        description="Alles <Neue>",
        entries=entries(*texts),
        formats=tuple(FORMATS.values()),
    )


def document(*texts: tuple[str, str]) -> FeedDocument:
    return make_document(feed(*texts), {}, OPTIONS, SITE)


def written(described: Feed, format: FeedFormat, texts: Mapping[str, str] | None = None) -> str:
    """The file of a feed in one format."""
    return dict(write_feeds(described, texts or {}, OPTIONS, SITE))[described.path(format)]


def items(*texts: tuple[str, str], site: Publisher = SITE, limit: int = 20) -> list:
    return list(make_items(entries(*texts), {}, limit, site))


def test_newest_first_whatever_is_pinned_or_hidden() -> None:
    found = items(
        ("2025-01-01-a", "title: A\npinned: true"),
        ("2025-01-02-b", "title: B\nvisible: false"),
        ("2025-01-03-c", "title: C\nvisible: unlisted"),
        ("2025-01-04-d", "title: D"),
        ("2099-01-04-e", "title: E"),
    )
    assert [item.title for item in found] == ["D", "A"]


def updated(*names: str) -> dict[str, datetime]:
    """When posts of one day are said to be changed, by name."""
    found = items(*((f"2025-01-01-{name}", "") for name in names), limit=99)
    return {item.url.rpartition("-")[2].strip("/"): item.updated for item in found}


def test_no_two_are_updated_at_once() -> None:
    times = updated(*"abcdefghijklmnopqrstuvwxyz")
    assert len(set(times.values())) == 26
    midnight = datetime(2025, 1, 1, tzinfo=BERLIN)
    assert {time.replace(microsecond=0) for time in times.values()} == {midnight}


def test_a_further_post_of_a_day_moves_no_other() -> None:
    before, after = updated("b", "d"), updated("a", "b", "c", "d", "e")
    assert {name: after[name] for name in before} == before


def test_limit() -> None:
    assert len(items(*((f"2025-01-0{day}-a", "") for day in range(1, 6)), limit=3)) == 3


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "",
            {
                "id": "https://amt.example/docs/n/2025-01-01-a/",
                "url": "https://amt.example/docs/n/2025-01-01-a/",
                "external_url": None,
                "image": None,
                "summary": "Kurz.",
                "authors": (),
            },
        ),
        ("id: alt-7", {"id": "alt-7"}),
        ("link: https://x.example/?a=1&b=2", {"external_url": "https://x.example/?a=1&b=2"}),
        ("link: /y/", {"external_url": "https://amt.example/docs/y/"}),
        ("link: https://köln.example/ä", {"external_url": "https://xn--kln-sna.example/%C3%A4"}),
        ("link: mailto:ö@köln.example", {"external_url": "mailto:%C3%B6@k%C3%B6ln.example"}),
        ("link: /javascript:x", {"external_url": "https://amt.example/docs/javascript:x"}),
        (
            "heroImagePath: https://köln.example/f.JPG?w=1200\nheroImageAltText: B",
            {
                "image": Enclosure(
                    url="https://xn--kln-sna.example/f.JPG?w=1200", length=0, type="image/jpeg"
                )
            },
        ),
        ("heroImagePath: b.bmp\nheroImageAltText: B", {"image": None}),
    ],
)
def test_item(block: str, expected: dict[str, object]) -> None:
    (item,) = items(("2025-01-01-a", block))
    assert {name: getattr(item, name) for name in expected} == expected


def test_dates_are_those_of_the_content() -> None:
    site = replace(SITE, default_time=time(8, 30))
    found = items(
        ("2025-01-01-a", ""),
        ("2025-01-01-b", ""),
        ("2025-01-01-c", "date: 2025-01-01 07:15"),
        ("2025-07-01-d", "date: 2024-07-01\nupdated: 2024-06-01"),
        site=site,
    )
    assert [str(item.published) for item in found] == [
        "2025-01-01 07:15:00+01:00",
        "2025-01-01 08:30:00+01:00",
        "2025-01-01 08:30:00+01:00",
        "2024-07-01 08:30:00+02:00",
    ]
    assert [item.updated.replace(microsecond=0) for item in found] == [
        item.published for item in found
    ]


POSTS = (
    (
        "2025-01-02-a",
        "title: A & <b>B</b>\nauthor: [m, Noor]\ncategories: [X & Y]\nlang: en\n"
        "heroImagePath: b.png\nheroImageAltText: B\nupdated: 2025-02-01",
    ),
    ("2025-01-01-b", "title: Fort\nlink: https://x.example/\nid: alt 7"),
)
TEXTS = {"n/2025-01-02-a.md": '<p>Mehr <a href="#x">hier</a>.</p>'}
CONTENT = (
    '<p><img src="https://amt.example/docs/n/b.png" alt="B"></p>\n'
    '<p>Mehr <a href="https://amt.example/docs/n/2025-01-02-a/#x">hier</a>.</p>'
)


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "heroImageCaption: A & B\nheroImageCredit: Mira\nheroImageLicense: CC0",
            "A &amp; B<br><small>Photo: Mira,"
            ' <a href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</a></small>',
        ),
        ("heroImageCredit: 'Grafik: <b>'", "<small>Grafik: &lt;b&gt;</small>"),
        ("heroImageLicense: gemeinfrei", "<small>gemeinfrei</small>"),
        (
            "heroImageLicense: https://amt.example/?a&b",
            '<small><a href="https://amt.example/?a&amp;b">License</a></small>',
        ),
        ("heroImageCaption: A", "A"),
    ],
)
def test_what_stands_below_a_picture(block: str, expected: str) -> None:
    post = post_of("n/2025-01-02-a.md", f"image: b.png\nheroImageAltText: B\n{block}")
    assert post.image
    assert figure(post.image, SITE) == (
        '<figure><img src="https://amt.example/docs/n/b.png" alt="B">'
        f"<figcaption>{expected}</figcaption></figure>"
    )


def test_rss() -> None:
    root = ET.fromstring(written(feed(*POSTS), RSS, TEXTS).encode())
    assert root.findtext("channel/title") == "Neues & mehr"
    assert root.findtext("channel/description") == "Alles &lt;Neue&gt;"
    assert root.findtext("channel/link") == "https://amt.example/docs/n/"
    assert root.findtext("channel/lastBuildDate") == "Sat, 01 Feb 2025 00:00:00 +0100"
    own = root.find(f"channel/{XML['atom']}link")
    assert own is not None
    assert own.get("href") == "https://amt.example/docs/n/feed.xml"
    first, second = root.findall("channel/item")
    assert [child.tag.rpartition("}")[2] for child in first] == [
        *("title", "link", "guid", "pubDate", "creator", "creator", "category"),
        *("description", "encoded", "enclosure"),
    ]
    assert first.findtext("title") == "A &amp; &lt;b&gt;B&lt;/b&gt;"
    assert [c.text for c in first.findall(f"{XML['dc']}creator")] == ["Mira", "Noor"]
    assert first.findtext("category") == "X & Y"
    assert first.findtext(f"{XML['content']}encoded") == CONTENT
    enclosure = first.find("enclosure")
    assert enclosure is not None
    assert enclosure.attrib == {
        "url": "https://amt.example/docs/n/b.png",
        "length": "0",
        "type": "image/png",
    }
    assert second.findtext("link") == "https://x.example/"
    guid = second.find("guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == ("alt 7", "false")
    assert second.findtext(f"{XML['dc']}creator") == "Amt"


def test_atom() -> None:
    atom = XML["atom"]
    root = ET.fromstring(written(feed(*POSTS), ATOM, TEXTS).encode())
    assert root.findtext(f"{atom}id") == "https://amt.example/docs/n/"
    assert root.findtext(f"{atom}updated") == "2025-02-01T00:00:00.154494+01:00"
    assert root.findtext(f"{atom}author/{atom}name") == "Amt"
    assert {link.get("rel"): link.get("href") for link in root.findall(f"{atom}link")} == {
        "alternate": "https://amt.example/docs/n/",
        "self": "https://amt.example/docs/n/atom.xml",
    }
    first, second = root.findall(f"{atom}entry")
    assert first.findtext(f"{atom}title") == "A &amp; &lt;b&gt;B&lt;/b&gt;"
    assert first.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert [p.findtext(f"{atom}uri") for p in first.findall(f"{atom}author")] == [
        "https://amt.example/docs/team/",
        None,
    ]
    assert [link.get("rel") for link in first.findall(f"{atom}link")] == ["alternate", "enclosure"]
    link = second.find(f"{atom}link")
    assert link is not None
    assert link.get("href") == "https://x.example/"
    assert second.findtext(f"{atom}id") == "urn:uuid:3dbb0a0e-8177-58c7-9401-117e8c075cec"
    assert second.find(f"{atom}content") is None
    assert second.findtext(f"{atom}published") == "2025-01-01T00:00:00+01:00"


def test_an_id_that_is_an_address_stays_one() -> None:
    (entry,) = ET.fromstring(
        written(feed(("2025-01-01-a", "id: tag:amt.example,2025:7")), ATOM).encode()
    ).findall(f"{XML['atom']}entry")
    assert entry.findtext(f"{XML['atom']}id") == "tag:amt.example,2025:7"


def test_json() -> None:
    assert json.loads(written(feed(*POSTS), JSON, TEXTS)) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Neues & mehr",
        "home_page_url": "https://amt.example/docs/n/",
        "feed_url": "https://amt.example/docs/n/feed.json",
        "description": "Alles <Neue>",
        "language": "de",
        "authors": [{"name": "Amt"}],
        "items": [
            {
                "id": "https://amt.example/docs/n/2025-01-02-a/",
                "url": "https://amt.example/docs/n/2025-01-02-a/",
                "title": "A & <b>B</b>",
                "content_html": CONTENT,
                "summary": "Kurz.",
                "image": "https://amt.example/docs/n/b.png",
                "date_published": "2025-01-02T00:00:00+01:00",
                "date_modified": "2025-02-01T00:00:00+01:00",
                "authors": [
                    {"name": "Mira", "url": "https://amt.example/docs/team/"},
                    {"name": "Noor"},
                ],
                "tags": ["X & Y"],
                "language": "en",
            },
            {
                "id": "alt 7",
                "url": "https://amt.example/docs/n/2025-01-01-b/",
                "external_url": "https://x.example/",
                "title": "Fort",
                "content_html": "<p>Kurz.</p>",
                "summary": "Kurz.",
                "date_published": "2025-01-01T00:00:00+01:00",
            },
        ],
    }


LOGO = "https://amt.example/docs/logo"


@pytest.mark.parametrize(
    ("suffix", "rss", "others"),
    [
        ("png", [f"{LOGO}.png", "Neues & mehr", "https://amt.example/docs/n/"], f"{LOGO}.png"),
        ("webp", [], f"{LOGO}.webp"),  # RSS 2.0 knows three kinds of pictures
        ("svg", [], None),  # readers draw none
    ],
)
def test_the_logo_of_the_publisher(suffix: str, rss: list[str], others: str | None) -> None:
    logo = Image(target=LinkTarget(kind=LinkKind.ROOT, path=f"logo.{suffix}"))
    described = make_document(feed(*POSTS), TEXTS, OPTIONS, replace(SITE, logo=logo))
    channel = ET.fromstring(write_rss(described, "https://amt.example/"))
    shown = channel.find("channel/image") or ()
    assert [part.text for part in shown] == rss
    atom = ET.fromstring(write_atom(described, "https://amt.example/"))
    assert atom.findtext(f"{XML['atom']}logo") == others
    assert json.loads(write_json(described, "https://amt.example/")).get("icon") == others


@pytest.mark.parametrize("format", FORMATS.values(), ids=FORMATS)
def test_an_empty_feed(format: FeedFormat) -> None:
    text = written(feed(), format)
    assert "2025" not in text
    assert ("1970-01-01T00:00:00Z" in text) is (format is ATOM)


@pytest.mark.parametrize("format", [RSS, ATOM], ids=["rss", "atom"])
def test_characters_that_xml_forbids(format: FeedFormat) -> None:
    described = feed(("2025-01-01-a", "title: A"))
    texts = {"n/2025-01-01-a.md": "<p>a\x01b\x0b\ufffe ]]> \ud7ff 🎉</p>"}
    text = written(described, format, texts)
    assert "<p>ab ]]&gt; \ud7ff 🎉</p>" in "".join(ET.fromstring(text.encode()).itertext())


def test_summaries_alone() -> None:
    options = replace(OPTIONS, full=False)
    found = make_document(feed(*POSTS), TEXTS, options, SITE)
    assert [item.content for item in found.items] == [None, None]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="../b/">b</a>', '<a href="https://x.example/n/b/">b</a>'),
        ('<a href="#c">c</a>', '<a href="https://x.example/n/a/#c">c</a>'),
        ('<a href="mailto:a@b.example">m</a>', '<a href="mailto:a@b.example">m</a>'),
        ('<img src="c.png" alt="C">', '<img src="https://x.example/n/a/c.png" alt="C">'),
        (
            '<img srcset="c.png, ../d.png 2x" alt="">',
            '<img srcset="https://x.example/n/a/c.png, https://x.example/n/d.png 2x" alt="">',
        ),
        (
            '<video poster="/p.png" src="v.mp4"></video>',
            '<video poster="https://x.example/p.png" src="https://x.example/n/a/v.mp4"></video>',
        ),
        (
            '<img srcset="c.png 1x,b.png 2x" alt="">',
            '<img srcset="https://x.example/n/a/c.png 1x, https://x.example/n/a/b.png 2x" alt="">',
        ),
        (
            '<img srcset="javascript:x 1x, DATA:text/html,x 2x, \x01b:x 3x" alt>',
            '<img alt="">',
        ),
        (
            '<source srcset="data:image/png;base64,AA 1x, HTTPS://x.example/b.png 2x">',
            '<source srcset="https://x.example/b.png 2x">',
        ),
        # Frames, boxes and headings.
        (
            '<object data="a.pdf" title="Der Bericht"><p>Nicht zu sehen</p></object>',
            '<p><a href="https://x.example/n/a/a.pdf">Der Bericht</a></p>',
        ),
        (
            '<embed src="a.pdf">',
            '<p><a href="https://x.example/n/a/a.pdf">https://x.example/n/a/a.pdf</a></p>',
        ),
        ('<embed src="data:x,y"><object>a</object>x', "x"),
        (
            '<p>a <img alt="🚀" class="twemoji" src="https://cdn.example/1.svg">.</p>',
            "<p>a 🚀.</p>",
        ),
        ("<div><label>Eins</label><label>Zwei</label></div>", "<div>Eins Zwei</div>"),
        (
            '<iframe src="https://v.example/?a=1&amp;b=2" title="Ein Film & mehr"></iframe>x',
            '<p><a href="https://v.example/?a=1&amp;b=2">Ein Film &amp; mehr</a></p>x',
        ),
        (
            "<iframe src='../karte.html'>alt</iframe>",
            '<p><a href="https://x.example/n/karte.html">https://x.example/n/karte.html</a></p>',
        ),
        ('<iframe src="javascript:x()"></iframe><iframe></iframe><iframe>', ""),
        (
            '<ul><li><label><input type="checkbox" checked disabled><span></span></label> a</li>'
            '<li><input type="checkbox"> b</li></ul><input type="text">',
            "<ul><li>☑ <span></span> a</li><li>☐  b</li></ul>",
        ),
        ("<h1 id=x><b>T</b></h1><p>a</p><h1>B</h1>", "<p>a</p><h1>B</h1>"),
        ("<h1>Anders</h1><p>a</p>", "<h1>Anders</h1><p>a</p>"),
        ("<p>a</p><h1>T</h1><p>b</p>", "<p>a</p><p>b</p>"),
        ("<p>a</p><h1>B</h1>", "<p>a</p><h1>B</h1>"),
        ('<img src="c.png"><h1>B</h1>', '<img src="https://x.example/n/a/c.png"><h1>B</h1>'),
        ('<h1>T <input type="checkbox"></h1>x', "x"),
        ("<pre><code>a\n  b\n</code></pre>", "<pre><code>a\n  b\n</code></pre>"),
        ("<p>a</p><script>b</script><form><p>c</p></form><style>d</style>", "<p>a</p>"),
        ('<p onclick="x" style="y" class="z">a</p>', "<p>a</p>"),
        ('<a href="javascript:x()">a</a>', "<a>a</a>"),
        ('<h2>a<a class="headerlink" href="#a" title="x">¶</a></h2>', "<h2>a</h2>"),
        ('<a class="headerlink"><b>x</b></a>', "<a><b>x</b></a>"),
        # What no browser reads as an address is none; its neighbours stay.
        (
            '<a href="http://[">x</a><a href="y">y</a>',
            '<a>x</a><a href="https://x.example/n/a/y">y</a>',
        ),
        ('<img srcset="//[ 1x">', '<img srcset="//[ 1x">'),
        # So deep is no text; drawings in it are.
        ("<div>" * 1_001, ""),
        ("<div></div>" * 1_001 + "x", "<div></div>" * 1_001 + "x"),
        ("<p>x" * 1_001, "<p>x</p>" * 1_001),
        ("</div>" * 9 + "<i>x</p>" * 1_001, ""),
        (f"<svg>{'<path/>' * 1_001}</svg>x", "x"),
    ],
)
def test_full_text(html: str, expected: str) -> None:
    assert full_text(html, "https://x.example/n/a/", "T") == expected


PICTURE = Image(
    target=LinkTarget(kind=LinkKind.FILE, path="n/b.png"),
    alt='B "b"',
    width=1600,
    height=900,
    size=24_000_000,
    type="image/png",
)
SHARED = replace(
    PICTURE, target=LinkTarget(kind=LinkKind.ROOT, path="t/b.jpg"), width=1200, size=9, type=None
)
COPY = replace(SHARED, target=LinkTarget(kind=LinkKind.ROOT, path="t/b.webp"))
WHOLE = ("n/b.png", 24_000_000)
IN_FEED = (
    '<p><img src="https://amt.example/docs/{}" alt="B &quot;b&quot;" width="{}" height="900"></p>'
)


@pytest.mark.parametrize(
    ("image", "text", "content", "enclosure"),
    [
        (PICTURE, "<p>x</p>", IN_FEED.format("n/b.png", 1600) + "\n<p>x</p>", WHOLE),
        (PICTURE, '<img src="../b.png">', '<img src="https://amt.example/docs/n/b.png">', WHOLE),
        (PICTURE, "<script>", "", WHOLE),
        (
            replace(PICTURE, shared=SHARED, copies=(COPY,)),
            "<p>x</p>",
            IN_FEED.format("t/b.jpg", 1200) + "\n<p>x</p>",
            ("t/b.jpg", 9),
        ),
        (
            replace(PICTURE, copies=(COPY,)),
            "<p>x</p>",
            IN_FEED.format("t/b.webp", 1200) + "\n<p>x</p>",
            WHOLE,
        ),
        (replace(PICTURE, type="image/svg+xml"), "<script>", "", None),
        (
            replace(PICTURE, type=None, target=LinkTarget(kind=LinkKind.ROOT, path="b")),
            "<script>",
            "",
            None,
        ),
        (None, "<p>x</p>", "<p>x</p>", None),
    ],
)
def test_the_picture_of_a_post(
    image: Image | None, text: str, content: str, enclosure: tuple[str, int] | None
) -> None:
    (entry,) = entries(("2025-01-01-a", ""))
    shown = replace(entry, post=replace(entry.post, image=image))
    (item,) = make_items([shown], {entry.post.source: text}, 20, SITE)
    assert item.content == content
    found = item.image and (item.image.url.removeprefix(f"{SITE.url}/"), item.image.length)
    assert found == enclosure


def test_discovery() -> None:
    assert [tag.html for tag in discovery(feed(), SITE)] == [
        f'<link rel="alternate" type="{kind}" title="Neues &amp; mehr ({label})"'
        f' href="https://amt.example/docs/n/{file}">'
        for kind, label, file in (
            ("application/rss+xml", "RSS", "feed.xml"),
            ("application/atom+xml", "Atom", "atom.xml"),
            ("application/feed+json", "JSON Feed", "feed.json"),
        )
    ]


def test_last_changed() -> None:
    found = entries(
        ("2025-01-01-a", "updated: 2024-12-31"), ("2024-01-01-b", "updated: 2025-03-01 10:00")
    )
    assert [last_changed(entry.post) for entry in found] == ["2025-01-01", "2025-03-01"]


@pytest.mark.parametrize(
    ("name", "block", "is_news"),
    [
        ("2025-06-15-a", "", True),
        ("2025-06-14-a", "", True),
        ("2025-06-13-a", "", False),
        ("2025-06-13-a", "date: 2025-06-13 12:00", True),
        ("2025-06-13-a", "date: 2025-06-13 11:59", False),
        ("2025-06-15-a", "visible: false", False),
        ("2025-06-15-a", "visible: unlisted", False),
        ("2025-06-16-a", "", False),
    ],
)
def test_news_sitemap(name: str, block: str, is_news: bool) -> None:
    text = write_news_sitemap(entries((name, f"title: A & B\n{block}")), NOW, SITE)
    titles = [title.text for title in ET.fromstring(text.encode()).iter(f"{XML['news']}title")]
    assert titles == (["A & B"] if is_news else [])


def test_a_news_sitemap_holds_at_most_a_thousand() -> None:
    many = entries(*((f"2025-06-15-{number}", "title: A") for number in range(1_001)))
    text = write_news_sitemap(many, NOW, SITE)
    assert text.count("<url>") == 1_000


@pytest.mark.parametrize(
    ("day", "dated"), [("2025-06-15", [("lastmod", "2025-06-15")]), (None, [])]
)
def test_a_sitemap_beside_feeds_names_the_list_alone(
    day: str | None, dated: list[tuple[str, str]]
) -> None:
    assert feed().sitemap == "n/sitemap.xml"
    found = ET.fromstring(write_beside_feeds("https://amt.example/news/", day))
    texts = [(url.tag.rpartition("}")[2], url.text) for url in found.iter() if url.text.strip()]
    assert texts == [("loc", "https://amt.example/news/"), *dated]


def test_news_sitemap_names_the_publication() -> None:
    text = write_news_sitemap(entries(("2025-06-15-a", "lang: en-GB")), NOW, SITE)
    root = ET.fromstring(text.encode())
    assert root.findtext(f".//{XML['map']}loc") == "https://amt.example/docs/n/2025-06-15-a/"
    assert root.findtext(f".//{XML['news']}name") == "Amt"
    assert root.findtext(f".//{XML['news']}language") == "en"
    assert root.findtext(f".//{XML['news']}publication_date") == "2025-06-15T00:00:00+02:00"


@pytest.mark.parametrize(
    ("root", "url", "expected"),
    [
        ("https://x.example/", "a/", "https://x.example/a/"),
        ("https://x.example/1.0", "a/", "https://x.example/1.0/a/"),
        ("https://x.example/1.0/", "./", "https://x.example/1.0/"),
        ("https://x.example/", ".", "https://x.example/"),
        ("https://x.example/", "./#a", "https://x.example/#a"),
        ("https://x.example/1.0", "javascript:a", "https://x.example/1.0/javascript:a"),
        ("https://x.example/1.0", "//y.example/", "https://x.example/1.0/y.example/"),
        ("https://x.example/", "https://y.example/", "https://x.example/https://y.example/"),
        ("https://x.example/", "?a=../..", "https://x.example/?a=../.."),
        ("https://WWW.Köln.example/ä", "a/", "https://www.xn--kln-sna.example/%C3%A4/a/"),
        ("https://x.example/", "ä%20?b=ö&c#:~:d", "https://x.example/%C3%A4%20?b=%C3%B6&c#:~:d"),
    ],
)
def test_absolute(root: str, url: str, expected: str) -> None:
    absolute: Callable[[str], str] = replace(SITE, url=root).absolute
    assert absolute(url) == expected
