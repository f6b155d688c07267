"""Builds real sites with the real hosts, and looks at what they wrote."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from mkdocs.plugins import get_plugins
from selectolax.lexbor import LexborHTMLParser

from .checks import dangling
from .host import run_beside, run_here

REPOSITORY = Path(__file__).parents[2]
THEMES = ("material", "mkdocs", "readthedocs")

# Noon of the day on which all sites of these tests are built.
TODAY = 1_768_478_400  # 2026-01-15

# So many seconds later a file is newer, whatever the clock of the file system.
TICK = 0.02


@dataclass
class Built:
    """What one run of a host left behind."""

    code: int
    log: str
    folder: Path

    @property
    def warnings(self) -> list[str]:
        return re.findall(r"^WARNING +-  (.*)$", self.log, re.MULTILINE)

    @property
    def errors(self) -> list[str]:
        return re.findall(r"^ERROR +-  (.*)$", self.log, re.MULTILINE)

    def text(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def page(self, path: str) -> LexborHTMLParser:
        return LexborHTMLParser(self.text(path))

    def teasers(self, path: str) -> list[str]:
        return [node.text() for node in self.page(path).css(".odis-news-teaser-title")]

    def files(self) -> dict[str, bytes]:
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path.read_bytes() for path in paths}

    def dangling(self) -> list[str]:
        return dangling(self.folder)


@dataclass
class Site:
    """A site in a folder of its own: ``mkdocs.yml`` and what stands below ``docs``."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def configure(self, text: str) -> Site:
        (self.folder / "mkdocs.yml").write_text(textwrap.dedent(text), encoding="utf-8")
        return self

    def write(self, files: Mapping[str, str | bytes]) -> Site:
        if (self.folder / "site").exists():
            time.sleep(TICK)
        for name, text in files.items():
            path = self.folder / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return self

    def delete(self, name: str) -> None:
        (self.folder / "docs" / name).unlink()

    def run(self, *arguments: str, host: str = "mkdocs") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", host, *arguments],
            cwd=self.folder,
            env={**os.environ, **self._own},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def build(self, *arguments: str, host: str = "mkdocs", apart: bool = False) -> Built:
        """A build that must succeed, and under --strict that must not warn."""
        built = self.try_build("--strict", *arguments, host=host, apart=apart)
        assert built.code == 0, built.log
        return built

    def try_build(self, *arguments: str, host: str = "mkdocs", apart: bool = False) -> Built:
        """A build that may fail, but never with a traceback; ``apart`` by the real command line."""
        if apart:
            done = self.run("build", *arguments, host=host)
            code, log = done.returncode, done.stderr + done.stdout
        else:
            run = run_here if host == "mkdocs" else run_beside
            code, log = run(host, ("build", *arguments), self.folder, self._own)
        assert "Traceback" not in log, log
        return Built(code=code, log=log, folder=self.folder / "site")

    @property
    def _own(self) -> dict[str, str]:
        return {"SOURCE_DATE_EPOCH": str(TODAY), **QUIET, **self.environment}


QUIET = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONWARNINGS": "ignore",
    "NO_COLOR": "1",
    "COLUMNS": "300",
}


@pytest.fixture
def site(tmp_path: Path) -> Site:
    (tmp_path / "docs").mkdir()
    return Site(tmp_path)


@pytest.fixture
def news(site: Site) -> Callable[..., Site]:
    """A site with a section below ``aktuelles``: ``news(theme=…, options=…, plugins=…)``."""

    def make(
        *, theme: str = "mkdocs", options: str = "", plugins: str = "[search]", more: str = ""
    ) -> Site:
        before = "".join(f"  - {name}\n" for name in plugins.strip("[]").split(", ") if name)
        language = "{name: %s, language: de}" if theme == "material" else "{name: %s, locale: de}"
        site.configure(
            "site_name: Amt\nsite_url: https://amt.example/neu/\n"
            f"theme: {language % theme}\n"
            f"plugins:\n{before}  - odis-news:\n      root: aktuelles\n"
            + textwrap.indent(textwrap.dedent(options), "      ")
            + ("\n" if options else "")
            + textwrap.dedent(more)
        )
        site.write({"index.md": "# Willkommen\n"})
        return site

    return make


def need(plugins: str) -> None:
    """Skips a test where one of these, as in ``mkdocs.yml``, is missing, as at the lower bounds."""
    names = {
        next(iter(each)) if isinstance(each, dict) else each for each in yaml.safe_load(plugins)
    }
    if missing := names - {known.rpartition("/")[2] for known in get_plugins()}:
        pytest.skip(f"{', '.join(sorted(missing))} not installed")


def post(title: str = "Neues", body: str = "Ein Text.", **keys: object) -> str:
    """A post; ``keys`` are written as they are."""
    lines = {"tags": "post", "title": title, **keys}
    block = "".join(f"{key}: {value}\n" for key, value in lines.items())
    return f"---\n{block}---\n\n{body}\n"


def many(count: int) -> dict[str, str]:
    """Posts of consecutive days, the newest has the highest number."""
    return {
        f"aktuelles/{2020 + day // 336}-{day % 336 // 28 + 1:02}-{day % 28 + 1:02}-n.md": post(
            f"Post {day + 1}"
        )
        for day in range(count)
    }
