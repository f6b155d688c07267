"""Says what is wrong with the posts and pages that the manual shows."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

import yaml

from mkdocs_odis_news.cli.findings import findings_of
from mkdocs_odis_news.cli.opened import open_site
from mkdocs_odis_news.posts.key_names import NAMES
from mkdocs_odis_news.posts.problem import Problem, Severity

_SITE = {
    "site_name": "Office",
    "site_url": "https://data.example.org/",
    "theme": {"name": "mkdocs"},
}
# What an example shows of a site that is larger than itself.
_ELSEWHERE = ("which the site does not have", "a category that a post has")


def wrong_page(title: str, text: str, folder: Path) -> list[str]:
    """Of a Markdown file below ``docs``, and that it is a post where it has front matter."""
    name = title.removeprefix("docs/")
    has_front = text.startswith(("---", "+++"))
    tag = "post" if "tags: post" in text else False
    root = name.partition("/")[0] if "/" in name else "news"
    wrong, posts = _read(folder, {name: text}, {"root": root, "tag": tag})
    return wrong if bool(posts) == has_front else [*wrong, f"{name} is no post, or should be none"]


def wrong_front(lines: str, folder: Path) -> list[str]:
    """Of lines in the front matter of a post; each must be a key that somebody reads."""
    marker = "" if "\ntags:" in f"\n{lines}" else "tags: post\n"
    text = f"---\n{marker}{lines}---\nText.\n"
    files = {"news/2026-05-25-a.md": text, "projects/trees.md": "# Trees\n"}
    files["news/2026-05-25-open-data.md"] = "---\ntags: post\n---\nText.\n"
    wrong, _ = _read(folder, files, {"root": "news"})
    return wrong + _unknown(lines)


def _unknown(lines: str) -> list[str]:
    """Keys that are no key of a post."""
    known = {name for names in NAMES.values() for name in names}
    return [f"nobody reads {key}" for key in yaml.safe_load(lines) if key not in known]


def _read(folder: Path, files: dict[str, str], options: dict[str, object]) -> tuple[list[str], int]:
    """What ``check`` says that is more than advice, and how many posts there are."""
    site = _SITE | {"plugins": [{"odis-news": options}]}
    for name, text in {
        "../mkdocs.yml": yaml.safe_dump(site),
        "index.md": "# Home\n",
        **files,
    }.items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with chdir(folder):
        planned = open_site(None).site
    found = [each for each in findings_of(planned) if each.severity is not Severity.ADVICE]
    return [str(each) for each in found if not _is_of_another(each)], len(planned.posts)


def _is_of_another(problem: Problem) -> bool:
    said = f"{problem.found} {problem.expected}"
    return any(words in said for words in _ELSEWHERE)
