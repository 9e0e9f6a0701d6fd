"""Who reads and runs a case: one matrix of roles, cases and notes."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from provenance import access
from provenance.models import Case, Note, Viewed
from tests import builders

pytestmark = pytest.mark.django_db

NOBODY, MEMBER, OWNER = "nobody", "member", "owner"
STRANGERS = {
    "nobody": lambda: AnonymousUser(),
    "journalist": lambda: builders.user("other", "journalist"),
    "curator": lambda: builders.user("curator", "curator", is_staff=True),
    "administrator": lambda: builders.user("admin", superuser=True),
}
ROLES = [*STRANGERS, MEMBER, OWNER]
# Of the case, of the owner's private and shared note, of the member's private and shared note.
READS = {
    MEMBER: (True, False, True, True, True),
    OWNER: (True, True, True, False, True),
}


@pytest.fixture
def people(groups):
    found = {role: make() for role, make in STRANGERS.items()}
    return found | {role: builders.user(role, "journalist") for role in (MEMBER, OWNER)}


@pytest.fixture
def case(people):
    return builders.shared_case(people[OWNER], people[MEMBER])


def notes(case, people):
    return [
        builders.note(case, author=people[role], shared=shared)
        for role in (OWNER, MEMBER)
        for shared in (False, True)
    ]


@pytest.mark.parametrize("role", ROLES)
def test_who_reads_a_case_and_which_of_its_notes(case, people, role):
    of_case, *of_notes = READS.get(role, (False,) * 5)
    written, readable = notes(case, people), Note.objects.readable_by(people[role])

    assert access.can_see_case(people[role], case) == of_case
    assert [note in readable for note in written] == of_notes


@pytest.mark.parametrize("role", ROLES)
def test_the_rule_in_python_is_the_rule_in_the_database(case, people, role):
    user = people[role]

    assert (case in Case.objects.open_to(user)) == access.can_see_case(user, case)


@pytest.mark.parametrize("role", ROLES)
def test_who_runs_a_case_and_who_edits_a_note(case, people, role):
    note = builders.note(case, author=people[MEMBER], shared=True)

    assert access.runs_case(people[role], case) == (role == OWNER)
    assert access.wrote(people[role], note) == (role == MEMBER)


@pytest.mark.parametrize("number", [1, 2])
def test_a_stranger_is_no_member_whatever_the_members_number(groups, number):
    case = builders.shared_case(builders.user(), builders.user(pk=number))

    assert not access.can_see_case(AnonymousUser(), case)


def test_a_member_or_owner_of_one_case_reads_no_other(case, people):
    other = builders.shared_case(builders.user(), builders.user())
    note = builders.note(other, author=other.owner, shared=True)

    for role in (MEMBER, OWNER):
        assert not access.can_see_case(people[role], other)
        assert other not in Case.objects.open_to(people[role])
        assert note not in Note.objects.readable_by(people[role])


def test_who_left_a_case_keeps_only_what_they_wrote(case, people):
    written = notes(case, people)
    case.members.all().delete()

    readable = Note.objects.readable_by(people[MEMBER])

    assert [note in readable for note in written] == [False, False, True, True]


PRIVATE = {
    "case": builders.case,
    "pin": builders.pin,
    "note": builders.note,
    "watch": builders.watch,
    "notice": builders.notice,
    "viewed": lambda: Viewed(user=builders.user()),
    "label": lambda: builders.pin().labels.create(name="Secret"),
    "asker": lambda: builders.trace_request("Secret").askers.get(),
    "member": lambda: builders.shared_case(None, builders.user()).members.get(),
}


@pytest.mark.parametrize("make", PRIVATE)
def test_what_a_private_row_is_called_tells_nothing_of_it(make):
    name = str(PRIVATE[make]())

    assert name.split()[0] in {"a", "an", "what"}
    assert not {"Secret", "user", "calls"} & set(name.split())
