"""What machines read: the head of a page and the search index."""
