# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Plain text and Markdown become blocks: what is running text, what is a table, and where every word stands."""

from itertools import pairwise

import pytest

from pejl.core.checking.blocks import Cell, Document, TableBlock, TextBlock, TextKind
from pejl.core.errors import PejlError
from pejl.documents.readers import Limits, read_bytes

WRAPPED = """\
Status for de grønne gårde 2024

Kommunen har siden 2021 givet tilskud til begrønning af gårde. I alt er
der givet tilskud til 48 gårde, og 31 af dem er færdige ved udgangen af
2024. Den samlede udgift er 12,5
mio. kr.

Udvalget har to mål for ordningen:
- At halvdelen af gårdene ligger i områder med få træer
- At udgiften pr. gård falder
1. Bemærk at tallene er foreløbige.

Tilskud til gårde
Ordningen blev ændret i 2023, så foreninger med mindre end ti medlemmer
også kan søge.
"""


def texts(document: Document) -> list[tuple[TextKind, str]]:
    return [(block.kind, block.text) for block in document.texts()]


def rows(document: Document) -> list[list[str]]:
    (table,) = document.tables()
    return [[cell.text for cell in row] for row in table.rows]


def read(text: str, *, name: str = "notat.txt") -> Document:
    return read_bytes(name, text.encode())


def pieces(document: Document) -> list[Cell | TextBlock]:
    found: list[Cell | TextBlock] = []
    for block in document.blocks:
        found += [cell for row in block.rows for cell in row] if isinstance(block, TableBlock) else [block]
    return [piece for piece in found if piece.text]


def test_the_lines_of_a_paragraph_are_one_block_with_its_line_ends():
    block = [*read(WRAPPED).texts()][1]
    assert block.text.startswith("Kommunen har siden 2021")
    assert block.text.endswith("12,5\nmio. kr.")
    assert (block.kind, block.place.line) == (TextKind.PARAGRAPH, 3)


def test_headings_points_and_paragraphs_are_told_apart():
    kinds = [(kind, text.split()[0]) for kind, text in texts(read(WRAPPED))]
    assert kinds == [
        (TextKind.HEADING, "Status"),
        (TextKind.PARAGRAPH, "Kommunen"),
        (TextKind.PARAGRAPH, "Udvalget"),
        (TextKind.LIST_ITEM, "-"),
        (TextKind.LIST_ITEM, "-"),
        (TextKind.LIST_ITEM, "1."),
        (TextKind.HEADING, "Tilskud"),
        (TextKind.PARAGRAPH, "Ordningen"),
    ]


def test_long_lines_are_a_paragraph_each():
    long = "Antallet af pladser er vokset hvert år siden 2019, fordi der er bygget to nye huse ved havnen. " * 3
    document = read(f"{long}\nKort svar: ja.\n{long}\n{long}")
    assert [block.place.line for block in document.texts()] == [1, 2, 3, 4]


def test_a_short_line_that_says_something_with_a_figure_is_no_heading():
    (kind, _text), *_rest = texts(read("Der var 12 pladser i 2023\n\nFlere pladser\n"))
    assert kind is TextKind.PARAGRAPH


def test_a_paragraph_goes_on_over_a_page_break():
    line = "Forvaltningen har i perioden ansat flere medarbejdere, og i 2024 var der"
    (block,) = read(f"{line}\n{line} en\n\n\n\nsamlet stigning på 12 årsværk i hele kommunen.\n").texts()
    assert block.text.count("\n") == 5


def test_form_feeds_count_pages():
    document = read("Første side.\n\f\nAnden side.\n")
    assert [block.place.page for block in document.texts()] == [1, 2]
    assert document.pages == 2


def test_captions_and_footnotes_are_told():
    found = texts(read("Tabel 2.1 Antal pladser\n\nTabel 2.1 viser antallet.\n\n** Foreløbige tal.\n"))
    assert [kind for kind, _text in found] == [TextKind.CAPTION, TextKind.PARAGRAPH, TextKind.FOOTNOTE]


def test_tabs_make_a_table():
    document = read("Mål\tBaseline (2020)\tStatus\t\nA. Flere træer\t1.581\t-\t\n\tA1. Ved skoler\t12,5%\t\n\nSlut.\n")
    assert rows(document) == [
        ["Mål", "Baseline (2020)", "Status"],
        ["A. Flere træer", "1.581", "-"],
        ["", "A1. Ved skoler", "12,5%"],
    ]
    assert texts(document) == [(TextKind.PARAGRAPH, "Slut.")]


def test_rows_that_merged_cells_pushed_aside_are_put_back():
    text = (
        "Spor\tMål\t2013\t2014\t2017\t\n"
        "1. Træer\tA. Flere træer\t859\t828\t1.000\t\n"
        "\tB. Færre biler\t95,9%\t97,1%\t97,5%\t\n"
        "\tC. Plads til alle\tC1. Cykler\t129\t124\t100\n"
        "\tC2. Gående\t102\t-\t100\t\n"
        "D. Mindre støj\t10,9%\t-\t6,1%\t\n"
        "\tE. Mere lys\tUdgår\t-\t-\t\n"
    )
    assert [row[-3:] for row in rows(read(text))] == [
        ["2013", "2014", "2017"],
        ["859", "828", "1.000"],
        ["95,9%", "97,1%", "97,5%"],
        ["129", "124", "100"],
        ["102", "-", "100"],
        ["10,9%", "-", "6,1%"],
        ["Udgår", "-", "-"],
    ]


def test_a_head_that_lacks_a_column_is_put_over_the_figures():
    text = "Mål\t2013\t2014\nA. Trivsel\tA1. Flere træer\t14%\t11%\n\tA2. Færre biler\t5%\t7%\n"
    assert [row[-2:] for row in rows(read(text))] == [["2013", "2014"], ["14%", "11%"], ["5%", "7%"]]


def test_points_with_a_tab_are_no_table():
    kinds = [kind for kind, _text in texts(read("•\tFlere træer\n•\tFærre biler\n"))]
    assert kinds == [TextKind.LIST_ITEM, TextKind.LIST_ITEM]


def test_a_table_bears_the_name_beside_it():
    above = "Tabel 1. Træer\n\nÅr 2023 2024\nTræer 12 14\n"
    below = "År 2023 2024\nTræer 12 14\n\nTabel 1. Træer\n"
    heading = "Træer i byen\n\nÅr\t2023\nTræer\t12\n"
    line = "Udgift pr. plantet træ, 1.000 kr.\nÅr\t2023\nTræer\t12\n"
    sentence = "Der blev plantet flere træer i byen.\nÅr\t2023\nTræer\t12\n"
    names = [next(read(text).tables()).caption for text in (above, below, heading, line, sentence)]
    assert names == ["Tabel 1. Træer", "Tabel 1. Træer", "Træer i byen", "Udgift pr. plantet træ, 1.000 kr.", ""]


# What text recognition leaves of a table: spaces for columns, stray bars, labels and heads over several lines.
DAMAGED = {
    "a head of years over one row": (
        "Arstal for teellingen 2019 2022 2024\n\nAntal treeer i byen 1442 1370 1387\n\nTabel 1.1 Antal treeer\n",
        [["Arstal for teellingen", "2019", "2022", "2024"], ["Antal treeer i byen", "1442", "1370", "1387"]],
    ),
    "bars here and there, and a label that was cut": (
        "Arstal 2022 | 2023 | 2024 November\n\n2025\nGarde med plads til cy- 2.314 | 2180 2.096 2.047\nkelparkering\n",
        [
            ["Arstal", "2022", "2023", "2024", "November\n\n2025"],
            ["Garde med plads til cy-\nkelparkering", "2.314", "2180", "2.096", "2.047"],
        ],
    ),
    "a label cut above its figures": (
        "Ar 2021 2022\nRengorings-\n\nassistenter 36,3% | 35,8%\n\nGartnere 23,5% |19,7%\n",
        [["Ar", "2021", "2022"], ["Rengorings-\n\nassistenter", "36,3%", "35,8%"], ["Gartnere", "23,5%", "19,7%"]],
    ),
    "a label that goes on below its figures": (
        "Ar | Garde | Andel\nSkolear 197 76 %\n2020/2021\nSkolear 239 82 %\n202172022\n",
        [["Ar", "Garde", "Andel"], ["Skolear\n2020/2021", "197", "76 %"], ["Skolear\n202172022", "239", "82 %"]],
    ),
    "a school year is a label": (
        "Skolear Uden cykel | Med cykel\n2022/23 10,1 241\n2023/24 10,3 25,3\n",
        [["Skolear", "Uden cykel", "Med cykel"], ["2022/23", "10,1", "241"], ["2023/24", "10,3", "25,3"]],
    ),
    "a percentage torn apart": (
        "Ar 2021 2022 2023\nGartnere 77,7% 47 1% 43,7%\nMurere 33,8% 43,0% 42,5%\n",
        [
            ["Ar", "2021", "2022", "2023"],
            ["Gartnere", "77,7%", "47 1%", "43,7%"],
            ["Murere", "33,8%", "43,0%", "42,5%"],
        ],
    ),
    "the year before each figure": (
        "Omrade Antal opslag | Besatte opslag\nParker | 2023:276 2023:50\n2024:312 2024:59\n",
        [["Omrade", "Antal opslag", "Besatte opslag"], ["Parker", "2023:276", "2023:50"], ["", "2024:312", "2024:59"]],
    ),
    "a source behind the figures": (
        "Spor Mal I 2020 I 2021 I 2022 Kilde\nTraeer 1. Alder 9,5 ar* 9,8 ar 9,9 ar By\nStier 15%* 16 % 14 % By\n",
        [
            ["Spor Mal", "I 2020", "I 2021", "I 2022", "Kilde"],
            ["Traeer 1. Alder", "9,5 ar*", "9,8 ar", "9,9 ar", "By"],
            ["Stier", "15%*", "16 %", "14 %", "By"],
        ],
    ),
    "part and whole below each figure": (
        (
            "Mal I 2020 I 2021 I 2022 Kilde\nPladser hos slaegt blandt\nalle pladser 12%* 14 % 15% Byen\n\n"
            "(12 pladser i (14 pladser i (15 pladser i\n\nslaegten slaegten slaegtcn\n\n/ / /\n\n101 pladser)\n\n"
            "99 pladser) 100 pladser)\nKlager | 2,3 % 2,6 % 2,4 % By\n"
            "over sager (12 nye | (13 nye | (14 nye\nsom er lukket sager / 512 501 sager) / 585 sager)\n"
        ),
        [
            ["Mal", "I 2020", "I 2021", "I 2022", "Kilde"],
            [
                "Pladser hos slaegt blandt\nalle pladser",
                "12%*\n\n(12 pladser i\n\nslaegten\n\n/\n\n\n\n99 pladser)",
                "14 %\n\n(14 pladser i\n\nslaegten\n\n/\n\n\n\n100 pladser)",
                "15%\n\n(15 pladser i\n\nslaegtcn\n\n/\n\n101 pladser)",
                "Byen",
            ],
            [
                "Klager\nover sager\nsom er lukket",
                "2,3 %\n(12 nye\nsager / 512",
                "2,6 %\n(13 nye\n501 sager)",
                "2,4 %\n(14 nye\n/ 585 sager)",
                "By",
            ],
        ],
    ),
    "a head of years far above its first row, with labels of its own": (
        (
            "Mal Maling i 2021 Maling i 2022 Maling i 2023\n\nTilsynets\nrapporter\n\nAndel i rolig drift:\n\n"
            "76% 90% 96%\n"
            "Flere med et aftalt | 74 93 112\nforlob\n"
        ),
        [
            ["Mal", "Maling i 2021", "Maling i 2022", "Maling i 2023"],
            ["Tilsynets", "", "", ""],
            ["rapporter", "", "", ""],
            ["Andel i rolig drift:", "76%", "90%", "96%"],
            ["Flere med et aftalt\nforlob", "74", "93", "112"],
        ],
    ),
    "a bracket left open before a bar": (
        "Ar 2021 2022 2023\nFravaer | 14,9 % (skoleret | 11,2 % 10,3 %\nNord 9,0 % 8,0 % 7,0 %\n",
        [
            ["Ar", "2021", "2022", "2023"],
            ["Fravaer", "14,9 % (skoleret", "11,2 %", "10,3 %"],
            ["Nord", "9,0 %", "8,0 %", "7,0 %"],
        ],
    ),
    "wide gaps": (
        "Område          2023      2024\nNord           1.277     1.302\nSyd              311         -\n",
        [["Område", "2023", "2024"], ["Nord", "1.277", "1.302"], ["Syd", "311", "-"]],
    ),
}


@pytest.mark.parametrize("case", DAMAGED)
def test_a_table_whose_columns_were_lost_is_found(case: str):
    text, expected = DAMAGED[case]
    assert rows(read(text)) == expected


def test_a_head_that_cannot_be_divided_stands_over_all_columns():
    document = read("Antal | andel | som er | besat\nNord 1.277 43 %\nSyd 311 24 %\n")
    head = next(document.tables()).rows[0]
    assert head[0] is head[1] is head[2]


@pytest.mark.parametrize(
    "text",
    [
        "I perioden faldt tallet fra 1.277 i 2022 til 1.140 i 2023, og i 2024\n2023 var det 1.066.\n",
        "Der var 21 % i 2024\n\nog 43 % i 2021.\n",
        "1 2019 var der 3.512 gårde, og i\n2020 kom vi ned på 3.377.\n",
    ],
)
def test_sentences_are_no_table(text: str):
    assert not [*read(text).tables()]


MARKDOWN = """\
## **Notat om gårde** ##

Der er *tre* ting.

| Område | 2023 | 2024 |
|--------|-----:|-----:|
| Nord   | 1.277 | 1.302 |
| Syd \\| Vest | 311 | |

### Mere
"""


def test_markdown_has_headings_and_tables():
    document = read(MARKDOWN, name="notat.md")
    assert texts(document)[0] == (TextKind.HEADING, "Notat om gårde")
    assert rows(document) == [["Område", "2023", "2024"], ["Nord", "1.277", "1.302"], ["Syd \\| Vest", "311", ""]]


@pytest.mark.parametrize("text", [WRAPPED, MARKDOWN, *(text for text, _rows in DAMAGED.values())])
def test_every_piece_stands_where_its_place_says(text: str):
    lines = text.split("\n")
    for piece in pieces(read(text)):
        line = lines[piece.place.line - 1]
        assert line[piece.offset :].startswith(piece.text.split("\n")[0])


@pytest.mark.parametrize("text", [WRAPPED, *(text for text, _rows in DAMAGED.values())])
def test_no_word_is_lost(text: str):
    kept = [word for piece in pieces(read(text)) for word in piece.text.replace("|", " ").split()]
    assert set(text.replace("|", " ").split()) == set(kept)


def test_every_line_is_in_one_block():
    document = read(WRAPPED + "".join(text for text, _rows in DAMAGED.values()))
    for before, after in pairwise(document.blocks):
        assert before.place.line < after.place.line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_texts_of_other_programs_are_read(encoding: str):
    document = read_bytes("notat.txt", "Målt på\r\ntolv øer.".encode(encoding))
    assert next(document.texts()).text == "Målt på\ntolv øer."


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(PejlError, match=r"document\.unreadable"):
        read_bytes("notat.txt", b"abc\0def")


@pytest.mark.parametrize(
    ("limits", "text"),
    [
        (Limits(size=10), "Der var 12 pladser."),
        (Limits(text=10), "Der var 12 pladser."),
        (Limits(cells=5), "a\tb\nc\td\ne\tf"),
        (Limits(seconds=-1), "Der var 12 pladser."),
    ],
)
def test_beyond_a_limit_a_text_is_refused(limits: Limits, text: str):
    with pytest.raises(PejlError, match=r"document\.too_"):
        read_bytes("notat.txt", text.encode(), limits=limits)


def test_a_long_text_takes_time_in_proportion():
    """Lines that each look like the head of a table are looked at a fixed number of times."""
    document = read_bytes("notat.txt", b"Nord Syd Vest Midt\n" * 20_000 + b"\tx\n" * 20_000, limits=Limits(seconds=20))
    assert document.lines == 40_001


def test_a_text_that_was_recognised_as_another_language_says_so():
    spoiled = "Der var 12 pladser pé garden og i de andre, og det er for fa.\n" * 8
    (notice,) = read(spoiled).notices
    assert (notice.code, notice.params) == ("read_in_another_language", {"pages": (), "reread": False})
    assert read(spoiled.replace("pé garden", "på gården")).notices == ()


def test_rules_with_nothing_between_them_are_no_table():
    document = read("Før\n\n| - |\n--|\n\nEfter\n", name="notat.md")
    assert not [block for block in document.blocks if isinstance(block, TableBlock)]
    assert next(block.text for block in document.texts()) == "Før"
