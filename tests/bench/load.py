# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The site under load through `pejl serve`, beside nginx serving the same bytes as files."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from tests.bench import registers
from tests.bench.generator import Load, find_or_install, load, middle
from tests.bench.measuring import Measured

HOST = "127.0.0.1"
PREPARED, COMPUTED = (8, 100), (1, 8)  # connections; with one alone a page takes what it takes to compute
ROUNDS = 3
ANSWERS = 1_000  # the times that are told are for so many
BUSY = 0.9  # of a core: from there on the generator, which has one, may be what is measured
LARGE = 50_000
NGINX = """
daemon off; worker_processes 2; pid {folder}/pid; error_log stderr error;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=100;
  types {{ text/html html; }}
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen {host}:{port}; root {folder}/site; }}
}}
"""


@dataclass(frozen=True)
class Page:
    """What is asked for, under which address here, and under which beside."""

    name: str
    address: str
    beside: str
    size: int
    prepared: bool = True


def comparisons() -> Iterator[Measured]:
    if missing := find_or_install():
        print(f"load beside nginx: {missing}", flush=True)
        return
    registers.copenhagen()
    from pejl.interfaces.public.prepared.preparing import prepare

    (folder,) = prepare(lambda *_: nullcontext(lambda: None))
    with ExitStack() as running:
        ours = running.enter_context(_pejl())
        nginx = running.enter_context(_nginx())
        for page in _pages(folder):
            _put(nginx, page, _body(ours, page))
            for connections in PREPARED if page.prepared else COMPUTED:
                yield _measured(page, connections, ours + page.address, f"{nginx.address}{page.beside}")


def _pages(folder: Path) -> Iterator[Page]:
    """The page of about 50 kB, the smallest one, and the larger of them computed anew for each reader."""
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["pages"]
    sizes = {
        address: (folder / "files" / entry["file"]).stat().st_size
        for address, entry in entries.items()
        if address.endswith("/")
    }
    large = min(sizes, key=lambda address: abs(sizes[address] - LARGE))
    small = min(sizes, key=lambda address: sizes[address])
    yield Page("prepared page", large, "/large/", sizes[large])
    yield Page("small prepared page", small, "/small/", sizes[small])
    yield Page("computed page", f"{large}?format=html", "/computed/", sizes[large], prepared=False)


def _body(ours: str, page: Page) -> bytes:
    """What is sent, after a look that it comes from where it is said to come from."""
    with urlopen(ours + page.address) as reply:
        assert ("Accept-Encoding" in reply.headers.get("Vary", "")) is page.prepared, page
        return reply.read()


def _measured(page: Page, connections: int, ours: str, beside: str) -> Measured:
    load(ours, connections, 1), load(beside, connections, 1)
    rounds = [(load(ours, connections), load(beside, connections)) for _ in range(ROUNDS)]
    here, there = (middle(list(loads)) for loads in zip(*rounds, strict=True))
    return Measured(
        f"{page.name}, {connections} connection{'s' * (connections > 1)}",
        f"{page.size / 1000:.0f} kB; 95 of 100 within {_ms(here)}, beside {_ms(there)}{_limit(there)}",
        ANSWERS / here.rate,
        ANSWERS / there.rate,
        f"nginx with the same bytes as a file: ours reaches {here.rate / there.rate:.2g} of it",
        ROUNDS,
        (ANSWERS, "answers"),
    )


def _ms(one: Load) -> str:
    return f"{one.p95 * 1000:.1f} ms"


def _limit(beside: Load) -> str:
    """Said when nginx might have been faster than wrk could ask."""
    return f"; wrk is the limit beside: it used {beside.generator:.2f} of a core" if beside.generator > BUSY else ""


# --- the two servers -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Nginx:
    address: str
    site: Path


def _put(nginx: Nginx, page: Page, body: bytes) -> None:
    folder = nginx.site / page.beside.strip("/")
    folder.mkdir()
    (folder / "index.html").write_bytes(body)
    assert urlopen(nginx.address + page.beside).read() == body


@contextmanager
def _pejl() -> Iterator[str]:
    port = _free_port()
    command = [Path(sys.executable).with_name("pejl"), "serve", "--port", str(port)]
    variables = {name: value for name, value in os.environ.items() if name != "PEJL_HOSTS"}
    with _started(command, port, variables):
        yield f"http://{HOST}:{port}"


@contextmanager
def _nginx() -> Iterator[Nginx]:
    port = _free_port()
    with tempfile.TemporaryDirectory(prefix="pejl-bench-nginx-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # its processes are somebody else's when root starts it
        (folder / "site").mkdir()
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, host=HOST, port=port), encoding="utf-8")
        with _started(["nginx", "-c", folder / "nginx.conf"], port, {**os.environ}):
            yield Nginx(f"http://{HOST}:{port}", folder / "site")


@contextmanager
def _started(command: list[object], port: int, variables: dict[str, str]) -> Iterator[None]:
    server = subprocess.Popen([str(part) for part in command], env=variables, stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, server)
        yield
    finally:
        server.terminate()
        server.wait(15)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert server.poll() is None, "the server stopped before it answered"
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"no answer on port {port} within a minute")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
