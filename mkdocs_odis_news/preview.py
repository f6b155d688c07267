"""Tells authors in a preview what they have to mend, on the overview and on the page itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from .docs import Docs
from .lists.outcome import Outcome
from .lists.section import SectionContext
from .pages.context import ListPage
from .pages.fragments import Link
from .pages.mending import BrokenPost, Finding, ToMend
from .posts.links import page_target
from .posts.parts import title_of_name
from .posts.problem import Problem, Severity
from .posts.report import folded, more_of_a_kind
from .posts.rules import Reading
from .section import Section
from .translations import short_language
from .translations.message import say, told, told_in

# More would push the list out of sight; the box above them tells of all.
_CARDS = 12
HrefOf = Callable[[str], str]
"""From a source to a link to its page, or to nothing."""


def with_findings(
    sections: Sequence[Section],
    problems: Iterable[Problem],
    outcomes: Mapping[str, Outcome],
    docs: Docs,
) -> dict[str, tuple[Section, ListPage]]:
    """The first page of each overview with all that is wrong in its section, by source.

    ``outcomes`` are those of the whole site.
    """
    found: dict[str, tuple[Section, ListPage]] = {}
    by_section = _by_section(problems, sections)
    for section, own in zip(sections, by_section, strict=True):
        page = section.pages.made[section.context.home]
        if isinstance(page, ListPage) and own:
            to_mend = _to_mend(section, own, _linked(section, outcomes, docs))
            found[page.source] = section, replace(page, to_mend=to_mend)
    return found


def findings_on(
    problems: Iterable[Problem], section: SectionContext, href_of: HrefOf = lambda source: ""
) -> Iterator[Finding]:
    """In the language of the section, if we speak it; else in English.

    What repeats itself in many files is counted, as in the log.
    """
    language, lang = _languages(section)
    for problem, more in folded(problems):
        is_error = problem.severity is Severity.ERROR
        finding = Finding(
            kind=told(say("Error") if is_error else say("Warning"), language),
            is_error=is_error,
            place=problem.place,
            text=problem.sentence(language),
            href=href_of(problem.source),
            lang=lang,
        )
        yield finding
        if more:
            yield replace(finding, place="", text=told(more_of_a_kind(more), language), href="")


def _languages(section: SectionContext) -> tuple[str, str | None]:
    """That of what we tell authors, and the same where it is not the section's."""
    own = short_language(section.language)
    language = told_in(own)
    return language, None if language == own else language


def _by_section(
    problems: Iterable[Problem], sections: Sequence[Section]
) -> tuple[list[Problem], ...]:
    """Those that a section found itself, or that are nearest to its folder if none did."""
    known = [frozenset(section.problems) for section in sections]
    folders = [section.context.folder for section in sections]
    found: tuple[list[Problem], ...] = tuple([] for _ in sections)
    for problem in problems:
        finders = [place for place, own in enumerate(known) if problem in own]
        for place in finders or [_nearest(problem.source, folders)]:
            found[place].append(problem)
    return found


def _nearest(source: str, folders: Sequence[str]) -> int:
    """The place of the deepest folder that holds a file; else the first."""

    def depth(place: int) -> int:
        folder = folders[place]
        return len(folder) if not folder or source.startswith(f"{folder}/") else -1

    return max(range(len(folders)), key=depth)


def _linked(section: Section, outcomes: Mapping[str, Outcome], docs: Docs) -> HrefOf:
    """Leads from the first page of a section to the page of a file, if it has one."""
    presenter, home = section.presenter, section.presenter.url_of(section.context.home)

    def href_of(source: str) -> str:
        doc, outcome = docs.get(source), outcomes.get(source)
        is_elsewhere = outcome and (outcome.is_left_out or outcome is Outcome.REDIRECTED)
        if not doc or not doc.is_page or not doc.is_included or is_elsewhere:
            return ""
        return presenter.href(page_target(source), home)

    return href_of


def _to_mend(section: Section, problems: Sequence[Problem], href_of: HrefOf) -> ToMend:
    language, lang = _languages(section.context)
    unread = (r for r in section.readings.readings if not r.post and r.source in section.outcomes)
    by_source: dict[str, list[Problem]] = {}
    for problem in problems:
        by_source.setdefault(problem.source, []).append(problem)

    def concerning(reading: Reading) -> tuple[Problem, ...]:
        return (*by_source.get(reading.source, ()), *reading.problems_above)

    return ToMend(
        heading=told(say("What is wrong here (only the preview shows this)"), language),
        lang=lang,
        findings=tuple(findings_on(problems, section.context, href_of)),
        broken=tuple(
            BrokenPost(
                title=reading.partial.title if reading.partial else title_of_name(reading.source),
                link=Link(href=href_of(reading.source), text=section.context.words.link_text),
                findings=tuple(findings_on(concerning(reading), section.context)),
            )
            for reading in islice(unread, _CARDS)
        ),
    )
