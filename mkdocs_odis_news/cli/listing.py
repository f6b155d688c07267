"""Tells of every file of the news what a build does with it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from ..lists.collection import Entry, Status, appears
from ..lists.outcome import Outcome
from ..posts.post import Post
from ..section import Section
from ..site import Site
from ..translations.message import Message, say


class FileState(Enum):
    """What a reader sees of a file; the value is its name."""

    PUBLISHED = say("published")
    UNLISTED = say("unlisted")
    LINK = say("link")
    HIDDEN = say("hidden")
    SCHEDULED = say("scheduled")
    EXPIRED = say("expired")
    BROKEN = say("broken")
    LEFT_OUT = say("left out")

    @property
    def is_public(self) -> bool:
        """Whether readers find anything of it."""
        return self in (FileState.PUBLISHED, FileState.UNLISTED, FileState.LINK)


_STATES = {
    Status.HIDDEN: FileState.HIDDEN,
    Status.EXPIRED: FileState.EXPIRED,
    Status.SCHEDULED: FileState.SCHEDULED,
    Status.UNLISTED: FileState.UNLISTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A file of the news. ``address`` is where readers find it, or empty."""

    source: str
    state: FileState
    why: Message | None = None
    title: str = ""
    date: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a build will show something else than one today, and of which file."""

    at: datetime
    source: str
    why: Message


def rows_of(site: Site) -> Iterator[Row]:
    """Posts in the order of the overviews, then what is broken, then what no section takes."""
    told: set[str] = set()
    for section in site.sections:
        for entry in section.collection.entries:
            if entry.post.source in section.posts:
                told.add(entry.post.source)
                yield _of_entry(entry, section)
    for source in sorted(site.outcomes.keys() - told):
        outcome = site.outcomes[source]
        if outcome is not Outcome.READ:
            yield _of_rest(source, outcome, site)


def due(site: Site) -> Due | None:
    """The next one; None where no date of a post is to come."""
    coming = (each for section in site.sections for each in _coming(section))
    return min(coming, key=lambda each: (each.at, each.source), default=None)


def _of_entry(entry: Entry, section: Section) -> Row:
    post, status = entry.post, entry.status
    leads_away = post.leads_away and not status.is_hidden
    state = FileState.LINK if leads_away else _STATES.get(status, FileState.PUBLISHED)
    return Row(
        source=post.source,
        state=state,
        why=_why(entry, section, leads_away=leads_away),
        title=post.title,
        date=post.published.iso,
        address=_address(post, section) if state.is_public else "",
    )


def _address(post: Post, section: Section) -> str:
    if post.link and post.leads_away:
        return section.publisher.address(post.link)
    return _page(post.source, section)


def _page(source: str, section: Section) -> str:
    publisher = section.publisher
    return publisher.page(source) if publisher.url else section.presenter.url_of(source)


def _why(entry: Entry, section: Section, *, leads_away: bool) -> Message | None:
    post, status = entry.post, entry.status
    if status is Status.SCHEDULED:
        return say("appears {day}", day=appears(post).iso)
    if status is Status.EXPIRED and post.expires:
        return say("expired {day}", day=post.expires.iso)
    if status in (Status.HIDDEN, Status.UNLISTED) and post.hidden_by:
        return say("by the key {key}", key=post.hidden_where)
    return say("leads there") if leads_away else None


def _of_rest(source: str, outcome: Outcome, site: Site) -> Row:
    doc = site.reader.docs.get(source)
    if source in site.broken:
        state = FileState.BROKEN if outcome is Outcome.BROKEN else FileState.LEFT_OUT
        state = FileState.HIDDEN if outcome.is_hidden else state
        return Row(source=source, state=state, why=say("it has errors"))
    if outcome is Outcome.SKIPPED:
        return Row(source=source, state=FileState.LEFT_OUT, why=say("it is no Markdown file"))
    is_page = doc is not None and doc.is_page
    why = say("by itself or its folder") if is_page else say("beside a hidden page")
    if outcome is Outcome.UNLISTED:
        address = _page(source, site.section_of(source))
        return Row(source=source, state=FileState.UNLISTED, why=why, address=address)
    return Row(source=source, state=FileState.HIDDEN, why=why)


def _coming(section: Section) -> Iterator[Due]:
    written = {r.source: r.post for r in section.readings.readings if r.post}
    for entry in section.collection.entries:
        post, status = entry.post, entry.status
        if post.source not in section.posts or status in (Status.HIDDEN, Status.EXPIRED):
            continue
        if status is Status.SCHEDULED:
            yield Due(at=appears(post).at, source=post.source, why=say("appears"))
        elif post.expires:
            yield Due(at=post.expires.at, source=post.source, why=say("expires"))
        for correction in written[post.source].corrections:
            if correction.date.after(section.now):
                yield Due(at=correction.date.at, source=post.source, why=say("is corrected"))
