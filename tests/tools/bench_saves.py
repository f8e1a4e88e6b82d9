"""How long after a save a request is answered with the page that shows it: ours and Zensical's.

Both previews run at once and are saved in turn; a page is asked for until it has the words.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.tools.bench_scale import ENVIRONMENT, OURS, ZENSICAL, copy_markdown, edit, peer
from tests.tools.multiply import copy_project, placed

SIZES = (1, 10)  # times the report
SAVES = 12
AT_MOST = 1.0  # times Zensical's seconds
PORT = 8917
REST = 1.5  # seconds between two saves: both have made by then what nobody waits for
PAUSE = 0.004  # seconds between two requests
PAGE = "en/review/"


@dataclass
class Peer:
    """A preview that runs, the file that is saved, and the seconds of each save."""

    address: str
    file: Path
    seconds: list[float] = field(default_factory=list)

    def save(self, number: int) -> None:
        """Save another text, and wait until it is served."""
        start = time.perf_counter()
        words = edit(self.file, number).encode()
        wait_for(lambda: words in answer(self.address), PAUSE)
        self.seconds.append(time.perf_counter() - start)


def bench_served_saves() -> None:
    """Print the seconds from a save to the served page."""
    print(f"\nFrom a save to the served page, {SAVES} saves in turn, medians")
    for times in SIZES:
        with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
            peers = {name: stack.enter_context(each) for name, each in _peers(Path(folder), times)}
            for number in range(SAVES):
                for each in peers.values():
                    time.sleep(REST)
                    each.save(number)
            ours, theirs = (peers[name].seconds for name in (OURS, ZENSICAL))
        ratio = statistics.median(own / other for own, other in zip(ours, theirs, strict=True))
        print(
            f"  {times:3}×  {OURS} {statistics.median(ours):.3f} s  {ZENSICAL}"
            f" {statistics.median(theirs):.3f} s  ratio {ratio:.2f} (at most {AT_MOST})",
            flush=True,
        )


def _peers(folder: Path, times: int) -> Iterator[tuple[str, AbstractContextManager[Peer]]]:
    """Yield each preview by name, to be entered."""
    project = copy_project(folder / "project", times)
    copy_markdown(project, folder / "peer" / "docs")
    ours = [sys.executable, "scripts/serve.py", "--port", str(PORT)]
    theirs = [str(peer("zensical")), "serve", "--dev-addr", f"127.0.0.1:{PORT + 1}"]
    file, page = placed("content/en/review.md", times), placed(PAGE, times)
    yield OURS, _previewed(ours, project, file, f"{PORT}/{page}")
    docs = file.replace("content", "docs", 1)
    yield ZENSICAL, _previewed(theirs, folder / "peer", docs, f"{PORT + 1}/{page}")


@contextmanager
def _previewed(command: list[str], folder: Path, file: str, place: str) -> Iterator[Peer]:
    """Run a preview whose page is at ``place``, a port and a path of this machine."""
    address = f"http://127.0.0.1:{place}"
    with serving(command, folder, address):
        yield Peer(address, folder / file)


@contextmanager
def serving(command: list[str], folder: Path, address: str) -> Iterator[None]:
    """Run a preview in ``folder`` until the block ends, which begins when ``address`` answers."""
    with subprocess.Popen(
        command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            wait_for(lambda: b"<article" in answer(address), 0.1)
            yield
        finally:
            process.terminate()


def answer(address: str) -> bytes:
    """Return what is served at an address; nothing, if there is no answer."""
    try:
        with urllib.request.urlopen(address) as found:
            content: bytes = found.read()
            return content
    except OSError:
        return b""


def wait_for(ready: Callable[[], bool], pause: float, seconds: float = 120.0) -> None:
    """Return when ``ready`` says so, asked after each pause; TimeoutError after ``seconds``."""
    end = time.perf_counter() + seconds
    while not ready():
        if time.perf_counter() > end:
            raise TimeoutError("the preview does not answer")
        time.sleep(pause)


if __name__ == "__main__":
    bench_served_saves()
