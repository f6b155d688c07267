"""Opens the site that a command works on, and speaks to its author."""

from __future__ import annotations

import logging
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from ..hosts.mkdocs.site_config import HostSite, SiteConfigError, read_site_config
from ..hosts.mkdocs.state import now
from ..options import Mode
from ..site import Site, plan_site
from ..translations.message import MESSAGE_LANGUAGES, Message, joined, say, told

# What says in which language a person works.
_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")

config_file = click.option(
    "-f",
    "--config-file",
    "file",
    type=click.Path(path_type=Path),
    help="The mkdocs.yml of the site; else that of this folder.",
)


class WrongUseError(click.ClickException):
    """What a person can put right at once: the command, or the configuration."""

    exit_code = 2

    def __init__(self, message: Message, opened: Opened | None = None) -> None:
        language = opened.language if opened else language_of(os.environ)
        super().__init__(told(message, language))

    def show(self, file: object = None) -> None:
        """On the other stream, without the word of Click."""
        speak(self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A site that has been read, and planned as a build would plan it."""

    host: HostSite
    site: Site
    now: datetime
    language: str

    def told(self, text: str) -> str:
        """A message in the language of the author."""
        return told(text, self.language)

    def path(self, source: str) -> str:
        """Where a document is, from the folder in which the command runs."""
        path = os.path.relpath(self.host.docs_dir / source)
        return path.replace(os.sep, "/")

    def name_unchecked(self) -> None:
        """Says what only a build can tell."""
        if names := self.host.unchecked:
            line = say("not looked at: what {plugins} may make or hide", plugins=joined(names))
            speak(self.told(line))


def language_of(environment: Mapping[str, str], site: str = "en") -> str:
    """That of the terminal (``LANG``), if we speak it; else that of the site's log."""
    named = next((environment[name] for name in _LOCALES if environment.get(name)), "")
    language = named.partition("_")[0].partition(".")[0].lower()
    return language if language in MESSAGE_LANGUAGES else site


def open_site(file: Path | None) -> Opened:
    """Raises WrongUseError where there is no site."""
    # What the host logs while it reads is for builds.
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    try:
        host = read_site_config(file)
    except SiteConfigError as error:
        raise WrongUseError(error.message) from None
    moment = now()
    site = plan_site(host.docs, host.options, now=moment, mode=Mode.BUILD)
    language = language_of(os.environ, host.options.messages)
    return Opened(host=host, site=site, now=moment, language=language)


def write(lines: Iterable[str]) -> None:
    """To whoever reads the output, be it a terminal or a program."""
    for line in lines:
        click.echo(_encodable(line), color=_has_colour())


def speak(line: str) -> None:
    """To the person alone."""
    click.echo(_encodable(line), err=True, color=_has_colour())


def width() -> int | None:
    """That of the terminal; None where the output goes elsewhere."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _has_colour() -> bool | None:
    return False if os.environ.get("NO_COLOR") else None


def _encodable(line: str) -> str:
    """Names of files may hold bytes that are no text, and terminals letters that they lack."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return line.encode(encoding, "backslashreplace").decode(encoding)
