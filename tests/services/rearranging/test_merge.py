"""What a merge does, what it asks, and what forbids it."""

from __future__ import annotations

import pytest

from provenance.models import Event, OldAddress, Rearrangement, Source, Summary
from provenance.services import evidence
from provenance.services.merging.journal import CannotRearrange
from provenance.services.merging.merge import merge, plan_merge
from provenance.services.merging.undo import undo, undo_obstacles
from tests import builders
from tests.services.changes import CHANGE, SECOND
from tests.services.rearranging.evidence import differing, evidence_rows

pytestmark = pytest.mark.django_db


def why_not(kept, other, **options):
    with pytest.raises(CannotRearrange) as refusal:
        merge(kept, other, change=CHANGE, **options)
    return str(refusal.value)


@pytest.fixture
def papers():
    return builders.source("The Daily", slug="the-daily"), builders.source("Daily", slug="daily")


@pytest.fixture
def reports():
    return builders.document("Report", slug="report"), builders.named_document("It", slug="it")


@pytest.fixture
def quotes():
    kept, other = builders.quote(slug="kept"), builders.quote(slug="other")
    builders.wording("We lose.", of=kept, slug="first")
    builders.wording("We are losing.", of=other, slug="second", same_because="Same day.")
    return kept, other


def test_everything_that_pointed_at_the_one_that_goes_leads_to_the_one_that_stays(papers):
    kept, other = papers
    report = builders.document(publisher=other)
    act = builders.act(agent=other)

    merge(kept, other, change=CHANGE)

    report.refresh_from_db()
    act.refresh_from_db()
    assert (report.publisher, act.agent) == (kept, kept)
    assert not Source.objects.filter(slug="daily").exists()


def test_the_one_that_stays_learns_the_name_and_keeps_every_other_name_once(papers):
    kept, other = papers
    builders.source_name(kept, name="D.", language="en")
    builders.source_name(other, name="D.", language="en")
    builders.source_name(other, name="Газета", language="uk")

    merge(kept, other, change=CHANGE)

    assert sorted(kept.names.values_list("name", flat=True)) == ["D.", "Daily", "Газета"]


def test_where_the_other_name_is_chosen_the_old_one_is_learnt(papers):
    kept, other = papers

    merge(kept, other, change=CHANGE, decisions={"name": "other"})

    kept.refresh_from_db()
    assert (kept.name, kept.names.get().name) == ("Daily", "The Daily")


def test_interests_come_over_behind_those_there_are_and_the_same_one_once(papers):
    kept, other = papers
    builders.interest(kept, interest="party")
    builders.interest(other, interest="party")
    builders.interest(other, interest="owner", position=2)

    said_twice = [str(row) for row in plan_merge(kept, other).duplicate_rows]
    merge(kept, other, change=CHANGE)

    assert said_twice == ["Daily: party"]
    assert list(kept.interests.values_list("position", "interest")) == [(1, "party"), (2, "owner")]


def test_every_changed_record_has_one_event(papers):
    kept, other = papers
    builders.document(publisher=other, slug="its-report")

    merge(kept, other, change=CHANGE)

    told = sorted(Event.objects.values_list("record_key", "what"))
    assert told == [("daily", "deleted"), ("its-report", "changed"), ("the-daily", "changed")]


def test_two_held_texts_are_two_documents(reports):
    one, other = builders.document(text="One text."), builders.document(text="Another.")

    assert "Perhaps the one is a copy" in why_not(one, other)
    assert "the other way round" in why_not(reports[1], one)


def test_a_held_document_does_not_go_into_a_named_one(reports):
    assert "the other way round" in why_not(reports[1], reports[0])


def test_a_named_document_goes_into_a_held_one_with_its_passages_steps_and_dates(reports):
    kept, other = reports
    builders.passage("we lose", kept, key="lead")
    builders.passage("we are losing", other, key="lead")
    builders.document_date(kept, "2022-09-29")
    builders.document_date(other, "2022-09-30")
    attribution = builders.attribution(other, slug="its-attribution")

    merge(kept, other, change=CHANGE)

    attribution.refresh_from_db()
    assert {"lead", "lead-2"} <= set(kept.passages.values_list("key", flat=True))
    assert list(kept.dates.values_list("position", flat=True)) == [1, 2]
    assert attribution.taker == kept


@pytest.fixture
def sorted_reports(reports):
    """Two documents that are one, each with its quotes sorted by occasion."""
    kept, other = reports
    own = builders.occasion("on the tape", kept)
    same, more = builders.occasion("on the tape", other), builders.occasion("to us", other)
    wording = builders.wording("It is a forgery", document=other, occasion=more)
    builders.wording("We lose", document=other, occasion=same)
    step = builders.attribution(other, occasions=[same, more])
    return kept, other, own, wording, step


def test_an_occasion_of_the_same_name_is_one_and_the_others_come_behind(sorted_reports):
    kept, other, own, wording, step = sorted_reports

    assert [str(row) for row in plan_merge(kept, other).duplicate_rows] == ["on the tape"]
    merge(kept, other, change=CHANGE)

    wording.refresh_from_db()
    assert list(kept.occasions.values_list("label", "position")) == [
        ("on the tape", 1),
        ("to us", 2),
    ]
    assert {row.label for row in step.occasions.all()} == {"on the tape", "to us"}
    assert wording.occasion.document == kept
    assert own.wordings.count() == 1


def test_undoing_gives_back_the_occasions(sorted_reports):
    before = evidence_rows()

    undo(merge(*sorted_reports[:2], change=CHANGE), change=SECOND)

    assert differing(before, evidence_rows()) == {}


def test_a_document_never_takes_from_itself(reports):
    builders.attribution(*reports, slug="loop")

    assert "“loop”" in why_not(*reports)


def test_a_copy_by_way_of_others_is_not_merged_into_what_it_copies(reports):
    kept, other = reports
    between = builders.document(syndicated_copy_of=kept, copy_reason="Same words.")
    other.syndicated_copy_of, other.copy_reason = between, "Same words."
    other.save()

    assert "copy of itself" in why_not(kept, other)


def test_what_would_fill_a_gap_with_its_own_document_is_told(reports):
    kept, other = reports
    builders.candidate(builders.attribution(kept), document=other, slug="it-may-be")

    assert "“it-may-be”" in why_not(kept, other)


@pytest.mark.parametrize(("stays", "goes"), [("draft", "published"), ("published", "withdrawn")])
def test_what_readers_see_does_not_change_by_a_merge(stays, goes):
    kept, other = builders.document(status=stays), builders.named_document(status=goes)

    assert "without a second reader" in why_not(kept, other)


def test_a_draft_goes_into_a_published_document(reports):
    reports[1].status = "draft"
    reports[1].save()

    assert merge(*reports, change=CHANGE).pk


def test_a_document_before_a_second_reader_waits(reports):
    reports[1].reviews.create(submitted_by="a", submitted_why="Read it.")

    assert "second reader" in why_not(*reports)


def test_what_was_read_goes_with_the_record_and_comes_back(reports):
    review = {"submitted_by": "a", "submitted_why": "Read it.", "outcome": "returned"}
    reports[1].reviews.create(**review, read_by="b", read_at="2026-01-01T00:00Z", reason="No.")
    before = evidence_rows()

    done = merge(*reports, change=CHANGE)
    assert not reports[0].reviews.exists()
    undo(done, change=SECOND)

    assert differing(before, evidence_rows()) == {}


def test_bytes_and_proposals_come_over_once(reports):
    kept, other = reports
    for document in reports:
        document.intakes.create(how="pasted", by="a", sha256="0" * 64, size=1)
    other.intakes.create(how="pasted", by="a", sha256="1" * 64, size=1)

    merge(kept, other, change=CHANGE)

    assert kept.intakes.count() == 2


def test_wordings_come_over_with_the_reason_why_they_are_the_same(quotes):
    kept, other = quotes

    assert "Say why" in why_not(kept, other)
    merge(kept, other, change=CHANGE, same_because="One call.")

    said = kept.wordings.get(slug="second").same_because
    assert said == "Same day. One call."


def test_a_reason_of_white_space_alone_is_none(quotes):
    with pytest.raises(CannotRearrange, match="Say why"):
        merge(*quotes, change=CHANGE, same_because=" ")


def test_a_passage_that_words_both_is_told_beforehand(quotes):
    kept, other = quotes
    builders.wording(of=other, passage=kept.wordings.get().passage)

    assert "“We lose.”" in why_not(kept, other, same_because="One call.")


def test_a_quote_within_the_other_is_told_beforehand(quotes):
    kept, other = quotes
    other.wordings.update(within=kept.wordings.get())

    assert "within the other" in why_not(kept, other, same_because="One call.")


def test_an_answer_is_not_merged_into_what_it_answers(quotes):
    kept, other = quotes
    other.responds_to = kept
    other.save()

    assert "responds to" in why_not(kept, other, same_because="One call.")


def test_steps_limited_to_the_one_are_limited_to_the_other(quotes):
    kept, other = quotes
    attribution = builders.attribution(quotes=[other])

    merge(kept, other, change=CHANGE, same_because="One call.")

    assert list(attribution.quotes.all()) == [kept]


def test_undoing_gives_back_what_steps_were_limited_to(quotes):
    kept, other = quotes
    attribution = builders.attribution(quotes=[other])

    undo(merge(kept, other, change=CHANGE, same_because="One call."), change=SECOND)

    assert [row.slug for row in attribution.quotes.all()] == ["other"]


def test_what_is_told_is_told_anew(quotes):
    kept, other = quotes
    evidence.save(other, change=CHANGE)

    merge(kept, other, change=CHANGE, same_because="One call.")

    assert Summary.objects.get().quote == kept
    assert Summary.objects.get().outlets == 2


def test_watches_and_pins_follow_and_nobody_watches_twice(quotes):
    kept, other = quotes
    both, one = builders.user(), builders.user()
    for quote in quotes:
        builders.watch(both, quote)
    builders.watch(one, other)
    pin = builders.pin(quote=other.wordings.get())

    merge(kept, other, change=CHANGE, same_because="One call.")

    pin.refresh_from_db()
    assert pin.quote == kept
    assert sorted(kept.watches.values_list("user", flat=True)) == sorted([both.pk, one.pk])


def test_speaker_and_listener_do_not_become_one(papers):
    builders.quote(claimed_speaker=papers[0], addressee=papers[1], slug="between")

    assert "“between”" in why_not(*papers)


def test_a_part_is_not_merged_into_the_whole(papers):
    papers[1].part_of = papers[0]
    papers[1].save()

    assert "is part of" in why_not(*papers)


def test_a_record_is_not_merged_into_itself_nor_into_one_that_is_gone(papers):
    kept, other = papers
    assert "one and the same" in why_not(kept, kept)

    Source.objects.filter(pk=other.pk).delete()
    assert "no longer there" in why_not(kept, other)


def test_facts_that_do_not_go_together_are_told(papers, monkeypatch):
    kept, other = papers
    Source.objects.filter(pk=other.pk).update(kind="nothing")

    assert why_not(kept, other, decisions={"kind": "other"})
    assert Source.objects.filter(pk=other.pk).exists()


def test_too_many_references_are_told(papers, monkeypatch):
    monkeypatch.setattr("provenance.services.merging.refusals.MOST", 0)
    builders.document(publisher=papers[1])

    assert "1 records point at" in why_not(*papers)


def test_what_changed_since_it_was_shown_is_not_merged_unseen(papers):
    kept, other = papers
    seen = plan_merge(kept, other).digest
    builders.document(publisher=other)

    assert "changed since" in why_not(kept, other, plan_digest=seen)
    assert merge(kept, other, change=CHANGE, plan_digest=plan_merge(kept, other).digest)


def test_old_addresses_lead_straight_to_what_is_there():
    first, second, third = (builders.source(slug=slug) for slug in ("first", "second", "third"))

    merge(second, first, change=CHANGE)
    merge(third, second, change=CHANGE)

    assert dict(OldAddress.objects.values_list("slug", "leads_to")) == {
        "first": "third",
        "second": "third",
    }


def test_an_address_that_is_in_use_again_leads_nowhere_else():
    first, second = builders.source(slug="first"), builders.source(slug="second")
    merge(second, first, change=CHANGE)
    again = builders.source(slug="first")

    done = merge(again, second, change=CHANGE)

    assert dict(OldAddress.objects.values_list("slug", "leads_to")) == {"second": "first"}
    undo(done, change=SECOND)
    assert dict(OldAddress.objects.values_list("slug", "leads_to")) == {"first": "second"}


def test_undoing_is_refused_where_something_was_changed_since(papers):
    kept, other = papers
    report = builders.document("The report", publisher=other)
    done = merge(kept, other, change=CHANGE)
    report.refresh_from_db()
    report.publisher = None
    evidence.save(report, change=SECOND)

    assert undo_obstacles(done) == [
        "The document “The report” was changed since: its publisher. Undo that first."
    ]
    with pytest.raises(CannotRearrange):
        undo(done, change=SECOND)
    assert not Source.objects.filter(slug="daily").exists()


def test_undoing_is_refused_where_something_was_deleted_since(papers):
    name = builders.source_name(papers[1])
    done = merge(*papers, change=CHANGE)
    name.delete()

    assert undo_obstacles(done) == [
        "Of what changed hands, one record was deleted since (other name)."
    ]


def test_a_later_merge_is_undone_first():
    first, second, third = (builders.source(slug=slug) for slug in ("first", "second", "third"))
    builders.document(publisher=first)
    one = merge(second, first, change=CHANGE)
    two = merge(third, second, change=CHANGE)
    before = undo_obstacles(one)

    undo(two, change=SECOND)
    undo(one, change=SECOND)

    assert before
    assert Source.objects.filter(slug__in=["first", "second", "third"]).count() == 3


def test_undoing_is_refused_where_the_address_is_taken(papers):
    done = merge(*papers, change=CHANGE)
    builders.source(slug="daily")

    with pytest.raises(CannotRearrange, match="cannot be brought back"):
        undo(done, change=SECOND)


def test_a_merge_is_undone_once(papers):
    done = merge(*papers, change=CHANGE)
    undo(done, change=SECOND)

    with pytest.raises(CannotRearrange, match="undone already"):
        undo(done, change=SECOND)
    assert Rearrangement.objects.get().undone_why == SECOND.why


def test_what_a_journalist_took_away_meanwhile_stands_in_nobodys_way(quotes):
    kept, other = quotes
    pin, watch = builders.pin(quote=other.wordings.get()), builders.watch(None, other)
    done = merge(kept, other, change=CHANGE, same_because="One call.")
    pin.delete()
    watch.refresh_from_db()
    watch.quote = None
    watch.save()

    undo(done, change=SECOND)

    watch.refresh_from_db()
    assert watch.quote is None


def test_an_alias_that_was_taken_away_meanwhile_stays_away(papers):
    kept, other = papers
    done = merge(kept, other, change=CHANGE)
    kept.names.all().delete()

    undo(done, change=SECOND)

    assert Source.objects.get(slug="daily").name == "Daily"
