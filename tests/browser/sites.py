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
from ..build.hard import blog, hard

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"]


@contextmanager
def launched() -> Iterator[Browser]:
    """Debian's Chromium, in the build that never draws to a screen and takes half the time."""
    chromium = shutil.which("chromium-headless-shell")
    assert chromium, "there is no Chromium; make browser installs it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def served(root: Path) -> Iterator[str]:
    """Serves what is, or will be, below a folder; gives its address."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(root)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def published(root: Path) -> Iterator[str]:
    """Builds the sites of every theme below ``root``, and gives the address that serves them."""
    with served(root) as url:
        for theme in THEMES:
            for name, make in (
                (theme, example),
                (f"{theme}-bare", bare),
                (f"{theme}-empty", empty),
                (f"{theme}-cards", partial(wordy, layout="cards")),
                (f"{theme}-list", partial(wordy, layout="list")),
                (f"{theme}-hard", hard),
            ):
                site = make(root / "sources" / name, theme, f"{url}/{name}/")
                # Ordinary pages of the example link to posts, which not every site here has.
                built = site.build() if make is example else site.try_build()
                shutil.move(built.folder, root / name)
        beside = blog(root / "sources" / "blog", f"{url}/material-blog/").try_build()
        shutil.move(beside.folder, root / "material-blog")
        yield url


class _Server(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A visitor that leaves takes no more of a page."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""
