"""Text files in the encodings of practice, and what is said of those that are damaged."""

from __future__ import annotations

import codecs

import pytest

from publication.importing.encodings import decode
from publication.importing.source_document import ImportRefused
from tests.importing.support import REPORTS

TEXT = (REPORTS / "numbered.txt").read_text("utf-8")
TRADITIONAL = (
    "政府工作報告\n各位代表：現在，我代表縣人民政府，向大會報告工作，請予審議，推進經濟發展。\n" * 3
)


@pytest.mark.parametrize(
    ("encoding", "mark", "name", "marked"),
    [
        ("utf-8", b"", "UTF-8", False),
        ("utf-8", codecs.BOM_UTF8, "UTF-8", True),
        ("utf-16-le", codecs.BOM_UTF16_LE, "UTF-16 LE", True),
        ("utf-16-be", codecs.BOM_UTF16_BE, "UTF-16 BE", True),
        ("utf-16-le", b"", "UTF-16 LE", False),
        ("utf-16-be", b"", "UTF-16 BE", False),
        ("utf-32-le", codecs.BOM_UTF32_LE, "UTF-32 LE", True),
        ("gb18030", b"", "GB18030", False),
        ("gbk", b"", "GB18030", False),
    ],
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_text_is_the_same_in_every_encoding(
    encoding: str, mark: bytes, name: str, marked: bool, ends: str
) -> None:
    data = mark + TEXT.replace("\n", ends).encode(encoding)
    found = decode(data)
    assert (found.text, found.encoding, found.marked) == (TEXT, name, marked)


def test_big5_is_told_from_gb18030() -> None:
    assert decode(TRADITIONAL.encode("big5")).encoding == "Big5"
    assert decode(TRADITIONAL.encode("gb18030")).text == TRADITIONAL


def test_characters_beyond_the_plane_survive() -> None:
    text = "政府工作报告：𠮷村、㐂镇、䶮区的经济发展。\n"
    for encoding in ("utf-8", "utf-16-le", "gb18030"):
        assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            TEXT.encode("utf-8")[:-3],
            f"the text is UTF-8, but damaged at byte {len(TEXT.encode()) - 5} (line 47): take an undamaged copy",
        ),
        (
            codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le")[:-1],
            f"the text is UTF-16 LE, but damaged at byte {2 * len(TEXT) - 2} (line 47): take an undamaged copy",
        ),
        (
            TEXT.encode("gb18030")[:100] + b"\xff" + TEXT.encode("gb18030")[100:],
            "the text is GB18030, but damaged at byte 100 (line 5): take an undamaged copy",
        ),
        (
            bytes(range(128, 256)) * 20,
            "the encoding is none of UTF-8, UTF-16, GB18030 and Big5: save the file as UTF-8",
        ),
        (
            b"\x00\x01\x02\xff\xfe\xfa" * 50,
            "this is no text: its bytes fit no encoding of Chinese; take the report’s .docx or .txt",
        ),
        (
            "政府工作报告\n一\x07二".encode(),
            "U+0007 on line 2 is no character of a text: the file is damaged or no report",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_decoded_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        decode(data)
    assert refused.value.message.en == message
