"""What a designer measures: edges, gaps and the first screen, beside Material's blog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from ..build.conftest import THEMES
from ..build.hard import POSTS
from .conftest import Visit

TITLES = [post["title"] for post in POSTS]
# Of each card the places of its parts, and what is empty between them, in pixels.
CARDS = """() => [...document.querySelectorAll('.odis-news-cards .odis-news-teaser')].map(card => {
  const box = card.getBoundingClientRect(), field = getComputedStyle(card, '::before');
  const has = field.content !== 'none' && field.display === 'grid';
  const words = document.createRange();
  const parts = [...card.children].map(part => {
    words.selectNodeContents(part);
    const seen = part.tagName === 'IMG' ? part : words;
    return seen.getBoundingClientRect();
  }).sort((a, b) => a.top - b.top);
  const tops = parts.map(part => part.top), ends = parts.map(part => part.bottom);
  const first = has ? box.top + parseFloat(field.height) : box.top;
  const gaps = [tops[0] - first, ...tops.slice(1).map((top, n) => top - ends[n])];
  const title = card.querySelector('.odis-news-teaser-title').getBoundingClientRect();
  const text = card.querySelector('.odis-news-teaser-text').getBoundingClientRect();
  const image = card.querySelector('img')?.getBoundingClientRect();
  return {
    left: box.left, top: box.top, width: box.width,
    title: title.left - box.left, text: text.left - box.left,
    image: image && [image.left - box.left, box.right - image.right, image.width / image.height],
    gap: Math.max(...gaps, box.bottom - Math.max(...ends)),
  };
})"""
# The titles that are whole in the first screen, and how far down the first text ends.
FIRST = """(titles) => {
  const seen = [...document.querySelectorAll('h2, h3')].filter(heading => {
    const box = heading.getBoundingClientRect();
    return titles.some(title => heading.innerText.startsWith(title)) && box.bottom <= innerHeight;
  });
  const text = document.querySelector('.odis-news-teaser-text');
  return [seen.length, text ? text.getBoundingClientRect().top + 40 : null];
}"""


def overview(visit: Callable[..., Visit], site: str, **window: int) -> Page:
    return visit(site, **window).to("aktuelles/")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("theme", THEMES)
def test_cards_are_of_one_kind(visit: Callable[..., Visit], theme: str, width: int) -> None:
    cards = overview(visit, f"{theme}-hard", width=width, height=900).evaluate(CARDS)
    assert len(cards) == 8
    edges = {round(card[part]) for card in cards for part in ("title", "text")}
    assert len(edges) == 1
    assert len({round(card["width"]) for card in cards}) == 1
    images = [card["image"] for card in cards if card["image"]]
    assert len(images) == 5
    assert {(round(left), round(right)) for left, right, _ in images} == {(1, 1)}
    assert {round(ratio, 1) for *_, ratio in images} == {1.8}
    assert [card["gap"] for card in cards if card["gap"] > 48] == []


@pytest.mark.parametrize(("width", "height", "least"), [(1280, 900, 4), (360, 740, 1)])
def test_the_first_screen_shows_news(
    visit: Callable[..., Visit], width: int, height: int, least: int
) -> None:
    """No fewer titles than Material's blog has; on a telephone one with its text."""
    ours, theirs = (
        overview(visit, site, width=width, height=height).evaluate(FIRST, TITLES)
        for site in ("material-hard", "material-blog")
    )
    assert ours[0] >= max(least, theirs[0])
    assert ours[1] <= height
