"""Says what is wrong with the commands that the manual tells people to type."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib

import click
from mkdocs.__main__ import cli as mkdocs

from manual.blocks import REPOSITORY
from mkdocs_odis_news.cli.main import main

_PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
_TARGETS = re.findall(
    r"^([a-z]+):", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
)
# What stands in the manual beside commands of ours, and is of every system.
_SYSTEM = ("cd", "mkdir", "python3", ".", "git", "printf")
_OTHERS = ("mkdocs-material", "properdocs", "mkdocs-static-i18n", "mkdocs-redirects", "mike")


def wrong_commands(text: str) -> list[str]:
    """Of each line, what nobody can run."""
    return [wrong for line in text.splitlines() for wrong in _wrong(shlex.split(line))]


def _wrong(words: list[str]) -> list[str]:
    match words:
        case ["make", *targets]:
            return [name for name in targets if "=" not in name and name not in _TARGETS]
        case ["pip", "install", *packages]:
            return [name for name in packages if not _can_install(name)]
        case ["mkdocs" | "properdocs", *arguments]:  # whose commands are the same
            return _refused(mkdocs, arguments)
        case ["odis-news", *arguments]:
            return _refused(main, arguments)
        case ["uvx", "--from", "mkdocs-odis-news", "odis-news", *arguments]:
            return _refused(main, arguments)
        case [tool, *_] if tool in _SYSTEM:
            return [] if tool in ("cd", ".") or shutil.which(tool) else [tool]
        case _:
            return [" ".join(words)]


def _can_install(name: str) -> bool:
    package, _, extra = name.rstrip("]").partition("[")
    is_ours = package == _PROJECT["name"]
    return (
        is_ours and (not extra or extra in _PROJECT["optional-dependencies"])
    ) or name in _OTHERS


def _refused(group: click.Command, arguments: list[str]) -> list[str]:
    """The error of a command line that is not run."""
    assert isinstance(group, click.Group)
    command = group.commands.get(arguments[0]) if arguments else group
    if not command:
        return [f"there is no command {arguments[0]}"]
    try:
        above = click.Context(group, **group.context_settings)
        command.make_parser(click.Context(command, above)).parse_args(arguments[1:])
    except click.UsageError as error:
        return [error.message]
    return []
