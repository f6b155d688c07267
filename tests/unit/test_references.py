"""What posts name, and what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.posts.fields import ReadField
from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.parts import Linked
from mkdocs_odis_news.posts.references import dead_ends, doubled_ids, missing

from .folders import options, plan, write

A, B = (
    Linked(key="link", line=line, target=LinkTarget(kind=LinkKind.FILE, path=path))
    for line, path in ((3, "a.md"), (4, "b.md"))
)


def test_missing() -> None:
    found = [str(problem) for problem in missing("x.md", (B,))]
    assert found == [
        'x.md:4: link: found "b.md", which the site does not have; expected a file below docs_dir,'
        " named relative to the post. Correct the path, or add the file."
    ]


def test_dead_ends() -> None:
    found = [str(problem) for problem in dead_ends("x.md", (A, B), {"b.md"})]
    assert found == [
        'x.md:4: link: found "b.md", which is hidden; expected a page that is published. Publish'
        " that post, or take the link away."
    ]
    assert list(dead_ends("b.md", (A, B), {"b.md"})) == []


def test_doubled_ids() -> None:
    one, other = ReadField(key="id", line=3, value="1"), ReadField(key="guid", line=4, value="1")
    ids = (("a.md", one), ("b.md", None), ("c.md", other), ("d.md", None), ("a.md", one))
    assert [str(problem) for problem in doubled_ids(ids)] == [
        'c.md:4: guid: found "1", which a.md has as well; expected an id of its own, or feed'
        " readers take one post for the other. Delete the line guid."
    ]


ADD = "Correct the path, or add the file"
OPEN = "Add the plugin, or delete the line kennwort; until then the post is hidden"


@pytest.mark.parametrize(
    ("block", "written", "cure"),
    [
        ("guid: '1'", "guid", "Delete the line guid"),
        ("id: '1'", "id", "Delete the line id"),
        ("kennung: '1'", "kennung", "Delete the line kennung"),
        ("correction: {date: 2025-02-01, text: '<a href=\"x.md\">A</a>'}", "correction", ADD),
        ("mehr: [./x.md]", "mehr", ADD),
        ("external_url: x.md", "external_url", ADD),
        ("summary: '<a href=\"x.md\">A</a>'", "summary", ADD),
        ("image: x.png", "image", ADD),
        ("kennwort: x", "kennwort", OPEN),
    ],
)
def test_every_problem_names_the_key_that_its_author_wrote(
    tmp_path: Path, block: str, written: str, cure: str
) -> None:
    text = f"---\ntags: post\ntitle: A\n{block}\n---\nText."
    keys = {"id": ("kennung",), "links": ("mehr",), "password": ("kennwort",)}
    files = {f"news/2025-01-3{day}-a.md": text for day in "01"}
    site = plan(write(tmp_path, files), options(keys=keys))
    last = site.problems[-1]
    assert (last.key, last.line, last.cure) == (written, 4, cure)
