"""Takes hidden, unlisted and locked posts out of what plugins for llms.txt have written.

mkdocs-llmstxt and mkdocs-llmstxt-md write the Markdown of every page that a pattern names, know
nothing of who may read it, and name files that were never built.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from ...seo.llms import without_lines, without_text
from .state import CurrentBuild

_PLUGINS = ("llmstxt", "llmstxt-md")


def forget_unbuilt(files: Files, config: MkDocsConfig) -> None:
    """mkdocs-llmstxt fills in its patterns before us, and warns of each page that is not built.

    It is asked once more, about those that are, without ours.
    """
    if plugin := config.plugins.get("llmstxt"):
        built = [file for file in files if not file.inclusion.is_excluded()]
        plugin.on_files(Files([f for f in built if f.generated_by != "odis-news"]), config=config)


def mend_files(config: MkDocsConfig, build: CurrentBuild) -> None:
    """The index without their lines, the full text without theirs, and no Markdown files."""
    plugins = [config.plugins[name] for name in _PLUGINS if name in config.plugins]
    if not plugins:
        return
    folder = Path(config.site_dir)
    locked = {source for source, post in build.site.posts.items() if post.is_locked}
    sources = build.site.unlisted | build.site.left_out | locked
    files = [file for s in sources if (file := build.file(s))]
    written = {Path(file.dest_uri).with_suffix(".md").as_posix(): file for file in files}
    index = folder / "llms.txt"
    text, times = without_lines(_text(index), written.keys() | sources)
    _write(index, text)
    for name in {"llms-full.txt", *(str(each.config.get("full_output")) for each in plugins)}:
        full = _text(folder / name)
        for path, file in written.items():
            titles = build.spoken.get(file.src_uri, {""})
            full = without_text(full, titles, _text(folder / path), times[path])
        _write(folder / name, full)
    for path in written:
        (folder / path).unlink(missing_ok=True)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _write(path: Path, text: str) -> None:
    if path.is_file():
        path.write_text(text, encoding="utf-8")
