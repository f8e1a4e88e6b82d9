"""Typewritten quotation marks are printed where nothing is in doubt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.check.punctuation import check_text
from publication.languages.quotation_marks import RULE, print_marks

EN, ZH = "en-GB", "zh-Hans"
LETTER = st.characters(whitelist_categories=("Lu", "Ll"), max_codepoint=0x7E)
WORD = st.text(LETTER, min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("China's farmers", "China’s farmers"),
        ("the farmers' income", "the farmers’ income"),
        ("in the '90s and the 1990's", "in the ’90s and the 1990’s"),
        ('We will act on the "Internet Plus" plan.', "We will act on the “Internet Plus” plan."),
        ('("one"), "two" and—"three."', "(“one”), “two” and—“three.”"),
        ("\"Made in China's 'new' way\"", "“Made in China’s ‘new’ way”"),
        ("'Two sessions', as they're called", "‘Two sessions’, as they’re called"),
        ("\"one\"\"two\"", "“one”“two”"),
        ("nothing to do: “a” and ’", "nothing to do: “a” and ’"),
    ],
)  # fmt: skip
def test_marks_are_printed(typed: str, printed: str) -> None:
    assert print_marks(typed, EN) == printed


@pytest.mark.parametrize(
    "typed", ['a "word', 'a " b " c', '"a" "b', "'tis the season", "rock 'n roll", '" a"']
)
def test_what_may_be_meant_otherwise_stays(typed: str) -> None:
    assert print_marks(typed, EN) == typed


def test_chinese_needs_no_spaces_and_a_language_without_the_rule_is_left_alone() -> None:
    assert print_marks('他说"好"，又说"行"。', ZH) == "他说“好”，又说“行”。"
    assert print_marks('l\'an "2020"', "fr") == 'l\'an "2020"'


@given(st.lists(st.tuples(WORD, st.sampled_from(["{}", '"{}"', "({})", "'{}'", "{}'s", '"{}."'])), min_size=1))  # fmt: skip
def test_words_in_typed_marks_pass_the_check(words: list[tuple[str, str]]) -> None:
    typed = " ".join(form.format(word) for word, form in words)
    found = print_marks(typed, EN)
    assert RULE not in [code for code, _ in check_text(found, EN)]
    assert found.translate(str.maketrans("“”‘’", "\"\"''")) == typed
