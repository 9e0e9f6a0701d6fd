"""Middleware that adds headers to every response and refuses requests before they reach a view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DataError
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect
from django_htmx.middleware import HtmxDetails

from provenance.access import can_curate, only_reads
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import ENGLISH, SentenceLanguage, use_language
from provenance.queries.addresses import leads_to, merge_of, what_became_of
from provenance.services import sessions, throttle

type Handler = Callable[[HttpRequest], HttpResponse]

ISOLATION_HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": (
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), "
        "fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), "
        "payment=(), picture-in-picture=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()"
    ),
    "X-Robots-Tag": "noindex, nofollow, noarchive, nosnippet",
}

FALLBACK_HEADERS = {
    "Cache-Control": "no-store, private",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; "
        "base-uri 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}  # Django's middleware sets these; they are for responses that never reached it.
HSTS = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"

RECORD_TYPES = {"documents": "document", "sources": "source", "quotes": "quote"}
OLD_ADDRESS = re.compile(r"(?:/api/v1|/desk)?/(?P<kind>documents|sources|quotes)/(?P<slug>[-\w]+)")
LOGOUT_VIEWS = {"account_logout", "admin:logout"}
SAFE_METHODS = {"GET", "HEAD", "OPTIONS", "TRACE"}
# POST requests that viewers may send: searches, and what concerns only them and the site.
OPEN_TO_VIEWERS = {
    *("find", "check", "check-step", "keep-check", "forget-check"),
    *("inbox-read", "recent-kept", "language", "switch-keys", "admin:logout", "log-ins-end"),
}
OWN_ACCOUNT_PREFIXES = ("account_", "mfa_")

# PostgreSQL cannot store these characters, so a query with one of them would fail.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
# The error messages of SQLite, PostgreSQL and field lookups for a number that no column can store.
NOT_A_NUMBER = {OverflowError: "SQLite", DataError: "out of range", ValueError: "expected a number"}


class IsolationHeadersMiddleware:
    """Middleware that keeps every response out of other sites and search engines.

    The outermost middleware, so that static files and the refusals of other middleware, as of a
    wrong host, have the headers too.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in (ISOLATION_HEADERS | FALLBACK_HEADERS).items():
            response.headers.setdefault(name, value)
        if settings.SECURE_HSTS_SECONDS and request.is_secure():
            response.headers.setdefault("Strict-Transport-Security", HSTS)
        return response


class NoStoreMiddleware:
    """Middleware that forbids caching of pages, and clears the browser's data after logout."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Cache-Control"] = "no-store, private"
        if is_logout(request):
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


def is_logout(request: HttpRequest) -> bool:
    match = request.resolver_match
    return request.method == "POST" and match is not None and match.view_name in LOGOUT_VIEWS


class SentenceLanguageMiddleware:
    """Middleware that puts the sentences of ``domain/`` in the reader's language."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with use_language(active_language()):
            response = self.get_response(request)
        # The language comes from a cookie or from Accept-Language; Django adds the latter to Vary.
        patch_vary_headers(response, ["Cookie"])
        return response


def active_language(*, marks_languages: bool = False) -> SentenceLanguage:
    """Return the active language with its translation functions."""
    return SentenceLanguage(
        language=translation.get_language() or ENGLISH.language,
        gettext=translation.gettext,
        pgettext=translation.pgettext,
        ngettext=translation.ngettext,
        is_right_to_left=translation.get_language_bidi(),
        marks_languages=marks_languages,
    )


class UnstorableTextMiddleware:
    """Middleware that handles text with characters that no database can store.

    In a search they are removed, since they carry no meaning. A form is refused, since a curator's
    input is evidence, unless its view cleans its own text.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_unstorable([request.path_info, *request.COOKIES.values()]):
            raise BadRequest("The address or a cookie holds a character that cannot be stored.")
        if is_unstorable(names_and_values(request.GET)):
            request.GET = cleaned(request.GET)  # type: ignore[assignment]  # made immutable
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Handler, *_: object) -> None:
        if request.method != "POST" or getattr(view, "cleans_its_text", False):
            return
        if is_unstorable(names_and_values(request.POST)):
            raise BadRequest("The form holds a character that cannot be stored.")

    def process_exception(self, request: HttpRequest, error: Exception) -> None:
        """Answer 400 where a value is not a number, or is too large for any column."""
        words = NOT_A_NUMBER.get(type(error))
        if words and words in str(error):
            raise BadRequest("The address or the form holds no number where one is due.") from error


def cleans_its_text[View: Callable[..., HttpResponse]](view: View) -> View:
    """Mark a view as one whose form holds search words, not evidence."""
    view.cleans_its_text = True  # type: ignore[attr-defined]  # functions take attributes
    return view


class SessionLifeMiddleware:
    """Middleware that ends expired sessions, and marks browsers in which somebody logged in."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sessions.keep_or_end(request)
        response = self.get_response(request)
        if mark := getattr(request, "known_browser", ""):
            response.set_cookie(
                settings.KNOWN_BROWSER_COOKIE_NAME,
                mark,
                max_age=throttle.COOKIE_AGE,
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
                samesite="Lax",
            )
        return response


class ReadOnlyMiddleware:
    """Middleware that refuses a viewer's changes with an explanation, on any page."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        match = request.resolver_match
        name = match.view_name if match else ""
        if request.method in SAFE_METHODS or name in OPEN_TO_VIEWERS:
            return
        if not name.startswith(OWN_ACCOUNT_PREFIXES) and only_reads(request.user):
            raise PermissionDenied(
                _("Your account reads and changes nothing. Ask an admin if you need more.")
            )


class HtmxLoginMiddleware:
    """Middleware that redirects the whole window to log in where an htmx request has no session.

    Otherwise htmx would put the log-in form into a part of the page.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        login = reverse("account_login")
        htmx = getattr(request, "htmx", None)
        if not htmx or response.status_code != 302 or not response["Location"].startswith(login):
            return response
        here = _page_behind(htmx) or reverse("find")
        return HttpResponseClientRedirect(reverse("account_login", query={"next": here}))


def _page_behind(htmx: HtmxDetails) -> str | None:
    """Return the path of the page that sent an htmx request, or None for an invalid header."""
    try:
        return htmx.current_url_abs_path
    except ValueError:
        return None


class OldAddressMiddleware:
    """Middleware that redirects from addresses of merged records, pages below and API included.

    Only where the response is 404 and the user may see the target. The page of a quote says what
    was merged, when and why; the address of a withdrawn or removed quote says what became of it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        place = OLD_ADDRESS.match(request.path_info) if response.status_code == 404 else None
        if place is None:
            return response
        # API requests identify the user by a token.
        who = getattr(request, "auth", None) or request.user
        new = leads_to(RECORD_TYPES[place["kind"]], place["slug"], drafts=can_curate(who))
        on_a_page = place["kind"] == "quotes" and not request.path_info.startswith("/api/")
        if new is None:
            return _gone(request, place["slug"]) or response if on_a_page else response
        if on_a_page:
            _say_what_was_merged(request, place["slug"])
        here = request.get_full_path()
        there = here.replace(f"/{place['kind']}/{place['slug']}", f"/{place['kind']}/{new}", 1)
        moved = HttpResponsePermanentRedirect(there)
        moved.status_code = 301 if request.method in ("GET", "HEAD") else 308
        return moved


def _say_what_was_merged(request: HttpRequest, slug: str) -> None:
    merge = merge_of(slug)
    if merge is not None:
        message = _(
            "The quote at the address you opened was merged into this one on %(day)s: %(why)s"
        )
        day = date_in_words(f"{merge.at:%Y-%m-%d}")
        messages.info(request, message % {"day": day, "why": merge.reason})


def _gone(request: HttpRequest, slug: str) -> HttpResponse | None:
    """Return the page that says why a quote is no longer shown, without any of its content."""
    became = what_became_of(slug) if request.user.is_authenticated else None
    return None if became is None else render(request, "quotes/gone.html", became, status=410)


def is_unstorable(texts: Iterable[str]) -> bool:
    return any(UNSTORABLE.search(text) for text in texts)


def names_and_values(data: QueryDict) -> Iterator[str]:
    """Yield the names and values of the data: the admin takes names of filters from the address."""
    for name, values in data.lists():
        yield name
        yield from values


def cleaned(data: QueryDict) -> QueryDict:
    fresh = QueryDict(mutable=True)
    for name, values in data.lists():
        fresh.setlist(UNSTORABLE.sub("", name), [UNSTORABLE.sub("", value) for value in values])
    fresh._mutable = False
    return fresh
