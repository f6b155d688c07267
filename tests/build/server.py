"""``mkdocs serve`` of a site, talked to over HTTP."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from selectolax.lexbor import LexborHTMLParser

from .conftest import QUIET, TODAY, Site

PATIENCE = 20


class Server:
    """``mkdocs serve`` of one site."""

    def __init__(self, address: str, log: Callable[[], str]) -> None:
        self.address = address
        self.log = log

    def text(self, path: str) -> str:
        """The page as the server gives it, without the host's live-reload script."""
        try:
            with urllib.request.urlopen(f"{self.address}{path}", timeout=5) as answer:
                text = str(answer.read().decode("utf-8"))
        except urllib.error.HTTPError as error:
            return f"HTTP {error.code}"
        return re.sub(r"<script[^>]*>[^<]*livereload.*?</script>", "", text, flags=re.DOTALL)

    def teasers(self, path: str = "aktuelles/") -> list[str]:
        page = LexborHTMLParser(self.text(path))
        return [node.text() for node in page.css(".odis-news-teaser-title")]

    def until(self, is_right: Callable[[], bool]) -> None:
        """Waits for a rebuild; fails with what the server says."""
        end = time.monotonic() + PATIENCE
        while not is_right():
            assert time.monotonic() < end, self.log()
            time.sleep(0.05)


@contextmanager
def serving(site: Site, *arguments: str, path: str = "neu/") -> Iterator[Server]:
    """``path`` is that of the site's ``site_url``."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = site.folder / "serve.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}", *arguments],
            cwd=site.folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(TODAY), **QUIET, **site.environment},
            stdout=output,
            stderr=output,
        )
        server = Server(f"http://127.0.0.1:{port}/{path}", lambda: log.read_text())
        try:
            server.until(lambda: "Serving on" in server.log())
            yield server
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)
    assert "Traceback" not in server.log(), server.log()
