"""Blocks to HTML, and what templates ask for."""
