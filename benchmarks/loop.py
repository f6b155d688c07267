"""Measures the loop of an author: from saving a file until the page shows it."""

from __future__ import annotations

import random
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from .author import EDITS, Author, author_of
from .cases import make_site
from .figures import Round, Took
from .server import Server, serving

_FEW, _DIRTY, _ALL = ["text", "page"], ["text", "title", "add", "page"], list(EDITS)
LOOPS: dict[str, tuple[str, list[str], list[str]]] = {
    "host": ("host", [], _FEW),
    "section": ("section", [], _ALL),
    "everything": ("everything", [], _ALL),
    "host --dirty": ("host", ["--dirty"], _DIRTY),
    "section --dirty": ("section", ["--dirty"], _DIRTY),
    "blog": ("blog", [], ["text"]),
}
"""By name: the case, what its ``serve`` is told, and which edits are made.

Whatever is edited, the host and the blog build all anew: few of their edits are measured.
"""


def loop_rounds(loops: list[str], theme: str, number: int, times: int) -> list[dict[str, Round]]:
    """Of each loop, by kind of edit: seconds until it shows, and CPU time of the server.

    All servers run at once, and all but one of them sleep.
    """
    chance = random.Random(1)
    with ExitStack() as all_of_them:
        running = {}
        for loop in loops:
            folder = Path(all_of_them.enter_context(tempfile.TemporaryDirectory()))
            site = make_site(folder, LOOPS[loop][0], theme, number)
            server = all_of_them.enter_context(serving(site, *LOOPS[loop][1]))
            server.sleep()
            running[loop] = server, author_of(site)
        return [_round(running, chance) for _ in range(times)]


def _round(running: dict[str, tuple[Server, Author]], chance: random.Random) -> dict[str, Round]:
    found: dict[str, Round] = {loop: {} for loop in running}
    for kind in EDITS:
        for loop, (server, author) in running.items():
            if kind in LOOPS[loop][2]:
                found[loop][kind] = _edit(server, author, kind, chance.random())
    return found


def _edit(server: Server, author: Author, kind: str, pause: float) -> Took:
    """``pause``: the server looks for edits every half second, and authors save at any moment."""
    server.wake()
    time.sleep(0.5 + pause)
    cpu, wall = server.cpu(), time.monotonic()
    address, word, is_there = author.edit(kind)
    server.wait(address, word, is_there=is_there)
    took = {"wall": time.monotonic() - wall, "cpu": server.cpu() - cpu}
    server.sleep()
    return took
