"""Markers: what reads as one, and that an unknown one is an error, never silence."""

from __future__ import annotations

import pytest

from publication.messages.problem import Problem
from publication.read.markers import Marker, parse_marker
from tests.support import said


def read(text: str) -> tuple[Marker | None, list[str]]:
    found: list[Problem] = []
    return parse_marker(text, "a.md", 7, found.append), said(found)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("{{ pending }}", Marker("pending")),
        ("{{pending}}", Marker("pending")),
        ("{{ repairs }}", Marker("repairs")),
        (
            "{{ targets  period=2019/2021 area=macro }}",
            Marker("targets", (("period", "2019/2021"), ("area", "macro"))),
        ),
    ],
)
def test_a_marker(text: str, marker: Marker) -> None:
    assert read(text) == (marker, [])


@pytest.mark.parametrize("text", ["text", "{ text }", "{: .kicker }", ""])
def test_text_is_no_marker(text: str) -> None:
    assert read(text) == (None, [])


@pytest.mark.parametrize(
    "text", ["see {{ pending }}", "{{ pending }} more", "{{ pending", "{{ targets area = a }}"]
)
def test_a_marker_that_does_not_stand_alone(text: str) -> None:
    message = "a marker stands alone in its block and reads “{{ name key=value }}”; here is"
    assert read(text) == (None, [f"a.md:7: {message} “{text}”"])


def test_a_misspelt_marker() -> None:
    assert read("{{ pendng }}") == (None, ["a.md:7: there is no marker “pendng”: write “pending”"])


@pytest.mark.parametrize(
    "text",
    ["｛｛ pending ｝｝", "{ pending }", "{{ pending ｝｝", "{pending}", "｛targets area=macro｝"],
)
def test_a_marker_with_other_braces(text: str) -> None:
    message = "a marker stands alone in its block and reads “{{ name key=value }}”; here is"
    assert read(text) == (None, [f"a.md:7: {message} “{text}”"])


def test_an_unknown_marker() -> None:
    assert read("{{ stuff }}") == (
        None,
        [
            "a.md:7: there is no marker “stuff”: use one of pending, targets, repairs, citation, contact, overview, charts, explorer, indicators, comparison, data, downloads, report, reports, names, revisions"
        ],
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ targets erea=macro }}",
            "a.md:7: the marker “targets” takes no “erea”: write “area”",
        ),
        (
            "{{ targets perod=2025 }}",
            "a.md:7: the marker “targets” takes no “perod”: write “period”",
        ),
        (
            "{{ overview Period=1 }}",
            "a.md:7: the marker “overview” takes no “Period”: write “period”",
        ),
        (
            "{{ targets x=2025 }}",
            "a.md:7: the marker “targets” takes no “x”: it knows area, kind, period",
        ),
        (
            "{{ pending by=me }}",
            "a.md:7: the marker “pending” takes no parameters: write “{{ pending }}”",
        ),
        (
            "{{ charts indicator=a indicator=b }}",
            "a.md:7: the marker “charts” has “indicator” twice: remove one",
        ),
    ],
)
def test_an_unknown_parameter(text: str, message: str) -> None:
    assert read(text)[1] == [message]


def test_an_unknown_parameter_in_chinese() -> None:
    found: list[Problem] = []
    marker = parse_marker("{{ targets perod=2025 kind=target }}", "a.md", 7, found.append)
    assert marker == Marker("targets", (("kind", "target"),))
    assert said(found, "zh") == ["a.md:7: 标记“targets”没有参数“perod”：请改为“period”"]


@pytest.mark.parametrize("text", ["{{ pending }}", "{{ targets area=macro period=2021 }}"])
def test_a_marker_reads_back_as_written(text: str) -> None:
    assert str(read(text)[0]) == text


def test_only_pending_takes_the_place_of_text() -> None:
    assert Marker("pending").stands_for_text
    assert not Marker("targets").stands_for_text
