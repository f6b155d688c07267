"""Stands in for the builder of a server: builds the quick way where that shows the same."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger

from ....translations.message import Message, say, told
from .counting import counting
from .garbage import put_off
from .reasons import OnlyWhole, why_not_now
from .rebuild import Rebuilds
from .snapshot import changed, take_snapshot
from .verify import differing, one_time, tell_apart

log = get_plugin_logger("odis-news")


class Builder:
    """``build`` is the host's own builder, with which the server began; ``config`` that of then.

    ``language`` is that in which the author of the site reads of it. Under ``--dirty`` the host's
    own builder would pass over pages: whole builds are asked for without it.
    """

    def __init__(
        self, build: Callable[..., None], rebuilds: Rebuilds, config: MkDocsConfig, language: str
    ) -> None:
        self._host = importlib.import_module(build.__module__)
        self._rebuilds = rebuilds
        self._path = config.config_file_path
        self._options = _of_command_line(config)
        self._watched = list(config.watch)
        self._site_url = config.site_url
        self._language = language

    def __call__(self) -> None:
        """Builds the site, the quick way or, where there is a reason for that, as a whole."""
        rebuilds = self._rebuilds
        rebuilds.taken = take_snapshot(rebuilds.last.config) if rebuilds.last else None
        try:
            with one_time(rebuilds.verifies):
                if reason := self._why_whole() or self._try_quickly():
                    self._say(say("the whole site is built, since {reason}", reason=reason))
                    self._try_whole()
                elif rebuilds.verifies:
                    self.verify()
        finally:
            rebuilds.taken = None

    def verify(self) -> None:
        """Builds the whole site as well, and says what differs; the next build goes on from both.

        Nothing differs: it goes on from what the quick way remembers.
        """
        site, last = self._host_config().site_dir, self._rebuilds.last
        quick = tell_apart(site)
        self._build_whole()
        found = differing(quick, tell_apart(site))
        if not found:
            self._rebuilds.last = last
            self._say(say("{number:,} files as in a whole build", number=len(quick)))
            return
        names = ", ".join(found[:5])
        line = say(
            "{differing:,} of {number:,} files differ from those of a whole build: {names}",
            differing=len(found),
            number=len(quick),
            names=names,
        )
        log.warning(f"quick_serve: {told(line, self._language)}")

    def _why_whole(self) -> Message | None:
        last, taken = self._rebuilds.last, self._rebuilds.taken
        if last is None or taken is None:
            return say("the last build did not come to its end")
        paths = changed(last.snapshot, taken)
        return last.why_never or why_not_now(paths, last.config.docs_dir)

    def _try_whole(self) -> None:
        """What a strict host warned of is not told again by a build that passes over its page."""
        try:
            self._build_whole()
        except BaseException:
            self._rebuilds.last = None
            raise

    def _try_quickly(self) -> Message | None:
        """None where it went well."""
        self._rebuilds.is_quick = True
        try:
            return self._build_quickly()
        except OnlyWhole as found:
            return found.reason
        except (Exception, SystemExit) as error:
            return say("the quick way ended with {error}", error=f"{type(error).__name__}: {error}")
        finally:
            self._rebuilds.is_quick = False

    def _build_whole(self) -> None:
        self._host.build(self._host_config(), serve_url=self._site_url)

    def _build_quickly(self) -> Message | None:
        config = self._host_config()
        # The host warns of every build of this kind, which would end a strict one.
        is_strict, config.strict = config.strict, False
        with put_off(), counting(self._host.build.__module__) as warnings:
            self._host.build(config, serve_url=self._site_url, dirty=True)
        if is_strict and warnings.get_counts():
            return say("there are warnings, and strict is on")
        return None

    def _host_config(self) -> MkDocsConfig:
        config: MkDocsConfig = self._host.load_config(config_file=self._path, **self._options)
        config.site_url = self._site_url
        config.watch += [each for each in self._watched if each not in config.watch]
        return config

    def _say(self, line: Message) -> None:
        log.info(f"quick_serve: {told(line, self._language)}")


def _of_command_line(config: MkDocsConfig) -> dict[str, Any]:
    """What no file says. The hosts would tell authors that nothing of theirs asks for it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return dict(config.user_configs[-1])
