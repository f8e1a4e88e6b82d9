"""The termbase: a source's longest form asks for one of its approved forms."""

from __future__ import annotations

import pytest

from publication.match.termbase import build_termbase
from publication.read.glossary import Term
from publication.read.names import Name
from publication.read.phrases import Phrase


def phrase(zh: str, *en: str) -> Phrase:
    return Phrase({"zh": (zh,), "en": en})


def term(zh: tuple[str, ...], en: tuple[str, ...], but: tuple[str, ...] = ()) -> Term:
    return Term("t", 1, {}, {}, {"zh": zh, "en": en}, {"zh": but})


BASE = build_termbase(
    [term(("双地铁", "双铁"), ("Double metro",), but=("双地铁站",))],
    [
        phrase("高质量发展", "high-quality development", "quality growth"),
        phrase("高质量发展示范区", "demonstration zone"),
        phrase("示范区", "demonstration zone", "model area"),
        phrase("公园", "park"),
        phrase("园区", "parks and zones", "Park"),
        phrase("双地铁", "two metros"),
        Phrase({"zh": ("无译",)}),
    ],
)


@pytest.mark.parametrize(
    ("original", "text", "missing"),
    [
        ("推动高质量发展", "Pursue high-quality development.", []),
        ("推动高质量发展", "High-Quality Development first", []),
        ("推动高质量发展", "Pursue quality growth.", []),
        (
            "推动高质量发展",
            "Pursue good growth.",
            [("高质量发展", ["high-quality development", "quality growth"])],
        ),
        ("高质量发展，高质量发展", "", [("高质量发展", ["high-quality development", "quality growth"])]),
        ("建设高质量发展示范区", "a demonstration zone", []),
        ("建设高质量发展示范区", "a model area", [("高质量发展示范区", ["demonstration zone"])]),
        ("公园", "two parks", []),
        ("公园", "parking", [("公园", ["park"])]),
        ("园区", "a park", []),
        ("公园和园区", "parks and zones", []),
        ("迈入双铁时代", "the double metro", []),
        ("双地铁", "two metros", []),
        ("双地铁", "metros", [("双地铁", ["Double metro", "two metros"])]),
        ("双地铁站", "stations", []),
        ("无译", "anything", []),
        ("别的", "", []),
        ("公园与示范区", "", [("公园", ["park"]), ("示范区", ["demonstration zone", "model area"])]),
    ],
)  # fmt: skip
def test_what_a_translation_lacks(
    original: str, text: str, missing: list[tuple[str, list[str]]]
) -> None:
    assert list(BASE.missing("zh", "en", original, text)) == missing


def test_a_form_may_differ_from_another_s_by_case_or_plural_alone() -> None:
    base = build_termbase([], [phrase("甲", "One Visit"), phrase("乙", "one visit", "one visits")])
    assert list(base.missing("zh", "en", "甲乙", "ONE VISITS")) == []


def test_a_name_is_rendered_by_any_of_its_forms_and_its_exceptions_are_none() -> None:
    forms: dict[str, tuple[str, ...]] = {
        "zh": ("河庄街道", "河庄"),
        "en": ("Hezhuang Subdistrict", "Hezhuang"),
    }
    name = Name("hezhuang", "locality", forms, {"zh": ("河庄大道", "河庄镇")})
    base = build_termbase([], [phrase("河庄镇", "Hezhuang Town")], [name])
    assert list(base.missing("zh", "en", "河庄街道", "in Hezhuang")) == []
    assert list(base.missing("zh", "en", "河庄", "")) == [
        ("河庄", ["Hezhuang Subdistrict", "Hezhuang"])
    ]
    assert list(base.missing("zh", "en", "河庄大道", "")) == []
    assert list(base.missing("zh", "en", "河庄镇", "")) == [("河庄镇", ["Hezhuang Town"])]


def test_a_language_without_forms_has_nothing_to_miss() -> None:
    assert list(BASE.missing("zh", "de", "推动高质量发展", "")) == []


def test_the_authority_may_be_in_an_alphabet() -> None:
    base = build_termbase([], [Phrase({"en": ("park",), "zh": ("公园",)})])
    assert list(base.missing("en", "zh", "Two Parks.", "两个园子")) == [("Parks", ["公园"])]
    assert list(base.missing("en", "zh", "Two Parks.", "两个公园")) == []
