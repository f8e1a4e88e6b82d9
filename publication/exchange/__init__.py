"""Translators' formats: the aligned text out, and translations back in.

    Publication ─ units ─ inline codes ─┬─ xliff2, xliff12, po, tmx ─ a file      (formats)
    glossary, names, phrases ───────────┴─ tbx
    a file ─ xliff2, xliff12, po ─ file units ─ validator ─ markdown_file

A unit is a block with its page (``review#p3``); what Markdown writes inside its text
(emphasis, links, code, escapes) goes as inline codes, so that a translator's tool keeps it.
Nothing here confirms a translation: that is ``scripts/confirm.py``, by an editor.
"""
