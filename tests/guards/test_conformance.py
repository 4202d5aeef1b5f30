# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The comparison with published examples takes any folder, fails on a mismatch, and says when there is no test."""

import shutil
from pathlib import Path

import pytest

from tests.conformance.__main__ import COMPARISONS, main
from tests.conformance.oracles import SHIPPED, compare, names


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped folder, used instead of it."""
    shutil.copytree(SHIPPED, tmp_path / "oracles")
    monkeypatch.setenv("PEJL_ORACLES", str(tmp_path / "oracles"))
    return tmp_path / "oracles"


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_shipped_file_is_compared_and_matches(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == sorted(COMPARISONS)
    assert all(line.endswith("mismatched 0") for line in lines)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("sdg_progress_series.csv", "substantial_progress", "deterioration"),
        ("sdg_progress_aggregate.csv", ",moderate_progress\n", ",deterioration\n"),
        ("sdmx_obs_status.csv", "A,Normal value,0", "A,Normal value,1"),
        ("sdmx_conf_status.csv", "F,Free for publication,1", "Z,Free for publication,1"),
    ],
)
def test_a_mismatch_fails(copy: Path, capsys: pytest.CaptureFixture[str], file: str, old: str, new: str) -> None:
    change(copy / file, old, new)
    assert main() == 1
    assert "expected" in (said := capsys.readouterr().out) or "do not know" in said


def test_a_file_without_a_test_is_named(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "spc_cases.csv").write_text("case\n1\n", encoding="utf-8")
    assert main() == 0
    assert "spc_cases: no test yet" in capsys.readouterr().out


def test_an_input_and_its_expected_file_are_one_test(tmp_path: Path) -> None:
    for name in (
        "ci_mean_t_input",
        "ci_mean_t_expected",
        "projection_series",
        "projection_expected",
        "count_to_expected",
    ):
        (tmp_path / f"{name}.csv").touch()
    assert names(tmp_path) == ["ci_mean_t", "count_to_expected", "projection"]


def test_a_folder_without_files_or_columns_is_refused(
    copy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(copy / "sdmx_obs_status.csv", "value_must_be_empty", "empty")
    assert main() == 2
    assert "sdmx_obs_status.csv: found no column value_must_be_empty" in capsys.readouterr().err
    monkeypatch.setenv("PEJL_ORACLES", str(copy / "nowhere"))
    assert main() == 2


def test_a_mismatch_that_was_decided_is_counted_apart() -> None:
    outcome = compare("sample", Path(), lambda where: iter([("a", ""), ("b", "other")]), {"b": "decision 9"})
    assert str(outcome) == "sample: rows 2, matched 1, mismatched 0, decided otherwise 1"
