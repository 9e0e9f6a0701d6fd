"""The page of keyboard shortcuts and the bookmarklet, and the switch for the keys."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from provenance.views.pages import send_page

COOKIE = "keys"
A_YEAR = 365 * 24 * 60 * 60
# A selection too long for an address goes into the fragment, which is never sent to a server.
BOOKMARKLET = (
    "javascript:(()=>{{const w=String(getSelection()).trim(),p=encodeURIComponent;"
    "open(w.length>900?'{check}#words='+p(w):'{find}?q='+p(w)+'&at='+p(location.href),'_blank',"
    "'noopener')}})()"
)


@require_safe
def shortcuts(request: HttpRequest) -> HttpResponse:
    """Show the keys, whether they are on, and the bookmarklet."""
    addresses = {
        name: request.build_absolute_uri(reverse(name)).replace("'", "%27")
        for name in ("find", "check")
    }
    return send_page(
        request, "shortcuts/page.html", {"bookmarklet": BOOKMARKLET.format(**addresses)}
    )


@require_POST
def switch_keys(request: HttpRequest) -> HttpResponse:
    """Switch the keys on or off in this browser."""
    response = redirect("shortcuts")
    if request.POST.get("keys") == "on":
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(
            COOKIE, "off", max_age=A_YEAR, secure=secure, httponly=True, samesite="Lax"
        )
    return response
