"""What the forms ask of occasions, propose and warn of."""

from __future__ import annotations

import pytest

from provenance.forms.entering import FormSubject, fieldsets, form_for
from provenance.forms.entering_attributions import LIMIT_TITLE, AttributionForm
from provenance.forms.entering_quotes import QuoteForm
from tests import builders

pytestmark = pytest.mark.django_db
TEXT = "“We are losing now,” he says. “It is a forgery,” he told reporters. Read more at the Paper."
NOW, FORGERY = "We are losing now,", "It is a forgery,"


@pytest.fixture
def article():
    return builders.document(slug="page", text=TEXT, language="en")


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def recorded(article, words=NOW, **fields):
    passage = builders.passage(words, article, start=TEXT.index(words))
    return builders.wording(passage=passage, **fields)


def occasion_of(form):
    field = form["document_occasion"]
    return field.value(), str(field.help_text)


def quote_form(article, words=FORGERY):
    return form_for(article, FormSubject("quote", span(words)))


def step_form(article, **data):
    typed = {"place": "Read more at the Paper.", "leads_to": "gap", "gap": "link-dead", **data}
    return AttributionForm(article, data=typed)


def test_the_first_quote_is_asked_for_its_occasion_and_none_is_proposed(article):
    value, asked = occasion_of(quote_form(article))

    assert value == ""
    assert "“told reporters”" in asked


def test_words_of_another_occasion_than_beside_the_quotes_so_far_are_proposed_with_a_warning(
    article,
):
    recorded(article)

    value, asked = occasion_of(quote_form(article))

    assert value == "told reporters"
    assert (
        "“told reporters” stands beside these words: another occasion than that of the others?"
        in asked
    )


def test_the_occasion_there_is_of_that_kind_is_proposed(article):
    builders.occasion("speaking to journalists", article)

    value, asked = occasion_of(quote_form(article))

    assert value == "speaking to journalists"
    assert "So far: “speaking to journalists”." in asked


def test_where_no_words_tell_of_an_occasion_none_is_proposed(article):
    builders.occasion("told reporters", article)

    assert occasion_of(quote_form(article, NOW))[0] == ""


def test_the_occasion_of_a_recorded_quote_is_shown_and_sent(article):
    wording = recorded(article, occasion=builders.occasion("on the tape", article))

    assert occasion_of(QuoteForm(article, record=wording))[0] == "on the tape"
    sent = {"place": NOW, "form": "direct", "document_occasion": "in the call"}
    form = QuoteForm(article, data=sent)
    assert form.is_valid(), form.errors
    assert form.entry().occasion == "in the call"


def test_the_occasion_of_a_suggested_quotation_is_proposed_though_no_words_stand_beside_it(article):
    recorded(article)
    cue = TEXT.index("told reporters")
    occasion = {"kind": "reporters", "start": cue, "end": cue + 14, "carried": True}
    place = span("Read more")
    proposal = builders.proposal(article, "Read more", details={"occasion": occasion})

    form = form_for(article, FormSubject("quote", place, proposal))

    assert occasion_of(form)[0] == "told reporters"


def test_the_words_beside_a_suggestion_are_read_where_it_holds_no_occasion(article):
    recorded(article)
    proposal = builders.proposal(article, FORGERY)

    form = form_for(article, FormSubject("quote", span(FORGERY), proposal))

    assert occasion_of(form)[0] == "told reporters"


@pytest.mark.parametrize(
    ("details", "words", "labels"),
    [
        ({"act": "released", "document": {"kind": "released-audio"}}, NOW, ["on the tape"]),
        ({"act": "said", "document": None}, "he told reporters", ["told reporters"]),
        ({"act": "said", "document": None}, "he says", []),
    ],
)
def test_a_suggested_step_is_limited_to_the_occasions_of_its_sort(article, details, words, labels):
    for label in ("on the tape", "told reporters"):
        builders.occasion(label, article)
    blank = {"words": None, "publisher": None, "day": None, "date": ""}
    document = details["document"] and {**blank, **details["document"]}
    proposal = builders.proposal(
        article, words, kind="upstream", details={**details, "document": document}
    )

    form = form_for(article, FormSubject("attribution", span(words), proposal))

    chosen = form["occasions"].value()
    assert [str(one) for one in article.occasions.filter(pk__in=chosen)] == labels


def test_the_next_quote_of_a_speaker_is_on_the_occasion_of_the_last(article):
    earlier = recorded(article, occasion=builders.occasion("on the tape", article))
    form = form_for(article, FormSubject("quote", span(FORGERY), earlier=earlier))

    assert occasion_of(form)[0] == "on the tape"


def test_a_step_is_not_asked_for_occasions_where_there_are_none(article):
    form = step_form(article)

    assert "occasions" not in form.fields
    assert form.is_valid(), form.errors


def test_a_step_of_a_document_of_several_occasions_has_to_say_for_which_it_speaks(article):
    for label in ("on the tape", "told reporters"):
        builders.occasion(label, article)

    assert "It has several occasions" in step_form(article).errors["occasions"][0]


@pytest.mark.parametrize("limit", ["occasions", "new_occasion", "quotes", "taker"])
def test_it_speaks_for_occasions_quotes_or_another_document(article, limit):
    on_tape, _to_us = [builders.occasion(label, article) for label in ("on the tape", "to us")]
    wording = recorded(article)
    report = builders.named_document("Report")
    builders.attribution(article, report)
    chosen = {
        "occasions": [str(on_tape.pk)],
        "new_occasion": "on Telegram",
        "quotes": [wording.quote.slug],
        "taker": report.slug,
    }[limit]

    form = step_form(article, **{limit: chosen})

    assert form.is_valid(), form.errors
    entry = form.entry()
    assert list(entry.occasions) == ([on_tape] if limit == "occasions" else [])
    assert entry.new_occasion == ("on Telegram" if limit == "new_occasion" else "")


def test_a_recorded_step_shows_its_occasions_of_other_documents_too(article):
    elsewhere = builders.occasion("on the tape", builders.named_document())
    told = builders.passage("Read more at the Paper.", article)
    step = builders.attribution(elsewhere.document, passage=told, occasions=[elsewhere])

    form = AttributionForm(article, record=step)

    assert form["occasions"].value() == [str(elsewhere.pk)]
    assert form.fields["occasions"].choices == [(str(elsewhere.pk), "on the tape")]


def test_where_the_words_beside_quotes_tell_of_several_occasions_the_form_asks_which(article):
    recorded(article)
    recorded(article, FORGERY)

    form = form_for(article, FormSubject("attribution", span("Read more at the Paper.")))

    (group,) = [one for one in fieldsets(form) if one.title == str(LIMIT_TITLE)]
    assert group.is_open
    assert "tell of several occasions" in str(form["quotes"].help_text)


def test_where_they_tell_of_one_the_quotes_stay_folded_away(article):
    recorded(article)

    form = form_for(article, FormSubject("attribution", span("Read more at the Paper.")))

    (group,) = [one for one in fieldsets(form) if one.title == str(LIMIT_TITLE)]
    assert not group.is_open
