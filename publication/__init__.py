"""A bilingual publication as data. Content is read, its languages aligned, what it refers to matched,
what must agree checked, pages rendered and the rest published. An import only points down this list.

    editorial   editors' work: confirming, the status, a new publication
    exchange    translators' formats, out and in
    importing   a report as received, into a tree that builds
    history     what Git knows of the texts
    publish     what readers and machines get beside pages
    render      blocks to HTML, and what templates ask for
    check       what must agree: two languages, text and data, settings
    load        ``content/`` to the record of the whole
    publication the whole as a record
    match       what a text refers to: terms, names, quotes
    align       the same blocks in every language, their permanent ids, what was confirmed
    read        ``content/`` to blocks and typed records
    figures     numbers read and compared
    settings    ``mkdocs.yml``, typed, and the words of the interface
    records     YAML with its lines, and typed fields out of it
    languages   what is true of a language: its script, its marks, its words
    cache       one way to do a thing once: in a process, on disk, across processes
    messages    what is wrong, where, and how it is said
"""
