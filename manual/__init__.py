"""Makes the parts of the manual that the code says itself, so that they cannot grow old."""
