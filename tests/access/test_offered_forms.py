"""No page offers a form that whoever reads it may not send, whatever their role."""

from __future__ import annotations

import re

import pytest
from django.urls import Resolver404, resolve

from tests.access.addresses import OWN, every_address
from tests.access.permission_table import Cell, read_table
from tests.markup import Markup

pytestmark = pytest.mark.django_db

EXPECTED = read_table()
ADDRESSES = every_address()
ROLES = ("journalist", "member", "viewer", "staff", "curator")
REFUSED = {"403", "404", "405"}


def pages_of(role):
    """The addresses of the site, the admin's aside, that this role may look at."""
    return [
        name
        for name in ADDRESSES
        if not name.startswith(("admin:", "("))
        and EXPECTED.get(Cell(name, role, "GET", OWN)) == "200"
    ]


def sent_by(page, address):
    """Where the forms and buttons of a page send what changes something."""
    for element in page.elements:
        target = element.attributes.get("hx-post")
        if element.tag == "form" and element.attributes.get("method", "").lower() == "post":
            target = element.attributes.get("action") or address
        if element.attributes.get("formmethod", "").lower() == "post":
            target = element.attributes.get("formaction") or address
        if target:
            yield re.split(r"[?#]", target)[0]


def refused(asker, role):
    """Each page of this role with the address of a form on it that would be refused."""
    for name in pages_of(role):
        answer = asker.request(Cell(name, role, "GET", OWN))
        if not answer.headers.get("Content-Type", "").startswith("text/html"):
            continue
        for target in sent_by(Markup(answer.text), answer.wsgi_request.path):
            try:
                to = resolve(target).view_name
            except Resolver404:
                yield name, target
                continue
            if EXPECTED.get(Cell(to, role, "POST", OWN), "") in REFUSED:
                yield name, to


@pytest.mark.parametrize("role", ROLES)
def test_no_page_offers_what_its_reader_may_not_do(asker, role):
    assert len(pages_of(role)) > 30
    assert sorted(set(refused(asker, role))) == []


LINKS_TO_FORMS = {"keep", "dispute", "case-new", "case-delete"}


def test_no_page_leads_a_viewer_to_a_form_that_they_may_not_send(asker):
    led = set()
    for name in pages_of("viewer"):
        answer = asker.request(Cell(name, "viewer", "GET", OWN))
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            for link in Markup(answer.text).all("a"):
                path = re.split(r"[?#]", link.attributes.get("href", ""))[0]
                if path.startswith("/") and resolve(path).view_name in LINKS_TO_FORMS:
                    led.add((name, path))

    assert led == set()
