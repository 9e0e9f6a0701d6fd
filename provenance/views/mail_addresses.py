"""The page of the user's own email addresses, changed so that reading it writes nothing."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.views import EmailView
from django.http import HttpRequest, HttpResponse


class MailAddressesView(EmailView):  # type: ignore[misc]  # allauth has no types
    """A view that lists and changes email addresses.

    allauth copies the account's own address into its table whenever the page is opened. This view
    does so only when a form is submitted; until then the page shows the address all the same.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return super().dispatch(request, *args, **kwargs)  # type: ignore[no-any-return]
        # Skips EmailView's own method, which writes before it looks at the HTTP method.
        self._did_send_verification_email = False
        return super(EmailView, self).dispatch(request, *args, **kwargs)  # type: ignore[no-any-return]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        addresses, own = list(context["emailaddresses"]), self.request.user.email
        if own and own not in {one.email for one in addresses}:
            unlisted = EmailAddress(user=self.request.user, email=own)
            radio = {"id": "email_radio_own", "checked": not addresses, "emailaddress": unlisted}
            context["emailaddresses"] = [*addresses, unlisted]
            context["emailaddress_radios"] = [*context["emailaddress_radios"], radio]
        return context
