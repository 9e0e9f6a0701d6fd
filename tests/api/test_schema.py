"""Every answer fits what OpenAPI says of it, whatever is asked; schemathesis asks, in this process."""

from __future__ import annotations

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as openapi

from provenance.api import keys
from provenance.api.v1 import description
from provenance.services import summaries, tokens
from provenance.wsgi import application
from tests import builders

EXAMPLES = 8
CHECKS = [
    checks.not_a_server_error,
    openapi.status_code_conformance,
    openapi.content_type_conformance,
    openapi.response_headers_conformance,
    openapi.response_schema_conformance,
    openapi.negative_data_rejection,
    openapi.unsupported_method,
    openapi.ignored_auth,
]
HOSTILE = (
    "<script>alert(1)</script>",
    "'; DROP TABLE provenance_source; --",
    "“…” \u202eآ \u200b\U0001f4a5 e\u0301 \ufeff",
    '"\\\n\t\r{{ 7 }}{% now %}%s%00',
)
ADDRESSES = sorted(description()["paths"])
KNOWN = {"quotes": "losing-now", "documents": "the-page", "sources": "the-service"}


@pytest.fixture
def one_connection():
    """Keeps a test's own transaction open between requests, as Django's own client does."""
    about = (request_started, request_finished)
    for signal in about:
        signal.disconnect(close_old_connections)
    yield
    for signal in about:
        signal.connect(close_old_connections)


@pytest.fixture
def api(losing, curator, one_connection, monkeypatch):
    """The API over a small database with hostile words in every field that a curator types."""
    page = builders.Document.objects.get(slug="the-page")
    service = builders.Source.objects.get(slug="the-service")
    for words in HOSTILE:
        copy = builders.document(words, address=words, copy_reason=words, syndicated_copy_of=page)
        builders.document_date(copy, reason=words)
        told = builders.wording(words, of=losing, document=copy, speaker_as_named=words)
        builders.translation(told, reason=words, translator=builders.source(words))
        attribution = builders.attribution(copy, page, meaning=words, identity_reason=words)
        builders.act(attribution, agent=service, agent_as_named=words)
        builders.candidate(builders.attribution(copy), filling=words, grounds=words)
        builders.statement(words, document=page, doer=service, doer_as_named=words)
        builders.source_name(service, name=words)
    summaries.rewrite_summaries([losing.pk])
    # Wrong keys are tried here on purpose.
    monkeypatch.setattr(keys, "WRONG_TOKENS", 10**6)
    _token, secret = tokens.create(curator.user, name="schemathesis")
    headers = {"Authorization": f"Bearer {secret}"}
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application, headers=headers)
    return schema, headers


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_fits_its_description(api, address, mode):
    schema, headers = api
    known = KNOWN.get(address.split("/")[3], "")

    @settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
    @given(schema[address]["GET"].as_strategy(generation_mode=mode), st.booleans())
    def ask(case, aims):
        if aims and "{slug}" in address:
            case.path_parameters["slug"] = known
        case.call_and_validate(headers=headers, checks=CHECKS)

    ask()


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_known_is_answered_as_described(api, address):
    """So that the test above is known to have met whole answers, not refusals only."""
    schema, headers = api
    known = KNOWN.get(address.split("/")[3], "")
    names = {"slug": known} if "{slug}" in address else {}
    query = {"q": HOSTILE[0]} if address.endswith("/find") else {}

    case = schema[address]["GET"].Case(path_parameters=names, query=query)
    answer = case.call_and_validate(headers=headers, checks=CHECKS[:5])

    assert answer.status_code == 200
    told = str(answer.json())
    assert known in told
    assert HOSTILE[0] in told or address == "/api/v1/quotes"
