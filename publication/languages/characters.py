"""Characters that no text may hold, and those that readers do not see, or see as others.

A text copied out of a PDF or a chat has them: a zero-width space inside a term, a radical in the
place of the ideograph that it looks like. A search, a term's link and a comparison of texts take
them for what they are, so nothing finds what everybody reads. Those of ``FORBIDDEN`` break what they
are written into, or mean nothing outside the file that they come from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from publication.languages.kept_pattern import compiled
from publication.languages.late_pattern import late
from publication.languages.scripts import HAN_CHARACTER, columns

# Radicals without a compatibility mapping, each before the ideograph that it looks like: of
# Unicode's EquivalentUnifiedIdeograph.txt. The others, and compatibility ideographs, have one.
RADICALS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕𫜹⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月"
    "⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀"
    "⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀"
)
# Control characters but tab and line feed, the line and paragraph separators, private use,
# surrogates, and what Unicode says is no character: XML 1.0, 2.2 (with its note), and more.
# What may stand is listed instead, the most frequent first: that is ten times as fast. Few
# publications have a text that needs it: ``may_have_forbidden``.
FORBIDDEN = late(
    "[^\u3000-\ud7ff\t\n -~\u00a0-\u2027\u202a-\u2fff\uf900-\ufdcf\ufdf0-\ufffd"
    + "".join(f"{chr(plane)}-{chr(plane + 0xFFFD)}" for plane in range(0x10000, 0xF0000, 0x10000))
    + "]"
)
# What ends a line beside the line feed: Unicode Standard Annex 14, and separators of information.
LINE_END = compiled("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
PRIVATE = compiled("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
LOOKALIKE = compiled("[\u2e80-\u2fdf\uf900-\ufaff\U0002f800-\U0002fa1f]")
JOINERS = "\u200c\u200d"  # which join or part letters of Arabic and Indic scripts, and emoji
SELECTORS = compiled("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d]")
GRAPHEME_JOINER = "\u034f"
FILLERS = "\u034f\u115f\u1160\u2800\u3164\uffa0\ufffd"  # and what stands for a lost character
ISOLATES, ISOLATE_END = "\u2066\u2067\u2068", "\u2069"
EMBEDDINGS, EMBEDDING_END = "\u202a\u202b", "\u202c"
OVERRIDES = "\u202d\u202e"  # which turn text round that has a direction of its own
# Spaces that look like the plain one, and are not found where that is looked for. Those that keep
# words together are right in an alphabet (5 km, « mot »), the ideographic one beside Han characters.
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
SPACE = compiled(f"[{SPACES}]")
ANY_SPACE = compiled(f"[{SPACES}\u3000]")
KEEPING = "\u00a0\u2009\u202f"
IDEOGRAPHIC = "\u3000"
UNSEEN_CATEGORIES = ("Cf", "Cn")  # of those that are not forbidden
# What can go without a loss: it neither parts nor joins what a reader sees.
REMOVABLE = "\u00ad\u200b\u2060\u2061\u2062\u2063\u2064\ufeff"
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
UNSEEN_OR_LOOKALIKE = compiled(
    "[\u00a0\u00ad\u034f\u0600-\u0605\u061c\u1680\u180b-\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u2e80-\u2fdf"
    "\uf900-\ufaff\ufe00-\ufe0f\ufeff\U0002f800-\U0002fa1f\U000e0000-\U000e01ef]"
)
SUSPECT = compiled(
    "[^\t\n\r -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u3001-\u3163\u4e00-\u9fff\uff00-\uff9f"
    "\u0391-\u03a1\u03a3-\u03e1\u2100-\u218b\u2190-\u23ff\u2460-\u27bf\u3300-\u33ff]"
)
RADICAL_IDEOGRAPHS = dict(zip(RADICALS[::2], RADICALS[1::2], strict=True))


def plain_ideograph(character: str) -> str:
    """Return the unified ideograph that a radical or a compatibility ideograph looks like.

    Any other character is returned as it is.
    """
    if not LOOKALIKE.match(character):
        return character
    return RADICAL_IDEOGRAPHS.get(character) or unicodedata.normalize("NFKC", character)


def plain_text(text: str) -> str:
    """Return a text, of the same length, with the ideographs that its characters look like."""
    return LOOKALIKE.sub(lambda found: plain_ideograph(found.group()), text)


def plain_spaces(text: str) -> str:
    """Return a text, of the same length, with plain spaces for those that look like them."""
    return text if text.isprintable() else SPACE.sub(" ", text)  # none but the plain one is printed


def plain_character(character: str) -> str:
    """Return a character as texts are compared: '' for one that is not seen."""
    if is_unseen(character):
        return ""
    return " " if SPACE.match(character) else plain_ideograph(character)


def is_unseen(character: str) -> bool:
    """Return whether a comparison leaves a character out: a format character, a selector."""
    return (
        unicodedata.category(character) == "Cf"
        or SELECTORS.match(character) is not None
        or character == GRAPHEME_JOINER
    )


def has_visible(text: str) -> bool:
    """Return whether a reader sees anything of a text."""
    return any(not each.isspace() and not is_unseen(each) and each not in FILLERS for each in text)


def without_unseen(text: str) -> str:
    """Return ``text`` without what turns it round or hides in it; what joins or varies letters stays."""
    return "".join(
        each for each in text if each in JOINERS or SELECTORS.match(each) or not is_unseen(each)
    )


def may_have_forbidden(text: str) -> bool:
    """Return whether a text could have a character that none may hold: it has one that is not printed."""
    return not text.isprintable() and not text.replace("\n", "").isprintable()


def forbidden_characters(text: str) -> list[str]:
    """Return each character of ``text``, once, that no text may hold."""
    return list(dict.fromkeys(FORBIDDEN.findall(text))) if may_have_forbidden(text) else []


def without_forbidden(text: str) -> str:
    """Return ``text`` without the characters that no text may hold."""
    return FORBIDDEN.sub("", text) if may_have_forbidden(text) else text


def may_be_strange(text: str) -> bool:
    """Return whether a text could have a strange character: few have any."""
    return SUSPECT.search(text) is not None


def strange_characters(text: str) -> Iterator[str]:
    """Yield each character of ``text``, once, that a reader does not see or takes for another.

    Joiners are right in scripts that join letters, variation selectors after a sign such as an
    emoji, and marks of direction in text that has words from right to left.
    """
    seen: set[str] = set()
    for found in SUSPECT.finditer(text):
        character = found.group()
        if character not in seen and _is_strange(text, found.start(), character):
            seen.add(character)
            yield character


def name_character(character: str) -> str:
    """Return a character by its code point and what it is: “U+200B (ZERO WIDTH SPACE)”."""
    name = unicodedata.name(character, "")
    plain = plain_ideograph(character)
    what = plain if plain != character else name
    return f"U+{ord(character):04X}" + (f" ({what})" if what else "")


def mend_text(text: str) -> str:
    """Return ``text`` without what can go safely, and with what its lookalikes look like."""
    for character, mended in dict(mended_characters(text)).items():
        text = text.replace(character, mended)
    return ANY_SPACE.sub(lambda each: _mended_space(text, each), text)


def mended_characters(text: str) -> Iterator[tuple[str, str]]:
    """Yield each character of ``text`` that mending changes, and what it becomes: spaces aside."""
    directions = "" if _turns(text) else DIRECTIONS
    for found in SUSPECT.finditer(text):
        character = found.group()
        plain = plain_ideograph(character)
        if character in REMOVABLE or character in directions:
            yield character, ""
        elif plain != character:
            yield character, plain


def lookalikes(text: str) -> Iterator[tuple[str, str]]:
    """Yield each character of ``text`` that looks like an ideograph, and that ideograph."""
    return ((each, plain) for each, plain in mended_characters(text) if plain)


def _is_strange(text: str, place: int, character: str) -> bool:
    if forbidden_characters(character):
        return False  # it is worse
    if LOOKALIKE.match(character):
        return plain_ideograph(character) != character
    if character in JOINERS or SELECTORS.match(character):
        return not _may_join(text[place - 1] if place else "", character)
    if character in DIRECTIONS:
        return character in OVERRIDES or not _turns(text) or character in _unpaired(text)
    if ANY_SPACE.match(character):
        return not _may_part(text, place)
    return character in FILLERS or unicodedata.category(character) in UNSEEN_CATEGORIES


def _may_join(before: str, character: str) -> bool:
    """Return whether a joiner or selector has its use after the character ``before``."""
    if not before or HAN_CHARACTER.match(before):
        return False
    category = unicodedata.category(before)
    if SELECTORS.match(character):
        return category[0] in "SNP"
    return category in ("Lo", "Mn", "Mc", "So", "Sk") or bool(SELECTORS.match(before))


def _may_part(text: str, place: int) -> bool:
    """Return whether a space that is none of the plain ones has its use at ``place``."""
    around = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if text[place] == IDEOGRAPHIC:
        return any(columns(each) > 1 for each in around)
    return text[place] in KEEPING and all(
        each and not ANY_SPACE.match(each) and columns(each) == 1 for each in around
    )


def _mended_space(text: str, found: re.Match[str]) -> str:
    return found.group() if _may_part(text, found.start()) else " "


def _unpaired(text: str) -> set[str]:
    """Return the marks of direction that turn what follows a text, or end what none began.

    What is open at the end of an isolate ends with it (Unicode Standard Annex 9, BD8 to BD13).
    """
    levels: list[list[str]] = [[]]  # what is open, for each isolate and outside
    found: set[str] = set()
    for each in text:
        if each in ISOLATES:
            levels.append([each])
        elif each in EMBEDDINGS:
            levels[-1].append(each)
        elif each == EMBEDDING_END and {*levels[-1][-1:]} & {*EMBEDDINGS}:
            levels[-1].pop()
        elif each == ISOLATE_END and len(levels) > 1:
            levels.pop()
        elif each in (EMBEDDING_END, ISOLATE_END):
            found.add(each)
    return found.union(*levels)


def _turns(text: str) -> bool:
    """Return whether a text has words that are written from right to left."""
    return any(unicodedata.bidirectional(each) in ("R", "AL") for each in text if each > "\u0589")
