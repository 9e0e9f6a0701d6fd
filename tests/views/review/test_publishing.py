"""The page where a document goes out, comes back, is corrected and withdrawn."""

from __future__ import annotations

import pytest
from django.urls import reverse
from django.utils import timezone

from provenance.domain.publishing import SECOND_READING_DELAY
from provenance.domain.vocabulary import Status
from provenance.models import Correction, Document, Review
from provenance.services import evidence, history, publishing
from provenance.services.history import Change
from tests import builders, stories
from tests.services.test_moves import ANNA, BORIS, again, draft, published, told_of

pytestmark = pytest.mark.django_db


def page(document):
    return reverse("desk-moves", args=[document.slug])


def make(client, document, verb, **data):
    shown = publishing.digest_shown([document, *publishing.unpublished_upstreams(document)])
    data = {"why": "It is ready.", "shown": shown} | data
    return client.post(reverse("desk-move", args=[document.slug, verb]), data)


@pytest.mark.parametrize(
    ("who", "status"),
    [("stranger", 302), ("reader", 403), ("curator", 200), ("administrator", 200)],
)
def test_only_curators_see_the_moves(request, who, status):
    client, document = request.getfixturevalue(who), draft()

    assert client.get(page(document)).status_code == status
    answer = make(client, document, "submit")
    assert answer.status_code == (302 if status in (200, 302) else 403)
    moved = Document.objects.get(pk=document.pk).status == Status.IN_REVIEW
    assert moved == (status == 200)


def test_one_curator_submits_and_another_publishes(curator, administrator):
    document = draft()

    make(curator, document, "submit")
    refused = make(curator, document, "publish")
    make(administrator, document, "publish")

    assert refused.status_code == 422
    assert "a second curator has to read it" in refused.text
    assert Document.objects.get(pk=document.pk).status == Status.PUBLISHED


def test_an_administrator_cannot_publish_what_they_submitted(administrator):
    document = draft()
    make(administrator, document, "submit")

    assert make(administrator, document, "publish").status_code == 422
    assert Document.objects.get(pk=document.pk).status == Status.IN_REVIEW


def test_a_move_without_a_reason_is_not_made(curator):
    document = draft()

    answer = make(curator, document, "submit", why="  ")

    assert answer.status_code == 422
    assert "Say why, in a sentence" in answer.text
    assert Document.objects.get(pk=document.pk).status == Status.DRAFT


def test_a_refused_reason_is_not_lost(curator):
    document = builders.document(status=Status.DRAFT)
    publishing.submit(document, change=ANNA)

    answer = make(curator, document, "publish", why="Read word by word.")

    assert answer.status_code == 422
    assert "Read word by word.</textarea>" in answer.text
    assert "Nobody has examined it yet." in answer.text


def test_warnings_are_acknowledged_with_one_tick(curator):
    document = builders.document(status=Status.DRAFT)
    publishing.submit(document, change=ANNA)

    answer = make(curator, document, "publish", acknowledged="on")

    assert answer.status_code == 302
    assert Document.objects.get(pk=document.pk).status == Status.PUBLISHED


@pytest.mark.parametrize("shown", ["", "0" * 64])
def test_a_form_that_was_shown_something_else_publishes_nothing(curator, shown):
    document = draft()
    publishing.submit(document, change=ANNA)

    answer = make(curator, document, "publish", shown=shown)

    assert answer.status_code == 422
    assert "while this page was open" in answer.text
    assert Document.objects.get(pk=document.pk).status == Status.IN_REVIEW


def test_what_changed_since_it_was_submitted_is_shown_and_put_forward_anew(curator):
    document = draft(title="As submitted")
    publishing.submit(document, change=ANNA)
    assert "resubmit" not in curator.get(page(document)).text
    document = again(document)
    document.title = "As changed"
    evidence.save(document, change=Change(who="clara", door="admin", why="The title was cut."))

    told = curator.get(page(document)).text
    refused = make(curator, document, "publish")

    for text in (told, refused.text):
        assert "Changed since it was submitted" in text
        assert '<del dir="auto">As submitted</del>' in text
        assert reverse("desk-move", args=[document.slug, "publish"]) not in text
        assert reverse("desk-move", args=[document.slug, "resubmit"]) in text
    assert make(curator, document, "resubmit").status_code == 302
    assert document.reviews.get().submitted_by == "curator"


def test_a_change_past_the_history_is_told_as_such(curator):
    document = draft()
    above = told_of(document)
    publishing.submit(document, change=ANNA)
    Document.objects.filter(pk=above.pk).update(title="Written past the history")

    told = curator.get(page(document)).text

    assert "Changed since it was submitted: " in told
    assert "the history does not name what was changed" in told


def test_an_only_curators_second_look_is_shown_as_such(curator, reader, settings):
    settings.ONE_CURATOR = True
    document = draft()
    wording = builders.wording(document=document)
    make(curator, document, "submit")
    Review.objects.update(submitted_at=timezone.now() - SECOND_READING_DELAY)

    assert make(curator, document, "publish", acknowledged="on").status_code == 302
    assert "read anew by the same person" in curator.get(page(document)).text
    assert "read anew by the curator" in reader.get(document.get_absolute_url()).text
    assert "read anew by the curator" in reader.get(wording.get_absolute_url()).text


def test_an_unknown_move_is_not_found(curator):
    assert make(curator, draft(), "burn").status_code == 404


def test_a_record_that_is_not_whole_is_refused_with_its_sentence(curator):
    document = draft()
    Document.objects.filter(pk=document.pk).update(kind="no such kind")

    answer = make(curator, document, "submit")

    assert answer.status_code == 422
    assert "no such kind" in answer.text


def test_the_page_lists_what_goes_with_it(curator):
    document = draft()
    above = told_of(document, title="The newspaper’s report")

    assert "The newspaper’s report" in curator.get(page(document)).text
    assert page(above) in curator.get(page(document)).text


def test_the_page_says_what_changed_since_the_last_edition(curator):
    document = published()
    document.title = "A title put right"
    evidence.save(document, change=Change(who="clara", door="admin", why="The title was cut."))

    told = curator.get(page(document)).text

    assert "The title was cut." in told
    assert "A title put right" in told
    assert "not yet read by a second curator" in told


def test_what_was_deleted_since_is_told(curator):
    document = draft()
    passage = builders.passage("the agency said", document)
    published(document)
    evidence.delete(passage, change=Change(who="clara", door="admin", why="It is doubled."))

    assert "It is doubled." in curator.get(page(document)).text


def test_a_change_that_was_undone_is_no_change(curator):
    document = published()
    title = document.title
    for words in ("Another", title):
        document.title = words
        evidence.save(document, change=ANNA)

    assert "not yet read by a second curator" not in curator.get(page(document)).text


def test_what_was_loaded_says_so_to_curators_alone(curator, reader):
    document = draft(status=Status.PUBLISHED)
    address = document.get_absolute_url()

    assert "not read by a second person here" in curator.get(page(document)).text
    assert "not read by a second person here" in curator.get(address).text
    assert "not read by a second person here" not in reader.get(address).text


def test_what_was_loaded_has_no_changes_to_put_forward_until_it_is_changed(curator):
    document = draft(status=Status.PUBLISHED)
    stories.come_in()
    offered = "Send the changes to a second reader"

    as_loaded = curator.get(page(document)).text
    document.title = "Another title"
    evidence.save(document, change=ANNA)

    assert offered not in as_loaded
    assert "Say what was put right" not in as_loaded
    assert "Send it to a second reader as it stands now" in as_loaded
    assert reverse("desk-move", args=[document.slug, "submit"]) in as_loaded
    assert offered in curator.get(page(document)).text


def test_a_withdrawn_document_can_be_reopened_from_its_page(curator):
    document = published()
    make(curator, document, "withdraw", why="The recording is another one.")

    assert "Reopen as a draft" in curator.get(page(document)).text


def correction(client, document, **data):
    data = {"kind": "retracted", "statement": "It took it back.", "why": "Seen today."} | data
    return client.post(reverse("desk-correction", args=[document.slug]), data)


def test_a_retraction_is_recorded_with_the_publisher_s_words(curator):
    document = published()
    words = builders.passage("We retract this report.", document)

    answer = correction(curator, document, passage=words.pk, dated="2022-10-03")

    assert answer.status_code == 302
    made = Correction.objects.get()
    assert (made.kind, made.statement, made.passage) == ("retracted", "It took it back.", words)
    assert (made.dated, made.recorded_by, made.position) == ("2022-10-03", "curator", 1)
    assert "We retract this report." in curator.get(page(document)).text


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"dated": "last Monday"}, "last Monday"),
        ({"statement": ""}, "Say in a sentence what was corrected"),
        ({"why": ""}, "Say why you record this"),
        ({"statement": "Call +380 44 123 45 67"}, "looks like a telephone number"),
        ({"kind": "record-withdrawn"}, "record-withdrawn"),
    ],
)
def test_a_correction_that_is_not_whole_is_refused_and_kept(curator, wrong, sentence):
    document = published()

    answer = correction(curator, document, **wrong)

    assert answer.status_code == 422
    assert sentence in answer.text
    assert not Correction.objects.exists()


def test_words_of_an_unrelated_document_cannot_state_a_correction(curator):
    elsewhere = builders.passage("We retract.", builders.document(publisher=builders.source()))

    answer = correction(curator, published(), passage=elsewhere.pk)

    assert answer.status_code == 422


def test_words_of_another_document_by_the_publisher_can(curator):
    paper = builders.source()
    notice = builders.passage("We retract.", builders.document(publisher=paper))

    assert (
        correction(curator, published(draft(publisher=paper)), passage=notice.pk).status_code == 302
    )


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_costs_the_same_however_much_changed(curator, django_assert_max_num_queries, rows):
    document = draft()
    passages = [builders.passage(f"words {n}", document) for n in range(rows)]
    published(document)
    for passage in passages:
        passage.exact += " more"
        evidence.save(passage, change=BORIS)

    with django_assert_max_num_queries(46):
        curator.get(page(document))


def test_a_withdrawal_is_read_by_a_second_curator_and_says_so_until_then(curator):
    document = published()
    make(curator, document, "withdraw", why="The recording is another one.")

    own = curator.get(page(document)).text
    assert "no second curator has read why" in own
    assert "You withdrew it; a second curator reads why." in own
    Review.objects.open().update(submitted_by="somebody else")

    make(curator, document, "confirm", why="It is the wrong recording indeed.")

    shown = curator.get(page(document)).text
    assert "no second curator has read why" not in shown
    assert "I have read why" not in shown


def test_what_a_withdrawn_document_alone_named_is_listed(curator):
    document = published()
    alone, shared = (
        builders.named_document(title, status="published")
        for title in ("The recording", "The ministry's report")
    )
    for named in (alone, shared):
        builders.attribution(document, named, passage=builders.passage(f"in {named}", document))
    other = builders.document("Another report")
    builders.attribution(other, shared, passage=builders.passage("the ministry said", other))
    assert "Named in it alone" not in curator.get(page(document)).text

    make(curator, document, "withdraw", why="The recording is another one.")

    shown = curator.get(page(document)).text
    assert page(alone) in shown
    assert page(shared) not in shown


def test_the_reading_of_an_edition_is_no_change_since_that_edition(curator):
    document = published()
    document.title = "A title put right"
    evidence.save(document, change=ANNA)
    publishing.submit(document, change=ANNA)
    publishing.correct(document, change=BORIS, acknowledged=True)

    response = curator.get(page(document))

    assert response.context["since"] == []
    assert "Nothing of its evidence has changed." in response.text


# What readers are told, what can be done, and by what names the history goes


def test_what_was_loaded_and_changed_says_that_readers_are_told_it_as_it_was_loaded(
    curator, reader
):
    document = draft(status=Status.PUBLISHED)
    stories.come_in()
    document.title = "Another title"
    evidence.save(document, change=ANNA)

    text = curator.get(page(document)).text

    assert "Readers are told it as it was loaded until a second curator has read it" in text
    assert "as it was last read" not in text
    as_read = reader.get(document.get_absolute_url()).text
    assert "it is shown as it came in" in " ".join(as_read.split())
    assert "Another title" not in as_read


def test_what_was_read_and_not_changed_offers_no_changes_to_put_forward(curator):
    document = published()

    assert "Send the changes to" not in curator.get(page(document)).text

    document.title = "Another title"
    evidence.save(document, change=ANNA)
    assert "Send the changes to" in curator.get(page(document)).text


def test_what_changed_is_named_by_words_and_titles(curator):
    document = published()
    upstream = builders.document("The wire copy", slug="wire-copy")
    wording = builders.wording("We have no vests", document=document, slug="page-no-vests")
    step = builders.attribution(document, upstream, slug="page-wire", quotes=[wording.quote])
    for record in (wording, step):
        history.record_event(record, change=ANNA, before=None, after=history.snapshot(record))
    evidence.delete(builders.passage("Gone words", document), change=ANNA)

    text = " ".join(curator.get(page(document)).text.split())

    assert "wording <bdi>“We have no vests”</bdi>" in text
    assert f"step <bdi>{document} ← The wire copy</bdi>" in text
    assert "passage <bdi>“Gone words”</bdi>" in text
    assert "wire-copy" not in text


def test_the_second_reader_of_what_was_loaded_sees_what_was_changed_since(curator):
    document = draft(status=Status.PUBLISHED, title="As it came in")
    stories.come_in()
    document.title = "Another title"
    evidence.save(document, change=Change(who="clara", door="page", why="The page says so."))

    text = curator.get(page(document)).text

    assert "Since it was loaded" in text
    assert "The page says so." in text
    assert '<del dir="auto">As it came in</del>' in text


def test_changes_are_told_by_the_labels_of_the_forms(curator):
    document = published()
    wording = builders.wording("We have no vests", document=document, speaker_as_named="a man")
    wording.speaker_as_named = "a soldier"
    evidence.save(wording, change=ANNA)

    assert "<dt>Speaker, as named here</dt>" in curator.get(page(document)).text


def test_editions_are_linked_from_the_page_of_moves(curator):
    document = published()

    assert (
        f'href="{reverse("edition", args=[document.slug, 1])}"' in curator.get(page(document)).text
    )
