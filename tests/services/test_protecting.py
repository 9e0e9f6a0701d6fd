"""Protecting a person whom the register names already, and saying why another needs none."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Event, Source
from provenance.services import protecting
from provenance.services.history import Change

pytestmark = pytest.mark.django_db
CHANGE = Change(who="anna", door="page", why="At risk.")


def person(**fields):
    fields = {"name": "Ivan Petrov", "slug": "ivan-petrov", "kind": "person"} | fields
    return Source.objects.create(**fields)


def protect(source, form="a soldier", reason="Heard on an intercepted call."):
    protecting.protect(source, display_form=form, reason=reason, change=CHANGE)
    return Source.objects.get(pk=source.pk)


def test_a_protected_person_is_shown_in_the_form_that_was_typed():
    source = protect(person())

    assert (source.protection, source.shown_as) == ("role", "a soldier")
    assert source.protection_reason == "Heard on an intercepted call."


def test_an_address_that_holds_the_name_becomes_another():
    assert protect(person()).slug == "a-soldier"


def test_an_address_without_the_name_stays():
    assert protect(person(slug="soldier-two")).slug == "soldier-two"


@pytest.mark.parametrize("form", ["Ivan", "a soldier, Petrov", "soldier IVAN"])
def test_a_form_that_gives_the_name_away_is_refused(form):
    source = person()

    with pytest.raises(ValidationError, match="holds the name"):
        protect(source, form)

    assert Source.objects.get(pk=source.pk).protection == "none"


@pytest.mark.parametrize("form", ["солдат Олександр", "soldier Oleksandr", "a soldier, Aleksandr"])
def test_a_name_is_not_given_away_in_other_letters_or_another_spelling(form):
    source = person(name="Олександр Іваненко", slug="person-1")

    with pytest.raises(ValidationError, match="holds the name"):
        protect(source, form)


def test_an_address_that_holds_the_name_in_other_letters_becomes_another():
    source = person(name="Олександр Іваненко", slug="oleksandr-ivanenko")

    assert protect(source).slug == "a-soldier"


def test_another_name_is_not_given_away_either():
    source = person()
    source.names.create(name="Vanya")

    with pytest.raises(ValidationError, match="holds the name"):
        protect(source, "a soldier called Vanya")


@pytest.mark.parametrize(("form", "reason"), [("", "Heard on a call."), ("a soldier", "")])
def test_protection_needs_its_form_and_its_reason(form, reason):
    with pytest.raises(ValidationError, match="needs the form"):
        protect(person(), form, reason)


def test_a_reason_against_protection_is_recorded_and_in_the_history():
    source = person()

    protecting.leave_open(source, reason="A minister, on duty.", change=CHANGE)

    source.refresh_from_db()
    assert (source.protection, source.protection_reason) == ("none", "A minister, on duty.")
    event = Event.objects.get(record_type="source")
    assert event.after["protection_reason"] == "A minister, on duty."


def test_no_reason_is_no_answer():
    with pytest.raises(ValidationError, match="Say why"):
        protecting.leave_open(person(), reason=" ", change=CHANGE)
