"""Eight key pages at two widths in two palettes, to leaf through after a change.

``python -m tests.tools.screenshots [FOLDER]`` (``make pictures``) builds nothing: it takes
pictures of ``site/`` into FOLDER, by default ``.cache/pictures``, with a contact sheet.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import launched
from tests.tools.serving import served

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "",
    "zh/",
    "zh/outlook/",
    "en/tasks/city/",
    "zh-en/tasks/industry/",
    "zh/glossary/",
    "en/targets/",
    "zh/names/",
)
WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
HEIGHT = 900


def take(browser: Browser, base: str, folder: Path, pages: Iterable[str] = PAGES) -> Iterator[Path]:
    """Yield each picture taken of the pages below ``base``, whole pages cut at three screens."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = list(pages)
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": HEIGHT},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            for address in pages:
                page.goto(base + address, wait_until="load")
                name = address.strip("/").replace("/", "-") or "cover"
                file = folder / f"{name}-{width}-{scheme}.png"
                tall = min(3 * HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
                clip = {"x": 0, "y": 0, "width": width, "height": tall}
                page.screenshot(path=str(file), full_page=True, clip=clip)  # type: ignore[arg-type]
                yield file
            context.close()


def contact_sheet(files: Iterable[Path]) -> str:
    """Return a page that shows the pictures, a row for each page of the site."""
    rows: dict[str, list[Path]] = {}
    for file in files:
        rows.setdefault(file.stem.rsplit("-", 2)[0], []).append(file)
    shown = "".join(
        f"<h2>{html.escape(name)}</h2><p>"
        + "".join(f'<img src="{f.name}" alt="{f.stem}" loading="lazy">' for f in row)
        + "</p>"
        for name, row in rows.items()
    )
    style = "p{display:flex;gap:1em;align-items:start}img{max-width:24%;border:1px solid #999}"
    return (
        f'<!doctype html><meta charset="utf-8"><title>Pictures</title><style>{style}</style>{shown}'
    )


def main(arguments: list[str]) -> int:
    """Take the pictures and say where they are."""
    folder = Path(arguments[0]) if arguments else ROOT / ".cache" / "pictures"
    with served(ROOT / "site") as base, launched() as browser:
        files = list(take(browser, base, folder))
    (folder / "index.html").write_text(contact_sheet(files), "utf-8")
    print(f"{len(files)} pictures: {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
