"""Measures what one server holds while an author edits, and edits, and edits."""

from __future__ import annotations

import tempfile
from itertools import cycle, islice
from pathlib import Path

from .author import EDITS, author_of
from .cases import make_site
from .server import serving


def memory_after(case: str, theme: str, number: int, edits: int, every: int) -> dict[int, float]:
    """By the number of edits so far: MiB. All kinds of edits in turns."""
    with tempfile.TemporaryDirectory() as folder:
        site = make_site(Path(folder), case, theme, number)
        with serving(site) as server:
            author, found = author_of(site), {0: server.memory()}
            for kind in islice(cycle(EDITS), edits):
                address, word, is_there = author.edit(kind)
                server.wait(address, word, is_there=is_there)
                if author.edits % every == 0:
                    found[author.edits] = server.memory()
    return found
