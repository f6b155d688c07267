"""Names every word that visitors read; a language that lacks one cannot be made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language. What stands in braces is filled in; the names are those of ``labels``."""

    language: str
    link_text: str
    empty: str
    by: str
    updated: str
    pinned: str
    external: str
    pager: str
    newer: str
    older: str
    page: str
    page_title: str
    neighbours: str
    newer_post: str
    older_post: str
    redirect: str
    hidden: str
    scheduled: str
    expired: str
    problem: str
    subscribe: str
    subscribe_path: str
    subscribe_title: str
    subscribe_text: str
    subscribe_how: str
    feed_address: str
    feed_open: str
    rss_note: str
    atom_note: str
    json_note: str
    list_feed: str
    category_path: str
    categories: str
    category_title: str
    author_path: str
    authors: str
    author_title: str
    archive_path: str
    archive: str
    archive_title: str
    further: str
    related: str
    reading_time: str
    back: str
