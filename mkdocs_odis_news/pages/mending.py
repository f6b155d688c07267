"""What authors have to mend, as a preview shows it: frozen values that templates print."""

from __future__ import annotations

from dataclasses import dataclass

from .fragments import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What its author has to mend, in a preview: ``place`` is the file and the line.

    ``kind`` says whether it is an error (``is_error``) or a warning; ``href`` leads to the page,
    where there is one. ``lang`` is the language of ``kind`` and ``text``, where it is not the
    site's.
    """

    kind: str
    is_error: bool
    place: str
    text: str
    href: str
    lang: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPost:
    """A post with errors on the overview of a preview; each of ``findings`` is a ``Finding``."""

    title: str
    link: Link
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToMend:
    """All that is wrong in a section: a ``Finding`` each, and each ``BrokenPost``.

    ``heading`` is in the language ``lang``, where that is not the site's.
    """

    heading: str
    lang: str | None
    findings: tuple[Finding, ...]
    broken: tuple[BrokenPost, ...]
