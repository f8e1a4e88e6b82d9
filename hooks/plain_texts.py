"""Every page as Markdown and as text beside its HTML, and ``llms.txt``, which leads to them.

Each is made when it is first asked for, by a page that says how large it is, or else when the
site is written: so a preview of another page waits for none. MkDocs would take a Markdown file
among its files for a page.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from jinja2 import TemplateNotFound

from hooks.record import Build
from hooks.template_globals import report_facts
from publication.publish.release.plain_texts import MakeText, PlainTexts, page_markdown, to_text
from publication.publish.traditional import Deriver
from publication.read.markers import Marker
from publication.read.pages import Page
from publication.settings.configuration import Language
from publication.settings.labels import long_date

LLMS = "llms.txt"


def prepare_texts(build: Build) -> PlainTexts:
    """Return the texts, each to be made when it is asked for."""
    configuration = build.publication.configuration
    makers: dict[str, MakeText] = {}
    texts = PlainTexts(makers)
    made = build.deriver
    for language in configuration.languages:
        for path, url in build.urls[language.folder].items():
            name = f"{language.folder}/{path}"
            page = build.publication.page(language.folder, path)
            makers[f"{name}.md"] = partial(_markdown, build, language, page, url)
            makers[f"{name}.txt"] = partial(_text, texts, f"{name}.md", language.tag)
            if made and language == made.edition.source:
                derived = f"{made.edition.locale.folder}/{path}"
                makers[f"{derived}.md"] = partial(_derived, build, texts, made, f"{name}.md")
                makers[f"{derived}.txt"] = partial(_text, texts, f"{derived}.md", language.tag)
    makers[LLMS] = partial(_list, build)
    build.env.globals["texts"] = texts
    return texts


def _list(build: Build) -> str:
    context = _context(build, build.publication.configuration.authority, "")
    return build.env.get_template("plain/llms.txt").render(path="", **context)


def _markdown(build: Build, language: Language, page: Page, url: str) -> str:
    context = _context(build, language, page.path)

    def fill(marker: Marker) -> str:
        try:
            template = build.env.get_template(f"plain/markers/{marker.name}.md")
        except TemplateNotFound:
            return ""
        return template.render(marker=marker, path=page.path, **context)

    body = page_markdown(build.publication, page, fill)
    address = f"{build.site_url}{url}" if build.site_url else ""
    template = build.env.get_template("plain/page.md")
    return template.render(body=body, address=address, path=page.path, **context)


def _text(texts: PlainTexts, markdown: str, tag: str) -> str:
    return to_text(texts[markdown].decode(), tag)


def _derived(build: Build, texts: PlainTexts, made: Deriver, name: str) -> str:
    """Return a page's Markdown converted, and at its end that it is."""
    label = build.labels[made.edition.source.folder]
    note = label["derived_note"].replace("{original}", label["derived_original"])
    return made.markdown(f"{texts[name].decode()}{note}\n")


def _context(build: Build, language: Language, path: str) -> dict[str, Any]:
    return {
        **report_facts(build, path),
        "language": language,
        "label": build.labels[language.folder],
        "long_date": lambda iso: long_date(iso, language),
        "site": build.site_url,
    }


def write_texts(build: Build) -> None:
    """Write the texts that do not stand there."""
    texts = build.plain_texts
    for path in texts.makers.keys() - texts.kept:
        build.site_files.write(path, texts[path])
