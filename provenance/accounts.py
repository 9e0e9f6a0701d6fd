"""Authentication backend, allauth adapter and password validators; only admins create accounts."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, User
from django.core.checks import CheckMessage, Error
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext as _

from provenance.domain.leaked_passwords import NotAListOfDigests, check_list, is_leaked
from provenance.queries.inbox import get_with_unread, unread_count
from provenance.services import second_factor, sessions, throttle, tokens
from provenance.services.throttle import Attempt

NAMES = ("username", "email", "login")
LONGEST_NAME = 254
"""Maximum length in characters of the email address of an account; user names are shorter."""

KNOWN_WORDS = {
    *("provenance", "password", "passphrase", "newsroom", "editor"),
    *("journalist", "curator", "viewer", "admin"),
}
"""Words that anybody would try first in a password of this site, in addition to its host names."""
MIN_OTHER_CHARACTERS = 8
"""Minimum number of characters in a password besides such words."""

logger = logging.getLogger("provenance.log_ins")


class RoleBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """An authentication backend that loads the user with groups and unread notices in one query."""

    def get_user(self, user_id: int) -> User | None:
        user = get_with_unread(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> Any:
        self._checked: set[int] = set()
        # Databases refuse to compare very long strings, and no account has such a name.
        if any(len(str(credentials.get(name) or "")) > LONGEST_NAME for name in NAMES):
            return None
        return super()._authenticate(request, **credentials)

    def _check_password(self, user: User | None, password: str) -> Any:
        """Check the password of each account once, although an email address is looked up twice.

        It is looked up as an email address and as a user name; without this check a wrong password
        would take twice as long where the account exists.
        """
        if user is None or user.pk in self._checked:
            return None
        self._checked.add(user.pk)
        return super()._check_password(user, password)


class ClosedSignupAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """An allauth adapter without sign-up, which throttles wrong passwords and logs log-ins.

    Wrong passwords are counted by name and address.
    """

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        """Return allauth's answer, or False where it fails on an invalid address in ``next``."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Refuse to check a password after too many wrong ones; replaces allauth's rate limit."""
        if throttle.refuses(self._attempt(request, credentials)):
            logger.warning("a password was not tried, since too many wrong ones came")
            raise self.validation_error("too_many_login_attempts")

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        logger.info("a wrong password, or nobody of that name")
        throttle.count_wrong(self._attempt(request, credentials))

    @transaction.atomic
    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Start a session and remember this browser."""
        super().login(request, user)
        sessions.begin(request, cast(User, user))
        factors = "two factors" if second_factor.has_passed(request) else "a password"
        logger.info("somebody logged in with %s", factors)
        request.known_browser = throttle.known_browser(user.pk)  # type: ignore[attr-defined]

    def _attempt(self, request: HttpRequest, credentials: dict[str, Any]) -> Attempt:
        name = str(credentials.get("email") or credentials.get("username") or "").lower()
        name = name[: LONGEST_NAME + 1]
        return Attempt(
            name=name,
            address=self.get_client_ip(request),
            account=_account(name),
            cookie=request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, ""),
        )


def _account(name: str) -> int:
    """Return the primary key of the account with this user name or email address, or 0.

    Makes one query, whether or not there is such an account.
    """
    means = Q(username__iexact=name) | Q(email__iexact=name) | Q(emailaddress__email__iexact=name)
    return User.objects.filter(means).values_list("pk", flat=True).first() or 0


def unread_notices_context(request: HttpRequest) -> dict[str, Callable[[], int]]:
    """Return a context with a function that counts the user's unread notices.

    The count is made only in templates that show it.
    """

    def number() -> int:
        user = request.user
        if not user.is_authenticated:
            return 0
        loaded: int | None = getattr(user, "unread_notices", None)
        return unread_count(user) if loaded is None else loaded

    return {"unread": number}


class TokenRevokingValidator:
    """A password validator that accepts every password and revokes the user's API tokens.

    Django calls validators after every change of a password, so tokens are revoked however it was
    changed: on its page, by a link in an email, by an admin or on the command line.
    """

    def validate(self, password: str, user: User | None = None) -> None:
        """Accept any password."""

    def get_help_text(self) -> str:
        return _("A new password revokes all your API tokens.")

    def password_changed(self, password: str, user: User) -> None:
        tokens.revoke_all(user)


class KnownWordValidator:
    """A password validator that does not count words that everybody here knows."""

    def validate(self, password: str, user: User | None = None) -> None:
        hosts = {part for host in settings.ALLOWED_HOSTS for part in host.split(".")}
        words = sorted({word for word in hosts | KNOWN_WORDS if len(word) > 3}, key=len)
        pattern = "|".join(map(re.escape, reversed(words)))
        if len(re.sub(pattern, "", password, flags=re.IGNORECASE)) < MIN_OTHER_CHARACTERS:
            raise ValidationError(self.get_help_text(), code="known_word")

    def get_help_text(self) -> str:
        return _(
            "Beside words that everybody here knows, such as the name of the site or of a role, "
            "your password needs eight characters."
        )


class LeakedPasswordValidator:
    """A password validator that refuses passwords in the operator's file of leaked passwords.

    Where the file cannot be read, every new password is refused: otherwise nobody would notice that
    passwords are no longer compared.
    """

    def __init__(self, path: str) -> None:
        self.path = path

    def validate(self, password: str, user: User | None = None) -> None:
        try:
            with open(self.path, "rb") as file:
                is_in_the_list = is_leaked(password, file)
        except (OSError, NotAListOfDigests) as error:
            logger.exception("the file of leaked passwords cannot be read")
            sentence = _(
                "New passwords cannot be compared with leaked ones just now. Tell whoever runs this "
                "site."
            )
            raise ValidationError(sentence, code="leaks_unreadable") from error
        if is_in_the_list:
            sentence = _("This password is known from a leak on some other site. Take another.")
            raise ValidationError(sentence, code="leaked")

    def get_help_text(self) -> str:
        return _("Your password can’t be one that is known from a leak on some other site.")


def check_leaked_passwords(**_options: object) -> list[CheckMessage]:
    """Return a system check error where the file of leaked passwords cannot be read as one."""
    if not settings.LEAKED_PASSWORDS:
        return []
    try:
        with open(settings.LEAKED_PASSWORDS, "rb") as file:
            check_list(file)
    except (OSError, NotAListOfDigests):
        sentence = f"{settings.LEAKED_PASSWORDS} cannot be read as a list of leaked passwords."
        hint = "LEAKED_PASSWORDS names a file with one SHA-1 digest a line, in their order."
        return [Error(sentence, hint=hint, id="provenance.E001")]
    return []
