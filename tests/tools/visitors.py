"""Visitors of a host on this machine while releases change: what each of them meets, in words.

    Visitor ── a page ── what it loads, later ── the page again, with what was remembered of it

Every body must be one of a release that was live while it was asked for, whole; "not modified"
must be true; and what a page loads must be there, though another release be live by then.
"""

from __future__ import annotations

import asyncio
import hashlib
import random
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

CODINGS = {"br": ".br", "gzip": ".gz", "identity": ""}
LOADED = re.compile(rb'(?:href|src)="([^"]*\.[0-9a-f]{8}\.(?:min\.)?(?:css|js))"')
PATIENCE = 10.0  # seconds that one answer may take
LATER = 0.5  # seconds, at most, after which a page's style and script are fetched
FOREVER = float("inf")
OK, UNCHANGED = 200, 304


class ConnectionClosed(Exception):
    """A connection ended without an answer: between two requests, a host may do so."""


@dataclass
class Timeline:
    """Which sites may be live when: each from when its publishing began until another's was done."""

    sites: list[Path] = field(default_factory=list)
    spans: list[list[float]] = field(default_factory=list)
    digests: dict[tuple[Path, str], str] = field(default_factory=dict)

    def begin(self, site: Path) -> None:
        """Take down that a site may be live from now on."""
        self.sites.append(site)
        self.spans.append([time.monotonic(), FOREVER])

    def done(self) -> None:
        """Take down that the latest is live, and no other."""
        for span in self.spans[:-1]:
            span[1] = min(span[1], time.monotonic())

    def live(self, since: float, file: str, digest: str) -> bool:
        """Return whether a site that was live since then has a file with this content."""
        return any(
            self._digest(site, file) == digest
            for site, (_, end) in zip(self.sites, self.spans, strict=True)
            if end >= since
        )

    def known(self, file: str, digest: str) -> bool:
        """Return whether any site ever had it."""
        return any(self._digest(site, file) == digest for site in self.sites)

    def _digest(self, site: Path, file: str) -> str:
        if (site, file) not in self.digests:
            content = (site / file).read_bytes() if (site / file).is_file() else b""
            self.digests[site, file] = hashlib.sha256(content).hexdigest()
        return self.digests[site, file]


@dataclass(frozen=True)
class Answer:
    """An answer: its status, its headers by names in small letters, its body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass
class Visitor:
    """One who reads page after page of a site, over a connection that is kept, until told to end."""

    base: str
    pages: Sequence[str]
    timeline: Timeline
    faults: Counter[str]
    chance: random.Random
    asked: int = 0
    unchanged: int = 0
    connection: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def read(self, end: asyncio.Event) -> None:
        """Read until told to end."""
        while not end.is_set():
            page, coding = self.chance.choice(self.pages), self.chance.choice([*CODINGS])
            try:
                await self._visit(page, coding)
            except (ConnectionClosed, OSError, EOFError, TimeoutError, ValueError) as error:
                self.faults[f"failed: {type(error).__name__} {error}"] += 1
                self.connection = None
        if self.connection:
            self.connection[1].close()

    async def _visit(self, page: str, coding: str) -> None:
        headers = {"Accept-Encoding": coding}
        first = await self._page(page, headers)
        if first is None:
            return
        await asyncio.sleep(self.chance.random() * LATER)
        plain = first if coding == "identity" else await self._page(page, {})
        for loaded in LOADED.findall(plain.body if plain else b""):
            answer = await self._ask(page + loaded.decode(), {})
            if answer.status != OK or not answer.body:
                self.faults[f"missing: {loaded.decode()} answers {answer.status}"] += 1
        known = self.chance.choice(({"etag"}, {"last-modified"}, {"etag", "last-modified"}))
        conditions = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
        remembered = {conditions[name]: first.headers[name] for name in known}
        await self._page(page, {**headers, **remembered}, first)

    async def _page(
        self, page: str, headers: dict[str, str], before: Answer | None = None
    ) -> Answer | None:
        """Ask for a page, ``before`` being what is remembered of it, and judge what comes."""
        since = time.monotonic()
        answer = await self._ask(page, headers)
        if answer.status == UNCHANGED and before:
            self.unchanged += 1
            answer = before
        elif answer.status != OK:
            self.faults[f"failed: {page} answers {answer.status}"] += 1
            return None
        file = f"{page}index.html{CODINGS[answer.headers.get('content-encoding', 'identity')]}"
        digest = hashlib.sha256(answer.body).hexdigest()
        if not self.timeline.known(file, digest):
            self.faults[f"torn: {file}, {len(answer.body)} bytes"] += 1
        elif not self.timeline.live(since, file, digest):
            self.faults[f"stale: {file}{' (not modified)' if answer is before else ''}"] += 1
        return answer

    async def _ask(self, address: str, headers: Mapping[str, str]) -> Answer:
        """Return the answer; a kept connection that the host had closed is opened anew."""
        parts = urlsplit(self.base)
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        path = quote(_joined(parts.path, address))
        request = f"GET {path} HTTP/1.1\r\nHost: {parts.hostname}\r\n{lines}\r\n".encode()
        kept = self.connection is not None
        try:
            answer = await self._exchange(request)
        except ConnectionClosed:
            if not kept:
                raise
            answer = await self._exchange(request)
        self.asked += 1
        return answer

    async def _exchange(self, request: bytes) -> Answer:
        if self.connection is None:
            parts = urlsplit(self.base)
            self.connection = await asyncio.open_connection(parts.hostname, parts.port)
        reader, writer = self.connection
        writer.write(request)
        try:
            answer = await asyncio.wait_for(_answer(reader), PATIENCE)
        except (ConnectionError, ConnectionClosed) as error:
            self.connection = None
            raise ConnectionClosed(str(error)) from error
        if answer.headers.get("connection", "").lower() == "close":
            writer.close()
            self.connection = None
        return answer


def _joined(root: str, address: str) -> str:
    """Return an address below the site's root, without its ``..``."""
    kept: list[str] = []
    for part in address.split("/"):
        if part == "..":
            kept.pop()
        else:
            kept.append(part)
    return root + "/".join(kept)


async def _answer(reader: asyncio.StreamReader) -> Answer:
    """Return an answer; ConnectionClosed if there is none, EOFError if it breaks off."""
    if not (first := await reader.readline()):
        raise ConnectionClosed("before an answer")
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (x.partition(":") for x in lines)}
    status = int(first.split(b" ", 2)[1])
    if status == UNCHANGED:
        return Answer(status, headers, b"")
    if headers.get("transfer-encoding") == "chunked":
        return Answer(status, headers, b"".join([part async for part in _chunks(reader)]))
    size = int(headers["content-length"])
    return Answer(status, headers, await reader.readexactly(size))


async def _chunks(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    while size := int(await reader.readline(), 16):
        yield await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
