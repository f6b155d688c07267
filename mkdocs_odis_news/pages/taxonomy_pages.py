"""Plans the ways to the lists of a taxonomy: a page that leads to all, a row of the largest."""

from __future__ import annotations

from collections.abc import Iterator

from ..feeds.feed import Feed
from ..lists.kinds import TaxonomyKind
from ..lists.taxonomies import PostList, PostLists, Taxonomy
from ..posts.links import relative
from .context import TaxonomyIndex
from .fragments import Link, Profile, Shortcuts, TermLink
from .presenter import Presenter
from .subscribe_page import subscribe_source

# More would be no row any more; the others are one step away.
_IN_ROW = 10


def plan_taxonomies(lists: PostLists, presenter: Presenter) -> Iterator[TaxonomyIndex]:
    """A page for each taxonomy."""
    for taxonomy in lists.taxonomies:
        url = presenter.url_of(taxonomy.home)
        yield TaxonomyIndex(
            source=taxonomy.home,
            title=taxonomy.title,
            description=taxonomy.description,
            terms=tuple(_term_link(each, presenter, url) for each in _lists_of(taxonomy, lists)),
        )


def shortcuts_of(
    lists: PostLists, presenter: Presenter, feed: Feed | None, base: str
) -> Shortcuts | None:
    """What stands above the overview, whose URL is ``base``; None where there is nothing."""
    categories = next((t for t in lists.taxonomies if t.kind is TaxonomyKind.CATEGORY), None)
    of_categories = _lists_of(categories, lists) if categories else ()
    largest = sorted(of_categories, key=lambda each: -len(each.term.entries))[:_IN_ROW]
    in_row = tuple(each for each in of_categories if each in largest)
    if not in_row and not feed:
        return None
    words = presenter.section.words
    return Shortcuts(
        terms=tuple(_term_link(each, presenter, base) for each in in_row),
        all=_link(categories.home, categories.title, presenter, base)
        if categories and len(in_row) < len(of_categories)
        else None,
        subscribe=_link(subscribe_source(presenter.section), words.subscribe, presenter, base)
        if feed
        else None,
    )


def profile_of(post_list: PostList, presenter: Presenter, base: str) -> Profile | None:
    """What is known of the author of these posts, for the page with the URL ``base``."""
    author = post_list.term.author
    if not author or not (author.text or author.url or author.image or author.fediverse):
        return None
    href = presenter.href(author.url, base) if author.url else ""
    return Profile(
        text=author.text or "",
        link=Link(href=href, text=author.name) if href else None,
        image=presenter.picture(author.image, base),
        account=Link(href=author.fediverse.url, text=author.fediverse.handle)
        if author.fediverse
        else None,
    )


def _lists_of(taxonomy: Taxonomy, lists: PostLists) -> tuple[PostList, ...]:
    of_kind = (each for each in lists.term_lists if each.taxonomy is taxonomy)
    return tuple(each for each in of_kind if not each.parent)


def _term_link(post_list: PostList, presenter: Presenter, base: str) -> TermLink:
    return TermLink(
        href=relative(presenter.url_of(post_list.home), base),
        text=post_list.term.name,
        number=len(post_list.term.entries),
        profile=profile_of(post_list, presenter, base),
    )


def _link(source: str, text: str, presenter: Presenter, base: str) -> Link:
    return Link(href=relative(presenter.url_of(source), base), text=text)
