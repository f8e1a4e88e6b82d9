"""The Content-Security-Policy: what a browser may run and load on the site's pages.

Nothing but the site's own files, and the few inline scripts of the templates, each by its hash.
These are the same on every page, so a page's policy names those that it has, and a host's header
names all. Neither allows ``unsafe-inline`` or ``eval``, and neither names another host.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

SELF = "'self'"
NONE = "'none'"
# 'self' is no origin that every browser knows on a disk. On a server `file:` allows nothing: a
# page from the web may not load files.
DISK = "file:"
ONLY_HEADER = {"frame-ancestors": NONE}  # a meta element cannot say it


def source(text: str) -> str:
    """Return the source expression that allows an inline script or style sheet of this ``text``."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page_policy(scripts: Iterable[str], styles: Iterable[str] = ()) -> str:
    """Return the policy of a page with these inline ``scripts`` and ``styles``, for its meta element."""
    return _policy(
        [SELF, DISK, *map(source, scripts)], [SELF, DISK, *map(source, styles)], [SELF, DISK]
    )


def host_policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return the policy of all pages, for a host's header."""
    policy = _policy([SELF, *map(source, scripts)], [SELF, *map(source, styles)], [SELF])
    return "; ".join([policy, *(f"{name} {value}" for name, value in ONLY_HEADER.items())])


def _policy(scripts: list[str], styles: list[str], images: list[str]) -> str:
    directives = {
        "default-src": [SELF],  # not 'none': Firefox fetches what <link rel=next> names ahead
        "script-src": scripts,
        "style-src": styles,
        "img-src": [*images, "data:"],  # the style sheet's own icons
        "object-src": [NONE],
        "frame-src": [NONE],
        "base-uri": [NONE],
        "form-action": [NONE],
    }
    return "; ".join(" ".join([name, *values]) for name, values in directives.items())
