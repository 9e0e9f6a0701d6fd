"""Authentication for the API: by a personal token, or by the session of a logged-in browser."""

from __future__ import annotations

import time
from typing import cast

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.models import User
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from ninja.security import APIKeyCookie, HttpBearer

from provenance.api.problems import ErrorResponse, unauthorised
from provenance.services import tokens

WRONG_TOKENS = 20
"""Wrong tokens from one address in one window that are answered with 401; more get 429."""
WINDOW_SECONDS = 300


class Token(HttpBearer):
    """Authentication by a personal token; a wrong token is refused even with a valid session."""

    def authenticate(self, request: HttpRequest, token: str) -> User:
        _require_https(request)
        owner = tokens.owner_of(token)
        if owner is None:
            _count_wrong_token(request)
            raise unauthorised()
        return owner


class Session(APIKeyCookie):
    """Authentication by the session of a logged-in browser; the API has nothing to change."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> User:
        _require_https(request)
        if not isinstance(request.user, User):
            raise unauthorised()
        return request.user


KEYS = [Token(), Session()]


def authenticated_user(request: HttpRequest) -> User:
    """Return the authenticated user of an API request."""
    return cast(User, request.auth)  # type: ignore[attr-defined]  # set where keys are checked


def _require_https(request: HttpRequest) -> None:
    """Refuse a request over plain HTTP, instead of redirecting it to HTTPS as pages do.

    With a redirect, a misconfigured program would go on sending its token unencrypted, unnoticed.
    """
    if settings.SECURE_SSL_REDIRECT and not request.is_secure():
        raise ErrorResponse(
            403,
            "The API answers over https only.",
            "Ask the same at https, and revoke a token that was sent over http on the page /tokens/.",
        )


def _count_wrong_token(request: HttpRequest) -> None:
    """Count a wrong token, and refuse an address that sends many; valid tokens still work.

    Guessing 256 random bits is hopeless, so this only stops a faulty program; locking out a
    newsroom behind one address would do more harm.
    """
    address = get_adapter(request).get_client_ip(request)
    hidden = salted_hmac("wrong API tokens", address, algorithm="sha256").hexdigest()
    window, passed = divmod(int(time.time()), WINDOW_SECONDS)
    key = f"api-wrong-{window}-{hidden}"
    count = cache.get(key, 0) + 1
    if count > WRONG_TOKENS:
        raise ErrorResponse(
            429,
            "Too many wrong tokens have come from your address.",
            f"Wait {WINDOW_SECONDS - passed} seconds, and check the token on the page /tokens/.",
            Retry_After=str(WINDOW_SECONDS - passed),
        )
    cache.set(key, count, WINDOW_SECONDS)
