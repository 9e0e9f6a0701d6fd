"""The demo's accounts exist only in the demo, and their passwords are kept for its owner."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, User

from provenance.models import Event
from provenance.services import accounts
from tests.services.changes import CHANGE

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path / "var"
    return settings.VAR_DIR


def permissions(name):
    accounts.set_up_groups()
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def test_three_accounts_are_made_that_can_log_in():
    made = accounts.set_up_demo_accounts(change=CHANGE)

    assert [account.username for account in made] == ["journalist", "curator", "admin"]
    for account in made:
        assert User.objects.get(username=account.username).check_password(account.password)


def test_each_account_has_its_role():
    accounts.set_up_demo_accounts(change=CHANGE)

    journalist, curator, admin = (
        User.objects.get(username=name) for name in ("journalist", "curator", "admin")
    )
    assert (journalist.is_staff, curator.is_staff, admin.is_staff) == (False, True, True)
    assert (curator.is_superuser, admin.is_superuser) == (False, True)
    assert not journalist.has_perm("provenance.change_document")
    assert curator.has_perm("provenance.change_document")


def test_running_again_keeps_the_passwords_and_adds_no_event():
    first = accounts.set_up_demo_accounts(change=CHANGE)

    assert accounts.set_up_demo_accounts(change=CHANGE) == first
    assert Event.objects.count() == 3


def test_a_password_that_nobody_recorded_is_drawn_afresh(var_dir):
    first = accounts.set_up_demo_accounts(change=CHANGE)
    (var_dir / "demo-accounts.txt").write_text("a line that is no account\n")

    second = accounts.set_up_demo_accounts(change=CHANGE)

    assert second[0].password != first[0].password
    assert User.objects.get(username="journalist").check_password(second[0].password)


def test_the_recorded_passwords_can_be_read_by_their_owner_alone(var_dir):
    accounts.set_up_demo_accounts(change=CHANGE)

    assert (var_dir / "demo-accounts.txt").stat().st_mode & 0o777 == 0o600


def test_no_password_reaches_the_history():
    accounts.set_up_demo_accounts(change=CHANGE)

    assert Event.objects.filter(record_type="user").count() == 3
    assert Event.objects.first().after.keys() == {"username", "role"}


def test_demo_accounts_are_refused_elsewhere(settings):
    settings.LOCAL = False

    with pytest.raises(accounts.OnlyInTheDemo):
        accounts.set_up_demo_accounts(change=CHANGE)

    assert not User.objects.exists()


def test_journalists_only_view():
    assert all(code.startswith("view_") for code in permissions("journalist"))


def test_curators_take_out_rows_but_not_evidence():
    codes = permissions("curator")

    assert {"add_document", "change_passage", "delete_act", "view_event"} <= codes
    assert not codes & {"delete_document", "delete_passage", "change_event"}
