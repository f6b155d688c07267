"""Brings the posts of other systems: a module a system, and what they have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .eleventy import import_eleventy
from .hugo import import_hugo
from .jekyll import import_jekyll
from .taken import Import, Source, Target

SYSTEMS: Mapping[str, Callable[[Source, Target], Import]] = {
    "jekyll": import_jekyll,
    "hugo": import_hugo,
    "eleventy": import_eleventy,
}
"""By the name that people type."""
