"""The real posts, planned from a folder without a host, and built by one: the same."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.build.conftest import REPOSITORY, TODAY, Built, Site
from tests.build.test_corpus import BARE, CORPUS

CONFIGURATION = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {name: mkdocs, locale: de}
plugins:
  - odis-news:
      root: aktuelles
      broken_posts: skip
"""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real posts are not here")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Amt\n")
    left_out = shutil.ignore_patterns(*BARE)
    shutil.copytree(CORPUS, folder / "docs" / "aktuelles", ignore=left_out)
    return folder


@pytest.fixture(scope="module")
def planned(folder: Path) -> dict[str, Any]:
    """What the script prints, which blocks every host."""
    command = [sys.executable, "-m", "tests.unit.plan_folder", str(folder / "docs"), str(TODAY)]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


@pytest.fixture(scope="module")
def built(folder: Path) -> Built:
    built = Site(folder).configure(CONFIGURATION).try_build()
    assert built.code == 0, built.log
    return built


def test_the_same_pages(planned: dict[str, Any], built: Built) -> None:
    below = {path for path in built.files() if path.startswith("aktuelles/")}
    assert planned["pages"] == sorted(path for path in below if path.endswith(".html"))
    assert len(planned["pages"]) > 80


def test_the_same_lists(planned: dict[str, Any], built: Built) -> None:
    assert planned["lists"] == {path: built.teasers(path) for path in planned["lists"]}
    assert sum(map(len, planned["lists"].values())) > 80


def test_the_same_feeds(planned: dict[str, Any], built: Built) -> None:
    assert planned["feeds"] == {path: built.text(path) for path in planned["feeds"]}
    assert len(planned["feeds"]) == 3


def test_the_same_problems(planned: dict[str, Any], built: Built) -> None:
    told = [line.removeprefix("odis-news: ") for line in built.warnings]
    assert planned["problems"] == [line for line in told if line.startswith("aktuelles/")]
    assert len(planned["problems"]) == 2
