"""What the author of a section has to mend, on its overview in a preview."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_odis_news.completion import complete_site
from mkdocs_odis_news.lists.collection import Status
from mkdocs_odis_news.options import Mode
from mkdocs_odis_news.pages.context import ListPage
from mkdocs_odis_news.pages.fragments import Link
from mkdocs_odis_news.pages.mending import BrokenPost, Finding, ToMend
from mkdocs_odis_news.preview import findings_on
from mkdocs_odis_news.site import Site
from mkdocs_odis_news.translations import ENGLISH, words_in

from .factories import NOW, section
from .folders import options, plan, write

GOOD = "---\ntags: post\ntitle: Gut\n---\nText.\n"
BROKEN = "---\ntags: post\ntitle: Wann?\nvisible: vielleicht\n---\nText.\n"
UNREAD = "---\ntags: post\ntitle: A: b\n---\nText.\n"
FILES = {
    "news/2025-01-03-gut.md": GOOD,
    "news/2025-01-02-wann.md": BROKEN,
    "news/2025-01-01-ein-text.md": UNREAD,
}
ENGLISH_NEWS = options(words=ENGLISH, language="en")


def overview(site: Site, home: str = "news/index.md") -> ListPage:
    _, page = site.pages[home]
    assert isinstance(page, ListPage)
    return page


def to_mend(site: Site, home: str = "news/index.md") -> ToMend:
    found = overview(site, home).to_mend
    assert found is not None
    return found


def preview(tmp_path: Path, files: dict[str, str], *sections: object) -> Site:
    given = sections or (options(),)
    return plan(write(tmp_path, files), *given, mode=Mode.PREVIEW)  # type: ignore[arg-type]


def test_all_that_is_wrong_in_german(tmp_path: Path) -> None:
    found = to_mend(preview(tmp_path, FILES))
    assert found.heading == "Hier stimmt etwas nicht (nur in der Vorschau zu sehen)"
    assert found.lang is None
    assert found.findings == (
        Finding(
            kind="Fehler",
            is_error=True,
            place="news/2025-01-01-ein-text.md:3:9",
            text="title: Gefunden wurde „title: A: b“; erwartet wird ein Dateikopf in gültigem"
            ' YAML. Setzen Sie den Text in Anführungszeichen: title: "…".',
            href="2025-01-01-ein-text/",
            lang=None,
        ),
        Finding(
            kind="Fehler",
            is_error=True,
            place="news/2025-01-02-wann.md:4",
            text="visible: Gefunden wurde „vielleicht“; erwartet wird true, false oder unlisted."
            " Schreiben Sie visible: false, um den Beitrag zu verbergen.",
            href="2025-01-02-wann/",
            lang=None,
        ),
    )


def test_posts_with_errors_stand_beside_the_list(tmp_path: Path) -> None:
    site = preview(tmp_path, FILES, options(per_page=1))
    first, second = to_mend(site).findings
    assert to_mend(site).broken == (
        BrokenPost(
            title="Ein text",
            link=Link(href="2025-01-01-ein-text/", text="Zum Beitrag"),
            findings=(replace(first, href=""),),
        ),
        BrokenPost(
            title="Wann?",
            link=Link(href="2025-01-02-wann/", text="Zum Beitrag"),
            findings=(replace(second, href=""),),
        ),
    )
    assert [teaser.title for teaser in overview(site).teasers] == ["Gut"]
    assert overview(site).pager.last == 1
    assert [entry.post.title for entry in site.sections[0].feeds[0].entries] == ["Gut"]


@pytest.mark.parametrize("skips_broken", [False, True])
def test_nothing_of_it_in_a_build(tmp_path: Path, skips_broken: bool) -> None:
    site = plan(write(tmp_path, FILES), options(skips_broken=skips_broken))
    assert overview(site).to_mend is None


def test_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    files = {"news/2025-01-03-gut.md": GOOD}
    assert overview(preview(tmp_path, files)).to_mend is None


def test_on_the_first_page_alone(tmp_path: Path) -> None:
    files = {**FILES, "news/2025-01-04-gut.md": GOOD}
    site = preview(tmp_path, files, options(per_page=1))
    assert overview(site).to_mend
    assert overview(site, "news/2/index.md").to_mend is None


def test_titles_that_come_later_change_nothing_of_it(tmp_path: Path) -> None:
    files = {**FILES, "news/2025-01-03-gut.md": "---\ntags: post\n---\n# Titel\n\nText.\n"}
    site = preview(tmp_path, files)
    completed = complete_site(site, {})
    assert [teaser.title for teaser in overview(completed).teasers] == ["Titel"]
    assert to_mend(completed) == to_mend(site)


@pytest.mark.parametrize(
    ("language", "heading", "lang"),
    [
        ("en", "What is wrong here (only the preview shows this)", None),
        ("en-GB", "What is wrong here (only the preview shows this)", None),
        ("de-AT", "Hier stimmt etwas nicht (nur in der Vorschau zu sehen)", None),
        ("fr", "What is wrong here (only the preview shows this)", "en"),
    ],
)
def test_the_language_of_the_section(
    tmp_path: Path, language: str, heading: str, lang: str | None
) -> None:
    words = words_in(language[:2]) or ENGLISH
    found = to_mend(preview(tmp_path, FILES, options(words=words, language=language)))
    assert (found.heading, found.lang, found.findings[0].lang) == (heading, lang, lang)


def test_a_warning(tmp_path: Path) -> None:
    text = "---\ntags: post\ntitle: Gut\nDraft: false\n---\nText.\n"
    found = to_mend(preview(tmp_path, {"news/2025-01-03-gut.md": text}, ENGLISH_NEWS))
    assert found.broken == ()
    assert found.findings == (
        Finding(
            kind="Warning",
            is_error=False,
            place="news/2025-01-03-gut.md:4",
            text='draft: found the key "Draft"; expected draft, spelt like this. Write draft.',
            href="2025-01-03-gut/",
            lang=None,
        ),
    )


def test_a_hidden_post_with_errors_is_shown_as_well(tmp_path: Path) -> None:
    text = "---\ntags: post\ntitle: Bald\ndraft: true\ndate: nie\n---\nText.\n"
    found = to_mend(preview(tmp_path, {"news/bald.md": text}))
    assert [(post.title, post.link.href) for post in found.broken] == [("Bald", "bald/")]
    assert [finding.kind for finding in found.findings] == ["Warnung"]


NO_PAGES = {
    "news/2025-01-01-a.mdx": GOOD,
    "news/authors.yml": "- Mira\n",
    "news/2025-01-01-l.md": "---\ntags: post\ntitle: L\nLink: /x/\n---\n",
}


@pytest.mark.parametrize("source", NO_PAGES)
def test_what_has_no_page_is_not_linked(tmp_path: Path, source: str) -> None:
    found = to_mend(preview(tmp_path, {source: NO_PAGES[source], "x.md": "# X\n"}))
    assert [(each.place.partition(":")[0], each.href) for each in found.findings] == [(source, "")]


def test_what_repeats_itself_is_counted(tmp_path: Path) -> None:
    files = {f"news/ohne-{number:02}.md": GOOD for number in range(12)}
    found = to_mend(preview(tmp_path, files))
    assert len(found.findings) == 11
    assert found.findings[-1] == Finding(
        kind="Fehler",
        is_error=True,
        place="",
        text="und 2 weitere dieser Art",
        href="",
        lang=None,
    )
    assert len(found.broken) == 12
    assert [len(post.findings) for post in found.broken] == [1] * 12


def test_each_section_has_its_own(tmp_path: Path) -> None:
    files = {
        "a/2025-01-01-x.md": BROKEN,
        "b/2025-01-01-y.md": BROKEN.replace("post", "event"),
        "b/2025-01-01-z.mdx": GOOD,
        "c/2025-01-01-z.mdx": GOOD,
    }
    one = options(root="a", folder="a")
    other = options(root="b", folder="b", tag="event", words=ENGLISH, language="en")
    site = preview(tmp_path, files, one, other)
    places = [
        [finding.place.partition(":")[0] for finding in to_mend(site, home).findings]
        for home in ("a/index.md", "b/index.md")
    ]
    assert places == [
        ["a/2025-01-01-x.md", "c/2025-01-01-z.mdx"],
        ["b/2025-01-01-y.md", "b/2025-01-01-z.mdx"],
    ]
    assert site.section_of("b/2025-01-01-y.md").context.root == "b"
    assert site.section_of("c/2025-01-01-z.mdx").context.root == "a"


def test_a_file_belongs_to_the_deepest_section(tmp_path: Path) -> None:
    files = {"news/2025-01-01-a.mdx": GOOD, "x.mdx": GOOD}
    site = preview(tmp_path, files, options(root="", folder=""), options(tag="event"))
    assert [finding.place for finding in to_mend(site, "index.md").findings] == ["x.mdx"]
    assert [f.place for f in to_mend(site).findings] == ["news/2025-01-01-a.mdx"]


def test_two_sections_tell_of_a_post_of_both(tmp_path: Path) -> None:
    site = preview(
        tmp_path, {"a/2025-01-01-x.md": BROKEN}, options(root="a", folder="a"), options()
    )
    one, other = to_mend(site, "a/index.md"), to_mend(site)
    assert [len(each.findings) for each in (one, other)] == [1, 1]
    assert [len(each.broken) for each in (one, other)] == [1, 0]
    assert other.findings[0].href == "../a/2025-01-01-x/"


def test_the_page_of_the_post_itself(tmp_path: Path) -> None:
    site = preview(tmp_path, {"news/2025-01-02-wann.md": BROKEN})
    (finding,) = findings_on(site.problems, section(language="pl"))
    assert (finding.kind, finding.href, finding.lang) == ("Error", "", "en")


def test_the_page_of_a_post_that_its_folder_breaks(tmp_path: Path) -> None:
    files = {"news/.meta.yml": "draft: bald", "news/2025-01-03-gut.md": GOOD}
    folder = write(tmp_path, files)
    site = plan(folder, mode=Mode.PREVIEW, folder_defaults=".meta.yml")
    (card,) = to_mend(site).broken
    assert [finding.place for finding in card.findings] == ["news/.meta.yml:1"]
    assert [found.place for found in site.wrong_with("news/2025-01-03-gut.md")] == [
        "news/.meta.yml:1"
    ]


def test_of_many_broken_posts_twelve_have_cards(tmp_path: Path) -> None:
    files = {f"news/2025-01-{day:02}-x.md": BROKEN for day in range(1, 21)}
    found = to_mend(preview(tmp_path, files))
    assert len(found.broken) == 12
    assert found.findings[-1].text == "und 10 weitere dieser Art"


def test_a_draft_without_a_date_is_the_newest(tmp_path: Path) -> None:
    files = {
        "news/_drafts/idee.md": "---\ntags: post\ntitle: Idee\n---\nText.\n",
        "news/2025-01-02-gut.md": "---\ntags: post\ntitle: Gut\n---\nText.\n",
    }
    site = preview(tmp_path, files)
    first, _ = site.sections[0].collection.listed
    assert first.status is Status.HIDDEN
    assert first.post.title == "Idee"
    assert first.post.published.iso == NOW.date().isoformat()
    assert site.problems == ()
