"""What every host must do with the built folder: links, types, search, 404 pages, caching, headers.

Each check takes a ``Visit`` and yields what is wrong, in words.
"""

from __future__ import annotations

import gzip
import http.client
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit

from playwright.sync_api import Browser, Page, expect

from tests.browser import PLAIN_NAME

HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:min\.)?(?:css|js)$")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".epub": "application/epub+zip",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}
SAMPLES = (".webmanifest", ".md", ".txt", ".xml", ".epub", ".pdf", ".zip", ".jpg", ".png", ".webp")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OPENER = "Cross-Origin-Opener-Policy"  # browsers complain of it by plain http
FOREVER = "public, max-age=31536000, immutable"
ENCODINGS = {"br": ".br", "gzip": ".gz"}


@dataclass(frozen=True)
class Answer:
    """An answer of a host, its headers by their names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Visit:
    """One host that serves ``site`` at ``base``, visited over a connection that is kept."""

    base: str
    site: Path
    browser: Browser
    index: str = ""  # what a folder's address ends in: on a disk, there is no other
    kept: list[http.client.HTTPConnection] = field(default_factory=list)

    def get(self, address: str, **headers: str) -> Answer:
        """Return the answer for an address relative to the site's; no redirect is followed."""
        return self.ask("GET", address, **headers)

    def ask(self, method: str, address: str, **headers: str) -> Answer:
        """Return the answer to any method."""
        parts = urlsplit(urljoin(self.base, address))
        if not self.kept:
            self.kept.append(http.client.HTTPConnection(parts.netloc, timeout=10))
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        names.setdefault("Accept-Encoding", "identity")
        self.kept[0].request(method, quote(parts.path, safe="/%"), headers=names)
        found = self.kept[0].getresponse()
        body = found.read()
        return Answer(found.status, {k.lower(): v for k, v in found.getheaders()}, body)


def add_samples(site: Path) -> None:
    """Add a file of each type that releases have and this site may not, to ask for its type."""
    for ending in SAMPLES:
        file = site / "data" / f"sample{ending}"
        file.write_bytes(b"<svg/>" if ending == ".svg" else b"sample\n")


@lru_cache(maxsize=4)
def addresses(site: Path) -> frozenset[str]:
    """Return every address of the site that any of its pages leads to or loads, from its root."""
    found: set[str] = set()
    for page in site.rglob("*.html"):
        if page.name == "404.html":
            continue  # its links are absolute, and mended by its script
        place = "http://site/" + page.relative_to(site).as_posix().removesuffix("index.html")
        reader = _Links()
        reader.feed(page.read_text("utf-8"))
        links = (urljoin(place, link).partition("#")[0].partition("?")[0] for link in reader.found)
        found |= {
            link.removeprefix("http://site/") for link in links if link[:12] == "http://site/"
        }
    return frozenset(found)


class _Links(HTMLParser):
    NAMES = ("href", "src", "data-theme", "data-engine")

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in self.NAMES and value]


def links(visit: Visit) -> Iterator[str]:
    """Every address that a page leads to answers, and a folder without its slash leads to it."""
    for address in sorted(addresses(visit.site)):
        answer = visit.get(address)
        if answer.status != http.client.OK:
            yield f"/{address} answers {answer.status}"
    answer = visit.get("zh/review")
    target = urljoin(urljoin(visit.base, "zh/review"), answer.headers.get("location", ""))
    if target != urljoin(visit.base, "zh/review/"):
        yield f"/zh/review leads to {target} ({answer.status})"


def links_on_disk(visit: Visit) -> Iterator[str]:
    """Every address that a page leads to is a file, or a folder with an index."""
    for address in sorted(addresses(visit.site)):
        folder = not address or address.endswith("/")
        if not (visit.site / address / ("index.html" if folder else "")).is_file():
            yield f"/{address} is not there"


def types(visit: Visit, with_charset: bool = True) -> Iterator[str]:
    """Every kind of file has its media type, and texts say that they are UTF-8."""
    first = {file.suffix: file for file in sorted(visit.site.rglob("*"), reverse=True)}
    for ending, expected in TYPES.items():
        if ending not in first:
            yield f"no {ending} to ask for"
            continue
        address = first[ending].relative_to(visit.site).as_posix()
        found = visit.get(address).headers.get("content-type", "")
        wanted = expected if with_charset else expected.partition(";")[0]
        found = found if with_charset else found.partition(";")[0]
        if found.lower() != wanted:
            yield f"{ending} is sent as {found}"


def reading(visit: Visit) -> Iterator[str]:
    """In a browser: search finds and leads, the switch leads to the other language, all is quiet."""
    page, said = _listen(visit)
    page.goto(visit.base + "zh/review/" + visit.index)
    _search(page, "金沙湖商圈")
    page.locator(".md-search-result__link").first.click()
    expect(page.locator("article mark").first).to_have_text("金沙湖商圈")
    page.locator("[data-language-switch=en]").click()
    page.wait_for_url(re.compile(re.escape(visit.base) + "en/"))
    _search(page, "metro")
    page.locator(".md-search-result__link").first.wait_for()
    cookies = page.context.cookies()
    page.context.close()
    yield from said
    if cookies:
        yield f"sets cookies: {cookies}"


def plain(visit: Visit) -> Iterator[str]:
    """By plain http, under a name that a browser does not trust as it does this machine's: quiet."""
    page, said = _listen(visit)
    base = visit.base.replace("127.0.0.1", PLAIN_NAME)
    for address in ("", "zh/", "en/targets/", "zh-en/review/", "zh/nothing"):
        page.goto(base + address)
    page.context.close()
    yield from (text for text in said if "404 (Not Found)" not in text)


def _listen(visit: Visit) -> tuple[Page, list[str]]:
    """Return a page, and what its console will have said."""
    page = visit.browser.new_context().new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: said.append(str(error)))
    return page, said


def _search(page: Page, query: str) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type(query)


def missing_pages(visit: Visit) -> Iterator[str]:
    """A missing page is said in the language of its address, at any depth, compressed or not."""
    own = {f"{folder}/": f"{folder}/404.html" for folder in ("zh", "zh-hant", "en")}
    pages = {**own, "zh-en/": "404.html", "": "404.html"}
    for folder, page in pages.items():
        expected = (visit.site / page).read_bytes()
        for below in (
            "nothing",
            "nothing/",
            "nothing/at/all/here.html",
            "review/p1/x.js",
            "a%20b/é",
            "to/a:b/https://c.example/",
            "line%0D%0Abreak",
            ".git/config",
            "..;/en/",
        ):
            for coding in ("identity", "gzip", "br"):
                address = folder + below.replace("é", "%C3%A9")
                answer = visit.get(address, Accept_Encoding=coding)
                body = _decoded(answer, visit.site / page)
                if answer.status != http.client.NOT_FOUND or body != expected:
                    yield f"/{address} ({coding}) answers {answer.status}, not {page}"
    for address in ("assets/", "data/", ".htaccess", ".git/config"):
        if visit.get(address).status not in (http.client.NOT_FOUND, http.client.FORBIDDEN):
            yield f"/{address} is shown"


def caching(visit: Visit) -> Iterator[str]:
    """Files with a hash stay for good; all others are asked for again, and answered by 304."""
    for file in (file for file in sorted(visit.site.rglob("*")) if file.is_file()):
        if file.suffix not in TYPES:
            continue
        address = file.relative_to(visit.site).as_posix()
        answer = visit.get(address)
        wanted = FOREVER if HASHED.search(file.name) else "no-cache"
        if answer.headers.get("cache-control") != wanted:
            yield f"/{address} has {answer.headers.get('cache-control')}"
    for address in ("zh/", "zh/search/search_index.json"):
        for coding in ("identity", "gzip", "br"):
            tag = visit.get(address, Accept_Encoding=coding).headers.get("etag", "")
            again = visit.get(address, Accept_Encoding=coding, If_None_Match=tag)
            if again.status != http.client.NOT_MODIFIED:
                yield f"/{address} ({coding}) is sent again: {again.status}"


def compression(visit: Visit) -> Iterator[str]:
    """Texts are sent as they were compressed beforehand, by what the browser takes; br is preferred."""
    for address in ("zh/report/", "", "zh/search/search_index.json", "assets/favicon.svg",
                    "data/targets.csv"):  # fmt: skip
        file = visit.site / (address if "." in address else f"{address}index.html")
        asked = {"br": "br", "gzip": "gzip", "identity": "", "gzip, deflate, br": "br", "zstd": "",
                 "br;q=0": "", "br ; q=0.00, gzip": "gzip", "GZIP;q=0.5": "gzip", "gzip;q=0,br;q=0": "",
                 "brotli, gzipped": ""}  # fmt: skip
        for coding, expected in asked.items():
            answer = visit.get(address, Accept_Encoding=coding)
            if answer.headers.get("content-encoding", "") != expected:
                yield f"/{address} ({coding}) is sent as {answer.headers.get('content-encoding')}"
            elif _decoded(answer, file) != file.read_bytes():
                yield f"/{address} ({coding}) is not as it was compressed"
        if "accept-encoding" not in visit.get(address).headers.get("vary", "").lower():
            yield f"/{address} does not say Vary: Accept-Encoding"


def _decoded(answer: Answer, file: Path) -> bytes:
    """Return the text of an answer; a compressed one must be the file that lies beside."""
    coding = answer.headers.get("content-encoding", "")
    if coding in ENCODINGS and answer.body == Path(f"{file}{ENCODINGS[coding]}").read_bytes():
        return file.read_bytes()
    return gzip.decompress(answer.body) if coding == "gzip" else answer.body


def headers(visit: Visit) -> Iterator[str]:
    """Strict headers on pages, data, scripts and on missing pages; no cookie; none on a PDF's."""
    for address in ("", "zh/review/", "data/targets.json", "assets/search-engine.js", "zh/nothing"):
        found = visit.get(address).headers
        for name, value in HEADERS.items():
            if found.get(name.lower()) != value:
                yield f"/{address} has {name}: {found.get(name.lower())}"
        policy = found.get("content-security-policy", "")
        if "frame-ancestors 'none'" not in policy or "unsafe" in policy:
            yield f"/{address} has the policy “{policy}”"
        if "microphone=()" not in found.get("permissions-policy", ""):
            yield f"/{address} has no Permissions-Policy"
        if "set-cookie" in found:
            yield f"/{address} sets a cookie"
        for scheme, wanted in (("http", ""), ("https", "same-origin")):  # as a proxy in front says
            answer = visit.get(address, X_Forwarded_Proto=scheme)
            if (said := answer.headers.get(OPENER.lower(), "")) != wanted:
                yield f"/{address} by {scheme} has {OPENER}: {said}"
    if "content-security-policy" in visit.get("data/sample.pdf").headers:
        yield "a PDF has a policy"
