"""What a built site must hold whatever engine built it, read from its files alone.

Only the names of DESIGN's Contract are relied on: folders of languages, ``a.term``, the page of
targets, ``search/search_index.json``, ``data/targets.json``. ``python -m tests.contract SITE``
prints what is missing and exits 1 if anything is.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from tests.support import html_of, with_class

BLOCK = re.compile(r"p\d+$")  # ids of blocks that are no headings
LANGUAGES = {"zh": "zh-Hans", "en": "en-GB"}
Document = ElementTree.Element
Documents = dict[str, Document]  # by address: zh/review/


def faults(site: Path, languages: dict[str, str] = LANGUAGES) -> Iterator[str]:
    """Yield what a site lacks, a line each."""
    documents = dict(_documents(site, languages))
    yield from _alternates(site, documents, languages)
    yield from _glossary_links(documents, languages)
    yield from _targets(site, documents, languages)
    yield from _search(site, documents, languages)


def _documents(site: Path, languages: dict[str, str]) -> Iterator[tuple[str, Document]]:
    for folder in languages:
        for file in sorted((site / folder).rglob("index.html")):
            yield file.relative_to(site).as_posix().removesuffix("index.html"), html_of(file)


def _resolved(address: str, href: str) -> tuple[str, str]:
    """Return the address that a link of a page leads to, below the site's root, and its anchor."""
    parts = urlsplit(href)
    steps = address.split("/")[:-1]
    for step in unquote(parts.path).removesuffix("index.html").split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join([*steps, ""]) if steps else "", unquote(parts.fragment)


def _ids(document: Document) -> set[str]:
    return {each.get("id", "") for each in document.iter() if each.get("id")}


def _alternates(site: Path, documents: Documents, languages: dict[str, str]) -> Iterator[str]:
    """Each page is there in every language, says its own and leads to the same page of the others."""
    paths = {address.partition("/")[2] for address in documents}
    if not paths:
        yield "there is no page"
    for path in sorted(paths):
        for folder, tag in languages.items():
            document = documents.get(f"{folder}/{path}")
            if document is None:
                yield f"{folder}/{path}: is missing"
                continue
            if document.get("lang") != tag:
                yield f"{folder}/{path}: its language is {document.get('lang')}, not {tag}"
            links = {
                (each.get("hreflang"), _resolved(f"{folder}/{path}", each.get("href", ""))[0])
                for each in document.iter("a")
                if each.get("hreflang")
            }
            for other, other_tag in languages.items():
                if other != folder and (other_tag, f"{other}/{path}") not in links:
                    yield f"{folder}/{path}: no link to it in {other_tag}"


def _glossary_links(documents: Documents, languages: dict[str, str]) -> Iterator[str]:
    """Terms are linked, to headings of the glossary that all languages have."""
    for folder in languages:
        glossary = documents.get(f"{folder}/glossary/")
        if glossary is None:
            yield f"{folder}/glossary/: is missing"
            continue
        ids, linked = _ids(glossary), 0
        for address, document in documents.items():
            if not address.startswith(f"{folder}/"):
                continue
            for term in with_class(document, "term"):
                linked += 1
                place, anchor = _resolved(address, term.get("href", ""))
                if place == address == f"{folder}/report/":  # it has the glossary on it
                    place, anchor = f"{folder}/glossary/", anchor.removeprefix("glossary-")
                if place != f"{folder}/glossary/" or anchor not in ids:
                    yield f"{address}: a term leads to {term.get('href')}, which is not there"
        if not linked:
            yield f"{folder}/: no term is linked"


def _targets(site: Path, documents: Documents, languages: dict[str, str]) -> Iterator[str]:
    """The page of targets has a row for each entry of the data, with a link to its sentence."""
    file = site / "data" / "targets.json"
    if not file.is_file():
        yield "data/targets.json: is missing"
        return
    entries = {entry["id"] for entry in json.loads(file.read_text("utf-8"))}
    for folder in languages:
        address = f"{folder}/targets/"
        document = documents.get(address)
        rows = {} if document is None else _rows(document, entries)
        for entry in sorted(entries - set(rows)):
            yield f"{address}: no row for {entry}"
        for entry, row in rows.items():
            places = [_resolved(address, each.get("href", "")) for each in row.iter("a")]
            if not any(
                p in documents and a in _ids(documents[p]) for p, a in places if p != address
            ):
                yield f"{address}: the row of {entry} leads to no sentence"


def _rows(document: Document, entries: set[str]) -> dict[str, Document]:
    """Return the rows of a page of targets by the entry whose id stands in them."""
    return {name: row for row in document.iter("tr") for name in _ids(row) if name in entries}


def _search(site: Path, documents: Documents, languages: dict[str, str]) -> Iterator[str]:
    """The index finds every block of text, and leads nowhere that is not there."""
    for folder in languages:
        file = site / folder / "search" / "search_index.json"
        if not file.is_file():
            yield f"{folder}/search/search_index.json: is missing"
            continue
        found = [doc["location"] for doc in json.loads(file.read_text("utf-8"))["docs"]]
        for location in found:
            place, _, anchor = location.partition("#")
            document = documents.get(f"{folder}/{place}")
            if document is None or (anchor and anchor not in _ids(document)):
                yield f"{folder}/: search leads to {location}, which is not there"
        for address, document in documents.items():
            below = address.partition("/")[2]
            if address.startswith(f"{folder}/") and below != "report/":
                known = {f"{below}#{name}" for name in _searched(document, below == "glossary/")}
                for missing in sorted(known - set(found)):
                    yield f"{folder}/: search does not know {missing}"


def _searched(document: Document, is_glossary: bool) -> Iterator[str]:
    """Yield the ids that an answer must be able to lead to: blocks; of the glossary, its terms."""
    for each in document.iter():
        name = each.get("id", "")
        if each.tag in ("h2", "h3") and name if is_glossary else BLOCK.match(name):
            yield name


def main(arguments: list[str]) -> int:
    """Print what the site at the given path lacks."""
    said = list(faults(Path(arguments[0])))
    print("\n".join(said) or "nothing is missing")
    return int(bool(said))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
