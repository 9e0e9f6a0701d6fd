"""A marker is sealed, opened and planted nowhere else; then everything the site tells is read."""

from __future__ import annotations

import re
from itertools import product

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import get_resolver

from provenance.services import sealing
from tests import builders
from tests.services.changes import CHANGE

MARKER = "Markerivka"
NAMES = ("Registrivka", "Aliaska")
# Where whoever keeps the register writes a name, and nowhere else.
THEIR_OWN_FORM = re.compile(r"/admin/provenance/source(name)?/1/change/$")
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
# What answers with files of its own, or ends the session.
LEFT_OUT = ("static/", "accounts/logout/", "admin/logout/", "admin/jsi18n/")

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(groups):
    """A protected soldier's quote in a published document, with what is sealed of him."""
    person = builders.protected_source(NAMES[0], slug="a-soldier")
    builders.source_name(person, name=NAMES[1])
    quote = builders.quote(slug="losing", claimed_speaker=person)
    words = builders.passage(of=builders.document(slug="page"), key="lead")
    builders.wording(of=quote, slug="losing-page", passage=words)
    builders.attribution(slug="attribution", taker=words.document)
    sealing.seal(person, f"He lives in {MARKER}", change=CHANGE)
    assert MARKER in sealing.open_particulars(person, change=CHANGE)
    return person


def routes(patterns=None, start=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = getattr(pattern.pattern, "_route", None)
        if route is None:
            continue
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, start + route)
        else:
            yield start + route


def addresses():
    """Every address, with each of the records where it names one."""
    known = {
        "slug": ["a-soldier", "losing", "losing-page", "page", "attribution"],
        "model": ["source", "document", "quote"],
        "object_id": ["1"],
        "number": ["1"],
    }
    formats = ["json", "csv", "prov.json", "jsonld", "txt"]
    for route in sorted(set(routes())):
        names = PARAMETER.findall(route)
        for values in product(*(known.get(name, formats) for name in names)):
            filled = iter(values)
            yield "/" + PARAMETER.sub(lambda _, filled=filled: next(filled), route)


@pytest.mark.timeout(300)
def test_no_page_export_or_answer_of_the_api_tells_it(told):
    client = Client(raise_request_exception=False)
    client.force_login(builders.user("root", superuser=True))
    answered = set()

    for address in addresses():
        if not address[1:].startswith(LEFT_OUT):
            answer = client.get(address)
            body = b"".join(answer) if answer.streaming else answer.content
            assert MARKER.encode() not in body, address
            if not THEIR_OWN_FORM.match(address):
                assert not any(name.encode() in body for name in NAMES), address
            assert answer.status_code != 500, address
            answered |= {address} if answer.status_code == 200 else set()

    assert {"/sources/a-soldier/", "/desk/sources/a-soldier/particulars/"} <= answered
    assert len(answered) > 60


def test_no_table_holds_it_in_the_clear(told):
    for model in apps.get_models():
        with connection.cursor() as cursor:
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}"')
            stored = str(cursor.fetchall())
        assert not any(word in stored for word in (MARKER, *NAMES)), model


def test_no_copy_holds_it(told, capsys):
    call_command("dumpdata")

    copy = capsys.readouterr().out
    assert not any(word in copy for word in (MARKER, *NAMES))


def test_no_line_of_the_log_holds_it(told, caplog, settings):
    settings.PARTICULARS_KEY = []
    client = Client(raise_request_exception=False)
    client.force_login(builders.user("root", superuser=True))

    address = "/desk/sources/a-soldier/particulars/seal/"
    client.post(address, {"words": MARKER, "why": "To keep it."})

    assert MARKER not in caplog.text
