"""Whether the settings of a government site are whole, and whether a site that is none has any."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from publication.check.messages import say
from publication.messages.problem import Message
from publication.records import messages as record_messages
from publication.settings.configuration import Configuration
from publication.settings.government import OFFICIAL, VALUES, is_published

Keys = tuple[str, ...]  # below the top of mkdocs.yml
PLACE = ("extra", "government")
SCHEMES = ("http", "https")
ADDRESS = "_address"  # ends the name of a value that is one


def check_government(configuration: Configuration) -> Iterator[tuple[Keys, Message]]:
    """Yield what is wrong with the values of a government site, each with its keys in mkdocs.yml.

    Under another profile there must be none: they would claim to be official.
    """
    given = configuration.government.given
    if configuration.profile != OFFICIAL:
        if given:
            yield PLACE, say("government-unofficial", profile=configuration.profile)
        return
    if not isinstance(given, Mapping):
        yield PLACE, record_messages.say("yaml-not-mapping")
        return
    yield from _lacking(configuration)
    for name, value in given.items():
        yield from _wrong(str(name), value)


def _lacking(configuration: Configuration) -> Iterator[tuple[Keys, Message]]:
    government = configuration.government
    if not configuration.site_url:
        yield ("site_url",), say("government-site_url", setting="site_url")
    if not (configuration.contact or government.value("telephone")):
        yield ("extra", "contact"), say("government-contact", setting="extra.contact")
    for language in configuration.languages:
        if not language.site_description:
            setting = f"extra.languages.{language.folder}.site_description"
            yield ("extra", "languages"), say("government-site_description", setting=setting)
    for keys in government.lacking(tuple(each.folder for each in configuration.languages)):
        place = (*PLACE, *keys)
        yield place, say(f"government-{keys[0]}", setting=".".join(place))


def _wrong(name: str, value: Any) -> Iterator[tuple[Keys, Message]]:
    """Yield what is wrong with a value that was given; one that is empty is lacking."""
    place = (*PLACE, name)
    setting = ".".join(place)
    if name not in VALUES:
        yield place, say("unknown-key", key=setting, known=", ".join(VALUES))
    elif VALUES[name].by_language:
        if isinstance(value, Mapping):
            for folder, text in value.items():
                yield from _not_text((*place, str(folder)), text)
        elif value is not None:
            yield place, say("by-language", key=setting)
    elif not isinstance(value, str):
        yield from _not_text(place, value)
    elif name == "published" and value.strip() and not is_published(value.strip()):
        yield place, say("government-time", setting=setting, value=value)
    elif name.endswith(ADDRESS) and value.strip() and urlsplit(value).scheme not in SCHEMES:
        yield place, say("government-address", setting=setting, value=value)


def _not_text(place: Keys, value: Any) -> Iterator[tuple[Keys, Message]]:
    if value is not None and not isinstance(value, str):
        yield place, say("government-not-text", setting=".".join(place))
