"""How many rows a page of a list has: with so many it is one page, with one more there is another."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.models import Job, Rearrangement
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db


def cases(user, number):
    for _ in range(number):
        builders.case(user)
    return reverse("cases")


def requests(user, number):
    for place in range(number):
        builders.trace_request(f"words {place}", user)
    return reverse("requests")


def notices(user, number):
    for _ in range(number):
        builders.notice(user)
    return reverse("inbox")


def notes(user, number):
    case = builders.case(user)
    for _ in range(number):
        builders.note(case)
    return case.get_absolute_url()


def pins(user, number):
    case = builders.case(user)
    for _ in range(number):
        builders.pin(case)
    return case.get_absolute_url()


def queue(_user, number):
    for _ in range(number):
        builders.document(status=Status.DRAFT)
    return reverse("desk-queue", args=["drafts"])


def jobs(user, number):
    Job.objects.bulk_create(Job(who=user.username, why="Ours.") for _ in range(number))
    return reverse("desk-sheets")


def rearrangements(user, number):
    rows = [
        Rearrangement(
            kind="merge",
            record_type="source",
            kept_key="one",
            other_key=f"other-{place}",
            by=user.username,
            reason="It is one.",
        )
        for place in range(number)
    ]
    Rearrangement.objects.bulk_create(rows)
    return reverse("desk-rearrangements")


GOES_ON = re.compile(r"[?&](page=2|before=[^&]+|after=[^&]+|older=[^&]+)")
LISTS = {
    "cases": (cases, 30),
    "requests": (requests, 30),
    "inbox": (notices, 30),
    "notes of a case": (notes, 30),
    "pins of a case": (pins, 20),
    "queue of curators": (queue, 30),
    "sheets": (jobs, 30),
    "rearrangements": (rearrangements, 50),
}


@pytest.mark.parametrize("more", [0, 1])
@pytest.mark.parametrize("name", LISTS)
def test_a_list_goes_on_where_one_row_more_is_there(curator, name, more):
    make, number = LISTS[name]

    markup = Markup(curator.get(make(curator.user, number + more)).text)

    addresses = {link.attributes.get("href", "") for link in markup.all("a")}
    assert len([one for one in addresses if GOES_ON.search(one)]) == more
