"""The core knows no host, folders import downwards only, and tests are rows."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "mkdocs_odis_news"
# From the top down: each folder or module may import those behind it, and itself.
ORDER = (
    *("cli", "hosts", "advice", "imports", "markers", "share_cards", "machine_readable"),
    *("completion", "site", "planned", "preview", "generated", "unclaimed", "section", "seo"),
    *("pages", "feeds", "lists", "posts", "docs", "options", "images", "translations", "memo"),
)
MODULES = [
    path.relative_to(PACKAGE.parent).with_suffix("").as_posix().replace("/", ".")
    for path in sorted(PACKAGE.rglob("*.py"))
]
# The command line reads the configuration of the host.
EDGES = ("mkdocs_odis_news.hosts", "mkdocs_odis_news.cli")
CORE = [module for module in MODULES if not module.startswith(EDGES)]
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
    modules = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__"}
    assert folders | modules == set(ORDER)


@pytest.mark.parametrize("module", [m for m in MODULES if m != "mkdocs_odis_news.__init__"])
def test_folders_import_downwards(module: str) -> None:
    own = ORDER.index(module.split(".")[1])
    folders = {target.split(".")[1] for target in imports(module)}
    assert folders <= set(ORDER[own:]), sorted(folders - set(ORDER[own:]))


def circles(graph: dict[str, set[str]]) -> dict[str, set[str]]:
    """What remains of a graph when its leaves are taken off until there are none."""
    while leaves := {m for m, targets in graph.items() if not targets & graph.keys()}:
        graph = {m: targets for m, targets in graph.items() if m not in leaves}
    return graph


def test_no_circles() -> None:
    known = set(MODULES)
    assert circles({m: {t for t in imports(m) if t in known} for m in MODULES}) == {}


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


TESTS = PACKAGE.parent / "tests"
TEST_MODULES = [
    path.relative_to(TESTS).as_posix()
    for pattern in ("test_*.py", "*/test_*.py")
    for path in sorted(TESTS.glob(pattern))
]
LOOPS_AND_BRANCHES = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.Match)


def winding(text: str) -> list[str]:
    """The test functions of a module that hold a loop or a branch, however deep within."""
    nodes = ast.walk(ast.parse(text))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return [
        test.name
        for test in functions
        if test.name.startswith("test_")
        and any(isinstance(node, LOOPS_AND_BRANCHES) for node in ast.walk(test))
    ]


@pytest.mark.parametrize("module", TEST_MODULES)
def test_tests_are_rows(module: str) -> None:
    assert winding((TESTS / module).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("def test_a():\n    for x in y: pass", ["test_a"]),
        ("def test_a():\n    while x: pass", ["test_a"]),
        ("def test_a():\n    with x:\n        if y: pass", ["test_a"]),
        ("def test_a():\n    def f():\n        if y: pass", ["test_a"]),
        ("async def test_a():\n    async for x in y: pass", ["test_a"]),
        ("def test_a():\n    match x:\n        case 1: pass", ["test_a"]),
        ("def test_a():\n    assert [x for x in y if x] == []", []),
        ("def check_a():\n    for x in y: pass", []),
    ],
)
def test_loops_and_branches_are_found(text: str, found: list[str]) -> None:
    assert winding(text) == found


# What holds many independent words or values, each documented where it stands.
WIDE = {"Words", "SectionOptions", "Post", "NewsConfig"}


def length(node: ast.AST) -> int:
    return node.end_lineno - node.lineno + 1  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", MODULES)
def test_everything_fits_a_screen(module: str) -> None:
    path = PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py")
    text = path.read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef)]
    classes = [node for node in nodes if isinstance(node, ast.ClassDef) and node.name not in WIDE]
    arguments = [f.args.posonlyargs + f.args.args + f.args.kwonlyargs for f in functions]
    named = [[a for a in each if a.arg not in ("self", "cls")] for each in arguments]
    fields = [[n for n in each.body if isinstance(n, ast.AnnAssign)] for each in classes]
    assert text.count("\n") <= 200
    assert max(map(length, functions), default=0) <= 40
    assert max(map(len, named), default=0) <= 6
    assert max(map(len, fields), default=0) <= 12
