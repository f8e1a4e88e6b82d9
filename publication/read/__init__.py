"""Content to blocks and typed records, with their lines."""
