"""The meta elements of a page on a government site, and what stands at the foot of every page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from publication.cache.values import dataclass
from publication.publication import Publication
from publication.publish.head.page_description import PageDescription
from publication.settings.configuration import Configuration

NUMBER = re.compile(r"[+\d][\d ()-]*")  # a telephone number that can be dialled as it stands
BETWEEN = re.compile(r"[ ()-]")
MOST_KEYWORDS = 10

MetaElements = Iterator[tuple[str, str]]


def meta_elements(publication: Publication, described: PageDescription) -> MetaElements:
    """Yield a page's meta elements, name and content, in the guideline's order.

    Every page has the site's and its column's name and type, as articles on sites in use have
    them too; a page that leads to others has all of the column's, one with text those of an
    article. Values are in the page's language, but for ColumnType: that is a word of the
    guideline's own list.
    """
    configuration, language = publication.configuration, described.language
    value = configuration.government.value
    yield "SiteName", value("site_name", language.folder)
    yield "SiteDomain", urlsplit(configuration.site_url).hostname or ""
    yield "SiteIDCode", value("site_code")
    yield "ColumnName", language.site_name
    if described.leads_to_others(configuration):
        yield "ColumnDescription", language.site_description
        yield "ColumnKeywords", value("keywords", language.folder)
    yield "ColumnType", value("column_type")
    if described.has_text(configuration):
        yield from _article_elements(publication, described)


def _article_elements(publication: Publication, described: PageDescription) -> MetaElements:
    """Yield what an article must have, and of the optional elements those that have a value.

    An article's source is who publishes it: the organiser.
    """
    language = described.language
    value = publication.configuration.government.value
    yield "ArticleTitle", described.title
    yield "PubDate", value("published")
    yield "ContentSource", value("organiser", language.folder)
    report = publication.report_of(described.source.path) if described.source else None
    known = report.terms if report else {}
    terms = (known[term] for term in described.terms[:MOST_KEYWORDS])
    optional = {
        "Keywords": ",".join(term.names[language.folder] for term in terms),
        "Author": report.settings.said(language).author if report else "",
        "Description": described.description,
        "Url": described.address,
    }
    yield from ((name, content) for name, content in optional.items() if content)


@dataclass(frozen=True)
class ImprintEntry:
    """An entry of the imprint: its label's key, its text, the address it leads to ('' if none).

    Without a text the label is the link.
    """

    label: str
    text: str = ""
    address: str = ""


def imprint(configuration: Configuration, folder: str) -> list[list[ImprintEntry]]:
    """Return what stands at the foot of every page in one language, in rows, if it was given."""
    value, contact = configuration.government.value, configuration.contact
    telephone = value("telephone")
    rows = [
        [
            ImprintEntry("organiser", value("organiser", folder)),
            ImprintEntry("operator", value("operator", folder)),
        ],
        [
            ImprintEntry("site_code", value("site_code")),
            ImprintEntry("icp", value("icp"), value("icp_address")),
            ImprintEntry(
                "public_security", value("public_security"), value("public_security_address")
            ),
        ],
        [
            ImprintEntry("telephone", telephone, _dialled(telephone)),
            ImprintEntry("mail", contact, f"mailto:{contact}" if contact else ""),
            ImprintEntry("official_mark", address=value("mark_address")),
            ImprintEntry("official_faults", address=value("faults_address")),
        ],
    ]
    return [[entry for entry in row if entry.text or entry.address] for row in rows]


def _dialled(telephone: str) -> str:
    return f"tel:{BETWEEN.sub('', telephone)}" if NUMBER.fullmatch(telephone) else ""
