"""Pictures in SVG: read by a parser, held to lists of what is allowed, and written anew.

    bytes ── parsing ── a tree ─┬─ sheets ── what style sheets say of each element
                                └─ rewriting ── a new tree of what is allowed ── picture
             allowed: the lists            references: what leads where, and how much is drawn

Nothing of a file is passed on as text, so nothing reaches a page, the share image or a printed
document that is not named in ``allowed.py``. What changes how a picture looks and is not allowed
is reported; what programs note for themselves (Inkscape's, Illustrator's) is left out.
"""
