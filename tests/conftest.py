"""What every test stands on: random examples, and no address but this machine's."""

from __future__ import annotations

import os

import hypothesis
import pytest
from django.test import Client
from django.utils import translation

from provenance.services import accounts
from tests import builders

# Examples share two cores with everything else, so a slow one says nothing.
hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("full", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_runtest_setup():
    """A request leaves its language behind it; the next test begins in that of the settings."""
    translation.deactivate()


# The cast: every page and every rule is tried by all of them.


@pytest.fixture
def groups(db):
    """The two groups with the permissions that the product gives them."""
    accounts.set_up_groups()


def _logged_in(user):
    client = Client()
    client.force_login(user)
    client.user = user
    return client


@pytest.fixture
def stranger():
    """Nobody: a client that has not logged in."""
    return Client()


@pytest.fixture
def reader(groups):
    """A journalist, logged in; ``reader.user`` is the account."""
    return _logged_in(builders.user("journalist", "journalist"))


@pytest.fixture
def colleague(groups):
    """Another journalist, logged in."""
    return _logged_in(builders.user("colleague", "journalist"))


@pytest.fixture
def curator(groups):
    """A curator, logged in."""
    return _logged_in(builders.user("curator", "curator", is_staff=True))


@pytest.fixture
def administrator(groups):
    """An admin, logged in."""
    return _logged_in(builders.user("admin", superuser=True))
