# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What is exported is a package; loaded into an empty register and exported again it is the same, byte for byte."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import frictionless
import jsonschema
import pytest
from django.db import transaction

from pejl.core.errors import PejlError
from pejl.interfaces.exchange.moments import read_moment
from pejl.interfaces.exchange.package_reader import read_package
from pejl.interfaces.exchange.reading.yaml_text import read_yaml
from pejl.interfaces.exchange.register.exporting import export_register
from pejl.interfaces.exchange.register.loading import Order, load_package
from pejl.interfaces.exchange.structure.package import plan_schema
from pejl.interfaces.exchange.writing.package import write_package
from tests.packages import ASKED, MINI, copy_of

pytestmark = pytest.mark.django_db

COPENHAGEN = Path(__file__).resolve().parents[3] / "examples" / "copenhagen"
FICTIONAL = Path(__file__).resolve().parents[3] / "examples" / "fictional"
Files = dict[str, bytes]


@contextmanager
def empty_register() -> Iterator[None]:
    """A register of its own for what happens inside: nothing of it stays."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def load(*folders: Path) -> None:
    for folder in folders:
        package = read_package(folder)
        assert package.errors == ()
        load_package(package, Order("anna", "Prøve"))


def export(folder: Path, **choice: object) -> Files:
    exported = export_register(**choice)  # type: ignore[arg-type]
    write_package(exported.plan, exported.figures, folder)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize(
    "folders",
    [[MINI], [ASKED], [COPENHAGEN], [MINI, COPENHAGEN], [FICTIONAL, COPENHAGEN]],
    ids=["mini", "asked", "copenhagen", "two plans", "both examples"],
)
def test_export_import_export_gives_the_same_bytes(folders: list[Path], tmp_path: Path) -> None:
    with empty_register():
        load(*folders)
        first = export(tmp_path / "first")
    with empty_register():
        load(tmp_path / "first")
        second = export(tmp_path / "second")
    assert first == second
    assert set(first) == {"plan.yaml", "measurements.csv", "datapackage.json"}


def test_an_export_says_all_that_the_package_said(tmp_path: Path) -> None:
    load(MINI)
    export(tmp_path / "out")
    there, back = read_package(MINI), read_package(tmp_path / "out")
    assert back.issues == ()
    assert there.plan is not None
    assert back.plan is not None
    assert by_code(back.plan.indicators) == {
        code: one.model_copy(update={"recorded_from": None}) for code, one in by_code(there.plan.indicators).items()
    }
    assert back.plan.organisations == there.plan.organisations
    assert back.plan.amendments == there.plan.amendments

    assert [one.figure.cells()["value"] for one in back.figures if one.figure.indicator == "share-content"] == [
        "14.6",
        "20.0",
    ]
    assert sorted(one.figure.identity for one in back.figures) == sorted(one.figure.identity for one in there.figures)


def test_an_export_says_all_of_the_thread(tmp_path: Path) -> None:
    load(ASKED)
    export(tmp_path / "out")
    there, back = read_package(ASKED), read_package(tmp_path / "out")
    assert back.issues == ()
    assert there.plan is not None
    assert back.plan is not None
    assert back.plan.conditions == tuple(timed(one) for one in there.plan.conditions)
    assert back.plan.budget_items == tuple(timed(one) for one in there.plan.budget_items)
    assert by_code(back.plan.initiatives) == by_code(timed(one) for one in there.plan.initiatives)
    schemes = by_code(there.plan.schemes)
    for code, one in by_code(back.plan.schemes).items():
        assert (one.assembly, one.goals) == (schemes[code].assembly, schemes[code].goals)


def timed(entry):
    """What has a source is known since that source; an export says so."""
    known = REPLIED if entry.source and not entry.recorded_from else entry.recorded_from
    return entry.model_copy(update={"recorded_from": known})


REPLIED = read_moment("2022-05-01")


def test_an_export_of_one_scheme_takes_along_what_is_linked_to_it(tmp_path: Path) -> None:
    load(ASKED)
    export(tmp_path / "out", scheme="harbour-assembly")
    package = read_package(tmp_path / "out")
    assert package.issues == ()
    assert package.plan is not None
    assert [one.code for one in package.plan.initiatives] == ["harbour-bath"]
    assert [one.code for one in package.plan.conditions] == ["bathing-act"]
    assert package.plan.budget_items == ()  # it pays for goals of the other scheme
    (bath, *_) = package.plan.schemes[0].goals
    assert bath.answer is not None
    assert bath.answer.goals == ()  # the goal that it aims at stays behind
    assert [one.code for one in package.plan.organisations] == ["council", "state", "works"]


def by_code(entries: tuple) -> dict:
    return {one.code: one for one in entries}


def test_loading_an_export_where_it_came_from_changes_nothing(tmp_path: Path) -> None:
    load(MINI)
    export(tmp_path / "out")
    assert load_package(read_package(tmp_path / "out"), Order("anna", "Prøve")).nothing_new


def test_an_export_of_an_earlier_moment_holds_what_was_known_then(tmp_path: Path) -> None:
    load(MINI)
    files = export(tmp_path / "then", known_at=datetime(2020, 3, 5, tzinfo=UTC))
    rows = files["measurements.csv"].decode().split("\n")
    (row,) = [one for one in rows if one.startswith("trips,,,,2019,")]
    assert ",900,,,about," in row
    assert "2020-03-10" not in row
    now = export(tmp_path / "now")["measurements.csv"].decode()
    assert "900,,,about,A,F,,,report-2019,s. 5,,,,2020-02-15,2020-03-10," in now


def test_nothing_known_is_no_package(tmp_path: Path) -> None:
    load(MINI)
    with pytest.raises(PejlError, match=r"export\.nothing_known"):
        export(tmp_path / "then", known_at=datetime(2000, 1, 1, tzinfo=UTC))
    assert not (tmp_path / "then").exists()


def test_one_scheme_comes_with_what_it_refers_to_and_nothing_else(tmp_path: Path) -> None:
    load(MINI, COPENHAGEN)
    export(tmp_path / "one", scheme="omstillingsplaner-2021-2024")
    package = read_package(tmp_path / "one")
    assert package.errors == ()
    assert package.plan is not None
    assert [one.code for one in package.plan.schemes] == ["omstillingsplaner-2021-2024"]
    assert package.plan.name == "copenhagen-social-committee"
    assert not any(one.figure.indicator == "trips" for one in package.figures)
    assert len(package.figures) > 20


def test_one_scheme_makes_the_round_trip_too(tmp_path: Path) -> None:
    with empty_register():
        load(COPENHAGEN)
        first = export(tmp_path / "first", scheme="pejlemaerker-2014-2017")
    with empty_register():
        load(tmp_path / "first")
        second = export(tmp_path / "second")
    assert first == second


def test_an_unknown_scheme_is_refused() -> None:
    load(MINI)
    with pytest.raises(PejlError, match=r"scheme\.unknown"):
        export_register(scheme="harbour")


# --- where it is written -----------------------------------------------------------------------------------------


def test_other_files_beside_a_package_are_left_alone(tmp_path: Path) -> None:
    folder = copy_of(MINI, tmp_path / "kept")
    (folder / "README.md").write_text("ours", encoding="utf-8")
    (folder / "measurements.csv").write_text("old", encoding="utf-8")
    load(MINI)
    assert set(export(folder)) == {"plan.yaml", "measurements.csv", "datapackage.json", "README.md"}
    assert read_package(folder).issues == ()


@pytest.mark.parametrize("name", ["thesis.docx", ".git"])
def test_a_folder_with_other_things_is_not_written_to(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("precious", encoding="utf-8")
    load(MINI)
    with pytest.raises(PejlError, match=r"export\.not_a_package"):
        export(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_in_the_way_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("precious", encoding="utf-8")
    load(MINI)
    with pytest.raises(PejlError, match=r"export\.not_a_package"):
        export(tmp_path / "out")


# --- other people's tools ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [MINI, COPENHAGEN], ids=["mini", "copenhagen"])
def test_the_description_is_a_valid_data_package(source: Path, tmp_path: Path) -> None:
    load(source)
    export(tmp_path / "out")
    report = frictionless.validate(str(tmp_path / "out" / "datapackage.json"))
    assert report.flatten(["type", "message"]) == []
    assert report.stats["tasks"] == 2


def test_a_wrong_figure_is_found_by_the_description_alone(tmp_path: Path) -> None:
    folder = copy_of(MINI, tmp_path / "broken")
    rows = (folder / "measurements.csv").read_text(encoding="utf-8")
    (folder / "measurements.csv").write_text(rows.replace(",859,", ",85x,"), encoding="utf-8")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.flatten(["rowNumber", "fieldName", "type"]) == [[2, "value", "type-error"]]


@pytest.mark.parametrize("folder", [MINI, COPENHAGEN], ids=["mini", "copenhagen"])
def test_plans_satisfy_the_published_schema(folder: Path) -> None:
    schema = plan_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    tree = read_yaml((folder / "plan.yaml").read_text(encoding="utf-8"), name="plan.yaml").tree
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(tree))
    assert [f"{error.json_path}: {error.message}" for error in errors] == []


def test_the_published_schema_refuses_an_unknown_key() -> None:
    tree = read_yaml((MINI / "plan.yaml").read_text(encoding="utf-8"), name="plan.yaml").tree
    tree["ficitonal"] = tree.pop("fictional")
    (error,) = jsonschema.Draft202012Validator(plan_schema()).iter_errors(tree)
    assert "ficitonal" in error.message


def test_the_description_in_the_repository_is_the_one_that_export_writes(tmp_path: Path) -> None:
    load(MINI)
    exported = export(tmp_path / "out")
    assert json.loads(exported["datapackage.json"]) == json.loads(
        (MINI / "datapackage.json").read_text(encoding="utf-8")
    )
