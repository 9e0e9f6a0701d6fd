"""A quote taken back: what was made for it goes, what others stand on stays."""

from __future__ import annotations

import pytest

from provenance.domain.curation_vocabulary import ProposalState
from provenance.models import Event, Passage, Proposal, Quote, Source, Wording
from provenance.services import evidence, proposals
from provenance.services.entering import (
    AttributionEntry,
    DateEntry,
    NewQuote,
    NewSource,
    OverrulingEntry,
    QuoteEntry,
    StatementEntry,
    TranslationEntry,
    enter_attribution,
    enter_date,
    enter_quote,
    enter_statement,
    overrule,
    passage_for,
    remove_attribution,
    remove_date,
    remove_overruling,
    remove_quote,
    remove_statement,
)
from tests import builders
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” the soldier says on the telephone. So it goes."


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def quote(article, **fields):
    told = {"claimed_speaker": NewSource(name="a soldier", kind="unnamed"), "setting": (38, 54)}
    entry = QuoteEntry(
        place=(1, 19), naming=(21, 37), quote=NewQuote(**told, occasion="a call"), **fields
    )
    return enter_quote(article, entry, change=CHANGE)


def test_a_quote_taken_back_leaves_nothing_of_it(article):
    step = TranslationEntry(
        into_language="en", place=(56, 67), translator=NewSource(name="T.", kind="person")
    )
    made = quote(article, translations=[step])

    remove_quote(made, change=CHANGE)

    for model in (Wording, Quote, Passage, Source):
        assert not model.objects.exists(), model
    gone = Event.objects.filter(what="deleted").values_list("record_type", flat=True)
    assert sorted(gone) == ["passage"] * 4 + ["quote", "source", "source", "wording"]


def test_a_quote_that_another_document_words_stays(article):
    made = quote(article)
    builders.wording(of=made.quote)

    remove_quote(made, change=CHANGE)

    assert Quote.objects.get().claimed_speaker.name == "a soldier"


def test_a_passage_that_others_stand_on_stays(article):
    made = quote(article)
    enter_attribution(
        article, AttributionEntry(gap="source-unnamed", place=(21, 37)), change=CHANGE
    )

    remove_quote(made, change=CHANGE)

    assert Passage.objects.get().exact == "the soldier says"


def test_an_overruled_passage_stays(article):
    made = quote(article)
    builders.overruling(made.passage)

    remove_quote(made, change=CHANGE)

    assert Passage.objects.get().exact == "We are losing now,"


def test_a_step_is_never_widened_by_taking_its_quote_back(article):
    made = quote(article)
    entry = AttributionEntry(gap="source-unnamed", place=(38, 54), quotes=[made.quote])
    attribution = enter_attribution(article, entry, change=CHANGE)

    remove_quote(made, change=CHANGE)
    assert list(attribution.quotes.all()) == list(Quote.objects.all()) != []
    remove_attribution(attribution, change=CHANGE)
    assert not Quote.objects.exists()


def test_a_source_that_another_curator_made_stays(article):
    made = quote(article)

    remove_quote(made, change=SECOND)

    assert Source.objects.get().name == "a soldier"


def test_a_source_that_was_changed_since_stays(article):
    made = quote(article)
    soldier = Source.objects.get()
    soldier.kind = "forces"
    evidence.save(soldier, change=CHANGE)

    remove_quote(made, change=CHANGE)

    assert Source.objects.get() == soldier


def test_a_quote_in_which_another_is_told_cannot_be_taken_back(article):
    made = quote(article)
    builders.wording("losing", document=article, within=made)

    with pytest.raises(evidence.StillNeeded, match="1 wording"):
        remove_quote(made, change=CHANGE)

    assert Wording.objects.count() == 2


def attribution(article):
    return enter_attribution(
        article, AttributionEntry(gap="source-unnamed", place=(21, 37)), change=CHANGE
    )


def statement(article):
    return enter_statement(article, StatementEntry(place=(56, 67), kind="editing"), change=CHANGE)


def date(article):
    return enter_date(article, DateEntry(edtf="2022", place=(56, 67)), change=CHANGE)


def ruling(article):
    told = {"reader": "hedge", "words": "goes", "stands": True, "reason": "So."}
    return overrule(article, OverrulingEntry(place=(56, 67), **told), change=CHANGE)


@pytest.mark.parametrize(
    ("make", "remove"),
    [
        (quote, remove_quote),
        (attribution, remove_attribution),
        (statement, remove_statement),
        (date, remove_date),
        (ruling, remove_overruling),
    ],
)
def test_a_proposal_is_open_again_when_what_it_became_is_taken_back(article, make, remove):
    proposal = Proposal.objects.create(
        document=article, kind="quotation", start=1, end=19, suggested_by="the program"
    )
    made = make(article)
    proposals.confirm(proposal, made, change=CHANGE)

    remove(made, change=CHANGE)

    kept = Proposal.objects.get()
    assert (kept.state, kept.decided_by, kept.became_key) == (ProposalState.OPEN, None, "")
    assert Event.objects.filter(record_type="proposal").count() == 2


def test_a_passage_is_entered_by_itself(article):
    assert passage_for(article, (1, 19), change=CHANGE).exact == "We are losing now,"
