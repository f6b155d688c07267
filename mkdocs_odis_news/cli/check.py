"""``odis-news check``: says what is wrong with the news of a site, and what could be better."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from ..posts.problem import Problem, Severity
from ..translations.message import say
from .findings import findings_of, within
from .formats import FORMATS, as_github, as_json, as_text, counted
from .opened import Opened, WrongUseError, config_file, open_site, speak, write

_WRITERS = {"text": as_text, "json": as_json, "github": as_github}


@click.command("check")
@config_file
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="text", help="How it is written."
)
@click.option("--strict", is_flag=True, help="Fail on warnings as well, as a strict build does.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def check(
    context: click.Context, file: Path | None, form: str, strict: bool, paths: tuple[Path, ...]
) -> None:
    """Says what is wrong with posts, as a build would, and gives advice.

    PATHS are files or folders to look at; else all posts. Exits with 1 where a build would stop.
    """
    opened = open_site(file)
    _refuse_strangers(opened, paths)
    found = within(findings_of(opened.site), opened.host.docs_dir, paths)
    write(_WRITERS[form](found, opened.path, opened.language))
    for warning in opened.host.warnings:
        speak(f"{opened.host.file}: {opened.told(say('warning'))}: {warning}")
    if form == "text":
        speak(opened.told(counted(found, len(opened.site.posts) + len(opened.site.broken))))
    opened.name_unchecked()
    context.exit(_exit_code(found, has_warnings=bool(opened.host.warnings), strict=strict))


def _refuse_strangers(opened: Opened, paths: Sequence[Path]) -> None:
    """A typing error must not look like a site without a fault."""
    docs_dir = opened.host.docs_dir.resolve()
    for path in paths:
        there = path.resolve()
        if not there.exists():
            raise WrongUseError(say("{path}: there is no such file", path=str(path)), opened)
        if not (there.is_relative_to(docs_dir) or docs_dir.is_relative_to(there)):
            raise WrongUseError(
                say("{path} is not below {docs}", path=str(path), docs=str(docs_dir)), opened
            )


def _exit_code(found: Sequence[Problem], *, has_warnings: bool, strict: bool) -> int:
    severities = {problem.severity for problem in found}
    warned = has_warnings or Severity.WARNING in severities
    return int(Severity.ERROR in severities or (strict and warned))
