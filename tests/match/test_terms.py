"""Term matching: longest first, no overlap, whole words in an alphabet, exceptions."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publication.match.terms import Occurrence, TermMatcher, fold, stands_in

FORMS = [
    ("平台", "platform"),
    ("产业平台", "industry"),
    ("六个产业平台", "six"),
    ("“515”现代产业体系", "515"),
    ("VR", "vr"),
    ("two cores", "cores"),
    ("cores and belts", "belts"),
    ("TOD模式", "tod"),
    ("PM2.5", "pm"),
]


def found(text: str, exceptions: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    occurrences = TermMatcher(FORMS, exceptions).find(text)
    return [(each.term, text[each.start : each.end]) for each in occurrences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("没有名词", []),
        ("六个产业平台和产业平台及平台", [("six", "六个产业平台"), ("industry", "产业平台"), ("platform", "平台")]),
        ("六个产业、平台", [("platform", "平台")]),
        ("构建“515”现代产业体系。", [("515", "“515”现代产业体系")]),
        ("平台平台", [("platform", "平台"), ("platform", "平台")]),
    ],
)  # fmt: skip
def test_the_longest_form_wins_and_han_needs_no_boundary(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_of_what_overlaps_the_leftmost_wins() -> None:
    assert found("Two cores and belts") == [("cores", "Two cores")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("VR, (vr) Vr.", [("vr", "VR"), ("vr", "vr"), ("vr", "Vr")]),
        ("采用VR技术", [("vr", "VR")]),
        ("VRs aVR VR2 2VR", []),
        ("TOD模式开发", [("tod", "TOD模式")]),
        ("STOD模式", []),
        ("TOD模式2", [("tod", "TOD模式")]),
        ("PM2.5 and PM2.55", [("pm", "PM2.5")]),
        ("two\u00a0cores", [("cores", "two\u00a0cores")]),
    ],
)
def test_a_form_with_a_letter_or_digit_at_its_end_stands_at_a_word_s_edge(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_a_longer_form_that_is_no_whole_word_does_not_hide_a_shorter_one() -> None:
    matcher = TermMatcher([("new area", "area"), ("new area plan", "plan")])
    assert [each.term for each in matcher.find("new area plans")] == ["area"]


def test_case_is_folded_for_the_alphabet_alone_and_places_do_not_shift() -> None:
    matcher = TermMatcher([("İ数", "dotted"), ("数VR", "vr")])
    assert matcher.find("数İ数vr") == [Occurrence("dotted", 1, 3)]
    assert matcher.find("İ，数VR") == [Occurrence("vr", 2, 5)]


@pytest.mark.parametrize(
    ("exceptions", "expected"),
    [
        ((), [("industry", "产业平台")]),
        (("产业平台公司",), []),
        (("产业平台大会",), [("industry", "产业平台")]),
        (("新产业平台公司",), []),
    ],
)
def test_a_form_inside_an_exception_is_no_term(
    exceptions: tuple[str, ...], expected: list[tuple[str, str]]
) -> None:
    assert found("新产业平台公司", exceptions) == expected


def test_what_one_term_excepts_may_be_another_s_form() -> None:
    assert found("新产业平台公司", ("产业平台",)) == [("industry", "产业平台")]


def test_no_forms_find_nothing_and_an_empty_form_is_none() -> None:
    assert TermMatcher([]).find("平台") == []
    assert TermMatcher([("", "empty")], [""]).find("平台") == []


def test_forms_standing_in_a_text() -> None:
    """What a page is made from: every form in its text, at a word's edge or not, and no other."""
    matcher = TermMatcher([("铁路", "rail"), ("rail", "rail"), ("地铁", "metro")], ["铁路局"])
    found = matcher.standing_in("铁路局的 Railway")
    assert found == {("铁路", "rail"), ("铁路局", None), ("rail", "rail")}
    assert not TermMatcher([]).standing_in("铁路")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("六个产\u200b业平台", [("six", "六个产\u200b业平台")]),
        ("\u2f00产业平\u2060台、", [("industry", "产业平\u2060台")]),
        ("T\u00adOD模式", [("tod", "T\u00adOD模式")]),
        ("\u202aVR\u202c", [("vr", "VR")]),
        ("a\u200bVR", []),  # to its readers a longer word
    ],
)
def test_what_nobody_sees_is_no_part_of_a_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_radical_counts_as_the_ideograph_that_it_looks_like() -> None:
    matcher = TermMatcher([("民生", "life"), ("\u2f00键办", "click")])
    text = "\u2ea0生和一键办"
    assert [(each.term, text[each.start : each.end]) for each in matcher.find(text)] == [
        ("life", "\u2ea0生"),
        ("click", "一键办"),
    ]


PARTS = st.lists(
    st.sampled_from(["a", "A", "an", " ", "\u00a0", "\u200b", "é", "É", "数", "2", "."])
)


@settings(max_examples=300, derandomize=True, deadline=None)
@given(text=PARTS.map("".join), form=PARTS.map("".join).filter(fold))
def test_a_form_stands_in_a_text_where_it_is_found_there(text: str, form: str) -> None:
    found = TermMatcher([(form, "form")]).find(text)
    assert stands_in(fold(text), fold(form)) == bool(found)
