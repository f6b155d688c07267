"""Everything about static-i18n, which builds the site once in each language."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from ...docs import is_index_name
from ...lists.addresses import destination_of
from ...lists.collection import Collection, collect_posts
from ...lists.index_pages import heading_of
from ...lists.section import SectionContext
from ...posts.compared import in_language
from ...posts.frontmatter import parse
from ...posts.parse import read_post
from ...posts.post import Post
from ...section import Section
from ...site import Site
from ...translations import language_tag
from .addresses import move
from .docs import doc_of


def plugin_of(config: MkDocsConfig) -> Any | None:
    """The plugin, where the site has it."""
    return config.plugins.get("i18n")


def language_of(config: MkDocsConfig) -> str | None:
    """The language of this build; None without the plugin."""
    return getattr(plugin_of(config), "current_language", None)


def languages_of(config: MkDocsConfig) -> tuple[str, ...]:
    """All that are built; none without the plugin."""
    return tuple(getattr(plugin_of(config), "build_languages", ()))


def is_building_another(config: MkDocsConfig) -> bool:
    """Whether this is a build within that of the site."""
    return bool(getattr(plugin_of(config), "building", False))


def folder_of(config: MkDocsConfig, root: str, language: str | None = None) -> str:
    """Where a section stands: each language but the first has a folder of its own."""
    language = language or language_of(config)
    if language in (None, getattr(plugin_of(config), "default_language", None)):
        return root
    return posixpath.join(language, root).rstrip("/")


def folder_in_nav(config: MkDocsConfig) -> str:
    """The folder of a language that the navigation shows; those of files the plugin takes away."""
    named = plugin_of(config)
    return "" if named and named.config.docs_structure == "folder" else folder_of(config, "")


def files_of_all(name: str | None, config: MkDocsConfig) -> Iterator[File]:
    """The files of this name in all languages; the plugin hands over those of one at a time."""
    if name and plugin_of(config):
        for path in Path(config.docs_dir).rglob(name):
            source = path.relative_to(config.docs_dir).as_posix()
            file = File(source, config.docs_dir, config.site_dir, config.use_directory_urls)
            file.inclusion = InclusionLevel.EXCLUDED
            yield file


def add_languages(files: Files, config: MkDocsConfig, site: Site) -> None:
    """Gives our pages what static-i18n gives to those that it finds itself: other languages.

    Its switcher, its ``hreflang`` links and its sitemap rest on that. No post leads to a
    translation that is hidden or unlisted.
    """
    if not (i18n := plugin_of(config)):
        return
    for section in site.sections:
        for source in section.pages.made:
            file = files.get_file_from_path(source)
            if file and not hasattr(file, "alternates"):
                _adopt(file, i18n.current_language)
        home: Any = files.get_file_from_path(section.context.home)
        for language in i18n.build_languages:
            home.alternates.setdefault(language, _home_in(language, config, section))
        for source in section.posts:
            _fit_translations(source, files, config, site, section)
    hidden = site.unlisted | site.left_out
    known = i18n.i18n_files_per_language[i18n.current_language]
    pages = {file.src_uri: file for file in (*known, *files.documentation_pages())}
    i18n.i18n_files_per_language[i18n.current_language] = [
        file for source, file in pages.items() if source not in hidden | site.unindexed
    ]
    _forget_untranslated(i18n, hidden)


def _forget_untranslated(i18n: Any, hidden: frozenset[str]) -> None:
    """The sitemap is written last in the last language: no page leads to what this one hides."""
    language = i18n.current_language
    for file in (f for known in i18n.i18n_files_per_language.values() for f in known):
        other = getattr(file, "alternates", {}).get(language)
        if other is not None and other is not file and other.src_uri in hidden:
            del file.alternates[language]


def _adopt(file: Any, language: str) -> None:
    """``file`` has the attributes of a page that static-i18n has found."""
    file.locale = file.locale_alternate_of = language
    file.alternates = {language: file}


def _home_in(language: str, config: MkDocsConfig, section: Section) -> File:
    """The overview as the build of another language makes it."""
    folder = folder_of(config, section.context.root, language)
    path = posixpath.join(folder, "index.md")
    return File(path, None, config.site_dir, config.use_directory_urls)


def _fit_translations(
    source: str, files: Files, config: MkDocsConfig, site: Site, section: Section
) -> None:
    """Those that are published, where they will stand; of the others nothing remains."""
    file = files.get_file_from_path(source)
    alternates: dict[str, File] = getattr(file, "alternates", {})
    for language, other in list(alternates.items()):
        if other is file:
            continue
        collected = _collected(other, site, section)
        is_index = is_index_name(posixpath.basename(other.src_uri))
        is_hidden = any(entry.status.is_hidden for entry in collected.entries)
        if is_index and is_hidden and other.src_uri != source:
            text = "" if source in site.left_out else site.reader.text(source)
            _withhold_beside(other, files, text)
        published = [e.post for e in collected.published if e.post.has_page]
        if published:
            context = _in_language(section.context, language, config)
            _move(other, published[0], context, config, site)
        else:
            del alternates[language]


def _move(
    file: File, post: Post, section: SectionContext, config: MkDocsConfig, site: Site
) -> None:
    """A translation to where the build of its language puts it."""
    docs, doc = site.reader.docs, doc_of(file)
    post = in_language(post, doc, section.language)
    if not post.is_titled:
        body = parse(post.source, file.content_bytes, section.keys).body
        post = replace(post, title=heading_of(body, docs.to_html) or post.title, is_titled=True)
    place = destination_of(post, doc, section, site.reader)
    move(file, place, docs.url_at(place), config)


def _in_language(section: SectionContext, language: str, config: MkDocsConfig) -> SectionContext:
    folder = folder_of(config, section.root, language)
    options = replace(section.options, folder=folder, language=language_tag(language))
    return replace(section, options=options)


def _withhold_beside(hidden: File, files: Files, text: str) -> None:
    """The files beside a hidden index share its lot, but for those that its translation names.

    The build of the index cannot see to it: this one copies them too, to the same place. ``text``
    is that of the translation.
    """
    folder = posixpath.dirname(hidden.src_uri)
    beside = [f for f in files if f.src_uri.startswith(f"{folder}/") and not f.generated_by]
    if any(file.is_documentation_page() for file in beside):
        return
    for file in beside:
        names = (posixpath.basename(file.src_uri), posixpath.basename(file.url))
        if not any(each in text for each in names):
            file.inclusion = InclusionLevel.EXCLUDED


def _collected(file: File, site: Site, section: Section) -> Collection:
    """The post of another language alone, or nothing where there is none."""
    try:
        content = file.content_bytes
    except OSError:
        return Collection(entries=(), listed=())
    rules = section.readings.rules
    defaults = site.reader.defaults_of(file.src_uri, rules.keys)
    reading = read_post(file.src_uri, content, rules, defaults)
    posts = [reading.post] if reading and reading.post else []
    future = section.context.options.future
    return collect_posts(posts, now=section.now, future=future, preview=False)
