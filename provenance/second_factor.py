"""The second factor: required of staff and admins, with throttled codes and encrypted secrets."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import cast

from allauth.account.adapter import get_adapter as get_account_adapter
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.base import forms
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from provenance.models import sealed
from provenance.services import second_factor, throttle
from provenance.services.second_factor import FactorNotOpened
from provenance.services.throttle import Attempt

logger = logging.getLogger("provenance.log_ins")

type Handler = Callable[[HttpRequest], HttpResponse]

ALWAYS_OPEN = {"account_login", "account_logout", "admin:logout", "language", "healthz"}
"""Names of views that need no second factor."""
SET_UP_PREFIXES = ("mfa_", "account_reauthenticate")
"""Prefixes of the names of views that set up a second factor."""


class KeyIsGone(ValidationError):
    """An error for a user whose second factor no key of this installation decrypts."""

    silent_variable_failure = True
    """Makes templates that only count recovery codes count none."""


class SealingMFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """An allauth adapter that encrypts secrets and keeps the last required second factor."""

    def encrypt(self, text: str) -> str:
        return sealed.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        try:
            return second_factor.decrypted_secret(encrypted_text)
        except FactorNotOpened:
            raise KeyIsGone(
                _("No key of this installation opens your second factor. Tell whoever runs it.")
            ) from None

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not (
            second_factor.is_required(authenticator.user) and second_factor.is_last(authenticator)
        )


class ThrottledCodeForm(forms.BaseAuthenticateForm):  # type: ignore[misc]  # allauth has no types
    """A form that throttles wrong codes like wrong passwords, in place of allauth's limit."""

    def clean_code(self) -> str:
        attempt = self._attempt()
        if throttle.refuses_code(attempt):
            logger.warning("a code was not tried, since too many wrong ones came")
            raise get_account_adapter().validation_error("too_many_login_attempts")
        try:
            return str(super().clean_code())
        except ValidationError:
            logger.info("a wrong code of a second factor")
            throttle.count_wrong_code(attempt)
            raise

    def _attempt(self) -> Attempt:
        request = context.request
        return Attempt(
            name="",
            address=get_account_adapter().get_client_ip(request),
            account=self.user.pk,
            cookie=request.COOKIES.get(settings.KNOWN_BROWSER_COOKIE_NAME, ""),
        )


class CodeForm(ThrottledCodeForm, forms.AuthenticateForm):  # type: ignore[misc]
    """The form for the code after a password."""


class ReauthenticationCodeForm(ThrottledCodeForm, forms.ReauthenticateForm):  # type: ignore[misc]
    """The form for another code before a critical action."""


class SecondFactorMiddleware:
    """Middleware that makes staff and admins set up a second factor before anything else."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        if not second_factor.is_required(request.user) or second_factor.has_passed(request):
            return None
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in ALWAYS_OPEN:
            return None
        if not second_factor.lacks_factor(cast(User, request.user)):
            # The session started before a second factor was required: a new log-in asks for it.
            logout(request)
            return _redirect_window(request, "account_login")
        if name.startswith(SET_UP_PREFIXES):
            return None
        if getattr(request, "htmx", False):
            return _redirect_window(request, "find")
        return render(request, "account/second_factor.html", status=403)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Redirect to the page of second factors with the error, where no form showed it."""
        if not isinstance(error, KeyIsGone):
            return None
        messages.error(request, error.message)
        return redirect("mfa_index")


def _redirect_window(request: HttpRequest, name: str) -> HttpResponse:
    """Redirect to another page in the whole window, also for an htmx request."""
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(reverse(name))
    return redirect(name)
