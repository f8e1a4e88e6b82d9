"""The live preview that ``scripts/serve.py`` runs.

    watching ─ a save ─▶ loop ─ a new Site ─▶ serving ─ pages, and when to reload ─▶ browsers
                          └─ faults: what is wrong, where, and what to do ─▶ overlay, terminal

A ``Site`` is the site as a full build would make it of the files as they are. It is ready when
all content is read and checked; each page is made when somebody asks for it, by the engine's own
functions, and the rest when nothing else is to be done.
"""
