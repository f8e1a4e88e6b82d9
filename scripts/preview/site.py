"""The site of one state of the files, made by the engine's functions, page by page.

``prepare_site`` does what the engine's ``build`` does before it writes a page, in the same order
(mkdocs/commands/build.py), and refuses what a strict build would. After it, any page can be made
alone, as the build would make it: a page's template is given nothing that depends on whether
other pages are written yet.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from engine import load_engine_config
from jinja2 import Environment
from mkdocs.commands.build import (
    _build_extra_template,
    _build_page,
    _build_theme_template,
    _populate_page,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from hooks.record import build_of
from preview.faults import raise_build_failures
from publication.cache.files import walk
from publication.messages.problem import Problem
from publication.render.templates import read_template

READ_WELL: set[str] = set()  # templates without a mistake, as texts


class Site:
    """What a full build makes, each file when it is asked for; places are paths below the site.

    Not more than one thread at a time makes anything: the settings have the page's language in
    them while a page is made.
    """

    def __init__(
        self, root: Path, config: MkDocsConfig, files: Files, nav: Navigation, env: Environment
    ) -> None:
        self.root, self.config, self.files, self.nav, self.env = root, config, files, nav, env
        self.folder = Path(config.site_dir)
        self.documents = files.documentation_pages()
        self.pages = {file.dest_uri: file for file in self.documents}
        self.static: dict[str, File] = {
            file.dest_uri: file
            for file in files
            if InclusionLevel.is_included(file.inclusion)  # type: ignore[no-untyped-call]
            and not file.is_documentation_page()
        }
        self.made: set[str] = set()
        self.whole = self.closed = False
        self.lock = threading.RLock()

    def read(self, place: str) -> bytes | None:
        """Return the bytes of a file of the site, None if it has no such file.

        Refused if a strict build would have failed at it.
        """
        if not self.knows(place):
            self.finish()
        with self.lock:
            self.make(place)
            file = self.folder / place
            return file.read_bytes() if file.is_file() else None

    def knows(self, place: str) -> bool:
        """Return whether ``place`` can be made alone; what else there may be, the end brings."""
        return (
            place in self.pages
            or place in self.static
            or place in self.config.theme.static_templates
        )

    def make(self, place: str) -> None:
        """Write what stands at ``place``, if it can be made alone."""
        with self.lock:
            if place in self.made or self.whole or self.closed:
                return
            with raise_build_failures(self.root):
                if place in self.pages:
                    self.page(self.pages[place])
                elif place in self.config.theme.static_templates:
                    _build_theme_template(place, self.env, self.files, self.config, self.nav)
                elif place in self.static:
                    self.static[place].copy_file()
            self.made.add(place)

    def page(self, file: File) -> None:
        """Write a page."""
        assert file.page is not None
        _build_page(file.page, self.config, self.documents, self.nav, self.env)

    def make_rest(self, stop: Callable[[], bool] = lambda: False) -> bool:
        """Write what can be made alone and is not yet written; return False if told to stop."""
        templates = [*self.config.theme.static_templates, *self.config.extra_templates]
        for place in [*self.static, *templates, *self.pages]:
            if stop():
                return False
            if place in self.config.extra_templates:
                with self.lock, raise_build_failures(self.root):
                    _build_extra_template(place, self.files, self.config, self.nav)
            else:
                self.make(place)
        return True

    def finish(self) -> None:
        """Write all that is not yet written, as the build does."""
        self.make_rest()
        with self.lock:
            if not self.whole:
                with raise_build_failures(self.root):
                    self.config.plugins.on_post_build(config=self.config)
                self.whole = True

    def close(self) -> None:
        """Remove what was written: nothing can be read any more."""
        with self.lock:
            self.closed = True
            shutil.rmtree(self.folder, ignore_errors=True)


def advice(site: Site) -> list[Problem]:
    """Return what is not as it should be in the content of a site, and is no error."""
    return list(build_of(site.config).publication.problems)


def prepare_site(root: Path, folder: Path) -> Site:
    """Return the site of the files below ``root`` as they are, to be written into ``folder``.

    Refused, with every problem, if a strict build would not get as far.
    """
    with raise_build_failures(root):
        return _prepare_site(root, folder)
    raise AssertionError  # refusing has raised, or the site was returned


def _prepare_site(root: Path, folder: Path) -> Site:
    config = load_engine_config(root, site_dir=str(folder))
    config.plugins.on_startup(command="serve", dirty=False)
    config = config.plugins.on_config(config)
    config.plugins.on_pre_build(config=config)
    os.makedirs(config.site_dir, exist_ok=True)  # noqa: PTH103 - the engine's own way to name it
    files = get_files(config)
    env = config.theme.get_env()
    files.add_files_from_theme(env, config)
    files = config.plugins.on_files(files, config=config)
    set_exclusions(files, config)
    nav = get_navigation(files, config)
    nav = config.plugins.on_nav(nav, config=config, files=files)
    documents = files.documentation_pages()
    for file in documents:
        page = file.page or Page(None, file, config)
        _populate_page(page, config, files)
    env = config.plugins.on_env(env, config=config, files=files)
    for file in documents:
        if file.page:
            level = config.validation.links.anchors
            file.page.validate_anchor_links(files=files, log_level=level)
    _check_templates(env, root)
    return Site(root, config, files, nav, env)


def _check_templates(env: Environment, root: Path) -> None:
    """Read every template of ours, so that a mistake in one is known before its page is asked for."""
    own = root / "overrides"
    for name in walk(own):
        text = read_template(name, [own]) if name.endswith(".html") else None
        if text is not None and text not in READ_WELL:
            env.get_template(name)
            READ_WELL.add(text)
