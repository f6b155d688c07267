"""``gh-deploy`` into a real remote: what arrives is what was built."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from .checks import holding
from .conftest import Site, many, post


def git(folder: Path, *arguments: str) -> bytes:
    identity = ("-c", "user.name=Amt", "-c", "user.email=amt@amt.example")
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True
    ).stdout


def test_what_arrives_is_what_was_built(news: Callable[..., Site], tmp_path: Path) -> None:
    site = news(theme="material", plugins="[search, tags]").write(many(9))
    site.write({"aktuelles/2025-01-01-Schülerinnen treffen.md": post("Umlaute")})
    site.write({"aktuelles/2025-01-02-geheim.md": post("Quittengelee", visible="false")})
    site.write({"aktuelles/2031-01-02-bald.md": post("Zwetschgenmus")})
    remote = tmp_path / "remote.git"
    git(tmp_path, "init", "--bare", "--quiet", str(remote))
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "config", "user.name", "Amt")
    git(tmp_path, "config", "user.email", "amt@amt.example")
    git(tmp_path, "add", "docs", "mkdocs.yml")
    git(tmp_path, "commit", "--quiet", "--message", "Anfang")
    git(tmp_path, "remote", "add", "origin", remote.as_uri())

    def deploy() -> dict[str, bytes]:
        done = site.run("gh-deploy", "--strict", "--ignore-version")
        assert done.returncode == 0, done.stderr
        names = git(remote, "ls-tree", "-r", "-z", "--name-only", "gh-pages").split(b"\0")
        found = {name.decode(): b"" for name in names if name and name != b".nojekyll"}
        return {name: git(remote, "cat-file", "blob", f"gh-pages:{name}") for name in found}

    first = deploy()

    assert first == {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    assert "aktuelles/2025-01-01-Schülerinnen treffen/index.html" in first
    assert holding(first, "Quittengelee", "Zwetschgenmus") == {}
    assert deploy() == first
