"""Builds the site of this folder, and listens to what the plugin logs."""

from __future__ import annotations

import logging
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort


def built() -> list[tuple[str, str]]:
    """Each line once, with its level; and why the build stopped, without one."""
    options: dict[str, Any] = dict(MkDocsConfig._schema)
    options["plugins"].plugin_cache.clear()  # a plugin of an earlier build knows its site
    with _Log() as log:
        try:
            build(load_config("mkdocs.yml"))
        except Abort as error:
            return [*log.lines(), ("", str(error.__context__))]
    return log.lines()


class _Log(logging.Handler):
    """All that the plugin logs while it is open."""

    def __init__(self) -> None:
        super().__init__()
        self._records: list[logging.LogRecord] = []
        self._logger = logging.getLogger("mkdocs.plugins.odis-news")
        self._level = self._logger.level

    def emit(self, record: logging.LogRecord) -> None:
        self._records.append(record)

    def __enter__(self) -> _Log:
        self._logger.addHandler(self)
        self._logger.setLevel(logging.INFO)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.setLevel(self._level)

    def lines(self) -> list[tuple[str, str]]:
        """Without the name of the plugin."""
        found = ((r.levelname, r.getMessage().removeprefix("odis-news: ")) for r in self._records)
        return list(dict.fromkeys(found))
