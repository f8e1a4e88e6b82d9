"""Numbers in Chinese, as lists and dates have them: 十二, 一百零三, 二〇二一."""

from __future__ import annotations

DIGITS = "零一二三四五六七八九"
VALUES = {character: value for value, character in enumerate(DIGITS)} | {"〇": 0}
TEN, HUNDRED = "十", "百"


def read_number(text: str) -> int:
    """Return the value of a number up to some hundreds; what is no digit counts for nothing."""
    hundreds, _, rest = text.rpartition(HUNDRED)
    tens, ten, ones = rest.rpartition(TEN)
    value = 100 * (VALUES.get(hundreds[-1:], 1) if hundreds else 0)
    value += 10 * VALUES.get(tens[-1:], 1) if ten else 0
    return value + VALUES.get(ones[-1:], 0)


def is_digits(text: str) -> bool:
    """Return whether a number is written digit by digit, as years are."""
    return len(text) == 4 and TEN not in text


def in_digits(number: int) -> str:
    """Return a number written digit by digit."""
    return "".join(DIGITS[int(digit)] for digit in str(number))


def written(number: int) -> str:
    """Return a number as Chinese counts: 12 is 十二; from a hundred up, digit by digit."""
    if not 0 < number < 100:
        return in_digits(number)
    tens, ones = divmod(number, 10)
    head = ("" if tens == 1 else DIGITS[tens]) + TEN if tens else ""
    return head + (DIGITS[ones] if ones else "")
