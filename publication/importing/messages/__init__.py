"""What is said of a report that is imported: in English, then in Chinese."""

from __future__ import annotations

from publication.importing.messages import outlines, refusals, sources
from publication.messages.catalogue import register

say = register(refusals.MESSAGES, sources.MESSAGES, outlines.MESSAGES)
