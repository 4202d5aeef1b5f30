# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""A forgotten password: a link by e-mail, the same answer whatever was typed, and a new password by the link once."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.tokens import default_token_generator
from django.core import mail
from django.test import Client
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django_tasks_db.models import DBTaskResult

from pejl.apps.audit.models import AuditEntry
from pejl.apps.people.actions import close_account, create_user, invite
from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.interfaces.staff.account.tasks import send_reset_link
from tests.functional.staff.visiting import of, text
from tests.people import PASSWORD

pytestmark = pytest.mark.django_db
PLACE, NEW = "/arbejde/login/glemt/", "four unusual words follow"


@pytest.fixture
def gerda(settings):
    settings.PEJL_MAIL_FROM, settings.PEJL_SITE_ADDRESS = "pejl@example.org", "https://pejl.example.org"
    user = create_user("gerda", PASSWORD, grants=(GrantFacts(Role.UNIT_REPORTER),), acting_user="test")
    user.email = "gerda@example.org"
    user.save(update_fields=["email"])
    return user


def ask(name, path=PLACE, client=None):
    """Fill in the form, and let the worker do what was asked for; answers the page and the letters that came of it."""
    before, letters = set(DBTaskResult.objects.values_list("id", flat=True)), len(mail.outbox)
    answer = (client or Client()).post(path, {"login": name})
    for job in DBTaskResult.objects.exclude(id__in=before).order_by("enqueued_at", "id"):
        send_reset_link.call(*job.args_kwargs["args"])
    return answer, mail.outbox[letters:]


def link_in(letter):
    return re.search(r"https://pejl.example.org(/\S+)", letter.body)[1]


def choose(link, password=NEW, client=None):
    client = client or Client()
    page = client.get(link, follow=True)
    place = page.redirect_chain[-1][0] if page.redirect_chain else link
    return client.post(place, {"new_password1": password, "new_password2": password})


@pytest.mark.parametrize("typed", ["gerda", "gerda@example.org", "GERDA@example.org"])
def test_a_link_comes_to_who_has_forgotten_and_works_once(gerda, typed):
    _, (letter,) = ask(typed)
    assert (letter.to, letter.subject) == (["gerda@example.org"], "Pejl: vælg en ny adgangskode")
    assert "gerda" in letter.body
    answer = choose(link_in(letter))
    assert answer.headers["Location"] == "/arbejde/login/"
    client = Client()
    assert client.login(username="gerda", password=NEW)
    assert not client.login(username="gerda", password=PASSWORD)
    assert "Linket er brugt" in text(Client().get(link_in(letter), follow=True))


def test_a_new_password_logs_out_everywhere_and_in_nowhere(gerda):
    open_since_before, chooser = of(gerda), Client()
    _, (letter,) = ask("gerda")
    choose(link_in(letter), client=chooser)
    assert open_since_before.get("/arbejde/").status_code == 302
    assert chooser.get("/arbejde/").status_code == 302  # the second factor is still asked for


def test_a_session_that_was_planted_is_worth_nothing_after_an_invitation_was_taken():
    bente = invite("bente", ("Bente", ""), GrantFacts(Role.DRAFT_READER), acting_user="test")
    place = urlsafe_base64_encode(force_bytes(bente.pk))
    victim, thief = Client(), Client()
    session = victim.session
    session["planted"] = True
    session.save()
    victim.cookies["sessionid"] = thief.cookies["sessionid"] = before = session.session_key
    choose(f"/arbejde/velkommen/{place}/{default_token_generator.make_token(bente)}/", client=victim)
    assert victim.get("/arbejde/").status_code == 200
    assert victim.cookies["sessionid"].value != before
    assert thief.get("/arbejde/").status_code == 302


def test_the_answer_is_the_same_for_who_is_and_who_is_not(gerda):
    pages = [text(ask(name)[0]) for name in ("gerda", "nobody", "nobody@example.org", "")]
    assert len({re.sub(r'value="\w+"', "", page) for page in pages}) == 1
    assert len(mail.outbox) == 1
    assert DBTaskResult.objects.count() == 4  # the queue does not tell either


@pytest.mark.parametrize("state", ["closed", "invited", "no address", "shared address"])
def test_who_cannot_have_a_link_gets_none(gerda, state):
    if state == "closed":
        close_account("gerda", acting_user="test", reason="Nyt job.")
    elif state == "no address":
        gerda.email = ""
        gerda.save(update_fields=["email"])
    else:
        invite("bente", ("Bente", "gerda@example.org"), GrantFacts(Role.DRAFT_READER), acting_user="test")
    assert (
        ask("bente" if state == "invited" else "gerda@example.org" if state == "shared address" else "gerda")[1] == []
    )


def test_nobodys_mailbox_is_filled_by_others(gerda):
    assert [len(ask("gerda")[1]) for _ in range(3)] == [1, 0, 0]


def test_a_link_lives_for_an_hour(gerda, monkeypatch):
    from pejl.apps.people.resetting import ResetTokens

    _, (letter,) = ask("gerda")
    later = (
        timezone.now().replace(tzinfo=None) + timedelta(minutes=61) + (timezone.localtime().utcoffset() or timedelta())
    )
    monkeypatch.setattr(ResetTokens, "_now", lambda _self: later)
    assert "Linket er brugt" in text(Client().get(link_in(letter), follow=True))


def test_an_invitation_is_no_link_for_a_forgotten_password_nor_the_other_way_round(gerda):
    place = urlsafe_base64_encode(force_bytes(gerda.pk))
    invited = f"{PLACE}{place}/{default_token_generator.make_token(gerda)}/"
    assert "Linket er brugt" in text(Client().get(invited, follow=True))
    _, (letter,) = ask("gerda")
    welcome = link_in(letter).replace("/login/glemt/", "/velkommen/")
    assert "Linket er brugt" in text(Client().get(welcome, follow=True))


def test_the_link_leads_to_the_site_and_not_to_where_the_browser_says_it_is(gerda):
    _, (letter,) = ask("gerda", client=Client(headers={"host": "localhost", "x-forwarded-host": "evil.example.org"}))
    assert "evil.example.org" not in letter.body


def test_a_weak_password_is_refused_and_the_link_still_works(gerda):
    _, (letter,) = ask("gerda")
    client = Client()
    assert choose(link_in(letter), "short", client).status_code == 200
    assert choose(link_in(letter), NEW, client).status_code == 302


def test_the_log_says_that_it_was_asked_and_done_and_never_what_was_typed(gerda):
    _, (letter,) = ask("gerda@example.org")
    ask("my secret password")
    choose(link_in(letter))
    told = [
        (one.action, one.actor, one.object_key) for one in AuditEntry.objects.filter(action__startswith="user.reset")
    ]
    assert sorted(told) == [("user.reset", "gerda", "gerda"), ("user.reset_ask", "pejl", "gerda")]
    assert not any("secret" in str(job.args_kwargs) for job in DBTaskResult.objects.all())


def test_the_letter_and_the_page_are_english_where_the_page_was(gerda):
    _, (letter,) = ask("gerda", "/en/arbejde/login/glemt/")
    assert letter.subject == "Pejl: choose a new password"
    assert "/en/arbejde/login/glemt/" in link_in(letter)


def test_without_a_mail_server_an_administrator_is_named(settings):
    settings.PEJL_MAIL_FROM = ""
    assert "Spørg en administrator" in text(Client().get(PLACE))
    assert ask("gerda")[1] == []
    assert not DBTaskResult.objects.exists()


def test_the_login_leads_there():
    assert PLACE in text(Client().get("/arbejde/login/"))


def test_an_administrator_makes_a_link_and_the_log_says_so(gerda):
    admin = of(create_user("admin", None, grants=(GrantFacts(Role.ADMINISTRATOR),), acting_user="test"))
    shown = text(admin.post("/arbejde/brugere/gerda/", {"action": "reset"}))
    link = re.search(r"http://testserver(/arbejde/login/glemt/[^<]+)", shown)[1]
    assert choose(link).status_code == 302
    assert Client().login(username="gerda", password=NEW)
    assert AuditEntry.objects.get(action="user.reset_offer").actor == "admin"


def test_nor_does_an_administrator_make_one_for_an_account_without_a_password(gerda):
    admin = of(create_user("admin", None, grants=(GrantFacts(Role.ADMINISTRATOR),), acting_user="test"))
    answer = admin.post("/arbejde/brugere/admin/", {"action": "reset"})
    assert answer.status_code == 400
    assert "login/glemt" not in text(answer)
