"""What the tests of the API share: tokens of the cast, and a small database to ask about."""

from __future__ import annotations

import pytest
from django.test import Client

from provenance.domain.vocabulary import Status
from provenance.models import Quote
from provenance.services import summaries, tokens
from tests import builders, seeds, stories


@pytest.fixture
def program():
    """Makes a client that has no session, only a token of this account's."""

    def of(user):
        _token, secret = tokens.create(user, name=f"of {user}")
        return Client(headers={"Authorization": f"Bearer {secret}"})

    return of


@pytest.fixture
def losing(db):
    """The worked example, and two outlets abroad, summed up as after a write."""
    quote = stories.carried_abroad(stories.worked_example())
    summaries.rewrite_summaries([quote.pk])
    return quote


@pytest.fixture(params=[Status.DRAFT, Status.WITHDRAWN])
def unpublished(request, losing):
    """A quote that only an unpublished document words; tried as a draft and once withdrawn."""
    hidden = builders.document("Unpublished title", slug="hidden", status=request.param)
    quote = builders.quote(slug="hidden-quote")
    builders.wording("Words that nobody published yet", of=quote, document=hidden)
    builders.wording("We are losing, says a draft", of=losing, document=hidden, slug="of-a-draft")
    summaries.rewrite_summaries(list(Quote.objects.values_list("pk", flat=True)))
    return hidden


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
