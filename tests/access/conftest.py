"""The world that the tests of all addresses ask in, built once a module."""

from __future__ import annotations

import logging

import pytest
from django.db import transaction

from provenance.services import accounts
from tests.access.addresses import build_world, every_address
from tests.access.permission_table import Asker


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker):
    """Somebody of each role with something of their own; whoever writes undoes what they wrote."""
    logging.disable()
    with django_db_blocker.unblock(), transaction.atomic():
        accounts.set_up_groups()
        yield build_world()
        transaction.set_rollback(True)
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def asker(world):
    """Asks addresses in that world; whatever a question writes is undone."""
    return Asker(world, every_address())
