"""``odis-news``: the command, and what it may be asked to do."""

from __future__ import annotations

import click

from .check import check
from .import_posts import import_posts
from .list_posts import list_posts
from .new import new


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-odis-news", prog_name="odis-news")
def main() -> None:
    """Looks after the news of a site that MkDocs or ProperDocs builds.

    Every command reads mkdocs.yml and the posts, and builds nothing.
    """


main.add_command(check)
main.add_command(import_posts)
main.add_command(list_posts)
main.add_command(new)
