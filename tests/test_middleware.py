"""What every answer carries, what opens without logging in, and what is refused unread."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse, QueryDict
from django.test import RequestFactory
from django.urls import URLPattern, get_resolver, reverse

from provenance import middleware
from provenance.middleware import UnstorableTextMiddleware, cleaned

POLICY = (
    "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self'; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
    "base-uri 'none'; object-src 'none'"
)
PAGES = ["/accounts/login/", "/admin/", "/healthz", "/no-such-page", "/static/admin/css/base.css"]
ORDINARY_PAGES = [page for page in PAGES if not page.startswith("/static/")]
OPEN_TO_ALL = {
    "healthz",
    "language",
    "admin:login",
    "account_login",
    "account_logout",
    "account_signup",
    "account_signup_by_passkey",
    "account_inactive",
    "account_confirm_email",
    "account_email_verification_sent",
    "account_request_login_code",
    "account_confirm_login_code",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "mfa_authenticate",
    "mfa_trust",
    "mfa_login_webauthn",
    "mfa_signup_webauthn",
}


@pytest.fixture
def get(client):
    """Fetches a page and reads it to its end, since an unread file stays open."""

    def fetch(page):
        response = client.get(page)
        response.getvalue()
        response.close()
        return response

    return fetch


def policy_of(response):
    return response.headers["Content-Security-Policy"]


def nonce_of(response):
    return re.search(r"'nonce-([^']+)'", policy_of(response)).group(1)


def every_view(patterns, namespace=""):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield namespace + str(pattern.name or pattern.pattern), pattern.callback
            continue
        inner = f"{pattern.namespace}:" if pattern.namespace else ""
        yield from every_view(pattern.url_patterns, namespace + inner)


@pytest.mark.django_db
def test_a_page_allows_only_what_stands_in_the_policy(client):
    response = client.get("/accounts/login/")

    assert policy_of(response) == POLICY.format(nonce=nonce_of(response))


@pytest.mark.django_db
def test_the_admin_is_under_the_same_policy(admin_client):
    directives = policy_of(admin_client.get("/admin/"))

    assert directives.startswith("default-src 'none'; ")
    assert "style-src 'self'; " in directives
    assert "unsafe" not in directives


@pytest.mark.django_db
def test_the_scripts_of_a_page_carry_its_nonce(client):
    response = client.get("/accounts/login/")

    scripts = re.findall(r"<script[^>]* src=[^>]*>", response.text)

    assert scripts
    assert all(f'nonce="{nonce_of(response)}"' in script for script in scripts)


@pytest.mark.django_db
def test_two_answers_have_different_nonces(client):
    assert nonce_of(client.get("/accounts/login/")) != nonce_of(client.get("/accounts/login/"))


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("Referrer-Policy", "same-origin"),
        ("X-Frame-Options", "DENY"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        ("X-Robots-Tag", "noindex, nofollow, noarchive, nosnippet"),
    ],
)
def test_every_answer_keeps_to_itself(get, page, header, value):
    assert get(page).headers[header] == value


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
def test_every_answer_forgoes_the_camera_and_the_microphone(get, page):
    given = get(page).headers["Permissions-Policy"]

    assert "camera=()" in given
    assert "microphone=()" in given


@pytest.mark.django_db
@pytest.mark.parametrize("page", ORDINARY_PAGES)
def test_no_page_may_be_kept_by_a_cache(get, page):
    assert get(page).headers["Cache-Control"] == "no-store, private"


@pytest.mark.django_db
def test_a_static_file_may_be_kept_by_a_cache(get):
    response = get("/static/admin/css/base.css")

    assert response.status_code == 200
    assert "no-store" not in response.headers.get("Cache-Control", "")


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["/accounts/logout/", "/admin/logout/"])
def test_logging_out_clears_what_the_browser_kept(admin_client, page):
    response = admin_client.post(page)

    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'


@pytest.mark.django_db
def test_looking_at_the_logout_page_clears_nothing(admin_client):
    assert "Clear-Site-Data" not in admin_client.get("/accounts/logout/").headers


@pytest.mark.django_db
def test_a_stranger_is_sent_to_log_in(client):
    response = client.get("/")

    assert response.status_code == 302
    assert response.url == "/accounts/login/?next=/"


@pytest.mark.django_db
def test_the_health_check_needs_no_login(client):
    assert client.get(reverse("healthz")).status_code == 200


def test_nothing_opens_without_logging_in_but_what_is_named_here():
    views = every_view(get_resolver().url_patterns)

    opened = {name for name, view in views if not getattr(view, "login_required", True)}

    # The API asks for a token itself; its own tests see that no answer of it is for strangers.
    assert {name for name in opened if not name.startswith("api:")} <= OPEN_TO_ALL


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/%00", "/admin/auth/user/%00/change/", "/accounts/login/%ED%A0%80"]
)
def test_an_address_never_breaks_the_site(admin_client, address):
    assert admin_client.get(address).status_code in {302, 400, 404}


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["q=%00", "id__exact=%00", "%00=1", "o=%00", "q=%ED%A0%80"])
def test_a_query_never_breaks_the_admin(admin_client, query):
    response = admin_client.get(f"/admin/auth/user/?{query}", follow=True)

    assert response.status_code == 200


def test_a_search_is_cleaned_of_what_cannot_be_stored():
    request = RequestFactory().get("/?q=a%00b&c%00=d")
    seen = []

    UnstorableTextMiddleware(lambda cleaned: seen.append(cleaned) or HttpResponse())(request)

    assert seen[0].GET.dict() == {"q": "ab", "c": "d"}


def test_a_cleaned_search_cannot_be_changed():
    with pytest.raises(AttributeError, match="immutable"):
        cleaned(QueryDict("q=%00"))["q"] = "other"


@pytest.mark.django_db
@pytest.mark.parametrize("form", [{"login": "a\x00b"}, {"a\x00b": "login"}])
def test_a_form_that_cannot_be_stored_is_refused_readably(client, form):
    response = client.post("/accounts/login/", form)

    assert response.status_code == 400
    assert "This request could not be read" in response.text


@pytest.mark.django_db
def test_a_search_that_is_posted_is_cleaned_instead(admin_client):
    answer = admin_client.post("/", {"q": "we are\x00 losing"})

    assert answer.headers["Location"] == "/?q=we+are+losing"


def test_an_htmx_request_without_a_session_sends_the_window_to_log_in(client, db):
    here = "http://testserver/quotes/losing/?step=1"

    answer = client.get("/", headers={"HX-Request": "true", "HX-Current-URL": here})

    assert answer.headers["HX-Redirect"] == "/accounts/login/?next=%2Fquotes%2Flosing%2F%3Fstep%3D1"


def test_an_htmx_request_that_does_not_say_where_it_is_comes_back_to_the_first_page(client, db):
    answer = client.get("/", headers={"HX-Request": "true"})

    assert answer.headers["HX-Redirect"] == "/accounts/login/?next=%2F"


def test_a_cookie_that_cannot_be_looked_up_is_refused_readably(client):
    client.cookies["sessionid"] = "abcdefgh\x00"

    response = client.get("/")

    assert response.status_code == 400
    assert "This request could not be read" in response.text


def test_an_htmx_request_from_no_address_comes_back_to_the_first_page(client, db):
    answer = client.get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://[::1"})

    assert answer.headers["HX-Redirect"] == "/accounts/login/?next=%2F"


@pytest.mark.parametrize(
    ("seconds", "secure", "header"),
    [(3600, True, middleware.HSTS), (3600, False, None), (0, True, None)],
)
def test_only_a_secure_answer_tells_a_browser_to_stay_secure(settings, seconds, secure, header):
    settings.SECURE_HSTS_SECONDS = seconds
    answer = middleware.IsolationHeadersMiddleware(lambda _request: HttpResponse())

    response = answer(RequestFactory().get("/", secure=secure))

    assert response.headers.get("Strict-Transport-Security") == header
