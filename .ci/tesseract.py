# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Install tesseract with its Danish data, where that is possible, so that scanned pages are tested too."""

import os
import shutil
import subprocess

APT = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", "tesseract-ocr", "tesseract-ocr-dan"]


def has_danish() -> bool:
    if not shutil.which("tesseract"):
        return False
    done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return "dan" in (done.stdout + done.stderr).split()


def install() -> None:
    """Install it as root on Debian; elsewhere the tests that need it are left out, each with its reason."""
    if has_danish() or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "--quiet"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    subprocess.run(APT, env=quiet, check=False, stdout=subprocess.DEVNULL)
