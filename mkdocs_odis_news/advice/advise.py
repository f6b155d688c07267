"""All advice on the posts of a site."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..docs import Docs
from ..lists.collection import Status
from ..posts.hints import is_hidden_by_another_key
from ..posts.links import LinkKind, LinkTarget, read_target
from ..posts.problem import Problem, Severity
from ..section import Section
from ..site import Site
from ..translations.message import say
from .alike import on_alike
from .heads import HEAVIEST, on_head, too_heavy
from .texts import Answers, addresses, on_code, on_text, unanswered
from .written import Written


def advice_on(site: Site) -> tuple[Problem, ...]:
    """In the order of a report; none on what its author hides, or cannot be read."""
    found: list[Problem] = []
    answers = _answers(site)
    posts = list(_posts(site))
    for written, section in posts:
        found += on_head(written)
        found += on_text(written, answers)
        if not section.context.site.has_macros:
            found += on_code(written)
        found += _on_keys(written, answers)
        found += _on_pictures(written, site.reader.docs)
    found += on_alike(written for written, _ in posts)
    found += _unfound(site)
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.order))


def _posts(site: Site) -> Iterator[tuple[Written, Section]]:
    """Those that readers see, or will see one day."""
    for section in site.sections:
        keys = section.readings.rules.keys
        for entry in section.collection.entries:
            source = entry.post.source
            is_over = entry.status in (Status.HIDDEN, Status.EXPIRED)
            if source in section.posts and not is_over:
                found = site.reader.front_matter(source, keys)
                yield Written(post=entry.post, found=found, keys=keys), section


def _answers(site: Site) -> Answers:
    """With or without the path under which the whole site stands."""
    docs, root = site.reader.docs, urlsplit(site.sections[0].context.site.url).path.strip("/")
    sources = (*(doc.src_uri for doc in docs.docs() if doc.is_included), *site.pages)
    known = {unquote(docs.url_of(source)).strip("/.") for source in sources}
    known |= {docs.destination(source) for source in sources}
    known |= {each.path for each in site.made}

    def has(path: str) -> bool:
        given = unquote(path).strip("/")
        below = given.removeprefix(root).lstrip("/")
        return not below or given in known or below in known

    return has


def _on_keys(written: Written, answers: Answers) -> Iterator[Problem]:
    post = written.post
    image = post.image.target if post.image else None
    for field, target in (("link", post.link), ("image", image)):
        if target and target.kind is LinkKind.ROOT and not answers(target.path):
            key, line = written.pair(field)
            yield unanswered(written, f"/{target.path}{target.tail}", line, key)


def _on_pictures(written: Written, docs: Docs) -> Iterator[Problem]:
    """Each that is too large, once."""
    image = written.post.image
    told: set[str] = set()
    if image and image.size and image.size > HEAVIEST:
        key, at = written.pair("image")
        told.add(image.target.path)
        yield too_heavy(written, image.target.path, image.size, at, key)
    for number, line in written.lines:
        for address in addresses(line):
            target = read_target(address, written.post.source)
            path = target.path if isinstance(target, LinkTarget) and target.is_ours else ""
            if path in told or not (doc := docs.get(path)) or doc.is_page:
                continue
            told.add(path)
            picture = docs.picture(path)
            if picture and picture.type and picture.size > HEAVIEST:
                yield too_heavy(written, path, picture.size, number, None)


def _unfound(site: Site) -> Iterator[Problem]:
    """Pages that nobody takes for posts, and posts hidden by a key of another system."""
    posts = site.posts.keys() | site.broken
    for section in site.sections:
        tag = section.context.options.tag
        for source in section.readings.forgotten if tag else ():
            if source not in posts:
                yield Problem(
                    source=source,
                    found=say("a page that looks like a post, and is none"),
                    expected=say("tags: {tag} in its front matter", tag=tag or ""),
                    cure=say("Write {line}", line=f"tags: {tag}"),
                    severity=Severity.ADVICE,
                )
        for post in section.posts.values():
            if is_hidden_by_another_key(post, section.readings.rules.keys):
                yield Problem(
                    source=post.hidden_in or post.source,
                    key=post.hidden_by,
                    found=say("a key of another system that keeps the post from readers"),
                    expected=say("visible, draft or published"),
                    cure=say("Write {line}, or delete the key", line="visible: false"),
                    severity=Severity.ADVICE,
                )
