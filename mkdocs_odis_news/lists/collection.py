"""Decides which posts are listed, in what order, and which is the newer and the older of each."""

from __future__ import annotations

import posixpath
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from ..posts.dates import PostDate
from ..posts.hiding import Visibility
from ..posts.post import Post
from ..translations.message import Message, joined, say


class Status(Enum):
    """What becomes of a post on the day of the build."""

    LISTED = "listed"
    UNLISTED = "unlisted"
    HIDDEN = "visible: false"
    EXPIRED = "expired"
    SCHEDULED = "scheduled"

    @property
    def is_hidden(self) -> bool:
        """Not published at all; shown in a preview only, with the reason."""
        return self not in (Status.LISTED, Status.UNLISTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A post and what becomes of it."""

    post: Post
    status: Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """All posts of a section in the order of its overview; ``listed`` are those on it."""

    entries: tuple[Entry, ...]
    listed: tuple[Entry, ...]

    @property
    def published(self) -> tuple[Entry, ...]:
        """The listed ones without those that only a preview lists: what machines are told."""
        return tuple(entry for entry in self.listed if entry.status is Status.LISTED)

    def with_posts(self, change: Callable[[Post], Post]) -> Collection:
        """The same order with other words in the posts."""
        changed = {e.post.source: replace(e, post=change(e.post)) for e in self.entries}
        return Collection(
            entries=tuple(changed.values()),
            listed=tuple(changed[entry.post.source] for entry in self.listed),
        )

    def by_source(self) -> Mapping[str, Entry]:
        """Every entry, by the source of its post."""
        return {entry.post.source: entry for entry in self.entries}

    def neighbours(self) -> dict[str, tuple[Post | None, Post | None]]:
        """By source of each listed post with a page of its own: the newer and the older one.

        They follow the dates: whoever pins a post changes nobody's neighbours.
        """
        with_page = (entry.post for entry in self.listed if not entry.post.leads_away)
        posts = sorted(with_page, key=_age, reverse=True)
        around = [None, *posts, None]
        return {p.source: (around[at], around[at + 2]) for at, p in enumerate(posts)}

    def report(self, pages: int, left_out: int = 0) -> Message:
        """The line at the end of a build: what is listed, hidden and unlisted, and why.

        ``left_out``: so many files have errors, or a kind that nobody renders.
        """
        counts = Counter(entry.status for entry in self.entries)
        hidden = [status for status in Status if status.is_hidden and counts[status]]
        parts = [_listed(counts[Status.LISTED], pages)]
        reasons = [_why(status, counts[status]) for status in hidden]
        if counts[Status.SCHEDULED]:
            reasons.append(say("next {day}", day=str(self._next_day())))
        total = sum(counts[status] for status in hidden)
        if reasons:
            parts.append(say("{number} hidden ({why})", number=total, why=joined(reasons)))
        else:
            parts.append(say("{number} hidden", number=total))
        if unlisted := counts[Status.UNLISTED]:
            parts.append(say("{number} unlisted", number=unlisted))
        if left_out:
            parts.append(say("{number} left out", number=left_out))
        return joined(parts)

    def _next_day(self) -> date:
        scheduled = (e.post for e in self.entries if e.status is Status.SCHEDULED)
        return min(appears(post).at for post in scheduled).date()


def collect_posts(
    posts: Iterable[Post], *, now: datetime, future: bool, preview: bool
) -> Collection:
    """Sorts the posts of a section. ``now`` has a zone.

    ``future`` lists posts of the future; ``preview`` lists all that is hidden as well.
    """
    ordered = sorted(posts, key=_rank, reverse=True)
    entries = tuple(Entry(post=post, status=_status(post, now, future)) for post in ordered)
    listed = tuple(
        entry
        for entry in entries
        if entry.status is Status.LISTED or (preview and entry.status.is_hidden)
    )
    return Collection(entries=entries, listed=listed)


def _rank(post: Post) -> tuple[bool, tuple[datetime, str]]:
    return post.pinned, _age(post)


def _age(post: Post) -> tuple[datetime, str]:
    path = posixpath.normpath(post.source)
    return post.published.at, unicodedata.normalize("NFC", path)


def _status(post: Post, now: datetime, future: bool) -> Status:
    if post.visibility is Visibility.HIDDEN:
        return Status.HIDDEN
    if post.expires and not post.expires.after(now):
        return Status.EXPIRED
    if appears(post).after(now) and not future:
        return Status.SCHEDULED
    return Status.UNLISTED if post.visibility is Visibility.UNLISTED else Status.LISTED


def appears(post: Post) -> PostDate:
    """When a post is shown: on its date, or on the day that it waits for."""
    dates = (post.published, post.not_before) if post.not_before else (post.published,)
    return max(dates, key=lambda date: date.at)


def _listed(posts: int, pages: int) -> Message:
    return say(
        "{posts} on {pages}",
        posts=say("{number} post", number=1) if posts == 1 else say("{number} posts", number=posts),
        pages=say("{number} page", number=1) if pages == 1 else say("{number} pages", number=pages),
    )


def _why(status: Status, number: int) -> Message:
    if status is Status.HIDDEN:
        return say("{number} visible: false", number=number)
    if status is Status.EXPIRED:
        return say("{number} expired", number=number)
    return say("{number} scheduled", number=number)
