"""The options that say where posts and lists stand."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as c

from ...translations import fields_in
from .option_types import DateFormat, is_name


class PathFormat(c.Type[str]):
    """A path with names in braces, of which it must hold those that are ``needed``."""

    def __init__(
        self, known: tuple[str, ...], needed: tuple[str, ...] = (), default: str | None = None
    ) -> None:
        super().__init__(str, default=default)
        self.known, self.needed = known, needed

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value).strip("/")
        try:
            names = fields_in(text)
            if names <= set(self.known):  # {date:%Y} is no way to write a text
                text.format(**{name: 2 if name == "page" else name for name in self.known})
        except ValueError:
            names = {text}
        if not names <= set(self.known) or not names.issuperset(self.needed):
            blanks = ", ".join(f"{{{name}}}" for name in self.known)
            raise base.ValidationError(f"{value!r} is no path with {blanks}.")
        if not all(map(is_name, text.split("/"))):
            raise base.ValidationError(f"{value!r} is no path. Write names with / between them.")
        return text


class AddressConfig(base.Config):
    """Where posts stand, and the further pages of lists."""

    post_url_format = c.Optional(PathFormat(("date", "slug", "file", "categories")))
    """Address of each post below ``root``, made of ``{date}``, ``{slug}``, ``{file}`` (its file
    name) and ``{categories}`` (the first one): ``"{date}/{slug}"``; else that of its file."""
    post_url_date_format = DateFormat(str, default="yyyy/MM/dd")
    """What ``{date}`` means in ``post_url_format``."""
    unicode_slugs = c.Type(bool, default=False)
    """Letters keep their accents in the addresses of posts and lists, as in Material's blog:
    ``straßen`` and not ``strassen``."""
    pagination_url_format = PathFormat(("page",), ("page",), default="{page}")
    """Address of the further pages below their list; Material's blog has ``"page/{page}"``."""
