"""How a language says an entry's figure, taken apart for whoever sets it in type.

    超过 | 1600 | 亿元        more than | RMB | 160 | billion

The words come from the labels (``gt: 超过{value}``) and the unit, the number from the entry:
nothing here is typed twice. A label ``le_wei`` says “at most” of one unit only (前20位).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from publication.cache.values import dataclass
from publication.read.targets import Target
from publication.settings.configuration import Locale

NUMBER = re.compile(r"[0-9](?:[0-9,.]|[\u00a0\u202f](?=[0-9]{3}))*")  # 5,000 and 5\u202f000
VALUE = "{value}"


@dataclass(frozen=True)
class FigureWording:
    """A figure in words: ``qualifier`` is the comparator, ``before`` and ``after`` the unit's."""

    qualifier: str
    before: str
    number: str
    after: str

    def __str__(self) -> str:
        """Return the whole figure as it is said."""
        return f"{self.qualifier}{self.before}{self.number}{self.after}"


def word_figure(entry: Target, label: Mapping[str, str], language: Locale) -> FigureWording:
    """Return the figure of ``entry`` as a language says it.

    ``label`` are the language's labels; an entry without a figure is an error of the caller's.
    """
    unit = entry.unit.key if entry.unit else ""
    said = label.get(f"{entry.comparator}_{unit}", label[entry.comparator])
    if entry.striving:
        said = label["stretch"].replace(VALUE, said)
    qualifier, _, rest = said.partition(VALUE)
    before, number, after = _split_figure(entry.figure(entry.value, language))
    if entry.upper:
        number += f"–{_split_figure(entry.figure(entry.upper, language))[1]}"
    return FigureWording(qualifier, before, number, after + rest)


def _split_figure(figure: str) -> tuple[str, str, str]:
    found = NUMBER.search(figure)
    if not found:
        return "", figure, ""
    return figure[: found.start()], found[0], figure[found.end() :]


def word_period(period: str, label: Mapping[str, str]) -> str:
    """Return an entry's period (``2025`` or ``2023/2025``) as a language writes it."""
    first, _, last = period.partition("/")
    said = label["entry_years" if last else "year"]
    return said.replace("{period}", first).replace("{first}", first).replace("{last}", last)
