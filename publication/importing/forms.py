"""Candidates for surface forms: other words in which the text has a term of the glossary.

Variants of a term's name are looked for in the text: its words with quotation marks elsewhere or
none, without brackets or spaces, its members (A、B or A和B), its quoted core. A variant that the
text has outside the name, and that no other term has, is a candidate; a quoted core is a looser
one, since it may mean something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publication.importing.appendix import AppendixTerm
from publication.importing.messages import say
from publication.importing.source import FORM
from publication.importing.source_document import ImportFinding

CORE = re.compile(r"[“‘]([^“”‘’]{2,20})[”’]")
QUOTE = "[“”‘’]"
NOWHERE = "\n"
SHORTEST = 2
SHORTEST_MEMBER = 3


@dataclass(frozen=True)
class TermForms:
    """A term's candidates: ``found`` are in force, ``loose`` are for an editor to take."""

    term: str
    found: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()


def find_forms(
    entries: list[AppendixTerm], ids: list[str], text: str
) -> tuple[list[TermForms], list[ImportFinding]]:
    """Return the candidates by term id, and the terms of which the text has no form."""
    names = {entry.name for entry in entries}
    taken = {name.lower() for name in names}
    body = text
    for name in sorted(names, key=len, reverse=True):
        body = body.replace(name, NOWHERE)
    result, findings = [], []
    for entry, term in zip(entries, ids, strict=True):
        found = tuple(form for form in dict.fromkeys((*_variants(entry.name), *_quoted_forms(entry.name, body)))
                      if form in body and form.lower() not in taken)  # fmt: skip
        taken.update(form.lower() for form in found)
        loose = tuple(form for form in dict.fromkeys(_loose_forms(entry.name))
                      if form in body and form.lower() not in taken)  # fmt: skip
        if found or loose:
            result.append(TermForms(term, found, loose))
        listed = FORM.BETWEEN.join((*found, *loose))
        line = entry.heading.line
        if listed:
            message = say("import-forms", text=entry.name, forms=listed)
            findings.append(ImportFinding(line, message, unsure=True))
        elif entry.name not in text:
            message = say("import-term-absent", text=entry.name)
            findings.append(ImportFinding(line, message, unsure=True))
    return result, findings


def _variants(name: str) -> Iterator[str]:
    """Yield a name otherwise written, and the members of a name of several."""
    plain = (FORM.BRACKETED.sub("", name), FORM.LISTED.sub("", name))
    for form in plain:
        if len(form) > SHORTEST and form != name:
            yield form
    members = FORM.MEMBERS.split(name)
    for member in members if len(members) > 1 else ():
        for form in (member.strip(), FORM.QUOTES.sub("", member).strip()):
            if len(form) >= SHORTEST_MEMBER:
                yield form


def _quoted_forms(name: str, body: str) -> Iterator[str]:
    """Yield where the text has a name's words with its quotation marks elsewhere, or without."""
    letters = FORM.QUOTES.sub("", name)
    if len(letters) <= SHORTEST:
        return
    pattern = f"{QUOTE}?".join(["", *map(re.escape, letters), ""])
    for found in re.finditer(pattern, body):
        form = found.group()
        if form.count("“") != form.count("”"):
            form = form.strip("“”")
        if form.count("“") == form.count("”"):
            yield letters if letters in form else form


def _loose_forms(name: str) -> Iterator[str]:
    """Yield the quoted cores of a name, and what stands in its brackets."""
    for found in CORE.finditer(name):
        if found.group() != name:
            yield found.group()
    for found in FORM.BRACKETED.finditer(name):
        if len(found.group()) > SHORTEST + 2:
            yield found.group()[1:-1]
