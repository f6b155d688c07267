"""Puts together what one build shows: from the files of MkDocs to the planned pages."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from urllib.parse import quote
from zoneinfo import ZoneInfo

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.utils import is_markdown_file

from .config import NewsConfig, words_of
from .posts.collection import Collection, collect
from .posts.post import Post
from .posts.problem import Problem, Severity
from .posts.target import UrlOf, host
from .reader import Issue, first_text, read_home, read_issue, title_of
from .views.plan import plan_overview, plan_posts
from .views.view import PostPage, Redirect, Section, View
from .words import ENGLISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The section as one build shows it; the mappings are by source.

    ``broken`` are posts with errors, ``skipped`` those of them that stay out of the site, ``bare``
    files without extension; ``gone`` are the posts whose pages this build leaves out.
    """

    section: Section
    collection: Collection
    posts: Mapping[str, Post]
    views: Mapping[str, View]
    pages: Mapping[str, PostPage]
    redirects: Mapping[str, Redirect]
    problems: tuple[Problem, ...]
    broken: frozenset[str]
    hidden: frozenset[str]
    unlisted: frozenset[str]
    skipped: frozenset[str]
    bare: frozenset[str]
    gone: frozenset[str]
    has_home: bool


def make_edition(
    files: Files, config: MkDocsConfig, options: NewsConfig, *, preview: bool
) -> Edition:
    """Reads and plans everything. ``preview``: under ``serve``, where hidden posts are shown."""
    home, has_home = _find_home(files, options.root)
    issue = read_issue(files, home, options)
    posts = {reading.source: reading.post for reading in issue.readings if reading.post}
    collection = collect(posts.values(), now=_now(options), future=options.future, preview=preview)
    section = _section(home, files, config, options)
    url_of = url_port(files, config)
    planned = plan_posts(collection, section, url_of)
    hidden = _hidden(issue, collection)
    broken = frozenset(reading.source for reading in issue.readings if not reading.post)
    skips = options.broken_posts == "skip" and not preview
    skipped = broken if skips else frozenset()
    return Edition(
        section=section,
        collection=collection,
        posts=posts,
        views={view.source: view for view in plan_overview(collection, section, url_of)},
        pages={page.source: page for page in planned if isinstance(page, PostPage)},
        redirects={
            page.source: page
            for page in planned
            if isinstance(page, Redirect) and (preview or page.source not in hidden)
        },
        problems=_problems(issue, skips),
        broken=broken,
        hidden=hidden,
        unlisted=frozenset(
            entry.post.source
            for entry in collection.entries
            if not entry.status.is_hidden and entry not in collection.listed
        ),
        skipped=skipped,
        bare=frozenset(problem.source for problem in issue.bare),
        gone=skipped if preview else hidden | skipped,
        has_home=has_home,
    )


def url_port(files: Files, config: MkDocsConfig) -> UrlOf:
    """Answers with the URL of a file, and of a page that is still to be made."""

    def url_of(path: str) -> str:
        file = files.get_file_from_path(path)
        if file is None and not is_markdown_file(path):
            return quote(path)
        return (file or File(path, None, config.site_dir, config.use_directory_urls)).url

    return url_of


def language_of(config: MkDocsConfig, options: NewsConfig) -> str:
    """The option, else Material's ``language``, else the theme's locale."""
    theme = config.theme
    return options.language or str(theme.get("language", theme.locale))


def _find_home(files: Files, root: str) -> tuple[str, bool]:
    for name in ("index.md", "README.md"):
        file = files.get_file_from_path(posixpath.join(root, name))
        if file and not file.inclusion.is_excluded():
            return file.src_uri, True
    return posixpath.join(root, "index.md"), False


def _section(home: str, files: Files, config: MkDocsConfig, options: NewsConfig) -> Section:
    front_matter = read_home(files, home)
    folder = options.root.rpartition("/")[2].replace("-", " ").replace("_", " ")
    title = options.title or title_of(front_matter) or folder[:1].upper() + folder[1:]
    title = title or config.site_name
    description = options.description or first_text(
        front_matter, "metaDescription", "description", "summary"
    )
    language = language_of(config, options)
    return Section(
        home=home,
        title=title,
        description=description or config.site_description or title,
        per_page=options.per_page,
        words=words_of(options, language) or replace(ENGLISH, **options.labels),
        language=language,
        date_format=options.date_format,
        site_host=host(config.site_url or ""),
        link_text=options.link_text,
    )


def _hidden(issue: Issue, collection: Collection) -> frozenset[str]:
    by_status = {entry.post.source for entry in collection.entries if entry.status.is_hidden}
    return frozenset(by_status | {r.source for r in issue.readings if r.hidden})


def _problems(issue: Issue, skip: bool) -> tuple[Problem, ...]:
    """All of them in the order of a report; ``skip`` makes errors of posts warnings."""
    problems = [problem for reading in issue.readings for problem in reading.problems]
    if skip:
        problems = [replace(problem, severity=Severity.WARNING) for problem in problems]
    return tuple(sorted((*problems, *issue.bare), key=lambda problem: problem.order))


def _now(options: NewsConfig) -> datetime:
    """The build's time in the site's zone; SOURCE_DATE_EPOCH overrides the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), timezone.utc) if epoch else datetime.now(timezone.utc)
    return now.astimezone(ZoneInfo(options.timezone))
