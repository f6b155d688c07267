"""Compares the files of two builds of one site, byte by byte."""

from __future__ import annotations

import hashlib
import os
import re
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_EPOCH = "SOURCE_DATE_EPOCH"
# The themes of MkDocs say on their home page when the site was built.
_BUILT = re.compile(rb"(?<=Build Date UTC : )[^\n]*")


def tell_apart(folder: str) -> Mapping[str, bytes]:
    """By path, a digest of each file in a folder."""
    root = Path(folder)
    files = (path for path in root.rglob("*") if path.is_file())
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(
            _BUILT.sub(b"", path.read_bytes())
        ).digest()
        for path in files
    }


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """What is not the same in both, sorted."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@contextmanager
def one_time(is_wanted: bool) -> Iterator[None]:
    """Builds within it are of one time, where that is wanted: some files say when they were made.

    A time that the environment sets stays.
    """
    if not is_wanted or _EPOCH in os.environ:
        yield
        return
    os.environ[_EPOCH] = str(int(time.time()))
    try:
        yield
    finally:
        del os.environ[_EPOCH]
