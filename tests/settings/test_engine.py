"""What is the engine's in mkdocs.yml: as its own schema has it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig

from publication.settings.engine import TOP
from publication.settings.files import INHERIT

NOT_SET = {"config_file_path", "mdx_configs", "pages", "google_analytics"}  # by nobody any more


def test_every_setting_of_the_engine_is_known() -> None:
    schema = {name for name, _ in MkDocsConfig._schema}
    assert {*TOP} - {INHERIT} == schema - NOT_SET
