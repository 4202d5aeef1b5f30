# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that stand beside each other and are of two things: no figure refutes one that it does not speak of.

What is right in the first examples is told beside figures that it does not fit. In the second ones the words say that
it is of these figures, and there it is wrong.
"""

import pytest

from tests.written import claims_on

PLACES = ("Botilbud | 2022 | 2023 | 2024", "Institutioner | 98 | 80 | 72", "Netværk | 41 | 60 | 74")
AGES = ("Børn | 2020 | 2023 | 2024", "Alder ved anbringelse | 11,4 år | 10,7 år | 10,2 år")
TIMES = ("Dage | 2022 | 2023 | 2024", "Ventetid på træning | 34 | 37 | 31")
VISITS = ("Besøg | 2023 | 2024", "Hovedbiblioteket | 702 | 748")
VISITS_TO_ALL = ("Antal | 2022 | 2023", "Anmeldte tilsyn | 22 | 19", "Henstillinger | 117 | 98")
GROUPS = ("Gruppe | 2023 | 2024", "Plejefamilier | 196 | 190", "Institutioner | 98 | 72", "Netværk | 41 | 74")
OVERTAKEN = "Det gik den forkerte vej i 2023, hvor ventetiden på træning steg fra 34 til 37, men i 2024 er den 31."
PARTLY = "Siden 2020 er alderen ved anbringelse faldet med 1,2 år, heraf et halvt år fra 2023 til 2024."

RIGHT = [
    # another clause, with a subject of its own
    ("33", "Institutionerne er gået fra 98 til 72, mens der er kommet 33 flere i netværk.", PLACES),
    ("15 mio. kr.", "Nord kostede 15 mio. kr. mindre, og opholdsstederne er gået fra 73 mio. kr. til 64 mio. kr.", ()),
    ("fem procentpoint", "Fremgangen er på fem procentpoint, og drengene er gået fra 66 til 73 procent.", ()),
    ("færre end ", "Blandt de yngste var der ét færre end året før, mens mellemgruppen gik fra 9 til 11.", ()),
    ("12 procent", "Tre ud af fire borgere er tilfredse, og 12 procent er utilfredse.", ()),
    # a part of what was told, with a time of its own
    ("1,2 år", PARTLY, AGES),
    ("et halvt år", PARTLY, AGES),
    ("to", "Der var 92 tilsyn, heraf 68 uanmeldte. Det er to flere end i 2023, hvor der var 71 uanmeldte og 19 andre.",
     ()),
    # the time of another part of the sentence
    ("34", OVERTAKEN, TIMES),
    ("31", "Ventetiden på træning var 31 mod 37 i 2023.", TIMES),
    # another measure than that of the table
    ("størst på institutioner", "Faldet er størst på institutioner.", GROUPS),
    ("højest på institutioner", "Tilfredsheden ligger mellem 4,1 og 4,6, højest på institutioner.", GROUPS),
    ("højest på institutioner", "Andelen er højest på institutioner.", GROUPS),
    ("6", "Faldet fra 2023 til 2024 var størst på Institutioner med 26, efterfulgt af Plejefamilier med 6.", GROUPS),
    ("11 procent", "Udgiften til institutioner er vokset med 11 procent på tre år.", GROUPS),
    ("10 procent", "1.084 elever er væk mod 1.203 før. Det er 119 elever mindre, svarende til knap 10 procent.", ()),
    # a table that counts in thousands
    ("748.000", "Hovedbiblioteket havde 748.000 besøg i 2024.", VISITS),
    ("46.000", "Hovedbiblioteket havde 748.000 besøg i 2024, 46.000 flere end i 2023.", VISITS),
    # the figure of another line
    ("22", "Efter tilsyn blev der givet henstillinger, 98 i 2023 og 117 i 2022.", VISITS_TO_ALL),
]  # fmt: skip


@pytest.mark.parametrize(("quote", "text", "table"), RIGHT)
def test_what_is_told_of_something_else_is_not_refuted(quote, text, table):
    verdicts = [str(claim.verdict) for claim in claims_on(quote, *filter(None, (text, table)))]
    assert verdicts
    assert "contradicted" not in verdicts


WRONG = [
    ("33", "Institutionerne er gået fra 98 til 72, dvs. der er blevet 33 færre.", ()),
    ("fem procentpoint", "Drengene er gået fra 66 til 73 procent, en fremgang på fem procentpoint.", ()),
    ("12 procent", "I alt 30 ud af 40 borgere (12 procent) er tilfredse.", ()),
    ("10,7 år", "Alder ved anbringelse var 10,7 år i 2024.", AGES),
    ("34", "Ventetid på træning var 34 i 2023.", TIMES),
    ("størst på institutioner", "I 2024 er gruppen størst på institutioner.", GROUPS),
    ("784", "Hovedbiblioteket havde 784 besøg i 2024.", VISITS),
]


@pytest.mark.parametrize(("quote", "text", "table"), WRONG)
def test_what_is_told_of_the_same_is_refuted(quote, text, table):
    verdicts = [str(claim.verdict) for claim in claims_on(quote, *filter(None, (text, table)))]
    assert "contradicted" in verdicts
