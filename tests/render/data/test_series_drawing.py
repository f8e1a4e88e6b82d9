"""An indicator's picture: nothing unseen in it, room for many years, and many of them on one page."""

from __future__ import annotations

import xml.etree.ElementTree as etree
import zlib
from fractions import Fraction

import pytest

from publication.render.data.series import PROMISE, RESULT, PictureMark, SeriesPicture
from publication.render.data.series_drawing import DENSE, LARGE, SMALL, PictureSize, draw_series


def picture(years: int, number: int = 0) -> SeriesPicture:
    marks = []
    for year in range(1985, 1985 + years):
        value = Fraction(3 + (number * 7 + year * 5 + number * year) % 11)
        marks.append(PictureMark(PROMISE, year, value, value, 1))
        marks.append(PictureMark(RESULT, year, value + year % 3 - 1, value + year % 3 - 1))
    return SeriesPicture(1985, 1984 + years, tuple(marks))


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_drawing_has_nothing_that_nobody_sees(size: PictureSize) -> None:
    for element in etree.fromstring(draw_series(picture(5), size)).iter():
        assert element.get("stroke") != "none"
        assert len(element) or element.tag != "g"
        assert element.text or element.tag != "text"


def test_nothing_is_written_below_zero_that_is_zero() -> None:
    marks = tuple(
        PictureMark(RESULT, 2000 + year, Fraction(6 * year), Fraction(6 * year))
        for year in range(6)
    )
    drawn = etree.fromstring(draw_series(SeriesPicture(2000, 2005, marks), LARGE))
    texts = [text.text for text in drawn.iter("text")]
    assert "0" in texts
    assert "-0" not in texts


def test_marks_of_many_years_are_narrower_than_a_year() -> None:
    drawn = etree.fromstring(draw_series(picture(40), SMALL))
    year = (SMALL.width - 8) / 41
    widths = {
        str(path.get("class")): str(path.get("d")).split("M")[1] for path in drawn.iter("path")
    }
    assert year < DENSE
    assert "series__result series--dense" in widths
    assert float(widths["series__promise"].partition("h")[2]) < year
    assert 2 * float(widths["series__open"].partition("l")[2].split()[0]) < year


def test_a_hundred_indicators_of_forty_years_leave_room_on_their_page() -> None:
    drawn = "".join(draw_series(picture(40, number), SMALL) for number in range(100))
    assert len(zlib.compress(drawn.encode(), 9)) < 50_000
