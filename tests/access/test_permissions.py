"""The table of permissions: every address, role and method, of one's own, another's and nothing.

``permissions.csv`` holds what is expected; ``python -m tests.access.permission_table`` writes it.
In the ordinary run a sample of the cells is asked, with ``--full`` all of them.
"""

from __future__ import annotations

import re
import zlib

import pytest
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.contenttypes.models import ContentType

from provenance import access
from provenance.admin_site import ProvenanceAdminSite
from provenance.middleware import OPEN_TO_VIEWERS, OWN_ACCOUNT_PREFIXES, ReadOnlyMiddleware
from provenance.models.cases import CaseQuerySet
from provenance.models.checks import ArticleCheckQuerySet
from tests.access.addresses import ANOTHERS, MISSING, OWN, PARTS, every_address
from tests.access.permission_table import (
    METHODS,
    ROLE_NAMES,
    Cell,
    deviations,
    every_cell,
    objects_of,
    read_table,
)

pytestmark = pytest.mark.django_db

ADDRESSES = every_address()
EXPECTED = read_table()
WHOLE = 30_000
ONE_OF = 5
"""Of so many pairs of an address and a role, one is asked in the ordinary run, in one cell."""
SAFE = {"GET", "HEAD", "OPTIONS"}
DONE = {"200", "302"}
READERS = ("journalist", "viewer", "staff")


def number_of(*parts):
    return zlib.crc32(repr(parts).encode())


def sample(cells):
    """The same few cells in every run, spread over addresses, roles, methods and objects."""
    chosen = {}
    for cell in sorted(cells, key=lambda cell: number_of(cell)):
        if number_of(cell.name, cell.role) % ONE_OF == 0:
            chosen.setdefault((cell.name, cell.role), cell)
    return list(chosen.values())


def told(found):
    return [f"{cell}: {expected} expected, {given} answered" for cell, expected, given in found]


def test_the_table_holds_every_address_and_no_other():
    cells = set(every_cell(ADDRESSES))

    assert sorted({cell.name for cell in cells ^ EXPECTED.keys()}) == []
    assert len(cells) >= WHOLE


@pytest.mark.timeout(900)
def test_a_sample_is_answered_as_the_table_says(asker):
    assert told(deviations(asker, sample(EXPECTED), EXPECTED)) == []


@pytest.mark.full
@pytest.mark.timeout(3600)
def test_every_cell_is_answered_as_the_table_says(asker):
    assert told(deviations(asker, EXPECTED, EXPECTED)) == []


# What the table itself must say, whatever the site answers.


def test_no_cell_expects_the_site_to_fail():
    assert {cell for cell, answer in EXPECTED.items() if answer.startswith("5")} == set()


@pytest.mark.parametrize("role", READERS)
def test_to_a_reader_what_is_anothers_is_as_if_it_were_not_there(role):
    told_apart = [
        cell
        for cell, answer in EXPECTED.items()
        if cell.role == role
        and cell.which == ANOTHERS
        and answer != EXPECTED[Cell(cell.name, role, cell.method, MISSING)]
    ]

    assert told_apart == []


PRIVATE = [
    name
    for name in ADDRESSES
    if name.startswith(("case", "note-", "pin-", "check", "keep-check", "forget-check", "token-"))
    and OWN in objects_of(name)
    and len(objects_of(name)) > 1
]


@pytest.mark.parametrize("role", ["curator", "admin"])
def test_being_a_curator_or_an_admin_opens_nothing_private(role):
    opened = [
        (name, method)
        for name in PRIVATE
        for method in METHODS
        if EXPECTED[Cell(name, role, method, ANOTHERS)]
        != EXPECTED[Cell(name, role, method, MISSING)]
    ]

    assert len(PRIVATE) > 15
    assert opened == []


@pytest.mark.parametrize(("role", "like"), [("staff", "journalist"), ("left", "stranger")])
def test_who_has_lost_a_role_is_answered_as_who_never_had_it(role, like):
    apart = [
        cell
        for cell, answer in EXPECTED.items()
        if cell.role == role and answer != EXPECTED[Cell(cell.name, like, cell.method, cell.which)]
    ]

    assert apart == []


def test_a_viewer_reads_what_a_journalist_reads():
    apart = [
        cell
        for cell, answer in EXPECTED.items()
        if cell.role == "viewer"
        and cell.method in SAFE
        and answer != EXPECTED[Cell(cell.name, "journalist", cell.method, cell.which)]
    ]

    assert apart == []


def test_a_viewer_does_nothing_but_what_stays_between_them_and_the_site():
    done = {
        cell.name
        for cell, answer in EXPECTED.items()
        if cell.role == "viewer" and cell.method not in SAFE and answer in DONE
    }

    assert {name for name in done if not name.startswith(OWN_ACCOUNT_PREFIXES)} <= OPEN_TO_VIEWERS


# The controls: with a defence switched off, the table notices.


def everything(rows, *_):
    return rows


def any_row(_site, _request, type_id, pk):
    return ContentType.objects.get_for_id(int(type_id)).get_object_for_this_type(pk=pk)


def is_staff(user):
    return user.is_staff


CONTROLS = {
    "others' cases": (CaseQuerySet, "open_to", everything, "case", "journalist"),
    "others' checks": (ArticleCheckQuerySet, "of", everything, "checked", "journalist"),
    "the login": (LoginRequiredMiddleware, "process_view", lambda *_: None, "glossary", "stranger"),
    "what a viewer sends": (
        *(ReadOnlyMiddleware, "process_view", lambda *_: None),
        *("case-new", "viewer"),
    ),
    "staff without a group": (access, "may_change_documents", is_staff, "desk", "staff"),
    "view on site": (
        *(ProvenanceAdminSite, "_visible_record", any_row),
        *("admin:view_on_site", "admin"),
    ),
}


@pytest.mark.parametrize("control", CONTROLS)
def test_without_a_defence_the_table_is_broken(asker, monkeypatch, control):
    owner, name, replacement, address, role = CONTROLS[control]
    cells = [
        Cell(address, role, method, which) for method in METHODS for which in objects_of(address)
    ]
    assert deviations(asker, cells, EXPECTED) == []

    with monkeypatch.context() as patched:
        patched.setattr(owner, name, replacement)
        asker.reload_middleware()
        found = deviations(asker, cells, EXPECTED)
    asker.reload_middleware()

    assert found


def test_an_address_that_is_not_in_the_table_is_noticed():
    with_one_more = {**ADDRESSES, "new-page": "new/page/"}

    assert set(every_cell(with_one_more)) - EXPECTED.keys()


def test_every_part_of_an_address_is_of_some_address():
    assert [key for key in PARTS if not any(re.fullmatch(key, name) for name in ADDRESSES)] == []


def test_all_roles_are_in_the_table():
    assert {cell.role for cell in EXPECTED} == set(ROLE_NAMES)
