"""What a slip of the keyboard makes of a line of YAML, said as what it is.

The parser tells where it could not go on, in its own words; most often a mark stands there in full
width, or a space is missing.
"""

from __future__ import annotations

from publication.languages.marks import FIELD_COLON, ITEM_MARK, YAML_MARK
from publication.messages.problem import Message
from publication.records.messages import say


def name_slip(line: str) -> Message | None:
    """Return what is wrong with a line that YAML cannot read, if it is one of these slips."""
    if found := FIELD_COLON.match(line):
        return say("yaml-colon", text=found[0].strip(), field=found["field"])
    if found := ITEM_MARK.match(line):
        return say("yaml-hyphen", text=found[0].strip())
    if found := YAML_MARK.search(line):
        return say("yaml-mark", mark=found["mark"])
    return None
