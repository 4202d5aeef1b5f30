# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Which period is meant where a text names one by another, or by the day it is read. It is never certain."""

from datetime import date

import pytest

from pejl.core.checking.periods_in_text import periods_in
from pejl.core.checking.periods_told import told

TOLD = [
    # the text                                               the periods that it told
    ("I 2023 var det 12 mod 14 året før", ["2022"]),
    ("I 2022/2023 var det 12 mod 14 året før", ["2021/2022"]),
    ("Pr. 1. juni 2023 var det 12 mod 14 året før", ["2022"]),
    ("Fra 2020 til 2024 steg det. I samme periode faldt", ["2020..2024"]),
    ("Fra maj 2024 til juli 2024 steg det. I samme periode faldt", ["2024-05-01..2024-07-31"]),
    ("I 2020 og 2024 steg det. I samme periode faldt", ["2024"]),
    ("I 2025 er det faldet over de seneste fem år", ["2020..2025"]),
    ("Pr. 30.9.2025 var det 12. I marts var det 3", ["2025-03"]),
    ("I 2025 var det 12 pr. 1. november", ["@2025-11-01"]),
    ("I marts var det 3 og i juli 2024 var det 4", ["2024-03"]),
    ("Fra 2025 og frem, mod 12 året før", [None]),
    ("I 2025 var det 12 pr. 31. september", [None]),
    ("I 2025 var det 12 fra 1/13", [None]),
    ("I marts var det 3", [None]),
    ("I samme periode", [None]),
    ("I 2025 er det faldet i de senere år", [None]),
    ("Det er nu 12", [None]),
    ("Det var 12 sidste år", [None]),
]

TODAY = [("Det er nu 12", "@2025-11-26"), ("Det var 12 sidste år", "2024"), ("Det var 12 i samme periode", "None")]


@pytest.mark.parametrize(("text", "periods"), TOLD)
def test_a_period_is_told_by_another(text, periods):
    found = [one for one in told(periods_in(text), text) if not one.sure or one.period is None]
    assert [str(one.period) if one.period else None for one in found] == periods


@pytest.mark.parametrize(("text", "period"), TODAY)
def test_the_day_of_the_document_tells_what_now_is(text, period):
    (found,) = told(periods_in(text), text, dated=date(2025, 11, 26))
    assert str(found.period) == period
