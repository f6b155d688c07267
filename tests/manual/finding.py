"""Searches the manual as Material's search does in a browser, by the index that it reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lunr.builder import Builder
from lunr.index import Index
from lunr.stop_word_filter import stop_word_filter

_TAG = re.compile(r"<[^>]*>")


class Search:
    """The pages of a site that hold words, or what begins with them."""

    def __init__(self, site: Path) -> None:
        found = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
        self._separator = re.compile(found["config"]["separator"])
        self._docs: dict[str, Mapping[str, Any]] = {doc["location"]: doc for doc in found["docs"]}
        assert found["config"]["pipeline"] == ["stopWordFilter"]
        self._index = self._made(found["config"]["fields"])

    def pages(self, query: str) -> list[str]:
        """Their addresses below the site's root, the best first."""
        words = list(self._words(query))
        found = self._index.search(" ".join(f"{word}*" for word in words))
        scores: dict[str, float] = {}
        for each in found:
            page, _, section = each["ref"].partition("#")
            matched = list(each["match_data"].metadata)
            held = [word for word in words if any(term.startswith(word) for term in matched)]
            share = len(held) / len(words) + (not section)
            scores[page] = max(scores.get(page, 0.0), each["score"] * (1 + share**2))
        return sorted(scores, key=lambda page: -scores[page])

    def _made(self, fields: Mapping[str, Mapping[str, float]]) -> Index:
        builder = Builder()
        builder.b(0)
        builder.ref("location")
        builder.pipeline.add(stop_word_filter)
        for name in ("title", "text"):
            builder.field(name, boost=int(fields[name]["boost"]))
        for location, doc in self._docs.items():
            words = {name: list(self._words(doc[name])) for name in ("title", "text")}
            builder.add({"location": location, **words}, {"boost": doc.get("boost", 1)})
        return builder.build()

    def _words(self, text: str) -> Iterator[str]:
        return filter(None, self._separator.split(_TAG.sub(" ", text).lower()))
