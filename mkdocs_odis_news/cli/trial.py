"""Plans a site with a post that is still to be written: what a build refuses is not written."""

from __future__ import annotations

from dataclasses import replace

from ..docs import Doc, Docs
from ..options import Mode
from ..posts.problem import Severity
from ..site import plan_site
from ..translations.message import Message, say
from .opened import Opened


class _WithPost:
    """``docs``, and a post that is no file yet."""

    def __init__(self, docs: Docs, path: str, text: str) -> None:
        self._docs, self._text = docs, text.encode()
        self.url_of, self.url_at, self.destination = docs.url_of, docs.url_at, docs.destination
        self.picture, self.to_html = docs.picture, docs.to_html
        place, url = docs.destination(path), docs.url_of(path)
        self._doc = Doc(src_uri=path, dest_uri=place, url=url, is_page=True)

    def docs(self) -> tuple[Doc, ...]:
        return (*self._docs.docs(), self._doc)

    def get(self, path: str) -> Doc | None:
        return self._doc if path == self._doc.src_uri else self._docs.get(path)

    def read(self, path: str) -> bytes:
        return self._text if path == self._doc.src_uri else self._docs.read(path)


def refusal_of(opened: Opened, path: str, text: str) -> Message | None:
    """Why the file at this path below ``docs_dir`` would stop a build, or be no post."""
    strict = [replace(each, skips_broken=False) for each in opened.host.options.sections]
    options = replace(opened.host.options, sections=tuple(strict))
    docs = _WithPost(opened.host.docs, path, text)
    site = plan_site(docs, options, now=opened.now, mode=Mode.BUILD)
    if path not in site.posts.keys() | site.broken:
        return say("{path} would be no post, by include or exclude.", path=path)
    before = {replace(problem, severity=Severity.ERROR) for problem in opened.site.problems}
    for problem in site.problems:
        if problem not in before and problem.severity is Severity.ERROR:
            why = problem.sentence(opened.language)
            return say("{file}: {why}", file=opened.path(problem.source), why=why)
    return None
