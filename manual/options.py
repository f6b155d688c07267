"""Describes every option: what it means, what it takes, what it is by itself, and an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config import base
from mkdocs.config import config_options as c

from mkdocs_odis_news.hosts.mkdocs import address_config, option_types, suboptions
from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.hosts.mkdocs.labels import LABELS, Labels
from mkdocs_odis_news.translations import ENGLISH

from .described import said_of
from .markdown import code, of_docstring, table

SCHEMAS: Mapping[str, type[base.Config]] = {
    "": NewsConfig,
    "feeds.": suboptions.FeedConfig,
    "views.": suboptions.ViewConfig,
    "publisher.": suboptions.PublisherConfig,
    "authors.<key>.": suboptions.AuthorConfig,
}
"""By what stands before the names of their options."""

# The first that fits; those of MkDocs are last, since ours extend them.
_KINDS: tuple[tuple[type[base.BaseConfigOption[Any]], str], ...] = (
    (option_types.Root, "a folder"),
    (option_types.PathPart, "the name of a folder"),
    (option_types.Tag, "a word, or `false`"),
    (option_types.Clock, "a time of the day"),
    (option_types.Zone, "the name of a time zone"),
    (option_types.Address, "an address, a path `/…` of the site, or a file below `docs_dir`"),
    (option_types.DateFormat, "`short`, `medium`, `long`, `full` or a pattern of CLDR"),
    (option_types.Patterns, "a list of patterns"),
    (Labels, "a mapping of texts"),
    (option_types.Keys, "a mapping of lists"),
    (address_config.PathFormat, "a path with names in braces"),
    (suboptions.WebAddress, "a whole address"),
    (suboptions.FediverseAccount, "an account with its host"),
    (suboptions.Archive, "`true`, `false` or `{months: true}`"),
    (suboptions.Feeds, "a mapping, or `false`"),
    (c.SubConfig, "a mapping"),
    (c.DictOfItems, "a mapping by key"),
)


def entries(group: str) -> str:
    """All options of a group; raises KeyError where one has no example, or nobody has it."""
    return "\n".join(_entry(name, example) for name, example in groups()[group].items())


def labels() -> str:
    """Every word that readers see, by its name."""
    rows = ((code(name), str(getattr(ENGLISH, name))) for name in LABELS)
    return table(("label", "in English"), rows)


@cache
def groups() -> dict[str, dict[str, Any]]:
    """By the name of a group: an example of each of its options."""
    file = Path(__file__).with_name("options.yml")
    found: dict[str, dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def names() -> Iterator[str]:
    """Of every option, as the manual writes it: ``feeds.limit``."""
    for above, schema in SCHEMAS.items():
        for name, _ in schema._schema:
            yield f"{above}{name}"


def written(name: str, example: object) -> dict[str, Any]:
    """An option with its example as it stands below ``odis-news:``.

    What stands below a key is given with all that the key needs.
    """
    above, _, own = name.rpartition(".<key>.")
    path = [above, "mira"] if above else own.split(".")
    found: Any = example
    for part in reversed(path):
        found = {part: found}
    return dict(found)


def _entry(name: str, example: object) -> str:
    above = max((each for each in SCHEMAS if name.startswith(each)), key=len)
    schema = SCHEMAS[above]
    own = name.removeprefix(above)
    option = dict(schema._schema)[own]
    default = _flow(option.default)
    facts = [f"*Takes* {_kind(option)}"]
    facts += [f"*Default* {code(default)}"] if default else []
    facts.append(f"*Example* {code(_line(name, example))}")
    anchor = name.replace(".<key>", "").replace(".", "-")
    said = of_docstring(said_of(schema)[own])
    return f"### `{name}` {{ #{anchor} }}\n\n{said}\n\n{' · '.join(facts)}\n"


def _line(name: str, example: object) -> str:
    """As one writes it in ``mkdocs.yml``, on one line."""
    ((first, value),) = written(name, example).items()
    return f"{first}: {_flow(value)}"


def _flow(value: object) -> str:
    """In YAML; where there is nothing to write, nothing."""
    if value in (None, "", [], {}):
        return ""
    text = yaml.safe_dump(
        value, default_flow_style=True, sort_keys=False, allow_unicode=True, width=1000
    )
    return text.removesuffix("\n").removesuffix("\n...")


def _kind(option: base.BaseConfigOption[Any]) -> str:
    """What an option takes, in words."""
    for known, words in _KINDS:
        if isinstance(option, known):
            return words
    match option:
        case c.Optional():
            return _kind(option.option)
        case c.ListOfItems():
            return f"a list, each {_kind(option.option_type)}"
        case option_types.Count():
            most = f" to {option.most}" if option.most else " or more"
            return f"a number, {option.least}{most}"
        case c.Choice():
            return " or ".join(code(_flow(each)) for each in option.choices)
        case c.Type(_type=kind):
            return {bool: "`true` or `false`", str: "a text"}[kind]
    raise KeyError(option)
