"""What happens to a file: status, form, what the site does with broken posts, and mode."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.lists.collection import Status
from mkdocs_odis_news.lists.outcome import Form, Outcome, outcome_of, outcome_of_broken
from mkdocs_odis_news.options import Mode

LISTED, UNLISTED, HIDDEN = Status.LISTED, Status.UNLISTED, Status.HIDDEN
EXPIRED, SCHEDULED = Status.EXPIRED, Status.SCHEDULED
PAGE, REDIRECT, LINK = Form.PAGE, Form.REDIRECT, Form.LINK


@pytest.mark.parametrize(
    ("form", "status", "build", "preview"),
    [
        (PAGE, LISTED, Outcome.PUBLISHED, Outcome.PUBLISHED),
        (PAGE, UNLISTED, Outcome.UNLISTED, Outcome.UNLISTED),
        (PAGE, HIDDEN, Outcome.HIDDEN, Outcome.PREVIEWED),
        (PAGE, EXPIRED, Outcome.HIDDEN, Outcome.PREVIEWED),
        (PAGE, SCHEDULED, Outcome.HIDDEN, Outcome.PREVIEWED),
        (REDIRECT, LISTED, Outcome.REDIRECTED, Outcome.REDIRECTED),
        (REDIRECT, UNLISTED, Outcome.REDIRECTED, Outcome.REDIRECTED),
        (REDIRECT, HIDDEN, Outcome.HIDDEN, Outcome.REDIRECTED),
        (REDIRECT, EXPIRED, Outcome.HIDDEN, Outcome.REDIRECTED),
        (REDIRECT, SCHEDULED, Outcome.HIDDEN, Outcome.REDIRECTED),
        (LINK, LISTED, Outcome.LINK_ONLY, Outcome.LINK_ONLY),
        (LINK, UNLISTED, Outcome.LINK_ONLY, Outcome.LINK_ONLY),
        (LINK, HIDDEN, Outcome.HIDDEN, Outcome.LINK_ONLY),
        (LINK, EXPIRED, Outcome.HIDDEN, Outcome.LINK_ONLY),
        (LINK, SCHEDULED, Outcome.HIDDEN, Outcome.LINK_ONLY),
    ],
)
def test_posts_that_can_be_read(
    form: Form, status: Status, build: Outcome, preview: Outcome
) -> None:
    assert outcome_of(status, form, Mode.BUILD) is build
    assert outcome_of(status, form, Mode.PREVIEW) is preview


@pytest.mark.parametrize(
    ("hidden", "skips", "build", "preview"),
    [
        (False, False, Outcome.BROKEN, Outcome.BROKEN),
        (False, True, Outcome.SKIPPED, Outcome.BROKEN),
        (True, False, Outcome.HIDDEN, Outcome.PREVIEWED),
        (True, True, Outcome.HIDDEN, Outcome.PREVIEWED),
    ],
)
def test_posts_with_errors(hidden: bool, skips: bool, build: Outcome, preview: Outcome) -> None:
    assert outcome_of_broken(hidden=hidden, skips=skips, mode=Mode.BUILD) is build
    assert outcome_of_broken(hidden=hidden, skips=skips, mode=Mode.PREVIEW) is preview


@pytest.mark.parametrize("outcome", Outcome)
def test_which_have_no_page(outcome: Outcome) -> None:
    without = {Outcome.HIDDEN, Outcome.SKIPPED, Outcome.LINK_ONLY}
    assert outcome.is_left_out is (outcome in without)
