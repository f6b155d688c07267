"""Writes the options that keep Material's blog as it is."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..hosts.mkdocs.foreign_config import read_foreign_config
from ..hosts.mkdocs.named_plugins import OURS
from ..hosts.mkdocs.site_config import SiteConfigError
from ..imports.material import settings_of
from ..translations.message import say, told
from .formats import as_text
from .opened import WrongUseError, speak, write

_BLOGS = ("blog", "material/blog", "materialx/blog")


def write_options(source: Path, language: str) -> None:
    """A block for each blog of the site, and what it cannot keep."""
    try:
        site = read_foreign_config(source)
    except SiteConfigError as error:
        raise WrongUseError(error.message) from None
    blogs = [(n, o) for n, o in site.plugins.items() if n.partition(" #")[0] in _BLOGS]
    file = str(site.file)
    if not blogs:
        raise WrongUseError(say("{file}: Material's blog is not among its plugins", file=file))
    for name, options in blogs:
        settings = settings_of(options, file, site.files)
        line = say(
            "Write this below plugins: in {file}, in the place of {name}:", file=file, name=name
        )
        speak(told(line, language))
        block = [{OURS: dict(settings.options)}]
        write(yaml.safe_dump(block, sort_keys=False, allow_unicode=True).splitlines())
        for told_line in as_text(settings.problems, str, language):
            speak(told_line)
