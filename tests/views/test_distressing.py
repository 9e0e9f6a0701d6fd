"""Words of killing or torture stay folded behind a label wherever they are shown."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Document, Quote, Wording
from provenance.services import publishing, summaries
from provenance.services.search_index import index_wordings
from provenance.views import documents
from tests import builders
from tests.markup import Markup
from tests.services.test_moves import ANNA, BORIS, draft

pytestmark = pytest.mark.django_db

WORDS = "They were shot beside the road"


@pytest.fixture
def quote():
    wording = builders.wording(WORDS, distressing=True)
    other = builders.document("Another")
    builders.wording("They were shot there", of=wording.quote, document=other, distressing=True)
    builders.look_through_all()
    summaries.refresh_stale()
    return wording.quote


def unfolded(response):
    """The texts of a page that are seen before anything is opened."""
    page = Markup(response.text)
    texts = (text for text, element in page.texts if "details" not in element.within)
    return " ".join(" ".join(texts).split())


@pytest.mark.parametrize("query", [{}, {"sort": "newest"}])
def test_lists_fold_them(reader, quote, query):
    shown = unfolded(reader.get(reverse("find"), query))

    assert "shot" not in shown
    assert "To its chain" in shown


def test_what_was_searched_for_folds_them_too(reader, quote):
    page = Markup(reader.get(reverse("find"), {"q": WORDS}).text)

    (link,) = [element for text, element in page.texts if WORDS in text and element.tag == "a"]
    assert "details" in link.within


@pytest.mark.parametrize("name", ["quote", "quote-wordings", "quote-verification"])
def test_the_pages_of_the_quote_fold_them_in_their_heading(reader, quote, name):
    page = Markup(reader.get(reverse(name, args=[quote.slug])).text)

    headings = [text for text, element in page.texts if element.tag == "h1"]
    assert "A quote in distressing words" in headings


def test_other_wordings_and_lines_to_copy_are_folded(reader, quote):
    shown = unfolded(reader.get(reverse("quote", args=[quote.slug])))

    assert "They were shot there" not in shown


def test_what_is_not_marked_stays_open(reader):
    wording = builders.wording()

    assert builders.LOSING in unfolded(reader.get(reverse("quote", args=[wording.quote.slug])))


# The document page


@pytest.fixture
def document(quote):
    """A document on file with its text, of which one sentence is distressing."""
    text = f"He spoke. {WORDS}. Then he hung up."
    document = builders.document("A report", slug="report", text=text)
    passage = builders.passage(WORDS, document, start=text.index(WORDS), key="shot")
    builders.wording(WORDS, of=quote, passage=passage, distressing=True)
    step = builders.passage(f"{WORDS}. Then", document, start=text.index(WORDS), key="step")
    builders.attribution(document, builders.document("Above"), passage=step)
    builders.statement(passage=step, of_document=document)
    builders.document_date(document, passage=step)
    return document


def test_the_page_of_a_document_folds_them_in_its_text_and_wherever_it_cites_them(reader, document):
    response = reader.get(document.get_absolute_url())

    assert "shot" not in unfolded(response)
    assert "He spoke." in unfolded(response)
    assert "beside the road" in response.text


def test_a_link_to_a_folded_passage_leads_to_its_label(reader, document):
    page = Markup(reader.get(document.get_absolute_url()).text)

    (place,) = [element for element in page.elements if element.attributes.get("id") == "shot"]
    assert "details" not in place.within


def test_words_around_a_passage_are_folded_where_they_are_distressing(reader, document):
    builders.passage("Then he", document, key="near", prefix=f"{WORDS}. ", start=41)
    Document.objects.filter(pk=document.pk).update(text="")

    assert "shot" not in unfolded(reader.get(document.get_absolute_url()))


def test_a_passage_without_a_place_is_folded_by_itself(reader, quote):
    response = reader.get(quote.wordings.first().passage.document.get_absolute_url())

    assert "shot" not in unfolded(response)


def test_another_page_of_passages_folds_them_too(reader, document, monkeypatch):
    monkeypatch.setattr(documents, "A_PAGE", 1)

    assert "shot" not in unfolded(reader.get(f"{document.get_absolute_url()}?page=2"))


def test_a_notice_folds_the_passage_it_cites(reader, document):
    builders.correction(document, passage=document.passages.get(key="step"))

    assert "shot" not in unfolded(reader.get(document.get_absolute_url()))


# Passages of a chain


def test_a_step_that_cites_some_of_them_is_folded(reader, document, quote):
    wording = document.passages.get(key="shot").wordings.get()

    response = reader.get(reverse("quote", args=[quote.slug]), {"from": wording.slug})

    assert "shot" not in unfolded(response)


# Comparison, lists, inbox


@pytest.mark.parametrize("of", [0, 2])
def test_the_comparison_folds_them(reader, quote, of):
    slugs = list(quote.wordings.values_list("slug", flat=True))

    response = reader.get(reverse("quote-wordings", args=[quote.slug]), {"of": slugs[:of]})

    assert "shot" not in unfolded(response)


def test_a_wording_in_another_language_is_folded(reader, quote):
    builders.wording("Sie wurden erschossen", of=quote, language="de", distressing=True)

    response = reader.get(reverse("quote-wordings", args=[quote.slug]))

    assert "erschossen" not in unfolded(response)


def test_the_drawing_names_them_nowhere(reader, quote):
    response = reader.get(reverse("quote-drawn", args=[quote.slug]))

    assert "shot" not in unfolded(response)


def test_cases_and_what_is_found_in_them_fold_them(reader, quote):
    pin = builders.pin(builders.case(reader.user), quote.wordings.first())

    assert "shot" not in unfolded(reader.get(pin.case.get_absolute_url()))
    assert "shot" not in unfolded(reader.get(reverse("keep", args=[quote.slug])))
    search = reader.get(reverse("cases"), {"q": "beside the road"})
    assert "details" in next(e for t, e in Markup(search.text).texts if WORDS in t).within


def test_what_was_said_back_is_folded(reader, quote):
    answer = builders.wording("We shot nobody", of=builders.quote(responds_to=quote))
    Wording.objects.filter(pk=answer.pk).update(distressing=True)

    assert "We shot" not in unfolded(reader.get(reverse("quote", args=[quote.slug])))
    page = unfolded(reader.get(reverse("quote", args=[answer.quote.slug])))
    assert "In answer to A quote in distressing words" in page


def test_the_inbox_and_the_page_of_the_speaker_fold_them(reader, quote):
    builders.notice(reader.user, quote=quote, values={"words": WORDS, "what": ["steps added 1"]})
    speaker = builders.source("A soldier")
    Quote.objects.filter(pk=quote.pk).update(claimed_speaker=speaker)

    assert "shot" not in unfolded(reader.get(reverse("inbox")))
    page = unfolded(reader.get(speaker.get_absolute_url()))
    assert "shot" not in page
    assert "A quote in distressing words" in page


def test_the_quotes_one_looked_at_are_folded(reader, quote):
    reader.post(reverse("recent-kept"), {"keep": "on"})
    reader.get(reverse("quote", args=[quote.slug]))

    assert "shot" not in unfolded(reader.get(reverse("recent")))


def test_the_curators_queue_names_them_by_their_label(curator, quote):
    page = unfolded(curator.get(reverse("desk-queue", args=["hanging"])))

    assert "A quote in distressing words" in page
    assert "shot" not in page


# What curators work with


@pytest.mark.parametrize(("key", "change"), [("relayed", {}), ("not-found", {"text": "x" * 90})])
def test_a_queue_of_passages_names_them_by_their_label(curator, document, key, change):
    step = document.passages.get(key="step")
    builders.statement(passage=step, kind="verifying", doer=builders.source("A checker"))
    Document.objects.filter(pk=document.pk).update(**change)

    page = unfolded(curator.get(reverse("desk-queue", args=[key])))

    assert "Distressing words, of killing or torture" in page
    assert "shot" not in page


def test_the_page_of_a_gap_folds_the_passage_that_states_it(curator, document):
    gap = builders.attribution(document, gap="link-dead", passage=document.passages.get(key="step"))

    assert "shot" not in unfolded(curator.get(reverse("desk-gap", args=[gap.slug])))


def test_the_page_of_publishing_folds_them(curator, document):
    builders.correction(document, passage=document.passages.get(key="step"))

    page = unfolded(curator.get(reverse("desk-moves", args=[document.slug])))

    assert "shot" not in page
    assert "A quote in distressing words" in page


def test_a_recorded_quote_is_listed_by_its_label_beside_the_text(curator, document):
    page = Markup(curator.get(reverse("desk-review", args=[document.slug])).text)

    records = " ".join(text for text, e in page.texts if "ul" in e.within)
    assert "Distressing words, of killing or torture" in records


# Editions, sources, names, and what is copied and printed


def test_an_edition_folds_them_wherever_a_record_has_them(reader):
    document = draft(slug="page")
    text = builders.passage(WORDS, document)
    wording = builders.wording(WORDS, passage=text, distressing=True)
    Quote.objects.filter(pk=wording.quote_id).update(original_words=WORDS)
    builders.statement(passage=builders.passage("shot beside", document), of_document=document)
    publishing.submit(document, change=ANNA)
    publishing.publish(document, change=BORIS, acknowledged=True)

    page = reader.get(reverse("edition", args=["page", 1]))

    assert page.text.count("shot") == 3
    assert "shot" not in unfolded(page)


def test_what_a_source_has_at_stake_folds_the_words_that_show_it(reader, document):
    side = builders.source("A side")
    Document.objects.filter(slug="above").update(publisher=side)
    builders.interest(side, passage=document.passages.get(key="step"))
    builders.wording("Come home.", document=builders.document(publisher=side))

    assert "shot" not in unfolded(reader.get(side.get_absolute_url()))


def test_a_document_found_by_a_stated_check_folds_it(reader, document):
    page = Markup(reader.get(reverse("find"), {"q": f"{WORDS}. Then"}).text)

    (sentence,) = [element for text, element in page.texts if element.tag == "q"]
    assert "details" in sentence.within


@pytest.mark.parametrize(("name", "format"), [("quote-wording", ()), ("quote-export", ("sheet",))])
def test_lines_to_copy_and_the_sheet_to_print_are_folded_until_opened(reader, quote, name, format):
    page = reader.get(reverse(name, args=[quote.slug, *format]))

    assert "shot" in page.text
    assert "shot" not in unfolded(page)


def test_what_stands_against_publishing_folds_them(curator, document):
    Document.objects.filter(pk=document.pk).update(status="draft")

    page = curator.get(reverse("desk-moves", args=[document.slug]))

    assert WORDS in page.text
    assert "shot" not in unfolded(page)


def beside_the_text(response):
    """The markup of a review page beside the text, which curators read and mark unfolded."""
    return response.text.partition('class="review-work"')[2]


@pytest.mark.parametrize("kind", ["", "quote", "attribution", "statement", "date", "hedge"])
def test_the_panel_beside_a_text_names_them_by_their_label(curator, document, kind):
    step = document.passages.get(key="step")
    builders.overruling(step)
    rows = {
        "quote": document.passages.get(key="shot").wordings,
        "attribution": document.attributions,
        "statement": step.statements,
        "date": document.dates,
        "hedge": step.overrulings,
    }
    query = {"record": f"{kind}-{rows[kind].get().pk}"} if kind else {}

    page = curator.get(reverse("desk-review", args=[document.slug]), query)

    assert "shot" not in beside_the_text(page)


def test_a_known_quote_that_is_offered_is_folded(curator, quote):
    index_wordings(list(quote.wordings.values_list("pk", flat=True)))
    article = builders.document(text=f"“{WORDS} today”, he said.", status="draft")
    query = {"do": "quote", "start": 1, "end": 1 + len(WORDS)}

    response = curator.get(reverse("desk-review", args=[article.slug]), query)

    assert response.context["panel"].form_panel.offers
    panel = response.text.partition('class="review-offers"')[2].partition("</fieldset>")[0]
    assert "shot" in panel
    texts = [(text, element) for text, element in Markup(panel).texts if "shot" in text]
    assert all("details" in element.within for _text, element in texts)


def test_a_quote_that_a_suggestion_is_filled_in_like_is_named_by_its_label(curator, document):
    wording = document.passages.get(key="shot").wordings.get()
    wording.speaker_as_named = "the guard"
    wording.save()
    Quote.objects.filter(pk=wording.quote_id).update(claimed_speaker=builders.source("A guard"))
    text = f"{document.text} “It rains here.” So the guard. “It snows here.” So the guard."
    Document.objects.filter(pk=document.pk).update(text=text)
    document.refresh_from_db()
    place = text.rindex("the guard")
    details = {"speaker": [place, place + len("the guard")]}
    first, _second = (
        builders.proposal(document, words, kind="quotation", details=details)
        for words in ("It rains here.", "It snows here.")
    )

    response = curator.get(reverse("desk-review", args=[document.slug]), {"proposal": first.pk})

    assert response.context["panel"].form_panel.earlier_words
    assert response.context["proposals"]["batches"]
    assert "shot" not in beside_the_text(response)


def test_passages_that_show_a_finding_are_named_by_their_label(curator, document):
    step = document.passages.get(key="step")
    builders.statement(
        passage=step, kind="verifying", doer=builders.source("A checker"), of_document=document
    )

    response = curator.get(reverse("desk-review", args=[document.slug]))

    passages = [row for _finding, rows in response.context["chain"]["findings"] for row in rows]
    assert "distressing words" in [words for _url, words, _outlet in passages]
    assert "shot" not in beside_the_text(response)


def test_a_pin_of_distressing_words_leads_to_its_chain_outside_the_fold(reader):
    wording = builders.wording(WORDS, distressing=True)
    case = builders.case(reader.user)
    builders.pin(case, wording)

    markup = Markup(reader.get(case.get_absolute_url()).text)

    assert any("To its chain" in text and "details" not in e.within for text, e in markup.texts)
