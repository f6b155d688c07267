"""What front matter keys there are: what authors may write for each field, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

AliasTable = Mapping[str, tuple[str, ...]]
"""From a field to the keys that authors may write for it, the first wins."""


class Field(NamedTuple):
    """The keys of a field, the recommended one first, and a row of the manual in Markdown."""

    names: tuple[str, ...]
    meaning: str


FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "tags": Field(
            ("tags",),
            "Holds the marker `post`: as text, comma list or list. Other plugins see a list"
            " without it.",
        ),
        "title": Field(
            ("title",),
            "Title; else the first heading of the text, else the file name.",
        ),
        "description": Field(
            ("metaDescription", "description", "summary", "excerpt"),
            "Text of the teaser (with `a`, `em`, `strong`, `code`, `br`) and description in the"
            " head; beside `description`, `summary` and `excerpt` are the teaser alone. Else the"
            " first paragraph that the page shows, up to 240 characters, above `<!-- more -->`"
            " where the text has that.",
        ),
        "date": Field(
            ("date", "pubDate"),
            "`2026-05-25` or `2026-05-25 10:30`, also as `date: {created: …}`; else the date at"
            " the start of the file name or, for an `index.md`, of its folder.",
        ),
        "updated": Field(
            ("updated", "lastmod", "modified", "last_modified_at"),
            "Last change, also as `date: {updated: …}`.",
        ),
        "corrections": Field(
            ("corrections", "correction"),
            "What was wrong and has been put right: `[{date: 2026-05-25, text: …}]`. From that day"
            " on it stands above the text, and is the last change.",
        ),
        "not_before": Field(
            ("publishDate", "publish_date"),
            "Not shown before that day; alone it is the date as well.",
        ),
        "visible": Field(
            (
                *("visible", "draft", "isDraft", "hidden", "published", "publish", "unlisted"),
                *("status", "visibility", "private", "build", "_build", "headless", "render"),
                "eleventyExcludeFromCollections",
            ),
            "`true`, `false`, or `unlisted`: built, but in no list, search or sitemap. `draft`,"
            " `isDraft` and `hidden` say it the other way round. Of several the most hiding wins.",
        ),
        "expires": Field(
            ("expires", "expiryDate", "unpublishDate"),
            "From that day on as `visible: false`.",
        ),
        "robots": Field(
            ("robots",),
            "For search engines; a post with `noindex` stays in the lists, and out of sitemap and"
            " search.",
        ),
        "link_text": Field(("urlText",), "Words of the teaser's link."),
        "link": Field(
            ("link", "external_url"),
            "The teaser leads there: an address, a path `/…` of the site, or a Markdown file."
            " Without a text of its own, the post becomes a redirect.",
        ),
        "categories": Field(
            ("categories", "category"), "What it is about: text, comma list or list."
        ),
        "authors": Field(
            ("author", "authors"),
            "Names, or keys of the option `authors`, of `.authors.yml` or of `authors.yml` in the"
            " section's folder.",
        ),
        "image": Field(
            ("heroImagePath", "headerImage", "image"),
            "Picture of the teaser, of the post, and to share; also as"
            " `headerImage: {src: …, alt: …, caption: …, credit: …, license: …, focus: …}`.",
        ),
        "image_alt": Field(
            ("heroImageAltText",),
            'What the picture shows; `heroImageAltText: ""` says that it is decoration.',
        ),
        "image_caption": Field(
            ("heroImageCaption",), "What stands below the picture on the post's page, as text."
        ),
        "image_credit": Field(
            ("heroImageCredit",),
            "Whose picture it is: `Mira Holtkamp`, or `Grafik: ODIS` to say what it is.",
        ),
        "image_license": Field(
            ("heroImageLicense",),
            "Its licence: a short name such as `CC BY 4.0`, `CC0` or `dl-de/by-2-0`, the address of"
            " its text, or any words.",
        ),
        "image_focus": Field(
            ("heroImageFocus",),
            "What stays in sight where a teaser cuts the picture, from the left and from the top:"
            " `50% 20%`; else a third from the top.",
        ),
        "pinned": Field(("pinned", "pin"), "Stays on top."),
        "id": Field(("guid", "id"), "Permanent id."),
        "lang": Field(("lang",), "Language of this post."),
        "password": Field(
            ("password",),
            "For a plugin that encrypts the text; where there is none, the post is hidden.",
        ),
        "links": Field(
            ("links",),
            "What else there is to read, below the text: `[a/page.md, {Title: https://example.org/}"
            ", {Heading: [b.md]}]`. Pages are below `docs_dir`, as in `nav`.",
        ),
        "series": Field(
            ("series",),
            "What it is a part of: `{name: Open data in ten steps, part: 2}`, or the name alone,"
            " and the dates put the parts in order. Each part leads to the others.",
        ),
        "readtime": Field(
            ("readtime",),
            "Minutes that it takes to read the post, where counting its words would mislead.",
        ),
        "slug": Field(
            ("slug",),
            "The last piece of its address, or `{slug}` in the option `post_url_format`; else that"
            " of its file, and for the option the title.",
        ),
        "permalink": Field(
            ("permalink",),
            "Its whole address: `/aktuelles/barcamp/` from the root of the site, `barcamp` beside"
            " its file. `permalink: false` hides it; a link post it leaves without a page of its"
            " own.",
        ),
        "aliases": Field(
            ("aliases", "redirect_from"),
            "Its earlier addresses, written as `permalink`, or the names of earlier files, such as"
            " `alt.md`: a page at each leads to the post.",
        ),
    }
)
NAMES: AliasTable = MappingProxyType({name: field.names for name, field in FIELDS.items()})
