"""What authors hid in ways that only a whole site can show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .conftest import Site, post

TAGGED = '"tags": ["B\\u00f6rse"], "title": "Quitte"'

LOCKED = "---\ntags: post\npassword: geheim\n---\n# Quitte\n\nQuitten.\n"


@pytest.mark.parametrize(
    ("options", "plugins", "files"),
    [
        (
            "keys: {draft: [entwurf]}",
            "[search, material/meta]",
            {
                "aktuelles/a/.meta.yml": "Entwurf: ja\n",
                "aktuelles/a/2025-01-01-quitte.md": post("Quitte"),
            },
        ),
        (
            "tag: Börse",
            "[search]",
            {"aktuelles/2025-01-01-quitte.md": f'{{{TAGGED}, "draft": true}}\n\nText.\n'},
        ),
        (
            "tag: Börse",
            "[search]",
            {
                "kapitel/quitte.md": '---\ntags: ["B\\xF6rse"]\ndate: 2099-01-01\n---\nText.\n',
            },
        ),
        (
            "per_page: 8",
            "[search]",
            {
                "aktuelles/2025-01-01-x/README.md": post("X", draft="true"),
                "aktuelles/2025-01-01-x/quitte.csv": "a,b\n",
                "aktuelles/2025-01-01-x/papiere/quitte.txt": "a\n",
            },
        ),
    ],
)
def test_hidden(
    news: Callable[..., Site], options: str, plugins: str, files: dict[str, str]
) -> None:
    theme = "material" if "meta" in plugins else "mkdocs"
    built = news(theme=theme, options=options, plugins=plugins).write(files).try_build()
    assert built.code == 0, built.log
    assert [p for p, text in built.files().items() if "quitte" in p or b"Quitte" in text] == []


def test_a_post_that_a_category_keeps_out_has_not_forgotten_its_marker(
    news: Callable[..., Site],
) -> None:
    site = news(options="categories: [verkehr]")
    site.write({"aktuelles/2025-01-01-a.md": post("A", categories="wasser")})
    assert "looks like a post" not in site.build().log


def test_the_head_says_nothing_of_a_text_behind_a_password(news: Callable[..., Site]) -> None:
    pytest.importorskip("encryptcontent")
    site = news(plugins="[search, encryptcontent]")
    site.write({"aktuelles/2025-01-01-gesperrt.md": LOCKED})
    head = site.try_build().page("aktuelles/2025-01-01-gesperrt/index.html").css_first("head")
    assert head.html
    assert "Quitte" not in head.html
