"""Each check finds its fault, and is silent where there is none."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from provenance.domain.chain.consistency import Severity
from provenance.models import (
    Attribution,
    Candidate,
    Document,
    DocumentDate,
    IndexedWording,
    IndexTerm,
    Interest,
    Passage,
    Quote,
    Source,
    Statement,
    Translation,
    Wording,
)
from provenance.queries.checks import RULES, find_faults
from provenance.queries.checks.rules import NAMED_BY
from provenance.queries.checks.vocabulary import columns_of
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "We are losing now, he says."
COLUMNS = sum(len(list(columns_of(model))) for model in NAMED_BY)


LOOK_AWAY = """
    DO $$ DECLARE one record; BEGIN
      FOR one IN SELECT conrelid::regclass AS place, conname AS name FROM pg_constraint
        WHERE contype = 'c' AND conrelid::regclass::text LIKE 'provenance%'
      LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.place, one.name); END LOOP;
    END $$
"""


@pytest.fixture
def unchecked():
    """Rows may pass by their constraints, as rows from elsewhere can have done."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # The test's own transaction brings them back.
            cursor.execute(LOOK_AWAY)
            yield
        else:
            cursor.execute("PRAGMA ignore_check_constraints = ON")
            yield
            cursor.execute("PRAGMA ignore_check_constraints = OFF")


def codes():
    return {fault.code for fault in find_faults()}


def change(record, **values):
    type(record)._base_manager.filter(pk=record.pk).update(**values)


def indexed(**fields):
    wording = builders.wording(**fields)
    index_wordings([wording.pk])
    return wording


def attached(exact, **fields):
    return builders.passage(exact, builders.document(text=TEXT), **fields)


def circle(one, other, column):
    change(one, **{column: other})
    change(other, **{column: one})


def a_circle_of_sources():
    circle(builders.source(), builders.source(), "part_of")


def a_circle_of_copies():
    one = builders.document()
    other = builders.document(syndicated_copy_of=one, copy_reason="The same.")
    change(one, syndicated_copy_of=other, copy_reason="The same.")


def a_circle_of_answers():
    circle(builders.quote(), builders.quote(), "responds_to")


def a_circle_within():
    passage = builders.passage()
    circle(indexed(passage=passage), indexed(passage=passage), "within")


def within_another():
    indexed(within=indexed())


def stale_words():
    change(indexed().passage, exact="Other words")


def never_indexed():
    indexed()
    IndexedWording.objects.all().delete()


def no_postings():
    indexed()
    IndexTerm.objects.all().delete()


def leads_to_what_was_withdrawn():
    withdrawn = builders.document(status="withdrawn")
    builders.attribution(builders.document(), withdrawn)


def leads_to_a_draft():
    builders.attribution(upstream=builders.document(status="draft"))


def told_by_a_draft():
    builders.attribution(passage=builders.passage(of=builders.document(status="withdrawn")))


def limited_elsewhere():
    report = builders.document()
    indexed(document=report)
    builders.attribution(report, quotes=[builders.quote()])


def limited_to_what_is_not_there():
    builders.attribution(builders.document(), quotes=[builders.quote()])


def confirmed_without_attribution():
    builders.candidate(state="confirmed", document=builders.document())


def same_without_reason():
    quote = builders.quote()
    indexed(of=quote)
    indexed(of=quote)


def statement_elsewhere():
    builders.statement(of_document=builders.named_document())


def statement_in_draft():
    draft = builders.document(status="draft")
    builders.statement(document=draft, of_document=builders.document())


def agent_without_words():
    builders.act(agent=builders.source())


def date_told_by_draft():
    words = builders.passage(of=builders.document(status="draft"))
    builders.document_date(passage=words)


FAULTS = {
    "protected-shown-by-name": lambda: builders.protected_source("Ivan", display_form="Ivan"),
    "circular-part-of": a_circle_of_sources,
    "telephone-number": lambda: builders.source("Ivan, +380 44 123 45 67"),
    "circular-copies": a_circle_of_copies,
    "examined-without-text": lambda: indexed(
        document=builders.document(examined_on=date(2026, 5, 1), examined_by="a curator")
    ),
    "not-examined": builders.document,
    "text-not-attached": lambda: builders.document(text_sha256="0" * 64),
    "undated": builders.document,
    "wrong-hash": lambda: builders.document(text=TEXT, text_sha256="0" * 64),
    "wrong-length": lambda: builders.document(text=TEXT, text_length=1),
    "not-found-here": lambda: attached("losing", start=8),
    "nowhere-in-text": lambda: attached("winning"),
    "context-does-not-fit": lambda: attached("losing", start=7, prefix="is "),
    "context-too-long": lambda: builders.passage(prefix="x" * 65),
    "wrong-date": lambda: builders.document_date(earliest=None),
    "date-told-by-a-draft": date_told_by_draft,
    "never-rendered": builders.quote,
    "circular-answers": a_circle_of_answers,
    "same-without-reason": same_without_reason,
    "segment-beyond-passage": lambda: indexed(exact="short", segment_start=0, segment_end=6),
    "within-another-document": within_another,
    "circular-within": a_circle_within,
    "index-stale": stale_words,
    "index-lost": no_postings,
    "found-without-index": never_indexed,
    "leads-to-unpublished": leads_to_a_draft,
    "leads-to-withdrawn": leads_to_what_was_withdrawn,
    "told-by-unpublished": told_by_a_draft,
    "no-applicable-attribution": limited_elsewhere,
    "no-attribution": indexed,
    "limited-to-unrendered": limited_to_what_is_not_there,
    "agent-without-words": agent_without_words,
    "confirmed-without-attribution": confirmed_without_attribution,
    "relayed-without-verifier": statement_elsewhere,
    "verifier-not-stated": builders.statement,
    "verifies-what": builders.statement,
    "objects-without-verifying": lambda: builders.stated_object(builders.statement(kind="editing")),
    "told-by-draft": statement_in_draft,
}

BEHIND_CONSTRAINTS = {
    "protected-without-form": (builders.protected_source, Source, {"display_form": ""}),
    "interest-without-words": (builders.interest, Interest, {"reason": ""}),
    "interest-ends-early": (
        builders.interest,
        Interest,
        {"since": date(2022, 3, 2), "until": date(2022, 3, 1)},
    ),
    "copy-without-reason": (
        lambda: builders.document(syndicated_copy_of=builders.document(), copy_reason="So."),
        Document,
        {"copy_reason": ""},
    ),
    "named-but-examined": (builders.named_document, Document, {"text": TEXT}),
    "examined-by-halves": (builders.document, Document, {"examined_by": "a curator"}),
    "passage-without-words": (builders.passage, Passage, {"exact": ""}),
    "offsets-do-not-fit": (builders.passage, Passage, {"start": 1, "end": 2}),
    "date-without-words": (builders.document_date, DocumentDate, {"reason": ""}),
    "unknown-date-with-value": (builders.document_date, DocumentDate, {"precision": "unknown"}),
    "setting-without-words": (builders.quote, Quote, {"occasion": "a call"}),
    "segment-beyond-passage": (builders.wording, Wording, {"segment_end": 3}),
    "translation-without-words": (builders.translation, Translation, {"reason": ""}),
    "overruling-without-reason": (builders.overruling, builders.Overruling, {"curator": ""}),
    "leads-nowhere": (builders.attribution, Attribution, {"gap": ""}),
    "attribution-without-words": (builders.attribution, Attribution, {"passage": None}),
    "stated-and-inferred": (builders.attribution, Attribution, {"inference": "So."}),
    "decided-by-halves": (builders.candidate, Candidate, {"state": "refused"}),
    "same-curator-twice": (
        lambda: builders.candidate(state="refused"),
        Candidate,
        {"proposed_by": "second curator"},
    ),
    "speaks-of-nothing": (builders.statement, Statement, {"of_document": None}),
    "half-a-duration": (builders.statement, Statement, {"duration_unit": "month"}),
}


def test_every_check_is_tried():
    assert {rule.code for rule in RULES} == {
        "outside-vocabulary",
        *FAULTS,
        *BEHIND_CONSTRAINTS,
        "dangling-reference",
        "not-indexed",
    }


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found(code):
    FAULTS[code]()

    assert code in codes()


@pytest.mark.parametrize("code", BEHIND_CONSTRAINTS)
def test_a_fault_that_passed_by_its_constraint_is_found(code, unchecked):
    make, model, values = BEHIND_CONSTRAINTS[code]
    make()
    assert code not in codes()

    model.objects.update(**values)

    assert code in codes()


def sound_chain():
    paper = builders.source()
    recordings = builders.named_document(publisher=paper)
    report = builders.document(
        text=TEXT, examined_on=date(2026, 5, 1), examined_by="a curator", publisher=paper
    )
    for document in (recordings, report):
        builders.document_date(document)
    words = builders.passage("losing", report, start=7, prefix="are ", suffix=" now")
    quote = builders.quote(claimed_speaker=builders.protected_source())
    indexed(of=quote, passage=words, speaker_as_named="he")
    builders.act(builders.attribution(report, recordings, quotes=[quote], passage=words))
    builders.attribution(recordings, speaks=True, passage=words)
    builders.statement(passage=words, doer=paper, objects=["recording"])


def test_a_sound_chain_has_no_fault():
    sound_chain()

    assert find_faults() == []


def test_too_many_wordings_without_an_index_are_an_error(monkeypatch):
    monkeypatch.setattr("provenance.queries.checks.quotes.UNINDEXED", 0)
    never_indexed()

    assert "not-indexed" in codes()


def test_a_disclaimer_needs_no_verifier():
    builders.statement(how_put="disclaimed")

    assert not codes() & {"verifier-not-stated", "relayed-without-verifier", "verifies-what"}


def test_a_date_that_cannot_be_read_is_told_as_such():
    change(builders.document_date(), edtf="last spring")

    (fault,) = [fault for fault in find_faults() if fault.code == "wrong-date"]

    assert "is not a date in EDTF" in fault.sentence


def test_errors_come_first():
    builders.document()
    builders.source("Ivan, +380 44 123 45 67")

    assert find_faults()[0].severity == Severity.ERROR


def test_a_protected_alias_is_not_named_in_the_report():
    soldier = builders.protected_source()
    builders.source_name(soldier, name="Sasha 044 123 45 67")

    (fault,) = [fault for fault in find_faults() if fault.code == "telephone-number"]

    assert "Sasha" not in fault.record + fault.sentence


def test_the_checks_cost_the_same_however_many_records(django_assert_max_num_queries):
    def cost():
        with django_assert_max_num_queries(len(RULES) + 3 + COLUMNS) as counted:
            find_faults()
        return len(counted)

    sound_chain()
    few = cost()
    for _ in range(10):
        indexed()
        builders.document_date()

    assert cost() == few


def test_a_word_that_is_none_of_its_columns_choices_is_found():
    source, document = builders.source("The Paper"), builders.document()
    assert "outside-vocabulary" not in codes()

    Source.objects.filter(pk=source.pk).update(kind="papyrus")
    Document.objects.filter(pk=document.pk).update(status="lost")

    sentences = {f.sentence for f in find_faults() if f.code == "outside-vocabulary"}
    assert len(sentences) == 2
    assert any("“papyrus” is none of its words (person," in sentence for sentence in sentences)


def test_a_step_that_words_state_is_no_step_of_a_confirmed_candidate():
    candidate = builders.candidate(state="confirmed", document=builders.document())
    builders.attribution(candidate.attribution.taker, candidate.document)
    assert "confirmed-without-attribution" in codes()

    builders.attribution(
        candidate.attribution.taker, candidate.document, inference="It was confirmed."
    )
    assert "confirmed-without-attribution" not in codes()


@pytest.mark.parametrize(
    ("number", "code"),
    [(0, None), (1, "found-without-index"), (2, "found-without-index"), (3, "not-indexed")],
)
def test_wordings_are_found_without_the_index_up_to_a_number(monkeypatch, number, code):
    monkeypatch.setattr("provenance.queries.checks.quotes.UNINDEXED", 2)
    for _ in range(number):
        builders.wording()

    assert codes() & {"found-without-index", "not-indexed"} == ({code} if code else set())
