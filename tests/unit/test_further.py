"""What else there is to read below a post, minutes that an author counted, rules of a site."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.options import Mode
from mkdocs_odis_news.pages.boxes import LinkGroup
from mkdocs_odis_news.pages.context import PostPage
from mkdocs_odis_news.pages.fragments import Link
from mkdocs_odis_news.site import Site

from .factories import post
from .folders import options, plan, write

SOURCE = "news/2025-01-31-a.md"
PAGES = {
    "index.md": "# Amt\n",
    "team/index.md": "---\ntitle: Wir\n---\n# Das Team\n",
    "daten.md": "# Offene Daten\n",
    "ohne.md": "Text.\n",
    "plan.pdf": "x",
    "news/2025-01-30-b.md": "---\ntags: post\ntitle: Davor\n---\nText.\n",
    "news/2025-01-29-v.md": "---\ntags: post\ntitle: Geheim\nvisible: false\n---\nText.\n",
}


def planned(
    folder: Path, block: str, body: str = "Text.", mode: Mode = Mode.BUILD, **given: object
) -> Site:
    text = f"---\ntags: post\ntitle: A\nmetaDescription: K\n{block}\n---\n{body}\n"
    return plan(write(folder, {**PAGES, SOURCE: text}), options(**given), mode=mode)


def page(site: Site) -> PostPage:
    found = site.pages[SOURCE][1]
    assert isinstance(found, PostPage)
    return found


@pytest.mark.parametrize(
    ("block", "links"),
    [
        ("links: [daten.md]", [("", "Offene Daten", "../../daten/")]),
        ("links: daten.md", [("", "Offene Daten", "../../daten/")]),
        ("links: [team/index.md#wer]", [("", "Wir", "../../team/#wer")]),
        ("links: [ohne.md]", [("", "Ohne", "../../ohne/")]),
        ("links: [./2025-01-30-b.md]", [("", "Davor", "../2025-01-30-b/")]),
        ("links: [../daten.md]", [("", "Offene Daten", "../../daten/")]),
        ("links: [{Plan: plan.pdf}]", [("", "Plan", "../../plan.pdf")]),
        ("links: [{Start: /}]", [("", "Start", "../../")]),
        ("links: [https://b.example/]", [("", "https://b.example/", "https://b.example/")]),
        ("links: [{title: B, url: 'https://b.example/'}]", [("", "B", "https://b.example/")]),
        (
            "links: [{Mehr: [daten.md, {B: 'https://b.example/'}]}, ohne.md]",
            [
                ("Mehr", "Offene Daten", "../../daten/"),
                ("Mehr", "B", "https://b.example/"),
                ("", "Ohne", "../../ohne/"),
            ],
        ),
        ("links: []", []),
        (f"links: {'[{a: ' * 7}daten.md{'}]' * 7}", []),
        ('links: [{"a\\u0001": daten.md}]', [("", "Offene Daten", "../../daten/")]),
    ],
)
def test_links(tmp_path: Path, block: str, links: list[tuple[str, str, str]]) -> None:
    site = planned(tmp_path, block)
    further = page(site).further
    found = [(group.heading, link.text, link.href) for group in further for link in group.links]
    assert found == links
    assert site.problems == ()


def test_links_of_a_group_stand_together(tmp_path: Path) -> None:
    block = "links: [{Mehr: [daten.md, {B: 'https://b.example/'}]}]"
    assert page(planned(tmp_path, block)).further == (
        LinkGroup(
            heading="Mehr",
            links=(
                Link(href="../../daten/", text="Offene Daten"),
                Link(href="https://b.example/", text="B", external=True),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (
            "links: [{A: {b: c}}]",
            "links: found a mapping {'b': 'c'}; expected a page, an address, or a list of these."
            ' Write - "Mehr": https://example.org/.',
        ),
        (
            "links: ['javascript:x']",
            'links: found "javascript:x"; expected an address with http:, https: or mailto:, a'
            " path /… of the site, or a file beside it. Link to a web page or a file of the site.",
        ),
        (
            "links: [fehlt.md]",
            'links: found "fehlt.md", which the site does not have; expected a file below'
            " docs_dir, named relative to the post. Correct the path, or add the file.",
        ),
        (
            "links: [./2025-01-29-v.md]",
            'links: found "news/2025-01-29-v.md", which is hidden; expected a page that is'
            " published. Publish that post, or take the link away.",
        ),
        (
            "readtime: lang",
            'readtime: found "lang"; expected a whole number of minutes. Write readtime: 5.',
        ),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, block: str, problem: str) -> None:
    (found,) = planned(tmp_path, block).problems
    assert str(found) == f"{SOURCE}:5: {problem}"


@pytest.mark.parametrize(("mode", "texts"), [(Mode.BUILD, []), (Mode.PREVIEW, ["Geheim"])])
def test_nothing_leads_to_what_is_hidden(tmp_path: Path, mode: Mode, texts: list[str]) -> None:
    further = page(planned(tmp_path, "links: [./2025-01-29-v.md]", mode=mode)).further
    assert [link.text for group in further for link in group.links] == texts


@pytest.mark.parametrize(
    ("block", "body", "shown"),
    [
        ("readtime: 7", "Text.", "7 Min. Lesezeit"),
        ("readtime: 007", "Text.", "7 Min. Lesezeit"),
        ("readtime: 7\nlink: /x/", "", None),
        ("title: A", "Text.", "1 Min. Lesezeit"),
    ],
)
def test_readtime(tmp_path: Path, block: str, body: str, shown: str | None) -> None:
    site = planned(tmp_path, block.replace("title: A", "slug: a"), body, reading_time=True)
    found = site.pages[SOURCE][1]
    assert (found.byline.reading_time if isinstance(found, PostPage) else None) == shown


@pytest.mark.parametrize("line", ["read_time: true", "readtime: false", "Read-Time: 'No'"])
def test_whether_to_count_minutes_is_for_another_system(tmp_path: Path, line: str) -> None:
    site = planned(tmp_path, line, reading_time=True)
    assert page(site).byline.reading_time == "1 Min. Lesezeit"
    assert site.problems == ()


def test_nobody_asked_for_minutes(tmp_path: Path) -> None:
    assert page(planned(tmp_path, "readtime: 7")).byline.reading_time is None


@pytest.mark.parametrize(
    ("block", "body", "given", "problems"),
    [
        ("categories: [Wasser]", "x", {"categories_allowed": ("Wasser",)}, []),
        ("slug: a", "x", {"categories_allowed": ("Wasser",)}, []),
        (
            "categories: [Waser]",
            "x",
            {"categories_allowed": ("Wasser", "Luft")},
            [
                f'{SOURCE}:5: categories: found "Waser"; expected one of the categories Wasser,'
                " Luft. Write Wasser, or add it to categories_allowed."
            ],
        ),
        (
            "category: Energie",
            "x",
            {"categories_allowed": ("Wasser", "Luft")},
            [
                f'{SOURCE}:5: category: found "Energie"; expected one of the categories Wasser,'
                " Luft. Correct it, or add it to categories_allowed."
            ],
        ),
        ("slug: a", "x\n\n<!-- more -->\n\ny", {"needs_excerpt": True}, []),
        ("link: /x/", "", {"needs_excerpt": True}, []),
        (
            "slug: a",
            "```\n<!-- more -->\n```",
            {"needs_excerpt": True},
            [
                f"{SOURCE}: found a text without <!-- more -->; expected one, as the option"
                " post_excerpt says. Write <!-- more --> below what the teaser shall show."
            ],
        ),
    ],
)
def test_house_rules(
    tmp_path: Path, block: str, body: str, given: dict[str, object], problems: list[str]
) -> None:
    site = planned(tmp_path, block, body, **given)
    found = [str(problem) for problem in site.problems if problem.source == SOURCE]
    assert found == problems


@pytest.mark.parametrize(
    ("source", "anchor"),
    [
        ("news/2025-01-31-a.md", "news-2025-01-31-a"),
        ("news/2025-01-31-Zwei Worte/index.md", "news-2025-01-31-Zwei-Worte-index"),
        ("ö.x.md", "ö-x"),
    ],
)
def test_anchors(source: str, anchor: str) -> None:
    assert post(source).anchor == anchor
