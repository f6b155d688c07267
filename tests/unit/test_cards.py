"""Pictures to share: who gets one, what stands on it, in which colours, and on how many lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mkdocs_odis_news.images.card import Card
from mkdocs_odis_news.images.colours import Colour, contrast, mixed, read_colour, readable_on
from mkdocs_odis_news.images.wrapping import Wrapped, shortened, wrap
from mkdocs_odis_news.machine_readable import head_tags
from mkdocs_odis_news.share_cards import cards_of, with_cards

from .folders import options, plan, write

BLUE = (64, 81, 181)


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#4051b5", BLUE),
        (" #4051B5 ", BLUE),
        ("#4051b5de", BLUE),
        ("#fa0", (255, 170, 0)),
        ("#fa08", (255, 170, 0)),
        ("hsl(0, 100%, 50%)", (255, 0, 0)),
        ("hsla(232deg 15% 9% / 1)", (20, 20, 26)),
        ("hsla(232, 0%, 900%, 1)", (255, 255, 255)),
        ("hsl(1.2.3, 0%, 0%)", None),
        ("#12345", None),
        ("red", None),
        ("var(--x)", None),
        ("", None),
    ],
)
def test_colours(text: str, colour: Colour | None) -> None:
    assert read_colour(text) == colour


@pytest.mark.parametrize(
    ("background", "ink"),
    [
        (BLUE, (255, 255, 255)),
        ((255, 236, 61), (0, 0, 0)),
        ((233, 32, 99), (0, 0, 0)),  # white has a contrast of 4.4
        ((0, 0, 0), (255, 255, 255)),
        ((255, 255, 255), (0, 0, 0)),
    ],
)
def test_ink(background: Colour, ink: Colour) -> None:
    assert readable_on(background) == ink


def test_any_colour_can_be_written_on() -> None:
    steps = range(0, 256, 15)
    colours = [(red, green, blue) for red in steps for green in steps for blue in steps]
    assert [c for c in colours if contrast(readable_on(c), c) < 4.5] == []
    assert contrast((255, 255, 255), (0, 0, 0)) == 21


def test_mixtures() -> None:
    assert mixed((0, 100, 200), (255, 0, 200), 0.2) == (51, 80, 200)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neue Bäume", Wrapped(lines=("Neue Bäume",))),
        ("Neue Bäume für Köln", Wrapped(lines=("Neue Bäume", "für Köln"))),
        ("", Wrapped(lines=("",))),
        ("zwölf Ämter", Wrapped(lines=("zwölf Ämter",))),
        # Behind a hyphen or a stroke a word may end.
        ("Open-Data-Tag", Wrapped(lines=("Open-Data-", "Tag"))),
        ("Straße/Schiene", Wrapped(lines=("Straße/", "Schiene"))),
        ("– neu –", Wrapped(lines=("– neu –",))),
        # A blank that does not break.
        ("Am 5.\xa0Mai 2026", Wrapped(lines=("Am 5.\xa0Mai", "2026"))),
        # What is wider than a line, best before a consonant and a vowel.
        (
            "Donaudampfschifffahrt",
            Wrapped(lines=("Donaudampf-", "schifffahrt"), is_broken=True),
        ),
        ("Ein Verwaltungsakt", Wrapped(lines=("Ein", "Verwaltung-", "sakt"), is_broken=True)),
        ("Haltungsakte", Wrapped(lines=("Haltungs-", "akte"), is_broken=True)),
        ("Bürgerbegehren", Wrapped(lines=("Bürgerbe-", "gehren"), is_broken=True)),
        ("xxxxxxxxxxxx", Wrapped(lines=("xxxxxxxxx-", "xxx"), is_broken=True)),
        ("e" * 9 + "e\u0301xxx", Wrapped(lines=("e" * 9 + "-", "e\u0301xxx"), is_broken=True)),
        ("e" * 10 + "\u0301xxx", Wrapped(lines=("e" * 9 + "-", "e\u0301xxx"), is_broken=True)),
    ],
)
def test_lines(text: str, expected: Wrapped) -> None:
    assert wrap(text, 11, 3, len) == expected


@pytest.mark.parametrize(
    ("text", "width", "most", "last"),
    [
        ("aaaa bbbb cccc dddd", 9, 1, "aaaa …"),
        ("aaaa bbbb, cccc", 10, 1, "aaaa bbbb…"),
        ("aaaa bbbb cccc", 4, 2, "bbb…"),
        ("abcdef", 1, 2, "…"),
    ],
)
def test_what_has_no_room_is_left_out(text: str, width: int, most: int, last: str) -> None:
    found = wrap(text, width, most, len)
    assert found.is_cut
    assert len(found.lines) == most
    assert found.lines[-1] == last


def test_a_title_without_end_is_cut() -> None:
    found = wrap("x" * 100_000, 1000, 4, len)
    assert found.is_cut
    assert found.lines == (f"{'x' * 400}…",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Amt", "Amt"),
        ("Amt für Bäume", "Amt für…"),
        ("Amt Bäume", "Amt …"),
        ("Verwaltung", "Verwalt…"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert shortened(text, 8, len) == expected


def card(**changes: str) -> Card:
    texts = {"title": "Neue Bäume", "date": "31.01.2025", "site": "Amt", **changes}
    return Card(background=BLUE, **texts)


@pytest.mark.parametrize(
    ("title", "drawn"),
    [
        ("a\u0308 b\u202fc", "ä b\xa0c"),
        ("🎉 Fest\ufe0f", "Fest"),
        ("Stra\u00adßen\u200b", "Straßen"),
        ("STRAẞE E\u2011Akte", "STRASSE E-Akte"),
        ("a 🎉 b", "a b"),
    ],
)
def test_what_is_drawn(title: str, drawn: str) -> None:
    assert card(title=title).texts[0] == drawn


@pytest.mark.parametrize(
    ("changes", "leftwards"),
    [({}, False), ({"title": "Neu: شجر"}, True), ({"site": "עיר"}, True), ({"date": "٣"}, True)],
)
def test_directions(changes: dict[str, str], leftwards: bool) -> None:
    assert card(**changes).runs_leftwards is leftwards


def test_names_tell_cards_apart() -> None:
    others = (card(title="Neu"), card(date="1.1.2026"), card(site="Ämter"))
    found = {each.name("A 1") for each in (card(), *others, replace(card(), background=(0, 0, 0)))}
    assert len(found | {card().name("A 2")}) == 6
    assert card().name("A 1") == card(title="Neue Ba\u0308ume").name("A 1")


POSTS = {
    "news/2025-01-01-a.md": "---\ntags: post\ntitle: A\n---\nText.\n",
    "news/2025-01-02-b.md": "---\ntags: post\ntitle: B\nheroImagePath: b.png\n---\nText.\n",
    "news/2025-01-03-c.md": "---\ntags: post\ntitle: C\nheroImagePath: c.svg\n---\nText.\n",
    "news/2025-01-04-d.md": "---\ntags: post\ntitle: D\nlink: https://x.example/\n---\n",
    "news/2025-01-05-e.md": "---\ntags: post\ntitle: E\nvisible: false\n---\nText.\n",
    "news/2025-01-06-f.md": "---\ntags: post\ntitle: F\nvisible: unlisted\n---\nText.\n",
    "news/b.png": "",
    "news/c.svg": "<svg/>",
}


@pytest.mark.parametrize(
    ("given", "site", "titles"),
    [
        ({}, {}, ["A", "C", "F"]),
        ({"share_cards": False}, {}, []),
        ({"image": "/news/b.png"}, {}, []),
        ({"image": "/news/c.svg"}, {}, ["A", "C", "F"]),
        ({}, {"url": ""}, []),
    ],
)
def test_who_gets_a_card(
    tmp_path: Path, given: dict[str, object], site: dict[str, str], titles: list[str]
) -> None:
    planned = plan(write(tmp_path, POSTS), options(**given), **site)
    cards = dict(cards_of(planned, BLUE))
    assert sorted(each.title for each in cards.values()) == titles
    shown = {(each.site, each.background) for each in cards.values()}
    assert shown == ({("Amt", BLUE)} if titles else set())


def test_what_stands_on_a_card(tmp_path: Path) -> None:
    planned = plan(write(tmp_path, POSTS))
    first = dict(cards_of(planned, BLUE))["news/2025-01-01-a.md"]
    assert first == Card(title="A", date="01.01.2025", site="Amt", background=BLUE)


def test_a_card_is_in_the_head_and_not_in_the_data(tmp_path: Path) -> None:
    source = "news/2025-01-01-a.md"
    site = with_cards(plan(write(tmp_path, POSTS)), {source: "assets/card-1.png"})
    tags = {tag.key: tag for tag in head_tags(site, source, "https://amt.example/news/a/")}
    values = {
        key.removeprefix("meta "): tag.value
        for key, tag in tags.items()
        if "og:image" in key or "card" in key
    }
    assert values == {
        "og:image": "https://amt.example/assets/card-1.png",
        "og:image:alt": "A",
        "og:image:width": "1200",
        "og:image:height": "630",
        "twitter:card": "summary_large_image",
    }
    assert '"image"' not in tags["script NewsArticle"].html
    other = head_tags(site, "news/2025-01-06-f.md", "https://amt.example/news/f/")
    assert "meta og:image" not in {tag.key for tag in other}
