# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Questions that people ask of the example, with what they should find first.

The search of the server and its copy in a browser are both held to this table.
"""

BEACONS, AREAS, PLANS = "/pejlemaerker-2014-2017", "/indsatsomraader-2021-2025", "/omstillingsplaner-2021-2024"

# question, the first pages found
DANISH = [
    ("hjemløse", ["/indikator/hjemloese/", "/indikator/unge-hjemloese/"]),
    ("hjemloshed", ["/indikator/hjemloese/"]),
    ("hjemloese", ["/indikator/hjemloese/"]),
    ("HJEMLÖSE", ["/indikator/hjemloese/"]),
    ("hjælose", ["/indikator/hjemloese/"]),
    ("hjmløse", ["/indikator/hjemloese/"]),
    ("hjemløse 2024", ["/indikator/hjemloese/"]),
    ("hvor mange hjemløse er der i København?", ["/indikator/hjemloese/"]),
    ("unge hjemløse", ["/indikator/unge-hjemloese/", f"{BEACONS}/1.E/"]),
    ("afskaffelse af hjemløshed", [f"{AREAS}/1/"]),
    ("botilbud venter", ["/indikator/venter-paa-botilbud/", f"{BEACONS}/1.F/"]),
    ("skolefravær 2023", ["/indikator/skolefravaer-boern-med-indsats/"]),
    ("fravaer i skolen", [f"{BEACONS}/2.E/"]),
    ("sygefravaer", ["/indikator/sygefravaer/"]),
    ("personaleomsætningen", ["/indikator/personaleomsaetning/", f"{AREAS}/4.1/"]),
    ("fattigdom", ["/indikator/fattige-koebenhavnere/"]),
    ("udsættelser", ["/indikator/udsaettelser/", f"{BEACONS}/1.B/"]),
    ("pejlemærke 1", [f"{BEACONS}/1/"]),
    ("1.A", [f"{BEACONS}/1.A/"]),
    ("bcv3", [f"{PLANS}/BCV3/"]),
    ("indsatsområder 2021-2025", [f"{AREAS}/"]),
    ("omstillingsplan", [f"{PLANS}/"]),
    ("ordliste", ["/ordliste/"]),
    ("prøv en anden regel", ["/metode/proev/"]),
]
ENGLISH = [
    ("homeless 2024", ["/en/indikator/hjemloese/"]),
    ("hjemløse", ["/en/indikator/hjemloese/"]),
    ("homelessness", ["/en/indsatsomraader-2021-2025/1/"]),
    ("vacancy", ["/en/indikator/opslag-uden-ansaettelse/"]),
    ("school absence", ["/en/pejlemaerker-2014-2017/2.E/"]),
    ("evictions", ["/en/indikator/udsaettelser/"]),
    ("glossary", ["/en/ordliste/"]),
]
# What is asked without anything being found, and half-known questions: both searches must agree about these too.
HARD = [
    "xyzzy",
    "skoleferie",
    "2013",
    "2013 2014",
    "hjemløshed 2031",
    "kontanthjælp unge",
    "å",
    "bo",
    "sagsbehandlngen",
]
