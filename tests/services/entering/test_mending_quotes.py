"""Mending a quote keeps it the same quote, with all that hangs on it."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.forms.entering import FormSubject, form_for, unchanged_data
from provenance.models import Attribution, Event, Notice, OldAddress, Pin, Quote, Watch, Wording
from provenance.services.entering.attributions import AttributionEntry, enter_attribution
from provenance.services.entering.quotes import NewQuote, QuoteEntry, change_quote, enter_quote
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = (
    "“We are losing now,” the purported soldier says on the telephone. So it goes. "
    "Ukraine's Security Service released the recording."
)


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def entry(**fields):
    return QuoteEntry(place=place("We are losing now,"), **{"language": "en", **fields})


def limited(document, *quotes):
    """A step of the document that speaks for these quotes only."""
    step = AttributionEntry(
        place=place("Ukraine's Security Service released"), speaks=True, quotes=quotes
    )
    return enter_attribution(document, step, change=CHANGE)


@pytest.fixture
def entered(article):
    """A quote with a step limited to it, a watcher and a pin."""
    quote = NewQuote(occasion="a call", setting_reason="It says so.")
    wording = enter_quote(article, entry(quote=quote), change=CHANGE)
    limited(article, wording.quote)
    reader = builders.user("ada")
    builders.watch(reader, wording.quote)
    builders.pin(builders.case(reader), wording)
    return wording


def sent(document, wording, **changed):
    """The entry of the form as it opens on a quote, with these fields typed anew."""
    subject = FormSubject("quote", record=wording)
    data = {**unchanged_data(form_for(document, subject)), **changed}
    form = form_for(document, subject, data)
    assert form.is_valid(), form.errors
    return form.entry()


MENDED = {
    "speaker_as_named": "the purported soldier",
    "naming": "the purported soldier",
    "addressee_as_named": "his mother",
    "place_as_stated": "on the telephone",
    "time_as_stated": "So it goes.",
    "form": "indirect",
    "language": "uk",
    "zone": "headline",
    "kind": "figure",
    "place": "losing now",
    "segment": "losing",
    "occasion": "another call",
    "said_when": "2022-03",
    "said_where": "Izium",
    "setting": "on the telephone",
    "setting_reason": "It is plain.",
    "original_words": "Ми програємо",
    "original_language": "uk",
    "note": "Ask again.",
    "step1_reason": "He is Russian.",
}


@pytest.mark.parametrize("field", MENDED)
def test_a_quote_to_which_a_step_is_limited_stays_the_same_quote(article, entered, field):
    wanted = sent(article, entered, **{field: MENDED[field]})

    change_quote(entered, wanted, change=CHANGE)

    kept = Wording.objects.get()
    assert (kept.quote_id, kept.quote.slug) == (entered.quote_id, "we-are-losing-now")
    assert list(Attribution.objects.get().quotes.all()) == [kept.quote]
    assert Watch.objects.get().quote == Pin.objects.get().quote == kept.quote
    assert not any("gone" in notice.values["what"] for notice in Notice.objects.all())
    assert not OldAddress.objects.exists()
    assert not Event.objects.filter(what="deleted", record_type="quote").exists()


def test_facts_of_a_quote_that_others_word_are_mended_for_all_of_them(article):
    other = builders.wording(of=builders.quote(occasion="a call", setting_reason="So."))
    made = enter_quote(article, entry(quote=other.quote, same_because="Same."), change=CHANGE)

    change_quote(made, sent(article, made, occasion="another call"), change=CHANGE)

    assert Quote.objects.get().occasion == "another call"
    assert set(Quote.objects.get().wordings.all()) == {other, made}


@pytest.mark.parametrize("address", ["we-are-losing-now", "page-we-are-losing-now"])
def test_a_quote_given_its_own_address_keeps_its_speaker(article, address):
    soldier = builders.source("a soldier", kind="unnamed")
    made = enter_quote(article, entry(quote=NewQuote(claimed_speaker=soldier)), change=CHANGE)

    change_quote(made, sent(article, made, quote=address), change=CHANGE)

    assert Quote.objects.get().claimed_speaker == soldier


def test_words_of_another_document_that_state_the_setting_stay_with_the_quote(article):
    elsewhere = builders.passage("by telephone", start=900)
    known = builders.quote(occasion="a call", setting_passage=elsewhere)
    builders.wording(of=known)
    made = enter_quote(article, entry(quote=known, same_because="Same."), change=CHANGE)

    change_quote(made, sent(article, made, speaker_as_named="a soldier"), change=CHANGE)

    assert Quote.objects.get().setting_passage == elsewhere


def test_a_quote_found_to_be_a_known_one_takes_all_that_hangs_on_it_along(article, entered):
    known = builders.wording(of=builders.quote(slug="known", kind="figure")).quote
    old = entered.quote.slug

    wanted = sent(article, entered, quote="known", same_because="The same recording.")
    change_quote(entered, wanted, change=CHANGE)

    kept = Quote.objects.get()
    assert (kept, kept.kind, kept.occasion) == (known, "figure", "")
    assert list(Attribution.objects.get().quotes.all()) == [known]
    assert Watch.objects.get().quote == Pin.objects.get().quote == known
    assert OldAddress.objects.get(slug=old).leads_to == "known"
    assert Wording.objects.get(pk=entered.pk).same_because == "The same recording."
    assert Event.objects.get(what="deleted", record_type="quote").why == CHANGE.why


def test_two_wordings_of_one_passage_do_not_become_one_quote(article, entered):
    known = builders.quote(slug="known")
    part = entry(quote=known, segment=(3, 13), same_because="Part of it.")
    enter_quote(article, part, change=CHANGE)
    wanted = entry(quote=known, same_because="The same.")
    Wording.objects.filter(pk=entered.pk).update(segment_start=3, segment_end=14)
    entered.refresh_from_db()

    with pytest.raises(ValidationError, match="renders a quote once"):
        change_quote(entered, wanted, change=CHANGE)


@pytest.fixture
def shared(article):
    """A quote that two documents word, with steps of both limited to it, and pins."""
    other = builders.wording(of=builders.quote(slug="known"))
    made = enter_quote(article, entry(quote=other.quote, same_because="Same."), change=CHANGE)
    limited(article, other.quote)
    newspaper = builders.named_document()
    told_here = AttributionEntry(
        place=place("released the recording"), speaks=True, taker=newspaper, quotes=[other.quote]
    )
    enter_attribution(article, told_here, change=CHANGE)
    builders.attribution(other.passage.document, quotes=[other.quote])
    case = builders.case()
    builders.pin(case, other)
    builders.pin(case, made)
    return made, other


def test_a_wording_made_a_quote_of_its_own_keeps_its_pins_and_the_limits_told_here(article, shared):
    made, other = shared

    change_quote(made, sent(article, made, quote="", same_because=""), change=CHANGE)

    made = Wording.objects.get(pk=made.pk)
    assert made.quote != other.quote
    limits = {row.taker.slug: set(row.quotes.all()) for row in Attribution.objects.all()}
    assert limits.pop("page") == {made.quote}
    assert limits.pop(other.passage.document.slug) == {other.quote}
    assert [*limits.values()] == [{made.quote, other.quote}]
    assert Pin.objects.get(wording=made).quote == made.quote
    assert Pin.objects.get(wording=other).quote == other.quote


def test_a_wording_moved_to_another_known_quote_keeps_its_pins_and_the_limits_told_here(
    article, shared
):
    made, other = shared
    second = builders.wording(of=builders.quote(slug="second")).quote

    wanted = sent(article, made, quote="second", same_because="The same call.")
    change_quote(made, wanted, change=CHANGE)

    limits = {row.taker.slug: set(row.quotes.all()) for row in Attribution.objects.all()}
    assert limits.pop("page") == {second}
    assert limits.pop(other.passage.document.slug) == {other.quote}
    assert [*limits.values()] == [{second, other.quote}]
    assert Pin.objects.get(wording=made).quote == second


def test_a_step_stays_with_the_quote_that_its_document_still_words(article, shared):
    made, other = shared
    again = QuoteEntry(place=place("So it goes."), quote=other.quote, same_because="Told again.")
    enter_quote(article, again, change=CHANGE)

    change_quote(made, sent(article, made, quote="", same_because=""), change=CHANGE)

    here = Attribution.objects.get(taker=article)
    assert set(here.quotes.all()) == {other.quote, Wording.objects.get(pk=made.pk).quote}
