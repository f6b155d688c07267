"""What authors wrote, read once into frozen values."""
