"""What is left as it stands in a list of a form means nothing, and is stored as nothing."""

from __future__ import annotations

import pytest
from django.forms import ChoiceField

from provenance.forms.chain_plan import ChainPlanForm
from provenance.forms.entering_attributions import AttributionForm
from provenance.forms.entering_quotes import QuoteForm
from provenance.forms.entering_readings import CopyForm, DateForm, HedgeForm
from provenance.forms.entering_statements import StatementForm
from tests import builders

pytestmark = pytest.mark.django_db

FORMS = [AttributionForm, QuoteForm, StatementForm, DateForm, CopyForm, HedgeForm, ChainPlanForm]
FIRST = {
    "AttributionForm": {
        "gap": "none",
        "taker": "this document",
        "upstream_kind": "recorded here",
        "act1_kind": "nothing more",
        "act1_agent_kind": "in the register",
    },
    "DateForm": {"of": "this document"},
    "CopyForm": {"upstream_kind": "recorded here"},
}
"""Of some forms, what their lists say first."""
NOT_EMPTY = {
    "AttributionForm": {"upstream_date_layer": "made", "upstream_publisher_protection": "none"},
    "QuoteForm": {"kind": "words", "speaker_protection": "none", "addressee_protection": "none"},
    "StatementForm": {"objects": "recording"},
    "CopyForm": {"upstream_date_layer": "made", "upstream_publisher_protection": "none"},
}
"""Lists of which something holds in any case, or of which several may be ticked."""


def lists(form):
    """The lists of a form from which nothing has to be chosen, each with its first choice."""
    article = builders.document(text="They left the town, the clerk said.", language="en")
    builders.attribution(article, upstream=builders.named_document("The report"))
    return {
        name: next(iter(field.choices))
        for name, field in form(article).fields.items()
        if isinstance(field, ChoiceField) and not field.required and next(iter(field.choices), None)
    }


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_the_first_choice_of_a_list_stands_for_nothing(form):
    firsts = lists(form)

    assert {name: value for name, (value, _words) in firsts.items() if value} == NOT_EMPTY.get(
        form.__name__, {}
    )


@pytest.mark.parametrize("form", FORMS[:1] + FORMS[3:5], ids=lambda form: form.__name__)
def test_the_first_choice_says_what_leaving_it_means(form):
    words = {name: str(words) for name, (_value, words) in lists(form).items()}

    expected = FIRST[form.__name__]
    assert {name: words.get(name) for name in expected} == expected
