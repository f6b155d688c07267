"""Says where the extensions of Markdown that a site names come from."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points


def module_of(extension: object) -> str:
    """The module of an extension that ``markdown_extensions`` names, or holds as an object."""
    if not isinstance(extension, str):
        return type(extension).__module__
    return _modules().get(extension, extension)


@cache
def _modules() -> dict[str, str]:
    return {each.name: each.value for each in entry_points(group="markdown.extensions")}
