"""Forty lines at once: taken in hand, let go, handed over, put off, put aside, and undone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Holding, Status
from provenance.models import Claim, Event, Notice, Proposal
from provenance.queries.personal_values import decrypted
from provenance.services import claims, proposals, publishing
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, again
from tests.services.test_moves import draft as whole_draft

pytestmark = pytest.mark.django_db
WAITS = "Their own text comes on Monday."
TEXT = "“We left,” said Olga. The mayor told the paper that they stayed."


def draft(title="Mill"):
    return builders.document(title, status=Status.DRAFT)


def act_on_lines(curator, *documents, act="take", key="drafts", query="", **data):
    lines = [str(document.pk) for document in documents]
    address = reverse("desk-several", args=[key]) + query
    return curator.post(address, {"line": lines, "act": act, **data}, follow=True)


def undo(curator, key="drafts"):
    return curator.post(reverse("desk-undo", args=[key]), follow=True)


def queue(curator, key="drafts", **query):
    return curator.get(reverse("desk-queue", args=[key]), query)


def shown(curator, **query):
    return {row.line.title for row in queue(curator, **query).context["rows"]}


def sides():
    return [(event.before, event.after) for event in decrypted(Event.objects.order_by("pk"))]


def suggested(title="Mill"):
    document = builders.document(title, text=f"{TEXT} {title}.", holding=Holding.HELD)
    builders.proposal(document, "We left")
    builders.proposal(document, "they stayed", kind="indirect")
    return document


@pytest.fixture
def olga(db):
    """A colleague who curates."""
    return builders.user("olga", "curator", is_staff=True)


def test_several_lines_are_taken_in_hand_and_let_go_at_once(curator):
    first, second, _third = (draft() for _ in "abc")

    assert "2 are in your hand." in act_on_lines(curator, first, second).text
    assert {claim.record_id for claim in Claim.objects.all()} == {first.pk, second.pk}
    assert "1 was let go." in act_on_lines(curator, first, act="let-go").text
    assert Claim.objects.get().record_id == second.pk


def test_what_another_has_in_hand_is_named_and_the_others_are_taken(curator):
    theirs, free = draft("Ferry"), draft()
    claims.take(theirs, change=CHANGE)

    said = act_on_lines(curator, theirs, free).text

    assert f"{CHANGE.who} has “Ferry” in hand already." in said
    assert "1 is in your hand." in said


def test_without_a_tick_nothing_is_done_and_it_says_so(curator):
    document = draft()

    assert "tick the lines first" in act_on_lines(curator).text
    assert "tick the lines first" in act_on_lines(curator, line=f"{document.pk}x").text
    assert not Claim.objects.exists()


def test_only_what_waits_in_a_queue_that_is_taken_from_can_be_ticked(curator):
    published = builders.document(status=Status.PUBLISHED)

    assert "tick the lines first" in act_on_lines(curator, published).text
    assert curator.post(reverse("desk-several", args=["twin-quotes"])).status_code == 404


def test_an_act_that_is_none_does_nothing(curator):
    answer = act_on_lines(curator, draft(), act="burn")

    assert answer.status_code == 422
    assert not Claim.objects.exists()


def test_one_tick_stands_for_all_lines_that_the_page_showed(curator):
    first, second, later = draft(), draft(), draft()
    lines = {"whole_page": "on", "shown": [str(first.pk), str(second.pk)]}

    act_on_lines(curator, **lines)

    assert not Claim.objects.filter(record_id=later.pk).exists()
    assert Claim.objects.count() == 2


def test_the_page_that_was_open_is_open_again(curator):
    address = reverse("desk-queue", args=["drafts"])

    answer = act_on_lines(curator, draft(), query="?q=mill&hand=nobody&page=1")

    assert answer.redirect_chain[0][0] == f"{address}?q=mill&hand=nobody&page=1"


# In whose hand


def test_a_queue_is_narrowed_to_ones_own_lines_those_of_nobody_and_what_is_put_off(curator):
    mine, theirs, off = draft("Mine"), draft("Theirs"), draft("Off")
    draft("Free")
    act_on_lines(curator, mine)
    claims.take(theirs, change=CHANGE)
    act_on_lines(curator, off, act="put-off", why=WAITS)

    assert shown(curator) == {"Mine", "Theirs", "Free"}
    assert shown(curator, hand="mine") == {"Mine"}
    assert shown(curator, hand="nobody") == {"Free"}
    assert shown(curator, hand="put-off") == {"Off"}
    assert shown(curator, hand="elsewhere") == {"Mine", "Theirs", "Free"}


def test_the_desk_says_how_many_lines_of_a_queue_are_in_ones_own_hand(curator):
    mine, _free = draft(), draft()
    act_on_lines(curator, mine)

    text = curator.get(reverse("desk")).text

    assert "1 in your hand" in text
    assert f"{reverse('desk-queue', args=['drafts'])}?hand=mine" in text


def test_whoever_submitted_what_awaits_a_second_reader_is_told_that_another_reads_it(curator):
    document = whole_draft(slug="page")
    publishing.submit(document, change=replace(ANNA, who="curator"))

    assert "you submitted it" in queue(curator, "second-reader").text


# Handed over


def test_several_lines_are_handed_to_a_colleague_with_an_event_each(curator, olga):
    first, second = draft("Ferry"), draft()
    claims.take(second, change=CHANGE)

    said = act_on_lines(curator, first, second, act="hand-over", colleague="olga", why=WAITS).text

    assert "2 were handed over to olga." in said
    assert {claim.owner for claim in Claim.objects.all()} == {"olga"}
    assert sides()[1:] == [
        ({"in hand": ""}, {"in hand": "olga"}),
        ({"in hand": CHANGE.who}, {"in hand": "olga"}),
    ]
    assert [event.why for event in Event.objects.order_by("pk")][1:] == [WAITS, WAITS]


def test_the_colleague_is_told_once_how_many_of_which_queue_and_why(curator, olga, client):
    act_on_lines(curator, draft(), draft(), act="hand-over", colleague="olga", why=WAITS)

    client.force_login(olga)
    text = client.get(reverse("inbox")).text
    assert Notice.objects.get().user == olga
    assert "curator has handed lines of a queue over to you" in text
    assert "Drafts: 2" in text
    assert WAITS in text
    assert "/desk/queues/drafts/?hand=mine" in text


def test_lines_are_handed_only_to_others_who_curate(curator, reader, olga):
    builders.user("gone", "curator", is_staff=True, is_active=False)

    assert queue(curator).context["form"].fields["colleague"].choices[1:] == [("olga", "olga")]
    answer = act_on_lines(curator, draft(), act="hand-over", colleague="reader")
    assert answer.status_code == 422
    assert not Claim.objects.exists()


def test_without_a_colleague_the_ticks_and_what_was_typed_stay(curator, olga):
    document, _other = draft(), draft()

    answer = act_on_lines(curator, document, act="hand-over", why=WAITS)

    assert answer.status_code == 422
    assert "Choose the colleague" in answer.text
    assert answer.text.count(" checked") == 1
    assert WAITS in answer.text


# Put off


def test_what_is_put_off_leaves_the_queue_and_its_reason_stands_there(curator):
    document = draft("Ferry")
    draft()

    said = act_on_lines(curator, document, act="put-off", why=WAITS).text

    assert "1 was put off." in said
    assert shown(curator) == {"Mill"}
    assert f"put off by curator: {WAITS}" in " ".join(queue(curator, hand="put-off").text.split())
    assert sides()[-1] == ({"in hand": ""}, {"in hand": "", "put off": WAITS})


def test_putting_off_needs_a_reason(curator):
    answer = act_on_lines(curator, draft(), act="put-off")

    assert answer.status_code == 422
    assert "Say why: colleagues read it" in answer.text
    assert not Claim.objects.exists()


@pytest.mark.parametrize(("act", "owners"), [("let-go", []), ("take", ["curator"])])
def test_anybody_brings_back_what_was_put_off(curator, act, owners):
    document = draft()
    claims.put_off(document, change=CHANGE)

    act_on_lines(curator, document, act=act)

    assert shown(curator) == {"Mill"}
    assert [claim.owner for claim in Claim.objects.in_hand()] == owners


def test_what_another_has_in_hand_is_not_put_off(curator):
    document = draft()
    claims.take(document, change=CHANGE)

    act_on_lines(curator, document, act="put-off", why=WAITS)

    assert not Claim.objects.put_off().exists()


def test_a_draft_that_was_put_off_is_not_the_next_one(curator):
    first, second = whole_draft(slug="page"), draft("Ferry")
    act_on_lines(curator, second, act="put-off", why=WAITS)

    moves = reverse("desk-moves", args=[first.slug])

    assert "Ferry" not in curator.get(f"{moves}?after=submit").text


def test_whoever_submits_what_was_put_off_has_brought_it_back():
    document = whole_draft(slug="page")
    claims.put_off(document, change=CHANGE)

    publishing.submit(document, change=ANNA)

    assert not Claim.objects.exists()


# Put aside


def test_what_is_suggested_of_several_documents_is_put_aside_at_once(curator):
    first, second = suggested("Ferry"), suggested()

    said = act_on_lines(curator, first, second, key="proposals", act="put-aside").text

    assert "What was suggested of 2 documents is put aside." in said
    assert set(Proposal.objects.values_list("state", "decided_by")) == {("refused", "curator")}
    assert Event.objects.count() == Proposal.objects.count() == 4


def test_suggestions_of_what_another_has_in_hand_stay(curator):
    document = suggested("Ferry")
    claims.take(document, change=CHANGE)

    said = act_on_lines(curator, document, key="proposals", act="put-aside").text

    assert f"{CHANGE.who} has “Ferry” in hand already." in said
    assert Proposal.objects.open().count() == 2


def test_only_of_the_queue_of_suggestions_they_are_put_aside(curator):
    assert act_on_lines(curator, draft(), act="put-aside").status_code == 404


# Undone


@pytest.mark.parametrize(
    "data",
    [
        {"act": "take"},
        {"act": "let-go"},
        {"act": "hand-over", "colleague": "olga"},
        {"act": "put-off", "why": WAITS},
    ],
    ids=lambda data: data["act"],
)
def test_what_was_done_to_several_lines_is_undone(curator, olga, data):
    free, mine, off = draft(), draft(), draft()
    act_on_lines(curator, mine)
    claims.put_off(off, change=CHANGE)
    before = set(Claim.objects.values_list("record_id", "owner", "put_off_why"))
    act_on_lines(curator, free, mine, off, **data)
    assert set(Claim.objects.values_list("record_id", "owner", "put_off_why")) != before

    assert "Undone." in undo(curator).text

    assert set(Claim.objects.values_list("record_id", "owner", "put_off_why")) == before
    assert not Notice.objects.exists()


def test_suggestions_that_were_put_aside_are_suggested_again(curator):
    document = suggested()
    act_on_lines(curator, document, key="proposals", act="put-aside")

    undo(curator, "proposals")

    assert Proposal.objects.open().count() == 2


def test_what_somebody_moved_or_decided_since_stays_as_it_is(curator, olga):
    document = draft()
    act_on_lines(curator, document)
    claims.hand_over(document, to="olga", change=CHANGE)

    said = undo(curator).text

    assert "What somebody moved or decided since stays" in said
    assert Claim.objects.get().owner == "olga"


def test_a_suggestion_that_was_reopened_since_is_left(curator):
    document = suggested()
    act_on_lines(curator, document, key="proposals", act="put-aside")
    proposals.reopen(Proposal.objects.first(), change=CHANGE)

    undo(curator, "proposals")

    assert Proposal.objects.open().count() == 2


def test_undoing_is_offered_on_the_page_of_that_queue_until_it_is_done(curator):
    act_on_lines(curator, draft())

    address = reverse("desk-undo", args=["drafts"])
    assert address in queue(curator).text
    assert reverse("desk-undo", args=["not-examined"]) not in queue(curator, "not-examined").text
    undo(curator)
    assert address not in queue(curator).text
    assert undo(curator).status_code == 404


def test_where_every_line_is_in_another_hand_there_is_nothing_to_undo(curator):
    document = draft()
    claims.take(document, change=CHANGE)

    act_on_lines(curator, document)

    assert reverse("desk-undo", args=["drafts"]) not in queue(curator).text


def test_a_record_that_is_gone_meanwhile_is_not_put_back(curator):
    document = draft()
    act_on_lines(curator, document)
    again(document).delete()

    assert "Undone." in undo(curator).text


@pytest.mark.parametrize(
    ("key", "make"), [("disputes", builders.dispute), ("requests", builders.trace_request)]
)
def test_disputes_and_requests_are_ticked_handed_over_put_off_and_undone(curator, olga, key, make):
    record = make()

    def owner():
        record.refresh_from_db()
        return record.taken_by

    act_on_lines(curator, record, key=key)
    assert owner() == "curator"
    act_on_lines(curator, record, key=key, act="hand-over", colleague="olga", why="She knows it.")
    assert owner() == "olga"
    undo(curator, key)
    assert owner() == "curator"
    act_on_lines(curator, record, key=key, act="put-off", why=WAITS)
    assert owner() == ""
    assert [
        row.line.put_off_why for row in queue(curator, key, hand="put-off").context["rows"]
    ] == [WAITS]
    undo(curator, key)
    assert owner() == "curator"
    act_on_lines(curator, record, key=key, act="let-go")
    assert owner() == ""


def test_a_line_of_disputes_says_who_disputes_and_who_has_it_in_hand(curator):
    dispute = builders.dispute(raised_by=builders.user("rita"))
    act_on_lines(curator, dispute, key="disputes")

    (row,) = queue(curator, "disputes").context["rows"]

    assert (row.line.by, row.line.owner) == ("rita", "curator")
