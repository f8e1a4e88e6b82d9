"""A translation that comes as running text, aligned to the blocks that it translates."""
