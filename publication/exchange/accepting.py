"""What an editor decided on suggestions, written down: a field of an entry, or a refusal to remember."""

from __future__ import annotations

import re
from collections.abc import Iterable

from publication.exchange.scalars import quoted
from publication.exchange.suggestions import Suggestion
from publication.exchange.yaml_entry import entry_spans, with_field
from publication.messages.problem import unheard
from publication.publication import Publication
from publication.records.yaml_lines import YamlMapping, YamlSequence

REFUSED = "refused.yml"  # suggestions that do not come again, for all reports
HEAD = "# Suggestions of scripts/suggest.py that editors refused; they are not proposed again.\n"
MARK = "\ufeff"


def accept(text: str, suggestions: Iterable[Suggestion]) -> str:
    """Return a file of targets with suggestions taken; every other character is kept.

    Each answer is an entry of the file.
    """
    mark = MARK if text.startswith(MARK) else ""
    text = text.removeprefix(MARK)
    newline = "\r\n" if "\r\n" in text else "\n"
    for each in suggestions:
        entry = each.answer.entry
        assert entry
        start, end, column = next(
            span for span in entry_spans(text) if _has_id(text[span[0] : span[1]], entry.id)
        )
        field, value = each.change
        changed = with_field(text[start:end], column, newline, (field,), value)
        text = text[:start] + changed + text[end:]
    return mark + text


def _has_id(text: str, name: str) -> bool:
    return bool(re.search(rf"(?:^|[\s{{,])id:\s*[\"']?{re.escape(name)}(?=[\s,}}\"']|$)", text))


def read_refused(publication: Publication) -> list[str]:
    """Return the ids of suggestions that were refused."""
    entries, _ = publication.read_yaml(REFUSED, unheard)
    found = entries if isinstance(entries, YamlSequence) else ()
    return [str(each["id"]) for each in found if isinstance(each, YamlMapping) and "id" in each]


def with_refused(text: str, ids: Iterable[str]) -> str:
    """Return the file of refusals with more of them."""
    text = text if text.endswith("\n") or not text else f"{text}\n"
    return (text or HEAD) + "".join(f"- id: {quoted(each)}\n" for each in ids)
