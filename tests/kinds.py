# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""One address of every kind of page, for the checks that every page must pass.

A check walks `KINDS` in both languages; whoever adds a page with a look of its own adds its address here.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """A kind of page: `path` is its Danish address, and `/en` before it the English one."""

    name: str
    path: str
    status: int = 200
    staff: bool = False  # only for somebody who has logged in

    def address(self, language: str) -> str:
        if self.path.startswith("/api/"):  # no language in the path
            return f"{self.path}&language={language}"
        return self.path if language == "da" else f"/{language}{self.path}"


LANGUAGES = ("da", "en")
KINDS = (
    Kind("front page", "/"),
    Kind("front page of another day", "/?kendt=2016-01-01"),
    Kind("front page before anything was published", "/?kendt=2010-01-01"),
    Kind("scheme with barometers", "/pejlemaerker-2014-2017/"),
    Kind("scheme by area", "/indsatsomraader-2021-2025/"),
    Kind("scheme with lights", "/omstillingsplaner-2021-2024/"),
    Kind("scheme in words", "/koebenhavnertinget-2024/"),
    Kind("goal with a barometer", "/pejlemaerker-2014-2017/1/"),
    Kind("goal without a computed score", "/pejlemaerker-2014-2017/5/"),
    Kind("goal without figures", "/pejlemaerker-2014-2017/6/"),
    Kind("part of a goal", "/pejlemaerker-2014-2017/1.A/"),
    Kind("goal that was judged", "/indsatsomraader-2021-2025/1/"),
    Kind("goal with a light", "/omstillingsplaner-2021-2024/BCV3/"),
    Kind("recommendation", "/koebenhavnertinget-2024/2.3/"),
    Kind("recommendation that is not the committee's", "/koebenhavnertinget-2024/5.2/"),
    Kind("all recommendations", "/anbefalinger/"),
    Kind("all initiatives", "/indsatser/"),
    Kind("initiative with its thread", "/indsatser/specialiseret-taskforce/"),
    Kind("initiative without a goal", "/indsatser/hot/"),
    Kind("budget items", "/budget/"),
    Kind("indicator with rival figures", "/indikator/hjemloese/"),
    Kind("indicator with breakdowns", "/indikator/personaleomsaetning/"),
    Kind("indicator with a break", "/indikator/fuldtidspersoner-kontanthjaelp/"),
    Kind("indicator without figures", "/indikator/flyttet-i-egen-bolig/"),
    Kind("what if", "/indikator/hjemloese/hvad-hvis/?number=1200&year=2030"),
    Kind("what if with errors", "/indikator/hjemloese/hvad-hvis/?number=many&year=2030", 400),
    Kind("method", "/metode/"),
    Kind("another rule", "/metode/proev/?scheme=pejlemaerker-2014-2017&missing=zero"),
    Kind("another rule with errors", "/metode/proev/?scheme=omstillingsplaner-2021-2024&yellow_points=many", 400),
    Kind("search", "/soeg/"),
    Kind("search with answers", "/soeg/?q=hjeml%C3%B8se%202024"),
    Kind("search without answers", "/soeg/?q=hjemlxse"),
    Kind("releases", "/udgivelser/"),
    Kind("release beside another", "/udgivelser/indsatsomraader-2025/"),
    Kind("release that was withdrawn", "/udgivelser/fejludgivelse/", 410),
    Kind("front page of a day whose release was withdrawn", "/?kendt=2020-01-01", 410),
    Kind("glossary", "/ordliste/"),
    Kind("catalogue of data", "/data/"),
    Kind("catalogue of data with a filter", "/data/?q=1"),
    Kind("manual of the API", "/api/v1/?format=html"),
    Kind("accessibility statement", "/was"),
    Kind("login", "/arbejde/login/"),
    Kind("forgotten password", "/arbejde/login/glemt/"),
    Kind("link for a new password that was used", "/arbejde/login/glemt/MQ/x-x/"),
    Kind("staff front page", "/arbejde/", staff=True),
    Kind("list of checks", "/arbejde/kontrol/", staff=True),
    Kind("report of a check", "/arbejde/kontrol/1/", staff=True),
    Kind("finding of a check", "/arbejde/kontrol/1/fund/c2/", staff=True),
    Kind("Word with comments", "/arbejde/kontrol/1/word/", staff=True),
    Kind("tables of a check", "/arbejde/kontrol/1/tal/", staff=True),
    Kind("figures of a table", "/arbejde/kontrol/1/tal/1/", staff=True),
    Kind("check that failed", "/arbejde/kontrol/2/", staff=True),
    Kind("check that waits", "/arbejde/kontrol/3/", staff=True),
    Kind("papers that quote corrected figures", "/arbejde/kontrol/rettede-tal/", staff=True),
    Kind("taught phrases", "/arbejde/kontrol/vendinger/", staff=True),
    Kind("my figures", "/arbejde/mine-tal/status-2025/", staff=True),
    Kind("papers", "/arbejde/papirer/", staff=True),
    Kind("one paper", "/arbejde/papirer/status-paa-hjemloese/", staff=True),
    Kind("versions of a paper", "/arbejde/papirer/status-paa-hjemloese/historik/", staff=True),
    Kind("paper that the committee has", "/arbejde/papirer/hjemloese-2022/", staff=True),
    Kind("figures reported as wrong", "/arbejde/tvivl/", staff=True),
    Kind("paper back from Word", "/arbejde/papirer/status-paa-hjemloese/retur/1/", staff=True),
    Kind("rounds", "/arbejde/runder/", staff=True),
    Kind("one round", "/arbejde/runder/status-2025/", staff=True),
    Kind("what is missing in a round", "/arbejde/runder/status-2025/mangler/", staff=True),
    Kind("next year's round", "/arbejde/runder/?efter=status-2025", staff=True),
    Kind("calendar", "/arbejde/kalender/", staff=True),
    Kind("my figures in a closed round", "/arbejde/mine-tal/status-2024/", staff=True),
    Kind("closed round", "/arbejde/runder/status-2024/", staff=True),
    Kind("goal of a closed round", "/arbejde/runder/status-2024/maal/indsatsomraader-2021-2025/1/", staff=True),
    Kind("one figure of a round", "/arbejde/runder/status-2025/tal/1/", staff=True),
    Kind("changes to the plan", "/arbejde/aendringer/", staff=True),
    Kind("closing a follow-up", "/arbejde/aendringer/pejlemaerker-2014-2017/", staff=True),
    Kind("changes of one goal", "/arbejde/aendringer/pejlemaerker-2014-2017/2.A/", staff=True),
    Kind("goals of a round", "/arbejde/runder/status-2025/maal/", staff=True),
    Kind("goal of a round", "/arbejde/runder/status-2025/maal/indsatsomraader-2021-2025/1/", staff=True),
    Kind("people and roles", "/arbejde/brugere/", staff=True),
    Kind("one person", "/arbejde/brugere/alice/", staff=True),
    Kind("protection reports", "/arbejde/diskretionering/", staff=True),
    Kind("one protection report", "/arbejde/diskretionering/1/", staff=True),
    Kind("what was counted in registers", "/arbejde/registertal/", staff=True),
    Kind("one count in a register", "/arbejde/registertal/2/", staff=True),
    Kind("log", "/arbejde/log/", staff=True),
    Kind("who saw what", "/arbejde/log/set/", staff=True),
    Kind("list of histories", "/arbejde/historik/", staff=True),
    Kind("history of an indicator", "/arbejde/historik/indicator/hjemloese/", staff=True),
    Kind("history of a goal", "/arbejde/historik/goal/pejlemaerker-2014-2017/2.A/", staff=True),
    Kind("history of a delivery", "/arbejde/historik/delivery/1/", staff=True),
    Kind("what the worker does", "/arbejde/log/job/", staff=True),
    Kind("tokens of an account", "/arbejde/brugere/alice/tokens/", staff=True),
    Kind("my account", "/arbejde/konto/", staff=True),
    Kind("confirm that it is you", "/arbejde/konto/bekraeft/", staff=True),
    Kind("change password", "/arbejde/konto/adgangskode/", staff=True),
    Kind("where one is logged in", "/arbejde/konto/sessioner/", staff=True),
    Kind("passkeys", "/arbejde/konto/adgangsnoegler/", staff=True),
    Kind("no such page", "/findes-ikke/", 404),
    Kind("no such day", "/?kendt=aldrig", 400),
)
