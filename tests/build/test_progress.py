"""What long work tells on a terminal."""

from __future__ import annotations

import logging
import sys
from types import SimpleNamespace

import pytest
from mkdocs.structure.files import File

from mkdocs_odis_news.hosts.mkdocs.progress import Progress

FILE = File("a.md", None, "site", True)


class Clock:
    """Half a second goes by from one look to the next."""

    def __init__(self) -> None:
        self._now = 0.0

    def __call__(self) -> float:
        self._now += 0.5
        return self._now


def told(caplog: pytest.LogCaptureFixture, language: str) -> list[str]:
    """What is said while 1,500 pages would be read, the first eight of them and two pictures."""
    caplog.set_level(logging.INFO)
    progress = Progress(1500, language, Clock())
    read = progress.reading(lambda file: b"")
    for _ in range(8):
        read(FILE)
    progress.copied()
    progress.copied()
    return caplog.messages


SAID = {
    "en": [
        "odis-news: 4 of 1,500 pages read, 0 pictures looked at",
        "odis-news: 6 of 1,500 pages read, 0 pictures looked at",
        "odis-news: 8 of 1,500 pages read, 0 pictures looked at",
        "odis-news: 8 of 1,500 pages read, 2 pictures looked at",
    ],
    "de": [
        "odis-news: 4 von 1.500 Seiten gelesen, 0 Bilder betrachtet",
        "odis-news: 6 von 1.500 Seiten gelesen, 0 Bilder betrachtet",
        "odis-news: 8 von 1.500 Seiten gelesen, 0 Bilder betrachtet",
        "odis-news: 8 von 1.500 Seiten gelesen, 2 Bilder betrachtet",
    ],
}


@pytest.mark.parametrize("language", SAID)
def test_once_a_second_after_two(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(isatty=lambda: True))
    assert told(caplog, language) == SAID[language]


def test_nothing_in_a_pipe(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "stderr", SimpleNamespace(isatty=lambda: False))
    assert told(caplog, "en") == []
