"""Many requests at once to a host on this machine's loopback, and what came back.

A small client of its own: each of ``AT_ONCE`` connections is opened before the first request and
kept, and asks in turn for the site's addresses until ``IN_ALL`` are answered.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from urllib.parse import quote, urlsplit

AT_ONCE = 500
IN_ALL = 20_000
PATIENCE = 30.0  # seconds that one answer may take
LOOPBACK = "127.0.0.1"
OK = 200


@dataclass(frozen=True)
class Load:
    """What came back: how many answers of each status, failures in words, seconds, bytes."""

    statuses: dict[int, int]
    failures: dict[str, int]
    seconds: float
    size: int

    @property
    def errors(self) -> list[str]:
        """Return what is wrong: any answer but 200, any failure, and any answer that is missing."""
        wrong = [f"{n} answers of {status}" for status, n in self.statuses.items() if status != OK]
        wrong += [f"{n} × {text}" for text, n in self.failures.items()]
        if sum(self.statuses.values()) != IN_ALL:
            wrong.append(f"{sum(self.statuses.values())} answers to {IN_ALL} requests")
        return wrong

    def __str__(self) -> str:
        """Return it on one line."""
        done = sum(self.statuses.values())
        return (
            f"nginx, {AT_ONCE} at once: {done} answers in {self.seconds:.1f} s "
            f"({done / self.seconds:.0f} a second, {self.size / 1e6:.0f} MB), "
            f"{len(self.errors)} kinds of error"
        )


def put(base: str, addresses: Sequence[str]) -> Load:
    """Return what ``IN_ALL`` requests for ``addresses`` below ``base``, on the loopback, bring."""
    parts = urlsplit(base)
    if parts.hostname != LOOPBACK or parts.port is None:
        raise ValueError(f"{base} is not this machine")
    return asyncio.run(_put(parts.port, [parts.path + quote(each) for each in addresses]))


async def _put(port: int, paths: Sequence[str]) -> Load:
    statuses: Counter[int] = Counter()
    failures: Counter[str] = Counter()
    waiting = (path for path, _ in zip(cycle(paths), range(IN_ALL), strict=False))
    started = time.monotonic()
    connected = await asyncio.gather(
        *(asyncio.open_connection(LOOPBACK, port) for _ in range(AT_ONCE)), return_exceptions=True
    )
    tasks = []
    for each in connected:
        if isinstance(each, BaseException):
            failures[f"no connection: {each}"] += 1
        else:
            tasks.append(_ask(*each, waiting, statuses, failures))
    sizes = await asyncio.gather(*tasks)
    return Load(dict(statuses), dict(failures), time.monotonic() - started, sum(sizes))


async def _ask(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    waiting: Iterator[str],
    statuses: Counter[int],
    failures: Counter[str],
) -> int:
    """Ask over one connection for what is waiting, and return the bytes that came."""
    size = 0
    try:
        for path in waiting:
            request = (
                f"GET {path} HTTP/1.1\r\nHost: {LOOPBACK}\r\nAccept-Encoding: gzip, br\r\n\r\n"
            )
            writer.write(request.encode())
            status, body = await asyncio.wait_for(_answer(reader), PATIENCE)
            statuses[status] += 1
            size += body
    except (OSError, EOFError, TimeoutError, ValueError) as error:
        failures[f"{type(error).__name__} {error}"] += 1
    writer.close()
    return size


async def _answer(reader: asyncio.StreamReader) -> tuple[int, int]:
    """Return an answer's status and the length of its body, which must say its length."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.partition("\r\ncontent-length:")[2].partition("\r\n")[0])
    await reader.readexactly(length)
    return int(head.split(" ", 2)[1]), length
