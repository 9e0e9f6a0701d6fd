"""The documents of a sheet are told apart from those of other sheets and of curators."""

from __future__ import annotations

import json

import pytest

from provenance.models import Edition, Notice, Wording
from provenance.services import evidence, jobs, publishing, sheet_planning, sheet_review
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_moves import ANNA, BORIS, again

pytestmark = pytest.mark.django_db


def _imported(outlet, *texts):
    more = {"outlet": outlet, "date": "2022-09-29", "language": "en"}
    lines = [json.dumps({"id": text, "text": text, **more}) for text in texts]
    data = "\n".join(lines).encode()
    job = sheet_planning.open_job(data, name="quotes.jsonl", change=CHANGE, publish=False)
    assert not job.faults
    jobs.begin(job)
    jobs.work(job)
    return job


def _outlets(job):
    return {document.publisher.name for document in sheet_review.documents_of_job(job)}


def test_a_sheet_has_only_the_documents_that_came_with_it():
    first = _imported("The Daily Paper", "They burnt the old mill.")
    second = _imported("The Echo", "Nobody saw it.", "He left the town.")
    builders.wording("We are losing now")

    assert (_outlets(first), _outlets(second)) == ({"The Daily Paper"}, {"The Echo"})


def test_a_sheet_counts_its_own_drafts():
    first = _imported("The Daily Paper", "They burnt the old mill.")
    _imported("The Echo", "Nobody saw it.")

    status = sheet_review.sheet_status(first)

    assert (status.drafts, status.in_review, status.published) == (1, 0, 0)
    assert status.submitted_by == ""


def test_who_cites_a_document_of_a_sheet_is_told_when_it_goes_out_again_otherwise():
    job = _imported("The Daily Paper", "They burnt the old mill.")
    _go_out(job)
    wording = Wording.objects.get()
    cited = builders.cited_chain(builders.user("ada"), wording, slug=wording.slug)
    cited.editions.set(Edition.objects.all())
    publishing.withdraw(again(wording.passage.document), change=ANNA)
    publishing.reopen(again(wording.passage.document), change=ANNA)
    wording.speaker_as_named = "a cook"
    evidence.save(wording, change=ANNA)

    _go_out(job)

    news = [one for notice in Notice.objects.order_by("pk") for one in notice.values["cited"]]
    assert [one["what"] for one in news] == ["withdrawn", "corrected"]
    assert news[1]["changes"] == [["wording", "speaker_as_named"]]


def _go_out(job):
    sheet_review.submit_all(job, change=ANNA)
    sheet_review.publish_all(job, change=BORIS, acknowledged=True)
