"""Generated pairs: what agrees passes in silence, what differs in one feature is reported."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.figures.compare import compare
from tests.tools import figure_pairs
from tests.tools.figure_grammar import FEATURES
from tests.tools.figure_pairs import SHAPED, agreeing, differing

DICE = st.integers(0, 10**9).map(random.Random)
EACH = 25


@settings(max_examples=300, derandomize=True, deadline=None)
@given(DICE)
def test_agreeing_pairs_pass(dice: random.Random) -> None:
    pair = agreeing(dice)
    assert compare(pair.zh, pair.en) == [], pair


@pytest.mark.parametrize("feature", [*FEATURES, *SHAPED])
@settings(max_examples=EACH, derandomize=True, deadline=None)
@given(dice=DICE)
def test_differing_pairs_are_reported(feature: str, dice: random.Random) -> None:
    pair = differing(dice, feature)
    assert compare(pair.zh, pair.en), pair


def test_a_pair_differs_in_the_feature_that_it_names() -> None:
    pair = differing(random.Random(3), "direction")
    assert [finding.code for finding in compare(pair.zh, pair.en)] == ["figure-direction"]


def test_the_tool_measures_each_feature(capsys: pytest.CaptureFixture[str]) -> None:
    assert figure_pairs.main(["--pairs", "150"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "agree            150 of 150 passed in silence"
    assert len(lines) == 1 + len(FEATURES) + len(SHAPED)
