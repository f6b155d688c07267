"""Tells the author of a site what was found: problems, hints, and the line at the end."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from ...posts.hints import (
    forgotten,
    hidden_by_other_keys,
    is_hidden_by_another_key,
    marked_folders,
    with_addresses,
    with_template_code,
    without_alternative,
)
from ...posts.problem import Problem, Severity
from ...posts.report import report_lines
from ...posts.rules import Note
from .build import Build
from .config import NewsConfig, words_of
from .edition import Edition
from .option_types import LABELS
from .setting import language_of

log = get_plugin_logger("odis-news")


def report(problems: tuple[Problem, ...], *, preview: bool) -> None:
    """Reports all problems together; an error stops a build, never a preview (``serve``)."""
    for severity, line in report_lines(problems):
        is_error = severity is Severity.ERROR and not preview
        (log.error if is_error else log.warning)(line)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    if errors and not preview:
        raise PluginError(
            f"odis-news: {errors} {'error' if errors == 1 else 'errors'}, nothing was built."
            " To leave broken posts out, set broken_posts: skip."
        )


def warn_without_words(config: MkDocsConfig, options: NewsConfig) -> None:
    """Warns where we do not speak the language of the site."""
    language = language_of(config, options)
    if not words_of(options, language) and not options.labels.keys() >= set(LABELS):
        log.warning(
            f"there are no words in {language!r}; the section speaks English."
            " Set the option language, or all labels."
        )


def hint(build: Build) -> None:
    """One line each for what concerns many posts; an image that nobody described is a warning."""
    readings = {r.source: r for e in build.editions for r in e.issue.readings}.values()

    def noted(note: Note) -> list[str]:
        return [reading.source for reading in readings if note in reading.notes]

    posts = [reading.post for reading in readings if reading.post]
    elsewhere = (f"{p.source} ({p.hidden_by})" for p in posts if is_hidden_by_another_key(p))
    lines = [hidden_by_other_keys(elsewhere)]
    for edition in build.editions:
        tag = edition.issue.rules.tag
        if tag is not None:
            posts_of_all = build.all("posts") | build.all("broken")
            lines.append(forgotten(set(edition.issue.forgotten) - posts_of_all, tag))
            lines.append(marked_folders(build.defaults.holding(tag), tag))
    lines += [with_addresses(noted(Note.ADDRESS)), with_template_code(noted(Note.TEMPLATE_CODE))]
    for line in dict.fromkeys(lines):
        if line:
            log.info(line)
    if undescribed := without_alternative(noted(Note.NO_ALT)):
        log.warning(undescribed)


def tell(edition: Edition, options: NewsConfig, *, alone: bool, left_out: int) -> None:
    """The line at the end of a build; it names the section where that is not ``alone``."""
    section = edition.section
    name = "" if alone else f"{section.folder or 'home page'}: "
    if not edition.posts and not edition.collection.entries:
        kind = f"with tags: {options.tag} in its front matter" if options.tag else "in its folder"
        log.info(f"{name}no posts yet; a post is a Markdown file {kind}")
    log.info(name + edition.collection.report(edition.views[section.home].last, left_out))
