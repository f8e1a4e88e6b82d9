"""The entries of ``targets.yml`` as templates ask for them.

By the blocks that hold their evidence (the tables below a report's sections), in the order of
their figures (the explorer sorts by it), side by side where one indicator is measured more than
once; for each entry the address of the very words it rests on, and its row: made once for all
tables, since an archive has thousands of entries, each in several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cached_property
from itertools import chain

from publication.cache.memoize import Identity, memoize
from publication.cache.values import dataclass
from publication.match.passages import index_passages
from publication.publication import Publication, ReportRecord
from publication.read.targets import Target
from publication.render.data.figure_wording import VALUE, FigureWording, word_figure, word_period
from publication.settings.configuration import Language

PAGE = "targets"  # where every entry has its row, under its id
RESULT = "result"  # a column of its own: what was reported, of whatever period
AS_TEXT = str.maketrans(  # what the query of an address may not have as it is
    {" ": "+"} | {mark: f"%{ord(mark):02X}" for mark in "\"#%&'+/<>?[\\]^`{|}"}
)


def words_url(target: Target, url: str, folder: str) -> str:
    """Return where the very words of an entry are shown and marked, its page being at ``url``.

    ``h`` is what docs/assets/search-highlight.js marks. Letters stand in it as they are, as an
    address may have them: a reader can read it, and a page with the same words compresses.
    """
    words = target.quote.get(folder) or next(iter(target.quote.values()))
    return f"{url}?h={words.translate(AS_TEXT)}#{target.block}"


@dataclass(frozen=True)
class IndicatorComparison:
    """One indicator's entries by column: ``result`` or a target's period."""

    indicator: str
    columns: dict[str, list[Target]]


class TargetGroups:
    """The entries of a report, or of all, in the orders and groups that templates need."""

    def __init__(self, publication: Publication, report: ReportRecord | None = None) -> None:
        self.publication = publication
        reports = publication.reports.values()
        self.all = report.targets if report else tuple(chain(*(each.targets for each in reports)))

    @cached_property
    def by_block(self) -> dict[tuple[str, str], list[Target]]:
        """Return the entries by the page and the block of their words, in the text's order."""
        found: dict[tuple[str, str], list[Target]] = defaultdict(list)
        for target in self.all:
            found[target.page, target.block].append(target)
        for targets in found.values():
            targets.sort(key=self._place)
        return found

    @cached_property
    def ranks(self) -> dict[str, int]:
        """Return the places of entries by their figures, which are compared in like units, by key."""
        return _ranks(tuple(map(Identity, self.all)))

    @property
    def periods(self) -> list[str]:
        """Return the periods that entries are for, earliest first."""
        return sorted({target.period for target in self.all})

    @property
    def kinds(self) -> list[str]:
        """Return the kinds of entry, in the order in which they first occur."""
        return list(dict.fromkeys(target.kind for target in self.all))

    @property
    def areas(self) -> list[str]:
        """Return the areas that have entries, in the order of ``areas.yml``."""
        return list(self.by_area)

    @cached_property
    def by_area(self) -> dict[str, list[Target]]:
        """Return the entries by area, the areas in the order of ``areas.yml``."""
        found: dict[str, list[Target]] = {area: [] for area in self.publication.areas}
        for target in self.all:
            found[target.area].append(target)
        return {area: targets for area, targets in found.items() if targets}

    def below(self, page: str, blocks: Iterable[str]) -> list[Target]:
        """Return the entries whose words stand in ``blocks`` of a page, as the text has them."""
        return [target for block in blocks for target in self.by_block.get((page, block), ())]

    def _place(self, target: Target) -> int:
        """Return where an entry's words stand in their block, in the authoritative language."""
        authority = self.publication.configuration.authority.folder
        page = self.publication.trees[authority].get(target.page)
        block = index_passages(page).by_id.get(target.block) if page else None
        return block.plain.find(target.quote[authority]) if block else -1

    def name(self, target: Target, language: Language) -> tuple[str, Language]:
        """Return an entry's name in a language, or else the authoritative one, and which."""
        return self._in(target.name, language)

    def quote(self, target: Target, language: Language) -> tuple[str, Language]:
        """Return an entry's quote in a language, or else the authoritative one, and which."""
        return self._in(target.quote, language)

    def indicator_name(self, indicator: str, language: Language) -> tuple[str, Language]:
        """Return an indicator's name in a language, or else the authoritative one, and which."""
        return self._in(self.publication.indicators[indicator].name, language)

    def _in(self, texts: dict[str, str], language: Language) -> tuple[str, Language]:
        authority = self.publication.configuration.authority
        shown = language if texts.get(language.folder) else authority
        return texts.get(shown.folder, ""), shown

    def others(self, target: Target, language: Language) -> str:
        """Return what the entry is called and quotes in the other languages, for a search.

        A name that stands in its quote is found there.
        """
        found: list[str] = []
        for folder in self.publication.trees:
            name, quote = target.name.get(folder, ""), target.quote.get(folder, "")
            if folder != language.folder:
                found += [quote] if name in quote else [name, quote]
        return "\n".join(filter(None, found))

    def rank(self, target: Target) -> int | None:
        """Return the entry's place among all by figure, or None if it has none.

        Figures are compared within one base unit only; units follow each other by name.
        """
        return self.ranks.get(target.key)

    @property
    def comparisons(self) -> list[IndicatorComparison]:
        """Return the indicators that have figures of one unit in more than one period.

        Which entries are the same indicator, ``targets.yml`` says: additions and stocks, or
        days and ratios, are not. Nothing is computed here from one to the other.
        """
        groups: dict[tuple[str, str], list[Target]] = defaultdict(list)
        for target in self.all:
            if target.indicator and target.unit:
                groups[target.indicator, target.unit.base or target.unit.key].append(target)
        return [
            IndicatorComparison(indicator, _by_column(group))
            for (indicator, _), group in groups.items()
            if len({target.period for target in group}) > 1
        ]

    @property
    def columns(self) -> list[str]:
        """Return the columns of all comparisons: results, then each period of a target."""
        found = {column for each in self.comparisons for column in each.columns}
        return sorted(found, key=lambda column: "" if column == RESULT else column)


def _by_column(group: list[Target]) -> dict[str, list[Target]]:
    columns: dict[str, list[Target]] = defaultdict(list)
    for target in sorted(group, key=lambda target: target.period):
        columns[RESULT if target.kind == RESULT else target.period].append(target)
    return dict(columns)


@memoize
def _ranks(targets: tuple[Identity[Target], ...]) -> dict[str, int]:
    keys: dict[str, tuple[str, Fraction]] = {
        target.key: (target.unit.base or target.unit.key, target.unit.in_base(target.value))
        for target in (each.value for each in targets)
        if target.unit and target.value
    }
    places = {key: place for place, key in enumerate(sorted(set(keys.values())))}
    return {target_id: places[key] for target_id, key in keys.items()}


@dataclass(frozen=True, eq=False)  # each is made once
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


class TargetRows:
    """The rows of a publication's entries; ``labels`` are those of each language, by folder."""

    def __init__(self, entries: TargetGroups, labels: Mapping[str, Mapping[str, str]]) -> None:
        self.entries, self.labels = entries, labels
        self.found: dict[tuple[str, str], TargetRow] = {}

    def row(self, entry: Target, language: Language) -> TargetRow:
        """Return an entry's row in a language."""
        key = entry.key, language.folder
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
        )
