"""What is wrong is not certain, whatever a translation adds, leaves out, swaps or runs on."""

from __future__ import annotations

import pytest

from publication.align.running import aligner
from publication.align.running.aligner import align_running_text
from publication.align.running.certainty import Certainty
from publication.align.running.scores import SpanScores
from publication.align.running.text import Placement, RunningText, SourceBlock, TextSpan
from tests.align.test_running_text import ENGLISH, GLOSSES, PAIRS, TAGS, align, wrong

FOREIGN = (
    "Delivered at the Third Session of the Ninth Congress on January 9, 2019.",
    "The district government renovated 12 schools and built homes for 900 residents.",
)
BLOCKS = (
    SourceBlock("（二）改善学校教育", heading=True),
    SourceBlock("新增学位4200个，培训教师810人。"),
)


@pytest.fixture(autouse=True)
def small_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligner, "read_glosses", lambda source, target, texts: GLOSSES)


def certainty(
    paragraphs: list[str], spans: list[tuple[int, int]], likeness: list[list[float]]
) -> list[bool]:
    """Return which of BLOCKS are certain; ``likeness`` is each block's to each piece."""
    sums = [[sum(row[:end]) for end in range(len(row) + 1)] for row in likeness]
    text = RunningText(paragraphs)
    marks = [2 if piece.startswith("2.") else None for piece in text.pieces]
    scores = SpanScores(BLOCKS, text, sums, ([2, None], marks))
    found = {n: Placement(n, TextSpan(*span), 1.0) for n, span in enumerate(spans)}
    return [Certainty(found, scores, scores).is_certain(found[n]) for n in found]


HEADING, BODY = (
    "2. Improving the schools",
    "They have 4,200 new places, and 810 teachers are trained.",
)


def test_a_heading_and_its_paragraph_are_certain() -> None:
    assert certainty([HEADING, BODY], [(0, 1), (1, 2)], [[9, 0], [0, 9]]) == [True, True]


def test_a_block_that_another_one_has_a_better_claim_to_is_not() -> None:
    """Each of the two likes the other's text better: they are swapped."""
    assert certainty([HEADING, BODY], [(0, 1), (1, 2)], [[2, 5], [5, 2]]) == [False, False]


def test_what_has_next_to_nothing_in_common_is_not() -> None:
    """Nor is what stands beside it, if that is as like it as the other's own text."""
    assert certainty([HEADING, BODY], [(0, 1), (1, 2)], [[0.5, 0], [0, 9]]) == [False, True]
    assert certainty([HEADING, BODY], [(0, 1), (1, 2)], [[0.5, 1], [0, 9]]) == [False, False]


@pytest.mark.parametrize(("like", "certain"), [(5.0, True), (2.0, False)])
def test_several_paragraphs_are_certain_if_each_has_something_of_the_block(
    like: float, certain: bool
) -> None:
    first, second = "They have 4,200 new places.", "And 810 teachers are trained."
    found = certainty([HEADING, first, second], [(0, 1), (1, 3)], [[9, 0, 0], [0, 9, like]])
    assert found == [True, certain]


@pytest.mark.parametrize(
    ("inside", "outside", "certain"), [(5, 5, True), (1, 5, False), (5, 1, False)]
)
def test_at_a_cut_what_stands_inside_is_the_block_s_and_what_stands_outside_is_not(
    inside: float, outside: float, certain: bool
) -> None:
    """A heading runs on into its paragraph: a piece that both are like says nothing."""
    found = certainty([f"{HEADING} {BODY}"], [(0, 1), (1, 2)], [[inside, 0], [0, outside]])
    assert found == [certain, certain]


@pytest.mark.parametrize("ending", ["", " and places in every school of our whole district"])
def test_a_heading_that_a_paragraph_swallowed_is_certain_if_as_long_as_expected(
    ending: str,
) -> None:
    found = certainty([f"{HEADING}{ending} {BODY}"], [(0, 1), (1, 2)], [[9, 0], [0, 9]])
    assert found == [not ending, not ending]


def test_a_heading_does_not_end_as_a_sentence_does() -> None:
    """It has taken the first one of what follows."""
    text = ["2. Improving the schools They are built.", BODY]
    assert certainty(text, [(0, 2), (2, 3)], [[5, 4, 0], [0, 0, 9]]) == [False, True]


def test_a_mark_that_opens_a_block_does_not_stand_inside_its_text() -> None:
    text = RunningText(["They were built. 2. Improving the schools."])
    assert text.pieces == ["They were built.", "2. Improving the schools."]
    assert certainty(
        [*text.paragraphs, BODY], [(0, 2), (2, 3)], [[5, 9, 0], [0, 0, 9]]
    ) == [False, True]  # fmt: skip


@pytest.mark.parametrize(
    ("ending", "certain"), [(",", False), (" (some:", False), (" as follows:", True)]
)
def test_no_text_ends_with_a_mark_that_announces_more(ending: str, certain: bool) -> None:
    """A paragraph of its own may end with a colon."""
    body = f"They have 4,200 new places, and 810 teachers are trained{ending}"
    assert certainty([HEADING, body], [(0, 1), (1, 2)], [[9, 0], [0, 9]]) == [True, certain]


def test_nothing_is_certain_beside_a_block_without_text() -> None:
    assert certainty([f"{HEADING} {BODY}"], [(0, 2)], [[9, 0], [0, 9]]) == [False]


def test_nothing_is_certain_that_begins_with_what_the_block_beside_likes_better_than_its_own() -> (
    None
):
    """The heading’s words stand at the beginning of its paragraph, in two pieces."""
    body = "They have 4,200 new places. More is done. 810 teachers are trained."
    found = certainty([HEADING, body], [(0, 1), (1, 4)], [[3, 1.2, 1.2, 0], [0, 9, 5, 5]])
    assert found == [True, True]
    found = certainty([HEADING, body], [(0, 1), (1, 4)], [[1.8, 1.2, 1.2, 0], [0, 9, 5, 5]])
    assert found == [True, False]


@pytest.mark.parametrize("foreign", FOREIGN)
@pytest.mark.parametrize("place", range(len(PAIRS) + 1))
def test_a_paragraph_that_was_added_makes_nothing_wrong_certain(place: int, foreign: str) -> None:
    assert wrong(align([*ENGLISH[:place], foreign, *ENGLISH[place:]])) == []


@pytest.mark.parametrize("foreign", FOREIGN)
@pytest.mark.parametrize("place", range(len(PAIRS)))
def test_a_sentence_that_was_added_to_a_paragraph_makes_nothing_wrong_certain(
    place: int, foreign: str
) -> None:
    """It is held to be of that paragraph, which alone may be certain with it."""
    found = align([*ENGLISH[:place], f"{ENGLISH[place]} {foreign}", *ENGLISH[place + 1 :]])
    assert set(wrong(found)) <= {place}


@pytest.mark.parametrize("place", range(len(PAIRS)))
def test_a_paragraph_that_was_left_out_makes_nothing_wrong_certain(place: int) -> None:
    assert wrong(align([*ENGLISH[:place], *ENGLISH[place + 1 :]])) == []


def test_two_headings_that_stand_the_other_way_round_are_not_certain() -> None:
    blocks = [*PAIRS[4:8], ("附件", "Annex"), ("学校教育", "School education"), *PAIRS[10:14]]
    paragraphs = [english for _, english in blocks]
    paragraphs[4:6] = reversed(paragraphs[4:6])
    source = [SourceBlock(text, n in (4, 5)) for n, (text, _) in enumerate(blocks)]
    found = align_running_text(source, paragraphs, TAGS)
    for n in (4, 5):
        each = found.placements.get(n)
        assert each is None or not each.certain or found.text.text(each.span) == blocks[n][1]
