"""Where YAML that does not parse is at fault, and the slips of the keyboard that most faults are.

The parser tells where it could not go on, in its own words: what is never closed is at fault where it
opens; most often a mark stands there in full width, or a space is missing.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import yaml

from publication.languages.marks import FIELD_COLON, ITEM_MARK, YAML_MARK
from publication.messages.problem import Message
from publication.records.messages import say

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What is at fault where it begins: it is never closed, or lacks its colon.
OPENING = ("while scanning a quoted scalar", "while parsing a flow", "while scanning a simple key")
QUOTATIONS = ("'", '"')


def name_slip(line: str) -> Message | None:
    """Return what is wrong with a line that YAML cannot read, if it is one of these slips."""
    if found := FIELD_COLON.match(line):
        return say("yaml-colon", text=found[0].strip(), field=found["field"])
    if found := ITEM_MARK.match(line):
        return say("yaml-hyphen", text=found[0].strip())
    if found := YAML_MARK.search(line):
        return say("yaml-mark", mark=found["mark"])
    return None


def breaks_before(error: yaml.YAMLError, text: str) -> int:
    """Return how many lines stand before a fault."""
    if isinstance(error, yaml.reader.ReaderError):
        return text.encode()[: error.position].count(b"\n")
    opened = str(getattr(error, "context", "")).startswith(OPENING)
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    last = text.rstrip().count("\n")  # what is missed at the end is missed on its last line
    return _quotation_begins(text, min(mark.line, last)) if mark else 0


def _quotation_begins(text: str, breaks: int) -> int:
    """Return where the quotation begins that ends beside a fault: the next one’s mark closes it."""
    with suppress(yaml.YAMLError):
        for token in yaml.scan(text, Loader=LOADER):
            if isinstance(token, yaml.ScalarToken) and token.end_mark.line == breaks:
                first = int(token.start_mark.line)
                if token.style in QUOTATIONS and first < breaks:
                    return first
    return breaks


def detail(error: yaml.YAMLError) -> str:
    """Return the parser’s own words."""
    return str(getattr(error, "problem", None) or error).replace("\n", " ")
