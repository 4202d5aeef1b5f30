# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Planted errors: which changes can be seen at all, and that finding them, and only them, is what counts."""

import csv
import json
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from pejl.core.checking.blocks import Document, Place, TextBlock
from tests.evaluate.__main__ import main, without
from tests.evaluate.formulas import Interval, agrees, numbers, reckon
from tests.evaluate.labels import Corpus, Label, halves
from tests.evaluate.places import Places
from tests.evaluate.planting import planted
from tests.evaluate.spoiling import spoil

HEAD = "quote,value,unit,period,kind,checkable_internally,verdict,evidence,formula,comparison"


@pytest.mark.parametrize(
    ("value", "formula", "comparison", "true"),
    [
        ("65,9", "({2.727}-{1.644})/{1.644}*100", "eq", True),
        ("65,8", "({2.727}-{1.644})/{1.644}*100", "eq", False),
        ("1.378", "{1387}", "eq", False),
        ("1,1", "{15,3}-{14,1}", "eq", True),  # 1.2, but both ends are rounded
        ("1,0", "{15,3}-{14,1}", "eq", False),
        ("4", "{66}-{62}", "eq", True),
        ("5", "{66}-{62}", "eq", False),
        ("24,7", "{24,6}", "eq", False),
        ("320", "{311}", "ca", True),
        ("320", "{290}", "ca", False),
        ("2", "12-{10,1}", "knap", True),
        ("2", "{12}-{9,7}", "knap", False),
        ("100", "{108}", "godt", True),
        ("100", "{99}", "over", False),
        ("", "min({9,9}-{9,5},{9,6}-{9,8})", "over0", False),
        ("11", "{7~1}+{4~1}+{1~1}", "eq", True),
        ("30", "{25}", "eqtol5", True),
        ("31", "{25}", "eqtol5", False),
    ],
)
def test_what_a_formula_allows(value: str, formula: str, comparison: str, true: bool):
    assert agrees(value, formula, comparison) is true


def test_a_date_is_no_number():
    assert numbers("fra 1.378 den 30.9.2025 til 24,6") == [1378, Decimal("24.6")]


def test_percentages_are_rounded_where_counts_are_exact():
    assert reckon("{66}-{62}") == Interval(4, 4)
    assert reckon("{66}-{62}", rounded_wholes=True) == Interval(3, 5)


def test_a_formula_is_arithmetic_and_nothing_else():
    with pytest.raises(ValueError, match="not arithmetic"):
        reckon("__import__('os')")


TEXT = "Der var 1.378 pladser i 2024, og andelen steg fra 20,1 % til 22,4 %.\nPladser i alt\t1.378\n20,1 22,4"
FIRST = TEXT.partition("\n")[0]
LABELS = [
    Label(
        "a", "1.378 pladser", "1.378", "pladser", "2024", "absolute", True, "holds", ("i alt 1.378",), "{1.378}", "eq"
    ),
    Label(
        "a",
        "steg fra 20,1 % til 22,4 %",
        "2,3",
        "%",
        "",
        "from_to",
        True,
        "holds",
        ("20,1 22,4",),
        "{22,4}-{20,1}",
        "eq",
    ),
]


def changes() -> dict[str, tuple[str, bool]]:
    lines = tuple(TextBlock(line, Place(line=at)) for at, line in enumerate(TEXT.split("\n"), start=1))
    places = Places(Document("a.txt", lines), TEXT)
    return {
        f"{one.label.kind} {one.sort}": (TEXT[: one.at[0]] + one.new + TEXT[one.at[1] :], one.detectable)
        for one in planted(LABELS, places, Random(1))
    }


def test_each_change_alters_one_thing():
    found = changes()
    assert found["from_to direction"] == (TEXT.replace("steg", "faldt"), True)
    text, seen = found["absolute digits swapped"]
    assert seen
    assert text.split("\n")[1:] == TEXT.split("\n")[1:]
    assert sorted(text) == sorted(TEXT)
    text, seen = found["absolute cell: a digit"]
    assert seen
    assert text.startswith(FIRST + "\n")
    assert "absolute comma lost" not in found
    assert found["from_to neighbour's figure"][1]
    assert found["from_to comma lost"][1]


def test_what_the_labels_arithmetic_allows_cannot_be_detected():
    about = [
        Label(
            "a", "1.378 pladser", "1.378", "", "", "absolute", True, "holds", ("i alt 1.378",), "{1.378}", "eqtol2000"
        )
    ]
    places = Places(Document("a.txt", (TextBlock(FIRST, Place(line=1)),)), TEXT)
    seen = {one.sort: one.detectable for one in planted(about, places, Random(3))}
    assert seen["digits swapped"] is False


def test_damage_spares_digits_and_can_be_traced():
    spoiled = spoil("I 2024 måtte bøn og æble få 1.378 kr.\nÅr 12", Random(2))
    assert not set("æøåÆØÅ") & set(spoiled.text)
    begin = spoiled.text.index("1.378")
    assert spoiled.origin((begin, begin + 5)) == (28, 33)
    assert spoiled.text.count("\n") == 1


def write(folder: Path, text: str, *labels: str) -> None:
    (folder / "documents").mkdir(parents=True)
    (folder / "labels").mkdir()
    (folder / "documents" / "notat.txt").write_text(text, encoding="utf-8")
    (folder / "labels" / "notat.csv").write_text("\n".join([HEAD, *labels]) + "\n", encoding="utf-8")


def test_the_command_finds_what_the_checker_finds_and_nothing_more(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write(
        tmp_path,
        "Fraværet er faldet fra 15,3 dage i 2023 til 14,1 dage i 2024.\n\n"
        "Det steg fra 33 til 22.\n\nDer er 12 borde.\n",
        '"faldet fra 15,3 dage i 2023 til 14,1 dage","-1,2",dage,2023-2024,from_to,yes,holds,'
        '"15,3 dage || 14,1 dage","{14,1}-{15,3}",eq',
        "steg fra 33 til 22,-11,,,from_to,yes,contradicts,33 til 22,{22}-{33},eq",
        "12 borde,12,borde,,absolute,no,not checkable,,,",
        "37 stole,37,stole,,absolute,no,not checkable,,,",
    )
    file = tmp_path / "out.json"
    assert main(["--corpus", str(tmp_path), "--planted", "9", "--show", "--json", str(file)]) == 0
    printed = capsys.readouterr().out
    assert "«37 stole» absolute: not checkable → quote not read" in printed
    (result,) = json.loads(file.read_text(encoding="utf-8"))
    steps = {one["step"]: (one["right"], one["all"]) for one in result["steps"]}
    assert steps["contradictions: recall"] == steps["contradictions: precision"] == (1, 1)
    assert steps["claims in digits found"] == (3, 4)
    assert steps["trivial: everything holds"] == (1, 2)
    assert result["planted"]["sorts"]["direction"]["right"] == 1
    assert result["planted"]["elsewhere"] == 0


def test_a_folder_that_is_not_one_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["--corpus", str(tmp_path)]) == 2
    assert "expected documents/ and labels/" in capsys.readouterr().err


def test_a_table_without_its_columns_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    write(tmp_path, "Der er 12 borde.\n")
    with (tmp_path / "siblings.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(["doc_a", "doc_b"])
    assert main(["--corpus", str(tmp_path)]) == 2
    assert "siblings.csv: found no column quote_a, quote_b" in capsys.readouterr().err


def test_a_half_that_holds_nothing_is_told_and_not_passed_over(tmp_path: Path):
    write(tmp_path / "dev", "Der er 12 borde.\n")
    assert halves(tmp_path) == ["dev"]
    (tmp_path / "held_out" / "documents").mkdir(parents=True)
    assert halves(tmp_path) == ["dev"]
    assert without([Corpus("dev", {}, ())], "all") == ["held_out: no documents, so nothing is measured on it"]
    assert without([Corpus("dev", {}, ())], "dev") == without([Corpus("corpus", {}, ())], "all") == []
