"""Where a publication and its sources are on the web, and whom readers write to."""

from __future__ import annotations

from urllib.parse import urlsplit

from publication.records.addresses import is_mailbox, is_web_address, leads_outside
from publication.settings.messages import say
from publication.settings.repository import HOSTS, RepositorySettings
from publication.settings.section import SettingsSection

BELOW = "https://host.example/"  # stands for repo_url, from which an edit_uri may lead on


def read_address(section: SettingsSection, key: str) -> str:
    """Return a whole address, or '' where none is given."""
    text = section.text(key)
    if text and not is_web_address(text):
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
    outside = leads_outside(edit_uri or "")
    if not is_web_address(edit_uri if outside and edit_uri else f"{BELOW}{edit_uri or ''}"):
        top.refuse(say("address-broken", key="edit_uri", value=edit_uri), "edit_uri")
        edit_uri = None
    elif edit_uri and not outside and not top.text("repo_url"):
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
    if contact and not is_mailbox(contact):
        extra.refuse(say("mail-broken", value=contact), "contact")
        return ""
    return contact
