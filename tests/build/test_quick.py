"""Quick rebuilds under ``serve``: the same bytes as whole builds, for less work."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from mkdocs_odis_news.hosts.mkdocs.quick import rebuild
from mkdocs_odis_news.posts import reader

from .conftest import QUIET, TODAY, Site, many, need, post
from .edits import Author, Report, follow
from .loop import later, serving_here
from .test_heads import lay_fonts

# ``make fuzz`` asks for 200.
NUMBER = int(os.environ.get("ODIS_NEWS_EDITS", "4"))
EXTENSIONS = "markdown_extensions: [toc, tables, attr_list, footnotes, pymdownx.snippets]\n"
OTHER = "part.txt has changed, which is no page"
TWO = "two pages have one address"
QUICK = {OTHER, TWO}
WAYS = [(), ("--dirty",)]
ENVIRONMENT = {"SOURCE_DATE_EPOCH": str(TODAY), **QUIET}

BESIDE = {
    "mkdocs": ("mkdocs", "[search]", QUICK),
    "readthedocs": ("readthedocs", "[search]", QUICK),
    "material": ("material", "[search]", QUICK),
    "tags": ("material", "[search, tags]", QUICK),
    "rss": ("material", "[search, rss]", QUICK),
    "minify": ("material", "[search, minify]", QUICK),
    "awesome-nav": ("material", "[search, awesome-nav]", QUICK),
    "awesome-pages": ("material", "[search, awesome-pages]", QUICK),
    "literate-nav": ("material", "[search, literate-nav]", QUICK),
    "include-markdown": ("mkdocs", "[search, include-markdown]", QUICK),
    "glightbox": ("material", "[search, glightbox]", QUICK),
    "meta": ("material", "[search, meta]", QUICK),
    "social": ("material", "[search, social: {cards: false}]", QUICK),
    "section-index": ("material", "[search, section-index]", QUICK),
    "macros": ("mkdocs", "[search, macros]", QUICK),
    "redirects": ("mkdocs", "[search, redirects]", QUICK),
    "i18n": (
        "mkdocs",
        "[search, i18n: {languages: [{locale: de, name: Deutsch, default: true}]}]",
        {"nobody has tried it beside the plugin i18n"},
    ),
}


def a_site(site: Site, theme: str, plugins: str, options: str = "per_page: 3") -> Site:
    """With posts and pages that authors will edit."""
    need(plugins)
    site.configure(
        "site_name: Amt\nsite_url: https://amt.example/neu/\n"
        f"theme: {{name: {theme}}}\n{EXTENSIONS}"
        f"plugins: {plugins[:-1]}, odis-news: {{root: news, {options}}}]\n"
    )
    Author(site.folder / "docs", 1).write_site()
    return site


def check(report: Report, reasons: set[str]) -> None:
    """Nothing differs, and builds were whole for these reasons alone."""
    assert report.differing == [], report.edits
    assert report.same == NUMBER // 3
    assert report.whole.keys() <= reasons


@pytest.mark.parametrize("name", BESIDE)
def test_every_byte_is_that_of_a_whole_build(site: Site, name: str) -> None:
    theme, plugins, reasons = BESIDE[name]
    seed = list(BESIDE).index(name)
    folder = a_site(site, theme, plugins).folder
    check(follow("mkdocs", folder, seed, NUMBER, ENVIRONMENT), reasons)


@pytest.mark.parametrize("name", ["mkdocs", "tags", "rss", "minify", "redirects"])
def test_every_byte_is_that_of_a_whole_build_under_dirty(site: Site, name: str) -> None:
    theme, plugins, reasons = BESIDE[name]
    seed = 30 + list(BESIDE).index(name)
    folder = a_site(site, theme, plugins).folder
    check(follow("mkdocs", folder, seed, NUMBER, ENVIRONMENT, "--dirty"), reasons)


def test_with_everything_on(site: Site) -> None:
    options = (
        "per_page: 3, views: {categories: true, authors: true, series: true, archive: true},"
        " related: 2, feeds: {content: full}, reading_time: true, news_sitemap: true,"
        " teaser: excerpt, lead: true, year_headings: true, toc: true"
    )
    folder = a_site(site, "material", "[search, tags]", options).folder
    check(follow("mkdocs", folder, 20, NUMBER, ENVIRONMENT), QUICK)


def test_beside_social_cards(site: Site) -> None:
    pytest.importorskip("cairosvg", exc_type=OSError, reason="social cards need Cairo")
    roboto = pytest.importorskip("font_roboto")
    a_site(site, "material", "[search, social]")
    lay_fonts(site, roboto.font_directory)
    report = follow("mkdocs", site.folder, 21, NUMBER, ENVIRONMENT)
    assert report.whole == {"the plugin social draws cards while pages are read": NUMBER}


@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_beside_dates_of_git(
    site: Site, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    need("[git-revision-date-localized]")
    # What Git does not know has the time of the build, to the second.
    stopped = SimpleNamespace(time=lambda: TODAY)
    for_dates = "mkdocs_git_revision_date_localized_plugin"
    monkeypatch.setattr(import_module(f"{for_dates}.util"), "time", stopped)
    monkeypatch.setattr(import_module(f"{for_dates}.plugin"), "time", stopped)
    a_site(site, "material", "[search, git-revision-date-localized]")
    commit = "git init -q . && git add -A && git -c user.name=a -c user.email=a@b commit -qm x"
    subprocess.run(commit, shell=True, cwd=site.folder, check=True)
    check(follow("mkdocs", site.folder, 22, NUMBER, ENVIRONMENT, *arguments), QUICK)


@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_under_properdocs(site: Site, arguments: tuple[str, ...]) -> None:
    folder = a_site(site, "mkdocs", "[search]").folder
    command = [sys.executable, "-m", "tests.build.edits", "properdocs", str(folder), "23"]
    done = subprocess.run(
        [*command, str(NUMBER), *arguments],
        env={**os.environ, **ENVIRONMENT},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    check(Report(**json.loads(done.stdout)), QUICK)


def loop(site: Site, scenario: Callable[[Any, Path], None], *arguments: str) -> str:
    """What ``serve`` says while that happens."""
    code, log = serving_here("mkdocs", site.folder, ENVIRONMENT, scenario, *arguments)
    assert code == 0, log
    return log


def write(site: Site, name: str, text: str) -> None:
    site.write({name: text})
    later(site.folder / "docs" / name)


def print_below(site: Site, text: str) -> None:
    """What a template of the site itself prints below every page."""
    site.folder.joinpath("overrides").mkdir()
    block = f"{{% block footer %}}{text}{{% endblock %}}"
    site.folder.joinpath("overrides/main.html").write_text(f"{{% extends 'base.html' %}}{block}")
    configuration = (site.folder / "mkdocs.yml").read_text()
    own = "{name: mkdocs, custom_dir: overrides,"
    site.configure(configuration.replace("{name: mkdocs,", own))


def reasons(log: str) -> list[str]:
    return re.findall(r"quick_serve: the whole site is built, since (.*)", log)


REASONS = {
    "plugin": (
        {"plugins": "[search, glightbox, gen-files: {scripts: []}]"},
        "nobody has tried it beside the plugin gen-files",
    ),
    "extension": (
        {"more": "markdown_extensions: [lists_apart]\n"},
        "nobody has tried it beside the extension lists_apart of Markdown",
    ),
    "prebuilt": ({"plugins": "[search: {prebuild_index: python}]"}, "prebuild_index is on"),
    "hook": (
        {"more": "hooks: [docs/hook.py]\n"},
        "nobody has tried it beside the plugin docs/hook.py",
    ),
}
EXTENSION = """\
from markdown.extensions import Extension

class Nothing(Extension):
    def extendMarkdown(self, md):
        pass

def makeExtension(**options):
    return Nothing(**options)
"""


def with_reason(name: str, news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site that never goes the quick way."""
    given, _ = REASONS[name]
    need(given.get("plugins", "[]"))
    site = news(**given).write({**many(2), "hook.py": "", "lists_apart.py": EXTENSION})
    monkeypatch.syspath_prepend(site.folder / "docs")
    return site


@pytest.mark.parametrize("name", REASONS)
def test_a_site_that_is_built_as_a_whole(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    site = with_reason(name, news, monkeypatch)

    def scenario(server: Any, root: Path) -> None:
        write(site, "aktuelles/2020-01-01-n.md", post("Geändert"))
        server.builder()
        assert "Geändert" in (root / "aktuelles/index.html").read_text()

    assert reasons(loop(site, scenario)) == [REASONS[name][1]]


def test_a_template_that_looks_at_all_pages(news: Callable[..., Site]) -> None:
    site = news().write(many(2))
    print_below(site, "{% for page in pages %}{{ page.page.title }}{% endfor %}")

    def scenario(server: Any, root: Path) -> None:
        write(site, "aktuelles/2020-01-01-n.md", post("Geändert"))
        server.builder()
        assert "Geändert" in (root / "index.html").read_text()

    assert reasons(loop(site, scenario)) == ["the template main.html looks at all pages"]


def test_a_template_that_asks_for_the_newest_posts(news: Callable[..., Site]) -> None:
    site = news().write(many(2))
    print_below(site, "{% for each in news.latest(1) %}{{ each.title }}{% endfor %}")

    def scenario(server: Any, root: Path) -> None:
        write(site, "index.md", "# Nur hier\n")
        server.builder()
        write(site, "aktuelles/2020-01-02-n.md", post("Geändert"))
        server.builder()
        assert "Geändert" in (root / "index.html").read_text()
        server.builder.verify()

    log = loop(site, scenario)
    assert reasons(log) == []
    assert "files as in a whole build" in log


def test_settings_and_other_files_are_not_passed_over(news: Callable[..., Site]) -> None:
    site = news(theme="material").write({**many(2), "note.txt": "1"})
    (site.folder / "base.yml").write_text("site_name: Eins\n")
    text = (site.folder / "mkdocs.yml").read_text().replace("site_name: Amt", "INHERIT: base.yml")
    site.configure(text)

    def scenario(server: Any, root: Path) -> None:
        write(site, "note.txt", "2")
        server.builder()
        (site.folder / "base.yml").write_text("site_name: Zweites\n")
        server.builder()
        assert "Zweites" in (root / "index.html").read_text()
        write(site, ".index.md.swp", "what an editor keeps there")
        server.builder()

    assert reasons(loop(site, scenario)) == [
        "note.txt has changed, which is no page",
        "../base.yml has changed, which is no page",
    ]


def test_a_folder_that_the_command_line_watches(news: Callable[..., Site]) -> None:
    site = news().write(many(2))
    watched = site.folder / "data"
    watched.mkdir()
    (watched / "part.txt").write_text("1")

    def scenario(server: Any, root: Path) -> None:
        write(site, "aktuelles/2020-01-01-n.md", post("Eins"))
        server.builder()
        write(site, "aktuelles/2020-01-01-n.md", post("Zwei"))
        server.builder()
        (watched / "part.txt").write_text("22")
        server.builder()
        (watched / "part.txt").write_text("333")
        server.builder()

    log = loop(site, scenario, "--watch", str(watched))
    assert reasons(log) == ["../data/part.txt has changed, which is no page"] * 2


def test_a_strict_site_stops_at_a_warning(news: Callable[..., Site]) -> None:
    site = news(more="strict: true\n").write(many(2))

    def scenario(server: Any, root: Path) -> None:
        write(site, "index.md", "# Start\n\n[weg](weg.md)\n")
        with pytest.raises(SystemExit):
            server.builder()
        write(site, "index.md", "# Start\n\nWieder da.\n")
        server.builder()
        write(site, "index.md", "# Start\n\nUnd wieder.\n")
        server.builder()
        assert "Und wieder." in (root / "index.html").read_text()

    log = loop(site, scenario)
    assert reasons(log) == [
        "there are warnings, and strict is on",
        "the last build did not come to its end",
    ]
    assert "'dirty' build" not in log


def test_what_breaks_the_quick_way_ends_in_a_whole_build(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = news().write(many(2))

    def broken(*given: object) -> None:
        raise ValueError("kaputt")

    def scenario(server: Any, root: Path) -> None:
        write(site, "aktuelles/2020-01-01-n.md", post("Geändert"))
        with monkeypatch.context() as patched:
            patched.setattr(rebuild, "merged", broken)  # asked for by quick builds alone
            server.builder()
        assert "Geändert" in (root / "aktuelles/index.html").read_text()
        write(site, "aktuelles/2020-01-01-n.md", post("Noch einmal"))
        server.builder()
        assert "Noch einmal" in (root / "aktuelles/index.html").read_text()

    assert reasons(loop(site, scenario)) == ["the quick way ended with ValueError: kaputt"]


def builders(site: Site, *arguments: str) -> list[str]:
    """The module of what builds the site again."""
    found: list[str] = []
    loop(site, lambda server, root: found.append(server.builder.__module__), *arguments)
    return found


@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_it_can_be_switched_off(news: Callable[..., Site], arguments: tuple[str, ...]) -> None:
    site = news(options="quick_serve: false").write(many(1))
    assert builders(site, *arguments) == ["mkdocs.commands.serve"]


def test_a_build_for_publishing_keeps_its_builder(news: Callable[..., Site]) -> None:
    assert builders(news().write(many(1)), "--clean") == ["mkdocs.commands.serve"]


def test_verify_says_what_differs(news: Callable[..., Site]) -> None:
    site = news(options="quick_serve: verify\nmessages: de").write(many(2))

    def scenario(server: Any, root: Path) -> None:
        write(site, "aktuelles/2020-01-01-n.md", post("Geändert"))
        server.builder()
        (root / "index.html").write_text("verfälscht")
        write(site, "aktuelles/2020-01-01-n.md", post("Noch einmal"))
        server.builder()

    log = loop(site, scenario)
    assert "INFO    -  odis-news: quick_serve: 41 Dateien wie in einem vollständigen Build" in log
    assert (
        "WARNING -  odis-news: quick_serve: 1 von 41 Dateien sind anders als in einem"
        " vollständigen Build: index.html" in log
    )


def counted(monkeypatch: pytest.MonkeyPatch, done: list[str], module: Any, name: str) -> None:
    """Every call of a function in a module adds its name to ``done``."""
    right = getattr(module, name)

    def count(*given: Any, **named: Any) -> Any:
        done.append(name)
        return right(*given, **named)

    monkeypatch.setattr(module, name, count)


def pages_of(root: Path) -> dict[str, int]:
    """When each page was written."""
    pages = {path: path.stat() for path in root.rglob("index.html")}
    return {path.relative_to(root).as_posix(): page.st_mtime_ns for path, page in pages.items()}


@pytest.mark.parametrize("arguments", WAYS, ids=" ".join)
def test_a_quick_build_does_no_more_than_it_must(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    site = news().write({**many(20), "aktuelles/index.md": "# Aktuelles\n"})
    done: list[str] = []
    counted(monkeypatch, done, rebuild, "render")
    counted(monkeypatch, done, rebuild, "read")
    counted(monkeypatch, done, rebuild, "content_of")
    counted(monkeypatch, done, reader, "parse")

    def scenario(server: Any, root: Path) -> None:
        # 20 posts, the start and the overview; the other pages of lists have no text.
        assert Counter(done) == {"render": 22, "read": 22, "content_of": 22, "parse": 21}
        done.clear()
        before = pages_of(root)
        server.builder()
        assert done == []
        assert pages_of(root) == before
        write(site, "aktuelles/2020-01-20-n.md", post("Post 20", "Anders. Und neu."))
        server.builder()
        assert Counter(done) == {"render": 1, "read": 1, "content_of": 1, "parse": 1}
        written = dict(pages_of(root).items() - before.items())
        assert sorted(written) == ["aktuelles/2020-01-20-n/index.html", "aktuelles/index.html"]

    assert reasons(loop(site, scenario, *arguments)) == []
