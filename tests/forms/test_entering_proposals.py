"""What the program proposes of the five articles opens forms that can be sent as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance.forms.entering_attributions import AttributionForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import DateForm, HedgeForm
from provenance.forms.entering_statements import StatementForm
from provenance.services import proposals
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
    "upstream": AttributionForm,
}


def as_shown(form, **more):
    return {bound.name: bound.value() for bound in form if bound.value() is not None} | more


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name[:3])
def test_every_proposal_opens_a_form_that_can_be_sent_as_it_stands(path):
    document = builders.document(text=path.read_text(encoding="utf-8"), language="en")
    proposals.suggest(document)

    for proposal in document.proposals.in_reading_order():
        kind, more = FORMS.get(proposal.kind, HedgeForm), {}
        if kind is AttributionForm:
            more = {"leads_to": "gap", "gap": "source-unnamed"}
        if kind is HedgeForm:
            more = {"stands": "no", "overruling_reason": "It is none."}
        shown = kind(document, proposal=proposal)
        form = kind(document, proposal=proposal, data=as_shown(shown, **more))

        assert form.is_valid(), (proposal.details, form.errors)
        place = form.entry().place
        if place is not None and kind is not HedgeForm:
            assert tuple(place)[:2] == (proposal.start, proposal.end)


def test_a_proposed_quotation_is_entered_as_the_article_words_it():
    text = next(SEEDS.glob("002*")).read_text(encoding="utf-8")
    document = builders.document(text=text, language="en")
    proposals.suggest(document)
    proposal = document.proposals.get(kind="quotation", start=text.index("We’re losing now"))
    shown = QuoteForm(document, proposal=proposal)
    form = QuoteForm(document, proposal=proposal, data=as_shown(shown))
    assert form.is_valid(), form.errors

    made = enter_quote(document, form.entry(), change=CHANGE)

    assert (made.words, made.form, made.language) == ("We’re losing now,", "direct", "en")
    assert made.speaker_as_named == "the purported soldier"
    assert made.naming_passage.exact == "the purported soldier says"
    assert made.passage.zone == "body"
    assert made.quote.claimed_speaker is None


def test_a_proposed_statement_is_entered_with_its_methods():
    text = next(SEEDS.glob("000*")).read_text(encoding="utf-8")
    document = builders.document(text=text, language="en")
    proposals.suggest(document)
    verifying = document.proposals.filter(kind="statement", details__kind="verifying")
    proposal = verifying.in_reading_order().first()
    shown = StatementForm(document, proposal=proposal)
    form = StatementForm(document, proposal=proposal, data=as_shown(shown))
    assert form.is_valid(), form.errors

    made = enter_statement(document, form.entry(), change=CHANGE)

    assert made.passage.exact in text
    assert made.kind == "verifying"
    assert {method.name for method in made.methods.all()} >= {"phone numbers", "messaging apps"}
