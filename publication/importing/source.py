"""The language that reports are imported from, and the one of their translation.

``FORM`` is what a report in it looks like: one table, so that no rule here knows the language.
"""

from __future__ import annotations

from publication.languages import zh_report as FORM
from publication.settings.configuration import Locale

__all__ = ["FORM", "SOURCE", "TRANSLATION"]

SOURCE, TRANSLATION = (Locale(*each) for each in FORM.LANGUAGES)
