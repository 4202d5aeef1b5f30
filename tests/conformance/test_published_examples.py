# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shipped worked examples come out as published, and the runner tells when one does not."""

from pathlib import Path

import pytest

from tests.conformance import __main__ as runner
from tests.conformance.oracles import SHIPPED, compare, names


@pytest.fixture
def examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of examples that a test fills itself."""
    monkeypatch.setenv("PEJL_ORACLES", str(tmp_path))
    return tmp_path


def write(folder: Path, name: str, *lines: str) -> None:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


@pytest.mark.parametrize("name", names(SHIPPED))
def test_a_shipped_file_comes_out_as_published(name: str) -> None:
    outcome = compare(name, SHIPPED, runner.COMPARISONS[name], runner.DECIDED.get(name, {}))
    assert outcome.rows > 0
    assert outcome.mismatches == []


def test_every_comparison_has_a_shipped_file() -> None:
    assert set(names(SHIPPED)) == set(runner.COMPARISONS)


def test_a_mismatch_is_named_and_fails_the_run(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(examples, "sdmx_conf_status.csv", "code,name,publishable", "F,Free,1", "N,Internal,1", "Ø,Unheard of,0")
    assert runner.main() == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "sdmx_conf_status: rows 3, matched 1, mismatched 2"
    assert lines[1:] == ["  N: publishable: expected True, ours False", "  Ø: we do not know the code"]


def test_a_mismatch_that_was_decided_on_is_counted_apart_with_its_reason(
    examples: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runner, "DECIDED", {"sdmx_obs_status": {"A": "see the decision"}})
    write(examples, "sdmx_obs_status.csv", "code,name,value_must_be_empty", "A,Normal,1", "Q,Suppressed,1")
    assert runner.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "sdmx_obs_status: rows 2, matched 1, mismatched 0, decided otherwise 1",
        "  decided otherwise: A: value must be empty: expected True, ours False (see the decision)",
    ]


def test_a_wrong_number_is_a_mismatch(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    header, first, *_ = (SHIPPED / "sdg_progress_series.csv").read_text(encoding="utf-8").splitlines()
    *given, progress, score, status = first.split(",")
    wrong = ",".join([*given, progress, f"{float(score) + 1e-6}", status])
    write(examples, "sdg_progress_series.csv", header, first, wrong)
    assert runner.main() == 1
    assert "rows 2, matched 1, mismatched 1" in capsys.readouterr().out


def test_many_mismatches_are_cut_short(examples: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(examples, "sdmx_conf_status.csv", "code,name,publishable", *["N,Internal,1"] * (runner.SHOWN + 3))
    assert runner.main() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "  … and 3 more"


def test_a_file_nobody_has_built_a_test_for_is_said_to_have_none(
    examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in (
        "ours_input.csv",
        "ours_expected.csv",
        "theirs_series.csv",
        "theirs_expected.csv",
        "lone_expected.csv",
    ):
        write(examples, name, "a,b")
    assert runner.main() == 0
    assert capsys.readouterr().out.splitlines() == [
        "lone_expected: no test yet",
        "ours: no test yet",
        "theirs: no test yet",
    ]


def test_a_folder_without_examples_or_without_a_column_is_unusable(
    examples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert runner.main() == 2
    assert "set PEJL_ORACLES" in capsys.readouterr().err
    write(examples, "sdmx_conf_status.csv", "code,name", "F,Free")
    assert runner.main() == 2
    assert "found no column publishable" in capsys.readouterr().err
