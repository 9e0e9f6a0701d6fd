"""Sixty retellings without quotation marks over the demo’s quotes, and as many sentences of other news."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.core.management import call_command

from provenance.models import Quote, Wording
from provenance.queries.article import marks_in
from tests import seeds

RETELLINGS = json.loads(
    Path(__file__).with_name("retellings_without_marks.json").read_text(encoding="utf-8")
)
BEFORE = "It rained in the capital, and the markets opened late."
AFTER = "Nothing was said of the weather, and the council rose at noon."
OTHER_NEWS = (
    "The club has won 14 of its 90 matches, the trainer said.",
    "The second school in the town has 600 pupils and no gymnasium.",
    "The mayor called the plan a good idea, and nobody wanted to leave the hall.",
    "A third of the houses in the village have lost their roofs in the storm.",
    "The company lost 17,000 customers since the start of the year.",
    "The road to the north is closed, and the soldiers of the garrison cleared the snow.",
    "The government made a decision about the dam, which its critics call bad.",
    "She told her mother that the shop had sold all the cash registers.",
    "On television they never show the matches of the second league.",
    "About 40,000 people live in the county, officials of the statistics bureau said.",
    "They have started the battle for the cup, for which they have long trained.",
    "The forest near the headquarters of the bank was felled.",
    "Half of the regiment of extras is gone, the stage director complained.",
    "Our tour has stalled and we are losing this cup, the band’s drummer told a reporter.",
)
OTHER_EVENTS = (
    # Somebody else speaks,
    "The mayor said that everything was going according to the plan and the timeline.",
    "El panadero dijo que la televisión nunca mostrará esto ni dirá la verdad.",
    "Teachers described a morale crisis and a lack of equipment, and said that nobody had listened.",
    # a soldier of another army,
    "A Peruvian soldier told his father that half of his regiment was gone.",
    "Солдат турецької армії розповів, що половини полку вже немає.",
    # elsewhere,
    "They were given orders to kill everyone they saw in the streets of Jakarta.",
    "The Kurdish troops withdrew from the town as an act of goodwill to lift tensions.",
    # and of something else.
    "Zelensky said that the battle for the reforms had begun, for which ministries had long prepared.",
    "Relatives described lines of buses arriving in their towns with tourists and musicians.",
)
"""In like words, of another event."""
ABROAD = (
    ("Die Hälfte ihres Regiments sei weg, erzählt ein Soldat namens Andrei.", "half-regiment-gone"),
    ("La moitié de son régiment a disparu, dit le soldat Andreï.", "half-regiment-gone"),
    ("La mitad de su regimiento ha desaparecido, cuenta un soldado.", "half-regiment-gone"),
    ("Половини полку вже немає, каже солдат Андрій.", "half-regiment-gone"),
    ("Половины полка больше нет, говорит солдат Андрей.", "half-regiment-gone"),
)
"""Retellings in other languages than the quotes."""


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup, django_db_blocker):
    """Both fixtures for every test of this file; then the database is empty again."""
    with django_db_blocker.unblock():
        seeds.load()
        call_command("reindex", verbosity=0)
        yield
        seeds.empty()


def quotes_marked_in(sentence):
    text = f"{BEFORE} {sentence} {AFTER}"
    slugs = dict(Quote.objects.values_list("pk", "slug"))
    return {slugs[hit.quote] for mark in marks_in(text, 0, len(text)) for hit in mark.hits}


@pytest.mark.django_db
def test_of_sixty_retellings_most_are_found_and_hardly_any_wrongly():
    marked = [(quotes_marked_in(sentence), quote) for sentence, quote in RETELLINGS]
    found = sum(quote in quotes for quotes, quote in marked)
    wrong = sum(bool(quotes - {quote}) for quotes, quote in marked)

    print(f"\n{found} of {len(marked)} retellings found, {wrong} with a wrong quote")
    assert len(marked) == 60
    assert found >= 0.7 * len(marked)
    assert wrong <= 0.02 * len(marked)


@pytest.mark.django_db
@pytest.mark.parametrize("sentence", OTHER_NEWS)
def test_other_news_in_like_words_tells_no_known_quote(sentence):
    assert quotes_marked_in(sentence) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("sentence", OTHER_EVENTS)
def test_another_event_in_like_words_tells_no_known_quote(sentence):
    assert quotes_marked_in(sentence) == set()


@pytest.mark.django_db
@pytest.mark.parametrize(("sentence", "quote"), ABROAD)
def test_an_english_quote_is_found_retold_in_another_language(sentence, quote):
    slugs = dict(Quote.objects.values_list("pk", "slug"))
    marks = marks_in(sentence, 0, len(sentence))

    assert {slugs[hit.quote] for mark in marks for hit in mark.hits} == {quote}


@pytest.mark.django_db
def test_a_figure_that_stands_alone_belongs_to_the_sentence_before_it():
    sentence = "There ought to be some ninety tanks, he says, and how many are there? Perhaps 14."

    assert quotes_marked_in(sentence) == {"tanks-14"}
    assert quotes_marked_in(sentence.removesuffix(" Perhaps 14.")) == set()


@pytest.mark.django_db
def test_the_longest_stretch_wins_over_a_shorter_quote_within_it():
    words = "Our offense has stalled. We’re losing this war."

    assert quotes_marked_in(words) == {"offensive-stalled"}


@pytest.mark.django_db
def test_retellings_are_found_beside_a_quote_that_stands_word_for_word():
    words = {row.quote.slug: row.words for row in Wording.objects.filter(language="en")}
    alone = [(one, quote) for one, quote in RETELLINGS if quotes_marked_in(one) == {quote}]
    slug = next(slug for slug in words if len(words[slug].split()) > 12)
    others = [(one, quote) for one, quote in alone if quote != slug][:10]

    assert len(others) == 10
    assert [
        (quote, quotes)
        for one, quote in others
        if (quotes := quotes_marked_in(f"{words[slug].rstrip('.')}. {one}")) != {slug, quote}
    ] == []
