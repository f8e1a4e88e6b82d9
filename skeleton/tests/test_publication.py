"""This publication: its text is what was received, its content is in order, its site builds.

Run by `make test`; the standard library and what builds the site are all it needs.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ["NO_MKDOCS_2_WARNING"] = "1"

from publication.check.checks import load_and_check  # noqa: E402
from publication.importing.verify import first_difference  # noqa: E402
from publication.messages.problem import Grade  # noqa: E402
from publication.settings.reading import read_configuration  # noqa: E402


class Content(unittest.TestCase):
    """What is edited."""

    @classmethod
    def setUpClass(cls) -> None:
        """Read it once."""
        cls.publication = load_and_check(read_configuration(ROOT))

    def test_the_check_finds_nothing_wrong(self) -> None:
        problems = self.publication.problems
        self.assertEqual([p.format("en") for p in problems if p.grade > Grade.NOTICE], [])

    def test_the_report_is_the_text_as_received_with_its_repairs(self) -> None:
        for report in self.publication.reports.values():
            source = report.source
            if source and source.received.strip():  # without a copy there is nothing to compare
                self.assertIsNone(first_difference(self.publication, report, source.text))


class Site(unittest.TestCase):
    """What is published."""

    @classmethod
    def setUpClass(cls) -> None:
        """Build it once, strictly."""
        cls.folder = tempfile.TemporaryDirectory()
        cls.site = Path(cls.folder.name) / "site"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
        built = subprocess.run(
            [*command, "--site-dir", str(cls.site)], cwd=ROOT, capture_output=True, text=True
        )
        if built.returncode:
            raise AssertionError(built.stdout + built.stderr)

    @classmethod
    def tearDownClass(cls) -> None:
        """Remove it."""
        cls.folder.cleanup()

    def test_every_page_is_there_in_every_language_and_leads_to_pages_that_are(self) -> None:
        configuration = read_configuration(ROOT)
        for language in configuration.languages:
            for path in configuration.page_paths:
                below = "" if path == "index" else path.removesuffix("/index")
                file = self.site / language.folder / below / "index.html"
                html = file.read_text("utf-8")
                self.assertIn(f'<html lang="{language.tag}"', html)
                for link in re.findall(r'<a\b[^>]*\bhref="([^"#?:]+/)"', html):
                    self.assertTrue((file.parent / link / "index.html").exists(), (path, link))

    def test_hosts_allow_the_scripts_of_the_pages_and_know_the_languages(self) -> None:
        """If not, the files in deploy/ are of another version, or a language is missing there."""
        folders = "|".join(each.folder for each in read_configuration(ROOT).languages)
        pages = "".join(file.read_text("utf-8") for file in self.site.rglob("*.html"))
        wanted = set(re.findall(r"sha256-[\w+/=]+", pages))
        for name in ("nginx/http.conf", "apache/htaccess", "caddy/Caddyfile"):
            text = (ROOT / "deploy" / name).read_text("utf-8")
            self.assertIn(f"{folders})/", text, name)
            self.assertLessEqual(wanted, set(re.findall(r"sha256-[\w+/=]+", text)), name)

    def test_every_language_can_be_searched(self) -> None:
        for language in read_configuration(ROOT).languages:
            index = self.site / language.folder / "search" / "search_index.json"
            self.assertTrue(index.exists(), language.folder)


if __name__ == "__main__":
    unittest.main()
