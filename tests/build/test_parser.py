"""Posts that share one parser of Markdown show what a parser of their own makes of them."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from importlib import import_module
from typing import Any
from unittest.mock import patch

import pymdownx
import pymdownx.blocks
import pytest
from markdown import Markdown, extensions
from markdown.extensions import Extension
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from pymdownx.slugs import slugify

from mkdocs_odis_news.hosts.mkdocs.parser import SharedParser

PACKAGES = (extensions, pymdownx, pymdownx.blocks)
FOUND = [
    f"{package.__name__}.{module.name}"
    for package in PACKAGES
    for module in pkgutil.iter_modules(package.__path__)
]
NAMES = [name for name in FOUND if hasattr(import_module(name), "makeExtension")]
# Everything that extensions look for, some of it unclosed.
MARKS = """\
# Bäume in {place}

Ein [Verweis][ref], eine Fußnote[^1] und noch eine[^zwei], HTML, *kursiv*, ~~weg~~, ==da==, H~2~O,
x^2^, `#!python x = 1`, ++ctrl+c++, :smile:, (c) -- "Wort", {--alt--}{++neu++}, [=50% "halb"],
https://example.org/{place}, @wer, #1, $E = mc^2$, [span]{.klasse} und <b markdown="1">*roh*</b>.

[ref]: https://example.org/ "Titel"
[^1]: Eine Anmerkung mit **Fettem**.
[^zwei]: Die zweite.
*[HTML]: Eine Abkürzung

## Wort {#w .c}

## Wort

!!! note "Kasten {place}"
    Text

??? tip
    zu

=== "A"
    ~~~python hl_lines="1"
    x = 1
    ~~~
=== "B"
    b

``` python title="x.py" linenums="1"
def f(): pass
```

- [x] fertig

Wort
:   Bedeutung

| a | b |
|---|:-:|
| 1 | 2 |

/// figure-caption
Bild {place}
///

/// tab | Eins
1
///

/// details | Mehr
mehr
///

<div id="roh{place}" markdown>
[[Wiki]]
</div>

a. eins
b. zwei

$$
x
$$

[TOC]
"""
TEXTS = [
    MARKS.replace("{place}", "eins"),
    "[^1] und HTML und [ref]",
    "```python\nnicht zu",
    MARKS.replace("{place}", "zwei"),
    "/// tab | nicht zu",
    "",
    "# Wort\n\n# Wort\n\n[^1]: nur die Anmerkung",
    "<div markdown>nicht zu",
    "Schluss[^1]\n\n[^1]: Anmerkung",
]
TABS = {"alternate_style": True, "slugify": slugify(case="lower")}
LINES = {"anchor_linenums": True, "linenums": True, "auto_title": True}
OPTIONS: dict[str, Any] = {
    "pymdownx.highlight": LINES,
    "pymdownx.tabbed": TABS,
    "pymdownx.arithmatex": {"generic": True},
    "pymdownx.blocks.caption": {"auto": True},
    "toc": {"permalink": True},
    "footnotes": {"BACKLINK_TITLE": "zurück"},
}
MATERIAL = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc"),
    *("pymdownx.details", "pymdownx.highlight", "pymdownx.inlinehilite", "pymdownx.keys"),
    *("pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde"),
    *("pymdownx.arithmatex", "pymdownx.mark", "pymdownx.snippets", "pymdownx.critic"),
]


ALONE = [[name] for name in NAMES]
TOGETHER = [MATERIAL, [*MATERIAL, *(f"pymdownx.blocks.{name}" for name in ("tab", "caption"))]]


def configured(names: list[str], options: dict[str, Any]) -> MkDocsConfig:
    config = MkDocsConfig()
    named = [{name: options[name]} if name in options else name for name in names]
    config.load_dict({"site_name": "A", "markdown_extensions": named})
    assert config.validate() == ([], [])
    return config


def shown(config: MkDocsConfig, share: Callable[[Page], None]) -> list[object]:
    """What the page of each text shows: its HTML, contents, title and anchors."""
    return [_shown(text, config, share) for text in TEXTS]


def _shown(text: str, config: MkDocsConfig, share: Callable[[Page], None]) -> object:
    page = Page(None, File("seite.md", None, "site", True), config)
    page.markdown, page.meta = text, {}
    share(page)
    page.render(config, Files([page.file]))
    return page.content, str(page.toc), page.title, page.present_anchor_ids


def by_itself(page: Page) -> None:
    """The host makes it a parser."""


def parsers_made(config: MkDocsConfig, share: Callable[[Page], None]) -> int:
    """How often the extensions of a site are made for all texts."""
    with patch.object(Markdown, "build_extension", autospec=True) as build:
        build.side_effect = lambda md, name, options: None
        shown(config, share)
    return sum(call.args[1] == "toc" for call in build.mock_calls)


@pytest.mark.parametrize("names", [*ALONE, *TOGETHER], ids=lambda names: names[-1])
def test_a_text_leaves_nothing_to_the_next(names: list[str]) -> None:
    config = configured(names, OPTIONS)
    assert shown(config, SharedParser().render) == shown(config, by_itself)


@pytest.mark.parametrize(
    ("names", "options", "made"),
    [
        ([], {}, 1),
        (MATERIAL, OPTIONS, 1),
        (["extra", "smarty"], {}, 1),
        (["tests.build.test_parser:Foreign"], {}, len(TEXTS)),
        (["footnotes"], {"footnotes": {"UNIQUE_IDS": True}}, len(TEXTS)),
        (["extra"], {"extra": {"footnotes": {"UNIQUE_IDS": True}}}, len(TEXTS)),
    ],
)
def test_one_parser_is_made_where_nothing_speaks_against_it(
    names: list[str], options: dict[str, Any], made: int
) -> None:
    config = configured(names, options)
    assert parsers_made(config, SharedParser().render) == made
    assert parsers_made(config, by_itself) == len(TEXTS)


class Foreign(Extension):
    """One that nobody has tried."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.registerExtension(self)


def test_options_that_change_during_a_build_hold_from_there_on() -> None:
    config, parser = configured(["toc"], OPTIONS), SharedParser()
    before = shown(config, parser.render)
    config["mdx_configs"]["toc"]["permalink"] = "§"
    after = shown(config, parser.render)
    assert after == shown(config, by_itself)
    assert after != before
