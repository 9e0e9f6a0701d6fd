"""Who asks: by a personal token, or by the session of a browser that is logged in."""

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

from provenance.api.problems import Refusal, unauthorised
from provenance.services import tokens

WRONG_TOKENS = 20
"""Wrong tokens from one address in one window that are told they are wrong; more are told to stop."""
WINDOW_SECONDS = 300


class Token(HttpBearer):
    """A personal token. A wrong one is refused even beside a session that is right."""

    def authenticate(self, request: HttpRequest, token: str) -> User:
        _refuse_clear(request)
        owner = tokens.owner_of(token)
        if owner is None:
            _count_wrong(request)
            raise unauthorised()
        return owner


class Session(APIKeyCookie):
    """The session of a browser that is logged in; nothing here can be changed by it."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> User:
        _refuse_clear(request)
        if not isinstance(request.user, User):
            raise unauthorised()
        return request.user


KEYS = [Token(), Session()]


def asker(request: HttpRequest) -> User:
    """The person in whose name the program asks."""
    return cast(User, request.auth)  # type: ignore[attr-defined]  # set where keys are checked


def _refuse_clear(request: HttpRequest) -> None:
    """Refuse what came over plain http, rather than lead on to https as pages do.

    Else a program that is set up wrongly would go on sending its token in clear, unnoticed.
    """
    if settings.SECURE_SSL_REDIRECT and not request.is_secure():
        raise Refusal(
            403,
            "The API answers over https only.",
            "Ask the same at https, and revoke a token that was sent over http on the page /tokens/.",
        )


def _count_wrong(request: HttpRequest) -> None:
    """Refuse an address that sends many wrong tokens; its right ones are let through all the same.

    Guessing 256 random bits is hopeless, so this only stops a program that has gone wrong; to
    shut out a newsroom behind one address for it would do more harm.
    """
    address = get_adapter(request).get_client_ip(request)
    hidden = salted_hmac("wrong API tokens", address, algorithm="sha256").hexdigest()
    window, passed = divmod(int(time.time()), WINDOW_SECONDS)
    key = f"api-wrong-{window}-{hidden}"
    count = cache.get(key, 0) + 1
    if count > WRONG_TOKENS:
        raise Refusal(
            429,
            "Too many wrong tokens have come from your address.",
            f"Wait {WINDOW_SECONDS - passed} seconds, and check the token on the page /tokens/.",
            Retry_After=str(WINDOW_SECONDS - passed),
        )
    cache.set(key, count, WINDOW_SECONDS)
