"""Keys are compared by their letters and digits; a slip is known by its one edit."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.key_names import FIELDS, NAMES
from mkdocs_odis_news.posts.keys import KEYS, KeyAliases, normalised, one_edit

FURTHER = KeyAliases(
    names=NAMES, further={"title": ("kopf", "Über-Schrift"), "draft": ("entwurf",)}
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("metaDescription", "metadescription"),
        ("meta-description", "metadescription"),
        ("META_DESCRIPTION ", "metadescription"),
        ("meta. Description!", "metadescription"),
        ("\u200bdraft", "draft"),
        ("draft\u200b", "draft"),
        ("dra\u00adft", "draft"),
        ("d\u034fr\u2060a\ufe0ff\ufefft", "draft"),
        ("\u115fdraft\u1160\uffa0\u3164", "draft"),
        ("draft\u00a0", "draft"),
        ("ｄｒａｆｔ", "draft"),
        ("𝐝𝐫𝐚𝐟𝐭", "draft"),
        ("draﬀt", "drafft"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("u\u0308ber", "über"),
        ("auto-draft", "autodraft"),
        ("v2", "v2"),
        ("²", "2"),
        ("٢", "٢"),
        ("Так", "так"),
        ("---", ""),
        ("", ""),
    ],
)
def test_normalised(text: str, expected: str) -> None:
    assert normalised(text) == expected


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("title", ("title", "title")),
        ("TITLE", ("title", "title")),
        ("url_text", ("link_text", "urlText")),
        ("ex\u200bpires", ("expires", "expires")),
        ("_build", ("visible", "build")),
        ("publish date", ("not_before", "publishDate")),
        ("eleventy-exclude-from-collections", ("visible", "eleventyExcludeFromCollections")),
        ("titel", None),
        ("", None),
    ],
)
def test_find(key: str, found: tuple[str, str] | None) -> None:
    assert KEYS.find(key) == found


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_has_a_meaning(name: str) -> None:
    assert FIELDS[name].meaning.endswith("."), "say in a sentence what it means: the manual does"


def test_further_keys() -> None:
    assert FURTHER.find("Kopf") == ("title", "kopf")
    assert FURTHER.find("überschrift") == ("title", "Über-Schrift")
    assert FURTHER.of_field("title") == ("title", "kopf", "Über-Schrift")
    assert [FURTHER.meaning(name) for name in ("entwurf", "draft")] == ["draft", "draft"]
    assert FURTHER.near_miss("entwurff") == "entwurf"
    assert KEYS.find("kopf") is None


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("metaDescripton", "metaDescription"),
        ("metaDescirption", "metaDescription"),
        ("metaDescriptionn", "metaDescription"),
        ("meta_descripTiom", "metaDescription"),
        ("heroImagePatt", "heroImagePath"),
        ("categoris", "categories"),
        ("catgeory", "category"),
        ("publishDte", "publishDate"),
        ("expiers", "expires"),
        # Shorter names where a post may be hidden by them.
        ("visable", "visible"),
        ("visble", "visible"),
        ("drfat", "draft"),
        ("draf", "draft"),
        ("drafts", "draft"),
        ("\u200bdarft", "draft"),
        ("hiden", "hidden"),
        ("publised", "published"),
        ("unlistet", "unlisted"),
        ("buid", "build"),
        ("staus", "status"),
        ("isPublished", "published"),
        ("is_visible", "visible"),
        ("isTitle", None),
        ("issue", None),
        # Two edits, or too short.
        ("metaDscrption", None),
        ("titel", None),
        ("lin", None),
        ("dft", None),
        ("autor", None),
        ("wetter", None),
        ("x" * 41, None),
        ("", None),
    ],
)
def test_near_miss(key: str, meant: str | None) -> None:
    assert KEYS.near_miss(key) == meant


@pytest.mark.parametrize(
    "key",
    [
        *("publisher", "hide", "stats", "state", "craft", "images", "alias", "icon", "search"),
        *("urls", "comments", "template", "render_macros", "tag", "Publisher", "HIDE"),
    ],
)
def test_keys_of_others_are_no_slips(key: str) -> None:
    assert KEYS.near_miss(key) is None


@pytest.mark.parametrize(
    ("one", "other", "is_near"),
    [
        ("draft", "drafts", True),
        ("draft", "raft", True),
        ("draft", "dreft", True),
        ("draft", "darft", True),
        ("draft", "fradt", False),
        ("draft", "draftss", False),
        ("draft", "darfts", False),
        ("aab", "aba", True),
        ("aa", "aaa", True),
        ("", "a", True),
        ("draft", "draft", False),
    ],
)
def test_one_edit(one: str, other: str, is_near: bool) -> None:
    assert one_edit(one, other) is is_near
    assert one_edit(other, one) is is_near
