"""Colours: the house's are readable, one's own take their place, and faint ones are found."""

from __future__ import annotations

import pytest

from publication.settings.palette import HOUSE, LEAST, ROLES, STRONG, FaintPair, Palette, contrast


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, expected: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.01)


def test_the_house_s_colours_can_be_read() -> None:
    assert list(Palette().faint()) == []
    assert set(HOUSE["dark"]) == set(ROLES)


def test_what_is_given_takes_its_place_and_the_rest_stays() -> None:
    palette = Palette({"light": {"accent": "#7a1f1f"}})
    own = {"accent": "#7a1f1f", "accent-soft": "#e6d4cf"}
    assert palette.colours["light"] == {**HOUSE["light"], **own}
    assert palette.colours["dark"] == HOUSE["dark"]


def test_a_faint_pair_is_found_in_its_scheme() -> None:
    palette = Palette({"dark": {"mark": "#d0d0d0"}})
    (faint,) = palette.faint()
    assert faint == FaintPair("dark", "ink", "mark", contrast("#dfe7e8", "#d0d0d0"))
    assert faint.contrast < LEAST


def test_the_sheet_names_colours_for_both_schemes_and_for_no_script() -> None:
    style = Palette({"light": {"accent": "#7a1f1f"}, "dark": {"accent": "#ffb3a7"}}).style()
    assert style.count("--accent: #7a1f1f;") == 1
    assert "--accent-print: #7a1f1f" in style
    assert style.count("--accent: #ffb3a7;") == 2
    assert '@media (prefers-color-scheme: dark){.no-js [data-md-color-scheme="paper"]{' in style


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_large_type_the_accent_is_strong(scheme: str) -> None:
    palette = Palette({"light": {"accent": "#0b5a62"}, "dark": {"accent": "#6aa8a2"}})
    strong = palette.strong(scheme)
    assert contrast(strong, palette.colours[scheme]["paper"]) >= STRONG
    assert Palette({scheme: {"accent": strong}}).strong(scheme) == strong
