"""Give every page its Content-Security-Policy: templates name the inline scripts that they have.

The scripts and the one style sheet are ``overrides/inline/NAME.html``, the same on every page.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig

from publication.publish.head.content_policy import page_policy
from publication.read.look import Look

FOLDER = "inline"
MOTIF = "motif"  # the cover's picture, which may have style sheets of its own
STYLE = "-style"  # ends the name of what is no script


def add_policy(env: Environment, config: MkDocsConfig, look: Look) -> None:
    """Give all templates ``content_policy(*names)``."""
    texts = inline_texts(env, config.theme.dirs)

    @cache
    def content_policy(*names: str) -> str:
        inline = [name for name in names if name != MOTIF]
        scripts = [texts[name] for name in inline if not name.endswith(STYLE)]
        styles = [texts[name] for name in inline if name.endswith(STYLE)]
        return page_policy(
            scripts, [*styles, *([look.motif.style] if look.motif.style and MOTIF in names else ())]
        )

    env.globals["content_policy"] = content_policy


def inline_texts(env: Environment, folders: Iterable[str]) -> dict[str, str]:
    """Return what stands between the tags of each inline script and style sheet, by name.

    ``folders`` are those of templates.
    """
    files = (file for folder in folders for file in (Path(folder) / FOLDER).glob("*.html"))
    names = sorted({file.stem for file in files})  # to list all templates would list all icons
    return {name: env.get_template(f"{FOLDER}/{name}.html").render() for name in names}
