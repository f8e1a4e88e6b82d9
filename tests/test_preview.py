"""The live preview shows what a full build makes, whatever is saved, and what is wrong."""

from __future__ import annotations

import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.preview_saves import EN, SAVES, TERMS, ZH, Kind, Save, both, changed, confirmed
from tests.support import ROOT
from tests.tools.previewing import Previewed, Saved, previewed

FOOTER_END = len((ROOT / "overrides/partials/footer.html").read_text("utf-8").splitlines())


@dataclass(frozen=True)
class Base:
    """What every test starts from: the files that are edited, and what a build makes of them."""

    files: dict[Path, bytes]
    site: dict[str, bytes]
    saved: Saved

    def restore(self, preview: Previewed) -> None:
        """Put back what has been changed."""
        now = edited(preview.root)
        for file in now.keys() - self.files.keys():
            file.unlink()
        for file, data in self.files.items():
            if now.get(file) != data:
                file.write_bytes(data)


def edited(root: Path) -> dict[Path, bytes]:
    """Return the files of a publication that the tests save."""
    names = ("content", "docs", "overrides", "mkdocs.yml")
    found = (file for name in names for file in (root / name, *(root / name).rglob("*")))
    return {file: file.read_bytes() for file in found if file.is_file()}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    """The one preview of these tests, with all texts confirmed."""
    with previewed(tmp_path_factory.mktemp("preview")) as preview:
        assert preview.after(lambda: confirmed(preview)) == []
        yield preview


@pytest.fixture(scope="module")
def base(started: Previewed) -> Base:
    return Base(edited(started.root), started.built(), started.saved())


@pytest.fixture
def preview(started: Previewed, base: Base) -> Previewed:
    """The preview of the base: whatever the test before has saved is taken back."""
    if edited(started.root) != base.files:
        assert started.after(lambda: base.restore(started)) == []
    return started


@pytest.mark.parametrize("kind", SAVES.values(), ids=SAVES)
def test_a_save_is_served_as_a_full_build_makes_it(
    started: Previewed, base: Base, kind: Kind
) -> None:
    """Byte for byte, the preview's script apart, every file of the site; and so does a build
    that knows what one of the base saved.

    The save is made on the base; what the preview shows before it is of the save before, as the
    base itself is restored with the save."""
    first, *others = kind.steps
    assert started.after(lambda: both(base.restore, first)(started)) == []
    before = base.site
    for save in others:
        before = started.built()
        assert started.after(lambda save=save: save(started)) == []  # type: ignore[misc]
    fresh = started.built()
    assert differing(started.served(fresh), fresh) == set(), kind.protects
    assert differing(started.loaded(base.saved), fresh) == set(), kind.protects
    seen = differing(fresh, before)
    assert kind.seen in seen if kind.seen else not seen, kind.protects


def test_what_is_taken_back_is_served_as_it_was(preview: Previewed, base: Base) -> None:
    """After all the saves above, byte for byte."""
    assert differing(preview.served(base.site), base.site) == set()


def differing(site: dict[str, bytes], other: dict[str, bytes]) -> set[str]:
    """Return the places of files that only one of two sites has, or each has another."""
    return {place for place in {*site, *other} if site.get(place) != other.get(place)}


Mistake = tuple[Save, Save, str]


def deleted(preview: Previewed) -> None:
    shutil.move(preview.path("content/en/about.md"), preview.path("about.md"))


def restored(preview: Previewed) -> None:
    shutil.move(preview.path("about.md"), preview.path("content/en/about.md"))


def mistake(name: str, right: str, wrong: str, said: str) -> Mistake:
    return changed(name, right, wrong), changed(name, wrong, right), said


MISTAKES: dict[str, Mistake] = {
    "YAML": mistake(
        "content/areas.yml",
        "macro: {",
        "macro: {{",
        "content/areas.yml:1: this is not valid YAML (did not find expected",
    ),
    "settings": mistake("mkdocs.yml", "\nnav:", "\nnav: [", "mkdocs.yml:"),
    "a page gone": (deleted, restored, "content/zh/about.md:1: content/en/about.md is missing"),
    "a block without its like": mistake(
        EN, "{{ pending }}", "{{ pending }}\n\nToo much.", f"{EN}:14: blocks do not line up"
    ),
    "a figure": mistake(EN, "6.5%", "6.6%", "content/en/review.md:10: "),
    "a template's syntax": mistake(
        "overrides/partials/footer.html",
        "</footer>",
        "{% if %}</footer>",
        f"overrides/partials/footer.html:{FOOTER_END}: the build stops here (TemplateSyntaxError: ",
    ),
    "a template of one page": mistake(
        "overrides/markers/repairs.html",
        "each.repairs if each",
        "each.none.such if each",
        "overrides/markers/repairs.html:12: the build stops here (UndefinedError: ",
    ),
    "a link of the cover": mistake(
        "docs/index.md",
        "\n---\n",
        "\n---\n\n[gone](nowhere.md)\n",
        "docs/index.md:5: the engine says “Doc file 'index.md' contains a link 'nowhere.md'",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_and_what_was_served_stays_until_it_is_mended(
    preview: Previewed, base: Base, name: str
) -> None:
    make, mend, expected = MISTAKES[name]
    said = preview.after(lambda: make(preview), wrong=True)
    assert [line for line in said if line.startswith(expected)] != [], said
    assert differing(preview.served(base.site), base.site) == set()
    assert preview.after(lambda: mend(preview)) == []
    assert differing(preview.served(base.site), base.site) == set()


def test_every_mistake_is_said_at_once_and_those_left_when_one_is_mended(
    preview: Previewed,
) -> None:
    twice = "  forms: {zh: [城市]}\nmetro:\n  other: []\n"

    def make() -> None:
        preview.replace(EN, "{{ pending }}", "{{ pending }}\n\nToo much.")
        preview.replace(TERMS, "double-metro:\n", f"none:\n{twice}double-metro:\n")

    said = preview.after(make, wrong=True)
    assert {line.partition(":")[0] for line in said} == {EN, TERMS}
    said = preview.after(
        lambda: preview.replace(EN, "{{ pending }}\n\nToo much.", "{{ pending }}"), wrong=True
    )
    assert {line.partition(":")[0] for line in said} == {TERMS}
    assert preview.after(lambda: preview.replace(TERMS, f"none:\n{twice}", "")) == []


def test_a_save_while_a_page_is_read_has_it_loaded_again(
    preview: Previewed, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page never says that it is of a later state than it was read from."""
    shown, number = preview.preview.shown, preview.preview.number
    assert shown
    read = shown.read

    def read_late(place: str) -> bytes | None:
        content = read(place)
        preview.preview.number += 1  # another state is shown
        return content

    monkeypatch.setattr(shown, "read", read_late)
    with urllib.request.urlopen(f"{preview.address}zh/review/") as answer:
        page = answer.read().decode()
    assert re.findall(r'data-state="\w+-(\d+)"', page) == [str(number)]


def test_an_address_without_its_slash_leads_to_the_page(preview: Previewed) -> None:
    assert preview.get("zh/review") == preview.get("zh/review/index.html")


def test_what_is_not_there_is_the_page_that_says_so(preview: Previewed) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        preview.get("zh/nothing/")
    assert missing.value.code == 404
    assert "zh/" in missing.value.read().decode()


def test_where_a_link_leads_is_seen_and_what_changes_there(preview: Previewed, base: Base) -> None:
    """A file of the content may be a link to another; that one's name may be none that is read."""
    areas, first, second = (
        preview.path(f"content/{name}") for name in ("areas.yml", ".first.yml", ".second.yml")
    )
    text = areas.read_text("utf-8")
    first.write_text(text.replace("总体", "一"), "utf-8")
    second.write_text(text.replace("总体", "二"), "utf-8")

    def lead_to(file: Path) -> None:
        areas.unlink()
        areas.symlink_to(file.name)

    def change_there() -> None:
        second.write_text(text.replace("总体", "三"), "utf-8")
        preview.preview.touch()  # nobody watches names that are hidden

    def restore() -> None:
        areas.unlink()
        base.restore(preview)

    try:
        for save in (lambda: lead_to(first), lambda: lead_to(second), change_there):
            assert preview.after(save) == []
            fresh = preview.built()
            assert differing(preview.served(fresh), fresh) == set()
            assert "zh/review/index.html" in differing(fresh, base.site)
    finally:
        preview.after(restore)


def test_a_new_warning_is_told_to_the_terminal_once_and_stops_nothing(preview: Previewed) -> None:
    before = len(preview.terminal)
    for wrong, right in (("一段，，尚", "一段，尚"), ("有双地铁！", "有双地铁。")):
        save = changed(ZH, right, wrong)
        assert preview.after(lambda save=save: save(preview)) == []  # type: ignore[misc]
    told = [each for each in preview.terminal[before:] if "doubled mark" in each.en]
    assert [each.en for each in told] == [
        f"{ZH}:12: doubled mark (“最后一段，，尚待翻译，也”): keep one"
    ]
    assert [each.zh for each in told] == [
        f"{ZH}:12: 标点重复（“最后一段，，尚待翻译，也”）：请只留一个"
    ]
