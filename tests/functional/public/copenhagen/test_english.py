# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The same pages in English under /en/."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]


def test_the_same_page_speaks_english(reader):
    page = reader.reads("/en/pejlemaerker-2014-2017/1/")
    assert "2.40 of 5 · ahead of plan" in page
    assert "After one of four years we should be at 1.25. Ahead of plan." in page
    assert "Why was the committee shown 1.6?" in page


@pytest.mark.parametrize("address", ["/", "/pejlemaerker-2014-2017/1/?kendt=2016-01-01", "/indikator/hjemloese/"])
def test_the_language_link_stays_on_the_page_and_in_the_day(reader, address):
    html = reader.opens(address).content.decode()
    assert f'href="/en{address}"' in html
    english = reader.opens(f"/en{address}").content.decode()
    assert f'href="{address}"' in english
    assert '<html lang="en">' in english


def test_texts_that_exist_in_danish_only_are_marked_as_danish(reader):
    html = reader.opens("/en/pejlemaerker-2014-2017/1/").content.decode()
    assert '<span lang="da">Færre boliger er billige nok' in html


def test_danish_is_shown_whatever_the_browser_prefers(reader):
    html = reader.opens("/", accept_language="en-GB,en").content.decode()
    assert '<html lang="da">' in html
