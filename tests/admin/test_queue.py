"""A curator decides on disputes and requests; whoever asked reads the outcome in their inbox."""

from __future__ import annotations

from dataclasses import replace

import pytest

from provenance.models import Dispute, Event, Notice, TraceRequest
from provenance.services import claims
from tests import builders
from tests.admin.forms import address, errors, filled
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute(reader):
    attribution = builders.attribution()
    return builders.dispute(attribution, raised_by=reader.user, quote=builders.quote(slug="q"))


@pytest.fixture
def asked(reader):
    return builders.trace_request("He said we are losing", reader.user)


def decide(client, record, **values):
    url = address(record, "change", record.pk)
    return client.post(url, filled(client, url, **values))


@pytest.mark.parametrize("state", ["upheld", "refused"])
def test_an_outcome_comes_back_to_who_raised_the_dispute(curator, reader, dispute, state):
    answer = decide(curator, dispute, decision=state, why="The recording is dated.")

    assert answer.status_code == 302, errors(answer)
    dispute.refresh_from_db()
    assert (dispute.state, dispute.outcome) == (state, "The recording is dated.")
    told = Notice.objects.get(user=reader.user)
    assert told.values["said"] == "The recording is dated."
    assert "dispute" in reader.get("/inbox/").text


def test_an_answer_comes_back_to_who_asked(curator, reader, asked):
    quote = builders.quote()

    decide(curator, asked, decision="answered", quote=quote.pk, why="It is known.")

    asked.refresh_from_db()
    assert (asked.state, asked.quote) == ("answered", quote)
    assert Notice.objects.get(user=reader.user).link == asked.get_absolute_url()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"decision": "upheld", "why": " "}, "Say in a sentence what came of it"),
        ({"decision": "", "why": "So it is."}, "Choose what becomes of it"),
        ({"decision": "true", "why": "So it is."}, "Select a valid choice"),
        ({"decision": "upheld", "why": "Call +7 912 345 67 89."}, "telephone number"),
    ],
)
def test_a_decision_needs_its_sentence(curator, dispute, values, sentence):
    answer = decide(curator, dispute, **values)

    told = "" if answer.status_code == 302 else errors(answer)
    shown = told or curator.get(address(Dispute, "changelist")).text
    assert sentence in shown
    assert not Event.objects.exists()
    assert Dispute.objects.get().state == "open"


def test_a_quote_that_answers_a_request_does_not_decline_it(curator, asked):
    quote = builders.quote()

    answer = decide(curator, asked, decision="declined", quote=quote.pk, why="No.")

    assert "is answered, not declined" in errors(answer)


def test_what_was_decided_is_read_and_not_decided_again(curator, dispute):
    decide(curator, dispute, decision="upheld", why="It is.")

    page = curator.get(address(dispute, "change", dispute.pk))

    assert 'name="decision"' not in page.text
    assert page.context["has_change_permission"] is False


def test_two_curators_who_decide_at_once_make_one_decision(curator, dispute):
    url = address(dispute, "change", dispute.pk)
    late = filled(curator, url, decision="refused", why="Too late.")
    real = Dispute._base_manager.get(pk=dispute.pk)

    decide(curator, real, decision="upheld", why="First.")
    answer = curator.post(url, late)

    assert answer.status_code in (302, 403)
    assert Dispute.objects.get().outcome == "First."


@pytest.mark.parametrize("make", [builders.dispute, builders.trace_request])
def test_taking_puts_a_name_to_it(curator, make):
    record = make()

    curator.post(address(record, "changelist"), {"action": "take", "_selected_action": [record.pk]})

    record.refresh_from_db()
    assert record.taken_by == "curator"
    assert Event.objects.get().why == "Taken from the queue."


def test_what_another_has_in_hand_is_not_taken(curator, dispute):
    claims.take(dispute, change=replace(CHANGE, who="olga"))

    data = {"action": "take", "_selected_action": [dispute.pk]}
    answer = curator.post(address(dispute, "changelist"), data, follow=True)

    assert "olga has it in hand already." in answer.text
    dispute.refresh_from_db()
    assert dispute.taken_by == "olga"


def test_what_was_decided_is_not_taken(curator, dispute):
    decide(curator, dispute, decision="upheld", why="It is.")

    data = {"action": "take", "_selected_action": [dispute.pk]}
    answer = curator.post(address(dispute, "changelist"), data, follow=True)

    assert "This was already decided by curator." in answer.text


def test_the_list_says_how_long_and_by_how_many(curator, dispute, asked):
    builders.dispute(dispute.attribution, raised_by=curator.user)

    disputes = curator.get(address(Dispute, "changelist"))
    requests = curator.get(address(TraceRequest, "changelist"))

    assert '<td class="field-others">2</td>' in disputes.text
    assert "minute" in disputes.text
    assert '<td class="field-askers_counted">1</td>' in requests.text


def test_what_is_decided_waits_no_more(curator, dispute):
    decide(curator, dispute, decision="upheld", why="It is.")

    assert '<td class="field-age">—</td>' in curator.get(address(Dispute, "changelist")).text


def test_a_step_and_a_quote_that_are_gone_are_named_still(curator, dispute):
    dispute.attribution.delete()
    dispute.quote.delete()

    page = curator.get(address(dispute, "change", dispute.pk))

    assert page.text.count("(no longer there)") == 2


def test_an_askers_note_is_read_with_their_name(curator, reader, asked):
    asked.askers.update(address="https://paper.example/a", note="On the evening news.")

    page = curator.get(address(asked, "change", asked.pk))

    assert "journalist: https://paper.example/a: On the evening news." in page.text


def test_a_request_is_found_by_the_address_that_an_asker_gave(curator, asked):
    builders.trace_request(address="https://other.example/b")
    asked.askers.update(address="https://paper.example/a")

    found = curator.get(address(TraceRequest, "changelist"), {"q": "paper.example"})

    assert list(found.context["cl"].result_list) == [asked]


@pytest.mark.parametrize("make", [builders.dispute, builders.trace_request])
def test_nobody_adds_to_the_queue_or_deletes_from_it(administrator, make):
    record = make()

    assert administrator.get(address(record, "add")).status_code == 403
    assert administrator.get(address(record, "delete", record.pk)).status_code == 403


def test_a_disputed_step_without_words_is_shown_with_what_it_rests_on(curator):
    dispute = builders.dispute(builders.attribution(inference="Nobody else had the tape."))

    page = curator.get(address(dispute, "change", dispute.pk))

    assert "No words state it; inferred: Nobody else had the tape." in page.text


def test_the_words_around_what_is_disputed_are_shown_from_word_to_word(curator, dispute):
    passage = dispute.attribution.passage
    passage.prefix = "y was reported among the dead by the police. "
    passage.suffix = " Get the biggest stories of the week in your inbo"
    passage.save()

    page = curator.get(address(dispute, "change", dispute.pk)).text

    assert f"…was reported among the dead by the police. “{passage.exact}” Get the biggest" in page
    assert "in your…" in page


@pytest.mark.parametrize("view", ["change", "changelist"])
def test_a_dispute_names_its_step_and_quote_by_their_words(curator, dispute, view):
    builders.wording("We are losing now", of=dispute.quote)

    page = curator.get(address(dispute, view, *([dispute.pk] if view == "change" else []))).text

    assert f">{dispute.attribution}</a>" in page
    assert '<a href="/quotes/q/">“We are losing now”</a>' in page
    assert dispute.attribution_slug not in page


def test_a_dispute_names_distressing_words_by_their_label(curator, dispute):
    builders.wording("They were shot", of=dispute.quote, distressing=True)

    page = curator.get(address(dispute, "change", dispute.pk)).text

    assert "A quote in distressing words" in page
    assert "They were shot" not in page
