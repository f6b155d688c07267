"""``odis-news list``: shows what a build does with each post, and when the next one is due."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

import click

from ..translations.message import say
from .listing import Row, due, rows_of
from .opened import Opened, config_file, open_site, width, write
from .table import fits, printable, table

# What means something in a pattern of gitignore.
_SPECIAL = re.compile(r"([\\*?\[\]!#])")


@click.command("list")
@config_file
@click.option("--hidden", is_flag=True, help="Only what readers do not see.")
@click.option("--due", "is_due", is_flag=True, help="When the next build is needed, and why.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option(
    "--as",
    "shape",
    type=click.Choice(["exclude_docs"]),
    help="With --hidden: lines that keep these files out of a site without this plugin.",
)
def list_posts(
    file: Path | None, hidden: bool, is_due: bool, as_json: bool, shape: str | None
) -> None:
    """Shows what is published, hidden or scheduled, and why."""
    if shape and not hidden:
        raise click.UsageError("--as exclude_docs needs --hidden.")
    opened = open_site(file)
    if is_due:
        _write_due(opened, as_json=as_json)
        return
    rows = [row for row in rows_of(opened.site) if not (hidden and row.state.is_public)]
    if shape:
        write(exclude_lines(row.source for row in rows))
    elif as_json:
        write([json.dumps([_as_json(row, opened) for row in rows], indent=2, ensure_ascii=False)])
    else:
        _write_table(rows, opened)
    opened.name_unchecked()


def exclude_lines(sources: Iterable[str]) -> list[str]:
    """One pattern of ``exclude_docs`` a file, in the order of their names."""
    return [_pattern(source) for source in sorted(sources)]


def _pattern(source: str) -> str:
    escaped = _SPECIAL.sub(r"\\\1", source)
    bare = escaped.rstrip(" ")
    return f"/{bare}" + "\\ " * (len(escaped) - len(bare))


def _write_table(rows: list[Row], opened: Opened) -> None:
    if not rows:
        write([opened.told(say("no posts"))])
        return
    heads = (say("date"), say("state"), say("why"), say("file"), say("address"))
    cells = [
        (row.date[:16].replace("T", " "), row.state.value, row.why or "", row.source, row.address)
        for row in rows
    ]
    told = [[printable(opened.told(cell)) for cell in row] for row in (heads, *cells)]
    if not fits(told, width()):
        told = [row[:-1] for row in told]  # the file tells as much as the address
    write(table(told, width()))


def _write_due(opened: Opened, *, as_json: bool) -> None:
    found = due(opened.site)
    if as_json:
        value = found and {"at": found.at.isoformat(), "file": found.source, "why": found.why}
        write([json.dumps(value, indent=2, ensure_ascii=False)])
    elif found:
        at = found.at.isoformat(timespec="minutes")
        write([f"{at}  {printable(found.source)} {opened.told(found.why)}"])
    else:
        write([opened.told(say("no date of a post is to come"))])


def _as_json(row: Row, opened: Opened) -> dict[str, str | None]:
    return {
        "file": opened.path(row.source),
        "state": row.state.value,
        "why": row.why,
        "title": row.title or None,
        "date": row.date or None,
        "address": row.address or None,
    }
