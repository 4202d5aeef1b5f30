# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The shipped worked examples come out as published, and the runner tells when one does not."""

from pathlib import Path

import pytest

from tests.conformance import __main__ as runner
from tests.conformance.oracles import SHIPPED, UnusableError, compare, names


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


# Test data under a licence that would bind the project: compared with where a folder has them, never shipped.
NOT_OURS_TO_SHIP = {
    "ci_count_byar",
    "ci_mean_t",
    "ci_proportion_wilson",
    "ci_rate_byar_exact",
    "compare_count_to_expected",
    "compare_proportion_to_average",
    "dsr_dobson",
    "funnel_limits_proportion",
    "sdc_differencing",
}


def test_every_comparison_has_a_shipped_file_or_a_reason() -> None:
    assert set(runner.COMPARISONS) - set(names(SHIPPED)) == NOT_OURS_TO_SHIP
    assert set(names(SHIPPED)) <= set(runner.COMPARISONS)


# The form of those files, with results from the formulas written out by hand for these numbers.
OWN_EXAMPLES = {
    "ci_count_byar": (
        ["case_id,count,confidence_percent,exp_lower,exp_upper", "a,1,99.8,,9.36218021790836"],
        ["b,1,99.8,0.5,9.36218021790836"],
    ),
    "ci_proportion_wilson": (
        [
            "case_id,numerator,denominator,exp_value,exp_lower95,exp_upper95,exp_lower998,exp_upper998,multiplier",
            "a,0,10,0,0,27.75327998628892,,,100",
            "b,,10,,,,,,100",
        ],
        ["c,,10,,0.1,,,,100"],
    ),
    "ci_rate_byar_exact": (
        [
            (
                "case_id,numerator,denominator,exp_value,exp_lower95,exp_upper95,exp_lower998,exp_upper998,exp_method,"
                "multiplier"
            ),
            "a,0,1,0,0,3.6888794541139363,,,Exact,1",
            "b,,1,,,,,,,1",
        ],
        ["c,0,1,0,0,3.6888794541139363,,,Byars,1"],
    ),
    "compare_count_to_expected": (
        [
            "case_id,observed,expected,exp_significance",
            "a,0,1,Not significant",
            "b,0,4,Low (0.025)",
            "c,0,8,Low (0.001)",
        ],
        ["d,0,8,Not significant"],
    ),
    "compare_proportion_to_average": (
        ["case_id,average_proportion,numerator,denominator,exp_significance", "a,0.5,100,100,High (0.001)"],
        ["b,0.5,50,100,High (0.001)"],
    ),
    "funnel_limits_proportion": (
        ["denominator,average_percent,exp_lower95,exp_upper95,exp_lower998,exp_upper998", "100,50,40.2,59.8,34.5,65.5"],
        ["100,50,40.3,59.8,34.5,65.5"],
    ),
}


@pytest.mark.parametrize("name", OWN_EXAMPLES)
def test_a_file_that_is_not_shipped_is_read_in_its_form(name: str, examples: Path) -> None:
    right, wrong = OWN_EXAMPLES[name]
    write(examples, f"{name}.csv", *right, *wrong)
    outcome = compare(name, examples, runner.COMPARISONS[name], {})
    assert outcome.rows == len(right) - 1 + len(wrong)
    assert len(outcome.mismatches) == len(wrong)


def test_means_and_standardised_rates_are_read_from_two_files(examples: Path) -> None:
    write(examples, "ci_mean_t_input.csv", "group,value", "x,1", "x,3")
    columns = "group,exp_sum,exp_n,exp_sd,exp_mean,exp_lower95,exp_upper95,exp_lower998,exp_upper998"
    write(
        examples,
        "ci_mean_t_expected.csv",
        columns,
        "x,4,2,1.4142135623730951,2,-10.706204736174694,14.706204736174694,,",
    )
    assert compare("ci_mean_t", examples, runner.COMPARISONS["ci_mean_t"], {}).matched == 1
    write(examples, "dsr_dobson_input.csv", "area,ageband,count,population,standard_population", "y,0-4,9,100,5000")
    columns = "area,exp_total_count,exp_total_population,exp_value,exp_lower95,exp_upper95,exp_lower998,exp_upper998"
    write(examples, "dsr_dobson_expected.csv", f"{columns},multiplier", "y,9,100,,,,,,1000")
    assert compare("dsr_dobson", examples, runner.COMPARISONS["dsr_dobson"], {}).matched == 1


def test_differences_are_read_from_two_files(examples: Path) -> None:
    given = ["case_id,release,row,col,value", "a,old,x,k,52", "a,new,x,k,50"]
    bands = ["b,one,k,<20,6", "b,one,k,20-39,9", "b,two,k,<25,7", "b,two,k,25-39,8"]
    write(examples, "sdc_differencing_input.csv", *given, *bands)
    columns = "case_id,derivation,row,col,exp_value,small_1_or_2"
    right = ["a,old minus new,x,k,2,1", "b,two minus one,k,20-24,1,1"]
    wrong = ["a,old minus new,x,k,3,0", "b,two minus one,k,20-39,9,0"]
    write(examples, "sdc_differencing_expected.csv", columns, *right, *wrong)
    outcome = compare("sdc_differencing", examples, runner.COMPARISONS["sdc_differencing"], {})
    assert (outcome.rows, outcome.matched) == (4, 2)


def test_a_pattern_that_discloses_is_a_mismatch(examples: Path) -> None:
    columns = "case_id,rule,parameters,contributions_desc,cell_total,exp_result,source"
    write(examples, "sdc_dominance.csv", columns, "a,p%,10,52;50;8,110,safe,ours", "b,p%,10,52;50;5,107,safe,ours")
    assert compare("sdc_dominance", examples, runner.COMPARISONS["sdc_dominance"], {}).matched == 1
    write(examples, "sdc_dominance.csv", columns, "a,q%,10,52;50;8,110,safe,ours")
    with pytest.raises(UnusableError, match="unknown rule"):
        compare("sdc_dominance", examples, runner.COMPARISONS["sdc_dominance"], {})


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
