"""The build: for each event of MkDocs its steps, in the order in which they run.

MkDocs loads this module alone and calls the events from top to bottom. A step is a function of the
module that it is named with; what the steps share is one record (``record.py``). What a line makes
for others stands before its ``=``: a step further down may ask for it. A new feature is a module
with its step, and one line here.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from hooks import (
    content_policy,
    data_files,
    derived_edition,
    documents,
    favicon,
    full_report,
    indicator_pages,
    kept_pages,
    language_trees,
    load_content,
    marker_contents,
    moved_pages,
    navigation_lists,
    page_frame,
    page_head,
    page_language,
    page_list,
    plain_texts,
    render_blocks,
    report_part,
    revisions,
    scripts,
    search_index,
    share_image,
    side_by_side,
    site_templates,
    sources,
    staged_site,
    status_page,
    style_sheets,
    template_globals,
    templates,
    theme_files,
    use_lists,
)
from hooks.record import Build, begin, build_of
from hooks.site_files import SiteFiles, engine_writes
from publication.cache.values import dataclass
from publication.read.look import read_look
from publication.render.data.name_index import NameIndex
from publication.render.same_section import SameSections
from publication.render.same_terms import SameTerms
from publication.settings.labels import read_labels


@dataclass
class Process:
    """What MkDocs says, or asks, without naming a configuration."""

    command: str = ""
    build: Build | None = None  # that runs


PROCESS = Process()


def on_startup(command: str, dirty: bool) -> None:
    """Note what the process is for."""
    PROCESS.command = command


def on_config(config: MkDocsConfig) -> None:
    """Load the publication, and what is asked of it as a whole."""
    build = PROCESS.build = begin(config, PROCESS.command)
    build.staged_site = staged_site.begin_staging(config, build.command)
    build.site_files = SiteFiles(config.site_dir)
    if staged := build.staged_site:
        build.site_files = SiteFiles(staged.folder, staged.standing)
        staged.meanwhile.enter_context(engine_writes(build.site_files))
    theme_files.list_visible(config)
    load_content.load_answers(config)
    build.publication = publication = load_content.load_publication(config)
    configuration = publication.configuration
    build.look = read_look(configuration.content, configuration.root, lambda problem: None)
    build.labels = read_labels(configuration.languages, configuration.profile)
    build.deriver = derived_edition.make_deriver(build)
    build.history = revisions.read_revisions(publication)
    build.name_index = NameIndex(publication)
    build.same_sections = SameSections(publication)
    build.same_terms = SameTerms(publication)
    build.extension = render_blocks.register_extension(config)
    build.markdown_settings = render_blocks.markdown_settings(config)
    language_trees.expand_navigation(config, configuration)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Say which files the site has: first its pages, then what is joined of others or made."""
    build = build_of(config)
    publication, configuration = build.publication, build.publication.configuration
    language_trees.remove_unused(files)
    language_trees.add_pages(files, config, publication)
    language_trees.add_pictures(files, config, publication)
    side_by_side.add_pages(files, config, publication)
    page_list.add_pages(files, config, configuration, build.labels)
    status_page.add_pages(files, config, build.labels)
    indicator_pages.add_pages(files, config, publication)
    build.urls = language_trees.page_urls(files, configuration)
    build.pair_urls = side_by_side.pair_addresses(build.urls, configuration)
    sheet = style_sheets.join_sheets(files, config, build)  # which reads the scripts too
    build.style_sheet = style_sheets.add_style_sheet(files, config, sheet)
    build.script = scripts.join_scripts(files, config, sources.unused_scripts(configuration))
    favicon.replace_favicon(files, config, build.look)
    moved_pages.remove_unused_script(files, publication)
    build.share_image = share_image.add_image(files, config, build)
    build.indicator_images = indicator_pages.add_pictures(files, config, build)
    build.data_files = data_files.add_files(files, config, build)
    render_blocks.add_blocks_pages(files, config, publication)
    build.link_targets = render_blocks.link_targets(files)


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Split the navigation."""
    build = build_of(config)
    build.navigation = nav
    build.navigations = language_trees.split_navigation(nav, build.publication)
    side_by_side.link_pages(files, build.publication.configuration)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Look at a page that was rendered, by render_blocks.BlocksPage."""
    build = build_of(config)
    render_blocks.report_problems(page, build)
    marker_contents.add_contents(page, build)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates what is the same for all pages, which are rendered by now."""
    build = build_of(config)
    build.env = env
    templates.set_up_environment(env)
    build.navigation_lists = navigation_lists.prepare_lists(build)
    template_globals.add_globals(env, config, build)
    content_policy.add_policy(env, config, build.look)
    build.documents = documents.make_documents(files, config, build)
    build.plain_texts = plain_texts.prepare_texts(build)
    build.kept_pages = kept_pages.keep_pages(files, config, build)


def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> None:
    """Give a template what it shows that has no page."""
    build = build_of(config)
    page_language.set_default_language(context, config, build)
    site_templates.add_sitemap(context, build)


def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> None:
    """Give a page's template what it shows."""
    build = build_of(config)
    page_language.set_language(context, page, config, nav, build)
    navigation_lists.add_navigation(context, page, build.navigation_lists)
    render_blocks.add_article(context, page, build)
    side_by_side.add_rows(context, page, build)
    full_report.add_parts(context, page, build)
    report_part.add_facts(context, build)
    render_blocks.add_runs(context)
    use_lists.add_lists(context, page, build)
    sources.add_addresses(context, page, build.publication.configuration)
    revisions.add_block_addresses(context, page, build.publication)
    status_page.add_status(context, page, build)
    indicator_pages.add_series(context, page, build)
    described = context["page_description"] = page_head.describe(context, page, config, build)
    page_head.add_share_properties(context, described, config, build)
    page_head.add_structured_data(context, described, page.url, build)
    page_head.add_government(context, described, build)
    page_frame.add_parts(context, build)
    derived_edition.prepare_page(context, page, build)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write what is made of a finished page."""
    return derived_edition.write_page(output, page, build_of(config))


def on_post_build(config: MkDocsConfig) -> None:
    """Write what is no page and no file of MkDocs, and put the site in its place."""
    build = build_of(config)
    site_templates.remove_dated_sitemap(config)
    site_templates.write_not_found(build)
    moved_pages.write(config, build)
    search_index.write_indexes(build)
    derived_edition.copy_pictures(build)
    revisions.write_feeds(build)
    plain_texts.write_texts(build)
    kept_pages.note_pages(config, build)
    load_content.save_answers(build)
    staged_site.publish_site(build.staged_site, build.site_files.kept)
    PROCESS.build = None


def on_build_error(error: Exception) -> None:
    """Leave the site as it was."""
    on_shutdown()


def on_shutdown() -> None:
    """Leave no half of a build, whatever ended it."""
    if PROCESS.build:
        staged_site.discard(PROCESS.build.staged_site)
        PROCESS.build = None
