"""What must agree: the languages, text and data, references, settings."""
