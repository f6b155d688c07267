"""The documents of a site as they stand once posts have addresses of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

from ..docs import Doc, Docs, source_of


class MovedDocs:
    """``docs``, with the posts of ``places`` where these say: destinations by source.

    What leads to the URL where a post would stand by itself leads to the post.
    """

    def __init__(self, docs: Docs, places: Mapping[str, str]) -> None:
        self._docs = docs
        self.read, self.picture = docs.read, docs.picture
        self.url_at, self.to_html = docs.url_at, docs.to_html
        self.url_of = cache(self._url_of)  # every list asks for the same ones
        self._places = places
        own = {source: docs.url_at(place) for source, place in places.items()}
        earlier = {unquote(docs.url_of(source)): url for source, url in own.items()}
        self._urls = earlier | {unquote(url): url for url in own.values()} | own
        found = ((docs.get(source), places[source], url) for source, url in own.items())
        self._moved = {
            doc.src_uri: replace(doc, dest_uri=place, url=url, own_uri=doc.dest_uri)
            for doc, place, url in found
            if doc
        }

    def docs(self) -> tuple[Doc, ...]:
        return tuple(self._moved.get(doc.src_uri, doc) for doc in self._docs.docs())

    def get(self, path: str) -> Doc | None:
        doc = self._docs.get(path)
        return self._moved.get(doc.src_uri, doc) if doc else None

    def _url_of(self, path: str) -> str:
        found = self._urls.get(path) or self._urls.get(source_of(path, self._docs))
        return found or self._docs.url_of(path)

    def destination(self, path: str) -> str:
        return self._places.get(path) or self._docs.destination(path)
