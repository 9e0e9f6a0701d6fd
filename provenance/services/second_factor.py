"""The second factor: who needs one, which sessions passed it, and its secrets, sealed at rest."""

from __future__ import annotations

import re
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User
from django.db import transaction
from django.http import HttpRequest

from provenance.models import sealed
from provenance.services import sessions

PASSED = "second_factor_passed"
"""In a session: a second factor was set up in it."""
SECRETS = ("secret", "seed")
"""Where an app's secret and the seed of recovery codes stand in the data of their rows."""
IN_CLEAR = re.compile("[A-Z2-7]{32}|[0-9a-f]{80}")
"""How such a secret looks where it was stored before secrets were sealed."""


class FactorNotOpened(Exception):
    """No key of this installation opens a sealed secret."""


def is_required(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Whether this person may work only with a second factor: staff and admins, unless switched off."""
    return (
        bool(settings.SECOND_FACTOR)
        and isinstance(user, User)
        and (user.is_staff or user.is_superuser)
    )


def lacks_factor(user: User) -> bool:
    """Whether this person needs a second factor and has none yet; a query only where one is needed."""
    return is_required(user) and not _factors(user).exists()


def has_passed(request: HttpRequest) -> bool:
    """Whether the session was begun, or confirmed, with a second factor, or one was set up in it."""
    if request.session.get(PASSED) == request.user.pk:
        return True
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def is_last(authenticator: Authenticator) -> bool:
    """Whether without it the account has neither an app nor a key."""
    return not _factors(authenticator.user).exclude(pk=authenticator.pk).exists()


def note_setting_up(
    request: HttpRequest, user: User, authenticator: Authenticator, **_: Any
) -> None:
    """A new factor: the session that set it up has passed it; those begun without it are over."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    request.session[PASSED] = user.pk
    sessions.end_all(user, but=str(request.session.session_key))


def opened(secret: str) -> str:
    """A sealed secret in clear; raises FactorNotOpened."""
    try:
        return sealed.unseal(secret)
    except InvalidToken:
        raise FactorNotOpened from None


@transaction.atomic
def reseal() -> tuple[int, int]:
    """Seal every secret anew with the first key, those stored in clear too.

    How many are sealed with it now, and how many no key opens; these stay as they are.
    """
    count = refused = 0
    for row in Authenticator.objects.select_for_update().exclude(type=Authenticator.Type.WEBAUTHN):
        name = next(name for name in SECRETS if name in row.data)
        secret = row.data[name]
        try:
            clear = secret if IN_CLEAR.fullmatch(secret) else opened(secret)
        except FactorNotOpened:
            refused += 1
            continue
        row.data[name] = sealed.seal(clear)
        row.save(update_fields=["data"])
        count += 1
    return count, refused


def _factors(user: AbstractBaseUser) -> Any:
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES)
