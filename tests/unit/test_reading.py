"""From the text of a file to a post, and every sentence about what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from mkdocs_odis_news.posts.keys import NAMES, near_miss
from mkdocs_odis_news.posts.post import Author, Image, Post, Visibility
from mkdocs_odis_news.posts.problem import Severity
from mkdocs_odis_news.posts.reading import Reading, Rules, read_post
from mkdocs_odis_news.posts.target import Kind, LinkTarget

BERLIN = ZoneInfo("Europe/Berlin")
RULES = Rules(zone=BERLIN)
SOURCE = "news/2025-01-31-ein-text.md"


def reading(
    block: str, body: str = "Text.", *, source: str = SOURCE, rules: Rules = RULES
) -> Reading:
    found = read_post(source, f"---\ntags: post\n{block}\n---\n{body}\n", rules)
    assert found is not None
    return found


def read(block: str, body: str = "Text.", *, source: str = SOURCE, rules: Rules = RULES) -> Post:
    found = reading(block, body, source=source, rules=rules)
    assert found.problems == ()
    assert found.post is not None
    return found.post


@pytest.mark.parametrize(
    ("block", "field", "value"),
    [
        ("title: A", "title", "A"),
        ("title: 2022", "title", "2022"),
        ("title: 2022-01-02", "title", "2022-01-02"),
        ("title: ''", "title", "Ein text"),
        ("metaDescription: A & b", "description", "A &amp; b"),
        ("description: A", "plain", "A"),
        ("summary: A", "plain", "A"),
        ("urlText: Hin", "link_text", "Hin"),
        ("categories: a, b, a", "categories", ("a", "b")),
        ("category: [a, 2, null]", "categories", ("a", "2")),
        ("categories: 7", "categories", ("7",)),
        ("author: A B", "authors", (Author(name="A B"),)),
        ("authors: [A, B]", "authors", (Author(name="A"), Author(name="B"))),
        ("pinned: yes", "pinned", True),
        ("pin: 'ja'", "pinned", True),
        ("pinned: off", "pinned", False),
        ("id: 5", "id", "5"),
        ("guid: x", "id", "x"),
        ("lang: en", "lang", "en"),
        ("visible: true", "visibility", Visibility.VISIBLE),
        ("visible: 'false'", "visibility", Visibility.HIDDEN),
        ("visible: no", "visibility", Visibility.HIDDEN),
        ("visible: nein", "visibility", Visibility.HIDDEN),
        ("visible: off", "visibility", Visibility.HIDDEN),
        ("visible: unlisted", "visibility", Visibility.UNLISTED),
        ("published: Unlisted", "visibility", Visibility.UNLISTED),
        ("draft: true", "visibility", Visibility.HIDDEN),
        ("draft: false", "visibility", Visibility.VISIBLE),
        ("published: false", "visibility", Visibility.HIDDEN),
        ("visible: unlisted\ndraft: true", "visibility", Visibility.HIDDEN),
        ("link: /a/", "link", LinkTarget(kind=Kind.ROOT, path="a/")),
        ("external_url: ../a.md", "link", LinkTarget(kind=Kind.FILE, path="a.md")),
        ("tags: [post, a]", "tags", ("a",)),
        ("tags: a, post", "tags", ("a",)),
    ],
)
def test_key(block: str, field: str, value: object) -> None:
    assert getattr(read(block), field) == value


@pytest.mark.parametrize(
    ("block", "field", "iso"),
    [
        ("", "published", "2025-01-31"),
        ("date: 2025-01-31 10:30", "published", "2025-01-31T10:30+01:00"),
        ("date: {created: 2025-01-31, updated: 2025-02-01}", "published", "2025-01-31"),
        ("date: {created: 2025-01-31, updated: 2025-02-01}", "updated", "2025-02-01"),
        ("date: {created: 2025-01-31}\nupdated: 2025-03-01", "updated", "2025-03-01"),
        ("updated: 2025-02-03", "updated", "2025-02-03"),
        ("lastmod: 2025-02-03", "updated", "2025-02-03"),
        ("modified: 2025-02-03", "updated", "2025-02-03"),
        ("last_modified_at: 2025-02-03", "updated", "2025-02-03"),
        ("expires: 2025-02-03", "expires", "2025-02-03"),
        ("expiryDate: 2025-02-03", "expires", "2025-02-03"),
    ],
)
def test_dates(block: str, field: str, iso: str) -> None:
    assert getattr(read(block), field).iso == iso


@pytest.mark.parametrize(
    "block",
    [
        "heroImagePath: /a.png\nheroImageAltText: Ein Bild",
        "headerImage: {src: /a.png, alt: Ein Bild}",
        "image: /a.png\nheroImageAltText: Ein Bild",
        "image: {path: /a.png, alt: Ein Bild}",
        "image: {url: /a.png}\nheroImageAltText: Ein Bild",
    ],
)
def test_image(block: str) -> None:
    expected = Image(target=LinkTarget(kind=Kind.ROOT, path="a.png"), alt="Ein Bild")
    assert read(block).image == expected


def test_no_image() -> None:
    assert read("image: false").image is None


def test_authors_of_astro() -> None:
    authors = read("authors: [{name: Mia, url: /mia/}, Tom]").authors
    assert [author.name for author in authors] == ["Mia", "Tom"]


@pytest.mark.parametrize(("more", "severity"), [("", "error"), ("visible: false\n", "warning")])
def test_a_marker_under_a_key_that_nobody_reads(more: str, severity: str) -> None:
    found = read_post(SOURCE, f"---\ntitle: A\nTags: [a, post]\n{more}---\n", RULES)
    assert found
    assert [(str(problem), problem.severity.value) for problem in found.problems] == [
        (
            f"{SOURCE}:3: Tags: found a key that nobody reads; expected tags, which is spelt"
            " almost the same. Write tags: post.",
            severity,
        )
    ]
    assert found.hidden is (severity == "warning")


@pytest.mark.parametrize("block", ["draft: false\nDraft: true", "visible: false\nvisible: true"])
def test_a_line_that_hides_counts_however_yaml_reads_it(block: str) -> None:
    found = reading(f"title: A\n{block}")
    assert found.hidden
    assert str(found.problems[-1]) == (
        f"{SOURCE}: found a line that hides the post, although YAML reads it otherwise; expected"
        " visible: false, once and spelt like this. Write visible: false to hide the post, or"
        " delete that line."
    )


@pytest.mark.parametrize(
    ("text", "is_post"),
    [("title: A\ndraft: true\n\nText.\n", False), ("Titel: A\n\nText.\n", True), ("A\n", True)],
)
def test_keys_without_a_fence_where_every_page_is_a_post(text: str, is_post: bool) -> None:
    found = read_post(SOURCE, text, replace(RULES, tag=None))
    assert found
    assert (found.post is not None) is is_post


def test_a_link_to_the_post_itself() -> None:
    assert str(reading("link: 2025-01-31-ein-text.md#a").problems[0]) == (
        f'{SOURCE}:3: link: found "2025-01-31-ein-text.md#a", which is this post itself; expected'
        " another page. Delete the line link, or correct the path."
    )


def test_the_files_that_a_post_names() -> None:
    block = "metaDescription: <a href='b.md'>b</a> <a href='/c/'>c</a>\nlink: ../d/"
    assert [(r.key, r.line, r.target.path) for r in reading(block).references] == [
        ("link", 4, "d/"),
        ("metaDescription", 3, "news/b.md"),
    ]


def test_fallbacks_from_the_text() -> None:
    post = read("", "# Ein Titel\n\nEin **Satz** & noch.\n")
    assert (post.title, post.plain) == ("Ein Titel", "Ein Satz & noch.")
    assert post.description == "Ein Satz &amp; noch."
    assert read("", "![](a.png)").plain == "Ein text"
    assert read("", source="2025-01-31-Mall Anders.md").title == "Mall Anders"
    assert read("", source="2025-01-31-ort/index.md").title == "Ort"


def test_a_link_without_a_text_leads_away() -> None:
    assert read("link: /a/", "<!-- nichts -->").leads_away
    assert not read("link: /a/").leads_away
    assert not read("", "").leads_away


@pytest.mark.parametrize(
    ("text", "is_post"),
    [
        ("Text über post.", False),
        ("---\ntags: posts\n---\n", False),
        ("---\ntags: [a, post]\n---\n", True),
        ("---\ntitle: post\n---\n", False),
        ("---\ntitle: post: x\n---\n", False),
        ("---\nTags: post\n---\n", True),
        ("---\nTags: a\n---\nÜber post.", False),
        ("post\n---\ntags: post\n---\n", True),
    ],
)
def test_what_is_a_post(text: str, is_post: bool) -> None:
    assert (read_post(SOURCE, text, RULES) is not None) is is_post


def test_rules() -> None:
    authors = {"m": Author(name="Mira")}
    names = {**NAMES, "title": ("title", "kopf")}
    rules = Rules(zone=BERLIN, keep_tag=True, authors=authors, names=names)
    post = read("tags: [a, post]\nauthor: m\nkopf: K", rules=rules)
    assert (post.tags, post.authors, post.title) == (("a", "post"), (Author(name="Mira"),), "K")
    some = Rules(zone=BERLIN, categories=("b",))
    assert read("categories: [a, b]", rules=some)
    assert read_post(SOURCE, "---\ntags: post\ncategories: a\n---\n", some) is None
    assert read_post(SOURCE, "---\ntags: note\n---\nText.\n", RULES) is None
    untagged = Rules(zone=BERLIN, tag=None)
    assert read_post(SOURCE, "Text.", untagged) is not None
    broken = read_post(SOURCE, "---\na: b: c\n---\n", untagged)
    assert broken is not None
    assert broken.post is None


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        (
            "visible: vielleicht",
            '3: visible: found "vielleicht"; expected true, false or unlisted. Write visible: false'
            " to hide the post.",
        ),
        (
            "draft: unlisted",
            '3: draft: found "unlisted"; expected true or false. Write draft: true to hide the'
            " post.",
        ),
        (
            "pinned: oben",
            '3: pinned: found "oben"; expected true or false. Write pinned: true.',
        ),
        (
            "title: [a, b]",
            "3: title: found a list ['a', 'b']; expected text. Put the text in quotes:"
            ' title: "…".',
        ),
        (
            "title: {a: b}",
            "3: title: found a mapping {'a': 'b'}; expected text. Write it on one line: title: ….",
        ),
        (
            "title: No",
            '3: title: found false; expected text. Put the text in quotes: title: "…".',
        ),
        (
            "date: 25.05.2022",
            '3: date: found "25.05.2022"; expected a date that exists, as year-month-day. Write'
            " date: 2022-05-25, or date: 2022-05-25 10:30.",
        ),
        (
            "date: {updated: 2022-05-25}",
            "3: date: found a mapping {'updated': datetime.date(2022, 5, 25)}; expected a date that"
            " exists, as year-month-day. Write date: 2022-05-25, or date: 2022-05-25 10:30.",
        ),
        (
            "expires: bald",
            '3: expires: found "bald"; expected a date that exists, as year-month-day. Write'
            " expires: 2022-05-25, or expires: 2022-05-25 10:30.",
        ),
        (
            "link: javascript:alert(1)",
            '3: link: found "javascript:alert(1)"; expected an address with http:, https: or'
            " mailto:, a path /… of the site, or a file beside it. Link to a web page or a file of"
            " the site.",
        ),
        (
            "link: www.a.example",
            '3: link: found "www.a.example"; expected an address with http:, https: or mailto:, a'
            " path /… of the site, or a file beside it. Write https://www.a.example.",
        ),
        (
            "link: ../../a.md",
            '3: link: found "../../a.md"; expected a path inside the documentation. Take away the'
            " ../ that lead out of docs_dir.",
        ),
        (
            "metaDescription: <a href='data:x'>y</a>",
            '3: metaDescription: found "data:x"; expected an address with http:, https: or mailto:,'
            " a path /… of the site, or a file beside it. Link to a web page or a file of the"
            " site.",
        ),
        (
            "image: {alt: x}",
            "3: image: found a mapping {'alt': 'x'}; expected the path of an image. Write image:"
            " image.png.",
        ),
    ],
)
def test_error(block: str, sentence: str) -> None:
    found = reading(block)
    assert [str(problem) for problem in found.problems] == [f"{SOURCE}:{sentence}"]
    assert found.problems[0].severity is Severity.ERROR
    assert found.post is None


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        (
            "a.md",
            "a.md: date: found no date, neither as a key nor at the start of the file name;"
            " expected a date such as 2022-05-25. Write date: 2022-05-25, or begin the file name"
            " with 2022-05-25-.",
        ),
        (
            "2022-15-07-a.md",
            '2022-15-07-a.md: date: found "2022-15-07" at the start of the file name; expected a'
            " date that exists, such as 2022-05-25. Rename the file to begin with 2022-07-15, if"
            " that is the day.",
        ),
        (
            "2022-02-30-a.md",
            '2022-02-30-a.md: date: found "2022-02-30" at the start of the file name; expected a'
            " date that exists, such as 2022-05-25. Rename the file to begin with the day that is"
            " meant.",
        ),
    ],
)
def test_undated(source: str, sentence: str) -> None:
    assert [str(problem) for problem in reading("", source=source).problems] == [sentence]


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        (
            "date: 2025-02-01",
            "3: date: found 2025-02-01 beside 2025-01-31 in the file name; expected the same day."
            " Rename the file, or correct date; date is the one that counts.",
        ),
        (
            "metaDescription: A\ndescription: B",
            '4: description: found "B" beside metaDescription: "A"; expected the same text, since'
            " both names mean the same. Delete description; metaDescription is the one that"
            " counts.",
        ),
        (
            "metadescription: A",
            "3: metadescription: found a key that nobody reads; expected metaDescription, which is"
            " spelt almost the same. Write metaDescription, or delete the line.",
        ),
        (
            "heroImagePath: /a.png",
            '3: heroImagePath: found the image "/a.png" without alternative text; expected a text'
            " for those who cannot see it. Write heroImageAltText: and what the image shows.",
        ),
    ],
)
def test_warning(block: str, sentence: str) -> None:
    found = reading(block)
    assert [str(problem) for problem in found.problems] == [f"{SOURCE}:{sentence}"]
    assert found.problems[0].severity is Severity.WARNING
    assert found.post is not None


def test_missing_fence() -> None:
    found = read_post(SOURCE, "tags: post\ntitle: A\n\nText.", RULES)
    assert found is not None
    assert str(found.problems[0]).startswith(f'{SOURCE}:1: found "tags: post" without a line ---')
    assert found.post is None


@pytest.mark.parametrize(
    "hide", ["visible: false", "draft: true", "published: 'no'", "visible: nein"]
)
@pytest.mark.parametrize("error", ["title: A: b", "link: data:x", "date: gestern"])
def test_errors_of_a_hidden_post_are_warnings(hide: str, error: str) -> None:
    found = reading(f"{hide}\n{error}")
    assert [problem.severity for problem in found.problems] == [Severity.WARNING]
    assert found.hidden
    assert found.post is None


def test_all_problems_at_once() -> None:
    found = reading("visible: x\nlink: data:x\npinned: y\nupdated: z", source="a.md")
    assert sorted(problem.key or "" for problem in found.problems) == [
        *("date", "link", "pinned", "updated", "visible")
    ]


def test_a_wrong_date_is_one_problem() -> None:
    found = reading("date: gestern", source="a.md")
    assert [problem.key for problem in found.problems] == ["date"]


def test_synonyms_that_agree_are_fine() -> None:
    assert read("description: A\nsummary: A\nlink: /a/\nexternal_url: /a/").plain == "A"


def test_references_have_their_lines() -> None:
    found = reading("link: b.md\nimage: c.png\nheroImageAltText: d")
    assert [(r.key, r.line, r.target.path) for r in found.references] == [
        ("link", 3, "news/b.md"),
        ("image", 4, "news/c.png"),
    ]
    assert reading("link: /b/").references == ()


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Title", "title"),
        ("url_text", "urlText"),
        ("meta-description", "metaDescription"),
        ("metaDescripton", "metaDescription"),
        ("metaDescirption", "metaDescription"),
        ("metaDescriptionn", "metaDescription"),
        ("heroImagePatt", "heroImagePath"),
        ("visable", "visible"),
        ("titel", None),
        ("title", None),
        ("lin", None),
        ("metaDscrption", None),
        ("wetter", None),
    ],
)
def test_near_miss(key: str, meant: str | None) -> None:
    assert near_miss(key, NAMES) == meant


@pytest.mark.parametrize("key", ["images", "alias", "icon", "search", "wetter", "urls"])
def test_keys_of_others_are_left_alone(key: str) -> None:
    assert reading(f"{key}: x").problems == ()
