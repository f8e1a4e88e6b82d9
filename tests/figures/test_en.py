"""The English reader: what is a figure, what it means, and what is none."""

from __future__ import annotations

import pytest

from publication.figures.en import read_en
from publication.figures.en_pattern import PATTERN, TRIGGER
from tests.figures.test_zh import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # money, scale, qualifier
        (
            "strive to exceed RMB 800 billion",
            ["exceed RMB 800 billion quantity 800000000000 rmb gt"],
        ),
        ("US$990 million", ["US$990 million quantity 990000000 usd eq"]),
        ("136.3 billion U.S. dollars", ["136.3 billion U.S. dollars quantity 136300000000 usd eq"]),
        ("a 100-billion-yuan fund", ["100-billion-yuan quantity 100000000000 rmb eq"]),
        (
            "exceeded RMB 110 billion and RMB 290 billion",
            [
                "exceeded RMB 110 billion quantity 110000000000 rmb gt",
                "RMB 290 billion quantity 290000000000 rmb gt",
            ],
        ),
        ("half a million people", ["half a million people quantity 500000 person eq"]),
        # changes, lists, ranges
        (
            "from 45.3 to 51.6 percent",
            ["45.3 quantity 45.3 percent eq", "51.6 percent quantity 51.6 percent eq"],
        ),
        (
            "from over 9,000 to 25,000 kilometers",
            ["over 9,000 quantity 9000 km gt", "25,000 kilometers quantity 25000 km eq"],
        ),
        ("between 6.5% and 7%", ["6.5% and 7% quantity 6.5..7 percent eq"]),
        ("5 to 10 million", ["5 to 10 million quantity 5000000..10000000 - eq"]),
        # qualifiers
        ("no more than 3.5%", ["no more than 3.5% quantity 3.5 percent le"]),
        ("at least ten million jobs", ["at least ten million quantity 10000000 - ge"]),
        ("50 million plus", ["50 million plus quantity 50000000 - ge"]),
        ("nearly 60 million people", ["nearly 60 million people quantity 60000000 person approx"]),
        ("10 schools or more", ["10 schools or more quantity 10 - ge"]),
        ("10 or more schools", ["10 or more quantity 10 - ge"]),
        ("the past five years", ["five years quantity 5 year eq"]),
        ("among the top 20", ["top 20 quantity 20 - le"]),
        ("enter the top ten", ["top ten quantity 10 - le"]),
        ("a rooftop 20 metres high", ["20 metres quantity 20 metre eq"]),
        # shares and multiples
        ("over a third of", ["over a third quantity 0.3333333333333333333333333333 ratio gt"]),
        ("another third off", ["another third quantity 0.3333333333333333333333333333 ratio eq"]),
        ("doubled", ["doubled quantity 2 times eq"]),
        ("two and a half times", ["two and a half times quantity 2.5 times eq"]),
        (
            "0.3 of a percentage point",
            ["0.3 of a percentage point quantity 0.3 percentage-point eq"],
        ),
        # dates, plans, ordinals
        (
            "on 20 July 2021",
            [
                "20 day 20 day-date eq",
                "July month 7 month-date eq",
                "2021 year 2021 year-date eq",
            ],
        ),
        ("the 13th Five-Year Plan", ["13th Five-Year Plan ordinal 13 ordinal eq"]),
        ("the 1990s", ["1990s year 1990 decade eq"]),
        ("Class IV or better", ["IV ordinal 4 ordinal eq"]),
        ("Class Ⅳ or better", ["Ⅳ ordinal 4 ordinal eq"]),
        ("for the 12th year", ["12th ordinal 12 ordinal eq"]),
        ("the 22th meeting", ["22th ordinal 22 ordinal eq"]),
        # codes
        ("the “515” industries", ["515 code 515 - eq"]),
        ("the “7+2” platforms", ["7+2 code 7 - eq"]),
        # what need not have a counterpart
        ("the C919 jet", ["C919 code 919 - eq loose"]),
        ("the 22nd APEC Economic Leaders Meeting", ["22nd ordinal 22 ordinal eq loose"]),
        ("the Three Initiatives", ["Three quantity 3 - eq loose"]),
        ("First, we will", ["First mark 1 - eq loose"]),
        ("1. Improve", ["1.  mark 1 - eq loose"]),
        ("both regions", ["both quantity 2 - eq loose"]),
        ("“one country, two systems”", ["one quantity 1 - eq loose", "two quantity 2 - eq loose"]),
        ("hundreds of thousands of people", ["hundreds of thousands quantity 100000 - eq loose"]),
    ],
)
def test_figures(text: str, expected: list[str]) -> None:
    assert [shown(figure) for figure in read_en(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "one of them, no one, one another, at first",
        "a second-hand car and a first-class university",
        "third-party evaluations",
        "We may march on",
        "1 mu (one fifteenth of a hectare)"[5:],
    ],
)
def test_no_figures(text: str) -> None:
    assert [f.text for f in read_en(text) if f.firm] == []


def test_what_is_a_figure_by_itself_is_looked_at_wherever_it_stands() -> None:
    """Signs that have a lower case, too: that is what a text is searched in."""
    alone = [chr(each) for each in range(0x10000) if PATTERN.match(chr(each))]
    assert {"5", "Ⅳ"} <= {*alone}
    assert [each for each in alone if not TRIGGER.search(f"class {each}".lower())] == []


def test_text_is_what_the_source_prints() -> None:
    text = "By 2025, GDP will exceed RMB 160 billion, up 6.5 to 7 percent, or over one third."
    assert all(f.text == text[f.start : f.end] for f in read_en(text))
