"""Whether the settings of a government site are whole, and whether a site that is none has any."""

from __future__ import annotations

from collections.abc import Iterator

from publication.check.messages import say
from publication.messages.problem import Message
from publication.settings.configuration import Configuration
from publication.settings.government import OFFICIAL
from publication.settings.section import Keys

PLACE = ("extra", "government")


def check_government(configuration: Configuration) -> Iterator[tuple[Keys, Message]]:
    """Yield what a government site lacks, each with its keys in mkdocs.yml.

    Under another profile there must be none: they would claim to be official.
    """
    given = configuration.government.given
    if configuration.profile != OFFICIAL:
        if given:
            yield PLACE, say("government-unofficial", profile=configuration.profile)
        return
    yield from _lacking(configuration)


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
