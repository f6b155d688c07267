"""The addresses of the project stand in one place; whatever else names them, names the same."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from release import address as module
from release.address import ROOT, addresses, files, main, moved, path_of

OLD, NEW = "https://example.org/example/mkdocs-odis-news", "https://forge.example/amt/news"
OLD_MANUAL, NEW_MANUAL = "https://example.org/mkdocs-odis-news", "https://amt.example/manual"


def found_in(path: Path, pattern: str) -> list[str]:
    try:
        return re.findall(pattern, path.read_text(encoding="utf-8"))
    except UnicodeDecodeError:  # a picture
        return []


def test_every_file_names_the_same_addresses() -> None:
    names = {re.escape(url.rpartition("/")[2]) for url in addresses().values()}
    pattern = rf"https://[^\s\"'<>()]*?/(?:{'|'.join(names)})(?![\w-])"
    found = {path.relative_to(ROOT).as_posix(): found_in(path, pattern) for path in files()}
    assert {url for urls in found.values() for url in urls} == set(addresses().values())
    assert {path for path, urls in found.items() if urls} >= {
        *(".github/ISSUE_TEMPLATE/config.yml", "CODE_OF_CONDUCT.md", "SECURITY.md"),
        *("docs/versioning.md", "publiccode.yml", "pyproject.toml", "release/recipe.yaml"),
    }


def test_every_catalog_names_one_repository() -> None:
    found = [found_in(path, r"(?m)^ *github_id: (\S+)$") for path in files()]
    assert {name for names in found for name in names} == {path_of(addresses()["Repository"])}


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        (f"<{OLD}/issues>", f"<{NEW}/issues>"),
        (f'url: "{OLD}"\nother: {OLD}#readme', f'url: "{NEW}"\nother: {NEW}#readme'),
        (f"site_url: {OLD_MANUAL}/", f"site_url: {NEW_MANUAL}/"),
        (
            "- name: x\n  github_id: example/mkdocs-odis-news\n",
            "- name: x\n  github_id: amt/news\n",
        ),
        ("pypi_id: mkdocs-odis-news", "pypi_id: mkdocs-odis-news"),
        ("example/mkdocs-odis-news", "example/mkdocs-odis-news"),
    ],
)
def test_moved(text: str, becomes: str) -> None:
    assert moved(text, {OLD: NEW, OLD_MANUAL: f"{NEW_MANUAL}/"}) == becomes


@pytest.mark.parametrize("url", ["", "amt/news", "https://forge.example/", "http://a.example/b"])
def test_no_address(url: str) -> None:
    with pytest.raises(ValueError, match="Write one such as https://host/owner/name"):
        path_of(url)


@pytest.mark.parametrize(
    ("urls", "repository", "manual"),
    [((NEW,), NEW, OLD_MANUAL), ((NEW, NEW_MANUAL), NEW, NEW_MANUAL)],
)
def test_all_files_are_written(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    urls: tuple[str, ...],
    repository: str,
    manual: str,
) -> None:
    monkeypatch.setattr(module, "ROOT", tmp_path)
    project = '[project.urls]\nRepository = "{}"\nDocumentation = "{}/"\n'
    texts = {
        "pyproject.toml": project.format(OLD, OLD_MANUAL),
        "catalog.yaml": "github_id: example/mkdocs-odis-news\n",
        "tests/a.md": f"<{OLD}>\n",
    }
    (tmp_path / "tests").mkdir()
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff")
    assert [(tmp_path / name).write_text(text) > 0 for name, text in texts.items()] == [True] * 3
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    subprocess.run(["git", "add", "--all"], cwd=tmp_path, check=True)

    main(*urls)

    assert {name: (tmp_path / name).read_text() for name in texts} == {
        "pyproject.toml": project.format(repository, manual),
        "catalog.yaml": "github_id: amt/news\n",
        "tests/a.md": f"<{OLD}>\n",
    }
