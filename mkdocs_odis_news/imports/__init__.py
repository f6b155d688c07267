"""Brings the posts of other systems: a module a system, and what they have in common."""
