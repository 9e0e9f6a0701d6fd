"""Personal API tokens: creating, using and revoking them. Only a fingerprint is stored."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from provenance.models import ApiToken
from provenance.services import second_factor

START = "prov_"
"""Prefix of every secret, by which leaked ones can be recognised."""
RANDOM_BYTES = 32
SHOWN = len(START) + 6
"""Number of characters of a secret that stay visible to its owner: 36 of 256 random bits."""
MOST_TOKENS = 20


class TokenRefused(Exception):
    """The action is not possible now; the message can be shown to the user."""


class NameTaken(TokenRefused):
    """The user has a token of this name; equal names could not be told apart when revoking."""


class TooManyTokens(TokenRefused):
    """The user has the maximum number of tokens."""


def create(user: User, *, name: str, expires_on: date | None = None) -> tuple[ApiToken, str]:
    """Create a token; return it with its secret, which cannot be read again."""
    active_tokens = ApiToken.objects.filter(user=user, revoked_at__isnull=True)
    if active_tokens.count() >= MOST_TOKENS:
        raise TooManyTokens(
            _("You have %(number)d tokens, and more are not kept. Revoke one you no longer use.")
            % {"number": MOST_TOKENS}
        )
    secret = START + secrets.token_urlsafe(RANDOM_BYTES)
    token = ApiToken(
        user=user, name=name, digest=_digest(secret), prefix=secret[:SHOWN], expires_on=expires_on
    )
    try:
        with transaction.atomic():
            token.save()
    except IntegrityError as error:
        raise NameTaken(
            _("You already have a token of this name. Choose another, or revoke that one first.")
        ) from error
    return token, secret


def revoke(user: User, *, number: int) -> bool:
    """Revoke one of the user's tokens for good; return whether there was one to revoke."""
    mine = ApiToken.objects.filter(user=user, pk=number, revoked_at__isnull=True)
    return bool(mine.update(revoked_at=timezone.now()))


def revoke_all(user: User) -> int:
    """Revoke all of the user's tokens, as after a change of password; return their number."""
    mine = ApiToken.objects.filter(user=user, revoked_at__isnull=True)
    return mine.update(revoked_at=timezone.now())


def owner_of(secret: str) -> User | None:
    """Return the owner of a token that is valid today, and record the day of use.

    A token is invalid while its owner lacks a required second factor.

    The database compares fingerprints, so response times reveal nothing of a secret. One query, and
    one write a day.
    """
    today = timezone.now().date()
    live = ApiToken.objects.live(today).select_related("user")
    token = live.filter(digest=_digest(secret)).first()
    if token is None or second_factor.lacks_factor(token.user):
        return None
    if token.last_used_on != today:
        ApiToken.objects.filter(pk=token.pk).update(last_used_on=today)
    return token.user


def _digest(secret: str) -> str:
    # The secret is 256 random bits, so a slow hash would add no protection against guessing.
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
