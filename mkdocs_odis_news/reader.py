"""Reads the posts among the files of MkDocs, and everything that is wrong with them."""

from __future__ import annotations

import posixpath
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from mkdocs.structure.files import File, Files

from .config import NewsConfig, rules_of
from .images import Images
from .posts.description import heading
from .posts.frontmatter import FrontMatter, parse
from .posts.keys import Names
from .posts.overlooked import certainly_hidden, mentions
from .posts.problem import Problem, Severity
from .posts.reading import Reading, Rules, read_post
from .posts.references import missing
from .views.view import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What was read for one build. ``bare`` are files without extension that hold a post.

    ``withheld``: pages with the marker that their author hid, posts of this section or not;
    ``home``: what is wrong with page 1.
    """

    readings: tuple[Reading, ...]
    bare: tuple[Problem, ...]
    withheld: frozenset[str]
    home: tuple[Problem, ...]

    @property
    def broken(self) -> frozenset[str]:
        """The posts with errors."""
        return frozenset(reading.source for reading in self.readings if not reading.post)

    @property
    def hidden(self) -> frozenset[str]:
        """The pages that their authors hid, also those that cannot be read."""
        return frozenset(r.source for r in self.readings if r.hidden) | self.withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where the lists of all sections stand: sources of first pages, and folders with a slash."""

    homes: frozenset[str]
    folders: tuple[str, ...]


class Sources:
    """The texts of files; each is read once in a build, however many sections look at it."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def text(self, file: File) -> str:
        """Raises OSError and UnicodeDecodeError."""
        if file.src_uri not in self._texts:
            self._texts[file.src_uri] = file.content_string
        return self._texts[file.src_uri]

    def seen(self, file: File) -> str:
        """The text, or nothing where it cannot be read."""
        try:
            return self.text(file)
        except (OSError, UnicodeDecodeError):
            return ""


def read_issue(
    files: Files,
    section: Section,
    options: NewsConfig,
    places: Places,
    sources: Sources,
    images: Images,
) -> Issue:
    """Reads every post; a page that the site itself excludes, and those of lists, are none."""
    rules = _measured_authors(rules_of(options), images)
    candidates = [file for file in files if _may_be_post(file, section, options, places)]
    pages = (file for file in candidates if file.is_documentation_page())
    readings = (_in_language(_read(file, rules, sources), file, section.language) for file in pages)
    homes = (file for file in files if file.src_uri == section.home)
    there = _Addresses(files, places)
    compared = tuple(_compared(reading, there, images) for reading in readings if reading)
    return Issue(
        readings=compared,
        bare=tuple(
            problem
            for file in candidates
            if not posixpath.splitext(file.src_uri)[1]
            for problem in _bare(file, rules)
        ),
        home=tuple(
            found
            for file in homes
            if isinstance(found := parse(file.src_uri, sources.seen(file)), Problem)
        ),
        withheld=frozenset(
            file.src_uri
            for file in files
            if file.is_documentation_page() and _is_withheld(sources.seen(file), rules.tag)
        ),
    )


def read_home(file: File) -> FrontMatter | None:
    """The author's own first page of a list, so far as it can be read."""
    try:
        front_matter = parse(file.src_uri, file.content_string)
    except (OSError, ValueError):
        return None
    return None if isinstance(front_matter, Problem) else front_matter


def first_text(front_matter: FrontMatter | None, *keys: str) -> str | None:
    """The first of these keys of page 1 that holds a text."""
    values = (front_matter.values.get(key) for key in keys) if front_matter else iter(())
    return next((str(value) for value in values if value), None)


def title_of(front_matter: FrontMatter | None, names: Names) -> str | None:
    """The title of page 1: its key, else its heading."""
    title = first_text(front_matter, *names["title"])
    return title or (heading(front_matter.body) if front_matter else None)


def _may_be_post(file: File, section: Section, options: NewsConfig, places: Places) -> bool:
    path = file.src_uri
    if path in places.homes or file.inclusion.is_excluded():
        return False
    if options.tag is False and file.dest_uri.startswith(places.folders):
        return False  # an author's own page of a list
    if options.tag is False and not options.include:
        within = not section.folder or file.dest_uri.startswith(f"{section.folder}/")
    else:
        within = not options.include or options.include.match_file(path)
    return within and not (options.exclude and options.exclude.match_file(path))


def _read(file: File, rules: Rules, sources: Sources) -> Reading | None:
    try:
        text = sources.text(file)
    except UnicodeDecodeError as error:
        return _undecodable(file, error, rules)
    except OSError as error:
        problem = Problem(
            source=file.src_uri,
            found=f"a file that cannot be opened ({error.strerror})",
            expected="a file that MkDocs may read",
            cure="Give the right to read it, or take it out of the documentation",
        )
        return Reading(source=file.src_uri, post=None, problems=(problem,), hidden=False)
    return read_post(file.src_uri, text, rules)


def _is_withheld(text: str, tag: str | None) -> bool:
    return tag is not None and tag in text and mentions(text, tag) and certainly_hidden(text)


def _undecodable(file: File, error: UnicodeDecodeError, rules: Rules) -> Reading | None:
    # What Windows calls Unicode.
    content = file.content_bytes
    is_wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    text = content.decode("utf-16" if is_wide else "utf-8", errors="replace")
    if rules.tag is not None and not mentions(text.lstrip("\ufeff"), rules.tag):
        return None
    before = error.object[: error.start]
    problem = Problem(
        source=file.src_uri,
        line=before.count(b"\n") + 1,
        column=error.start - before.rfind(b"\n"),
        found=f"the byte 0x{error.object[error.start]:02X}",
        expected="text in UTF-8",
        cure="Save the file as UTF-8",
    )
    return Reading(source=file.src_uri, post=None, problems=(problem,), hidden=False)


def _bare(file: File, rules: Rules) -> Iterator[Problem]:
    """A file without extension that holds a post: MkDocs would publish it as it is."""
    try:
        text = file.content_bytes.decode("utf-8", errors="replace")
    except OSError:
        return
    if text.lstrip().startswith("---") and read_post(file.src_uri, text, rules):
        yield Problem(
            source=file.src_uri,
            found="a post in a file without the extension .md",
            expected=f"{posixpath.basename(file.src_uri)}.md",
            cure="Rename the file, or delete it; until then it is left out of the site",
            severity=Severity.WARNING,
        )


def _measured_authors(rules: Rules, images: Images) -> Rules:
    authors = {
        key: replace(author, image=images.measured(author.image)) if author.image else author
        for key, author in rules.authors.items()
    }
    return replace(rules, authors=authors)


def _in_language(reading: Reading | None, file: File, language: str) -> Reading | None:
    """Where static-i18n shows a post that is not translated, it says in which language it is."""
    locale = getattr(file, "locale", None)
    if not reading or not reading.post or reading.post.lang or locale in (None, language):
        return reading
    return replace(reading, post=replace(reading.post, lang=locale))


def _compared(reading: Reading, there: _Addresses, images: Images) -> Reading:
    """A post beside the files that it names: what is missing, and how large its picture is."""
    post = reading.post
    if post and post.image:
        post = replace(post, image=images.measured(post.image))
    found = missing(reading.source, reading.references, there.has)
    return replace(reading, post=post, problems=(*reading.problems, *found))


class _Addresses:
    """Whether something stands at a path: a file, the page of one (``projekte/x/``), a list."""

    def __init__(self, files: Files, places: Places) -> None:
        self._files = files
        self._lists = places.folders
        there = (file for file in files if not file.inclusion.is_excluded())
        self._pages = {unquote(file.url).rstrip("/") for file in there}

    def has(self, path: str) -> bool:
        page, file = path.rstrip("/"), self._files.get_file_from_path(path)
        return (
            (file is not None and not file.inclusion.is_excluded())
            or page in ("", ".")
            or page in self._pages
            or path.startswith(self._lists)
        )
