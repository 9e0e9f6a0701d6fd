"""What the program proposes of the five articles opens forms that can be sent as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.forms.entering import DateForm, HedgeForm, HopForm, QuoteForm, StatementForm
from provenance.services import suggesting
from provenance.services.entering import enter_quote, enter_statement
from tests import builders
from tests.services.changes import CHANGE

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SEEDS.exists(), reason="../shared/seeds is not here"),
]
FORMS = {
    "quotation": QuoteForm,
    "indirect": QuoteForm,
    "statement": StatementForm,
    "date": DateForm,
    "upstream": HopForm,
}


def as_shown(form, **more):
    return {bound.name: bound.value() for bound in form if bound.value() is not None} | more


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_every_proposal_opens_a_form_that_can_be_sent_as_it_stands(path):
    document = builders.document(text=path.read_text(encoding="utf-8"), language="en")
    suggesting.suggest(document)

    for suggestion in document.suggestions.in_reading_order():
        kind, more = FORMS.get(suggestion.kind, HedgeForm), {}
        if kind is HopForm:
            more = {"leads_to": "gap", "gap": "source-unnamed"}
        if kind is HedgeForm:
            more = {"stands": "no", "overruling_reason": "It is none."}
        shown = kind(document, suggestion=suggestion)
        form = kind(document, suggestion=suggestion, data=as_shown(shown, **more))

        assert form.is_valid(), (suggestion.details, form.errors)
        place = form.entry().place
        if place is not None and kind is not HedgeForm:
            assert tuple(place)[:2] == (suggestion.start, suggestion.end)


def test_a_proposed_quotation_is_entered_as_the_article_words_it():
    text = next(SEEDS.glob("002*")).read_text(encoding="utf-8")
    document = builders.document(text=text, language="en")
    suggesting.suggest(document)
    suggestion = document.suggestions.get(kind="quotation", start=text.index("We’re losing now"))
    shown = QuoteForm(document, suggestion=suggestion)
    form = QuoteForm(document, suggestion=suggestion, data=as_shown(shown))
    assert form.is_valid(), form.errors

    made = enter_quote(document, form.entry(), change=CHANGE)

    assert (made.words, made.form, made.language) == ("We’re losing now,", "direct", "en")
    assert made.speaker_as_named == "the purported soldier"
    assert made.naming_passage.exact == "the purported soldier says"
    assert made.passage.zone == "body"
    assert made.utterance.claimed_speaker is None


def test_a_proposed_statement_is_entered_with_its_methods():
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    document = builders.document(text=text, language="en")
    suggesting.suggest(document)
    verifying = document.suggestions.filter(kind="statement", details__kind="verifying")
    suggestion = verifying.in_reading_order().first()
    shown = StatementForm(document, suggestion=suggestion)
    form = StatementForm(document, suggestion=suggestion, data=as_shown(shown))
    assert form.is_valid(), form.errors

    made = enter_statement(document, form.entry(), change=CHANGE)

    assert made.passage.exact in text
    assert made.kind == "verifying"
    assert {method.name for method in made.methods.all()} >= {"phone numbers", "messaging apps"}
