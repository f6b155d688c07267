"""The sizes of pictures, read from their first bytes."""
