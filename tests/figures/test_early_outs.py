"""What is known at once is what the slow plain way says: units, pairs of figures, single figures."""

from __future__ import annotations

import re
from decimal import Decimal
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from publication.figures import match as matching
from publication.figures.comparators import SIDES, agree
from publication.figures.figure import Comparator, Figure, Kind, Reading
from publication.figures.reading import read_figures
from publication.figures.units import EN_UNIT, NOWHERE, TABLE, ZH_UNIT, unit_at

ENGLISH = ("percent", "per cent", "-fold", "RMB", "yuan", "square km", "m²", "tons", "g", "people")
CHINESE = ("元", "元旦", "个百分点", "平方公里", "天津", "人次", "人均", "岁", "级")
SLOW = settings(max_examples=200, derandomize=True, deadline=None)
KINDS = (Kind.QUANTITY, Kind.MARK, Kind.ORDINAL, Kind.CODE, Kind.YEAR, Kind.RATIO)


def _unit_of(spellings: dict[str, str], edge: str, text: str) -> tuple[str, int]:
    """Return the first unit of the table whose spelling stands at the beginning, and its end."""
    for key, spelling in spellings.items():
        found = re.match(f"(?:{spelling}){edge}", text)
        if found and spelling != NOWHERE:
            return key, found.end()
    return "", 0


@SLOW
@given(
    text=st.lists(st.sampled_from((*ENGLISH, *CHINESE, " ", "s", "s ")), max_size=3).map("".join)
)
def test_a_unit_is_the_first_of_the_table_that_stands_there(text: str) -> None:
    english, chinese = {u.key: u.en for u in TABLE}, {u.key: u.zh for u in TABLE}
    assert unit_at(EN_UNIT, text, 0) == _unit_of(english, "(?![A-Za-z])", text)
    assert unit_at(ZH_UNIT, text, 0) == _unit_of(chinese, "", text)


@st.composite
def _figures(draw: st.DrawFn) -> list[Figure]:
    made = []
    for place in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(KINDS))
        number = Decimal(draw(st.sampled_from(("1", "2", "12", "12.3", "-2", "1004", "1003.6"))))
        unit = draw(
            st.sampled_from(
                ("", "ordinal", "year", "percent", "km", "metre", "person", "household")
            )
        )
        also = draw(st.sampled_from(((), (Reading("percent", Decimal(2)),))))
        code = str(number) if kind in (Kind.CODE, Kind.RATIO) else ""
        made.append(
            Figure(kind, number, "", place, place + 1, unit=unit, also=also, code=code,
                   comparator=draw(st.sampled_from(Comparator)),
                   hedges=draw(st.frozensets(st.sampled_from(Comparator), max_size=2)))
        )  # fmt: skip
    return made


@SLOW
@given(zh=_figures(), en=_figures())
def test_figures_that_are_not_compared_in_full_are_no_pair(
    zh: list[Figure], en: list[Figure]
) -> None:
    quick = matching.match(zh, en, (5, 5))
    with mock.patch.object(matching, "_may_be_equal", return_value=True):
        assert matching.match(zh, en, (5, 5)) == quick


@SLOW
@given(one=_figures(), two=_figures())
def test_qualifiers_agree_where_they_or_their_hedges_are_of_a_side(
    one: list[Figure], two: list[Figure]
) -> None:
    for mine, its in zip(one, two, strict=False):
        sides = [{SIDES[c] for c in (each.comparator, *each.hedges)} for each in (mine, its)]
        assert agree(mine, its) is bool(sides[0] & sides[1])


def test_one_figure_alone_is_read_as_it_is_beside_others() -> None:
    for tag, text in (("zh", "突破1100亿元。"), ("en", "It rose to over 8 million more.")):
        alone, *others = read_figures(tag, text)
        first, *_ = read_figures(tag, f"{text} 2019" if tag == "en" else f"{text}2019年")
        assert not others
        assert alone == first
