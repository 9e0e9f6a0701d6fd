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


NOT_FOR_YOU = "These pages are for curators; your account may not open them."
NO_STAFF_STATUS = (
    "Your account has a curator’s permissions but no staff status, which these pages and the admin "
    "need. An administrator sets it: Users, your name, “Staff status”."
)


def test_who_may_not_curate_is_told_what_is_missing(groups):
    told = {role: access.why_no_curator(make()) for role, make in ROLES.items()}
    forgotten = builders.user("f", "curator")
    outsider = builders.user("o", "curator", is_active=False)

    assert set(told.values()) == {NOT_FOR_YOU}
    assert access.why_no_curator(forgotten) == NO_STAFF_STATUS
    assert access.why_no_curator(outsider) == NOT_FOR_YOU


def test_only_a_viewer_who_is_no_superuser_changes_nothing(groups):
    admin = builders.user("admin", superuser=True)
    admin.groups.set([*builders.user("v", "viewer").groups.all()])
    reading = {role: access.only_reads(make()) for role, make in ROLES.items()}

    assert set(reading.values()) == {False}
    assert access.only_reads(builders.user("w", "journalist", "viewer"))
    assert not access.only_reads(admin)
