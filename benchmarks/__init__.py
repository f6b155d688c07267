"""Measures what the section costs beside the host alone; no test waits for a clock."""
