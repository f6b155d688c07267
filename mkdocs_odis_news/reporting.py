"""Tells the author of a site what was found: problems, hints, and the line at the end."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from .config import NewsConfig, words_of
from .edition import Edition
from .posts.problem import Problem, Severity
from .setting import language_of

log = get_plugin_logger("odis-news")


def report(problems: tuple[Problem, ...], *, preview: bool) -> None:
    """Reports all problems together; an error stops a build, never a preview (``serve``)."""
    errors = 0
    for problem in problems:
        is_error = problem.severity is Severity.ERROR and not preview
        (log.error if is_error else log.warning)(str(problem))
        errors += is_error
    if errors:
        raise PluginError(
            f"odis-news: {errors} {'error' if errors == 1 else 'errors'}, nothing was built."
            " To leave broken posts out, set broken_posts: skip."
        )


def warn_without_words(config: MkDocsConfig, options: NewsConfig) -> None:
    """Warns where we do not speak the language of the site."""
    language = language_of(config, options)
    if not words_of(options, language):
        log.warning(
            f"there are no words in {language!r}; the section speaks English."
            " Set the option language, or all labels."
        )


def tell(edition: Edition) -> None:
    """The line at the end of a build."""
    if not edition.posts and not edition.collection.entries:
        log.info("no posts yet; a post is a Markdown file with tags: post in its front matter")
    log.info(edition.collection.report(edition.views[edition.section.home].last))
