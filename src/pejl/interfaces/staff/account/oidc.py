# SPDX-FileCopyrightText: 2026 The Pejl contributors
# SPDX-License-Identifier: MPL-2.0
"""Login by OpenID Connect: authorization code with PKCE, and an ID token that is looked at in every respect.

django-allauth lets a token pass unsigned that came by TLS, and knows no nonce; here both are demanded.
"""

from __future__ import annotations

import secrets
from hmac import compare_digest
from typing import Any

import jwt
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from pejl.interfaces.access import public

SIGNED_BY = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})
_NONCE = "oidc_nonce"


class CheckedAdapter(OpenIDConnectOAuth2Adapter):
    """Takes only a signed token of the configured issuer, for us, in time, and made for this very login."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **rest: Any) -> Any:
        """The person that the ID token names. Raises `OAuth2Error` for a token that fails in any respect."""
        del token
        try:
            claims = self._checked(app, rest["response"]["id_token"], request.session.pop(_NONCE, ""))
        except (KeyError, TypeError, ValueError, jwt.PyJWTError) as error:
            raise OAuth2Error("the ID token cannot be used") from error
        return self.get_provider().sociallogin_from_response(request, {"id_token": claims})

    def _checked(self, app: Any, sent: str, nonce: str) -> dict[str, Any]:
        config = self.openid_config
        if config["issuer"].rstrip("/") != app.settings["server_url"].rstrip("/"):
            raise OAuth2Error("the issuer is not the configured server")
        if jwt.get_unverified_header(sent)["alg"] not in SIGNED_BY:
            raise OAuth2Error("the ID token is not signed with a key pair")
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=sent,
            keys_url=config["jwks_uri"],
            issuer=config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
        )
        if not nonce or not compare_digest(str(claims["nonce"]), nonce):
            raise OAuth2Error("the ID token was not made for this login")
        if not {"exp", "iat", "sub"} <= set(claims):
            raise OAuth2Error("the ID token lacks a claim")
        return claims


class LogIn(OAuth2LoginView):
    """Sends somebody to the other login, with a nonce that only this session knows."""

    def get_provider(self) -> Any:
        provider = super().get_provider()
        nonce = secrets.token_urlsafe(24)
        self.request.session[_NONCE] = nonce
        provider.app.settings = {**provider.app.settings, "auth_params": {"nonce": nonce}}
        return provider


def _by(view: Any, request: HttpRequest, code: str) -> HttpResponse:
    try:
        answer: HttpResponse = view.adapter_view(CheckedAdapter(request, code))(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    return answer


@public
@require_POST
def log_in(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Begin: only by a form of ours, so that no other site logs anybody in."""
    return _by(LogIn, request, provider_id)


@public
@require_safe
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """End: the browser comes back with a code."""
    return _by(OAuth2CallbackView, request, provider_id)
