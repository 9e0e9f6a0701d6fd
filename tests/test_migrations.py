"""The migrations say what the models say, and make a site that works."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

PASSWORD = "a rather long pass phrase"
CACHE_TABLE = "provenance_cache"


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.fixture(scope="module")
def migrated(django_db_setup, django_db_blocker):
    """A database whose cache table came from ``migrate`` and from nothing else.

    The test runner itself calls ``createcachetable``, so the table is dropped and made anew.
    """
    with django_db_blocker.unblock():
        executor = MigrationExecutor(connection)
        executor.migrate([("provenance", None)])
        tables = connection.introspection.table_names()
        # Also where something is amiss, the next test finds the whole database.
        call_command("migrate", verbosity=0)
    assert CACHE_TABLE not in tables


@pytest.fixture
def only_migrated(migrated, db):
    """The same, in a transaction of the test's own."""


def test_after_migrate_alone_a_person_can_log_in(only_migrated, client, django_user_model):
    django_user_model.objects.create_user("ada", "ada@paper.example", PASSWORD)
    page = reverse("account_login")

    assert client.get(page).status_code == 200
    response = client.post(page, {"login": "ada", "password": PASSWORD})

    assert response.status_code == 302
    assert "_auth_user_id" in client.session


def test_after_migrate_alone_a_wrong_password_is_answered(only_migrated, client):
    response = client.post(reverse("account_login"), {"login": "ada", "password": "wrong"})

    assert "not correct" in response.text


def test_the_cache_table_is_made_once(only_migrated):
    call_command("createcachetable", verbosity=0)
    call_command("migrate", verbosity=0)

    assert CACHE_TABLE in connection.introspection.table_names()
