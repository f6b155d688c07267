"""What GitHub, catalogs and administrations read about the project says what the project is."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel import Locale
from jsonschema import Draft202012Validator

from mkdocs_odis_news import __version__
from mkdocs_odis_news.translations import LANGUAGES
from release.address import ROOT, addresses

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").iterdir())


def read(path: str | Path) -> Any:
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def classified(kind: str) -> list[str]:
    """What the classifiers of a kind say."""
    return [each.removeprefix(kind) for each in PROJECT["classifiers"] if each.startswith(kind)]


PYTHONS = classified("Programming Language :: Python :: 3.")


# --- pyproject.toml ---


def test_the_languages_are_those_that_we_speak() -> None:
    spoken = sorted(Locale(language).english_name for language in LANGUAGES)
    assert classified("Natural Language :: ") == spoken


def test_the_oldest_python_is_the_first_that_is_named() -> None:
    assert PROJECT["requires-python"] == f">=3.{PYTHONS[0]}"


# --- .github ---


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("custom.github-workflows-require-timeout", WORKFLOWS),
        ("vendor.github-issue-forms", [path for path in FORMS if path.name != "config.yml"]),
        ("vendor.github-issue-config", [path for path in FORMS if path.name == "config.yml"]),
    ],
)
def test_github_reads_what_is_written_for_it(schema: str, paths: list[Path]) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*command, *paths], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert paths


def jobs() -> dict[str, dict[str, Any]]:
    """By file and name."""
    return {
        f"{path.stem}.{name}": job for path in WORKFLOWS for name, job in read(path)["jobs"].items()
    }


STEPS = [(name, step) for name, job in jobs().items() for step in job["steps"]]


def test_no_workflow_may_write_but_where_it_must() -> None:
    assert [read(path)["permissions"] for path in WORKFLOWS] == [{"contents": "read"}] * 2
    assert {name: job["permissions"] for name, job in jobs().items() if "permissions" in job} == {
        "release.attest": {"attestations": "write", "id-token": "write"},
        "release.publish": {"id-token": "write"},
        "release.keep": {"contents": "write"},
    }


def test_every_action_has_a_version() -> None:
    used = {step["uses"] for _, step in STEPS if "uses" in step}
    assert {each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@v\d+(\.\d+)*", each)} == set()


def test_what_others_write_stands_in_no_command() -> None:
    """A branch may be called ``$(anything)``; what we wrote in the matrix may not."""
    filled = [each for _, step in STEPS for each in re.findall(r"\${{(.*?)}}", step.get("run", ""))]
    assert set(filled) == {" matrix.host "}


def test_workflows_run_every_target_that_a_change_must_pass() -> None:
    commands = "\n".join(step.get("run", "") for name, step in STEPS if name.startswith("ci."))
    ci = (ROOT / ".ci/run").read_text(encoding="utf-8")
    targets = {*re.findall(r"^make (\w+)", ci, re.MULTILINE), "oldest"}
    assert set(re.findall(r"^make (\w+)", commands, re.MULTILINE)) == targets


@pytest.mark.parametrize("name", ["ci.test", "release.test"])
def test_workflows_try_every_python(name: str) -> None:
    assert jobs()[name]["strategy"]["matrix"]["python"] == [f"3.{minor}" for minor in PYTHONS]


@pytest.mark.parametrize("name", ["ci.install", "release.test"])
def test_workflows_install_beside_both_hosts(name: str) -> None:
    assert jobs()[name]["strategy"]["matrix"]["host"] == ["mkdocs", "properdocs"]


# --- Catalogs, the recipe, publiccode.yml ---


@pytest.mark.parametrize("host", ["mkdocs", "properdocs"])
def test_entries_of_catalogs(host: str) -> None:
    (entry,) = read(f"release/catalog-{host}.yaml")["projects"]
    assert entry["pypi_id"] == PROJECT["name"]
    assert entry[f"{host}_plugin"] in PROJECT["entry-points"][f"{host}.plugins"]


def conda_name(requirement: str) -> str:
    """As conda writes what pip writes."""
    bare = requirement.partition(";")[0].strip().replace("tzdata", "python-tzdata")
    return re.sub(r"(?=[<>=])", " ", bare, count=1)


def test_recipe() -> None:
    recipe = read("release/recipe.yaml")
    context, needed = recipe["context"], recipe["requirements"]
    assert context == {"version": __version__, "python_min": f"3.{PYTHONS[0]}"}
    assert needed["run"][0] == "python >=${{ python_min }}"
    assert needed["run"][1:] == [conda_name(each) for each in PROJECT["dependencies"]]
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["build-system"]
    assert needed["host"][2:] == [conda_name(each) for each in build["requires"]]
    scripts = [f"{name} = {place}" for name, place in PROJECT["scripts"].items()]
    assert recipe["build"]["python"]["entry_points"] == scripts
    about = {key: recipe["about"][key] for key in ("summary", "license", "repository")}
    assert about == {
        "summary": PROJECT["description"],
        "license": PROJECT["license"],
        "repository": addresses()["Repository"],
    }


TEXT = {"type": "string", "minLength": 1}
PUBLICCODE = {
    # What the standard, version 0.7, calls mandatory, and its limits.
    "required": [
        *("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus"),
        *("softwareType", "description", "legal", "maintenance", "localisation"),
    ],
    "properties": {
        "publiccodeYmlVersion": {"const": "0.7"},
        "platforms": {"items": {"enum": ["web", "windows", "mac", "linux", "ios", "android"]}},
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"const": "addon"},
        "description": {
            "minProperties": 1,
            "additionalProperties": {
                "required": ["shortDescription", "longDescription", "features"],
                "properties": {
                    "shortDescription": {**TEXT, "maxLength": 150},
                    "longDescription": {**TEXT, "minLength": 150, "maxLength": 10_000},
                    "features": {"items": TEXT, "minItems": 1},
                },
            },
        },
        "legal": {"required": ["license"]},
        "maintenance": {
            "required": ["type", "contacts"],
            "properties": {
                "type": {"enum": ["internal", "community"]},
                "contacts": {"minItems": 1, "items": {"required": ["name"]}},
            },
        },
        "localisation": {"required": ["localisationReady", "availableLanguages"]},
    },
}


def test_publiccode_is_what_its_standard_wants() -> None:
    found = read("publiccode.yml")
    assert [error.message for error in Draft202012Validator(PUBLICCODE).iter_errors(found)] == []
    assert len(list(Draft202012Validator(PUBLICCODE).iter_errors({}))) == 10


def test_publiccode_says_what_the_package_says() -> None:
    found = read("publiccode.yml")
    assert (found["name"], found["url"]) == (PROJECT["name"], addresses()["Repository"])
    assert found["description"]["en"]["shortDescription"] == PROJECT["description"]
    assert found["legal"]["license"] == PROJECT["license"]
    assert found["localisation"]["availableLanguages"] == list(LANGUAGES)
    assert found["maintenance"]["contacts"] == PROJECT["authors"]
    pictures = found["description"]["en"]["screenshots"]
    assert [path for path in pictures if not (ROOT / path).is_file()] == []
