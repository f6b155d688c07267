"""The options that a section shares with Material's blog, and what they are to the core."""

from __future__ import annotations

from typing import Any

from mkdocs.config import config_options as c

from .address_config import AddressConfig, address_options
from .option_types import Name


class BlogConfig(AddressConfig):
    """What a site asks of its posts, and what the theme shows of a list."""

    categories_allowed = c.ListOfItems(Name(str), default=[])
    """All categories that posts may have; another one is an error. Else any."""
    post_excerpt = c.Choice(("optional", "required"), default="optional")
    """``required``: a text without ``<!-- more -->`` is an error."""
    toc = c.Type(bool, default=False)
    """Name the posts of a list in the theme's table of contents."""


def blog_options(options: BlogConfig) -> dict[str, Any]:
    """The fields of ``SectionOptions`` for them."""
    return {
        "addresses": address_options(options),
        "categories_allowed": tuple(options.categories_allowed),
        "needs_excerpt": options.post_excerpt == "required",
        "toc": options.toc,
    }
