"""Files that are damaged, something else, or mean harm: a clear error, and nothing else."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from publication.exchange.formats import read_translation_file
from publication.exchange.import_translation import import_translation
from publication.exchange.translation_file import DamagedFile
from tests.exchange.support import FORMS, exported, reasons, replaced, small, taken

BOMB = """<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xliff version="1.2">&b;</xliff>"""
OUTSIDE = """<?xml version="1.0"?>
<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>
<xliff version="1.2"><file><body><trans-unit id="a#p1"><source>&a;</source></trans-unit></body></file></xliff>"""
DOCTYPE = "back:1: the file declares a document type (DOCTYPE), which could draw in other files: remove it"
REFUSED = {
    "entities that grow": (BOMB, DOCTYPE),
    "an entity of another file": (OUTSIDE, DOCTYPE),
    "a schema elsewhere": ('<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><xliff/>', DOCTYPE),
    "no end": (
        '<xliff version="2.0">',
        "back:1: the file is damaged (Premature end of data in tag xliff line 1, line 1, column "
        "22): ask for it again, whole",
    ),
    "another format": (
        '<tmx version="1.4"/>',
        "back:1: a file “tmx 1.4” cannot be imported: export it as XLIFF 1.2, XLIFF 2 or PO",
    ),
    "an older XLIFF": (
        '<xliff version="1.1"/>',
        "back:1: a file “xliff 1.1” cannot be imported: export it as XLIFF 1.2, XLIFF 2 or PO",
    ),
    "a unit without id": (
        '<xliff version="2.0"><file id="a">\n<unit><segment/></unit></file></xliff>',
        "back:2: a unit has no id or no source: export the file again and translate that",
    ),
    "a version that its units are not of": (
        '<xliff version="2.0">\n<file><body><trans-unit id="a#p1"/></body></file></xliff>',
        "back:1: there is no unit in it that a file “xliff 2.0” could have: export the file again "
        "and translate that",
    ),
    "a version without end": (
        f'<xliff version="{"1" * 5_000}"/>',
        f"back:1: a file “xliff {'1' * 34}” cannot be imported: export it as XLIFF 1.2, XLIFF 2 or PO",
    ),
    "a number without end": (
        f'msgid "a"\nmsgid_plural "b"\nmsgstr[{"9" * 5_000}] "A"\n',
        f"back:3: this is neither XLIFF nor PO (“msgstr[{'9' * 33}”): export it as one of these, or "
        "ask for it again",
    ),
    "two languages": (
        '<xliff version="1.2"><file target-language="en-GB"/>\n<file target-language="fr"/></xliff>',
        "back:2: the files in it are of different languages: import one language at a time",
    ),
    "JSON": (
        '{"a": 1}',
        "back:1: this is neither XLIFF nor PO (“{\"a\": 1}”): export it as one of these, or ask "
        "for it again",
    ),
    "a PO file cut off": (
        'msgctxt "a#p1"\nmsgid "甲"\nmsgstr "Half of',
        "back:3: this is neither XLIFF nor PO (“msgstr \"Half of”): export it as one of these, or "
        "ask for it again",
    ),
    "a PO file without translation": (
        'msgctxt "a#p1"\nmsgid "甲"\n',
        "back:2: this is neither XLIFF nor PO (“msgid \"甲\"”): export it as one of these, or ask "
        "for it again",
    ),
    "PO in no order": (
        'msgstr "A"\nmsgid "甲"\n',
        "back:1: this is neither XLIFF nor PO (“msgstr \"A\"”): export it as one of these, or ask "
        "for it again",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_cannot_be_read_says_why(case: str) -> None:
    text, message = REFUSED[case]
    with pytest.raises(DamagedFile) as caught:
        read_translation_file(text.encode(), "back")
    assert caught.value.problem.format("en") == message


def test_a_po_file_in_another_encoding_says_so() -> None:
    with pytest.raises(DamagedFile) as caught:
        read_translation_file('msgid ""\nmsgstr ""\nmsgid "甲"\n'.encode("gb18030"), "back")
    assert caught.value.problem.format("en") == (
        "back:3: this is not UTF-8 (byte 0xbc): save the file as UTF-8"
    )


@pytest.mark.parametrize("data", [b"", b"\n", b"\xff\xfe", b"\x00" * 9, b"<", b"PK\x03\x04"])
def test_nothing_and_nonsense_are_no_translation(data: bytes) -> None:
    try:
        assert read_translation_file(data, "back").units == ()
    except DamagedFile as damaged:
        assert damaged.problem.message.en


@pytest.mark.parametrize("form", FORMS)
def test_damage_of_any_kind_is_told_and_never_crashes(tmp_path: Path, form: str) -> None:
    """Cut, doubled, and with random bytes: an error, a refusal, or a translation that is sound."""
    publication = small(tmp_path)
    data = exported(publication, form).encode()
    chance = random.Random(f"damage {form}")
    for _ in range(150):
        start, end = sorted(chance.randrange(len(data)) for _ in range(2))
        inserted = chance.randbytes(3) if chance.random() < 0.5 else data[start:end]
        place = chance.randrange(len(data))
        kind = chance.choice(["cut", "insert", "remove"])
        damaged = {
            "cut": data[:start],
            "insert": data[:place] + inserted + data[place:],
            "remove": data[:start] + data[end:],
        }[kind]
        try:
            result = import_translation(publication, read_translation_file(damaged, "back"))
        except DamagedFile as error:
            assert error.problem.path == "back"
            continue
        for path in result.files:
            assert path.is_relative_to(tmp_path / "content" / "en")


def test_a_path_in_a_unit_leads_nowhere(tmp_path: Path) -> None:
    publication = small(tmp_path)
    text = exported(publication, "xliff12").replace('"review#p3"', '"../../x#p3"')
    result = import_translation(publication, read_translation_file(text.encode(), "back"))
    assert [problem.format("en") for problem in result.problems] == [
        f"back:{text[: text.index('../../x')].count(chr(10)) + 1}: ../../x#p3 is no block of the "
        "publication: it was removed or renamed since; export again"
    ]


@pytest.mark.parametrize("order", ["9" * 5_000, "²", "-1", "1.5"])
def test_a_place_that_is_no_number_is_the_one_where_a_segment_stands(
    tmp_path: Path, order: str
) -> None:
    publication = small(tmp_path)
    text = exported(publication, "xliff").replace(
        '<source xml:space="preserve">最后这一段，尚待翻译。</source>',
        f'<source>最后这一段，尚待翻译。</source><target order="{order}">The last.</target>',
    )
    assert taken(publication, text).ids == ["review#p5"]


def test_a_translation_that_is_codes_alone_is_refused(tmp_path: Path) -> None:
    """It is no translation, and would have counted as unchanged."""
    publication = small(tmp_path)
    old = "最后这一段，尚待翻译。</source>\n        <target/>"
    text = replaced(
        exported(publication, "xliff12"),
        (old, old.replace("<target/>", '<target><x id="9"/></target>')),
    )
    assert reasons(taken(publication, text)) == [
        "review#p5 has an inline code “9” that its source does not have: insert the source’s codes"
    ]


def test_what_is_absurdly_long_is_named_in_short(tmp_path: Path) -> None:
    publication = small(tmp_path)
    text = exported(publication, "xliff12")
    unknown = text.replace('"review#p3"', f'"{"a" * 5_000}"').replace(
        "Remember", f'<x id="{"b" * 5_000}"/>Recall'
    )
    said = reasons(taken(publication, unknown))
    assert [each for each in said if len(each) > 400] == [] and len(said) == 2
    with pytest.raises(DamagedFile) as caught:
        taken(publication, text.replace('"en-GB"', f'"{"x" * 5_000}"'))
    assert len(caught.value.problem.format("en")) < 400


PENDING = 'msgid "最后这一段，尚待翻译。"\nmsgstr "'


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[x](https://evil.example/(a))", "(https://evil.example/(a))"),
        ("[x](javascript:alert(1))", "(javascript:alert(1))"),
        ("[a [b] c](https://evil.example)", "(https://evil.example)"),
        ("![x](a(b).png)", "(a(b).png)"),
        ("[](glossary.md(a))", "(glossary.md(a))"),
    ],
)
def test_no_translation_brings_a_link_of_its_own(tmp_path: Path, text: str, shown: str) -> None:
    """In whatever way it is written: what Markdown makes of it is looked at."""
    publication = small(tmp_path)
    hostile = exported(publication, "po").replace(PENDING, f"{PENDING}Final {text}")
    assert reasons(taken(publication, hostile)) == [
        f"review#p5 has markup that its source does not have (“{shown}”): remove it"
    ]


def test_a_unit_said_ten_thousand_times_is_read_in_time(tmp_path: Path) -> None:
    publication = small(tmp_path)
    unit = 'msgctxt "review#p5"\nmsgid "最后这一段，尚待翻译。"\nmsgstr "Final {}."\n\n'
    text = "".join(unit.format(number) for number in range(10_000))
    began = time.process_time()
    assert set(reasons(taken(publication, text))) == {
        "review#p5 stands several times in the file with different texts: keep one"
    }
    assert time.process_time() - began < 1.2  # it was the square of the units
