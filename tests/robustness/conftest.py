"""Sites with a database of their own, on either kind of database."""

from __future__ import annotations

import pytest
from django.db import connection

from tests.robustness.harness import DATABASES, WatchedSite
from tests.servers.postgres import Postgres


@pytest.fixture(scope="session")
def postgres():
    """A server that is this run's own."""
    with Postgres() as server:
        yield server


@pytest.fixture
def empty_site(tmp_path, request):
    """Makes a site whose database, of either kind, has no table yet."""
    if connection.vendor != "sqlite":
        pytest.skip("the run on SQLite tries both databases, each of its own")

    def empty_site(name, kind, **options):
        address = ""
        if kind == "postgresql":
            server = request.getfixturevalue("postgres")
            address = server.new_database(f"{name}-{tmp_path.name}"[-63:])
        return WatchedSite(tmp_path / name, address, **options)

    return empty_site


@pytest.fixture
def make_site(empty_site):
    """Makes a site with so many people in it."""

    def make_site(name, kind, *, people, **options):
        site = empty_site(name, kind, **options)
        site.sources, site.documents = site.inside("prepare", people)
        return site

    return make_site


@pytest.fixture(params=DATABASES)
def kind(request):
    return request.param
