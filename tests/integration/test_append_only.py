# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The database itself keeps versions from being changed, deleted or overlapped."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from pejl.apps.audit.models import AuditEntry
from pejl.apps.audit.versions import AppendOnly, Version
from pejl.apps.goals.models import Scheme, SchemeVersion
from pejl.apps.measurements.models import Measurement
from pejl.core.errors import PejlError
from tests.factories import make_indicator, make_scheme, moment, record_figures

pytestmark = pytest.mark.django_db

APPEND_ONLY = [model for model in apps.get_models() if issubclass(model, AppendOnly)]
VERSIONS = [model for model in APPEND_ONLY if issubclass(model, Version)]


def triggers(table: str) -> dict[str, str]:
    """The table's triggers: their names and, on SQLite, their texts."""
    catalogue = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
        "postgresql": "SELECT tgname, '' FROM pg_trigger WHERE tgrelid = %s::regclass AND NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(catalogue[connection.vendor], [table])
        return {name.removeprefix(f"{table}_"): text for name, text in cursor.fetchall()}


def source_of(function: str) -> str:
    """The body of a function in PostgreSQL."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = %s", [function])
        return cursor.fetchone()[0]


def refused(statement: str, *parameters: object) -> str:
    with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, parameters)
    return str(error.value)


@pytest.mark.parametrize("model", APPEND_ONLY, ids=lambda model: model._meta.db_table)
def test_every_append_only_table_has_its_triggers(model):
    expected = {"no_delete", "only_close", "no_overlap"} if model in VERSIONS else {"no_delete", "no_update"}
    if connection.vendor == "postgresql":
        expected |= {"no_truncate"}
    assert set(triggers(model._meta.db_table)) == expected


@pytest.mark.parametrize("model", VERSIONS, ids=lambda model: model._meta.db_table)
def test_every_version_says_which_thing_it_is_about_in_columns_that_are_never_null(model):
    identity = [model._meta.get_field(name) for name in model.IDENTITY]
    assert identity
    assert not [one.name for one in identity if one.null]


@pytest.mark.parametrize("model", VERSIONS, ids=lambda model: model._meta.db_table)
def test_the_trigger_on_updates_watches_every_column(model):
    if connection.vendor == "postgresql":
        assert "to_jsonb(NEW) - 'recorded_to' = to_jsonb(OLD) - 'recorded_to'" in source_of("pejl_only_close")
        return
    text = triggers(model._meta.db_table)["only_close"]
    columns = [one.column for one in model._meta.concrete_fields if one.column != "recorded_to"]
    assert [column for column in columns if f'NEW."{column}" IS OLD."{column}"' not in text] == []


@pytest.mark.parametrize("model", VERSIONS, ids=lambda model: model._meta.db_table)
def test_the_trigger_on_overlaps_knows_the_identity(model):
    table = model._meta.db_table
    sqlite = connection.vendor == "sqlite"
    text = triggers(table)["no_overlap"] if sqlite else source_of(f"{table}_no_overlap")
    for name in model.IDENTITY:
        column = model._meta.get_field(name).column
        assert f'"{column}" = NEW."{column}"' in text


@pytest.fixture
def figure() -> Measurement:
    make_indicator()
    record_figures("homeless", {"2013": "112"}, at="2024-01-01")
    return Measurement.objects.get()


@pytest.mark.parametrize(
    "change", ["value = '113'", "recorded_from = '2020-01-01'", "recorded_by = 'bob'", "recorded_to = '2023-12-31'"]
)
def test_a_version_cannot_be_changed(figure, change):
    assert "only_close" in refused(f"UPDATE measurements_measurement SET {change}")


def test_a_version_can_be_closed_once(figure):
    assert Measurement.objects.all().close(moment("2024-02-01")) == 1
    assert "only_close" in refused("UPDATE measurements_measurement SET recorded_to = '2025-01-01'")
    assert "only_close" in refused("UPDATE measurements_measurement SET recorded_to = NULL")


def test_a_version_cannot_be_deleted(figure):
    assert "no_delete" in refused("DELETE FROM measurements_measurement")


REPLACEMENTS = {
    "sqlite": "INSERT OR REPLACE INTO {0} SELECT * FROM {0}",
    "postgresql": "INSERT INTO {0} SELECT * FROM {0} ON CONFLICT (id) DO UPDATE SET id = 0",
}


@pytest.mark.parametrize("table", ["measurements_measurement", "measurements_serieskey", "audit_auditentry"])
def test_a_row_cannot_be_replaced_by_another_with_its_id(figure, table):
    assert table in refused(REPLACEMENTS[connection.vendor].format(table))


EMPTYINGS = {"sqlite": "DELETE FROM {0}", "postgresql": "SET CONSTRAINTS ALL IMMEDIATE; TRUNCATE {0} CASCADE"}


@pytest.mark.parametrize("table", ["measurements_measurement", "goals_scheme", "audit_auditentry"])
def test_a_table_cannot_be_emptied(figure, table):
    make_scheme("beacons")
    assert table in refused(EMPTYINGS[connection.vendor].format(table))


@pytest.mark.parametrize(
    ("begins", "ends"),
    [("2023-01-01", None), ("2023-01-01", "2024-01-02"), ("2024-06-01", "2024-07-01"), ("2024-01-01", "2024-01-02")],
)
def test_two_versions_of_one_figure_cannot_overlap(figure, begins, ends):
    again = Measurement(**{one.attname: getattr(figure, one.attname) for one in figure._meta.concrete_fields})
    again.pk, again.recorded_from, again.recorded_to = None, moment(begins), ends and moment(ends)
    with pytest.raises(IntegrityError), transaction.atomic():
        Measurement.objects.bulk_create([again])


def test_a_version_may_begin_where_another_ends(figure):
    earlier = Measurement(**{one.attname: getattr(figure, one.attname) for one in figure._meta.concrete_fields})
    earlier.pk, earlier.recorded_to = None, figure.recorded_from
    earlier.recorded_from = figure.recorded_from - timedelta(days=1)
    Measurement.objects.bulk_create([earlier])
    assert Measurement.objects.count() == 2


def test_the_audit_trail_cannot_be_rewritten(figure):
    assert "no_update" in refused("UPDATE audit_auditentry SET actor = 'nobody'")
    assert "no_delete" in refused("DELETE FROM audit_auditentry")


def test_what_a_thing_is_called_never_changes():
    make_scheme("beacons")
    assert "no_update" in refused("UPDATE goals_scheme SET code = 'beakons'")


def test_the_orm_says_the_same_in_words_of_its_own():
    make_scheme("beacons")
    version = SchemeVersion.objects.get()
    for attempt in (
        version.save,
        version.delete,
        lambda: SchemeVersion.objects.update(method="none"),
        lambda: SchemeVersion.objects.all().delete(),
        lambda: SchemeVersion.objects.bulk_update([version], ["method"]),
        lambda: Scheme.objects.get().delete(),
        lambda: AuditEntry.objects.update(actor="nobody"),
    ):
        with pytest.raises(PejlError, match=r"version\.append_only"):
            attempt()
