"""What pictures say of themselves: their sizes, and whose they are."""
