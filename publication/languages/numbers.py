"""Numbers as a language writes them, by the CLDR: 5.000 and 1,3 Millionen in German."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

SIZES = tuple(Decimal(10) ** power for power in (12, 9, 6))
PLACES = 3  # a value that needs more decimals than this stays in digits: 1,234,567


@lru_cache(maxsize=4096)
def number_in(tag: str, number: Decimal) -> str:
    """Return a number in the language of a BCP 47 tag; from a million up in words if that is exact.

    The CLDR's words are taken where they stand beside the very digits: it has them for few
    languages, and Babel misreads its forms for some.
    """
    from babel import Locale  # here: few publications have such a language
    from babel.numbers import format_compact_decimal, format_decimal

    locale = Locale.parse(tag, sep="-")
    size = next((each for each in SIZES if number >= each), None)
    if size and "long" in locale.compact_decimal_formats:
        short = (number / size).normalize()
        words = format_compact_decimal(
            number, format_type="long", locale=locale, fraction_digits=PLACES
        )
        digits = format_decimal(short, locale=locale, decimal_quantization=False)
        if short == round(short, PLACES) and digits in words.split():
            return words
    return format_decimal(number, locale=locale, decimal_quantization=False)
