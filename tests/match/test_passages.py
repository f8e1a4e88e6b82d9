"""Passages: a quote is found in plain text, inside one block, every time it stands there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.match.passages import Passages, index_passages
from publication.read.blocks import Block
from tests.support import page

MARKDOWN = "增长**6.5%**，[力争](#a)7%\n\n，力争8%\n"
TEXTS = st.text("ab1", max_size=20)


def places(passages: Passages, quote: str) -> list[tuple[int, int, int]]:
    return [(each.number, each.start, each.end) for each in passages.find(quote)]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("6.5%，力争7", [(0, 2, 10)]),
        ("力争", [(0, 7, 9), (1, 1, 3)]),
        ("，", [(0, 6, 7), (1, 0, 1)]),
        ("7%，力争8", []),
        ("增长6.6%，力争", []),
        ("", []),
    ],
)
def test_where_a_quote_stands(quote: str, expected: list[tuple[int, int, int]]) -> None:
    assert places(index_passages(page(MARKDOWN)), quote) == expected


@given(st.lists(TEXTS, max_size=5), st.text("ab1", min_size=1, max_size=9))
def test_nothing_is_found_or_missed_that_a_plain_search_would_not(
    texts: list[str], quote: str
) -> None:
    expected = [
        (number, start, start + len(quote))
        for number, text in enumerate(texts)
        for start in range(len(text))
        if text.startswith(quote, start)
    ]
    for many in (0, 1):  # through the index, and through the text
        blocks = (Block("paragraph", text, 1) for text in texts)
        assert places(Passages(blocks, many), quote) == expected


def test_a_page_is_indexed_once_and_knows_its_blocks() -> None:
    text = "# 标题 {#a}\n\n正文。\n"
    assert index_passages(page(text)) is index_passages(page(text))
    assert index_passages(page(text)).by_id["a"].plain == "标题"
