"""Words of others stay words: escaped, guarded from htmx, and never an element of the page."""

from __future__ import annotations

from itertools import batched

import pytest
from django.urls import reverse

from provenance.models import Document
from tests import builders
from tests.markup import Markup, foreign, payloads

FILES = ("xss", "htmx", "bidi", "naughty_text")
UNGUARDED = {"title", "textarea"}
"""Where htmx reads nothing: the window's title, and the words in the box, which are a value."""


def marked(payload):
    """Words with marks at both ends, so that they are known again wherever they stand."""
    return f"⟦{payload}⟧"


def outlet(words, quote):
    """An outlet that has these words wherever words of others can stand."""
    document = builders.document(
        words,
        publisher=builders.source(words),
        described_as=words,
        address=words,
    )
    passage = builders.passage(words, document, prefix=words, suffix=words)
    builders.wording(
        of=quote,
        passage=passage,
        language="",
        speaker_as_named=words,
        addressee_as_named=words,
        place_as_stated=words,
        time_as_stated=words,
        same_because=words,
    )
    attribution = builders.attribution(
        document, inference=words, meaning=words, identity_reason=words
    )
    builders.act(attribution, agent_as_named=words, passage=passage)
    return attribution


def full(words):
    """One outlet with everything else that can carry words of others."""
    quote = builders.quote(claimed_speaker=builders.source(words))
    attribution = outlet(words, quote)
    document = attribution.taker
    builders.candidate(attribution, filling=words, grounds=words)
    named = {"doer_as_named": words, "duration_number": 2, "duration_unit": words[:20]}
    method = builders.method(words[:80])
    builders.statement(words, document=document, duration_hedge="⟧", methods=[method], **named)
    builders.document_date(document, reason=words)
    builders.document(words, syndicated_copy_of=document, copy_reason=words)
    builders.interest(document.publisher, interest=words, reason=words)
    builders.source_name(document.publisher, name=words)
    builders.act(attribution, agent=document.publisher, agent_as_named=words, position=2)
    return quote, document


def check(response, texts):
    """No element that is not ours, no exposed words, and all the words there."""
    markup = Markup(response.text)
    assert response.status_code == 200
    assert foreign(markup) == []
    assert [
        text
        for text, element in markup.texts
        if "⟦" in text and not element.guarded and element.tag not in UNGUARDED
    ] == []
    shown = "".join(text for text, _ in markup.texts)
    assert [text for text in texts if marked(text) not in shown] == []


@pytest.mark.parametrize("file", FILES)
def test_a_quote_that_many_word_shows_every_payload_as_words(reader, file):
    for texts in batched(payloads(file), 150, strict=False):
        quote = builders.quote()
        for few in batched(texts, 5, strict=False):
            outlet("".join(map(marked, few)), quote)

        check(reader.get(quote.get_absolute_url(), {"as": "everyone"}), texts)


@pytest.mark.parametrize("file", FILES)
def test_every_page_shows_a_payload_as_words_wherever_it_stands(reader, file):
    for text in payloads(file)[::50]:
        quote, document = full(marked(text))

        for page in (quote, document, document.publisher):
            check(reader.get(page.get_absolute_url()), [text])


@pytest.mark.parametrize("file", FILES)
def test_the_drawing_holds_no_element_of_a_payload(reader, file):
    for text in payloads(file)[::25]:
        quote, _ = full(marked(text))

        response = reader.get(reverse("quote-drawing", args=[quote.slug]))

        assert foreign(Markup(response.text)) == []


@pytest.mark.parametrize("file", FILES)
def test_the_box_keeps_every_payload_as_it_was_typed(reader, file):
    for texts in batched(payloads(file), 8, strict=False):
        words = marked(" ".join(texts))
        markup = Markup(reader.get(reverse("find"), {"q": words}).text)

        assert lines(markup.text_of("textarea")) == lines(words)
        assert foreign(markup) == []


def lines(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("file", FILES)
def test_results_show_a_payload_as_words(reader, part, file):
    for place, text in enumerate(payloads(file)[::25]):
        quote = builders.quote()
        attribution = outlet(marked(text), quote)
        address = f"https://paper.example/{place}"
        Document.objects.filter(pk=attribution.taker_id).update(address=address)

        check(part(reader, reverse("find"), "results", {"q": address}), [text])


@pytest.mark.parametrize("file", FILES)
def test_what_stands_in_the_address_is_never_markup(reader, losing, file):
    for texts in batched(payloads(file), 100, strict=False):
        words = "".join(map(marked, texts))
        response = reader.get(
            losing.get_absolute_url(), {"from": words, "as": words, "step": words}
        )

        check(response, [])


@pytest.mark.parametrize(
    "source",
    [
        "<p onclick=x>",
        "<p style=x>",
        "<p hx-get=x>",
        "<p hx-disable><a hx-get=x>",
        "<p data-hx-get=x>",
        "<script>",
        "<script src=x>",
        "<img>",
        "<style>",
        "<iframe srcdoc=x>",
    ],
)
def test_what_a_payload_might_become_would_be_noticed(source):
    assert foreign(Markup(source))


@pytest.mark.parametrize(
    "source", ["<p hx-disable>", "<a href=x hx-get=x>", "<script src=x nonce=y>"]
)
def test_what_our_templates_write_is_not_foreign(source):
    assert not foreign(Markup(source))
