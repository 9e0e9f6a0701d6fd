"""How allauth behaves here: accounts are made by an admin, never by a visitor."""

from __future__ import annotations

from collections.abc import Callable

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext as _

from provenance.queries.inbox import get_with_unread, unread_count
from provenance.services import tokens


class ClosedSignupAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class NameBackend(ModelBackend):
    """Loads who is logged in together with their unread notices, in one query."""

    def get_user(self, user_id: int) -> User | None:
        user = get_with_unread(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


class LetterBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """The same for those who log in by their address."""

    def get_user(self, user_id: int) -> User | None:
        user = get_with_unread(user_id)
        return user if user is not None and self.user_can_authenticate(user) else None


def unread(request: HttpRequest) -> dict[str, Callable[[], int]]:
    """For every template: how many notices this person has not read, asked only where it is shown."""

    def number() -> int:
        user = request.user
        if not user.is_authenticated:
            return 0
        loaded: int | None = getattr(user, "unread_notices", None)
        return unread_count(user) if loaded is None else loaded

    return {"unread": number}


class RevokesTokens:
    """A password validator that refuses nothing: Django tells validators of every new password.

    So tokens are revoked however it was changed: on its page, by a link in a letter, by an admin
    or on the command line.
    """

    def validate(self, password: str, user: User | None = None) -> None:
        """Any password will do."""

    def get_help_text(self) -> str:
        return _("A new password revokes all your API tokens.")

    def password_changed(self, password: str, user: User) -> None:
        tokens.revoke_all(user)
