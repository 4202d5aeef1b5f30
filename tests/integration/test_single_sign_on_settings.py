# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""The settings of single sign-on: read whole, or refused with the name of what is wrong."""

import pytest

from pejl.apps.people.rights import GrantFacts
from pejl.apps.people.roles import Role
from pejl.config.environment import issues
from pejl.config.single_sign_on import problems, read
from pejl.core.errors import PejlError

RIGHT = """
kommune:
  kind: oidc
  name: Kommunens login
  server: https://login.example.org/realm
  client: pejl
  secret_file: secret
  roles_from: groups
  unit_from: department
  units: {Børn og Unge: BBU}
  roles:
    Pejl-Admin: {role: administrator}
    Pejl-Indberetter: {role: unit_reporter, own_unit: true}
    Pejl-Plan: {role: paper_writer, scheme: plan}
"""


def home_with(path, text):
    (path / "sso.yaml").write_text(text, encoding="utf-8")
    (path / "secret").write_text("of the client", encoding="ascii")
    return path


def test_no_file_means_no_other_login(tmp_path):
    assert read(tmp_path) == ()


def test_claims_become_roles(tmp_path):
    (login,) = read(home_with(tmp_path, RIGHT))
    claims = {"groups": ["Pejl-Admin", "Pejl-Indberetter", "Pejl-Plan", "Other"], "department": "Børn og Unge"}
    assert login.grants(claims) == (
        GrantFacts(Role.ADMINISTRATOR),
        GrantFacts(Role.UNIT_REPORTER, "BBU"),
        GrantFacts(Role.PAPER_WRITER, "", "plan"),
    )
    assert login.grants({"groups": "Pejl-Admin"}) == (GrantFacts(Role.ADMINISTRATOR),)
    assert login.grants({}) == ()
    assert login.secret == "of the client"


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("kind: oidc", "kind: magic", "kommune.kind"),
        ("server: https", "server: http", "kommune.server"),
        ("client: pejl", "client:", "kommune.client"),
        ("secret_file: secret", "secret_file: missing", "kommune.secret_file"),
        ("secret_file: secret", "secret_file: ../secret", "kommune.secret_file"),
        ("roles_from: groups", "roles_frm: groups", "kommune.roles_frm"),
        ("role: administrator", "role: king", "kommune.roles.Pejl-Admin.role"),
        ("{role: administrator}", "administrator", "kommune.roles.Pejl-Admin"),
        ("{role: administrator}", "{role: administrator, unit: x}", "kommune.roles.Pejl-Admin"),
        ("unit_from: department", "name: x2", "kommune.unit_from"),
        ("kommune:", "Kommune!:", "Kommune!"),
        ("kommune:", "- kommune:", ""),
    ],
)
def test_what_is_wrong_is_refused_at_start_with_its_name(tmp_path, before, after, name):
    text = RIGHT.replace(before, after)
    home = home_with(tmp_path, text.replace("  name: Kommunens login\n", "") if "x2" in after else text)
    fields = [one.place.field for one in problems(home)]
    assert (f"sso.yaml: {name}" if name else "sso.yaml") in fields
    assert fields == [one.place.field for one in issues({"PEJL_HOME": str(home)})]
    with pytest.raises(PejlError) as refused:
        read(home)
    assert refused.value.params["variable"].startswith("sso.yaml")


def test_saml_without_its_packages_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("pejl.config.single_sign_on.SAML_INSTALLED", False)
    text = RIGHT.replace("kind: oidc", "kind: saml").replace("server:", "sign_on:").replace("client:", "entity:")
    text = text.replace("secret_file:", "certificate_file:").replace("  roles_from", "  username: uid\n  roles_from")
    (found,) = problems(home_with(tmp_path, text))
    assert found.place.field == "sso.yaml: kommune.kind"
    assert "pip install 'pejl[saml]'" in found.expected
