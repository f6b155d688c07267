"""The words in English."""

from .catalogue import Words

ENGLISH = Words(
    language="en",
    link_text="Read more",
    empty="No posts yet.",
    by="By",
    updated="Last changed on {date}",
    pinned="Pinned",
    external="external site",
    pager="Pages of the overview",
    newer="Newer posts",
    older="Older posts",
    page="Page {number}",
    page_title="{title} – page {number}",
    neighbours="More posts",
    newer_post="Newer post",
    older_post="Older post",
    redirect="Continue to {target}",
    hidden="Preview only: visible: false",
    scheduled="Preview only: appears on {date}",
    expired="Preview only: expired on {date}",
    problem="This post cannot be published",
)
