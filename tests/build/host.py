"""Runs a host's command line in this process, and puts back all that it changed.

A process has one host, since ProperDocs takes the name of MkDocs there: others have one beside it.
"""

from __future__ import annotations

import atexit
import logging
import multiprocessing
import os
import sys
import traceback
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import chdir, contextmanager
from functools import cache
from importlib import import_module, invalidate_caches
from logging import Logger
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from .themes import read_once

Outcome = tuple[int, str]


def run_here(
    host: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Outcome:
    """The exit code and all that was printed; what the command line does not catch is raised."""
    cli = import_module(f"{host}.__main__").cli
    import_module(f"{host}.commands.build")  # before its loggers are looked at
    _forget_plugins(host)
    with (
        _in(folder, environment, [host, *arguments]),
        _same_modules(folder),
        _same_logging(),
        read_once(host, folder),
    ):
        name = f"python -m {host}"
        done = CliRunner().invoke(cli, arguments, catch_exceptions=False, prog_name=name)
    return done.exit_code, done.output


def run_beside(
    host: str, arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Outcome:
    """The same in a process that has this host alone; what would be raised is in the log."""
    connection = _process(host)
    connection.send((arguments, folder, environment))
    outcome: Outcome = connection.recv()
    return outcome


@cache
def _process(host: str) -> Connection:
    """Starts the process, which ends when this end of the connection is closed.

    It is no daemon: these may not have children, which the plugin for dates of Git starts.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    context.Process(target=_serve, args=(host, there)).start()
    there.close()
    atexit.register(here.close)  # before multiprocessing waits for the process
    return here


def _serve(host: str, connection: Connection) -> None:
    while True:
        try:
            arguments, folder, environment = connection.recv()
        except EOFError:
            return
        try:
            outcome = run_here(host, arguments, folder, environment)
        except Exception:
            outcome = (1, traceback.format_exc())
        connection.send(outcome)


@contextmanager
def _in(folder: Path, environment: Mapping[str, str], command: list[str]) -> Iterator[None]:
    """What a process has of its own; of warnings only ours count, as errors."""
    with (
        patch.dict(os.environ, environment),
        chdir(folder),
        patch.object(sys, "argv", command),
        patch.object(sys, "path", [*sys.path]),
        patch.object(sys, "warnoptions", ["ignore"]),
        warnings.catch_warnings(),
    ):
        warnings.simplefilter("ignore")
        warnings.filterwarnings("error", module="mkdocs_odis_news")
        yield


@contextmanager
def _same_modules(folder: Path) -> Iterator[None]:
    """Forgets modules that stand in the folder of the site: another site may have the name."""
    before = set(sys.modules)
    invalidate_caches()
    try:
        yield
    finally:
        for name in set(sys.modules) - before:
            file = getattr(sys.modules[name], "__file__", None)
            if file and Path(file).is_relative_to(folder):
                del sys.modules[name]


@contextmanager
def _same_logging() -> Iterator[None]:
    loggers = [one for one in logging.root.manager.loggerDict.values() if isinstance(one, Logger)]
    before = [(one, one.level, one.propagate, one.handlers[:], one.filters[:]) for one in loggers]
    try:
        yield
    finally:
        for one, level, propagate, handlers, filters in before:
            one.setLevel(level)
            one.propagate, one.handlers[:], one.filters[:] = propagate, handlers, filters


def _forget_plugins(host: str) -> None:
    """A host keeps plugins for the builds of its server, in the options of its configuration."""
    config = import_module(f"{host}.config.defaults").MkDocsConfig
    dict(config._schema)["plugins"].plugin_cache.clear()
