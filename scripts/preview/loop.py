"""After every save: build again, show what came of it, and finish it while nothing else is to do.

What is shown is always one whole state of the files. A build that fails leaves what was shown,
with the problems above it; so does one whose last pages fail, which goes back to the last site
that was built to its end. A save during a build has it built again, and then the first is shown
only if nothing was wrong with it: a file may have been read when it was half written.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from preview.faults import BuildFailed
from preview.messages import say
from preview.site import Site, advice, prepare_site
from publication.cache.collector import collect, collect_when_asked
from publication.cache.memoize import forget_unused
from publication.cache.store import save
from publication.messages.problem import Message, Problem

SETTLE = 0.003  # seconds without a further change before a build begins: editors write in steps
PATIENCE = 1.0  # and after so many it begins all the same
REST = 1.0  # seconds between showing a page and making those that nobody looks at
LAST = 4  # times that, before what all pages are made into
MANY = 3  # sites left to be removed when there is time
Say = Callable[[Message], None]


class Preview:
    """What is shown, what is wrong, and who looks; ``say`` tells the terminal."""

    def __init__(self, root: Path, folder: Path, say: Say, rest: float = REST) -> None:
        self.root, self.folder, self.say, self.rest = root, folder, say, rest
        self.shown: Site | None = None
        self.whole: Site | None = None  # the last that was made to its end
        self.problems: list[Problem] = []
        self.left: list[Site] = []  # shown no more, and not yet removed
        self.viewers: dict[object, str] = {}  # the places that open pages show
        self.advised: set[tuple[str, Message]] | None = None  # of which file, once a site was built
        self.number = 0  # of the state that is shown
        self.built = 0
        self.changed = True
        self.building = self.stopped = False
        self.condition = threading.Condition()

    def touch(self) -> None:
        """Say that a file has changed."""
        with self.condition:
            self.changed = True
            self.condition.notify_all()

    def stop(self) -> None:
        """Let ``run`` return."""
        with self.condition:
            self.stopped = True
            self.condition.notify_all()

    def run(self) -> None:
        """Build after every change until stopped; tidy memory up when no one waits for it."""
        collect_when_asked()
        while not self.stopped:
            with self.condition:
                self.condition.wait_for(lambda: self.changed or self.stopped)
            self.settle()
            if not self.stopped:
                self.build()
                self.finish()

    def settle(self) -> None:
        """Wait for the end of a burst of changes: an editor may write a file in several steps."""
        latest = time.monotonic() + PATIENCE
        with self.condition:
            while self.changed and not self.stopped and time.monotonic() < latest:
                self.changed = False
                self.condition.wait_for(lambda: self.changed or self.stopped, SETTLE)
            self.changed = False
            self.building = True

    def build(self) -> None:
        """Build what the files are now, and the pages that are looked at; show it, or what is wrong."""
        start = time.monotonic()
        self.built += 1
        site: Site | None = None
        try:
            site = prepare_site(self.root, self.folder / str(self.built))
            for place in set(self.viewers.values()) & site.pages.keys():
                site.make(place)
        except BuildFailed as refused:
            if site:
                site.close()
            if not self.changed:
                self.show(self.shown, refused.problems)
        else:
            self.show(site, [])
            self.advise(advice(site))
            self.say(say("preview-built", seconds=f"{time.monotonic() - start:.2f}"))
        finally:
            with self.condition:
                self.building = False
                self.condition.notify_all()

    def advise(self, advice: list[Problem]) -> None:
        """Tell the terminal what a site has of warnings and notices, what is new in words.

        What an open publication begins with may be hundreds: of these, the count alone.
        """
        known, self.advised = self.advised, {(each.path, each.message) for each in advice}
        if known is None:
            if advice:
                self.say(say("preview-advice", count=len(advice)))
            return
        for problem in advice:
            if (problem.path, problem.message) not in known:
                self.say(problem.as_message)

    def finish(self) -> None:
        """Make the rest of what is shown, unless a change comes between."""
        with self.condition:
            self.condition.wait_for(self.is_wanted, self.rest)
        if not self.changed or len(self.left) > MANY:
            self.close_left()
        site = self.shown
        if not site or site is self.whole:
            return
        # What comes after the pages takes half a second each at ten reports, in which a save waits:
        # so not before one is less likely, and the next site that is made whole brings it all again.
        try:
            if not site.make_rest(self.is_wanted):
                return
            with self.condition:
                self.condition.wait_for(self.is_wanted, self.rest * LAST)
            if self.is_wanted():
                return
            site.finish()
        except BuildFailed as refused:
            self.refuse(site, refused.problems)
            return
        if not self.changed:
            with site.lock:
                save(self.root)
                forget_unused()
        old, self.whole = self.whole, site
        if old:
            old.close()
        if not self.changed:
            collect()

    def is_wanted(self) -> bool:
        """Return whether there is more to do than to finish what is shown."""
        return self.changed or self.stopped

    def close_left(self) -> None:
        """Remove the sites that are shown no more: hundreds of files, while somebody waits for a page."""
        while self.left:
            self.left.pop().close()

    def show(self, site: Site | None, problems: list[Problem]) -> None:
        """Show a site, and what is wrong with the files of today."""
        with self.condition:
            old = self.shown
            if site is not old:
                self.number += 1
            self.shown, self.problems = site, problems
            self.condition.notify_all()
        if old and old is not site and old is not self.whole:
            self.left.append(old)
        for problem in problems:
            self.say(problem.as_message)

    def refuse(self, site: Site, problems: list[Problem]) -> None:
        """Show no more of a site that cannot be made to its end, but the last one that was."""
        with self.condition:
            if self.shown is site:
                self.show(self.whole if self.whole is not site else None, problems)

    def wait_until_settled(self, seconds: float) -> None:
        """Wait until what is shown is of the files as they are, but no longer than ``seconds``."""
        with self.condition:
            self.condition.wait_for(
                lambda: self.stopped or not (self.changed or self.building), seconds
            )
