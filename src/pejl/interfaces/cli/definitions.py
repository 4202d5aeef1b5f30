# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""How verbs find the definition that is named to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pejl.registers.definitions import Definition


def definition_named(name: str) -> Definition:
    """A definition by its file, or by its code among those that come along."""
    from pejl.registers.definitions import read_definition
    from pejl.registers.shipped import shipped_codes, shipped_definition

    if name in shipped_codes() and not Path(name).exists():
        return shipped_definition(name)
    return read_definition(Path(name))
