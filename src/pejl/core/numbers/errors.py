# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which errors reading and writing figures can raise."""

from __future__ import annotations

from pejl.core.errors import PejlError


class NumberError(PejlError):
    """A text that is not one readable figure, or a value that is not an exact one.

    Codes: `number.empty`, `number.unreadable`, `number.separators` (dots and commas that do not add up),
    `number.leading_zero`, `number.range`, `number.unit_unreadable`, `number.unit_unexpected`, `number.not_exact`,
    `number.not_finite`, `number.out_of_range`, `number.language`. `params` hold at least `found` and `expected`;
    `suggestions`, where there are any, are texts that `parse_danish` reads.
    """
