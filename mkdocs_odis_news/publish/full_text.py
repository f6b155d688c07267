"""Makes the text of a page fit for a feed reader: every address in full, nothing that acts."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import nh3

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


# Python-Markdown's toc puts such a link behind each heading.
PERMALINK = re.compile(r'<a class="headerlink"[^<>]*>[^<]*</a>')


def full_text(html: str, url: str) -> str:
    """``html`` is the text of the page at the full address ``url``."""

    def absolute(element: str, attribute: str, value: str) -> str | None:
        if attribute in ("href", "src", "poster", "cite"):
            return urljoin(url, value)
        return _srcset(value, url) if attribute == "srcset" else value

    return nh3.clean(
        PERMALINK.sub("", html),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=absolute,
        clean_content_tags=_DROPPED,
        link_rel=None,
    ).strip()


def _srcset(value: str, url: str) -> str:
    """``a.png 1x, b.png 2x``: each candidate is an address and perhaps its size."""
    candidates = (candidate.split() for candidate in value.split(", "))
    return ", ".join(" ".join((urljoin(url, c[0]), *c[1:])) for c in candidates if c)
