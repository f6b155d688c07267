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
    subscribe="Subscribe",
    subscribe_path="subscribe",
    subscribe_title="Subscribe to {title}",
    subscribe_text="A feed brings new posts to you: no account, no e-mail address, no advertising.",
    subscribe_how="Copy one of the addresses into a feed reader. Many browsers, mail programs"
    " and phone apps have one.",
    feed_address="Address of the feed ({label})",
    feed_open="Open {label}",
    rss_note="The most common format. Every feed reader knows it.",
    atom_note="The internet standard, with exact times.",
    json_note="For programs that prefer JSON.",
)
