"""The number that a heading in a list begins with."""

from __future__ import annotations

import pytest

from publication.languages.list_numbers import without_list_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3. Build schools", "Build schools"),
        ("3.Build schools", "Build schools"),
        ("(3) Build schools", "Build schools"),
        ("IV. Build schools", "Build schools"),
        ("Part Four: Build schools", "Build schools"),
        ("2.5 million new trees", "2.5 million new trees"),  # no place in a list
        ("Build 3 schools", "Build 3 schools"),
    ],
)
def test_a_heading_loses_its_number_and_no_figure(text: str, expected: str) -> None:
    assert without_list_number(text) == expected
