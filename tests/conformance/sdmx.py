# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Our code lists against the SDMX cross-domain lists."""

from collections.abc import Iterator
from pathlib import Path

from pejl.core.observations import Confidentiality, ObservationStatus
from tests.conformance.oracles import rows


def observation_status(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "sdmx_obs_status.csv", "code", "value_must_be_empty"):
        if row["code"] not in set(ObservationStatus):
            yield row["code"], "we do not know the code"
            continue
        empty, ours = row["value_must_be_empty"] == "1", not ObservationStatus(row["code"]).has_value
        yield row["code"], "" if empty == ours else f"value must be empty: expected {empty}, ours {ours}"


def confidentiality(where: Path) -> Iterator[tuple[str, str]]:
    for row in rows(where / "sdmx_conf_status.csv", "code", "publishable"):
        if row["code"] not in set(Confidentiality):
            yield row["code"], "we do not know the code"
            continue
        free, ours = row["publishable"] == "1", Confidentiality(row["code"]).publishable
        yield row["code"], "" if free == ours else f"publishable: expected {free}, ours {ours}"
