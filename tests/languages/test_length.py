"""Reading times: whole minutes, by characters in Chinese and by words elsewhere."""

from __future__ import annotations

import pytest

from publication.languages.length import minutes


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], 1),
        (["字" * 400], 1),
        (["字" * 400, "字"], 2),
        (["word " * 238], 1),
        (["word " * 239], 2),
        (["字" * 400 + " " + "word " * 238], 2),
        (["——，。" * 900], 1),
    ],
)
def test_the_minutes_of_texts(texts: list[str], expected: int) -> None:
    assert minutes(texts) == expected
