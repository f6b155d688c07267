"""What sites bring along from Material's blog: further reading, minutes, contents, house rules."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from .checks import one
from .conftest import Site, post

News = Callable[..., Site]
LINKS = """
- seite.md
- Mehr & anderes:
    - aktuelles/2025-01-01-a.md
    - "Außen <b>": https://b.example/
"""


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_further_reading(news: News, theme: str) -> None:
    site = news(theme=theme, options="reading_time: true")
    site.write(
        {
            "seite.md": "# Eine Seite\n",
            "aktuelles/2025-01-01-a.md": post("Davor"),
            "aktuelles/2025-01-02-b.md": post("B", links=LINKS.replace("\n", "\n  "), readtime=9),
        }
    )
    built = site.build()
    nav = one(built.page("aktuelles/2025-01-02-b/index.html"), "nav.odis-news-related")
    assert nav.attributes["aria-label"] == "Mehr zum Thema"
    found = [(node.text(), node.attributes["href"]) for node in nav.css("a")]
    assert found == [
        ("Eine Seite", "../../seite/"),
        ("Davor", "../2025-01-01-a/"),
        ("Außen <b>", "https://b.example/"),
    ]
    assert "Mehr & anderes" in nav.text()
    assert nav.css("a")[2].attributes["aria-label"] == "Außen <b> (externe Seite)"
    assert "9 Min. Lesezeit" in built.page("aktuelles/index.html").body.text()
    assert built.dangling() == []


@pytest.mark.parametrize(
    ("theme", "nav"), [("material", ".md-nav--secondary"), ("mkdocs", "#toc-collapse")]
)
@pytest.mark.parametrize("own", ["", "# Neues\n\n## Vorweg\n\nText.\n"])
def test_the_contents_of_a_list(news: News, theme: str, nav: str, own: str) -> None:
    site = news(theme=theme, options="toc: true\nper_page: 2")
    site.write({f"aktuelles/2025-01-0{day}-p.md": post(f"Post <{day}>") for day in (1, 2, 3)})
    site.write({"aktuelles/index.md": own} if own else {})
    built = site.build()
    page = built.page("aktuelles/index.html")
    links = page.css(f"{nav} a[href*=aktuelles-2025]")
    found = {node.text().strip(): node.attributes["href"] for node in links}
    assert found == {
        "Post <3>": "#aktuelles-2025-01-03-p",
        "Post <2>": "#aktuelles-2025-01-02-p",
    }
    assert [one(page, href or "").css_first("h2").text() for href in found.values()] == list(found)
    ids = [node.attributes["id"] for node in page.css("[id]")]
    assert len(ids) == len(set(ids))


def test_no_contents_of_a_list(news: News) -> None:
    built = news(theme="material").write({"aktuelles/2025-01-01-p.md": post("P")}).build()
    assert built.page("aktuelles/index.html").css("li[id]") == []


def test_house_rules(news: News) -> None:
    site = news(options="categories_allowed: [Wasser]\npost_excerpt: required")
    site.write({"aktuelles/2025-01-01-p.md": post("P", categories="Luft")})
    built = site.try_build()
    assert built.code == 1
    assert 'aktuelles/2025-01-01-p.md:4: categories: found "Luft"; expected one of' in built.log
    assert "found a text without <!-- more -->; expected one, as the option" in built.log
