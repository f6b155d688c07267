"""What the command line says of itself, and what its words mean."""

from __future__ import annotations

import click

from mkdocs_odis_news.cli.listing import FileState
from mkdocs_odis_news.cli.main import main

from .markdown import code, table

HELP = {"help": "odis-news --help"} | {
    f"{name}-help": f"odis-news {name} --help" for name in main.commands
}
"""By the name of a session: the command that asks for help."""

_STATES = {
    FileState.PUBLISHED: "Readers find it in lists, feeds, search and sitemap.",
    FileState.UNLISTED: "It has a page, which nothing leads to (`visible: unlisted`).",
    FileState.LINK: "It stands in lists and feeds, and leads elsewhere.",
    FileState.HIDDEN: "Readers find nothing of it; the column `why` says by what.",
    FileState.SCHEDULED: "It appears with the first build from that day on.",
    FileState.EXPIRED: "Its day in `expires` has come.",
    FileState.BROKEN: "It has errors: a build stops at it.",
    FileState.LEFT_OUT: "It is no page of the site, or `broken_posts: skip` left it out.",
}


def states() -> str:
    """What ``list`` says of posts; raises KeyError at a word that nobody explains."""
    rows = ((code(str(state.value)), _STATES[state]) for state in FileState)
    return table(("state", "what readers see"), rows)


def options() -> tuple[str, ...]:
    """Every command with each of its options: ``new --date``."""
    return tuple(
        f"{name} {option}"
        for name, command in main.commands.items()
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    )
