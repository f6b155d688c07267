"""Every block of the README does what it says."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from .checks import one
from .conftest import REPOSITORY, Site, post

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
MINIMAL = "site_name: Amt\nsite_url: https://amt.example/\ntheme: {name: mkdocs, locale: de}\n"


def blocks(language: str) -> list[str]:
    return [text for name, text in BLOCKS if name == language]


def the_post() -> tuple[str, str]:
    (text,) = blocks("markdown")
    comment, _, rest = text.partition("\n")
    path = re.fullmatch(r"<!-- docs/(\S+) -->", comment)
    assert path
    return path[1], rest


def test_no_block_is_left_untested() -> None:
    assert {name for name, _ in BLOCKS} == {"console", "yaml", "markdown", "css", "html", "text"}
    assert len(BLOCKS) == 17  # of these, 5 are sessions (tests/unit/test_manual.py)


def needs(command: str) -> tuple[str, list[str]]:
    """The file that makes a command work, and how lines of it must begin."""
    tool, _, name = command.rpartition(" ")
    if tool == "make":
        return "Makefile", [f"{name}:"]
    assert tool == "pip install"
    package, _, extra = name.strip('"]').partition("[")
    return "pyproject.toml", [f'name = "{package}"', *([f"{extra} = ["] if extra else [])]


@pytest.mark.parametrize("command", "".join(blocks("console")).splitlines())
def test_commands_exist(command: str) -> None:
    name, begins = needs(command)
    text = (REPOSITORY / name).read_text(encoding="utf-8")
    assert [begin for begin in begins if f"\n{begin}" not in text] == []


@pytest.mark.parametrize(
    ("number", "counted", "listed"),
    [
        *((number, "0 posts on 1 page, 1 hidden", []) for number in range(4)),  # not May yet
        (4, "1 post on 1 page, 0 hidden", ["A"]),
    ],
)
def test_configurations_build(site: Site, number: int, counted: str, listed: list[str]) -> None:
    path, text = the_post()
    site.configure(MINIMAL + blocks("yaml")[number]).write({"index.md": "# Amt\n", path: text})
    site.write({"blog/posts/2026-01-02-a.md": "Der Text."})

    built = site.build()

    assert counted in built.log
    lists = [path for path in built.files() if path == "blog/index.html"]
    assert [title for path in lists for title in built.teasers(path)] == listed


def test_post(site: Site) -> None:
    path, text = the_post()
    site.environment["SOURCE_DATE_EPOCH"] = "1790000000"
    site.configure(MINIMAL + blocks("yaml")[0]).write({"index.md": "# Amt\n", path: text})

    built = site.build()

    teaser = one(built.page("aktuelles/index.html"), ".odis-news-teaser")
    shown = " ".join(teaser.text(separator=" ").split())
    assert shown == (
        "Der Stadtrat beschließt die Satzung 25.05.2026 Daten der Verwaltung sind künftig offen,"
        " wenn nichts dagegen spricht. Mehr erfahren"
    )


def test_a_video_asks_for_nothing(site: Site) -> None:
    """Nor is it lost in the HTML that Python-Markdown makes of it."""
    path, text = the_post()
    site.environment["SOURCE_DATE_EPOCH"] = "1790000000"
    site.configure(MINIMAL + blocks("yaml")[0])
    site.write({"index.md": "# Amt\n", path: f"{text}\n{blocks('html')[0]}"})

    page = site.build().page(f"{path.removesuffix('.md')}/index.html")

    assert one(page, "a[target=sitzung]").text() == "Video von YouTube laden"
    assert "src" not in one(page, "iframe[name=sitzung]").attributes


def test_looks(site: Site) -> None:
    (_, html), (css,) = blocks("html"), blocks("css")
    name = re.match(r"\{# overrides/(\S+) #\}\n", html)
    assert name
    partial = site.folder / "overrides" / name[1]
    partial.parent.mkdir(parents=True)
    partial.write_text(html.partition("\n")[2], encoding="utf-8")
    theme = MINIMAL.replace("{name: mkdocs,", "{name: mkdocs, custom_dir: overrides,")
    site.configure(theme + blocks("yaml")[0] + "extra_css: [own.css]\n")
    site.write({"index.md": "# Amt\n", "own.css": css, "aktuelles/2025-01-01-a.md": post("A & B")})

    built = site.build()

    page = built.page("aktuelles/index.html")
    assert one(page, ".odis-news-teaser h2.titel").text() == "A & B"
    sheets = [Path(node.attributes["href"]).name for node in page.css("link[rel=stylesheet]")]
    assert sheets.index("news.css") < sheets.index("own.css")
    ours = built.text("assets/odis-news/news.css")
    assert [name for name in re.findall(r"--[\w-]+", css) if f"var({name}, " not in ours] == []


def test_sizes() -> None:
    """What the README says of the stylesheet, in thousands of bytes."""
    sheet = (REPOSITORY / "mkdocs_odis_news/templates/assets/odis-news/news.css").read_bytes()
    said = re.search(r"One stylesheet of (\d+) kB \((\d) kB compressed\)", README)
    assert said
    assert [round(len(sheet) / 1000), round(len(gzip.compress(sheet, 9)) / 1000)] == [
        int(said[1]),
        int(said[2]),
    ]
    assert len(sheet) <= 12_000
    assert len(gzip.compress(sheet, 9)) <= 3_000
