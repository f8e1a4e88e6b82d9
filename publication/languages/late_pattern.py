"""A pattern that is compiled when it is first used.

Most patterns take less to compile than to think about. One with all Han characters takes a
millisecond for each set that has them; where few builds use it, it is ``late``.
"""

from __future__ import annotations

import re
from typing import Any, cast

from publication.languages.kept_pattern import compiled


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what does as the compiled pattern does."""
    return cast(re.Pattern[str], _Late(pattern, flags))


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Return an attribute of the compiled pattern, which is an attribute of this from now on."""
        if name.startswith("_"):  # of no pattern: somebody asks what this is
            raise AttributeError(name)
        attribute = getattr(compiled(*self._given), name)
        setattr(self, name, attribute)
        return attribute
