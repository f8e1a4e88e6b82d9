"""A running translation is laid along its blocks, however its paragraphs are cut."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.align.running import aligner
from publication.align.running.aligner import RunningAlignment, align_running_text
from publication.align.running.scores import SpanScores
from publication.align.running.text import RunningText, SourceBlock, TextSpan
from tests.tools.alignment import KINDS, spoil, swallow

TAGS = ("zh-Hans", "en-GB")
PAIRS = (
    ("政府工作报告", "Report on the Work of the Government"),
    ("各位代表：", "Fellow Deputies,"),
    ("现在，我代表区政府，向大会报告工作，请予审议。", "On behalf of the district government, I now report on our work to the congress for deliberation."),
    ("一、过去一年的工作", "I. Work in the past year"),
    ("地区生产总值增长6.8%，达到312亿元，财政收入增长7.2%。", "The regional output grew by 6.8% to 31.2 billion yuan. Fiscal revenue rose by 7.2%."),
    ("新建学校3所，新增学位4200个，教育质量稳步提高。", "Three schools were built, with 4,200 new places. The quality of education improved steadily."),
    ("改造老旧小区26个，惠及居民1.3万户。", "We renovated 26 old residential compounds. This benefited 13,000 households."),
    ("河道水质全部达标，空气优良天数达到318天。", "All rivers met the water standards. The air was good on 318 days."),
    ("各位代表！成绩来之不易，我们也清醒看到困难和问题。", "Fellow Deputies, These achievements were hard won. We are also well aware of difficulties and problems."),
    ("二、今年的工作安排", "II. Plans for this year"),
    ("今年的主要目标是：生产总值增长6.5%左右，新增就业5100人。", "The main targets for this year are as follows: output will grow by about 6.5%. There will be 5,100 new jobs."),
    ("推进湖滨地铁站建设，完成投资18亿元。", "We will push on with the Lakeside metro station. Investment will reach 1.8 billion yuan."),
    ("建成养老服务中心12家，新增床位900张。", "We will complete 12 care centres for the elderly. They will have 900 beds."),
    ("加强文化遗产保护，举办龙舟节。", "We will protect our cultural heritage better. The Dragon Boat Festival will be held."),
    ("让我们团结一心，为建设美好家园而奋斗！", "Let us stand together. Let us strive to build a beautiful home!"),
)  # fmt: skip
BLOCKS = [SourceBlock(text, heading=number in (0, 3, 9)) for number, (text, _) in enumerate(PAIRS)]
ENGLISH = [text for _, text in PAIRS]
GLOSSES = {
    "报告": ("report",), "政府": ("government",), "代表": ("representative", "deputy"),
    "学校": ("school",), "教育": ("education",), "质量": ("quality",), "居民": ("resident",),
    "空气": ("air",), "困难": ("difficulty",), "问题": ("problem",), "目标": ("target",),
    "就业": ("job",), "投资": ("investment",), "床位": ("bed",), "文化": ("culture",),
    "遗产": ("heritage",), "龙舟": ("dragon boat",), "美好": ("beautiful",), "家园": ("home",),
}  # fmt: skip


@pytest.fixture(autouse=True)
def small_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aligner, "read_glosses", lambda source, target, texts: GLOSSES)


def align(paragraphs: list[str]) -> RunningAlignment:
    return align_running_text(BLOCKS, paragraphs, TAGS)


def texts(found: RunningAlignment) -> list[str]:
    """Return the text placed at each block, '' where none is."""
    places = (found.placements.get(number) for number in range(len(BLOCKS)))
    return [found.text.text(each.span) if each else "" for each in places]


def wrong(found: RunningAlignment) -> list[int]:
    """Return the blocks whose text is certain and not theirs."""
    placed = texts(found)
    return [n for n, e in found.placements.items() if e.certain and placed[n] != ENGLISH[n]]


def test_paragraphs_of_one_block_each_are_certain() -> None:
    found = align(ENGLISH)
    assert texts(found) == ENGLISH
    assert sum(each.certain for each in found.placements.values()) >= len(PAIRS) - 2
    assert found.left_over == ()


@pytest.mark.parametrize("place", range(len(PAIRS) - 1))
def test_merged_paragraphs_are_cut_again(place: int) -> None:
    merged = [*ENGLISH[:place], " ".join(ENGLISH[place : place + 2]), *ENGLISH[place + 2 :]]
    found = align(merged)
    assert wrong(found) == []
    assert sum(a == b for a, b in zip(texts(found), ENGLISH, strict=True)) >= len(PAIRS) - 3


@pytest.mark.parametrize("place", [4, 6, 10, 12])
def test_a_split_paragraph_is_joined(place: int) -> None:
    first, _, second = ENGLISH[place].partition(". ")
    found = align([*ENGLISH[:place], f"{first}.", second, *ENGLISH[place + 1 :]])
    assert texts(found) == ENGLISH


@pytest.mark.parametrize("place", [4, 7, 11, 12])
def test_swapped_paragraphs_find_their_blocks(place: int) -> None:
    swapped = [*ENGLISH]
    swapped[place : place + 2] = reversed(swapped[place : place + 2])
    assert texts(align(swapped)) == ENGLISH


NUMBERED = (
    ("（一）加快建设港口。", "1. Speeding up the port"),
    ("今年新建码头5座，投资32亿元。", "Workers will build five wharves this year. Investment will reach 3.2 billion yuan."),
    ("（二）改善学校教育。", "2. Setting education up"),
    ("新增学位4200个，培训教师810人。", "District schools will have 4,200 new places. They will train 810 teachers."),
    ("（三）保护文化遗产。", "3. Protecting cultural heritage"),
    ("修缮古建筑17处，举办龙舟节。", "Repairs will be made to 17 old buildings. The Dragon Boat Festival will be held."),
)  # fmt: skip


def numbered(paragraphs: list[str]) -> tuple[list[str], list[int]]:
    """Return the text placed at each of the numbered blocks, and those that are certain and wrong."""
    blocks = [SourceBlock(text, n % 2 == 0) for n, (text, _) in enumerate(NUMBERED)]
    found = align_running_text(blocks, paragraphs, TAGS)
    placed = {n: found.text.text(each.span) for n, each in found.placements.items()}
    certain = [n for n, each in found.placements.items() if each.certain]
    given = [text for _, text in NUMBERED]
    return [placed.get(n, "") for n in range(len(NUMBERED))], [
        n for n in certain if placed[n] != given[n]
    ]


def test_a_numbered_heading_is_told_from_the_paragraph_that_swallowed_it() -> None:
    """Whatever word the sentence behind it begins with, or the heading ends with."""
    given = [text for _, text in NUMBERED]
    assert numbered(swallow(given)) == (given, [])


@pytest.mark.parametrize("first", range(2))
def test_paragraphs_that_swallowed_their_headings_may_be_swapped(first: int) -> None:
    given = [text for _, text in NUMBERED]
    paragraphs = swallow(given)
    paragraphs[first : first + 2] = reversed(paragraphs[first : first + 2])
    assert numbered(paragraphs) == (given, [])


def test_nothing_is_certain_beside_a_heading_whose_number_opens_the_next_block() -> None:
    """What cannot be cut is no reason to give the heading the sentence before it."""
    blocks = [SourceBlock(text, n == 1) for n, (text, _) in enumerate(NUMBERED[1:4])]
    text = RunningText([NUMBERED[1][1], "2. setting education up schools will have 4,200 places."])
    scores = SpanScores(blocks, text, [[0.0] * 4] * 3, ([None, 2, None], [None, None, 2]))
    assert [scores.opens_beside(1, TextSpan(*span)) for span in ((0, 2), (2, 3))] == [False, True]
    assert not scores.opens_beside(2, TextSpan(2, 3))  # which is no heading


def test_a_heading_inside_a_paragraph_makes_that_no_certain_text_of_its_neighbour() -> None:
    """The whole text is one paragraph: “… They were. 2. Education …” is of two blocks."""
    blocks = [SourceBlock(text, n == 1) for n, (text, _) in enumerate(NUMBERED[1:4])]
    text = RunningText(["They were built. 2. Setting up schools. They have 4,200 places."])
    assert text.pieces[1] == "2. Setting up schools."
    scores = SpanScores(blocks, text, [[0.0] * 4] * 3, ([None, 2, None], [None, 2, None]))
    assert scores.opens_beside(1, TextSpan(0, 3))
    assert not scores.opens_beside(1, TextSpan(2, 3))


def test_a_block_without_translation_has_none_and_its_neighbours_are_not_certain() -> None:
    found = align([*ENGLISH[:11], *ENGLISH[12:]])
    assert wrong(found) == []
    assert not any(found.placements[n].certain for n in (10, 11, 12) if n in found.placements)


def test_text_without_a_block_is_left_over() -> None:
    extra = "Photographs by Mr Smith of 1997, 1,234 in all, 56 by 78 feet, no. 9,012, at 345 dollars each."
    found = align([*ENGLISH[:8], extra, *ENGLISH[8:]])
    assert texts(found) == ENGLISH
    assert [found.text.text(span) for span in found.left_over] == [extra]


def test_a_paragraph_that_stands_far_away_makes_nothing_wrong_certain() -> None:
    moved = [*ENGLISH[:4], *ENGLISH[5:12], ENGLISH[4], *ENGLISH[12:]]
    assert wrong(align(moved)) == []


@given(st.integers(0, 10_000), st.sampled_from([0.1, 0.3]))
@settings(max_examples=8, deadline=None, derandomize=True)
def test_nothing_wrong_is_certain_and_nothing_is_lost(seed: int, rate: float) -> None:
    paragraphs = spoil(ENGLISH, rate, random.Random(seed))
    found = align(paragraphs)
    assert wrong(found) == []
    spans = [each.span for each in found.placements.values()] + list(found.left_over)
    pieces = sorted(piece for span in spans for piece in range(span.start, span.end))
    assert pieces == list(range(len(found.text)))


def test_spoiled_places_are_found_again() -> None:
    """Each seed spoils a fifth of 15 blocks in one way: 99 of 100 are found again."""
    cases = [(kind, seed) for kind in KINDS for seed in range(12)]
    faults = []
    for kind, seed in cases:
        found = texts(align(spoil(ENGLISH, 0.2, random.Random(seed), [kind])))
        faults += [(kind, seed, n) for n in range(len(PAIRS)) if found[n] != ENGLISH[n]]
    assert len(faults) <= len(cases) * len(PAIRS) // 100, faults


def test_an_item_is_told_by_its_dash_and_no_block_ends_in_an_address() -> None:
    text = RunningText(["It grew. -- We built roads. They are good. Fellow Deputies, Thank you."])
    assert text.pieces == [
        "It grew.",
        "-- We built roads.",
        "They are good.",
        "Fellow Deputies,",
        "Thank you.",
    ]
    blocks = [
        SourceBlock("经济增长了。"),
        SourceBlock("——修建道路。道路很好。"),
        SourceBlock("各位代表，谢谢大家。"),
    ]
    found = align_running_text(blocks, text.paragraphs, TAGS)
    assert [found.text.text(found.placements[n].span) for n in range(3)] == [
        "It grew.",
        "-- We built roads. They are good.",
        "Fellow Deputies, Thank you.",
    ]


def test_a_list_number_and_an_address_to_the_audience() -> None:
    text = RunningText(["7. Do it well. Then rest.", "Fellow Deputies, China is one. It is so."])
    assert text.pieces == [
        "7. Do it well.",
        "Then rest.",
        "Fellow Deputies,",
        "China is one.",
        "It is so.",
    ]
    assert text.bounds == [0, 2, 5]


@pytest.mark.parametrize("paragraphs", [[], [""], ["", " "]])
def test_no_text_at_all(paragraphs: list[str]) -> None:
    assert align(paragraphs).placements == {}


def test_the_spoiler_keeps_every_word() -> None:
    for kind in KINDS:
        spoiled = spoil(ENGLISH, 1.0, random.Random(1), [kind])
        assert sorted(" ".join(spoiled).split()) == sorted(" ".join(ENGLISH).split())
        assert spoiled != ENGLISH
