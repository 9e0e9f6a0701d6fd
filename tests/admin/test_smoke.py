"""Every registered model's pages open, and their cost does not grow with the rows."""

from __future__ import annotations

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from provenance import models
from provenance.models import Event
from tests import builders

pytestmark = pytest.mark.django_db

MAKERS = {
    models.Act: builders.act,
    models.Attribution: builders.attribution,
    models.Candidate: builders.candidate,
    models.Correction: builders.correction,
    models.Document: builders.document,
    models.DocumentDate: builders.document_date,
    models.Statement: builders.statement,
    models.Interest: builders.interest,
    models.Method: builders.method,
    models.Occasion: builders.occasion,
    models.Overruling: builders.overruling,
    models.Passage: builders.passage,
    models.Wording: builders.wording,
    models.Source: builders.source,
    models.SourceName: builders.source_name,
    models.StatedObject: builders.stated_object,
    models.Translation: builders.translation,
    models.Quote: builders.quote,
}


def event(record_id=1):
    return Event.objects.create(
        at="2026-05-01T12:00:00Z",
        account="a curator",
        door="admin",
        what="changed",
        record_type="source",
        record_id=record_id,
        record_key="paper",
        why="A reason.",
        before={"name": "Old"},
        after={"name": "New"},
    )


def proposal():
    document = builders.document()
    document.text = f"{builders.LOSING} ({document.slug})"
    document.text_sha256 = builders.sha256(document.text)
    document.save()
    return builders.proposal(document, "losing")


QUEUE = {
    models.Dispute: builders.dispute,
    models.Intake: builders.intake,
    models.Review: builders.review,
    models.Proposal: proposal,
    models.TraceRequest: builders.trace_request,
}
EVERY = {**MAKERS, **QUEUE, models.Event: event}
OURS = [model for model in admin.site._registry if model._meta.app_label == "provenance"]


def address(model, page, *args):
    return reverse(f"admin:provenance_{model._meta.model_name}_{page}", args=args)


def names(of):
    return [model.__name__ for model in of]


# A journalist's own work: nobody reads it here, whatever they may do elsewhere.
PRIVATE = {
    models.Case,
    models.CaseMember,
    models.Label,
    models.Letter,
    models.LogIn,
    models.Note,
    models.Notice,
    models.Pin,
    models.TraceAsker,
    models.ApiToken,
    models.ArticleCheck,
    models.CitedChain,
    models.Viewed,
    models.Watch,
}
# Written and read only by the curators' pages made for them, and the sealed ones on no list at all.
IN_THE_ROOM = {
    models.Claim,
    models.LaterReading,
    models.Job,
    models.NotTheSame,
    models.OldAddress,
    models.Particulars,
    models.Rearrangement,
    models.RemovedQuote,
    models.SetAside,
    models.SubjectKey,
    models.AccountName,
}
# Made anew at will from what is registered, so there is nothing in them to curate.
DERIVED = {
    # Frozen when a second curator agrees, and read at its own address.
    models.Edition,
    # What readers are told until a change is read, and which records that is; kept by services.
    models.PublishedEvidence,
    models.UnreadRecord,
    # Of what stands in the history; verify_history reads it.
    models.EventSeal,
    models.Facet,
    models.ImportedQuote,
    models.JobChunk,
    models.IndexMark,
    models.WordingVector,
    models.IndexTerm,
    models.LinkedWordings,
    models.Summary,
    models.IndexedWording,
}


def test_every_model_is_registered_but_what_is_derived():
    tables = {getattr(models, name) for name in models.__all__}

    assert set(OURS) == tables - DERIVED - PRIVATE - IN_THE_ROOM == set(EVERY)


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_a_list_opens_and_can_be_searched(curator, model):
    EVERY[model]()

    assert curator.get(address(model, "changelist")).status_code == 200
    assert curator.get(address(model, "changelist"), {"q": "two words"}).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_every_filter_of_a_list_opens(curator, model):
    EVERY[model]()
    answer = curator.get(address(model, "changelist"))

    for spec in answer.context["cl"].filter_specs:
        for choice in spec.choices(answer.context["cl"]):
            assert (
                curator.get(address(model, "changelist") + choice["query_string"]).status_code
                == 200
            )


@pytest.mark.parametrize("model", MAKERS, ids=names(MAKERS))
def test_an_add_page_opens(curator, model):
    assert curator.get(address(model, "add")).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_a_change_page_opens(curator, model):
    record = EVERY[model]()

    assert curator.get(address(model, "change", record.pk)).status_code == 200


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_a_history_page_opens(curator, model):
    record = EVERY[model]()

    assert curator.get(address(model, "history", record.pk)).status_code == 200


@pytest.mark.parametrize("model", MAKERS, ids=names(MAKERS))
def test_a_delete_page_asks_why(administrator, model):
    record = MAKERS[model]()

    answer = administrator.get(address(model, "delete", record.pk))

    assert answer.status_code == 200
    assert ("Why it is deleted" in answer.text) == (not answer.context["protected"])


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
@pytest.mark.parametrize("page", ["changelist", "change", "history"])
def test_pages_ask_for_nothing_that_the_content_policy_forbids(curator, model, page):
    record = EVERY[model]()
    args = [] if page == "changelist" else [record.pk]

    answer = curator.get(address(model, page, *args))

    assert " style=" not in answer.text
    assert "javascript:" not in answer.text
    assert " onclick=" not in answer.text
    assert all(" nonce=" in tag for tag in re.findall(r"<script[^>]*>", answer.text))


def queries_of(client, django_assert_max_num_queries, model):
    with django_assert_max_num_queries(100) as counted:
        client.get(address(model, "changelist"))
    return len(counted)


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_a_list_costs_the_same_however_long(curator, django_assert_max_num_queries, model):
    EVERY[model]()
    # The first visit also fills the caches of content types and permissions.
    queries_of(curator, django_assert_max_num_queries, model)
    one = queries_of(curator, django_assert_max_num_queries, model)

    for _ in range(29):
        EVERY[model]()

    assert queries_of(curator, django_assert_max_num_queries, model) == one


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
@pytest.mark.parametrize("page", ["changelist", "change", "history"])
def test_readers_and_strangers_do_not_get_in(reader, stranger, model, page):
    args = [] if page == "changelist" else [EVERY[model]().pk]

    for client in (reader, stranger):
        assert client.get(address(model, page, *args)).status_code in (302, 403)


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_bulk_deletion_is_not_offered(administrator, model):
    EVERY[model]()

    answer = administrator.get(address(model, "changelist"))

    assert answer.context["cl"].result_count
    assert "delete_selected" not in answer.text


FILTERS = {
    "Act": ["kind"],
    "Attribution": ["layer", "open", "gap", "speaks"],
    "Candidate": ["state"],
    "Correction": ["kind"],
    "Dispute": ["queue"],
    "Document": ["open", "status", "kind", "holding", "language"],
    "DocumentDate": ["layer", "precision"],
    "Event": ["what", "door", "record_type"],
    "Intake": ["how", "at"],
    "Overruling": ["reader", "stands"],
    "Passage": ["zone", "place"],
    "Proposal": ["state", "kind"],
    "Quote": ["kind", "speaker"],
    "Review": ["outcome"],
    "Source": ["kind", "identity"],
    "SourceName": ["language"],
    "StatedObject": ["object"],
    "Statement": ["kind", "how_put", "told", "method-stated"],
    "TraceRequest": ["queue"],
    "Wording": ["form", "open", "language"],
}


@pytest.mark.parametrize("model", OURS, ids=names(OURS))
def test_a_list_has_these_filters(model):
    given = admin.site.get_model_admin(model).list_filter

    assert [getattr(one, "parameter_name", one) for one in given] == FILTERS.get(model.__name__, [])


def test_the_history_cannot_be_edited(administrator):
    record = event()

    assert administrator.get(address(Event, "add")).status_code == 403
    assert administrator.post(address(Event, "delete", record.pk)).status_code == 403
    assert administrator.post(address(Event, "change", record.pk), {"who": "x"}).status_code == 403
