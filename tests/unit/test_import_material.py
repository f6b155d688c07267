"""``odis-news import --from material``: which options keep a blog as it is, and what is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from mkdocs_odis_news.imports.material import settings_of

from .commands import run, site

VIEWS = {
    "categories": True,
    "category_path": "category",
    "archive": True,
    "archive_path": "archive",
}
DEFAULTS = {
    "root": "blog",
    "tag": False,
    "include": ["/blog/posts/**"],
    "layout": "list",
    "teaser": "excerpt",
    "per_page": 10,
    "pagination_url_format": "page/{page}",
    "post_url_format": "{date}/{slug}",
    "unicode_slugs": True,
    "date_format": "long",
    "reading_time": True,
    "future": True,
    "views": VIEWS,
}
SLUGIFY = {"python": "pymdownx.slugs.slugify", "kwds": {"case": "lower"}}


@pytest.mark.parametrize(
    ("given", "changed"),
    [
        ({}, {}),
        ({"enabled": True, "post_slugify": SLUGIFY, "categories_toc": None}, {}),
        ({"blog_dir": "news/"}, {"root": "news", "include": ["/news/posts/**"]}),
        ({"blog_dir": "."}, {"root": "", "include": ["/posts/**"]}),
        ({"blog_dir": ".", "post_dir": "{blog}"}, {"root": "", "include": ["/**"]}),
        ({"post_dir": "texte"}, {"include": ["/texte/**"]}),
        ({"pagination": False}, {"per_page": 100_000}),
        ({"pagination_per_page": 5}, {"per_page": 5}),
        ({"draft_if_future_date": True}, {"future": False}),
        ({"post_readtime": False}, {"reading_time": False}),
        ({"post_date_format": "d. MMMM y"}, {"date_format": "d. MMMM y"}),
        ({"post_url_date_format": "yyyy"}, {"post_url_date_format": "yyyy"}),
        ({"blog_toc": True}, {"toc": True}),
        ({"post_excerpt": "required"}, {"post_excerpt": "required"}),
        ({"categories_allowed": ["A"]}, {"categories_allowed": ["A"]}),
        ({"categories": False, "archive": False}, {"views": {}}),
        ({"archive_url_date_format": "yyyy/MM"}, {"views": {**VIEWS, "archive": {"months": True}}}),
        ({"categories_url_format": "thema/{slug}"}, {"views": {**VIEWS, "category_path": "thema"}}),
        (
            {"archive_name": "Früher", "categories_name": "blog.categories"},
            {"labels": {"archive": "Früher"}},
        ),
    ],
)
def test_our_options(given: dict[str, Any], changed: dict[str, Any]) -> None:
    settings = settings_of(given, "mkdocs.yml")
    assert (settings.options, settings.problems) == ({**DEFAULTS, **changed}, ())


POSTS = " Write slug: or aliases: into the posts whose address differs."
LISTS = " Lead the earlier addresses of lists on with mkdocs-redirects."
NONE = " Nothing is to be done: readers see this, and no address changes."
OURS = "expected what odis-news has as well."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"post_slugify_separator": "_"}, f'post_slugify_separator: found "_"; {OURS}{POSTS}'),
        ({"post_slugify": {"python": "a.b"}}, f'post_slugify: found "a.b"; {OURS}{POSTS}'),
        ({"categories_slugify": 1}, f"categories_slugify: found 1; {OURS}{LISTS}"),
        (
            {"archive_pagination_per_page": 3},
            f"archive_pagination_per_page: found 3; {OURS}{LISTS}",
        ),
        (
            {"post_url_max_categories": 2, "post_url_format": "{categories}/{slug}"},
            f"post_url_max_categories: found 2; {OURS}{POSTS}",
        ),
        ({"pagination_format": "~3~"}, f'pagination_format: found "~3~"; {OURS}{NONE}'),
        (
            {"draft": True},
            f"draft: found true; {OURS} Delete draft: true in the posts that readers shall see.",
        ),
        (
            {"post_excerpt_separator": "<!-- cut -->"},
            f'post_excerpt_separator: found "<!-- cut -->"; {OURS}'
            " Write <!-- more --> into the posts.",
        ),
        (
            {"categories_url_format": "a/b/{slug}"},
            'categories_url_format: found "a/b/{slug}"; expected a folder and {slug}.' + LISTS,
        ),
        (
            {"archive_url_date_format": "dd"},
            'archive_url_date_format: found "dd"; expected yyyy or yyyy/MM.' + LISTS,
        ),
        (
            {"authors_profiles": True},
            "authors_profiles: found true; expected addresses made of the names of authors."
            + LISTS,
        ),
        (
            {"authors_file": "team.yml"},
            'authors_file: found "team.yml"; expected blog/.authors.yml. Move the file.',
        ),
        (
            {"post_slugify": {"case": "upper"}},
            "post_slugify: found a mapping {'case': 'upper'}; expected what odis-news has as well."
            " Write slug: or aliases: into the posts whose address differs.",
        ),
    ],
)
def test_what_cannot_be_kept(given: dict[str, Any], sentence: str) -> None:
    (problem,) = settings_of(given, "mkdocs.yml").problems
    assert str(problem) == f"mkdocs.yml: {sentence}"


@pytest.mark.parametrize(
    "given",
    [
        {"archive_pagination_per_page": 3, "pagination_per_page": 3},
        {"post_url_max_categories": 2},
        {"post_url_format": "{categories}/{slug}"},
        {"authors_file": "{blog}/authors.yml"},
        {"categories_allowed": True},
    ],
)
def test_what_changes_nothing(given: dict[str, Any]) -> None:
    assert settings_of(given, "mkdocs.yml").problems == ()


@pytest.mark.parametrize(
    ("given", "count"),
    [({}, 1), ({"post_dir": "{blog}"}, 0), ({"blog_dir": ".", "post_dir": "."}, 0)],
)
def test_pictures_move(given: dict[str, Any], count: int) -> None:
    files = ["blog/posts/a.md", "blog/posts/.meta.yml", "blog/posts/a.png", "blog/posts/b.png"]
    found = settings_of(given, "mkdocs.yml", files).problems
    assert [str(problem) for problem in found] == [
        "mkdocs.yml: post_dir: found blog/posts/a.png and the like, 2 in all, which Material's blog"
        " writes below blog/; expected files that stay where they are. Nothing is to be done,"
        " unless other sites show these pictures."
    ][:count]


BLOG = """
site_name: Amt
plugins:
  - search
  - blog:
      post_slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
      categories_slugify: !!python/name:nowhere.slug ''
  - material/blog: {blog_dir: zwei, enabled: false}
  - meta
"""


def test_the_command_writes_the_block(tmp_path: Path) -> None:
    files = {"blog/posts/a.md": "---\ndate: 2025-01-01\n---\n# A\n"}
    folder = site(tmp_path, files, BLOG)
    done = run(folder, "import", ".", "--from", "material")
    assert yaml.safe_load(done.output) == [{"odis-news": DEFAULTS}]
    assert (done.code, done.said.splitlines()) == (
        0,
        [
            "Write this below plugins: in mkdocs.yml, in the place of blog:",
            'mkdocs.yml: warning: categories_slugify: found "nowhere.slug"; expected what'
            " odis-news has as well. Lead the earlier addresses of lists on with"
            " mkdocs-redirects.",
        ],
    )
    assert done == run(folder, "import", "mkdocs.yml", "--from", "material")


@pytest.mark.parametrize(
    ("configuration", "said"),
    [
        ("site_name: A\n", "mkdocs.yml: Das Blog von Material ist nicht unter den Plugins\n"),
        ("plugins: [blog\n", None),
        ("plugins: {1: 2}\n", "mkdocs.yml: 1 is no plugin with options\n"),
        ("docs_dir: [a]\n", None),
        ("- a\n", None),
    ],
)
def test_a_configuration_that_cannot_be_used(
    tmp_path: Path, configuration: str, said: str | None
) -> None:
    done = run(
        site(tmp_path, {}, configuration), "import", ".", "--from", "material", LANG="de_DE.UTF-8"
    )
    assert (done.code, done.output) == (2, "")
    assert done.said == (said or done.said)
    assert done.said.startswith("mkdocs.yml: ")
