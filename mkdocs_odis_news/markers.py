"""Finds markers that ask for the newest posts of something that nobody has."""

from __future__ import annotations

from collections.abc import Iterator

from .lists.latest import EXPECTED, Latest, read_latest
from .lists.outcome import Outcome
from .lists.terms import alike
from .pages.placeholders import markers_in, may_show_latest
from .posts.hints import nearest
from .posts.overlooked import INLINE_CODE, outside_of_code
from .posts.problem import Problem, shown, warning
from .site import Site
from .translations.message import joined, say

_RENDERED = (None, Outcome.PUBLISHED, Outcome.UNLISTED)


def marker_problem(words: str, source: str, site: Site) -> Problem | None:
    """What is wrong with ``<!-- odis-news: words -->`` on a page; None for what can be shown."""
    if not (wanted := read_latest(words)):
        cure = say("Write {line}", line="odis-news: latest 3")
        return _problem(source, words, EXPECTED, cure)
    if not site.named(wanted.section, source):
        roots = joined(section.context.root for section in site.sections)
        known = say("one of the sections {roots}", roots=roots)
        return _problem(source, words, known, say("Correct the name of the section"))
    return _of_category(wanted, words, source, site) if wanted.category else None


def marker_problems(site: Site) -> Iterator[Problem]:
    """Of all pages that a build renders, as their authors typed them."""
    for doc in site.reader.docs.docs():
        source = doc.src_uri
        is_rendered = doc.is_page and doc.is_included and site.outcomes.get(source) in _RENDERED
        if not is_rendered or not may_show_latest(site.reader.text(source)):
            continue
        text = "\n".join(outside_of_code(site.reader.front_matter(source).body))
        for words in markers_in(INLINE_CODE.sub("", text)):
            if problem := marker_problem(words, source, site):
                yield problem


def _of_category(wanted: Latest, words: str, source: str, site: Site) -> Problem | None:
    """Where no post has it, be it a hidden one."""
    name = wanted.category or ""
    section = site.named(wanted.section, source) or site.section_of(source)
    entries = section.collection.entries
    known = {category for entry in entries for category in entry.post.categories}
    if alike(name) in map(alike, known):
        return None
    cure = say("Correct the name of the category")
    if meant := nearest(name, known):
        cure = say("Write {line}", line=f"category={shown(meant)}")
    return _problem(source, words, say("a category that a post has"), cure)


def _problem(source: str, words: str, expected: str, cure: str) -> Problem:
    found = say("the marker {marker}", marker=shown(f"odis-news: {words}"))
    return warning(source, found, expected, cure)
