"""Builds of a site of a few pages, one after the other: what each makes, and what it leaves."""

from __future__ import annotations

import fcntl
import hashlib
import logging
import os
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, TimeoutError
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from hooks.staged_site import swap
from publication.publish.folder_lock import folder_lock
from tests.support import (
    ROOT,
    assemble,
    build_site,
    html_of,
    text_of,
    with_class,
)
from tests.tiny import ADDRESS, PAGES, PARTS, TAGS, links


def test_with_an_address_pages_are_canonical_and_the_sitemap_names_their_languages(
    tmp_path: Path,
) -> None:
    site = build_site(assemble("tiny", tmp_path), site_url=ADDRESS)
    for below in ("", "zh/", "en/tasks/city/"):
        assert links(html_of(site / below / "index.html"), "canonical") == [ADDRESS + below]
    for below in PARTS:
        document = html_of(site / "zh-en" / below / "index.html")
        assert links(document, "canonical") == [f"{ADDRESS}zh/{below}"]
        assert "robots" not in {meta.get("name") for meta in document.iter("meta")}
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", names)
    rows = {
        url.findtext("s:loc", "", names): {
            link.get("hreflang"): link.get("href")
            for link in url.iter("{http://www.w3.org/1999/xhtml}link")
        }
        for url in urls
    }
    assert set(rows) == {ADDRESS} | {f"{ADDRESS}{name}/{below}" for name in TAGS for below in PAGES}
    assert rows[f"{ADDRESS}en/tasks/city/"] == rows[f"{ADDRESS}zh/tasks/city/"]
    assert rows[f"{ADDRESS}en/tasks/city/"] == {
        "zh-Hans": f"{ADDRESS}zh/tasks/city/",
        "en-GB": f"{ADDRESS}en/tasks/city/",
        "x-default": f"{ADDRESS}zh/tasks/city/",
    }
    listed = {a.get("href", "") for a in html_of(site / "404.html").iter("a")}
    assert {"/tiny/zh/", "/tiny/en/", "/tiny/en/tasks/city/"} <= listed
    assert all(address.startswith("/tiny/") for address in listed)


def fingerprints(site: Path) -> dict[str, str]:
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in site.rglob("*")
        if file.is_file()
    }


MARKERS = "\n{{ explorer }}\n\n{{ data }}\n\n{{ downloads }}\n\n{{ contact }}\n"


def unmarked_labels(folder: Path) -> list[str]:
    """Return the English labels, as a locale without labels has them, that are not said to be."""
    labels = yaml.safe_load((ROOT / "publication/settings/labels/en.yml").read_text("utf-8"))
    words = {text for text in labels.values() if len(text) > len("CSV") and "{" not in text}

    def found(element: ElementTree.Element, tag: str) -> Iterator[str]:
        tag = element.get("lang") or tag
        if element.tag not in ("script", "style", "template"):
            texts = [element.text, *(child.tail for child in element)]
            yield from (text for text in texts if text and text.strip() in words and tag == "de")
            for child in element:
                yield from found(child, tag)

    pages = [html_of(page) for page in folder.rglob("index.html")]
    said = [text for page in pages for text in found(page, "")]
    return [text for text in said if text != labels["status"]]  # a page's title


def test_a_second_build_in_one_process_makes_the_same_site(tmp_path: Path) -> None:
    """Between the two stands another site's: nothing of a build may leak into the next."""
    first = fingerprints(build_site(assemble("tiny", tmp_path / "a")))
    other = assemble("tiny", tmp_path / "b")
    (other / "content" / "zh" / "review.md").write_text(
        "---\ntitle: 别\ndescription: 别\n---\n", "utf-8"
    )
    with pytest.raises(Abort):
        build_site(other)
    handlers = list(logging.getLogger("mkdocs").handlers)
    with_third_language(other)
    in_swedish = (other / "mkdocs.yml").read_text("utf-8").replace("locale: de", "locale: sv")
    (other / "mkdocs.yml").write_text(in_swedish, "utf-8")
    for tree in ("zh", "en", "de"):
        with (other / "content" / tree / "about.md").open("a", encoding="utf-8") as about:
            about.write(MARKERS)
    assert unmarked_labels(build_site(other) / "de") == []
    assert fingerprints(build_site(tmp_path / "a")) == first
    assert logging.getLogger("mkdocs").handlers == handlers


def with_third_language(folder: Path) -> None:
    """Add German to a tiny site, by content and configuration alone."""
    source = ROOT / "tests" / "fixtures" / "tiny"
    for tree in (source / "content", source / "third" / "content"):
        for file in (each for each in tree.rglob("*") if each.is_file()):
            target = folder / "content" / file.relative_to(tree)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    settings = yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))
    settings["extra"]["languages"].append(
        {
            "folder": "de",
            "tag": "de",
            "locale": "de",
            "name": "Deutsch",
            "labels": {"read_in": "Diese Seite auf Deutsch lesen"},
        }
    )
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")


def test_a_third_language_needs_content_and_configuration_alone(tmp_path: Path) -> None:
    folder = assemble("tiny", tmp_path)
    with_third_language(folder)
    site = build_site(folder)
    german = html_of(site / "de" / "review" / "index.html")
    assert german.get("lang") == "de"
    switches = with_class(german, "ways__way")
    assert [each.get("hreflang") for each in switches if each.get("hreflang")] == [
        "zh-Hans",
        "en-GB",
        "de",
    ]
    assert [(text_of(term), term.get("href")) for term in with_class(german, "term")] == [
        ("Doppel-Metro", "../glossary/#double-metro"),
        ("双地铁", "../glossary/#double-metro"),
    ]
    (card,) = with_class(german, "term-card")
    assert text_of(card) == "Doppel-Metro 双地铁 Double metro 是指两条地铁，双地铁不链接自身。"
    assert "Suchen" in {each.get("aria-label") for each in german.iter("input")}
    chinese = with_class(html_of(site / "zh" / "review" / "index.html"), "ways__way")
    assert [each.get("title") for each in chinese if each.get("hreflang")] == [
        "阅读本页中文版",
        "Read this page in English",
        "Diese Seite auf Deutsch lesen",
    ]
    assert len(with_class(html_of(site / "index.html"), "door__enter")) == 3
    assert [e.get("lang") for e in html_of(site / "404.html").iter("section")] == [
        *TAGS.values(),
        "de",
    ]
    assert (site / "de" / "search" / "search_index.json").exists()
    for pair in ("zh-en", "zh-de"):
        for below in PARTS:
            assert (site / pair / below / "index.html").exists()
    assert not (site / "en-de").exists()
    beside = html_of(site / "zh-de" / "review" / "index.html")
    assert {each.get("lang") for each in with_class(beside, "row__text--other")} == {"de"}


def test_a_warning_in_a_strict_build_leaves_the_old_site(tmp_path: Path) -> None:
    """A link on the cover is none of ours to check; the engine warns, and strict means no."""
    folder = assemble("tiny", tmp_path)
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("old", "utf-8")
    (folder / "docs").unlink()
    shutil.copytree(ROOT / "docs", folder / "docs")
    cover = (ROOT / "docs" / "index.md").read_text("utf-8")
    (folder / "docs" / "index.md").write_text(f"{cover}\n[broken](nowhere.md)\n", "utf-8")
    with pytest.raises(Abort) as stopped:
        build_site(folder)
    assert "1 warnings in strict mode" in str(stopped.value)
    assert [each.name for each in (folder / "site").iterdir()] == ["index.html"]
    assert (folder / "site" / "index.html").read_text("utf-8") == "old"
    assert not list(folder.glob("site.*"))


def test_a_new_site_takes_the_old_one_s_place_whole(tmp_path: Path) -> None:
    folder = assemble("tiny", tmp_path)
    (folder / "site").mkdir()
    (folder / "site" / "gone.html").write_text("old", "utf-8")
    site = build_site(folder)
    assert not (site / "gone.html").exists()
    assert (site / "zh" / "index.html").exists()
    assert not list(folder.glob("site.*"))


def is_locked(folder: Path) -> bool:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False


def stop(*_: object) -> None:
    raise KeyboardInterrupt


def test_what_a_build_that_was_killed_left_is_not_published(tmp_path: Path) -> None:
    """The engine leaves what is hidden, and follows a link."""
    folder, other = assemble("tiny", tmp_path / "publication"), tmp_path / "other"
    (folder / "site.next").mkdir()
    (folder / "site.next" / ".hidden").write_text("left", "utf-8")
    site = build_site(folder)
    assert not (site / ".hidden").exists()
    other.mkdir()
    (other / "mine").write_text("mine", "utf-8")
    (folder / "site.next").symlink_to(other)
    build_site(folder)
    assert not site.is_symlink() and [each.name for each in other.iterdir()] == ["mine"]


def test_a_build_that_is_broken_off_leaves_the_old_site_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What ends a process is no error of the build, so the engine says no more than that it ends."""
    folder = assemble("tiny", tmp_path)
    config = load_config(str(folder / "mkdocs.yml"), strict=True)
    monkeypatch.setattr("hooks.plain_texts.write_texts", stop)
    with pytest.raises(KeyboardInterrupt):
        build(config)
    assert (folder / "site.next").exists()
    config.plugins.on_shutdown()
    assert not list(folder.glob("site*"))
    assert not is_locked(folder)


def test_a_site_may_be_built_below_folders_that_do_not_exist(tmp_path: Path) -> None:
    site = tmp_path / "还 没有" / "网站"
    build_site(assemble("tiny", tmp_path / "publication"), site_dir=str(site))
    assert (site / "zh" / "index.html").exists()
    assert [each.name for each in site.parent.iterdir()] == [site.name]


def test_a_build_holds_off_others_until_its_site_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at once would write and swap the same folders, and one would publish half a site."""
    folder, found = assemble("tiny", tmp_path), list[bool]()

    def watched(*given: Any) -> None:
        found.append(is_locked(folder))
        swap(*given)

    monkeypatch.setattr("hooks.staged_site.swap", watched)
    build_site(folder)
    assert (found, is_locked(folder)) == ([True], False)


def test_a_build_waits_for_another_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    folder = assemble("tiny", tmp_path)
    with ThreadPoolExecutor(1) as other:
        with folder_lock(folder, stop):
            waits = other.submit(build_site, folder)
            with pytest.raises(TimeoutError):
                waits.result(1)
        site = waits.result(30)
    assert (site / "index.html").exists()
    said = "site: another build runs in this folder: this one waits for it to end"
    assert said in [record.getMessage() for record in caplog.records]
