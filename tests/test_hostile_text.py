"""Text is text wherever it appears: hostile words in every field change no element of any page.

The same small publication is built twice, once with plain words and once with hostile ones in
every text that editors and publishers write. Data that looks like markup is refused before that
(tests/records/test_addresses.py); here it is let through, so that escaping stands on its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from publication.records import yaml_lines
from tests.support import assemble, build_site, html_of, text_of

PLAIN, SENTENCE = "wort", "satz"
HOSTILE = (
    """wort"'><script>alert(1)</script><img src=x onerror=alert(1)>"""
    """]]>--></title></textarea></svg>{{ 7*7 }}{% x %}&lt;&#60;\\u003c"""
)
LITERAL = "{{ 7*7 }}{% x %}"
MARKED = "satz\"'>\\<script>alert(x)\\</script>\\<img src=x onerror=alert(x)>]]>" + "&amp;R&D;"
UNMAILED = str.maketrans("", "", " /:?#\\")
MARKERS = ("{{ repairs }}", "{{ citation }}", "{{ contact }}", "{{ overview period=2021 }}",
           "{{ charts indicator=output }}", "{{ explorer }}", "{{ comparison }}", "{{ data }}",
           "{{ report }}", "{{ names }}", "{{ targets kind=target }}")  # fmt: skip


def both(text: str) -> dict[str, str]:
    return {"zh": text, "en": text}


def target(name: str, period: str, quote: str, text: str) -> dict[str, Any]:
    return {
        "id": name, "kind": "target", "period": period, "area": "macro", "name": both(text),
        "page": "review", "quote": both(quote), "comparator": "eq", "value": "6.5",
        "unit": "percent", "indicator": "output", "note": both(text),
    }  # fmt: skip


def data(text: str) -> dict[str, Any]:
    """Return the files of ``content/`` whose texts are words for readers."""
    return {
        "areas.yml": {"macro": both(text)},
        "units.yml": {
            "percent": {"zh": "%", "en": "per cent", "base": "one", "factor": "1/100",
                        "english": "{value}%"},
            "odd": {"zh": text, "en": text, "base": "one", "factor": "1",
                    "english": "{value} " + text},
        },
        "exceptions.yml": [],
        "glossary.yml": {"double-metro": {"forms": {"zh": [text + "一"], "en": [text + "one"]}}},
        "names.yml": [{"id": "lake", "kind": "nature", "zh": "金沙湖", "en": text}],
        "repairs.yml": [{"id": "colon", "lines": [2], "from": ":", "to": "",
                         "reason": both(text)}],
        "targets.yml": [target("first", "2021", "6.5%", text),
                        target("second", "2022", "7.5%", text) | {"value": "7.5"}],
    }  # fmt: skip


def settings(text: str) -> dict[str, Any]:
    languages = [
        {"folder": folder, "tag": tag, "locale": folder}
        | dict.fromkeys(
            ("name", "site_name", "short_name", "site_description"), text,
        )
        | {"labels": {"about": text, "made_with": text, "search_none": text}}
        for folder, tag in (("zh", "zh-Hans"), ("en", "en-GB"))
    ]  # fmt: skip
    return {
        "site_name": text,
        "site_url": "https://example.org/tiny/",
        "extra": {
            "languages": languages,
            "contact": f"{text.translate(UNMAILED)}@example.org",
        },
    }


def report(text: str) -> dict[str, Any]:
    words = ("title", "short_title", "author", "place", "occasion", "source_line")
    return {
        **{word: both(text) for word in words},
        "name": "tiny",
        "date": "2021-07-20",
        "version": text,
        "key_figures": ["first"],
        "parts": ["index", "review", "tasks/index", "tasks/city", "glossary"],
    }


def publish(folder: Path, text: str, marked: str) -> Path:
    """Build the tiny site with ``text`` in its data and settings, ``marked`` in its Markdown."""
    assemble("tiny", folder)
    own = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8")) | settings(text)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
    for name, value in {**data(text), "report.yml": report(text)}.items():
        (folder / "content" / name).write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")
    for language in ("zh", "en"):
        tree = folder / "content" / language
        meta = yaml.safe_dump({"title": text, "description": text}, allow_unicode=True)
        front = f"---\n{meta}---\n\n"
        review = f"# {marked} {{#review}}\n\n**{marked}.** 双地铁 6.5% 7.5% 金沙湖\n\n## {marked} {{#x}}\n"
        (tree / "review.md").write_text(front + review, "utf-8")
        body = f"# {marked} {{#about}}\n\n" + "\n\n".join(MARKERS) + "\n"
        (tree / "about.md").write_text(front + body, "utf-8")
        entries = f"# {marked} {{#glossary}}\n\n## {marked} {{#double-metro}}\n\n{marked}\n"
        (tree / "glossary.md").write_text(front + entries, "utf-8")
    return build_site(folder)


LOADING = ("script", "style", "img", "iframe", "object", "embed", "form", "base", "b")


def shape(file: Path) -> list[tuple[str, list[str]]]:
    """Return a page's elements in order, each with the names of its attributes."""
    return [(str(each.tag), sorted(map(str, each.keys()))) for each in html_of(file).iter()]


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_lines, "refused_in_data", lambda text: "")
        yield (
            publish(tmp_path_factory.mktemp("plain"), PLAIN, SENTENCE),
            publish(tmp_path_factory.mktemp("hostile"), HOSTILE, MARKED),
        )


def test_no_page_gains_or_loses_an_element_or_an_attribute(sites: tuple[Path, Path]) -> None:
    plain, hostile = sites
    pages = sorted(file.relative_to(plain) for file in plain.rglob("*.html"))
    assert pages == sorted(file.relative_to(hostile) for file in hostile.rglob("*.html"))
    for page in pages:
        shapes = shape(hostile / page), shape(plain / page)
        if page.parent.name == "status":  # it lists findings, and words have their own
            shapes = acting(shapes[0]), acting(shapes[1])
        assert shapes[0] == shapes[1], page


def acting(shapes: list[tuple[str, list[str]]]) -> list[tuple[str, list[str]]]:
    """Return the elements that could run or load something."""
    return [
        (tag, names)
        for tag, names in shapes
        if tag in LOADING or any(name.startswith("on") for name in names)
    ]


def test_readers_see_the_words_as_they_were_written(sites: tuple[Path, Path]) -> None:
    _, hostile = sites
    for page in ("index.html", "zh/index.html", "en/about/index.html", "zh-en/review/index.html"):
        assert LITERAL in text_of(html_of(hostile / page)), page
    (title, *_) = html_of(hostile / "zh/about/index.html").iter("title")
    assert (title.text or "").split(" · ") == [HOSTILE, HOSTILE]


def test_what_scripts_read_is_json(sites: tuple[Path, Path]) -> None:
    _, hostile = sites
    for page in hostile.rglob("*.html"):
        for script in html_of(page).iter("script"):
            if script.get("type") == "application/json":
                assert isinstance(json.loads(script.text or ""), dict)
    index = json.loads((hostile / "zh/search/search_index.json").read_text("utf-8"))
    assert HOSTILE in {doc["title"] for doc in index["docs"]} | {
        each["title"] for each in index["answers"]
    }
