"""Makes the text of a page fit for a feed reader: every address in full, nothing that acts."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, partial

import nh3

from ..posts.markup import PERMALINK, VOID, name_of, resolved, tokens
from ..posts.srcset import safe_srcset
from .readable import replaced

_TAGS = nh3.ALLOWED_TAGS | {"audio", "picture", "source", "track", "video"}
_ATTRIBUTES = {
    **nh3.ALLOWED_ATTRIBUTES,
    "img": {"alt", "height", "src", "srcset", "title", "width"},
    "audio": {"controls", "src"},
    "source": {"media", "src", "srcset", "type"},
    "track": {"kind", "label", "src", "srclang"},
    "video": {"controls", "height", "poster", "src", "width"},
}
# Their text goes with them.
_DROPPED = {"button", "form", "iframe", "noscript", "object", "script", "select", "style", "svg"}
# They need no end tag, and are not open within each other.
_SHUT = VOID | {
    *("dd", "dt", "li", "option", "p", "rp", "rt"),
    *("tbody", "td", "tfoot", "th", "thead", "tr"),
}
_DEEPEST = 1_000


# Several feeds hold a post, and a server builds them at each edit.
@lru_cache(maxsize=128)
def full_text(html: str, url: str, title: str) -> str:
    """``html`` is the text of the page at the full address ``url``; "" if that is no real text.

    The heading that says the ``title`` again goes.
    """

    def absolute(element: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src", "poster", "cite"):
            return resolved(url, value)
        if attribute == "srcset":
            return safe_srcset(value, partial(resolved, url))
        return value

    return nh3.clean(
        replaced(PERMALINK.sub("", html), url, title) if _is_flat(html) else "",
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=absolute,
        clean_content_tags=_DROPPED,
        link_rel=None,
    ).strip()


def _is_flat(html: str) -> bool:
    """Whether few elements are open at once, as in any real text: nh3 may look at all for each."""
    if html.count("<") <= _DEEPEST:
        return True
    opened = Counter[str]()
    depth = 0
    for tag in tokens(html):
        name = name_of(tag)
        if tag["slash"]:
            depth -= opened[name] > 0
            opened[name] = max(0, opened[name] - 1)
        elif name and name not in _SHUT and not (opened["svg"] and tag[0].endswith("/>")):
            depth += 1
            opened[name] += 1
        if depth > _DEEPEST:
            return False
    return True
