"""A bilingual publication as data: parse, validate, align, match, compare, render.

Nothing here knows MkDocs. ``hooks/`` adapts this package to the site engine,
``scripts/`` to the command line.
"""
