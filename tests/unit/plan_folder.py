"""Plans a folder where no host can be imported, and prints what it found as JSON."""

from __future__ import annotations

import sys

sys.modules.update(dict.fromkeys(("mkdocs", "properdocs", "jinja2", "markdown", "material")))

import json  # noqa: E402
from datetime import UTC, datetime  # noqa: E402
from pathlib import Path  # noqa: E402

from mkdocs_odis_news.docs import FolderDocs  # noqa: E402
from mkdocs_odis_news.machine_readable import feed_files  # noqa: E402
from mkdocs_odis_news.options import FeedOptions, Mode, SectionOptions, SiteOptions  # noqa: E402
from mkdocs_odis_news.pages.context import ListPage  # noqa: E402
from mkdocs_odis_news.site import plan_site  # noqa: E402
from mkdocs_odis_news.translations import words_in  # noqa: E402


def never(markdown: str) -> str:
    """Every post has a title and a description: nobody need convert anything."""
    raise AssertionError(markdown)


def main(folder: str, now: int) -> None:
    """``now`` in seconds since 1970."""
    words = words_in("de")
    assert words
    section = SectionOptions(
        root="aktuelles",
        folder="aktuelles",
        words=words,
        language="de",
        skips_broken=True,
        feeds=FeedOptions(author="Amt"),
    )
    url = "https://amt.example/neu/"
    options = SiteOptions(name="Amt", url=url, sections=(section,))
    docs = FolderDocs(Path(folder), to_html=never)
    site = plan_site(docs, options, now=datetime.fromtimestamp(now, UTC), mode=Mode.BUILD)
    lists = [page for _, page in site.pages.values() if isinstance(page, ListPage)]
    found = {
        "pages": sorted(docs.destination(source) for source in site.pages),
        "lists": {docs.destination(p.source): [t.title for t in p.teasers] for p in lists},
        "feeds": dict(feed_files(site.sections[0], {})),
        "problems": [str(problem) for problem in site.problems],
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
