"""Saves of every kind, for the preview to show what a full build makes."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from publication.align import lock
from publication.check.integrity import load_whole
from publication.editorial.confirm import confirm
from publication.settings.reading import read_configuration
from tests.tools.previewing import Previewed

Save = Callable[[Previewed], object]
TERMS = "content/glossary.yml"
ZH, EN = "content/zh/review.md", "content/en/review.md"
NEW_PAGE = "---\ntitle: {0}\ndescription: {0}\n---\n\n# {0} {{#more}}\n\n{1}\n"


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


def dated_back(name: str, old: str, new: str) -> Save:
    """As tools do that keep a file's date; it stays as large, too."""
    assert len(old.encode()) == len(new.encode())

    def save(preview: Previewed) -> None:
        file = preview.path(name)
        before = file.stat()
        preview.replace(name, old, new)
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))

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


def folder(name: str) -> Save:
    return lambda preview: preview.path(name).mkdir(exist_ok=True)


NOTICE = '{% extends "main.html" %}{% block footer %}<p>Notice.</p>{% endblock %}\n'
MOTIF = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>\n'
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
    "a-file-as-large-and-as-old": Kind(
        "what a tool changes that keeps size and date is seen",
        (dated_back(ZH, "最后一段", "最末一段"),),
        "zh/review/index.html",
    ),
    "a-repair-s-reason": Kind(
        "the page that lists the repairs says it",
        (changed("content/repairs.yml", "en: ", "en: Really, "),),
        "en/about/index.html",
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
    "a-new-template": Kind(
        "a page that asks for a template which was not there is made with it",
        (
            both(
                written({"overrides/notice.html": NOTICE}),
                changed(
                    "content/zh/about.md", "description:", "template: notice.html\ndescription:"
                ),
            ),
        ),
        "zh/about/index.html",
    ),
    "a-file-beside-the-assets": Kind(
        "it is published", (written({"docs/more.txt": "More."}),), "more.txt"
    ),
    "the-look": Kind(
        "the cover shows the publication's own picture",
        (both(folder("content/look"), written({"content/look/motif.svg": MOTIF})),),
        "index.html",
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
