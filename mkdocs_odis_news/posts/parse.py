"""Reads a file into a Post, or into the problems that it has."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import tzinfo
from enum import Enum

from . import description as describe
from .dates import named
from .dating import moment_of, published, updated
from .fields import Fields, Invalid, as_names
from .frontmatter import FrontMatter, parse
from .hiding import Visibility, is_own
from .keys import KEYS, KeyAliases, normalised
from .links import Kind, LinkTarget, read_target
from .overlooked import certainly_hidden, may_be_hidden, mentions, outside_of_code, stray_block
from .parts import Described, description_of, hiding_of, image_of, link_of, title_of_name
from .post import Author, Image, Post
from .problem import Problem, Severity, shown
from .references import Reference
from .yaml_text import Pair

DRAFTS = "_drafts"
_LIKE_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*")
_OTHERS_CODE = re.compile(r"\{%-?\s|\{\{[<%]")
_IMPORT = re.compile(r"import\s.{1,200}\sfrom\s|import\s+[\"']")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What makes a page a post, and how its front matter is read. ``tag`` None: every page is.

    ``has_register``: there is a list of authors, so that a key in none of it is a mistake.
    ``encrypts``: a plugin keeps the text of posts with a password from readers; ``locks_all``:
    that of every post. ``has_macros``: ``{% … %}`` in a text is the site's own.
    """

    zone: tzinfo
    tag: str | None = "post"
    keep_tag: bool = False
    categories: tuple[str, ...] = ()
    keys: KeyAliases = KEYS
    authors: Mapping[str, Author] = field(default_factory=dict)
    has_register: bool = False
    encrypts: bool = False
    locks_all: bool = False
    has_macros: bool = False


class Note(Enum):
    """What is worth a line for the site, not one for each post."""

    NO_ALT = "an image without alternative text"
    ADDRESS = "an address of its own"
    TEMPLATE_CODE = "template code of another system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A page of the section: the post, or None where ``problems`` hold an error.

    ``hidden``: whatever else is wrong, the author certainly hid it; its errors are warnings.
    ``may_hide``: a line of a block that cannot be read begins with a key that hides.
    """

    source: str
    post: Post | None
    problems: tuple[Problem, ...]
    hidden: bool
    may_hide: bool = False
    references: tuple[Reference, ...] = ()
    notes: frozenset[Note] = frozenset()


def read_post(
    source: str, content: bytes | str, rules: Rules, inherited: Iterable[Pair] = ()
) -> Reading | None:
    """Reads one file; None where it is no post of the section.

    ``inherited`` are pairs of the folders above (Material's ``.meta.yml``).
    """
    return read_parsed(parse(source, content, rules.keys), rules, inherited)


def read_parsed(
    found: FrontMatter, rules: Rules, inherited: Iterable[Pair] = (), *, any_page: bool = False
) -> Reading | None:
    """As ``read_post``, for a file whose front matter has been parsed.

    ``any_page``: whatever it is that makes a page a post of the section.
    """
    if found.problem and not found.pairs:
        is_ours = any_page or rules.tag is None or mentions(found.block, rules.tag)
        return _unread(found, found.problem, found.block, rules) if is_ours else None
    fields = Fields(found.source, found.pairs, rules.keys, inherited)
    tags = fields.names("tags")
    is_marked = any_page or rules.tag is None or rules.tag in tags or _holds(fields, rules.tag)
    if not is_marked or not found.pairs:
        if stray := stray_block(found, rules.tag, rules.keys):
            return _unread(found, stray.problem, stray.block, rules)
        if not is_marked:
            return None
    categories = fields.names("categories")
    if not any_page and (
        (rules.categories and not set(categories) & set(rules.categories))
        or (rules.tag is None and _is_page_of_its_own(fields))
    ):
        return None
    return _reading(found, fields, tags, categories, rules)


def _is_page_of_its_own(fields: Fields) -> bool:
    """Hugo's ``_index.md``, or an index without a date, among posts that need no marker."""
    name = posixpath.basename(fields.source)
    if name.partition(".")[0] not in ("index", "README") or named(fields.source)[0]:
        return name == "_index.md"
    return not fields.every("date") and not fields.every("not_before")


def _holds(fields: Fields, tag: str) -> bool:
    """Whether the marker is among tags of which one is no text."""
    values = (pair.value for pair in fields.every("tags"))
    return any(isinstance(value, list) and tag in value for value in values)


def is_forgotten(found: FrontMatter, rules: Rules) -> bool:
    """Whether a page, which is no post, seems to have been meant as one.

    It has a date at the start of its name, or the marker in other letters or under another key.
    """
    if rules.tag is None:
        return False
    if named(found.source)[0]:
        return True
    alike = (normalised(rules.tag), normalised(rules.tag) + "s")
    fields = Fields(
        found.source,
        (
            Pair("tags", p.value, p.line)
            for p in found.pairs
            if normalised(p.key) in ("tag", "tags")
        ),
        rules.keys,
    )
    return any(normalised(tag) in alike for tag in fields.names("tags"))


def is_draft(source: str) -> bool:
    """Whether a file stands where Jekyll keeps what nobody should see."""
    return DRAFTS in source.split("/")[:-1]


def _reading(
    found: FrontMatter,
    fields: Fields,
    tags: tuple[str, ...],
    categories: tuple[str, ...],
    rules: Rules,
) -> Reading:
    link = link_of(fields)
    visibility, hidden_by = hiding_of(fields, has_link=link is not None)
    if is_draft(found.source):
        visibility, hidden_by = Visibility.HIDDEN, DRAFTS
    described, image = description_of(fields), image_of(fields)
    title = fields.text("title")
    not_before = moment_of(fields, "not_before", rules.zone)
    permalink = _text_alone(fields, "permalink")
    is_without_page = bool(link and permalink and normalised(permalink) == "false")
    is_locked = rules.locks_all or bool(fields.every("password"))
    if is_locked and not rules.encrypts:
        visibility = Visibility.HIDDEN
        _warn_of_password(fields)
    html = described.html if described else ""
    word_count = describe.word_count(found.body)
    post = Post(
        source=found.source,
        title=title or title_of_name(found.source),
        is_titled=title is not None,
        description=html,
        is_described=described is not None,
        plain=(described.plain if described else "") or title or title_of_name(found.source),
        published=published(fields, rules.zone, not_before),
        updated=updated(fields, rules.zone),
        not_before=not_before,
        visibility=visibility,
        hidden_by=hidden_by,
        expires=moment_of(fields, "expires", rules.zone),
        link_text=fields.text("link_text"),
        link=link[0] if link else None,
        categories=categories,
        authors=_authors(fields, rules),
        image=image[0] if image else None,
        pinned=fields.flag("pinned"),
        id=fields.text("id", quiet=True),
        lang=fields.text("lang"),
        robots=_text_alone(fields, "robots"),
        slug=fields.text("slug"),
        permalink=permalink,
        aliases=fields.names("aliases"),
        is_locked=is_locked,
        has_page=not is_without_page,
        tags=tags if rules.keep_tag else tuple(tag for tag in tags if tag != rules.tag),
        word_count=word_count,
    )
    _warn_of_unknown_keys(fields)
    if found.problem:
        fields.problems.append(found.problem)
    hidden = post.visibility is Visibility.HIDDEN
    stops = any(problem.severity is Severity.ERROR for problem in fields.problems)
    return Reading(
        source=found.source,
        post=None if stops else post,
        problems=_judged(fields.problems, hidden),
        hidden=hidden,
        references=tuple(_references(fields, link, image, described)),
        notes=frozenset(_notes(post, found.body, image, rules)),
    )


def _text_alone(fields: Fields, field: str) -> str | None:
    """A key that other systems know too: whatever is no text is theirs, and left alone."""
    for pair in fields.lasting(field):
        names = as_names(pair)
        if not isinstance(names, Invalid):
            return ", ".join(names) or None
    return None


def _unread(found: FrontMatter, problem: Problem, block: str, rules: Rules) -> Reading:
    """A page that seems to be a post of this section, and cannot be read."""
    hidden = certainly_hidden(block, rules.keys)
    return Reading(
        source=found.source,
        post=None,
        problems=_judged([problem], hidden),
        hidden=hidden,
        may_hide=hidden or may_be_hidden(block, rules.keys),
    )


def _judged(problems: list[Problem], hidden: bool) -> tuple[Problem, ...]:
    """Each once. What is wrong in a hidden post must be told, and must not stop a build."""
    each = dict.fromkeys(problems)
    return tuple(replace(p, severity=Severity.WARNING) for p in each) if hidden else tuple(each)


def _authors(fields: Fields, rules: Rules) -> tuple[Author, ...]:
    names = fields.names("authors")
    for name in names:
        if rules.has_register and name not in rules.authors and _LIKE_KEY.fullmatch(name):
            pair = fields.lasting("authors")[0]
            fields.warn(
                pair.key,
                pair.line,
                found=f"{shown(name)}, which is in no list of authors",
                expected="a name, or a key of the option authors or of .authors.yml",
                cure="Correct the key, add it there, or write the name as readers should see it",
            )
    return tuple(rules.authors.get(name, Author(name=name)) for name in names)


def _warn_of_password(fields: Fields) -> None:
    pair = next(iter(fields.every("password")), Pair("password", "", 1))
    fields.warn(
        pair.key,
        pair.line,
        found="a password, and no plugin that encrypts the text",
        expected="a plugin such as encryptcontent in mkdocs.yml",
        cure="Add the plugin, or delete the line password; until then the post is hidden",
    )


def _warn_of_unknown_keys(fields: Fields) -> None:
    for pair in fields.unknown:
        if meant := fields.keys.near_miss(pair.key):
            fields.warn(
                pair.key[:60],
                pair.line,
                found="a key that nobody reads",
                expected=f"{meant}, which is spelt almost the same",
                cure=f"Write {meant}, or delete the line",
            )


def _references(
    fields: Fields,
    link: tuple[LinkTarget, str, int] | None,
    image: tuple[Image, str, int, bool] | None,
    described: Described | None,
) -> Iterable[Reference]:
    """The files below ``docs_dir`` that a post names: by link, image, and in its description."""
    named_by: list[tuple[str, int, LinkTarget]] = []
    if link:
        named_by.append((link[1], link[2], link[0]))
    if image:
        named_by.append((image[1], image[2], image[0].target))
    for href in describe.links(described.html) if described else ():
        target = read_target(href, fields.source)
        if described and isinstance(target, LinkTarget):
            named_by.append((described.key, described.line, target))
    return (
        Reference(key=key, line=line, target=target)
        for key, line, target in named_by
        if target.kind is Kind.FILE
    )


def _notes(
    post: Post, body: str, image: tuple[Image, str, int, bool] | None, rules: Rules
) -> Iterable[Note]:
    if image and not image[3]:
        yield Note.NO_ALT
    has_address = post.permalink and normalised(post.permalink) != "false"
    if post.slug or has_address or post.aliases:
        yield Note.ADDRESS
    if not rules.has_macros and ("{%" in body or "{{" in body or "import" in body):
        lines = outside_of_code(body)
        if any(_OTHERS_CODE.search(line) or _IMPORT.match(line) for line in lines):
            yield Note.TEMPLATE_CODE


def is_hidden_by_another_key(post: Post) -> bool:
    """Whether a key hides the post that the authors of MkDocs may not know."""
    return post.visibility > Visibility.VISIBLE and not is_own(post.hidden_by or "visible")
