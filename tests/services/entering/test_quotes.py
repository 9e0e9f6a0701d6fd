"""Quotes: passage, quote and wording together, or none of them."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from provenance.models import Event, Passage, Quote, Source, Translation, Wording
from provenance.services.entering.quotes import (
    NewQuote,
    QuoteEntry,
    TranslationEntry,
    change_quote,
    enter_quote,
)
from provenance.services.entering.sources import AlreadyInRegister, NewSource
from tests import builders
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” the purported soldier says on the telephone. So it goes."
SOLDIER = NewSource(
    name="a soldier of the 9th",
    kind="unnamed",
    protection="role",
    display_form="a Russian soldier",
    protection_reason="Shown by role only.",
)


def place(words):
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT)


def entry(**fields):
    return QuoteEntry(place=place("We are losing now,"), **{"language": "en", **fields})


def test_a_quote_is_a_passage_a_quote_and_a_wording_with_an_event_each(article):
    enter_quote(
        article,
        entry(
            speaker_as_named="the purported soldier",
            naming=place("the purported soldier says"),
            quote=NewQuote(
                claimed_speaker=SOLDIER,
                occasion="a telephone call",
                setting=place("on the telephone"),
            ),
        ),
        change=CHANGE,
    )

    kept = Wording.objects.get()
    assert (kept.slug, kept.words) == ("page-we-are-losing-now", "We are losing now,")
    assert kept.naming_passage.exact == "the purported soldier says"
    assert kept.quote.claimed_speaker.slug == "a-russian-soldier"
    assert kept.quote.setting_passage.exact == "on the telephone"
    kinds = sorted(Event.objects.values_list("record_type", flat=True))
    assert kinds == ["passage"] * 3 + ["quote", "source", "wording"]


def test_another_wording_of_a_known_quote_says_why_it_is_the_same(article):
    known = builders.quote()

    made = enter_quote(article, entry(quote=known, same_because="Same words."), change=CHANGE)

    assert made.quote == known
    assert Quote.objects.count() == 1


def test_the_same_quote_without_a_reason_is_refused_and_nothing_is_left(article):
    with pytest.raises(ValidationError, match="Say why"):
        enter_quote(article, entry(quote=builders.quote()), change=CHANGE)

    assert not Passage.objects.exists()
    assert not Event.objects.exists()


def test_a_part_of_a_passage_renders_one_of_its_quotes(article):
    made = enter_quote(article, entry(segment=(3, 13)), change=CHANGE)

    assert made.words == "are losing"
    assert made.quote.slug == "are-losing"


def test_the_whole_passage_is_no_part(article):
    made = enter_quote(article, entry(segment=(0, 18)), change=CHANGE)

    assert made.segment_start is None


@pytest.mark.parametrize("segment", [(3, 3), (0, 19), (5, 2)])
def test_a_part_outside_the_passage_is_refused(article, segment):
    with pytest.raises(ValidationError, match="outside the passage"):
        enter_quote(article, entry(segment=segment), change=CHANGE)


def test_the_way_of_a_translation_is_kept_in_its_order(article):
    steps = [
        TranslationEntry(from_language="ru", into_language="uk", reason="So the page."),
        TranslationEntry(into_language="en", place=place("So it goes."), translator=SOLDIER),
    ]

    enter_quote(article, entry(translations=steps), change=CHANGE)

    kept = Translation.objects.order_by("position")
    assert [(one.position, one.into_language) for one in kept] == [(1, "uk"), (2, "en")]
    assert kept[1].passage.exact == "So it goes."


def test_when_it_was_said_is_a_date(article):
    told = NewQuote(said_when="last week", setting_reason="So it says.")

    with pytest.raises(ValidationError, match="not a date"):
        enter_quote(article, entry(quote=told), change=CHANGE)
    told = NewQuote(said_when="2022-03", setting_reason="So it says.")
    assert enter_quote(article, entry(quote=told), change=CHANGE).quote.said_when


def test_an_outlet_of_the_register_is_not_made_twice(article):
    paper = builders.source("The Daily Paper")
    told = NewQuote(claimed_speaker=NewSource(name="the daily paper", kind="outlet"))

    made = enter_quote(article, entry(quote=told), change=CHANGE)

    assert made.quote.claimed_speaker == paper


def test_a_name_of_the_register_is_not_given_to_another_kind(article):
    builders.source("The Daily Paper")
    told = NewQuote(claimed_speaker=NewSource(name="the daily paper", kind="agency"))

    with pytest.raises(AlreadyInRegister) as refusal:
        enter_quote(article, entry(quote=told), change=CHANGE)

    assert refusal.value.messages == [
        "“The Daily Paper” is in the register already, as news outlet; choose it by its name."
    ]
    assert Source.objects.count() == 1


def test_an_outlet_that_is_new_enters_the_register(article):
    told = NewQuote(claimed_speaker=NewSource(name="The Evening Post", kind="outlet"))

    made = enter_quote(article, entry(quote=told), change=CHANGE)

    assert made.quote.claimed_speaker.slug == "the-evening-post"


def test_a_quote_alone_is_mended_in_its_place(article):
    made = enter_quote(
        article,
        entry(quote=NewQuote(occasion="a call", setting_reason="So.")),
        change=CHANGE,
    )
    number = made.quote_id
    wanted = entry(form="mixed", quote=NewQuote(kind="figure"))

    change_quote(Wording.objects.get(), wanted, change=CHANGE)

    kept = Wording.objects.get()
    assert (kept.form, kept.quote_id) == ("mixed", number)
    assert (kept.quote.kind, kept.quote.occasion) == ("figure", "")


def test_mending_one_wording_leaves_the_quote_that_others_render(article):
    known = builders.wording().quote
    made = enter_quote(article, entry(quote=known, same_because="Same."), change=CHANGE)

    change_quote(made, entry(quote=NewQuote(kind="figure")), change=CHANGE)

    assert made.quote != known
    assert Quote.objects.get(pk=known.pk).kind == "words"


def test_what_a_mended_quote_no_longer_stands_on_goes(article):
    steps = [TranslationEntry(reason="One."), TranslationEntry(reason="Two.")]
    made = enter_quote(
        article, entry(naming=place("So it goes."), translations=steps), change=CHANGE
    )
    known = builders.quote()

    wanted = entry(quote=known, same_because="Same.", translations=steps[1:])
    change_quote(made, wanted, change=CHANGE)

    assert list(Quote.objects.all()) == [known]
    assert [passage.exact for passage in Passage.objects.all()] == ["We are losing now,"]
    assert Translation.objects.get().reason == "Two."


def test_a_mended_quote_that_is_refused_stays_as_it_was(article):
    made = enter_quote(article, entry(), change=CHANGE)

    with pytest.raises(ValidationError):
        change_quote(made, entry(form="shouted", naming=place("So it goes.")), change=CHANGE)

    assert Wording.objects.get().form == "direct"
    assert Passage.objects.count() == 1


def test_a_mended_quote_of_the_same_quote_needs_no_reason(article):
    made = enter_quote(article, entry(), change=CHANGE)

    change_quote(made, entry(form="mixed", quote=made.quote), change=CHANGE)

    assert Wording.objects.get().form == "mixed"
