"""What keeps a post from readers: every convention, and every word of it."""

from __future__ import annotations

import pytest

from mkdocs_odis_news.posts.hiding import (
    KEYS_THAT_HIDE,
    NO,
    YES,
    Visibility,
    asked_by,
    hiding_key,
    is_date,
    is_draft,
    is_own,
    visibility_of,
    wrong_flag,
)
from mkdocs_odis_news.posts.key_names import NAMES
from mkdocs_odis_news.posts.keys import KEYS, KeyAliases, normalised
from mkdocs_odis_news.posts.problem import Invalid
from mkdocs_odis_news.posts.yaml_text import Value

VISIBLE, UNLISTED, HIDDEN = Visibility
SAYS_NOTHING = None
YES_WORDS = (
    *("true", "Yes", " ON ", "1", "y", "t", "ja", "Wahr", "oui", "vrai", "sí", "si"),
    *("verdadero", "sì", "vero", "tak", "prawda", "evet", "doğru", "так", "істина", "waar", "sand"),
)
NO_WORDS = (
    *("false", "No", " OFF ", "0", "n", "f", "nein", "Falsch", "non", "faux", "falso", "nie"),
    *("fałsz", "hayır", "HAYIR", "yanlış", "ні", "хибність", "nee", "onwaar", "nej", "falsk"),
)


@pytest.mark.parametrize("word", YES_WORDS)
@pytest.mark.parametrize(
    ("key", "asked"),
    [
        *((key, VISIBLE) for key in ("visible", "published", "publish")),
        *((key, HIDDEN) for key in ("draft", "isDraft", "hidden", "headless", "private")),
        *((key, UNLISTED) for key in ("unlisted", "eleventyExcludeFromCollections")),
        *((key, SAYS_NOTHING) for key in ("permalink", "status", "visibility", "build", "render")),
    ],
)
def test_yes(key: str, word: str, asked: Visibility | None) -> None:
    assert visibility_of(key, word) == asked


@pytest.mark.parametrize("word", NO_WORDS)
@pytest.mark.parametrize(
    ("key", "asked"),
    [
        *((key, HIDDEN) for key in ("visible", "published", "publish", "permalink", "build")),
        *((key, HIDDEN) for key in ("render",)),
        *((key, VISIBLE) for key in ("draft", "isDraft", "hidden", "unlisted")),
        *((key, SAYS_NOTHING) for key in ("headless", "eleventyExcludeFromCollections", "status")),
        *((key, SAYS_NOTHING) for key in ("private",)),
    ],
)
def test_no(key: str, word: str, asked: Visibility | None) -> None:
    assert visibility_of(key, word) == asked


@pytest.mark.parametrize(
    ("key", "value", "asked"),
    [
        ("visible", "unlisted", UNLISTED),
        ("published", "Un-Listed", UNLISTED),
        ("draft", "unlisted", SAYS_NOTHING),
        ("status", "draft", HIDDEN),
        ("status", "private", HIDDEN),
        ("status", "pending", HIDDEN),
        ("status", "future", HIDDEN),
        ("status", "Scheduled", HIDDEN),
        ("status", "auto-draft", HIDDEN),
        ("status", "trash", HIDDEN),
        ("status", "skip", HIDDEN),
        ("status", "hidden", UNLISTED),
        ("status", "unlisted", UNLISTED),
        ("status", "publish", SAYS_NOTHING),
        ("status", "new", SAYS_NOTHING),
        ("status", "false", SAYS_NOTHING),
        ("status", "a, Draft", HIDDEN),
        ("status", ["a", "hidden", "draft"], HIDDEN),
        ("visibility", "private", HIDDEN),
        ("visibility", "members", HIDDEN),
        ("visibility", "paid", HIDDEN),
        ("visibility", "public", SAYS_NOTHING),
        ("permalink", "/a/", SAYS_NOTHING),
        ("build", "never", SAYS_NOTHING),
        ("build", {"render": "never"}, HIDDEN),
        ("build", {"Render": "NEVER", "list": "always"}, HIDDEN),
        ("build", {"render": "false"}, HIDDEN),
        ("_build", {"render": "never"}, HIDDEN),
        ("build", {"list": "never"}, UNLISTED),
        ("build", {"render": "always", "list": "false"}, UNLISTED),
        ("build", {"render": "always"}, SAYS_NOTHING),
        ("build", {"render": None}, SAYS_NOTHING),
        ("build", "{render: never}", HIDDEN),
        ("build", "list: never", UNLISTED),
        ("build", ["render"], SAYS_NOTHING),
        ("build", {"render": "link"}, HIDDEN),
        ("build", {"list": "link"}, SAYS_NOTHING),
        ("build", "render: link", HIDDEN),
        ("private", "Mira", SAYS_NOTHING),
        ("render", "never", SAYS_NOTHING),
        ("eleventyExcludeFromCollections", ["post"], UNLISTED),
        ("eleventyExcludeFromCollections", "all", UNLISTED),
        ("eleventyExcludeFromCollections", [], SAYS_NOTHING),
        ("eleventyExcludeFromCollections", "", SAYS_NOTHING),
        # A flag says one word.
        ("draft", "vielleicht", SAYS_NOTHING),
        ("draft", "true, false", SAYS_NOTHING),
        ("draft", ["true"], HIDDEN),
        ("draft", ["true", "false"], SAYS_NOTHING),
        ("draft", [["true"]], SAYS_NOTHING),
        ("draft", {"a": "true"}, SAYS_NOTHING),
        ("draft", "", SAYS_NOTHING),
        ("draft", None, SAYS_NOTHING),
        ("title", "false", SAYS_NOTHING),
    ],
)
def test_word(key: str, value: Value, asked: Visibility | None) -> None:
    assert visibility_of(key, value) == asked


def test_no_word_says_both() -> None:
    assert frozenset() == YES & NO


@pytest.mark.parametrize(
    ("key", "value", "asked"),
    [
        ("\u200bdraft", "true", HIDDEN),
        ("DRAFT", "on", HIDDEN),
        ("Published", "0", HIDDEN),
        ("visible\u00ad", "false", HIDDEN),
        ("visble", "false", HIDDEN),
        ("drfat", "true", HIDDEN),
        ("staus", "draft", HIDDEN),
        ("staus", "new", SAYS_NOTHING),
        ("unlistet", "ja", UNLISTED),
        ("isPublished", "false", HIDDEN),
        ("is_hidden", "yes", HIDDEN),
        ("isUnlisted", "true", UNLISTED),
        ("isPrivate", "true", HIDDEN),
        ("privat", "ja", HIDDEN),
        ("gender", "f", SAYS_NOTHING),
        ("sender", "no", SAYS_NOTHING),
        ("titl", "false", SAYS_NOTHING),
        ("titel", "false", SAYS_NOTHING),
        ("craft", "true", SAYS_NOTHING),
        ("hide", "true", SAYS_NOTHING),
        ("publisher", "false", SAYS_NOTHING),
        ("state", "draft", SAYS_NOTHING),
    ],
)
def test_asked_by(key: str, value: Value, asked: Visibility | None) -> None:
    assert asked_by(key, value, KEYS) == asked


def test_a_further_key_hides_as_that_for_which_it_stands() -> None:
    keys = KeyAliases(names=NAMES, further={"draft": ("entwurf",), "visible": ("zeigen",)})
    assert asked_by("Entwurf", "ja", keys) == HIDDEN
    assert asked_by("zeigen", "nein", keys) == HIDDEN
    assert asked_by("entwrf", "ja", keys) == HIDDEN
    assert hiding_key("entwurf", keys) == "draft"


@pytest.mark.parametrize(
    ("key", "value", "is_when"),
    [
        ("published", "2025-01-31", True),
        ("Publish", "2025-01-31 10:30", True),
        ("published", "2025", False),
        ("published", "false", False),
        ("published", ["2025-01-31"], False),
        ("draft", "2025-01-31", False),
    ],
)
def test_is_date(key: str, value: Value, is_when: bool) -> None:
    assert is_date(key, value) is is_when


def test_every_name_of_the_field_hides() -> None:
    names = {normalised(key) for key in NAMES["visible"]}
    assert names | {"permalink"} == KEYS_THAT_HIDE


@pytest.mark.parametrize(
    ("key", "line", "words"),
    [
        ("visible", "visible: false", "true, false or unlisted"),
        ("published", "published: false", "true, false or unlisted"),
        ("draft", "draft: true", "true or false"),
        ("isDraft", "isDraft: true", "true or false"),
        ("hidden", "hidden: true", "true or false"),
        ("unlisted", "unlisted: true", "true or false"),
    ],
)
def test_what_a_flag_may_say(key: str, line: str, words: str) -> None:
    assert wrong_flag(key) == Invalid(expected=words, cure=f"Write {line} to hide the post")


def test_keys_that_are_no_flags() -> None:
    assert [wrong_flag(key) for key in ("status", "title")] == [None, None]


def test_flags_of_mkdocs() -> None:
    assert [is_own(key) for key in ("Visible", "draft", "published", "status")] == [
        *(True, True, True, False)
    ]


@pytest.mark.parametrize(
    ("source", "is_one"),
    [
        ("_drafts/a.md", True),
        ("aktuelles/_Drafts/x/a.md", True),
        ("_DRAFTS/a.png", True),
        ("_drafts.md", False),
        ("my_drafts/a.md", False),
    ],
)
def test_folders_of_drafts(source: str, is_one: bool) -> None:
    assert is_draft(source) is is_one
