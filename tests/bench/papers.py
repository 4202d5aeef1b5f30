# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers of any length for benchmarks of the checker: prose with claims and tables, the same for the same seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from random import Random

import docx

from tests.unit.readers.pdf_files import Sheet, pdf_of

SEED = 20240601
AREAS = ("Nord", "Syd", "Øst", "Vest", "Havnen", "Engen", "Skoven", "Bakken")
# Every page is about something else: ten things in forty places.
THINGS = ("pladser", "boliger", "ansatte", "elever", "besøg", "timer", "klager", "forløb", "samtaler", "køretøjer")
PLACES = (
    *("dagtilbuddene", "hjemmeplejen", "jobcentret", "plejehjemmene", "bibliotekerne", "ungdomsklubberne"),
    *("svømmehallerne", "værkstederne", "herbergerne", "sundhedshusene", "tandplejen", "musikskolen", "havnen"),
    *("parkerne", "museerne", "kirkegårdene", "idrætshallerne", "genoptræningen", "madservice", "borgerservice"),
    *("rådgivningen", "væresteder", "aftenskolerne", "kantinerne", "lagrene", "botilbuddene", "frikommunerne"),
    *("modtagelsen", "vejdriften", "renovationen", "varmeværket", "vandværket", "beredskabet", "arkivet"),
    *("lokalplanerne", "byggesagerne", "ældrerådet", "spejderhytterne", "kolonihaverne", "fritidshjemmene"),
)
YEARS = (2021, 2022, 2023, 2024)
WIDTH = 95  # letters in a line of a page
LINES = 46


@dataclass(frozen=True)
class Section:
    """A page: its heading, its paragraphs and its table, whose first row holds the years."""

    title: str
    paragraphs: tuple[str, ...]
    caption: str
    rows: tuple[tuple[str, ...], ...]


def sections(pages: int) -> Iterator[Section]:
    """As many pages as asked for, each with claims about its own table."""
    random = Random(SEED)
    for page in range(1, pages + 1):
        thing = f"{THINGS[page // len(PLACES) % len(THINGS)]} i {PLACES[page % len(PLACES)]}"
        values = [[random.randrange(200, 3000) for _year in YEARS] for _area in AREAS]
        rows = [("Område", *map(str, YEARS))]
        rows += [(area, *map(_figure, row)) for area, row in zip(AREAS, values, strict=True)]
        rows.append(("I alt", *(_figure(sum(row[at] for row in values)) for at in range(len(YEARS)))))
        told = random.sample(range(len(AREAS)), 5)
        paragraphs = tuple(_paragraph(random, thing, AREAS[at], values[at]) for at in told)
        yield Section(f"{page}. Udviklingen i {thing}", paragraphs, f"Tabel {page}. Antal {thing}", tuple(rows))


def _figure(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _percent(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")


def _paragraph(random: Random, thing: str, area: str, row: Sequence[int]) -> str:
    first, last = row[0], row[-1]
    way = "steget" if last > first else "faldet"
    change = _percent(abs(last - first) / first * 100)
    budget = _percent(random.randrange(20, 900) / 10)
    return (
        f"I {area} er antallet af {thing} {way} fra {_figure(first)} i {YEARS[0]} til {_figure(last)} i {YEARS[-1]}, "
        f"svarende til {change} %. I {YEARS[2]} var der {_figure(row[2])} {thing}. Forvaltningen har afsat {budget} "
        f"mio. kr. til {thing} i {area}, jf. tabellen nedenfor, og arbejdet følger den plan, som udvalget vedtog i "
        f"budgettet for {YEARS[1]}. Der er fortsat stor forskel på områderne, og nogle af dem har haft vanskeligt ved "
        f"at finde egnede lokaler."
    )


def word_paper(pages: int) -> bytes:
    """The paper as a Word file."""
    word = docx.Document()
    for section in sections(pages):
        word.add_heading(section.title, 1)
        for paragraph in section.paragraphs:
            word.add_paragraph(paragraph)
        word.add_paragraph(section.caption, style="Caption")
        table = word.add_table(0, len(YEARS) + 1)
        for row in section.rows:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
        word.add_page_break()
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def pdf_paper(pages: int) -> bytes:
    """The paper as a PDF: every other table with rules around its cells."""
    return pdf_of(*(_sheet(section, ruled=bool(at % 2)) for at, section in enumerate(sections(pages))))


def _sheet(section: Section, *, ruled: bool) -> Sheet:
    sheet, y = Sheet().write(60, 60, section.title, size=14, bold=True), 85.0
    for paragraph in section.paragraphs:
        for line in _wrapped(paragraph):
            sheet.write(60, y, line)
            y += 12
        y += 8
    sheet.write(60, y, section.caption, bold=True)
    top = y + 8
    for down, row in enumerate(section.rows):
        for at, text in enumerate(row):
            left = 62 if at == 0 else 200 + 80 * at - 5.2 * len(text)
            sheet.write(left, top + 14 + 16 * down, text)
    if ruled:
        across = [58.0, *(205 + 80 * at for at in range(len(YEARS) + 1))]
        sheet.grid(across, [top + 2 + 16 * down for down in range(len(section.rows) + 1)])
    return sheet


def _wrapped(text: str) -> Iterator[str]:
    line = ""
    for word in text.split():
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = word
        else:
            line = f"{line} {word}".strip()
    yield line


def text_paper(pages: int) -> bytes:
    """The paper as plain text with tab signs."""
    parts = []
    for section in sections(pages):
        rows = ("\t".join(row) for row in section.rows)
        parts.append("\n\n".join([section.title, *section.paragraphs, section.caption, "\n".join(rows)]))
    return "\n\n".join(parts).encode()


def first_lines(pages: int) -> list[str]:
    """The headings, by which a reading of the whole paper can be told."""
    return [section.title for section in islice(sections(pages), pages)]
