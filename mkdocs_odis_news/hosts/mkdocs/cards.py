"""Adds the share cards to the files of a build, each drawn once for as long as the cache lives."""

from __future__ import annotations

import posixpath
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from ...images.card import WIDTH, Card
from ...share_cards import cards_of, with_cards
from . import cache, palette, theme
from .drawing import FONT, draw
from .pictures import COPIES
from .state import CurrentBuild


def add_cards(build: CurrentBuild, config: MkDocsConfig) -> None:
    """After titles are complete. Where a social plugin draws cards of its own, there are none."""
    if not FONT or theme.draws_cards(config):
        return
    folder = cache.cache_of(config)
    drawn: dict[str, str] = {}
    for source, card in cards_of(build.site, palette.background_of(config)):
        if not (picture := _drawn(card, folder)):
            continue
        drawn[source] = path = posixpath.join(COPIES, card.name(FONT))
        if not build.file(path):  # posts of one day and title share it
            file = File.generated(
                config, path, abs_src_path=str(picture), inclusion=InclusionLevel.INCLUDED
            )
            build.files.append(file)
    build.site = with_cards(build.site, drawn)


def _drawn(card: Card, cached: Path) -> Path | None:
    """None where it cannot be drawn, or not be kept."""
    folder = cached / card.name(FONT).removesuffix(".png")
    try:
        if found := cache.kept(folder, WIDTH, ".png"):
            return found
        content = draw(card)
        return cache.keep(folder, WIDTH, ".png", content) if content else None
    except OSError:
        return None
