"""What the command line says of itself, and what its words mean."""

from __future__ import annotations

import click

from mkdocs_odis_news.cli.listing import State
from mkdocs_odis_news.cli.main import main

from .markdown import code, table

HELP = {"help": "odis-news --help"} | {
    f"{name}-help": f"odis-news {name} --help" for name in main.commands
}
"""By the name of a session: the command that asks for help."""

_STATES = {
    State.PUBLISHED: "Readers find it in lists, feeds, search and sitemap.",
    State.UNLISTED: "It has a page, which nothing leads to (`visible: unlisted`).",
    State.LINK: "It stands in lists and feeds, and leads elsewhere.",
    State.HIDDEN: "Readers find nothing of it; the column `why` says by what.",
    State.SCHEDULED: "It appears with the first build from that day on.",
    State.EXPIRED: "Its day in `expires` has come.",
    State.BROKEN: "It has errors: a build stops at it.",
    State.LEFT_OUT: "It is no page of the site, or `broken_posts: skip` left it out.",
}


def states() -> str:
    """What ``list`` says of posts; raises KeyError at a word that nobody explains."""
    rows = ((code(str(state.value)), _STATES[state]) for state in State)
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
