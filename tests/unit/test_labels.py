"""Words of the site: what cannot be filled in is told where it is written."""

from __future__ import annotations

import pytest
from mkdocs.config.base import ValidationError

from mkdocs_odis_news.hosts.mkdocs.labels import Labels


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("page", "S. {number}"),
        ("page", "S. {number:02d} {{x}}"),
        ("page_title", "{title!s:>5} {number}"),
        ("page", "Seite"),
        ("reading_time", "{minutes:d}"),
        ("updated", "{date}"),
    ],
)
def test_labels(name: str, text: str) -> None:
    assert Labels(dict).run_validation({name: text}) == {name: text}


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("page", "{number:q}", "cannot be filled in as '{number:q}' says. Write {number}."),
        (
            "page_title",
            "{title!x}",
            "cannot be filled in as '{title!x}' says. Write {number} and {title}.",
        ),
        ("page", "{number:{n}}", "cannot be filled in as '{number:{n}}' says. Write {number}."),
        ("updated", "{date:%Y}", "cannot be filled in as '{date:%Y}' says. Write {date}."),
        (
            "page",
            "{number:>99999999}",
            "cannot be filled in as '{number:>99999999}' says. Write {number}.",
        ),
        (
            "page",
            "{number:.100f}",
            "cannot be filled in as '{number:.100f}' says. Write {number}.",
        ),
        ("page", "{}", "knows no {}. Write {number}."),
        ("page", "{0}", "knows no {0}. Write {number}."),
        ("page", "{b}{a}", "knows no {a}. Write {number}."),
        (
            "page_title",
            "{title.x}",
            "knows no {title.x}. Write {number} and {title}.",
        ),
        ("page_title", "{title[0]}", "knows no {title[0]}. Write {number} and {title}."),
        ("pinned", "{title}", "knows no {title}. Write it without braces."),
    ],
)
def test_wrong_labels(name: str, text: str, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Labels(dict).run_validation({name: text})
    assert str(refused.value) == f"the label {name} {sentence}"


@pytest.mark.parametrize("text", ["{", "}", "{number", "{number!}", "{number!rr}", "{title[}"])
def test_braces_too_many(text: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Labels(dict).run_validation({"page": text})
    sentence = f"the label {text!r} has a brace too many. Write {{{{ or }}}} for one to be read."
    assert str(refused.value) == sentence
