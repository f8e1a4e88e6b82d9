"""Values of properties, as CSS reads them: which parts are refused, and what is written of the rest.

A value is taken apart and put together again, so escapes and comments are gone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import tinycss2  # type: ignore[import-untyped]

from publication.languages.characters import forbidden_characters
from publication.read.svg.allowed import FUNCTIONS, SIGNS

ID = re.compile(r"[\w.:-]+")
URL = "url"
STRING = "string"
ERROR = "error"
PLAIN = {"ident", "number", "percentage", "dimension", "hash", "whitespace"}
Rename = Callable[[str], str]


def read_value(text: str) -> list[Any]:
    """Return the tokens of a value."""
    return list(tinycss2.parse_component_value_list(text, skip_comments=True))


def css_text(*nodes: Any) -> str:
    """Return what was parsed as text; of an error, what the parser says of it."""
    return "".join(str(each.message if each.type == ERROR else each.serialize()) for each in nodes)


def refused_parts(tokens: Iterable[Any], strings: bool = False) -> Iterator[str]:
    """Yield each part of a value that a picture may not have: what loads, what nobody knows.

    Of all values the names of fonts alone may be ``strings``.
    """
    for token in tokens:
        if _is_url(token):
            if reference(_target(token)) is None:
                yield f"url({_target(token)})"
        elif token.type == "function" and token.lower_name in FUNCTIONS:
            yield from refused_parts(token.arguments)
        elif not _is_plain(token, strings):
            yield css_text(token)


def _is_plain(token: Any, strings: bool) -> bool:
    if token.type == "literal":
        return token.value in SIGNS
    plain = token.type in PLAIN or (strings and token.type == STRING)
    return plain and not forbidden_characters(css_text(token))  # by an escape


def write_value(tokens: Iterable[Any], rename: Rename) -> str:
    """Return a value without refused parts as text, the ids in it renamed."""
    return "".join(_write(token, rename) for token in tokens).strip()


def _write(token: Any, rename: Rename) -> str:
    if _is_url(token):
        return f"url(#{rename(reference(_target(token)) or '')})"
    return css_text(token)


def references(tokens: Iterable[Any]) -> Iterator[str]:
    """Yield the ids that a value refers to."""
    for token in tokens:
        if _is_url(token) and (found := reference(_target(token))):
            yield found


def reference(address: str) -> str | None:
    """Return the id that an address leads to in its own file; None for any other."""
    return address[1:] if address[:1] == "#" and ID.fullmatch(address[1:]) else None


def _is_url(token: Any) -> bool:
    return bool(token.type == URL or token.type == "function" and token.lower_name == URL)


def _target(token: Any) -> str:
    if token.type == URL:
        return str(token.value)
    inner = [each for each in token.arguments if each.type != "whitespace"]
    return str(inner[0].value) if [each.type for each in inner] == [STRING] else ""
