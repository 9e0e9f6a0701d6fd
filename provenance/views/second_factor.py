"""Removal of a security key, changed so that it keeps the last required second factor."""

from __future__ import annotations

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView
from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _


class RemoveKeyView(RemoveWebAuthnView):  # type: ignore[misc]  # allauth has no types
    """A view to remove a key that also asks the adapter, which allauth asks for apps only."""

    def form_valid(self, form: Form) -> HttpResponse:
        if get_adapter().can_delete_authenticator(self.get_object()):
            return super().form_valid(form)  # type: ignore[no-any-return]
        messages.error(
            self.request,
            _("Your account needs a second factor. Add another one before you remove this one."),
        )
        return redirect("mfa_index")
