"""Fits the section into static-i18n, which builds the site once in each language."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ...lists.collection import collect
from ...posts.parse import read_post
from .build import Build
from .config import NewsConfig
from .edition import Edition
from .setting import folder_of


def settle_languages(
    files: Files, config: MkDocsConfig, build: Build, sections: Iterable[NewsConfig]
) -> None:
    """Gives our pages what static-i18n gives to those that it finds itself: other languages.

    Its switcher, its ``hreflang`` links and its sitemap rest on that. No post leads to a
    translation that is hidden or unlisted.
    """
    i18n: Any = config.plugins.get("i18n")
    if not i18n:
        return
    for edition, options in zip(build.editions, sections, strict=True):
        for source in edition.views:
            if (file := files.get_file_from_path(source)) and not hasattr(file, "alternates"):
                _adopt(file, i18n.current_language)
        home: Any = files.get_file_from_path(edition.section.home)
        for language in i18n.build_languages:
            home.alternates.setdefault(language, _home_in(language, config, options))
        for source in edition.posts:
            _keep_published(files.get_file_from_path(source), build, edition, options)
    withheld = build.all("unlisted") | build.all("gone")
    known = i18n.i18n_files_per_language[i18n.current_language]
    pages = {file.src_uri: file for file in (*known, *files.documentation_pages())}
    i18n.i18n_files_per_language[i18n.current_language] = [
        file for source, file in pages.items() if source not in withheld
    ]


def _adopt(file: Any, language: str) -> None:
    """``file`` has the attributes of a page that static-i18n has found."""
    file.locale = file.locale_alternate_of = language
    file.alternates = {language: file}


def _home_in(language: str, config: MkDocsConfig, options: NewsConfig) -> File:
    """The overview as the build of another language makes it."""
    path = posixpath.join(folder_of(config, options, language), "index.md")
    return File(path, None, config.site_dir, config.use_directory_urls)


def _keep_published(file: Any, build: Build, edition: Edition, options: NewsConfig) -> None:
    alternates = getattr(file, "alternates", {})
    for language, other in list(alternates.items()):
        if other is not file and not _is_published(other, build, edition, options):
            del alternates[language]


def _is_published(file: File, build: Build, edition: Edition, options: NewsConfig) -> bool:
    """Whether the build of its own language lists a post."""
    try:
        content = file.content_bytes
    except OSError:
        return False
    rules = edition.issue.rules
    inherited = build.defaults.of(file.src_uri, rules.keys)
    reading = read_post(file.src_uri, content, rules, inherited)
    posts = [reading.post] if reading and reading.post else []
    published = collect(posts, now=edition.now, future=options.future, preview=False).published
    return bool(published)
