"""Pages and posts that must be published, however much they look like hidden ones.

Rows as in ``hidden``.
"""

from __future__ import annotations

from .hidden import FIELDS, TEXT, row, table, yaml_rows

PAGE = "kapitel/§.md"
META = "---\ntitle: §titel\n---\n" + TEXT
POST = f"---\n{FIELDS}\n---\n{TEXT}"
HIDES = {
    "draft": "draft: true",
    "status": "status: draft",
    "visible": "visible: false",
    "hidden": "hidden: true",
    "published": "published: false",
    "publish": "publish: no",
    "isDraft": "isDraft: true",
    "unlisted": "unlisted: true",
    "headless": "headless: true",
    "build": "build: {render: never}",
    "permalink": "permalink: false",
    "visibility": "visibility: private",
    "expires": "expires: 2020-01-01",
    "publishDate": "publishDate: 2099-01-01",
    "date": "date: 2099-01-01",
    "near miss": "visble: false",
    "password": "password: geheim",
    "zero width": "\u200bdraft: true",
    "unreadable": "a: b: c\nvisible: false",
}

# Pages without the marker are the host's.
PAGES = (
    {
        name: row(name, {path: f"---\ntitle: §titel\n{line}\n---\n{TEXT}"})
        for key, line in HIDES.items()
        for name, path in (
            (f"page elsewhere with {key}", PAGE),
            (f"page of the section with {key}", "aktuelles/§.md"),
        )
    }
    | {
        name: row(name, {path: text})
        for name, (path, text) in {
            "page elsewhere with a date": (
                "kapitel/2025-03-01-§.md",
                f"---\ndraft: true\n---\n{TEXT}",
            ),
            "page elsewhere of the future": ("kapitel/2099-03-01-§.md", TEXT),
            "page elsewhere with posts": (PAGE, f"---\ntags: [posts]\ndraft: true\n---\n{TEXT}"),
            "page elsewhere with Post": (PAGE, f"---\ntags: [Post]\nvisible: false\n---\n{TEXT}"),
            "page elsewhere with another tag": (
                PAGE,
                f"---\ntags: [blog-post]\ndraft: true\n---\n{TEXT}",
            ),
            "page of the section with other tags": (
                "aktuelles/§.md",
                f"---\ntags: [poster]\ndraft: true\n---\n{TEXT}",
            ),
            "page elsewhere with a header": (PAGE, f"Title: §titel\nDraft: true\n{TEXT}"),
            "page elsewhere with toml": (PAGE, f"+++\ndraft = true\n+++\n{TEXT}"),
            "page elsewhere with json": (PAGE, f'{{"draft": true}}\n{TEXT}'),
            "page about posts": (
                PAGE,
                f"# So geht es\n\n```yaml\n---\ntags: post\nvisible: false\n---\n```\n{TEXT}",
            ),
            "page about posts at the top": (
                PAGE,
                f"```yaml\n---\ntags: post\nvisible: false\n---\n```\n{TEXT}",
            ),
            "page about posts indented": (
                PAGE,
                f"So:\n\n    ---\n    tags: post\n    draft: true\n    ---\n{TEXT}",
            ),
            "page about posts in pre": (
                PAGE,
                f"<pre>\n---\ntags: post\ndraft: true\n---\n</pre>\n{TEXT}",
            ),
            "page with rules": (PAGE, f"---\n\nGlück auf!\n\n---\n{TEXT}"),
            "page with a template": (PAGE, f"{{{{ draft }}}}\n\ndraft: true\n{TEXT}"),
            "page with attributes": (PAGE, f"{{: .draft }}\n\nvisible: false\n{TEXT}"),
            "page that says so": (PAGE, f"# §\n\ndraft: true\nvisible: false\n{TEXT}"),
            "text file": ("kapitel/§.txt", "tags: post\nvisible: false\n§\n"),
            "text file with a block": ("kapitel/§.txt", f"---\ndraft: true\n---\n{TEXT}"),
            "text file of the section": ("aktuelles/§.txt", f"---\ndraft: true\n---\n{TEXT}"),
            "web page": ("kapitel/§.html", "<p>§ tags: post, visible: false</p>\n"),
            "web page of the section": ("aktuelles/2025-03-01-§.html", "<p>§ post</p>\n"),
            "text file below a text": (
                "kapitel/§.rst",
                f"Vorab.\n\n---\ntags: post\nvisible: false\n---\n{TEXT}",
            ),
            "picture": ("aktuelles/§bild.svg", "<svg xmlns='http://www.w3.org/2000/svg'>§</svg>"),
        }.items()
    }
    | {
        "pictures beside a hidden post": row(
            "pictures beside a hidden post",
            {
                "aktuelles/2025-03-02-geheim.md": "---\ntags: post\nvisible: false\n---\n",
                "aktuelles/§bild.svg": "<svg xmlns='http://www.w3.org/2000/svg'>§</svg>",
            },
        ),
        "pictures beside a page": row(
            "pictures beside a page",
            {
                "aktuelles/2025-03-03-x/index.md": "---\ntags: post\ndraft: true\n---\n",
                "aktuelles/2025-03-03-x/§.md": META,
                "aktuelles/2025-03-03-x/§bild.svg": (
                    "<svg xmlns='http://www.w3.org/2000/svg'>§</svg>"
                ),
            },
        ),
    }
)

# Posts that say nothing of the kind, or the contrary.
POSTS = (
    yaml_rows(
        {
            "post published": "status: published",
            "post publish": "status: publish",
            "post sticky": "status: sticky",
            "post in German": "status: veröffentlicht",
            "post nofollow": "robots: nofollow",
            "post noindex": "robots: noindex",
            "post public": "visibility: public",
            "post of everybody": "visibility: alle",
            "post without a table of contents": "hide: [toc]",
            "post without navigation": "hide: navigation",
            "post with stats": "stats: draft",
            "post with craft": "craft: true",
            "post with a publisher": "publisher: false",
            "post with a state": "state: draft",
            "post of a list": "build: {list: always}",
            "post rendered": "build: {render: always, list: always}",
            "post not headless": "headless: false",
            "post with a pattern": 'permalink: ":year/x"',
            "post with a template": 'permalink: "{{ page.url }}"',
            "post visible": "visible: true",
            "post no draft": "draft: false",
            "post no draft in German": "draft: nein",
            "post isDraft no": "isDraft: no",
            "post published yes": "published: yes",
            "post published on": "published: 2025-03-01",
            "post publish on": "publish: on",
            "post not hidden": "hidden: 0",
            "post not unlisted": "unlisted: false",
            "post in every collection": "eleventyExcludeFromCollections: false",
            "post without a value": "draft:",
            "post with nothing": "visible: ~",
            "post with null": "draft: null",
            "post of long ago": "publishDate: 2020-01-01",
            "post for long": "expiryDate: 2099-01-01",
            "post until tomorrow": "expires: 2026-01-16",
            "post of today": "date: 2026-01-15",
            "post of an hour ago": "date: 2026-01-15 11:00",
            "post of today at night": "date: 2026-01-15T23:30:00+14:00",
            "post without search": "search: {exclude: true}",
            "post that speaks of it": "summary: 'draft: true, visible: false'",
            "post that speaks at length": "summary: |\n  visible: false\n  draft: true",
            "post with its own words": "visibles: x\nexpired: maybe",
            "post with a draft of its own": "meta: {draft: true, visible: false}",
            "post with comments": "# draft: true\nx: 1 # visible: false",
            "post with a list of statuses": "statuses: [draft, private]",
        }
    )
    | table(
        {
            "post with a rule": f"{POST}\n---\n\ndraft: true\n\n---\n",
            "post that begins so": f"---\n{FIELDS}\n---\ndraft: true\nvisible: false\n{TEXT}",
            "post with toml that speaks": (
                "+++\ntags = ['post']\ntitle = '§titel'\nmetaDescription = \"\"\"\n"
                'draft = true\nvisible: false\n"""\n+++\n\n§text\n'
            ),
            "post with json that speaks": (
                '{"tags": ["post"], "title": "§titel", "summary": "\\"draft\\": true"}\n\n§text\n'
            ),
            "post with a header that speaks": (
                f"Tags: post\nTitle: §titel\nSummary: draft: true\n{TEXT}draft: true\n"
            ),
            "post about posts": f"{POST}\n```yaml\n---\ntags: post\ndraft: true\n---\n```\n",
        }
    )
    | {"post of yesterday": row("post of yesterday", {"aktuelles/2026-01-14-§.md": POST})}
)


def _below(folder: str, meta: str, text: str) -> dict[str, str]:
    return {f"aktuelles/{folder}/.meta.yml": meta, f"aktuelles/{folder}/2025-03-01-§.md": text}


def _post(line: str = "") -> str:
    return f"---\n{FIELDS}\n{line}\n---\n{TEXT}"


# What ``.meta.yml`` of Material's meta plugin says for all files of a folder.
META_HIDDEN = {
    name: row(name, files)
    for name, files in {
        "meta draft": _below("a", "draft: true\n", _post()),
        "meta visible": _below("b", "visible: false\n", _post()),
        "meta spelt otherwise": _below("c", "Is-Draft: yes\n", _post()),
        "meta status": _below("d", "status: draft\n", _post()),
        "meta publishDate": _below("e", "publishDate: 2099-01-01\n", _post()),
        "meta expires": _below("f", "expires: 2025-12-31\n", _post()),
        "meta expiryDate": _below("g", "expiryDate: 2025-12-31\n", _post()),
        "meta published": _below("h", "published: false\n", _post()),
        "meta slip": _below("s", "drfat: true\n", _post()),
        "meta slip of a date": _below("t", "expiryDat: 2025-12-31\n", _post()),
        "meta permalink": _below("u", "permalink: false\n", _post()),
        "meta beside a state": _below("v", "draft: true\n", _post("status: new")),
        "meta beside an address": _below("w", "draft: true\n", _post("slug: x\npermalink: y")),
        "meta above": {
            "aktuelles/i/.meta.yml": "draft: true\n",
            "aktuelles/i/j/k/2025-03-01-§.md": _post(),
        },
        "meta nearer": {
            "aktuelles/l/.meta.yml": "draft: false\n",
            "aktuelles/l/m/.meta.yml": "draft: true\n",
            "aktuelles/l/m/2025-03-01-§.md": _post(),
        },
        "meta of an unmarked post": {
            "blog/a/.meta.yml": "draft: true\n",
            "blog/a/2025-03-01-§.md": "---\ntitle: §titel\n---\n§text\n",
        },
    }.items()
}
META_SHOWN = {
    name: row(name, files)
    for name, files in {
        "meta overridden": _below("n", "draft: true\n", _post("draft: false")),
        "meta expires later": _below("o", "expires: 2025-12-31\n", _post("expires: 2099-01-01")),
        "meta of something else": _below("p", "state: draft\nsubtitle: Amt\n", _post()),
        "meta shows": {
            "aktuelles/q/.meta.yml": "draft: true\n",
            "aktuelles/q/r/.meta.yml": "draft: false\n",
            "aktuelles/q/r/2025-03-01-§.md": _post(),
        },
        "meta of an ordinary page": {
            "kapitel/a/.meta.yml": "draft: true\n",
            "kapitel/a/§.md": META,
        },
    }.items()
}
