"""Share cards as a site has them: drawn by Pillow, kept in the cache, named in the head."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_odis_news.hosts.mkdocs.drawing import draw
from mkdocs_odis_news.images.card import Card
from mkdocs_odis_news.images.colours import Colour

from .checks import CARD, data_of, one
from .conftest import Built, Site, post
from .test_images import photo

PATH = "aktuelles/2025-01-01-a"
FOLDER = "assets/odis-news/images"
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
DARK = (38, 50, 64)


def drawn(title: str, date: str = "1. Mai 2026", background: Colour = DARK) -> Image.Image | None:
    content = draw(Card(title=title, date=date, site="Amt", background=background))
    return Image.open(io.BytesIO(content)).convert("RGB") if content else None


def cards(built: Built) -> list[str]:
    return sorted(path.name for path in (built.folder / FOLDER).glob("card-*.png"))


def image_of(built: Built, path: str = PATH) -> dict[str, str | None]:
    """What a messenger reads."""
    nodes = built.page(f"{path}/index.html").css("head meta[property^='og:image']")
    return {str(node.attributes["property"]): node.attributes["content"] for node in nodes}


def background(built: Built) -> object:
    (name,) = cards(built)
    with Image.open(built.folder / FOLDER / name) as image:
        return image.convert("RGB").getpixel((600, 20))


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_a_post_without_a_picture_has_a_card(news: Callable[..., Site], theme: str) -> None:
    site = news(theme=theme).write({f"{PATH}.md": post("Daten & <Fakten>")})

    built = site.build()

    (name,) = cards(built)
    assert image_of(built) == {
        "og:image": f"https://amt.example/neu/{FOLDER}/{name}",
        "og:image:alt": "Daten & <Fakten>",
        "og:image:width": "1200",
        "og:image:height": "630",
    }
    card = one(built.page(f"{PATH}/index.html"), CARD).attributes["content"]
    assert card == "summary_large_image"
    with Image.open(built.folder / FOLDER / name) as image:
        assert (image.format, image.size) == ("PNG", (1200, 630))
    assert "image" not in data_of(built, f"{PATH}/index.html")["NewsArticle"]
    assert "card-" not in "".join(built.text(f"aktuelles/{n}") for n in ("feed.xml", "feed.json"))
    assert image_of(built, "aktuelles") == {}


@pytest.mark.parametrize(
    ("options", "plugins", "keys"),
    [
        ("share_cards: false", "[search]", {}),
        ("image: /b.png", "[search]", {}),
        ("", "[search]", {"heroImagePath": "../b.png", "heroImageAltText": "B"}),
        ("", "[search]", {"visible": "false"}),
        ("", "[search]", {"link": "https://x.example/", "body": ""}),
        ("", "[search]", {"title": "مرحبا"}),
        ("", "[search]", {"title": "你好"}),
        ("", "[search]", {"title": "שלום"}),
    ],
    ids=[
        *("switched off", "picture of the site", "own picture", "hidden", "link"),
        *("arabic", "chinese", "hebrew"),
    ],
)
def test_no_card(
    news: Callable[..., Site], options: str, plugins: str, keys: dict[str, str]
) -> None:
    site = news(options=options, plugins=plugins)
    site.write({"b.png": photo(1200, 630), f"{PATH}.md": post(**{"title": "A", **keys})})
    assert cards(site.build()) == []


@pytest.mark.parametrize(
    ("switch", "number"), [("{enabled: false}", 1), ("{cards: false}", 1)], ids=["off", "no cards"]
)
def test_a_social_plugin_that_draws_nothing(
    news: Callable[..., Site], switch: str, number: int
) -> None:
    site = news(theme="material").write({f"{PATH}.md": post()})
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    site.configure(config.replace("  - search\n", f"  - search\n  - social: {switch}\n"))
    assert len(cards(site.build())) == number


def test_without_the_font(news: Callable[..., Site]) -> None:
    site = news().write({f"{PATH}.md": post()})
    away = site.folder / "away" / "ttf_opensans.py"
    away.parent.mkdir(parents=True)
    away.write_text("raise ImportError")
    paths = (str(away.parent), os.environ.get("PYTHONPATH", ""))
    site.environment["PYTHONPATH"] = os.pathsep.join(paths)

    built = site.build(apart=True)

    assert cards(built) == []
    assert image_of(built) == {}
    assert one(built.page(f"{PATH}/index.html"), CARD).attributes["content"] == "summary"


def test_a_title_that_the_page_tells(news: Callable[..., Site]) -> None:
    text = "---\ntags: post\n---\n\n# Aus dem Text\n\nText.\n"
    built = news().write({f"{PATH}.md": text}).build()
    assert image_of(built)["og:image:alt"] == "Aus dem Text"


def test_posts_that_look_alike_share_a_card(news: Callable[..., Site]) -> None:
    built = news().write({f"{PATH}.md": post(), "aktuelles/2025-01-01-b.md": post()}).build()
    assert len(cards(built)) == 1
    assert image_of(built) == image_of(built, "aktuelles/2025-01-01-b")


def cached(site: Site) -> dict[Path, int]:
    found = (site.folder / ".cache").rglob("*.png")
    return {path: path.stat().st_mtime_ns for path in found}


def test_a_second_build_draws_nothing(
    news: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = news().write({f"{PATH}.md": post()})
    first = site.build()
    before, files = cached(site), first.files()

    def refuse(card: Card) -> bytes:
        raise AssertionError(card)

    monkeypatch.setattr("mkdocs_odis_news.hosts.mkdocs.cards.draw", refuse)
    second = site.build()

    assert before
    assert cached(site) == before
    assert {path: second.files()[path] for path in files if "card-" in path} == {
        path: content for path, content in files.items() if "card-" in path
    }


def test_a_spoilt_card_is_drawn_anew(news: Callable[..., Site]) -> None:
    site = news().write({f"{PATH}.md": post()})
    site.build()
    (path,) = cached(site)
    whole = path.read_bytes()
    path.write_bytes(whole[:100])
    built = site.build()
    assert (built.folder / FOLDER / cards(built)[0]).read_bytes() == whole


def test_a_cache_that_cannot_be_written(news: Callable[..., Site]) -> None:
    site = news().write({f"{PATH}.md": post()})
    (site.folder / ".cache").write_text("no folder")
    assert cards(site.build()) == []


def test_hiding_with_dirty_removes_the_card(news: Callable[..., Site]) -> None:
    site = news().write({f"{PATH}.md": post()})
    assert len(cards(site.build())) == 1
    site.write({f"{PATH}.md": post(visible="false")})
    assert cards(site.try_build("--dirty")) == []


LANGUAGES = """
site_name: Amt
site_url: https://amt.example/neu/
theme: {name: mkdocs, locale: de}
plugins:
  - i18n:
      docs_structure: suffix
      languages:
        - {locale: de, name: Deutsch, default: true, build: true}
        - {locale: en, name: English, build: true}
  - odis-news: {root: aktuelles}
"""


def test_a_dirty_build_keeps_the_cards_of_other_languages(site: Site) -> None:
    pytest.importorskip("mkdocs_static_i18n")
    site.configure(LANGUAGES).write(
        {f"{PATH}.md": post("Bäume"), f"{PATH}.en.md": post("Trees"), "index.md": "# Amt\n"}
    )
    before = cards(site.build())
    assert len(before) == 2

    assert cards(site.try_build("--dirty")) == before

    site.write({f"{PATH}.md": post("Bäume", visible="false")})
    assert len(cards(site.try_build("--dirty"))) == 1


OWN = ":root > * { --md-primary-fg-color: #112233; }\n"


@pytest.mark.parametrize(
    ("palette", "css", "expected"),
    [
        ("", "", (64, 81, 181)),
        ("{primary: teal}", "", (0, 148, 133)),
        ("[{primary: deep purple, scheme: slate}, {primary: red}]", "", (126, 86, 194)),
        ("{primary: black}", "", (20, 20, 26)),
        ("{primary: white}", "", WHITE),
        ("{primary: custom}", "", DARK),
        ("{primary: custom}", OWN, (17, 34, 51)),
        ("{primary: custom}", ":root { --md-primary-fg-color: var(--x); }", DARK),
        ("{primary: custom}", "\xff", DARK),
    ],
)
def test_the_colour_of_the_theme(
    news: Callable[..., Site], palette: str, css: str, expected: Colour
) -> None:
    site = news(theme="material", more="extra_css: [own.css, https://x.example/far.css]\n")
    config = (site.folder / "mkdocs.yml").read_text(encoding="utf-8")
    given = f", palette: {palette}}}" if palette else "}"
    site.configure(config.replace("language: de}", f"language: de{given}"))
    site.write({f"{PATH}.md": post(), "own.css": css.encode("latin-1")})
    assert background(site.build()) == expected


def test_other_themes_are_dark(news: Callable[..., Site]) -> None:
    assert background(news().write({f"{PATH}.md": post()}).build()) == DARK


@pytest.mark.parametrize(
    "title",
    [
        "Kurz",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und noch viel mehr" * 3,
        "Відкриті дані: їхній ґрунт і щастя",
        "Zażółć gęślą jaźń – İstanbul’da ığdır œuvre Ærø straße “”„‚«»…",
        "W" * 500,
        "🎉 Fest",
        "",
    ],
)
def test_nothing_runs_over_the_edge(title: str) -> None:
    image = drawn(title, date=title)
    assert image is not None
    margins = [image.crop((1120, 0, 1200, 630)), image.crop((24, 0, 80, 630))]
    margins += [image.crop((24, 0, 1200, 60)), image.crop((24, 580, 1200, 630))]
    assert [margin.getcolors() for margin in margins if margin.getcolors(1) is None] == []
    assert {image.getpixel((60, 10)), image.getpixel((1199, 629))} == {DARK}


@pytest.mark.parametrize(
    ("background", "ink"), [(DARK, WHITE), ((255, 236, 61), BLACK), (WHITE, BLACK)]
)
def test_the_letters_have_the_whole_contrast(background: Colour, ink: Colour) -> None:
    image = drawn("Neue Bäume", background=background)
    assert image is not None
    colours = {colour for _, colour in image.getcolors(300) or ()}
    assert {background, ink} <= colours


def test_the_same_card_has_the_same_bytes() -> None:
    card = Card(title="Neue Bäume", date="1. Mai 2026", site="Amt", background=DARK)
    assert draw(card) == draw(card)


def test_a_card_is_no_burden(news: Callable[..., Site]) -> None:
    built = news().write({f"{PATH}.md": post("Wort " * 30)}).build()
    assert (built.folder / FOLDER / cards(built)[0]).stat().st_size < 60_000
