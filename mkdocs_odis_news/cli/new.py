"""``odis-news new``: writes the file of a post, as the others of its section are written."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from ..posts.dates import PostDate, read_date
from ..posts.links import read_target
from ..posts.problem import Invalid, shown
from ..section import Section
from ..translations.message import Message, joined, say
from .habits import LOOKED_AT, Habits, habits_of
from .new_text import NewPost, path_of, text_of, typed
from .opened import Opened, WrongUseError, config_file, open_site, write
from .trial import refusal_of


@click.command("new")
@config_file
@click.option("--root", help="The section; needed where there are several.")
@click.option("--date", "day", help="2026-05-25, or with a time; else today.")
@click.option("--category", "categories", multiple=True, help="May be repeated.")
@click.option("--link", default="", help="Where the teaser leads, for a post without a text.")
@click.option("--draft", is_flag=True, help="Hidden until its author takes the line away.")
@click.option("--edit", is_flag=True, help="Opens the file in your editor.")
@click.option(
    "--ask/--no-ask", default=None, help="Ask for what is missing; by default on a terminal."
)
@click.argument("title", default="")
def new(
    file: Path | None,
    root: str | None,
    day: str | None,
    categories: tuple[str, ...],
    **given: str | bool | None,
) -> None:
    """Writes the file of a post, and prints its path.

    Its name and its keys are as in the other posts of the section. No file is overwritten.
    """
    opened = open_site(file)
    asks = sys.stdin.isatty() if given["ask"] is None else bool(given["ask"])
    section = _section(opened, root, asks=asks)
    post = NewPost(
        title=typed(str(given["title"])),
        date=_date(opened, section, day),
        categories=_categories(opened, section, categories),
        link=_link(opened, str(given["link"])),
        is_draft=bool(given["draft"]),
    )
    habits = _habits(opened, section)
    path = _create(opened, section, _completed(opened, post, asks=asks), habits)
    write([opened.path(path)])
    if given["edit"]:
        click.edit(filename=str(opened.host.docs_dir / path))


def _section(opened: Opened, root: str | None, *, asks: bool) -> Section:
    sections = {section.context.root: section for section in opened.site.sections}
    if root is None and len(sections) == 1:
        return next(iter(sections.values()))
    if root is None and asks:
        question = opened.told(say("Section"))
        root = click.prompt(question, type=click.Choice(list(sections)), err=True)
    wanted = (root or "").strip("/")
    if root is None or wanted not in sections:
        names = joined((repr(name) for name in sections), " | ")
        raise WrongUseError(say("--root must be one of {names}.", names=names), opened)
    return sections[wanted]


def _date(opened: Opened, section: Section, day: str | None) -> PostDate:
    zone = section.context.options.zone
    found = read_date(day or section.now.date().isoformat(), zone)
    if not found:
        text = shown(day)
        raise WrongUseError(say("--date {text} is no date. Write 2026-05-25.", text=text), opened)
    return found


def _categories(opened: Opened, section: Section, given: tuple[str, ...]) -> tuple[str, ...]:
    """A section that takes some categories alone would not take a post without one."""
    names = tuple(filter(None, map(typed, given)))
    known = section.context.options.categories
    if known and names and not set(names) & set(known):
        listed = joined((repr(name) for name in known), " | ")
        raise WrongUseError(say("--category must be one of {names}.", names=listed), opened)
    return names or known[:1]


def _link(opened: Opened, link: str) -> str:
    link = typed(link)
    target = read_target(link, "index.md") if link else None
    if isinstance(target, Invalid):
        raise WrongUseError(
            say(
                "--link {text} leads nowhere; expected {expected}. {cure}.",
                text=shown(link),
                expected=target.expected,
                cure=target.cure,
            ),
            opened,
        )
    return link


def _completed(opened: Opened, post: NewPost, *, asks: bool) -> NewPost:
    title, description = post.title, ""
    if not title and asks:
        title = click.prompt(opened.told(say("Title")), err=True)
    title = typed(title)
    if not title:
        raise WrongUseError(say('Write a title: odis-news new "A title"'), opened)
    if asks:
        question = opened.told(say("Description, in one or two sentences"))
        description = click.prompt(question, default="", show_default=False, err=True)
    return replace(post, title=title, description=typed(description))


def _habits(opened: Opened, section: Section) -> Habits:
    """Those of the posts that have their home in the section, the newest."""
    keys, reader = section.readings.rules.keys, opened.site.reader
    own = [e.post for e in section.collection.entries if e.post.source in section.posts]
    newest = sorted(own, key=lambda post: post.published.at, reverse=True)[:LOOKED_AT]
    recent = [(post, reader.front_matter(post.source, keys)) for post in newest]
    return habits_of(recent, section.context.folder, keys)


def _create(opened: Opened, section: Section, post: NewPost, habits: Habits) -> str:
    """Its path below ``docs_dir``."""
    options, docs = section.context.options, opened.site.reader.docs
    path, text = path_of(post, options, habits), text_of(post, options, habits)
    taken = {doc.dest_uri: doc.src_uri for doc in docs.docs() if doc.is_page}
    if other := taken.get(docs.destination(path)):
        raise WrongUseError(_is_there(opened.path(other)), opened)
    # A draft that cannot be read would only be warned of.
    readable = text_of(replace(post, is_draft=False), options, habits)
    if refusal := refusal_of(opened, path, readable):
        raise WrongUseError(refusal, opened)
    file = opened.host.docs_dir / path
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as opened_file:
            opened_file.write(text)
    except OSError as error:
        if os.path.lexists(file):
            raise WrongUseError(_is_there(opened.path(path)), opened) from None
        why = say(
            "{path}: cannot be written ({why}).", path=opened.path(path), why=str(error.strerror)
        )
        raise WrongUseError(why, opened) from None
    return path


def _is_there(path: str) -> Message:
    return say("{path} is there already. Choose another title or another date.", path=path)
