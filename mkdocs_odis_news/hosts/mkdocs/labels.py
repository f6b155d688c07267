"""The option ``labels``: words of the catalogue that a site writes in its own way."""

from __future__ import annotations

import re
from dataclasses import fields
from string import Formatter

from mkdocs.config import base
from mkdocs.config import config_options as c

from ...translations import ENGLISH, Words, fields_in
from .option_types import Text, check_folder, is_blank

# What is filled into labels is text, but for these.
_NUMBERS = ("number", "minutes")
# A width or a precision of three digits would fill pages with blanks.
_HUGE = re.compile(r"\d{3}", re.ASCII)
LABELS = tuple(field.name for field in fields(Words) if field.name != "language")


class Labels(c.Type[dict[str, str]]):
    """Words by the names of the catalogue; what stands in braces there must stand here."""

    def run_validation(self, value: object) -> dict[str, str]:
        labels = super().run_validation(value)
        for name, text in labels.items():
            if name not in LABELS:
                raise base.ValidationError(
                    f"nobody reads the label {name!r}. The labels are {', '.join(LABELS)}."
                )
            if not isinstance(text, str):
                raise base.ValidationError(f"the label {name} must be a text, not {text!r}.")
            Text(str).run_validation(text)
            if is_blank(text):
                cure = "Write its words, or delete the line."
                raise base.ValidationError(f"the label {name} is empty. {cure}")
            if name.endswith("_path"):
                check_folder(text)
            _check_label(name, text, _blanks(getattr(ENGLISH, name)))
        return labels


def _check_label(name: str, text: str, known: set[str]) -> None:
    cure = f"Write {' and '.join(f'{{{blank}}}' for blank in sorted(known))}." if known else ""
    cure = cure or "Write it without braces."
    if unknown := _blanks(text) - known:
        raise base.ValidationError(f"the label {name} knows no {{{min(unknown)}}}. {cure}")
    try:
        if any(_HUGE.search(spec or "") for _, _, spec, _ in Formatter().parse(text)):
            raise ValueError
        text.format(**{blank: 1 if blank in _NUMBERS else "" for blank in known})
    except (LookupError, ValueError):
        raise base.ValidationError(
            f"the label {name} cannot be filled in as {text!r} says. {cure}"
        ) from None


def _blanks(text: str) -> set[str]:
    """The names in braces of a label."""
    try:
        return fields_in(text)
    except ValueError as error:
        raise base.ValidationError(
            f"the label {text!r} has a brace too many. Write {{{{ or }}}} for one to be read."
        ) from error
