"""The planting tool: the same seed plants the same errors, and the fixture meets the targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools import plant_errors, planters

ROOT = Path(__file__).resolve().parents[2]


def lines(language: str) -> list[str]:
    file = ROOT / "tests" / "fixtures" / "bilingual" / f"report.{language}.txt"
    return file.read_text("utf-8").splitlines()


def test_same_seed_same_plants() -> None:
    zh, en = lines("zh"), lines("en")
    assert planters.plants(zh, en, 1, 5) == planters.plants(zh, en, 1, 5)
    assert planters.plants(zh, en, 1, 5) != planters.plants(zh, en, 2, 5)


def test_every_class_is_planted_in_one_line_each() -> None:
    zh, en = lines("zh"), lines("en")
    made = planters.plants(zh, en, 1, 3)
    assert {plant.kind for plant in made} == set(planters.PLANTERS)
    assert all(plant.text != (zh if plant.side == "zh" else en)[plant.line] for plant in made)


def test_targets(capsys: pytest.CaptureFixture[str]) -> None:
    assert plant_errors.main(["--per-class", "20"]) == 0
    out = capsys.readouterr().out
    assert "false alarms: 0 messages, 0.0 per 100 figures" in out
