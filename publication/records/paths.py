"""Names that become paths: on whatever system a publication is kept, built or served, one file each.

Windows keeps some names and signs for itself, and leaves off a full stop or a space at the end
(Microsoft, Naming Files, Paths, and Namespaces); it and macOS do not tell capitals apart, and macOS
no composed letters. A name is no way out of its folder.
"""

from __future__ import annotations

import re
from unicodedata import normalize

from publication.languages.characters import FORBIDDEN, may_have_forbidden, name_character
from publication.messages.problem import Message
from publication.records.messages import say

KEPT = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\..*)?", re.IGNORECASE | re.DOTALL
)
SIGN = re.compile(r'[<>:"\\|?*\t\n]')
NAME_BYTES, PATH_BYTES = 100, 200  # in UTF-8, with room for endings and for folders above


def path_fault(path: str) -> Message | None:
    """Return what speaks against a path, relative and with “/” between its names; None if nothing."""
    names = path.split("/")
    if not all(names) or {".", ".."} & set(names):
        return say("path-outside", path=path)
    fault = next(filter(None, map(_name_fault, names)), None)
    if fault is None and len(path.encode()) > PATH_BYTES:
        return say("path-long", name=path, limit=PATH_BYTES)
    return fault


def _name_fault(name: str) -> Message | None:
    strange = FORBIDDEN.search(name) if may_have_forbidden(name) else None
    if found := strange or SIGN.search(name):
        sign = found[0] if found[0].isprintable() else name_character(found[0])
        return say("path-sign", name=FORBIDDEN.sub("\ufffd", name), sign=sign)
    if KEPT.fullmatch(name):
        return say("path-kept", name=name)
    if name[-1] in ". " or name[0] == " ":
        return say("path-end", name=name)
    if len(name.encode()) > NAME_BYTES:
        return say("path-long", name=name, limit=NAME_BYTES)
    return None


def as_kept(path: str) -> str:
    """Return what a system knows a path by that tells neither capitals nor composed letters apart."""
    return normalize("NFC", normalize("NFC", path).casefold())
