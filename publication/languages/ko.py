"""Korean: Hangul in words with spaces between them; Han characters may stand in it."""

from __future__ import annotations

from publication.languages.facts import LanguageFacts

KOREAN = LanguageFacts(
    writes_han=True, letters=r"[\p{Script=Hangul}\p{Script=Han}]", excerpt=100, spread=2
)
