"""The manual says what the code says, and all of it."""

from __future__ import annotations

import gzip
import inspect
import re
import subprocess
import sys
from pathlib import Path
from typing import get_type_hints

import pytest

from manual import commands, looks, options, problems
from manual.blocks import DOCS, REPOSITORY, files, filled
from manual.described import names_of, said_of
from manual.sessions import SESSIONS
from manual.template_data import CLASSES, MODULES, classes_of
from mkdocs_odis_news.cli.listing import FileState
from mkdocs_odis_news.cli.main import main
from mkdocs_odis_news.hosts.mkdocs import suboptions
from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.pages.context import News
from mkdocs_odis_news.posts.key_names import FIELDS, NAMES

from .said import manual_text, patterns

TEXTS = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in DOCS.rglob("*.md")}
SAID = manual_text()


def headings(page: str) -> list[str]:
    return re.findall(r"^### `([^`]+)`", TEXTS[page], re.MULTILINE)


def rows(page: str) -> list[str]:
    return re.findall(r"^\| (.+) \|$", TEXTS[page], re.MULTILINE)


@pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(REPOSITORY).as_posix())
def test_what_is_made_is_current(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert filled(text) == text, "run `make docs`"


def test_every_option_is_told_once() -> None:
    assert sorted(headings("options.md")) == sorted(options.names())


@pytest.mark.parametrize("schema", options.SCHEMAS.values(), ids=lambda each: each.__name__)
def test_every_option_says_what_it_means(schema: type) -> None:
    assert {name for name, _ in schema._schema} == said_of(schema).keys()


def test_options_below_another_are_known() -> None:
    found = re.findall(r"^class (\w+)\(base\.Config\)", inspect.getsource(suboptions), re.MULTILINE)
    known = {schema.__name__ for schema in options.SCHEMAS.values()}
    assert known == {"NewsConfig", *found}


EXAMPLES = {name: each for group in options.groups().values() for name, each in group.items()}


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_of_options_are_valid(name: str) -> None:
    config = NewsConfig()
    config.load_dict(options.written(name, EXAMPLES[name]))
    assert config.validate() == ([], [])


@pytest.mark.parametrize("page", ["writing-posts.md", "de/beitraege-schreiben.md"])
@pytest.mark.parametrize("field", FIELDS)
def test_every_key_is_told(page: str, field: str) -> None:
    (row,) = [row for row in rows(page) if row.startswith(f"`{NAMES[field][0]}` |")]
    assert [name for name in NAMES[field] if f"`{name}`" not in row] == []


def test_every_class_of_templates_is_told() -> None:
    known = {each.__name__ for module in MODULES for each in classes_of(module)} - {"News"}
    assert known <= set(headings("template-data.md"))
    assert set(headings("template-data.md")) == {each.__name__ for each in CLASSES} - {"News"}


@pytest.mark.parametrize("described", CLASSES, ids=lambda described: described.__name__)
def test_every_class_that_one_holds_is_told_too(described: type) -> None:
    held = re.findall(r"mkdocs_odis_news\.pages\.\w+\.(\w+)", str(get_type_hints(described)))
    assert set(held) <= {each.__name__ for each in CLASSES}


@pytest.mark.parametrize("described", CLASSES, ids=lambda described: described.__name__)
def test_every_class_says_what_it_is(described: type) -> None:
    assert not str(described.__doc__).startswith(f"{described.__name__}("), "write a docstring"


@pytest.mark.parametrize("described", CLASSES, ids=lambda described: described.__name__)
def test_every_attribute_of_templates_is_told(described: type) -> None:
    above = "news." if described is News else ""
    told = {row.partition(" |")[0] for row in rows("template-data.md")}
    assert {f"`{above}{name}`" for name in names_of(described)} <= told


def test_all_that_news_holds_is_explained() -> None:
    assert set(names_of(News)) == said_of(News).keys()


def test_every_fragment_is_told() -> None:
    there = {path.stem for path in looks.STYLESHEET.parents[2].glob("odis-news/*.html")}
    told = {row.partition(" |")[0].strip("`") for row in rows("looks.md")}
    assert there <= told


def test_every_session_is_shown() -> None:
    text = "".join(TEXTS.values())
    assert [name for name in SESSIONS if f"<!-- session: {name} -->" not in text] == []


@pytest.mark.parametrize("name", main.commands)
def test_every_command_is_told(name: str) -> None:
    assert f"\n## {name}\n" in TEXTS["command-line.md"]


@pytest.mark.parametrize("option", commands.options())
def test_every_option_of_a_command_is_told(option: str) -> None:
    name, _, flag = option.partition(" ")
    (told,) = re.findall(rf"\$ odis-news {name} --help\n(.*?)```", TEXTS["command-line.md"], re.S)
    assert flag in re.findall(r"--?[a-z-]+", told)


@pytest.mark.parametrize("state", FileState)
def test_every_state_of_a_post_is_told(state: FileState) -> None:
    assert f"| `{state.value}` |" in TEXTS["command-line.md"]


@pytest.mark.parametrize(("text", "pattern"), patterns().items(), ids=patterns())
def test_every_message_is_told(text: str, pattern: re.Pattern[str]) -> None:
    assert pattern.search(SAID), f"add a case to manual/problems.yml that says: {text}"


@pytest.mark.parametrize(
    ("page", "more"), [("troubleshooting.md", ""), ("de/fehler-beheben.md", " de")]
)
@pytest.mark.parametrize("group", problems.groups())
def test_every_group_of_messages_is_shown(page: str, more: str, group: str) -> None:
    assert f"<!-- problems: {group}{more} -->" in TEXTS[page]


SCHEMAS_OF_WORKFLOWS = {
    "github-actions.yml": "vendor.github-workflows",
    "gitlab-ci.yml": "vendor.gitlab-ci",
}


@pytest.mark.parametrize(("name", "schema"), SCHEMAS_OF_WORKFLOWS.items())
def test_workflows_are_what_their_hosts_read(name: str, schema: str) -> None:
    file = DOCS / "publishing" / name
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_workflow_is_looked_at() -> None:
    assert {file.name for file in (DOCS / "publishing").iterdir()} == {*SCHEMAS_OF_WORKFLOWS}


def test_sizes() -> None:
    """What the manual says of the stylesheet, in thousands of bytes."""
    sheet = looks.STYLESHEET.read_bytes()
    said = re.search(r"One stylesheet of (\d+) kB \((\d) kB compressed\)", TEXTS["looks.md"])
    assert said
    assert [round(len(sheet) / 1000), round(len(gzip.compress(sheet, 9)) / 1000)] == [
        int(said[1]),
        int(said[2]),
    ]
    assert len(sheet) <= 12_000
    assert len(gzip.compress(sheet, 9)) <= 3_000
