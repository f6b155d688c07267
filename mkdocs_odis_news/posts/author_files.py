"""Finds the pictures and pages that a list of authors names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace

from ..docs import Docs
from ..translations.message import say
from .authors import Register
from .links import LinkKind, LinkTarget
from .post import Author
from .problem import Problem, shown, warning


def with_files(register: Register, docs: Docs) -> Register:
    """Beside the list or, as in Material's blog, below ``docs_dir``; a warning where neither is."""
    folder = posixpath.dirname(register.source)
    authors = {key: _found(author, folder, docs) for key, author in register.authors.items()}
    lacking = _lacking(replace(register, authors=authors), docs)
    return replace(register, authors=authors, problems=(*register.problems, *lacking))


def _found(author: Author, folder: str, docs: Docs) -> Author:
    def anew(target: LinkTarget) -> LinkTarget:
        other = posixpath.relpath(target.path, folder or ".")
        is_there = target.kind is not LinkKind.FILE or docs.get(target.path)
        return target if is_there or not docs.get(other) else replace(target, path=other)

    image = author.image and replace(author.image, target=anew(author.image.target))
    return replace(author, image=image, url=author.url and anew(author.url))


def _lacking(register: Register, docs: Docs) -> Iterator[Problem]:
    for key, author in register.authors.items():
        for target in (author.image and author.image.target, author.url):
            if target and target.kind is LinkKind.FILE and not docs.get(target.path):
                yield warning(
                    register.source,
                    found=say("{path}, which the site does not have", path=shown(target.path)),
                    expected=say("a file beside this one, or below docs_dir"),
                    cure=say("Correct the path, or add the file"),
                    key=key,
                )
