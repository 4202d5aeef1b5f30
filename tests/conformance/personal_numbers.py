# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish personal numbers, against the rules of the CPR office. A difference names the case, never the number."""

from collections.abc import Iterator
from pathlib import Path

from pejl.core.personal_numbers import Examined, Kind, birth_year, examine, find, recommended
from tests.conformance.measuring import says
from tests.conformance.oracles import rows

KINDS = {
    Kind.VALID: "valid",
    Kind.WITHOUT_CHECK: "valid_without_mod11",
    Kind.REPLACEMENT: "replacement_number_day_plus_60",
    Kind.LETTERS: "national_ecpr_letters",
    Kind.INVALID_DATE: "invalid_date",
    Kind.WRONG_LENGTH: "wrong_length",
}
NO_NUMBER = (Kind.WRONG_LENGTH, Kind.UNREADABLE)
WITH_A_DAY = (Kind.VALID, Kind.WITHOUT_CHECK, Kind.LETTERS)


def centuries(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "cpr_century.csv", "digits5_6", "digit7", "exp_birth_year"):
        ours = birth_year(row["digits5_6"], row["digit7"])
        yield f"{row['digits5_6']}-{row['digit7']}", "; ".join(says("year", ours, int(row["exp_birth_year"])))


def numbers(where: Path) -> Iterator[tuple[str, str]]:
    columns = ("exp_format_ok", "exp_date_ok", "exp_birth_year", "exp_sex", "exp_mod11_ok", "exp_class")
    for row in rows(where / "cpr_numbers.csv", "case_id", "number", *columns):
        ours = _as_columns(examine(row["number"]))
        found = [difference for name in columns for difference in says(name, ours[name], row[name])]
        yield row["case_id"], "; ".join(found)


def _as_columns(ours: Examined) -> dict[str, str]:
    readable = ours.kind not in NO_NUMBER
    return {
        "exp_format_ok": _flag(readable),
        "exp_date_ok": _flag(ours.kind in WITH_A_DAY) if readable else "",
        "exp_birth_year": "" if ours.birth_year is None else str(ours.birth_year),
        "exp_sex": ours.sex or "",
        "exp_mod11_ok": "" if ours.check_holds is None else _flag(ours.check_holds),
        "exp_class": KINDS.get(ours.kind, ours.kind.value),
    }


def _flag(value: bool) -> str:
    return "1" if value else "0"


def texts(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "cpr_text.csv", "case_id", "text", "exp_candidates", "exp_recommended_action"):
        ours = find(row["text"])
        found = [
            *says("candidates", sum(one.whole for one in ours), int(row["exp_candidates"])),
            *says("action", recommended(ours).value, row["exp_recommended_action"]),
        ]
        yield row["case_id"], "; ".join(found)
