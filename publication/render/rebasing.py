"""Finished HTML of one page, set up for another that combines pages: ids, links, headings.

What comes in is python-markdown's own output. Its serializer escapes ``<``, ``>`` and ``"``
in texts and attributes alike, so that a pattern for tags, and one for the attributes inside
a tag, is exact; raw HTML is refused in content (publication/read/block_parser.py).

Addresses are below a language's folder, as in ``review/#p3``; pages are named by theirs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Mapping
from functools import lru_cache
from html import escape, unescape
from urllib.parse import urljoin, urlsplit

TAG = re.compile(r"<(?:(/?)h([1-6])\b|[a-z][a-z0-9]*(?= ))([^>]*)>")  # of a heading, or attributes
ATTRIBUTE = re.compile(r' (id|href|src|loading|aria-describedby|aria-level|role)="([^"]*)"')
LOWEST_HEADING = 6

Rewrite = Callable[[str], str]


def rebase(
    html: str,
    *,
    ids: Rewrite | None = None,
    links: Rewrite | None = None,
    sources: Rewrite | None = None,
    loading: Rewrite | None = None,
    descriptions: Rewrite | None = None,
    levels: int = 0,
    run_in_headings: bool = True,
) -> str:
    """Return ``html`` with its ids, addresses of links and pictures, and ids of descriptions changed.

    ``loading`` is what pictures say of when they are loaded. A change that returns "" drops the
    attribute. Headings go ``levels`` deeper, to the sixth at most; run-in ones are headings to
    assistive technology unless ``run_in_headings`` says otherwise.
    """

    def deeper(level: str) -> str:
        return str(min(int(level) + levels, LOWEST_HEADING))

    changes = {
        "id": ids,
        "href": links,
        "src": sources,
        "loading": loading,
        "aria-describedby": descriptions,
        "aria-level": lambda level: deeper(level) if run_in_headings else "",
        "role": lambda role: role if run_in_headings or role != "heading" else "",
    }

    def attribute(found: re.Match[str]) -> str:
        change = changes[found[1]]
        if change is None:
            return found[0]
        value = change(unescape(found[2]))
        return f' {found[1]}="{escape(value)}"' if value else ""

    def tag(found: re.Match[str]) -> str:
        slash, level, attributes = found.groups()
        changed = ATTRIBUTE.sub(attribute, attributes)
        if level and levels:
            return f"<{slash}h{deeper(level)}{changed}>"
        return found[0] if changed == attributes else f"{found[0].partition(' ')[0]}{changed}>"

    return TAG.sub(tag, html)


def block_prefix(path: str) -> str:
    """Return what stands before “-” and a page's block ids where it is combined with others."""
    return path.replace("/", "-")


def links_beside(here: str, folder: str, shared: Container[str]) -> Rewrite:
    """Return what a link of the page at ``here`` becomes on the same page of another tree.

    ``shared`` has the addresses of the pages that the other tree has too: links to
    them stay as they are. All others lead to the tree in ``folder``, beside the other tree.
    """
    root = "../" * (here.count("/") + 1)

    def change(link: str) -> str:
        address, fragment = resolve_link(link, here)
        if address is None or address in shared:
            return link
        return f"{root}{folder}/{address}{fragment}"

    return change


def links_within(
    here: str, combined: str, parts: Mapping[str, str], starts: Mapping[str, str]
) -> Rewrite:
    """Return what a link of the page at ``here`` becomes on the page at ``combined``.

    ``parts`` has the paths of the pages that are combined there, by address, ``starts`` the
    first block id of each by path: links to them lead inside the page.
    """
    root = "../" * combined.count("/") or "./"

    def change(link: str) -> str:
        address, fragment = resolve_link(link, here)
        if address is None:
            return link
        if address in parts:
            path = parts[address]
            return f"#{block_prefix(path)}-{fragment.removeprefix('#') or starts[path]}"
        return f"{root}{address}{fragment}"

    return change


@lru_cache(maxsize=5_000)  # a page's links, in each language and where all are on one page
def resolve_link(link: str, here: str) -> tuple[str | None, str]:
    """Return the address that ``link`` leads to from the page at ``here``, and its fragment.

    The address is None if the link leaves the site.
    """
    if link.startswith("#"):
        return here, link if len(link) > 1 else ""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None, ""
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return urljoin(f"/{here}", parts.path).removeprefix("/"), fragment
