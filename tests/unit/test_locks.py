"""What the options of encryptcontent say of every page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_odis_news.hosts.mkdocs.locks import locks_all


@pytest.mark.parametrize(
    ("options", "is_locked"),
    [
        ({}, False),
        ({"global_password": None}, False),
        ({"global_password": "x"}, True),
        ({"password_inventory": {"intern": "x"}}, False),
        ({"password_inventory": {"_global": "x"}}, True),
        ({"password_file": "levels.yml"}, False),
        ({"password_file": "all.yml"}, True),
        ({"password_file": "missing.yml"}, True),
    ],
)
def test_whether_all_pages_are_locked(
    tmp_path: Path, options: Mapping[str, Any], is_locked: bool
) -> None:
    (tmp_path / "levels.yml").write_text("intern: x\n", encoding="utf-8")
    (tmp_path / "all.yml").write_text("_global: x\n", encoding="utf-8")
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    assert locks_all(options, config) is is_locked
