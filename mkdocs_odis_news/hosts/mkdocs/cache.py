"""Keeps pictures that were made between builds, and looks at them before they are used."""

from __future__ import annotations

import hashlib
from pathlib import Path
from secrets import token_hex

from mkdocs.config.defaults import MkDocsConfig

# Where Material's plugins keep theirs; who deploys keeps the folder between builds.
_CACHE = Path(".cache", "plugin", "odis-news")


def cache_of(config: MkDocsConfig) -> Path:
    """The folder, beside ``mkdocs.yml``; it may be missing."""
    return Path(config.config_file_path or "mkdocs.yml").parent / _CACHE


def kept(folder: Path, width: int, suffix: str) -> Path | None:
    """A picture in the cache. Its name holds the digest of its bytes: a broken one has another."""
    found = sorted(folder.glob(f"{width}-*{suffix}"))
    return next((p for p in found if p.is_file() and p.stem == f"{width}-{digest_of(p)}"), None)


def keep(folder: Path, width: int, suffix: str, content: bytes) -> Path:
    """Puts a picture into the cache."""
    # Another build may look for the picture while this one writes it.
    unfinished = folder / f".{token_hex(8)}"
    folder.mkdir(parents=True, exist_ok=True)
    unfinished.write_bytes(content)
    return unfinished.replace(folder / f"{width}-{digest_of(unfinished)}{suffix}")


def digest_of(path: Path, more: bytes = b"") -> str:
    """Of all that stands in a file, and of ``more``."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
    digest.update(more)
    return digest.hexdigest()[:16]
