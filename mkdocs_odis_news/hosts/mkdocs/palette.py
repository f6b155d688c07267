"""Finds the colour of the theme in the stylesheets of theme and site, where Material keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from ...images.colours import Colour, read_colour
from . import theme

# For themes that do not say: a dark blue-grey, on which white reads well.
_OTHERWISE: Colour = (38, 50, 64)
_PROPERTY = r"--md-primary-fg-color:\s*([^;}]{1,80})"
_HUE = re.compile(r"var\(--md-hue\)")
# Material sets it for its whole design.
_MATERIALS_HUE = "232"


def background_of(config: MkDocsConfig) -> Colour:
    """The primary colour that the site chose, else that of the theme."""
    if not theme.is_material(config):
        return _OTHERWISE
    own, built_in = "\n".join(_own(config)), "\n".join(_built_in(config))
    name = re.escape(_primary(config))
    patterns = (
        (own, _PROPERTY),
        (built_in, rf"\[data-md-color-primary=[\"']?{name}[\"']?\]\s*\{{{_PROPERTY}"),
    )
    for text, pattern in patterns:
        found = re.search(pattern, text)
        colour = read_colour(_HUE.sub(_MATERIALS_HUE, found[1])) if found else None
        if colour:
            return colour
    return _OTHERWISE


def _primary(config: MkDocsConfig) -> str:
    """That of the first palette, where visitors may choose among several."""
    found = config.theme.get("palette") or {}
    first = found[0] if isinstance(found, list) else found
    return str(first.get("primary") or "indigo").replace(" ", "-")


def _own(config: MkDocsConfig) -> Iterator[str]:
    for name in config.extra_css:
        yield from _text(Path(config.docs_dir, str(name)))


def _built_in(config: MkDocsConfig) -> Iterator[str]:
    for folder in config.theme.dirs:
        for path in sorted(Path(folder, "assets", "stylesheets").glob("palette*.css")):
            yield from _text(path)


def _text(path: Path) -> Iterator[str]:
    try:
        yield path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return
