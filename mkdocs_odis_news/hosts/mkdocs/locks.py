"""Looks whether encryptcontent asks for a password on every page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

# What the plugin calls the passwords of all pages.
_ALL = "_global"


def locks_all(options: Mapping[str, Any], config: MkDocsConfig) -> bool:
    """By one password, or by a group of them; who cannot read the file of groups fears the most."""
    if options.get("global_password") or _ALL in (options.get("password_inventory") or ()):
        return True
    if not options.get("password_file"):
        return False
    try:
        file = Path(config.config_file_path or "").parent / options["password_file"]
        return _ALL in file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return True
