"""The tables of the README say what the code says, and the code says what everything means."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys

import pytest

from docs import sessions
from docs.tables import CLASSES, README, SCHEMAS, filled, names_of, said_of, tables
from mkdocs_odis_news.hosts.mkdocs import suboptions
from mkdocs_odis_news.pages import context, fragments, mending

TEXT = README.read_text(encoding="utf-8")
ROWS = set(re.findall(r"^\| `([^`]+)` \|", TEXT, re.MULTILINE))


def classes_of(module: object, base: str = r"\W") -> set[str]:
    return set(re.findall(rf"^class (\w+){base}", inspect.getsource(module), re.MULTILINE))


def test_the_tables_are_those_that_the_code_makes() -> None:
    assert filled(TEXT) == TEXT, "run `make docs`"


def test_the_sessions_are_what_the_commands_answer() -> None:
    assert sessions.filled(TEXT) == TEXT, "run `make docs`"


def test_every_session_stands_in_the_readme() -> None:
    found = re.findall(r"^<!-- session: (\w+) -->$", TEXT, re.MULTILINE)
    assert sorted(found) == sorted(sessions.SESSIONS)


SCHEMAS_OF_WORKFLOWS = {
    "github-actions.yml": "vendor.github-workflows",
    "gitlab-ci.yml": "vendor.gitlab-ci",
}


@pytest.mark.parametrize(("name", "schema"), SCHEMAS_OF_WORKFLOWS.items())
def test_workflows_are_what_their_hosts_read(name: str, schema: str) -> None:
    file = README.parent / "docs/publishing" / name
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"docs/publishing/{name}" in TEXT


def test_every_workflow_is_looked_at() -> None:
    files = (README.parent / "docs/publishing").iterdir()
    assert {file.name for file in files} == {*SCHEMAS_OF_WORKFLOWS}


def test_every_table_stands_in_the_readme() -> None:
    assert re.findall(r"^<!-- table: (\w+) -->$", TEXT, re.MULTILINE) == [*tables()]


@pytest.mark.parametrize(("above", "schema"), SCHEMAS.values(), ids=SCHEMAS)
def test_every_option_is_documented(above: str, schema: type) -> None:
    names = {name for name, _ in schema._schema}
    assert names == said_of(schema).keys(), "write a sentence below the option, and run `make docs`"
    assert {f"{above}{name}" for name in names} <= ROWS


def test_options_below_another_have_a_table() -> None:
    known = {schema.__name__ for _, schema in SCHEMAS.values()}
    assert known == {"NewsConfig", *classes_of(suboptions, r"\(base\.Config\)")}


def test_all_that_news_holds_is_documented() -> None:
    assert set(names_of(context.News)) == said_of(context.News).keys()


def test_every_class_that_templates_receive_has_a_row() -> None:
    known = {each.__name__ for each in CLASSES}
    assert known == {
        "SectionContext",
        *classes_of(context),
        *classes_of(fragments),
        *classes_of(mending),
    }
    assert known - {"News"} <= ROWS


@pytest.mark.parametrize("described", CLASSES, ids=lambda described: described.__name__)
def test_every_class_says_what_it_is(described: type) -> None:
    assert not str(described.__doc__).startswith(f"{described.__name__}("), "write a docstring"


def test_every_fragment_is_named_where_looks_are_changed() -> None:
    templates = README.parent / "mkdocs_odis_news/templates/odis-news"
    there = {path.stem for path in templates.glob("*.html")}
    looks = TEXT.split("## Changing how it looks", 1)[1].split("\n## ", 1)[0]
    assert there <= set(re.findall(r"`([a-z-]+)`", looks))
