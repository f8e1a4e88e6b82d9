"""Japanese: Han characters with kana, without spaces."""

from __future__ import annotations

import re

from publication.languages.facts import LanguageFacts

JAPANESE = LanguageFacts(
    has_spaces=False,
    by_character=True,
    writes_han=True,
    sentence_end=re.compile(r"[。！？]"),
    pairs=("「」", "『』", "（）", "()", "[]"),
    letters=r"[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]",
    excerpt=80,
    by_initial=True,
    spread=1,
)
