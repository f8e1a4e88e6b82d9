"""Which language messages to editors are in."""

from __future__ import annotations

import pytest

from publication.messages.language import VARIABLES, message_language


@pytest.mark.parametrize(
    ("chosen", "environment", "language"),
    [
        ("", {}, "en"),
        ("", {"LANG": "C.UTF-8"}, "en"),
        ("", {"LANG": "zh_CN.UTF-8"}, "zh"),
        ("", {"LANG": "de_DE.UTF-8"}, "en"),
        ("", {"LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ("", {"LC_MESSAGES": "zh_TW", "LANG": "C"}, "zh"),
        ("", {"LC_ALL": "", "LANG": "zh_CN"}, "zh"),
        ("en", {"LANG": "zh_CN"}, "en"),
        ("zh-Hans", {"LANG": "C"}, "zh"),
    ],
)
def test_the_choice_then_the_locale_then_english(
    monkeypatch: pytest.MonkeyPatch, chosen: str, environment: dict[str, str], language: str
) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert message_language(chosen) == language
