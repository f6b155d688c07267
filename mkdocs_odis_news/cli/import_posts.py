"""``odis-news import``: takes over the posts of another system, or the options of another blog."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click
import yaml

from ..hosts.mkdocs.foreign_config import ForeignSite, read_foreign_config
from ..hosts.mkdocs.named_plugins import OURS
from ..hosts.mkdocs.site_config import SiteConfigError
from ..imports.material import settings_of
from ..posts.problem import Problem
from ..translations.message import say, told
from .formats import as_text
from .language import language_of
from .opened import WrongUseError, speak, write

_BLOGS = ("blog", "material/blog", "materialx/blog")


@click.command("import")
@click.option(
    "--from", "system", type=click.Choice(["material"]), required=True, help="Whose posts they are."
)
@click.argument("source", type=click.Path(path_type=Path))
def import_posts(system: str, source: Path) -> None:
    """Takes over the posts of another system.

    SOURCE is the folder of the other site. Of material, the options are written that keep the
    addresses of its blog. SOURCE stays as it is.
    """
    _write_material(source)


def _write_material(source: Path) -> None:
    try:
        site = read_foreign_config(source)
    except SiteConfigError as error:
        raise WrongUseError(error.message) from None
    language = language_of(os.environ)
    blogs = [(n, o) for n, o in site.plugins.items() if n.partition(" #")[0] in _BLOGS]
    if not blogs:
        file = str(site.file)
        raise WrongUseError(say("{file}: Material's blog is not among its plugins", file=file))
    for name, options in blogs:
        settings = settings_of(options, str(site.file), site.files)
        line = say(
            "Write this below plugins: in {file}, in the place of {name}:",
            file=str(site.file),
            name=name,
        )
        speak(told(line, language))
        block = yaml.safe_dump(
            [{OURS: dict(settings.options)}], sort_keys=False, allow_unicode=True
        )
        write(block.splitlines())
        _speak_of(settings.problems, site, language)


def _speak_of(problems: Iterable[Problem], site: ForeignSite, language: str) -> None:
    for line in as_text(tuple(problems), str, language):
        speak(line)
