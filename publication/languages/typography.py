"""Raised, lowered and enclosed characters, as Unicode has them: 10⁸, m³, CO₂, ㊀.

Word sets them by format, which a text does not keep: 10 with a raised 8 would become 108. Every
digit has a raised and a lowered form of its own (Unicode, "Superscripts and Subscripts"), so none
of them is ever read as one more digit; what has no such form stays as it is.
"""

from __future__ import annotations

import unicodedata

UP, DOWN = "superscript", "subscript"
_PLAIN = "0123456789+-−=()"
_RAISED = {
    UP: str.maketrans(_PLAIN + "niabcdehjkmoprstuvwxyzTABDEGHIJKLMNOPRUVW",
                      "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾" + "ⁿⁱᵃᵇᶜᵈᵉʰʲᵏᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵁⱽᵂ"),
    DOWN: str.maketrans(_PLAIN + "aehijklmnoprstuvx",
                        "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎" + "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"),
}  # fmt: skip
NEUTRAL = "[]〔〕【】（）「」、，,. \t"  # around a note's number
WIDE = str.maketrans("０１２３４５６７８９", "0123456789")


def raised(text: str, place: str) -> tuple[str, bool]:
    """Return a text raised (``UP``) or lowered (``DOWN``), and whether every letter of it could be."""
    narrow = text.translate(WIDE)
    shown = narrow.translate(_RAISED[place])
    return shown, all(a != b or a in NEUTRAL for a, b in zip(narrow, shown, strict=True))


SHAPES = "○◯〇□△◇"  # what a word processor lays over a character to enclose it
COMMAS = ",;，"
ENCLOSED = {
    unicodedata.normalize("NFKC", chr(code)).strip("()"): chr(code)
    for code in (*range(0x2460, 0x2474), *range(0x3280, 0x32B1))
}


def enclosed(text: str) -> str:
    """Return a character in a circle (Unicode 2460–2473, 3280–32B0), or in brackets if there is none."""
    return ENCLOSED.get(text, f"({text})" if text.isascii() else f"（{text}）")
