"""Whoever publishes is asked to protect who speaks on an intercepted call, or to say why not."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.models import Document, Source, Wording
from tests import builders
from tests.services.test_moves import draft
from tests.views.review.test_chain_plan import send, suggested, ticked
from tests.views.review.test_publishing import make, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def intercepted():
    """A draft whose speaker is named and was intercepted."""
    document = draft()
    speaker = builders.source("Ivan Petrov", slug="ivan-petrov", kind="person")
    builders.wording(of=builders.quote(claimed_speaker=speaker), document=document)
    builders.act(builders.attribution(document, speaks=True))
    return document


def protect(client, document, **data):
    return client.post(reverse("desk-protect", args=[document.slug, "ivan-petrov"]), data)


def test_a_speaker_at_risk_is_a_warning_with_one_button_that_protects(curator, intercepted):
    text = curator.get(page(intercepted)).text

    assert "“Ivan Petrov” speaks in words that were intercepted" in text
    assert reverse("desk-protect", args=[intercepted.slug, "ivan-petrov"]) in text


def test_a_named_addressee_of_intercepted_words_is_asked_about_in_words_of_their_own(
    curator, intercepted
):
    wording = Wording.objects.get(passage__document=intercepted)
    wording.quote.addressee = builders.source("Anna Petrova", slug="anna", kind="person")
    wording.quote.save()

    text = curator.get(page(intercepted)).text

    assert "“Anna Petrova” is spoken to in words that were intercepted" in text
    assert "Is spoken to in words that were not meant for others." in text
    assert reverse("desk-protect", args=[intercepted.slug, "anna"]) in text


def test_the_button_protects_and_the_warning_is_gone(curator, intercepted):
    protect(curator, intercepted, display_form="a soldier", reason="An intercepted call.")

    assert Source.objects.get(slug="a-soldier").shown_as == "a soldier"
    assert "Petrov" not in curator.get(page(intercepted)).text


def test_a_reason_why_not_is_recorded_once_and_not_asked_again(curator, intercepted):
    protect(curator, intercepted, open="1", reason="A minister, on duty.")

    assert Source.objects.get(slug="ivan-petrov").protection_reason == "A minister, on duty."
    assert "is not protected" not in curator.get(page(intercepted)).text


@pytest.mark.parametrize(
    "data", [{"open": "1", "reason": ""}, {"display_form": "Ivan", "reason": "A call."}]
)
def test_what_does_not_answer_is_refused_and_asked_again(curator, intercepted, data):
    answer = protect(curator, intercepted, **data)

    assert answer.status_code == 422
    assert "speaks in words that were intercepted" in answer.text


def test_who_comes_second_changes_nothing_of_what_was_decided(curator, intercepted):
    speaker = Source.objects.get(slug="ivan-petrov")
    Source.objects.filter(pk=speaker.pk).update(protection_reason="A minister, on duty.")

    answer = protect(curator, intercepted, display_form="a soldier", reason="A call.")

    assert (answer.status_code, answer.url) == (302, page(intercepted))
    speaker.refresh_from_db()
    assert (speaker.protection, speaker.protection_reason) == ("none", "A minister, on duty.")


def test_a_person_of_another_document_is_not_decided_on_here(curator, intercepted):
    protect(curator, draft(), open="1", reason="Not here.")

    assert Source.objects.get(slug="ivan-petrov").protection_reason == ""


def test_whoever_publishes_reads_that_a_speaker_is_not_protected(
    curator, administrator, intercepted
):
    make(curator, intercepted, "submit")

    refused = make(administrator, intercepted, "publish")
    make(administrator, intercepted, "publish", acknowledged="on")

    assert refused.status_code == 422
    assert Document.objects.get(pk=intercepted.pk).status == Status.PUBLISHED


CALL = (
    "“We have one compass for forty men,” Ivan Petrov says in the recording. “Nobody can see.”\n"
    "The call was intercepted by the Security Service on Tuesday.\n"
    "“It is a forgery made by clumsy people,” Piet Harrow told reporters.\n"
)


def ticked_call(curator, text=CALL, **data):
    """Confirm the whole chain that is suggested of a call; the article and the answer."""
    document = suggested(text)
    answer = send(curator, document, **ticked(document) | data)
    return document, answer


def speaker():
    return Wording.objects.get(passage__exact__startswith="We have one").quote.claimed_speaker


def test_the_suggested_chain_asks_about_who_is_heard_on_the_call_and_about_nobody_else(curator):
    suggested(CALL)

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    asked = [bool(voice.protection) for voice in page.context["form"].voice_lines()]
    assert asked == [True, False]
    assert "Heard in words that were intercepted" in page.text


def test_nobody_is_asked_about_where_words_were_not_caught(curator):
    suggested(CALL.replace("intercepted", "published"))

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    assert not any(voice.protection for voice in page.context["form"].voice_lines())


def test_one_tick_protects_a_voice_that_is_new(curator):
    ticked_call(curator, voice0_protect="on", voice0_shown="a soldier")

    assert speaker().shown_as == "a soldier"
    assert "petrov" not in speaker().slug


def test_one_tick_protects_a_voice_that_the_register_has(curator):
    builders.source("Ivan Petrov", slug="ivan-petrov", kind="person")

    ticked_call(curator, voice0_protect="on", voice0_shown="a soldier")

    assert speaker().shown_as == "a soldier"
    assert Source.objects.filter(kind="person").count() == 2


@pytest.mark.parametrize("is_known", [True, False])
def test_why_a_voice_stays_open_is_recorded_and_not_asked_again(curator, is_known):
    if is_known:
        builders.source("Ivan Petrov", slug="ivan-petrov", kind="person")

    document, _answer = ticked_call(curator, voice0_open="A minister, on duty.")

    assert speaker().protection_reason == "A minister, on duty."
    assert "is not protected" not in curator.get(page(document)).text


def test_a_voice_of_whom_nothing_is_said_is_asked_about_before_it_is_published(curator):
    document, _answer = ticked_call(curator)

    assert "“Ivan Petrov” speaks in words" in curator.get(page(document)).text


@pytest.mark.parametrize("form", ["", "Ivan, a soldier"])
def test_a_form_that_is_missing_or_gives_the_name_away_is_refused(curator, form):
    _document, answer = ticked_call(curator, voice0_protect="on", voice0_shown=form)

    assert answer.status_code == 422
    assert not Wording.objects.exists()


def test_a_voice_that_the_register_protects_is_not_asked_about(curator):
    builders.source("Ivan Petrov", kind="person", protection_reason="A minister, on duty.")
    suggested(CALL)

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    assert not any(voice.protection for voice in page.context["form"].voice_lines())
