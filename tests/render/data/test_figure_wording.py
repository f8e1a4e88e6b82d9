"""Wording: a figure in each language's words, taken apart where type wants it."""

from __future__ import annotations

import pytest

from publication.publication import Publication
from publication.render.data.figure_wording import FigureWording, word_figure, word_period
from publication.settings.labels import read_labels
from publication.settings.reading import read_configuration
from tests.support import EN, ROOT, ZH, the_report

LABELS = read_labels(read_configuration(ROOT).languages)


@pytest.mark.parametrize(
    ("target", "zh", "en"),
    [
        ("gdp-2025", ("超过", "", "1600", "亿元"), ("more than ", "RMB ", "160", " billion")),
        ("rd-intensity-2025", ("不低于", "", "4.5", "%"), ("at least ", "", "4.5", "%")),
        ("built-up-area-2025", ("", "", "124", "平方公里"), ("", "", "124", " km²")),
        ("safe-zhejiang-rank-2025", ("前", "", "20", "位"), ("top ", "", "20", "")),
        ("pm25-2025", ("不超过", "", "32", "微克/立方米"), ("no more than ", "", "32", " μg/m³")),
        (
            "gdp-2035",
            ("力争超过", "", "8000", "亿元"),
            ("striving for more than ", "RMB ", "800", " billion"),
        ),
        ("gdp-growth-2021", ("", "", "6.5", "%"), ("", "", "6.5", "%")),
    ],
)
def test_a_figure_taken_apart(
    publication: Publication, target: str, zh: tuple[str, ...], en: tuple[str, ...]
) -> None:
    entry = next(each for each in the_report(publication).targets if each.id == target)
    assert word_figure(entry, LABELS["zh"], ZH) == FigureWording(*zh)
    assert word_figure(entry, LABELS["en"], EN) == FigureWording(*en)


def test_a_figure_whole() -> None:
    assert (
        str(FigureWording("more than ", "RMB ", "160", " billion")) == "more than RMB 160 billion"
    )


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [("2021", "2021年", "2021"), ("2019/2021", "2019—2021年", "2019–2021")],
)
def test_a_period_in_words(period: str, zh: str, en: str) -> None:
    assert (word_period(period, LABELS["zh"]), word_period(period, LABELS["en"])) == (zh, en)
