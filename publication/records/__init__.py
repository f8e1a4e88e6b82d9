"""YAML with its lines, and typed fields out of it."""
