"""The review page: who comes in, what it shows, how much it costs, and that nothing breaks it."""

from __future__ import annotations

from functools import partial

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Reader, Status
from provenance.models import Claim
from provenance.presenters import marked_text
from provenance.services import proposals
from tests import builders
from tests.markup import Markup, foreign, payloads

pytestmark = pytest.mark.django_db

TEXT = "Title\n“We are losing,” the soldier said.\nThe newspaper verified the calls.\n"


def article(text=TEXT, **fields):
    return builders.document(text=text, status=Status.DRAFT, language="en", **fields)


def at(document, **query):
    return reverse("desk-review", args=[document.slug], query=query or None)


def passage(document, words):
    start = document.text.index(words)
    return builders.passage(words, document, start=start, end=start + len(words))


@pytest.mark.parametrize(
    ("who", "answer"),
    [("stranger", 302), ("reader", 403), ("curator", 200), ("administrator", 200)],
)
def test_only_who_may_change_documents_sees_the_page(request, who, answer):
    client = request.getfixturevalue(who)

    assert client.get(at(article())).status_code == answer


def test_a_document_that_is_not_there_is_not_found(curator):
    assert curator.get(reverse("desk-review", args=["nothing"])).status_code == 404


def test_every_paragraph_stands_there_with_the_place_where_it_begins(curator):
    page = curator.get(at(article())).text

    assert '<p data-start="0" dir="auto">Title</p>' in page
    assert f'<p data-start="{TEXT.index("The newspaper")}" dir="auto">The newspaper' in page


def test_recorded_words_are_marked_and_their_pin_opens_the_record(curator):
    document = article()
    quote = builders.wording(passage=passage(document, "We are losing,"))

    page = curator.get(at(document)).text

    assert '<span class="mk mk-quote">We are losing,</span>' in page
    assert f"record=quote-{quote.pk}" in page


def test_every_kind_of_record_has_its_mark(curator):
    document = article()
    named = passage(document, "the soldier")
    builders.wording(
        passage=passage(document, "losing"),
        naming_passage=named,
        of=builders.quote(setting_passage=passage(document, "calls"), occasion="calls"),
    )
    attribution = builders.attribution(document, passage=passage(document, "The newspaper"))
    builders.act(attribution, passage=passage(document, "newspaper"))
    builders.act(attribution, position=2)
    builders.statement(passage=passage(document, "verified"))
    builders.document_date(document, passage=passage(document, "said"))
    builders.overruling(passage(document, "are"), reader=Reader.HEDGE, stands=True, found="are")

    page = curator.get(at(document)).text

    for role in ("quote", "source", "gap", "cue", "statement", "date", "hedge"):
        assert f'class="pin pin-{role}"' in page.split("review-legend")[0], role


def test_a_passage_that_does_not_stand_in_the_text_has_no_mark(curator):
    document = article()
    builders.wording(passage=builders.passage("We win", document, start=7, end=13))
    builders.wording(passage=builders.passage("We are", document))

    page = curator.get(at(document)).text

    assert "pin-quote" not in page.split("review-legend")[0]
    assert "“We win”" in page


def test_words_of_another_document_are_not_marked_here(curator):
    document, other = article(), article(text=TEXT + "More.")
    builders.attribution(document, passage=passage(other, "The newspaper"))

    page = curator.get(at(document)).text

    assert "pin-gap" not in page.split("review-legend")[0]


def test_a_proposal_is_marked_as_proposed_and_listed(curator):
    document = article()
    proposals.suggest(document)

    page = curator.get(at(document)).text

    assert "pin-quote pin-proposed" in page
    assert "Suggested by rules" in page
    assert "not confirmed" in page


def test_the_head_says_plainly_that_no_language_is_stated(curator):
    page = " ".join(curator.get(at(builders.document(language=""))).text.split())

    assert "· language not stated ·" in page
    assert ">Where it stands, and what can be done</a> ·" in page


def test_a_named_document_without_text_has_the_form_for_words(curator):
    page = curator.get(at(builders.named_document())).text

    assert "The text of this document is not held here" in page
    assert "Select words in the text" not in page
    assert "Words, exactly as they stand" in page
    assert "nobody had its words before them" in page


def test_who_has_it_in_hand_and_its_edition_are_told(curator):
    document = builders.document(text=TEXT)
    Claim.objects.create(record_type="document", record_id=document.pk, owner="cora")
    document.reviews.create(
        submitted_by="a",
        submitted_why="Read.",
        read_by="b",
        read_at="2026-05-01T00:00Z",
        outcome="published",
        edition=3,
    )

    page = curator.get(at(document)).text

    assert "in hand: " in page
    assert "cora" in page
    assert "edition 3" in page
    assert "not yet read by a second curator" not in page


def test_a_change_that_waits_for_its_reader_is_told_on_the_review_page(curator):
    document = builders.document(text=TEXT)
    document.reviews.create(
        submitted_by="a",
        submitted_why="Read.",
        read_by="b",
        read_at="2026-05-01T00:00Z",
        outcome="published",
        edition=3,
        changed_at="2026-05-02T00:00Z",
    )

    text = " ".join(curator.get(at(document)).text.split())

    assert "changed since, on 2 May 2026, and not yet read by a second curator" in text


def test_a_long_text_comes_in_parts_and_every_part_has_an_address(curator, monkeypatch):
    monkeypatch.setattr(marked_text, "LONGEST_PART", 30)
    document = article()

    first, last = (curator.get(at(document, part=n)).text for n in (1, 99))

    assert "part 1 of 3" in first
    assert "Title" in first.split('id="words"')[1]
    assert "part 3 of 3" in last
    assert 'rel="prev"' in last
    assert 'rel="next"' not in last


def test_the_address_of_words_shows_the_part_in_which_they_stand(curator, monkeypatch):
    monkeypatch.setattr(marked_text, "LONGEST_PART", 30)
    document = article()
    start = TEXT.index("verified")

    page = curator.get(at(document, do="quote", start=start, end=start + 8)).text

    assert '<span class="mk mk-chosen">verified</span>' in page
    assert f"[{start}-{start + 8}] verified" in page


def test_what_cannot_be_read_in_an_address_is_left_out(curator):
    address = at(article(), part="x", start="-1", end="²", do="x", proposal="x", record="quote-x")

    assert curator.get(address).status_code == 200


@pytest.mark.parametrize("name", ["xss", "htmx", "bidi", "naughty_text"])
def test_every_payload_is_shown_as_words_wherever_it_stands(curator, name):
    for number, payload in enumerate(payloads(name)[::25]):
        words = f"⟦{payload}⟧"
        document = article(f"{number}\n{words}\nmore", title=words[:200])
        quote = builders.wording(
            passage=builders.passage(words, document, start=document.text.index(words)),
            speaker_as_named=words,
        )
        builders.proposal(document, "more", details={"named": [2, 9]})

        markup = Markup(curator.get(at(document, record=f"quote-{quote.pk}")).text)

        assert foreign(markup) == []
        assert all(
            element.guarded or element.tag in {"title", "textarea", "option"}
            for shown, element in markup.texts
            if "⟦" in shown
        )


def test_what_stands_on_no_words_is_listed_without_a_mark(curator):
    document = article()
    builders.attribution(document, inference="Both name the same day.")
    builders.document("The copy", syndicated_copy_of=document, copy_reason="Word for word.")

    page = curator.get(at(document)).text

    assert "pin-gap" not in page.split("review-legend")[0]
    assert "The copy" in page
    assert "Steps and gaps (1)" in page


def test_a_guessed_speaker_is_told_as_a_guess(curator):
    document = article()
    start = TEXT.index("the soldier")
    builders.proposal(
        document, "We are losing,", details={"likely": [start, start + 11]}, score=0.5
    )

    page = curator.get(at(document)).text

    assert "perhaps said by “the soldier”" in page
    assert "right in 50 of 100" in page


@pytest.mark.parametrize("target", ["review", "panel", "chain"])
def test_htmx_gets_the_part_it_asks_for(curator, part, target):
    answer = part(curator, at(article()), target)

    assert f'id="{target}"' in answer.text
    assert "<html" not in answer.text


def many(document, number):
    lines = document.text.split("\n")
    for place in range(number):
        quote = f"losing {place}"
        start = len(lines[0]) + 1 + document.text.split("\n", 1)[1].index(quote)
        words = builders.passage(quote, document, start=start, end=start + len(quote))
        builders.wording(passage=words)
        attribution = builders.attribution(document, passage=words)
        builders.act(attribution, passage=words)
        builders.statement(passage=words)
        builders.overruling(words, found=quote)
        builders.proposal(document, f"and {place}.", details={"speaker": [0, 5]})


@pytest.mark.parametrize("target", ["", "panel", "chain"])
def test_the_page_costs_the_same_however_much_is_recorded(curator, part, count_queries, target):
    def ask(address):
        return part(curator, address, target) if target else curator.get(address)

    costs = []
    for number in (1, 30):
        text = "\n".join(["Title", *(f"losing {n} and {n}." for n in range(number))])
        document = article(text)
        many(document, number)
        ask(at(document))
        costs.append(count_queries(partial(ask, at(document))))

    assert costs[0] == costs[1]
    assert costs[0] < 45


@pytest.mark.parametrize(("tag", "name"), [("uk", "Ukrainian"), ("", "language not stated")])
def test_the_language_of_a_document_is_named(curator, tag, name):
    article = builders.document(text="Words.", language=tag, slug="the-article")

    page = curator.get(reverse("desk-review", args=[article.slug])).text
    standing = page.partition('class="meta review-standing"')[2].partition("</p>")[0]

    assert f"· {name}" in " ".join(standing.split())
