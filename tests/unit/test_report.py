"""What a report tells in full, and what it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mkdocs_odis_news.posts.problem import Problem, Severity
from mkdocs_odis_news.posts.report import report_lines

PROBLEM = Problem(source="", found="x", expected="y", cure="z")
ERROR = Severity.ERROR


def told(*problems: Problem) -> list[str]:
    return [line for _, line in report_lines(problems)]


def in_files(*numbers: int, problem: Problem = PROBLEM) -> list[Problem]:
    """The same in files of these numbers; what was found, and the cure, name the file."""
    return [
        replace(problem, source=f"{number:03}.md", found=f"x{number}", cure=f"z{number}")
        for number in numbers
    ]


def test_by_file_and_place() -> None:
    one, two = in_files(1, 2)
    assert told(two, replace(one, line=9), replace(one, line=2)) == [
        "001.md:2: found x1; expected y. z1.",
        "001.md:9: found x1; expected y. z1.",
        "002.md: found x2; expected y. z2.",
    ]


@pytest.mark.parametrize(
    ("files", "full", "end"),
    [
        (10, 10, "010.md: found x10; expected y. z10."),
        (11, 10, "and 1 more of this kind"),
        (754, 10, "and 744 more of this kind"),
    ],
)
def test_ten_files_in_full(files: int, full: int, end: str) -> None:
    lines = told(*in_files(*range(files, 0, -1)))
    assert lines[full - 1] == f"{full:03}.md: found x{full}; expected y. z{full}."
    assert lines[-1] == end
    assert len(lines) == full + (files > full)


def test_all_of_one_file() -> None:
    lines = told(*in_files(*[7] * 30))
    assert lines == ["007.md: found x7; expected y. z7."] * 30


def test_what_is_counted_stands_behind_the_last_of_its_kind() -> None:
    other = replace(PROBLEM, key="title")
    found = (*in_files(*range(12)), *in_files(3, 20, problem=other))
    assert told(*found)[10:] == [
        "009.md: found x9; expected y. z9.",
        "and 2 more of this kind",
        "020.md: title: found x20; expected y. z20.",
    ]


@pytest.mark.parametrize(
    "change", [{"key": "title"}, {"expected": "w"}, {"severity": Severity.WARNING}]
)
def test_another_kind(change: dict[str, object]) -> None:
    found = in_files(*range(10)) + in_files(*range(10, 20), problem=replace(PROBLEM, **change))
    assert len(told(*found)) == 20


def test_the_name_of_a_file_makes_no_kind() -> None:
    found = (replace(problem, expected=f"{problem.source}.md") for problem in in_files(*range(20)))
    assert told(*found)[-1] == "and 10 more of this kind"


def test_how_bad_a_line_is() -> None:
    warning = replace(PROBLEM, severity=Severity.WARNING)
    found = in_files(*range(12), problem=warning) + in_files(5)
    severities = [severity for severity, _ in report_lines(found)]
    assert severities == [Severity.WARNING] * 6 + [ERROR] + [Severity.WARNING] * 5
