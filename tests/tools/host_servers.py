"""The hosts that serve the built folder, each started for real from ``deploy/``, on a free port.

A host is given a folder whose ``site`` is the site and whose ``www/report`` leads to it, so that
one start serves the root (``/``) or a sub-path (``/report/``), as the examples in"""

from __future__ import annotations

import getpass
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from publication.publish.deployment import publish
from tests.browser import PLAIN_NAME, install_packages

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
SUB_PATH = "/report"
PATIENCE = 15.0  # seconds until a host must answer
PACKAGES = ("nginx", "libnginx-mod-http-brotli-static", "apache2", "caddy", "brotli")
NGINX_BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
APACHE_NEEDS = ("mpm_event", "authz_core", "dir", "mime", "rewrite", "headers", "env", "alias",
                "setenvif", "filter", "deflate", "autoindex", "negotiation")  # fmt: skip


@dataclass(frozen=True)
class Host:
    """A kind of host: what it can do, the program it is, and its command for a folder and a path."""

    name: str
    program: str
    command: Callable[[Path, str, int], list[str]]
    configured: bool = True  # answers by the files of deploy/: headers, 404 pages, compression


def _replaced(text: str, changes: dict[str, str]) -> str:
    for old, new in changes.items():
        assert old in text, f"deploy/ has no “{old}” any more"
        text = text.replace(old, new)
    return text


def _deployed(folder: Path, kind: str, port: int) -> Path:
    """Copy a host's files of ``deploy/`` to where they find the site and a port that is free."""
    copies = folder / f"{kind}-{port}"
    shutil.copytree(DEPLOY / kind, copies)
    for file in copies.iterdir():
        text = file.read_text("utf-8").replace(f"/srv/publication/deploy/{kind}", str(copies))
        text = text.replace("/srv/publication", str(folder)).replace("/srv/www", f"{folder}/www")
        file.write_text(text, "utf-8")
    return copies


def _nginx(folder: Path, path: str, port: int) -> list[str]:
    """The example's two servers on two ports: the one that is asked for on ``port``."""
    copies = _deployed(folder, "nginx", port)
    config = copies / "nginx.conf"
    other = free_port()
    ports = (other, port) if path else (port, other)
    text = _replaced(
        config.read_text("utf-8"),
        {
            "user www-data;": f"user {getpass.getuser()}; daemon off; error_log stderr;",
            "/run/nginx.pid": f"{copies}/pid",
        },
    )
    for number in ports:
        text = text.replace("    listen 80;", f"    listen 127.0.0.1:{number};", 1)
    if NGINX_BROTLI.exists():
        text = _replaced(text, {"# load_module modules/": "load_module /usr/lib/nginx/modules/"})
        site = copies / "site.conf"
        changed = _replaced(site.read_text("utf-8"), {"# brotli_static on;": "brotli_static on;"})
        site.write_text(changed, "utf-8")
    config.write_text(text, "utf-8")
    return ["nginx", "-p", str(copies), "-e", "stderr", "-c", str(config)]


def _apache(folder: Path, path: str, port: int) -> list[str]:
    """Debian's modules, and the example's hosts; each answers to the name that it is asked by."""
    copies = _deployed(folder, "apache", port)
    hosts = (copies / "vhost.conf").read_text("utf-8").replace("*:80", f"127.0.0.1:{port}")
    here, away = ("www", "report") if path else ("report", "www")
    names = f"127.0.0.1\n    ServerAlias {PLAIN_NAME}"
    hosts = _replaced(hosts, {f"{here}.example.org": names, f"{away}.example.org": "other"})
    (copies / "vhost.conf").write_text(hosts, "utf-8")
    loads = [
        f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so"
        for name in APACHE_NEEDS
        if (APACHE_MODULES / f"mod_{name}.so").exists()
    ]
    own = [
        *loads,
        f"Listen 127.0.0.1:{port}",
        f"PidFile {copies}/pid",
        "ErrorLog /dev/stderr",
        "ServerName 127.0.0.1",
        "TypesConfig /etc/mime.types",
        "AddType application/x-gzip .gz .tgz",  # as Debian's own mime.conf has it
        f"DefaultRuntimeDir {copies}",
        f"Include {copies}/vhost.conf",
    ]
    (copies / "apache2.conf").write_text("\n".join(own) + "\n", "utf-8")
    return ["apache2", "-X", "-d", str(copies), "-f", str(copies / "apache2.conf")]


def _caddy(folder: Path, path: str, port: int) -> list[str]:
    copies = _deployed(folder, "caddy", port)
    served = folder / "www" if path else folder / "site"
    environment = {
        "PUBLICATION_HOST": f"http://127.0.0.1:{port}, http://{PLAIN_NAME}:{port}",
        "PUBLICATION_FOLDER": str(served),
        "PUBLICATION_PATH": path,
        "HOME": str(copies),
        "XDG_DATA_HOME": str(copies),
        "XDG_CONFIG_HOME": str(copies),
    }
    caddyfile = copies / "Caddyfile"
    text = "{\n\tadmin off\n\tauto_https off\n}\n" + caddyfile.read_text("utf-8")
    caddyfile.write_text(text, "utf-8")
    variables = [f"{name}={value}" for name, value in environment.items()]
    return ["env", *variables, "caddy", "run", "--adapter", "caddyfile",
            "--config", str(caddyfile)]  # fmt: skip


def _python(folder: Path, path: str, port: int) -> list[str]:
    served = folder / "www" if path else folder / "site"
    return [sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1",
            "--directory", str(served)]  # fmt: skip


HOSTS = (
    Host("nginx", "nginx", _nginx),
    Host("Apache", "apache2", _apache),
    Host("Caddy", "caddy", _caddy),
    Host("http.server", sys.executable, _python, configured=False),
)


def missing() -> list[str]:
    """Return the names of the hosts that are not installed."""
    return [host.name for host in HOSTS if not program(host)]


def install() -> str:
    """Install what is missing if that can be done; return what is to be said of what still is."""
    if not missing() or (install_packages(PACKAGES) and not missing()):
        return ""
    lacking = missing()
    return (
        f"Missing: {', '.join(lacking)} (Debian, as root: apt-get install {' '.join(PACKAGES)}) · "
        f"缺少：{'、'.join(lacking)}（Debian 上以 root 运行 apt-get install {' '.join(PACKAGES)}）"
    )


def program(host: Host) -> str:
    """Return the path of a host's program, or ''."""
    places = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return shutil.which(host.program, path=places) or ""


def prepare(site: Path, folder: Path) -> Path:
    """Publish ``site`` in ``folder``, and lead to it from where hosts expect it; return the copy."""
    publish(site, folder, keep=2)
    copy = folder / "site"
    (folder / "www").mkdir()
    (folder / "www" / SUB_PATH.strip("/")).symlink_to(copy, target_is_directory=True)
    for each in (folder, folder / "www"):
        each.chmod(0o755)
    return copy


@contextmanager
def running(host: Host, folder: Path, path: str) -> Iterator[str]:
    """Start a host that serves what ``prepare`` made, and yield the site's address."""
    port = free_port()
    command = host.command(folder, path, port)
    if command[0] == host.program:
        command[0] = program(host)
    log = folder / f"{host.program.rsplit('/', 1)[-1]}-{port}.log"
    with (
        log.open("wb") as output,
        subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}{path}/"
            _wait(address, process, log)
            yield address
        finally:
            process.terminate()


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.05)
    said = re.sub(r"\s+", " ", log.read_text("utf-8", "replace"))[-2000:]
    raise RuntimeError(f"{address} does not answer: {said}")


def free_port() -> int:
    """Return a port of the loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    lacks = install()
    if lacks:
        print(f"{lacks}\nTheir tests are skipped · 相关测试将跳过", file=sys.stderr)
