"""Tells the author of a site what was found: problems, hints, and the line at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from ...lists.outcome import Outcome
from ...options import Mode, SiteOptions
from ...posts.hints import (
    forgotten,
    hidden_by_other_keys,
    is_hidden_by_another_key,
    marked_folders,
    with_template_code,
    without_alternative,
    without_template,
)
from ...posts.problem import Severity, shown
from ...posts.report import report_lines
from ...posts.rules import Note
from ...site import Site
from ...translations import short_language, words_in
from ...translations.message import Message, joined, say, told
from .config import NewsConfig
from .labels import LABELS
from .suboptions import FeedConfig

log = get_plugin_logger("odis-news")


def language_of(site: Site) -> str:
    """That in which the author of the site reads of problems."""
    return site.sections[0].context.site.messages


def log_findings(site: Site) -> None:
    """All that was found when the site was planned; raises PluginError where it stops a build."""
    _log_hints(site)
    _log_problems(site)


def _log_problems(site: Site) -> None:
    """Reports all problems together; an error stops a build, never a preview (``serve``)."""
    is_preview = site.mode is Mode.PREVIEW
    for severity, line in report_lines(site.problems, language_of(site)):
        is_error = severity is Severity.ERROR and not is_preview
        (log.error if is_error else log.warning)(line)
    errors = sum(problem.severity is Severity.ERROR for problem in site.problems)
    if errors and not is_preview:
        counted = say("{number} errors", number=errors) if errors > 1 else say("1 error")
        skips = all(section.context.options.skips_broken for section in site.sections)
        stopped = say("{errors}, nothing was built.", errors=counted)
        if not skips:
            cure = say("To leave broken posts out, set broken_posts: skip.")
            stopped = joined((stopped, cure), " ")
        raise PluginError(f"odis-news: {told(stopped, language_of(site))}")


def warn_of_options(site: SiteOptions, given: Iterable[NewsConfig]) -> None:
    """Tells of languages that nobody speaks, and of feeds that need an address."""
    for is_warning, text in dict.fromkeys(option_warnings(site, given)):
        (log.warning if is_warning else log.info)(text)


def option_warnings(site: SiteOptions, given: Iterable[NewsConfig]) -> Iterator[tuple[bool, str]]:
    """What is wrong with options, and whether it is more than a hint."""
    for section, options in zip(site.sections, given, strict=True):
        # Where nobody asked for feeds, it is no more than a hint.
        if not site.url and (options.feeds.formats or options.news_sitemap):
            is_asked = options.news_sitemap or dict(options.feeds) != dict(FeedConfig())
            yield (
                is_asked,
                "without site_url there are no feeds. Set it in mkdocs.yml to the address of the"
                " site, such as https://example.org/, or write feeds: false.",
            )
        language = section.language
        if not (words_in(short_language(language)) or options.labels.keys() >= set(LABELS)):
            yield (
                True,
                f"there are no words in {language!r}; the section speaks English."
                " Set the option language, or all labels.",
            )


def _log_hints(site: Site) -> None:
    """One line each for what concerns many posts; an image that nobody described is a warning."""
    readings = {r.source: r for each in site.sections for r in each.readings.readings}.values()

    def noted(note: Note) -> list[str]:
        return [reading.source for reading in readings if note in reading.notes]

    elsewhere = {
        f"{reading.source} ({reading.post.hidden_where})"
        for section in site.sections
        for reading in section.readings.readings
        if reading.post and is_hidden_by_another_key(reading.post, section.readings.rules.keys)
    }
    lines = [hidden_by_other_keys(elsewhere)]
    for section in site.sections:
        tag = section.context.options.tag
        if tag is not None:
            other = site.posts.keys() | site.broken
            lines.append(forgotten(set(section.readings.forgotten) - other, tag))
            lines.append(marked_folders(site.reader.defaults_holding(tag), tag))
    lines.append(with_template_code(noted(Note.TEMPLATE_CODE)))
    for line in dict.fromkeys(lines):
        if line:
            log.info(told(line, language_of(site)))
    if undescribed := without_alternative(noted(Note.NO_ALT)):
        log.warning(told(undescribed, language_of(site)))


def warn_of_templates(site: Site, named: Mapping[str, str]) -> None:
    """Of those that pages name, by source, and nobody has."""
    found = (f"{source} ({shown(name)})" for source, name in named.items())
    if line := without_template(found):
        log.warning(told(line, language_of(site)))


def log_summary(site: Site, *, alone: bool) -> None:
    """A line for each section at the end of a build, with its name where it is not ``alone``."""
    of_sections = [source for section in site.sections for source in section.outcomes]
    unclaimed = [site.outcomes[source] for source in site.outcomes.keys() - set(of_sections)]
    for number, section in enumerate(site.sections):
        context, tag = section.context, section.context.options.tag
        name = context.folder or say("home page")

        def told_of(line: Message, name: str = name) -> str:
            return told(line if alone else joined((name, line), ": "), language_of(site))

        if not section.posts and not section.collection.entries:
            log.info(told_of(_nothing_yet(tag)))
        outcomes = [*section.outcomes.values(), *([] if number else unclaimed)]
        left_out = outcomes.count(Outcome.SKIPPED)
        log.info(told_of(section.collection.report(section.last_page, left_out)))


def _nothing_yet(tag: str | None) -> Message:
    if not tag:
        return say("no posts yet; a post is a Markdown file in its folder")
    return say(
        "no posts yet; a post is a Markdown file with tags: {tag} in its front matter", tag=tag
    )
