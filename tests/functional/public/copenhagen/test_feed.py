# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""What changed lately, as an Atom feed (RFC 4287)."""

from datetime import datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from pejl.apps.measurements.actions import record_measurements
from pejl.apps.measurements.rows import MeasurementRow
from pejl.apps.publication.actions import PublishRequest, publish, withdraw
from pejl.core.texts import Localised

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("copenhagen"), pytest.mark.xdist_group("copenhagen")]
ATOM = "{http://www.w3.org/2005/Atom}"


def feed(reader, address="/nyt.atom"):
    answer = reader.opens(address)
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def test_the_feed_has_everything_that_a_feed_must_have(reader):
    found = feed(reader)
    assert found.tag == f"{ATOM}feed"
    for name in ("id", "title", "updated", "author"):
        assert len(found.findall(f"{ATOM}{name}")) == 1
    links = {link.get("rel"): link.get("href") for link in found.findall(f"{ATOM}link")}
    assert links == {"self": "http://testserver/nyt.atom", "alternate": "http://testserver/"}


def test_every_entry_has_a_name_of_its_own_a_day_and_a_page_that_can_be_opened(reader):
    entries = feed(reader).findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == [
        "Opsamling på indsatsområderne 2021-2025",
        "Svar til Københavnertinget",
        "Omstillingsplanernes status for 2023",
        "Pejlemærkernes status for 2014",
    ]
    assert len({entry.findtext(f"{ATOM}id") for entry in entries}) == len(entries)
    days = [datetime.fromisoformat(entry.findtext(f"{ATOM}updated")) for entry in entries]
    assert days == sorted(days, reverse=True)
    for entry in entries:
        reader.opens(entry.find(f"{ATOM}link").get("href").removeprefix("http://testserver"))


def test_what_is_recorded_is_no_news_before_it_is_published(reader):
    row = MeasurementRow("hjemloese", "2022", "1371")
    record_measurements([row], acting_user="test", reason="a late registration")
    assert len(feed(reader).findall(f"{ATOM}entry")) == 4


def test_a_release_is_news_with_its_note(reader):
    title = Localised("Status 2026", "Status 2026")
    publish(PublishRequest("status-2026", title, note=Localised("Den nyeste.")), acting_user="alice")
    newest = feed(reader).find(f"{ATOM}entry")
    assert newest.findtext(f"{ATOM}title") == "Status 2026"
    assert newest.findtext(f"{ATOM}summary").endswith("Den nyeste.")


def test_a_withdrawal_is_news_with_its_reason(reader):
    publish(PublishRequest("status-2026", Localised("Status 2026")), acting_user="alice")
    withdraw("status-2026", reason="Et tal var forkert", acting_user="alice")
    newest = feed(reader).find(f"{ATOM}entry")
    assert newest.findtext(f"{ATOM}title") == "Status 2026: trukket tilbage"
    assert newest.findtext(f"{ATOM}summary") == "Et tal var forkert"


def test_a_release_under_embargo_is_no_news_yet(reader):
    coming = timezone.now() + timedelta(days=1)
    publish(PublishRequest("hemmelig", Localised("Hemmelig"), published_from=coming), acting_user="alice")
    assert "Hemmelig" not in reader.opens("/nyt.atom").content.decode()


def test_the_feed_speaks_english(reader):
    found = feed(reader, "/en/nyt.atom")
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert found.find(f"{ATOM}entry").findtext(f"{ATOM}title") == "Closing status of the focus areas 2021–2025"


def test_a_feed_that_has_not_changed_is_not_sent_again(reader):
    tag = reader.opens("/nyt.atom").headers["ETag"]
    assert reader.client.get("/nyt.atom", headers={"if-none-match": tag}).status_code == 304


def test_every_page_names_the_feed(reader):
    assert '<link rel="alternate" type="application/atom+xml" href="/nyt.atom"' in reader.opens("/").content.decode()
