"""What authors are told, in English and in German."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from mkdocs_odis_news.posts import hints
from mkdocs_odis_news.posts.problem import Problem
from mkdocs_odis_news.posts.report import report_lines
from mkdocs_odis_news.site import Site
from mkdocs_odis_news.translations import fields_in
from mkdocs_odis_news.translations.message import (
    MESSAGE_LANGUAGES,
    joined,
    messages_in,
    say,
    told,
    told_in,
)

from .factories import collected, post
from .folders import options, plan, write

PACKAGE = Path(__file__).parents[2] / "mkdocs_odis_news"
TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in PACKAGE.rglob("*.py")]
CLAUSES = ("found", "expected", "cure")


def templates() -> Iterator[str]:
    """Every English text in the code that is made to be said in other languages."""
    for tree in TREES:
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="say"), args=[ast.Constant(value=str(text))]):
                    yield text


def unsaid() -> Iterator[str]:
    """Clauses of problems that are written down where no other language finds them."""
    for tree in TREES:
        for node in ast.walk(tree):
            match node:
                case ast.keyword(arg=name, value=value) if name in CLAUSES:
                    yield from map(ast.unparse, _texts(value))


def _texts(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Call():
            return
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield node
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _texts(child)


TEMPLATES = sorted(set(templates()))
TRANSLATED = [language for language in MESSAGE_LANGUAGES if language != "en"]


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_no_other(language: str) -> None:
    assert sorted(messages_in(language)) == TEMPLATES


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_language_fills_in_the_same(language: str, template: str) -> None:
    assert fields_in(messages_in(language)[template]) == fields_in(template)


def test_every_clause_of_a_problem_can_be_said_in_other_languages() -> None:
    assert list(unsaid()) == []


def folder(tmp_path: Path, block: str) -> Site:
    files = {"news/2025-01-31-a.md": f"---\ntags: post\ntitle: A\n{block}\n---\nText.\n"}
    return plan(write(tmp_path, files))


@pytest.mark.parametrize(
    ("block", "sentence"),
    [
        (
            "visible: vielleicht",
            ":4: visible: Gefunden wurde „vielleicht“; erwartet wird true, false oder unlisted."
            " Schreiben Sie visible: false, um den Beitrag zu verbergen.",
        ),
        (
            "draft: [a, b]",
            ":4: draft: Gefunden wurde eine Liste ['a', 'b']; erwartet wird true oder false."
            " Schreiben Sie draft: true, um den Beitrag zu verbergen.",
        ),
        (
            "metaDescription: Wichtig: neu",
            ":4:25: metaDescription: Gefunden wurde „metaDescription: Wichtig: neu“; erwartet wird"
            " ein Dateikopf in gültigem YAML. Setzen Sie den Text in Anführungszeichen:"
            ' metaDescription: "…".',
        ),
        (
            "date: 25.05.2022",
            ":4: date: Gefunden wurde „25.05.2022“; erwartet wird ein Datum, das es gibt, in der"
            " Form Jahr-Monat-Tag. Schreiben Sie date: 2022-05-25 oder date: 2022-05-25 10:30.",
        ),
        (
            "date: 2025-02-01",
            ":4: date: Gefunden wurde 2025-02-01 neben 2025-01-31 im Dateinamen; erwartet wird"
            " derselbe Tag. Benennen Sie die Datei um, oder berichtigen Sie date; es gilt date.",
        ),
        (
            "link: javascript:alert(1)",
            ":4: link: Gefunden wurde „javascript:alert(1)“; erwartet wird eine Adresse mit http:,"
            " https: oder mailto:, ein Pfad /… der Website oder eine Datei daneben. Verweisen Sie"
            " auf eine Seite im Web oder eine Datei der Website.",
        ),
        (
            "link: www.example.org",
            ":4: link: Gefunden wurde „www.example.org“; erwartet wird eine Adresse mit http:,"
            " https: oder mailto:, ein Pfad /… der Website oder eine Datei daneben. Schreiben Sie"
            " https://www.example.org.",
        ),
        (
            "metaDescription: " + "x" * 20_001,
            ":4: metaDescription: Gefunden wurde ein Text von 20.001 Zeichen; erwartet wird ein"
            " Umfang von höchstens 20.000. Kürzen Sie metaDescription, oder schreiben Sie den Text"
            " unter den Dateikopf.",
        ),
        (
            "title: B",
            ":4: title: Gefunden wurde dieselbe Angabe ein zweites Mal, zuerst in Zeile 3; erwartet"
            " wird jede Angabe nur einmal. Löschen Sie eine der Zeilen title; es gilt die letzte.",
        ),
        (
            "categorie: Daten",
            ":4: categorie: Gefunden wurde eine Angabe, die nicht ausgewertet wird; erwartet wird"
            " categories, was fast genauso geschrieben wird. Schreiben Sie categories, oder löschen"
            " Sie die Zeile.",
        ),
        (
            "heroImagePath: fehlt.png",
            ":4: heroImagePath: Gefunden wurde „news/fehlt.png“, was es auf der Website nicht gibt;"
            " erwartet wird eine Datei unterhalb von docs_dir, vom Beitrag aus benannt. Berichtigen"
            " Sie den Pfad, oder fügen Sie die Datei hinzu.",
        ),
        (
            'metaDescription: "a\\0b"',
            ":4: metaDescription: Gefunden wurde das Steuerzeichen U+0000; erwartet wird ein Text,"
            " der sich anzeigen lässt. Löschen Sie dieses Zeichen.",
        ),
    ],
)
def test_whole_sentences_in_german(tmp_path: Path, block: str, sentence: str) -> None:
    (problem,) = folder(tmp_path, block).problems
    assert problem.told("de") == f"news/2025-01-31-a.md{sentence}"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "ohne.md",
            "news/ohne.md: date: Gefunden wurde kein Datum, weder als Angabe noch am Anfang des"
            " Dateinamens; erwartet wird ein Datum wie 2022-05-25. Schreiben Sie date: 2022-05-25,"
            " oder beginnen Sie den Dateinamen mit 2022-05-25-.",
        ),
        (
            "2025-13-02-a.md",
            "news/2025-13-02-a.md: date: Gefunden wurde „2025-13-02“ am Anfang des Dateinamens;"
            " erwartet wird ein Datum, das es gibt, wie 2022-05-25. Lassen Sie den Dateinamen mit"
            " 2025-02-13 beginnen, falls dieser Tag gemeint ist.",
        ),
        (
            "2025-01-31-a.mdx",
            "news/2025-01-31-a.mdx: Gefunden wurde ein Beitrag in einer Datei mit der Endung .mdx;"
            " erwartet wird 2025-01-31-a.md. Benennen Sie die Datei um, oder löschen Sie sie; bis"
            " dahin bleibt sie von der Website ausgeschlossen.",
        ),
    ],
)
def test_names_of_files_in_german(tmp_path: Path, name: str, sentence: str) -> None:
    site = plan(write(tmp_path, {f"news/{name}": "---\ntags: post\ntitle: A\n---\nText.\n"}))
    assert [problem.told("de") for problem in site.problems] == [sentence]


def test_two_lists_at_one_place_in_german(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": "---\ntags: post\n---\nText.\n", "news/2.md": "# Zwei\n"}
    files["news/2025-01-30-b.md"] = files["news/2025-01-31-a.md"]
    (problem,) = plan(write(tmp_path, files), options(per_page=1)).problems
    assert problem.told("de") == (
        "news/2.md: Gefunden wurde die Ausgabe news/2/index.html, in die auch Seite 2 der"
        " Übersicht geschrieben wird; erwartet wird ein eigener Ort für jede Datei. Benennen Sie"
        " news/2.md um."
    )


def test_a_hint_in_german() -> None:
    line = hints.without_alternative(["a.md", "b.md", "c.md", "d.md"])
    assert told(line or "", "de") == (
        "4 Dateien haben ein Bild ohne Alternativtext: a.md, b.md, c.md und 1 weitere. Schreiben"
        ' Sie heroImageAltText: und was zu sehen ist, oder heroImageAltText: "" für ein Bild, das'
        " nur schmückt."
    )


def test_a_report_in_german() -> None:
    same = say("text")
    found = [Problem(source=f"{n:02}.md", found="x", expected=same, cure="y") for n in range(12)]
    assert [line for _, line in report_lines(found, "de")][-2:] == [
        "09.md: Gefunden wurde x; erwartet wird ein Text. y.",
        "und 2 weitere dieser Art",
    ]


def test_a_summary_in_german() -> None:
    hidden = post("news/2030-01-01-b.md")
    assert told(collected(post(), hidden).report(1, 2), "de") == (
        "1 Beitrag auf 1 Seite, 1 verborgen (1 geplant, der nächste am 2030-01-01), 2 ausgelassen"
    )


def test_what_authors_wrote_is_no_message() -> None:
    assert told(joined(("text", say("text"))), "de") == "text, ein Text"
    assert told(say("the key {key}", key="nothing {key}"), "de") == "die Angabe nothing {key}"


@pytest.mark.parametrize("language", ["en", "fr", "tlh"])
def test_english_where_nobody_has_translated(language: str) -> None:
    assert told(say("text"), language) == "text"
    assert told_in(language) == "en"
