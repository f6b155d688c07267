"""Decides in which language an author reads what a command says."""

from __future__ import annotations

from collections.abc import Mapping

from ..translations.message import MESSAGE_LANGUAGES

_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environment: Mapping[str, str], site: str = "en") -> str:
    """That of the terminal (``LANG``), if we speak it; else that of the site's log."""
    named = next((environment[name] for name in _NAMES if environment.get(name)), "")
    language = named.partition("_")[0].partition(".")[0].lower()
    return language if language in MESSAGE_LANGUAGES else site
