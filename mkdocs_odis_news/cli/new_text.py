"""The file of a new post: its name, and the lines of its front matter."""

from __future__ import annotations

import json
import posixpath
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..lists.slug import slug
from ..options import SectionOptions
from ..posts.blanks import on_one_line
from ..posts.dates import PostDate
from .habits import Habits

# Anything else is read as typed between quotation marks only.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,;()/&+*%€$§„“”–—!?'-]|:(?=\S))*", re.DOTALL)
# The first page of a list, further ones, and what Windows takes for a device.
_NO_NAMES = re.compile(r"index|\d+|con|prn|aux|nul|com\d|lpt\d")
_WORDS = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPost:
    """What its author wants."""

    title: str
    date: PostDate
    description: str = ""
    link: str = ""
    categories: tuple[str, ...] = ()
    is_draft: bool = False


def path_of(post: NewPost, options: SectionOptions, habits: Habits) -> str:
    """Where the post stands below ``docs_dir``."""
    day = post.date.at.date()
    name = slug(post.title, options.language)
    if habits.has_dated_names or _NO_NAMES.fullmatch(name):
        name = f"{day.isoformat()}-{name}"
    name = f"{name}/index.md" if habits.has_folders else f"{name}.md"
    below = habits.below.format(year=f"{day.year:04}", month=f"{day.month:02}")
    return posixpath.join(options.folder, below, name)


def text_of(post: NewPost, options: SectionOptions, habits: Habits) -> str:
    """The front matter, with nothing below it."""
    lines = "\n".join(f"{key}: {value}".rstrip() for key, value in _pairs(post, options, habits))
    return f"---\n{lines}\n---\n" + ("" if post.link else "\n")


def quoted(text: str) -> str:
    """A value that YAML reads as what was typed."""
    is_plain = _PLAIN.fullmatch(text) and not text.endswith((" ", ":"))
    return text if is_plain and text.lower() not in _WORDS else json.dumps(text, ensure_ascii=False)


def typed(text: str) -> str:
    """What a person typed, on one line, without what cannot be shown."""
    shown = (c for c in on_one_line(text) if unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(shown)


def _pairs(post: NewPost, options: SectionOptions, habits: Habits) -> Iterator[tuple[str, str]]:
    yield from ((key, quoted(value)) for key, value in habits.constant)
    if options.tag is not None:
        yield habits.name("tags"), _names((options.tag,), is_list="tags" in habits.lists)
    yield habits.name("title"), quoted(post.title)
    if post.description or not post.link:
        yield habits.name("description"), quoted(post.description) if post.description else ""
    if habits.has_dates or post.date.timed or not habits.has_dated_names:
        yield habits.name("date"), _written(post.date)
    if post.categories:
        is_text = len(post.categories) == 1 and "," not in post.categories[0]
        is_list = "categories" in habits.lists or not is_text
        yield habits.name("categories"), _names(post.categories, is_list=is_list)
    if post.link:
        yield habits.name("link"), quoted(post.link)
    if post.is_draft:
        yield "draft", "true"


def _names(names: tuple[str, ...], *, is_list: bool) -> str:
    if not is_list:
        return quoted(names[0])
    is_plain = all(quoted(name) == name and "," not in name for name in names)
    return f"[{', '.join(names)}]" if is_plain else json.dumps(names, ensure_ascii=False)


def _written(date: PostDate) -> str:
    return date.at.strftime("%Y-%m-%d %H:%M") if date.timed else date.at.date().isoformat()
