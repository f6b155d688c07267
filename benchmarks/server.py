"""``mkdocs serve`` as authors run it, asked over HTTP; Linux tells what it took."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .measure import ENVIRONMENT

_PATIENCE = 900
_BETWEEN = 0.05
_TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One server; asleep it takes no turn of the processor, and sees no edit."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self._address = f"http://127.0.0.1:{port}"

    def cpu(self) -> float:
        """Seconds of processor time so far, with those of processes that it started."""
        state = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8")
        return sum(map(int, state.rpartition(")")[2].split()[11:15])) / _TICKS

    def memory(self) -> float:
        """MiB that it holds now."""
        pages = Path(f"/proc/{self._process.pid}/statm").read_text(encoding="utf-8").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20

    def text(self, address: str) -> str | None:
        """A page as it is served; None where the server does not answer yet."""
        try:
            with urllib.request.urlopen(self._address + address, timeout=_PATIENCE) as answer:
                return str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError:
            return ""
        except OSError:
            return None

    def wait(self, address: str, word: str, *, is_there: bool) -> None:
        """Until a page has a word, or has it no longer; raises TimeoutError."""
        end = time.monotonic() + _PATIENCE
        while True:
            text = self.text(address)
            if text is not None and (word in text) == is_there:
                return
            if time.monotonic() > end or self._process.poll() is not None:
                raise TimeoutError(f"{address} of {self._process.args!r}")
            time.sleep(_BETWEEN)

    def sleep(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def wake(self) -> None:
        self._process.send_signal(signal.SIGCONT)


@contextmanager
def serving(site: Path, *arguments: str) -> Iterator[Server]:
    """Serves the site of this ``mkdocs.yml``, once it is built."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (site.parent / "serve.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *arguments],
            cwd=site.parent,
            env={**ENVIRONMENT, "TMPDIR": str(site.parent)},  # gone with the site
            stdout=log,
            stderr=log,
        )
        server = Server(process, port)
        try:
            server.wait("/", "</html>", is_there=True)
            yield server
        finally:
            server.wake()
            process.terminate()
            process.wait()
