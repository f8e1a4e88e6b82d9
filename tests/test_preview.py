"""The live preview shows what a full build makes, whatever is saved, and what is wrong."""

from __future__ import annotations

import shutil
import urllib.error
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from publication.align import lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.settings.reading import read_configuration
from tests.support import ROOT
from tests.tools.previewing import Previewed, Saved, previewed

Save = Callable[[Previewed], object]
TERMS = "content/glossary.yml"
FOOTER_END = len((ROOT / "overrides/partials/footer.html").read_text("utf-8").splitlines())
ZH, EN = "content/zh/review.md", "content/en/review.md"
NEW_PAGE = "---\ntitle: {0}\ndescription: {0}\n---\n\n# {0} {{#more}}\n\n{1}\n"


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


def changed(name: str, old: str, new: str) -> Save:
    return lambda preview: preview.replace(name, old, new)


def written(files: dict[str, str]) -> Save:
    def save(preview: Previewed) -> None:
        for name, text in files.items():
            preview.path(name).write_text(text, "utf-8")

    return save


def both(*saves: Save) -> Save:
    return lambda preview: [save(preview) for save in saves]


def confirmed(preview: Previewed) -> None:
    """As scripts/confirm.py does, for every page."""
    publication = load_whole(read_configuration(preview.root))
    record, _ = confirm(publication, [*publication.trees["zh"]], "2021-07-20")
    preview.path(f"content/{lock.NAME}").write_text(lock.format_lock(record), "utf-8")


def replaced(name: str, old: str, new: str) -> Save:
    """As editors do that write beside a file and then put that in its place."""

    def save(preview: Previewed) -> None:
        file = preview.path(name)
        aside = file.with_name(f".{file.name}.tmp")
        aside.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        aside.replace(file)

    return save


def halves(name: str, old: str, new: str) -> Save:
    """As editors do that empty a file and then write it in two steps."""

    def save(preview: Previewed) -> None:
        file = preview.path(name)
        text = file.read_text("utf-8").replace(old, new)
        with file.open("w", encoding="utf-8") as target:
            target.write(text[: len(text) // 2])
            target.flush()
            target.write(text[len(text) // 2 :])

    return save


def hurried(preview: Previewed) -> None:
    """Three saves before the first can be built."""
    for old, new in (("最后", "又一"), ("又一", "又二"), ("又二", "末尾的")):
        preview.replace(ZH, old, new)


def renamed(preview: Previewed) -> None:
    for folder in ("zh", "en"):
        page = preview.path(f"content/{folder}/about.md")
        page.rename(page.with_name("further.md"))
    preview.replace("mkdocs.yml", "about.md", "further.md")
    preview.path("content/moved.yml").write_text("about: further\n", "utf-8")


def removed(preview: Previewed) -> None:
    for folder in ("zh", "en"):
        preview.path(f"content/{folder}/about.md").unlink()
    preview.replace("mkdocs.yml", "  - about.md\n", "")


MORE = both(
    written(
        {
            "content/zh/more.md": NEW_PAGE.format("再者", "双地铁。"),
            "content/en/more.md": NEW_PAGE.format("More", "Double metro -- here."),
        }
    ),
    changed("mkdocs.yml", "  - about.md\n", "  - about.md\n  - more.md\n"),
)


class Kind(NamedTuple):
    """A kind of save: what it protects, the saves one after the other, where the last is seen."""

    protects: str
    steps: tuple[Save, ...]
    seen: str = ""  # a file of the site that the last save must change; '' if it may change none


SAVES: dict[str, Kind] = {
    "a-text-of-one-language": Kind(
        "the other language is behind, and its page says so",
        (changed(ZH, "迈入", "已迈入"),),
        "en/review/index.html",
    ),
    "a-confirmation": Kind(
        "what was behind is so no longer, though no text has changed",
        (changed(ZH, "迈入", "已迈入"), confirmed),
        "en/review/index.html",
    ),
    "a-block-more": Kind(
        "the glossary leads to the new place of its term",
        (
            both(
                changed(ZH, "{{ targets", "又一段，说双地铁。\n\n{{ targets"),
                changed(EN, "{{ targets", "One more, on the double metro.\n\n{{ targets"),
            ),
        ),
        "en/glossary/index.html",
    ),
    "a-block-less": Kind(
        "the glossary leads no more to a place that is gone",
        (
            both(
                changed(ZH, "最后一段，尚待翻译，也有双地铁。\n\n", ""),
                changed(EN, "{{ pending }}\n\n", ""),
            ),
        ),
        "zh/glossary/index.html",
    ),
    "a-file-put-in-the-place-of-another": Kind(
        "an editor's way to save that renames a file is seen",
        (replaced(ZH, "最后一段", "末段"),),
        "zh/review/index.html",
    ),
    "a-file-written-in-two-steps": Kind(
        "no half of a file stays on the page",
        (halves(ZH, "最后一段", "末段"),),
        "zh/review/index.html",
    ),
    "three-saves-in-a-hurry": Kind(
        "the last one counts, though none before it was built",
        (hurried,),
        "zh/review/index.html",
    ),
    "a-title": Kind(
        "the navigation of every page has it",
        (changed("content/zh/tasks/city.md", "title: ", "title: 新"),),
        "zh/index.html",
    ),
    "a-term-s-heading": Kind(
        "the other language names the term by it",
        (changed("content/en/glossary.md", "Double metro", "Twin metro"),),
        "zh/search/search_index.json",
    ),
    "a-term-s-definition": Kind(
        "the pages that use the term explain it so",
        (changed("content/zh/glossary.md", "两条地铁", "两条轨道"),),
        "zh/review/index.html",
    ),
    "a-term-s-form": Kind(
        "text that has the term in that form is linked",
        (changed(TERMS, "zh: [“双地铁”]", "zh: [“双地铁”]\n    en: [output]"),),
        "en/review/index.html",
    ),
    "a-target-s-name": Kind(
        "the tables have it",
        (changed("content/targets.yml", "生产总值增长, en: Growth", "增速, en: Rate"),),
        "en/review/index.html",
    ),
    "an-area-s-name": Kind(
        "the tables say it",
        (changed("content/areas.yml", "总体", "全局"),),
        "zh/review/index.html",
    ),
    "names": Kind(
        "machines are told that there are some; no page of this site has them",
        (written({"content/names.yml": "- {id: metro, kind: transport, zh: 地铁, en: metro}\n"}),),
        "llms.txt",
    ),
    "phrases": Kind(
        "the check holds texts to them, and no page changes",
        (written({"content/phrases.yml": "- {zh: 提高, en: rose}\n"}),),
    ),
    "a-reason": Kind(
        "an exception's reason is for editors, and no page changes",
        (changed("content/exceptions.yml", "名词序号", "序号"),),
    ),
    "the-site-s-name": Kind(
        "every page of its language has it",
        (changed("content/report.yml", "zh: 小站", "zh: 小小站"),),
        "zh/about/index.html",
    ),
    "a-page-more": Kind(
        "it is in the navigation, and its neighbour leads to it", (MORE,), "en/about/index.html"
    ),
    "a-Markdown-extension": Kind(
        "pages that have not changed are rendered anew",
        (
            MORE,
            changed("mkdocs.yml", "\nnav:", "\nmarkdown_extensions: [attr_list, smarty]\n\nnav:"),
        ),
        "en/more/index.html",
    ),
    "a-page-under-another-name": Kind(
        "every link leads to its new place", (renamed,), "zh/review/index.html"
    ),
    "a-page-less": Kind("no link leads to it", (removed,), "zh/review/index.html"),
    "a-template": Kind(
        "pages whose text has not changed are made with it",
        (changed("overrides/partials/footer.html", "colophon", "colophon newer"),),
        "zh/about/index.html",
    ),
    "a-style": Kind(
        "pages name the style sheet by what is in it now",
        (changed("docs/assets/style/report.css", "--measure", "--other-measure"),),
        "zh/about/index.html",
    ),
    "a-script": Kind(
        "pages name the script by what is in it now",
        (changed("docs/assets/cite.js", "let opener = null", "let opener = 0"),),
        "zh/about/index.html",
    ),
    "the-cover": Kind(
        "it is made anew, though it belongs to no language",
        (
            changed(
                "docs/index.md", "template: cover.html", "{template: cover.html, description: 新}"
            ),
        ),
        "index.html",
    ),
}


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


def test_an_address_without_its_slash_leads_to_the_page(preview: Previewed) -> None:
    assert preview.get("zh/review") == preview.get("zh/review/index.html")


def test_what_is_not_there_is_the_page_that_says_so(preview: Previewed) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        preview.get("zh/nothing/")
    assert missing.value.code == 404
    assert "zh/" in missing.value.read().decode()


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
