"""Reads a file into a Post, or into the problems that it has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo

from . import description as describe
from .dating import moment_of, published, updated
from .fields import Fields, as_flag
from .frontmatter import FrontMatter, block, mentions, parse, unfenced
from .keys import NAMES, Names, near_miss
from .moment import named as named_date
from .post import Author, Image, Post, Visibility
from .problem import Problem, Severity, shown
from .target import Kind, Refused, Target, read_target

_HIDES = re.compile(
    r"^(?:(?:visible|published)\s*:\s*[\"']?(?:false|no|nein|off)|draft\s*:\s*[\"']?true)\b",
    re.MULTILINE | re.IGNORECASE,
)
_FIRST_KEYS = ("tags:", "title:", "layout:", "date:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What makes a page a post, and how its front matter is read. ``tag`` None: every page is."""

    zone: tzinfo
    tag: str | None = "post"
    keep_tag: bool = False
    categories: tuple[str, ...] = ()
    names: Names = field(default_factory=lambda: NAMES)
    authors: Mapping[str, Author] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A file below ``docs_dir`` that a post names, and where it does so."""

    key: str
    line: int | None
    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page of the section: the post, or None where ``problems`` hold an error.

    ``hidden``: whatever else is wrong, the author certainly hid it; its errors are warnings.
    """

    source: str
    post: Post | None
    problems: tuple[Problem, ...]
    hidden: bool
    references: tuple[Reference, ...] = ()


def read_post(source: str, text: str, rules: Rules) -> Reading | None:
    """Reads one file; None where it is no post of the section."""
    if rules.tag is not None and rules.tag not in text:
        return None
    front_matter = parse(source, text)
    if isinstance(front_matter, Problem):
        return _unread(source, text, front_matter, rules.tag)
    fields = Fields(source, front_matter, rules.names)
    tags = fields.words("tags")
    if rules.tag is not None and rules.tag not in tags:
        unmarked = front_matter.values or not block(text).startswith(_FIRST_KEYS)
        return None if unmarked else _unread(source, text, unfenced(source, text), rules.tag)
    categories = fields.words("categories")
    if rules.categories and not set(categories) & set(rules.categories):
        return None
    post = _post(fields, front_matter.body, categories, tags, rules)
    for key in front_matter.values:
        _warn_of_near_miss(fields, key, rules.names)
    hidden = post.visibility is Visibility.HIDDEN or _certainly_hidden(text)
    problems = _judged(fields.problems, hidden)
    stops = any(problem.severity is Severity.ERROR for problem in fields.problems)
    return Reading(
        source=source,
        post=None if stops else post,
        problems=problems,
        hidden=hidden,
        references=_references(fields, post, front_matter),
    )


def _post(
    fields: Fields, body: str, categories: tuple[str, ...], tags: tuple[str, ...], rules: Rules
) -> Post:
    html = _description(fields, body)
    title = fields.text("title") or describe.heading(body) or _title_of(fields.source)
    return Post(
        source=fields.source,
        title=title,
        description=html,
        plain=describe.plain(html) or title,
        published=published(fields, rules.zone),
        updated=updated(fields, rules.zone),
        visibility=_visibility(fields),
        expires=moment_of(fields, "expires", rules.zone),
        link_text=fields.text("link_text"),
        link=_link(fields),
        categories=categories,
        authors=tuple(rules.authors.get(n, Author(name=n)) for n in fields.words("authors")),
        image=_image(fields),
        pinned=fields.flag("pinned"),
        id=fields.text("id"),
        lang=fields.text("lang"),
        tags=tags if rules.keep_tag else tuple(tag for tag in tags if tag != rules.tag),
        word_count=len(re.sub(r"<!--.*?-->", "", body, flags=re.DOTALL).split()),
    )


def _unread(source: str, text: str, problem: Problem, tag: str | None) -> Reading | None:
    """A page that YAML did not read: a problem where it looks like a post of this section."""
    if tag is not None and not mentions(text, tag):
        return None
    hidden = _certainly_hidden(text)
    return Reading(source=source, post=None, problems=_judged([problem], hidden), hidden=hidden)


def _judged(problems: list[Problem], hidden: bool) -> tuple[Problem, ...]:
    """What is wrong in a hidden post must be told, and must not stop a build."""
    severity = Severity.WARNING
    return tuple(replace(p, severity=severity) for p in problems) if hidden else tuple(problems)


def _certainly_hidden(text: str) -> bool:
    return bool(_HIDES.search(block(text)))


def _description(fields: Fields, body: str) -> str:
    found = fields.first("description")
    written = fields.text("description")
    if not found or not written:
        return describe.as_html(describe.excerpt(body))
    for href in describe.links(written):
        _target(fields, found.key, href)
    return describe.clean(written)


def _visibility(fields: Fields) -> Visibility:
    """The most hiding of ``visible``, ``draft`` and ``published``."""
    asked = [Visibility.VISIBLE]
    for key, value in fields.all("visible"):
        flag = as_flag(value)
        if key != "draft" and str(value).strip().lower() == "unlisted":
            asked.append(Visibility.UNLISTED)
        elif flag is None:
            expected = "true or false" if key == "draft" else "true, false or unlisted"
            hide = f"{key}: {'true' if key == 'draft' else 'false'}"
            fields.fail(key, shown(value), expected, f"Write {hide} to hide the post")
        elif flag is (key == "draft"):
            asked.append(Visibility.HIDDEN)
    return max(asked)


def _link(fields: Fields) -> Target | None:
    found, text = fields.first("link"), fields.text("link")
    return _target(fields, found.key, text) if found and text else None


def _target(fields: Fields, key: str, text: str) -> Target | None:
    target = read_target(text, fields.source)
    if isinstance(target, Refused):
        fields.fail(key, shown(text), target.expected, target.cure)
        return None
    return target


def _image(fields: Fields) -> Image | None:
    """``heroImagePath`` with ``heroImageAltText``, or the mapping ``headerImage: {src, alt}``."""
    found = fields.first("image")
    if not found:
        return None
    mapping = found.value if isinstance(found.value, dict) else {"src": found.value}
    src, alt = mapping.get("src"), mapping.get("alt") or fields.text("image_alt")
    if not isinstance(src, str):
        fields.fail(
            found.key, shown(found.value), "the path of an image", f"Write {found.key}: image.png"
        )
        return None
    if not alt:
        fields.warn(
            found.key,
            f"the image {shown(src)} without alternative text",
            "a text for those who cannot see it",
            "Write heroImageAltText: and what the image shows",
        )
    target = _target(fields, found.key, src)
    return Image(target=target, alt=str(alt or "")) if target else None


def _title_of(source: str) -> str:
    """A file name in words, as MkDocs makes a title of it."""
    words = " ".join(named_date(source)[1].replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] if words == words.lower() else words


def _references(fields: Fields, post: Post, front_matter: FrontMatter) -> tuple[Reference, ...]:
    """The files below ``docs_dir`` that the link and the image of a post name."""
    image = post.image.target if post.image else None
    named_by = (("link", post.link), ("image", image))
    return tuple(
        Reference(key=key, line=front_matter.line(key), target=target)
        for named, target in named_by
        if target and target.kind is Kind.FILE
        for key in [next(fields.all(named)).key]
    )


def _warn_of_near_miss(fields: Fields, key: str, names: Names) -> None:
    if meant := near_miss(key, names):
        fields.warn(
            key,
            found="a key that nobody reads",
            expected=f"{meant}, which is spelt almost the same",
            cure=f"Write {meant}, or delete the line",
        )
