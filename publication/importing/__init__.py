"""From a government work report as it is handed in to a content tree that builds.

    bytes ─ sniffing ─┬─ wordprocessing (archive, numbering) ─┐
                      └─ encodings, plaintext ────────────────┴─ SourceDocument: paragraphs with lines
    SourceDocument ─ broken_lines, footer ─ opening (speaker) ─ contents ─┬─ body ─┬─ Outline: pages
                                                                       └─ annexes, appendix ─┘
    body ─ candidates ─ series ─ roles (openings) ─ headings: what is a heading, of which level
    Outline ─ tree (markdown, forms, settings) ─ files ─ draft (draft_names), declared ─ staging

``importer.import_report`` ties the stages together. Nothing is decided silently: each stage leaves
findings, decided ones and unsure ones, with the line of ``source.txt``; ``summary`` prints them.
What cannot be a report is refused with ``ImportRefused``, before anything is written.

No rule knows a report: a rule is about the form of a line, its neighbours and its numbering.
Nor does it know a language: what it looks for is the table of ``source.FORM``, and what every import
writes alike stands in ``written/``.
"""
