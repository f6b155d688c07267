"""Pictures of posts: their copies, what machines are shown, and what is done without Pillow."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from mkdocs_odis_news.copies import develop

from .conftest import Built, Site, one, post

PATH = "aktuelles/2026-01-02-a"
COPIES = "assets/odis-news/images"


def photo(
    width: int, height: int, kind: str = "PNG", mode: str = "RGB", **options: object
) -> bytes:
    """A picture in which every pixel differs from its neighbours, as in a photograph."""
    image = Image.effect_noise((width, height), 60).convert(mode)
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


def with_photo(site: Site, name: str, content: bytes, **keys: object) -> Site:
    site.write(
        {f"{PATH}.md": post("A", heroImagePath=f"/img/{name}", heroImageAltText="Ein Bild", **keys)}
    )
    path = site.folder / "docs" / "img" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return site


def copies(built: Built) -> dict[str, tuple[int, int]]:
    """The kind and size of every copy in the site."""
    found = {}
    for path in sorted((built.folder / COPIES).glob("*")):
        with Image.open(path) as image:
            found[path.suffix + path.stem.partition("-")[2]] = image.size
    return found


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.png",
            photo(1600, 900),
            {".jpg1200": (1200, 675), ".webp400": (400, 225)}
            | {".webp800": (800, 450), ".webp1200": (1200, 675)},
        ),
        ("a.jpg", photo(500, 1000, "JPEG"), {".webp400": (400, 800), ".webp500": (500, 1000)}),
        ("a.webp", photo(300, 200, "WEBP"), {".webp300": (300, 200)}),
        (
            "a.png",
            photo(1300, 10, mode="RGBA"),
            {".jpg1200": (1200, 9), ".webp400": (400, 3)}
            | {".webp800": (800, 6), ".webp1200": (1200, 9)},
        ),
    ],
    ids=["wide", "high", "small", "see-through"],
)
@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_copies(
    news: Callable[..., Site],
    theme: str,
    name: str,
    content: bytes,
    expected: dict[str, tuple[int, int]],
) -> None:
    built = with_photo(news(theme=theme), name, content).build()

    assert copies(built) == expected
    assert built.dangling() == []
    image = one(built.page("aktuelles/index.html"), ".odis-news-teaser-image")
    shown = [part.split() for part in (image.attributes["srcset"] or "").split(", ")]
    assert sorted(f".webp{width[:-1]}" for _, width in shown) == sorted(
        key for key in expected if key.startswith(".webp")
    )
    assert all((built.folder / "aktuelles" / address).is_file() for address, _ in shown)
    assert image.attributes["src"] == f"../img/{name}"
    hero = one(built.page(f"{PATH}/index.html"), ".odis-news-hero")
    assert (hero.attributes["srcset"] or "").startswith(f"../../{COPIES}/")


def test_what_is_shared_is_wide_enough(news: Callable[..., Site]) -> None:
    built = with_photo(news(), "a.png", photo(1600, 900)).build()
    page = built.page(f"{PATH}/index.html")
    content = {
        name: one(page, f"meta[property='og:image{name}']").attributes["content"] or ""
        for name in ("", ":alt", ":width", ":height")
    }
    assert content.pop("").startswith(f"https://amt.example/neu/{COPIES}/")
    assert content == {":alt": "Ein Bild", ":width": "1200", ":height": "675"}


def test_a_second_build_makes_nothing_anew(news: Callable[..., Site]) -> None:
    site = with_photo(news(), "a.png", photo(900, 600))
    first = site.build().files()
    cache = sorted((site.folder / ".cache" / "plugin" / "odis-news").iterdir())
    times = [path.stat().st_mtime_ns for path in cache]

    assert site.build().files() == first
    assert [path.stat().st_mtime_ns for path in cache] == times
    for path in cache:
        path.unlink()
    assert site.build().files() == first


def test_a_hidden_post_leaves_no_copy(news: Callable[..., Site]) -> None:
    assert copies(with_photo(news(), "a.png", photo(900, 600), visible="false").build()) == {}


def test_hiding_with_dirty_removes_the_copies(news: Callable[..., Site]) -> None:
    site = with_photo(news(), "a.png", photo(900, 600))
    assert copies(site.build()) != {}
    text = (site.folder / "docs" / f"{PATH}.md").read_text(encoding="utf-8")
    site.write({f"{PATH}.md": text.replace("---\n", "---\nvisible: false\n", 1)})
    assert copies(site.try_build("--dirty")) == {}


def test_without_pillow(news: Callable[..., Site]) -> None:
    """A module of that name which cannot be imported stands in its place."""
    site = with_photo(news(), "a.png", photo(1600, 900))
    away = site.folder / "away" / "PIL" / "__init__.py"
    away.parent.mkdir(parents=True)
    away.write_text("raise ImportError")
    site.environment["PYTHONPATH"] = str(away.parents[1])

    built = site.build()

    assert copies(built) == {}
    image = one(built.page("aktuelles/index.html"), ".odis-news-teaser-image")
    assert "srcset" not in image.attributes
    assert (image.attributes["width"], image.attributes["height"]) == ("1600", "900")
    shared = one(built.page(f"{PATH}/index.html"), "meta[property='og:image']")
    assert shared.attributes["content"] == "https://amt.example/neu/img/a.png"


def sideways() -> bytes:
    """The camera was held upright (Exif orientation 6), and knows where it was."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Kamera"
    return photo(600, 300, "JPEG", exif=exif)


def test_a_camera_held_upright(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(sideways())
    found = develop(str(tmp_path / "a.jpg"), tmp_path / "cache")
    assert found
    assert (found.width, found.height) == (300, 600)
    with Image.open(found.copies[0].path) as copy:
        assert copy.size == (300, 600)
        assert not copy.getexif()


def test_inks_become_colours_without_their_profile(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(500, 300, "JPEG", mode="CMYK", icc_profile=b"Tinte"))
    found = develop(str(tmp_path / "a.jpg"), tmp_path / "cache")
    assert found
    with Image.open(found.copies[0].path) as copy:
        assert (copy.mode, copy.info.get("icc_profile")) == ("RGB", None)


@pytest.mark.parametrize("name", ["ü b.png", "%C3%BC%20b.png"])
def test_names_with_blanks_and_umlauts(news: Callable[..., Site], name: str) -> None:
    site = with_photo(news(), "ü b.png", photo(900, 600))
    text = (site.folder / "docs" / f"{PATH}.md").read_text(encoding="utf-8")
    site.write({f"{PATH}.md": text.replace("ü b.png", name)})

    built = site.build()

    assert built.dangling() == []
    hero = one(built.page(f"{PATH}/index.html"), ".odis-news-hero")
    assert (hero.attributes["width"], hero.attributes["height"]) == ("900", "600")
    assert hero.attributes["srcset"]


def test_a_drawing_with_a_view_box_alone(news: Callable[..., Site]) -> None:
    drawing = (
        b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20.4'/>"
    )
    built = with_photo(news(), "a.svg", drawing).build()
    hero = one(built.page(f"{PATH}/index.html"), ".odis-news-hero")
    assert (hero.attributes["width"], hero.attributes["height"]) == ("30", "20")


def animated() -> bytes:
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    written = io.BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])
    return written.getvalue()


def bomb() -> bytes:
    """A PNG that says it is 30,000 pixels high and wide."""
    header = b"IHDR" + struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    length, check = struct.pack(">I", 13), struct.pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + length + header + check


@pytest.mark.parametrize(
    "content",
    [
        *(animated(), bomb(), b"", b"<svg/>", photo(50, 50)[:60], photo(9, 9, "GIF", mode="P")),
        photo(9, 9, mode="I;16"),
    ],
    ids=["animated", "bomb", "empty", "drawn", "broken", "GIF", "16 bits"],
)
def test_what_has_no_copies(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert develop(str(tmp_path / "a"), tmp_path / "cache") is None
    assert not (tmp_path / "cache").exists() or not list((tmp_path / "cache").iterdir())


def test_pictures_in_the_first_row_are_loaded_at_once(news: Callable[..., Site]) -> None:
    site = news()
    for day in range(1, 5):
        name = f"aktuelles/2026-01-0{day}-a.md"
        site.write({name: post("A", heroImagePath="/a.svg", heroImageAltText="A")})
    site.write({"a.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>"})
    images = site.build().page("aktuelles/index.html").css(".odis-news-teaser-image")
    assert [image.attributes.get("loading") for image in images] == [None, None, "lazy", "lazy"]


def test_a_picture_that_the_site_excludes(news: Callable[..., Site]) -> None:
    built = with_photo(news(more="exclude_docs: /img/"), "a.png", photo(900, 600)).try_build()
    assert copies(built) == {}
