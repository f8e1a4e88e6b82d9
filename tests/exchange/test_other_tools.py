"""Files as other tools send them back: saved anew, segments split, codes in other forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from translate.storage.pypo import pofile
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from publication.check.integrity import load_whole
from publication.exchange.translation_file import DamagedFile
from publication.settings.configuration import Language
from tests.exchange.support import (
    ENGLISH,
    FORMS,
    REVIEW,
    exported,
    reasons,
    replaced,
    small,
    taken,
    written,
)
from tests.support import ZH, configuration, write

READERS: dict[str, Any] = {"xliff": Xliff2File, "xliff12": xlifffile, "po": pofile}
LAST = ("{{ pending }}", "The last paragraph, still untranslated.")
TARGET2 = (
    'Output grew by at least 6.5%, see the <pc dataRefStart="d2" id="2" canDelete="no" '
    'type="link" dataRefEnd="d3">terms</pc>.</target>'
)


@pytest.mark.parametrize("form", FORMS)
def test_saved_by_another_library_nothing_has_changed(tmp_path: Path, form: str) -> None:
    publication = small(tmp_path)
    store = READERS[form].parsestring(exported(publication, form).encode())
    for unit in store.units:
        if not unit.isheader():
            unit.addnote("seen", origin="translator")
    result = taken(publication, bytes(store).decode())
    assert (result.problems, result.files, result.unchanged) == ([], {}, 12)


@pytest.mark.parametrize("form", FORMS)
def test_translated_in_another_library_a_block_is_written(tmp_path: Path, form: str) -> None:
    publication = small(tmp_path)
    store = READERS[form].parsestring(exported(publication, form).encode())
    (unit,) = (each for each in store.units if each.source == "最后这一段，尚待翻译。")
    unit.target = LAST[1]
    result = taken(publication, bytes(store).decode())
    assert (reasons(result), result.ids) == ([], ["review#p5"])
    assert written(tmp_path, result) == {REVIEW: replaced(ENGLISH, LAST)}


def indented(text: str) -> str:
    """Return an XML file indented in its texts as well, as some tools do."""
    root = etree.fromstring(text.encode())
    etree.indent(root, "    ")
    return etree.tostring(root, encoding="unicode")


def other_prefix(text: str) -> str:
    """Return an XML file with a prefix for its namespace and its attributes in other order."""
    root = etree.fromstring(text.encode())
    space = etree.QName(root).namespace
    other = etree.Element(root.tag, nsmap={"x": str(space)})
    for name, value in reversed(root.items()):
        other.set(name, value)
    other.extend(list(root))
    return etree.tostring(other, encoding="unicode")


def without_extras(text: str) -> str:
    """Return an XML file without notes, data of codes, states and names."""
    root = etree.fromstring(text.encode())
    etree.strip_elements(root, "{*}notes", "{*}note", "{*}originalData", with_tail=False)
    for element in root.iter("{*}*"):
        for name in ("state", "subState", "name", "disp", "type", "subType", "canDelete",
                     "dataRef", "dataRefStart", "dataRefEnd", "approved"):  # fmt: skip
            element.attrib.pop(name, None)
    return etree.tostring(root, encoding="unicode")


def other_states(text: str) -> str:
    return re.sub(r'state="[a-z-]+"', 'state="translated"', text)


@pytest.mark.parametrize("form", ["xliff", "xliff12"])
@pytest.mark.parametrize("change", [indented, other_prefix, without_extras, other_states])
def test_what_tools_do_to_xml_changes_nothing(
    tmp_path: Path, form: str, change: Callable[[str], str]
) -> None:
    publication = small(tmp_path)
    result = taken(publication, change(exported(publication, form)))
    assert (reasons(result), result.files, result.unchanged) == ([], {}, 12)


WRAPPED = "".join(f'"{word} "\n' for word in ["12", "new", "`A1`"])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "12 new `A1` schools"', f'msgstr ""\n{WRAPPED}"schools"'),
        ('msgctxt "review#p2"', 'msgctxt ""\n"review"\n"#p2"'),
        ("#. terms: 绿地 = Green space\n#. version: a9ee65e21163\n", "#  seen\n#, fuzzy\n"),
        ("# zh-Hans → en-GB\n", "#~ msgid \"gone\"\n#~ msgstr \"gone\"\n\n"),
        ('"Language: en_GB\\n"\n', '"Language: en-gb\\n"\n'),
        ('"Language: en_GB\\n"\n', ""),
    ],
    ids=["wrapped", "wrapped context", "other comments", "obsolete", "case", "no language"],
)  # fmt: skip
def test_what_tools_do_to_po_changes_nothing(tmp_path: Path, old: str, new: str) -> None:
    publication = small(tmp_path)
    text = replaced(exported(publication, "po", "review"), (old, new))
    for ends in ("\n", "\r\n"):
        result = taken(publication, text.replace("\n", ends))
        assert (reasons(result), result.files, result.unchanged) == ([], {}, 7)


SPLIT2 = {
    "segments": (
        "<source>最后这一段，</source><target>The last paragraph,</target></segment>"
        "<segment><source>尚待翻译。</source><target>still untranslated.</target>"
    ),
    "what lies between": (
        "<source>最后这一段，</source><target>The last paragraph,</target></segment>"
        "<ignorable><source/><target> </target></ignorable>"
        "<segment><source>尚待翻译。</source><target>still untranslated.</target>"
    ),
    "another order": (
        '<source>最后这一段，</source><target order="2">still untranslated.</target></segment>'
        '<segment><source>尚待翻译。</source><target order="1">The last paragraph,</target>'
    ),
    "annotations": (
        '<source>最后这一段，尚待翻译。</source><target><mrk id="m1" type="term">The last</mrk> '
        'paragraph, <sm id="m2" type="term"/>still<em startRef="m2"/> untranslated.</target>'
    ),
}
SOURCE2 = '<source xml:space="preserve">最后这一段，尚待翻译。</source>'


@pytest.mark.parametrize("case", SPLIT2)
def test_segments_are_one_block_again(tmp_path: Path, case: str) -> None:
    publication = small(tmp_path)
    text = exported(publication, "xliff").replace(SOURCE2, SPLIT2[case])
    result = taken(publication, text)
    assert (reasons(result), result.ids) == ([], ["review#p5"])
    assert written(tmp_path, result) == {REVIEW: replaced(ENGLISH, LAST)}


def test_a_block_of_which_a_segment_is_missing_is_refused(tmp_path: Path) -> None:
    publication = small(tmp_path)
    split = SPLIT2["segments"].replace("<target>still untranslated.</target>", "<target/>")
    result = taken(publication, exported(publication, "xliff").replace(SOURCE2, split))
    assert reasons(result) == ["review#p5 is translated in part only: translate its other segments"]


def test_a_span_over_two_segments_is_one_span(tmp_path: Path) -> None:
    publication = small(tmp_path)
    text = exported(publication, "xliff")
    old = 'type="fmt" subType="xlf:b" dataRefEnd="d1">Good work.</pc> Output'
    start = text.index('<pc dataRefStart="d1"', text.index("<target", text.index('id="p1"')))
    end = text.index(old) + len(old)
    halves = '<sc id="1" dataRef="d1"/>Good job.<ec startRef="1" dataRef="d1"/> Output'
    result = taken(publication, text[:start] + halves + text[end:])
    assert (reasons(result), result.ids) == ([], ["review#p1"])
    assert "**Good job.** Output grew by" in written(tmp_path, result)[REVIEW]


OTHER12 = {
    "bpt and ept": '<bpt id="1">**</bpt>Good job.<ept id="1">**</ept>',
    "bx and ex": '<bx id="1"/>Good job.<ex id="1"/>',
    "it": '<it id="1" pos="open">**</it>Good job.<it id="1" pos="close">**</it>',
    "segments": '<mrk mtype="seg" mid="0"><g id="1">Good job.</g></mrk>',
    "a comment": '<!-- x --><g id="1">Good job.</g>',
}


@pytest.mark.parametrize("case", OTHER12)
def test_codes_of_xliff_12_may_have_other_forms(tmp_path: Path, case: str) -> None:
    publication = small(tmp_path)
    change = ('<g id="1" ctype="bold">Good work.</g>', OTHER12[case])
    result = taken(publication, replaced(exported(publication, "xliff12"), change))
    assert (reasons(result), result.ids) == ([], ["review#p1"])
    assert "**Good job.** Output grew by" in written(tmp_path, result)[REVIEW]


@pytest.mark.parametrize(
    ("form", "old", "new"),
    [
        ("xliff", '<ph dataRef="d1" disp="`A1`" id="1" canDelete="no" type="other"/> schools', "{} schools"),
        ("xliff12", '<x id="1" ctype="x-code" equiv-text="`A1`"/> schools', "{} schools"),
    ],
)  # fmt: skip
def test_lost_and_unknown_codes_of_xml_are_refused(
    tmp_path: Path, form: str, old: str, new: str
) -> None:
    publication = small(tmp_path)
    text = exported(publication, form)
    lost = taken(publication, replaced(text, (old, new.format("A1"))))
    assert reasons(lost) == ["review#p2 has lost a placeholder: put “`A1`” back"]
    tag = "ph" if form == "xliff" else "x"
    other = taken(publication, replaced(text, (old, new.format(f'A1 <{tag} id="7"/>'))))
    assert reasons(other) == [
        "review#p2 has an inline code “7” that its source does not have: insert the source’s codes",
        "review#p2 has lost a placeholder: put “`A1`” back",
    ]


def test_any_encoding_that_xml_declares_is_read(tmp_path: Path) -> None:
    from publication.exchange.formats import read_translation_file
    from publication.exchange.import_translation import import_translation

    publication = small(tmp_path)
    root = etree.fromstring(exported(publication, "xliff12").encode())
    for encoding in ("UTF-16", "GB18030", "US-ASCII"):
        data = etree.tostring(root, encoding=encoding, xml_declaration=True)
        assert import_translation(publication, read_translation_file(data, "back")).unchanged == 12


def test_the_language_decides_which_tree_is_written(tmp_path: Path) -> None:
    french = Language("fr", "fr-FR", "fr", "Français", "Essai")
    german = Language("de", "de-DE", "de", "Deutsch", "Versuch")
    pages = {"zh/a.md": "潮水\n", "fr/a.md": "{{ pending }}\n", "de/a.md": "{{ pending }}\n"}
    write(tmp_path, {"source.txt": "", **pages})
    publication = load_whole(configuration(tmp_path, ["a"], (ZH, french, german)))
    text = exported(publication, "po").replace(
        'msgid "潮水"\nmsgstr ""', 'msgid "潮水"\nmsgstr "X"'
    )
    assert list(written(tmp_path, taken(publication, text))) == ["content/fr/a.md"]
    german_text = text.replace("fr_FR", "DE_de")
    assert list(written(tmp_path, taken(publication, german_text))) == ["content/de/a.md"]
    with pytest.raises(DamagedFile) as caught:
        taken(publication, text.replace("fr_FR", "ja"))
    assert caught.value.problem.message.en == (
        "the file is of zh-Hans → ja, the publication of zh-Hans → fr-FR, zh-Hans → de-DE: "
        "correct its languages"
    )
