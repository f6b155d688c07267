"""Reads the candidates of a picture: ``a.png 1x, b.png 2x``."""

from __future__ import annotations

import re
from collections.abc import Callable

# An address ends with a blank; what describes it, with a comma outside of parentheses
# (HTML, "parse a srcset attribute").
_ADDRESS = re.compile(r"[\s,]*([^\s,]\S*)")
# What browsers fetch: addresses of the web, or without a scheme.
_FETCHED = re.compile(r"https?:|[^:]*+$|[^:/?#]*+[/?#]", re.IGNORECASE)
_DESCRIPTOR = re.compile(r"((?:[^,()]|\([^()]*\)?|\))*),?")


def srcset_anew(value: str, anew: Callable[[str], str | None]) -> str:
    """The candidates with the addresses that ``anew`` makes of theirs; without one, it goes."""
    candidates: list[str] = []
    at = 0
    while found := _ADDRESS.match(value, at):
        address, at = found[1], found.end()
        described = None
        if not address.endswith(","):
            described = _DESCRIPTOR.match(value, at)
            at = described.end() if described else at
        words = described[1].split() if described else ()
        if written := anew(address.rstrip(",")):
            candidates.append(" ".join((written, *words)))
    return ", ".join(candidates)


def safe_srcset(value: str, anew: Callable[[str], str | None]) -> str | None:
    """As ``srcset_anew``, of what browsers fetch alone: nh3 does not look into such a value."""

    def fetched(address: str) -> str | None:
        found = anew(address)
        return found if found and _FETCHED.match(found) else None

    return srcset_anew(value, fetched) or None
