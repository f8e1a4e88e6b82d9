"""The preview in an open browser: a save shows, a mistake is set out, and is gone when mended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.tools.previewing import Previewed, previewed

TEXT = "content/zh/review.md"
ENGLISH = "content/en/review.md"
AREAS = "content/areas.yml"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    with previewed(tmp_path_factory.mktemp("preview")) as preview:
        yield preview


@pytest.fixture
def page(page: Page) -> Iterator[Page]:
    """Leave the preview, which loads its pages again after the last save of a test."""
    yield page
    page.goto("about:blank")


def test_a_save_shows_in_the_open_page(preview: Previewed, page: Page) -> None:
    page.goto(f"{preview.address}zh/review/")
    preview.replace(TEXT, "最后一段", "末尾一段")
    expect(page.locator("article")).to_contain_text("末尾一段")
    preview.replace(TEXT, "末尾一段", "最后一段")
    expect(page.locator("article")).to_contain_text("最后一段")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("zh/review/", "有 3 处错误，本页仍是出错前的样子"),
        ("en/review/", "The page is as it was before these mistakes (3)"),
    ],
)
def test_a_mistake_is_set_out_above_the_page_in_its_language_and_goes_when_mended(
    preview: Previewed, page: Page, path: str, said: str
) -> None:
    page.goto(preview.address + path)
    problems = page.locator("#preview-problems")
    preview.replace(AREAS, "macro: {", "macro: {{")
    expect(problems).to_contain_text(said)
    expect(problems).to_contain_text(f"{AREAS}:1")
    expect(problems.get_by_role("alert")).to_be_in_viewport()
    expect(page.locator("article")).to_contain_text("双地铁")
    preview.replace(AREAS, "macro: {{", "macro: {")
    expect(problems).to_have_count(0)


@pytest.mark.parametrize(
    ("path", "summary", "warning"),
    [
        ("zh/review/", "警告 4 条，提示 7 条", "直引号（“people's doub”）"),
        ("en/review/", "Warnings: 4, notices: 7", "straight quotation mark (“people's doub”)"),
    ],
)
def test_a_warning_stands_folded_in_a_corner_until_it_is_opened(
    preview: Previewed, page: Page, path: str, summary: str, warning: str
) -> None:
    said = "The people's double metro."
    preview.after(lambda: preview.replace(ENGLISH, "{{ pending }}", said))
    page.goto(preview.address + path)
    remarks = page.locator("#preview-remarks")
    expect(remarks.locator("summary")).to_contain_text(summary)
    expect(remarks.get_by_text(warning)).to_be_hidden()
    remarks.locator("summary").click()
    expect(remarks.get_by_text(warning)).to_be_visible()
    expect(remarks.get_by_text(f"{ENGLISH}:12")).to_be_visible()
    preview.after(lambda: preview.replace(ENGLISH, said, "{{ pending }}"))
    expect(remarks.get_by_text(warning)).to_have_count(0)
    expect(remarks.get_by_role("listitem").first).to_be_visible()  # and stays as it was left


def test_a_page_that_is_opened_during_a_mistake_says_so_too(preview: Previewed, page: Page) -> None:
    preview.after(lambda: preview.replace(AREAS, "macro: {", "macro: {{"), wrong=True)
    page.goto(f"{preview.address}en/about/")
    expect(page.locator("#preview-problems")).to_contain_text(f"{AREAS}:1")
    preview.replace(AREAS, "macro: {{", "macro: {")
    expect(page.locator("#preview-problems")).to_have_count(0)
