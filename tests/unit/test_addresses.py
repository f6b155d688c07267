"""Where the pages of posts stand: formats, slugs, permalinks, and what redirects to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mkdocs_odis_news.docs import FolderDocs
from mkdocs_odis_news.generated import FileKind
from mkdocs_odis_news.lists.addresses import destination_of
from mkdocs_odis_news.lists.slug import slug
from mkdocs_odis_news.options import AddressOptions, Mode, SiteOptions
from mkdocs_odis_news.pages.context import ListPage
from mkdocs_odis_news.pages.raw_links import Ways, path_of
from mkdocs_odis_news.posts.problem import shown
from mkdocs_odis_news.posts.reader import Reader
from mkdocs_odis_news.site import Site, plan_site

from .factories import ADDRESS, NOW, post_of, section
from .folders import options, plan, write

SOURCE = "news/2025-01-31-ein-text.md"
BUNDLE = "news/2025-01-31-ein-text/index.md"
MATERIAL = AddressOptions(post_url_format="{date}/{slug}")


def addressed(**given: object) -> AddressOptions:
    return AddressOptions(**given)  # type: ignore[arg-type]


def a(title: str = "Ein Text", more: str = "") -> str:
    return f"---\ntags: post\ntitle: {title}\nmetaDescription: Kurz.\n{more}\n---\nText.\n"


@pytest.mark.parametrize(
    ("block", "addresses", "place"),
    [
        ("title: A", {}, "news/2025-01-31-ein-text/index.html"),
        ("slug: kurz", {}, "news/kurz/index.html"),
        ("slug: /kurz/", {}, "news/kurz/index.html"),
        ("permalink: /a/b/", {}, "a/b/index.html"),
        ("permalink: /a/b", {}, "a/b/index.html"),
        ("permalink: a/b", {}, "news/a/b/index.html"),
        ("permalink: /", {}, "index.html"),
        ("permalink: /a/b.md", {}, "a/b/index.html"),
        ("permalink: /a/b.html", {}, "a/b.html"),
        ("permalink: /a/b.html/", {}, "a/b.html/index.html"),
        ("permalink: /a/b.php", {}, "a/b.php"),
        ("permalink: /a/v1.2", {}, "a/v1.2/index.html"),
        ("permalink: /a/Stra%C3%9Fe/", {}, "a/Straße/index.html"),
        ("permalink: /a b/%41/100%/%zz/", {}, "a b/A/100%/%zz/index.html"),
        ("slug: \u0645\u06cc\u200c\u062e", {}, "news/\u0645\u06cc\u200c\u062e/index.html"),
        ("permalink: /a//./b/", {}, "a/b/index.html"),
        ("permalink: /a/", {"post_url_format": "{date}/{slug}"}, "a/index.html"),
        ("title: Ein Ärger", {"post_url_format": "{date}/{slug}"}, "news/2025/01/31/ein-aerger"),
        ("slug: kurz", {"post_url_format": "{date}/{slug}"}, "news/2025/01/31/kurz"),
        ("title: A", {"post_url_format": "{file}"}, "news/2025-01-31-ein-text"),
        ("title: A\nlang: en", {"post_url_format": "{slug}"}, "news/a"),
        ("title: Ä\nlang: en", {"post_url_format": "{slug}"}, "news/a"),
        ("title: Ä", {"post_url_format": "{slug}", "unicode_slugs": True}, "news/ä"),
        (
            "categories: [Ämter, B]",
            {"post_url_format": "{categories}/{file}"},
            "news/aemter/2025-01",
        ),
        ("title: A", {"post_url_format": "{categories}/{slug}"}, "news/a"),
        (
            f"title: {'ä' * 150}\ncategories: {'ö' * 150}",
            {"post_url_format": "{categories}-{slug}", "unicode_slugs": True},
            f"news/{'ö' * 100}-{'ä' * 24}/index.html",
        ),
        (
            "title: A",
            {"post_url_format": "{date}/{slug}", "post_url_date_format": "yyyy"},
            "news/2025/a",
        ),
    ],
)
@pytest.mark.parametrize("has_folders", [True, False])
def test_destination(
    tmp_path: Path, block: str, addresses: dict[str, object], place: str, has_folders: bool
) -> None:
    found = destination(tmp_path, SOURCE, block, addresses, has_folders)
    assert found.startswith(place if has_folders else place.removesuffix("/index.html"))


def destination(
    folder: Path, source: str, block: str, addresses: dict[str, object], has_folders: bool
) -> str:
    docs = FolderDocs(write(folder, {source: "x"}), use_directory_urls=has_folders)
    doc = docs.get(source)
    assert doc
    context = section(folder="news", addresses=addressed(**addresses))
    return destination_of(post_of(source, block), doc, context, Reader(docs))


@pytest.mark.parametrize(
    ("source", "block", "addresses", "place"),
    [
        (SOURCE, "title: A", {}, "news/2025-01-31-ein-text.html"),
        (SOURCE, "slug: kurz", {}, "news/kurz.html"),
        (SOURCE, "permalink: /a/b/", {}, "a/b/index.html"),
        (SOURCE, "permalink: b", {}, "news/b/index.html"),
        (SOURCE, "permalink: b.md", {}, "news/b.html"),
        (SOURCE, "title: A", {"post_url_format": "{date}/{slug}"}, "news/2025/01/31/a.html"),
        (BUNDLE, "title: A", {}, "news/2025-01-31-ein-text/index.html"),
        (BUNDLE, "slug: kurz", {}, "news/kurz.html"),
        (BUNDLE, "title: A", {"post_url_format": "{file}/x"}, "news/2025-01-31-ein-text/x.html"),
    ],
)
def test_without_folders(
    tmp_path: Path, source: str, block: str, addresses: dict[str, object], place: str
) -> None:
    assert destination(tmp_path, source, block, addresses, has_folders=False) == place


@pytest.mark.parametrize(
    ("root", "permalink", "place"),
    [
        ("news", "/x/", "en/x/index.html"),
        ("news", "/en/x/", "en/x/index.html"),
        ("news", "x", "news/x/index.html"),
        ("", "/x/", "en/x/index.html"),
    ],
)
def test_a_translation_stays_in_its_language(
    tmp_path: Path, root: str, permalink: str, place: str
) -> None:
    docs = FolderDocs(write(tmp_path, {SOURCE: "x"}))
    (doc,) = docs.docs()
    context = section(root=root, folder=f"en/{root}".rstrip("/"))
    found = post_of(SOURCE, f"permalink: {permalink}")
    assert destination_of(found, doc, context, Reader(docs)) == place


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (
            'permalink: ":year/x"',
            'permalink: found ":year/x"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write the address itself, or set the option post_url_format.",
        ),
        (
            'permalink: "{{ page.url }}"',
            'permalink: found "{{ page.url }}"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write the address itself, or set the option post_url_format.",
        ),
        (
            "permalink: pretty",
            'permalink: found "pretty"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write the address itself, or set the option post_url_format.",
        ),
        (
            "aliases: [/a/, 'https://x.example/a/']",
            'aliases: found "https://x.example/a/"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write it without http: and the host.",
        ),
        (
            "aliases: ['/?p=17']",
            'aliases: found "/?p=17"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write it without ? and #: no file of a site can answer these.",
        ),
        (
            "slug: ../x",
            'slug: found "../x"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write names of folders, with / between them.",
        ),
        (
            "redirect_from: [/a/, ./]",
            'redirect_from: found "./"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Delete it.",
        ),
        (
            "permalink: /..%5C..%5Cx/",
            'permalink: found "/..%5C..%5Cx/"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write names of folders, with / between them.",
        ),
        (
            "permalink: /a%0Ab/",
            "permalink: found the character U+000A, which nobody sees; expected an address on this"
            " site, such as /aktuelles/barcamp/. Delete this character.",
        ),
        (
            "aliases: [/a/, /a\u202eb/]",
            "aliases: found the character U+202E, which nobody sees; expected an address on this"
            " site, such as /aktuelles/barcamp/. Delete this character.",
        ),
        (
            "slug: a%E2%81%A6b",
            "slug: found the character U+2066, which nobody sees; expected an address on this"
            " site, such as /aktuelles/barcamp/. Delete this character.",
        ),
        (
            "redirect_from: /stra%DFe/",
            'redirect_from: found "/stra%DFe/"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write the letters themselves, or their escapes in UTF-8.",
        ),
        (
            "slug: <b>",
            'slug: found "<b>"; expected an address on this site, such as /aktuelles/barcamp/.'
            ' Write it without " < > | and *: not every system takes files of such names.',
        ),
        (
            "permalink: /a%22b/",
            'permalink: found "/a%22b/"; expected an address on this site, such as'
            ' /aktuelles/barcamp/. Write it without " < > | and *: not every system takes files of'
            " such names.",
        ),
        (
            "permalink: /C:/x/",
            'permalink: found "/C:/x/"; expected an address on this site, such as'
            " /aktuelles/barcamp/. Write names of folders, with / between them.",
        ),
        (
            f"permalink: /{'ä/' * 400}",
            f"permalink: found {shown('/' + 'ä/' * 400)}; expected an address on this site, such as"
            " /aktuelles/barcamp/. Shorten it.",
        ),
        (
            f"permalink: /{'x/' * 600}",
            f"permalink: found {shown('/' + 'x/' * 600)}; expected an address on this site, such as"
            " /aktuelles/barcamp/. Shorten it.",
        ),
        (
            f"slug: {'x' * 201}",
            f"slug: found {shown('x' * 201)}; expected an address on this site, such as"
            " /aktuelles/barcamp/. Shorten it.",
        ),
    ],
)
def test_what_is_no_address(tmp_path: Path, block: str, problem: str) -> None:
    site = plan(write(tmp_path, {SOURCE: a(more=block)}))
    assert [str(each) for each in site.problems] == [f"{SOURCE}:5: {problem}"]
    assert site.reader.docs.url_of(SOURCE) == "news/2025-01-31-ein-text/"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Straßen & Plätze", "straßen--plätze"),
        ("A <b>B</b>-C_d", "a-b-c_d"),
        (" 3.5 Prozent ", "35-prozent"),
        ("!?", "21-3f"),
        ("ä" * 150, "ä" * 100),
    ],
)
def test_unicode_slugs(name: str, found: str) -> None:
    assert slug(name, "de", is_unicode=True) == found


def planned(folder: Path, addresses: AddressOptions = MATERIAL, **more: object) -> Site:
    return plan(folder, options(addresses=addresses), **more)  # type: ignore[arg-type]


FILES = {
    "news/2025-01-31-a.md": a("Alpha"),
    "news/2025-02-01-b.md": a("Beta"),
    "news/2025-02-02-c/index.md": "---\ntags: post\n---\n# Aus dem Text\n\nText.\n",
    "news/2025-02-03-d.md": "---\ntags: post\n---\nText.\n",
    "news/2025-02-04-e.md": "---\ntags: post\nlink: /x/\ntitle: Fort\n---\n",
}


def test_everything_leads_to_the_new_address(tmp_path: Path) -> None:
    site = planned(write(tmp_path, FILES))
    docs = site.reader.docs
    assert [docs.url_of(source) for source in FILES] == [
        "news/2025/01/31/alpha/",
        "news/2025/02/01/beta/",
        "news/2025/02/02/aus-dem-text/",
        "news/2025/02/03/d/",
        "news/2025/02/04/fort/",
    ]
    page = site.pages["news/index.md"][1]
    assert isinstance(page, ListPage)
    assert [teaser.link.href for teaser in page.teasers] == [
        "../x/",
        "2025/02/03/d/",
        "2025/02/02/aus-dem-text/",
        "2025/02/01/beta/",
        "2025/01/31/alpha/",
    ]
    assert docs.url_of("news/2025-01-31-a/") == "news/2025/01/31/alpha/"
    assert docs.url_of("news/bild.png") == "news/bild.png"
    assert docs.destination("news/index.md") == "news/index.html"
    redirects = [made.path for made in site.made if made.kind is FileKind.REDIRECT]
    assert redirects == ["news/2025/02/04/fort/index.html"]
    assert [doc.url for doc in docs.docs() if doc.src_uri.endswith("b.md")] == [
        "news/2025/02/01/beta/"
    ]
    assert docs.picture("news/bild.png") is None
    assert site.problems == ()


def test_a_post_stands_where_its_first_section_wants_it(tmp_path: Path) -> None:
    write(tmp_path, {"news/2025-01-31-a.md": a("Alpha")})
    both = (options(), options(root="b", folder="b", addresses=MATERIAL))
    site = plan(tmp_path, *both)
    assert site.reader.docs.url_of("news/2025-01-31-a.md") == "news/2025-01-31-a/"


def test_two_posts_at_one_address(tmp_path: Path) -> None:
    write(tmp_path, {f"news/2025-01-31-{name}.md": a("Gleich") for name in "ab"})
    assert [str(problem) for problem in planned(tmp_path).problems] == [
        "news/2025-01-31-b.md: found the output news/2025/01/31/gleich/index.html, which"
        " news/2025-01-31-a.md is written to as well; expected a place of its own for each file."
        " Write another slug, permalink or alias into news/2025-01-31-b.md."
    ]


@pytest.mark.parametrize(
    ("key", "problem"),
    [
        (
            "permalink: /news/",
            "the output news/index.html, which page 1 of the overview is written to as well",
        ),
        (
            "aliases: [/404.html]",
            "the output 404.html, which a file of every site is written to as well",
        ),
        (
            "permalink: /sitemap.xml",
            "the output sitemap.xml/index.html, which gets in the way of sitemap.xml from a file of"
            " every site",
        ),
        (
            "aliases: [/seite/]",
            "the output seite/index.html, which news/2025-01-31-a.md is written to as well",
        ),
        (
            "permalink: /seite/",
            "the output seite/index.html, which news/2025-01-31-a.md is written to as well",
        ),
    ],
)
def test_a_post_at_the_address_of_a_page(tmp_path: Path, key: str, problem: str) -> None:
    write(tmp_path, {"news/2025-01-31-a.md": a("A", key), "seite.md": "# Seite\n"})
    first = str(plan(tmp_path).problems[0])
    assert f"found {problem}" in first
    assert first.endswith("Write another slug, permalink or alias into news/2025-01-31-a.md.")


@pytest.mark.parametrize("key", ["permalink: /search.html", "aliases: [/search.html]"])
def test_a_post_at_the_address_of_a_page_of_the_theme(tmp_path: Path, key: str) -> None:
    write(tmp_path, {"news/2025-01-31-a.md": a("A", key)})
    site = plan(tmp_path, theme_pages=("404.html", "search.html"))
    (problem,) = site.problems
    assert problem.found == (
        "the output search.html, which a page of the theme is written to as well"
    )
    assert problem.cure == "Write another slug, permalink or alias into news/2025-01-31-a.md"
    assert plan(tmp_path).problems == ()


@pytest.mark.parametrize(
    ("more", "mode", "redirects"),
    [
        ("aliases: [/alt/, alt, /alt, /news/2025-01-31-a/]", Mode.BUILD, ["alt", "news/alt"]),
        ("aliases: [/alt/]\nvisible: unlisted", Mode.BUILD, ["alt"]),
        ("aliases: [/alt/]\nvisible: false", Mode.BUILD, []),
        ("aliases: [/alt/]\nvisible: false", Mode.PREVIEW, ["alt"]),
        ("aliases: [/alt/]\nlink: /x/\npermalink: false", Mode.BUILD, ["alt"]),
    ],
)
def test_aliases(tmp_path: Path, more: str, mode: Mode, redirects: list[str]) -> None:
    write(tmp_path, {"news/2025-01-31-a.md": a("A", more)})
    site = plan(tmp_path, mode=mode)
    found = [made.path for made in site.made if made.kind is FileKind.REDIRECT]
    assert found == [f"{path}/index.html" for path in redirects]
    assert site.problems == ()


def test_aliases_stand_beside_the_file(tmp_path: Path) -> None:
    write(tmp_path, {"news/2025-01-31-a.md": a("Alpha", "aliases: [alt.md, /b/c.md]")})
    made = (each for each in planned(tmp_path).made if each.kind is FileKind.REDIRECT)
    assert [each.path for each in made] == ["news/alt/index.html", "b/c/index.html"]


@pytest.mark.parametrize(
    ("page_format", "source"), [("{page}", "news/2/index.md"), ("page/{page}", "news/page/2/")]
)
def test_further_pages(tmp_path: Path, page_format: str, source: str) -> None:
    write(tmp_path, FILES)
    given = options(per_page=4, addresses=addressed(pagination_url_format=page_format))
    pages = plan_site(
        FolderDocs(tmp_path), SiteOptions(name="A", url=ADDRESS, sections=(given,)), now=NOW,
        mode=Mode.BUILD,
    ).pages  # fmt: skip
    assert [page for page in pages if page.startswith(source)] != []


def test_an_index_that_has_moved_is_the_first_page_of_no_list(tmp_path: Path) -> None:
    files = {"news/alt/2/index.md": a("A", "permalink: /x/\ndate: 2025-01-01")}
    site = plan(write(tmp_path, files))
    assert site.reader.docs.url_of("news/alt/2/index.md") == "x/"
    assert site.problems == ()


WAYS = Ways(
    there={path_of(url): url for url in ("./", "news/", "news/b.png", "a/b/c/", "d.html", "new/")},
    earlier={"news/alt": "new/"},
    away={"news/link": lambda base: f"https://a.example/?{base}"},
)


@pytest.mark.parametrize(
    ("was", "url", "html", "found"),
    [
        ("news/alt/", "new/", '<img src="../b.png">', '<img src="../news/b.png">'),
        ("news/alt/", "new/", "<a href=../>x</a>", '<a href="../news/">x</a>'),
        ("news/alt/", "new/", "<a href='..#t'>x</a>", '<a href="../news/#t">x</a>'),
        ("news/alt/", "new/", '<a href="../../d.html">', '<a href="../d.html">'),
        ("news/alt/", "new/", '<a href="../a/b/c/">x</a>', '<a href="../a/b/c/">x</a>'),
        ("news/", "news/", '<a href="alt/?x&amp;y">x</a>', '<a href="../new/?x&amp;y">x</a>'),
        ("./", ".", '<a href="news/alt">x</a>', '<a href="new/">x</a>'),
        ("news/alt/", "new/", '<a href="/x/">x</a>', '<a href="/x/">x</a>'),
        ("news/alt/", "new/", '<a href="#t">x</a>', '<a href="#t">x</a>'),
        ("news/alt/", "new/", '<a href="mailto:a@b">x</a>', '<a href="mailto:a@b">x</a>'),
        ("news/alt/", "new/", '<a href="../nichts">x</a>', '<a href="../nichts">x</a>'),
        (
            "news/alt/",
            "new/",
            '<a href="../news/link/#t">x</a>',
            '<a href="https://a.example/?new/">x</a>',
        ),
        ("news/alt/", "new/", '<a href="../link">x</a>', '<a href="https://a.example/?new/">x</a>'),
        (
            "news/alt/",
            "new/",
            "<source srcset='../b.png 1x,../nichts.png, ../d,e.png 2x'>",
            '<source srcset="../news/b.png 1x, ../nichts.png, ../d,e.png 2x">',
        ),
        ("news/alt/", "new/", "<img srcset=../b.png>", '<img srcset="../news/b.png">'),
        (
            "news/alt/",
            "new/",
            "<img srcset='/b.png 1x,https://a.example/b.png 2x'>",
            "<img srcset='/b.png 1x,https://a.example/b.png 2x'>",
        ),
        (
            "news/alt/",
            "new/",
            '<object data="../b.png"></object>',
            '<object data="../news/b.png"></object>',
        ),
        ("news/alt/", "new/", '<b class="b.png" hidden></b>', '<b class="b.png" hidden></b>'),
        ("news/alt/", "new/", "<!-- href='..' --><p>", "<!-- href='..' --><p>"),
    ],
)
def test_raw_links(was: str, url: str, html: str, found: str) -> None:
    assert WAYS.led_right(html, html, was, url) == found


def test_what_the_host_has_resolved_stays() -> None:
    html = '<a href="../">x</a>'
    assert WAYS.led_right(html, "[x](index.md)", "news/alt/", "new/") == html
    html = '<a href="../b.png">x</a>'
    assert WAYS.led_right(html, "--8<-- 'x'", "news/alt/", "new/") == html.replace("b", "news/b")
