"""Options below another one."""

from __future__ import annotations

from mkdocs_odis_news.hosts.mkdocs.suboptions import (
    AuthorConfig,
    ViewConfig,
    core_options,
    view_options,
)
from mkdocs_odis_news.options import AuthorOptions, ViewOptions

WARNED = "Unrecognised configuration name: "


def test_a_view_that_there_is_none_of() -> None:
    options = ViewConfig()
    options.load_dict({"categories": True, "categorys": True})
    _, warnings = options.validate()
    assert [str(warning) for _, warning in warnings] == [f"{WARNED}categorys"]
    assert view_options(options) == ViewOptions(categories=True)


def test_what_is_said_of_an_author_and_nobody_reads() -> None:
    options = AuthorConfig()
    options.load_dict({"name": "Mira", "mail": "mira@amt.example"})
    _, warnings = options.validate()
    assert [str(warning) for _, warning in warnings] == [f"{WARNED}mail"]
    assert core_options(options, AuthorOptions) == AuthorOptions(name="Mira")
