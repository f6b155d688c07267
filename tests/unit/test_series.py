"""Parts of a series lead to each other, and a list has them in their order."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.options import Mode, ViewOptions
from mkdocs_odis_news.pages.boxes import SeriesBox, SeriesPart
from mkdocs_odis_news.pages.context import ListPage, PostPage
from mkdocs_odis_news.posts.post import Series
from mkdocs_odis_news.site import Site

from .factories import post_of
from .folders import options, plan, write

SERIES = ViewOptions(series=True)


def text(title: str, *lines: str) -> str:
    return "\n".join(("---", "tags: post", f"title: {title}", *lines, "---", "Text."))


def parts(folder: Path, **given: object) -> Site:
    """Three parts of a series, whose dates are not in their order, and what is beside them."""
    files = {
        "news/2025-01-01-c.md": text("C", "series: {name: Offene Daten, part: 3}"),
        "news/2025-01-02-a.md": text("A", "series: {name: offene-daten, part: 1}"),
        "news/2025-01-03-b.md": text("B", "series: {name: Offene Daten, part: 2}", "link: /b/"),
        "news/2025-01-04-d.md": text("D", "series: Offene Daten"),
        "news/2025-01-05-v.md": text("V", "series: {name: Offene Daten, part: 5}", "draft: true"),
        "news/2025-01-06-e.md": text("E", "series: Allein"),
        "news/2025-01-07-f.md": text("F"),
    }
    mode = given.pop("mode", Mode.BUILD)
    assert isinstance(mode, Mode)
    return plan(write(folder, files), options(**given), mode=mode)


def box(site: Site, source: str) -> SeriesBox | None:
    found = site.pages[source][1]
    assert isinstance(found, PostPage)
    return found.series


@pytest.mark.parametrize(
    ("line", "series"),
    [
        ("series: {name: Offene Daten, part: 2}", Series(name="Offene Daten", part=2)),
        ('series: {part: "02", name: " Offene  Daten "}', Series(name="Offene Daten", part=2)),
        ('series: {name: Offene Daten, part: " 7 "}', Series(name="Offene Daten", part=7)),
        ("series: {name: Offene Daten}", Series(name="Offene Daten")),
        ("series: {name: Offene Daten, part: ~}", Series(name="Offene Daten")),
        ("series: Offene Daten", Series(name="Offene Daten")),
        ("series: {Name: Offene Daten, Part: 3}", Series(name="Offene Daten", part=3)),
        ("series: {name: Offene Daten, part: 3, of: 5}", Series(name="Offene Daten", part=3)),
        ("series: 007", Series(name="007")),
        ("series: [Offene Daten]", Series(name="Offene Daten")),
        ("series: [{name: Offene Daten, part: 1}]", Series(name="Offene Daten", part=1)),
        ("Series: Offene Daten", Series(name="Offene Daten")),
        ("series:", None),
        ("title: A", None),
    ],
)
def test_a_series_is_read(line: str, series: Series | None) -> None:
    assert post_of("news/2025-01-31-a.md", line).series == series


NAMELESS = (
    "expected the name of a series, and which part of it this is."
    ' Write series: {name: "…", part: 2}.'
)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("series: [a, b]", f"found a list ['a', 'b']; {NAMELESS}"),
        (
            "series: {name: A, order: 2}",
            f"found a mapping {{'name': 'A', 'order': '2'}}; {NAMELESS}",
        ),
        ("series: {part: 2}", f"found a mapping {{'part': '2'}}; {NAMELESS}"),
        ('series: {name: "", part: 2}', f"found a mapping {{'name': '', 'part': '2'}}; {NAMELESS}"),
        (
            "series: {name: A, part: erster}",
            'found the part "erster"; expected a whole number from 1 on.'
            ' Write series: {name: "…", part: 2}.',
        ),
        (
            "series: {name: A, part: 0}",
            'found the part "0"; expected a whole number from 1 on.'
            ' Write series: {name: "…", part: 2}.',
        ),
        (
            f"series: {'x' * 1001}",
            "found 1,001 characters; expected at most 1,000."
            " Shorten series, or write it below the front matter.",
        ),
    ],
)
def test_what_is_no_series(tmp_path: Path, line: str, problem: str) -> None:
    site = plan(write(tmp_path, {"news/2025-01-31-a.md": text("A", line)}), options())
    assert [str(each) for each in site.problems] == [f"news/2025-01-31-a.md:4: series: {problem}"]
    assert box(site, "news/2025-01-31-a.md") is None


def test_each_part_leads_to_the_others(tmp_path: Path) -> None:
    assert box(parts(tmp_path), "news/2025-01-02-a.md") == SeriesBox(
        title="Reihe: Offene Daten",
        href="",
        parts=(
            SeriesPart(href="./", text="A", number=1, is_current=True),
            SeriesPart(href="../2025-01-03-b/", text="B", number=2, is_current=False),
            SeriesPart(href="../2025-01-01-c/", text="C", number=3, is_current=False),
            SeriesPart(href="../2025-01-04-d/", text="D", number=0, is_current=False),
        ),
    )


@pytest.mark.parametrize("source", ["news/2025-01-06-e.md", "news/2025-01-07-f.md"])
def test_nothing_leads_from_a_part_that_stands_alone(tmp_path: Path, source: str) -> None:
    assert box(parts(tmp_path), source) is None


def test_a_preview_shows_hidden_parts(tmp_path: Path) -> None:
    shown = box(parts(tmp_path, mode=Mode.PREVIEW), "news/2025-01-02-a.md")
    assert shown
    assert [part.text for part in shown.parts] == ["A", "B", "C", "V", "D"]


def test_a_list_begins_with_the_first_part(tmp_path: Path) -> None:
    site = parts(tmp_path, views=SERIES, year_headings=True, per_page=2)
    (section,) = site.sections
    page = section.pages.made["news/reihe/offene-daten/index.md"]
    assert isinstance(page, ListPage)
    assert page.title == "Reihe: Offene Daten"
    assert [group.heading for group in page.groups] == [None]
    assert [teaser.title for teaser in page.teasers] == ["A", "B", "C", "D"]
    assert [path for path in section.pages.made if "reihe" in path] == [
        *("news/reihe/allein/index.md", "news/reihe/offene-daten/index.md", "news/reihe/index.md")
    ]
    shown = box(site, "news/2025-01-02-a.md")
    assert shown
    assert shown.href == "../reihe/offene-daten/"


def test_one_series_spelt_in_two_ways(tmp_path: Path) -> None:
    site = parts(tmp_path, views=SERIES)
    assert [str(problem) for problem in site.problems] == [
        'news/2025-01-02-a.md: series: found "offene-daten" beside "Offene Daten" in other posts;'
        " expected one spelling, since both have one list. Write Offene Daten."
    ]


def test_the_page_of_a_part_changes_with_the_others(tmp_path: Path) -> None:
    before = parts(tmp_path).sections[0].pages
    write(tmp_path, {"news/2025-01-01-c.md": text("Z", "series: {name: Offene Daten, part: 3}")})
    after = plan(tmp_path, options()).sections[0].pages
    changed = [path for path in before.posts if before.made_of(path) != after.made_of(path)]
    assert changed == [f"news/2025-01-0{each}.md" for each in ("4-d", "3-b", "2-a", "1-c")]


@pytest.mark.parametrize(
    ("lines", "place", "numbers"),
    [
        ("series: {{name: S, part: {n}}}", 0, [*range(1, 101)]),
        ("series: {{name: S, part: {n}}}", 60, [*range(11, 111)]),
        ("series: {{name: S, part: {n}}}", 119, [*range(21, 121)]),
        ("series: S\nreadtime: {n}", 0, [0] * 100),
        ("series: S\nreadtime: {n}", 60, [11, *[0] * 99]),
    ],
)
def test_a_long_series_names_the_parts_around(
    tmp_path: Path, lines: str, place: int, numbers: list[int]
) -> None:
    """Else as many pages would have as many links."""
    names = [f"news/2025-01-01-{number:03}.md" for number in range(1, 121)]
    files = {name: text(name, lines.format(n=n)) for n, name in enumerate(names, start=1)}
    shown = box(plan(write(tmp_path, files), options()), names[place])
    assert shown
    assert [part.number for part in shown.parts] == numbers
    assert [part.text for part in shown.parts if part.is_current] == [names[place]]
