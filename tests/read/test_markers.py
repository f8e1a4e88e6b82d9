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


@pytest.mark.parametrize("text", ["text", "{ pending }", "{: .kicker }", ""])
def test_text_is_no_marker(text: str) -> None:
    assert read(text) == (None, [])


@pytest.mark.parametrize(
    "text", ["see {{ pending }}", "{{ pending }} more", "{{ pending", "{{ targets area = a }}"]
)
def test_a_marker_that_does_not_stand_alone(text: str) -> None:
    message = "a marker stands alone in its block and reads “{{ name key=value }}”; here is"
    assert read(text) == (None, [f"a.md:7: {message} “{text}”"])


def test_an_unknown_marker() -> None:
    assert read("{{ pendng }}") == (
        None,
        [
            "a.md:7: there is no marker “pendng”: use one of pending, targets, repairs, citation, contact, overview, charts, explorer, comparison, data, downloads, report, names, revisions"
        ],
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ targets erea=macro }}",
            "a.md:7: the marker “targets” takes no “erea”: it knows area, kind, period",
        ),
        ("{{ pending by=me }}", "a.md:7: the marker “pending” takes no “by”: it knows –"),
    ],
)
def test_an_unknown_parameter(text: str, message: str) -> None:
    assert read(text)[1] == [message]


@pytest.mark.parametrize("text", ["{{ pending }}", "{{ targets area=macro period=2021 }}"])
def test_a_marker_reads_back_as_written(text: str) -> None:
    assert str(read(text)[0]) == text


def test_only_pending_takes_the_place_of_text() -> None:
    assert Marker("pending").stands_for_text
    assert not Marker("targets").stands_for_text
