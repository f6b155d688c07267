"""What users install: the wheel, made from the archive, in an environment of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from configparser import ConfigParser
from email import message_from_string
from pathlib import Path

import pytest

from mkdocs_odis_news import __version__

REPOSITORY = Path(__file__).parents[1]
DIST_INFO = f"mkdocs_odis_news-{__version__}.dist-info"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
NOW = {"SOURCE_DATE_EPOCH": "1796083200"}  # 1 December 2026


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **QUIET, **NOW},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def files_of_the_package() -> set[str]:
    """All but what Python compiles, by their paths from the repository on."""
    return {
        path.relative_to(REPOSITORY).as_posix()
        for path in (REPOSITORY / "mkdocs_odis_news").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the archive, and the wheel that was made from it."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, cwd=REPOSITORY)
    return folder


@pytest.fixture(scope="module")
def wheel(dist: Path) -> Path:
    (found,) = dist.glob("*.whl")
    return found


def environment(folder: Path) -> Path:
    """The Python of a new environment, in which nothing is installed."""
    venv.create(folder)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def install(python: Path, *arguments: str | Path) -> None:
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, *arguments, cwd=REPOSITORY)


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That of an environment with the wheel, which finds what we depend on in ours.

    Ours comes last: the editable installation that is there as well is not seen.
    """
    folder = tmp_path_factory.mktemp("environment")
    found = environment(folder)
    install(found, "--no-deps", "--no-index", wheel)
    (library,) = folder.glob("Lib/site-packages" if os.name == "nt" else "lib/*/site-packages")
    (library / "ours.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return found


def test_the_wheel_holds_the_package_alone(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    about = {f"{DIST_INFO}/{name}" for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt")}
    assert names == {*files_of_the_package(), *about, f"{DIST_INFO}/licenses/LICENSE"}
    assert names >= {
        "mkdocs_odis_news/py.typed",
        "mkdocs_odis_news/templates/odis-news/base/teaser.html",
        "mkdocs_odis_news/templates/assets/odis-news/news.css",
        "mkdocs_odis_news/translations/de.yml",
        "mkdocs_odis_news/translations/messages/de.yml",
    }


def test_the_archive_holds_what_the_wheel_is_made_of(dist: Path) -> None:
    (archive,) = dist.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    papers = {"README.md", "CHANGELOG.md", "LICENSE", "pyproject.toml", "PKG-INFO", ".gitignore"}
    assert names == files_of_the_package() | papers


def test_metadata(wheel: Path) -> None:
    opened = zipfile.ZipFile(wheel)
    found = message_from_string(opened.read(f"{DIST_INFO}/METADATA").decode())
    points = ConfigParser()
    points.read_string(opened.read(f"{DIST_INFO}/entry_points.txt").decode())

    assert (found["Name"], found["Version"]) == ("mkdocs-odis-news", __version__)
    assert (found["License-Expression"], found["License-File"]) == ("MIT", "LICENSE")
    assert found["Description-Content-Type"] == "text/markdown"
    assert [label.partition(",")[0] for label in found.get_all("Project-URL", [])] == [
        *("Repository", "Documentation", "Issues", "Changelog"),
    ]
    plugin = {"odis-news": "mkdocs_odis_news.hosts.mkdocs.plugin:OdisNewsPlugin"}
    assert {name: dict(points[name]) for name in points.sections()} == {
        "console_scripts": {"odis-news": "mkdocs_odis_news.cli.main:main"},
        "mkdocs.plugins": plugin,
        "properdocs.plugins": plugin,
    }


def test_the_command_line(python: Path, tmp_path: Path) -> None:
    said = run(python.with_name("odis-news"), "--version", cwd=tmp_path)
    assert said == f"odis-news, version {__version__}\n"


SITE = """\
site_name: A
site_url: https://amt.example/
theme: mkdocs
plugins:
  - odis-news
"""


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_a_host_loads_one_plugin(python: Path, tmp_path: Path, host: str) -> None:
    """ProperDocs reads the entry points for MkDocs as well as its own."""
    (tmp_path / "mkdocs.yml").write_text(SITE, encoding="utf-8")
    (tmp_path / "docs/news").mkdir(parents=True)
    (tmp_path / "docs/index.md").write_text("# A\n", encoding="utf-8")
    post = "---\ntags: post\n---\nText.\n"
    (tmp_path / "docs/news/2026-01-31-a.md").write_text(post, encoding="utf-8")
    asked = f"from {host}.plugins import get_plugins; print(get_plugins()['odis-news'].group)"

    log = run(python, "-m", host, "build", "--strict", "-f", "mkdocs.yml", cwd=tmp_path)

    assert [line for line in log.splitlines() if "odis-news" in line or "WARNING" in line] == [
        "INFO    -  odis-news: 1 post on 1 page, 0 hidden"
    ]
    assert (tmp_path / "site/news/2026-01-31-a/index.html").is_file()
    assert run(python, "-c", asked, cwd=tmp_path).strip() == f"{host}.plugins"


def test_the_example_builds_with_nothing_else(wheel: Path, tmp_path: Path) -> None:
    python = environment(tmp_path / "environment")
    install(python, f"{wheel}[material]")
    example = tmp_path / "example"
    shutil.copytree(REPOSITORY / "example_site", example, ignore=lambda *_: {"site"})
    log = run(python, "-m", "mkdocs", "build", "--strict", cwd=example)

    assert "odis-news: 3" in log
    assert (example / "site" / "aktuelles" / "2" / "index.html").is_file()

    listed = run(python.with_name("odis-news"), "list", "--json", cwd=example)
    assert listed.startswith('[\n  {\n    "file": "docs/aktuelles/')
