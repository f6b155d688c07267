"""What posts name, and what is there."""

from __future__ import annotations

from mkdocs_odis_news.posts.links import LinkKind, LinkTarget
from mkdocs_odis_news.posts.references import Reference, dead_ends, doubled_ids, missing

A, B = (
    Reference(key="link", line=line, target=LinkTarget(kind=LinkKind.FILE, path=path))
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
    ids = (("a.md", "1"), ("b.md", None), ("c.md", "1"), ("d.md", None), ("a.md", "1"))
    assert [str(problem) for problem in doubled_ids(ids)] == [
        'c.md: id: found "1", which a.md has as well; expected an id of its own, or feed readers'
        " take one post for the other. Delete the line id."
    ]
