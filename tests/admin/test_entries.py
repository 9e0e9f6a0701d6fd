"""Quotes, steps and statements are entered and mended on their document's page."""

from __future__ import annotations

import pytest
from django.core import checks
from django.urls import reverse

from provenance.models import Attribution, Document, Event, Passage, Quote, Statement, Wording
from provenance.services import evidence
from provenance.services.history import Change
from tests import builders
from tests.admin.forms import address, errors, filled
from tests.admin.test_two_curators import saved_anew
from tests.markup import Markup

pytestmark = pytest.mark.django_db

TEXT = (
    "Dam opened\n\n“We were never told,” said the mayor, Ingrid Falk. The Daily Paper, which first "
    "published the words, checked the recording with two engineers. He was never told."
)
ANN = Change(who="ann", door="admin", why="It was another.")


@pytest.fixture
def article():
    return builders.document(
        slug="dam", title="Dam opened", text=TEXT, text_sha256=builders.sha256(TEXT), language="en"
    )


def save(client, document, **values):
    url = address(document, "change", document.pk)
    return client.post(url, filled(client, url, why="Read anew.", **values))


def quote(**values):
    values = {"place": "We were never told", "speaker_as_named": "the mayor", **values}
    return {f"quotes-0-{name}": value for name, value in values.items()}


def test_a_quote_is_entered_with_its_passage_and_a_new_speaker(curator, article):
    answer = save(curator, article, **quote(speaker="Ingrid Falk", speaker_kind="person"))

    assert answer.status_code == 302, errors(answer)
    wording = Wording.objects.get()
    assert wording.words == "We were never told"
    assert (wording.passage.document, wording.passage.start) == (article, TEXT.index("We were"))
    assert wording.quote.claimed_speaker.name == "Ingrid Falk"
    assert set(Event.objects.values_list("record_type", "who", "why")) == {
        (kind, "curator", "Read anew.") for kind in ("passage", "source", "quote", "wording")
    }
    assert builders.indexed_under("never told")


def test_rows_that_stand_send_what_they_showed_and_once_how_they_stood(curator, article):
    builders.wording("We were never told", document=article)
    page = Markup(curator.get(address(article, "change", article.pk)).text)
    names = [one.attributes.get("name", "") for one in page.all("input")]

    assert any(name.startswith("initial-quotes-0-") for name in names)
    assert [name for name in names if name.startswith("initial-") and name.endswith("-seen")] == []
    assert names.count("quotes-0-seen") == 1


def test_a_step_is_entered_with_its_act_and_a_document_that_is_new(curator, article):
    answer = save(
        curator,
        article,
        **{
            "attributions-0-place": "The Daily Paper, which first published the words",
            "attributions-0-upstream": "The Daily Paper's report",
            "attributions-0-upstream_kind": "report",
            "attributions-0-act1_kind": "quoted",
            "attributions-0-act1_as_named": "The Daily Paper",
        },
    )

    assert answer.status_code == 302, errors(answer)
    step = Attribution.objects.get()
    assert (step.taker, step.layer) == (article, "seen")
    assert step.upstream.described_as == "The Daily Paper's report"
    assert step.acts.get().agent_as_named == "The Daily Paper"
    (event,) = Event.objects.of(step)
    assert (event.what, event.who, event.door) == ("added", "curator", "admin")


def test_a_statement_is_entered_with_its_methods(curator, article):
    answer = save(
        curator,
        article,
        **{
            "statements-0-place": "checked the recording with two engineers",
            "statements-0-kind": "verifying",
            "statements-0-new_method": "engineers",
        },
    )

    assert answer.status_code == 302, errors(answer)
    assert Statement.objects.get().methods.get().name == "engineers"


def test_a_quote_may_stand_on_a_passage_that_is_chosen(curator, article):
    start = TEXT.index("We were")
    passage = builders.passage("We were never told", article, start=start, end=start + 18)
    url = address(article, "change", article.pk)
    assert f'value="[{start}-{start + 18}] We were never told"' in curator.get(url).text

    answer = save(
        curator,
        article,
        **{"quotes-0-place": ""},
        **{"quotes-0-place-passage": f"[{start}-{start + 18}]", "quotes-0-speaker_as_named": "he"},
    )

    assert answer.status_code == 302, errors(answer)
    assert Wording.objects.get().passage == passage


def test_a_form_that_nobody_filled_in_enters_nothing(curator, article):
    answer = save(curator, article, note="A note.")

    assert answer.status_code == 302, errors(answer)
    assert not Passage.objects.exists()


def test_words_that_stand_twice_are_asked_about_and_nothing_typed_is_lost(curator, article):
    answer = save(curator, article, **quote(place="never told"))

    assert "These words stand at 2 places" in errors(answer)
    assert 'value="the mayor"' in answer.text
    assert not Quote.objects.exists()


def test_what_a_service_refuses_is_told_beside_the_form(curator, article):
    save(curator, article, **quote())

    answer = save(
        curator,
        article,
        **{
            name.replace("quotes-0", "quotes-1"): value
            for name, value in quote(speaker_as_named="the mayor again").items()
        },
    )

    assert "This is recorded already, at these very words" in errors(answer)
    assert 'value="the mayor again"' in answer.text
    assert Wording.objects.count() == 1


def entered(article):
    passage = builders.passage("We were never told", article)
    return builders.wording(passage=passage, speaker_as_named="the mayor")


def test_a_row_that_stands_is_mended_with_an_event_of_its_own(curator, article):
    wording, occasion = entered(article), builders.occasion("on the radio", article)

    answer = save(
        curator,
        article,
        **quote(place=None, speaker_as_named="Ingrid Falk"),
        **{"quotes-0-occasion": occasion.pk},
    )

    assert answer.status_code == 302, errors(answer)
    wording.refresh_from_db()
    assert (wording.speaker_as_named, wording.occasion) == ("Ingrid Falk", occasion)
    (event,) = Event.objects.of(wording)
    assert (event.what, event.why) == ("changed", "Read anew.")


def test_a_row_is_taken_out_by_whoever_may_delete(administrator, article):
    wording = entered(article)

    answer = save(administrator, article, **{"quotes-0-DELETE": "on"})

    assert answer.status_code == 302, errors(answer)
    assert not Wording.objects.exists()
    assert Event.objects.of(wording).get().what == "deleted"


def test_a_curator_is_not_offered_to_delete_a_row(curator, article):
    entered(article)

    assert "quotes-0-DELETE" not in curator.get(address(article, "change", article.pk)).text


def test_a_row_that_somebody_changed_meanwhile_is_not_overwritten(curator, article):
    wording = entered(article)
    url = address(article, "change", article.pk)
    form = filled(curator, url, why="So it says.", **quote(place=None, speaker_as_named="Falk"))
    wording.speaker_as_named = "a mayor"
    evidence.save(wording, change=ANN)

    answer = curator.post(url, form)

    assert "ann: “It was another.”" in errors(answer)
    assert Wording.objects.get().speaker_as_named == "a mayor"
    answer = saved_anew(curator, answer, url)
    assert answer.status_code == 302, errors(answer)
    assert Wording.objects.get().speaker_as_named == "Falk"


def test_a_row_that_somebody_changed_meanwhile_does_not_hold_up_another(curator, article):
    wording = entered(article)
    url = address(article, "change", article.pk)
    form = filled(curator, url, why="So it says.", note="A note.")
    wording.speaker_as_named = "a mayor"
    evidence.save(wording, change=ANN)

    answer = curator.post(url, form)

    assert answer.status_code == 302, errors(answer)
    assert Wording.objects.get().speaker_as_named == "a mayor"


def test_a_row_that_somebody_deleted_meanwhile_is_left_out_and_said_so(curator, article):
    wording = entered(article)
    url = address(article, "change", article.pk)
    form = filled(curator, url, why="So it says.", note="A note.")
    evidence.delete(wording, change=ANN)

    answer = curator.post(url, form)

    assert "1 of these were deleted by somebody else" in errors(answer)
    answer = saved_anew(curator, answer, url)
    assert answer.status_code == 302, errors(answer)
    assert Document.objects.get().note == "A note."


def test_a_new_document_is_asked_for_its_words_first(curator):
    text = curator.get(reverse("admin:provenance_document_add")).text

    assert "passages-group" in text
    assert "quotes-group" not in text


def test_steps_told_by_other_documents_are_links(curator, article):
    step = builders.attribution(article, passage=builders.passage("it came from there"))

    page = curator.get(address(article, "change", article.pk))

    assert f'href="{address(step, "change", step.pk)}"' in page.text
    assert 'name="attributions-INITIAL_FORMS" value="0"' in page.text


def test_steps_and_statements_that_stand_are_mended(curator, article):
    passage = builders.passage("The Daily Paper", article)
    step = builders.attribution(article, passage=passage, gap="source-unnamed")
    statement = builders.statement(passage=passage, of_document=article)

    answer = save(
        curator,
        article,
        **{"attributions-0-meaning": "It is named.", "statements-0-how_put": "hedged"},
    )

    assert answer.status_code == 302, errors(answer)
    step.refresh_from_db()
    statement.refresh_from_db()
    assert (step.meaning, statement.how_put) == ("It is named.", "hedged")


def test_an_inference_of_the_document_is_among_its_steps(curator, article):
    step = builders.attribution(article, inference="It says so.", inferred_by="ann", passage=None)

    page = curator.get(address(article, "change", article.pk))

    assert f'name="attributions-0-id" value="{step.pk}"' in page.text


def test_the_pages_pass_the_checks_of_django():
    assert checks.run_checks(tags=["admin"]) == []


@pytest.mark.parametrize("kind", ["quote", "step", "statement"])
def test_an_empty_form_stays_closed_until_it_is_asked_for(curator, article, kind):
    page = Markup(curator.get(address(article, "change", article.pk)).text)

    new = [one for one in page.elements if one.attributes.get("class") == "new-entry"]
    assert [one for one in new if "open" not in one.attributes]
    assert f"Add a {kind}" in [text.strip() for text, one in page.texts if one.tag == "summary"]


def test_a_form_that_was_refused_stands_open(curator, article):
    answer = save(curator, article, **quote(place="never told"))

    opened = [
        one
        for one in Markup(answer.text).elements
        if one.attributes.get("class") == "new-entry" and "open" in one.attributes
    ]
    # The three patterns, and the form that was sent.
    assert len(opened) == 4
