"""Publishes the example site in every theme, for a real Chromium."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from ..build.conftest import THEMES
from ..build.example import bare, empty, example, wordy

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"]


@contextmanager
def launched() -> Iterator[Browser]:
    """Debian's Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    assert chromium, "there is no Chromium; make browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def published(root: Path) -> Iterator[str]:
    """Builds the sites of every theme below ``root``, and gives the address that serves them."""
    handler = partial(_Quiet, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    url = f"http://127.0.0.1:{server.server_port}"
    for theme in THEMES:
        for name, make in (
            (theme, example),
            (f"{theme}-bare", bare),
            (f"{theme}-empty", empty),
            (f"{theme}-cards", partial(wordy, layout="cards")),
            (f"{theme}-list", partial(wordy, layout="list")),
        ):
            site = make(root / "sources" / name, theme, f"{url}/{name}/")
            # Ordinary pages of the example link to posts, which not every site here has.
            built = site.build() if make is example else site.try_build()
            shutil.move(built.folder, root / name)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield url
    finally:
        server.shutdown()
        server.server_close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""
