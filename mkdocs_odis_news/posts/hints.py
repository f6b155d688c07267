"""Words what is worth one line for the site, however many posts it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ..translations.message import Message, joined, say
from .hiding import DRAFTS, Visibility, is_own
from .keys import KeyAliases
from .post import Post

_NAMED = 3


def forgotten(sources: Iterable[str], tag: str) -> Message | None:
    """Pages that look like posts, and lack the marker; None without any."""
    return _line(
        sources,
        (say("looks like a post, and is none"), say("look like posts, and are none")),
        say(
            "Write tags: {tag} into the front matter, or set tag: false for the whole folder",
            tag=tag,
        ),
    )


def hidden_by_other_keys(sources: Iterable[str]) -> Message | None:
    """Posts hidden by a key that another system knows; ``a.md (status)``, or in defaults of a
    folder ``a.md (.meta.yml: status)``."""
    return _line(
        sources,
        (
            say("is hidden or unlisted by a key other than visible, draft or published"),
            say("are hidden or unlisted by a key other than visible, draft or published"),
        ),
        say("Delete the key where readers should see the post"),
    )


def is_hidden_by_another_key(post: Post, keys: KeyAliases) -> bool:
    """Whether a key hides the post that the authors of MkDocs may not know.

    ``keys`` are those by which it was read; a slip has a warning of its own, and so has a password.
    """
    if post.visibility is Visibility.VISIBLE or not post.hidden_by:
        return False
    found = keys.find(post.hidden_by)
    if not found:
        return post.hidden_by == DRAFTS
    return found[0] != "password" and not is_own(keys.meaning(found[1]))


def without_alternative(sources: Iterable[str]) -> Message | None:
    """Posts whose picture nobody described."""
    return _line(
        sources,
        (
            say("has an image without alternative text"),
            say("have an image without alternative text"),
        ),
        say('Write heroImageAltText: and what it shows, or heroImageAltText: "" for decoration'),
    )


def with_template_code(sources: Iterable[str]) -> Message | None:
    """Posts with ``{% … %}``, ``{{< … >}}`` or ``import …`` in their texts."""
    return _line(
        sources,
        (
            say("holds template code of another system, which readers see"),
            say("hold template code of another system, which readers see"),
        ),
        say("Delete it, or write in Markdown what it stands for"),
    )


def without_template(sources: Iterable[str]) -> Message | None:
    """Pages whose ``template`` the theme does not have; ``a.md (post.html)``."""
    return _line(
        sources,
        (
            say("names a template that the theme does not have"),
            say("name templates that the theme does not have"),
        ),
        say("Delete the line template, or correct the name"),
    )


def marked_folders(sources: Iterable[str], tag: str) -> Message | None:
    """Defaults of folders that hold the marker."""
    return _line(
        sources,
        (
            say("sets tags: {tag} for a folder, which makes no page a post", tag=tag),
            say("set tags: {tag} for folders, which makes no page a post", tag=tag),
        ),
        say("Set tag: false and include for these folders"),
    )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The name that was probably meant; None where none is like it."""
    names = {each.casefold(): each for each in known}
    found = get_close_matches(name.casefold()[:100], names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


def _line(sources: Iterable[str], says: tuple[Message, Message], cure: Message) -> Message | None:
    named = sorted(sources)
    if not named:
        return None
    if len(named) == 1:
        return say("{files} {says}. {cure}.", files=named[0], says=says[0], cure=cure)
    return say(
        "{number} files {says}: {files}. {cure}.",
        number=len(named),
        says=says[1],
        files=_listed(named),
        cure=cure,
    )


def _listed(named: list[str]) -> Message:
    listed, rest = joined(named[:_NAMED]), len(named) - _NAMED
    return say("{files} and {number} more", files=listed, number=rest) if rest > 0 else listed
