"""The core knows neither its host nor its templates, and imports leftwards only."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "mkdocs_odis_news"
ALLOWED = {
    "words": {"words"},
    "posts": {"posts"},
    "views": {"views", "posts", "words"},
    "publish": {"publish", "views", "posts", "words"},
}
MODULES = [
    path.relative_to(PACKAGE.parent).with_suffix("").as_posix().replace("/", ".")
    for folder in ALLOWED
    for path in sorted((PACKAGE / folder).glob("*.py"))
]


def test_core_runs_without_its_host() -> None:
    script = (
        "import sys, importlib\n"
        f"for name in {MODULES!r}: importlib.import_module(name)\n"
        "hosts = {'mkdocs', 'properdocs', 'jinja2', 'markdown', 'material'}\n"
        "print(sorted(hosts & {name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("module", MODULES)
def test_imports_go_leftwards(module: str) -> None:
    package, folder, *_ = module.split(".")
    path = PACKAGE.parent / Path(*module.split(".")).with_suffix(".py")
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            above = [package, folder][: 2 if node.level == 1 else 1]
            target = [*above, *(node.module or "").split(".")]
            assert node.level <= 2, module
            assert target[1] in ALLOWED[folder], f"{module} imports {'.'.join(target)}"


def test_the_package_alone_imports_nothing() -> None:
    script = (
        "import sys; before = set(sys.modules); import mkdocs_odis_news;"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['mkdocs_odis_news']"
