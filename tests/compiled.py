"""Compiled templates that all builds of a process share, whichever folder they stand in.

A build keeps its own beside its hooks (``hooks/templates.py``), by their path; a test's build has
another path each time, and would compile seventy templates that the test before has compiled.
"""

from __future__ import annotations

from types import CodeType

from jinja2 import Environment
from jinja2.bccache import Bucket

from publication.render.templates import CompiledTemplates

COMPILED: dict[tuple[str, str], CodeType] = {}  # by name and digest of the source


class SharedTemplates(CompiledTemplates):
    """As of one process; nothing is on disk."""

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """Return the bucket of a template, with its code if any build has compiled it."""
        bucket = Bucket(environment, name, self.get_source_checksum(source))
        code = COMPILED.get((bucket.key, bucket.checksum))
        bucket.code = code.replace(co_filename=filename or code.co_filename) if code else None
        return bucket

    def set_bucket(self, bucket: Bucket) -> None:
        """Share a template that was compiled."""
        assert bucket.code
        COMPILED[bucket.key, bucket.checksum] = bucket.code
