"""Who is named in words that nobody meant for others: caught, leaked, overheard."""

from __future__ import annotations

import pytest

from provenance.models import Quote
from provenance.queries.people_at_risk import people_at_risk
from tests import builders

pytestmark = pytest.mark.django_db


def call(act="intercepted", **speaker):
    """An article that has words from a recording, which was got by this act."""
    speaker = builders.source("Ivan Petrov", **{"kind": "person"} | speaker)
    article = builders.document("An article", slug="an-article")
    recording = builders.named_document("A recording")
    quote = builders.quote(claimed_speaker=speaker)
    builders.wording(of=quote, document=article)
    builders.attribution(article, recording)
    if act:
        builders.act(builders.attribution(recording, speaks=True), kind=act)
    else:
        builders.attribution(recording, speaks=True)
    return article


@pytest.mark.parametrize("act", ["intercepted", "recorded", "monitored", "leaked"])
def test_a_named_speaker_of_words_caught_without_them_is_at_risk(act):
    (person,) = people_at_risk(call(act))

    assert (person.source.name, person.speaks) == ("Ivan Petrov", True)


def test_a_named_addressee_of_such_words_is_at_risk_too():
    article = call(protection="role", display_form="a soldier", protection_reason="So said.")
    mother = builders.source("Anna Petrova", kind="person")
    Quote.objects.update(addressee=mother)

    (person,) = people_at_risk(article)

    assert (person.source, person.speaks) == (mother, False)


def test_who_answers_on_the_same_call_is_told_as_a_speaker():
    article = call(protection_reason="A minister, on duty.")
    mother = builders.source("Anna Petrova", kind="person")
    Quote.objects.update(addressee=mother)
    builders.wording("Yes.", of=builders.quote(claimed_speaker=mother), document=article)

    assert [(one.source, one.speaks) for one in people_at_risk(article)] == [(mother, True)]


@pytest.mark.parametrize("act", ["", "released", "issued", "quoted"])
def test_who_spoke_for_others_to_hear_is_not(act):
    assert people_at_risk(call(act)) == []


@pytest.mark.parametrize("kind", ["unnamed", "office", "service"])
def test_a_voice_without_a_name_and_a_body_are_not(kind):
    assert people_at_risk(call(kind=kind)) == []


def test_who_is_protected_is_not_asked_about_again():
    protected = {"protection": "role", "display_form": "a soldier", "protection_reason": "So said."}

    assert people_at_risk(call(**protected)) == []


def test_nor_is_one_of_whom_it_is_recorded_why_not():
    assert people_at_risk(call(protection_reason="He is a minister and spoke as one.")) == []


def test_a_speaker_of_several_quotes_stands_there_once():
    article = call()
    speaker = people_at_risk(article)[0].source
    other = builders.wording("Another thing.", document=article).quote
    other.claimed_speaker = speaker
    other.save()

    assert len(people_at_risk(article)) == 1


def test_a_document_whose_people_are_protected_costs_one_query(django_assert_num_queries):
    article = call(protection_reason="He is a minister and spoke as one.")

    with django_assert_num_queries(1):
        people_at_risk(article)
