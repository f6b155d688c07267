"""Gives the project its addresses: ``python -m release.address REPOSITORY [MANUAL]``.

They stand in ``pyproject.toml``. Whatever else leads to the repository or to the manual begins with
the same words, so that one replacement mends all of it.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
NAMES = ("Repository", "Documentation")
"""Those in ``pyproject.toml`` that the others are made of."""

_WHOLE = re.compile(r"https://[\w.:-]+/(\w[\w./-]*\w)/?")


def addresses() -> dict[str, str]:
    """Of the repository and of the manual, by their names; without a slash at the end."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    urls: dict[str, str] = tomllib.loads(text)["project"]["urls"]
    return {name: urls[name].rstrip("/") for name in NAMES}


def path_of(url: str) -> str:
    """``owner/name``, as catalogs write it; raises ValueError where a text is no such address."""
    found = _WHOLE.fullmatch(url)
    if not found:
        raise ValueError(f"{url!r} is no address. Write one such as https://host/owner/name.")
    return found[1]


def moved(text: str, given: Mapping[str, str]) -> str:
    """A text in which each address stands for another, and so does the name in a catalog."""
    for old, new in given.items():
        text = text.replace(old, new.rstrip("/"))
        name = re.compile(rf"(?m)^( *git\w+_id: ){re.escape(path_of(old))}$")
        text = name.sub(rf"\g<1>{path_of(new)}", text)
    return text


def files() -> list[Path]:
    """Those under version control that may name the project; tests have addresses of their own."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--", ":!tests"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def main(*urls: str) -> None:
    """Writes every file that names the project, and prints its path."""
    given = dict(zip(addresses().values(), urls, strict=False))
    names = [path_of(old).encode() for old in given]
    for path in files():
        content = path.read_bytes()
        if not any(name in content for name in names):
            continue  # a picture, or any other file
        text = moved(content.decode(), given).encode()
        if text != content:
            path.write_bytes(text)
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    try:
        main(*(sys.argv[1:] or [""]))
    except ValueError as error:
        sys.exit(str(error))
