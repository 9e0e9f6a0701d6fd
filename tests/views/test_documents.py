"""The document page: its record, its passages marked, its steps; nothing of what is unpublished."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.domain.vocabulary import StatementObject, Status, Zone
from provenance.models import Wording
from provenance.views import documents
from tests import builders
from tests.markup import Markup, without_languages

TEXT = "Nobody came.\n\nWe are losing now, and nobody tells us why. So he said.\nThe end."
PAGE = "/documents/held/"


@pytest.fixture
def held(db):
    """A document whose text is attached, with one quote in it."""
    document = builders.document("Nobody came", slug="held", text=TEXT, language="en")
    quoted = builders.passage(of=document, start=TEXT.index(builders.LOSING), key="losing")
    builders.wording(passage=quoted, slug="losing-in-held")
    return document


def marked(response):
    return [text for text, element in Markup(response.text).texts if element.tag == "mark"]


# The cast


def test_a_stranger_is_sent_to_log_in(stranger, held):
    response = stranger.get(PAGE)

    assert (response.status_code, response.url) == (302, f"{reverse('account_login')}?next={PAGE}")


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_sees_a_published_document(held, role, request):
    assert "Nobody came" in request.getfixturevalue(role).get(PAGE).text


def test_a_reader_does_not_see_an_unpublished_document(reader, unpublished):
    response = reader.get("/documents/unpublished/")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.text


def test_a_curator_sees_an_unpublished_document(curator, unpublished):
    assert "Unpublished title" in curator.get("/documents/unpublished/").text


def test_a_reader_is_not_told_the_title_of_an_unpublished_upstream(reader, held, unpublished):
    builders.attribution(held, unpublished)

    assert "Unpublished title" not in reader.get(PAGE).text


def test_a_reader_is_not_told_what_an_unpublished_document_tells(reader, held, unpublished):
    builders.attribution(held, passage=builders.passage("words of a draft", unpublished))
    builders.statement(passage=builders.passage("a draft says", unpublished), of_document=held)

    response = reader.get(PAGE)

    assert "words of a draft" not in response.text
    assert "a draft says" not in response.text


def test_a_reader_is_not_told_of_an_unpublished_original_or_copy(reader, held, unpublished):
    held.syndicated_copy_of, held.copy_reason = unpublished, "The same words as the draft."
    held.save()

    text = reader.get(PAGE).text

    assert "Unpublished title" not in text
    assert "a document not shown: <bdi>The same words as the draft.</bdi>" in text


def test_kind_and_holding_are_parted_by_the_comma_of_the_language(client, held):
    client.force_login(builders.user())
    client.cookies["language"] = "ar"

    assert "، متوفرة" in client.get(PAGE).text


def test_a_copy_names_the_publisher_of_its_original(reader, held):
    original = builders.named_document(
        described_as="report", publisher=builders.source("The Daily")
    )
    held.syndicated_copy_of, held.copy_reason = original, "The same words."
    held.save()

    assert "</a> · The Daily: <bdi>The same words.</bdi>" in reader.get(PAGE).text


def test_what_the_document_did_stands_before_whose_words_it_took(reader, held):
    report = builders.named_document(described_as="report", publisher=builders.source("The Daily"))
    builders.act(builders.attribution(held, report), kind="republished")

    text = reader.get(PAGE).text

    assert "republished: <a" in text
    assert "The Daily: republished" not in text


def test_a_curator_is_told_of_an_unpublished_original(curator, held, unpublished):
    held.syndicated_copy_of, held.copy_reason = unpublished, "The same words."
    held.save()

    assert "Unpublished title" in curator.get(PAGE).text


def test_a_reader_is_not_told_of_an_unpublished_copy(reader, held):
    copy = {"syndicated_copy_of": held, "copy_reason": "The same words."}
    builders.document("A draft of a copy", status=Status.DRAFT, **copy)
    builders.document("A copy that is out", **copy)

    response = reader.get(PAGE)

    assert "A copy that is out" in response.text
    assert "A draft of a copy" not in response.text


# What it shows


def test_the_attached_text_is_marked_where_its_passages_stand(reader, held):
    assert builders.LOSING in marked(reader.get(PAGE))


def test_a_passage_can_be_linked_to_in_the_attached_text(reader, held):
    assert (
        len(
            [
                e
                for e in Markup(reader.get(PAGE).text).elements
                if e.attributes.get("id") == "losing"
            ]
        )
        == 1
    )


def test_without_its_text_a_document_shows_its_passages(reader, db):
    document = builders.document(slug="held")
    builders.passage("losing", document, prefix="we are ", suffix=" now", key="losing")

    response = reader.get(PAGE)

    assert "The full text is not attached" in response.text
    assert "…we are " in response.text
    assert len(Markup(response.text).all("li", id="losing")) == 1


def margin(response):
    """What stands beside the paragraphs of the text."""
    lists = re.findall(r'<ul class="margin".*?</ul>', response.text, re.S)
    return [" ".join(" ".join(t for t, _ in Markup(one).texts).split()) for one in lists]


def test_the_margin_says_what_a_passage_states(reader, held):
    report = builders.named_document("The report")
    builders.attribution(held, report, passage=held.passages.get(), slug="the-step")
    builders.statement(passage=held.passages.get(), of_document=held, slug="the-check")
    builders.document_date(held, passage=held.passages.get(), edtf="2022-09-28")

    response = reader.get(PAGE)

    (said,) = margin(response)
    assert f"trace “{builders.LOSING}”" in said
    assert "taken from: The report" in said
    assert "check, stated" in said
    assert "28 September 2022" in said
    assert {'href="#step-the-step"', 'href="#statement-the-check"'} <= set(
        re.findall(r'href="#s[^"]*"', response.text)
    )


def test_the_margin_names_the_part_of_a_passage_of_which_nothing_else_is_told(reader, held):
    speaker = builders.passage("he said", held, start=TEXT.index("he said"), zone=Zone.LEAD)
    held.passages.get(key="losing").wordings.update(naming_passage=speaker)

    (said,) = margin(reader.get(PAGE))

    assert said.endswith("2 lead: source")


def test_the_margin_names_a_gap_by_its_kind(reader, held):
    builders.attribution(held, gap="occasion-not-stated", passage=held.passages.get())

    (said,) = margin(reader.get(PAGE))

    assert said.endswith("occasion not stated")
    assert "taken from" not in said


def test_the_margin_leaves_no_number_without_a_word(reader, held):
    further = builders.passage("he said", held, start=TEXT.index("he said"))

    assert margin(reader.get(PAGE))[0].endswith("2 further words on record")

    builders.attribution(held, gap="link-dead", passage=further)
    builders.wording(of=builders.quote(), passage=further)
    held.passages.get(key="losing").wordings.update(naming_passage=further)
    assert "further words" not in margin(reader.get(PAGE))[0]


def test_the_parts_of_a_passage_are_listed(reader, held):
    further = builders.passage("he said", held, start=TEXT.index("he said"))
    held.passages.get(key="losing").wordings.update(naming_passage=further)
    losing = held.passages.get(key="losing")
    step = builders.attribution(builders.named_document("Elsewhere"), passage=losing)
    builders.act(step, passage=further)

    assert margin(reader.get(PAGE))[0].endswith("2 cue, source")


def test_each_passage_stands_once_in_the_text(reader, held):
    response = reader.get(PAGE)

    assert response.text.count(builders.LOSING) == 2  # and in the margin, where its trace is


def test_the_margin_says_plainly_that_a_quote_is_in_distressing_words(reader, held):
    Wording.objects.update(distressing=True)

    (said,) = margin(reader.get(PAGE))

    assert "trace the quote in distressing words" in said


def test_a_quote_leads_to_its_trace(reader, held):
    links = [e.attributes["href"] for e in Markup(reader.get(PAGE).text).all("a")]

    assert held.passages.get().wordings.get().get_absolute_url() in links


def test_a_document_of_which_nothing_is_known_says_so_in_every_line(reader, db):
    builders.document(slug="held")

    response = reader.get(PAGE)

    for words in (
        "not stated",
        "nobody is recorded as having looked",
        "No source is stated.",
        "No passage of it is recorded.",
    ):
        assert words in response.text


def test_a_document_says_who_examined_it_and_when(reader, db):
    builders.document(slug="held", examined_on=date(2026, 5, 1), examined_by="Ada")

    assert "1 May 2026, by Ada" in reader.get(PAGE).text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"reason": "From its address."},
            "published 29 September 2022 (inferred: From its address.)",
        ),
        ({"edtf": "", "layer": "made"}, "made: date not stated (inferred: From its address.)"),
    ],
)
def test_a_date_says_whether_it_is_stated_or_worked_out(reader, held, fields, said):
    builders.document_date(held, **fields)

    assert said in " ".join(Markup(reader.get(PAGE).text).text_of("li").split())


def test_a_statement_says_who_did_what_and_how(reader, held):
    builders.statement(
        document=held,
        doer_as_named="Reporters",
        methods=[builders.method("phone numbers")],
        objects=[StatementObject.RECORDING],
    )

    text = without_languages(reader.get(PAGE).text)

    assert "by “Reporters” · phone numbers" in text


@pytest.mark.parametrize("slug", ["no-such-document", "x" * 3_000])
def test_an_unknown_document_is_answered_readably(reader, slug):
    response = reader.get(f"/documents/{slug}/")

    assert response.status_code == 404
    assert "There is nothing at this address" in response.text


def test_a_document_is_only_read(reader, held):
    assert reader.post(PAGE).status_code == 405


# What it costs


def crowded(rows):
    """A document with this many of everything its page lists."""
    document = builders.document(slug="held", text=TEXT)
    for _ in range(rows):
        told = builders.document(publisher=builders.source())
        passage = builders.passage("We", document)
        builders.wording(passage=passage)
        attribution = builders.attribution(document, told, passage=builders.passage("it", told))
        builders.act(attribution, agent=builders.source(), passage=passage)
        methods = [builders.method()]
        builders.statement(
            passage=passage, doer=builders.source(), of_document=told, methods=methods
        )
        builders.document_date(
            document, passage=passage, position=rows + 1 + attribution.pk % 9_000
        )
        builders.document(syndicated_copy_of=document, copy_reason="The same words.")


def queries_of(client, rows):
    crowded(rows)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(PAGE)
    assert response.status_code == 200
    return len(queries)


@pytest.mark.parametrize(("role", "queries"), [("reader", 18), ("curator", 20)])
@pytest.mark.parametrize("rows", [1, 30])
def test_a_document_costs_the_same_however_much_stands_in_it(role, queries, rows, request):
    # One of them for what was corrected or withdrawn on it and right above it; to curators two
    # more, for how its text came in.
    assert queries_of(request.getfixturevalue(role), rows) == queries


# Words that do not stand where they were recorded


@pytest.mark.parametrize(("start", "words"), [(0, "Somebody came"), (5_000, "beyond the end")])
def test_words_that_do_not_stand_in_the_attached_text_are_said_to_be_missing(
    reader, held, start, words
):
    builders.passage(words, held, start=start, key="missing")

    response = reader.get(PAGE)

    assert "Not found here" in response.text
    assert "Nobody came.\n" not in marked(response)


def test_words_that_stand_in_the_attached_text_are_not_said_to_be_missing(reader, held):
    assert "Not found here" not in reader.get(PAGE).text


@pytest.mark.parametrize("start", [None, 0])
def test_a_passage_that_is_not_marked_in_the_text_can_still_be_linked_to(reader, held, start):
    builders.passage("Somebody came", held, start=start, key="missing")

    assert len(Markup(reader.get(PAGE).text).all("li", id="missing")) == 1


def test_a_reader_is_not_told_what_was_concluded_for_an_unpublished_document(
    reader, held, unpublished
):
    builders.attribution(held, inference="The draft says so.", inferred_for=unpublished)

    assert "The draft says so." not in reader.get(PAGE).text


def test_a_reader_is_not_told_acts_that_an_unpublished_document_states(reader, held, unpublished):
    words = builders.passage("words of a draft", unpublished)
    builders.act(builders.attribution(held), agent_as_named="as the draft has it", passage=words)

    assert "as the draft has it" not in reader.get(PAGE).text


# What is marked, and where


def roles_of(response):
    """Each marked text of the page with its roles."""
    texts = Markup(response.text).texts
    return [(text, e.attributes["class"]) for text, e in texts if e.tag == "mark"]


@pytest.fixture
def hedging(db):
    """A document whose headline tells flatly what its body hedges."""
    document = builders.document(
        "Soldier admits defeat",
        slug="held",
        language="en",
        examined_on=date(2026, 5, 1),
        examined_by="Ada",
    )
    builders.passage("Soldier admits defeat", document, zone="headline")
    said = builders.passage(
        "“We are losing,”", document, suffix=" the purported soldier says", key="said"
    )
    builders.wording(passage=said, speaker_as_named="the purported soldier", slug="flat")
    return document


def test_the_speaker_as_named_and_the_hedge_in_it_are_marked(reader, hedging):
    marks = roles_of(reader.get(PAGE))

    assert ("the ", "role role-source") in marks
    assert ("purported", "role role-source role-hedge") in marks


def test_a_hedge_that_a_curator_struck_out_is_not_marked(reader, hedging):
    builders.overruling(hedging.passages.get(key="said"), found="purported")

    assert not [text for text, role in roles_of(reader.get(PAGE)) if "hedge" in role][1:]


def test_the_headline_stands_beside_the_body_with_what_differs(reader, hedging):
    text = " ".join(Markup(reader.get(PAGE).text).text.split())

    assert "headline says more" in text
    assert "Its headline against its body" in text


def test_a_headline_that_says_more_of_several_quotes_is_told_once(reader, hedging):
    also = builders.passage("“It is over,”", hedging, suffix=" the supposed soldier says")
    builders.wording(passage=also, speaker_as_named="the supposed soldier")

    text = without_languages(reader.get(PAGE).text)
    assert text.count("headline says more") == 1
    assert "tells flatly what the body hedges: “purported” and “supposed”." in text


def test_only_the_passages_that_show_it_stand_beside_each_other(reader, hedging):
    builders.wording(passage=builders.passage("“Come home,”", hedging, suffix=" she says"))

    answer = reader.get(PAGE)
    assert [row.excerpt.exact for row in answer.context["display"]] == ["Soldier admits defeat"]
    assert [row.excerpt.exact for row in answer.context["body"]] == ["“We are losing,”"]


def test_a_headline_that_says_no_more_than_the_body_has_no_such_part(reader, held):
    builders.passage("A headline", held, zone="headline")

    assert "Its headline against its body" not in reader.get(PAGE).text


def test_a_passage_of_the_document_itself_is_cited_as_in_the_text(reader, hedging):
    builders.attribution(hedging, passage=hedging.passages.get(key="said"))

    markup = Markup(reader.get(PAGE).text)
    (link,) = [e for text, e in markup.texts if text.strip() == "in the text"]
    assert link.attributes["href"].endswith("#said")


def test_a_stated_date_leads_to_its_words(reader, held):
    words = builders.passage("Nobody came", held, key="dateline", start=0)
    builders.document_date(held, passage=words)

    assert Markup(reader.get(PAGE).text).all("a", href="#dateline")


def test_the_words_of_a_date_keep_their_direction_on_a_page_written_from_right_to_left(
    reader, held
):
    builders.document_date(held, passage=builders.passage("Nobody came", held, start=0))

    page = reader.get(PAGE, headers={"accept-language": "ar"}).text

    assert f'<bdi lang="{held.language}" dir="auto">Nobody came</bdi>' in page


@pytest.mark.parametrize(("page", "shown"), [("1", 3), ("2", 1), ("9", 1), ("x", 3)])
def test_passages_come_a_page_at_a_time(reader, held, monkeypatch, page, shown):
    monkeypatch.setattr(documents, "A_PAGE", 3)
    for number in range(3):
        builders.passage("We", held, key=f"further-{number}")

    response = reader.get(f"{PAGE}?page={page}")

    assert len(response.context["text"].passages) == shown
    assert ("Further passages" in response.text) is (shown == 3)


def test_lists_that_are_cut_short_say_so(reader, held, monkeypatch):
    monkeypatch.setattr(documents, "MOST", 1)
    builders.attribution(held)
    builders.statement(document=held)
    builders.document(syndicated_copy_of=held, copy_reason="The same words.")

    text = reader.get(PAGE).text

    assert "and perhaps more, not shown" in text
    assert "more steps than are shown" in text
    assert "more statements than are shown" in text


def test_the_page_of_a_pdf_stands_beside_the_words(reader, db):
    text = "First page.\nThe soldier says nothing."
    document = builders.document(slug="held", text=text, page_starts=[0, 12])
    builders.passage("The soldier says nothing.", document, start=12, page=2)

    assert "body, page 2:" in reader.get(PAGE).text


def test_a_document_above_is_named_with_its_publisher(reader, held):
    guard = builders.source("The Coast Guard", kind="office")
    tape = builders.named_document(
        "The tape", kind="recording", publisher=guard, status="published"
    )
    builders.attribution(held, tape)

    text = " ".join(Markup(reader.get(PAGE).text).text.split())

    assert "The tape · The Coast Guard" in text


def test_a_date_that_another_document_states_leads_there_and_says_so(reader, held):
    home = builders.document("The other page", slug="other")
    passage = builders.passage("in March", of=home, key="in-march")
    named = builders.named_document("A recording", slug="recording")
    builders.document_date(named, "2022-03", passage=passage)

    text = " ".join(without_languages(reader.get("/documents/recording/").text).split())

    assert 'stated in The other page: <a href="/documents/other/#in-march">' in text
