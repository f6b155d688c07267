"""``odis-news import``: takes over the posts of another system, or the options of another blog."""

from __future__ import annotations

import os
from pathlib import Path

import click

from ..hosts.mkdocs.site_config import HostSite, SiteConfigError, read_site_config
from ..imports import SYSTEMS
from ..imports.taken import Import, Target
from ..posts.problem import Severity
from ..translations.message import say, told
from .formats import as_text
from .import_material import write_options
from .opened import WrongUseError, config_file, language_of, speak, write
from .source_folder import SourceFolder
from .written import Fate, WrittenFiles, write_files


@click.command("import")
@config_file
@click.option(
    "--from",
    "system",
    type=click.Choice(["material", *SYSTEMS]),
    required=True,
    help="Whose posts they are.",
)
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    help="Where the posts are written; else into the news of the site.",
)
@click.option("--dry-run", "is_dry", is_flag=True, help="Write nothing, and tell all.")
@click.argument("source", type=click.Path(path_type=Path))
@click.pass_context
def import_posts(
    context: click.Context,
    file: Path | None,
    system: str,
    into: Path | None,
    is_dry: bool,
    source: Path,
) -> None:
    """Takes over the posts of another system.

    SOURCE is the folder of the other site, and stays as it is. Of material, the options are
    written that keep the addresses of its blog. A file that is there already is never changed.
    Exits with 1 where a post was not taken over.
    """
    if system == "material":
        write_options(source, language_of(os.environ))
        return
    host = _host(file, is_needed=into is None)
    language = language_of(os.environ, host.options.messages if host else "en")
    folder, target = _target(host, into)
    _refuse(source, folder)
    found = SYSTEMS[system](SourceFolder(source), target)
    written = write_files(found.files, folder, is_dry=is_dry)
    _tell(found, written, source, language)
    problems = (*found.problems, *written.problems)
    context.exit(int(any(each.severity is Severity.ERROR for each in problems)))


def _host(file: Path | None, *, is_needed: bool) -> HostSite | None:
    """The site; none where there is none, and a folder was named."""
    try:
        return read_site_config(file)
    except SiteConfigError as error:
        if is_needed or file:
            raise WrongUseError(error.message) from None
        return None


def _target(host: HostSite | None, into: Path | None) -> tuple[Path, Target]:
    if not host:
        return into or Path(), Target()
    sections = {host.docs_dir / each.folder: each for each in host.options.sections}
    folder = into or Path(os.path.relpath(next(iter(sections))))
    near = [each for path, each in sections.items() if _is_within(folder, path)]
    section = max(near or host.options.sections[:1], key=lambda each: len(each.folder))
    address = None
    if _is_within(folder, host.docs_dir):
        address = folder.resolve().relative_to(host.docs_dir.resolve()).as_posix()
    return folder, Target(
        marker=section.tag, address=None if address is None else address.strip(".")
    )


def _is_within(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _refuse(source: Path, into: Path) -> None:
    """What is read must not be written."""
    if not source.exists():
        raise WrongUseError(say("{path}: there is no such file", path=str(source)))
    if not source.is_dir():
        raise WrongUseError(say("{path} is no folder", path=str(source)))
    if _is_within(into, source):
        raise WrongUseError(
            say(
                "{path} is below {source}, which stays as it is", path=str(into), source=str(source)
            )
        )
    if into.exists() and not into.is_dir():
        raise WrongUseError(say("{path} is no folder", path=str(into)))


def _tell(found: Import, written: WrittenFiles, source: Path, language: str) -> None:
    write(os.path.relpath(path).replace(os.sep, "/") for path in written.paths)
    problems = sorted((*found.problems, *written.problems), key=lambda each: each.order)
    for line in as_text(problems, lambda path: (source / path).as_posix(), language):
        speak(line)
    counts = written.posts
    taken = counts[Fate.WRITTEN] + counts[Fate.SAME]
    line = say(
        "posts: {posts}, written: {written}, there already: {same}, left out: {left}",
        posts=found.posts,
        written=counts[Fate.WRITTEN],
        same=counts[Fate.SAME],
        left=found.posts - taken,
    )
    speak(told(line, language))
