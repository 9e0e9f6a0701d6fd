"""What every test stands on: random examples, what waits for ``--full``, and the cast."""

from __future__ import annotations

import gc
import json
import time

import hypothesis
import pytest
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.test import Client
from django.utils import translation

from provenance.domain.reading import child
from provenance.services import accounts, bounded_reading, sessions
from tests import builders

# Examples share two cores with everything else, so a slow one says nothing.
hypothesis.settings.register_profile("default", deadline=None, max_examples=25)
hypothesis.settings.register_profile("quick", deadline=None, max_examples=10)
hypothesis.settings.register_profile("full", deadline=None, max_examples=200)

LEFT_OUT = pytest.StashKey[int]()


def pytest_addoption(parser):
    group = parser.getgroup("provenance", "how much is tried")
    group.addoption(
        "--full", action="store_true", help="also tests marked `full`, and many more examples"
    )
    group.addoption(
        "--quick",
        action="store_true",
        help="only the first case of a test, no test marked `slow`, fewer examples",
    )


def pytest_configure(config):
    config.stash[LEFT_OUT] = 0
    profile = "full" if config.option.full else "quick" if config.option.quick else "default"
    hypothesis.settings.load_profile(profile)


def pytest_collection_finish():
    """Look for garbage among what the tests make, and seldom.

    The modules of the package and its libraries hold some 800,000 objects that stay until the end:
    looking through them again and again took a sixth of the tests' time.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def pytest_collection_modifyitems(config, items):
    """Leave out what is not asked for, unless a test is asked for by its own address."""
    if any("::" in argument for argument in config.args):
        return
    left_out = [] if config.option.full else [item for item in items if _marked(item, "full")]
    if config.option.quick:
        left_out = {*left_out, *_beyond_quick(items)}
    if left_out:
        config.stash[LEFT_OUT] = len(left_out)
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in set(left_out)]


def _marked(item, name):
    return item.get_closest_marker(name) is not None


def _beyond_quick(items):
    """Yield tests marked ``slow``, and each test's cases after its first."""
    tried = set()
    for item in items:
        test = item.nodeid.partition("[")[0]
        if test in tried or _marked(item, "slow"):
            yield item
        else:
            tried.add(test)


@pytest.fixture(autouse=True)
def files_are_read_here(request, monkeypatch):
    """Reads files in this process, since a process for each would take minutes.

    A test marked ``child`` has the real one.
    """
    if not _marked(request.node, "child"):
        monkeypatch.setattr(bounded_reading, "run_child", _read_here)


def _read_here(command, data, environment):
    return json.dumps(child.answer(data, command[-1])).encode()


# With xdist only the workers collect, so they report to the process that prints.


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    # Every worker collects the same tests.
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left_out", 0)


def pytest_terminal_summary(terminalreporter, config):
    if number := config.stash[LEFT_OUT]:
        terminalreporter.write_line(
            f"{number} tests were left out; `python3 dev.py test --full` runs all of them."
        )


def pytest_runtest_setup():
    """A request leaves its language behind it; the next test begins in that of the settings."""
    translation.deactivate()


# The cast: every page and every rule is tried by all of them.


@pytest.fixture(scope="session")
def group_permissions(django_db_setup, django_db_blocker):
    """The names of each group's permissions, as ``set_up_groups`` gives them.

    They are worked out once, since doing so costs more than the average test, and rolled back.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        accounts.set_up_groups()
        codenames = {
            group.name: set(group.permissions.values_list("codename", flat=True))
            for group in Group.objects.all()
        }
        transaction.set_rollback(True)
    return codenames


@pytest.fixture
def groups(group_permissions, db):
    """The groups with the permissions that the product gives them."""
    ours = Permission.objects.filter(content_type__app_label="provenance")
    ids = dict(ours.values_list("codename", "pk"))
    through = Group.permissions.through
    stored = {group.name: group for group in Group.objects.all()}
    missing = [Group(name=name) for name in group_permissions if name not in stored]
    stored |= {group.name: group for group in Group.objects.bulk_create(missing)}
    rows = [
        through(group=stored[name], permission_id=ids[codename])
        for name, codenames in group_permissions.items()
        for codename in codenames
    ]
    through.objects.bulk_create(rows, ignore_conflicts=True)


def _logged_in(user):
    client = Client()
    client.force_login(user)
    # As after a log-in; else the first request would note these.
    session = client.session
    session.update({sessions.SEEN: int(time.time()), sessions.ROLE: sessions.role_of(user)})
    session.save()
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
def viewer(groups):
    """Who reads and changes nothing, logged in."""
    return _logged_in(builders.user("viewer", "viewer"))


@pytest.fixture
def curator(groups):
    """A curator, logged in."""
    return _logged_in(builders.user("curator", "curator", is_staff=True))


@pytest.fixture
def administrator(groups):
    """An admin, logged in."""
    return _logged_in(builders.user("admin", superuser=True))


@pytest.fixture
def short_words_answer(monkeypatch):
    """Short words answer as longer ones do, for tests of what comes after an answer."""
    monkeypatch.setattr("provenance.domain.matching.question.LEAST_CONTENT_WORDS", 0)
    monkeypatch.setattr("provenance.domain.matching.question.LEAST_IF_SAME", 0)
