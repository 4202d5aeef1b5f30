# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Figures that claim nothing: sections of a law, case numbers, codes, references, ages, classes, names."""

from time import process_time

import pytest

from pejl.core.checking.not_claims import not_claims_in

NOTHING = [
    # the text                                what claims nothing            why
    ("efter § 79 b i loven", "§ 79 b", "section"),
    ("jf. §§ 101 og 102, stk. 3", "§§ 101 og 102", "section"),
    ("efter §11,3 i serviceloven", "§11,3", "section"),
    ("lov nr. 1167", "lov nr. 1167", "section"),
    ("sagsnr. 2024-0315706", "sagsnr. 2024-0315706", "case_number"),
    ("dokumentet 6218315 er", "6218315", "case_number"),
    ("forslag Ø304 og SI04", "Ø304", "code"),
    ("kontoen 6.45.51.1 er", "6.45.51.1", "code"),
    ("udgift pr. borger, 1.000 kr.", "1.000 kr.", "scale"),
    ("målet 1.A er nået", "1.A", "code"),
    ("målet 4b er nået", "4b", "code"),
    ("se tabel 2.1 og", "tabel 2.1", "reference"),
    ("i bilag 2 findes", "bilag 2", "reference"),
    ("på side 6", "side 6", "reference"),
    ("de 18-24-årige får", "18-24-årige", "age"),
    ("0-2 årsalderen er", "0-2 årsalderen", "age"),
    ("unge under 30 år og", "under 30 år", "age"),
    ("borgere på 80+ får", "80+", "age"),
    ("i 8., 9. og 10. klasse er", "8., 9. og 10. klasse", "class"),
    ("dansk som 2. sprog", "2. ", "ordinal"),
    ("på 9. el. 10.-klasseprøven", "9. ", "ordinal"),
    ("kl. 13.30-15 holdes", "kl. 13.30-15", "time"),
    ("på en skala fra 1-5 gives", "skala fra 1-5", "scale"),
    ("karakter 2 eller derover", "karakter 2", "scale"),
    ("beløb (1.000 kr.) i", "(1.000 kr.)", "scale"),
    ("6-byerne er", "6-byerne er", "name"),
    ("225-timers reglen", "225-timers reglen", "name"),
    ("1 års anciennitet", "1 års anciennitet", "name"),
    ("støtte 1:1 gives", "1:1", "name"),
    ("borgere⁵ med", "⁵", "footnote"),
    ("den 1. januar skal", "den 1. januar", "date"),
    ("se www.kk.dk/2024 for", "www.kk.dk/2024", "address"),
    ("tlf. 33 66 33 66 eller", "tlf. 33 66 33 66", "address"),
    ("1599 København V", "1599 København", "address"),
    ("områder: 1) hjemløse", "1)", "list_number"),
    ("1 2023 var tallet", "1 ", "letter"),
    ("2. Flere får en bolig", "2.", "list_number"),
    ("Spor 1. Bolig 2. Arbejde", "1.", "list_number"),
    ("har: 3. Arbejde 4. Skole", "3.", "list_number"),
    ("forløb | 4. Flere", "4.", "list_number"),
    ("målsætning 3 og 4 er", "målsætning 3 og 4", "reference"),
    ("Mélsaetning 4 om", "Mélsaetning 4", "reference"),
    ("- Ø 402: ønske", "Ø 402", "code"),
    ("COVID-19 i", "COVID-19", "code"),
    ("personer under 40 ar og", "under 40 ar", "age"),
    ("personer på 40 år eller derover", "40 år eller derover", "age"),
    ("er man over 25 år, kan", "over 25 år", "age"),
    ("børn under 6 år får", "under 6 år", "age"),
    ("unge på 15-17 år får", "15-17 år", "age"),
    ("unge på 15 til 17 år får", "unge på 15 til 17 år", "age"),
    ("små børn 0-5 år faldt", "0-5 år", "age"),
    ("den 25. og 26. september", "den 25. og 26. september", "date"),
    ("1. og 2. behandling", "1.", "list_number"),
    ("ved 1. og 2. behandling", "1.", "ordinal"),
    ("budgetopfølgning 3 pr.", "budgetopfølgning 3", "reference"),
    ("15- til 17-årige får", "15- til 17-årige", "age"),
    ("elever i 3. 6. og 9. klasse", "3. 6. og 9. klasse", "class"),
    ("skalaen går fra - 5 til + 5", "skalaen går fra - 5 til + 5", "scale"),
    ("hvor 5 er bedst", "hvor 5 er", "scale"),
    ("0 = Baseline", "0 = Baseline", "scale"),
    ("12 klager pr. 1.000 borgere", "pr. 1.000", "scale"),
    ("barnets første 1000 dage", "første 1000 dage", "name"),
    ("en 4-dages uge", "4-dages uge", "name"),
    ("den 3-dobbelte bundlinje", "3-dobbelte", "name"),
    ("i 2010'erne", "2010'erne", "name"),
    ("åbent 24/7 for", "24/7", "name"),
    ("2024 - 17860", "2024 - 17860", "case_number"),
    ("se note [3]", "[3]", "footnote"),
    ("i uge 34 og", "uge 34", "date"),
    ("Her 14 Børne- og", "14 ", "letter"),
]

CLAIMS = [
    "i alt 1.378 hjemløse",
    "steg fra 12 år til 10,1 år",
    "en stigning på 5 %",
    "på 12-13 pct.",
    "tallet er 1.378. Årsagen er",
    "53 mio.kr. til",
    "der var 41.812 af dem",
    "ventetiden er under 2 år",
    "om 2-3 år sker det",
    "en ventetid på 5-10 år",
    "en varighed på over 16 år",
    "over 5 år er det faldet",
    "tallet er 4. Flere er 6. Derfor",
]


@pytest.mark.parametrize(("text", "found", "sort"), NOTHING)
def test_it_is_recognised(text, found, sort):
    one = not_claims_in(text)[0]
    assert (text[one.start : one.end], str(one.sort)) == (found, sort)


@pytest.mark.parametrize("text", CLAIMS)
def test_a_claim_is_left_alone(text):
    assert not_claims_in(text) == ()


@pytest.mark.parametrize("piece", ["24,1", "1.", "9 og ", "§ 4, ", "1-", "2 ", "i 2024 "])
def test_long_rows_of_figures_take_time_in_proportion(piece: str) -> None:
    """Found by mutating files: a row that could be divided in many ways was divided in all of them."""
    started = process_time()
    not_claims_in(piece * 2_000 + "faldt")
    assert process_time() - started < 5
