"""The loop of an author in this process: a server that builds when it is told to, and no sooner."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from .host import Outcome, run_here

Scenario = Callable[[Any, Path], None]
"""What happens while a server runs: it has its builder, and the folder that it shows."""


def serving_here(
    host: str,
    folder: Path,
    environment: Mapping[str, str],
    scenario: Scenario,
    *arguments: str,
) -> Outcome:
    """``serve`` of a host, with all that its command line does before and after."""
    module = import_module(f"{host}.commands.serve")

    class Server:
        """In the place of the one that watches files and answers browsers."""

        def __init__(self, builder: Any, host: str, port: int, root: str, mount_path: str) -> None:
            self.builder, self.root = builder, Path(root)

        def watch(self, *paths: str) -> None:
            pass

        def serve(self, open_in_browser: bool = False) -> None:
            scenario(self, self.root)

        def shutdown(self) -> None:
            pass

    with patch.object(module, "LiveReloadServer", Server):
        return run_here(host, ("serve", *arguments), folder, environment)


def later(path: Path) -> None:
    """A time that differs from the last one, however fast a test is."""
    state = path.stat()
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 1_000_000))
