"""What the search of a language finds."""
