"""Lighthouse on the built example, each page beside the same theme without the section."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from ..build.conftest import THEMES
from ..build.example import KINDS

LIGHTHOUSE = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking"
# The newest post has no newer one, for which the theme mkdocs has a link that leads nowhere.
PAGES = (KINDS["overview"], "aktuelles/2026-10-08-hackday/")
CATEGORIES = ("accessibility", "best-practices", "seo")


def scores(url: str) -> dict[str, int]:
    """From 0 to 100, and what was found wrong as keys with the score 0."""
    done = subprocess.run(
        [
            *(str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"),
            f"--only-categories={','.join(CATEGORIES)}",
        ],
        env={**os.environ, "CHROME_PATH": shutil.which("chromium-headless-shell") or ""},
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=180,
    )
    report = json.loads(done.stdout)
    return {name: round(100 * report["categories"][name]["score"]) for name in CATEGORIES}


@pytest.mark.parametrize("theme", THEMES)
def test_scores(address: str, theme: str) -> None:
    bare = scores(f"{address}/{theme}-bare/ueber-uns/")
    pages = [scores(f"{address}/{theme}/{page}") for page in PAGES]
    found = {name: min(page[name] for page in pages) for name in CATEGORIES}
    assert found["accessibility"] >= bare["accessibility"]
    # A description is what a bare theme lacks.
    assert found["seo"] == 100
    assert found["best-practices"] >= bare["best-practices"]
