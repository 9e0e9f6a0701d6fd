"""The demo's training report has an older edition to look at, and ends as its fixture says."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from provenance.models import Correction, Edition, Event, Wording
from provenance.services import accounts
from provenance.services.demo_editions import MISREAD, REPORT, WORDING, publish_demo_editions
from provenance.services.history import Change
from tests import seeds

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    seeds.load(seeds.TRAINING)
    accounts.set_up_demo_accounts(change=Change(who="load_demo", door="import", why="The demo."))


def editions_of_the_report():
    return list(Edition.objects.filter(slug=REPORT).order_by("number"))


def test_an_older_edition_of_the_training_report_can_be_looked_at(client, story):
    client.force_login(User.objects.get(username="journalist"))

    publish_demo_editions()

    first, second = editions_of_the_report()[-2:]
    old, new = (client.get(one.get_absolute_url()).text for one in (first, second))
    assert "captain" in old
    assert "What differs now stands beside it." in old
    assert "Nothing of it has changed since." in new


def test_it_ends_as_the_fixture_says_with_a_note_of_what_was_corrected(story):
    publish_demo_editions()

    assert Wording.objects.get(slug=WORDING).speaker_as_named == "the ferry's mate"
    assert MISREAD in Correction.objects.get().statement


def test_the_history_says_who_read_it_and_why(story):
    publish_demo_editions()

    event = Event.objects.filter(record_key=REPORT, record_type="document").latest("pk")
    assert (event.who, event.why) == ("admin", "Read beside the report, for the demo.")


def test_a_second_time_nothing_is_published_anew(story):
    publish_demo_editions()
    events = Event.objects.count()

    publish_demo_editions()

    assert len(editions_of_the_report()) == 3
    assert Event.objects.count() == events


def test_without_the_story_nothing_is_done(db):
    publish_demo_editions()

    assert not Edition.objects.exists()


def test_the_report_is_misread_as_it_comes_in_and_mended_by_a_second_reader(story):
    publish_demo_editions()

    assert [bool(one.read_by) for one in editions_of_the_report()] == [False, False, True]
