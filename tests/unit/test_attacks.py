"""Posts that authors of other systems write, and slips that must not publish what they hide."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_odis_news.posts.frontmatter import parse
from mkdocs_odis_news.posts.parse import is_forgotten, read_post
from mkdocs_odis_news.posts.rules import Reading
from mkdocs_odis_news.posts.shown import read_shown

from .factories import RULES, SOURCE, post_of
from .test_pages import plan

ALONE = "expected a line --- of three hyphens. Write --- in its place, and below the last key."


def reading(text: str) -> Reading:
    found = read_post(SOURCE, text, RULES)
    assert found
    return found


def sentences(found: Reading) -> list[str]:
    return [str(problem).removeprefix(f"{SOURCE}:") for problem in found.problems]


@pytest.mark.parametrize(
    ("fence", "says"),
    [
        ("- - -", '"- - -" as the first line'),
        ("\u2212\u2212\u2212", '"\u2212\u2212\u2212" as the first line'),
        ("\u2011\u2011\u2011", '"\u2011\u2011\u2011" as the first line'),
        ("\uff0d\uff0d\uff0d", '"\uff0d\uff0d\uff0d" as the first line'),
        ("\u2015", '"\u2015" as the first line'),
        ("\\-\\-\\-", '"\\-\\-\\-" as the first line'),
        ("---yaml", '"---yaml" as the first line'),
        ("--- yaml", '"--- yaml" as the first line'),
        ("--- # Entwurf", '"--- # Entwurf" as the first line'),
        ("+++ toml", '"+++ toml" as the first line'),
        ("  ---", '"---" as the first line, behind blanks'),
        ("\u200b---", r'"\u200b---" as the first line'),
        ("\ufeff\ufeff---", r'"\ufeff---" as the first line'),
        ("---\u00ad", r'"---\xad" as the first line'),
    ],
)
def test_a_fence_that_is_none_hides_what_its_block_hides(fence: str, says: str) -> None:
    found = reading(f"{fence}\ntitle: A\ntags: post\ndraft: true\n---\nText.\n")
    assert found.hidden
    assert sentences(found) == [f"1: found {says}; {ALONE}"]


@pytest.mark.parametrize(
    "text",
    [
        '---json\n{\n  "tags": "post",\n  "draft": true\n}\n---\n',
        "---js\n{\n  tags: 'post',\n  draft: true\n}\n---\n",
        '---json\n{\n  "draft": true,\n  "tags": ["post"]\n}\n---\n',
        "---toml\ntags = 'post'\ndraft = true\n---\n",
        ';;;\n"tags": ["post"],\n"draft": true\n;;;\n',
        '{\n  "tags": ["post"],\n  "draft": true\n}---\n',
        '{\n  "tags": ["post"],\n  "draft": true\n} Text.\n',
    ],
)
def test_a_block_of_another_language(text: str) -> None:
    assert reading(f"{text}\nText.\n").hidden


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz.\n\n--- Werbung\n\ntags: post\n",
        "--- yaml\ntitle: A\n---\n",
        "{\n  Ein Satz über tags: post\n",
    ],
)
def test_no_post(text: str) -> None:
    assert read_post(SOURCE, text, RULES) is None


def test_the_cure_of_a_flag_hides_what_its_key_can_hide() -> None:
    assert sentences(reading("---\ntags: post\ntitle: A\nunlisted: vielleicht\n---\n")) == [
        '4: unlisted: found "vielleicht"; expected true or false. Write unlisted: true to hide the'
        " post."
    ]


def test_a_repeated_permalink_is_told_once() -> None:
    found = reading("---\ntags: post\ntitle: A\npermalink: /a/\npermalink: /b/\n---\n")
    assert sentences(found) == [
        "5: permalink: found the key a second time, first on line 4; expected each key once."
        " Delete one of the lines permalink; the last is the one that counts."
    ]


@pytest.mark.parametrize("tags", ["post", "a, post", "[post]"])
def test_a_marker_above_other_tags_still_makes_a_post(tags: str) -> None:
    found = reading(f"---\ntags: {tags}\ntags: Verkehr\ndraft: true\ntitle: A\n---\n")
    assert found.hidden
    assert sentences(found) == [
        "3: tags: found the key a second time, first on line 2; expected each key once. Delete one"
        " of the lines tags; the last is the one that counts."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tags: every post has some.\n\nText.\n",
        "tags: a post\n",
        "- tags: post\n- draft: true\n",
        "Text.\n\n---\n\n- tags: post\n- draft: true\n",
        "1. tags: post\n2. visible: false\n",
        "> tags: post\n> visible: false\n",
        '"tags: post" is a line of its own.\n',
        "`tags: post` is a line of its own.\n",
        "**tags**: post\n",
    ],
)
def test_a_sentence_about_tags_is_no_marker(text: str) -> None:
    assert read_post(SOURCE, text, RULES) is None


EVERY_PAGE = replace(RULES, tag=None)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz.\n\n---\nAuthor: Mira\n",
        "---\n\nEin Satz.\n\n---\n\nLink: https://example.org/\n",
        "Ein Satz.\n\n***\n\nStatus: erledigt\nDate: gestern\n",
    ],
)
def test_a_signature_below_a_rule_is_text(text: str) -> None:
    found = read_post(SOURCE, text, EVERY_PAGE)
    assert found
    assert found.post
    assert found.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz.\n\n---\nStatus: draft\n\nText.\n",
        "Ein Satz.\n\n---\nAuthor: Mira\ndraft: true\n",
        "Ein Satz.\n\n---\ntitle: A\nvisible: no\n---\nText.\n",
        "\x00---\ntitle: A\ndraft: true\n---\nText.\n",
    ],
)
def test_a_block_below_a_rule_hides_where_every_page_is_a_post(text: str) -> None:
    found = read_post(SOURCE, text, EVERY_PAGE)
    assert found
    assert found.hidden


@pytest.mark.parametrize(
    ("tags", "is_told"),
    [("post", False), ("[post, x]", False), ("x", True), ("Post", True), ("[posts]", True)],
)
def test_only_a_page_without_the_marker_has_forgotten_it(tags: str, is_told: bool) -> None:
    found = parse(SOURCE, f"---\ntags: {tags}\ntitle: A\n---\nText.\n", RULES.keys)
    assert is_forgotten(found, RULES) is is_told


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-03-01 10:00:00 UTC+01:00", "2024-03-01T10:00+01:00"),
        ("2024-03-01 10:00:00 UTC-03:00", "2024-03-01T14:00+01:00"),
        ("2024-03-01 10:00 GMT+1", "2024-03-01T10:00+01:00"),
        ("2024-03-01 10:00 UTC", "2024-03-01T11:00+01:00"),
        ("2024-03-01T10:00:00+0100", "2024-03-01T10:00+01:00"),
    ],
)
def test_times_as_nikola_writes_them(written: str, iso: str) -> None:
    assert post_of("news/a.md", f"date: {written}").published.iso == iso


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("publishDate: 2031-01-02", "Nur in der Vorschau: erscheint am 02.01.2031"),
        (
            "date: 2031-03-01\npublishDate: 2031-01-02",
            "Nur in der Vorschau: erscheint am 01.03.2031",
        ),
        (
            "date: 2025-02-01\npublishDate: 2031-01-02",
            "Nur in der Vorschau: erscheint am 02.01.2031",
        ),
    ],
)
def test_a_preview_names_the_day_that_a_post_waits_for(block: str, reason: str) -> None:
    (view, *_), _ = plan(("news/2025-01-31-a.md", block, "Text."), preview=True)
    assert view.teasers[0].byline.reason == reason


@pytest.mark.parametrize(
    ("site_url", "address", "leads_to"),
    [
        ("https://amt.example/neu/", "/neu/x/", "/x/"),
        ("https://amt.example/neu", "/neu/x/?a#b", "/x/?a#b"),
        ("https://amt.example/neu/", "/neu/", "/"),
        ("https://amt.example/neu/", "/neues/x/", "https://amt.example/neues/x/"),
        ("https://amt.example/neu/", "/", "https://amt.example/"),
        ("https://amt.example/", "/neu/x/", "/neu/x/"),
        ("", "/neu/x/", "/neu/x/"),
        ("https://amt.example/neu/", "/neu//x/", "/x/"),
        ("https://amt.example/neu/", "x/", "/a/b/x/"),
    ],
)
def test_an_excerpt_leads_where_its_page_leads(site_url: str, address: str, leads_to: str) -> None:
    html = f'<p>Text <a href="{address}">x</a></p>'
    shown = read_shown(html, "a/b/", with_excerpt=True, site_url=site_url)
    assert shown.excerpt == f'<p>Text <a href="{leads_to}">x</a></p>'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{\n"tags": "post",\n"x": {"draft": 1},\n"draft": "?"\n}\n', 4),
        ('{\n"tags": ["post", "draft"],\n"title": "draft",\n\n"draft": "?"\n}\n', 5),
        ('{\n"tags": "post",\n"title": "\\"draft\\":",\n"draft"\n:\n"?"\n}\n', 4),
        ('{"tags": "post",\n"x": [[{"draft": "}"}]], "draft": "?"}\n', 2),
        ('+++\ntags = "post"\nx = """\ndraft = 1\n"""\ndraft = "?"\n+++\n', 6),
        ("+++\ntags = 'post'\nx = '''\n\"\"\"\ndraft = 1\n'''\ndraft = '?'\n+++\n", 7),
        ('+++\ntags = "post"\nx = """a"""\ndraft = "?"\n+++\n', 4),
        ("+++\ntags = 'post'\ntitle = 'A'\ndraft.x = 1\n+++\n", 4),
    ],
)
def test_a_problem_names_the_line_of_its_key(text: str, line: int) -> None:
    (problem,) = reading(text).problems
    assert (problem.key, problem.line) == ("draft", line)


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz.\n\n---\n# Entwurf\ntags: post\ndraft: true\n---\nText.\n",
        "# Entwurf\ntags: post\ndraft: true\n\nText.\n",
        "---\n- tags: post\n- draft: true\n---\nText.\n",
        "Ein Satz.\n\n---\n\u200btags: post\ndraft: true\n---\nText.\n",
        "Ein Satz.\n\n---\nPublish Date: 2020-01-01\ntags: post\nvisible : no\n---\nText.\n",
    ],
)
def test_a_block_that_is_not_at_the_top_hides_what_it_hides(text: str) -> None:
    assert reading(text).hidden


def test_a_heading_alone_is_no_block() -> None:
    assert read_post(SOURCE, "Text.\n\n---\n# tags: post\n## draft: true\n", RULES) is None
