"""The live preview shows what a full build makes, whatever is saved, and what is wrong."""

from __future__ import annotations

import shutil
import urllib.error
from collections.abc import Callable, Iterator

import pytest

from publication.align import lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.settings.configuration import configure
from tests.support import ROOT, settings_of
from tests.tools.previewing import Previewed, previewed

Save = Callable[[Previewed], object]
TERMS = "content/glossary.yml"
FOOTER_END = len((ROOT / "overrides/partials/footer.html").read_text("utf-8").splitlines())
ZH, EN = "content/zh/review.md", "content/en/review.md"
NEW_PAGE = "---\ntitle: {0}\ndescription: {0}\n---\n\n# {0} {{#more}}\n\n{1}\n"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    with previewed(tmp_path_factory.mktemp("preview")) as preview:
        yield preview


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
    settings = settings_of(preview.root)
    publication = load_whole(configure(preview.root, settings["extra"], settings["nav"]))
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
    for old, new in (("又一段", "又二段"), ("又二段", "又三段"), ("又三段", "又一段。")):
        preview.replace(ZH, old, new)


def renamed(preview: Previewed) -> None:
    for folder in ("zh", "en"):
        page = preview.path(f"content/{folder}/more.md")
        page.rename(page.with_name("further.md"))
    preview.replace("mkdocs.yml", "more.md", "further.md")


def removed(preview: Previewed) -> None:
    for folder in ("zh", "en"):
        preview.path(f"content/{folder}/further.md").unlink()
    preview.replace("mkdocs.yml", "  - further.md\n", "")


SAVES: dict[str, Save] = {  # in this order, each after the ones before
    "the texts as confirmed": confirmed,
    "a block's text in one language, which leaves the other behind": changed(ZH, "最后", "末尾的"),
    "a block more, with a term in it": both(
        changed(ZH, "{{ targets", "又一段，说双地铁。\n\n{{ targets"),
        changed(EN, "{{ targets", "One more, on the double metro.\n\n{{ targets"),
    ),
    "by a file put in the place of another": replaced(ZH, "又一段", "又一段话"),
    "in two steps": halves(ZH, "又一段话", "又一段"),
    "in a hurry": hurried,
    "a block less": both(
        changed(ZH, "又一段。，说双地铁。\n\n", ""),
        changed(EN, "One more, on the double metro.\n\n", ""),
    ),
    "a title": changed("content/zh/tasks/city.md", "title: ", "title: 新"),
    "a term's heading": changed("content/en/glossary.md", "Double metro", "Twin metro"),
    "a term's definition": changed("content/zh/glossary.md", "两条地铁", "两条轨道"),
    "a term's form": changed(TERMS, "zh: [“双地铁”]", "zh: [“双地铁”]\n    en: [double metro]"),
    "an entry's name": changed("content/targets.yml", "生产总值增长, en: Growth", "增速, en: Rate"),
    "an area's name": changed("content/areas.yml", "总体", "全局"),
    "names": written(
        {"content/names.yml": "- {id: metro, kind: transport, zh: 地铁, en: metro}\n"}
    ),
    "phrases": written({"content/phrases.yml": "- {zh: 提高, en: rose}\n"}),
    "a reason": changed("content/exceptions.yml", "名词序号", "序号"),
    "the site's name": changed("mkdocs.yml", "site_name: 小站,", "site_name: 小小站,"),
    "a page more": both(
        written(
            {
                "content/zh/more.md": NEW_PAGE.format("再者", "双地铁。"),
                "content/en/more.md": NEW_PAGE.format("More", "Double metro -- here."),
            }
        ),
        changed("mkdocs.yml", "  - about.md\n", "  - about.md\n  - more.md\n"),
    ),
    "a Markdown extension": changed(
        "mkdocs.yml", "\nnav:", "\nmarkdown_extensions: [attr_list, smarty]\n\nnav:"
    ),
    "a page under another name": renamed,
    "a page less": removed,
    "a template": changed("overrides/partials/footer.html", "colophon", "colophon newer"),
    "a style": changed("docs/assets/style/report.css", "--measure", "--other-measure"),
    "a script": changed("docs/assets/cite.js", "let opener = null", "let opener = 0"),
    "the cover": changed(
        "docs/index.md", "template: cover.html", "{template: cover.html, description: 新}"
    ),
}


def test_what_is_served_after_every_kind_of_save_is_what_a_full_build_makes(
    preview: Previewed,
) -> None:
    """Byte for byte, the preview's script apart, every file of the site; and so does a build
    that takes over what the one before found out."""
    fresh = preview.built()
    assert preview.served(fresh) == fresh
    for name, save in SAVES.items():
        before = fresh
        assert preview.after(lambda save=save: save(preview)) == [], name  # type: ignore[misc]
        fresh = preview.built()
        served = preview.served(fresh)
        assert [place for place in served if served[place] != fresh.get(place)] == [], name
        assert name in UNSEEN or fresh != before, name
        recalled = preview.recalled()
        assert [place for place in fresh if recalled.get(place) != fresh[place]] == [], name
        assert len(recalled) == len(fresh), name


UNSEEN = ("a reason", "names", "phrases", "in two steps")  # on no page; back to what was before

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
        "content/areas.yml:2: this is not valid YAML (did not find expected",
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
        "publication.repairs",
        "publication.repairs.none.such",
        "overrides/markers/repairs.html:9: the build stops here (UndefinedError: ",
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
    preview: Previewed, name: str
) -> None:
    make, mend, expected = MISTAKES[name]
    before = preview.built()
    said = preview.after(lambda: make(preview), wrong=True)
    served = preview.served(before)
    assert preview.after(lambda: mend(preview)) == []  # first, or the next case has it too
    assert [line for line in said if line.startswith(expected)] != [], said
    assert served == before
    assert preview.served(before) == before


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
