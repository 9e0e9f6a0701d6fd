"""After a document was dealt with, the page leads to the next one that waits as it did."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.services import claims, publishing
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, draft
from tests.views.review.test_publishing import make, page

pytestmark = pytest.mark.django_db


def next_waiting(client, document, verb, **data):
    answer = client.get(make(client, document, verb, **data).url)
    return answer.context["next_waiting"]


def test_after_a_draft_was_sent_to_a_second_reader_the_next_draft_is_a_click_away(curator):
    first, second, third = (draft(title=title) for title in ("One", "Two", "Three"))

    shown = next_waiting(curator, second, "submit")

    assert (shown.title, shown.address) == ("Three", reverse("desk-review", args=[third.slug]))
    assert next_waiting(curator, third, "submit").title == "One"
    assert next_waiting(curator, first, "submit") is None


def test_a_draft_that_another_has_in_hand_is_passed_over(curator):
    first, second = draft(), draft(title="Two")
    claims.take(second, change=CHANGE)

    assert next_waiting(curator, first, "submit") is None


def test_after_one_was_published_the_next_that_waited_longest_is_a_click_away(curator):
    documents = [draft(title=title) for title in ("One", "Two", "Three")]
    for document in documents:
        publishing.submit(document, change=ANNA)

    shown = next_waiting(curator, documents[1], "publish", acknowledged="on")

    assert (shown.title, shown.address) == ("One", page(documents[0]))


def test_what_one_submitted_oneself_is_no_next_one_to_read(curator):
    first, second = draft(), draft()
    publishing.submit(first, change=ANNA)
    make(curator, second, "submit")

    assert next_waiting(curator, first, "publish", acknowledged="on") is None


def test_from_a_draft_that_cannot_go_on_one_skips_to_the_next(curator):
    blocked, held = draft(title="One"), draft(title="Two", holding="held")
    builders.attribution(blocked, upstream=held)

    answer = curator.get(page(blocked))

    assert answer.context["errors"]
    shown = answer.context["next_waiting"]
    assert (shown.label, shown.title) == ("Skip to the next draft", "Two")


def test_from_what_one_submitted_oneself_one_skips_to_the_next_to_read(curator):
    mine, other = draft(title="One"), draft(title="Two")
    make(curator, mine, "submit")
    publishing.submit(other, change=ANNA)

    shown = curator.get(page(mine)).context["next_waiting"]

    assert shown.label == "Skip to the next that awaits a second reader"
    assert shown.title == "Two"


def test_where_nothing_else_waits_or_nothing_can_wait_there_is_no_skipping(curator):
    mine = draft()
    make(curator, mine, "submit")
    withdrawn = builders.document(status="withdrawn")

    assert curator.get(page(mine)).context["next_waiting"] is None
    assert curator.get(page(withdrawn)).context["next_waiting"] is None


def test_a_page_that_was_only_opened_leads_to_no_next_one(curator):
    builders.document(status="draft")

    assert curator.get(page(draft())).context["next_waiting"] is None
