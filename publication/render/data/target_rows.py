"""What a table's row says of an entry in one language: found once, for all tables that have it.

An archive has thousands of entries, each in several tables; templates ask once a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from publication.read.targets import Target
from publication.render.data.figure_wording import VALUE, FigureWording, word_figure, word_period
from publication.render.data.target_groups import TargetGroups, words_url
from publication.settings.configuration import Language


@dataclass(frozen=True)
class TargetRow:
    """An entry in a language. ``name_lang`` and ``quote_lang`` are tags, '' for the language's own.

    ``figure`` is None for an entry without a value, ``stretch`` the words of one to strive for.
    ``words`` follows the address of the entry's page, and leads to its very words.
    """

    name: str
    name_lang: str
    quote: str
    quote_lang: str
    figure: FigureWording | None
    stretch: str
    note: str
    period: str
    area: str
    kind: str
    words: str
    others: str
    rank: int | None


class TargetRows:
    """The rows of a publication's entries; ``labels`` are those of each language, by folder."""

    def __init__(self, entries: TargetGroups, labels: Mapping[str, Mapping[str, str]]) -> None:
        self.entries, self.labels = entries, labels
        self.found: dict[tuple[str, str], TargetRow] = {}

    def row(self, entry: Target, language: Language) -> TargetRow:
        """Return an entry's row in a language."""
        key = entry.id, language.folder
        if key not in self.found:
            self.found[key] = self._row(entry, language)
        return self.found[key]

    def _row(self, entry: Target, language: Language) -> TargetRow:
        folder, label = language.folder, self.labels[language.folder]
        name, named_in = self.entries.name(entry, language)
        quote, quoted_in = self.entries.quote(entry, language)
        stretch = entry.figure(entry.stretch, language) if entry.stretch else ""
        return TargetRow(
            name=name,
            name_lang="" if named_in == language else named_in.tag,
            quote=quote,
            quote_lang="" if quoted_in == language else quoted_in.tag,
            figure=word_figure(entry, label, language) if entry.value else None,
            stretch=label["stretch"].replace(VALUE, stretch) if stretch else "",
            note=entry.note.get(folder, ""),
            period=word_period(entry.period, label),
            area=self.entries.publication.areas[entry.area].get(folder, ""),
            kind=label[entry.kind],
            words=words_url(entry, "", folder),
            others=self.entries.others(entry, language),
            rank=self.entries.rank(entry),
        )
