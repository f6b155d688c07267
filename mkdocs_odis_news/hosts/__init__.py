"""Those who hand documents in and carry values out."""
