# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a file whole or not at all: a reader never meets half of it, and a failure leaves what was there."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import mkstemp

from pejl.core.errors import PejlError


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`; `PejlError("file.unwritable")` where the folder or the disk refuses."""
    draft = None
    try:
        descriptor, draft = mkstemp(dir=path.parent, prefix=f".{path.name}-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(draft).chmod(0o666 & ~_umask())
        Path(draft).replace(path)
    except OSError as error:
        if draft:
            Path(draft).unlink(missing_ok=True)
        raise PejlError("file.unwritable", found=f"{path}: {error.strerror}") from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
