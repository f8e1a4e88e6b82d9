"""The settings below ``extra.government``: which there are, which are needed, what was given."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import datetime

from publication.cache.values import dataclass
from publication.records import messages as record_messages
from publication.records.addresses import is_web_address
from publication.settings.messages import say
from publication.settings.section import SettingsSection

OFFICIAL = "government"  # the profile that all this is for
PUBLISHED = "%Y-%m-%d %H:%M"  # as the guideline writes PubDate
PLACE = "government"
ADDRESS = "_address"  # ends the name of a value that is one


@dataclass(frozen=True)
class GovernmentSetting:
    """A setting below ``extra.government``: whether it is needed, and one for each language."""

    required: bool = True
    by_language: bool = False


VALUES = {
    "site_name": GovernmentSetting(by_language=True),
    "site_code": GovernmentSetting(),
    "organiser": GovernmentSetting(by_language=True),
    "operator": GovernmentSetting(required=False, by_language=True),
    "icp": GovernmentSetting(),
    "icp_address": GovernmentSetting(required=False),
    "public_security": GovernmentSetting(),
    "public_security_address": GovernmentSetting(required=False),
    "telephone": GovernmentSetting(required=False),
    "column_type": GovernmentSetting(),
    "keywords": GovernmentSetting(by_language=True),
    "published": GovernmentSetting(),
    "mark_address": GovernmentSetting(required=False),
    "faults_address": GovernmentSetting(required=False),
}


@dataclass(frozen=True)
class Government:
    """The settings below ``extra.government`` as they are given, for the check and for pages."""

    given: Mapping[str, str | Mapping[str, str]] = field(default_factory=dict, hash=False)

    def value(self, name: str, folder: str = "") -> str:
        """Return a value, in the language of ``folder`` if it has one for each; '' if none is given."""
        found = self.given.get(name, "")
        text = found.get(folder, "") if isinstance(found, Mapping) else found
        return text.strip()

    def lacking(self, folders: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """Yield the keys of each value that is needed and not given, with its language if any."""
        for name, value in VALUES.items():
            if value.required:
                for folder in folders if value.by_language else ("",):
                    if not self.value(name, folder):
                        yield (name, folder) if folder else (name,)


def read_government(extra: SettingsSection, folders: tuple[str, ...]) -> Government:
    """Return the settings of a government site; what is wrong with one is reported."""
    section = extra.section(PLACE)
    section.only(VALUES)
    given: dict[str, str | Mapping[str, str]] = {}
    for name in VALUES:
        if section.has(name):
            by_language = VALUES[name].by_language
            given[name] = (
                _by_language(section, name, folders) if by_language else _read_text(section, name)
            )
    return Government(given)


def _by_language(section: SettingsSection, name: str, folders: tuple[str, ...]) -> dict[str, str]:
    if isinstance(text := section.values[name], str):
        section.refuse(record_messages.say("by-language", key=name), name)
        return dict.fromkeys(folders, text)
    texts = section.section(name)
    texts.only(folders)
    return {folder: texts.text(folder) for folder in folders if texts.has(folder)}


def _read_text(section: SettingsSection, name: str) -> str:
    text = section.text(name)
    if name == "published" and text.strip() and not is_published(text.strip()):
        section.refuse(say("government-time", value=text), name)
    elif name.endswith(ADDRESS) and text.strip() and not is_web_address(text.strip()):
        section.refuse(say("address-broken", key=name, value=text), name)
    return text


def is_published(text: str) -> bool:
    """Return whether a text is a time as the guideline writes it: YYYY-MM-DD HH:MM."""
    try:
        return datetime.strptime(text, PUBLISHED).strftime(PUBLISHED) == text  # noqa: DTZ007
    except ValueError:
        return False
