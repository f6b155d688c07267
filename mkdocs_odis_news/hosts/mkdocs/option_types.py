"""The kinds of options that MkDocs lacks; each refuses what it cannot use, and says the cure."""

from __future__ import annotations

from datetime import time
from typing import Any
from zoneinfo import ZoneInfo

from mkdocs.config import base
from mkdocs.config import config_options as c
from pathspec.gitignore import GitIgnoreSpec

from ...posts.address import NO_NAME, UNSEEN
from ...posts.key_names import NAMES
from ...posts.keys import normalised
from ...posts.links import read_target
from ...posts.permalinks import LONGEST
from ...posts.problem import Invalid
from ...posts.values import CONTROL
from ...translations import known_pattern


class Root(c.Type[str]):
    """A folder below ``docs_dir``, without slashes at its ends; "" is ``docs_dir`` itself."""

    def run_validation(self, value: object) -> str:
        path = super().run_validation(value).replace("\\", "/").strip("/")
        if path and not all(map(is_name, path.split("/"))):
            raise base.ValidationError(
                f"{value!r} is no folder inside the documentation. Write the name of a folder"
                ' below docs_dir, such as aktuelles, or "" for the home page.'
            )
        return path


class PathPart(c.Type[str]):
    """The name of one folder, or "" for the word of the language."""

    def run_validation(self, value: object) -> str:
        name = super().run_validation(value)
        if name:
            check_folder(name)
        return name


class Text(c.Type[str]):
    """A text that may stand in HTML and XML."""

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value)
        if CONTROL.search(text):
            raise base.ValidationError(f"{value!r} holds a control character. Delete it.")
        return text


class Name(Text):
    """A text that readers see."""

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value)
        if is_blank(text):
            raise base.ValidationError(f"{value!r} is empty. Write a text, or delete the line.")
        return text


class Count(c.Type[int]):
    """A whole number of posts, from ``least`` to ``most``."""

    def __init__(self, default: int, least: int = 1, most: int | None = None) -> None:
        super().__init__(int, default=default)
        self.least, self.most = least, most

    def run_validation(self, value: object) -> int:
        number = super().run_validation(value)
        if isinstance(number, bool) or number < self.least:
            raise base.ValidationError(f"{value!r} is too few posts. Write {self.least} or more.")
        if self.most is not None and number > self.most:
            raise base.ValidationError(f"{value!r} is too many posts. Write {self.most} or less.")
        return number


class Clock(c.Type[str]):
    """A time of the day, such as ``08:30``."""

    def run_validation(self, value: object) -> str:
        # YAML 1.1 reads 08:30 without quotes as text, but 10:30 as 630 minutes.
        clock = str(value)
        if isinstance(value, int) and not isinstance(value, bool):
            clock = f"{value // 60:02}:{value % 60:02}"
        text = super().run_validation(clock)
        try:
            time.fromisoformat(text.zfill(5))
        except ValueError:
            message = f"{value!r} is no time of the day. Write one such as '08:30'."
            raise base.ValidationError(message) from None
        return text.zfill(5)


class Tag(c.Type[Any]):
    """The marker, or false: then every page that ``include`` matches is a post."""

    def __init__(self, default: str) -> None:
        super().__init__((str, bool), default=default)

    def run_validation(self, value: object) -> str | bool:
        tag = super().run_validation(value)
        if tag is True or (isinstance(tag, str) and (not tag.strip() or "," in tag)):
            raise base.ValidationError(
                f"{value!r} is no marker. Write one word, such as post, or false."
            )
        return tag if tag is False else str(tag).strip()


class Zone(c.Type[str]):
    """The name of a time zone, such as ``Europe/Berlin``."""

    def run_validation(self, value: object) -> str:
        name = super().run_validation(value)
        try:
            ZoneInfo(name)
        except (KeyError, OSError, ValueError):
            message = f"{value!r} is no time zone. Write a name such as Europe/Berlin."
            raise base.ValidationError(message) from None
        return name


class Address(c.Type[str]):
    """A URL, a path ``/…`` from the site's root, or a file below ``docs_dir``."""

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value)
        target = read_target(text, "index.md")
        if isinstance(target, Invalid):
            raise base.ValidationError(f"{value!r} leads nowhere. {target.cure}.")
        return text


class DateFormat(Text):
    """``short``, ``medium``, ``long``, ``full`` or a pattern of CLDR."""

    def run_validation(self, value: object) -> str:
        pattern = super().run_validation(value)
        if not known_pattern(pattern):
            raise base.ValidationError(
                f"{value!r} is no format for dates. Write short, medium, long, full, or a"
                " pattern such as d. MMMM y."
            )
        return pattern


class Patterns(c.PathSpec):
    """A list of patterns as in ``.gitignore``, relative to ``docs_dir``."""

    def run_validation(self, value: object) -> GitIgnoreSpec:
        if isinstance(value, str):
            return super().run_validation(value)
        if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
            raise base.ValidationError("expected a list of patterns, such as [aktuelles/**].")
        return super().run_validation("\n".join(value))


class Keys(c.Type[dict[str, list[str]]]):
    """Further names of front matter keys, by one of the names that the key has already."""

    def run_validation(self, value: object) -> dict[str, list[str]]:
        keys = super().run_validation(value)
        known = [name for names in NAMES.values() for name in names]
        for name, further in keys.items():
            if name not in known:
                raise base.ValidationError(f"nobody reads the key {name!r}. Keys: {known}.")
            if not isinstance(further, list) or not all(isinstance(key, str) for key in further):
                raise base.ValidationError(f"the names of {name} must be a list of texts.")
            for key in further:
                if not normalised(key):
                    raise base.ValidationError(f"{key!r} is no name of a key: it has no letter.")
        return keys


def check_folder(name: str) -> None:
    """Raises ValidationError where it is none."""
    if not is_name(name):
        raise base.ValidationError(f"{name!r} is no name of one folder.")


def is_name(text: str) -> bool:
    """Whether every system takes a folder of this name."""
    is_strange = UNSEEN.search(text) or NO_NAME.search(text) or CONTROL.search(text)
    is_none = is_blank(text) or text in (".", "..") or "/" in text or "\\" in text
    return not (is_strange or is_none or len(text.encode()) > LONGEST)


def is_blank(text: str) -> bool:
    """Whether nobody sees anything of a text."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)
