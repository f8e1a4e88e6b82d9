"""What a text refers to: terms, names, quotes, indicators."""
