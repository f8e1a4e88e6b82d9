"""A build after an edit keeps the pages that it would write as they stand, and no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import assemble, build_site
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


def kept(folder: Path) -> set[str]:
    """Return the files that another build keeps; what it makes is what is made with nothing known."""
    before = inodes(folder)
    made = files_of(build_site(folder))
    found = {name for name, inode in inodes(folder).items() if before.get(name) == inode}
    with forgotten():
        build_site(folder, site_dir=str(folder / "fresh"))
    assert made == files_of(folder / "fresh")
    return found


def test_an_edit_leaves_the_pages_that_do_not_show_it(folder: Path) -> None:
    """Those of the page in all languages are written, and a page that was touched since."""
    replace(folder, REVIEW, "it rose", "it grew")
    touched = folder / "site" / "zh" / "index.html"
    touched.write_text("not what was written", "utf-8")
    found = kept(folder)
    assert {"en/index.html", "en/index.txt", "zh-en/index.html"} <= found
    shown = {
        "en/review/index.html",
        "zh/review/index.html",
        "zh-en/review/index.html",
        "en/review.txt",
    }
    assert not found & {*shown, "zh/index.html", "en/glossary/index.html", "en/about/index.html"}


def test_what_every_page_may_show_has_all_written(folder: Path) -> None:
    build_site(folder)
    replace(folder, REVIEW, "title: Review", "title: The review")
    assert kept(folder) == set()


def test_an_edit_leaves_what_other_reports_show_of_themselves(tmp_path: Path) -> None:
    """Those of its own report are written, and what is kept is what a fresh build makes."""
    folder = assemble("archive", tmp_path / "archive")
    for tree in ("zh", "en"):  # a home page of its own text and the indicators of all reports
        replace(folder, f"content/{tree}/index.md", "\n{{ reports }}\n", "")
    with forgotten():
        build_site(folder)
        replace(
            folder,
            "content/en/2022/review.md",
            "# I. Review of the year before",
            "# I. The year before",
        )
        found = kept(folder)
    for page in ("report", "glossary", "targets"):
        assert f"en/2023/{page}/index.html" in found
        assert f"en/2022/{page}/index.html" not in found
    assert not {"en/names/index.html", "en/index.html"} & found


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
    tmp_path: Path, name: str, old: str, new: str, words: str
) -> None:
    folder = assemble("archive", tmp_path / "archive")
    with forgotten():
        build_site(folder)
        replace(folder, name, old, new)
        kept(folder)
    assert words in (folder / "site" / "en" / "names" / "index.html").read_text("utf-8")


def test_a_derived_page_is_kept_with_its_source(tmp_path: Path) -> None:
    folder = assemble("tiny", tmp_path / "tiny")
    replace(folder, "mkdocs.yml", "locale: zh,", "locale: zh, traditional: s2tw,")
    (folder / "content" / "traditional.yml").write_text("双地铁: 雙地鐡\n", "utf-8")
    with forgotten():
        build_site(folder)
        replace(folder, REVIEW, "it rose", "it grew")
        found = kept(folder)
        assert {"zh-hant/index.html", "zh-hant/index.md", "zh-hant/index.txt"} <= found
        assert not {"zh-hant/review/index.html", "zh-hant/review.txt"} & found
        (folder / "site" / "zh-hant" / "index.html").write_text("not what was written", "utf-8")
        assert not {"zh/index.html", "zh-hant/index.html"} & kept(folder)
        replace(folder, "content/traditional.yml", "雙地鐡", "雙地鐵")
        assert not {name for name in kept(folder) if name.endswith("index.html")}
