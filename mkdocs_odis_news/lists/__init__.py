"""Which posts are listed, in what order, and under which names."""
