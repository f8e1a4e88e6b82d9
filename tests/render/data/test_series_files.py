"""An indicator's picture as files: the page's own drawing, that needs no style sheet and no font."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from fractions import Fraction

import pytest

from publication.cache.memoize import forget_unused
from publication.render.data.digit_strokes import STROKES, stroke_digits
from publication.render.data.drawn_charts import draw_picture
from publication.render.data.series import PROMISE, RESULT, PictureMark, SeriesPicture
from publication.render.data.series_files import (
    PictureWords,
    light_colours,
    saved_picture,
    shared_picture,
)
from publication.settings.palette import HOUSE

COLOURS = light_colours(HOUSE["light"])
WORDS = PictureWords("zh-Hans", "增长 <试>", "% & 水平", "承诺", "报告的结果", "试刊")


def picture(years: int) -> SeriesPicture:
    kinds = (PROMISE, RESULT)
    marks = (
        PictureMark(kind, 1990 + year, Fraction(year % 7 - 2, 3), Fraction(year % 7 - 2, 3), 1)
        for year in range(years)
        for kind in kinds
    )
    return SeriesPicture(1990, 1990 + years - 1, tuple(marks))


def paths(drawing: str) -> list[str]:
    return [str(path.get("d")) for path in etree.fromstring(drawing).iter() if path.get("d")]


def test_a_file_has_the_very_marks_of_the_page_with_looks_of_its_own() -> None:
    drawn = picture(5)
    saved = saved_picture(drawn, WORDS, COLOURS).replace(' xmlns="http://www.w3.org/2000/svg"', "")
    assert set(paths(draw_picture(drawn)[1])) < set(paths(saved))
    assert "class=" not in saved
    assert [text.text for text in etree.fromstring(saved).iter("text")][:2] == [
        "增长 <试>",
        "% & 水平",
    ]


def test_files_are_the_same_bytes_each_time_and_forty_years_are_light() -> None:
    first = saved_picture(picture(40), WORDS, COLOURS), shared_picture(picture(40), COLOURS)
    for _ in range(2):
        forget_unused()
    assert (
        saved_picture(picture(40), WORDS, COLOURS),
        shared_picture(picture(40), COLOURS),
    ) == first
    assert len(first[0].encode()) < 15_000
    assert len(first[1]) < 30_000


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
def test_a_number_is_drawn_where_it_was_written(anchor: str) -> None:
    drawing = etree.fromstring(
        f'<g><text x="50" y="20" dy="1em" text-anchor="{anchor}">-12.5</text></g>'
    )
    stroke_digits(drawing, "#000")
    (number,) = drawing
    places = [float(path.get("transform", "")[10:].split()[0]) for path in number]
    assert [path.get("d") for path in number] == [STROKES[sign] for sign in "-12.5"]
    assert places == sorted(places)
    end = places[-1] + 7.2
    assert {"start": places[0], "middle": (places[0] + end) / 2, "end": end}[
        anchor
    ] == pytest.approx(50, abs=0.2)


def test_every_sign_of_a_number_has_strokes() -> None:
    written = draw_picture(picture(9))[1], draw_picture(picture(3))[1]
    texts = [text.text or "" for each in written for text in etree.fromstring(each).iter("text")]
    signs = {*"".join(texts)}
    assert {"-", "."} < signs
    assert signs < set(STROKES)
