"""Who may see and do what: one matrix, roles by states."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from provenance import access
from provenance.domain.vocabulary import Status
from provenance.models import Document
from tests import builders

pytestmark = pytest.mark.django_db

ROLES = {
    "stranger": lambda: AnonymousUser(),
    "reader": lambda: builders.user("r", "journalist"),
    "curator": lambda: builders.user("c", "curator", is_staff=True),
    "administrator": lambda: builders.user("a", superuser=True),
    "curator who left": lambda: builders.user("l", "curator", is_staff=True, is_active=False),
}
CURATES = {"curator", "administrator"}


@pytest.fixture
def someone(groups, request):
    return ROLES[request.param]()


@pytest.mark.parametrize("state", Status)
@pytest.mark.parametrize(
    ("someone", "role"), [(role, role) for role in ROLES], indirect=["someone"]
)
def test_who_sees_a_document_in_which_state(someone, role, state):
    document = builders.document(status=state)

    assert access.can_see(someone, document) == (role in CURATES or state == Status.PUBLISHED)


@pytest.mark.parametrize("state", Status)
@pytest.mark.parametrize("someone", ROLES, indirect=True)
def test_the_rule_in_python_is_the_rule_in_the_database(someone, state):
    document = builders.document(status=state)

    seen = document in Document.objects.visible_to(someone)

    assert access.can_see(someone, document) == seen


@pytest.mark.parametrize(
    ("someone", "role"), [(role, role) for role in ROLES], indirect=["someone"]
)
def test_who_curates(someone, role):
    assert access.can_curate(someone) == (role in CURATES)
