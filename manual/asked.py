"""Asks the commands, and a build, what they say of a site with one mistake."""

from __future__ import annotations

import os
import re
import shlex
import sys
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple
from unittest.mock import patch

import yaml

from mkdocs_odis_news.cli.findings import findings_of
from mkdocs_odis_news.cli.main import main
from mkdocs_odis_news.cli.opened import open_site

from .built import built
from .sessions import NOON

_POST = "aktuelles/2026-05-25-satzung.md"
_TITLE = "title: Der Stadtrat beschließt die Satzung"
_DESCRIPTION = (
    "metaDescription: Daten der Verwaltung sind künftig offen, wenn nichts dagegen spricht."
)
_MANY = re.compile(r"\b([xnc])\{(\d+)\}")
_KINDS = {
    "en": {"ERROR": "Error", "WARNING": "Warning", "ADVICE": "Advice", "INFO": "Info"},
    "de": {"ERROR": "Fehler", "WARNING": "Warnung", "ADVICE": "Hinweis", "INFO": "Info"},
}
_JPEG = b"\xff\xd8\xff\xc0\0\x11\x08\0\x10\0\x10" + bytes(2_100_000)


class Said(NamedTuple):
    """A message, and whether it is an error, a warning, or advice."""

    kind: str
    text: str


def ask(case: Mapping[str, Any], language: str) -> list[Said]:
    """What is said, in the language, where an author does as the case says."""
    locale = {"de": "de_DE.UTF-8"}.get(language, "C.UTF-8")
    given = {"SOURCE_DATE_EPOCH": NOON, "LC_ALL": locale, "NO_COLOR": "1"}
    with TemporaryDirectory() as folder, chdir(folder), patch.dict(os.environ, given):
        _write_site(case, language)
        match case.get("run", "check"):
            case "build":
                return [_of_kind(kind, text, language) for kind, text in built()]
            case "check" if "run" not in case:
                return _checked(language)
            case command:
                return _answered(command)


def _write_site(case: Mapping[str, Any], language: str) -> None:
    section = {"root": "aktuelles", "timezone": "Europe/Berlin", "messages": language}
    more = dict(case.get("config", {}))
    plugins = [*more.pop("plugins", ()), {"odis-news": section | case.get("options", {})}]
    site = {"site_name": "Amt", "site_url": "https://amt.example/", "theme": {"name": "mkdocs"}}
    _write(Path("mkdocs.yml"), yaml.safe_dump(site | {"plugins": plugins} | more))
    post = Path("docs", case.get("file", _POST))
    if "link" in case:
        post.parent.mkdir(parents=True, exist_ok=True)
        post.symlink_to(case["link"])
    else:
        _write(post, _text(case), case.get("bytes", "utf-8"))
    for name, text in case.get("beside", {}).items():
        _write(Path("docs", name), text)
    for name, text in case.get("source", {}).items():
        _write(Path(name), text)


def _text(case: Mapping[str, Any]) -> str:
    """The whole file; what a case does not say is as it should be."""
    if "text" in case:
        return str(case.get("typed", case["text"]))
    front = str(case.get("typed", case.get("front", "")))
    keys = {line.partition(":")[0] for line in front.split("\n")}
    usual = [line for line in (_TITLE, _DESCRIPTION) if line.partition(":")[0] not in keys]
    lines = ["---", "tags: post", *usual, *filter(None, [front]), "---"]
    return "\n".join((*lines, case.get("body", "Der Text."), ""))


def _write(path: Path, text: str, encoding: str = "utf-8") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = _MANY.sub(lambda found: _many(found[1], int(found[2])), text)
    path.write_bytes(_JPEG if text == "§jpeg" else whole.encode(encoding))


def _many(kind: str, number: int) -> str:
    """Letters, names, or corrections."""
    if kind == "x":
        return "x" * number
    one = "{{date: 2026-05-26, text: {}}}" if kind == "c" else "n{}"
    return f"[{', '.join(one.format(count) for count in range(number))}]"


def _checked(language: str) -> list[Said]:
    found = findings_of(open_site(None).site)
    return [_of_kind(p.severity.name, p.sentence(language), language) for p in found]


def _of_kind(kind: str, text: str, language: str) -> Said:
    return Said(_KINDS[language].get(kind, ""), text)


def _answered(command: str) -> list[Said]:
    """What it tells its author, else what it writes."""
    output, told = StringIO(), StringIO()
    with (
        redirect_stdout(output),
        redirect_stderr(told),
        patch.object(sys, "stdin", StringIO()),
        suppress(SystemExit),
    ):
        main(shlex.split(command), prog_name="odis-news")
    text = (told.getvalue() or output.getvalue()).strip().replace(os.getcwd(), "/amt")
    return [Said("", text)]
