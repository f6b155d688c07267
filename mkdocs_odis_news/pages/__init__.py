"""What the pages of a section show, worded and linked for each page."""
