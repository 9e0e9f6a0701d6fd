"""Lists do not read the large columns of what they list."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from provenance.models import (
    ArticleCheck,
    Document,
    Edition,
    Job,
    Particulars,
    PublishedEvidence,
    Rearrangement,
    Summary,
)
from provenance.queries import facets, listing, names, quote_history
from provenance.queries.queues import waiting
from tests import builders

pytestmark = pytest.mark.django_db

PART = re.compile(r'SUBSTR\("\w+"\."\w+"|SUBSTRING\("\w+"\."\w+"', re.IGNORECASE)


def read(look):
    """The statements by which something is looked at, without columns of which a part is read."""
    with CaptureQueriesContext(connection) as queries:
        look()
    return " ".join(PART.sub("", query["sql"]) for query in queries)


def columns(model, *names):
    return [f'"{model._meta.db_table}"."{name}"' for name in names]


READINGS = {
    "queue": (
        lambda _curator: list(waiting.changed_since_read()),
        columns(PublishedEvidence, "evidence", "rows", "slugs"),
    ),
    "documents": (
        lambda curator: listing.document_rows(curator.user, after="", limit=5),
        columns(Document, "text"),
    ),
    "names": (
        lambda _curator: names.name_matches("The report", drafts=True),
        columns(Document, "text"),
    ),
    "editions": (
        lambda _curator: quote_history.editions_of([1]),
        columns(Edition, "evidence"),
    ),
    "facets": (lambda _curator: facets.facts_of([1]), columns(Summary, "strips", "digest")),
    "checks": (
        lambda _curator: list(ArticleCheck.objects.for_listing()),
        columns(ArticleCheck, "text", "marks"),
    ),
    "rearrangements": (
        lambda curator: curator.get(reverse("desk-rearrangements")),
        columns(Rearrangement, "moved", "created_rows", "removed_rows"),
    ),
    "sheets": (lambda curator: curator.get(reverse("desk-sheets")), columns(Job, "faults")),
    "particulars": (
        lambda curator: curator.get(reverse("desk-particulars", args=["him"])),
        columns(Particulars, "sealed"),
    ),
    "suggestions in admin": (
        lambda curator: curator.get(reverse("admin:provenance_proposal_changelist")),
        columns(Document, "text"),
    ),
}


@pytest.mark.parametrize("name", READINGS)
def test_a_list_leaves_large_columns_where_they_are(curator, name):
    look, left_out = READINGS[name]
    builders.protected_source(slug="him")
    builders.proposal(builders.document(text="They left the town.", title="The report"), "the town")

    statements = read(lambda: look(curator))

    table = left_out[0].split(".")[0]
    assert table in statements
    assert [column for column in left_out if column in statements] == []
