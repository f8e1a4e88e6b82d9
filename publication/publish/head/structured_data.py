"""What a page is, for machines: schema.org's vocabulary as JSON-LD.

The report is a Report, identified by the address of the page that it begins on; each further part
is an Article of it, the appendix a set of defined terms too, any other page a WebPage; the cover
is the WebSite that all belong to. Languages are linked as a work and its translations. Where the
site has an address the identifiers are absolute, elsewhere relative, and as true.

Authors are organizations: reports of the kind that is published here are given by bodies.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any

from publication.publication import Publication, ReportRecord
from publication.publish.head.page_description import PageDescription
from publication.settings.configuration import Language

VOCABULARY = "https://schema.org"
UNSAFE = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
}  # what could end or upset a script element

MOST_DIRECT = 3  # steps of a way that tells more than the way home
PageAddress = Callable[[str, str], str]  # of a page, by folder and path; of the cover, by '' and ''
Data = dict[str, Any]


def script_json(data: Data) -> str:
    """Return ``data`` as JSON that may stand in a script element whatever its texts have in them."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, escape in UNSAFE.items():
        text = text.replace(sign, escape)
    return text


def page_data(
    publication: Publication, described: PageDescription, address: PageAddress
) -> Data | None:
    """Return what is said of a page; None of what is generated, or is at home elsewhere."""
    if described.is_cover:
        return {"@context": VOCABULARY, **_site(publication, described, address)}
    if described.source is None or described.is_pair:
        return None
    page = _page(publication, described, address)
    trail = _trail(publication, described, address)
    if trail is None:
        return {"@context": VOCABULARY, **page}
    return {"@context": VOCABULARY, "@graph": [page, trail]}


def _site(publication: Publication, described: PageDescription, address: PageAddress) -> Data:
    configuration = publication.configuration
    homes = [report.home for report in configuration.reports]
    site: Data = {
        "@type": "WebSite",
        "@id": address("", ""),
        "name": described.title,
        "inLanguage": [language.tag for language in described.languages],
        "hasPart": [
            {"@id": address(language.folder, home)}
            for home in homes
            for language in described.languages
        ],
    }
    if configuration.official:
        folder = configuration.authority.folder
        site["publisher"] = _organization(configuration.government.value("organiser", folder))
    return site


def _page(publication: Publication, described: PageDescription, address: PageAddress) -> Data:
    """Return what is said of a page of the content."""
    configuration, language = publication.configuration, described.language
    path = described.source.path if described.source else ""
    report = publication.report_of(path)
    home = report.settings.home if report else ""
    data: Data = {"@type": "WebPage", "@id": address(language.folder, path)}
    site: Data = {"@type": "WebSite", "@id": address("", "")}
    if described.is_full_report or described.is_home(configuration):
        data = {"@type": "Report", "@id": address(language.folder, home), "url": data["@id"]}
        data |= {"headline": publication.page(language.folder, home).title, "isPartOf": site}
    elif described.has_text(configuration):
        whole = {"@type": "Report", "@id": address(language.folder, home)}
        data |= {"@type": "Article", "headline": described.title, "isPartOf": whole}
    else:
        data |= {"name": described.title, "isPartOf": site}
    if report and path == report.glossary_page and report.terms:
        data |= {"@type": [data["@type"], "DefinedTermSet"]} | _terms(report, language)
    if report and described.has_text(configuration):
        data |= _given(report, language)
    identified = home if data["@type"] == "Report" else path
    data |= {"inLanguage": language.tag} | _modified(publication, described)
    return data | _translations(publication, language, lambda folder: address(folder, identified))


def _given(report: ReportRecord, language: Language) -> Data:
    """Return who gave the report, and when."""
    date, given = report.settings.edition.date, report.settings.said(language).author
    author = {"author": _organization(given)} if given else {}
    return author | ({"datePublished": date} if date else {})


def _organization(name: str) -> Data:
    return {"@type": "Organization", "name": name}


def _modified(publication: Publication, described: PageDescription) -> Data:
    """Return the day on which an editor last confirmed what the page shows, if any did."""
    path = described.source.path if described.source else ""
    report = publication.report_of(path)
    whole = report.settings.parts if report and described.is_full_report else None
    paths = whole or ([path] if path else [])
    date = max((publication.confirmed(path) for path in paths), default="")
    return {"dateModified": date} if date else {}


def _translations(
    publication: Publication, language: Language, address: Callable[[str], str]
) -> Data:
    """Return the work that a page translates, or the translations of the work that it is."""
    authority, *others = publication.configuration.languages
    if language != authority:
        return {"translationOfWork": {"@id": address(authority.folder)}}
    if others:
        return {"workTranslation": [{"@id": address(other.folder)} for other in others]}
    return {}


def _terms(report: ReportRecord, language: Language) -> Data:
    """Return the appendix as a set of terms, each under its heading's address on the page."""
    terms = [
        {"@type": "DefinedTerm", "@id": f"#{term.id}", "name": term.names[language.folder]}
        for term in report.terms.values()
    ]
    return {"hasDefinedTerm": terms}


def _trail(
    publication: Publication, described: PageDescription, address: PageAddress
) -> Data | None:
    """Return the way down to a page that stands below another, from the first page of all."""
    if described.source is None:
        return None
    path, folder = described.source.path, described.language.folder
    report = publication.report_of(path)
    tree = publication.trees[folder]
    above = (PurePosixPath(path).parent / "index").as_posix()
    above = above if above in tree else ""
    top = publication.configuration.page_paths[0]
    steps = [top, report.settings.home if report else "", above, path]
    steps = list(dict.fromkeys(filter(None, steps)))
    if len(steps) < MOST_DIRECT:
        return None
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": publication.page(folder, step).title,
                "item": address(folder, step),
            }
            for position, step in enumerate(steps, 1)
        ],
    }
