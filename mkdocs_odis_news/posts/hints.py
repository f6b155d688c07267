"""Words what is worth one line for the site, however many posts it concerns."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .hiding import Visibility, is_own
from .post import Post

_NAMED = 3


def forgotten(sources: Iterable[str], tag: str) -> str | None:
    """Pages that look like posts, and lack the marker; None without any."""
    return _line(
        sources,
        ("looks like a post, and is none", "look like posts, and are none"),
        f"Write tags: {tag} into the front matter, or set tag: false for the whole folder",
    )


def hidden_by_other_keys(sources: Iterable[str]) -> str | None:
    """Posts hidden by a key that another system knows; ``a.md (status)``."""
    keys = "a key other than visible, draft or published"
    return _line(
        sources,
        (f"is hidden or unlisted by {keys}", f"are hidden or unlisted by {keys}"),
        "Delete the key where readers should see the post",
    )


def is_hidden_by_another_key(post: Post) -> bool:
    """Whether a key hides the post that the authors of MkDocs may not know."""
    return post.visibility > Visibility.VISIBLE and not is_own(post.hidden_by or "visible")


def without_alternative(sources: Iterable[str]) -> str | None:
    """Posts whose picture nobody described."""
    return _line(
        sources,
        ("has an image without alternative text", "have an image without alternative text"),
        'Write heroImageAltText: and what it shows, or heroImageAltText: "" for decoration',
    )


def with_addresses(sources: Iterable[str]) -> str | None:
    """Posts that ask for an address, or had one, that they do not get yet."""
    return _line(
        sources,
        (
            "names an address in slug, permalink or aliases, which it does not get yet",
            "name an address in slug, permalink or aliases, which they do not get yet",
        ),
        "Use a plugin for redirects where readers know the old addresses",
    )


def with_template_code(sources: Iterable[str]) -> str | None:
    """Posts with ``{% … %}``, ``{{< … >}}`` or ``import …`` in their texts."""
    return _line(
        sources,
        (
            "holds template code of another system, which readers see",
            "hold template code of another system, which readers see",
        ),
        "Delete it, or write in Markdown what it stands for",
    )


def marked_folders(sources: Iterable[str], tag: str) -> str | None:
    """Defaults of folders that hold the marker."""
    return _line(
        sources,
        (
            f"sets tags: {tag} for a folder, which makes no page a post",
            f"set tags: {tag} for folders, which makes no page a post",
        ),
        "Set tag: false and include for these folders",
    )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The name that was probably meant; None where none is like it."""
    names = {each.casefold(): each for each in known}
    found = get_close_matches(name.casefold()[:100], names, n=1, cutoff=0.6)
    return names[found[0]] if found else None


def _line(sources: Iterable[str], says: tuple[str, str], cure: str) -> str | None:
    named = sorted(sources)
    if not named:
        return None
    rest = len(named) - _NAMED
    listed = ", ".join(named[:_NAMED]) + (f" and {rest} more" if rest > 0 else "")
    if len(named) == 1:
        return f"{listed} {says[0]}. {cure}."
    return f"{len(named)} files {says[1]}: {listed}. {cure}."
