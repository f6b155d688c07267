"""What SECURITY.md says was attacked, is tried by the tests that it names."""

from __future__ import annotations

import ast
import re

import pytest

from release.address import ROOT

SECURITY = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
TRIED = re.findall(r"`([\w/]+\.py): (test_\w+)`", SECURITY)


def functions_of(path: str) -> set[str]:
    nodes = ast.parse((ROOT / "tests" / path).read_text(encoding="utf-8")).body
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("path", "name"), TRIED)
def test_every_attack_is_tried(path: str, name: str) -> None:
    assert name in functions_of(path)


def test_every_row_names_a_test() -> None:
    rows = [line for line in SECURITY.splitlines() if re.match(r"\| (?!attack)", line)]
    assert [row for row in rows if not re.search(r"\.py: test_\w+` \|$", row)] == []
    assert len(rows) > 10


def test_nothing_asks_the_network() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "mkdocs_odis_news").rglob("*.py")]
    nodes = [node for text in texts for node in ast.walk(ast.parse(text))]
    named = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    taken = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    asking = re.compile(r"(socket|ssl|http|urllib\.request|requests|urllib3|asyncio|ftplib)\b")
    assert {name for name in named | taken if name and asking.match(name)} == set()
