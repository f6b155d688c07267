"""What users install: the wheel, in an environment of its own, builds the example."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def files_of_the_package() -> set[str]:
    """All but what Python compiles, by their paths from the repository on."""
    return {
        path.relative_to(REPOSITORY).as_posix()
        for path in (REPOSITORY / "mkdocs_odis_news").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def test_wheel_builds_the_example(tmp_path: Path) -> None:
    make = ("-m", "build", "--wheel", "--no-isolation", "--outdir")
    run(sys.executable, *make, tmp_path, cwd=REPOSITORY)
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert files_of_the_package() - set(names) == set()
    assert not [name for name in names if name.startswith(("tests", "docs", "example_site"))]

    environment = tmp_path / "environment"
    venv.create(environment)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", f"{wheel}[material]", cwd=tmp_path)
    example = tmp_path / "example"
    shutil.copytree(REPOSITORY / "example_site", example, ignore=lambda *_: {"site"})
    log = run(python, "-m", "mkdocs", "build", "--strict", cwd=example)

    assert "odis-news: 3" in log
    assert (example / "site" / "aktuelles" / "2" / "index.html").is_file()

    listed = run(python.with_name("odis-news"), "list", "--json", cwd=example)
    assert listed.startswith('[\n  {\n    "file": "docs/aktuelles/')
