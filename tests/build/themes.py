"""Reads a theme once for all builds: compiles its templates, and lists its files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class _Compiled(BytecodeCache):
    """Templates as Python runs them; to compile those of a theme took half the time of a build."""

    def __init__(self) -> None:
        self.codes: dict[tuple[object, ...], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self.codes.get(self._key(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[self._key(bucket)] = bucket.code

    def _key(self, bucket: Bucket) -> tuple[object, ...]:
        environment = bucket.environment
        return bucket.key, bucket.checksum, environment.autoescape, *sorted(environment.extensions)


COMPILED = _Compiled()
# By the folders of a theme; Material has 14,000 files.
LISTED: dict[tuple[str, ...], list[str]] = {}


@contextmanager
def read_once(host: str, folder: Path) -> Iterator[None]:
    """For builds of the site in ``folder``; what stands there is listed anew each time."""
    theme = import_module(f"{host}.theme").Theme
    original = theme.get_env

    def get_env(self: Any) -> Environment:
        environment: Environment = original(self)
        environment.bytecode_cache = COMPILED
        paths = tuple(environment.loader.searchpath)
        if not any(Path(path).is_relative_to(folder) for path in paths):
            environment.list_templates = partial(_listed, paths, environment.list_templates)
        return environment

    with patch.object(theme, "get_env", get_env):
        yield


def _listed(
    paths: tuple[str, ...], list_templates: Callable[..., list[str]], **filters: object
) -> list[str]:
    """The host is the only one who asks, and always with the same filter."""
    if paths not in LISTED:
        LISTED[paths] = list_templates(**filters)
    return LISTED[paths]
