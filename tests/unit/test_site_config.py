"""``mkdocs.yml`` as the command line reads it: nothing is loaded, no mistake is a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.cli.opened import language_of
from mkdocs_odis_news.hosts.mkdocs.site_config import SiteConfigError, read_site_config

from .commands import post, run, site

PLUGIN = "site_name: Amt\nplugins:\n  - odis-news"


def test_no_configuration_in_this_folder(tmp_path: Path) -> None:
    done = run(tmp_path, "list")
    assert (done.code, done.output) == (2, "")
    assert done.said == (
        "mkdocs.yml: there is no such file. Go to the folder of the site, or name the file with"
        " -f.\n"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("site_name: Amt\n", "x.yml: the plugin odis-news is not in it. Write - odis-news below"),
        (f"{PLUGIN}: {{enabled: false}}\n", "x.yml: the plugin odis-news is not in it."),
        ("plugins:\n  - odis-news\n", "x.yml: site_name: Required"),
        ("plugins: 5\n", "x.yml: plugins: expected a list"),
        ("plugins:\n  - 5\n", "x.yml: plugins: 5 is no plugin with options"),
        ("plugins:\n  - odis-news: 5\n", "x.yml: plugins: 'odis-news' is no plugin with options"),
        (f"{PLUGIN}:\n      per_page: 0\n", "x.yml: odis-news: per_page: 0 is too few posts."),
        (f"{PLUGIN}:\n      root: ../x\n", "x.yml: odis-news: root: '../x' is no folder inside"),
        (f"{PLUGIN}\n  - odis-news\n", "x.yml: odis-news: two sections have the root 'news'."),
        (f"{PLUGIN}\ndocs_dir: nix\n", "x.yml: docs_dir: "),
        (f"{PLUGIN}\nINHERIT: nix.yml\n", "x.yml: Inherited config file 'nix.yml' does not exist"),
        ("a: [\n", "x.yml: MkDocs encountered an error parsing the configuration file"),
        ("- a\n", "x.yml: The configuration is invalid."),
        ("5\n", "x.yml: "),
        ("a\x00b\n", "x.yml: MkDocs encountered an error parsing the configuration file"),
    ],
)
def test_what_cannot_be_used_says_why(tmp_path: Path, text: str, said: str) -> None:
    site(tmp_path)
    (tmp_path / "x.yml").write_text(text, encoding="utf-8")
    done = run(tmp_path, "list", "-f", "x.yml")
    assert (done.code, done.output) == (2, "")
    assert done.said.startswith(said)


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    done = run(site(tmp_path), "list", "-f", "docs", LANG="de_DE.UTF-8")
    assert done.code == 2
    assert done.said == "docs: Die Datei lässt sich nicht öffnen (Is a directory).\n"


LOADED = """
INHERIT: base.yml
site_url: !ENV [AMT_URL, "https://amt.example/"]
theme: {name: nobody-has-it, language: de, features: [a]}
hooks: [explodes.py]
markdown_extensions:
  - nobody.has.this:
      f: !!python/name:nobody.has.this
  - pymdownx.snippets: {base_path: [!relative $config_dir]}
plugins:
  nobody-has-this: {}
  material/meta: {meta_file: defaults.yml}
  /macros:
  encryptcontent: {global_password: x}
  odis-news: {enabled: true}
"""


def test_inherited_options_and_nothing_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AMT_URL", "https://neu.example/")
    site(tmp_path, {"news/2025-06-01-a.md": post("A")}, LOADED)
    (tmp_path / "base.yml").write_text("site_name: Amt\nsite_author: Mira\n", encoding="utf-8")
    (tmp_path / "explodes.py").write_text("1 / 0\n", encoding="utf-8")
    host = read_site_config(tmp_path / "mkdocs.yml")
    options = host.options
    assert (options.name, options.url) == ("Amt", "https://neu.example/")
    assert options.sections[0].language == "de"
    assert options.sections[0].feeds.author == "Mira"
    assert options.folder_defaults == "defaults.yml"
    assert (options.has_macros, options.encrypts, options.locks_all) == (True, True, True)
    assert host.unchecked == ("nobody-has-this", "hooks: explodes.py")
    assert [doc.src_uri for doc in host.docs.docs()] == ["news/2025-06-01-a.md"]
    assert host.docs.picture("news/2025-06-01-a.md") is not None


@pytest.mark.parametrize(
    ("more", "pages"),
    [
        ("theme: readthedocs", []),
        ("  - search\ntheme: readthedocs", ["search.html"]),
        ("  - search\ntheme: {name: readthedocs, locale: de}", ["search.html"]),
        ("  - search\ntheme: material", []),
        ("theme: {name: own, static_templates: [a.html, b/c.html]}", ["a.html", "b/c.html"]),
        ("theme: {name: own, static_templates: 7}", []),
    ],
)
def test_pages_that_a_theme_writes(tmp_path: Path, more: str, pages: list[str]) -> None:
    site(tmp_path, configuration=f"{PLUGIN}\n{more}\n")
    found = read_site_config(tmp_path / "mkdocs.yml").options.theme_pages
    assert set(found) - {"404.html", "sitemap.xml"} == set(pages)


@pytest.mark.parametrize("name", ["mkdocs.yaml", "properdocs.yml", "properdocs.yaml"])
def test_other_names_of_the_configuration(tmp_path: Path, name: str) -> None:
    site(tmp_path, {"news/2025-06-01-a.md": post("A")})
    (tmp_path / "mkdocs.yml").rename(tmp_path / name)
    assert run(tmp_path, "list").code == 0


def test_several_languages_are_named_as_not_looked_at(tmp_path: Path) -> None:
    languages = "  - i18n:\n      languages: [{locale: de, default: true, name: Deutsch}]\n"
    files = {"news/2025-06-01-a.de.md": post("A"), "news/2025-06-01-a.en.md": post("A")}
    done = run(site(tmp_path, files, f"{PLUGIN}\n{languages}"), "check")
    assert done.code == 0
    assert done.said.splitlines()[-1] == "not looked at: what i18n may make or hide"


def test_files_that_the_site_excludes_are_no_posts(tmp_path: Path) -> None:
    files = {"news/2025-06-01-a.md": post("A"), "news/2025-06-02-b.md": post("B")}
    done = run(site(tmp_path, files, f"{PLUGIN}\nexclude_docs: '*-b.md'\n"), "list")
    assert [line.split()[2] for line in done.lines[1:]] == ["news/2025-06-01-a.md"]


def test_an_error_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(SiteConfigError, match="there is no such file") as caught:
        read_site_config(tmp_path / "nix.yml")
    assert caught.value.message.template.startswith("{file}: there is no such file.")


@pytest.mark.parametrize(
    ("environment", "site_says", "language"),
    [
        ({}, "en", "en"),
        ({}, "de", "de"),
        ({"LANG": "de_DE.UTF-8"}, "en", "de"),
        ({"LANG": "en_GB.UTF-8"}, "de", "en"),
        ({"LANG": "C.UTF-8"}, "de", "de"),
        ({"LANG": "fr_FR"}, "de", "de"),
        ({"LANG": "de_DE", "LC_MESSAGES": "en_US"}, "de", "en"),
        ({"LANG": "de_DE", "LC_ALL": "C"}, "en", "en"),
        ({"LANG": "de", "LC_ALL": ""}, "en", "de"),
    ],
)
def test_the_language_of_an_author(
    environment: dict[str, str], site_says: str, language: str
) -> None:
    assert language_of(environment, site_says) == language
