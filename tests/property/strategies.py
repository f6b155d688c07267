"""What hypothesis draws: bytes, texts, mappings, ways of hiding, and spellings of keys."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.build.formats import FORMATS, NESTING

# --- Bytes and texts ---

_PIECES = (
    *("---\n", "+++\n", "{\n", "}\n", "...\n", "\n", " ", "\t", "\r\n", "\r", "\ufeff", "\u2028"),
    *("tags: post\n", "tags = 'post'\n", '"tags": "post"', "Tags: post\n", "title: ", "date: "),
    *("draft: true\n", "visible: false\n", "2025-01-31", "2022-13-45", "categories: [", "link: "),
    *(
        "&a ",
        "*a",
        "<<: *a\n",
        "? ",
        "- ",
        ": ",
        ", ",
        "[",
        "]",
        "{",
        "}",
        "!!bool ",
        "!x ",
        "%",
        "|",
    ),
    *(
        ">",
        "#",
        '"',
        "'",
        "\\",
        "\\u0000",
        "\x00",
        "\x07",
        "\x85",
        "0x",
        "1e9999",
        "-",
        "é",
        "\U0001f680",
    ),
    *(
        "<!-- more -->",
        "<script>",
        "</title>",
        "](",
        "`",
        "```\n",
        "<a href='javascript:x'>",
        "&amp;",
    ),
    *(
        "javascript:x",
        "mailto://[",
        "//[",
        "http://[::1",
        "null",
        "~",
        "authors: ",
        "image: {src: ",
    ),
)


def pieces() -> st.SearchStrategy[str]:
    """Texts made of what matters to some reader of front matter."""
    return st.lists(st.sampled_from(_PIECES) | st.text(max_size=4), max_size=40).map("".join)


def anything() -> st.SearchStrategy[bytes]:
    """Any bytes; mostly such that look like posts."""
    posts = st.tuples(st.sampled_from(_PIECES), pieces()).map("".join)
    encoded = posts.map(lambda text: text.encode("utf-8", "surrogatepass"))
    odd = st.tuples(encoded, st.binary(max_size=4), encoded).map(b"".join)
    return (
        encoded | odd | st.binary(max_size=200) | posts.map(lambda t: t.encode("utf-16", "ignore"))
    )


_LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Co", "Cn"))


def lines(max_size: int = 40) -> st.SearchStrategy[str]:
    """A text of one line that no format could take for something else than text."""
    return (
        st.text(_LETTERS, min_size=1, max_size=max_size)
        .map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()).strip("\ufeff"))
        .filter(lambda text: text.lower() not in ("", "null", "~"))
    )


# --- Mappings that each format can hold ---

_DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2090, 1, 1))
_NAMES = st.lists(
    st.from_regex(r"[A-Za-zÄÖÜäöüßé][A-Za-zäöüßé0-9 .&-]{0,12}[A-Za-z0-9]", fullmatch=True),
    min_size=1,
    max_size=4,
    unique=True,
)
_FIELDS: dict[str, st.SearchStrategy[object]] = {
    "title": lines() | st.integers(0, 10**9),
    "metaDescription": lines(120),
    "categories": _NAMES,
    "author": _NAMES.map(lambda names: names[0]),
    "date": _DAYS,
    "updated": _DAYS,
    "expires": _DAYS,
    "urlText": lines(),
    "link": st.sampled_from(["https://x.example/a?b=c#d", "/projekte/x/", "../projekte/x.md"]),
    "pinned": st.booleans(),
    "visible": st.sampled_from([True, False, "unlisted"]),
    "draft": st.booleans(),
    "lang": st.sampled_from(["de", "en", "pt-BR"]),
    "guid": lines() | st.integers(0, 10**9),
    "heroImagePath": st.sampled_from(["bild.png", "/bild.jpg"]),
    "heroImageAltText": lines(),
    "abstrakt": lines(),
}


def mappings(without: tuple[str, ...] = ()) -> st.SearchStrategy[dict[str, object]]:
    """The front matter of a post: the marker and some of the fields."""
    fields = {key: values for key, values in _FIELDS.items() if key not in without}
    tags = _NAMES.map(lambda names: [*names, "post"])
    required = {"tags": tags | st.just(["post"])}
    return st.fixed_dictionaries(required, optional=fields)


# --- Ways of hiding, and their spellings ---

YES = (True, "true", "yes", "on", "1", "ja", "oui", "sí", "sì", "tak", "evet", "так")
NO = (False, "false", "no", "off", "0", "nein", "non", "nie", "hayır", "ні", "nee", "nej")
_STATUS = ("draft", "private", "pending", "future", "scheduled", "auto-draft", "trash", "skip")

HIDING: dict[str, tuple[object, ...]] = {
    "visible": NO,
    "published": NO,
    "publish": NO,
    "draft": YES,
    "isDraft": YES,
    "hidden": YES,
    "headless": (True,),
    "permalink": (False,),
    "status": _STATUS,
    "visibility": ("private", "members", "paid"),
    "build": ({"render": "never"}, {"list": "always", "render": "never"}),
    "_build": ({"render": "never"},),
}
UNLISTING: dict[str, tuple[object, ...]] = {
    "visible": ("unlisted",),
    "unlisted": YES,
    "eleventyExcludeFromCollections": (True,),
    "status": ("hidden", "unlisted"),
    "build": ({"list": "never"}, {"render": "always", "list": "never"}),
    "_build": ({"list": "never"},),
}
# Those whose value is one word in the same line.
FLAT = {key: values for key, values in HIDING.items() if key not in ("build", "_build")}

_INVISIBLE = ("\u00ad", "\u034f", "\u200b", "\u200c", "\u200d", "\u200e", "\u2060", "\ufe0f")
_BETWEEN = ("-", "_", " ", "--", "\u00a0", ".")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A post as bytes, and how it is named in a message."""

    text: str
    name: str


def _cases(letter: str) -> st.SearchStrategy[str]:
    return st.sampled_from((letter, letter.lower(), letter.upper()))


def _wide(letter: str) -> str:
    return chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter


def spellings(key: str) -> st.SearchStrategy[str]:
    """The same letters and digits: other cases and widths, signs between, what nobody sees."""

    def between(letters: tuple[str, ...]) -> st.SearchStrategy[str]:
        # Blanks at an end would belong to the format, not to the key.
        gaps = st.sampled_from(("", "", "", *_BETWEEN, *_INVISIBLE))
        many = st.lists(gaps, min_size=len(letters) - 1, max_size=len(letters) - 1)
        ends = st.sampled_from(("", "", "", *_INVISIBLE))
        return st.tuples(ends, many, ends).map(
            lambda drawn: (
                drawn[0]
                + letters[0]
                + "".join(gap + letter for gap, letter in zip(drawn[1], letters[1:], strict=True))
                + drawn[2]
            )
        )

    cased = st.tuples(*(_cases(letter) for letter in key))
    wide = cased.map(lambda letters: tuple(_wide(letter) for letter in letters))
    return st.just(key) | (cased | wide).flatmap(between)


def near_misses(key: str) -> st.SearchStrategy[str]:
    """One letter more, less or another, or two swapped; never another key, never too short."""
    letters = st.sampled_from("abcdefghijklmnopqrstuvwxyz")
    at = st.integers(0, len(key) - 1)

    def edit(drawn: tuple[str, int, str]) -> str:
        kind, place, letter = drawn
        before, here, after = key[:place], key[place : place + 1], key[place + 1 :]
        edits = {
            "more": before + letter + here + after,
            "less": before + after,
            "other": before + letter + after,
            "swap": before + after[:1] + here + after[1:],
        }
        return edits[kind]

    kinds = st.sampled_from(("more", "less", "other", "swap"))
    return (
        st.tuples(kinds, at, letters)
        .map(edit)
        .filter(lambda name: len(name) > 4 and name.lower() not in _OTHER_KEYS)
    )


_OTHER_KEYS = {
    *(key.lower() for key in (*HIDING, *UNLISTING, *_FIELDS)),
    *("tags", "publisher", "hide", "stats", "state", "craft", "isdraft", "unpublished"),
}


def _values(value: object) -> st.SearchStrategy[object]:
    """A word in other letters, or with blanks around it."""
    if not isinstance(value, str):
        return st.just(value)
    # Capitals of the languages' own letters are another matter: İ and I.
    cased = [value, value.title(), value.upper()] if value.isascii() else [value]
    return st.sampled_from([*cased, f" {value}", f"{value} "])


def conventions(table: Mapping[str, tuple[object, ...]]) -> st.SearchStrategy[tuple[str, object]]:
    """A key as its system writes it, and a value that hides."""
    pairs = [(key, value) for key, values in table.items() for value in values]
    return st.sampled_from(pairs).flatmap(
        lambda pair: st.tuples(st.just(pair[0]), _values(pair[1]))
    )


def spelt(table: Mapping[str, tuple[object, ...]]) -> st.SearchStrategy[tuple[str, object]]:
    """The same in any spelling of the key."""
    return conventions(table).flatmap(lambda pair: st.tuples(spellings(pair[0]), st.just(pair[1])))


def nearly_spelt() -> st.SearchStrategy[tuple[str, object]]:
    """The same with one slip in the key, where SPEC 2.1 looks for slips."""
    return conventions(FLAT).flatmap(lambda pair: st.tuples(near_misses(pair[0]), st.just(pair[1])))


def hidden_posts(
    pairs: st.SearchStrategy[tuple[str, object]],
    word: str = "Text",
    formats: tuple[str, ...] = tuple(FORMATS),
) -> st.SearchStrategy[Written]:
    """A post in some format with one of the pairs, anywhere among its keys."""

    def compose(drawn: tuple[dict[str, object], tuple[str, object], int, str]) -> Written:
        values, (key, value), place, name = drawn
        items = [(k, v) for k, v in values.items() if k != key]
        items.insert(place % (len(items) + 1), (key, value))
        written = name if _fits(key, value, name) else "json"
        text = FORMATS[written](dict(items)) + f"{word}\n"
        return Written(text=text, name=f"{key!r}: {value!r} in {written}")

    ordinary = mappings(without=("visible", "draft", "expires", "link"))
    names = st.sampled_from(formats)
    return st.tuples(ordinary, pairs, st.integers(0, 20), names).map(compose)


def _fits(key: str, value: object, name: str) -> bool:
    """Headers hold keys of plain letters and flat values."""
    plain = key.isascii() and key.replace("-", "").replace("_", "").isalnum()
    return name in NESTING or (plain and not isinstance(value, dict))


# --- Texts that break out of what surrounds them ---

_HOSTILE = (
    *('"', "'", "<", ">", "&", "&amp;", "&quot;", "</", "/>", "<!--", "-->", "]]>", "<![CDATA["),
    *("<script>alert(1)</script>", "</script>", "</title>", "</head>", "</body>", "<h1>x</h1>"),
    *("<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<svg onload=x>"),
    *(
        '" onmouseover="alert(1)',
        "' onfocus='x",
        "`",
        "${x}",
        "{{ 7*7 }}",
        "{% raw %}",
        "{#",
        "%7B",
    ),
    *(
        "javascript:alert(1)",
        "data:text/html,x",
        "//evil.example",
        "\\",
        "\\u003c",
        "\u2028",
        "\u2029",
    ),
    *(
        "\u202e",
        "\U0001f468\u200d\U0001f469",
        "é",
        "e\u0301",
        "ß",
        "*x*",
    ),
    *(
        "[x](javascript:x)",
        "![x](y)",
        "# ",
        "---",
        "|",
        "\n",
        "\t",
        " ",
        "  ",
        "Ö",
        "عربى",
        "a",
        "b 1",
    ),
)


# A control character, however it is escaped, is an error that is tested elsewhere.
_SHOWN = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")


def hostile(max_size: int = 8) -> st.SearchStrategy[str]:
    return st.lists(
        st.sampled_from(_HOSTILE) | st.text(_SHOWN, max_size=3), min_size=1, max_size=max_size
    ).map(lambda parts: "".join(parts).encode("utf-8", "ignore").decode())


_TARGETS = (
    *(
        'https://x.example/?a=1&b="<>',
        "http://ü.example/ä",
        "mailto:a@b.example",
        "/javascript:alert(1)",
    ),
    *(
        "/data:x",
        "/Talk:Page",
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        " javascript:x",
        "java\tscript:x",
    ),
    *(
        "//evil.example/",
        "data:text/html,<script>",
        "vbscript:x",
        "\x01javascript:x",
        "/x/ y",
        "/%22%3E",
    ),
    *("../x:y", "./javascript:x", "javascript&colon;x", "/\\evil.example", "/a/../../javascript:x"),
)


def hostile_posts() -> st.SearchStrategy[str]:
    """A post whose every field may hold anything, in formats that have escapes for all of it."""
    links = st.sampled_from(_TARGETS)
    description = hostile() | links.map(lambda to: f"Ein <a href='{to}'>Verweis</a> und [x]({to})")
    fields = {
        "title": hostile(),
        "metaDescription": description,
        "categories": st.lists(hostile(3), max_size=2),
        "author": hostile(3),
        "urlText": hostile(),
        "link": links,
        "heroImagePath": links | hostile(3),
        "heroImageAltText": hostile(),
        "heroImageCaption": hostile(),
        "guid": hostile(),
        "lang": st.sampled_from(["de", "en", 'x" onload="y']) | hostile(2),
        "robots": hostile(2),
        "keywords": hostile(),
    }
    tags = hostile(2).map(lambda tag: ["post", tag])
    values = st.fixed_dictionaries({"tags": tags}, optional=fields)
    formats = st.sampled_from((FORMATS["yaml"], FORMATS["json"]))
    return st.tuples(formats, values).map(lambda drawn: drawn[0](drawn[1]) + "Ein *Text*.\n")


def gathered(strategy: st.SearchStrategy[object], count: int) -> list[object]:
    """So many values of a strategy, for a test that needs all of them at once."""
    found: list[object] = []

    @settings(
        max_examples=count,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def gather(value: object) -> None:
        found.append(value)

    gather()
    return found
