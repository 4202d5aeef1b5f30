# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A committee case with everything that a paper can hold, for the tests of the writers. The figures are invented."""

from datetime import date
from decimal import Decimal

from pejl.documents.charts.barometer import Labels as BarometerLabels
from pejl.documents.charts.barometer import Reading, Shape, large_barometer
from pejl.documents.charts.chart import LineChart, Point, TargetMark
from pejl.documents.charts.line_chart import WIDE, line_chart
from pejl.documents.charts.marks import lamp, verdict_mark
from pejl.documents.charts.svg import Alternative
from pejl.documents.paper import (
    Author,
    Block,
    Bound,
    Bullets,
    Cell,
    Contents,
    Facts,
    Heading,
    Inline,
    Labels,
    Link,
    Mark,
    NewPage,
    Note,
    Paper,
    Paragraph,
    Picture,
    Reference,
    Shade,
    Signatures,
    Style,
    Table,
    Unbound,
    Words,
)

LABELS = Labels(
    table="Tabel",
    figure="Figur",
    contents="Indhold",
    page="Side {page} af {pages}",
    data_of="Tal til {figure}",
    unbound="Ikke bundet til registret",
    drafted="Udkast fra en regel: ikke godkendt",
    no_sign="Et tegn mangler i skriften.",
)
YEARS = (2018, 2019, 2020, 2021, 2022, 2023, 2024)
COUNTED = (610, 598, 641, 655, 702, 688, 674)


def words(*texts: str) -> tuple[Inline, ...]:
    """Plain words as a line."""
    return tuple(Words(text) for text in texts)


def bound(text: str, binding: str, *versions: int) -> Bound:
    """A figure of a register."""
    return Bound(text, binding, versions)


def row(name: str, *figures: str, shade: Shade = Shade.NONE, word: str = "") -> tuple[Cell, ...]:
    """A row of figures with its head, and a status where there is one."""
    cells = [Cell(words(name), heads=True), *(Cell(words(figure), number=True) for figure in figures)]
    return (*cells, Cell(words(word), shade=shade, mark=LAMPS[shade])) if word else tuple(cells)


LAMPS = {
    Shade.GREEN: Mark(lamp("green"), 22, 22),
    Shade.YELLOW: Mark(lamp("yellow"), 22, 22),
    Shade.RED: Mark(lamp("red"), 22, 22),
    Shade.GREY: Mark(lamp("none"), 22, 22),
}


def heads(*names: str) -> tuple[Cell, ...]:
    """A row of heads, all but the first over figures."""
    return tuple(Cell(words(name), number=at > 0) for at, name in enumerate(names))


def titles(*names: str) -> tuple[Cell, ...]:
    """A row of heads over words."""
    return tuple(Cell(words(name)) for name in names)


def chart() -> LineChart:
    """The number of people without a home, with its target."""
    pairs = list(zip(YEARS, COUNTED, strict=True))
    points = tuple(Point(float(year), (Decimal(count),), label=str(count), tick=str(year)) for year, count in pairs)
    target = TargetMark(2025.0, Decimal(550), "Mål 550", (2018.0, Decimal(610)))
    return LineChart(points, lambda value: f"{value:.0f}", unit_label="personer", targets=(target,))


def barometer() -> Picture:
    """A barometer as a picture of its own."""
    reading = Reading(Shape.SCORED, Decimal("2.4"), published=Decimal("1.6"))
    drawn = large_barometer(
        reading,
        BarometerLabels(score="2,4", baseline="udgangspunkt", target="mål"),
        Alternative("b", "Barometer", "2,4"),
    )
    told = "Barometer fra −5 til +5: den beregnede status er 2,4, den offentliggjorte 1,6."
    return Picture(words("Barometer for pejlemærke 1"), drawn, 340, 118, told, label="figur-barometer", number="2.1")


def series() -> Picture:
    """A line chart with the table of its data."""
    data = Table(
        words("Antal personer ved tællingen i uge 6"),
        (heads("År", "Antal"),),
        tuple(
            (Cell(words(str(year)), heads=True), Cell(words(str(count)), number=True))
            for year, count in zip(YEARS, COUNTED, strict=True)
        ),
    )
    drawn = line_chart(chart(), WIDE, Alternative("c", "Hjemløse 2018-2024", "Fra 610 til 674"))
    told = "Kurve over antal hjemløse fra 2018 til 2024: 610, 598, 641, 655, 702, 688 og 674. Målet er 550 i 2025."
    return Picture(
        words("Hjemløse i kommunen, 2018-2024"),
        drawn,
        WIDE.width,
        WIDE.height,
        told,
        "figur-serie",
        "2.2",
        data,
        chart(),
    )


def plans() -> Table:
    """A table with shades, a merged head and a note."""
    head = (
        (Cell(words("Indikator"), down=2), Cell(words("Andel, pct."), across=2), Cell(words("Status"), down=2)),
        (Cell(words("2023"), number=True), Cell(words("2024"), number=True)),
    )
    rows = (
        row("Borgere i egen bolig", "61,2", "66,8", shade=Shade.GREEN, word="positiv"),
        row("Borgere i beskæftigelse", "18,4", "18,3", shade=Shade.YELLOW, word="uændret"),
        row("Genhenvendelser inden et år", "11,0", "14,6", shade=Shade.RED, word="negativ"),
        row("Tilfredse pårørende", "–", "–", shade=Shade.GREY, word="ingen data"),
    )
    notes = (words("Kilde: forvaltningens egne opgørelser, trukket 3. marts 2025."),)
    return Table(words("Nøgletal for omstillingsplanen"), head, rows, "tabel-plan", "1.1", (4, 1.2, 1.2, 2), notes)


def homes() -> Table:
    """A counted table with bound figures in it."""
    rows = tuple(
        (
            Cell(words(place), heads=True),
            Cell((bound(was, f"boliger[{place}, 2023]", 11),), number=True),
            Cell((bound(now, f"boliger[{place}, 2024]", 12),), number=True),
        )
        for place, was, now in (("Nord", "1.204", "1.187"), ("Syd", "980", "1.011"), ("I alt", "2.184", "2.198"))
    )
    return Table(
        words("Boliger til boligsocial anvisning"), (heads("Bydel", "2023", "2024"),), rows, "tabel-boliger", "1.2"
    )


def verdicts() -> Table:
    """Areas and how they ended, with a cell over two rows."""
    achieved = Mark(verdict_mark("achieved"), 28, 28)
    missed = Mark(verdict_mark("not_achieved"), 28, 28)
    rows = (
        (
            Cell(words("Bolig"), heads=True, down=2),
            Cell(words("Færre hjemløse")),
            Cell(words("ikke opnået"), mark=missed),
        ),
        (Cell(words("Kortere ophold på herberg")), Cell(words("opnået"), mark=achieved)),
        (
            Cell(words("Trivsel"), heads=True),
            Cell(words("Flere afgangseksamener")),
            Cell(words("opnået"), mark=achieved),
        ),
    )
    return Table(
        words("Mål og konklusion"), (titles("Område", "Mål", "Konklusion"),), rows, "tabel-maal", "1.3", (1, 3, 2)
    )


def opening() -> tuple[Block, ...]:
    """What a case begins with."""
    facts = Facts(
        (
            ("Dato", words("28. november 2025")),
            ("Sagsnummer i F2", words("2025 - 41907")),
            ("Dokumentnummer i F2", words("7104418")),
            ("Til", words("Socialudvalget")),
        )
    )
    lead = Paragraph(
        words("Udvalget får den afsluttende status på de fire indsatsområder, som det vedtog for perioden."), Style.LEAD
    )
    clauses = Bullets(
        (
            words("at udvalget tager status på indsatsområderne til efterretning,"),
            words("at udvalget tiltræder, at opfølgningen fortsætter med de mål, der fremgår af bilaget."),
        ),
        numbered=True,
        author=Author.TEMPLATE,
    )
    return (
        facts,
        Contents(2),
        Heading(1, words("Resumé")),
        lead,
        Heading(1, words("Indstilling"), "indstilling"),
        Paragraph(words("Forvaltningen indstiller,")),
        clauses,
        Heading(1, words("Problemstilling")),
        Paragraph(
            (
                Words("Målene blev vedtaget i november 2022 og skal være nået ved udgangen af 2025"),
                Note(words("Udvalgets møde den 16. november 2022, punkt 4.")),
                Words(". Tallene i dette afsnit er talt i uge 6 "),
                Words("hvert andet år", strong=True),
                Words(" og kan ikke sammenlignes med månedlige opgørelser.", emphasised=True),
            )
        ),
    )


def figures_told() -> Paragraph:
    """Bound figures, references and a figure that nobody bound."""
    return Paragraph(
        (
            Words("Der var "),
            bound("674", "hjemloese[2024]", 31),
            Words(" hjemløse i 2024 mod "),
            bound("702", "hjemloese[2022]", 17),
            Words(" i 2022, et fald på "),
            bound("4,0 pct.", "aendring(hjemloese, 2022, 2024)", 17, 31),
            Words(", jf. "),
            Reference("tabel-boliger"),
            Words(" og "),
            Reference("figur-serie"),
            Words(". "),
            Reference("tabel-maal"),
            Words(" viser konklusionerne, og "),
            bound("674", "hjemloese[2024]", 31),
            Words(" er også tallet i pressemeddelelsen. Et skøn fra herbergerne lyder på "),
            Unbound("120", "herberg.skoen[2024]"),
            Words(" flere."),
        )
    )


def solution() -> tuple[Block, ...]:
    """The middle of a case: figures, tables, causes."""
    drafted = Paragraph(
        words("Udviklingen er inden for den usikkerhed, som tællingen har."), drafted=True, author=Author.RULE
    )
    attention = Paragraph(
        (
            Words("Særlig opmærksomhed: ", strong=True),
            Words("fra 2025 tælles unge under 18 år ikke længere med, så tallene kan ikke holdes op mod de tidligere."),
        ),
        Style.ATTENTION,
    )
    causes = Bullets(
        (
            words("Der er færre billige almene boliger, som målgruppen kan betale."),
            (
                Words("Flere ejendomme renoveres"),
                Note((Words("Se "), Link("boligplanen", "https://example.org/plan?a=1&b=2"), Words(", afsnit 3."))),
                Words("."),
            ),
        )
    )
    return (
        Heading(1, words("Løsning")),
        Heading(2, words("Afskaffelse af hjemløshed"), "hjemloeshed"),
        figures_told(),
        drafted,
        homes(),
        attention,
        Heading(3, words("Årsager")),
        causes,
        Heading(2, words("Omstillingsplanen")),
        Paragraph((Reference("tabel-plan"), Words(" har farver, som også står som ord."))),
        plans(),
        verdicts(),
    )


def ending() -> tuple[Block, ...]:
    """The pictures, the economy and the signatures."""
    return (
        NewPage(),
        Heading(1, words("Pejlemærke 1: Egen bolig")),
        barometer(),
        Paragraph(
            (
                Words("Status er "),
                bound("2,4", "status(1)"),
                Words(" på skalaen fra −5 til +5; se "),
                Reference("figur-barometer"),
                Words(" og afsnittet "),
                Reference("hjemloeshed"),
                Words("."),
            )
        ),
        series(),
        Heading(1, words("Økonomi")),
        Paragraph(words("Indstillingen har ingen økonomiske konsekvenser.")),
        Heading(1, words("Videre proces")),
        Paragraph(words("Udvalget får næste status i efteråret 2026.")),
        Signatures((("", "Direktør"), ("", "Kontorchef"))),
        Paragraph(
            words("Tallene er dem, der var kendt i registret den 20. november 2025."), Style.REMARK, Author.TEMPLATE
        ),
    )


def sample(*, state: str = "Udkast") -> Paper:
    """The whole case."""
    return Paper(
        title="Status på udvalgets indsatsområder 2022-2025",
        language="da-DK",
        labels=LABELS,
        blocks=(*opening(), *solution(), *ending()),
        code="SUD-2025-11",
        subtitle="Indstilling til Socialudvalget",
        organisation="Eksempel Kommune",
        day=date(2025, 11, 28),
        known_at="2025-11-20T12:00:00+01:00",
        digest="sha256:0123456789abcdef",
        state=state,
        keywords=("indsatsområder", "hjemløshed"),
    )
