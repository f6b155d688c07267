"""Writes down all that sites rely on, from the code: ``python -m tests.surface``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption

from manual.template_data import MODULES, classes_of
from mkdocs_odis_news.cli.main import main as command_line
from mkdocs_odis_news.hosts.mkdocs import suboptions
from mkdocs_odis_news.hosts.mkdocs.config import NewsConfig
from mkdocs_odis_news.hosts.mkdocs.labels import LABELS
from mkdocs_odis_news.lists.latest import Latest
from mkdocs_odis_news.lists.section import SectionContext
from mkdocs_odis_news.options import SectionOptions
from mkdocs_odis_news.posts.key_names import FIELDS
from mkdocs_odis_news.posts.post import Post
from mkdocs_odis_news.translations import ENGLISH, LANGUAGES, fields_in, words_in

from .build.conftest import Site
from .unit import commands

SNAPSHOT = Path(__file__).with_name("public_surface.txt")
TEMPLATES = Path(__file__).parents[1] / "mkdocs_odis_news/templates"
SHEET = (TEMPLATES / "assets/odis-news/news.css").read_text(encoding="utf-8")
SCHEMAS = {
    "": NewsConfig,
    "feeds.": suboptions.FeedConfig,
    "views.": suboptions.ViewConfig,
    "publisher.": suboptions.PublisherConfig,
    "authors.<key>.": suboptions.AuthorConfig,
}
CLASSES = (
    *(each for module in MODULES for each in classes_of(module)),
    *(SectionContext, SectionOptions, Post),
)
_CLASS = re.compile(r"(?<![\w/-])odis-news(?:-[a-z]+)*(?![\w/-])")
_HEAD = "# What sites rely on; made from the code by `python -m tests.surface`.\n"


def surface() -> str:
    """The whole text of the snapshot."""
    sections = {
        "options": _options(),
        "keys of front matter, and their other names": _keys(),
        "placeholders in texts": _placeholders(),
        "labels, and what is filled in": _labels(),
        "folders, by language": _folders(),
        "addresses": _addresses(),
        "templates, and their blocks": _templates(),
        "values of templates": _values(),
        "classes": _classes(),
        "custom properties": sorted(set(re.findall(r"(?<=var\()--odis-news-[\w-]+", SHEET))),
        "commands": _commands(),
        "exit codes": _exit_codes(),
        "keys of JSON": _json_keys(),
    }
    texts = ("\n".join((f"\n## {head}\n", *lines)) for head, lines in sections.items())
    return "\n".join((_HEAD, *texts)).replace("\n\n\n", "\n\n") + "\n"


def _joined(names: Iterable[object]) -> str:
    return ", ".join(map(str, names))


def _options() -> Iterator[str]:
    for above, schema in SCHEMAS.items():
        for name, option in schema._schema:
            # A Python keyword or a name that mappings have is written with a line at its end.
            yield f"{above}{name.rstrip('_')}: {_kind(option)}{_default(option)}"


def _kind(option: BaseConfigOption[object]) -> str:
    match option:
        case c.Optional():
            return _kind(option.option)
        case c.Choice():
            return " | ".join(json.dumps(each).strip('"') for each in option.choices)
        case c.ListOfItems():
            return f"list of {_kind(option.option_type)}"
        case c.DictOfItems():
            return f"mapping of {_kind(option.option_type)}"
        case c.SubConfig():
            return "options"
    return option._type.__name__ if type(option) is c.Type else type(option).__name__


def _default(option: BaseConfigOption[object]) -> str:
    if isinstance(option, c.Optional):
        return ""
    if option.default is None:
        return ", required" if option.required else ""
    return f" = {json.dumps(option.default)}"


def _keys() -> Iterator[str]:
    return (_joined(each.names) for each in FIELDS.values())


def _placeholders() -> Iterator[str]:
    yield "<!-- odis-news -->"
    number, *others = (each.name for each in fields(Latest))
    yield f"<!-- odis-news: latest {number} {' '.join(f'{name}=…' for name in others)} -->"


def _labels() -> Iterator[str]:
    for name in LABELS:
        blanks = _joined(sorted(f"{{{blank}}}" for blank in fields_in(getattr(ENGLISH, name))))
        yield f"{name}: {blanks}".rstrip(": ")


def _folders() -> Iterator[str]:
    paths = [name for name in LABELS if name.endswith("_path")]
    for language in LANGUAGES:
        yield f"{language}: {_joined(getattr(words_in(language), name) for name in paths)}"


_CONFIGURATION = """
site_name: A
site_url: https://amt.example/
theme: {name: mkdocs}
plugins:
  - odis-news:
      per_page: 1
      news_sitemap: true
      share_cards: false
      views: {categories: true, authors: true, archive: {months: true}}
"""
_POSTS = {
    "news/2026-01-01-a.md": "tags: post\naliases: /earlier/\ncategories: C\nauthor: D\n",
    "news/2026-01-02-b.md": "tags: post\ntitle: B\nlink: https://b.example/\n",
    "news/2026-01-03-c.md": "tags: post\nslug: e\n",
    "news/2026-01-04-d/index.md": "tags: post\n",
}


def _addresses() -> list[str]:
    """What a build writes, but for what MkDocs writes without us."""
    bare = _CONFIGURATION.partition("plugins:")[0] + "plugins: []\n"
    posts = {name: f"---\n{block}---\nText.\n" for name, block in _POSTS.items()}
    with TemporaryDirectory() as ours, TemporaryDirectory() as without:
        given = {"index.md": "# A\n"}
        built = Site(Path(ours)).configure(_CONFIGURATION).write(given | posts).build()
        plain = Site(Path(without)).configure(bare).write(given).build()
        return sorted(set(built.files()) - set(plain.files()))


def _templates() -> Iterator[str]:
    for path in sorted((TEMPLATES / "odis-news/base").glob("*.html")):
        blocks = re.findall(r"{%-? block (\w+)", path.read_text(encoding="utf-8"))
        yield f"{path.name}: {_joined(blocks)}".rstrip(": ")


def _values() -> Iterator[str]:
    for each in CLASSES:
        computed = [name for name, value in vars(each).items() if isinstance(value, property)]
        yield f"{each.__name__}: {_joined((*(field.name for field in fields(each)), *computed))}"


def _classes() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")]
    return sorted({name for text in (SHEET, *texts) for name in _CLASS.findall(text)})


def _commands() -> Iterator[str]:
    for name, command in sorted(command_line.commands.items()):
        for each in command.params:
            kind = _joined(each.type.choices) if isinstance(each.type, click.Choice) else ""
            flags = " ".join((*each.opts, *each.secondary_opts))
            yield f"{name} {flags} {kind}".rstrip()


_WAYS = {
    "check, nothing to mend": ({}, "check"),
    "check, an error": ({"news/2026-01-01-a.md": "visible: perhaps"}, "check"),
    "check, a warning": ({"news/2026-01-01-a.md": "image: no.png"}, "check"),
    "check --strict, a warning": ({"news/2026-01-01-a.md": "image: no.png"}, "check --strict"),
    "list, whatever there is": ({"news/2026-01-01-a.md": "visible: perhaps"}, "list"),
    "new, a file": ({}, "new A"),
    "new, no title": ({}, "new"),
    "check, a file that is not there": ({}, "check nowhere.md"),
    "import, a post that is left out": (
        {"old/_posts/2026-01-01-a.md": "title: A", "news/2026-01-01-a.md": "title: B"},
        "import docs/old --from jekyll",
    ),
    "import, a folder that is not there": ({}, "import nowhere --from hugo"),
    "any, an unknown option": ({}, "list --nonsense"),
    "any, an mkdocs.yml that is not there": ({}, "list -f nowhere.yml"),
}


def _exit_codes() -> Iterator[str]:
    for way, (blocks, words) in _WAYS.items():
        yield f"{way}: {_run(blocks, words).code}"


def _json_keys() -> Iterator[str]:
    blocks = {"news/2027-01-01-a.md": "title: A\nvisible: perhaps", "news/2027-01-02-b.md": ""}
    for words in ("check --format json", "list --json", "list --due --json"):
        found = json.loads(_run(blocks, words).output)
        yield f"{words}: {_joined(found[0] if isinstance(found, list) else found)}"


def _run(blocks: dict[str, str], words: str) -> commands.Done:
    """A command over posts with these lines in their front matter."""
    files = {name: f"---\ntags: post\n{block}\n---\nText.\n" for name, block in blocks.items()}
    with TemporaryDirectory() as folder:
        return commands.run(commands.site(Path(folder), files), *words.split())


if __name__ == "__main__":
    SNAPSHOT.write_text(surface(), encoding="utf-8")
