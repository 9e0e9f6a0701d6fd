"""A quote taken back: what was made for it goes, what others stand on stays."""

from __future__ import annotations

import pytest

from provenance.domain.desk_vocabulary import SuggestionState
from provenance.models import Event, Passage, Rendering, Source, Suggestion, Utterance
from provenance.services import curate, suggesting
from provenance.services.entering import (
    DateEntry,
    HopEntry,
    NewSource,
    NewUtterance,
    OverrulingEntry,
    QuoteEntry,
    StatementEntry,
    TranslationEntry,
    enter_date,
    enter_hop,
    enter_quote,
    enter_statement,
    overrule,
    passage_for,
    remove_date,
    remove_hop,
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
        place=(1, 19), naming=(21, 37), utterance=NewUtterance(**told, occasion="a call"), **fields
    )
    return enter_quote(article, entry, change=CHANGE)


def test_a_quote_taken_back_leaves_nothing_of_it(article):
    step = TranslationEntry(
        into_language="en", place=(56, 67), translator=NewSource(name="T.", kind="person")
    )
    made = quote(article, translations=[step])

    remove_quote(made, change=CHANGE)

    for model in (Rendering, Utterance, Passage, Source):
        assert not model.objects.exists(), model
    gone = Event.objects.filter(what="deleted").values_list("record_type", flat=True)
    assert sorted(gone) == ["passage"] * 4 + ["rendering", "source", "source", "utterance"]


def test_a_quote_that_another_document_words_stays(article):
    made = quote(article)
    builders.rendering(of=made.utterance)

    remove_quote(made, change=CHANGE)

    assert Utterance.objects.get().claimed_speaker.name == "a soldier"


def test_a_passage_that_others_stand_on_stays(article):
    made = quote(article)
    enter_hop(article, HopEntry(gap="source-unnamed", place=(21, 37)), change=CHANGE)

    remove_quote(made, change=CHANGE)

    assert Passage.objects.get().exact == "the soldier says"


def test_an_overruled_passage_stays(article):
    made = quote(article)
    builders.overruling(made.passage)

    remove_quote(made, change=CHANGE)

    assert Passage.objects.get().exact == "We are losing now,"


def test_a_hop_is_never_widened_by_taking_its_quote_back(article):
    made = quote(article)
    entry = HopEntry(gap="source-unnamed", place=(38, 54), utterances=[made.utterance])
    hop = enter_hop(article, entry, change=CHANGE)

    remove_quote(made, change=CHANGE)
    assert list(hop.utterances.all()) == list(Utterance.objects.all()) != []
    remove_hop(hop, change=CHANGE)
    assert not Utterance.objects.exists()


def test_a_source_that_another_curator_made_stays(article):
    made = quote(article)

    remove_quote(made, change=SECOND)

    assert Source.objects.get().name == "a soldier"


def test_a_source_that_was_changed_since_stays(article):
    made = quote(article)
    soldier = Source.objects.get()
    soldier.country = "RU"
    curate.save(soldier, change=CHANGE)

    remove_quote(made, change=CHANGE)

    assert Source.objects.get() == soldier


def test_a_quote_in_which_another_is_told_cannot_be_taken_back(article):
    made = quote(article)
    builders.rendering("losing", document=article, within=made)

    with pytest.raises(curate.StillNeeded, match="1 rendering"):
        remove_quote(made, change=CHANGE)

    assert Rendering.objects.count() == 2


def hop(article):
    return enter_hop(article, HopEntry(gap="source-unnamed", place=(21, 37)), change=CHANGE)


def statement(article):
    return enter_statement(article, StatementEntry(place=(56, 67), kind="editing"), change=CHANGE)


def date(article):
    return enter_date(article, DateEntry(edtf="2022", place=(56, 67)), change=CHANGE)


def ruling(article):
    told = {"reader": "hedge", "found": "goes", "stands": True, "reason": "So."}
    return overrule(article, OverrulingEntry(place=(56, 67), **told), change=CHANGE)


@pytest.mark.parametrize(
    ("make", "remove"),
    [
        (quote, remove_quote),
        (hop, remove_hop),
        (statement, remove_statement),
        (date, remove_date),
        (ruling, remove_overruling),
    ],
)
def test_a_proposal_is_open_again_when_what_it_became_is_taken_back(article, make, remove):
    suggestion = Suggestion.objects.create(
        document=article, kind="quotation", start=1, end=19, suggested_by="the program"
    )
    made = make(article)
    suggesting.confirm(suggestion, made, change=CHANGE)

    remove(made, change=CHANGE)

    kept = Suggestion.objects.get()
    assert (kept.state, kept.decided_by, kept.became_key) == (SuggestionState.OPEN, None, "")
    assert Event.objects.filter(record_type="suggestion").count() == 2


def test_a_passage_is_entered_by_itself(article):
    assert passage_for(article, (1, 19), change=CHANGE).exact == "We are losing now,"
