"""Every named constraint, from both sides of its boundary."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, models

from provenance import models as tables
from provenance.models import (
    Act,
    ApiToken,
    CaseMember,
    Claim,
    Correction,
    Dispute,
    Document,
    DocumentDate,
    Edition,
    Facet,
    Intake,
    Interest,
    Job,
    JobChunk,
    Label,
    LaterReading,
    LinkedWordings,
    Notice,
    NotTheSame,
    Occasion,
    OldAddress,
    Overruling,
    Passage,
    Pin,
    Proposal,
    PublishedEvidence,
    Rearrangement,
    Review,
    SourceName,
    StatedObject,
    TraceAsker,
    TraceRequest,
    Translation,
    UnreadRecord,
    Watch,
    Wording,
)
from provenance.models.sealed_names import MARK
from tests import builders

pytestmark = pytest.mark.django_db
DAY = date(2022, 3, 1)
NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
ITSELF = models.F("id")
REASON = {"reason": "So."}


def passage_and(**values):
    return lambda: {"passage": builders.passage(), **values}


def copy_of_another(reason):
    return lambda: {"syndicated_copy_of": builders.document(), "copy_reason": reason}


def leading(**values):
    """Values of a step; ``up`` stands for an upstream document."""

    def made():
        upstream = builders.document() if values.get("up") else None
        rest = {name: value for name, value in values.items() if name != "up"}
        return {"upstream": upstream, "speaks": False, "gap": "", **rest}

    return made


def inferred(inference, curator):
    return {"passage": None, "inference": inference, "inferred_by": curator}


def speaking_of(document, wording):
    return lambda: {
        "of_document": builders.document() if document else None,
        "of_wording": builders.wording() if wording else None,
    }


def lasting(number, unit, hedge=""):
    return {"duration_number": number, "duration_unit": unit, "duration_hedge": hedge}


def decided(state, by, on):
    return {"state": state, "decided_by": by, "decided_on": on}


def settled(words, state, by, when, said):
    return {"state": state, "decided_by": by, "decided_at": when, words: said}


def answering():
    return {"reply_to": builders.note(shared=True), "shared": True}


def answering_in_private():
    return {"reply_to": builders.note(shared=True), "shared": False}


def token():
    digest = builders.sha256("a secret")
    return ApiToken.objects.create(user=builders.user(), name="A script", digest=digest)


def proposal():
    return builders.proposal(builders.document(text=builders.LOSING), "losing")


def read_by(reader, when, **values):
    return {"read_by": reader, "read_at": when, **values}


def rearrangement():
    return Rearrangement.objects.create(
        kind="merge",
        record_type="source",
        kept_key="paper",
        other_key="the-paper",
        by="a curator",
        reason="One newspaper.",
    )


def two_records():
    return NotTheSame.objects.create(record_type="source", one=1, other=2, by="a curator")


def two_wordings():
    return LinkedWordings.objects.create(one=1, other=2)


def job():
    return Job.objects.create(who="a curator", sha256="a" * 64, why="The desk's own sheet.")


PROTECTED = {"protection": "role", "name": f"{MARK}sealed"}
# Each constraint: a record, the values it takes, and the values it refuses.
CHECKS = {
    "source_protected_has_form_and_reason": (
        builders.source,
        [
            {"protection": "none"},
            {**PROTECTED, "display_form": "a soldier", "protection_reason": "Asked."},
        ],
        [
            {**PROTECTED, "display_form": "", "protection_reason": "Asked."},
            {**PROTECTED, "display_form": "Ivan", "protection_reason": ""},
        ],
    ),
    "source_protected_is_sealed": (
        builders.protected_source,
        [{"protection": "role"}, {"name": f"{MARK}sealed"}],
        [{"name": "Ivan"}, {"name": f"sealed{MARK}"}],
    ),
    "source_not_part_of_itself": (
        builders.source,
        [lambda: {"part_of": builders.source()}],
        [{"part_of": ITSELF}],
    ),
    "interest_has_words_or_reason": (
        builders.interest,
        [REASON, passage_and(reason="")],
        [{"reason": ""}],
    ),
    "interest_ends_after_it_begins": (
        builders.interest,
        [{"since": DAY, "until": DAY}, {"since": DAY}, {"until": DAY}],
        [{"since": DAY, "until": date(2022, 2, 28)}],
    ),
    "document_copy_has_reason": (
        builders.document,
        [copy_of_another("The same words.")],
        [copy_of_another("")],
    ),
    "document_not_copy_of_itself": (
        builders.document,
        [copy_of_another("The same words.")],
        [{"syndicated_copy_of": ITSELF, "copy_reason": "The same words."}],
    ),
    "document_examined_when_and_by_whom": (
        builders.document,
        [{"examined_on": DAY, "examined_by": "a curator"}, {}],
        [{"examined_on": DAY}, {"examined_by": "a curator"}],
    ),
    "document_named_has_no_text": (
        builders.document,
        [{"holding": "held", "text": "Words."}, {"holding": "named"}],
        [
            {"holding": "named", "text": "Words."},
            {"holding": "named", "examined_on": DAY, "examined_by": "a curator"},
        ],
    ),
    "passage_both_offsets": (
        lambda: builders.passage("four"),
        [{"start": 3, "end": 7}, {}],
        [{"start": 3}, {"end": 7}],
    ),
    "passage_offsets_fit_words": (
        lambda: builders.passage("four"),
        [{"start": 0, "end": 4}],
        [{"start": 0, "end": 3}, {"start": 0, "end": 5}],
    ),
    "passage_has_words": (builders.passage, [{"exact": "x"}], [{"exact": ""}]),
    "document_date_has_words_or_reason": (
        builders.document_date,
        [REASON, passage_and(reason="")],
        [{"reason": ""}],
    ),
    "document_date_unknown_is_empty": (
        builders.document_date,
        [{"edtf": "", "precision": "unknown"}, {"edtf": "2022", "precision": "year"}],
        [{"edtf": "2022", "precision": "unknown"}, {"edtf": "", "precision": "year"}],
    ),
    "document_date_without_year_has_no_bounds": (
        builders.document_date,
        [{"precision": "day-month", "earliest": None, "latest": None}],
        [{"precision": "day-month", "earliest": DAY, "latest": None}],
    ),
    "document_date_minute_only_when_known": (
        builders.document_date,
        [{"precision": "minute", "minute": "2022-03-01T10:00Z"}],
        [{"precision": "day", "minute": "2022-03-01T10:00Z"}],
    ),
    "quote_setting_has_words_or_reason": (
        builders.quote,
        [
            {"occasion": "a call", "setting_reason": "So."},
            lambda: {"said_where": "Kyiv", "setting_passage": builders.passage()},
            {},
        ],
        [{"occasion": "a call"}, {"said_when": "2022"}, {"said_where": "Kyiv"}],
    ),
    "quote_no_answer_to_itself": (
        builders.quote,
        [lambda: {"responds_to": builders.quote()}],
        [{"responds_to": ITSELF}],
    ),
    "wording_both_segment_ends": (
        builders.wording,
        [{"segment_start": 0, "segment_end": 2}, {}],
        [{"segment_start": 0}, {"segment_end": 2}],
    ),
    "wording_segment_not_empty": (
        builders.wording,
        [{"segment_start": 2, "segment_end": 3}],
        [{"segment_start": 2, "segment_end": 2}],
    ),
    "wording_not_within_itself": (
        builders.wording,
        [lambda: {"within": builders.wording()}],
        [{"within": ITSELF}],
    ),
    "translation_has_words_or_reason": (
        builders.translation,
        [REASON, passage_and(reason="")],
        [{"reason": ""}],
    ),
    "overruling_has_reason_and_curator": (
        builders.overruling,
        [{"reason": "So.", "curator": "a curator"}],
        [{"reason": ""}, {"curator": ""}],
    ),
    "attribution_leads_somewhere": (
        builders.attribution,
        [
            leading(up=True),
            leading(up=True, gap="unknown-steps"),
            leading(speaks=True),
            leading(gap="link-dead"),
        ],
        [
            leading(),
            leading(up=True, speaks=True),
            leading(speaks=True, gap="link-dead"),
        ],
    ),
    "attribution_has_words_or_reason": (
        builders.attribution,
        [inferred("So.", "a curator"), {}],
        [inferred("", "a curator"), inferred("So.", ""), inferred("", "")],
    ),
    "attribution_stated_is_not_inferred": (
        builders.attribution,
        [{}],
        [{"inference": "So."}, {"inferred_by": "a curator"}],
    ),
    "candidate_decided_when_and_by_whom": (
        builders.candidate,
        [decided("refused", "another", DAY)],
        [decided("refused", "another", None), decided("proposed", None, DAY)],
    ),
    "candidate_decided_once_settled": (
        builders.candidate,
        [decided("proposed", None, None), decided("confirmed", "another", DAY)],
        [decided("proposed", "another", DAY), decided("confirmed", None, None)],
    ),
    "candidate_second_curator": (
        builders.candidate,
        [decided("refused", "second curator", DAY)],
        [decided("refused", "first curator", DAY)],
    ),
    "statement_speaks_of_one_thing": (
        builders.statement,
        [speaking_of(True, False), speaking_of(False, True)],
        [speaking_of(True, True), speaking_of(False, False)],
    ),
    "statement_duration_has_number_and_unit": (
        builders.statement,
        [lasting(2, "month", "nearly"), lasting(None, "")],
        [lasting(2, ""), lasting(None, "month"), lasting(0, "month"), lasting(None, "", "nearly")],
    ),
    "dispute_decided_whole": (
        builders.dispute,
        [
            settled("outcome", "open", "", None, ""),
            settled("outcome", "upheld", "a curator", NOW, "It is of another day."),
        ],
        [
            settled("outcome", "open", "a curator", NOW, "It is."),
            settled("outcome", "refused", "", NOW, "It is."),
            settled("outcome", "refused", "a curator", NOW, ""),
        ],
    ),
    "request_decided_whole": (
        builders.trace_request,
        [
            settled("answer", "open", "", None, ""),
            settled("answer", "answered", "a curator", NOW, "It is in the register."),
        ],
        [
            settled("answer", "open", "", None, "It is."),
            settled("answer", "declined", "a curator", None, "It is."),
            settled("answer", "declined", "a curator", NOW, ""),
        ],
    ),
    "proposal_not_empty": (
        proposal,
        [{"start": 0, "end": 1}],
        [{"start": 1, "end": 1}, {"start": 2, "end": 1}],
    ),
    "proposal_decided_when_and_by_whom": (
        proposal,
        [{"state": "refused", "decided_by": "a curator", "decided_at": NOW}],
        [
            {"state": "refused", "decided_by": "a curator", "decided_at": None},
            {"state": "open", "decided_by": None, "decided_at": NOW},
        ],
    ),
    "proposal_decided_once_settled": (
        proposal,
        [
            {"state": "open", "decided_by": None, "decided_at": None},
            {"state": "confirmed", "decided_by": "a curator", "decided_at": NOW},
        ],
        [
            {"state": "open", "decided_by": "a curator", "decided_at": NOW},
            {"state": "confirmed", "decided_by": None, "decided_at": None},
        ],
    ),
    "review_read_when_and_by_whom": (
        builders.review,
        [read_by("another", NOW), read_by(None, None)],
        [read_by("another", None), read_by(None, NOW)],
    ),
    "review_second_reader": (
        lambda: builders.review(submitted_by="first curator"),
        [
            read_by("second curator", NOW, outcome="published", edition=1),
            read_by("first curator", NOW, outcome="taken-back"),
        ],
        [
            read_by("first curator", NOW, outcome="published", edition=1),
            read_by("second curator", NOW, outcome="published", edition=None),
            read_by(None, None, outcome="published", edition=1),
        ],
    ),
    "rearrangement_undone_when_and_by_whom": (
        rearrangement,
        [{"undone_by": "another", "undone_at": NOW}, {}],
        [{"undone_by": "another"}, {"undone_at": NOW}],
    ),
    "later_reading_when_and_by_whom": (
        lambda: LaterReading.objects.create(
            kind="removal", done_by="a curator", why="Named by mistake."
        ),
        [read_by("another", NOW), read_by(None, None)],
        [read_by("another", None), read_by(None, NOW)],
    ),
    "rearrangement_of_two_records": (
        rearrangement,
        [{"kept_key": "paper", "other_key": "the-paper"}],
        [{"kept_key": "paper", "other_key": "paper"}],
    ),
    "linked_lower_first": (
        two_wordings,
        [{"one": 1, "other": 2}],
        [{"one": 2, "other": 1}, {"one": 1, "other": 1}],
    ),
    "not_same_lower_first": (
        two_records,
        [{"one": 1, "other": 2}],
        [{"one": 2, "other": 1}, {"one": 1, "other": 1}],
    ),
    "note_replies_are_shared": (builders.note, [answering, {}], [answering_in_private]),
    "note_removed_holds_nothing": (
        builders.note,
        [{"removed_at": NOW, "text": ""}],
        [{"removed_at": NOW, "text": "Ask."}],
    ),
}


# Each: a record, how to make a second one like it, and a value that tells the two apart.
UNIQUES = {
    "document_text_known_once": (
        lambda: builders.document(text_sha256="a" * 64),
        Document,
        ("slug",),
        {"text_sha256": "b" * 64},
    ),
    "passage_key_in_document": (builders.passage, Passage, (), {"key": "another"}),
    "occasion_label": (
        builders.occasion,
        Occasion,
        (),
        {"label": "told reporters", "position": 2},
    ),
    "occasion_position": (
        builders.occasion,
        Occasion,
        (),
        {"label": "told reporters", "position": 2},
    ),
    "document_date_position": (builders.document_date, DocumentDate, (), {"position": 2}),
    "wording_once_a_place": (
        lambda: builders.wording(segment_start=0, segment_end=2),
        Wording,
        ("slug",),
        {"segment_start": 1},
    ),
    "wording_once_a_passage": (
        builders.wording,
        Wording,
        ("slug",),
        {"segment_start": 0, "segment_end": 2},
    ),
    "translation_position": (builders.translation, Translation, (), {"position": 2}),
    "overruling_once": (builders.overruling, Overruling, (), {"found": "purported"}),
    "intake_bytes_once": (builders.intake, Intake, (), {"sha256": "b" * 64}),
    "proposal_once_a_place": (proposal, Proposal, (), {"sort": "relaying"}),
    "job_chunk_once": (
        lambda: JobChunk.objects.create(job=job(), number=0, rows=[]),
        JobChunk,
        (),
        {"number": 1},
    ),
    "review_one_open": (builders.review, Review, (), {"outcome": "returned"}),
    "review_edition_once": (
        lambda: builders.review(outcome="returned", edition=1),
        Review,
        (),
        {"edition": 2},
    ),
    "correction_position": (builders.correction, Correction, (), {"position": 2}),
    "claim_once": (
        lambda: Claim.objects.create(record_type="document", record_id=1, owner="a curator"),
        Claim,
        (),
        {"record_id": 2},
    ),
    "not_same_once": (two_records, NotTheSame, (), {"other": 3}),
    "linked_once": (two_wordings, LinkedWordings, (), {"other": 3}),
    "old_address_once": (
        lambda: OldAddress.objects.create(record_type="source", slug="paper", leads_to="daily"),
        OldAddress,
        (),
        {"slug": "post"},
    ),
    "edition_once": (
        lambda: Edition.objects.create(
            document=builders.document(),
            slug="page",
            number=1,
            digest="a" * 64,
            evidence=[],
            read_by="editor",
            read_at=NOW,
        ),
        Edition,
        (),
        {"number": 2},
    ),
    "unread_record_once": (
        lambda: UnreadRecord.objects.create(
            published=PublishedEvidence.objects.create(
                document=builders.document(), evidence=[], rows={}, slugs={}
            ),
            record_type="wording",
            record_id=1,
        ),
        UnreadRecord,
        (),
        {"record_id": 2},
    ),
    "source_name_unique": (builders.source_name, SourceName, (), {"language": "uk"}),
    "source_sealed_name_unique": (
        lambda: builders.source_name(builders.protected_source()),
        SourceName,
        (),
        {"language": "uk"},
    ),
    "interest_position": (builders.interest, Interest, (), {"position": 2}),
    "act_position": (builders.act, Act, (), {"position": 2}),
    "stated_object_once": (builders.stated_object, StatedObject, (), {"object": "speaker"}),
    "api_token_name_once": (token, ApiToken, ("digest",), {"name": "Another script"}),
    "member_once_a_case": (
        lambda: CaseMember.objects.create(case=builders.case(), user=builders.user()),
        CaseMember,
        (),
        {"user": builders.user},
    ),
    "dispute_open_once_a_person": (
        lambda: builders.dispute(raised_by=builders.user()),
        Dispute,
        (),
        {"quote_slug": "another-quote"},
    ),
    "facet_once_a_summary": (
        lambda: Facet.objects.create(
            summary=builders.summary(builders.quote()), name="finding", value="hanging"
        ),
        Facet,
        (),
        {"value": "spliced"},
    ),
    "label_once_a_pin": (
        lambda: Label.objects.create(pin=builders.pin(), name="urgent"),
        Label,
        (),
        {"name": "later"},
    ),
    "notice_unread_once_a_quote": (
        lambda: builders.notice(quote=builders.quote()),
        Notice,
        (),
        {"read_at": NOW},
    ),
    "pin_once_a_case": (builders.pin, Pin, (), {"wording": builders.wording}),
    "asker_once_a_request": (
        lambda: builders.trace_request().askers.get(),
        TraceAsker,
        (),
        {"user": builders.user},
    ),
    "request_open_once": (builders.trace_request, TraceRequest, (), {"fingerprint": "b" * 64}),
    "watch_once_a_quote": (
        lambda: builders.watch(quote=builders.quote()),
        Watch,
        (),
        {"user": builders.user},
    ),
}


def cases(side):
    for name, sides in CHECKS.items():
        for number, values in enumerate(sides[side]):
            yield pytest.param(sides[0], values, id=f"{name}-{number}")


def update(record, values):
    values = values() if callable(values) else values
    if values:
        type(record)._base_manager.filter(pk=record.pk).update(**values)


def like(record, model, apart, **values):
    """A second record, the same but for its address and ``values``."""
    copy = model._base_manager.get(pk=record.pk)
    copy.pk = None
    copy._state.adding = True
    for name in apart:
        setattr(
            copy, name, f"another-{getattr(record, name)}"[: copy._meta.get_field(name).max_length]
        )
    for name, value in values.items():
        setattr(copy, name, value() if callable(value) else value)
    return copy


def named_constraints(kind):
    every_table = [getattr(tables, name) for name in tables.__all__]
    every = [constraint for table in every_table for constraint in table._meta.constraints]
    return {constraint.name for constraint in every if isinstance(constraint, kind)}


def test_every_named_constraint_is_tried():
    assert named_constraints(models.CheckConstraint) == set(CHECKS)
    assert named_constraints(models.UniqueConstraint) == set(UNIQUES)


@pytest.mark.parametrize(("make", "values"), list(cases(1)))
def test_what_a_constraint_allows_is_stored(make, values):
    update(make(), values)


@pytest.mark.parametrize(("make", "values"), list(cases(2)))
def test_what_a_constraint_forbids_is_refused(make, values):
    record = make()

    with pytest.raises(IntegrityError):
        update(record, values)


@pytest.mark.parametrize("name", UNIQUES)
def test_a_second_one_alike_is_refused(name):
    make, model, apart, _ = UNIQUES[name]
    second = like(make(), model, apart)

    with pytest.raises(IntegrityError):
        second.save()


@pytest.mark.parametrize("name", UNIQUES)
def test_a_second_one_that_differs_is_stored(name):
    make, model, apart, different = UNIQUES[name]
    second = like(make(), model, apart, **different)

    second.save()

    assert model.objects.count() >= 2


@pytest.mark.parametrize("name", CHECKS)
def test_a_constraint_says_in_a_sentence_what_is_wrong(name):
    every = [getattr(tables, table)._meta.constraints for table in tables.__all__]
    (constraint,) = [one for constraints in every for one in constraints if one.name == name]

    assert constraint.violation_error_message.endswith(".")
    assert name not in constraint.violation_error_message
