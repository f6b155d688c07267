"""What keeps a post from readers, in the terms of every system that authors come from."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import IntEnum
from typing import NamedTuple

from ..translations.message import say
from .dates import read_date
from .keys import KeyAliases, normalised
from .problem import Invalid
from .yaml_text import Value


class Visibility(IntEnum):
    """What the author asks for; the greater one hides more."""

    VISIBLE = 0
    UNLISTED = 1
    HIDDEN = 2


class Hiding(NamedTuple):
    """What is asked for, the key that does, and the file where that stands; empty if none does."""

    wanted: Visibility = Visibility.VISIBLE
    key: str = ""
    source: str = ""


def _words(text: str) -> frozenset[str]:
    return frozenset(map(normalised, text.split()))


YES = _words(
    """true yes y t on 1 ja wahr oui vrai sí si verdadero sì vero tak prawda evet doğru так істина
    waar sand"""
)
NO = _words(
    """false no n f off 0 nein falsch non faux falso nie fałsz hayır hayir yanlış ні хибність nee
    onwaar nej falsk"""
)
_NONE = _words("")
_UNLISTED = _words("unlisted")
# Of a page that Hugo gives an address only (``link``), no reader sees the text either.
_NEVER = _words("never link") | NO

# By key as compared: the words that hide, those that leave a page without a place in any list,
# and those that say that the post is for readers. A flag with another word is an error.
_FLAGS: Mapping[str, tuple[Set[str], Set[str], Set[str]]] = {
    "visible": (NO, _UNLISTED, YES),
    "published": (NO, _UNLISTED, YES),
    "publish": (NO, _UNLISTED, YES),
    "draft": (YES, _NONE, NO),
    "isdraft": (YES, _NONE, NO),
    "hidden": (YES, _NONE, NO),
    "unlisted": (_NONE, YES, NO),
}
_WORDS: Mapping[str, tuple[Set[str], Set[str]]] = {
    "status": (
        _words("draft private pending future scheduled autodraft trash skip"),
        _words("hidden unlisted"),
    ),
    "visibility": (_words("private members paid"), _NONE),
    "headless": (YES, _NONE),
    "private": (YES, _NONE),
    "permalink": (NO, _NONE),
    "render": (NO, _NONE),
}
# The collections that a page of Eleventy keeps out of, or all of them.
_EXCLUDING = "eleventyexcludefromcollections"
KEYS_THAT_HIDE = frozenset((*_FLAGS, *_WORDS, _EXCLUDING, "build"))
OTHER_LOCKS = _words("level obfuscate")
"""What encryptcontent takes beside a password: the name of several, or one that it shows."""
DRAFTS = "_drafts"
_FIELDS = frozenset(("visible", "permalink", "not_before", "expires", "password", "robots"))
_OWN = _words("visible draft published")


def is_draft(source: str) -> bool:
    """Whether a file stands where Jekyll keeps what nobody should see."""
    return DRAFTS in source.lower().split("/")[:-1]


def is_own(key: str) -> bool:
    """Whether the authors of MkDocs know that the key hides."""
    return normalised(key) in _OWN


def wrong_flag(key: str) -> Invalid | None:
    """What is wrong with another word of a key that must say yes or no; None for other keys."""
    if not (words := _FLAGS.get(normalised(key))):
        return None
    hides, unlists, _ = words
    line = f"{key}: {'true' if 'true' in hides | unlists else 'false'}"
    return Invalid(
        expected=say("true, false or unlisted") if unlists == _UNLISTED else say("true or false"),
        cure=say("Write {line} to hide the post", line=line),
    )


def visibility_of(key: str, value: Value) -> Visibility | None:
    """What a key asks for, both as typed; None where it says nothing of it (SPEC 3.1)."""
    name = normalised(key)
    if name == "build":
        return _built(value)
    words = {normalised(word) for word in _typed(value)}
    if name == _EXCLUDING:
        return Visibility.UNLISTED if words - NO - {""} else None
    if name in _FLAGS and len(words) != 1:
        return None
    hides, unlists, shows = _FLAGS.get(name) or (*_WORDS.get(name, (_NONE, _NONE)), _NONE)
    if words & hides:
        return Visibility.HIDDEN
    if words & unlists:
        return Visibility.UNLISTED
    return Visibility.VISIBLE if words & shows else None


def asked_by(key: str, value: Value, keys: KeyAliases) -> Visibility | None:
    """What a line asks for, also where its key is a near miss of one that hides."""
    meant = hiding_key(key, keys)
    return visibility_of(meant, value) if meant else None


def hiding_key(key: str, keys: KeyAliases) -> str | None:
    """The key that hides which ``key`` is, or of which it is a near miss."""
    found = keys.find(key)
    name = found[1] if found else keys.near_miss(key)
    meant = keys.meaning(name) if name else None
    return meant if meant and normalised(meant) in KEYS_THAT_HIDE else None


def keeps_away(key: str, keys: KeyAliases) -> bool:
    """Whether a key, or the one of which it is a near miss, may keep a post from readers."""
    name = key if keys.find(key) else keys.near_miss(key)
    return key in OTHER_LOCKS or keys.field_of(name or "") in _FIELDS


def is_date(key: str, value: Value) -> bool:
    """Whether ``published`` or ``publish`` says when, and not whether."""
    return (
        normalised(key) in ("published", "publish")
        and isinstance(value, str)
        and read_date(value) is not None
    )


def _built(value: Value) -> Visibility | None:
    """Hugo's and Zola's ``build: {render: never, list: never}``."""
    if isinstance(value, str):
        text = normalised(value)
        hides = text in NO or any(f"render{word}" in text for word in ("never", "false", "link"))
        unlists = "listnever" in text or "listfalse" in text
    elif isinstance(value, dict):
        named = {normalised(key): normalised(str(each)) for key, each in value.items()}
        hides, unlists = named.get("render") in _NEVER, named.get("list") in _NEVER - {"link"}
    else:
        return None
    return Visibility.HIDDEN if hides else Visibility.UNLISTED if unlists else None


def _typed(value: Value) -> list[str]:
    if isinstance(value, str):
        return value[:200].split(",")
    if isinstance(value, list):
        return [word for word in value[:20] if isinstance(word, str)]
    return []
