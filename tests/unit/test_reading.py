"""From the text of a file to a post, and every sentence about what is wrong with it."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from mkdocs_odis_news.posts.captions import Caption
from mkdocs_odis_news.posts.frontmatter import parse
from mkdocs_odis_news.posts.hiding import Visibility
from mkdocs_odis_news.posts.hints import is_hidden_by_another_key
from mkdocs_odis_news.posts.key_names import NAMES
from mkdocs_odis_news.posts.keys import KeyAliases
from mkdocs_odis_news.posts.licenses import License
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.parse import is_forgotten, read_parsed, read_post
from mkdocs_odis_news.posts.post import Author, Image, Post
from mkdocs_odis_news.posts.problem import Severity
from mkdocs_odis_news.posts.rules import Defaults, Note, Reading, Rules
from mkdocs_odis_news.posts.yaml_text import Pair

from .factories import collected

BERLIN = ZoneInfo("Europe/Berlin")
RULES = Rules(zone=BERLIN)
SOURCE = "news/2025-01-31-ein-text.md"


def reading(
    block: str,
    body: str = "Text.",
    *above: Defaults,
    source: str = SOURCE,
    rules: Rules = RULES,
) -> Reading:
    marker = "" if block.startswith("tags:") else "tags: post\n"
    found = read_post(source, f"---\n{marker}{block}\n---\n{body}\n", rules, above)
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
        ("title: ''", "title", "Ein text"),
        ("title: ~", "title", "Ein text"),
        ("title: No", "title", "No"),
        ("title: 1.10", "title", "1.10"),
        ("title: 4\u202f300  Bäume", "title", "4\u202f300 Bäume"),
        ("urlText: Seite\u00a05", "link_text", "Seite\u00a05"),
        ("summary: 10\u00a0%", "plain", "10\u00a0%"),
        ("author: A\u00a0B", "authors", (Author(name="A B"),)),
        ("categories: [007, 1_000]", "categories", ("007", "1_000")),
        ("id: 0x" + "F" * 900, "id", "0x" + "F" * 900),
        ("excerpt: A", "plain", "A"),
        ("robots: [noindex, nofollow]", "robots", "noindex, nofollow"),
        ("slug: x", "slug", "x"),
        ("permalink: /x/", "permalink", "/x/"),
        ("redirect_from: [/a/, /b/]", "aliases", ("/a/", "/b/")),
        ("image: no", "image", None),
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
        ("lang: en_gb", "lang", "en-GB"),
        ("visible: true", "visibility", Visibility.VISIBLE),
        ("visible: 'false'", "visibility", Visibility.HIDDEN),
        ("visible: no", "visibility", Visibility.HIDDEN),
        ("visible: nein", "visibility", Visibility.HIDDEN),
        ("visible: off", "visibility", Visibility.HIDDEN),
        ("visible: unlisted", "visibility", Visibility.UNLISTED),
        ("published: Unlisted", "visibility", Visibility.UNLISTED),
        ("unlisted: yes", "visibility", Visibility.UNLISTED),
        ("status: draft", "visibility", Visibility.HIDDEN),
        ("status: published", "visibility", Visibility.VISIBLE),
        ("permalink: false", "visibility", Visibility.HIDDEN),
        ("permalink: false\nlink: /a/", "has_page", False),
        ("build: {render: never}", "visibility", Visibility.HIDDEN),
        ("draft: false\ndraft: true", "visibility", Visibility.HIDDEN),
        ("draft: true", "visibility", Visibility.HIDDEN),
        ("draft: false", "visibility", Visibility.VISIBLE),
        ("published: false", "visibility", Visibility.HIDDEN),
        ("visible: unlisted\ndraft: true", "visibility", Visibility.HIDDEN),
        ("link: /a/", "link", LinkTarget(kind=LinkKind.ROOT, path="a/")),
        ("external_url: ../a.md", "link", LinkTarget(kind=LinkKind.FILE, path="a.md")),
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
    expected = Image(target=LinkTarget(kind=LinkKind.ROOT, path="a.png"), alt="Ein Bild")
    assert read(block).image == expected


@pytest.mark.parametrize(
    "block",
    [
        "image: /a.png\nheroImageCaption: Der Saal\nheroImageCredit: Mira\n"
        "heroImageLicense: CC0\nheroImageFocus: 50% 20%",
        "headerImage: {src: /a.png, caption: Der Saal, credit: Mira, license: CC0, focus: 50% 20%}",
        "heroImageCaption: B\n"
        "image: {src: /a.png, caption: Der Saal, credit: Mira, license: CC0, focus: '50%, 20%'}",
    ],
)
def test_what_is_said_of_an_image(block: str) -> None:
    image = read(block).image
    assert image
    zero = License(name="CC0", url="https://creativecommons.org/publicdomain/zero/1.0/")
    assert image.caption == Caption(text="Der Saal", credit="Mira", license=zero)
    assert image.focus == "50% 20%"


@pytest.mark.parametrize(
    ("focus", "read_as"),
    [
        ("0% 100%", "0% 100%"),
        ("33.5%  7.25%", "33.5% 7.25%"),
        ("12%,8%", "12% 8%"),
        ("", ""),
    ],
)
def test_focus(focus: str, read_as: str) -> None:
    image = read(f"image: /a.png\nheroImageFocus: '{focus}'").image
    assert image
    assert image.focus == read_as
    assert image.caption is None


def test_authors_of_astro() -> None:
    authors = read("authors: [{name: Mia, url: /mia/}, Tom]").authors
    assert [author.name for author in authors] == ["Mia", "Tom"]


def test_a_marker_under_a_key_that_is_spelt_otherwise() -> None:
    found = read_post(SOURCE, "---\ntitle: A\nTags: [a, post]\n---\n", RULES)
    assert found
    assert found.post
    assert [str(problem) for problem in found.problems] == [
        f'{SOURCE}:3: tags: found the key "Tags"; expected tags, spelt like this. Write tags.'
    ]


@pytest.mark.parametrize("block", ["draft: false\nDraft: true", "visible: false\nvisible: true"])
def test_the_most_hiding_line_counts(block: str) -> None:
    assert reading(f"title: A\n{block}").hidden


@pytest.mark.parametrize(
    ("text", "is_post"),
    [
        ("title: A\ndraft: true\n\nText.\n", True),
        ("Titel: A\n\nText.\n", True),
        ("A\n", True),
        ("<!-- x -->\n---\ndraft: true\n---\n", False),
    ],
)
def test_keys_without_a_fence_where_every_page_is_a_post(text: str, is_post: bool) -> None:
    found = read_post(SOURCE, text, replace(RULES, tag=None))
    assert found
    assert (found.post is not None) is is_post
    assert found.hidden is ("draft" in text)


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


def test_what_nobody_wrote_is_left_to_the_page() -> None:
    post = read("", "# Ein Titel\n\nEin **Satz** & noch.\n")
    assert (post.title, post.plain, post.description) == ("Ein text", "Ein text", "")
    assert not post.is_titled
    assert not post.is_described
    assert read("", source="2025-01-31-Mall Anders.md").title == "Mall Anders"
    assert read("", source="2025-01-31-ort/index.md").title == "Ort"


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\u200b\u00a0\u2003\u200b", "\u00ad \ufeff", "\u3164", "\u2800\u2800"]
)
def test_what_nobody_sees_is_no_text(unseen: str) -> None:
    post = read(f"title: '{unseen}'\nmetaDescription: '{unseen}'\ncategories: [a, '{unseen}']")
    assert (post.title, post.is_described, post.categories) == ("Ein text", False, ("a",))


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
        ("tags: post\n\nText.", True),
        ("+++\ntags = 'post'\n+++\n", True),
        ('{"tags": "post"}\n', True),
    ],
)
def test_what_is_a_post(text: str, is_post: bool) -> None:
    assert (read_post(SOURCE, text, RULES) is not None) is is_post


def test_rules() -> None:
    authors = {"m": Author(name="Mira")}
    keys = KeyAliases(names=NAMES, further={"title": ("kopf",), "draft": ("entwurf",)})
    rules = Rules(zone=BERLIN, keep_tag=True, authors=authors, keys=keys)
    post = read("tags: [a, post]\nauthor: m\nkopf: K", rules=rules)
    assert (post.tags, post.authors, post.title) == (("a", "post"), (Author(name="Mira"),), "K")
    assert reading("entwurf: ja", rules=rules).hidden
    some = Rules(zone=BERLIN, categories=("b",))
    assert read("categories: [a, b]", rules=some)
    assert read_post(SOURCE, "---\ntags: post\ncategories: a\n---\n", some) is None
    assert read_post(SOURCE, "---\ntags: note\n---\nText.\n", RULES) is None
    untagged = Rules(zone=BERLIN, tag=None)
    assert read_post(SOURCE, "Text.", untagged) is not None
    broken = read_post(SOURCE, "---\ntitle: b: c\n---\n", untagged)
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
            f"title: {'x' * 1001}",
            "3: title: found 1,001 characters; expected at most 1,000. Shorten title, or write it"
            " below the front matter.",
        ),
        (
            f"summary: {'x' * 20_001}",
            "3: summary: found 20,001 characters; expected at most 20,000. Shorten summary, or"
            " write it below the front matter.",
        ),
        (
            f"description: A\nsummary: {'x' * 20_001}",
            "4: summary: found 20,001 characters; expected at most 20,000. Shorten summary, or"
            " write it below the front matter.",
        ),
        (
            f"categories: [{'x, ' * 1001}]",
            "3: categories: found 1,001 names; expected at most 1,000. Shorten categories.",
        ),
        (
            "categories: [a, [b]]",
            "3: categories: found a list ['b']; expected text. Put the text in quotes: categories:"
            ' "…".',
        ),
        (
            'title: "a\\0b"',
            "3: title: found the control character U+0000; expected text that can be shown. Delete"
            " this character.",
        ),
        (
            f"image: {'x' * 4001}",
            "3: image: found 4,001 characters; expected at most 4,000. Shorten image, or write it"
            " below the front matter.",
        ),
        (
            "date: 25.05.2022",
            '3: date: found "25.05.2022"; expected a date that exists, as year-month-day. Write'
            " date: 2022-05-25, or date: 2022-05-25 10:30.",
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
            "image: data:x",
            '3: image: found "data:x"; expected an address with http:, https: or mailto:, a path /…'
            " of the site, or a file beside it. Link to a web page or a file of the site.",
        ),
        (
            "image: /a.png\nheroImageFocus: links",
            '4: heroImageFocus: found "links"; expected two percentages, from the left and from the'
            " top. Write heroImageFocus: 50% 20%.",
        ),
        (
            "image: /a.png\nheroImageFocus: 50% 120%",
            '4: heroImageFocus: found "50% 120%"; expected two percentages, from the left and from'
            " the top. Write heroImageFocus: 50% 20%.",
        ),
        (
            "image: /a.png\nheroImageFocus: [50%, 20%]",
            "4: heroImageFocus: found a list ['50%', '20%']; expected two percentages, from the"
            " left and from the top. Write heroImageFocus: 50% 20%.",
        ),
        (
            "image: {src: /a.png, focus: 0 0; color:red}",
            '3: focus: found "0 0; color:red"; expected two percentages, from the left and from'
            " the top. Write focus: 50% 20%.",
        ),
        (
            "image: /a.png\nheroImageLicense: http://",
            '4: heroImageLicense: found "http://"; expected an address with http:, https: or'
            " mailto:, a path /… of the site, or a file beside it. Write the whole address, host"
            " and all.",
        ),
        (
            "image: /a.png\nheroImageLicense: [a]",
            "4: heroImageLicense: found a list ['a']; expected text. Put the text in quotes:"
            ' heroImageLicense: "…".',
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
            "2022-05-a.md",
            '2022-05-a.md: date: found "2022-05" at the start of the file name, a month without a'
            " day; expected a date such as 2022-05-25. Rename the file to begin with 2022-05- and"
            " the day, or write date: 2022-05-01.",
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
            '3: metaDescription: found the key "metadescription"; expected metaDescription, spelt'
            " like this. Write metaDescription.",
        ),
        (
            "metaDescripton: A",
            "3: metaDescripton: found a key that nobody reads; expected metaDescription, which is"
            " spelt almost the same. Write metaDescription, or delete the line.",
        ),
        (
            "title: A\ntitle: B",
            "4: title: found the key a second time, first on line 3; expected each key once. Delete"
            " one of the lines title; the last is the one that counts.",
        ),
        (
            "title: Teil #2",
            '3: title: found "#2", which YAML takes for a comment; expected text in quotes where #'
            ' belongs to it. Put the text in quotes: title: "…".',
        ),
        (
            "series: Teil #2",
            '3: series: found "#2", which YAML takes for a comment; expected text in quotes where #'
            ' belongs to it. Put the text in quotes: series: "…".',
        ),
        (
            "password: x",
            "3: password: found a password, and no plugin that encrypts the text; expected a plugin"
            " such as encryptcontent in mkdocs.yml. Add the plugin, or delete the line password;"
            " until then the post is hidden.",
        ),
    ],
)
def test_warning(block: str, sentence: str) -> None:
    found = reading(block)
    assert [str(problem) for problem in found.problems] == [f"{SOURCE}:{sentence}"]
    assert found.problems[0].severity is Severity.WARNING
    assert found.post is not None


def test_missing_fence() -> None:
    found = read_post(SOURCE, "tags:\n  - post\n\nText.", RULES)
    assert found is not None
    assert str(found.problems[0]).startswith(f'{SOURCE}:1: found "tags:" without a line ---')
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
    found = reading("visible: x\nlink: data:x\npinned: oben\nupdated: z", source="a.md")
    assert sorted(problem.key or "" for problem in found.problems) == [
        *("date", "link", "pinned", "updated", "visible")
    ]


def test_a_wrong_date_is_one_problem() -> None:
    found = reading("date: gestern", source="a.md")
    assert [problem.key for problem in found.problems] == ["date"]


@pytest.mark.parametrize(
    "line",
    [
        "title: Teil # zwei",
        "title: 'Teil #2'",
        "title: 'Teil' #2",
        "title: C#",
        "visible: true #noch",
        "title: >\n  Teil #2",
    ],
)
def test_comments_that_are_some(line: str) -> None:
    assert reading(line).problems == ()


def test_synonyms_that_agree_are_fine() -> None:
    assert read("description: A\nsummary: A\nlink: /a/\nexternal_url: /a/").plain == "A"


def test_references_have_their_lines() -> None:
    found = reading("link: b.md\nimage: c.png\nheroImageAltText: d")
    assert [(r.key, r.line, r.target.path) for r in found.references] == [
        ("link", 3, "news/b.md"),
        ("image", 4, "news/c.png"),
    ]
    assert reading("link: /b/").references == ()


@pytest.mark.parametrize("key", ["images", "alias", "icon", "search", "wetter", "urls"])
def test_keys_of_others_are_left_alone(key: str) -> None:
    assert reading(f"{key}: x").problems == ()


@pytest.mark.parametrize(
    ("block", "plain", "description"),
    [
        ("description: K\nsummary: T", "K", "T"),
        ("description: K\nexcerpt: T", "K", "T"),
        ("metaDescription: A\nsummary: A", "A", "A"),
        ("description: K\nsummary: '  '", "K", "K"),
    ],
)
def test_a_summary_beside_a_description_is_the_teaser(
    block: str, plain: str, description: str
) -> None:
    post = read(block)
    assert (post.plain, post.description) == (plain, description)


@pytest.mark.parametrize(
    "block",
    [
        "author: Mira\nauthors: [Mira]",
        "guid: 'http://x.example/?p=5744'\nid: 5744",
        "date: {updated: 2026-06-01}",
        "date: 2025-01-31 22:02:41 -0400",
        "date: 2025-01-31T8:00:00+02:00",
        "publishDate: 2025-03-01",
        "publish_date: 2025-03-01",
        "_build: {render: link}",
        "robots: {index: true}",
        "permalink: {build: /x/}",
        "status: {a: b}",
        "visibility: [public]",
        "headless: vielleicht",
    ],
)
def test_what_needs_no_warning(block: str) -> None:
    assert read(block)


def test_an_address_that_leads_out_is_no_reference() -> None:
    block = "metaDescription: <a href='../../x.md'>x</a>"
    assert reading(block).references == ()


@pytest.mark.parametrize(("flag", "severity"), [("true", Severity.ERROR), ("no", Severity.WARNING)])
def test_a_post_that_is_not_utf_8(flag: str, severity: Severity) -> None:
    text = f"---\ntags: post\nvisible: {flag}\ntitle: Äpfel\n---\n"
    found = read_post(SOURCE, text.encode("latin-1"), RULES)
    assert found
    assert [(str(problem), problem.severity) for problem in found.problems] == [
        (
            f"{SOURCE}:4:8: found the byte 0xC4; expected text in UTF-8. Save the file as UTF-8.",
            severity,
        )
    ]


def test_guid_before_id() -> None:
    assert read("id: 5744\nguid: x").id == "x"


@pytest.mark.parametrize(
    ("block", "iso", "not_before"),
    [
        ("publishDate: 2025-03-01", "2025-03-01", "2025-03-01"),
        ("published: 2025-03-01", "2025-03-01", None),
        ("publish: 2025-03-01 10:00", "2025-03-01T10:00+01:00", None),
        ("pubDate: 2025-03-01", "2025-03-01", None),
    ],
)
def test_other_dates(block: str, iso: str, not_before: str | None) -> None:
    post = read(block, source="a.md")
    assert post.published.iso == iso
    assert (post.not_before.iso if post.not_before else None) == not_before


@pytest.mark.parametrize(
    ("block", "key", "is_hidden"),
    [
        ("title: A", "draft", True),
        ("draft: false", "draft", False),
        ("visible: true", "draft", False),
        ("title: A", "title", False),
        # A key that says nothing of it takes back nothing.
        ("draft:", "draft", True),
        ("status: new", "draft", True),
        ("permalink: /a/", "draft", True),
        ("build: {list: always}", "draft", True),
        ("drfat: false", "draft", True),
        ("headless: false", "draft", True),
        ("headless: false", "headless", False),
        # Slips hide there as they do in a post.
        ("title: A", "drfat", True),
        ("title: A", "DRAFT", True),
        ("status: new", "drfat", True),
        ("draft: false", "drfat", False),
    ],
)
def test_what_a_folder_says(block: str, key: str, is_hidden: bool) -> None:
    above = Defaults("news/.meta.yml", (Pair(key, "true", 1), Pair("x", "y", 2)))
    assert reading(block, "", above).hidden is is_hidden


@pytest.mark.parametrize(
    ("block", "nearer", "farther", "is_hidden"),
    [
        ("title: A", Pair("draft", "false", 1), Pair("draft", "true", 1), False),
        ("title: A", Pair("status", "new", 1), Pair("draft", "true", 1), True),
        ("title: A", Pair("drfat", "false", 1), Pair("draft", "true", 1), True),
        ("title: A", Pair("draft", "false", 1), Pair("drfat", "true", 1), False),
        ("title: A", Pair("drfat", "true", 1), Pair("draft", "false", 1), True),
        ("link: /x/\npermalink: false", Pair("x", "y", 1), Pair("permalink", "false", 1), False),
        ("link: /x/\npermalink: false", Pair("x", "y", 1), Pair("draft", "true", 1), True),
        ("title: A", Pair("permalink", "false", 1), Pair("x", "y", 1), True),
        ("permalink: /a/", Pair("permalink", "false", 1), Pair("x", "y", 1), False),
    ],
)
def test_the_nearest_folder_counts(
    block: str, nearer: Pair, farther: Pair, is_hidden: bool
) -> None:
    above = Defaults("news/.meta.yml", (nearer,)), Defaults(".meta.yml", (farther,))
    assert reading(block, "Text.", *above).hidden is is_hidden


@pytest.mark.parametrize(
    ("block", "key", "date", "not_before", "expires"),
    [
        ("title: A", "publishDate", "2030-01-01", "2030-01-01", None),
        ("publishDate: 2029-01-01", "publishDate", "2030-01-01", "2029-01-01", None),
        ("publshDate: 2029-01-01", "publishDate", "2030-01-01", "2030-01-01", None),
        ("publshDate: 2029-01-01", "publshDate", "2028-01-01", "2029-01-01", None),
        ("title: A", "expires", "2030-01-01", None, "2030-01-01"),
        ("expires: 2031-01-01", "expires", "2030-01-01", None, "2031-01-01"),
        ("expries: 2031-01-01", "expires", "2030-01-01", None, "2030-01-01"),
        ("expires:", "expires", "2030-01-01", None, "2030-01-01"),
    ],
)
def test_when_a_folder_is_shown(
    block: str, key: str, date: str, not_before: str | None, expires: str | None
) -> None:
    found = reading(block, "Text.", Defaults("news/.meta.yml", (Pair(key, date, 1),)))
    assert found.post
    assert (found.post.not_before.iso if found.post.not_before else None) == not_before
    assert (found.post.expires.iso if found.post.expires else None) == expires


@pytest.mark.parametrize(
    ("block", "encrypts", "locks_all", "is_locked", "is_hidden"),
    [
        ("password: x", True, False, True, False),
        ("password: x", False, False, True, True),
        ("password: ''", False, False, False, False),
        ("title: A", True, False, False, False),
        ("title: A", True, True, True, False),
        ("password:", True, False, True, False),
        ("password: ~", True, False, True, False),
        ("password:", False, False, False, False),
        ("Password:", True, False, False, False),
        ("obfuscate:", True, False, True, False),
        ("password: ''", True, True, False, False),
        ("password: ''", True, False, False, False),
        ("Password: x", True, False, True, True),
        ("pass-word: x", True, False, True, True),
        ("level: intern", True, False, True, False),
        ("obfuscate: x", True, False, True, False),
        ("level: ''", True, True, False, False),
        ("level:", True, True, True, False),
        ("level: hoch", False, False, False, False),
        ("Level: hoch", True, False, False, False),
    ],
)
def test_passwords(
    block: str, encrypts: bool, locks_all: bool, is_locked: bool, is_hidden: bool
) -> None:
    rules = replace(RULES, encrypts=encrypts, locks_all=locks_all)
    found = reading(block, rules=rules)
    assert found.post
    assert (found.post.is_locked, found.hidden) == (is_locked, is_hidden)


@pytest.mark.parametrize(
    ("block", "key", "encrypts", "is_locked", "is_hidden"),
    [
        ("title: A", "password", True, True, False),
        ("title: A", "password", False, True, True),
        ("title: A", "level", True, True, False),
        ("password: ''", "password", True, False, False),
        ("password: y", "password", True, True, False),
        ("level: ''", "level", True, False, False),
        ("title: A", "stage", True, False, False),
    ],
)
def test_passwords_of_a_folder(
    block: str, key: str, encrypts: bool, is_locked: bool, is_hidden: bool
) -> None:
    above = Defaults("news/.meta.yml", (Pair(key, "x", 1),))
    found = reading(block, "Text.", above, rules=replace(RULES, encrypts=encrypts))
    assert found.post
    assert (found.post.is_locked, found.hidden) == (is_locked, is_hidden)


@pytest.mark.parametrize(
    ("block", "body", "notes"),
    [
        ("heroImagePath: /a.png", "", {Note.NO_ALT}),
        ("heroImagePath: /a.png\nheroImageAltText: ''", "", set()),
        ("headerImage: {src: /a.png, alt: ''}", "", set()),
        ("title: A", "{% include x %}", {Note.TEMPLATE_CODE}),
        ("title: A", "{{< x >}}", {Note.TEMPLATE_CODE}),
        ("title: A", "import X from './x'", {Note.TEMPLATE_CODE}),
        ("title: A", "Ein important {{ x }}", set()),
        ("title: A", "```\n{% include x %}\n```", set()),
    ],
)
def test_notes(block: str, body: str, notes: set[Note]) -> None:
    assert reading(block, body).notes == notes


def test_macros_are_no_code_of_another_system() -> None:
    rules = replace(RULES, has_macros=True)
    assert reading("title: A", "{% include x %}", rules=rules).notes == frozenset()


@pytest.mark.parametrize(
    ("author", "is_known"),
    [("mira", True), ("Mira Holtkamp", True), ("eva", False), ("e.los-2", False)],
)
def test_authors_in_no_list(author: str, is_known: bool) -> None:
    rules = replace(RULES, authors={"mira": Author(name="M")})
    assert (reading(f"author: {author}", rules=rules).problems == ()) is is_known


@pytest.mark.parametrize(
    ("source", "text", "is_post"),
    [
        ("a/index.md", "---\ntitle: A\n---\n", False),
        ("a/index.md", "---\ndate: 2025-01-01\n---\n", True),
        ("a/README.md", "---\npublishDate: 2025-01-01\n---\n", True),
        ("a/2025-01-31-x/index.md", "---\ntitle: A\n---\n", True),
        ("a/_index.md", "---\ntitle: A\n---\n", False),
        ("a/x.md", "---\ntitle: A\n---\n", True),
    ],
)
def test_pages_of_their_own_where_every_page_is_a_post(
    source: str, text: str, is_post: bool
) -> None:
    assert (read_post(source, text, replace(RULES, tag=None)) is not None) is is_post


@pytest.mark.parametrize(
    ("source", "text", "tag", "forgotten"),
    [
        ("a/2025-01-31-x.md", "Text", "post", True),
        ("a/x.md", "---\ntags: Post\n---\n", "post", True),
        ("a/x.md", "---\ntag: post\n---\n", "post", True),
        ("a/x.md", "---\ntags: [posts]\n---\n", "post", True),
        ("a/x.md", "---\ntag: post\ntitle: a: b\n---\n", "post", True),
        ("a/x.md", "---\ntags:\n  - Posts\ntitle: a: b\n---\n", "post", True),
        ("a/x.md", "+++\ntags = ['Post']\ntitle = x\n+++\n", "post", True),
        ("a/x.md", "---\ntags: [note]\n---\n", "post", False),
        ("a/x.md", "---\ntags: [note]\ntitle: a: post\n---\n", "post", False),
        ("a/x.md", "Text", "post", False),
        ("a/2025-01-31-x.md", "Text", None, False),
    ],
)
def test_forgotten_markers(source: str, text: str, tag: str | None, forgotten: bool) -> None:
    rules = replace(RULES, tag=tag)
    assert is_forgotten(parse(source, text, rules.keys), rules) is forgotten


@pytest.mark.parametrize(
    ("text", "hidden", "may_hide"),
    [
        ("---\ndraft: true\n---\n", True, False),
        ("---\ntitle: a: b\ndraft: vielleicht\n---\n", False, True),
        ("---\ntitle: a: b\ndraft: true\n---\n", True, True),
        ("---\ntitle: A\nvisible: vielleicht\n---\n", False, True),
        ("---\ntitle: A\nexpires: bald\n---\n", False, True),
        ("---\ntitle: A\ndate: bald\n---\n", False, False),
        ("Text", False, False),
    ],
)
def test_any_page(text: str, hidden: bool, may_hide: bool) -> None:
    found = read_parsed(parse(SOURCE, text, RULES.keys), RULES, any_page=True)
    assert found
    assert (found.hidden, found.may_hide) == (hidden, may_hide)


def test_tags_of_which_one_is_no_text() -> None:
    found = read_post(SOURCE, "---\ntags: [post, {a: b}]\n---\n", RULES)
    assert found
    assert str(found.problems[0]) == (
        f"{SOURCE}:2: tags: found a mapping {{'a': 'b'}}; expected text. Write it on one line:"
        " tags: …."
    )


def test_names_in_mappings() -> None:
    post = read(
        "tags: [post, {label: Offene Daten, permalink: /x}]\n"
        "authors: [{name: Mira}, {key: tom, title: Amt}]",
        rules=Rules(zone=BERLIN, authors={"tom": Author(name="Tom Adam")}),
    )
    assert post.tags == ("Offene Daten",)
    assert [author.name for author in post.authors] == ["Mira", "Tom Adam"]


@pytest.mark.parametrize("block", ["Freigabe: 2025-02-01", "published_at: 2025-02-01 10:30"])
def test_a_further_key_of_published_may_say_when(block: str) -> None:
    keys = KeyAliases(names=NAMES, further={"published": ("freigabe", "published_at")})
    post = reading(block, source="news/a.md", rules=Rules(zone=BERLIN, keys=keys)).post
    assert post
    assert str(post.published.day) == "2025-02-01"


@pytest.mark.parametrize(
    ("block", "source", "is_other"),
    [
        ("status: draft", SOURCE, True),
        ("draft: true", SOURCE, False),
        ("entwurf: ja", SOURCE, False),
        ("lage: draft", SOURCE, True),
        ("visble: false", SOURCE, False),
        ("staus: draft", SOURCE, False),
        ("title: A", "a/_drafts/2025-01-31-x.md", True),
        ("password: x", SOURCE, False),
        ("title: A", SOURCE, False),
    ],
)
def test_keys_that_authors_of_mkdocs_may_not_know(block: str, source: str, is_other: bool) -> None:
    keys = KeyAliases(names=NAMES, further={"draft": ("entwurf",), "status": ("lage",)})
    post = reading(block, source=source, rules=Rules(zone=BERLIN, keys=keys)).post
    assert post
    assert is_hidden_by_another_key(post, keys) is is_other


def test_where_the_key_stands_that_hides() -> None:
    above = Defaults("news/.meta.yml", (Pair("status", "draft", 1),))
    folder, own = reading("title: A", "Text.", above).post, reading("status: draft").post
    assert folder
    assert folder.hidden_where == "news/.meta.yml: status"
    assert own
    assert own.hidden_where == "status"
    assert read("title: A").hidden_where == ""


SLIPS = {
    "visble: false": ("visble", "visible"),
    "publised: no": ("publised", "published"),
    "permalnk: false": ("permalnk", "permalink"),
    "pasword: geheim": ("pasword", "password"),
    "expirs: 2025-02-01": ("expirs", "expires"),
    "expiryDat: 2025-02-01": ("expiryDat", "expiryDate"),
    "publishDte: 2099-01-01": ("publishDte", "publishDate"),
    "publish_dat: 2099-01-01": ("publish_dat", "publishDate"),
    "publised: 2099-01-01": ("publised", "published"),
}


@pytest.mark.parametrize(("block", "named"), SLIPS.items())
@pytest.mark.parametrize("encrypts", [True, False])
def test_a_slip_publishes_nothing(block: str, named: tuple[str, str], encrypts: bool) -> None:
    found = reading(block, rules=Rules(zone=BERLIN, encrypts=encrypts))
    assert found.post
    assert collected(found.post).entries[0].status.is_hidden
    assert [str(problem) for problem in found.problems] == [
        f"{SOURCE}:3: {named[0]}: found a key that nobody reads; expected {named[1]}, which is"
        f" spelt almost the same. Write {named[1]}, or delete the line."
    ]


@pytest.mark.parametrize(
    "block", ["expirs: bald", "publishDte: [2099-01-01]", "expirs: 2099-01-01"]
)
def test_a_slip_that_hides_nothing(block: str) -> None:
    found = reading(block)
    assert found.post
    assert not collected(found.post).entries[0].status.is_hidden


ZOLA = '[taxonomies]\ntags = ["a", "post"]\ncategories = ["x"]'
OUTSIDE = "outside of taxonomies; in TOML, above the first line in brackets."


def in_toml(block: str) -> Reading | None:
    return read_post(SOURCE, f'+++\ntitle = "A"\n{block}\n+++\nText.\n', RULES)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"+++\ntitle = 'A'\n{ZOLA}\n+++\nText.\n", 3),
        ("+++\ntitle = 'A'\n[extra]\ntags = 'post'\n+++\nText.\n", 3),
        ("---\ntitle: A\nTaxonomies: {Tags: post}\n---\nText.\n", 3),
        ('{"title": "A",\n"taxonomies": {"tags": ["post"]}}\nText.\n', 2),
    ],
)
def test_a_marker_in_a_table_alone(text: str, line: int) -> None:
    found = read_post(SOURCE, text, RULES)
    assert found
    assert (found.post, found.hidden) == (None, False)
    (problem,) = found.problems
    assert (problem.line, problem.severity) == (line, Severity.ERROR)


def test_what_the_author_of_such_a_table_reads() -> None:
    found = in_toml(ZOLA)
    assert found
    assert list(map(str, found.problems)) == [
        f"{SOURCE}:3: tags: found tags in taxonomies; expected tags beside the other keys. Write"
        f" tags {OUTSIDE}"
    ]


@pytest.mark.parametrize("block", [f"draft = true\n{ZOLA}", f"{ZOLA}\ndraft = true"])
def test_a_hidden_post_with_its_marker_in_a_table(block: str) -> None:
    found = in_toml(block)
    assert found
    assert found.hidden
    assert [problem.severity for problem in found.problems] == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "+++\ntitle = 'A'\n[taxonomies]\ntags = ['posts']\n+++\n",
        "+++\ntitle = 'A'\n[taxonomies]\ncategories = ['post']\n+++\n",
        "+++\ntitle = 'A'\n[taxonomies]\ntags = [['post']]\n+++\n",
        "+++\ntitle = 'A'\n[cascade]\ntags = ['post']\n+++\n",
        "---\ntitle: A\nhttp: {tags: [post]}\n---\n",
    ],
)
def test_a_table_without_the_marker_of_this_page(text: str) -> None:
    assert read_post(SOURCE, text, RULES) is None


@pytest.mark.parametrize(
    ("block", "key", "is_hidden"),
    [
        ("[headerImage]\nsrc = 'https://x.example/a.png'\ndraft = true", "draft", True),
        ("[extra]\nvisible = 'nein'", "visible", True),
        ("[params]\npublished = false", "published", True),
        ("[taxonomies]\ncategories = ['x']", "categories", False),
        ("[taxonomies]\nauthors = ['Mira']", "authors", False),
        ("[taxonomies]\ntags = ['x']", "tags", False),
    ],
)
def test_a_key_in_a_table_of_a_post(block: str, key: str, is_hidden: bool) -> None:
    found = in_toml(f"tags = ['post']\n{block}")
    assert found
    assert found.hidden is is_hidden
    assert [(problem.key, problem.severity) for problem in found.problems] == [
        (key, Severity.WARNING)
    ]


@pytest.mark.parametrize(
    "block",
    [
        "[cover]\nhidden = true",
        "[extra]\ndraft = false",
        "[build]\nlist = 'always'",
        "[seo]\ntags = ['x']",
        "[cascade]\ndraft = true",
    ],
)
def test_a_table_that_says_nothing_of_the_post(block: str) -> None:
    found = in_toml(f"tags = ['post']\n{block}")
    assert found
    assert (found.hidden, found.problems) == (False, ())


def test_elsewhere_than_in_toml_a_mapping_is_meant_as_one() -> None:
    found = reading("cover: {draft: true}")
    assert (found.hidden, found.problems) == (False, ())


def test_a_draft_has_no_date_yet() -> None:
    found = reading("title: A", source="news/_drafts/idee.md")
    assert found.problems == ()
    assert found.post
    assert found.post.visibility is Visibility.HIDDEN


@pytest.mark.parametrize("block", ["date: morgen", "draft: true"])
@pytest.mark.parametrize("source", ["news/_drafts/2025-02-30-a.md", "news/idee.md"])
def test_a_date_that_is_wrong_is_told_of_drafts_too(source: str, block: str) -> None:
    assert len(reading(f"{block}\nvisible: false", source=source).problems) == 1
