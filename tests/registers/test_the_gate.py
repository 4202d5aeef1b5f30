# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Nothing but protected figures leaves the room of the registers, and no row is left behind on the disk."""

from __future__ import annotations

import ast
import pickle
import tempfile
from pathlib import Path

import pytest

import pejl
from pejl.core.errors import PejlError
from pejl.registers.counting import Cell, Counts
from pejl.registers.engines import Order, duckdb
from pejl.registers.engines.checking import refuse_broken
from pejl.registers.extracts import files_of
from pejl.registers.protection import ProtectedFigures, protected_figures
from pejl.registers.reference_engine import count
from pejl.registers.running import calculate
from pejl.registers.shipped import shipped_codes, shipped_definition
from tests.registers import nasty
from tests.registers.test_engines_agree import lenient

SOURCES = Path(pejl.__file__).parent
# What interfaces and apps may know of the registers: definitions, the runner, and what comes out protected.
DOORS = {
    "pejl.registers.definitions",
    "pejl.registers.definitions.model",
    "pejl.registers.definitions.rules",
    "pejl.registers.engines",
    "pejl.registers.extracts",
    "pejl.registers.figures",
    "pejl.registers.running",
    "pejl.registers.shipped",
    "pejl.registers.synthetic",
}


def imported(path: Path) -> set[str]:
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        node.module for node in nodes if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("pejl.reg")
    }


def test_the_other_rooms_know_the_registers_by_their_doors_alone() -> None:
    used = {
        name for room in ("apps", "interfaces") for path in (SOURCES / room).rglob("*.py") for name in imported(path)
    }
    assert used
    assert used - DOORS == set()


def test_protected_figures_are_made_by_protection_alone() -> None:
    definition = shipped_definition("school-absence")
    with pytest.raises(PejlError, match="only_by_protect"):
        ProtectedFigures(object(), definition, None, None, ())  # type: ignore[arg-type]


def test_counts_show_nothing_and_protected_tables_cannot_be_copied() -> None:
    counts = Counts({(2024, ()): Cell(4711, 4711)})
    assert "4711" not in repr(counts) + repr(counts.cells[2024, ()])
    definition = lenient("network-placements")
    made = protected_figures(definition, count(definition, nasty.rows(definition, seed=1), as_of=nasty.AS_OF))
    with pytest.raises(PejlError, match="only_by_protect"):
        pickle.dumps(made)


@pytest.mark.parametrize("code", shipped_codes())
def test_what_is_hidden_has_no_number_at_all(code: str) -> None:
    definition = lenient(code)
    counts = count(definition, nasty.rows(definition, seed=6), as_of=nasty.AS_OF)
    made = protected_figures(definition, counts)
    assert made.figures
    for figure in made.figures:
        assert not figure.hidden or (figure.value, figure.numerator, figure.denominator) == (None, None, None)
        few = figure.denominator is not None and 0 < figure.denominator < made.counts.rule.threshold
        assert not few


def test_few_persons_behind_many_rows_are_hidden() -> None:
    definition = lenient("network-placements")
    row = {"person": "A", "start": nasty.AS_OF, "end": None, "kind": "network", "registered": None}
    rows = {"measures": [{**row, "measure": str(number)} for number in range(50)]}
    made = protected_figures(definition, count(definition, rows, as_of=nasty.AS_OF))
    assert [figure.hidden for figure in made.figures] == [True]


def test_one_who_makes_up_most_of_a_sum_is_hidden() -> None:
    definition = lenient("school-absence")
    row = {"month": nasty.AS_OF.replace(year=2023, month=1), "reason": "illness", "school_days": 20}
    many = [{**row, "person": f"p{number}", "absent_days": 1} for number in range(30)]
    rows = {"absences": [*many, {**row, "person": "p0", "absent_days": 999}]}
    made = protected_figures(definition, count(definition, rows, as_of=nasty.AS_OF))
    assert [figure.hidden for figure in made.figures] == [True]
    rows = {"absences": many}
    made = protected_figures(definition, count(definition, rows, as_of=nasty.AS_OF))
    assert [figure.hidden for figure in made.figures] == [False]


def test_a_median_of_few_is_hidden() -> None:
    definition = lenient("mean-age-first-measure")
    measure = definition.measure.model_copy(update={"kind": "median"})
    median = definition.model_copy(update={"measure": measure})
    rows = {
        "persons": [{"person": f"p{n}", "birth": nasty.AS_OF.replace(year=2010)} for n in range(19)],
        "measures": [
            {"person": f"p{n}", "start": nasty.AS_OF, "kind": "x", "legal_basis": "measure", "registered": None}
            for n in range(19)
        ],
    }
    assert [one.hidden for one in protected_figures(median, count(median, rows, as_of=nasty.AS_OF)).figures] == [True]
    assert [
        one.hidden for one in protected_figures(definition, count(definition, rows, as_of=nasty.AS_OF)).figures
    ] == [False]


def test_personal_numbers_are_pseudonyms_that_are_new_in_every_run(tmp_path: Path) -> None:
    definition = lenient("network-placements")
    rows = nasty.rows(definition, seed=1)
    nasty.write(rows, definition, tmp_path, form="csv")
    order = Order(definition, str(tmp_path), nasty.AS_OF)
    seen = []
    for _ in range(2):
        with duckdb.opened(order, files_of(definition, tmp_path)) as register:
            seen.append({one for (one,) in register.rows(f"{register.sources} SELECT DISTINCT person FROM measures")})
            assert register.rows("SELECT current_setting('temp_file_encryption')") == [(True,)]
    persons = {row["person"] for row in rows["measures"]}
    assert len(seen[0]) == len(seen[1]) == len(persons)
    assert not seen[0] & seen[1]
    assert not seen[0] & persons


@pytest.mark.parametrize(
    "written",
    [
        ["0000010001", "0000010002", "0000011AB1", "0000011AB2", "0000011BA1"],
        ["000001-0001", "10002", "000001 1ab1", " 000001-1AB2 ", "0000011BA1"],
    ],
)
def test_every_person_has_one_pseudonym_however_the_number_is_written(written: list[str], tmp_path: Path) -> None:
    definition = lenient("kept-own-dwelling")
    lines = [f"{number},a{place},2020-01-01,,own" for place, number in enumerate([*written, written[0].strip()])]
    (tmp_path / "addresses.csv").write_text("person,address,moved_in,moved_out,kind\n" + "\n".join(lines) + "\n")
    order = Order(definition, str(tmp_path), nasty.AS_OF)
    with duckdb.opened(order, files_of(definition, tmp_path)) as register:
        for tidy in (frozenset(), refuse_broken(definition, register.columns, register.rows)):
            register.tidy = tidy
            found = dict(register.rows(f"{register.sources} SELECT address, person FROM addresses"))
            assert len({found[f"a{place}"] for place in range(5)}) == 5
            assert found["a5"] == found["a0"]
            assert not set(found.values()) & {10001, 10002}
        assert (("addresses", "person") in register.tidy) is (written[0] == "0000010001")
        assert register.rows("SELECT current_setting('enable_progress_bar_print')") == [(False,)]


def test_the_connection_reaches_nothing_but_the_extract(tmp_path: Path) -> None:
    definition = lenient("network-placements")
    inside, outside = tmp_path / "extract", tmp_path / "outside.csv"
    inside.mkdir()
    nasty.write(nasty.rows(definition, seed=1), definition, inside, form="csv")
    outside.write_text("a\n1\n", encoding="utf-8")
    with duckdb.opened(Order(definition, str(inside), nasty.AS_OF), files_of(definition, inside)) as register:
        with pytest.raises(PejlError, match="engine"):
            register.rows(f"SELECT * FROM read_csv('{outside}')")
        with pytest.raises(PejlError, match="engine"):
            register.rows("SET enable_external_access = true")


def test_nothing_is_left_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    definition = lenient("kept-own-dwelling")
    extract, spill = tmp_path / "extract", tmp_path / "spill"
    extract.mkdir()
    spill.mkdir()
    nasty.write(nasty.rows(definition, seed=1), definition, extract, form="parquet")
    before = {path: path.read_bytes() for path in extract.iterdir()}
    monkeypatch.setattr(tempfile, "tempdir", str(spill))
    calculate(Order(definition, str(extract), nasty.AS_OF))
    assert list(spill.iterdir()) == []
    assert {path: path.read_bytes() for path in extract.iterdir()} == before
