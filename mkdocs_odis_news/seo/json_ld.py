"""Describes pages in the terms of schema.org; nothing that a page does not show."""

from __future__ import annotations

from typing import Any

from ..feeds.site import Site
from ..pages.context import View
from ..posts.post import Post

Described = dict[str, Any]


def article(post: Post, title: str, description: str, url: str, site: Site) -> Described:
    """A post as search engines want it (Google: Article structured data)."""
    image = post.image or site.image
    authors = [
        {"@type": "Person", "name": author.name}
        | ({"url": site.address(author.url)} if author.url else {})
        for author in post.authors
    ]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": site.article_type,
            "headline": title,
            "description": description,
            "image": [site.address((image.shared or image).target)] if image else None,
            "datePublished": site.instant(post.published).isoformat(),
            "dateModified": site.instant(post.updated or post.published).isoformat(),
            "author": authors,
            "publisher": {"@type": "Organization", "name": site.name, "url": site.absolute("")},
            "articleSection": list(post.categories),
            "inLanguage": post.lang or site.language,
            "mainEntityOfPage": url,
        }
    )


def listing(view: View, url: str, site: Site) -> Described:
    """A page of a list, and what stands on it."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": teaser.title,
            "url": site.address(teaser.target),
        }
        for position, teaser in enumerate(view.teasers, start=1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": view.title,
        "description": view.description,
        "url": url,
        "inLanguage": site.language,
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": site.absolute("")},
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }


def breadcrumbs(trail: tuple[tuple[str, str], ...]) -> Described:
    """The pages above a page and itself: names and full addresses, from the root down."""
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": url}
            for position, (name, url) in enumerate(trail, start=1)
        ],
    }


def _filled(described: Described) -> Described:
    return {key: value for key, value in described.items() if value}
