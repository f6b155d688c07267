"""A build in this process is one of the command line, and leaves nothing behind."""

from __future__ import annotations

import logging
import os
import re
import shutil
import sys
import warnings
from collections.abc import Callable
from typing import Any

import pytest

from .conftest import THEMES, Built, Site, many

HOSTS = ("mkdocs", "properdocs")


def said(built: Built) -> str:
    return re.sub(r"built in [\d.]+ seconds", "", built.log)


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("theme", THEMES)
def test_a_site_is_the_same(news: Callable[..., Site], theme: str, host: str) -> None:
    site = news(theme=theme).write(many(9))
    here = site.build(host=host)
    files = here.files()
    there = site.build(host=host, apart=True)
    assert there.files() == files
    assert said(there) == said(here)


@pytest.mark.parametrize(
    ("options", "text", "arguments", "code"),
    [
        ("", "# A", (), 0),
        ("", "# A", ("--dirty",), 0),
        ("", "# A", ("--quiet",), 0),
        ("", "[A](b.md)", (), 0),
        ("", "[A](b.md)", ("--strict",), 1),
        ("", "---\ntags: post\n---\n", (), 1),
        ("per_page: 0", "# A", (), 1),
        ("nothing: 0", "# A", ("--strict",), 1),
        ("", "# A", ("--theme", "nobody"), 2),
        ("", "# A", ("--nonsense",), 2),
        ("", "# A", ("--config-file", "nowhere.yml"), 2),
    ],
)
def test_an_end_is_the_same(
    news: Callable[..., Site], options: str, text: str, arguments: tuple[str, ...], code: int
) -> None:
    site = news(options=options).write({"a.md": text})
    here = site.try_build(*arguments)
    shutil.rmtree(site.folder / "site", ignore_errors=True)
    there = site.try_build(*arguments, apart=True)
    assert there.code == here.code == code
    assert said(there) == said(here)


SPOIL = """
import logging, os, sys, warnings
import beside

def on_config(config):
    os.environ["SPOILT"] = "1"
    os.environ.pop("PATH")
    os.chdir("/")
    sys.path.append("/")
    warnings.simplefilter("error")
    logger = logging.getLogger("mkdocs")
    logger.setLevel(99)
    logger.addFilter(lambda record: True)
    logger.addHandler(logging.NullHandler())
"""


def state() -> tuple[Any, ...]:
    """What a hook can reach of a process."""
    logger = logging.getLogger("mkdocs")
    return (
        *(dict(os.environ), os.getcwd(), [*sys.path], [*sys.argv], sys.stderr, sys.stdin),
        *(warnings.filters[:], warnings.showwarning, [*sys.warnoptions]),
        *(logger.level, logger.propagate, logger.handlers[:], logger.filters[:]),
        {"spoil.py", "beside"} & sys.modules.keys(),
    )


def test_what_a_hook_spoils_is_put_back(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    news().build()  # loads the host
    site = news(more="hooks: [spoil.py]")
    (site.folder / "spoil.py").write_text(SPOIL)
    (site.folder / "beside.py").write_text("")
    monkeypatch.syspath_prepend(site.folder)
    before = state()
    built = site.try_build()
    assert built.code == 0, built.log
    assert state() == before


def test_what_nobody_catches_fails_the_test(news: Callable[..., Site]) -> None:
    site = news(more="hooks: [raise.py]")
    (site.folder / "raise.py").write_text("def on_config(config):\n    raise ValueError('x')\n")
    with pytest.raises(ValueError, match="x"):
        site.try_build()


def test_a_warning_about_our_code_is_an_error(news: Callable[..., Site]) -> None:
    site = news(more="hooks: [warn.py]")
    (site.folder / "warn.py").write_text(
        "import warnings\n\ndef on_config(config):\n"
        "    warnings.warn('theirs')\n"
        "    warnings.warn_explicit('ours', UserWarning, 'x', 1, module='mkdocs_odis_news.x')\n"
    )
    with pytest.raises(UserWarning, match="ours"):
        site.try_build()
