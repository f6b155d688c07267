"""The core knows no host, and folders import downwards only."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "mkdocs_odis_news"
# From the top down: each folder may import those behind it, and itself.
ORDER = ("hosts", "seo", "feeds", "pages", "lists", "posts", "images", "translations")
MODULES = [
    path.relative_to(PACKAGE.parent).with_suffix("").as_posix().replace("/", ".")
    for path in sorted(PACKAGE.rglob("*.py"))
]
CORE = [module for module in MODULES if ".hosts" not in module]
HOSTS = ("mkdocs", "properdocs", "jinja2", "markdown", "material")


def imports(module: str) -> Iterator[str]:
    """What a module imports of ours, from the root of the package on; types are no exception."""
    path = PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py")
    above = module.split(".")[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = above[: len(above) - node.level + 1]
            target = [*base, *(node.module or "").split(".")] if node.module else base
            yield from (
                [".".join(target)]
                if node.module
                else [".".join([*base, name.name]) for name in node.names]
            )


def test_every_folder_has_its_place() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert folders == set(ORDER)


@pytest.mark.parametrize("module", [m for m in MODULES if m.count(".") > 1])
def test_folders_import_downwards(module: str) -> None:
    own = ORDER.index(module.split(".")[1])
    folders = {target.split(".")[1] for target in imports(module)}
    assert folders <= set(ORDER[own:]), sorted(folders - set(ORDER[own:]))


def test_no_circles() -> None:
    known = set(MODULES)
    graph = {m: {t for t in imports(m) if t in known} for m in MODULES}
    while leaves := {m for m, targets in graph.items() if not targets & graph.keys()}:
        graph = {m: targets for m, targets in graph.items() if m not in leaves}
    assert graph == {}


def test_the_core_runs_without_a_host() -> None:
    script = (
        "import sys, importlib\n"
        f"sys.modules.update(dict.fromkeys({HOSTS!r}))\n"
        f"for name in {CORE!r}: importlib.import_module(name.removesuffix('.__init__'))\n"
        "print('ok')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.strip() == "ok", done.stderr


def test_the_package_alone_imports_nothing() -> None:
    script = (
        "import sys; before = set(sys.modules); import mkdocs_odis_news;"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['mkdocs_odis_news']"
