"""What visitors do, in whatever window they do it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from ..build.conftest import THEMES
from ..build.example import KINDS
from .conftest import Visit

# Where mkdocs, Material and readthedocs lead on.
OLDER = ", ".join(
    f"a{kind}:visible" for kind in ("[rel=next]", ".md-footer__link--next", ".btn.float-right")
)
# Material's header moves within itself while its script is late, which nothing of ours touches.
SHIFT = """() => new Promise(done => {
  let total = 0;
  const isOfHeader = ({node}) =>
    !!node && !!(node.closest ? node : node.parentElement)?.closest('.md-header');
  new PerformanceObserver(list => list.getEntries().forEach(shift => {
    if (!shift.sources.length || !shift.sources.every(isOfHeader)) total += shift.value;
  })).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(total), 300);
})"""
TARGETS = """() => [...document.querySelectorAll(
  '.odis-news-pager a, .odis-news-foot a, .odis-news-teaser-link, .odis-news-button,' +
  '.odis-news-byline a, .odis-news-index a, .odis-news-feed a, .odis-news-subscribe summary'
)].filter(a => a.checkVisibility()).map(a => a.getBoundingClientRect())
  .filter(box => Math.min(box.width, box.height) < 24).length"""


WIDE = """<iframe width="1280" src="about:blank"></iframe><div lang="en">
<iframe style="width: 900px"></iframe><video width="1280" height="720" controls></video>
<object width="1280" height="90" data="data:text/plain,x"></object>
<embed width="1280" height="90" src="data:text/plain,x"></div>
<table><tr><td>§</td><td>§</td></tr></table><div lang="en"><table><tr><td>§</td></tr></table></div>
<div><a href="about:blank#seen" target="film">Laden</a><iframe name="film"></iframe></div>
""".replace("§", "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz")


def expect_visible(parts: Locator) -> None:
    """Every one of the parts that are there now is seen, or will be in a moment."""
    for part in parts.all():
        expect(part).to_be_visible()


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text().strip()


@pytest.mark.parametrize("theme", THEMES)
def test_a_visitor_reads_on(visit: Callable[..., Visit], theme: str) -> None:
    """Material's instant navigation is on: pages change without being loaded."""
    visitor = visit(theme)
    page = visitor.to("aktuelles/")
    page.get_by_role("link", name="Seite 3", exact=True).click()
    expect(page.locator("h1")).to_contain_text("Aktuelles – Seite 3")
    expect(page.locator("[aria-current=page]").last).to_have_text("3")
    title = page.locator(".odis-news-teaser-title").first.inner_text()
    page.locator(".odis-news-teaser-link").first.click()
    expect(page.locator("h1")).to_contain_text(title)
    page.locator(OLDER).first.click()
    expect(page.locator("h1")).not_to_contain_text(title)
    page.get_by_role("link", name="Zur Übersicht").first.click()
    expect(page.locator("h1")).to_contain_text("Aktuelles")
    page.locator(".odis-news-teaser a.odis-news-category").first.click()
    expect(page.locator("h1")).to_contain_text("Kategorie: Werkstatt")
    page.get_by_role("link", name="Kategorien").click()
    expect(page.locator("h1")).to_contain_text("Kategorien")
    page.goto(page.url.replace("kategorie/", ""))
    page.get_by_role("link", name="Neuigkeiten abonnieren").first.click()
    expect(page.locator("h1")).to_contain_text("Aktuelles abonnieren")
    address = page.get_by_label("Adresse des Feeds (RSS)")
    expect(address).to_have_value(f"{visitor.root}/aktuelles/feed.xml")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [320, 640], ids=["phone", "zoomed"])
def test_nothing_is_wider_than_the_window(
    visit: Callable[..., Visit], theme: str, kind: str, width: int
) -> None:
    page = visit(theme, width=width, height=700).to(KINDS[kind])
    ours = "e => e.getBoundingClientRect().right <= innerWidth + 1"
    parts = page.locator(".odis-news-overview, .odis-news-post, .odis-news-hero").all()
    assert all(part.evaluate(ours) for part in parts)
    bare = visit(f"{theme}-bare", width=width, height=700).to("ueber-uns/")
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) <= max(width, bare.evaluate(wide))
    assert page.evaluate(TARGETS) == 0


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_embedded_stays_inside(visit: Callable[..., Visit], theme: str) -> None:
    page = visit(theme, width=360, height=700).to(KINDS["post"])
    add = "(byline, html) => byline.parentElement.insertAdjacentHTML('afterend', html)"
    page.locator(".odis-news-post > .odis-news-byline").last.evaluate(add, WIDE)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("theme", THEMES)
def test_a_frame_waits_for_a_click(visit: Callable[..., Visit], theme: str) -> None:
    page = visit(theme).to(KINDS["post"])
    add = "(byline, html) => byline.parentElement.insertAdjacentHTML('afterend', html)"
    page.locator(".odis-news-post > .odis-news-byline").last.evaluate(add, WIDE)
    frame = page.frame("film")
    assert frame
    assert frame.url in ("", "about:blank")
    page.get_by_role("link", name="Laden", exact=True).click()
    frame.wait_for_url("about:blank#seen")


@pytest.mark.parametrize(
    "path", ["aktuelles/", "aktuelles/2026-11-01-a/"], ids=["overview", "post"]
)
@pytest.mark.parametrize("layout", ["cards", "list"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", [320, 1280])
def test_the_longest_words_stay_inside(
    visit: Callable[..., Visit], theme: str, layout: str, width: int, path: str
) -> None:
    page = visit(f"{theme}-{layout}", width=width).to(path)
    parts = page.locator("h1, .odis-news-teaser *, .odis-news-post *").all()
    boxes = [box for box in (part.bounding_box() for part in parts) if box]
    assert [box for box in boxes if box["x"] + box["width"] > width] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("theme", THEMES)
def test_nothing_of_ours_moves_while_it_loads(
    visit: Callable[..., Visit], theme: str, kind: str
) -> None:
    bare = visit(f"{theme}-bare").to("ueber-uns/").evaluate(SHIFT)
    assert visit(theme).to(KINDS[kind]).evaluate(SHIFT) <= bare + 0.005  # its fonts arrive late


@pytest.mark.parametrize("theme", THEMES)
def test_without_javascript(visit: Callable[..., Visit], theme: str) -> None:
    page = visit(theme, java_script_enabled=False).to("aktuelles/")
    expect(page.locator(".odis-news-teaser")).to_have_count(8)
    page.get_by_role("link", name="Ältere Beiträge").click()
    expect(page.locator("h1")).to_contain_text("Seite 2")
    expect_visible(page.locator(".odis-news-teaser, .odis-news-pager"))


@pytest.mark.parametrize("theme", THEMES)
def test_without_styles(visit: Callable[..., Visit], theme: str) -> None:
    """The order of the text is that of reading."""
    visitor = visit(theme)
    visitor.page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page = visitor.to("aktuelles/")
    text = page.locator(".odis-news-overview").inner_text()
    places = [
        text.index(word) for word in ("Welche Daten", "03.11.2026", "Fünf Fragen", "Zur Umfrage")
    ]
    assert places == sorted(places)
    assert text.index("Zur Umfrage") < text.index("Ältere Beiträge") < text.rindex("abonnieren")


@pytest.mark.parametrize("theme", THEMES)
def test_on_paper(visit: Callable[..., Visit], theme: str) -> None:
    page = visit(theme).to("aktuelles/")
    page.emulate_media(media="print")
    expect(page.locator(".odis-news-pager")).to_be_hidden()
    expect(page.locator(".odis-news-teaser").first).to_be_visible()


@pytest.mark.parametrize("theme", THEMES)
def test_four_teasers_on_a_sheet_of_paper(visit: Callable[..., Visit], theme: str) -> None:
    printed = visit(f"{theme}-hard").to("aktuelles/").pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2


@pytest.mark.parametrize(("width", "columns"), [(320, 1), (800, 2), (1280, 3)])
def test_cards_stand_in_columns_where_there_is_room(
    visit: Callable[..., Visit], width: int, columns: int
) -> None:
    lefts = "es => new Set(es.map(e => Math.round(e.getBoundingClientRect().left))).size"
    page = visit("material-hard", width=width).to("aktuelles/")
    assert page.eval_on_selector_all(".odis-news-teaser", lefts) == columns
