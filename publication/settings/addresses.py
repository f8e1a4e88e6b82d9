"""Where a publication and its sources are on the web, and whom readers write to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from publication.settings.messages import say
from publication.settings.repository import HOSTS, RepositorySettings
from publication.settings.section import SettingsSection

SCHEMES = ("http", "https")
MAIL = re.compile(r"[^@\s:/?#]+@[^@\s:/?#.]+(?:\.[^@\s:/?#.]+)+")


def is_address(text: str) -> bool:
    """Return whether a text is a whole address of the web."""
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(host) and not re.search(r"[\s\\]", text)


def read_address(section: SettingsSection, key: str) -> str:
    """Return a whole address, or '' where none is given."""
    text = section.text(key)
    if text and not is_address(text):
        section.refuse(say("address-broken", key=key, value=text), key)
        return ""
    return text


def read_site_url(top: SettingsSection) -> str:
    """Return the site's address with a slash at its end, or '' where none is given."""
    address = read_address(top, "site_url")
    parts = urlsplit(address)
    if parts.query or parts.fragment:
        top.refuse(say("address-long", value=address), "site_url")
        return ""
    return f"{address}/" if address and not address.endswith("/") else address


def read_repository(top: SettingsSection, extra: SettingsSection) -> RepositorySettings:
    """Return where the sources are kept, from the top and from ``extra.repository``."""
    more = extra.section("repository")
    more.only(("branch", "host"))
    edit_uri = top.text("edit_uri") if top.has("edit_uri") else None
    scheme = urlsplit(edit_uri or "").scheme
    if scheme and not is_address(edit_uri or ""):
        top.refuse(say("address-broken", key="edit_uri", value=edit_uri), "edit_uri")
        edit_uri = None
    elif edit_uri and not scheme and not top.text("repo_url"):
        top.refuse(say("edit-uri-alone"), "edit_uri")
        edit_uri = None
    return RepositorySettings(
        url=read_address(top, "repo_url"),
        edit_uri=edit_uri,
        branch=more.text("branch") or "main",
        host=more.choice("host", HOSTS),
    )


def read_contact(extra: SettingsSection) -> str:
    """Return the mail address that readers write to, or '' where none is given."""
    contact = extra.text("contact")
    if contact and not MAIL.fullmatch(contact):
        extra.refuse(say("mail-broken", value=contact), "contact")
        return ""
    return contact
