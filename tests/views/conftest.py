"""What the tests of pages share: a known quote, the shipped fixtures, htmx's two headers."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from provenance.domain.vocabulary import Status
from tests import builders, seeds, stories

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
def count_queries():
    """How many queries asking costs: ``count_queries(lambda: client.get(…))``."""

    def count(ask):
        with CaptureQueriesContext(connection) as queries:
            response = ask()
        assert response.status_code == 200
        return len(queries)

    return count


@pytest.fixture
def losing(db):
    """The worked example: a page, a newspaper's report, a service's audio, a soldier."""
    return stories.worked_example()


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
