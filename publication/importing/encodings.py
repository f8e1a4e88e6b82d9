"""Bytes to text, for Chinese text files: a fixed order, each step certain before the next.

A byte order mark says what a file is. Without one, strict UTF-8 is; no other Chinese text passes
for it by chance. UTF-16 shows by the high bytes of ASCII and of Han characters. What remains is
GB18030 (with GBK and GB 2312) or Big5: whichever decodes without fault into more of the
characters that any report has. No statistics of languages: they guess, and here a wrong guess
would change the text.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass

from publication.importing.messages import say
from publication.importing.note_marks import without_marks
from publication.importing.source import FORM
from publication.importing.source_document import ImportRefused
from publication.languages.characters import FORBIDDEN, LINE_END, PRIVATE

MARKS = (  # UTF-32 first: its mark begins like UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
NAMES = {"utf-8": "UTF-8", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE",
         "utf-32-le": "UTF-32 LE", "utf-32-be": "UTF-32 BE", "gb18030": "GB18030",
         "big5hkscs": "Big5"}  # fmt: skip
PLAUSIBLE = 0.12  # of all characters that are not ASCII; a report has about a third
SAMPLE = 20_000
TOO_FEW = 0.3


@dataclass(frozen=True)
class DecodedText:
    """A text with the encoding it was in, and whether a mark said so."""

    text: str
    encoding: str
    marked: bool = False


def decode(data: bytes) -> DecodedText:
    """Return the text of a file with LF line ends; ImportRefused if no encoding fits.

    Whatever Unicode counts as the end of a line is one.
    """
    decoded = _decode_bytes(data)
    text = without_marks(LINE_END.sub("\n", decoded.text))
    refuse_control_characters(text)
    return DecodedText(text, decoded.encoding, decoded.marked)


def refuse_control_characters(text: str) -> None:
    """Raise ImportRefused for the first character that no text has; private use is not for here."""
    if forbidden := FORBIDDEN.search(PRIVATE.sub("", text)):
        line = text.count("\n", 0, text.index(forbidden[0])) + 1
        code = f"U+{ord(forbidden[0]):04X}"
        raise ImportRefused(say("import-control-character", character=code, line=line))


def _decode_bytes(data: bytes) -> DecodedText:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return DecodedText(
                _decode_strictly(data[len(mark) :], encoding), NAMES[encoding], marked=True
            )
    try:
        text = data.decode("utf-8")
        if "\x00" not in text:
            return DecodedText(text, NAMES["utf-8"])
    except UnicodeDecodeError:
        pass
    for encoding in ("utf-16-le", "utf-16-be"):
        if _looks_wide(data, encoding):
            return DecodedText(_decode_strictly(data, encoding), NAMES[encoding])
    return _decode_legacy(data)


def _decode_strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        line = before.count("\n") + 1
        places = {"encoding": NAMES[encoding], "byte": error.start, "line": line}
        raise ImportRefused(say("import-encoding-damaged", **places)) from error


def _looks_wide(data: bytes, encoding: str) -> bool:
    """Return whether bytes read in pairs are mostly Han characters and their punctuation."""
    text = data[:SAMPLE].decode(encoding, "ignore")
    wide = len(FORM.IN_UTF_16.findall(text)) + sum(character < "\x80" for character in text)
    low = data[:SAMPLE].count(b"\x00")
    return (
        bool(text) and wide > 0.95 * len(text) and (low > 0 or _plausible_share(text) >= PLAUSIBLE)
    )


def _decode_legacy(data: bytes) -> DecodedText:
    found = sorted(_candidates(data), key=lambda each: each[0], reverse=True)
    if found and found[0][0] >= PLAUSIBLE:
        return DecodedText(found[0][1], NAMES[found[0][2]])
    if _is_utf8_damaged(data):
        _decode_strictly(data, "utf-8")
    if b"\x00" in data:
        raise ImportRefused(say("import-binary"))
    shares = {
        encoding: _plausible_share(data.decode(encoding, "ignore")) for encoding in FORM.ENCODINGS
    }
    best = max(shares, key=lambda encoding: shares[encoding])
    if shares[best] >= PLAUSIBLE:
        _decode_strictly(data, best)
    raise ImportRefused(say("import-encoding-unknown"))


def _candidates(data: bytes) -> Iterator[tuple[float, str, str]]:
    for encoding in FORM.ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        yield _plausible_share(text), text, encoding


def _plausible_share(text: str) -> float:
    """Return how much of what is not ASCII are characters that any report has."""
    rest = [character for character in text if character > "\x7f"]
    return sum(character in FORM.COMMON for character in rest) / len(rest) if rest else 0.0


def _is_utf8_damaged(data: bytes) -> bool:
    """Return whether all but a little of the file is UTF-8."""
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") < TOO_FEW * len(text) and _plausible_share(text) >= PLAUSIBLE
