"""What all builds of a process share: compiled templates, and the small sheet and scripts.

A build keeps its own templates beside its hooks (``hooks/templates.py``), by their path; a test's
build has another path each time, and would compile seventy templates that the test before has
compiled. A build that is to know nothing made its sheet and its scripts anew as well, which was
two fifths of a small one: functions of their whole text, as it was passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import CodeType
from typing import Any

import pytest
from jinja2 import Environment
from jinja2.bccache import Bucket

from publication.cache.memoize import Memoized
from publication.publish.script import small_script
from publication.publish.style_sheet import build_style_sheet
from publication.render.templates import CompiledTemplates

COMPILED: dict[tuple[str, str], CodeType] = {}  # by name and digest of the source
OF_TEXTS: tuple[Memoized[Any, Any], ...] = (build_style_sheet, small_script)


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


@contextmanager
def shared_by_builds() -> Iterator[None]:
    """Let builds share, inside the block, what none of them can have otherwise than another."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("hooks.templates.CompiledTemplates", SharedTemplates)
        for each in OF_TEXTS:
            patch.setattr(each, "function", cache(each.function))
        yield
