"""The documents of a sheet are told apart from those of other sheets and of curators."""

from __future__ import annotations

import json

import pytest

from provenance.services import jobs, sheet_planning, sheet_review
from tests import builders
from tests.services.changes import CHANGE

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
