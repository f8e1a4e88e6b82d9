"""What a file of the engine's says, read once for as long as it stays as it is."""

from __future__ import annotations

from mkdocs.structure.files import File

from publication.cache.files import read_text


def text_of(file: File) -> str:
    """Return a file's text, as its own ``content_string`` does, which reads it each time."""
    return read_text(file.abs_src_path) if file.abs_src_path else file.content_string
