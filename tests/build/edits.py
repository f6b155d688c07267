"""What authors do to a site, at random and the same for one seed, and what builds make of it.

``python -m tests.build.edits HOST FOLDER SEED NUMBER [OPTION]`` follows one server, and prints a
report.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from mkdocs_odis_news.hosts.mkdocs.quick.verify import differing, tell_apart

from .loop import later, serving_here

_WORDS = [
    "Baum",
    "Radweg",
    "Pegel",
    "Karte",
    "Daten",
    "Schule",
    "Antrag",
    "Haushalt",
    "Sommer",
    "Büro",
    "Fest",
    "Wasser",
]

# The RSS plugin adds the pages of each build of one server to those of the build before.
_OF_ALL_BUILDS = re.compile(r"feed_(rss|json)_(created|updated)\.(xml|json)")


@dataclass(kw_only=True)
class Report:
    """What came of edits: ``whole`` are the reasons of builds that were not quick.

    ``same`` counts comparisons with whole builds, ``differing`` are those that found something.
    """

    edits: list[str]
    quick: int
    whole: dict[str, int]
    same: int
    differing: list[str]


class Author:
    """Writes, changes and deletes files of a site with a section below ``news``."""

    def __init__(self, docs: Path, seed: int) -> None:
        self._docs, self._chance = docs, random.Random(seed)
        self._number = 0

    def write_site(self) -> None:
        """Twelve posts, and six pages that lead to each other and to posts."""
        for name in ("index", "news/index", "about", "guide/index", "guide/first", "guide/second"):
            path = self._docs / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"# {self._words(2)}\n\n{self._text()}\n", encoding="utf-8")
        (self._docs / "tags.md").write_text("# Tags\n\n<!-- material/tags -->\n", encoding="utf-8")
        (self._docs / "part.txt").write_text("Ein Teil.\n", encoding="utf-8")
        for _ in range(12):
            self.add()
        self.page_that_shows_the_latest()

    def edit(self) -> str:
        """One edit; gives its name."""
        kind: Callable[[], None] = self._chance.choice(_KINDS).__get__(self)
        kind()
        return kind.__name__

    def add(self) -> None:
        self._number += 1
        month, day = self._chance.randint(1, 12), self._chance.randint(1, 28)
        name = f"2025-{month:02}-{day:02}-post-{self._number}.md"
        keys = [f"title: {self._words(3)} {self._number}", f"tags: [post, {self._words(1)}]"]
        keys += [f"categories: [{self._words(1)}]"] * self._chance.randint(0, 1)
        keys += [f"metaDescription: {self._words(6)}."] * self._chance.randint(0, 1)
        head = "\n".join(keys)
        self._write(self._docs / "news" / name, f"---\n{head}\n---\n\n{self._text()}\n")

    def delete(self) -> None:
        self._a_post().unlink()
        self.add()

    def rename(self) -> None:
        post = self._a_post()
        post.rename(post.with_name(f"{post.stem}-x{post.suffix}"))

    def text(self) -> None:
        self._change(self._a_post(), lambda text: f"{text}\n{self._text()}\n")

    def first_words(self) -> None:
        self._change(
            self._a_post(), lambda text: re.sub(r"\n---\n\n", f"\n---\n\n{self._words(3)} ", text)
        )

    def title(self) -> None:
        self._key("title", self._words(3))

    def description(self) -> None:
        self._key("metaDescription", f"{self._words(5)}.")

    def category(self) -> None:
        self._key("categories", f"[{self._words(1)}]")

    def tag(self) -> None:
        self._key("tags", f"[post, {self._words(1)}, {self._words(1)}]")

    def author(self) -> None:
        self._key("author", self._words(2))

    def series(self) -> None:
        part = self._chance.randint(1, 3)
        self._key("series", f"{{name: {self._words(1)}, part: {part}}}")

    def hide(self) -> None:
        self._key("visible", self._chance.choice(["false", "true", "unlisted"]))

    def pin(self) -> None:
        self._key("pinned", self._chance.choice(["false", "true"]))

    def lead_away(self) -> None:
        self._key("link", self._chance.choice(["https://example.org/", "about.md", '""']))

    def date(self) -> None:
        self._key("date", f"2025-{self._chance.randint(1, 12):02}-11")

    def future(self) -> None:
        self._key("date", self._chance.choice(["2031-01-01", "2025-06-06"]))

    def slug(self) -> None:
        self._number += 1
        self._key("slug", f"{self._words(1).lower()}-{self._number}")

    def alias(self) -> None:
        self._number += 1
        self._key("aliases", f"[{self._words(1).lower()}-{self._number}]")

    def breaking(self) -> None:
        self._key("visible", "vielleicht")

    def torn(self) -> None:
        self._change(self._a_post(), lambda text: text.replace("title: ", "title: x: ", 1))

    def page_text(self) -> None:
        self._change(self._a_page(), lambda text: f"{text}\n{self._text()}\n")

    def page_title(self) -> None:
        self._change(self._a_page(), lambda text: re.sub(r"(?m)^# .*", f"# {self._words(2)}", text))

    def page_that_shows_the_latest(self) -> None:
        self._change(self._a_page(), lambda text: f"{text}\n<!-- odis-news: latest 2 -->\n")

    def page_with_front_matter(self) -> None:
        self._change(
            self._a_page(),
            lambda text: (
                text if text[:3] == "---" else f"---\ntitle: {self._words(1)}\n---\n{text}"
            ),
        )

    def new_page(self) -> None:
        self._number += 1
        self._write(self._docs / "guide" / f"p{self._number}.md", f"# {self._words(2)}\n")

    def link(self) -> None:
        post, other = self._a_post(), self._a_post()
        self._change(post, lambda text: f"{text}\n[mehr]({other.name}#absatz)\n")

    def link_to_come(self) -> None:
        self._change(self._a_page(), lambda text: f"{text}\n[p](/guide/p{self._number + 1}.md)\n")

    def heading(self) -> None:
        self._change(self._a_post(), lambda text: f"{text}\n## {self._words(1)}\n\nText.\n")

    def snippet(self) -> None:
        self._change(self._a_post(), lambda text: f'{text}\n--8<-- "docs/about.md"\n')

    def other_file(self) -> None:
        self._change(self._docs / "part.txt", lambda text: f"{text}\nMehr.\n")

    def nothing(self) -> None:
        later(self._a_post())

    def _key(self, name: str, value: str) -> None:
        def changed(text: str) -> str:
            without = re.sub(rf"(?m)^{name}: .*\n", "", text)
            return without.replace("---\n", f"---\n{name}: {value}\n", 1)

        self._change(self._a_post(), changed)

    def _change(self, path: Path, change: Callable[[str], str]) -> None:
        self._write(path, change(path.read_text(encoding="utf-8")))

    def _write(self, path: Path, text: str) -> None:
        path.write_text(text, encoding="utf-8")
        later(path)

    def _a_post(self) -> Path:
        return self._chance.choice(sorted((self._docs / "news").glob("2*.md")))

    def _a_page(self) -> Path:
        pages = (self._docs / "about.md", self._docs / "index.md", self._docs / "news/index.md")
        return self._chance.choice([*pages, *sorted((self._docs / "guide").glob("*.md"))])

    def _words(self, number: int) -> str:
        return " ".join(self._chance.choices(_WORDS, k=number))

    def _text(self) -> str:
        return f"{self._words(9)}. {self._words(5)}."


_KINDS = [
    kind
    for name, kind in vars(Author).items()
    if name[0] != "_" and name not in ("edit", "write_site")
]


def follow(
    host: str, folder: Path, seed: int, number: int, environment: dict[str, str], *arguments: str
) -> Report:
    """So many edits while one server runs. Every third quick build is followed by a whole one.

    After all of them, what it shows is compared with what another shows that has seen no edit.
    """
    author, edits = Author(folder / "docs", seed), list[str]()
    shown: list[Mapping[str, bytes]] = []

    def scenario(server: Any, root: Path) -> None:
        for turn in range(number):
            edits.append(author.edit())
            server.builder()
            if turn % 3 == 2:
                edits.append("verify")
                server.builder.verify()
        shown.append(tell_apart(str(root)))

    code, log = serving_here(host, folder, environment, scenario, *arguments)
    assert code == 0, log
    shown.append(shown_by_another(host, folder, environment))
    others = [path for path in differing(*shown) if not _OF_ALL_BUILDS.fullmatch(path)]
    reasons = re.findall(r"quick_serve: the whole site is built, since (.*)", log)
    return Report(
        edits=edits,
        quick=number - len(reasons),
        whole=dict(Counter(reasons)),
        same=len(re.findall(r"quick_serve: [\d,]+ files as in a whole build", log)),
        differing=re.findall(r"quick_serve: (.* differ .*)", log) + others,
    )


def shown_by_another(
    host: str, folder: Path, environment: Mapping[str, str]
) -> Mapping[str, bytes]:
    """By path, digests of what a server shows that has just begun."""
    shown: list[Mapping[str, bytes]] = []
    code, log = serving_here(
        host, folder, environment, lambda _, root: shown.append(tell_apart(str(root)))
    )
    assert code == 0, log
    return shown[0]


def main(host: str, folder: str, seed: str, number: str, *arguments: str) -> None:
    report = follow(host, Path(folder), int(seed), int(number), dict(os.environ), *arguments)
    print(json.dumps(asdict(report)))


if __name__ == "__main__":
    main(*sys.argv[1:])
