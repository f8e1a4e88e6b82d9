"""One way to do a thing once: in a process, on disk, across processes.

    @memoize ─ a function of values ─┬─ in a process     memoize: asked again, it answers at once
                                     ├─ on disk          store: the next process knows it too
                                     └─ across processes workers: what one makes, all know

Nothing is ever declared stale, and no list says what depends on what: what has changed is another
value. What a value does not tell is the program itself, which the store's one key has in it.
"""
