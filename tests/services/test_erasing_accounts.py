"""Names of accounts: by handles in the history, and gone from it and from the records once erased."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection

from provenance.domain.account_names import NAMES, PREFIX
from provenance.models import AccountName, Attribution, Event, Rearrangement, Review
from provenance.queries.account_names import columns_of_names, handles_of
from provenance.queries.event_descriptions import describe_events
from provenance.queries.history_check import check_history
from provenance.services import (
    account_handles,
    claims,
    erasing_accounts,
    erasures,
    evidence,
    history_seals,
    publishing,
)
from provenance.services.accounts import EVIDENCE, OWNED, QUEUE
from provenance.services.backup.writing import write_backup
from provenance.services.erasing_accounts import NoSuchName, erase
from provenance.services.erasing_again import erase_again
from tests import builders
from tests.services.changes import CHANGE
from tests.services.test_backup import empty

pytestmark = pytest.mark.django_db

NAME = "olena.zqvolovko"
HERS = replace(CHANGE, who=NAME)
ADMIN = replace(CHANGE, who="admin", why="They asked for it.")


@pytest.fixture
def work():
    """What somebody did: a step that they inferred, a document taken in hand, another submitted."""
    user = builders.user(NAME)
    step = builders.attribution(inference="The same words.", inferred_by=NAME, slug="step")
    step.meaning = "It means that."
    evidence.save(step, change=HERS)
    claims.take(builders.document(slug="in-hand"), change=HERS)
    draft = builders.document(slug="draft", status="draft")
    publishing.submit(draft, change=HERS)
    history_seals.seal()
    return user


def tables_with(name):
    """The tables that hold a name in clear, in any column, as the database stores it."""
    found = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            if name in str([*map(str, cursor.fetchall())]):
                found.add(table)
    return found


def test_the_history_holds_no_name_of_an_account_in_clear_and_tells_it(work):
    assert not {"provenance_event", "provenance_accountname"} & tables_with(NAME)
    assert NAME in {event.who for event in Event.objects.all()}
    assert NAME in str([one.changes for one in describe_events(Event.objects.all())])


def test_without_handles_the_history_holds_it(monkeypatch):
    """The control."""
    monkeypatch.setattr(account_handles, "handles_of", lambda names: {name: name for name in names})
    evidence.save(builders.source(), change=HERS)
    source = builders.source("The Paper")
    source.name = "The Daily Paper"
    evidence.save(source, change=HERS)

    assert "provenance_event" in tables_with(NAME)


def test_a_history_that_holds_names_verifies_too(monkeypatch):
    monkeypatch.setattr(account_handles, "handles_of", lambda names: {name: name for name in names})
    source = builders.source("The Paper")
    source.name = "The Daily Paper"
    evidence.save(source, change=HERS)
    history_seals.seal()

    assert Event.objects.get().who == NAME
    assert check_history().fault == ""


def test_an_erased_account_leaves_its_handle_alone(work):
    assert {"auth_user", "provenance_attribution", "provenance_review"} <= tables_with(NAME)

    handle = erase(NAME, change=ADMIN)

    assert tables_with(NAME) == set()
    assert not User.objects.filter(username=NAME).exists()
    assert handle.startswith(PREFIX)
    assert Attribution.objects.get().inferred_by == Review.objects.get().submitted_by == handle
    assert {event.who for event in Event.objects.all()} == {handle, "admin"}
    assert handle in str([one.changes for one in describe_events(Event.objects.all())])


def test_the_history_still_verifies_and_says_who_erased_and_why(work):
    handle = erase(NAME, change=ADMIN)
    history_seals.seal()

    assert check_history().fault == ""
    event = Event.objects.get(record_type="accountname")
    assert (event.who, event.why, event.record_key) == ("admin", "They asked for it.", handle)
    assert (event.what, event.before, event.after) == ("deleted", {"handle": handle}, None)


def test_who_comes_under_the_same_name_afterwards_is_somebody_else(work):
    handle = erase(NAME, change=ADMIN)
    source = builders.source("The Paper")
    source.name = "The Daily Paper"
    evidence.save(source, change=HERS)

    assert handles_of([NAME])[NAME] != handle
    assert Event.objects.first().who == NAME


def test_an_account_that_wrote_nothing_is_erased_too():
    builders.user(NAME)

    erase(NAME, change=ADMIN)

    assert tables_with(NAME) == set()


def test_who_has_left_already_is_erased_from_the_history_too(work):
    work.delete()

    erase(NAME, change=ADMIN)

    assert tables_with(NAME) == set()


def test_what_a_merge_noted_for_its_undoing_holds_the_handle_then(work):
    rows = [{"inferred_by": NAME}, {"inferred_by": "admin"}]
    merges = [
        Rearrangement.objects.create(
            kind="merge",
            record_type="quote",
            kept_key=key,
            other_key="b",
            by="admin",
            moved=rows[:n],
        )
        for n, key in enumerate("ac", start=1)
    ]
    other = Rearrangement.objects.create(
        kind="merge", record_type="quote", kept_key="d", other_key="b", by="admin", moved=rows[1:]
    )

    handle = erase(NAME, change=ADMIN)

    for merge, others in zip(merges, ([], rows[1:]), strict=True):
        merge.refresh_from_db()
        assert merge.moved == [{"inferred_by": handle}, *others]
    other.refresh_from_db()
    assert other.moved == rows[1:]


@pytest.mark.parametrize("column", ["moved", "created_rows", "removed_rows"])
def test_each_list_of_a_merge_holds_the_handle_then(work, column):
    row = {"inferred_by": NAME}
    merge = Rearrangement.objects.create(
        kind="merge", record_type="quote", kept_key="a", other_key="b", by="x", **{column: [row]}
    )

    handle = erase(NAME, change=ADMIN)

    merge.refresh_from_db()
    assert getattr(merge, column) == [{"inferred_by": handle}]


@pytest.mark.parametrize("account", ["", NAME.upper()])
def test_a_name_that_nobody_has_is_refused(account):
    if account:
        builders.user(account)
    with pytest.raises(NoSuchName):
        erase(NAME, change=ADMIN)

    assert not Event.objects.exists()


def test_an_account_is_erased_as_a_whole_or_not_at_all(work, monkeypatch):
    before = tables_with(NAME)

    def fail(*_of, **_number):
        raise OSError("the disk is full")

    monkeypatch.setattr(erasures, "log_erasure", fail)
    with pytest.raises(OSError, match="disk"):
        erase(NAME, change=ADMIN)

    assert tables_with(NAME) == before
    assert Event.objects.filter(record_type="accountname").count() == 0


def test_the_log_of_the_database_is_emptied_once_all_is_erased(
    work, monkeypatch, django_capture_on_commit_callbacks
):
    emptied = []
    monkeypatch.setattr(erasing_accounts, "empty_log", lambda: emptied.append(tables_with(NAME)))
    with django_capture_on_commit_callbacks(execute=True):
        erase(NAME, change=ADMIN)
        assert emptied == []

    assert emptied == [set()]


@pytest.fixture
def path(tmp_path, settings, monkeypatch):
    """The file of erasures, written to at once, since no transaction of a test ends well."""
    settings.HISTORY_HEAD_FILE = str(tmp_path / "heads")
    monkeypatch.setattr(erasures.transaction, "on_commit", lambda write, robust=False: write())
    monkeypatch.setattr(erasing_accounts, "empty_log", lambda: None)
    return tmp_path / "heads.erasures"


@pytest.mark.parametrize("wrote", [True, False])
def test_what_comes_back_with_a_backup_is_erased_again(wrote, request, path, tmp_path):
    request.getfixturevalue("work") if wrote else builders.user(NAME)
    write_backup(tmp_path / "backup")
    erase(NAME, change=ADMIN)
    line = json.loads(path.read_text())
    empty()

    call_command("restore", tmp_path / "backup")

    assert NAME not in path.read_text()
    assert line["what"] == "account erased"
    assert tables_with(NAME) == set()


def test_what_is_erased_already_is_not_counted_again(work, path):
    erase(NAME, change=ADMIN)

    assert erase_again(path).count == 0


def test_the_command_erases_and_tells_the_handle(work, capsys):
    call_command("erase_account", NAME, why="They asked for it.")

    (event,) = Event.objects.filter(record_type="accountname")
    assert event.why == "They asked for it."
    assert capsys.readouterr().out == (
        f"Erased. What was done under that name is now by {event.record_key}.\n"
    )


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (f"{NAME.upper()} asked.", "The reason holds the name, and would keep it. Leave it out."),
        ("So.", "There is no account of this name, and nothing was written under it."),
    ],
)
def test_the_command_refuses_with_a_sentence(why, sentence):
    with pytest.raises(CommandError) as refusal:
        call_command("erase_account", NAME, why=why)

    assert str(refusal.value) == sentence


def test_a_handle_is_never_put_for_a_handle(work):
    handles = [*AccountName.objects.values_list("handle", flat=True)]
    step = Attribution.objects.get()
    step.inferred_by = handles[0]
    evidence.save(step, change=HERS)

    assert [*AccountName.objects.values_list("handle", flat=True)] == handles


def test_every_column_with_a_name_is_known_to_the_history():
    in_history = {*EVIDENCE, *OWNED, *QUEUE}
    columns = {name for model, name in columns_of_names() if model in in_history}

    assert columns <= NAMES
    assert len(columns) >= 6


def test_the_list_of_events_is_searched_by_the_name_of_an_account(work, admin_client):
    address = "/admin/provenance/event/"

    assert NAME in admin_client.get(address, {"q": NAME}).text
    assert "0 results" in admin_client.get(address, {"q": "olena"}).text
