"""What sites rely on changes on purpose alone, and with a line in the changelog."""

from __future__ import annotations

from .surface import SNAPSHOT, surface


def test_what_sites_rely_on() -> None:
    assert surface() == SNAPSHOT.read_text(encoding="utf-8"), (
        "What sites rely on has changed: docs/versioning.md says what may change when. Run"
        " `python -m tests.surface`, and write a line into CHANGELOG.md."
    )
