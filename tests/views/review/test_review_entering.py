"""What is sent from the review page: what it writes, what it refuses, and that nothing is lost."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.urls import reverse

from provenance.domain.curation_vocabulary import ProposalKind, ProposalState
from provenance.domain.vocabulary import Status
from provenance.forms.entering_attributions import AttributionForm
from provenance.models import (
    Attribution,
    Document,
    DocumentDate,
    Event,
    Overruling,
    Quote,
    Statement,
    Wording,
)
from provenance.services import accept_proposal, evidence, proposals
from provenance.services.edit_conflicts import edit_mark
from provenance.services.search_index import index_wordings
from tests import builders

pytestmark = pytest.mark.django_db

TEXT = (
    "“We are losing now,” said Nikita.\n"
    "“We have no vests,” Nikita said.\n"
    "“Nobody tells us why,” Nikita said.\n"
    "The newspaper verified the supposed calls on 5 March 2022.\n"
)


@pytest.fixture
def article(db):
    return builders.document(text=TEXT, status=Status.DRAFT, language="en")


@pytest.fixture
def suggested(article):
    proposals.suggest(article)
    builders.source("Nikita", slug="nikita", kind="person")
    return article


def at(name, document, *parts, **query):
    return reverse(name, args=[document.slug, *parts], query=query or None)


def place(words):
    start = TEXT.index(words)
    return f"[{start}-{start + len(words)}] {words}"


def send(client, document, kind, /, **fields):
    return client.post(at("desk-review-enter", document, kind), fields)


def quotation(document, words):
    return document.proposals.get(kind=ProposalKind.QUOTATION, start=TEXT.index(words))


def confirmed(client, document, words="We are losing now,"):
    """The quotation entered by its form, with the speaker chosen."""
    send(
        client,
        document,
        "quote",
        place=place(words),
        form="direct",
        language="en",
        speaker_as_named="Nikita",
        speaker="Nikita",
        occasion="a call",
        setting_reason="It says so.",
        proposal=quotation(document, words).pk,
    )
    return Wording.objects.get(passage__exact=words)


ENTRIES = {
    "quote": ({"place": place("We are losing now,"), "form": "direct"}, Wording),
    "attribution": ({"place": place("The newspaper"), "leads_to": "speaker"}, Attribution),
    "gap": ({"place": place("calls"), "leads_to": "gap", "gap": "source-unnamed"}, Attribution),
    "statement": (
        {"place": place("The newspaper verified"), "kind": "verifying", "how_put": "asserted"},
        Statement,
    ),
    "date": (
        {"place": place("5 March 2022"), "layer": "published", "edtf": "2022-03-05"},
        DocumentDate,
    ),
    "hedge": (
        {
            "place": place("supposed calls"),
            "reader": "hedge",
            "words": "supposed",
            "stands": "yes",
            "overruling_reason": "It holds back.",
        },
        Overruling,
    ),
}


def test_a_mended_name_leaves_a_published_quote_its_address_and_its_chain(curator, suggested):
    wording = confirmed(curator, suggested)
    where = {"place": place("The newspaper verified"), "leads_to": "speaker"}
    send(curator, suggested, "attribution", **where, quotes=[wording.quote.slug])
    step = Attribution.objects.get()
    step.quotes.set([wording.quote])
    Document.objects.update(status=Status.PUBLISHED)
    watch = builders.watch(builders.user("ada"), wording.quote)

    answer = send(
        curator,
        suggested,
        "quote",
        place=place("We are losing now,"),
        form="direct",
        language="en",
        speaker_as_named="said Nikita",
        speaker="Nikita",
        occasion="a call",
        setting_reason="It says so.",
        record=f"quote-{wording.pk}",
        edit_mark=edit_mark(wording),
    )

    assert answer.status_code == 302
    assert Wording.objects.get().speaker_as_named == "said Nikita"
    assert list(step.quotes.all()) == [Quote.objects.get()] == [wording.quote]
    page = curator.get(wording.get_absolute_url())
    assert page.status_code == 200
    assert [step.attribution.slug for step in page.context["report"].chain.steps] == [step.slug]
    assert not any("gone" in notice.values["what"] for notice in watch.user.notices.all())


@pytest.mark.parametrize("kind", ENTRIES)
def test_each_form_records_what_it_says_and_the_page_then_shows_it(curator, article, kind):
    fields, model = ENTRIES[kind]

    answer = send(curator, article, kind, **fields)

    assert answer.status_code == 302
    assert model.objects.count() == 1
    assert {event.who for event in Event.objects.filter(door="page")} == {"curator"}
    assert curator.get(answer.url).status_code == 200


@pytest.mark.parametrize("kind", ENTRIES)
def test_each_record_is_opened_mended_and_removed(curator, article, kind):
    fields, model = ENTRIES[kind]
    send(curator, article, kind, **fields)
    record = model.objects.get()
    name = "attribution" if kind == "gap" else kind
    key = f"{name}-{record.pk}"

    shown = curator.get(at("desk-review", article, record=key))
    form = curator.get(at("desk-review", article, do=name, record=key))
    mended = send(curator, article, name, **fields, record=key, edit_mark=edit_mark(record))
    asked = curator.get(at("desk-review-remove", article, name, record.pk))
    gone = curator.post(at("desk-review-remove", article, name, record.pk), {"why": "Twice."})

    assert "Mend it" in shown.text
    assert 'name="edit_mark"' in form.text
    assert (mended.status_code, asked.status_code, gone.status_code) == (302, 200, 302)
    assert not model.objects.exists()


def test_a_hedge_mended_to_other_words_replaces_the_first(curator, article):
    fields, _ = ENTRIES["hedge"]
    send(curator, article, "hedge", **fields)
    first = Overruling.objects.get()
    other = {
        **fields,
        "words": "calls",
        "record": f"hedge-{first.pk}",
        "edit_mark": edit_mark(first),
    }

    send(curator, article, "hedge", **other)

    assert Overruling.objects.get().found == "calls"


def test_that_it_is_a_copy_is_entered_and_mended_on_the_same_form(curator, article):
    original = builders.document("The original")
    form = curator.get(at("desk-review", article, do="copy"))

    send(
        curator,
        article,
        "copy",
        upstream=original.slug,
        copy_reason="Word for word.",
        edit_mark=edit_mark(article),
    )

    assert "What it is a copy of" in form.text
    article.refresh_from_db()
    assert article.syndicated_copy_of == original


def test_a_form_that_lacks_something_comes_back_as_sent(curator, article):
    answer = send(curator, article, "quote", place="not there", form="direct", occasion="a call")

    assert answer.status_code == 422
    assert "These words do not stand in the text" in answer.text
    assert 'value="a call"' in answer.text


def test_what_a_service_refuses_is_said_on_the_form(curator, article):
    quote, _ = ENTRIES["quote"]
    fields = {**quote, "occasion": "a call"}

    answer = send(curator, article, "quote", **fields)

    assert answer.status_code == 422
    assert "need the passage that states them or a reason" in answer.text


def test_there_is_no_form_of_another_kind(curator, article):
    assert send(curator, article, "rumour").status_code == 404


@pytest.mark.parametrize("names", [{"record": "quote-99999"}, {"proposal": "99999"}])
def test_what_is_gone_when_a_form_is_sent_is_told_and_nothing_is_lost(curator, article, names):
    fields, _ = ENTRIES["quote"]

    answer = send(curator, article, "quote", **fields, **names)

    assert answer.status_code == 422
    assert "no longer there" in answer.text
    assert place("We are losing now,") in answer.text.replace("&#x27;", "'")
    assert not Wording.objects.exists()


def test_the_second_of_two_curators_is_told_and_can_save_once_they_know(curator, article):
    fields, _ = ENTRIES["quote"]
    send(curator, article, "quote", **fields)
    record = Wording.objects.get()
    mine = {**fields, "record": f"quote-{record.pk}", "edit_mark": edit_mark(record)}
    send(curator, article, "quote", **{**mine, "speaker_as_named": "Nikita"})

    refused = send(curator, article, "quote", **{**mine, "speaker_as_named": "a soldier"})
    fresh = refused.context["panel"].form_panel.hidden
    answer = send(
        curator, article, "quote", **{**mine, "speaker_as_named": "a soldier", **dict(fresh)}
    )

    assert refused.status_code == 422
    assert 'value="a soldier"' in refused.text
    assert "Nikita" in " ".join(refused.context["panel"].faults)
    assert answer.status_code == 302
    assert Wording.objects.get().speaker_as_named == "a soldier"


def test_words_that_were_typed_open_the_form_at_their_place(curator, article):
    page = curator.get(
        at("desk-review", article, do="attribution", words="the newspaper VERIFIED")
    ).text

    assert place("The newspaper verified") in page


def test_words_that_stand_at_several_places_are_to_be_chosen_from(curator, article):
    page = curator.get(at("desk-review", article, do="attribution", words="Nikita said")).text

    assert page.count('<li><a href="/desk/documents/') == 2
    assert "These words stand at several places" in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"do": "quote", "words": "not there"}, "do not stand in the text"),
        ({"do": "quote", "start": 1, "end": 9999}, "outside the text"),
        ({"do": "quote"}, "There are no words to look for"),
        ({"record": "quote-99999"}, "no longer there"),
        ({"record": "quote-99999", "do": "quote"}, "no longer there"),
        ({"record": "rumour-1"}, "no longer there"),
        ({"proposal": 99999}, "made no longer"),
    ],
)
def test_what_cannot_be_opened_is_told(curator, article, query, sentence):
    assert sentence in curator.get(at("desk-review", article, **query)).text


def test_words_of_a_document_without_text_are_entered_as_seen(curator):
    document = builders.document(status=Status.DRAFT)

    page = curator.get(at("desk-review", document, do="quote", words="We are losing")).text
    send(curator, document, "quote", place="We are losing", form="direct")

    assert "We are losing</textarea>" in page
    assert Wording.objects.get().passage.start is None


# Proposals


def test_a_confirmed_proposal_says_what_it_became(curator, suggested):
    record = confirmed(curator, suggested)

    proposal = quotation(suggested, "We are losing now,")
    assert (proposal.state, proposal.became_key) == (ProposalState.CONFIRMED, record.slug)


def test_the_next_quote_of_the_same_speaker_begins_with_what_the_last_one_had(curator, suggested):
    confirmed(curator, suggested)
    following = quotation(suggested, "We have no vests,")

    panel = curator.get(at("desk-review", suggested, proposal=following.pk)).context["panel"]

    form = panel.form_panel.form
    assert form["speaker"].value() == "Nikita [nikita]"
    assert form["occasion"].value() == "a call"
    assert form["place"].value() == place("We have no vests,")


def test_a_quotation_of_a_known_speaker_is_confirmed_at_once(curator, suggested):
    first = confirmed(curator, suggested)
    attribution = builders.attribution(suggested, quotes=[first.quote])
    following = quotation(suggested, "We have no vests,")
    assert "Confirm as it stands" in curator.get(at("desk-review", suggested)).text

    curator.post(at("desk-review-decide", suggested, following.pk), {"decision": "confirm"})

    made = Wording.objects.get(passage__exact="We have no vests,")
    assert made.quote.claimed_speaker == first.quote.claimed_speaker
    assert made.quote != first.quote
    assert {*attribution.quotes.all()} == {first.quote, made.quote}


def test_a_quotation_of_nobody_known_is_not_confirmed_at_once(curator, suggested):
    one = quotation(suggested, "We are losing now,")

    answer = curator.post(at("desk-review-decide", suggested, one.pk), {"decision": "confirm"})

    assert answer.status_code == 422
    assert "open the suggestion and choose" in answer.text
    assert not Wording.objects.exists()


def test_all_quotations_of_a_chosen_speaker_are_confirmed_together(curator, suggested):
    confirmed(curator, suggested)
    assert "Confirm these 2 quotations" in curator.get(at("desk-review", suggested)).text

    answer = curator.post(at("desk-review-confirm-all", suggested), {"name": "Nikita"}, follow=True)

    assert "2 quotations are confirmed." in answer.text
    assert Wording.objects.count() == Quote.objects.count() == 3


def test_what_cannot_be_confirmed_together_is_counted(curator, suggested):
    confirmed(curator, suggested)
    Quote.objects.update(occasion="", setting_reason="")
    Wording.objects.update(speaker_as_named="somebody else")

    address = at("desk-review-confirm-all", suggested)
    answer = curator.post(address, {"name": "Nikita"}, follow=True)

    assert "2 could not be; open them one by one." in answer.text


def test_a_proposal_whose_form_would_lack_something_is_left_to_its_form(curator, suggested):
    confirmed(curator, suggested)
    start = TEXT.index("Nikita")
    named = {"named": [start, start + 6]}
    blank = builders.proposal(suggested, " ", details=named)
    other = builders.proposal(suggested, "calls", details={})

    answer = curator.post(at("desk-review-confirm-all", suggested), {"name": "Nikita"}, follow=True)

    assert "1 could not be" in answer.text
    blank.refresh_from_db()
    other.refresh_from_db()
    assert (blank.state, other.state) == (ProposalState.OPEN, ProposalState.OPEN)


def test_the_same_recorded_by_another_at_this_moment_is_told(curator, article, monkeypatch):
    def clash(*args, **options):
        raise IntegrityError

    monkeypatch.setattr(accept_proposal, "enter", clash)
    fields, _ = ENTRIES["quote"]

    answer = send(curator, article, "quote", **fields)

    assert answer.status_code == 422
    assert "Somebody recorded the same at this moment" in answer.text


def test_a_proposal_is_refused_and_opened_again(curator, suggested):
    one = quotation(suggested, "We are losing now,")

    curator.post(at("desk-review-decide", suggested, one.pk), {"decision": "refuse"})
    one.refresh_from_db()
    refused = one.state
    page = curator.get(at("desk-review", suggested)).text
    curator.post(at("desk-review-reopen", suggested, one.pk))
    one.refresh_from_db()

    assert (refused, one.state) == (ProposalState.REFUSED, ProposalState.OPEN)
    assert "1 refused: undo" in page


def test_what_somebody_decided_meanwhile_is_told(curator, suggested):
    one = quotation(suggested, "We are losing now,")
    address = at("desk-review-decide", suggested, one.pk)
    curator.post(address, {"decision": "refuse"})

    again = curator.post(address, {"decision": "refuse"})
    opened = curator.post(
        at("desk-review-reopen", suggested, quotation(suggested, "We have no vests,").pk)
    )

    assert (again.status_code, opened.status_code) == (422, 422)
    assert "This suggestion is decided already: refused by curator." in again.text
    assert "nobody has decided it" in opened.text


def test_all_proposals_of_a_group_are_put_aside_together(curator, suggested):
    curator.post(at("desk-review-refuse-all", suggested), {"group": "quotation"})

    kinds = suggested.proposals.filter(state=ProposalState.REFUSED).values_list("kind")
    assert {*kinds} == {("quotation",)}
    assert len(kinds) == 3


def test_a_proposal_decided_while_its_group_is_put_aside_stays_as_decided(
    curator, suggested, monkeypatch
):
    def decided(*args, **options):
        raise proposals.ProposalDecided("Decided already.")

    monkeypatch.setattr(proposals, "refuse", decided)

    answer = curator.post(
        at("desk-review-refuse-all", suggested), {"group": "quotation"}, follow=True
    )

    assert "0 are put aside." in answer.text


def test_htmx_gets_the_room_anew_after_a_write(curator, part, article):
    fields, _ = ENTRIES["quote"]

    answer = part(curator, at("desk-review-enter", article, "quote"), "review", data=fields)

    assert answer.status_code == 200
    assert 'id="done"' in answer.text
    assert "<html" not in answer.text


# Looked, facts, removal


def test_who_looked_and_when_is_recorded_and_taken_back_with_a_reason(curator, article):
    curator.post(at("desk-review-examine", article))
    article.refresh_from_db()
    looked = article.examined_by
    refused = curator.post(at("desk-review-unexamine", article), {"why": " "})
    curator.post(at("desk-review-unexamine", article), {"why": "The wrong article."})
    article.refresh_from_db()

    assert looked == "curator"
    assert refused.status_code == 422
    assert "Say why this is taken back." in refused.text
    assert article.examined_by is None


def test_a_document_that_is_only_named_cannot_have_been_read(curator):
    answer = curator.post(at("desk-review-examine", builders.named_document()))

    assert answer.status_code == 422


def test_the_button_says_what_is_true_of_the_statements(curator, article):
    before = curator.get(at("desk-review", article)).text
    fields, _ = ENTRIES["statement"]
    send(curator, article, "statement", **fields)
    after = curator.get(at("desk-review", article)).text

    assert "I have read this article: no verification is stated" in before
    assert "I have read this article: no" not in after


FACTS = {"title": "A better title", "kind": "article", "language": "uk"}


def facts(client, document, **fields):
    return client.post(at("desk-review-facts", document), {**FACTS, **fields})


def test_what_a_document_is_can_be_put_right(curator, article):
    paper = builders.source("The Daily Paper")
    page = curator.get(at("desk-review-facts", article))

    answer = facts(
        curator,
        article,
        publisher_name="The Daily Paper",
        edit_mark=page.context["edit_mark"],
        why="Read.",
    )

    assert answer.status_code == 302
    article.refresh_from_db()
    assert (article.title, article.publisher, article.language) == ("A better title", paper, "uk")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("Nobody", "Nobody in the register goes by “Nobody”. Enter them in admin, or leave it."),
        (
            "The Daily Paper",
            "Several in the register go by “The Daily Paper”; take one of these: "
            "The Daily Paper [one]; The Daily Paper [two].",
        ),
    ],
)
def test_a_publisher_that_is_none_or_several_is_asked_for_again(curator, article, name, sentence):
    builders.source("The Daily Paper", slug="one")
    builders.source("The Daily Paper", slug="two")

    answer = facts(curator, article, publisher_name=name, edit_mark=edit_mark(article))

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "A better title" in answer.text


def test_facts_that_were_changed_meanwhile_are_shown_beside_what_was_typed(curator, article):
    token = edit_mark(article)
    facts(curator, article, title="Theirs", edit_mark=token)

    answer = facts(curator, article, edit_mark=token)

    assert answer.status_code == 422
    assert "Theirs" in answer.text
    assert 'value="A better title"' in answer.text


def test_facts_that_the_record_refuses_are_told(curator, article, monkeypatch):
    def refuse(*args, **options):
        raise ValidationError({"title": "Another document has it since."})

    monkeypatch.setattr(evidence, "save_form", refuse)

    answer = facts(curator, article, edit_mark=edit_mark(article))

    assert answer.status_code == 422
    assert "Another document has it since." in answer.text


def test_a_quote_that_others_stand_on_is_not_removed(curator, article):
    fields, _ = ENTRIES["quote"]
    send(curator, article, "quote", **fields)
    outer = Wording.objects.get()
    builders.wording(passage=outer.passage, within=outer)

    answer = curator.post(at("desk-review-remove", article, "quote", outer.pk), {"why": "Mine."})

    assert answer.status_code == 422
    assert "cannot be deleted" in answer.text
    assert 'value="Mine."' in answer.text


def test_a_record_of_another_document_is_not_removed_from_here(curator, article):
    other = builders.wording()

    assert curator.get(at("desk-review-remove", article, "quote", other.pk)).status_code == 404


@pytest.mark.parametrize("who", ["stranger", "reader"])
@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("desk-review-enter", ["quote"]),
        ("desk-review-decide", [1]),
        ("desk-review-reopen", [1]),
        ("desk-review-confirm-all", []),
        ("desk-review-refuse-all", []),
        ("desk-review-examine", []),
        ("desk-review-unexamine", []),
        ("desk-review-facts", []),
        ("desk-review-remove", ["quote", 1]),
    ],
)
def test_nobody_else_writes_from_here(request, article, who, name, parts):
    client = request.getfixturevalue(who)

    answer = client.post(at(name, article, *parts))

    assert answer.status_code == (302 if who == "stranger" else 403)
    assert Document.objects.get().examined_by is None
    if who == "stranger":
        assert "/login/" in answer.url


def test_the_lint_says_what_is_lacking_with_a_link_to_the_record(curator, article):
    fields, _ = ENTRIES["statement"]
    send(curator, article, "statement", **fields)
    record = Statement.objects.get()

    page = curator.get(at("desk-review", article)).text

    assert "It names no verifier" in page
    assert f'href="#statement-{record.pk}"' in page


# Known quotes


@pytest.fixture
def known(db):
    """The same words in another article, and nearly the same in a third."""
    same = builders.wording("We are losing now, and nobody tells us anything about it at all.")
    index_wordings([same.pk])
    return same


LONG = "“We are losing now, and nobody ever tells us anything about it at all,” he said."


def test_known_quotes_are_offered_and_none_is_chosen(curator, known):
    article = builders.document(text=LONG, status=Status.DRAFT)

    page = curator.get(at("desk-review", article, do="quote", start=1, end=70))

    _label, offer = page.context["panel"].form_panel.offers[0]
    assert offer.quote.slug == known.quote.slug
    assert ("ever", "") in [(run.one, run.other) for run in offer.differing]
    assert 'name="offer" value="" checked' in page.text


def test_a_chosen_known_quote_asks_why_it_is_the_same(curator, known):
    article = builders.document(text=LONG, status=Status.DRAFT)
    fields = {"place": f"[1-70] {LONG[1:70]}", "form": "direct", "offer": known.quote.slug}

    refused = send(curator, article, "quote", **fields)
    answer = send(curator, article, "quote", **fields, same_because="The same call.")

    assert refused.status_code == 422
    assert f'value="{known.quote.slug}" checked' in refused.text
    assert answer.status_code == 302
    assert known.quote.wordings.count() == 2


def test_a_name_that_could_find_a_person_is_not_confirmed_at_once(curator):
    number = "+380 44 123 45 67"
    document = builders.document(text=f"“No,” said {number}. “Never,” said {number}.")
    said = builders.quote(claimed_speaker=builders.source())
    words = builders.passage("No,", document, start=1)
    builders.wording(passage=words, of=said, speaker_as_named=number)
    start = document.text.index(number)
    named = {"named": [start, start + len(number)]}
    proposal = builders.proposal(document, "Never,", details=named)

    answer = curator.post(at("desk-review-decide", document, proposal.pk), {"decision": "confirm"})

    assert answer.status_code == 422
    assert "looks like a telephone number" in answer.text


def test_a_step_that_no_words_state_has_its_form_too(curator, article):
    panel = curator.get(at("desk-review", article, do="attribution")).context["panel"]

    assert (panel.state, type(panel.form_panel.form)) == ("form", AttributionForm)
