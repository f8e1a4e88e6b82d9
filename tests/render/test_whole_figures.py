"""A number stays with its scale and its unit; no character of the text is added or lost."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publication.languages.lookup import facts
from publication.render.whole_figures import keep_figures, whole
from tests.support import EN, ZH


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("建成1.7万个，增长6.5%，超过4300亿元。", ["1.7万个", "4300亿元"]),
        ("引进3—5家，面积12.5平方公里", ["3—5家", "12.5平方公里"]),
        ("提高2个百分点，30万元/人，10余万人次", ["2个百分点", "30万元/人", "10余万人"]),
        (
            "2021年7月20日、2020年6月、4月5日和2025年",
            ["2021年7月20日", "2020年6月", "4月5日", "2025年"],
        ),
        ("“1+5”体系、5G网络、A2类", []),  # names, not figures
    ],
)
def test_in_chinese_a_figure_is_a_number_with_the_unit_behind_it(
    text: str, figures: list[str]
) -> None:
    assert facts(ZH.tag).figure.findall(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("RMB 39.1 billion, US$990 million and RMB 85,000", ["RMB 39.1 billion", "US$990 million", "RMB 85,000"]),
        ("1.3 million people on 10,000 mu or 12 km² by 20 July 2021", ["1.3 million", "10,000 mu", "12 km²", "20 July 2021"]),
        ("No. 12 Road, 48 enterprises and 6.5%", ["No. 12"]),  # a long word is a word like others
    ],
)  # fmt: skip
def test_in_english_a_figure_takes_short_units_alone(text: str, figures: list[str]) -> None:
    assert facts(EN.tag).figure.findall(text) == figures


@given(st.text("建1.2万个亩<&“'\"", max_size=12), st.text("3亿元，", max_size=6))
def test_the_text_stays_as_it_is(text: str, after: str) -> None:
    element = etree.Element("p")
    element.text = text
    strong, code = etree.SubElement(element, "strong"), etree.SubElement(element, "code")
    strong.text, strong.tail, code.text, code.tail = after, text, "3亿元", after
    before = "".join(element.itertext())
    keep_figures(element, facts(ZH.tag).figure)
    assert "".join(element.itertext()) == before
    assert len(code) == 0
    assert "".join(etree.fromstring(f"<p>{whole(text, ZH)}</p>").itertext()) == text
    for figure in element.iter("span"):
        assert facts(ZH.tag).figure.fullmatch(figure.text or "")
