"""Every message to editors has a code, and two texts: English and Chinese.

Each room registers its own words, in its ``messages`` (a file, or a folder of several), and takes
``say`` from there:
``say("unknown-key", key="vaule", known="…")`` returns the message with its places filled in. A
module says what its own room has, or a room below. Both texts of a code name the same places; a
test holds every room to this.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping
from unicodedata import category

from publication.messages.problem import Message

SHELL = "shell"
UNSAFE = re.compile(r"[^\w@%+=:,./#-]")  # in a command; “#” begins a comment only after a space
BREAKS, SURROGATE = ("Cc", "Zl", "Zp"), "Cs"  # categories of Unicode
MESSAGES: dict[str, tuple[str, str]] = {}


def register(*catalogues: Mapping[str, tuple[str, str]]) -> Callable[..., Message]:
    """Add a room's messages by code, English first, and return ``say``; ValueError if one is there."""
    for messages in catalogues:
        if twice := MESSAGES.keys() & messages.keys():
            raise ValueError(f"messages that are there already: {sorted(twice)}")
        MESSAGES.update(messages)
    return say


def say(code: str, **places: object) -> Message:
    """Return the message of ``code`` with ``places`` filled in; KeyError for an unknown code.

    A place that is itself a Message is filled in with the text of each language; of another text,
    line breaks become spaces.
    """
    en, zh = MESSAGES[code]
    return Message(
        en=en.format(**{key: _in(value, "en") for key, value in places.items()}),
        zh=zh.format(**{key: _in(value, "zh") for key, value in places.items()}),
    )


def one_line(text: str) -> str:
    """Return a text that can be printed on one line, wherever: with a space for each control
    character and line end, and “�” for what no output could be encoded with.
    """
    if text.isprintable():
        return text
    if any(category(each) in BREAKS for each in text):
        text = " ".join("".join(" " if category(each) in BREAKS else each for each in text).split())
    return "".join("\ufffd" if category(each) == SURROGATE else each for each in text)


class _Quoted(str):
    """A text in a message; ``{path:shell}`` is as a shell takes it, in quotes if it has to be."""

    __slots__ = ()

    def __format__(self, form: str) -> str:
        if form != SHELL:
            return str(self).__format__(form)
        return shlex.quote(self) if UNSAFE.search(self) else str(self)


def _in(value: object, language: str) -> object:
    if isinstance(value, Message):
        return value.text(language)
    return value if isinstance(value, (int, float)) else _Quoted(one_line(str(value)))
