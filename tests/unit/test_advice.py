"""Advice: whole sentences on what could be better, and silence on what nobody would act on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_odis_news.advice.advise import advice_on
from mkdocs_odis_news.options import SectionOptions
from mkdocs_odis_news.site import Site

from .factories import NOW
from .folders import Text, options, plan, write
from .timing import assert_linear

NAME = "news/2025-01-31-a.md"
GOOD = "metaDescription: Was in diesem Beitrag steht, in ein bis zwei ganzen Sätzen gesagt."


def post(*lines: str, title: str = "Ein Titel", body: str = "Ein Text.\n") -> str:
    block = "\n".join(("tags: post", f"title: {title}", *(lines or (GOOD,))))
    return f"---\n{block}\n---\n\n{body}"


def advice(
    tmp_path: Path, files: dict[str, Text], *sections: SectionOptions, **site: object
) -> list[str]:
    planned = plan(write(tmp_path, files), *sections, **site)  # type: ignore[arg-type]
    return [str(problem) for problem in advice_on(planned)]


FIRST = f"{NAME}:7: found"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            post("visible: true"),
            f"{NAME}: found no description; expected one or two sentences for teasers and search"
            " engines. Write metaDescription: ….",
        ),
        (
            post("summary: Kurz."),
            f"{NAME}:4: summary: found a description of 5 characters; expected 50 to 160"
            " characters. Say what the post is about.",
        ),
        (
            post("summary: Kurz.", "metaDescription: Auch kurz."),
            f"{NAME}:5: metaDescription: found a description of 10 characters; expected 50 to 160"
            " characters. Say what the post is about.",
        ),
        (
            post(f"metaDescription: {'x' * 161}"),
            f"{NAME}:4: metaDescription: found a description of 161 characters; expected 50 to 160"
            " characters. Shorten it, since search engines cut it.",
        ),
        (
            post(body="# Ein Titel\n\nText."),
            f"{FIRST} the title, a second time; expected a text that begins below its title."
            " Delete this line: the page has the title anyway.",
        ),
        (
            post(body="Ein Titel!\n\nText."),
            f"{FIRST} the title, a second time; expected a text that begins below its title."
            " Delete this line: the page has the title anyway.",
        ),
        (
            post(body="Siehe [die Karte] (https://amt.example/karte)."),
            f'{FIRST} "[die Karte] (https://amt.example/karte)", which is no link; expected no'
            " blank between the brackets. Write [die Karte](https://amt.example/karte).",
        ),
        (
            post(body="![ ](bild.png)"),
            f'{FIRST} "bild.png" without alternative text; expected what the picture shows, for'
            ' who cannot see it. Write ![what it shows](…), or <img alt="" …> for decoration.',
        ),
        (
            post(body='<img src="bild.png">'),
            f'{FIRST} "<img src="bild.png">" without alternative text; expected what the picture'
            ' shows, for who cannot see it. Write ![what it shows](…), or <img alt="" …> for'
            " decoration.",
        ),
        (
            post(body='{% include "bild.html" %} und [hier](/nirgends)\n\n{% mehr %}'),
            f'{FIRST} "{{% include "bild.html" %}} und [hier](/nirgends)", which readers see;'
            " expected Markdown, or HTML. Delete it, or write in Markdown what it stands for.",
        ),
        (
            post(body="[Amt](www.amt.example/x)"),
            f'{FIRST} "www.amt.example/x" without https://; expected a whole address. Write'
            " https://www.amt.example/x.",
        ),
        (
            post(body='<img src="alt.png">'),
            f'{FIRST} "<img src="alt.png">" without alternative text; expected what the picture'
            ' shows, for who cannot see it. Write ![what it shows](…), or <img alt="" …> for'
            " decoration.",
        ),
        (
            post(body="[Amt](odis-berlin.de/x)"),
            f'{FIRST} "odis-berlin.de/x" without https://; expected a whole address. Write'
            " https://odis-berlin.de/x.",
        ),
        (
            post(body="[Projekt](/projekte/x/#a)"),
            f'{FIRST} "/projekte/x/#a", at which the site has nothing; expected a page or a file'
            " of the site. Correct the path, or name the file from here: ../file.md.",
        ),
        (
            post(body="<a class=x href='/projekte/x'>Projekt</a>"),
            f'{FIRST} "/projekte/x", at which the site has nothing; expected a page or a file of'
            " the site. Correct the path, or name the file from here: ../file.md.",
        ),
        (
            post(GOOD, "link: /projekte/x/?a"),
            f'{NAME}:5: link: found "/projekte/x/?a", at which the site has nothing; expected a'
            " page or a file of the site. Correct the path, or name the file from here:"
            " ../file.md.",
        ),
        (
            post(GOOD, "heroImagePath: /x.png", "heroImageAltText: X"),
            f'{NAME}:5: heroImagePath: found "/x.png", at which the site has nothing; expected a'
            " page or a file of the site. Correct the path, or name the file from here:"
            " ../file.md.",
        ),
        (
            post(GOOD, "headless: true"),
            f"{NAME}: headless: found a key of another system that keeps the post from readers;"
            " expected visible, draft or published. Write visible: false, or delete the key.",
        ),
    ],
)
def test_whole_sentences(tmp_path: Path, text: str, sentence: str) -> None:
    assert advice(tmp_path, {NAME: text}) == [sentence]


@pytest.mark.parametrize(
    "body",
    [
        "Ein Text.",
        "",
        "## Ein anderer Titel\n\nEin Titel",
        "[Projekt](/projekte/) [Bild](/bild.png) [Start](/) [Feed](/news/feed.xml)",
        "[Liste](/news/) [Beitrag](/news/2025-01-31-a/) [Datei](/projekte/index.md)",
        "[Amt](https://amt.example/) [Mail](mailto:a@amt.example) [Teil](#teil) [Da](../x.md)",
        "[schief](javascript:x)",
        "`[Karte] (https://amt.example)` und ``![](x.png)``",
        "```\n{% include x %}\n[Amt](www.amt.example)\n```",
        "Text\n\n    ![](x.png)",
        "Eine Liste [siehe oben] (vgl. Kapitel 2) und [x] (nur so).",
        '![Ein Bild](bild.png) <img src="bild.png" alt=""> <br>',
        "[Bericht](bericht.de.md) [Bild](karte.info.png)",
        '<!-- <img src="bild.png"> <a href="/projekte/x">Projekt</a> -->',
    ],
)
def test_nothing_to_act_on(tmp_path: Path, body: str) -> None:
    files = {NAME: post(body=body), "projekte/index.md": "# Projekte\n", "bild.png": b""}
    assert advice(tmp_path, files) == []


@pytest.mark.parametrize("path", ["/neu/projekte/", "/projekte/", "/neu/", "/neu"])
def test_paths_of_a_site_below_another(tmp_path: Path, path: str) -> None:
    files = {NAME: post(body=f"[Projekt]({path})"), "projekte.md": "# Projekte\n"}
    assert advice(tmp_path, files, url="https://amt.example/neu/") == []


def test_a_path_that_only_begins_like_the_site_is_another(tmp_path: Path) -> None:
    files = {NAME: post(body="[Projekt](/neues/)")}
    assert len(advice(tmp_path, files, url="https://amt.example/neu/")) == 1


DATED = ("date: 2025-01-31",)


@pytest.mark.parametrize(
    ("line", "advised"),
    [
        ("date: 2031-01-01", True),
        ("unlisted: true", True),
        ("visible: false", False),
        ("expires: 2025-02-01", False),
    ],
)
def test_what_readers_will_see_one_day(tmp_path: Path, line: str, advised: bool) -> None:
    assert bool(advice(tmp_path, {"news/a.md": post(line, *DATED[: line[0] != "d"])})) is advised


def test_a_slip_is_no_key_of_another_system(tmp_path: Path) -> None:
    assert advice(tmp_path, {NAME: post(GOOD, "visble: false")}) == []


def test_a_post_of_two_sections_is_advised_once(tmp_path: Path) -> None:
    sections = options(), options(root="x", folder="x")
    assert len(advice(tmp_path, {NAME: post("visible: true")}, *sections)) == 1


def test_a_site_with_macros_runs_its_code_itself(tmp_path: Path) -> None:
    assert advice(tmp_path, {NAME: post(body="{% include x %}")}, has_macros=True) == []


@pytest.mark.parametrize(
    ("name", "found", "better"),
    [
        ("2025-01-31-a  b.md", "a blank in the name of the file", "2025-01-31-a-b.md"),
        (
            "2025-01-31-a\u0308.md",
            "a letter of two characters in the name of the file, such as a and ¨ for ä",
            "2025-01-31-ä.md",
        ),
    ],
)
def test_names_of_files(tmp_path: Path, name: str, found: str, better: str) -> None:
    assert advice(tmp_path, {f"news/{name}": post()}) == [
        f"news/{name}: found {found}; expected a name that is the same on every system and in"
        f" every address. Rename it to {better}, unless people know its address already."
    ]


OTHER = GOOD.replace("steht", "zu lesen ist")


def test_posts_that_nobody_can_tell_apart(tmp_path: Path) -> None:
    files = {
        NAME: post(),
        "news/2025-02-01-b.md": post(OTHER, title="ein  TITEL"),
        "news/2025-02-02-c.md": post(title="Ein anderer Titel"),
        "news/2025-02-03-d.md": post(title="Ein Titel"),
        "news/2025-02-04-e.md": post(GOOD, "visible: false"),
        "news/2025-02-05-f.md": "---\ntags: post\nsummary: Auch dieser Satz ist lang genug, um zu"
        " sagen, was hier steht.\n---\nText",
    }
    title = f"which {NAME} has as well; expected a title of its own. Say in the title what sets it"
    assert advice(tmp_path, files) == [
        f'news/2025-02-01-b.md:3: title: found "ein TITEL", {title} apart, or delete one of the'
        " two.",
        'news/2025-02-02-c.md:4: metaDescription: found "Was in diesem Beitrag steht, in ein bis'
        f' zwei ganzen Sätzen g…", which {NAME} has as well; expected a description of its own. Say'
        " in it what this post is about.",
        f'news/2025-02-03-d.md:3: title: found "Ein Titel", {title} apart, or delete one of the'
        " two.",
    ]


PICTURED = ("heroImagePath: gross.png", "heroImageAltText: X")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(2_100_000)


@pytest.mark.parametrize(
    ("lines", "body", "place"),
    [
        (PICTURED, "", "5: heroImagePath: "),
        ((), "Text\n\n![X](gross.png) ![X](gross.png) ![X](klein.png)", "9: "),
        (PICTURED, "![X](gross.png)", "5: heroImagePath: "),
    ],
)
def test_pictures_that_are_too_large(
    tmp_path: Path, lines: tuple[str, ...], body: str, place: str
) -> None:
    files = {
        NAME: post(GOOD, *lines, body=body),
        "news/gross.png": PNG,
        "news/klein.png": PNG[:90_000],
    }
    assert advice(tmp_path, files) == [
        f"{NAME}:{place}found news/gross.png of 2.1 MB; expected a picture of at most 2 MB. Save it"
        " with fewer pixels, or as WebP or JPEG."
    ]


def test_a_large_file_to_download_is_no_picture(tmp_path: Path) -> None:
    files = {NAME: post(body="[Daten](daten.csv)"), "news/daten.csv": bytes(3_000_000)}
    assert advice(tmp_path, files) == []


def test_pages_that_look_like_posts(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": "# A\n", "projekte/2025-01-30-b.md": post()}
    sections = options(), options(root="projekte", folder="projekte")
    assert advice(tmp_path, files, *sections) == [
        "news/2025-01-31-a.md: found a page that looks like a post, and is none; expected tags:"
        " post in its front matter. Write tags: post."
    ]


def test_a_folder_without_a_marker_forgets_none(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": post(), "news/x.md": "# X\n"}
    assert advice(tmp_path, files, options(tag=None)) == []


def test_a_post_of_another_section_is_not_forgotten(tmp_path: Path) -> None:
    files = {"news/2025-01-31-a.md": post().replace("post", "projekt")}
    sections = options(), options(root="x", folder="x", tag="projekt")
    assert advice(tmp_path, files, *sections) == []


@pytest.mark.parametrize(
    ("size", "line"),
    [
        (200_000, lambda n: "[" * n),
        (50_000, lambda n: "![](" * n),
        (40_000, lambda n: "<img " * n),
        (30_000, lambda n: "<a href=" * n),
        (200_000, lambda n: "`" * n),
        (100_000, lambda n: "` " * n),
        (40_000, lambda n: "[a] (" * n),
        (100_000, lambda n: "a." * n),
        (60_000, lambda n: "# " + "a #" * n),
        (900, lambda n: "[a](" + "a." * n + ")"),
    ],
)
@pytest.mark.usefixtures("untraced")
def test_no_line_keeps_anybody_waiting(
    tmp_path: Path, size: int, line: Callable[[int], str]
) -> None:
    def site(n: int) -> Site:
        return plan(write(tmp_path / str(n), {NAME: post(body=line(n))}), now=NOW)

    assert_linear(advice_on, site, size, least=0.02)
