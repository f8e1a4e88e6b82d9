"""What is exported: golden files, the formats' own schemas, and another library's reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from translate.storage.pypo import pofile
from translate.storage.tbx import tbxfile
from translate.storage.tmx import tmxfile
from translate.storage.xliff import xlifffile
from translate.storage.xliff2 import Xliff2File

from publication.check.integrity import load_whole
from publication.exchange.formats import ENDINGS, OF_ONE_PAIR, export
from publication.publication import Publication
from publication.settings.configuration import Language, Pair
from publication.settings.reading import read_configuration
from tests.exchange.support import CHINESE, ENGLISH, FILES, FORMS, exported, replaced, small
from tests.support import EN, ROOT, ZH, configuration, number_blocks, published, write

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = ROOT / "tests" / "fixtures" / "schemas"
BEHIND = CHINESE.replace("新增绿地", "新增绿地和公园")
NEW = ENGLISH.replace("Remember the source.", "Remember the spring.")
FR = Language("fr", "fr-FR", "fr", "Français", "Essai")


@pytest.fixture
def publication(tmp_path: Path) -> Publication:
    """Return the small publication with a block behind, one new, one pending."""
    return small(tmp_path, zh=BEHIND, en=NEW)


@pytest.mark.parametrize("form", ENDINGS)
def test_an_export_is_as_it_was(
    publication: Publication, form: str, check_golden: Callable[[Path, str], None]
) -> None:
    text = re.sub(r"(Generated-By: Babel) [\d.]+", r"\1", exported(publication, form, "review"))
    check_golden(GOLDEN / f"review{ENDINGS[form]}", text)


class LocalSchemas(etree.Resolver):
    """Finds the one schema that others import beside them, not in the network."""

    def resolve(self, url: Any, public_id: Any, context: Any) -> Any:
        name = SCHEMAS / Path(str(url)).name
        return self.resolve_filename(str(name), context) if name.exists() else None


def schema(name: str) -> etree.XMLSchema | etree.DTD:
    if name.endswith(".dtd"):
        return etree.DTD(str(SCHEMAS / name))
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(LocalSchemas())
    return etree.XMLSchema(etree.parse(str(SCHEMAS / name), parser))


SCHEMA_OF = {
    "xliff": "xliff-core-2.0.xsd",
    "xliff12": "xliff-core-1.2-strict.xsd",
    "tmx": "tmx14.dtd",
    "tbx": "tbx-written.dtd",
}


def faults(form: str, data: bytes) -> list[str]:
    checked = schema(SCHEMA_OF[form])
    checked.validate(etree.fromstring(data))
    return [f"{entry.line}: {entry.message}" for entry in checked.error_log]


@pytest.mark.parametrize("form", SCHEMA_OF)
def test_a_small_export_validates(publication: Publication, form: str) -> None:
    assert faults(form, exported(publication, form).encode()) == []


@pytest.mark.parametrize("form", SCHEMA_OF)
def test_the_report_s_export_validates(form: str) -> None:
    report = load_whole(read_configuration(ROOT))
    pairs, paths = report.configuration.pairs, report.configuration.page_paths
    assert faults(form, export(report, form, pairs, paths, termbase=True).data) == []


def test_a_schema_refuses_what_is_wrong() -> None:
    wrong = b'<tmx version="1.4"><header/><body/></tmx>'
    assert any("creationtool" in fault for fault in faults("tmx", wrong))


READERS: dict[str, Any] = {
    "xliff": Xliff2File,
    "xliff12": xlifffile,
    "po": pofile,
    "tmx": tmxfile,
    "tbx": tbxfile,
}


def opened(form: str, text: str) -> Any:
    """Return a file as the Translate Toolkit opens it."""
    return READERS[form].parsestring(text.encode())


def pairs_in(store: Any) -> list[tuple[str, str]]:
    return [(unit.source, unit.target or "") for unit in store.units if not unit.isheader()]


@pytest.mark.parametrize("form", FORMS)
def test_another_library_reads_what_comes_back(publication: Publication, form: str) -> None:
    store = opened(form, exported(publication, form, "review"))
    assert pairs_in(store)[:3] == [
        ("回顾", "Review"),
        ("成效与不足。", "Results: and what is lacking."),
        ("工作回顾", "Review of Work"),
    ]
    assert pairs_in(store)[5:] == [
        ("新增绿地和公园", "New green space"),
        ("饮水思源。", "Remember the spring."),
        ("最后这一段，尚待翻译。", ""),
    ]


@pytest.mark.parametrize(
    ("form", "languages"),
    [
        ("xliff", ("zh-Hans", "en-GB")),
        ("xliff12", ("zh-Hans", "en-GB")),
        ("tmx", ("zh-Hans", None)),
        ("po", (None, "en_GB")),
    ],
)
def test_another_library_reads_the_languages(
    publication: Publication, form: str, languages: tuple[str | None, str | None]
) -> None:
    store = opened(form, exported(publication, form))
    source, target = languages
    assert source is None or store.getsourcelanguage() == source
    assert target is None or store.gettargetlanguage() == target


def test_another_library_reads_how_each_unit_stands(publication: Publication) -> None:
    """Behind is unfinished everywhere; new is translated; confirmed is approved where it can be."""
    by_form = {
        form: {unit.source: unit for unit in opened(form, exported(publication, form)).units}
        for form in FORMS
    }
    for units in by_form.values():
        assert units["新增绿地和公园"].isfuzzy()
        assert not units["最后这一段，尚待翻译。"].istranslated()
    for form in ("xliff", "po"):  # in XLIFF 1.2 it takes for fuzzy what is not approved
        assert not by_form[form]["饮水思源。"].isfuzzy()
    for form in ("xliff", "xliff12"):
        assert by_form[form]["工作回顾"].isapproved()
        assert not by_form[form]["饮水思源。"].isapproved()


def test_another_library_reads_the_memory_without_what_is_pending(
    publication: Publication,
) -> None:
    store = opened("tmx", exported(publication, "tmx", "review"))
    assert [unit.getid() for unit in store.units] == [
        f"review#{block}" for block in (":title", ":description", "review", "p1", "p2", "p3", "p4")
    ]
    assert pairs_in(store)[-1] == ("饮水思源。", "Remember the spring.")


def test_another_library_reads_the_terms(publication: Publication) -> None:
    store = opened("tbx", exported(publication, "tbx"))
    assert pairs_in(store) == [("绿地", "Green space")]
    assert store.units[0].getid() == "glossary.green-space"
    assert store.units[0].getnotes("definition") == "报告附录名词\n公园和草地。\nParks and lawns."


TERMBASE = {
    "glossary.yml": "green-space:\n  forms: {en: [green spaces]}\n",
    "names.yml": "- {id: metro, kind: transport, zh: [地铁], en: [Metro, Underground]}\n",
    "phrases.yml": "- zh: 战天斗地\n  en: [battle the elements]\n",
}


def test_names_and_phrases_go_along_if_asked(tmp_path: Path) -> None:
    publication = published(tmp_path, {**FILES, **TERMBASE})
    pairs, paths = publication.configuration.pairs, publication.configuration.page_paths
    made = export(publication, "tbx", pairs, paths, termbase=True)
    assert (made.name, made.count) == ("report.tbx", 3)
    entries = etree.fromstring(made.data).iter("termEntry")
    assert [(entry.get("id"), [term.text for term in entry.iter("term")]) for entry in entries] == [
        ("glossary.green-space", ["绿地", "Green space", "green spaces"]),
        ("names.metro", ["地铁", "Metro", "Underground"]),
        ("phrases.1", ["战天斗地", "battle the elements"]),
    ]
    assert export(publication, "tbx", pairs, paths).count == 1
    assert faults("tbx", made.data) == []


def test_a_term_pending_in_a_language_is_left_out_there(tmp_path: Path) -> None:
    page = FILES["en/glossary.md"].replace("Parks and lawns.", "{{ pending }}")
    text = exported(published(tmp_path, {**FILES, "en/glossary.md": page}), "tbx")
    assert "en-GB" not in text
    assert "pending" not in text


def test_a_memory_holds_all_languages_and_the_others_one_pair(tmp_path: Path) -> None:
    french = {f"fr/{name[3:]}": text for name, text in FILES.items() if name.startswith("en/")}
    french["fr/review.md"] = ENGLISH.replace("New green space", "{{ pending }}")
    write(tmp_path, {"source.txt": "", **FILES, **french})
    settings = configuration(tmp_path, ["review", "glossary"], (ZH, EN, FR))
    number_blocks(settings)
    publication = load_whole(settings)
    memory = etree.fromstring(exported(publication, "tmx", "review").encode())
    variants = {tu.get("tuid"): len(tu.findall("tuv")) for tu in memory.iter("tu")}
    assert variants == {
        "review#:title": 3, "review#:description": 3, "review#review": 3,
        "review#p1": 3, "review#p2": 3, "review#p3": 2, "review#p4": 3,
    }  # fmt: skip
    for form in OF_ONE_PAIR:
        made = export(publication, form, [Pair(ZH, FR)], ["review"])
        assert made.name == f"report.zh-Hans.fr-FR{ENDINGS[form]}"
        assert re.search("fr[-_]FR", made.data.decode())
        assert "en-GB" not in made.data.decode()


def test_characters_that_no_xml_has_hinder_nothing(tmp_path: Path) -> None:
    publication = small(tmp_path, zh=replaced(CHINESE, ("新增绿地", "新增\x08绿地")))
    for form in SCHEMA_OF:
        assert faults(form, exported(publication, form).encode()) == []


def test_code_is_not_translated(tmp_path: Path) -> None:
    code = "\n```\nmake\n```\n"
    publication = small(tmp_path, zh=CHINESE + code, en=ENGLISH + code)
    assert exported(publication, "xliff") == exported(small(tmp_path), "xliff")
