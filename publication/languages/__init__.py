"""What is true of a language: its script, its marks, its words."""
