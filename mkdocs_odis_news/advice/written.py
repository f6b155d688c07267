"""A post beside the text that its author typed, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..posts.fields import FieldReader
from ..posts.frontmatter import FrontMatter
from ..posts.keys import KeyAliases
from ..posts.overlooked import INLINE_CODE, outside_of_code
from ..posts.post import Post
from ..posts.problem import Problem, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """``keys`` are those by which it was read.

    ``lines`` are those of its text that are no code, with their numbers in the file.
    """

    post: Post
    found: FrontMatter
    keys: KeyAliases
    lines: tuple[tuple[int, str], ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(_numbered(self.found)))

    def pair(self, name: str) -> tuple[str | None, int | None]:
        """The key and the line that count; nothing where a file name or a folder does."""
        counting = FieldReader(self.post.source, self.found.pairs, self.keys).lasting(name)[:1]
        return next(((pair.key, pair.line) for pair in counting), (None, None))

    def advice(
        self, found: str, expected: str, cure: str, line: int | None = None, key: str | None = None
    ) -> Problem:
        """One thing that its author could do better."""
        return Problem(
            source=self.post.source,
            line=line,
            key=key,
            found=found,
            expected=expected,
            cure=cure,
            severity=Severity.ADVICE,
        )


def _numbered(found: FrontMatter) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(outside_of_code(found.body), found.body_line):
        if line.strip():
            yield number, INLINE_CODE.sub("", line) if "`" in line else line
