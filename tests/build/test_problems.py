"""What goes wrong, and the whole sentence that the author then reads."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.hosts.mkdocs.labels import LABELS

from .conftest import Site, post

STOPPED = "nothing was built. To leave broken posts out, set broken_posts: skip."
FOLDER = (
    "is no folder inside the documentation. Write the name of a folder below docs_dir, such as"
    ' aktuelles, or "" for the home page.'
)


def option_error(name: str, sentence: str) -> str:
    return f"ERROR   -  Config value 'plugins': Plugin 'odis-news' option '{name}': {sentence}\n"


CONTROL = "holds a control character. Delete it."
EMPTY = "is empty. Write its words, or delete the line."


@pytest.mark.parametrize(
    ("options", "name", "sentence"),
    [
        ("per_page: 0", "per_page", "0 is too few posts. Write 1 or more."),
        ("tag: true", "tag", "True is no marker. Write one word, such as post, or false."),
        ("tag: a, b", "tag", "'a, b' is no marker. Write one word, such as post, or false."),
        (
            "timezone: Berlin",
            "timezone",
            "'Berlin' is no time zone. Write a name such as Europe/Berlin.",
        ),
        (
            "date_format: '%d.%m.%Y'",
            "date_format",
            "'%d.%m.%Y' is no format for dates. Write short, medium, long, full, or a pattern such"
            " as d. MMMM y.",
        ),
        ("labels: {subscribe_path: ''}", "labels", f"the label subscribe_path {EMPTY}"),
        ("labels: {archive_path: a|b}", "labels", "'a|b' is no name of one folder."),
        ("labels: {archive_path: ../x}", "labels", "'../x' is no name of one folder."),
        ("related: -1", "related", "-1 is too few posts. Write 0 or more."),
        ("related: 4", "related", "4 is too many posts. Write 3 or less."),
        (
            "labels: {weiter: Weiter}",
            "labels",
            f"nobody reads the label 'weiter'. The labels are {', '.join(LABELS)}.",
        ),
        ("labels: {page: 3}", "labels", "the label page must be a text, not 3."),
        ("labels: {categories: ''}", "labels", f"the label categories {EMPTY}"),
        ("title: ' '", "title", "' ' is empty. Write a text, or delete the line."),
        ('description: "\\ud800"', "description", rf"'\ud800' {CONTROL}"),
        ('labels: {older: "\\a"}', "labels", rf"'\x07' {CONTROL}"),
        ('date_format: "y\\0"', "date_format", rf"'y\x00' {CONTROL}"),
        (
            f"views: {{category_path: {'ä' * 101}}}",
            "views",
            f"Sub-option 'category_path': '{'ä' * 101}' is no name of one folder.",
        ),
        (
            f"post_url_format: '{{slug}}/{'a' * 201}'",
            "post_url_format",
            f"'{{slug}}/{'a' * 201}' is no path. Write names with / between them.",
        ),
        ("link_text: ''", "link_text", "'' is empty. Write a text, or delete the line."),
        ("keys: {title: ['-']}", "keys", "'-' is no name of a key: it has no letter."),
        ("keys: {title: kopf}", "keys", "the names of title must be a list of texts."),
        ("include: 3", "include", "expected a list of patterns, such as [aktuelles/**]."),
        (
            "messages: fr",
            "messages",
            "Expected one of: ('en', 'de') but received: 'fr'",
        ),
        (
            "broken_posts: maybe",
            "broken_posts",
            "Expected one of: ('stop', 'skip') but received: 'maybe'",
        ),
    ],
)
def test_wrong_option(news: Callable[..., Site], options: str, name: str, sentence: str) -> None:
    built = news(options=options).try_build()

    assert built.code == 1
    assert option_error(name, sentence) in built.log


@pytest.mark.parametrize(
    "options",
    [
        "views: {categorys: true}",
        "authors: {mira: {name: Mira, mail: x}}",
        "feeds: {formate: [rss]}",
        "publisher: {nam: Amt}",
    ],
)
def test_a_part_of_an_option_that_nobody_reads(news: Callable[..., Site], options: str) -> None:
    """The host warns of most, and goes on."""
    built = news(options=options).try_build()

    assert built.errors == []
    assert (built.folder / "aktuelles/index.html").is_file()


@pytest.mark.parametrize(
    "options",
    [
        "authors: {mira: {name: §}}",
        "categories: [§]",
        "categories_allowed: [Daten, §]",
        "publisher: {name: §}",
        "feeds: {title: §}",
        "feeds: {author: §}",
    ],
)
@pytest.mark.parametrize("empty", ["", " \u00a0", "\u200b"])
def test_a_name_that_nobody_sees(options: str, empty: str) -> None:
    config = NewsConfig()
    config.load_dict(yaml.safe_load(options.replace("§", json.dumps(empty))))
    ((name, error),) = config.validate()[0]
    assert name == options.partition(":")[0]
    assert f"{empty!r} is empty. Write a text, or delete the line." in str(error)


def test_names_for_a_key_that_nobody_reads(news: Callable[..., Site]) -> None:
    built = news(options="keys: {kopf: [titel]}").try_build()

    assert built.code == 1
    assert "option 'keys': nobody reads the key 'kopf'. Keys: ['tags', 'title', " in built.log


@pytest.mark.parametrize("root", ["../x", "a/../b", "./a", "a//b", "a/ /b", " ", "a<b"])
def test_root_outside_of_the_documentation(site: Site, root: str) -> None:
    site.configure(f"site_name: A\nplugins: [{{odis-news: {{root: '{root}'}}}}]\n")

    built = site.try_build()

    assert built.code == 1
    assert option_error("root", f"'{root}' {FOLDER}") in built.log


def test_equal_problems_of_many_files_are_counted(news: Callable[..., Site]) -> None:
    names = [f"aktuelles/2025-01-{day:02}-a.md" for day in range(1, 13)]
    site = news().write({name: post("A", visible="vielleicht") for name in names})

    built = site.try_build()

    assert [line.split(": ")[1].partition(":")[0] for line in built.errors[:10]] == names[:10]
    assert built.errors[10:] == [
        "odis-news: and 2 more of this kind",
        f"odis-news: 12 errors, {STOPPED}",
    ]


def test_all_problems_of_a_build_are_reported_together(news: Callable[..., Site]) -> None:
    site = news().write(
        {
            "aktuelles/b.md": post("B", visible="vielleicht", link="javascript:alert(1)"),
            "aktuelles/2025-01-01-a.md": "---\ntags: post\ntitle: Wichtig: neu\n---\n",
            "aktuelles/2025-01-02-c.md": post("C", heroImagePath="fehlt.png"),
        }
    )

    built = site.try_build()

    assert built.code == 1
    assert built.errors == [
        'odis-news: aktuelles/2025-01-01-a.md:3:15: title: found "title: Wichtig: neu"; expected'
        ' front matter that YAML can read. Put the text in quotes: title: "…".',
        "odis-news: aktuelles/b.md: date: found no date, neither as a key nor at the start of the"
        " file name; expected a date such as 2022-05-25. Write date: 2022-05-25, or begin the file"
        " name with 2022-05-25-.",
        'odis-news: aktuelles/b.md:4: visible: found "vielleicht"; expected true, false or'
        " unlisted. Write visible: false to hide the post.",
        'odis-news: aktuelles/b.md:5: link: found "javascript:alert(1)"; expected an address with'
        " http:, https: or mailto:, a path /… of the site, or a file beside it. Link to a web page"
        " or a file of the site.",
        f"odis-news: 4 errors, {STOPPED}",
    ]
    assert built.warnings == [
        "odis-news: aktuelles/2025-01-02-c.md has an image without alternative text. Write"
        ' heroImageAltText: and what it shows, or heroImageAltText: "" for decoration.',
        'odis-news: aktuelles/2025-01-02-c.md:4: heroImagePath: found "aktuelles/fehlt.png", which'
        " the site does not have; expected a file below docs_dir, named relative to the post."
        " Correct the path, or add the file.",
    ]


def test_skipping_broken_posts_still_stops_under_strict(news: Callable[..., Site]) -> None:
    site = news(options="broken_posts: skip").write(
        {"aktuelles/2025-01-01-a.md": post("A"), "aktuelles/kaputt.md": post("Kaputt")}
    )

    assert site.try_build("--strict").code == 1
    built = site.try_build()
    assert built.code == 0
    assert len(built.warnings) == 1
    assert built.teasers("aktuelles/index.html") == ["A"]
    assert not (built.folder / "aktuelles" / "kaputt").exists()


DA = {"permalink": "/da/"}


@pytest.mark.parametrize(
    ("files", "stays", "told"),
    [
        (
            {f"aktuelles/2025-01-0{day}-b.md": post(f"B{day}", **DA) for day in (2, 3, 4)},
            ["B2", "A"],
            [
                "aktuelles/2025-01-03-b.md: found the output da/index.html, which"
                " aktuelles/2025-01-02-b.md is written to as well; expected a place of its own for"
                " each file. Write another slug, permalink or alias into"
                " aktuelles/2025-01-03-b.md.",
                "aktuelles/2025-01-04-b.md: found the output da/index.html, which"
                " aktuelles/2025-01-02-b.md is written to as well; expected a place of its own for"
                " each file. Write another slug, permalink or alias into"
                " aktuelles/2025-01-04-b.md.",
            ],
        ),
        (
            {"aktuelles/2025-01-02-b.md": post("B", **DA), "da.md": "# Da\n"},
            ["A"],
            [
                "da.md: found the output da/index.html, which aktuelles/2025-01-02-b.md is written"
                " to as well; expected a place of its own for each file. Write another slug,"
                " permalink or alias into aktuelles/2025-01-02-b.md.",
            ],
        ),
        (
            {"aktuelles/2025-01-02-b.md": post("B", aliases="/404.html")},
            ["A"],
            [
                "aktuelles/2025-01-02-b.md: found the output 404.html, which a file of every site"
                " is written to as well; expected a place of its own for each file. Write another"
                " slug, permalink or alias into aktuelles/2025-01-02-b.md.",
            ],
        ),
    ],
)
def test_skipping_leaves_out_a_post_that_has_no_place(
    news: Callable[..., Site], files: dict[str, str], stays: list[str], told: list[str]
) -> None:
    site = news(options="broken_posts: skip")
    built = site.write({"aktuelles/2025-01-01-a.md": post("A"), **files}).try_build()

    assert built.code == 0, built.log
    assert built.warnings == [f"odis-news: {line}" for line in told]
    assert built.teasers("aktuelles/index.html") == stays
    assert f"{len(told)} left out" in built.log


def test_what_skipping_does_not_mend_is_told_without_that_cure(news: Callable[..., Site]) -> None:
    site = news(options="broken_posts: skip").write(
        {
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles.md": "# Wo die Übersicht steht\n",
        }
    )

    built = site.try_build()

    assert built.code == 1
    assert built.errors[-1] == "odis-news: 1 error, nothing was built."


def test_not_utf_8(news: Callable[..., Site]) -> None:
    text = "---\ntags: post\ntitle: Äpfel\n---\n".encode("latin-1")
    built = news().write({"aktuelles/2025-01-01-a.md": text}).try_build()

    assert built.errors[0] == (
        "odis-news: aktuelles/2025-01-01-a.md:3:8: found the byte 0xC4; expected text in UTF-8."
        " Save the file as UTF-8."
    )


@pytest.mark.parametrize("content", [b"\x1f\x8b\x08", b"\xc0\x80---\ntags: post\n---\n"])
def test_no_text_at_all(news: Callable[..., Site], content: bytes) -> None:
    built = news().write({"aktuelles/2025-01-01-a.md": content}).try_build()
    (problem, _) = built.errors
    assert problem.startswith("odis-news: aktuelles/2025-01-01-a.md:1:")
    assert problem.endswith("expected text in UTF-8. Save the file as UTF-8.")


def test_two_posts_with_one_id(news: Callable[..., Site]) -> None:
    site = news().write({f"aktuelles/2025-01-0{day}-a.md": post("A", id="urn:x") for day in (1, 2)})

    assert site.try_build().warnings == [
        'odis-news: aktuelles/2025-01-02-a.md:4: id: found "urn:x", which aktuelles/2025-01-01-a.md'
        " has as well; expected an id of its own, or feed readers take one post for the other."
        " Delete the line id."
    ]


def test_a_link_to_itself(news: Callable[..., Site]) -> None:
    site = news().write({"aktuelles/2025-01-01-a.md": post("A", "", link="2025-01-01-a.md")})

    assert site.try_build().errors[0] == (
        'odis-news: aktuelles/2025-01-01-a.md:4: link: found "2025-01-01-a.md", which is this post'
        " itself; expected another page. Delete the line link, or correct the path."
    )


@pytest.mark.parametrize("link", ["x.example/abc", "../projekte/y/", "/projekte/y.md"])
def test_a_link_to_nothing(news: Callable[..., Site], link: str) -> None:
    site = news().write({"aktuelles/2025-01-01-a.md": post("A", link=link)})
    path = {"x.example/abc": "aktuelles/x.example/abc"}.get(link, link.lstrip("./"))

    assert site.try_build().warnings == [
        f'odis-news: aktuelles/2025-01-01-a.md:4: link: found "{path}", which the site does not'
        " have; expected a file below docs_dir, named relative to the post. Correct the path, or"
        " add the file."
    ]


@pytest.mark.parametrize(
    ("link", "href"),
    [
        ("../projekte/x/", "../projekte/x/"),
        ("../projekte/x.md", "../projekte/x/"),
        ("/projekte/x.md#a", "../projekte/x/#a"),
        ("kategorie/k/", "kategorie/k/"),
    ],
)
def test_a_link_to_a_page(news: Callable[..., Site], link: str, href: str) -> None:
    site = news(options="views: {categories: true}")
    site.write({"projekte/x.md": "# X\n", "aktuelles/2025-01-01-a.md": post("A", categories="K")})
    site.write({"aktuelles/2025-01-02-b.md": post("B", link=link)})

    teaser = site.build().page("aktuelles/index.html").css_first(".odis-news-teaser-link")

    assert teaser.attributes["href"] == href


def test_an_overview_that_cannot_be_read(news: Callable[..., Site]) -> None:
    site = news().write({"aktuelles/index.md": "---\ntitle: Wichtig: neu\n---\n"})

    assert site.try_build().errors[0] == (
        'odis-news: aktuelles/index.md:2:15: title: found "title: Wichtig: neu"; expected front'
        ' matter that YAML can read. Put the text in quotes: title: "…".'
    )


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            "views: {categories: true, archive: true, category_path: archiv}",
            "aktuelles/archiv/index.md: found the page 'Archiv' where the page 'Kategorien' is as"
            " well; expected a place of its own for each. Change category_path, author_path,"
            " series_path or archive_path of views, or the label subscribe_path.",
        ),
        (
            "per_page: 1\nviews: {archive: true, archive_path: '2'}",
            "aktuelles/2/index.md: found the page 'Archiv' where the page 'Aktuelles – Seite 2' is"
            " as well; expected a place of its own for each. Change category_path, author_path,"
            " series_path or archive_path of views, or the label subscribe_path.",
        ),
    ],
)
def test_two_lists_at_one_place(news: Callable[..., Site], options: str, sentence: str) -> None:
    site = news(options=options).write(
        {f"aktuelles/2025-01-0{day}-a.md": post("A") for day in (1, 2)}
    )

    assert site.try_build().errors == [f"odis-news: {sentence}", f"odis-news: 1 error, {STOPPED}"]


def test_a_name_too_long_for_a_file(news: Callable[..., Site]) -> None:
    name = "Sehr " * 70
    site = news(options="views: {categories: true, authors: true}")
    site.write({"aktuelles/2025-01-01-a.md": post("A", categories=name, author=name)})

    assert site.build().dangling() == []


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize(
    ("make", "reason"),
    [(link_to_itself, "Too many levels of symbolic links"), (os.mkfifo, "it is no regular file")],
)
def test_file_that_cannot_be_opened(
    news: Callable[..., Site], make: Callable[[Path], None], reason: str
) -> None:
    site = news()
    folder = site.folder / "docs" / "aktuelles"
    folder.mkdir()
    make(folder / "2025-01-01-a.md")

    built = site.try_build()

    assert built.errors[0] == (
        f"odis-news: aktuelles/2025-01-01-a.md: found a file that cannot be opened ({reason});"
        " expected a file that MkDocs may read. Give the right to read it, or take it out of the"
        " documentation."
    )


def test_defaults_of_a_folder_that_cannot_be_read(news: Callable[..., Site]) -> None:
    """Material's plugin stops the build, which hides nothing then and shows nothing."""
    site = news(theme="material", plugins="[search, meta]")
    site.write({"aktuelles/.meta.yml": "a: b: c\n", "aktuelles/2025-01-01-a.md": post("A")})

    built = site.try_build()

    assert built.code == 1
    assert [error for error in built.errors if "aktuelles/.meta.yml" in error]


@pytest.mark.parametrize(
    ("others", "sentence"),
    [
        (
            {"aktuelles.md": "# Anderes\n"},
            "aktuelles.md: found the output aktuelles/index.html, which page 1 of the overview is"
            " written to as well; expected a place of its own for each file. Rename aktuelles.md.",
        ),
        (
            {"aktuelles/index.html": "<p>"},
            "aktuelles/index.html: found the output aktuelles/index.html, which page 1 of the"
            " overview is written to as well; expected a place of its own for each file. Rename"
            " aktuelles/index.html.",
        ),
        (
            {"aktuelles/2.md": post("Zwei", date="2025-01-01")},
            "aktuelles/2.md: found the output aktuelles/2/index.html, which page 2 of the overview"
            " is written to as well; expected a place of its own for each file. Rename"
            " aktuelles/2.md.",
        ),
        (
            {"aktuelles/2": "kein Ordner"},
            "aktuelles/2: found the output aktuelles/2, which gets in the way of"
            " aktuelles/2/index.html from page 2 of the overview; expected a place of its own for"
            " each file. Rename aktuelles/2.",
        ),
        (
            {"aktuelles/2020-01-01-n/index.md": post("Doppelt")},
            "aktuelles/2020-01-01-n/index.md: found the output aktuelles/2020-01-01-n/index.html,"
            " which aktuelles/2020-01-01-n.md is written to as well; expected a place of its own"
            " for each file. Rename aktuelles/2020-01-01-n/index.md or aktuelles/2020-01-01-n.md.",
        ),
    ],
)
def test_two_sources_for_one_output(
    news: Callable[..., Site], others: dict[str, str], sentence: str
) -> None:
    site = news(options="per_page: 1").write({"aktuelles/2020-01-01-n.md": post("Eins")})
    site.write({"aktuelles/2020-01-02-n.md": post("Noch eins")}).write(others)

    built = site.try_build()

    assert built.code == 1
    assert built.errors == [f"odis-news: {sentence}", f"odis-news: 1 error, {STOPPED}"]


def test_a_language_of_the_site_alone(news: Callable[..., Site]) -> None:
    labels = "\n".join(f"  {name}: w" for name in LABELS)
    site = news(options=f"language: pt\nlabels:\n{labels}")
    site.write({"aktuelles/2025-01-01-a.md": post()})

    assert ">w</a>" in site.build().text("aktuelles/index.html")


def test_what_is_wrong_with_all_sections_is_told_once(news: Callable[..., Site]) -> None:
    site = news(options="language: tlh\n", more="")
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(f"{config.rstrip()}\n  - odis-news: {{root: b, language: tlh}}\n")
    assert len(site.try_build().warnings) == 1


def test_unknown_language_speaks_english(news: Callable[..., Site]) -> None:
    built = news(options="language: tlh").write({"aktuelles/2025-01-01-a.md": post()}).try_build()

    assert built.warnings == [
        "odis-news: there are no words in 'tlh'; the section speaks English. Set the option"
        " language, or all labels."
    ]
    assert "Read more" in built.text("aktuelles/index.html")


def test_a_log_in_german(news: Callable[..., Site]) -> None:
    site = news(options="messages: de").write(
        {
            "aktuelles/2025-01-01-a.md": post("A", visible="vielleicht"),
            "aktuelles/2025-01-02-b.md": post("B", status="draft"),
        }
    )

    built = site.try_build()

    assert built.errors == [
        "odis-news: aktuelles/2025-01-01-a.md:4: visible: Gefunden wurde „vielleicht“; erwartet"
        " wird true, false oder unlisted. Schreiben Sie visible: false, um den Beitrag zu"
        " verbergen.",
        "odis-news: 1 Fehler, nichts wurde gebaut. Sollen fehlerhafte Beiträge ausgelassen werden,"
        " setzen Sie broken_posts: skip.",
    ]
    assert (
        "odis-news: aktuelles/2025-01-02-b.md (status) ist durch eine andere Angabe als visible,"
        " draft oder published verborgen oder nicht gelistet. Löschen Sie die Angabe, wo der"
        " Beitrag zu sehen sein soll.\n"
    ) in built.log


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            "latest",
            'erwartet wird latest, eine Zahl und vielleicht category="…" und section=….',
        ),
        ("latest 3 section=x", "erwartet wird einer der Bereiche aktuelles."),
        (
            "latest 3 category=Datn",
            'erwartet wird eine Kategorie, die ein Beitrag hat. Schreiben Sie category="Daten".',
        ),
        ("latest 3 category=X", "Berichtigen Sie den Namen der Kategorie."),
    ],
)
def test_a_placeholder_in_german(news: Callable[..., Site], words: str, sentence: str) -> None:
    site = news(options="messages: de").write(
        {
            "aktuelles/2025-01-01-a.md": post("A", category="Daten"),
            "index.md": f"# Start\n\n<!-- odis-news: {words} -->\n",
        }
    )

    built = site.try_build()

    (warning,) = built.warnings
    marker = f"odis-news: index.md: Gefunden wurde der Platzhalter „odis-news: {words}“; "
    assert warning.startswith(marker)
    assert sentence in warning
    assert "odis-news: 1 Beitrag auf 1 Seite, 0 verborgen\n" in built.log


def test_no_posts_of_two_sections_in_german(news: Callable[..., Site]) -> None:
    more = "  - odis-news:\n      root: ''\n      tag: false\n      include: [x/**]\nextra: {}\n"
    built = news(options="messages: de", more=more).build()

    said = [line.partition("odis-news: ")[2] for line in built.log.splitlines()]
    assert [line for line in said if "noch" in line] == [
        "aktuelles: noch keine Beiträge; ein Beitrag ist eine Markdown-Datei mit tags: post im"
        " Dateikopf",
        "Startseite: noch keine Beiträge; ein Beitrag ist eine Markdown-Datei im Ordner",
    ]


@pytest.mark.parametrize(
    ("template", "name"),
    [
        ("post.html", '"post.html"'),
        ("[a]", "\"['a']\""),
        ("3", '"3"'),
        ("../main.html", '"../main.html"'),
        ("/etc/passwd", '"/etc/passwd"'),
        ("x" * 5_000, f'"{"x" * 60}…"'),
    ],
)
@pytest.mark.parametrize("file", ["aktuelles/2025-01-01-a.md", "aktuelles/index.md"])
def test_a_template_that_nobody_has(
    news: Callable[..., Site], template: str, name: str, file: str
) -> None:
    files = {"aktuelles/index.md": "# Neues\n", "aktuelles/2025-01-01-a.md": post("A")}
    text = post("A", template=template) if "2025" in file else f"---\ntemplate: {template}\n---\n"
    built = news().write({**files, file: text}).try_build()
    assert built.warnings == [
        f"odis-news: {file} ({name}) names a template that the theme does not have. Delete the"
        " line template, or correct the name."
    ]
    assert built.code == 0
    assert built.teasers("aktuelles/index.html") == ["A"]


@pytest.mark.parametrize("template", ["", "''", "main.html", "404.html"])
def test_a_template_that_is_there(news: Callable[..., Site], template: str) -> None:
    news().write({"aktuelles/2025-01-01-a.md": post("A", template=template)}).build()


def test_a_template_of_a_folder(news: Callable[..., Site]) -> None:
    site = news(plugins="[material/meta]").write(
        {
            "aktuelles/2025-01-01-a.md": post("A"),
            "aktuelles/.meta.yml": "template: post.html\n",
        }
    )
    built = site.try_build()
    assert built.warnings == [
        'odis-news: aktuelles/2025-01-01-a.md ("post.html") names a template that the theme does'
        " not have. Delete the line template, or correct the name."
    ]
