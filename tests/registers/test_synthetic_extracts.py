# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Synthetic extracts: their answers are known, every engine finds them, and everything nasty is among the rows."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import duckdb
import pytest

from pejl.core.errors import PejlError
from pejl.registers.assurance import unprotected_figures
from pejl.registers.definitions import Definition
from pejl.registers.engines import Order
from pejl.registers.engines import duckdb as engine
from pejl.registers.figures import Figure
from pejl.registers.running import calculate
from pejl.registers.shipped import shipped_codes, shipped_definition
from pejl.registers.synthetic import Wanted, write_synthetic
from pejl.registers.synthetic.layout import layout
from pejl.registers.synthetic.stories import people

AS_OF = date(2025, 1, 31)
ALL = [shipped_definition(code) for code in shipped_codes()]


def counted(definition: Definition, folder: Path) -> list[Figure]:
    return unprotected_figures(definition, engine.count(Order(definition, str(folder), AS_OF))[0])


@pytest.mark.parametrize("form", ["parquet", "csv"])
@pytest.mark.parametrize("code", shipped_codes())
def test_what_is_counted_is_what_was_known(code: str, form: str, tmp_path: Path) -> None:
    definition = shipped_definition(code)
    made = write_synthetic([definition], tmp_path / "e", Wanted(rows=1500, seed=3, form=form))
    assert counted(definition, tmp_path / "e") == list(made.answers[code])
    assert any(figure.value for figure in made.answers[code])


@pytest.mark.parametrize("code", ["kept-own-dwelling", "complaints-per-decision", "staff-turnover"])
def test_a_larger_extract_is_the_same_story_of_more_people(code: str, tmp_path: Path) -> None:
    definition = shipped_definition(code)
    made = write_synthetic([definition], tmp_path / "e", Wanted(rows=30_000, seed=4))
    assert 26_000 < sum(made.rows.values()) < 34_000
    assert made.times > 2
    found = counted(definition, tmp_path / "e")
    assert found == list(made.answers[code])
    assert {figure.denominator % made.times for figure in found} == {0}


def test_one_extract_serves_many_definitions(tmp_path: Path) -> None:
    made = write_synthetic(ALL, tmp_path / "e", Wanted(rows=13_000))
    assert len(made.rows) == 13
    for definition in ALL:
        assert counted(definition, tmp_path / "e") == list(made.answers[definition.code]), definition.code


def test_the_answers_stand_beside_the_files(tmp_path: Path) -> None:
    definition = shipped_definition("kept-own-dwelling")
    write_synthetic([definition], tmp_path / "e", Wanted(rows=60_000))
    calculated = calculate(Order(definition, str(tmp_path / "e"), AS_OF)).figures.figures
    with (tmp_path / "e" / "known-answers.csv").open(encoding="utf-8") as file:
        known = {row["period"]: row["value"] for row in csv.DictReader(file)}
    assert {figure.period: str(figure.value) for figure in calculated} == known
    assert (tmp_path / "e" / "extract.yaml").read_text(encoding="utf-8") == "as_of: 2025-01-31\n"


def test_the_same_seed_gives_the_same_rows(tmp_path: Path) -> None:
    definition = shipped_definition("network-placements")
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        write_synthetic([definition], tmp_path / name, Wanted(rows=20_000, seed=seed, form="csv"))
    rows = {
        name: Counter((tmp_path / name / "measures.csv").read_text(encoding="utf-8").splitlines()) for name in "abc"
    }
    assert rows["a"] == rows["b"]
    assert rows["a"] != rows["c"]


def test_every_nasty_case_is_there() -> None:
    rows = people(layout(ALL, AS_OF), rows=20_000, as_of=AS_OF, seed=1).rows
    addresses, measures, persons = rows["addresses"], rows["measures"], rows["persons"]
    spells = {(row["person"], row["address"]): row for row in addresses}
    assert len({tuple(row.values()) for row in addresses}) < len(addresses)
    assert any(row["moved_out"] is None for row in addresses)
    assert any(row["moved_out"] == date.max for row in addresses)
    assert any(row["moved_out"] and row["moved_out"] < row["moved_in"] for row in addresses)
    assert any((row["moved_in"].month, row["moved_in"].day) == (2, 29) for row in addresses)
    assert any(
        key != other and key[0] == other[0] and row["moved_in"] == spells[other]["moved_in"]
        for key, row in spells.items()
        for other in spells
        if other[0] == key[0]
    )
    assert any(row["registered"] and row["registered"] > AS_OF for row in measures)
    assert any(row["birth"] is None for row in persons)
    assert len({row["person"] for row in persons}) == len(persons)


def test_no_personal_number_can_be_anybodys(tmp_path: Path) -> None:
    write_synthetic([shipped_definition("network-placements")], tmp_path / "e", Wanted(rows=200_000))
    rows = f"read_parquet('{tmp_path}/e/measures.parquet')"
    query = (
        "SELECT count(*) FILTER (WHERE person NOT LIKE '00________'),"
        f" count(*) FILTER (WHERE person SIMILAR TO '.*[A-Z].*') FROM {rows}"
    )
    with duckdb.connect(":memory:") as connection:
        others, letters = connection.execute(query).fetchall()[0]
    assert others == 0
    assert letters > 1000


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "measures.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(PejlError, match="synthetic"):
        write_synthetic([shipped_definition("network-placements")], tmp_path, Wanted())
    assert [path.name for path in tmp_path.iterdir()] == ["measures.csv"]


def test_figures_that_do_not_grow_with_the_people_are_not_promised(tmp_path: Path) -> None:
    definition = shipped_definition("network-placements")
    step = {"each": "first", "of": ["kind"], "by": "start"}
    document = definition.model_dump(by_alias=True, exclude_defaults=True)
    document["count"]["steps"] = [step]
    by_kind = Definition.model_validate(document)
    with pytest.raises(PejlError) as caught:
        write_synthetic([by_kind], tmp_path / "e", Wanted(rows=60_000))
    assert caught.value.code == "synthetic.no_persons"
    assert not (tmp_path / "e").exists()
    write_synthetic([by_kind], tmp_path / "e", Wanted(rows=3_000))
    assert counted(by_kind, tmp_path / "e")


def test_more_people_than_numbers_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PejlError) as caught:
        write_synthetic([shipped_definition("network-placements")], tmp_path / "e", Wanted(rows=10**9))
    assert caught.value.code == "synthetic.too_many"
