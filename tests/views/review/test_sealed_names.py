"""Finding a protected source by a sealed name: exactly, by POST, with a reason and an event."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from provenance.models import Event
from provenance.services import history_seals
from tests import builders

pytestmark = pytest.mark.django_db

NAME, PAGE = "Олександр О'Маркер", reverse("desk-sealed-names")


@pytest.fixture
def person():
    return builders.protected_source(NAME, slug="him", display_form="a soldier")


@pytest.fixture
def trusted(curator):
    """A curator to whom an administrator has given the permission by name."""
    curator.user.user_permissions.add(Permission.objects.get(codename="open_particulars"))
    return curator


def look_up(client, name, why="She called us."):
    return client.post(PAGE, {"name": name, "why": why})


def test_the_whole_name_finds_its_source(trusted, person):
    answer = look_up(trusted, NAME.lower())

    assert "a soldier</a> <code>him</code>" in answer.text
    assert "Маркер" not in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert "Sealed particulars of a soldier" in trusted.get("/desk/sources/him/particulars/").text


def test_that_it_was_found_by_whom_and_why_is_in_the_history(trusted, person):
    look_up(trusted, NAME)

    event = Event.objects.get()
    told = (event.what, event.record_type, event.record_key, event.who, event.why)
    assert told == ("looked up", "particulars", "him", "curator", "She called us.")
    assert "found by a sealed name" in trusted.get("/desk/sources/him/particulars/").text
    assert "looked up" in trusted.get(reverse("desk-history", args=["source", "him"])).text


@pytest.mark.parametrize("name", ["Олександр", "a soldier", "Nonsense"])
def test_a_name_that_nobody_has_finds_nobody_and_that_is_in_the_history_too(trusted, person, name):
    assert "No protected source has this name." in look_up(trusted, name).text

    event = Event.objects.get()
    assert (event.what, event.record_id, event.record_key) == ("looked up", 0, "")
    assert name not in str(Event.objects.values_list())
    assert history_seals.seal() == 1


@pytest.mark.parametrize(
    ("name", "why", "sentence"),
    [
        (NAME, " ", "Say why"),
        (" ", "She called.", "Type the whole name."),
        (NAME, f"{NAME.upper()} called.", "The reason holds the name."),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_looked_up(trusted, person, name, why, sentence):
    answer = look_up(trusted, name, why)

    assert (answer.status_code, Event.objects.count()) == (422, 0)
    assert sentence in answer.text
    assert "him" not in answer.text.partition("<article")[2]


def test_no_name_stands_in_an_address(trusted, person):
    assert "him</code>" not in trusted.get(PAGE, {"name": NAME, "why": "So."}).text
    assert not Event.objects.exists()


def test_a_curator_without_the_permission_finds_nobody(curator, person):
    assert "Your account may neither" in curator.get(PAGE).text
    assert look_up(curator, NAME).status_code == 403
    assert not Event.objects.exists()


def test_a_journalist_does_not_come_in(reader):
    assert reader.get(PAGE).status_code == 403
