"""The manual as it is published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from manual.blocks import REPOSITORY

from ..build.conftest import QUIET, Built
from ..build.host import run_here


@pytest.fixture(scope="session")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Built once, strictly."""
    folder = tmp_path_factory.mktemp("manual")
    command = ("build", "--strict", "--site-dir", str(folder))
    code, log = run_here("mkdocs", command, REPOSITORY, {**os.environ, **QUIET})
    return Built(code=code, log=log, folder=Path(folder))
