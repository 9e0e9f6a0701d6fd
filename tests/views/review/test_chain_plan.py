"""The suggested chain on one page: what is ticked is recorded, mended as it was mended there."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.forms.chain_plan import ChainPlanForm
from provenance.forms.entering import unchanged_data
from provenance.models import Attribution, Document, Source, Statement, Wording
from provenance.services import proposals
from tests import builders
from tests.invented_articles import ARTICLES
from tests.right_chains import recorded, right
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


def brought_in(article):
    for name, kind in article.register:
        builders.source(name, kind=kind)
    publisher = Source.objects.get(name=article.publisher)
    document = builders.document(text=article.text, status="draft", publisher=publisher, slug="it")
    proposals.suggest(document)
    return document


def ticked(document):
    form = ChainPlanForm(document)
    return {
        **unchanged_data(form),
        **{name: "on" for name in form.fields if name.endswith("_take")},
        "shown": form.shown,
    }


def send(client, document, **data):
    return client.post(reverse("desk-chain-plan", args=[document.slug]), data)


def suggested(text, **fields):
    document = builders.document(text=text, status="draft", slug="it", **fields)
    proposals.suggest(document)
    return document


TAPE = (
    "“We have one compass for forty men,” the soldier says in the recording. “Nobody can see.”\n"
    "The recording was released by the Security Service on Tuesday.\n"
    "“It is a forgery made by clumsy people,” Piet Harrow told reporters.\n"
    "The paper could not independently verify the recording.\n"
)


@pytest.fixture
def tape(db):
    return suggested(TAPE)


def quote(document, words):
    return f"quote{document.proposals.get(kind='quotation', start=TAPE.index(words)).pk}"


@pytest.mark.parametrize("name", ["grain", "train"])
def test_a_chain_confirmed_as_it_stands_is_the_one_that_a_careful_reader_records(curator, name):
    document = brought_in(ARTICLES[name])

    send(curator, document, **ticked(document))

    assert recorded(document) == right(ARTICLES[name])


def test_the_page_suggests_voices_ways_quotes_and_statements(curator, tape):
    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    form = page.context["form"]
    assert [one.name for one in form.plan.voices] == ["the soldier", "Piet Harrow"]
    assert [one.label for one in form.plan.occasions] == ["in the recording", "told reporters"]
    assert "Record these steps" in page.text
    assert not any(form[name].value() for name in form.fields if name.endswith("_take"))


def test_only_what_is_ticked_is_recorded(curator, tape):
    data = ticked(tape)
    name = quote(tape, "We have one")
    left = {key: value for key, value in data.items() if not key.endswith("_take")}

    send(curator, tape, **left, **{f"{name}_take": "on"})

    assert [row.words for row in Wording.objects.all()] == ["We have one compass for forty men,"]
    assert not Attribution.objects.exists()
    assert not Statement.objects.exists()


def test_what_is_not_ticked_is_put_aside_and_the_reading_recorded_if_that_is_said(curator, tape):
    data = {"shown": ticked(tape)["shown"], **unchanged_data(ChainPlanForm(tape))}

    send(curator, tape, **data, put_aside="on", examined="on")

    tape.refresh_from_db()
    assert not tape.proposals.open().exists()
    assert tape.examined_by == "curator"
    assert tape.language == "en"


def test_a_suggested_date_stays_when_the_rest_is_put_aside(curator, db):
    document = suggested("12 May 2023\n“We have one compass,” the soldier says.\n")

    form = ChainPlanForm(document)
    data = {**unchanged_data(form), "put_aside": "on", "published": "", "shown": form.shown}
    send(curator, document, **data)

    assert [row.kind for row in document.proposals.open()] == ["date"]


def test_a_check_of_a_recording_is_said_of_it_and_not_of_what_reporters_were_told(curator, tape):
    send(curator, tape, **ticked(tape))

    assert Statement.objects.get().of_document.kind == "released-audio"


def test_what_a_check_speaks_of_is_chosen(curator, tape):
    data = ticked(tape)
    subject = next(name for name in data if name.startswith("statement") and name.endswith("_of"))

    send(curator, tape, **data | {subject: ""})

    assert Statement.objects.get().of_document == tape


def test_whoever_checked_is_recorded_as_named_and_as_the_one_of_the_register(curator, tape):
    data = ticked(tape)
    by = next(name for name in data if name.startswith("statement") and name.endswith("_by"))
    assert data[by] == "The paper"
    builders.source("Harbour Post", kind="outlet", slug="harbour-post")

    send(curator, tape, **data | {by: "Harbour Post"})

    statement = Statement.objects.get()
    assert (statement.doer_as_named, statement.doer.slug) == ("Harbour Post", "harbour-post")


def test_whoever_checked_is_recorded_as_read_where_it_is_not_mended(curator, tape):
    send(curator, tape, **ticked(tape))

    statement = Statement.objects.get()
    assert (statement.doer_as_named, statement.doer) == ("The paper", None)


def test_a_check_of_an_occasion_whose_steps_are_not_ticked_is_refused(curator, tape):
    data = {name: value for name, value in ticked(tape).items() if name != "occasion0_take"}

    answer = send(curator, tape, **data)

    assert answer.status_code == 422
    assert "Tick its steps" in answer.text
    assert not Statement.objects.exists()


def test_a_voice_that_is_mended_is_one_source_for_all_its_quotes(curator, tape):
    data = ticked(tape) | {
        "voice0_name": "a soldier of the 3rd company",
        "voice0_is": "new-unnamed",
    }

    send(curator, tape, **data)

    speakers = [row.quote.claimed_speaker for row in Wording.objects.order_by("passage__start")]
    assert [one.name for one in speakers] == ["a soldier of the 3rd company"] * 2 + ["Piet Harrow"]
    assert speakers[0] == speakers[1]


def test_a_voice_that_is_in_the_register_is_the_one_there(curator, db):
    harrow = builders.source("Piet Harrow", kind="person")
    document = suggested(TAPE, language="en-GB")

    send(curator, document, **ticked(document))

    last = Wording.objects.order_by("-passage__start").first()
    assert (last.quote.claimed_speaker, last.language) == (harrow, "en-GB")


@pytest.mark.parametrize(
    ("typed", "as_named"),
    [
        ("a soldier of the 3rd company", "the soldier"),
        ("Piet Harrow", "Piet Harrow"),
        ("an artillery officer", ""),
    ],
)
def test_how_the_article_names_a_speaker_is_kept_unless_another_one_was_meant(
    curator, tape, typed, as_named
):
    send(curator, tape, **ticked(tape) | {"voice0_name": typed})

    first = Wording.objects.order_by("passage__start").first()
    assert first.speaker_as_named == as_named
    assert bool(first.naming_passage) == (as_named == "the soldier")


def test_a_quote_of_another_voice_than_was_read_is_named_as_that_voice(curator, tape):
    name = quote(tape, "Nobody can see")

    send(curator, tape, **ticked(tape) | {f"{name}_voice": "1"})

    row = Wording.objects.get(passage__exact__startswith="Nobody can see")
    assert row.speaker_as_named == "Piet Harrow"
    assert row.quote.claimed_speaker.name == "Piet Harrow"


def test_names_that_are_nearly_so_are_offered(curator, db):
    builders.source("Pieter Harrow", kind="person", slug="pieter")
    suggested(TAPE)

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    assert "perhaps: Pieter Harrow [pieter]" in page.text


def test_a_quote_of_nobody_on_no_occasion_is_recorded_so(curator, tape):
    name = quote(tape, "Nobody can see")

    send(curator, tape, **ticked(tape) | {f"{name}_voice": "", f"{name}_occasion": ""})

    row = Wording.objects.get(passage__exact__startswith="Nobody can see")
    assert (row.quote.claimed_speaker, row.occasion) == (None, None)


def test_a_way_that_ends_in_a_gap_says_which(curator, tape):
    send(curator, tape, **ticked(tape) | {"occasion1_end": "source-unnamed"})

    gap = Attribution.objects.get(gap="source-unnamed")
    assert [str(one) for one in gap.occasions.all()] == ["told reporters"]


def test_a_document_is_added_to_a_way_and_one_that_is_there_is_not_doubled(curator, tape):
    added = {
        "occasion1_document0_kind": "released-audio",
        "occasion1_document0_by": "the Security Service",
        "occasion1_document0_place": "told reporters",
    }

    send(curator, tape, **ticked(tape) | added)

    assert Document.objects.filter(kind="released-audio").count() == 1
    assert Attribution.objects.filter(upstream__kind="released-audio").count() == 2


def test_a_document_recorded_before_is_the_one_that_a_way_leads_to(curator, tape):
    service = builders.source("the Security Service", kind="service")
    audio = builders.named_document("audio", kind="released-audio", publisher=service)
    builders.attribution(
        tape, audio, passage=builders.passage("on Tuesday", tape, start=TAPE.index("on Tuesday"))
    )

    send(curator, tape, **ticked(tape))

    assert list(Document.objects.filter(kind="released-audio")) == [audio]


def test_where_all_is_of_one_occasion_none_is_made(curator, db):
    document = suggested(TAPE.split("“It is")[0])

    send(curator, document, **ticked(document))

    assert not document.occasions.exists()
    assert Attribution.objects.filter(speaks=True).count() == 1


def test_words_that_did_not_come_that_way_keep_its_steps_to_the_occasion(curator, db):
    text = TAPE.split("“It is")[0] + "“It is all made up by fools,” Ann Lee said.\n"
    document = suggested(text)

    send(curator, document, **ticked(document))

    assert [one.label for one in document.occasions.all()] == ["in the recording"]
    own = Attribution.objects.get(taker=document)
    assert [one.label for one in own.occasions.all()] == ["in the recording"]


def test_suggestions_that_changed_meanwhile_are_looked_at_anew(curator, tape):
    data = ticked(tape)
    proposals.refuse(tape.proposals.first(), change=CHANGE)

    answer = send(curator, tape, **data)

    assert answer.status_code == 422
    assert "have changed since" in answer.text
    assert not Wording.objects.exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (
            {"language": "no such tag"},
            "“no such tag” is no language tag. Give one such as en, uk or pt-BR, or leave",
        ),
        ({"voice0_name": ""}, "Give this voice a name"),
        (
            {"occasion0_document0_by_kind": "", "occasion0_document0_by": "Nobody Known"},
            "Nobody in",
        ),
    ],
)
def test_what_cannot_be_recorded_is_said_and_nothing_is_recorded(curator, tape, typed, sentence):
    answer = send(curator, tape, **ticked(tape) | typed)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not Wording.objects.exists()


def test_an_article_without_quotations_suggests_nothing(curator, db):
    document = suggested("Nothing is said here.")

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    assert "No quotation is suggested" in page.text
    assert send(curator, document, **ticked(document)).status_code == 302


DATED = f"The compass\n4 March 2023 | By a reporter\n\n{TAPE}"


def sent_day(curator, document, **data):
    form = ChainPlanForm(document)
    answer = send(curator, document, **{**unchanged_data(form), "shown": form.shown, **data})
    return answer, document.dates.filter(layer="published").first()


def test_a_day_printed_near_the_top_is_suggested_and_confirmed_with_its_words(curator, db):
    document = suggested(DATED)
    assert ChainPlanForm(document).initial["published"] == "2023-03-04"

    _, day = sent_day(curator, document)

    assert (day.edtf, day.passage.exact) == ("2023-03-04", "4 March 2023")
    assert not document.proposals.open().filter(kind="date", details__value="2023-03-04").exists()


@pytest.mark.parametrize("typed", ["4 March 2023", "04.03.2023", "2023-03-04"])
def test_a_day_that_the_text_does_not_state_is_asked(curator, tape, typed):
    _, day = sent_day(curator, tape, published=typed)

    assert (day.edtf, day.passage) == ("2023-03-04", None)
    assert day.reason == "Given by a curator from the article's page; its text does not state it."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        (
            "HALLIN, 4 March 2023 (Nordfold Press) — A ferry’s mate was heard on a tape.",
            "2023-03-04",
        ),
        (
            "HALLIN, March 4 – A ferry’s mate was heard on a tape of that night at sea.",
            "XXXX-03-04",
        ),
    ],
)
def test_the_day_of_a_dateline_is_suggested_and_confirmed_with_its_words(curator, db, line, day):
    document = suggested(f"The ferry\n{line} {'So it went on. ' * 9}\n")

    _, stored = sent_day(curator, document)

    assert stored.edtf == day
    assert stored.passage is not None


@pytest.mark.parametrize(
    "start",
    [
        "On 4 March 2023 – a Saturday –",
        "He, on 4 March 2023, left –",
        "HALLIN, February 30, 2023 –",
    ],
)
def test_a_day_that_no_month_has_or_that_a_sentence_begins_with_is_no_dateline(db, start):
    document = suggested(
        f"The ferry\n{start} a mate was heard on a tape. {'So it went on. ' * 9}\n"
    )

    assert ChainPlanForm(document).day_proposal is None


def test_a_day_within_a_paragraph_is_not_taken_for_the_articles_own(db):
    document = suggested(
        f"{'On 4 March 2023 the men were on the road again and lost. ' * 2}\n{TAPE}"
    )

    assert "published" not in ChainPlanForm(document).initial


def test_a_day_that_is_not_one_is_refused_and_no_day_is_none(curator, tape):
    answer, day = sent_day(curator, tape, published="03/04/2023")
    assert (answer.status_code, day) == (422, None)
    assert "“03/04/2023” can be two days. Write 4 March 2023 or 2023-03-04." in answer.text

    _, day = sent_day(curator, tape)
    assert day is None


def test_a_recorded_day_is_shown_with_where_it_is_from_and_not_asked(curator, tape):
    builders.document_date(tape, "2023-03-04", reason="As the page's own metadata gives it.")

    page = curator.get(reverse("desk-chain-plan", args=[tape.slug])).text

    assert "Published: 4 March 2023." in page
    assert "As the page&#x27;s own metadata gives it." in page
    assert 'name="published"' not in page


def test_a_recorded_day_is_shown_with_the_words_that_state_it(curator, tape):
    passage = builders.passage("released by the Security Service on Tuesday", tape)
    builders.document_date(tape, "2023-03-04", passage=passage)

    page = curator.get(reverse("desk-chain-plan", args=[tape.slug])).text

    assert "“released by the Security Service on Tuesday”" in page


TOLD_A_PAPER = (
    "“We matched both numbers,” the newspaper wrote.\n"
    "“Nobody gave such an order,” Ilya Branko told the Gazette by telephone.\n"
    "Nobody at Velsund Gazette or Dravik Gazette was reached.\n"
)


@pytest.mark.parametrize(
    ("outlets", "publishers"),
    [
        ((), ["", "Gazette"]),
        (("Velsund Gazette",), ["", "Velsund Gazette"]),
        (("Velsund Gazette", "Dravik Gazette"), ["", ""]),
    ],
)
def test_what_a_paper_wrote_and_what_it_was_told_are_two_occasions(db, outlets, publishers):
    for name in outlets:
        builders.source(name, kind="outlet")

    plan = ChainPlanForm(suggested(TOLD_A_PAPER)).plan

    assert [one.occasion for one in plan.quotes] == [0, 1]
    assert [one.documents[0].publisher for one in plan.occasions] == publishers


@pytest.mark.parametrize(("text", "number"), [(TAPE, 1), ("Nothing is said here.\n", 0)])
def test_that_new_voices_are_not_protected_is_said_beside_them(curator, db, text, number):
    suggested(text)

    page = curator.get(reverse("desk-chain-plan", args=["it"]))

    assert page.text.count("Nobody new is protected unless that is ticked.") == number
