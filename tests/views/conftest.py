"""What the tests of pages share: a known quote, the shipped fixtures, htmx's two headers."""

from __future__ import annotations

import pytest

from provenance.domain.vocabulary import ActKind, Status
from tests import builders, seeds

DRAFT, WITHDRAWN = Status.DRAFT, Status.WITHDRAWN


@pytest.fixture
def part():
    """Asks as htmx asks for one part: ``part(client, address, "results")``."""

    def ask(client, address, target, data=None):
        headers = {"HX-Request": "true", "HX-Target": target}
        if data is None:
            return client.get(address, headers=headers)
        return client.post(address, data, headers=headers)

    return ask


@pytest.fixture
def losing(db):
    """The worked example: a page, a newspaper's report, a service's audio, a soldier."""
    service = builders.source("The Service", kind="service", slug="the-service")
    paper = builders.source("The Daily Paper", slug="the-daily-paper")
    page = builders.document("‘We’re Losing’", slug="the-page", language="en")
    report = builders.named_document("Report", publisher=paper, slug="the-report")
    audio = builders.named_document(publisher=service, kind="released-audio", slug="the-audio")
    quote = builders.utterance(slug="losing-now")
    builders.rendering(of=quote, document=page, slug="losing-in-the-page")
    builders.attribution(page, report, slug="page-report")
    stated = builders.passage("Audio shared by the Service is said to capture", page)
    hop = builders.attribution(report, audio, slug="report-audio", passage=stated)
    builders.act(hop, kind=ActKind.RELEASED, agent=service, agent_as_named="the Service")
    speaks = builders.attribution(audio, speaks=True, passage=stated, slug="audio-speaker")
    speaks.utterances.set([quote])
    return quote


@pytest.fixture(params=[DRAFT, WITHDRAWN])
def unpublished(request, db):
    """A document that readers may not see; tried once as a draft and once withdrawn."""
    return builders.document("Unpublished title", slug="unpublished", status=request.param)


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The shipped fixtures, loaded once; each test still undoes what it writes."""
    with django_db_blocker.unblock():
        seeds.load()
    yield
    with django_db_blocker.unblock():
        seeds.empty()


@pytest.fixture
def demo(loaded, db):
    """The shipped fixtures, in a transaction of the test's own."""
