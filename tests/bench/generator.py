# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Many readers at once, by wrk: how many answers a second, and how long they took. Only addresses of this machine."""

import json
import os
import resource
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from statistics import median

SCRIPT = Path(__file__).with_name("latency.lua")
SECONDS = 2
NEEDED = {"nginx": "nginx-light", "wrk": "wrk"}  # each with its package in Debian
APT = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]


@dataclass(frozen=True)
class Load:
    """One run: answers a second, the time in seconds within which 95 of 100 came, and wrk's share of a core."""

    rate: float
    p95: float
    generator: float


def find_or_install() -> str:
    """Empty when nginx and wrk are here, else why not. Root on Debian gets them installed."""
    if packages := _missing():
        if os.geteuid() != 0 or not shutil.which("apt-get"):
            return f"left out: it needs {' and '.join(packages)} (apt install {' '.join(packages.values())})"
        quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
        subprocess.run(["apt-get", "update", "--quiet"], check=False, **quiet)
        subprocess.run([*APT, *packages.values()], check=False, **quiet)
    return f"left out: {' and '.join(_missing())} could not be installed" if _missing() else ""


def _missing() -> dict[str, str]:
    return {tool: package for tool, package in NEEDED.items() if not shutil.which(tool)}


def load(address: str, connections: int, seconds: float = SECONDS) -> Load:
    """Ask for an address over so many connections, each asking again as soon as it is answered."""
    before = _processor_time()
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(SCRIPT), address]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    seen = json.loads(said.splitlines()[-1])
    assert seen["wrong"] == 0, said
    return Load(seen["requests"] / seen["seconds"], seen["p95"], (_processor_time() - before) / seen["seconds"])


def middle(loads: list[Load]) -> Load:
    """The median of each figure."""
    return Load(*(median(getattr(one, name) for one in loads) for name in ("rate", "p95", "generator")))


def _processor_time() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
