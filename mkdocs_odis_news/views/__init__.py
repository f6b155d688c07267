"""The pages of a section, planned from its posts."""
