"""Reads a file into a Post, or into the problems that it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo

from . import description as describe
from .dating import moment_of, published, updated
from .fields import Fields
from .frontmatter import FrontMatter, parse
from .keys import NAMES, Names, near_miss
from .overlooked import certainly_hidden, is_unfenced, mentions, overlooked
from .parts import description_of, image_of, link_of, title_of_name, visibility_of
from .post import Author, Post, Visibility
from .problem import Problem, Severity
from .references import Reference
from .target import Kind, LinkTarget, read_target


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
    if rules.tag is None and not front_matter.values and is_unfenced(text, rules.names):
        return _unread(source, text, overlooked(source, text), None)
    fields = Fields(source, front_matter, rules.names)
    tags = fields.words("tags")
    if rules.tag is not None and rules.tag not in tags:
        if not front_matter.values:
            return _unread(source, text, overlooked(source, text), rules.tag)
        return _misnamed(fields, front_matter, text, rules)
    categories = fields.words("categories")
    if rules.categories and not set(categories) & set(rules.categories):
        return None
    post = _post(fields, front_matter.body, categories, tags, rules)
    for key in front_matter.values:
        _warn_of_near_miss(fields, key, rules.names)
    if post.visibility is not Visibility.HIDDEN and certainly_hidden(text):
        post = replace(post, visibility=Visibility.HIDDEN)
        fields.warn(
            None,
            "a line that hides the post, although YAML reads it otherwise",
            "visible: false, once and spelt like this",
            "Write visible: false to hide the post, or delete that line",
        )
    hidden = post.visibility is Visibility.HIDDEN
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
    html = description_of(fields, body)
    title = fields.text("title") or describe.heading(body) or title_of_name(fields.source)
    return Post(
        source=fields.source,
        title=title,
        description=html,
        plain=describe.plain(html) or title,
        published=published(fields, rules.zone),
        updated=updated(fields, rules.zone),
        visibility=visibility_of(fields),
        expires=moment_of(fields, "expires", rules.zone),
        link_text=fields.text("link_text"),
        link=link_of(fields),
        categories=categories,
        authors=tuple(rules.authors.get(n, Author(name=n)) for n in fields.words("authors")),
        image=image_of(fields),
        pinned=fields.flag("pinned"),
        id=fields.text("id"),
        lang=fields.text("lang"),
        tags=tags if rules.keep_tag else tuple(tag for tag in tags if tag != rules.tag),
        word_count=describe.word_count(body),
    )


def _unread(source: str, text: str, problem: Problem, tag: str | None) -> Reading | None:
    """A page that YAML did not read: a problem where it looks like a post of this section."""
    if tag is not None and not mentions(text, tag):
        return None
    hidden = certainly_hidden(text)
    return Reading(source=source, post=None, problems=_judged([problem], hidden), hidden=hidden)


def _misnamed(fields: Fields, front_matter: FrontMatter, text: str, rules: Rules) -> Reading | None:
    """A page that says ``Tags: post``: its author believes that it is a post."""
    for key, value in front_matter.values.items():
        if near_miss(key, rules.names) == "tags" and rules.tag in fields.listed(key, value):
            fields.fail(
                key,
                "a key that nobody reads",
                "tags, which is spelt almost the same",
                f"Write tags: {rules.tag}",
            )
            hidden = certainly_hidden(text)
            problems = _judged(fields.problems, hidden)
            return Reading(source=fields.source, post=None, problems=problems, hidden=hidden)
    return None


def _judged(problems: list[Problem], hidden: bool) -> tuple[Problem, ...]:
    """What is wrong in a hidden post must be told, and must not stop a build."""
    severity = Severity.WARNING
    return tuple(replace(p, severity=severity) for p in problems) if hidden else tuple(problems)


def _references(fields: Fields, post: Post, front_matter: FrontMatter) -> tuple[Reference, ...]:
    """The files below ``docs_dir`` that a post names: by link, image, and in its description."""
    image = post.image.target if post.image else None
    named_by = [("link", post.link), ("image", image)]
    for href in describe.links(post.description):
        target = read_target(href, post.source)
        named_by.append(("description", target if isinstance(target, LinkTarget) else None))
    keys = {named: next(fields.all(named)).key for named, target in named_by if target}
    lines = {key: front_matter.line(key) for key in keys.values()}
    return tuple(
        Reference(key=keys[named], line=lines[keys[named]], target=target)
        for named, target in named_by
        if target and target.kind is Kind.FILE
    )


def _warn_of_near_miss(fields: Fields, key: str, names: Names) -> None:
    if meant := near_miss(key, names):
        fields.warn(
            key,
            found="a key that nobody reads",
            expected=f"{meant}, which is spelt almost the same",
            cure=f"Write {meant}, or delete the line",
        )
