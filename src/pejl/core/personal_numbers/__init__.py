# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish personal numbers (CPR): what one says, and where one stands in a text that is about to be published."""

from pejl.core.personal_numbers.finding import Action, Finding, Why, find, find_in_cells, recommended
from pejl.core.personal_numbers.reading import Examined, Kind, Sex, birth_year, examine
from pejl.core.personal_numbers.refusing import refuse

__all__ = [
    "Action",
    "Examined",
    "Finding",
    "Kind",
    "Sex",
    "Why",
    "birth_year",
    "examine",
    "find",
    "find_in_cells",
    "recommended",
    "refuse",
]
