"""The documents and the archive of a release."""
