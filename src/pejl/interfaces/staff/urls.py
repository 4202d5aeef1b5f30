# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses below /arbejde/."""

from django.urls import path

from pejl.interfaces.staff import views
from pejl.interfaces.staff.account import views as account
from pejl.interfaces.staff.calculations import runs
from pejl.interfaces.staff.checks import (
    corrected,
    deciding,
    downloads,
    figure_workbook,
    figures,
    handing_in,
    phrases,
    progress,
    word,
)
from pejl.interfaces.staff.disclosure import reports
from pejl.interfaces.staff.endpoint import views as endpoint
from pejl.interfaces.staff.history import page as histories
from pejl.interfaces.staff.papers import doubted, history, one_paper
from pejl.interfaces.staff.papers import listing as paper_listing
from pejl.interfaces.staff.papers import returned as paper_returned
from pejl.interfaces.staff.papers import sections as paper_sections
from pejl.interfaces.staff.papers import writing as paper_writing
from pejl.interfaces.staff.people import jobs, listing, log, looks, person, tokens
from pejl.interfaces.staff.plan import amendments, closing
from pejl.interfaces.staff.rounds import calendar, goals, mine, missing, one_figure, overview

app_name = "staff"
urlpatterns = [
    path("", views.home, name="home"),
    path("login/", account.log_in, name="login"),
    path("logout/", account.log_out, name="logout"),
    path("velkommen/<uidb64>/<token>/", views.welcome, name="welcome"),
    path("brugere/", listing.people_list, name="people"),
    path("brugere/<str:username>/", person.person, name="person"),
    path("brugere/<str:username>/tokens/", tokens.tokens, name="tokens"),
    path("indberet/openapi.json", endpoint.openapi, name="delivery_openapi"),
    path("indberet/<slug:code>/", endpoint.take_delivery, name="take_delivery"),
    path("mine-tal/", mine.my_rounds, name="my_rounds"),
    path("mine-tal/<slug:code>/", mine.my_figures, name="my_figures"),
    path("mine-tal/<slug:code>/tal.xlsx", mine.my_figures_xlsx, name="my_figures_xlsx"),
    path("mine-tal/<slug:code>/excel/", mine.take_workbook, name="take_workbook"),
    path("mine-tal/<slug:code>/kladde/", mine.keep_draft, name="keep_draft"),
    path("runder/<slug:code>/tal/<int:number>/", one_figure.one_figure, name="one_figure"),
    path("bilag/<int:number>/", one_figure.evidence, name="evidence"),
    path("aendringer/", amendments.amendments, name="amendments"),
    path("aendringer/<str:scheme>/", closing.closing, name="closing"),
    path("aendringer/<str:scheme>/<str:goal>/", amendments.goal_amendments, name="goal_amendments"),
    path("runder/", overview.round_list, name="rounds"),
    path("runder/<slug:code>/", overview.one_round, name="round"),
    path("runder/<slug:code>/mangler/", missing.missing, name="missing"),
    path("kalender/", calendar.calendar, name="calendar"),
    path("kalender/<str:key>.ics", calendar.calendar_file, name="calendar_file"),
    path("runder/<slug:code>/maal/", goals.round_goals, name="round_goals"),
    path("runder/<slug:code>/maal/<str:scheme>/<str:goal>/", goals.round_goal, name="round_goal"),
    path("papirer/", paper_listing.paper_list, name="papers"),
    path("papirer/<slug:code>/", one_paper.paper, name="paper"),
    path("papirer/<slug:code>/papir.pdf", one_paper.paper_pdf, name="paper_pdf"),
    path("papirer/<slug:code>/papir.docx", one_paper.paper_docx, name="paper_docx"),
    path("papirer/<slug:code>/udseende/", paper_writing.paper_preview, name="paper_preview"),
    path("papirer/<slug:code>/forslag/", paper_writing.paper_completions, name="paper_completions"),
    path("papirer/<slug:code>/historik/", history.paper_history, name="paper_history"),
    path("papirer/<slug:code>/tvivl/", doubted.report, name="paper_doubt"),
    path("tvivl/", doubted.doubted, name="doubted"),
    path("papirer/<slug:code>/afsnit/", paper_sections.section, name="paper_section"),
    path("papirer/<slug:code>/retur/", paper_returned.hand_in, name="paper_hand_in"),
    path("papirer/<slug:code>/retur/<int:number>/", paper_returned.returned, name="paper_returned"),
    path("diskretionering/", reports.report_list, name="protection_reports"),
    path("diskretionering/<int:number>/", reports.report, name="protection_report"),
    path("diskretionering/<int:number>/report.json", reports.report_json, name="protection_report_json"),
    path("registertal/", runs.run_list, name="runs"),
    path("registertal/<int:number>/", runs.run, name="run"),
    path("log/", log.log, name="log"),
    path("log/log.csv", log.log_csv, name="log_csv"),
    path("log/set/", looks.look_list, name="looks"),
    path("log/set/looks.csv", looks.looks_csv, name="looks_csv"),
    path("historik/", histories.things, name="histories"),
    path("historik/<slug:kind>/<path:key>/", histories.history, name="history"),
    path("log/job/", jobs.job_list, name="jobs"),
    path("log/job/bestil/", jobs.ask, name="ask_worker"),
    path("kontrol/", handing_in.check_list, name="checks"),
    path("kontrol/rettede-tal/", corrected.corrected, name="corrected"),
    path("kontrol/vendinger/", phrases.phrase_list, name="phrases"),
    path("kontrol/vendinger/phrases.csv", phrases.phrases_csv, name="phrases_csv"),
    path("kontrol/vendinger/fil/", phrases.take_phrases, name="take_phrases"),
    path("kontrol/vendinger/glem/", phrases.take_back, name="take_back_phrase"),
    path("kontrol/<int:number>/", progress.check, name="check"),
    path("kontrol/<int:number>/igen/", handing_in.again, name="check_again"),
    path("kontrol/<int:number>/check.json", downloads.check_json, name="check_json"),
    path("kontrol/<int:number>/check.html", downloads.check_html, name="check_html"),
    path("kontrol/<int:number>/word/", word.check_word, name="check_word"),
    path("kontrol/<int:number>/word/<int:document>/", word.check_word_file, name="check_word_file"),
    path("kontrol/<int:number>/tal/", figures.figure_tables, name="check_figures"),
    path("kontrol/<int:number>/tal/figures.xlsx", figure_workbook.figures_xlsx, name="check_figures_xlsx"),
    path("kontrol/<int:number>/tal/<int:place>/", figures.figure_table, name="check_figure_table"),
    path("kontrol/<int:number>/fund/<slug:target>/", deciding.finding, name="check_finding"),
]
