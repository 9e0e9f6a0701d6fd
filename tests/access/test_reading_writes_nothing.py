"""GET and HEAD write nothing but when a session was last used, and the counts of the throttle."""

from __future__ import annotations

import pytest
from django.db import transaction

from provenance.models import Document, Viewed
from provenance.services import publishing
from provenance.views import quotes
from tests.access.addresses import OWN, every_address
from tests.access.permission_table import ROLE_NAMES, Cell, every_cell
from tests.access.reads import MAY_BE_WRITTEN, every_row, tables_written
from tests.access.test_permissions import number_of

pytestmark = pytest.mark.django_db

ADDRESSES = every_address()
ADMINS = ("admin", "GET", OWN)
SAFE_CELLS = [cell for cell in every_cell(ADDRESSES) if cell.method in ("GET", "HEAD")]


def sample():
    """Of each address an admin's own, since most opens itself to them; of some another role's cell."""
    cells = {cell.name: cell for cell in SAFE_CELLS if cell.role != "admin" and is_chosen(cell)}
    own = [cell for cell in SAFE_CELLS if (cell.role, cell.method, cell.which) == ADMINS]
    return [*own, *cells.values()]


def is_chosen(cell):
    return number_of(cell) % 200 == 0


def written_by(asker, cells):
    """Each cell with the tables it wrote and may not, and the tables whose rows differ after all."""
    rows, written = every_row(), []
    for cell in cells:
        with transaction.atomic():
            tables = tables_written(lambda cell=cell: asker.request(cell))
        written += [(cell, table) for table in sorted(tables.keys() - MAY_BE_WRITTEN)]
    after = every_row()
    return written, [name for name in rows if rows[name] != after[name]]


@pytest.mark.timeout(300)
def test_no_address_writes_where_it_is_only_read(asker):
    cells = sample()

    assert {cell.name for cell in cells} == set(ADDRESSES)
    assert written_by(asker, cells) == ([], [])


@pytest.mark.full
@pytest.mark.timeout(1800)
def test_no_role_writes_anything_where_it_only_reads(asker):
    assert written_by(asker, SAFE_CELLS) == ([], [])


def test_every_role_is_among_those_that_only_read():
    assert {cell.role for cell in sample()} == set(ROLE_NAMES)


# The controls: a page that writes is noticed, also where it takes back what it wrote.


def look_and_note(user, *, wording):
    Viewed.objects.create(user=user, quotes=[wording])


def publish_and_take_back(document):
    with transaction.atomic():
        Document.objects.filter(pk=document.pk).update(status="published")
        transaction.set_rollback(True)
    return []


WRITERS = {
    "quote": (quotes, "record_view", look_and_note, "provenance_viewed", True),
    "desk-moves": (
        *(publishing, "blocking_objections", publish_and_take_back),
        *("provenance_document", False),
    ),
}


@pytest.mark.parametrize("name", WRITERS)
def test_a_page_that_writes_is_noticed(asker, monkeypatch, name):
    module, function, replacement, table, stays = WRITERS[name]
    cell = Cell(name, "curator", "GET", OWN)
    assert written_by(asker, [cell]) == ([], [])

    monkeypatch.setattr(module, function, replacement)

    assert written_by(asker, [cell]) == ([(cell, table)], [table] if stays else [])
