"""Personal tokens for the API: one's own, made here, shown once, revoked here."""

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
from provenance.views.pages import person, send_page

LISTED = 50


@sensitive_variables("secret")
@require_http_methods(["GET", "HEAD", "POST"])
def token_list(request: HttpRequest) -> HttpResponse:
    """The tokens of who asks, and a form for one more.

    The secret stands in the answer to the form and nowhere else: an answer is never stored, and
    sending the form again is refused, since the name is taken.
    """
    form = TokenForm(request.POST if request.method == "POST" else None)
    secret, faults = "", []
    if request.method == "POST" and form.is_valid():
        try:
            _token, secret = services.create(person(request), **form.cleaned_data)
        except services.TokenRefused as error:
            faults = [str(error)]
    elif request.method == "POST":
        faults = sentences(form)
    typed = request.POST if faults else {}
    context = {
        "tokens": ApiToken.objects.filter(user=person(request))[:LISTED],
        "today": timezone.now().date(),
        "secret": secret,
        "faults": faults,
        "name": typed.get("name", ""),
        "expires_on": typed.get("expires_on", ""),
    }
    return send_page(request, "tokens/page.html", context, status=422 if faults else 200)


@require_POST
def revoke_token(request: HttpRequest, number: int) -> HttpResponse:
    """Close one of one's own tokens for ever."""
    if not services.revoke(person(request), number=number):
        raise Http404
    messages.success(request, _("The token is revoked. Programs that use it are refused from now."))
    return redirect("tokens")
