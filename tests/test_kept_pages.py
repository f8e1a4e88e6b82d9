"""A build after an edit keeps the pages that it would write as they stand, and no other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.site_files import SiteFiles
from tests.support import ROOT, assemble, build_site
from tests.tools.previewing import files_of, forgotten

REVIEW = "content/en/review.md"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a publication that was built once."""
    folder = assemble("tiny", tmp_path_factory.mktemp("kept"))
    with forgotten():
        build_site(folder)
        yield folder


def inodes(folder: Path) -> dict[str, int]:
    site = folder / "site"
    return {
        file.relative_to(site).as_posix(): file.stat().st_ino
        for file in site.rglob("*")
        if file.is_file()
    }


def replace(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), "utf-8")


def file_of(page: str) -> str:
    """Return the file of a page; a file's own name."""
    return page if "." in page else f"{page}/index.html"


def kept(folder: Path) -> set[str]:
    """Return the files that another build keeps without making them.

    What it makes is what is made with nothing known.
    """
    before = inodes(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SiteFiles, "keep_content", lambda *made: False)
        made = files_of(build_site(folder))
    found = {name for name, inode in inodes(folder).items() if before.get(name) == inode}
    with forgotten():
        build_site(folder, site_dir=str(folder / "fresh"))
    assert made == files_of(folder / "fresh")
    return found


def test_an_edit_leaves_the_pages_that_do_not_show_it(folder: Path) -> None:
    """Those of the page in its language are written, and a page that was touched since."""
    replace(folder, REVIEW, "it rose", "it grew")
    touched = folder / "site" / "zh" / "index.html"
    touched.write_text("not what was written", "utf-8")
    found = kept(folder)
    assert {
        "en/index.html",
        "en/index.txt",
        "en/about/index.html",
        "zh/review/index.html",
        "zh-en/index.html",
    } <= found
    shown = {"en/review/index.html", "zh-en/review/index.html", "en/review.txt"}
    assert not found & {*shown, "en/report/index.html", "zh/index.html"}


def test_what_every_page_may_show_has_all_written(folder: Path) -> None:
    build_site(folder)
    replace(folder, REVIEW, "title: Review", "title: The review")
    assert kept(folder) == set()


@pytest.mark.parametrize(
    "setting",
    ["use_directory_urls: false", "copyright: theirs", "theme: {features: [header.autohide]}"],
)
def test_a_setting_of_the_engine_has_all_written(folder: Path, setting: str) -> None:
    """Addresses in the data are other ones, for example."""
    build_site(folder)
    settings = folder / "mkdocs.yml"
    before = settings.read_text("utf-8")
    settings.write_text(f"{before}\n{setting}\n", "utf-8")
    assert kept(folder) == set()
    settings.write_text(before, "utf-8")
    assert kept(folder) == set()


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield an archive that was built once, whose home page has the indicators of all reports."""
    folder = assemble("archive", tmp_path_factory.mktemp("kept") / "archive")
    for tree in ("zh", "en"):
        replace(folder, f"content/{tree}/index.md", "\n{{ reports }}\n", "")
    with forgotten():
        build_site(folder)
        yield folder


@pytest.mark.parametrize(
    ("name", "old", "new", "written", "left"),
    [
        (
            "content/en/2022/review.md",
            "# I. Review of the year before",
            "# I. The year before",
            "en/2022/review zh-en/2022/review en/2022/report en/search/search_index.json",
            "zh/2022/review en/2022/targets en/2022/glossary en/2023/report en/indicators en en/names"
            " zh/search/search_index.js data/names.csv data/2022/targets.csv assets/names.js",
        ),
        (
            "content/en/2022/review.md",
            "by two kilometres",
            "for its part by two kilometres",
            "en/2022/review en/2022/report en/names",
            "zh/2022/report en/2022/targets en/indicators/growth en",
        ),
        (
            "content/zh/2023/review.md content/2023/source.txt",
            "云湖步道开放",
            "今年云湖步道开放",
            "zh/2023/review en/2023/review zh/2023/report en/2023/report zh/names",
            "zh/2022/review zh/2023/targets zh/2023/glossary zh/indicators",
        ),
        (
            "content/2022/targets.yml",
            "name: {zh: 道路, en: Road}",
            "name: {zh: 道路, en: A road}",
            "en/2022/review en/2022/targets zh/2022/targets en/targets en/indicators en/names"
            " data/targets.json data/2022/targets.csv data/datapackage.json zh/search/search_index.js",
            "en/2022/tasks/city en/2022/glossary en/2023/review en/2021/targets en/about data/2021/targets.csv",
        ),
        (
            "content/2022/targets.yml",
            'value: "6.4"',
            'value: "6.4"\n  note: {zh: 注, en: As of then.}',
            "en/2021/tasks en/2022/review en/2022/targets en/indicators/growth en",
            "en/2022/tasks/city en/2022/glossary en/2021",
        ),
        (
            "content/en/2022/glossary.md",
            "settles one matter",
            "settles a matter",
            "en/2022/glossary en/2022/tasks en/2022/report en/2022/targets data/glossary.csv"
            " data/2022/datapackage.json en/search/search_index.js",
            "en/2022/review en/2021/report zh/2022/report en/about zh/search/search_index.js"
            " data/2023/glossary.csv",
        ),
        (
            "content/2022/glossary.yml",
            "en: [One-Window Service]",
            "en: [One-Window Service, one-window services]",
            "en/search/search_index.js",
            "en/2022/review en/2022/glossary en/2021/report zh/2022/report en/about",
        ),
        (
            "content/2021/repairs.yml",
            "reason: {",
            "reason: { ",
            "",
            "en/2021/review zh/about en/about en/2021/targets",
        ),
        (
            "content/units.yml",
            "zh:",
            "zh:  ",
            "en en/about zh/2022/review en/2021/report zh-en/2022/review zh/search/search_index.js data/2021/targets.csv"
            " assets/names.js",
            "",
        ),
    ],
    ids=[
        "a heading",
        "words around an entry's",
        "the authoritative text",
        "an entry",
        "an entry that answers another report's",
        "a definition",
        "a form that no text has",
        "no word of the repairs",
        "what is no report's own",
    ],
)
def test_an_edit_in_an_archive_has_written_what_shows_it(
    archive: Path, name: str, old: str, new: str, written: str, left: str
) -> None:
    """And no other page: what is kept is what a build makes with nothing known."""
    for each in name.split():
        replace(archive, each, old, new)
    found = kept(archive)
    assert not {*map(file_of, written.split())} & found
    assert {*map(file_of, left.split())} <= found


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("content/en/2022/review.md", "was lengthened", "grew longer", "grew longer"),
        ("content/en/2022/review.md", "title: Review", "title: A look back", "A look back"),
        ("content/2022/report.yml", 'en: "2022"', "en: Year 2022", "Year 2022"),
    ],
    ids=["words around", "a title", "what its report is called"],
)
def test_a_name_s_uses_are_set_as_they_are_now(
    archive: Path, name: str, old: str, new: str, words: str
) -> None:
    replace(archive, name, old, new)
    kept(archive)
    assert words in (archive / "site" / "en" / "names" / "index.html").read_text("utf-8")


def test_a_derived_page_is_kept_with_its_source(tmp_path: Path) -> None:
    folder = assemble("tiny", tmp_path / "tiny")
    replace(folder, "mkdocs.yml", "locale: zh,", "locale: zh, traditional: s2tw,")
    (folder / "content" / "traditional.yml").write_text("双地铁: 雙地鐡\n", "utf-8")
    with forgotten():
        build_site(folder)
        replace(folder, REVIEW, "it rose", "it grew")
        found = kept(folder)
        assert {"zh-hant/index.html", "zh-hant/index.md", "zh-hant/index.txt"} <= found
        assert {"zh-hant/review/index.html", "zh-hant/review.txt"} <= found
        replace(folder, "content/zh/review.md", "尚待翻译", "还待翻译")
        assert not {"zh-hant/review/index.html", "zh-hant/review.txt"} & kept(folder)
        (folder / "site" / "zh-hant" / "index.html").write_text("not what was written", "utf-8")
        assert not {"zh/index.html", "zh-hant/index.html"} & kept(folder)
        replace(folder, "content/traditional.yml", "雙地鐡", "雙地鐵")
        assert not {name for name in kept(folder) if name.endswith("index.html")}


def test_what_a_generator_elsewhere_brings_is_seen(tmp_path: Path) -> None:
    """A publication may take pages' templates and files that are copied from another folder."""
    folder = assemble("tiny", tmp_path / "tiny")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / "generator" / name)
        (folder / name).unlink()
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("docs_dir: ../generator/docs\ntheme: {custom_dir: ../generator/overrides}\n")
    with forgotten():
        build_site(folder)
        replace(tmp_path, "generator/docs/assets/names.js", "{", "{ ")
        assert {"assets/names.js", "en/review/index.html"}.isdisjoint(kept(folder))
        replace(
            tmp_path, "generator/overrides/partials/menu-buttons.html", "md-logo", "md-logo of-test"
        )
        assert "en/review/index.html" not in kept(folder)


def test_a_build_that_knows_nothing_writes_what_is_another_alone(tmp_path: Path) -> None:
    """As in a new clone beside a site that was copied: an unchanged file keeps its time."""
    folder = assemble("tiny", tmp_path)
    with forgotten():
        before = files_of(build_site(folder))
    was = inodes(folder)
    replace(folder, REVIEW, "it rose", "it grew")
    with forgotten():
        after = files_of(build_site(folder))
    assert before.keys() == after.keys()
    changed = {name for name, content in before.items() if after[name] != content}
    assert "en/review/index.html" in changed
    assert changed == {name for name, inode in inodes(folder).items() if was[name] != inode}
