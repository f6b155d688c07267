"""Reads a file into a Post, or into the problems that it has."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from ..docs import is_index_name
from .closed_early import closed_early
from .compose import compose_post
from .dates import named
from .fields import FieldReader
from .frontmatter import FrontMatter, parse
from .header import marks_in, mentions
from .keys import KeyAliases, normalised
from .overlooked import certainly_hidden, may_be_hidden, stray_block
from .problem import Problem, judged
from .rules import Defaults, Reading, Rules
from .tables import marker_in_table
from .torn import torn_block


def read_post(
    source: str, content: bytes | str, rules: Rules, defaults: Iterable[Defaults] = ()
) -> Reading | None:
    """Reads one file; None where it is no post of the section.

    ``defaults`` are those of the folders above, the nearest first (Material's ``.meta.yml``).
    """
    return read_parsed(parse(source, content, rules.keys), rules, defaults)


def read_parsed(
    found: FrontMatter, rules: Rules, defaults: Iterable[Defaults] = (), *, any_page: bool = False
) -> Reading | None:
    """As ``read_post``, for a file whose front matter has been parsed.

    ``any_page``: whatever it is that makes a page a post of the section.
    """
    given = found, rules.tag, rules.keys
    torn = torn_block(*given) or closed_early(*given)
    if found.problem and not found.pairs:
        problem, block = found.problem, found.block
        if torn:
            problem, block = torn.problem, f"{block}\n{torn.block}"
        is_ours = any_page or rules.tag is None or mentions(block, rules.tag, rules.keys)
        return _unread(found, problem, block, rules) if is_ours else None
    above = (FieldReader(*each, rules.keys) for each in defaults)
    fields = FieldReader(found.source, found.pairs, rules.keys, above)
    tags = fields.names("tags")
    is_marked = any_page or rules.tag is None or _is_marked(fields, tags, rules.tag)
    if torn and (is_marked or mentions(torn.block, rules.tag or "", rules.keys)):
        return _unread(found, torn.problem, torn.block, rules)
    if not is_marked or not found.pairs:
        if stray := stray_block(*given) or marker_in_table(*given):
            return _unread(found, stray.problem, stray.block, rules)
        if not is_marked:
            return None
    categories = fields.names("categories")
    if not any_page and (
        (rules.categories and not set(categories) & set(rules.categories))
        or (rules.tag is None and _is_page_of_its_own(fields))
    ):
        return None
    return compose_post(found, fields, tags, categories, rules)


def _is_page_of_its_own(fields: FieldReader) -> bool:
    """Hugo's ``_index.md``, or an index without a date, among posts that need no marker."""
    name = posixpath.basename(fields.source)
    if not is_index_name(name) or named(fields.source)[0]:
        return name == "_index.md"
    return not fields.every("date") and not fields.every("not_before")


def _is_marked(fields: FieldReader, tags: tuple[str, ...], tag: str) -> bool:
    """Whether the marker is among the tags, also where one is no text, or they are repeated."""
    if tag in tags:
        return True
    values = (pair.value for pair in fields.every("tags"))
    lists = (map(str.strip, v.split(",")) if isinstance(v, str) else v for v in values)
    return any(tag in each for each in lists if each and not isinstance(each, dict))


def is_forgotten(found: FrontMatter, rules: Rules) -> bool:
    """Whether a page, which is no post, seems to have been meant as one.

    It has a date at the start of its name, or the marker in other letters or under another key.
    """
    if rules.tag is None:
        return False
    own = FieldReader(found.source, found.pairs, rules.keys)
    if _is_marked(own, own.names("tags"), rules.tag):
        return False  # a pattern or a category keeps it out
    if named(found.source)[0]:
        return True
    alike = (normalised(rules.tag), normalised(rules.tag) + "s")
    return any(normalised(tag) in alike for tag in _written_as_tags(found, rules.keys))


def _written_as_tags(found: FrontMatter, keys: KeyAliases) -> Iterable[str]:
    """Also below ``tag``, and in a block that nobody could read."""

    def is_asked(key: str) -> bool:
        return normalised(key) == "tag" or keys.field_of(key) == "tags"

    if not found.pairs:
        return marks_in(found.block, is_asked)
    pairs = (pair._replace(key="tags") for pair in found.pairs if is_asked(pair.key))
    return FieldReader(found.source, pairs, keys).names("tags")


def _unread(found: FrontMatter, problem: Problem, block: str, rules: Rules) -> Reading:
    """A page that seems to be a post of this section, and cannot be read."""
    hidden = certainly_hidden(block, rules.keys)
    return Reading(
        source=found.source,
        post=None,
        problems=judged([problem], hidden=hidden),
        hidden=hidden,
        may_hide=hidden or may_be_hidden(block, rules.keys),
    )
