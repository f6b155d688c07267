"""Reads ``mkdocs.yml`` for the command line: no plugin, hook, theme or extension is loaded."""

from __future__ import annotations

from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.structure.files import get_files
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from ...docs import Docs
from ...options import SiteOptions
from ...translations.message import Message, say
from .config import NewsConfig, site_options
from .conversion import Conversion
from .docs import MkDocsDocs
from .log import option_warnings
from .named_plugins import OURS, NamedPlugin, is_harmless, is_ours, named_plugins

NAMES = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")
_ANY_PYTHON = "tag:yaml.org,2002:python/"
Constructor = Callable[[yaml.Loader, str, yaml.Node], object]


class SiteConfigError(Exception):
    """There is no configuration that could be used; says why, and what to do."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class HostSite:
    """A site as its ``mkdocs.yml`` has it.

    ``warnings`` are those of our options that a build warns of; ``unchecked`` the plugins, and
    hooks, that may make pages or hide some.
    """

    file: Path
    docs_dir: Path
    options: SiteOptions
    docs: Docs
    warnings: tuple[str, ...]
    unchecked: tuple[str, ...]


def read_site_config(path: Path | None = None) -> HostSite:
    """Raises SiteConfigError; without a path, reads what the host would in this folder."""
    file = path or next((Path(name) for name in NAMES if Path(name).is_file()), Path(NAMES[0]))
    config = MkDocsConfig(config_file_path=str(file.absolute()))
    load_yaml(config, file)
    plugins = _plugins(config, file)
    hooks = [f"hooks: {each}" for each in config["hooks"] or () if isinstance(each, str)]
    sections = [_section(each, config, file) for n, each in plugins.items() if is_ours(n)]
    if not sections:
        raise SiteConfigError(
            say(
                "{file}: the plugin {name} is not in it. Write - {name} below plugins:.",
                file=str(file),
                name=OURS,
            )
        )
    _validate(config, file, plugins)
    # The door asks for no more than their names and options.
    config.plugins = plugins  # type: ignore[assignment]
    try:
        options = site_options(config, sections)
    except PluginError as error:
        raise _unusable(file, str(error)) from None
    return HostSite(
        file=file,
        docs_dir=Path(config.docs_dir),
        options=options,
        docs=_docs(config),
        warnings=tuple(dict.fromkeys(t for is_w, t in option_warnings(options, sections) if is_w)),
        unchecked=(*(n for n in plugins if not is_harmless(n)), *hooks),
    )


def _as_it_is(picture: Path) -> None:
    """A copy would take time."""


def _docs(config: MkDocsConfig) -> MkDocsDocs:
    try:
        return MkDocsDocs(get_files(config), config, _as_it_is, Conversion(config).to_html)
    except UnicodeEncodeError as error:
        raise SiteConfigError(
            say(
                "{name}: the name of this file is no text in UTF-8, and MkDocs stops at it. Rename"
                " the file.",
                name=str(error.object),
            )
        ) from None


def _unusable(file: Path, why: str) -> SiteConfigError:
    """What the host or an option says stays in English, as in a build."""
    return SiteConfigError(say("{file}: {why}", file=str(file), why=why))


def _nothing(loader: yaml.Loader, suffix: str, node: yaml.Node) -> None:
    return None


def load_yaml(config: MkDocsConfig, file: Path, python: Constructor = _nothing) -> None:
    """Raises SiteConfigError. ``python`` says what stands for functions of Python."""

    class Loader(get_yaml_loader(config=config)):  # type: ignore[misc]
        """Loads no function of Python: their modules need not be there."""

    Loader.yaml_multi_constructors = {_ANY_PYTHON: python}
    try:
        with file.open("rb") as opened:
            config.load_dict(yaml_load(opened, Loader))
    except FileNotFoundError:
        raise SiteConfigError(
            say(
                "{file}: there is no such file. Go to the folder of the site, or name the file"
                " with -f.",
                file=str(file),
            )
        ) from None
    except OSError as error:
        raise SiteConfigError(
            say("{file}: cannot be opened ({why}).", file=str(file), why=str(error.strerror))
        ) from None
    except (ConfigurationError, yaml.YAMLError, RecursionError, TypeError, ValueError) as error:
        raise _unusable(file, str(error)) from None


def _validate(config: MkDocsConfig, file: Path, plugins: Container[str]) -> None:
    """What is loaded from elsewhere is left out."""
    theme = config["theme"]
    given = theme if isinstance(theme, dict) else {"name": theme}
    own = {name: given[name] for name in ("locale", "language") if name in given}
    pages = given.get("static_templates")
    own["static_templates"] = [*pages] if isinstance(pages, list) else []
    if given.get("name") == "readthedocs" and "search" in plugins:
        own["static_templates"].append("search.html")  # which the two make together
    config.load_dict(
        {
            "plugins": [],
            "hooks": [],
            "markdown_extensions": [],
            "theme": {"name": None, "custom_dir": str(file.absolute().parent), **own},
        }
    )
    errors, _ = config.validate()
    if errors:
        raise _unusable(file, " ".join(f"{name}: {error}" for name, error in errors))


def _plugins(config: MkDocsConfig, file: Path) -> dict[str, NamedPlugin]:
    try:
        return dict(named_plugins(config["plugins"]))
    except ValueError as error:
        raise _unusable(file, f"plugins: {error}") from None


def _section(plugin: NamedPlugin, config: MkDocsConfig, file: Path) -> NewsConfig:
    options = NewsConfig(config_file_path=config.config_file_path)
    given = {name: value for name, value in plugin.config.items() if name != "enabled"}
    options.load_dict(given)
    errors, _ = options.validate()
    if errors:
        raise _unusable(file, " ".join(f"{OURS}: {name}: {error}" for name, error in errors))
    return options
