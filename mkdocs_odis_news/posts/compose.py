"""Makes a post of its fields, and says what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ..translations import language_tag
from ..translations.message import say
from . import description as describe
from .corrections import corrections_of
from .dating import limit_of, published, updated
from .doubts import warn_of_comments, warn_of_password, warn_of_unknown_keys
from .fields import FieldReader, ReadField
from .frontmatter import FrontMatter
from .further import further_of
from .hiding import DRAFTS, NO, Hiding, Visibility, is_draft, keeps_away
from .house_rules import keep_house_rules
from .keys import normalised
from .locking import is_locked, is_open
from .notes import notes_on
from .parts import (
    Described,
    Linked,
    Pictured,
    description_of,
    hiding_of,
    image_of,
    link_of,
    readtime_of,
    title_of_name,
)
from .permalinks import aliases_of, permalink_of, slug_of
from .post import Author, Post
from .problem import Invalid, Severity, judged, shown
from .references import files_named
from .rules import Reading, Rules
from .series import series_of
from .tables import warn_of_tables
from .values import as_names, text_reader

_LIKE_KEY = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What has been read already, and is needed in more than one place."""

    id: ReadField[str] | None
    link: Linked | None
    described: Described | None
    image: Pictured | None
    tags: tuple[str, ...]
    categories: tuple[str, ...]


def compose_post(
    found: FrontMatter,
    fields: FieldReader,
    tags: tuple[str, ...],
    categories: tuple[str, ...],
    rules: Rules,
) -> Reading:
    """The post that these fields make, and everything that is wrong with it."""
    known = _Known(
        id=fields.read("id", text_reader("id"), quiet=True),
        link=link_of(fields),
        described=description_of(fields),
        image=image_of(fields),
        tags=tags,
        categories=categories,
    )
    body = found.body
    post = _post(body, fields, known, rules)
    if key := warn_of_tables(found, fields):
        post = _hidden(post, key)
    for reader in fields.nearest_first:
        warn_of_unknown_keys(reader)
    warn_of_comments(fields, found)
    keep_house_rules(fields, categories, body, rules)
    if found.problem:
        fields.problems.append(found.problem)
    problems = [problem for reader in fields.nearest_first for problem in reader.problems]
    hidden = post.visibility is Visibility.HIDDEN
    wrong = [problem for problem in problems if problem.severity is Severity.ERROR]
    return Reading(
        source=found.source,
        post=None if wrong else post,
        problems=judged(problems, hidden=hidden),
        hidden=hidden,
        may_hide=any(each.key and keeps_away(each.key, fields.keys) for each in wrong),
        partial=post,
        id=known.id,
        references=tuple(files_named(post, fields, known.link, known.image, known.described)),
        notes=notes_on(body, known.image, rules),
    )


def _hidden(post: Post, key: str) -> Post:
    """Also by this key, where none does already."""
    by, where = (post.hidden_by, post.hidden_in) if post.hidden_by else (key, post.source)
    return replace(post, visibility=Visibility.HIDDEN, hidden_by=by, hidden_in=where)


def _post(body: str, fields: FieldReader, known: _Known, rules: Rules) -> Post:
    title, named_title = fields.text("title"), title_of_name(fields.source)
    not_before = limit_of(fields, "not_before", rules.zone)
    permalink, hiding = _text_alone(fields, "permalink"), _hiding(fields, rules, known.link)
    return Post(
        source=fields.source,
        title=title or named_title,
        is_titled=title is not None,
        description=known.described.html if known.described else "",
        is_described=known.described is not None,
        plain=(known.described.plain if known.described else "") or title or named_title,
        published=published(fields, rules.zone, not_before),
        updated=updated(fields, rules.zone),
        corrections=corrections_of(fields, rules.zone),
        not_before=not_before,
        visibility=hiding.wanted,
        hidden_by=hiding.key or None,
        hidden_in=hiding.source or None,
        expires=limit_of(fields, "expires", rules.zone),
        link_text=fields.text("link_text"),
        link=known.link.target if known.link else None,
        categories=known.categories,
        authors=_authors(fields, rules),
        image=known.image.image if known.image else None,
        pinned=fields.flag("pinned"),
        id=known.id.value if known.id else None,
        lang=_lang(fields),
        robots=next(filter(None, (_text_alone(f, "robots") for f in fields.nearest_first)), None),
        slug=slug_of(fields),
        permalink=permalink_of(fields, permalink),
        aliases=aliases_of(fields),
        is_locked=is_locked(fields, rules),
        has_page=not known.link or normalised(permalink or "") not in NO,
        tags=tuple(tag for tag in known.tags if rules.keep_tag or tag != rules.tag),
        readtime=readtime_of(fields),
        links=further_of(fields),
        series=series_of(fields),
        word_count=describe.word_count(body, is_exact=rules.counts_words),
    )


def _hiding(fields: FieldReader, rules: Rules, link: Linked | None) -> Hiding:
    """Also by the folder, and where a password keeps nobody out, be it by a slip of its key."""
    readers = fields.nearest_first
    if is_open(fields, rules):
        if not rules.encrypts:
            warn_of_password(fields)
        passwords = ((pair.key, each.source) for each in readers for pair in each.every("password"))
        return Hiding(Visibility.HIDDEN, *next(passwords, ("", "")))
    slips = ((pair.key, each.source) for each in readers for pair in each.meant("password"))
    if slip := next(slips, None):
        return Hiding(Visibility.HIDDEN, *slip)
    hiding = hiding_of(fields, has_link=link is not None)
    return Hiding(Visibility.HIDDEN, DRAFTS, fields.source) if is_draft(fields.source) else hiding


def _lang(fields: FieldReader) -> str | None:
    lang = fields.text("lang")
    return language_tag(lang) if lang else None


def _text_alone(fields: FieldReader, field: str) -> str | None:
    """A key that other systems know too: whatever is no text is theirs, and left alone."""
    for pair in fields.lasting(field):
        names = as_names(pair)
        if not isinstance(names, Invalid):
            return ", ".join(names) or None
        if isinstance(pair.value, str):  # too long, as whoever reads it on will say
            return pair.value
    return None


def _authors(fields: FieldReader, rules: Rules) -> tuple[Author, ...]:
    names = fields.names("authors")
    for name in names:
        if rules.authors and name not in rules.authors and _LIKE_KEY.fullmatch(name):
            pair = fields.lasting("authors")[0]
            fields.warn(
                pair,
                found=say("{name}, which is in no list of authors", name=shown(name)),
                expected=say("a name, or a key of the option authors or of .authors.yml"),
                cure=say(
                    "Correct the key, add it there, or write the name as readers should see it"
                ),
            )
    return tuple(rules.authors.get(name, Author(name=name)) for name in names)
