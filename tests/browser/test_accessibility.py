"""WCAG 2.2 AA by axe-core, in every theme, light and dark; and what axe-core does not see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from ..build.conftest import THEMES
from ..build.example import KINDS, PREVIEWS, draft
from ..build.server import serving
from .conftest import AXE, Visit

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OURS = "[class*='odis-news']"


def violations(visit: Visit, path: str) -> list[dict[str, Any]]:
    page = visit.to(path)
    page.add_script_tag(path=str(AXE))
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    return list(found["violations"])


def inside(visit: Visit, violation: dict[str, Any]) -> list[str]:
    """The elements of a violation that are ours."""
    targets = [node["target"][0] for node in violation["nodes"]]
    return [t for t in targets if visit.page.eval_on_selector(t, f"e => !!e.closest(`{OURS}`)")]


@pytest.fixture(scope="module")
def known() -> dict[tuple[str, str], set[str]]:
    """By theme and scheme, the rules that the theme breaks by itself."""
    return {}


def check(
    visit: Callable[..., Visit], known: dict[tuple[str, str], set[str]], at: str, path: str
) -> None:
    """Nothing of ours breaks a rule, nor the whole page one that the bare theme keeps.

    ``at`` names theme, scheme and, where it is another one, the site.
    """
    theme, scheme, site = (*at.split(), "")[:3]
    if (theme, scheme) not in known:
        bare = visit(f"{theme}-bare", color_scheme=scheme)
        pages = ("", "ueber-uns/", "projekte/baumkataster/", "ressourcen/schnittstelle/")
        known[theme, scheme] = {v["id"] for path in pages for v in violations(bare, path)}
    shown = visit(site or theme, color_scheme=scheme)

    found = violations(shown, path)

    ours = {v["id"]: inside(shown, v) for v in found if inside(shown, v)}
    assert ours == {}
    assert {v["id"] for v in found} <= known[theme, scheme]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", THEMES)
def test_axe(
    visit: Callable[..., Visit],
    known: dict[tuple[str, str], set[str]],
    theme: str,
    scheme: str,
    kind: str,
) -> None:
    check(visit, known, f"{theme} {scheme}", KINDS[kind])


@pytest.mark.parametrize("site", ["empty", "list"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", THEMES)
def test_axe_on_a_section_without_posts_and_on_a_list(
    visit: Callable[..., Visit],
    known: dict[tuple[str, str], set[str]],
    theme: str,
    scheme: str,
    site: str,
) -> None:
    check(visit, known, f"{theme} {scheme} {theme}-{site}", "aktuelles/")


@pytest.fixture(scope="module", params=THEMES)
def preview(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """A theme, and the address of ``mkdocs serve`` with hidden posts and a broken one."""
    folder = tmp_path_factory.mktemp("preview")
    with serving(draft(folder, request.param, "http://127.0.0.1/"), path="") as server:
        yield request.param, server.address.rstrip("/")


@pytest.mark.parametrize("kind", PREVIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_on_a_preview(
    visit: Callable[..., Visit],
    known: dict[tuple[str, str], set[str]],
    preview: tuple[str, str],
    scheme: str,
    kind: str,
) -> None:
    theme, address = preview
    check(visit, known, f"{theme} {scheme} {address}", PREVIEWS[kind])


@pytest.mark.parametrize("theme", THEMES)
def test_the_name_of_a_link_begins_with_its_words_and_holds_the_title(
    visit: Callable[..., Visit], theme: str
) -> None:
    page = visit(theme).to("aktuelles/")
    teasers = page.locator(".odis-news-teaser").all()
    links = [teaser.locator(".odis-news-teaser-link") for teaser in teasers]
    assert [link.count() for link in links] == [1] * 8
    titles = [teaser.locator("h2").inner_text() for teaser in teasers]
    begins = [f"{link.inner_text()}: {title}" for link, title in zip(links, titles, strict=True)]
    names = [link.get_attribute("aria-label") or "" for link in links]
    assert [name[: len(begin)] for name, begin in zip(names, begins, strict=True)] == begins


# The example site has a template of its own for the page of all categories.
PLACES = {kind: ("", path) for kind, path in KINDS.items()} | {
    "categories": ("-hard", "aktuelles/kategorie/")
}


@pytest.mark.parametrize("kind", PLACES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("theme", THEMES)
def test_every_text_of_ours_stands_out(
    visit: Callable[..., Visit], theme: str, scheme: str, kind: str
) -> None:
    """WCAG 1.4.3, measured, also for what stylesheets write, which axe-core does not see."""
    site, path = PLACES[kind]
    page = visit(theme + site, color_scheme=scheme).to(path)
    found = page.evaluate(CONTRASTS)
    assert found
    assert [each for each in found if each[0] < 4.5] == []


CONTRASTS = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => top.slice(0, 3).map((v, n) => v * top[3] + below[n] * (1 - top[3]));
  const ground = e => {
    if (!e) return [255, 255, 255];
    const color = rgba(getComputedStyle(e).backgroundColor);
    return color[3] === 1 ? color.slice(0, 3) : over(color, ground(e.parentElement));
  };
  const linear = v => v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92;
  const weights = [0.2126, 0.7152, 0.0722];
  const light = c => c.reduce((sum, v, n) => sum + linear(v / 255) * weights[n], 0);
  const ratio = (...two) => {
    const [less, more] = two.map(light).sort((a, b) => a - b);
    return (more + 0.05) / (less + 0.05);
  };
  const found = [];
  for (const e of document.querySelectorAll("[class*='odis-news'], [class*='odis-news'] *")) {
    const text = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
    if (text && e.getClientRects().length) {
      const below = ground(e);
      const color = over(rgba(getComputedStyle(e).color), below);
      found.push([ratio(color, below), e.outerHTML.slice(0, 99)]);
    }
    const field = getComputedStyle(e, '::before');
    if (field.display === 'grid' && field.content !== 'none') {
      const below = over(rgba(field.backgroundColor), ground(e));
      found.push([ratio(over(rgba(field.color), below), below), field.content]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("theme", THEMES)
def test_the_keyboard_goes_the_way_of_the_eye(
    visit: Callable[..., Visit], theme: str, width: int
) -> None:
    page = visit(f"{theme}-hard", width=width).to("aktuelles/")
    found = page.evaluate(WAYS)
    assert len(found) > 20
    assert [(here, there) for here, there in pairwise(found) if here > there] == []


# Of every stop: the row and column of its card, its line, and where it begins.
WAYS = """() => [...document.querySelectorAll('.odis-news-overview a[href]')].map(a => {
  const card = (a.closest('.odis-news-teaser, nav') || a).getBoundingClientRect();
  const box = a.getClientRects()[0];
  return [card.top, card.left, box.top, box.left].map(Math.round);
})"""


def stops(page: Page, count: int) -> list[tuple[float, bool]]:
    """So many stops of the keyboard from here on: the place of each, and whether it is seen."""
    found = []
    for _ in range(count):
        found.append(page.evaluate(STOP))
        page.keyboard.press("Tab")
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_every_stop_of_the_keyboard_is_seen_in_order(
    visit: Callable[..., Visit], theme: str
) -> None:
    page = visit(theme, reduced_motion="reduce").to("aktuelles/")
    expected = page.locator(".odis-news-overview a[href]").count()
    page.locator(".odis-news-overview a[href]").first.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    found = stops(page, expected)
    assert [place for place, _ in found] == list(range(expected))
    assert all(is_seen for _, is_seen in found)
    assert page.evaluate("!document.activeElement.closest('.odis-news-overview')")  # no trap


STOP = """() => {
  const all = [...document.querySelectorAll('.odis-news-overview a[href]')];
  const at = document.activeElement, box = at.getBoundingClientRect(), looks = getComputedStyle(at);
  const isMarked = looks.outlineStyle !== 'none' || looks.boxShadow !== 'none';
  const isInside = box.top >= 0 && box.bottom <= innerHeight + 1 && box.width > 0;
  return [all.indexOf(at), isMarked && isInside];
}"""
