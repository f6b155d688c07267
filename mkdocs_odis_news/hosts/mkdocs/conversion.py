"""Converts Markdown as the site does, for texts that MkDocs has not rendered yet or will not."""

from __future__ import annotations

from functools import cached_property

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

log = get_plugin_logger("odis-news")

# Python-Markdown's time grows with the square of some texts; no title or teaser lies further down.
_LOOKED_AT = 1200
_CORE = ("extra", "admonition", "toc")


class Conversion:
    """One instance of the site's own Markdown, made when it is first asked."""

    def __init__(self, config: MkDocsConfig) -> None:
        self._config = config
        self._is_broken = False

    def to_html(self, text: str) -> str:
        """The HTML of the beginning of a text."""
        text = text[:_LOOKED_AT]
        if not self._is_broken:
            try:
                return str(self._site.reset().convert(text))
            except Exception as error:  # whatever an extension raises outside of a page
                self._is_broken = True
                log.warning(
                    "titles and teasers are made with the core extensions of Markdown alone,"
                    f" since one of markdown_extensions raised {type(error).__name__}: {error}"
                )
        return str(self._core.reset().convert(text))

    @cached_property
    def _site(self) -> markdown.Markdown:
        return markdown.Markdown(
            extensions=self._config.markdown_extensions, extension_configs=self._config.mdx_configs
        )

    @cached_property
    def _core(self) -> markdown.Markdown:
        return markdown.Markdown(extensions=_CORE)
