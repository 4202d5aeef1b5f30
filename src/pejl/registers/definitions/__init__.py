# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Definitions of figures: files that say what is counted in a register, with examples that are run first."""

from pejl.registers.definitions.model import Definition, definition_schema
from pejl.registers.definitions.reading import read_definition, read_definition_text

__all__ = ["Definition", "definition_schema", "read_definition", "read_definition_text"]
