"""The names of front matter keys, and what was meant by one that is almost such a name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Names = Mapping[str, tuple[str, ...]]
"""From a field to the keys that authors may write for it, the first wins."""

NAMES: Names = MappingProxyType(
    {
        "title": ("title",),
        "description": ("metaDescription", "description", "summary"),
        "date": ("date",),
        "updated": ("updated", "lastmod", "modified", "last_modified_at"),
        "visible": ("visible", "draft", "published"),
        "expires": ("expires", "expiryDate"),
        "link_text": ("urlText",),
        "link": ("link", "external_url"),
        "categories": ("categories", "category"),
        "authors": ("author", "authors"),
        "image": ("heroImagePath", "headerImage", "image"),
        "image_alt": ("heroImageAltText",),
        "pinned": ("pinned", "pin"),
        "id": ("id", "guid"),
        "lang": ("lang",),
        "tags": ("tags",),
    }
)

# What MkDocs, Material, Jekyll, Hugo and the neighbour plugins read: never a near miss of ours.
_FOREIGN = frozenset(
    (
        *("alias", "aliases", "comments", "content", "cover", "featured", "hide", "icon"),
        *("images", "keywords", "layout", "locale", "links", "permalink", "readtime"),
        *("render_macros", "robots", "search", "shadow_tags", "slug", "social", "status"),
        *("subtitle", "template", "toc", "type", "url", "urls", "weight"),
    )
)


def near_miss(key: str, names: Names) -> str | None:
    """The key of ours that ``key`` was meant to be, or None.

    The same without case, ``-`` and ``_``; or one edit away, in names of six letters and more.
    """
    known = frozenset(name for keys in names.values() for name in keys)
    if key in known or key in _FOREIGN:
        return None
    bare = _bare(key)
    for name in sorted(known):
        other = _bare(name)
        if bare == other or (min(len(bare), len(other)) >= 6 and _one_edit(bare, other)):
            return name
    return None


def _bare(key: str) -> str:
    return key.lower().replace("-", "").replace("_", "")


def _one_edit(one: str, other: str) -> bool:
    """One letter added, lost or changed, or two neighbours swapped."""
    if abs(len(one) - len(other)) > 1:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) == 1 or (len(one) == 2 and one == other[::-1])
