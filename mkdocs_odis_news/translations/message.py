"""Says to authors what is wrong: in English, with all it takes to say it in their language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

import yaml

MESSAGE_LANGUAGES = ("en", "de")
"""Each but English has a file in ``messages``, from the English templates to its own."""


class Message(str):
    """An English text, with the template and the values of which it is made."""

    template: str
    values: Mapping[str, str | int]


def say(template: str, /, **values: str | int) -> Message:
    """A template with what stands in its braces, be it messages as well."""
    message = Message(template.format(**values))
    message.template, message.values = template, values
    return message


def joined(parts: Iterable[str], mark: str = ", ") -> Message:
    """Messages, and texts of authors, one behind the other."""
    named = {f"part{number}": part for number, part in enumerate(parts)}
    return say(mark.join(f"{{{name}}}" for name in named), **named)


def told(text: str, language: str) -> str:
    """A text as authors read it who speak this language.

    What is no message, and what nobody has translated, stays as it is.
    """
    if not isinstance(text, Message) or language == "en":
        return text
    template = messages_in(language).get(text.template, text.template)
    return template.format(**{name: _told(each, language) for name, each in text.values.items()})


def told_in(language: str) -> str:
    """The language in which we tell authors of problems who speak this one (``de``)."""
    return language if language in MESSAGE_LANGUAGES else "en"


@cache
def messages_in(language: str) -> Mapping[str, str]:
    """From the English templates to those of a language; none are needed for English."""
    if told_in(language) == "en":
        return {}
    file = resources.files(__package__).joinpath("messages", f"{language}.yml")
    found: dict[str, str] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def _told(value: str | int, language: str) -> str | int:
    return told(value, language) if isinstance(value, str) else _Count(value)


class _Count(int):
    """A number with points between its thousands, where English has commas."""

    def __format__(self, spec: str) -> str:
        return super().__format__(spec).replace(",", ".")
