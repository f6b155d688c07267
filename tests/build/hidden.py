"""Posts that must not be published: every way of hiding that SPEC 2.1 to 3.1 name, each in a row.

Each row is a name and its files. ``§`` in a path or a text stands for the row's own word, which no
other row and nothing else of a site holds; it is part of the address, the title, the description,
the text, the category, the author and a tag. ``FIELDS`` stands for the lines of these fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from .formats import FORMATS, NESTING, Format

BELOW = "aktuelles/2025-03-01-§.md"
FIELDS = """\
tags: [post, §tag]
title: §titel
metaDescription: §kurz
categories: §rubrik
author: §autor"""
TEXT = "\nEin Text: §text.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The files of one post, by their paths below ``docs``, and the word that is in all of them."""

    word: str
    files: Mapping[str, bytes]


def word(name: str) -> str:
    """The letters of a name between marks that occur in no language."""
    return f"xq{''.join(re.findall('[a-z]', name.lower()))}qx"


def row(name: str, files: Mapping[str, str], encoding: str = "utf-8") -> Row:
    own = word(name)
    filled = {path: text.replace("FIELDS", FIELDS) for path, text in files.items()}
    return Row(
        word=own,
        files={
            path.replace("§", own): text.replace("§", own).encode(encoding)
            for path, text in filled.items()
        },
    )


def table(rows: Mapping[str, str], path: str = BELOW) -> dict[str, Row]:
    """Rows of one file each, given by its whole text."""
    return {name: row(name, {path: text}) for name, text in rows.items()}


def yaml_rows(rows: Mapping[str, str], path: str = BELOW) -> dict[str, Row]:
    """Rows of one file each, given by the lines that its block has beside the common ones."""
    return table({name: f"---\nFIELDS\n{line}\n---\n{TEXT}" for name, line in rows.items()}, path)


def in_every_format(rows: Mapping[str, Mapping[str, object]]) -> dict[str, Row]:
    """Rows of one file each, given by the keys that it has beside the common ones."""
    return {
        f"{name} {format_name}": row(f"{name} {format_name}", {BELOW: write(mapping(keys)) + TEXT})
        for name, keys in rows.items()
        for format_name, write in _formats(keys)
    }


def mapping(keys: Mapping[str, object]) -> dict[str, object]:
    own = {"tags": ["post", "§tag"], "title": "§titel", "metaDescription": "§kurz"}
    return {**own, "categories": ["§rubrik"], "author": "§autor", **keys}


def _formats(keys: Mapping[str, object]) -> Iterator[tuple[str, Format]]:
    """A header without fences holds no mappings."""
    nested = any(isinstance(value, dict) for value in keys.values())
    yield from (NESTING if nested else FORMATS).items()


STATUS = ("draft", "private", "pending", "future", "scheduled", "auto-draft", "trash", "skip")
VISIBILITY = ("private", "members", "paid")
LATER, EARLIER = date(2099, 1, 1), date(2025, 12, 31)

# What hides elsewhere, system by system (3.1), in the form that its manual gives it.
CONVENTIONS = in_every_format(
    {
        "ours visible": {"visible": False},
        "eleventy draft": {"draft": True},
        "eleventy permalink": {"permalink": False},
        "hugo build": {"build": {"render": "never"}},
        "hugo build of old": {"_build": {"render": "never", "list": "always"}},
        "hugo headless": {"headless": True},
        "hugo publishDate": {"publishDate": LATER},
        "hugo expiryDate": {"expiryDate": EARLIER},
        "hugo unpublishDate": {"unpublishDate": EARLIER},
        "jekyll published": {"published": False},
        "jekyll hidden": {"hidden": True},
        "jekyll date": {"date": LATER},
        "astro isDraft": {"isDraft": True},
        "astro pubDate": {"pubDate": LATER},
        "vitepress publish": {"publish": False},
        "ours expires": {"expires": EARLIER},
        **{f"pelican status {status}": {"status": status} for status in STATUS},
        **{f"ghost visibility {value}": {"visibility": value} for value in VISIBILITY},
    }
)

# Reachable, and named nowhere.
UNLISTED = in_every_format(
    {
        "only ours": {"visible": "unlisted"},
        "only eleventy": {"eleventyExcludeFromCollections": True},
        "only hugo": {"build": {"list": "never"}},
        "only hugo of old": {"_build": {"list": "never", "render": "always"}},
        "only docusaurus": {"unlisted": True},
        "only pelican": {"status": "hidden"},
        "only wordpress": {"status": "unlisted"},
    }
) | yaml_rows(
    {
        "only in other letters": "Visible: Unlisted",
        "only with a blank": "un-listed : yes",
        "only in German": "unlisted: ja",
        "only half": "unlisted: true\nvisible: true",
    }
)
UNLISTED |= {
    name: row(name, {path: f"---\ntitle: §titel\n{lines}\n---\n{TEXT}"})
    for name, (path, lines) in {
        "only where nobody takes it": ("projekte/2025-03-01-§.md", "tags: post\nunlisted: true"),
        "only where it is excluded": (
            "aktuelles/aus/2025-03-01-§.md",
            "tags: [post, §tag]\nvisible: unlisted",
        ),
        "only with a forgotten marker": (BELOW, "tags: [§tag]\ntag: post\nstatus: hidden"),
    }.items()
}

# Keys are compared by their letters and digits, without what cannot be seen.
SPELT = yaml_rows(
    {
        "spelt Draft": "Draft: true",
        "spelt in capitals": "DRAFT: ON",
        "spelt with a capital in Published": "Published: 0",
        "spelt is-draft": "is-draft: true",
        "spelt in snakes": "is_draft: true",
        "spelt in two words": "is draft: true",
        "spelt expiry-date": "expiry-date: 2025-12-31",
        "spelt Publish Date": "Publish Date: 2099-01-01",
        "spelt schedule in snakes": "publish_date: 2099-01-01",
        "spelt eleventy's way in snakes": "Is__Draft: 'true'",
        "blank before the colon": "draft : true",
        "tab before the colon": "visible\t: false",
        "zero width space in front": "\u200bdraft: true",
        "zero width space behind": "draft\u200b: true",
        "zero width joiner within": "vis\u200dible: false",
        "soft hyphen behind": "visible\u00ad: false",
        "soft hyphen within": "dr\u00adaft: true",
        "no-break space in front": "\u00a0draft: true",
        "no-break space behind": "draft\u00a0: true",
        "narrow no-break space": "\u202fvisible: false",
        "word joiner in front": "\u2060visible: false",
        "left-to-right mark": "\u200edraft: true",
        "invisible expiry": "\u00adexpires: 2025-12-31",
        "invisible schedule": "publish\u200bDate: 2099-01-01",
        "invisible status": "sta\u2060tus: draft",
        "fullwidth letters": "\uff44\uff52\uff41\uff46\uff54: true",
        "mathematical letters": "\U0001d41d\U0001d42b\U0001d41a\U0001d41f\U0001d42d: true",
        "double quotes": '"draft": true',
        "single quotes": "'visible': false",
        "escape in a quoted key": '"dr\\u0061ft": true',
        "question mark": "? draft\n: true",
        "indented value": "visible:\n  false",
        "comment behind": "draft: true # noch nicht",
        "tag of a type": "draft: !!bool true",
        "quoted value": 'visible: "false"',
        "blanks in a quoted value": "draft: ' true '",
        "value in capitals": "visible: FALSE",
        "value with a zero width space": "draft: true\u200b",
        "value in fullwidth": "visible: \uff46\uff41\uff4c\uff53\uff45",
        "value with a no-break space": "draft: true\u00a0",
        "status in capitals": "Status: DRAFT",
        "status with another hyphen": "status: auto_draft",
        "visibility in capitals": "Visibility: Members",
        "render in capitals": "build:\n  Render: Never",
        "permalink as text": "permalink: 'false'",
        "flow mapping": "build: {list: always, render: never}",
        "Indented block": "visible:    no",
    }
)

# The words of our languages.
WORDS = yaml_rows(
    {
        "English no": "visible: no",
        "English off": "visible: off",
        "English zero": "visible: 0",
        "English yes": "draft: yes",
        "English on": "draft: on",
        "English one": "draft: 1",
        "German no": "visible: nein",
        "German yes": "draft: ja",
        "German capitals": "VISIBLE: NEIN",
        "French no": "visible: non",
        "French yes": "draft: oui",
        "Italian yes": "draft: s\u00ec",
        "Spanish yes": "draft: s\u00ed",
        "Spanish decomposed": "draft: si\u0301",
        "Polish no": "visible: nie",
        "Polish yes": "draft: tak",
        "Turkish no": "visible: hay\u0131r",
        "Turkish yes": "draft: evet",
        "Ukrainian no": "visible: \u043d\u0456",
        "Ukrainian yes": "draft: \u0442\u0430\u043a",
        "Dutch no": "visible: nee",
        "Danish no": "visible: nej",
        "Danish no of published": "published: nej",
        "French yes of hidden": "hidden: oui",
    }
)

# One edit or one swap away, with a value that hides.
NEAR = yaml_rows(
    {
        "near visble": "visble: false",
        "near visibel": "visibel: nein",
        "near visiblee": "visiblee: no",
        "near drfat": "drfat: true",
        "near drafft": "drafft: yes",
        "near darft": "Darft: 'on'",
        "near publised": "publised: no",
        "near publihsed": "publihsed: false",
        "near hiden": "hiden: true",
        "near isdarft": "is_darft: true",
        "near staus": "staus: draft",
        "near visiblity": "visiblity: private",
        "near headles": "headles: true",
        "near expirs": "expirs: 2025-02-01",
        "near publishDte": "publishDte: 2099-01-01",
        "near passwort": "passwort: geheim",
    }
)

# What YAML allows, and what the host would read otherwise.
STRUCTURE = yaml_rows(
    {
        "repeated, hides last": "visible: true\nvisible: false",
        "repeated, hides first": "visible: false\nvisible: true",
        "repeated in two spellings": "Draft: true\ndraft: false",
        "repeated draft": "draft: true\ndraft: false",
        "two keys of one field": "visible: true\nstatus: draft",
        "two systems": "published: true\ndraft: true",
        "hidden and unlisted": "visible: unlisted\nhidden: true",
        "merge key": "defaults: &d {draft: true}\n<<: *d",
        "list of merges": "a: &a {x: 1}\nb: &b {visible: false}\n<<: [*a, *b]",
        "alias as a value": "comments: &no false\nvisible: *no",
        "anchor at the value": "draft: &yes true",
        "nested date": "date: {created: 2099-01-01}",
        "later today": "date: 2026-01-15 18:00",
        "later in another zone": "date: 2026-01-15T11:30:00-05:00",
        "expires today": "expires: 2026-01-15",
        "published as a date": "published: 2099-01-01",
        "publish as a date": "publish: 2099-01-01",
        "publishDate beside date": "date: 2025-01-01\npublishDate: 2099-01-01",
        "link of a hidden post": "visible: false\nlink: https://§link.example/",
        "picture of a hidden post": "visible: false\nheroImagePath: §bild.png",
        "password": "password: geheim",
        "password and a description": "password: geheim\nsummary: §mehr",
        "robots of a hidden post": "robots: noindex\ndraft: true",
        "permalink without a link": "permalink: false",
    }
) | table(
    {
        "closed by dots": f"---\nFIELDS\ndraft: true\n...\n{TEXT}",
        "never closed": f"---\nFIELDS\nvisible: false\n{TEXT}",
        "closed where the file ends": "---\nFIELDS\nvisible: false\n---",
        "windows line ends": f"---\nFIELDS\ndraft: true\n---\n{TEXT}".replace("\n", "\r\n"),
        "classic line ends": "---\rtags: post\rtitle: §titel\rdraft: true\r---\r\r§text\r",
        "byte order mark": f"\ufeff---\nFIELDS\ndraft: true\n---\n{TEXT}",
        "empty lines above": f"\n\n---\nFIELDS\ndraft: true\n---\n{TEXT}",
        "blanks behind the fence": f"---  \nFIELDS\ndraft: true\n---\t\n{TEXT}",
        "empty line in the block": f"---\nFIELDS\n\ndraft: true\n\n---\n{TEXT}",
        "comment in the block": f"---\n# Entwurf\nFIELDS\n# nicht zeigen\ndraft: true\n---\n{TEXT}",
        "four hyphens": f"----\nFIELDS\ndraft: true\n----\n{TEXT}",
        "text above the block": f"Vorab §wort.\n\n---\nFIELDS\nvisible: false\n---\n{TEXT}",
        "heading above the block": f"# §kopf\n\n---\nFIELDS\ndraft: true\n---\n{TEXT}",
        "comment above the block": f"<!-- §notiz -->\n---\nFIELDS\nvisible: no\n---\n{TEXT}",
        "dashes instead of fences": f"—\nFIELDS\nvisible: false\n—\n{TEXT}",
        "without the first fence": f"FIELDS\n\nvisible: false\n---\n{TEXT}",
        "without the first fence in one piece": f"FIELDS\ndraft: true\n---\n{TEXT}",
        "Header in capitals": "Title: §titel\nTags: post\nStatus: Draft\n\n§text\n",
        "Header with a continuation": (
            "Tags: post\nTitle: §titel\nSummary: §kurz\n    und mehr\nDraft: true\n\n§text\n"
        ),
        "Header in pieces": "Tags: post\n\nTitle: §titel\n\nDraft: true\n\n§text\n",
        "Header with a wide colon": "Tags: post\nTitle: §titel\nDraft\uff1atrue\n\n§text\n",
        "toml with an empty line": (
            "+++\ntags = ['post']\n\ntitle = '§titel'\n\n  draft = true\n+++\n\n§text\n"
        ),
        "toml with a table": (
            "+++\ntitle = '§titel'\ntags = ['post']\n[build]\nrender = 'never'\n+++\n\n§text\n"
        ),
        "toml with dots": "+++\ntags = 'post'\ntitle = '§t'\nbuild.render = 'never'\n+++\n§text\n",
        "toml spelt otherwise": (
            "+++\ntags = 'post'\ntitle = '§t'\n'Is-Draft' = true\n+++\n\n§text\n"
        ),
        "toml with a date": (
            "+++\ntags = ['post']\ntitle = '§t'\npublishDate = 2099-01-01T10:00:00Z\n+++\n§text\n"
        ),
        "json on one line": '{"tags": "post", "title": "§titel", "draft": true}\n\n§text\n',
        "json with a near miss": (
            '{\n  "tags": ["post"],\n  "title": "§titel",\n  "visble": "no"\n}\n\n§text\n'
        ),
        "json with an escape": (
            '{\n  "tags": ["post"],\n  "title": "§titel",\n  "dr\\u00adaft": 1\n}\n\n§text\n'
        ),
    }
)

# Whatever else is wrong, the author hid it: that is a warning, and stops nothing.
BROKEN_AND_HIDDEN = yaml_rows(
    {
        "yaml with a colon": "summary: Wichtig: neu\nvisible: false",
        "yaml with an at sign": "summary: @x\ndraft: true",
        "yaml with a tab": "draft: true\na:\n\tb: 1",
        "yaml without an anchor": "a: *b\nvisible: no",
        "yaml with a brace": "a: {b\nstatus: draft",
        "yaml and another spelling": "a: b: c\nDraft : Yes",
        "yaml and an invisible letter": "a: b: c\n\u200bdraft: true",
        "yaml and a near miss": "a: b: c\nvisble: false",
        "yaml and another language": "a: b: c\nvisible: non",
        "yaml with a control character": "a: \x07\nvisible: false",
        "yaml with an alias of itself": "summary: &a [*a]\ndraft: true",
        "bad date": "visible: false\ndate: x",
        "bad link": "draft: true\nlink: javascript:alert(1)",
        "bad flag": "visible: vielleicht\ndraft: true",
        "bad flag behind": "draft: true\nhidden: vielleicht",
        "long title": f"draft: true\ntitle: {'a' * 1500}",
        "long block": f"visible: false\nx: {'a' * 100_001}",
        "bad month": "draft: true\ndate: 2022-13-45",
    }
) | {
    "no date": row("no date", {"aktuelles/§.md": f"---\nFIELDS\ndraft: true\n---\n{TEXT}"}),
    "bad name": row(
        "bad name", {"aktuelles/2022-15-07-§.md": f"---\nFIELDS\nvisible: false\n---\n{TEXT}"}
    ),
    "Latin letters": row(
        "Latin letters", {BELOW: f"---\nFIELDS\nvisible: false\nx: Ä\n---\n{TEXT}"}, "latin-1"
    ),
    "Latin letters in the text": row(
        "Latin letters in the text", {BELOW: f"---\nFIELDS\ndraft: true\n---\n{TEXT}Ä"}, "cp1252"
    ),
    **table(
        {
            "toml without quotes": "+++\ntags = 'post'\ntitle = §t\ndraft = true\n+++\n\n§text\n",
            "a text of several lines": (
                "---\nFIELDS\nx: |\n  a\n---\n§text\ndraft: true\n---\n\n§text\n"
            ),
            "a quoted text of several lines": (
                '---\nx: "a\n---\n§text"\nFIELDS\ndraft: true\n---\n\n§text\n'
            ),
            "a quoted text with a line": (
                '---\nx: "a\n-----\nb"\nFIELDS\ndraft: true\n---\n\n§text\n'
            ),
            "toml with a text of several lines": (
                '+++\ntags = "post"\nx = """\n+++\n§text"""\ndraft = true\n+++\n\n§text\n'
            ),
            "toml with a table": (
                "+++\ntitle = '§titel'\n[taxonomies]\ntags = ['post']\ndraft = true\n+++\n\n§text\n"
            ),
            "toml never closed": "+++\ntags = 'post'\ntitle = '§t'\ndraft = true\n\n§text\n",
            "json with a comma too many": (
                '{\n  "tags": "post",\n  "title": "§titel",\n  "draft": true,\n}\n\n§text\n'
            ),
        }
    ),
}

# Pages that are no posts only because the marker was not spelt as it should be.
FORGOTTEN = {
    name: row(name, {path: f"---\ntitle: §titel\n{lines}\n---\n{TEXT}"})
    for name, (path, lines) in {
        "forgotten tag": (BELOW, "tag: post\ndraft: true"),
        "forgotten capital": (BELOW, "tags: Post\nvisible: false"),
        "forgotten plural": (BELOW, "tags: [posts]\npublished: no"),
        "forgotten altogether": (BELOW, "draft: true"),
        "forgotten and undated": ("aktuelles/§.md", "tag: post\nvisible: false"),
        "forgotten and undated capital": ("aktuelles/§.md", "tags: Post\nstatus: draft"),
        "forgotten and undated plural": ("aktuelles/x/§.md", "tags: [Posts]\nhidden: true"),
        "forgotten and scheduled": (BELOW, "tags: [posts]\npublishDate: 2099-01-01"),
        "forgotten and expired": (BELOW, "tags: Post\nexpires: 2025-12-31"),
        "forgotten and in the future": ("aktuelles/2099-01-01-§.md", "tag: post"),
        "forgotten key in capitals": (BELOW, "TAGS: [post]\ndraft: true"),
        "forgotten and unreadable": ("aktuelles/§.md", "tag: post\nx: a: b\ndraft: true"),
        "forgotten list, unreadable": (
            "aktuelles/§.md",
            "tags:\n  - Post\nx: a: b\nvisible: no",
        ),
        "forgotten, undated and expired": ("aktuelles/§.md", "tags: Post\nexpires: 2025-12-31"),
        "forgotten with another word": ("aktuelles/§.md", "tags: Post\nvisible: vielleicht"),
    }.items()
}

# Posts that no section takes: by a pattern, or because ``projekte`` takes one category only.
NOT_TAKEN = {
    name: row(name, {path: f"---\nFIELDS\n{lines}\n---\n{TEXT}"})
    for name, (path, lines) in {
        "not taken and scheduled": ("projekte/2099-01-01-§.md", ""),
        "not taken and dated": ("projekte/2025-03-01-§.md", "date: 2099-01-01"),
        "not taken and publishDate": ("projekte/2025-03-01-§.md", "publishDate: 2099-01-01"),
        "not taken and expired": ("projekte/2025-03-01-§.md", "expires: 2025-12-31"),
        "not taken and expiryDate": ("projekte/2025-03-01-§.md", "expiryDate: 2025-12-31"),
        "not taken and hidden": ("projekte/2025-03-01-§.md", "visible: false"),
        "excluded and scheduled": ("aktuelles/aus/2099-01-01-§.md", ""),
        "excluded and dated": ("aktuelles/aus/§.md", "date: 2099-01-01"),
        "excluded and expired": ("aktuelles/aus/2025-03-01-§.md", "expires: 2025-12-31"),
        "excluded and draft": ("aktuelles/aus/2025-03-01-§.md", "draft: true"),
        "elsewhere and expired": ("blog/2025-03-01-§.md", "unpublishDate: 2025-12-31"),
        "elsewhere and draft": ("kapitel/2025-03-01-§.md", "draft: true"),
        "elsewhere and scheduled": ("kapitel/2099-01-01-§.md", ""),
        "excluded, undated and expired": ("aktuelles/aus/§.md", "expires: 2025-12-31"),
        "excluded with another word": ("aktuelles/aus/§.md", "draft: vielleicht"),
        "excluded with another day": ("aktuelles/aus/§.md", "publishDate: bald"),
        "excluded, unreadable, expires": ("aktuelles/aus/§.md", "x: a: b\nexpires: 2099-01-01"),
        "excluded, unreadable, password": ("aktuelles/aus/§.md", "x: a: b\npassword: geheim"),
    }.items()
}

# Every page below ``blog`` is a post.
UNMARKED = {
    name: row(name, {path: text + TEXT})
    for name, (path, text) in {
        "unmarked draft": ("blog/2025-03-01-§.md", "---\ntitle: §titel\ndraft: true\n---\n"),
        "unmarked published": ("blog/2025-03-01-§.md", "---\ntitle: §titel\npublished: no\n---\n"),
        "unmarked future": ("blog/2099-03-01-§.md", "---\ntitle: §titel\n---\n"),
        "unmarked future without a block": ("blog/2099-03-01-§.md", "# §titel\n"),
        "unmarked toml": ("blog/2025-03-01-§.md", "+++\ntitle = '§titel'\ndraft = true\n+++\n"),
        "unmarked json": ("blog/2025-03-01-§.md", '{\n"title": "§titel",\n"draft": true\n}\n'),
        "unmarked header": ("blog/2025-03-01-§.md", "Title: §titel\nStatus: draft\n\n"),
        "unmarked and unreadable": ("blog/2025-03-01-§.md", "---\na: b: c\ndraft: true\n---\n"),
        "unmarked page of a list": ("blog/archiv/§.md", "---\ntitle: §titel\ndraft: true\n---\n"),
        "unmarked index": ("blog/§/index.md", "---\ntitle: §titel\nexpires: 2025-12-31\n---\n"),
        "unmarked near miss": ("blog/2025-03-01-§.md", "---\ntitle: §titel\ndrfat: on\n---\n"),
    }.items()
}

BLOCK = f"---\nFIELDS\n---\n{TEXT}"
DRAFT = f"---\nFIELDS\ndraft: true\n---\n{TEXT}"

# Files that the host copies, the folder of drafts, and what stands beside a hidden post.
PLACES = {
    name: row(name, files)
    for name, files in {
        "suffix MD": {"aktuelles/2025-03-01-§.MD": DRAFT},
        "suffix MD and not hidden": {"aktuelles/2025-03-01-§.MD": BLOCK},
        "suffix mdx": {"aktuelles/2025-03-01-§.mdx": DRAFT},
        "suffix html": {"aktuelles/2025-03-01-§.html": DRAFT},
        "suffix htm": {"aktuelles/2025-03-01-§.htm": DRAFT},
        "suffix rst": {"aktuelles/2025-03-01-§.rst": DRAFT},
        "suffix txt": {"aktuelles/2025-03-01-§.txt": DRAFT},
        "no suffix": {"aktuelles/2025-03-01-§": DRAFT},
        "suffix mdx with toml": {
            "aktuelles/2025-03-01-§.mdx": "+++\ntags = ['post']\ntitle = '§'\n+++\n\n§text\n"
        },
        "suffix mdx elsewhere": {"kapitel/2025-03-01-§.mdx": BLOCK},
        "suffix txt with windows line ends": {
            "aktuelles/2025-03-01-§.txt": DRAFT.replace("\n", "\r\n")
        },
        "suffix mdx with a byte order mark": {"aktuelles/2025-03-01-§.mdx": "\ufeff" + DRAFT},
        "suffix mdx of an unmarked post": {"blog/2025-03-01-§.mdx": "---\ntitle: §t\n---\n§text\n"},
        "suffix txt of an unmarked draft": {"blog/§.txt": "---\ndraft: true\n---\n§text\n"},
        "suffix markdown": {"aktuelles/2025-03-01-§.markdown": DRAFT},
        "suffix mkd": {"aktuelles/2025-03-01-§.mkd": DRAFT},
        "drafts folder": {"_drafts/§.md": BLOCK},
        "drafts folder without a marker": {"_drafts/§.md": "---\ntitle: §titel\n---\n§text\n"},
        "drafts folder without a block": {"_drafts/§.md": "# §titel\n\n§text\n"},
        "drafts folder of a section": {"aktuelles/_drafts/2025-03-01-§.md": BLOCK},
        "drafts folder deeper": {"kapitel/_drafts/x/§.md": "---\ntitle: §titel\n---\n§text\n"},
        "drafts folder of unmarked posts": {"blog/_drafts/2025-03-01-§.md": "# §titel\n\n§text\n"},
        "name of the future": {"aktuelles/2099-03-01-§.md": BLOCK},
        "folder of the future": {"aktuelles/2099-03-01-§/index.md": BLOCK},
        "readme": {"aktuelles/2025-03-01-§/README.md": DRAFT},
        "draft in deep folders": {"aktuelles/x/y/2025-03-01-§.md": DRAFT},
        "draft outside of the section": {"2025-03-01-§.md": DRAFT},
        "papers of a draft": {
            "aktuelles/2025-03-01-§/index.md": DRAFT,
            "aktuelles/2025-03-01-§/§bild.svg": "<svg xmlns='http://www.w3.org/2000/svg'>§</svg>",
            "aktuelles/2025-03-01-§/papiere/§.pdf": "%PDF-1.4 §\n",
        },
        "papers of the future": {
            "aktuelles/2099-03-01-§/index.md": BLOCK,
            "aktuelles/2099-03-01-§/entwurf.pdf": "%PDF-1.4 §\n",
        },
        "papers of an expired post": {
            "aktuelles/2025-03-01-§/index.md": f"---\nFIELDS\nexpires: 2025-12-31\n---\n{TEXT}",
            "aktuelles/2025-03-01-§/tabelle.csv": "a,§\n",
        },
        "papers of an undated draft": {
            "aktuelles/§/index.md": DRAFT,
            "aktuelles/§/daten.json": '{"a": "§"}\n',
        },
    }.items()
}

HIDDEN: Mapping[str, Row] = {
    **CONVENTIONS,
    **SPELT,
    **WORDS,
    **NEAR,
    **STRUCTURE,
    **BROKEN_AND_HIDDEN,
    **FORGOTTEN,
    **NOT_TAKEN,
    **UNMARKED,
    **PLACES,
}

# Nobody hid them, but they are broken: ``broken_posts: skip`` leaves them out.
BROKEN = {
    **yaml_rows(
        {
            "skip a colon": "summary: Wichtig: neu",
            "skip a bad date": "date: x",
            "skip a bad flag": "visible: vielleicht",
            "skip a bad draft": "draft: vielleicht",
            "skip a bad link": "link: javascript:alert(1)",
            "skip bad data": "link: 'data:text/html,x'",
            "skip a colon and a schedule": "a: b: c\npublishDate: 2099-01-01",
            "skip a long title": f"title: {'a' * 1500}",
        }
    ),
    **table(
        {
            "skip what never closes": f"---\nFIELDS\n{TEXT}",
            "skip a block below text": f"§wort.\n\n---\nFIELDS\n---\n{TEXT}",
            "skip bad toml": "+++\ntags = 'post'\ntitle = §t\n+++\n\n§text\n",
        }
    ),
    "skip no date": row("skip no date", {"aktuelles/§.md": BLOCK}),
    "skip a bad name": row("skip a bad name", {"aktuelles/2022-15-07-§.md": BLOCK}),
    "skip Latin letters": row("skip Latin letters", {BELOW: f"{BLOCK}Ä"}, "latin-1"),
    "skip wide letters": row("skip wide letters", {BELOW: BLOCK}, "utf-16"),
}
