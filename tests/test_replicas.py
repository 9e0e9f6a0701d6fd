"""What is read from a replica and what is not; test_replication.py has a real one."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.exceptions import MiddlewareNotUsed
from django.db import OperationalError, connection, connections
from django.db.utils import ConnectionRouter
from django.http import HttpResponse

from provenance import replicas
from provenance.models import ApiToken, Case, Document, Job, LogIn, Quote
from provenance.replicas import COOKIE, ReplicaMiddleware, reads_from_replica
from provenance.views.find import find_page

PAGE = "0/16B3748"
router = ConnectionRouter(["provenance.replicas.ReplicaRouter"])


@pytest.fixture
def replica(monkeypatch):
    """A replica that has replayed the log up to PAGE; nothing is sent to it."""
    monkeypatch.setitem(connections.settings, "replica", {})
    monkeypatch.setattr(replicas, "_scalar", lambda alias, statement, *values: _answer(*values))


def _answer(*values):
    return PAGE if not values else values[0] == PAGE


def where_it_reads(rf, view, *, method="get", cookie=None):
    """From where a view reads quotes, once the middleware was passed; and the answer."""
    request = getattr(rf, method)("/")
    if cookie:
        request.COOKIES[COOKIE] = cookie
    aliases = []

    def respond(request):
        middleware.process_view(request, view)
        aliases.append(router.db_for_read(Quote))
        view(request)
        aliases.append(router.db_for_read(Quote))
        return HttpResponse()

    middleware = ReplicaMiddleware(respond)
    return aliases, middleware(request)


def a_page(_request):
    return HttpResponse()


def a_page_that_writes(_request):
    router.db_for_write(Case)
    return HttpResponse()


@pytest.mark.usefixtures("replica")
class TestWithAReplica:
    def test_a_page_reads_from_it(self, rf):
        assert where_it_reads(rf, a_page)[0] == ["replica", "replica"]

    def test_what_is_sent_reads_from_the_primary(self, rf):
        assert where_it_reads(rf, a_page, method="post")[0] == ["default", "default"]

    def test_a_search_that_is_sent_reads_from_it(self, rf):
        def search(request):
            return a_page(request)

        assert find_page.reads_from_replica
        assert where_it_reads(rf, reads_from_replica(search), method="post")[0][0] == "replica"

    def test_after_a_write_the_rest_is_read_from_the_primary(self, rf):
        aliases, response = where_it_reads(rf, a_page_that_writes)

        assert aliases == ["replica", "default"]
        assert response.cookies[COOKIE].value == PAGE
        assert response.cookies[COOKIE]["httponly"]

    def test_what_wrote_nothing_leaves_no_cookie(self, rf):
        assert not where_it_reads(rf, a_page)[1].cookies

    @pytest.mark.parametrize(
        ("cookie", "alias"),
        [(PAGE, "replica"), ("0/FFFFFFFF", "default"), ("0/1'; --", "default")],
    )
    def test_a_browser_reads_from_it_once_it_holds_what_the_browser_wrote(self, rf, cookie, alias):
        assert where_it_reads(rf, a_page, cookie=cookie)[0][0] == alias

    def test_one_request_leaves_nothing_to_the_next(self, rf):
        where_it_reads(rf, a_page)

        assert router.db_for_read(Quote) == "default"


@pytest.fixture
def reading():
    """As in a page that reads from the replica."""
    token = replicas._reads_from.set("replica")
    yield
    replicas._reads_from.reset(token)


@pytest.mark.usefixtures("reading")
@pytest.mark.parametrize("model", [ApiToken, Job, LogIn, Session, User])
def test_who_somebody_is_is_never_read_from_it(model):
    assert router.db_for_read(Quote) == "replica"
    assert router.db_for_read(model) == "default"


@pytest.mark.usefixtures("reading")
@pytest.mark.django_db
def test_what_is_read_in_a_transaction_is_read_where_it_is_written():
    assert connection.in_atomic_block

    assert router.db_for_read(Quote) == "default"


def test_records_of_both_may_refer_to_each_other():
    read, new = Document(), Case()
    read._state.db, new._state.db = "replica", "default"

    assert router.allow_relation(read, new)


def test_only_the_primary_is_migrated():
    assert router.allow_migrate("default", "provenance")
    assert not router.allow_migrate("replica", "provenance")


def test_without_a_replica_no_request_is_looked_at():
    with pytest.raises(MiddlewareNotUsed):
        ReplicaMiddleware(a_page)


@pytest.mark.django_db
def test_a_statement_has_one_answer():
    assert replicas._scalar("default", "SELECT 1") == 1


class Connection:
    """Stands for one of Django's: the first cursor breaks, each later one works."""

    alias = "replica"

    def __init__(self, *, usable):
        self.usable, self.execute_wrappers, self.closed = usable, [], False

    def is_usable(self):
        return self.usable

    def close(self):
        self.closed = True

    def cursor(self):
        return Cursor("new")


class Cursor:
    def __init__(self, cursor):
        self.cursor = cursor

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.cursor += ", closed"


def execute(_sql, _params, _many, context):
    if context["cursor"].cursor == "broken":
        raise OperationalError("terminating connection")
    return context["cursor"].cursor


def test_a_statement_whose_connection_is_lost_runs_on_a_new_one():
    connection = Connection(usable=False)
    context = {"connection": connection, "cursor": Cursor("broken")}

    assert replicas.repeat_where_connection_is_lost(execute, "", None, False, context) == "new"
    assert connection.closed


def test_a_statement_that_fails_on_a_sound_connection_fails():
    context = {"connection": Connection(usable=True), "cursor": Cursor("broken")}

    with pytest.raises(OperationalError):
        replicas.repeat_where_connection_is_lost(execute, "", None, False, context)


def test_connections_of_the_replica_repeat_and_others_do_not():
    replica, primary = Connection(usable=True), SimpleNamespace(alias="default")

    for one in (replica, replica, primary):
        replicas.note_connection(one)

    assert replica.execute_wrappers == [replicas.repeat_where_connection_is_lost]
