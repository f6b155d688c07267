"""Feeds and sitemaps of real builds, read by a feed reader and by the W3C's validator."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import sys
import warnings
from collections.abc import Callable
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from .checks import PNG, entries, one
from .conftest import REPOSITORY, THEMES, TODAY, Built, Site, many, post
from .corpus import READABLE, needs_corpus, with_real_posts

FEEDS = ("feed.xml", "atom.xml", "feed.json")
FULL = (
    "feeds: {content: full}\ntimezone: Europe/Berlin\n"
    "publisher: {name: 'Amt & mehr', logo: /aktuelles/b.png}\n"
)
DAY = 86_400

HOSTILE = {
    "x.md": "# X\n",
    "aktuelles/2025-01-01-ümlaut & co.md": post(
        "'Ein \"Titel\" mit <b>Tags</b> & ]]> &amp; 🎉'",
        "# Überschrift\n\nEin [Link](2025-01-02-b.md#x), [Anker](#x), ![Bild](b.png) ]]>\n\n"
        '```python\na = 1\n  b = "<x>"\n```\n\n<form><input></form><script>alert(1)</script>\n'
        '<iframe src="x"></iframe><video src="v.mp4" poster="b.png"></video>'
        '<img src="b.png" srcset="b.png 1x, /c.png 2x" alt="">',
        metaDescription='\'Tom & Jerry: <a href="../x/">Link</a> "q" ]]>\'',
        categories="['A & B', '<c>']",
        author="[Ohne Mail, 'Q & A']",
        heroImagePath="b.png",
        heroImageAltText="B",
    ),
    "aktuelles/2025-01-02-b.md": post("B", "Text \x01 mit \x0b Steuerzeichen.\n\n## X\n"),
    "aktuelles/2025-01-02-c.md": post("C", "Text.", updated="2025-01-05 10:30"),
    "aktuelles/2025-01-02-d.md": post("D", "Text.", lang="en"),
    "aktuelles/2025-01-03-e.md": post("E", "", link="https://x.example/?a=1&b=2", id="alt 7"),
    "aktuelles/2025-01-04-f.md": post("F", "Text.", link="/projekt/"),
    "aktuelles/2025-01-05-g.md": post("G", "Text.", pinned="true"),
}


@pytest.fixture
def hostile(news: Callable[..., Site]) -> Site:
    site = news(theme="material", options=FULL).write(HOSTILE)
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("site_name: Amt", "site_name: 'Tom & Jerry <b>'"))
    (site.folder / "docs" / "aktuelles" / "b.png").write_bytes(PNG)
    (site.folder / "docs" / "aktuelles" / "v.mp4").write_bytes(b"")
    return site


def example() -> Site:
    return Site(REPOSITORY / "example_site", {"SOURCE_DATE_EPOCH": "1795500000"})


def complaints(text: str) -> list[str]:
    """What the W3C's feed validator says; it is no package, so a checkout must be named."""
    checkout = os.environ.get("FEEDVALIDATOR")
    if not checkout:
        pytest.skip("FEEDVALIDATOR names no checkout of w3c/feedvalidator (see CONTRIBUTING.md)")
    sys.path.insert(0, str(Path(checkout, "src")))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import feedvalidator
        from feedvalidator import logging

        own = re.search(r'rel="self"[^>]*href="([^"]*)"', text)
        assert own
        events = feedvalidator.validateString(text, base=own[1])["loggedEvents"]
    assert any(isinstance(event, logging.Success) for event in events)
    bad = (logging.Error, logging.Warning)
    return [f"{type(e).__name__} {e.params}" for e in events if isinstance(e, bad)]


def items(built: Built) -> list[dict[str, Any]]:
    return list(json.loads(built.text("aktuelles/feed.json"))["items"])


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_the_validator_finds_nothing_in_a_hostile_section(hostile: Site, name: str) -> None:
    assert complaints(hostile.build().text(f"aktuelles/{name}")) == []


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_the_validator_finds_nothing_in_the_example(tmp_path: Path, name: str) -> None:
    shutil.copytree(example().folder, tmp_path, dirs_exist_ok=True)
    built = Site(tmp_path, example().environment).build()
    assert complaints(built.text(f"aktuelles/{name}")) == []


@needs_corpus
@pytest.mark.usefixtures("untraced")
@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
@pytest.mark.parametrize("content", ["summary", "full"])
def test_the_validator_finds_nothing_in_the_real_posts(
    news: Callable[..., Site], name: str, content: str
) -> None:
    site = news(theme="material", options=f"feeds: {{content: {content}, limit: 100}}")
    built = with_real_posts(site).build()
    assert len(entries(built, name)) == READABLE
    assert complaints(built.text(f"aktuelles/{name}")) == []


def test_the_validator_would_find_something(hostile: Site) -> None:
    text = hostile.build().text("aktuelles/feed.xml")
    assert complaints(text.replace("<pubDate>", "<pubDate>x"))


def test_a_reader_reads_what_was_written(hostile: Site) -> None:
    built = hostile.build()
    expected = [
        ("G", "2025-01-05-g/", None),
        ("F", "projekt/", None),
        ("E", "https://x.example/?a=1&b=2", "alt 7"),
        ("D", "2025-01-02-d/", None),
        ("C", "2025-01-02-c/", None),
        ("B", "2025-01-02-b/", None),
        ('Ein "Titel" mit <b>Tags</b> & ]]> &amp; 🎉', "2025-01-01-%C3%BCmlaut%20%26%20co/", None),
    ]
    root = "https://amt.example/neu/"
    read = [entries(built, name) for name in ("feed.xml", "atom.xml")]
    titles = [[unescape(entry.title) for entry in found] for found in read]
    assert titles == [[title for title, _, _ in expected]] * 2
    links = [
        [entry.link.removeprefix(f"{root}aktuelles/").removeprefix(root) for entry in found]
        for found in read
    ]
    assert links == [[link for _, link, _ in expected]] * 2
    assert [found[-1].published[:10] for found in read] == ["Wed, 01 Ja", "2025-01-01"]
    assert [item["title"] for item in items(built)] == [title for title, _, _ in expected]
    ids = [entry.id for entry in read[0]]
    assert ids == [item["id"] for item in items(built)]
    assert ids[2] == "alt 7"
    assert ids[1] == f"{root}aktuelles/2025-01-04-f/"
    check_dates(built)


def check_dates(built: Built) -> None:
    rss = [parsedate_to_datetime(entry.published) for entry in entries(built, "feed.xml")]
    atom = [datetime.fromisoformat(entry.published) for entry in entries(built, "atom.xml")]
    as_json = [datetime.fromisoformat(item["date_published"]) for item in items(built)]
    assert rss == atom == as_json
    assert str(rss[0]) == "2025-01-05 00:00:00+01:00"
    updated = [entry.updated for entry in entries(built, "atom.xml")]
    assert len(set(updated)) == len(updated)
    assert updated[4] == "2025-01-05T10:30:00+01:00"


def test_full_text_is_absolute_and_harmless(hostile: Site) -> None:
    built = hostile.build()
    page = "https://amt.example/neu/aktuelles/2025-01-01-%C3%BCmlaut%20%26%20co/"
    text = items(built)[-1]["content_html"]
    assert f'<a href="{page}#x">Anker</a>' in text
    assert '<a href="https://amt.example/neu/aktuelles/2025-01-02-b/#x">Link</a>' in text
    picture = "https://amt.example/neu/aktuelles/b.png"
    assert f'<img alt="Bild" src="{picture}">' in text
    # MkDocs leaves the addresses of raw HTML as they are: relative to the page.
    assert f'srcset="{page}b.png 1x, https://amt.example/c.png 2x"' in text
    assert f'poster="{page}b.png"' in text
    assert "a = 1\n  b = " in re.sub(r"<[^>]*>", "", text)
    assert not re.search(r"<(script|form|input|iframe)|alert", text)
    assert "odis-news" not in text
    read = [entries(built, name)[-1].content[0].value for name in ("feed.xml", "atom.xml")]
    assert all("a = 1\n  b = " in unescape(re.sub(r"<[^>]*>", "", text)) for text in read)
    assert all(f'href="{page}#x"' in text for text in read)
    enclosure = entries(built, "feed.xml")[-1].enclosures[0]
    assert (enclosure.href, enclosure.length, enclosure.type) == (
        picture,
        str(len(PNG)),
        "image/png",
    )


def test_json_feed_is_what_its_specification_wants(hostile: Site) -> None:
    feed = json.loads(hostile.build().text("aktuelles/feed.json"))
    texts = {"version", "title", "home_page_url", "feed_url", "description", "language", "icon"}
    assert set(feed) == texts | {"authors", "items"}
    assert all(isinstance(feed[key], str) and feed[key] for key in texts)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == "Aktuelles – Tom & Jerry <b>"
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"])
    kinds = {
        **dict.fromkeys(("id", "url", "external_url", "title", "content_html", "summary"), str),
        **dict.fromkeys(("image", "date_published", "date_modified", "language"), str),
        **dict.fromkeys(("authors", "tags"), list),
    }
    required = {"id", "url", "title", "content_html", "date_published"}
    assert [item for item in feed["items"] if not required <= set(item)] == []
    values = [pair for item in feed["items"] for pair in item.items()]
    assert [(k, value) for k, value in values if not (value and isinstance(value, kinds[k]))] == []
    authors = [author for key, value in values if key == "authors" for author in value]
    assert [author for author in authors if not set(author) <= {"name", "url"}] == []
    addresses = [value for key, value in values if key in ("url", "external_url", "image")]
    assert [address for address in addresses if not address.startswith("https://")] == []
    dates = [value for key, value in values if key in ("date_published", "date_modified")]
    assert [date for date in dates if not datetime.fromisoformat(date).tzinfo] == []


def test_options(news: Callable[..., Site]) -> None:
    options = """
        feeds: {formats: [json, rss], limit: 3, title: Neu & gut, author: Redaktion}
        default_time: 8:30
        timezone: Europe/Berlin
        """
    built = news(options=options).write(many(5)).build()
    assert not (built.folder / "aktuelles/atom.xml").exists()
    feed = json.loads(built.text("aktuelles/feed.json"))
    assert (feed["title"], feed["authors"]) == ("Neu & gut", [{"name": "Redaktion"}])
    assert [item["title"] for item in feed["items"]] == ["Post 5", "Post 4", "Post 3"]
    assert feed["items"][0]["date_published"] == "2020-01-05T08:30:00+01:00"
    assert feed["items"][0]["content_html"] == "<p>Ein Text.</p>"
    assert [entry.author for entry in entries(built, "feed.xml")] == ["Redaktion"] * 3
    page = built.page("aktuelles/abonnieren/index.html")
    assert [node.text() for node in page.css("h2")] == ["JSON Feed", "RSS"]
    assert [node.text() for node in page.css("details h2")] == ["RSS"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("feeds: {formats: [xml]}", "Expected one of: ('rss', 'atom', 'json') but received: 'xml'"),
        ("feeds: {limit: 0}", "0 is too few posts. Write 1 or more."),
        ("feeds: true", "The configuration is invalid"),
        ("default_time: noon", "'noon' is no time of the day. Write one such as '08:30'."),
        ("default_time: yes", "True is no time of the day. Write one such as '08:30'."),
        ("image: www.x.example/a.png", "'www.x.example/a.png' leads nowhere. Write https://"),
        (
            "publisher: {same_as: [social.example]}",
            "'social.example' is no address of the web. Write one such as https://example.org/amt.",
        ),
        ("publisher: {logo: //x}", "'//x' leads nowhere. Write https://x."),
        ("article_type: Blog", "Expected one of: ('NewsArticle', 'BlogPosting', 'Article')"),
    ],
)
def test_wrong_options(news: Callable[..., Site], options: str, message: str) -> None:
    built = news(options=options).try_build()
    assert built.code == 1
    assert message in built.log


@pytest.mark.parametrize("theme", THEMES)
def test_people_find_the_feeds(news: Callable[..., Site], theme: str) -> None:
    home = "# Aktuelles\n\n<!-- odis-news -->\n\nAls [RSS](feed.xml) und [JSON](feed.json).\n"
    built = news(theme=theme).write({**many(9), "aktuelles/index.md": home}).build()
    assert built.dangling() == []
    pages = [built.page(f"aktuelles/{path}") for path in ("index.html", "2/index.html")]
    links = [one(page, ".odis-news-foot a") for page in pages]
    assert [(link.text(), link.attributes["href"]) for link in links] == [
        ("Neuigkeiten abonnieren", "abonnieren/"),
        ("Neuigkeiten abonnieren", "../abonnieren/"),
    ]
    first = one(built.page("aktuelles/index.html"), ".odis-news-shortcuts a")
    assert (first.text(), first.attributes["href"]) == ("Neuigkeiten abonnieren", "abonnieren/")
    assert built.page("aktuelles/2/index.html").css(".odis-news-shortcuts") == []
    page = built.page("aktuelles/abonnieren/index.html")
    assert one(page, "h1").text().startswith("Aktuelles abonnieren")
    assert one(page, "details summary").text() == "Andere Formate"
    assert len(page.css("details input[readonly]")) == 2
    addresses = [node.attributes["value"] for node in page.css("input[readonly]")]
    assert addresses == [f"https://amt.example/neu/aktuelles/{name}" for name in FEEDS]
    assert [node.attributes["href"] for node in page.css(".odis-news-subscribe a[href]")] == [
        f"../{name}" for name in FEEDS
    ]
    assert "abonnieren" not in built.text("search/search_index.json")


def test_the_page_about_feeds_may_be_written_by_the_author(news: Callable[..., Site]) -> None:
    own = "# Immer auf dem Laufenden\n\nVorwort.\n"
    built = news().write({**many(1), "aktuelles/abonnieren/index.md": own}).build()
    page = built.page("aktuelles/abonnieren/index.html")
    assert "Vorwort." in page.body.text()
    assert len(page.css("input[readonly]")) == 3
    assert one(page, "h1").text().startswith("Immer auf dem Laufenden")


def lastmods(built: Built) -> dict[str, str]:
    text = built.text("sitemap.xml")
    found = re.findall(r"<loc>https://amt.example/neu/(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", text)
    packed = gzip.decompress((built.folder / "sitemap.xml.gz").read_bytes()).decode()
    assert packed == text
    return dict(found)


@pytest.mark.parametrize("theme", THEMES)
def test_sitemap(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme).write(many(9))
    site.write(
        {
            "aktuelles/2021-01-01-a.md": post("A", updated="2022-02-02"),
            "aktuelles/2021-01-02-b.md": post("B", "", link="/x/"),
            "aktuelles/2021-01-03-c.md": post("C", visible="unlisted"),
            "aktuelles/2021-01-04-d.md": post("D", visible="false"),
        }
    )
    found = lastmods(site.build())
    assert found == {
        "": "2026-01-15",
        "aktuelles/": "2022-02-02",
        "aktuelles/2/": "2022-02-02",
        "aktuelles/abonnieren/": "2022-02-02",
        "aktuelles/2021-01-01-a/": "2022-02-02",
        **{f"aktuelles/2020-01-0{day}-n/": f"2020-01-0{day}" for day in range(1, 10)},
    }


def test_news_sitemap(news: Callable[..., Site]) -> None:
    posts = {f"aktuelles/2026-01-{day}-n.md": post(f"Am {day}. & mehr") for day in range(10, 17)}
    built = news(options="news_sitemap: true").write(posts).build()
    text = built.text("aktuelles/news-sitemap.xml")
    assert re.findall("<news:title>(.*?)</news:title>", text) == [
        "Am 15. &amp; mehr",
        "Am 14. &amp; mehr",
    ]
    assert "<news:name>Amt</news:name>" in text
    assert "<loc>https://amt.example/neu/aktuelles/2026-01-15-n/</loc>" in text


def test_a_day_later_nothing_has_changed(hostile: Site) -> None:
    """But for what MkDocs itself dates: pages that are not ours, in the sitemap."""
    hostile.write({"index.md": "# Start\n"})
    before = hostile.build().files()
    hostile.environment = {"SOURCE_DATE_EPOCH": str(TODAY + DAY)}
    after = hostile.build().files()
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"sitemap.xml", "sitemap.xml.gz"}
    dates = (re.sub(rb"2026-01-1[56]", b"", files["sitemap.xml"]) for files in (before, after))
    assert len(set(dates)) == 1


def test_dirty_builds_never_empty_a_feed(hostile: Site) -> None:
    """What is not rendered anew has its summary; what is, its text."""
    before = items(hostile.build())
    hostile.write({"aktuelles/2025-01-06-h.md": post("H", "Ein **neuer** Text.")})
    built = hostile.try_build("--dirty")
    assert built.code == 0
    after = items(built)
    assert [item["title"] for item in after] == ["H", *(item["title"] for item in before)]
    assert after[0]["content_html"] == "<p>Ein <strong>neuer</strong> Text.</p>"
    assert all(item["content_html"] for item in after)


@pytest.mark.parametrize(("theme", "folders"), [("material", ["", "kategorie/k/"]), ("mkdocs", [])])
def test_material_finds_a_sitemap_beside_every_feed(
    news: Callable[..., Site], theme: str, folders: list[str]
) -> None:
    """Its script asks for one beside each rel=alternate; other themes have no such script."""
    options = "views: {categories: true, archive: true}"
    files = {"aktuelles/2025-01-02-a.md": post("A", categories="K")}
    built = news(theme=theme, options=options).write(files).build()
    found = [path for path in built.files() if path.endswith("/sitemap.xml")]
    texts = {path: re.findall("<(loc|lastmod)>(.*?)</", built.text(path)) for path in found}
    assert texts == {
        f"aktuelles/{folder}sitemap.xml": [
            ("loc", f"https://amt.example/neu/aktuelles/{folder}"),
            ("lastmod", "2025-01-02"),
        ]
        for folder in folders
    }


def test_a_sitemap_of_the_author_stays(news: Callable[..., Site]) -> None:
    site = news(theme="material").write({"aktuelles/sitemap.xml": "mein", **many(1)})
    assert site.build().text("aktuelles/sitemap.xml") == "mein"


def test_languages_are_named_as_bcp_47_does(news: Callable[..., Site]) -> None:
    files = {"aktuelles/2025-01-01-a.md": post("A", lang="en_GB")}
    built = news(options="language: de_CH").write(files).build()

    feed = json.loads(built.text("aktuelles/feed.json"))
    assert (feed["language"], feed["items"][0]["language"]) == ("de-CH", "en-GB")
    assert "<language>de-CH</language>" in built.text("aktuelles/feed.xml")
    page = built.text("aktuelles/2025-01-01-a/index.html")
    assert '"inLanguage": "en-GB"' in page
    assert '<h1 lang="en-GB">' in page
    assert one(built.page("aktuelles/2025-01-01-a/index.html"), "time").text() == "01.01.2025"
