"""Describes what templates receive, a table a class, from the classes themselves."""

from __future__ import annotations

import inspect
import re
from types import ModuleType

from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.pages import boxes, context, fragments, mending
from mkdocs_odis_news.posts import post
from mkdocs_odis_news.posts.captions import Caption
from mkdocs_odis_news.posts.dates import PostDate
from mkdocs_odis_news.posts.fediverse import Account
from mkdocs_odis_news.posts.licenses import License
from mkdocs_odis_news.posts.links import LinkTarget

from .described import names_of, said_of, types_of
from .markdown import code, of_docstring, table


def classes_of(module: ModuleType) -> tuple[type, ...]:
    """Those that a module makes, in its order."""
    found = (each for each in vars(module).values() if inspect.isclass(each))
    return tuple(each for each in found if each.__module__ == module.__name__)


MODULES = (context, fragments, boxes, mending)
"""Where the classes stand of which templates receive values."""
CLASSES = (
    *(each for module in MODULES for each in classes_of(module)),
    SectionContext,
    *classes_of(post),
    *(PostDate, LinkTarget, Caption, License, Account),
)
"""What templates receive, ``News`` among it."""

_WORDS = (
    (r"tuple\[(tuple\[str, str\]), \.\.\.\]", "list of pairs of texts"),
    (r"Callable\[\.\.\., (.+)\]$", r"a function that gives a \1"),
    (r"tuple\[(\w+), \.\.\.\]", r"list of \1"),
    (r"(.+) \| None$", r"\1, or nothing"),
    (r" \| None", ""),
    (r" \| ", " or "),
    (r"\bMadePage\b", "ListPage or TaxonomyIndex or SubscribePage"),
    (r"\bstr\b", "text"),
    (r"\bbool\b", "true or false"),
    (r"\bint\b", "number"),
    (r"\bWords\b", "[words](options.md#words)"),
    (r"\bSectionOptions\b", "[options](options.md)"),
)


def news() -> str:
    """What stands below the name ``news``."""
    said, held = said_of(context.News), types_of(context.News)
    rows = (
        (code(f"news.{name}"), of_docstring(said[name]), _kind(held[name]))
        for name in names_of(context.News)
    )
    return table(("value", "meaning", "holds"), rows)


def classes() -> str:
    """All classes but ``News``, each with what it holds."""
    return "\n".join(_class(each) for each in CLASSES if each is not context.News)


def _class(described: type) -> str:
    said, held = said_of(described), types_of(described)
    rows = (
        (code(name), ". ".join(filter(None, (_kind(held[name]), of_docstring(said.get(name, ""))))))
        for name in names_of(described)
    )
    name, doc = described.__name__, of_docstring(described.__doc__ or "")
    return f"### `{name}` {{ #{name.lower()} }}\n\n{doc}\n\n{table(('attribute', 'holds'), rows)}"


def _kind(annotation: str) -> str:
    """A type as the author of a template sees it: classes lead to their tables."""
    text = annotation
    for pattern, words in _WORDS:
        text = re.sub(pattern, words, text)
    for each in CLASSES:
        name = each.__name__
        text = re.sub(rf"\b{name}\b", f"[{name}](#{name.lower()})", text)
    return text
