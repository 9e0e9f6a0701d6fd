"""Odd input at every address of the permission table: a sentence, never a failure of ours.

In the ordinary run each address meets one kind of it from an admin and one from a stranger, with
``--full`` all of them from both.
"""

from __future__ import annotations

import zlib
from urllib.parse import urlencode

import pytest
from django.db import connection, transaction
from django.test import Client

from tests.access.addresses import OWN, REGULAR, every_address

pytestmark = pytest.mark.django_db

ADDRESSES = every_address()
FIGURES = "9" * 5_000
NO_ADDRESS = "http://[::1"
NAMES = (
    *("after", "attribution", "before", "case", "date", "decision", "document", "e", "group"),
    *("id", "id__exact", "into", "kind", "language", "log_in", "login", "minute", "name", "next"),
    *("note", "notice", "o", "older", "only", "order", "p", "page", "passage", "password", "pin"),
    *("q", "quote", "quotes", "reason", "seen", "segment", "sheet", "shown", "step", "text"),
    *("through", "to", "username", "why", "within", "words"),
)
"""Names of parameters and fields that some address reads."""
PART = b'--B\r\nContent-Disposition: form-data; name="%s"; filename="x.xlsx"\r\n\r\nPK\x03\x04\r\n'
MULTIPART = "multipart/form-data; boundary=B"
FORM = "application/x-www-form-urlencoded"


def everywhere(value):
    """The same value under every name."""
    return dict.fromkeys(NAMES, value)


def fetched(value):
    return lambda client, path: client.get(f"{path}?{urlencode(everywhere(value))}")


def sent(values):
    return lambda client, path: client.post(path, values)


def raw(kind, data):
    return lambda client, path: client.generic("POST", path, data, content_type=kind)


def headed(**headers):
    return lambda client, path: client.get(path, headers=headers)


ODD = {
    "figures in a query": fetched(FIGURES),
    "a great number in a query": fetched("9" * 25),
    "a negative number in a query": fetched("-1"),
    "no number in a query": fetched("NaN"),
    "a broken address in a query": fetched(NO_ADDRESS),
    "NUL in a query": fetched("a\x00b"),
    "no field": sent({}),
    "figures in a form": sent(everywhere(FIGURES)),
    "a great number in a form": sent(everywhere("9" * 25)),
    "no number in a form": sent(everywhere("1e400")),
    "a broken address in a form": sent(everywhere(NO_ADDRESS)),
    "NUL in a form": sent(everywhere("a\x00b")),
    "JSON in a form": sent(everywhere('[1, {"a": []}]')),
    "lists in a form": sent(everywhere(["1", "x", ""])),
    "a megabyte in a form": sent(dict.fromkeys(("login", "username", "q"), "x" * 1_000_000)),
    "too many fields": raw(FORM, b"&".join(b"a=%d" % number for number in range(10_002))),
    "no boundary": raw("multipart/form-data", b"abc"),
    "a part that breaks off": raw(
        MULTIPART, b'--B\r\nContent-Disposition: form-data; name="q"\r\n'
    ),
    "no parts": raw(MULTIPART, b"\x00\xff\xfe--B--"),
    "files for fields": raw(
        MULTIPART, b"".join(PART % name.encode() for name in NAMES) + b"--B--\r\n"
    ),
    "an unknown charset": raw(f"{FORM}; charset=nonsense", b"q=b"),
    "bytes that are no text": raw(FORM, b"q=%ff%fe&login=%ed%a0%80"),
    "broken JSON": raw("application/json", b'{"q": ['),
    "a broken address in htmx": headed(hx_request="true", hx_current_url=NO_ADDRESS),
    "a broken address before": headed(referer=NO_ADDRESS, origin=NO_ADDRESS),
    "no language": headed(accept_language="x" * 5_000),
    "a broken token": headed(authorization="Bearer \xff"),
}
IN_THE_ADDRESS = {
    "a great number": "9" * 25,
    "figures": FIGURES,
    "quotation marks": "%27%22%5B%5D",
    "NUL": "%00",
    "figures of another script": "%D9%A1",
    "a negative number": "-5",
}
FEW = 1
"""Kinds of odd input that an address meets in the ordinary run."""


@pytest.fixture(scope="module")
def clients(world):
    """An admin, who is let in nearly everywhere, and a stranger."""
    admin = Client(raise_request_exception=False)
    admin.force_login(world.users["admin"])
    return {"admin": admin, "stranger": Client(raise_request_exception=False)}


def some_of(kinds, name, *, all_of_them):
    """One of these kinds, or a few, another for each address."""
    if all_of_them:
        return list(kinds)
    start = zlib.crc32(name.encode()) % len(kinds)
    return (2 * list(kinds))[start : start + FEW]


def paths(world, name, route, role, *, all_of_them):
    """The address with what it names, and with odd values in place of that."""
    yield world.path(name, route, role, OWN)
    if REGULAR.search(route):
        for kind in some_of(IN_THE_ADDRESS, name, all_of_them=all_of_them):
            odd = REGULAR.sub(IN_THE_ADDRESS[kind], route)
            yield "/" + odd.strip("^$").replace("^", "")


def status_of(client, ask, path):
    """What is answered; whatever was written is undone, and nobody is logged out."""
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    with transaction.atomic():
        answer = ask(client, path)
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(cookies)
    return answer.status_code


def failures(world, clients, addresses=ADDRESSES, *, all_of_them=False):
    for name, route in addresses.items():
        for role, client in clients.items():
            own, *odd_paths = paths(world, name, route, role, all_of_them=all_of_them)
            for kind in some_of(ODD, f"{role} {name}", all_of_them=all_of_them):
                if (status := status_of(client, ODD[kind], own)) >= 500:
                    yield name, role, kind, status
            for path in odd_paths:
                if (status := status_of(client, fetched("1"), path)) >= 500:
                    yield name, role, path[:80], status


@pytest.mark.skipif(
    connection.vendor == "postgresql",
    reason="every request is undone in one transaction, in which PostgreSQL answers nothing after "
    "a number that it refuses; the site itself has no such transaction",
)
@pytest.mark.timeout(300)
def test_odd_input_fails_at_no_address(world, clients):
    assert list(failures(world, clients)) == []


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_no_kind_of_odd_input_fails_at_any_address(world, clients):
    assert list(failures(world, clients, all_of_them=True)) == []


def test_a_failure_is_noticed(world, clients, monkeypatch):
    monkeypatch.setattr("provenance.views.glossary.trade.glossary", lambda: 1 / 0)

    address = {"glossary": ADDRESSES["glossary"]}

    assert list(failures(world, clients, address, all_of_them=True))


@pytest.mark.parametrize("kind", ["a broken address in a query", "a broken address in a form"])
def test_a_next_that_is_no_address_is_passed_over(clients, kind):
    status = status_of(clients["stranger"], ODD[kind], "/accounts/login/")

    assert status == 200


def test_a_login_name_of_a_megabyte_gets_a_sentence(clients):
    answer = clients["stranger"].post(
        "/accounts/login/", {"login": "x" * 1_000_000, "password": "a wrong password"}
    )

    assert answer.status_code == 200
    assert "not correct" in answer.text


def test_a_broken_address_in_htmx_leads_to_the_first_page(clients):
    answer = clients["stranger"].get(
        "/glossary/", headers={"HX-Request": "true", "HX-Current-URL": NO_ADDRESS}
    )

    assert answer.headers["HX-Redirect"] == "/accounts/login/?next=%2F"
