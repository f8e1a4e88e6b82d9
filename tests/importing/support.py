"""What tests of the import start from: small Word files, and an outline as text."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from publication.importing.outline import Outline, read_outline
from publication.importing.sniffing import read_source

REPORTS = Path(__file__).parents[1] / "fixtures" / "reports"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{TYPE}" Target="word/document.xml"/></Relationships>'
)


def run(text: str, bold: bool = False) -> str:
    """Return a run of text."""
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", number: str = "", depth: int = 0) -> str:
    """Return a paragraph of runs; a plain text is a run of its own; ``**…**`` is a bold one."""
    inside = "".join(each if each.startswith("<") else _runs(each) for each in runs)
    properties = f"<w:pStyle w:val={quoteattr(style)}/>" if style else ""
    if number:
        properties += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def _runs(text: str) -> str:
    return "".join(run(part, bool(at % 2)) for at, part in enumerate(text.split("**")) if part)


def document(body: str, namespace: str = W) -> str:
    """Return ``document.xml`` with ``body``."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{namespace}" xmlns:mc="{MC}">'
        f"<w:body>{body}</w:body></w:document>"
    )


def part(root: str, inside: str) -> str:
    """Return another part of a Word file: styles, numbering, notes."""
    return f'<w:{root} xmlns:w="{W}">{inside}</w:{root}>'


def archive(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip archive of ``parts``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return stream.getvalue()


def word(body: str, parts: dict[str, str] | None = None, namespace: str = W) -> bytes:
    """Return a Word file with ``body`` and further ``parts`` of the folder ``word``."""
    more = {f"word/{name}.xml": content for name, content in (parts or {}).items()}
    main = {"_rels/.rels": RELATIONS, "word/document.xml": document(body, namespace)}
    return archive({**main, **more})


def saved(folder: Path, data: bytes | str, name: str = "report.txt") -> Path:
    """Return a file with ``data``."""
    file = folder / name
    file.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return file


def outlined(file: Path) -> Outline:
    """Return the outline of a file."""
    return read_outline(read_source(file), "政府工作报告")


def as_text(outline: Outline) -> str:
    """Return an outline with a line for each piece that is more than a paragraph."""
    lines = []
    for page in outline.pages:
        lines.append(f"{page.slug}: {page.title}")
        for piece in page.elements:
            if piece.run_in:
                lines.append(f"  {piece.line} run-in {piece.text[: piece.run_in]}")
            elif piece.role == "heading":
                lines.append(f"  {piece.line} heading {piece.level} {piece.text}")
            elif piece.role == "term":
                lines.append(f"  {piece.line} term {piece.name}")
            elif piece.role not in ("paragraph", "table"):
                lines.append(f"  {piece.line} {piece.role} {piece.text}")
    return "\n".join(lines) + "\n"
