"""The user's personal API tokens: creating, showing once, revoking."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from provenance.forms import TokenForm, sentences
from provenance.models import ApiToken
from provenance.services import tokens as services
from provenance.views.pages import logged_in_user, send_page

LISTED = 50


@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def token_list(request: HttpRequest) -> HttpResponse:
    """List the user's tokens, with a form to create one.

    The secret is shown only in the response to the form: responses are never stored, and sending
    the form again is refused, since the name is taken.
    """
    form = TokenForm(request.POST if request.method == "POST" else None)
    secret, faults = "", []
    if request.method == "POST" and form.is_valid():
        try:
            _token, secret = services.create(logged_in_user(request), **form.cleaned_data)
        except services.TokenRefused as error:
            faults = [str(error)]
    elif request.method == "POST":
        faults = sentences(form)
    typed = request.POST if faults else {}
    context = {
        "tokens": ApiToken.objects.filter(user=logged_in_user(request))[:LISTED],
        "today": timezone.now().date(),
        "secret": secret,
        "faults": faults,
        "name": typed.get("name", ""),
        "expires_on": typed.get("expires_on", ""),
    }
    return send_page(request, "tokens/page.html", context, status=422 if faults else 200)


@require_POST
def revoke_token(request: HttpRequest, number: int) -> HttpResponse:
    """Revoke one of the user's own tokens permanently."""
    if not services.revoke(logged_in_user(request), number=number):
        raise Http404
    messages.success(request, _("The token is revoked. Programs that use it are refused from now."))
    return redirect("tokens")
