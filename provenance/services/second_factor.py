"""The second factor: who needs one, which sessions passed it, and its encrypted secrets."""

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
"""Session key: the user who set up a second factor in this session."""
SECRETS = ("secret", "seed")
"""Keys, in an authenticator's data, of an app's secret and of the seed of recovery codes."""
IN_CLEAR = re.compile("[A-Z2-7]{32}|[0-9a-f]{80}")
"""Pattern of secrets that were stored unencrypted by earlier versions."""


class FactorNotOpened(Exception):
    """No key of this installation decrypts the secret."""


def is_required(user: AbstractBaseUser | AnonymousUser) -> bool:
    """Return whether the user needs a second factor: staff and admins, unless disabled."""
    return (
        bool(settings.SECOND_FACTOR)
        and isinstance(user, User)
        and (user.is_staff or user.is_superuser)
    )


def lacks_factor(user: User) -> bool:
    """Return whether a needed second factor is missing; queries only where one is needed."""
    return is_required(user) and not _factors(user).exists()


def has_passed(request: HttpRequest) -> bool:
    """Return whether a second factor was used, or set up, in this session."""
    if request.session.get(PASSED) == request.user.pk:
        return True
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def is_last(authenticator: Authenticator) -> bool:
    """Return whether the account has no other app or security key."""
    return not _factors(authenticator.user).exclude(pk=authenticator.pk).exists()


def note_setting_up(
    request: HttpRequest, user: User, authenticator: Authenticator, **_: Any
) -> None:
    """Mark the session that set up a factor as passed, and end the user's other sessions."""
    if authenticator.type == Authenticator.Type.RECOVERY_CODES:
        return
    request.session[PASSED] = user.pk
    sessions.end_all(user, but=str(request.session.session_key))


def decrypted_secret(secret: str) -> str:
    """Return the decrypted secret. Raises ``FactorNotOpened``."""
    try:
        return sealed.unseal(secret)
    except InvalidToken:
        raise FactorNotOpened from None


@transaction.atomic
def reseal() -> tuple[int, int]:
    """Re-encrypt every secret with the first key, including unencrypted ones.

    Returns the number of secrets re-encrypted and of those that no key decrypts; these stay as they
    are.
    """
    count = refused = 0
    for row in Authenticator.objects.select_for_update().exclude(type=Authenticator.Type.WEBAUTHN):
        name = next(name for name in SECRETS if name in row.data)
        secret = row.data[name]
        try:
            clear = secret if IN_CLEAR.fullmatch(secret) else decrypted_secret(secret)
        except FactorNotOpened:
            refused += 1
            continue
        row.data[name] = sealed.seal(clear)
        row.save(update_fields=["data"])
        count += 1
    return count, refused


def _factors(user: AbstractBaseUser) -> Any:
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES)
