"""What is shown beside a link: the Open Graph's properties, and the picture drawn for them."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path

import pytest

from publication.cache.memoize import forget_unused
from publication.publish.head.open_graph import SharedImage, locale, share_properties
from publication.publish.head.page_description import PageDescription
from publication.publish.head.share_image import HEIGHT, WIDTH, draw_share_image, resolve_motif
from publication.settings.configuration import Language
from tests.support import EN, ZH, configuration, page

COLOURS = {"paper": "#ffffff", "accent": "#123456"}
MOTIF = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="5" height="5"><style>'
    '[data-md-color-scheme="paper"] .b{--sea:#00f;--far:var(--sea)}'
    '[data-md-color-scheme="night"] .b{--sea:#008}'
    "@media (prefers-color-scheme:dark){.b{--sea:#004}}</style>"
    '<path class="b" fill="var(--far)" stroke="var(--accent)" d="M0 0h10v10H0z"/>'
    '<g fill="var(--none,red)" stroke="var(--none)"/></svg>'
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("zh-Hant-HK", "zh_HK"), ("zh", "zh_CN"),
        ("en-GB", "en_GB"), ("en", "en_US"), ("de", "de_DE"),
    ],
)  # fmt: skip
def test_a_language_is_written_with_its_territory(tag: str, expected: str) -> None:
    language = Language("x", tag, "x", "x", "x")
    assert locale(language) == expected


def test_a_report_page_has_every_property_where_the_site_has_an_address() -> None:
    settings = configuration(Path(), ["index", "review"])
    shown = PageDescription(
        (ZH,), "回顾", "所做。", "https://example.org/zh/review/", page("甲", "review")
    )
    image = "https://example.org/assets/share.png"
    assert list(share_properties(settings, shown, "试刊", SharedImage(image, "封面图：试刊"))) == [
        ("og:title", "回顾"),
        ("og:description", "所做。"),
        ("og:type", "article"),
        ("og:site_name", "试刊"),
        ("og:locale", "zh_CN"),
        ("og:locale:alternate", "en_GB"),
        ("og:url", "https://example.org/zh/review/"),
        ("og:image", image),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "封面图：试刊"),
    ]


def test_the_cover_and_the_first_page_go_by_the_site_s_name_and_nothing_needs_an_address() -> None:
    settings = configuration(Path(), ["index", "review"])
    first = PageDescription((EN,), "Report", "All.", "", page("a", "index", EN))
    cover = replace(first, languages=(EN, ZH), source=None, is_cover=True)
    for shown in (first, cover):
        assert list(share_properties(settings, shown, "Trial")) == [
            ("og:title", "Trial"),
            ("og:description", "All."),
            ("og:type", "website"),
            ("og:site_name", "Trial"),
            ("og:locale", "en_GB"),
            ("og:locale:alternate", "zh_CN"),
        ]


def test_a_still_picture_has_the_light_scheme_s_colours() -> None:
    picture = resolve_motif(MOTIF, COLOURS)
    assert picture == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="5" height="5">'
        '<path class="b" fill="#00f" stroke="#123456" d="M0 0h10v10H0z"/>'
        '<g fill="red" stroke="none"/></svg>'
    )
    assert "var(" not in picture


def test_properties_that_name_each_other_in_a_circle_end() -> None:
    circle = "<svg><style>.b{--a:var(--b);--b:var(--a)}</style><g fill='var(--a)'/></svg>"
    assert "var(" in resolve_motif(circle, {})


def test_the_picture_fills_its_size_and_is_the_same_each_time() -> None:
    image = draw_share_image(resolve_motif(MOTIF, COLOURS), "#ffffff")
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", image[16:24]) == (WIDTH, HEIGHT)
    for _ in range(2):
        forget_unused()
    assert draw_share_image(resolve_motif(MOTIF, COLOURS), "#ffffff") == image


def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(ValueError, match="root node"):
        draw_share_image("<svg", "#ffffff")
