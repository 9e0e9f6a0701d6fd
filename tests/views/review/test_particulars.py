"""The page of sealed particulars: it tells of them, and shows them once to whoever may and says why."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from provenance.models import Event, Particulars
from provenance.services import sealing
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db

MARKER = "Marker Markerenko, of Markerivka"


@pytest.fixture
def person():
    made = builders.protected_source(slug="a-soldier")
    sealing.seal(made, MARKER, change=CHANGE)
    return made


@pytest.fixture
def trusted(curator):
    """A curator to whom an administrator has given the permission by name."""
    curator.user.user_permissions.add(Permission.objects.get(codename="open_particulars"))
    return curator


def page(act=""):
    return reverse(f"desk-particulars{act}", args=["a-soldier"])


def test_the_page_tells_that_something_is_sealed_and_not_what(trusted, person):
    answer = trusted.get(page())

    assert "Sealed by a curator" in answer.text
    assert "A reason." in answer.text
    assert "Marker" not in answer.text


def test_who_gives_a_reason_is_shown_them_once(trusted, person):
    answer = trusted.post(page("-open"), {"why": "A threat was made."})

    assert MARKER in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    event = Event.objects.get(what="opened", why="A threat was made.")
    assert event.who == "curator"
    assert "Marker" not in trusted.get(page()).text


def test_nothing_is_opened_without_a_reason(trusted, person):
    answer = trusted.post(page("-open"), {"why": " "})

    assert answer.status_code == 422
    assert "Marker" not in answer.text
    assert not Event.objects.filter(what="opened").exists()


@pytest.mark.parametrize("act", ["-open", "-seal", "-forget"])
def test_a_curator_without_the_permission_may_do_nothing(curator, person, act):
    assert curator.post(page(act), {"why": "So.", "words": "Others"}).status_code == 403
    assert "Your account may neither" in curator.get(page()).text
    assert Event.objects.count() == 1


@pytest.mark.parametrize("act", ["-open", "-seal", "-forget"])
def test_an_address_typed_by_hand_opens_nothing(trusted, person, act):
    assert trusted.get(page(act)).status_code == 405


def test_a_journalist_does_not_come_in(reader, person):
    assert reader.get(page()).status_code == 403


def test_particulars_are_sealed_from_the_page(trusted):
    person = builders.protected_source(slug="a-soldier")

    answer = trusted.post(page("-seal"), {"words": MARKER, "why": "To reach his family."})

    assert answer.status_code == 302
    assert sealing.open_particulars(person, change=CHANGE) == MARKER


def test_what_was_typed_comes_back_when_it_is_refused(trusted):
    builders.protected_source(slug="a-soldier")

    answer = trusted.post(page("-seal"), {"words": MARKER, "why": ""})

    assert answer.status_code == 422
    assert MARKER in answer.text
    assert not Particulars.objects.exists()


def test_particulars_are_forgotten(trusted, person):
    assert trusted.post(page("-forget"), {"why": "No longer needed."}).status_code == 302
    assert "Nothing is sealed" in trusted.get(page()).text


def test_a_source_that_is_not_protected_has_none(trusted):
    builders.source(slug="a-soldier")

    answer = trusted.post(page("-seal"), {"words": MARKER, "why": "To keep them."})

    assert answer.status_code == 422
    assert "Only a protected source" in answer.text


def test_without_a_key_the_page_says_that_nothing_is_kept(trusted, monkeypatch):
    builders.protected_source(slug="a-soldier")
    # Without the key itself the session would be gone too.
    monkeypatch.setattr(sealing, "can_seal", lambda: False)

    assert "has no PARTICULARS_KEY" in trusted.get(page()).text


def test_the_openings_are_paged(trusted, person):
    for _ in range(31):
        sealing.open_particulars(person, change=CHANGE)

    assert "Older" in trusted.get(page()).text
    assert "Newer" in trusted.get(page(), {"page": 2}).text
