"""Lets the posts of a build share one parser of Markdown, and needs none for an empty text."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType, SimpleNamespace
from typing import Any, cast

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents

from .extensions import module_of

# Their parsers are as new once they are reset; nobody has tried the others.
_TRIED = ("markdown.extensions.", "pymdownx.")
# An option of footnotes that numbers the texts of one parser.
_COUNTS_TEXTS = "UNIQUE_IDS"
_HOSTS = cast("FunctionType", Page.render)


def render_by(page: Page, render: Callable[[MkDocsConfig, Files], None]) -> None:
    """The host renders this page so, once; nothing is left on it that would hold the page."""

    def render_once(config: MkDocsConfig, files: Files) -> None:
        vars(page).pop("render", None)
        render(config, files)

    page.render = render_once  # type: ignore[method-assign]


def convert_no_empty_text(page: Page) -> None:
    """Python-Markdown makes nothing of an empty text, and MkDocs a parser for each page.

    With many extensions that takes a third as long as the theme takes for the page; a site has a
    list page for every second post. What plugins write into the text is converted as ever.
    """
    convert = page.render

    def render(config: MkDocsConfig, files: Files) -> None:
        if page.markdown:
            convert(config, files)
        else:
            page.content, page.toc, page.present_anchor_ids = "", TableOfContents([]), set()

    render_by(page, render)


class SharedParser:
    """The parser of one build; the host makes a new one for each page, a tenth of its work."""

    def __init__(self) -> None:
        self._names: list[Any] = []
        self._options: dict[str, Any] = {}
        self._render: FunctionType | None = None

    def render(self, page: Page) -> None:
        """From here on, the host renders this page with the shared parser."""
        convert = page.render
        if getattr(convert, "__func__", None) is not _HOSTS:
            return

        def render(config: MkDocsConfig, files: Files) -> None:
            if sharing := self._sharing(config):
                sharing(page, config, files)
            else:
                convert(config, files)

        render_by(page, render)

    def _sharing(self, config: MkDocsConfig) -> FunctionType | None:
        names, options = config.markdown_extensions, config.mdx_configs or {}
        if names != self._names or options != self._options:
            self._names = list(names)
            self._options = {name: dict(each) for name, each in options.items()}
            self._render = _render_sharing(names, options)
        return self._render


def _render_sharing(names: list[Any], options: dict[str, Any]) -> FunctionType | None:
    """The host's own code, in which ``Markdown(…)`` gives a parser made before, reset.

    Resetting is what Python-Markdown asks for between two texts
    (python-markdown.github.io/reference). None where a parser may show in a text what stood in
    another one.
    """
    if _COUNTS_TEXTS in repr(options) or not all(module_of(n).startswith(_TRIED) for n in names):
        return None
    parser = Markdown(extensions=names, extension_configs=options)
    module = SimpleNamespace(Markdown=lambda **_: parser.reset())
    return FunctionType(_HOSTS.__code__, {**_HOSTS.__globals__, "markdown": module})
