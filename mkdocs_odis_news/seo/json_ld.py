"""Describes pages in the terms of schema.org; nothing that a page does not show."""

from __future__ import annotations

from typing import Any

from ..feeds.publisher import Publisher
from ..pages.context import ListPage
from ..posts.description import plain
from ..posts.post import Image, Post

# Google shows pictures large from this width on (Discover).
_WIDE = 1200
Described = dict[str, Any]


def article(post: Post, title: str, description: str, url: str, publisher: Publisher) -> Described:
    """A post as search engines want it (Google: Article structured data)."""
    image = post.image or publisher.image
    authors = [
        {"@type": "Person", "name": author.name}
        | ({"url": publisher.address(author.url)} if author.url else {})
        for author in post.authors
    ]
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": publisher.article_type,
            "headline": title,
            "description": description,
            "image": [_image(image, publisher)] if image else None,
            "datePublished": publisher.instant(post.published).isoformat(),
            "dateModified": publisher.instant(post.changed).isoformat(),
            "correction": [
                {
                    "@type": "CorrectionComment",
                    "text": plain(each.html),
                    "datePublished": publisher.instant(each.date).isoformat(),
                }
                for each in post.corrections
            ],
            "author": authors,
            "publisher": _organization(publisher),
            "articleSection": list(post.categories),
            "isPartOf": {"@type": "CreativeWorkSeries", "name": post.series.name}
            if post.series
            else None,
            "position": post.series.part if post.series else None,
            "inLanguage": post.lang or publisher.language,
            "mainEntityOfPage": url,
        }
    )


def collection_page(page: ListPage, url: str, publisher: Publisher) -> Described:
    """A page of a list, and what stands on it."""
    items = [
        {
            "@type": "ListItem",
            "position": position,
            "name": teaser.title,
            "url": publisher.address(teaser.target),
        }
        for position, teaser in enumerate(page.teasers, start=1)
    ]
    return {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "name": page.title,
        "description": page.description,
        "url": url,
        "inLanguage": publisher.language,
        "isPartOf": {"@type": "WebSite", "name": publisher.name, "url": publisher.absolute("")},
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


def _wide(image: Image) -> Image:
    """The copy for messengers, unless it is narrower than Google wants and the picture is not."""
    shared, width = image.shared, image.width or 0
    if not shared or (shared.width or 0) < min(_WIDE, width):
        return image
    return shared


def _image(image: Image, publisher: Publisher) -> str | Described:
    """Its address; where something is said of it, all that is known (Google: Image metadata)."""
    shown, caption = _wide(image), image.caption
    address = publisher.address(shown.target)
    if not caption:
        return address
    return _filled(
        {
            **_image_object(shown, publisher),
            "contentUrl": address,
            "caption": caption.text,
            "creditText": caption.credit,
            "license": caption.license.url if caption.license else None,
        }
    )


def _image_object(image: Image, publisher: Publisher) -> Described:
    return _filled(
        {
            "@type": "ImageObject",
            "url": publisher.address(image.target),
            "width": image.width,
            "height": image.height,
        }
    )


def _organization(publisher: Publisher) -> Described:
    """Who stands behind the news, as far as the options tell (Google: Organization)."""
    return _filled(
        {
            "@type": "Organization",
            "name": publisher.organization or publisher.name,
            "url": publisher.absolute(""),
            "logo": _image_object(publisher.logo, publisher) if publisher.logo else None,
            "sameAs": list(publisher.same_as),
        }
    )


def _filled(described: Described) -> Described:
    return {key: value for key, value in described.items() if value}
