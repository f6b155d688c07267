"""Lists of authors beside the posts."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.authors import read_authors
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.post import Author, Image
from mkdocs_odis_news.posts.problem import Problem

FACE = Image(target=LinkTarget(kind=LinkKind.ROOT, path="mira.png"))
HOME = LinkTarget(kind=LinkKind.EXTERNAL, path="https://mira.example/", host="mira.example")


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        (
            "authors:\n  mira:\n    name: Mira\n    description: Schreibt\n    avatar: /mira.png\n"
            "    url: https://mira.example/\n",
            {"mira": Author(name="Mira", text="Schreibt", image=FACE, url=HOME)},
        ),
        (
            "mira: {name: Mira, title: Schreibt, image_url: /mira.png}\ntom: {title: Baut}\n",
            {
                "mira": Author(name="Mira", text="Schreibt", image=FACE),
                "tom": Author(name="tom", text="Baut"),
            },
        ),
        (
            "authors: {name: A}\ntom: {name: B}",
            {"authors": Author(name="A"), "tom": Author(name="B")},
        ),
        ("mira: {name: Mira, url: 'javascript:x'}", {"mira": Author(name="Mira")}),
        ("mira: Mira\n", {}),
        ("", {}),
    ],
)
def test_authors(text: str, authors: dict[str, Author]) -> None:
    assert read_authors("news/.authors.yml", text) == authors


@pytest.mark.parametrize("text", ["- a\n- b\n", "mira: a: b\n", "a: &a [*a]\n"])
def test_no_list_of_authors(text: str) -> None:
    found = read_authors("news/authors.yml", text)
    assert isinstance(found, Problem)
    assert str(found) == (
        "news/authors.yml: found no list of authors; expected a key for each author, and below it"
        " name, description, avatar and url. Correct the file, or take it out of the folder."
    )
