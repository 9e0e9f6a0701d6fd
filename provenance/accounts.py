"""How allauth behaves here: accounts are made by an admin, never by a visitor."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.utils.translation import gettext as _

from provenance.services import tokens


class ClosedSignupAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


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
