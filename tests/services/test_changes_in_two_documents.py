"""A change that waits for its second reader where several documents tell of the same quote."""

from __future__ import annotations

import pytest

from provenance.models import (
    Attribution,
    Document,
    Edition,
    PublishedEvidence,
    Quote,
    Wording,
)
from provenance.queries.chains import records_of
from provenance.queries.publication_status import with_edition
from provenance.services import evidence, history, published_evidence, publishing
from tests import builders
from tests.services.test_moves import ANNA, again, draft
from tests.services.test_published_evidence import change, publish, published, told

__all__ = ["published"]

pytestmark = pytest.mark.django_db


def another(words="We had forty tanks, he said.", slug="another", of=None):
    """A second document that is out and words the same quote, or the one given."""
    document = draft(slug=slug, title="Another report")
    wording = builders.wording(
        passage=builders.passage(words, document), of=of or Wording.objects.get().quote
    )
    publish(document)
    return wording


def test_a_wording_that_was_taken_out_of_another_document_is_told_until_that_was_read(published):
    wording = another()
    evidence.delete(wording, change=ANNA)

    assert wording.slug in {row.slug for row in records_of("tanks").quote_wordings()}
    publish(again(wording.passage.document))
    assert wording.slug not in {row.slug for row in records_of("tanks").quote_wordings()}


def test_a_step_that_another_document_told_stays_until_that_was_read(published):
    teller = draft(slug="teller", title="A third report")
    recording = Document.objects.get(slug="recording")
    step = builders.attribution(
        recording, slug="told-elsewhere", passage=builders.passage("it was handed over", teller)
    )
    publish(teller)
    evidence.delete(step, change=ANNA)

    assert "told-elsewhere" in {row.slug for row in told().records.attributions.values()}


def said_where():
    report = told()
    return report.records.quotes[report.records.quote].said_where


def test_a_quote_is_told_as_it_stands_once_one_of_its_documents_was_read(published):
    another()
    quote = Quote.objects.get(slug="tanks")
    change(quote, said_where="In a trench", setting_reason="He says so.")
    assert said_where() == ""

    publish(again(published))

    assert PublishedEvidence.objects.awaiting_reader().count() == 1
    assert said_where() == "In a trench"


def test_of_a_quote_that_waits_in_two_documents_the_last_reading_is_told(published):
    another()
    quote = Quote.objects.get(slug="tanks")
    change(quote, said_where="In a trench", setting_reason="He says so.")
    publish(again(published))
    change(quote, said_where="In a cellar")

    assert PublishedEvidence.objects.awaiting_reader().count() == 2
    assert said_where() == "In a trench"


def act_told_elsewhere(published):
    """An act on the step, which a document states that has nothing else to do with the quote."""
    elsewhere = draft(slug="elsewhere", title="A third report")
    passage = builders.passage("handed to the service", elsewhere)
    builders.act(Attribution.objects.get(slug="step"), position=2, passage=passage)
    publish(elsewhere)
    published_evidence.store_as_read(again(published), read=history.snapshots)
    return passage


def test_words_of_an_act_in_another_document_are_told_as_they_were_read(published):
    builders.act(Attribution.objects.get(slug="step"), position=3, agent_as_named="an agency")
    passage = act_told_elsewhere(published)
    change(passage, exact="handed to nobody")

    assert told().records.passages[passage.pk].exact == "handed to the service"


def test_an_act_whose_words_were_withdrawn_is_not_brought_back(published):
    passage = act_told_elsewhere(published)
    evidence.delete(Attribution.objects.get(slug="step"), change=ANNA)
    assert len(next(iter(told().records.attributions.values())).acts) == 2

    publishing.withdraw(again(passage.document), change=ANNA)

    acts = [act for row in told().records.attributions.values() for act in row.acts]
    assert [act.agent_as_named for act in acts] == ["the service"]


@pytest.fixture
def recording():
    """A named document whose one step another document states, both read."""
    page = draft(slug="page", title="A page")
    paper = builders.named_document("The paper", slug="paper", status="draft")
    recording = builders.named_document("The recording", slug="recording", status="draft")
    builders.attribution(page, paper, slug="step", passage=builders.passage("as the paper", page))
    passage = builders.passage("from the recordings", page)
    builders.attribution(paper, recording, slug="told", passage=passage)
    publish(page)
    return again(page)


def changed_since():
    rows = with_edition(Document.objects.all())
    return {row.slug for row in rows if row.changed_at}


def test_a_named_document_is_changed_while_the_document_that_tells_its_step_waits(recording):
    change(Attribution.objects.get(slug="told"), meaning="The paper says so.")
    assert changed_since() == {"page", "paper"}

    publish(recording)
    assert changed_since() == set()
    change(Attribution.objects.get(slug="step"), meaning="It is named.")
    assert changed_since() == {"page"}


def test_a_step_that_was_taken_away_changes_its_taker_until_that_was_read(recording):
    evidence.delete(Attribution.objects.get(slug="told"), change=ANNA)
    assert changed_since() == {"page", "paper"}

    publish(recording)
    assert changed_since() == set()


def test_a_change_of_its_own_still_waits_when_the_document_that_tells_its_step_was_read(recording):
    change(Attribution.objects.get(slug="told"), meaning="The paper says so.")
    change(Document.objects.get(slug="paper"), title="Another title")

    publish(recording)
    assert changed_since() == {"paper"}


def test_a_step_told_in_a_draft_does_not_change_its_taker(recording):
    later = draft(slug="later", title="A later page")
    passage = builders.passage("the paper had the recordings", later)
    evidence.save(
        builders.attribution(
            Document.objects.get(slug="paper"),
            Document.objects.get(slug="recording"),
            slug="told-again",
            passage=passage,
        ),
        change=ANNA,
    )
    change(Attribution.objects.get(slug="told-again"), meaning="It says so.")

    assert changed_since() == set()


def test_a_withdrawn_document_leaves_the_documents_whose_steps_it_told_as_they_were_read(recording):
    change(Attribution.objects.get(slug="told"), meaning="The paper says so.")
    publishing.withdraw(again(recording), change=ANNA)

    assert "paper" not in changed_since()


def test_a_document_stays_changed_where_no_edition_tells_what_was_read(recording):
    Edition.objects.filter(slug="paper").delete()
    change(Attribution.objects.get(slug="told"), meaning="The paper says so.")

    publish(recording)
    assert changed_since() == {"paper"}
