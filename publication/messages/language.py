"""Which language messages to editors are in: ``--lang``, else the locale, else English."""

from __future__ import annotations

import os

VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def message_language(chosen: str = "") -> str:
    """Return ``zh`` or ``en``: ``chosen`` if given, else by the first locale variable set."""
    name = chosen or next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")
    return "zh" if name.lower().startswith("zh") else "en"
