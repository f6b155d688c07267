"""What all lists and pages of a section have in common."""

from __future__ import annotations

from dataclasses import dataclass

from ..options import SectionOptions, SiteOptions
from ..posts.address import host_of
from ..posts.keys import KeyAliases
from ..posts.problem import Problem
from ..translations import Words
from .index_pages import IndexOf


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionContext:
    """A section as its pages and templates see it.

    ``keys`` are those by which its posts are read, ``home`` is the source of page 1,
    ``site_host`` the host of the site, or empty. ``problem`` is that of page 1.
    """

    options: SectionOptions
    site: SiteOptions
    keys: KeyAliases
    home: str
    title: str
    description: str
    site_host: str = ""
    problem: Problem | None = None

    @property
    def root(self) -> str:
        """Its name in the options."""
        return self.options.root

    @property
    def folder(self) -> str:
        """Its place below ``docs_dir``."""
        return self.options.folder

    @property
    def words(self) -> Words:
        """What visitors read."""
        return self.options.words

    @property
    def language(self) -> str:
        """That of words and dates."""
        return self.options.language

    @property
    def has_feeds(self) -> bool:
        """Whether any are written: they need the address of the site."""
        return bool(self.site.url and self.options.feeds.formats)


def section_context(
    options: SectionOptions, site: SiteOptions, keys: KeyAliases, index_of: IndexOf
) -> SectionContext:
    """``index_of`` answers with the page that an author wrote for the folder."""
    page = index_of(options.folder)
    named = options.root.rpartition("/")[2].replace("-", " ").replace("_", " ")
    title = options.title or page.title or named[:1].upper() + named[1:] or site.name
    return SectionContext(
        options=options,
        site=site,
        keys=keys,
        home=page.source,
        title=title,
        description=options.description or page.description or site.description or title,
        site_host=host_of(site.url),
        problem=page.problem,
    )
