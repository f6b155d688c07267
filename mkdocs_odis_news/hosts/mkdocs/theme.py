"""Everything about themes: what each shows by itself, asked by what it can do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import jinja2
from jinja2.loaders import split_template_path
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

_TEMPLATES = str(Path(__file__).parents[2] / "templates")
_STYLESHEET = "assets/odis-news/news.css"


def add_looks(config: MkDocsConfig) -> None:
    """Our templates come last and our stylesheet first, so that the site's own win."""
    if _TEMPLATES not in config.theme.dirs:
        config.theme.dirs.append(_TEMPLATES)
    if _STYLESHEET not in config.extra_css:
        config.extra_css.insert(0, _STYLESHEET)


def prepare(env: jinja2.Environment, config: MkDocsConfig) -> None:
    """Makes our templates known: where a site has none of its own, those that it may extend.

    Material's feedback form writes titles into addresses, where an escaped one has no place.

    And Jinja2 goes through a list of 400 templates each time that a page asks for one: Material's
    pages do thirty times. It keeps them in a dictionary where it is told so at the beginning.
    """
    encode = env.filters["urlencode"]

    def urlencode(value: Any) -> str:
        return str(encode(value.unescape() if isinstance(value, Markup) else value))

    env.filters["urlencode"] = urlencode
    env.cache = {}
    folders = [Path(folder, "odis-news", "base") for folder in config.theme.dirs]
    ours = jinja2.PrefixLoader({"odis-news": jinja2.FileSystemLoader(folders)})
    env.loader = jinja2.ChoiceLoader([*filter(None, (env.loader,)), ours])


def fragment(env: jinja2.Environment, name: str) -> jinja2.Template:
    """The template of this name: the site's own, else ours."""
    return env.get_template(f"odis-news/{name}.html")


def draws_teasers(env: jinja2.Environment) -> bool:
    """Whether nobody has changed the templates of teasers, which then show what we give them."""
    parts = (fragment(env, part) for part in ("teaser", "byline", "picture"))
    return all(str(part.filename).startswith(_TEMPLATES) for part in parts)


def language_of(config: MkDocsConfig) -> str:
    """Material's option ``language``, else the locale of the theme."""
    return str(config.theme.get("language", config.theme.locale))


def looks_for_sitemaps(config: MkDocsConfig) -> bool:
    """Whether its script asks for a sitemap beside all that a head calls ``alternate``."""
    return is_material(config)


def shows_neighbours(page: Page, config: MkDocsConfig) -> bool:
    """Whether the theme itself links to the newer and the older post."""
    if config.theme.name in ("mkdocs", "readthedocs") and not is_material(config):
        return True
    features = config.theme.get("features")
    has_footer = isinstance(features, list) and "navigation.footer" in features
    # Whose theme it is takes a look at its files, and this is asked for every page.
    return has_footer and not hides(page, "footer") and is_material(config)


def hides(page: Page, part: str) -> bool:
    """Whether its author wants a page without this part of Material's, as Material reads it."""
    hidden = page.meta.get("hide")
    return isinstance(hidden, list | str) and part in hidden


def mend_template(page: Page, config: MkDocsConfig) -> str | None:
    """The template that a page names and the theme does not have: the host would stop at it.

    The page is shown by that of all others.
    """
    name = page.meta.get("template", "main.html")
    if isinstance(name, str) and _has_template(config, name):
        return None
    page.meta.pop("template", None)
    return str(name or "") or None


def _has_template(config: MkDocsConfig, name: str) -> bool:
    try:
        pieces = split_template_path(name)
    except jinja2.TemplateNotFound:  # such as ../x
        return False
    # Path.is_file stops at a name that is too long.
    return any(os.path.isfile(os.path.join(folder, *pieces)) for folder in config.theme.dirs)


def shows_active_entry_alone(config: MkDocsConfig) -> bool:
    """Whether the column beside a page leaves all other entries of the navigation to tabs."""
    features = config.theme.get("features", [])
    has_tabs = is_material(config) and "navigation.tabs" in features
    return has_tabs and "toc.integrate" not in features


def searches_markup(config: MkDocsConfig) -> bool:
    """Whether the search of the theme prints titles as they are, as Material's does."""
    return any(name.endswith("/search") for name in config.plugins)


def draws_cards(config: MkDocsConfig) -> bool:
    """Whether Material's social plugin reads titles, in threads of its own, and prints them so."""
    return any(
        name.rpartition("/")[2] == "social"
        and plugin.config.get("enabled", True)
        and plugin.config.get("cards", True)
        for name, plugin in config.plugins.items()
    )


def is_material(config: MkDocsConfig) -> bool:
    """Material, a theme of its family (materialx), or one that extends it."""
    if not isinstance(config.theme.get("features"), list):
        return False
    return any(Path(folder, "partials", "footer.html").is_file() for folder in config.theme.dirs)
