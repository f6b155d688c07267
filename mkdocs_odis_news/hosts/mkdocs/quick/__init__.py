"""Rebuilds under ``serve`` that convert and write only what an edit changes, to the same bytes."""
