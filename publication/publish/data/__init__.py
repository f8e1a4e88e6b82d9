"""The data for reuse: tables, and the files that hold them."""
