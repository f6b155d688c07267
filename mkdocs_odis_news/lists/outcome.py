"""Decides what happens to a file of a section in one build."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from ..options import Mode
from ..posts.post import Post
from ..posts.readings import Readings
from .collection import Collection, Status


class Form(Enum):
    """What a post is for the site: a page, a link with a redirect in its place, a link alone."""

    PAGE = "page"
    REDIRECT = "redirect"
    LINK = "link"


class Outcome(Enum):
    """What happens to a file."""

    PUBLISHED = "a page that everybody finds"
    UNLISTED = "a page that only its address leads to"
    REDIRECTED = "an address that leads on"
    LINK_ONLY = "a teaser that leads on, without an address of its own"
    PREVIEWED = "a page in a preview only"
    HIDDEN = "nothing: its author hid it, or its day has not come"
    BROKEN = "a problem, which stops a build and is shown in a preview"
    SKIPPED = "nothing but a warning"
    READ = "nothing: the section reads it, and shows what it says elsewhere"

    @property
    def is_left_out(self) -> bool:
        """Whether there is no page: nothing may lead to one, or say what would stand on it."""
        return self in (Outcome.HIDDEN, Outcome.SKIPPED, Outcome.LINK_ONLY)

    @property
    def is_led_to(self) -> bool:
        """Whether an earlier address of the post leads somewhere."""
        return not self.is_left_out or self is Outcome.LINK_ONLY

    @property
    def is_hidden(self) -> bool:
        """Whether its author keeps it from readers."""
        return self in (Outcome.HIDDEN, Outcome.PREVIEWED)


def outcome_of(status: Status, form: Form, mode: Mode) -> Outcome:
    """Of a post that could be read."""
    if status.is_hidden and mode is Mode.BUILD:
        return Outcome.HIDDEN
    if form is Form.LINK:
        return Outcome.LINK_ONLY
    if form is Form.REDIRECT:
        return Outcome.REDIRECTED
    if status.is_hidden:
        return Outcome.PREVIEWED
    return Outcome.UNLISTED if status is Status.UNLISTED else Outcome.PUBLISHED


def outcome_of_broken(*, hidden: bool, skips: bool, mode: Mode) -> Outcome:
    """Of a post with errors; ``hidden``: its author hid it for certain.

    ``skips``: the option ``broken_posts`` leaves it out. A preview shows what is wrong.
    """
    if hidden:
        return Outcome.HIDDEN if mode is Mode.BUILD else Outcome.PREVIEWED
    return Outcome.SKIPPED if skips and mode is Mode.BUILD else Outcome.BROKEN


def outcomes_of(
    readings: Readings, collection: Collection, *, skips: bool, mode: Mode
) -> Iterator[tuple[str, Outcome]]:
    """Of every post of a section, by source."""
    for entry in collection.entries:
        yield entry.post.source, outcome_of(entry.status, _form(entry.post), mode)
    for reading in readings.readings:
        if not reading.post:
            yield reading.source, outcome_of_broken(hidden=reading.hidden, skips=skips, mode=mode)


def _form(post: Post) -> Form:
    if not post.has_page:
        return Form.LINK
    return Form.REDIRECT if post.leads_away else Form.PAGE
