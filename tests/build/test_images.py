"""Pictures of posts: their copies, what machines are shown, and what is done without Pillow."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from PIL import ExifTags, Image
from PIL.PngImagePlugin import PngInfo

from mkdocs_odis_news.hosts.mkdocs.copies import make_copies
from mkdocs_odis_news.hosts.mkdocs.docs import MkDocsDocs
from mkdocs_odis_news.hosts.mkdocs.metadata import options_of
from mkdocs_odis_news.hosts.mkdocs.pictures import Copies
from mkdocs_odis_news.images.rights import read_xmp, write_xmp
from mkdocs_odis_news.posts.compared import measured as measure
from mkdocs_odis_news.posts.links import LinkTarget, read_target
from mkdocs_odis_news.posts.post import Image as Picture

from .checks import data_of, one
from .conftest import Built, Site, post

PATH = "aktuelles/2026-01-02-a"
COPIES = "assets/odis-news/images"
CACHE = Path(".cache", "plugin", "odis-news")


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


def cached(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


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
    shared = content.pop("")
    assert shared.startswith(f"https://amt.example/neu/{COPIES}/")
    assert data_of(built, f"{PATH}/index.html")["NewsArticle"]["image"] == [shared]
    assert content == {":alt": "Ein Bild", ":width": "1200", ":height": "675"}


def delete_all(paths: list[Path]) -> None:
    for path in paths:
        path.unlink()


def test_a_second_build_makes_nothing_anew(news: Callable[..., Site]) -> None:
    site = with_photo(news(), "a.png", photo(900, 600))
    first = site.build().files()
    cache = cached(site.folder / CACHE)
    times = [path.stat().st_mtime_ns for path in cache]

    assert site.build().files() == first
    assert [path.stat().st_mtime_ns for path in cache] == times
    delete_all(cache)
    assert site.build().files() == first


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def lengthened(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"<script>")


def foreign(path: Path) -> None:
    path.write_bytes(photo(400, 267, "WEBP"))


def renamed(path: Path) -> None:
    path.rename(path.with_stem(f"{path.stem}0"))


def piped(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize("spoil", [cut, emptied, lengthened, foreign, renamed, piped])
def test_a_spoilt_copy_is_made_anew(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    (tmp_path / "a.png").write_bytes(photo(900, 600))
    first = make_copies(str(tmp_path / "a.png"), tmp_path / "cache")
    assert first
    bytes_of = [copy.path.read_bytes() for copy in first.copies]
    spoil(first.copies[0].path)

    assert make_copies(str(tmp_path / "a.png"), tmp_path / "cache") == first
    assert [copy.path.read_bytes() for copy in first.copies] == bytes_of


@pytest.mark.parametrize("name", [".1234", "300-.webp", "300-0.webp", "300.webp", "3001-0.webp"])
def test_what_a_build_left_unfinished_is_no_copy(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.png").write_bytes(photo(300, 200))
    first = make_copies(str(tmp_path / "a.png"), tmp_path / "cache")
    assert first
    (copy,) = first.copies
    (copy.path.parent / name).write_bytes(b"x")
    assert make_copies(str(tmp_path / "a.png"), tmp_path / "cache") == first


def test_builds_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo(1300, 900))
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(make_copies, [str(tmp_path / "a.png")] * 4, [tmp_path / "cache"] * 4))
    assert found[0]
    assert found == [found[0]] * 4
    assert cached(tmp_path / "cache") == sorted(copy.path for copy in found[0].copies)


def test_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(photo(900, 600))
    (tmp_path / "cache").write_bytes(b"no folder")
    assert make_copies(str(tmp_path / "a.png"), tmp_path / "cache") is None


def test_a_hidden_post_leaves_no_copy(news: Callable[..., Site]) -> None:
    assert copies(with_photo(news(), "a.png", photo(900, 600), visible="false").build()) == {}


def test_hiding_with_dirty_removes_the_copies(news: Callable[..., Site]) -> None:
    site = with_photo(news(), "a.png", photo(900, 600))
    assert copies(site.build()) != {}
    text = (site.folder / "docs" / f"{PATH}.md").read_text(encoding="utf-8")
    site.write({f"{PATH}.md": text.replace("---\n", "---\nvisible: false\n", 1)})
    assert copies(site.try_build("--dirty")) == {}


def test_without_pillow(news: Callable[..., Site]) -> None:
    """A module of that name which cannot be imported stands in its place, from the beginning."""
    site = with_photo(news(), "a.png", photo(1600, 900))
    away = site.folder / "away" / "PIL" / "__init__.py"
    away.parent.mkdir(parents=True)
    away.write_text("raise ImportError")
    paths = (str(away.parents[1]), os.environ.get("PYTHONPATH", ""))
    site.environment["PYTHONPATH"] = os.pathsep.join(paths)

    built = site.build(apart=True)

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
    found = make_copies(str(tmp_path / "a.jpg"), tmp_path / "cache")
    assert found
    assert (found.width, found.height) == (300, 600)
    with Image.open(found.copies[0].path) as copy:
        assert copy.size == (300, 600)
        assert not copy.getexif()


def test_inks_become_colours_without_their_profile(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photo(500, 300, "JPEG", mode="CMYK", icc_profile=b"Tinte"))
    found = make_copies(str(tmp_path / "a.jpg"), tmp_path / "cache")
    assert found
    with Image.open(found.copies[0].path) as copy:
        assert (copy.mode, copy.info.get("icc_profile")) == ("RGB", None)


def measured(folder: Path, text: str) -> Picture:
    """The picture that ``text`` leads to from a post, beside all files below ``docs``."""
    config = MkDocsConfig(str(folder / "mkdocs.yml"))
    config.load_dict({"site_name": "A", "docs_dir": str(folder / "docs")})
    config.validate()
    folder = Path(config.docs_dir)
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    files = Files([File(name, str(folder), config.site_dir, True) for name in names])
    target = read_target(text, "index.md")
    assert isinstance(target, LinkTarget)
    docs = MkDocsDocs(files, config, Copies(config, {}).of, str)
    return measure(Picture(target=target, alt="A"), docs)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def pipe_behind_a_link(path: Path) -> None:
    os.mkfifo(path.with_name("b"))
    path.symlink_to("b")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nichts")


@pytest.mark.parametrize("suffix", [".png", ".svg", ".jpg", ".avif"])
@pytest.mark.parametrize(
    "make", [pipe, device, pipe_behind_a_link, link_to_itself, link_to_nothing, Path.mkdir]
)
def test_what_is_no_file_is_not_opened(
    tmp_path: Path, make: Callable[[Path], None], suffix: str
) -> None:
    (tmp_path / "docs").mkdir()
    make(tmp_path / "docs" / f"a{suffix}")
    image = measured(tmp_path, f"a{suffix}")
    assert (image.width, image.height, image.size, image.copies) == (None, None, None, ())


def test_a_picture_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.png").write_bytes(photo(9, 9))

    def refuse(*arguments: object, **options: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("mkdocs_odis_news.hosts.mkdocs.copies.pillow.open", refuse)
    image = measured(tmp_path, "a.png")
    assert (image.width, image.height, image.copies) == (None, None, ())


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("a%20b.png", 9),
        ("/a%20b.png", 9),
        ("a%2520b.png", 8),
        ("/a%2520b.png", 8),
        ("a%20b.png?w=3", 9),
        ("/a%20b.png?w=3", 9),
        ("https://a.example/a.png", None),
        ("mailto:a@b.example", None),
        ("fehlt.png", None),
    ],
)
def test_escapes_are_read_once(tmp_path: Path, text: str, width: int | None) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a b.png").write_bytes(photo(9, 9))
    (tmp_path / "docs" / "a%20b.png").write_bytes(photo(8, 8))
    assert measured(tmp_path, text).width == width


def test_a_bomb_has_its_size_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.png").write_bytes(bomb(9_400, 9_400))
    image = measured(tmp_path, "a.png")
    assert (image.width, image.height, image.copies) == (9_400, 9_400, ())


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


def bomb(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and has no more than a row of it."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    row = zlib.compress(bytes(1 + 3 * min(width, 10_000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", row)


def chunk(kind: bytes, content: bytes) -> bytes:
    check = struct.pack(">I", zlib.crc32(kind + content))
    return struct.pack(">I", len(content)) + kind + content + check


@pytest.mark.parametrize(
    "content",
    [
        *(bomb(30_000, 30_000), bomb(9_400, 9_400), bomb(40_000_001, 1), bomb(0, 9)),
        *(animated(), b"", b"<svg/>", photo(50, 50)[:60], photo(9, 9, "GIF", mode="P")),
        photo(9, 9, mode="I;16"),
    ],
    ids=["bomb", "large", "long", "flat", "animated", "empty", "drawn", "broken", "GIF", "16 bits"],
)
def test_what_has_no_copies(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert make_copies(str(tmp_path / "a"), tmp_path / "cache") is None
    assert not (tmp_path / "cache").exists() or not list((tmp_path / "cache").iterdir())


def test_pictures_in_the_first_row_are_loaded_at_once(news: Callable[..., Site]) -> None:
    text = post("A", heroImagePath="/a.svg", heroImageAltText="A")
    site = news().write({f"aktuelles/2026-01-0{day}-a.md": text for day in range(1, 5)})
    site.write({"a.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2'/>"})
    images = site.build().page("aktuelles/index.html").css(".odis-news-teaser-image")
    assert [image.attributes.get("loading") for image in images] == [None, None, None, "lazy"]


def test_a_picture_that_the_site_excludes(news: Callable[..., Site]) -> None:
    built = with_photo(news(more="exclude_docs: /img/"), "a.png", photo(900, 600)).try_build()
    assert copies(built) == {}


KEYS = {
    "heroImageCaption": '"Der <Saal>"',
    "heroImageCredit": "Mira & Noor",
    "heroImageLicense": "CC BY 4.0",
    "heroImageFocus": "50% 20%",
}


@pytest.mark.parametrize("theme", ["material", "mkdocs", "readthedocs"])
def test_a_picture_with_a_caption(news: Callable[..., Site], theme: str) -> None:
    built = with_photo(news(theme=theme), "a.png", photo(640, 480), **KEYS).build()
    figure = one(built.page(f"{PATH}/index.html"), ".odis-news-figure")
    caption = one(figure, "figcaption")
    assert caption.html == (
        "<figcaption>Der &lt;Saal&gt;<br><span>Foto: Mira &amp; Noor, "
        '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a></span></figcaption>'
    )
    assert figure.attributes["style"] == ("--_on-ratio: 640 / 480; --_on-width: 640px")
    teaser = one(built.page("aktuelles/index.html"), ".odis-news-teaser-image")
    assert teaser.attributes["style"] == "object-position: 50% 20%"


@pytest.mark.parametrize(
    ("keys", "html"),
    [
        ({"heroImageCaption": "A"}, "<figcaption>A</figcaption>"),
        ({"heroImageCredit": "A"}, "<figcaption><span>Foto: A</span></figcaption>"),
        ({"heroImageLicense": "frei"}, "<figcaption><span>frei</span></figcaption>"),
        (
            {"heroImageCaption": "A", "heroImageLicense": "frei"},
            "<figcaption>A<br><span>frei</span></figcaption>",
        ),
    ],
)
def test_parts_of_a_caption(news: Callable[..., Site], keys: dict[str, str], html: str) -> None:
    built = with_photo(news(), "a.png", photo(9, 9), **keys).build()
    assert one(built.page(f"{PATH}/index.html"), ".odis-news-figure figcaption").html == html


def test_a_drawing_may_be_larger_than_it_is(news: Callable[..., Site]) -> None:
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'/>"
    built = with_photo(news(), "a.svg", drawing).build()
    figure = one(built.page(f"{PATH}/index.html"), ".odis-news-figure")
    assert figure.attributes["style"] == "--_on-ratio: 30 / 20"
    assert figure.css("figcaption") == []


XMP = write_xmp(
    {
        "photoshop:Credit": ("Amt & Söhne",),
        "Iptc4xmpExt:DigitalSourceType": ("https://cv.example/trainedAlgorithmicMedia",),
    }
).replace(b"<photoshop:Credit>", b"<photoshop:City>Lindental</photoshop:City><photoshop:Credit>")


def chatty() -> Image.Exif:
    """A camera that knows who, with what and where."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Mira"
    exif[ExifTags.Base.Make] = "Kamera"
    exif[ExifTags.IFD.GPSInfo] = {1: "N", 2: (52.0, 31.0, 12.0)}
    return exif


def iptc(*fields: tuple[int, bytes]) -> bytes:
    """A part of a JPEG in which Photoshop keeps the fields of IPTC."""
    records = b"".join(
        bytes((0x1C, 2, field)) + len(value).to_bytes(2, "big") + value for field, value in fields
    )
    block = b"8BIM\x04\x04\0\0" + len(records).to_bytes(4, "big") + records
    segment = b"Photoshop 3.0\0" + block + b"\0" * (len(block) % 2)
    return b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment


def inserted(content: bytes, segment: bytes) -> bytes:
    return content[:2] + segment + content[2:]


def exif_of(path: Path) -> dict[int, object]:
    with Image.open(path) as image:
        return dict(image.getexif())


def noted() -> PngInfo:
    """A PNG that says the same as XMP."""
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    return info


FIELDS = iptc(
    (80, "Noor Älm".encode()),
    (80, b"Otto"),
    (110, b"Agentur"),
    (116, b"\xa9 Amt"),
    (90, b"Lindental"),
)


def test_a_packet_that_no_segment_of_a_jpeg_holds_is_left_out() -> None:
    """It must not cost the copies."""
    long = ("&" * 1000,)
    names = ("photoshop:Credit", "dc:rights", "xmpRights:UsageTerms", "cc:license")
    creators = tuple(f"{'&' * 990}{number}" for number in range(10))
    packet = write_xmp({**dict.fromkeys(names, long), "dc:creator": creators})
    assert len(packet) > 65_533
    assert options_of(packet, "JPEG") == {}
    assert options_of(packet, "WEBP") == {"xmp": packet}


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        (
            "a.jpg",
            photo(1300, 900, "JPEG", exif=chatty(), **options_of(XMP, "JPEG")),
            {
                "dc:creator": ("Mira",),
                "photoshop:Credit": ("Amt & Söhne",),
                "Iptc4xmpExt:DigitalSourceType": ("https://cv.example/trainedAlgorithmicMedia",),
            },
        ),
        (
            "a.jpg",
            inserted(photo(1300, 900, "JPEG", exif=chatty()), FIELDS),
            {
                "dc:creator": ("Noor Älm", "Otto"),
                "photoshop:Credit": ("Agentur",),
                "dc:rights": ("© Amt",),
            },
        ),
        ("a.png", photo(1300, 900, pnginfo=noted()), read_xmp(XMP)),
        ("a.webp", photo(1300, 900, "WEBP", xmp=XMP), read_xmp(XMP)),
        ("a.png", photo(1300, 900), {}),
    ],
    ids=["XMP and Exif", "IPTC", "PNG", "WebP", "nothing"],
)
def test_copies_say_whose_they_are(
    tmp_path: Path, name: str, content: bytes, expected: dict[str, tuple[str, ...]]
) -> None:
    (tmp_path / name).write_bytes(content)
    found = make_copies(str(tmp_path / name), tmp_path / "cache")
    assert found
    assert [copy.shared for copy in found.copies] == [False, False, False, True]
    texts = [copy.path.read_bytes() for copy in found.copies]
    packets = [text[text.find(b"<?xpacket") :].partition(b'end="r"?>')[0] for text in texts]
    assert [read_xmp(packet + b'end="r"?>') for packet in packets] == [expected] * 4
    assert [exif_of(copy.path) for copy in found.copies] == [{}] * 4
    gone = (b"Lindental", b"Kamera", b"GPS", b"Exif", b"8BIM")
    assert [word for word in gone for text in texts if word in text] == []
