"""Personal tokens: made, used, revoked. What is kept of a secret is its fingerprint."""

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
"""What every secret begins with, so that one left in a file is recognised."""
RANDOM_BYTES = 32
SHOWN = len(START) + 6
"""Characters of a secret that its owner sees again: 36 of 256 random bits."""
MOST_TOKENS = 20


class TokenRefused(Exception):
    """What cannot be done now, in a sentence fit to show."""


class NameTaken(TokenRefused):
    """Two tokens of one name could not be told apart when one must be revoked."""


class TooManyTokens(TokenRefused):
    """Nobody looks after that many."""


def create(user: User, *, name: str, expires_on: date | None = None) -> tuple[ApiToken, str]:
    """A new token and its secret, which nobody can read again."""
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
    """Close a token of this person's for ever; whether there was one to close."""
    mine = ApiToken.objects.filter(user=user, pk=number, revoked_at__isnull=True)
    return bool(mine.update(revoked_at=timezone.now()))


def revoke_all(user: User) -> int:
    """Close all tokens of this person's, as when their password was changed; how many."""
    mine = ApiToken.objects.filter(user=user, revoked_at__isnull=True)
    return mine.update(revoked_at=timezone.now())


def owner_of(secret: str) -> User | None:
    """Whose token this is, if it opens the API today; its day of use is noted.

    A token opens nothing while its owner lacks a second factor that they need.

    The database compares fingerprints, so the time it takes tells nothing of a secret. One query,
    and one write a day.
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
    # The secret is 256 random bits, so there is nothing to guess that a slow hash would protect.
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
