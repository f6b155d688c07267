"""The example site in three themes: with the section, without it, without posts, and as a draft."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from .conftest import REPOSITORY, Site, post

TODAY = "1795521600"  # 2026-11-24, the day on which the example site is set
KINDS = {
    "home": "",
    "overview": "aktuelles/",
    "last page": "aktuelles/4/",
    "post": "aktuelles/2026-11-20-baumkataster-neu/",
    "post without picture": "aktuelles/2026-11-12-kaemmerei-interview/",
    "category": "aktuelles/kategorie/daten/",
    "categories": "aktuelles/kategorie/",
    "author": "aktuelles/autor/mira-holtkamp/",
    "year": "aktuelles/archiv/2026/",
    "feeds": "aktuelles/abonnieren/",
}
PREVIEWS = {"preview": "aktuelles/", "broken": "aktuelles/2026-11-24-kaputt/"}


def example(folder: Path, theme: str, url: str) -> Site:
    """The example site, as it is but for its theme and address."""
    return _configure(_copy(folder), theme, url)


def bare(folder: Path, theme: str, url: str) -> Site:
    """The theme alone, with the ordinary pages."""
    _copy(folder)
    shutil.rmtree(folder / "docs" / "aktuelles")
    return _configure(folder, theme, url, nav=None, plugins=["search"])


def empty(folder: Path, theme: str, url: str) -> Site:
    """The section before its first post."""
    _copy(folder)
    for path in (folder / "docs" / "aktuelles").glob("20*"):
        path.unlink()
    return _configure(folder, theme, url)


def wordy(folder: Path, theme: str, url: str, layout: str) -> Site:
    """Posts with the longest words that German offices write, in one layout."""
    long = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung"
    site = empty(folder, theme, url)
    path = folder / "mkdocs.yml"
    path.write_text(
        path.read_text().replace("root: aktuelles", f"layout: {layout}\n    root: aktuelles")
    )
    return site.write(
        {
            "aktuelles/2026-11-01-a.md": post(
                *(long, f"# {long}\n\n{long}"),
                metaDescription=f"{long} {long}",
                urlText=long,
                categories=long,
                author=f"{long}, {long}",
                heroImagePath="/assets/images/terrain.png",
                heroImageAltText=long,
            ),
            "aktuelles/2026-11-02-b.md": post("Kurz", "", link="https://x.example/"),
        }
    )


def draft(folder: Path, theme: str, url: str) -> Site:
    """The example site with a post that cannot be read, for ``serve``."""
    site = example(folder, theme, url)
    return site.write(
        {
            "aktuelles/2026-11-24-kaputt.md": post(
                metaDescription="Wichtig: morgen geschlossen", visible="vielleicht"
            ),
        }
    )


def _copy(folder: Path) -> Path:
    ignored = shutil.ignore_patterns("site", "screenshots", ".cache")
    shutil.copytree(REPOSITORY / "example_site", folder, dirs_exist_ok=True, ignore=ignored)
    return folder


def _configure(folder: Path, theme: str, url: str, **changes: Any) -> Site:
    path = folder / "mkdocs.yml"
    config = yaml.safe_load(path.read_text(encoding="utf-8"))
    config["theme"] = _theme(theme, config["theme"])
    config["site_url"] = url  # Material's instant navigation works at the site's address only
    if theme != "material":
        config["plugins"] = ["search", config["plugins"][-1]]
    config.update(changes)
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return Site(folder, {"SOURCE_DATE_EPOCH": TODAY})


def _theme(name: str, original: dict[str, Any]) -> dict[str, Any]:
    if name == "material":
        return {**original, "features": [*original["features"], "navigation.instant"]}
    return {"custom_dir": "overrides", **plain(name)}


def plain(name: str) -> dict[str, Any]:
    """A theme in German as it is, light or dark as the visitor likes; it asks no other host."""
    if name == "material":
        schemes = {"light": "default", "dark": "slate"}
        palette = [
            {"media": f"(prefers-color-scheme: {each})", "scheme": scheme}
            for each, scheme in schemes.items()
        ]
        return {"name": name, "language": "de", "font": False, "palette": palette}
    # The default of both asks another host for the script that colours code.
    mode = {"color_mode": "auto"} if name == "mkdocs" else {}
    return {"name": name, "locale": "de", "highlightjs": False, **mode}
