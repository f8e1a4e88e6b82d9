"""``content/names.yml``: places, projects and organisations with their fixed translations.

A list of entries: ``id`` (shared by the languages), ``kind``, and by language the forms in
which the report has the name, the one to show first. ``except`` lists, by language, longer
strings that are not the name. The index of names and the termbase both read it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any

from publication.cache.memoize import memoize_reader
from publication.cache.values import dataclass
from publication.messages.problem import Problem, Report
from publication.read.given_ids import TAKEN
from publication.read.messages import say
from publication.read.phrases import form_problems, texts
from publication.records.fields import ID
from publication.records.yaml_lines import YamlMapping, YamlSequence, YamlText, well_formed

FILE = "names.yml"
RESERVED = re.compile(rf"{TAKEN.pattern}|kind-.*|names")  # what else on the page of names has an id
PAGE = "names"  # where every name stands under its id
KINDS = (  # in the order in which the index has them; their titles are labels, kind_of_name_…
    "locality", "area", "road", "transport", "nature", "platform", "company", "institution",
    "culture", "facility", "programme", "body", "elsewhere",
)  # fmt: skip


@dataclass(frozen=True)
class Name:
    """A name; ``forms`` (the name shown first) and ``exceptions`` are by language folder."""

    id: str
    kind: str
    forms: dict[str, tuple[str, ...]] = field(hash=False)
    exceptions: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    line: int = 0

    @property
    def names(self) -> dict[str, str]:
        """Return the name shown in each language that has one, the authoritative first."""
        return {folder: forms[0] for folder, forms in self.forms.items()}


@memoize_reader
def read_names(entries: Any, path: str, report: Report, folders: Sequence[str]) -> dict[str, Name]:
    """Return the well-formed names by id, in order; report what is wrong with the others.

    ``folders`` are the languages', the authoritative first. A form stands for one name only.
    """
    names: dict[str, Name] = {}
    first: dict[tuple[str, str], int] = {}
    for entry in well_formed(entries, path, report, lambda e: _problems(e, path, first, folders)):
        names[str(entry["id"])] = _name(entry, folders)
    return names


def _name(entry: YamlMapping, folders: Sequence[str]) -> Name:
    forms = {folder: texts(entry[folder]) for folder in folders if folder in entry}
    exceptions = {folder: texts(value) for folder, value in entry.get("except", {}).items()}
    return Name(str(entry["id"]), str(entry["kind"]), forms, exceptions, entry.line)


def _problems(
    entry: YamlMapping, path: str, first: dict[tuple[str, str], int], folders: Sequence[str]
) -> Iterator[Problem]:
    yield from form_problems(entry, path, folders, ("id", "kind", "except"))
    yield from _id_problems(entry, path, first)
    kind = entry.get("kind")
    if kind is None:
        yield Problem(path, entry.line, say("missing-field", field="kind"))
    elif not isinstance(kind, YamlText):
        yield Problem(path, entry.value_line("kind"), say("not-text", key="kind"))
    elif kind not in KINDS:
        message = say("bad-value", value=kind, key="kind", known=", ".join(KINDS))
        yield Problem(path, kind.line, message)
    if not _by_language(entry.get("except", YamlMapping())):
        yield Problem(path, entry.value_line("except"), say("forms-by-language", key="except"))
    for folder in folders:
        for form in dict.fromkeys(form.lower() for form in texts(entry.get(folder)) if form):
            line = first.setdefault((folder, form), entry.line)
            if line != entry.line:
                message = say("duplicate-phrase", phrase=form, first=line)
                yield Problem(path, _line_of_form(entry, folder, form), message)


def _id_problems(
    entry: YamlMapping, path: str, first: dict[tuple[str, str], int]
) -> Iterator[Problem]:
    name = entry.get("id")
    if name is None:
        yield Problem(path, entry.line, say("missing-field", field="id"))
    elif not isinstance(name, YamlText):
        yield Problem(path, entry.value_line("id"), say("not-text", key="id"))
    elif not ID.fullmatch(name):
        yield Problem(path, name.line, say("bad-id", value=name))
    elif RESERVED.fullmatch(name):
        yield Problem(path, name.line, say("reserved-id", id=name))
    elif (line := first.setdefault(("", str(name)), entry.line)) != entry.line:
        yield Problem(path, name.line, say("duplicate-entry", id=name, first=line))


def _line_of_form(entry: YamlMapping, folder: str, form: str) -> int:
    """Return where an entry has a form, in small letters."""
    value = entry[folder]
    listed: list[YamlText] = value if isinstance(value, YamlSequence) else [value]
    return next(each.line for each in listed if each.lower() == form)


def _by_language(value: Any) -> bool:
    return isinstance(value, YamlMapping) and all(
        isinstance(each, YamlSequence) and all(texts(each)) for each in value.values()
    )
