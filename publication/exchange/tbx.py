"""TBX-Basic in the form of ISO 30042:2008, which glossary tools read; few know that of 2019.

A concept per entry: the name that the appendix gives a term is preferred, its other surface
forms are admitted; the appendix's definition stands in both languages. Names and set phrases
may go along: they are terms to keep to as well, but have no definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from publication.exchange.messages import say
from publication.exchange.xml import XML_LANG, Element, append, format_xml
from publication.messages.problem import unheard
from publication.publication import Publication, ReportRecord
from publication.read.glossary import Term
from publication.read.phrases import read_phrases
from publication.settings.configuration import Configuration, Language

PREFERRED, ADMITTED = "preferredTerm-admn-sts", "admittedTerm-admn-sts"
CONSTRAINTS = "TBXBasicXCSV02.xcs"  # the constraint file that names this dialect


@dataclass(frozen=True)
class ConceptEntry:
    """One concept: its terms, the preferred first, and its definitions, by language folder."""

    id: str
    subject: str
    terms: dict[str, tuple[str, ...]]
    definitions: dict[str, str]


def write_tbx(concepts: Iterable[ConceptEntry], configuration: Configuration) -> bytes:
    """Return the concepts as a TBX file; a language without a term of one is left out there."""
    root = etree.Element("martif", {"type": "TBX-Basic", XML_LANG: configuration.authority.tag})
    header = append(root, "martifHeader")
    file = append(header, "fileDesc")
    title = "; ".join(language.site_name for language in configuration.languages)
    append(append(file, "titleStmt"), "title", title)
    edition = configuration.edition
    append(append(file, "sourceDesc"), "p", f"{edition.name} {edition.version}".strip())
    append(append(header, "encodingDesc"), "p", CONSTRAINTS, type="XCSURI")
    body = append(append(root, "text"), "body")
    for concept in concepts:
        _write_concept(body, concept, configuration.languages)
    return format_xml(root)


def _write_concept(body: Element, concept: ConceptEntry, languages: Sequence[Language]) -> None:
    entry = append(body, "termEntry", id=concept.id)
    append(entry, "descrip", concept.subject, type="subjectField")
    for language in languages:
        terms = dict.fromkeys(term for term in concept.terms.get(language.folder, ()) if term)
        if not terms:
            continue
        section = append(entry, "langSet")
        section.set(XML_LANG, language.tag)
        definition = concept.definitions.get(language.folder, "")
        if definition:
            append(append(section, "descripGrp"), "descrip", definition, type="definition")
        for number, term in enumerate(terms):
            group = append(section, "tig")
            append(group, "term", term)
            status = ADMITTED if number else PREFERRED
            append(group, "termNote", status, type="administrativeStatus")


def read_concepts(publication: Publication, termbase: bool = False) -> Iterator[ConceptEntry]:
    """Yield the appendix terms; with ``termbase`` the names and set phrases as well."""
    tag = publication.configuration.authority.tag
    subject = say("exchange-subject-term").text(tag)
    for report, term in _terms(publication):
        pending = {
            folder
            for folder, blocks in term.definitions.items()
            if any(block.pending for block in blocks) or term.names[folder].startswith("{{")
        }
        terms = {folder: forms for folder, forms in term.forms.items() if folder not in pending}
        texts = {folder: term.definition(folder) for folder in terms}
        place = report.glossary_page.replace("/", ".")
        yield ConceptEntry(f"{place}.{term.id}", subject, terms, texts)
    if termbase:
        yield from _names_and_phrases(publication, tag)


def _terms(publication: Publication) -> Iterator[tuple[ReportRecord, Term]]:
    for report in publication.reports.values():
        yield from ((report, term) for term in report.terms.values())


def _names_and_phrases(publication: Publication, tag: str) -> Iterator[ConceptEntry]:
    for name in publication.names.values():
        subject = say("exchange-subject-name", kind=name.kind).text(tag)
        yield ConceptEntry(f"names.{name.id}", subject, name.forms, {})
    folders = [language.folder for language in publication.configuration.languages]
    entries, shown = publication.read_yaml("phrases.yml", unheard)
    phrases = read_phrases(entries, shown, unheard, folders)
    for number, phrase in enumerate(phrases, 1):
        subject = say("exchange-subject-phrase").text(tag)
        yield ConceptEntry(f"phrases.{number}", subject, phrase.forms, {})
