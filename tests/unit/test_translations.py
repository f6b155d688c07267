"""Words and dates in the languages of visitors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from datetime import datetime
from importlib import resources
from string import Formatter

import pytest

from mkdocs_odis_news.translations import (
    ENGLISH,
    LANGUAGES,
    Words,
    known_pattern,
    language_tag,
    locale_of,
    short_language,
    show_date,
    words_in,
)
from mkdocs_odis_news.translations.catalogue import read_words

NAMES = [field.name for field in fields(Words)]
GERMAN = (resources.files("mkdocs_odis_news.translations") / "de.yml").read_text(encoding="utf-8")
DAY = datetime(2022, 5, 25, 23, 59)


def blanks(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_language_fills_in_the_same(language: str, name: str) -> None:
    text = getattr(words_in(language), name)
    assert text.strip() == text != ""
    assert blanks(text) == blanks(getattr(ENGLISH, name))


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace("link_text:", "link_texts:"), "['link_text', 'link_texts']"),
        (lambda text: text + "further_words: x\n", "['further_words']"),
        (lambda text: text.replace("by: Von\n", ""), "['by']"),
    ],
)
def test_a_file_with_other_keys_is_refused(change: Callable[[str], str], sentence: str) -> None:
    with pytest.raises(ValueError, match=r"^de: missing or unknown are ") as refused:
        read_words("de", change(GERMAN))
    assert str(refused.value).endswith(sentence)


@pytest.mark.parametrize("wrong", ["Seite {nummer}", "Seite"])
def test_a_word_that_is_filled_in_otherwise_is_refused(wrong: str) -> None:
    text = GERMAN.replace("page: Seite {number}", f"page: {wrong}")
    with pytest.raises(ValueError, match=r"^de: page has other names in braces than in English$"):
        read_words("de", text)


def test_a_language_that_nobody_has_translated() -> None:
    assert words_in("tlh") is None


@pytest.mark.parametrize(
    ("language", "pattern", "text"),
    [
        ("de", "medium", "25.05.2022"),
        ("de-AT", "d. MMMM y", "25. Mai 2022"),
        ("en", "medium", "May 25, 2022"),
        ("en_GB", "long", "25 May 2022"),
        ("tlh", "medium", "May 25, 2022"),
        ("!", "medium", "May 25, 2022"),
    ],
)
def test_dates(language: str, pattern: str, text: str) -> None:
    assert show_date(DAY, language, pattern) == text


@pytest.mark.parametrize(
    ("pattern", "is_known"),
    [("short", True), ("d. MMMM y", True), ("%d.%m.%Y", False), ("QQQQQQ", False), ("HH", False)],
)
def test_patterns(pattern: str, is_known: bool) -> None:
    assert known_pattern(pattern) is is_known


def test_short_language() -> None:
    assert [short_language(name) for name in ("de", "de_AT", "DE-ch")] == ["de"] * 3


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("de", "de_DE"),
        ("de-AT", "de_AT"),
        ("en", "en_US"),
        ("zh-Hant", "zh_TW"),
        ("eo", "eo"),
        ("fi", "fi_FI"),
        ("no", "no_NO"),  # of which Babel knows the country, and no such locale
        ("sr-Latn", "sr_RS"),
        ("sh", "sr_RS"),  # as Material calls it
        ("de-x-leicht", "de_DE"),
        ("tlh", None),
        ("", None),
    ],
)
def test_locale_of(language: str, locale: str | None) -> None:
    assert locale_of(language) == locale


@pytest.mark.parametrize(
    ("language", "tag"),
    [
        ("de", "de"),
        ("DE", "de"),
        ("de_CH", "de-CH"),
        ("de-ch", "de-CH"),
        ("en_GB.UTF-8", "en-GB"),
        ("zh_hans_cn", "zh-Hans-CN"),
        ("es-419", "es-419"),
        ("sl-rozaj", "sl-rozaj"),
        ("", ""),
    ],
)
def test_language_tags(language: str, tag: str) -> None:
    assert language_tag(language) == tag
