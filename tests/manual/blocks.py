"""The fenced blocks of the manual, and what is wrong with each by its kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import html5lib
import yaml
from html5lib.html5parser import ParseError
from jinja2 import Environment, FileSystemLoader, TemplateError
from mkdocs.config.defaults import MkDocsConfig

from manual import looks
from manual.blocks import REPOSITORY, files
from manual.described import names_of
from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.pages.context import News
from mkdocs_odis_news.pages.fragments import Byline, Picture, Teaser, TermLink

from .commands import wrong_commands
from .written import wrong_front, wrong_page

_FENCE = re.compile(r"^```(\w*)(?: title=\"([^\"]*)\")?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MADE = re.compile(r"<!-- session: [\w-]+ -->.*?<!-- /session -->", re.DOTALL)
_SHEET = looks.STYLESHEET.read_text(encoding="utf-8")
_TEMPLATES = looks.STYLESHEET.parents[2]
_GIVEN = {"news": News, "teaser": Teaser, "term": TermLink, "byline": Byline, "picture": Picture}


class Block(NamedTuple):
    """A fenced block: where it begins, its language, the file that it shows, and its text."""

    place: str
    language: str
    title: str
    text: str


def overlooked() -> list[str]:
    """Fences that are written so that ``blocks`` finds no block."""
    return [
        line
        for path in files()
        for line in _FENCE.sub("", _typed(path)).split("\n")
        if "```" in line
    ]


def _typed(path: Path) -> str:
    """A page of the same lines without its sessions, which are played anew to be compared."""
    text = path.read_text(encoding="utf-8")
    return _MADE.sub(lambda made: "\n" * made[0].count("\n"), text)


def blocks() -> Iterator[Block]:
    """All but the sessions."""
    for path in files():
        text = _typed(path)
        for found in _FENCE.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            place = f"{path.relative_to(REPOSITORY).as_posix()}:{line}"
            yield Block(place, found[1], found[2] or "", found[3])


def _wrong_yaml(block: Block, folder: Path) -> list[str]:
    """A configuration, or front matter: what nobody reads is wrong in both."""
    found = yaml.safe_load(block.text)
    if block.title != "mkdocs.yml":
        return wrong_front(block.text, folder)
    known = {name for name, _ in MkDocsConfig._schema}
    wrong = [f"MkDocs knows no {name}" for name in found if name not in known]
    for plugin in found.get("plugins", ()):
        name, options = next(iter(plugin.items())) if isinstance(plugin, dict) else (plugin, {})
        if name == "odis-news":
            config = NewsConfig()
            config.load_dict(options)
            wrong += [str(each) for each in (*config.validate()[0], *config.validate()[1])]
    return wrong


def _wrong_html(block: Block, folder: Path) -> list[str]:
    """A template of which all that it names is there, or HTML that asks nobody for anything."""
    if "{%" not in block.text and "{{" not in block.text:
        try:
            html5lib.HTMLParser(strict=True).parseFragment(block.text)
        except ParseError as error:
            return [str(error)]
        return re.findall(r"\bsrc=\S+", block.text)
    environment = Environment(loader=FileSystemLoader(_TEMPLATES))
    environment.filters["url"] = str
    try:
        environment.parse(block.text)
        environment.from_string(block.text)
        for name in re.findall(r'(?:extends|include) "(odis-news/[^"]+)"', block.text):
            environment.get_template(name)
    except TemplateError as error:
        return [str(error)]
    named = re.findall(r"(?<![.\w])(\w+)\.(\w+)", re.sub(r'"[^"]*"', "", block.text))
    return [
        f"{name} has no {attribute}"
        for name, attribute in named
        if name in _GIVEN and attribute not in names_of(_GIVEN[name])
    ]


def _wrong_css(block: Block, folder: Path) -> list[str]:
    """Braces in pairs, and properties and classes that are ours."""
    properties = re.findall(r"--odis-news-[\w-]+", block.text)
    wrong = [name for name in properties if f"var({name}, " not in _SHEET]
    wrong += [n for n in re.findall(r"\.(odis-news[\w-]*)", block.text) if n not in looks.names()]
    bare = re.sub(r"[^{}]", "", block.text)
    while "{}" in bare:
        bare = bare.replace("{}", "")
    return [*wrong, *bare]


def _wrong_drawing(block: Block, folder: Path) -> list[str]:
    """A drawing of the package: its folders and modules are there."""
    names = re.findall(r"\b([a-z_]+)(/|\.py)(?!\w)", block.text)
    package = REPOSITORY / "mkdocs_odis_news"
    return [
        name
        for name, end in names
        if not (package / name if end == "/" else package / f"{name}.py").exists()
    ] + re.findall(r"^\$ .*$", block.text, re.MULTILINE)


def _wrong_markdown(block: Block, folder: Path) -> list[str]:
    return wrong_page(block.title, block.text, folder)


def _wrong_console(block: Block, folder: Path) -> list[str]:
    return wrong_commands(block.text)


RULES: Mapping[str, Callable[[Block, Path], list[str]]] = {
    "yaml": _wrong_yaml,
    "markdown": _wrong_markdown,
    "html": _wrong_html,
    "css": _wrong_css,
    "console": _wrong_console,
    "text": _wrong_drawing,
}
"""By language: what is wrong with a block. One that stands here under no name is wrong as such."""
