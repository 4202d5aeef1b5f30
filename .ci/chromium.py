# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Find a Chromium for the browser tests, or install one where that is possible."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
APT = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "chromium", "fonts-dejavu-core"]


def find() -> Path | None:
    stated = os.environ.get("CHROMIUM_PATH")
    candidates = [stated] if stated else [shutil.which(name) for name in NAMES]
    return next((Path(candidate) for candidate in candidates if candidate and Path(candidate).exists()), None)


def install() -> str:
    """Install Debian's Chromium; answer with the reason when that cannot be done."""
    if os.geteuid() != 0:
        return "no Chromium was found and only root may install one (apt install chromium, or CHROMIUM_PATH=/path)"
    if not shutil.which("apt-get"):
        return "no Chromium was found and there is no apt-get to install it with (CHROMIUM_PATH=/path)"
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    done = subprocess.run(APT, env=quiet, check=False, stdout=subprocess.DEVNULL)
    return f"apt-get could not install Chromium (exit status {done.returncode})" if done.returncode else ""


def find_or_install() -> Path | str:
    """The browser's path, or why there is none."""
    found = find()
    if found:
        return found
    reason = install()
    return find() or reason or "Chromium was installed but is not on the PATH"
