"""The same blocks in every language: their permanent ids, and what was last confirmed."""
