"""What search engines and messengers read: the head of a page, sitemaps, the search index."""
