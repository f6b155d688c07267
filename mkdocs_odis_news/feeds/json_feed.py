"""Writes a feed as JSON Feed 1.1 (jsonfeed.org); an empty value is left out."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from .items import FeedDocument, Item, Person


def write_json(feed: FeedDocument, url: str) -> str:
    """``url`` is the full address of the feed itself."""
    described = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": url,
        "description": feed.description,
        "language": feed.language,
        "icon": feed.logo.url if feed.logo else None,
        "authors": [{"name": feed.author}],
        "items": [_item(item) for item in feed.items],
    }
    described = {key: value for key, value in described.items() if value is not None}
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _item(item: Item) -> dict[str, Any]:
    described = {
        "id": item.id,
        "url": item.url,
        "external_url": item.external_url,
        "title": item.title,
        "content_html": item.content or f"<p>{escape(item.summary, quote=False)}</p>",
        "summary": item.summary,
        "image": item.image.url if item.image else None,
        "date_published": item.published.isoformat(),
        "date_modified": item.updated.isoformat(timespec="seconds") if item.post.updated else None,
        "authors": [_person(person) for person in item.authors],
        "tags": list(item.post.categories),
        "language": item.post.lang,
    }
    return {key: value for key, value in described.items() if value}


def _person(person: Person) -> dict[str, str]:
    return {"name": person.name, **({"url": person.url} if person.url else {})}
