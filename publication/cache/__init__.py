"""One way to do a thing once: in a process, on disk, across processes."""
