"""What ends a session, how seldom one is written, and the list of one's log-ins."""

from __future__ import annotations

import time

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser, Group, User
from django.contrib.sessions.models import Session
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from provenance.models import LogIn
from provenance.services import sessions
from provenance.services.session_store import SessionStore, stored_key
from tests import builders

pytestmark = pytest.mark.django_db

PASSWORD = "a long passphrase"
PAGE = "/glossary/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
MINUTE = 60


@pytest.fixture
def ada(groups):
    return builders.user("ada", "journalist")


def log_in(user="ada", password=PASSWORD, agent=FIREFOX):
    client = Client(headers={"user-agent": agent})
    client.post(reverse("account_login"), {"login": user, "password": password})
    return client


def is_in(client):
    return client.get(PAGE).status_code == 200


def later(minutes):
    return time_machine.travel(time.time() + minutes * MINUTE, tick=False)


def test_a_session_is_over_after_thirty_minutes_without_use(ada):
    client = log_in()

    with later(29.9):
        assert is_in(client)
    with later(60.1):
        assert not is_in(client)
    assert not Session.objects.exists()


def test_without_the_limit_an_idle_session_would_go_on(ada, monkeypatch):
    client = log_in()

    monkeypatch.setattr(sessions, "IDLE_SECONDS", 10**9)

    with later(31):
        assert is_in(client)


def test_a_session_that_is_used_goes_on(ada):
    client = log_in()

    for minutes in (20, 40, 60):
        with later(minutes):
            assert is_in(client)


def writes(client):
    before = Session.objects.get().session_data
    assert is_in(client)
    return Session.objects.get().session_data != before


def test_reading_writes_a_session_once_in_five_minutes(ada):
    client = log_in()
    # The first page shows, and so forgets, the greeting.
    client.get(PAGE)

    with later(4.9):
        assert not writes(client)
    with later(5.1):
        assert writes(client)
        assert not writes(client)


ROLE_CHANGES = {
    "another group": lambda user: user.groups.add(Group.objects.get(name="curator")),
    "no group": lambda user: user.groups.clear(),
    "staff": lambda user: User.objects.filter(pk=user.pk).update(is_staff=True),
    "admin": lambda user: User.objects.filter(pk=user.pk).update(is_superuser=True),
    "deactivated": lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
}


@pytest.mark.parametrize("change", ROLE_CHANGES)
def test_a_change_of_role_ends_every_session(ada, change):
    clients = [log_in(), log_in()]
    assert all(is_in(client) for client in clients)

    ROLE_CHANGES[change](ada)

    assert not any(is_in(client) for client in clients)
    assert not Session.objects.exists()


def test_without_the_comparison_a_change_of_role_would_end_none(ada, monkeypatch):
    monkeypatch.setattr(sessions, "role_of", lambda user: "")
    client = log_in()

    ada.groups.clear()

    assert is_in(client)


def test_a_deactivated_session_stays_over_when_its_owner_comes_back(ada):
    client = log_in()
    User.objects.update(is_active=False)
    client.get(PAGE)

    User.objects.update(is_active=True)

    assert not is_in(client)


def test_deactivating_in_the_admin_ends_sessions_at_once(ada, administrator):
    log_in()
    form = {"username": "ada", "groups": [ada.groups.get().pk], "date_joined_0": "2026-05-01"}

    administrator.post(
        f"/admin/auth/user/{ada.pk}/change/", {**form, "date_joined_1": "00:00", "email": ada.email}
    )

    assert not User.objects.get(username="ada").is_active
    assert not LogIn.objects.filter(
        session_key__in=Session.objects.values("session_key"), user=ada
    ).exists()


def test_another_change_in_the_admin_ends_no_session(ada, administrator):
    client = log_in()
    form = {"username": "ada", "groups": [ada.groups.get().pk], "is_active": "on"}
    form |= {"date_joined_0": f"{ada.date_joined:%Y-%m-%d}", "first_name": "Ada"}

    administrator.post(
        f"/admin/auth/user/{ada.pk}/change/",
        {**form, "date_joined_1": f"{ada.date_joined:%H:%M:%S}", "email": ada.email},
    )

    assert User.objects.get(username="ada").first_name == "Ada"
    assert is_in(client)


def change_password(client):
    new = "quite another pass phrase"
    form = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    return client.post(reverse("account_change_password"), form)


def test_a_new_password_ends_all_sessions_but_the_one_that_changed_it(ada):
    this, other = log_in(), log_in()

    change_password(this)

    assert is_in(this)
    assert not is_in(other)


def test_saying_again_who_one_is_gives_the_session_another_key(ada):
    client, thief = log_in(), Client()
    thief.cookies["sessionid"] = client.cookies["sessionid"].value

    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})

    assert not is_in(thief)
    assert [(row.is_open, row.is_this) for row in listed(client)] == [(True, True)]


def test_logging_out_ends_the_session(ada):
    client = log_in()
    cookie = client.cookies["sessionid"].value

    client.post(reverse("account_logout"))

    client.cookies["sessionid"] = cookie
    assert not is_in(client)


# The list


def listed(client):
    return client.get(reverse("log-ins")).context["log_ins"]


def test_log_ins_are_listed_newest_first_with_what_began_them(ada):
    log_in(agent="curl/8")
    client = log_in()

    assert [(row.browser, row.is_open, row.is_this) for row in listed(client)] == [
        ("Firefox, Linux", True, True),
        ("", True, False),
    ]


def test_after_a_new_password_the_list_knows_this_session_still(ada):
    client = log_in()

    change_password(client)

    assert [(row.is_open, row.is_this) for row in listed(client)] == [(True, True)]


def test_a_session_that_idled_is_listed_as_over(ada):
    log_in()
    with later(31):
        assert [row.is_open for row in listed(log_in())] == [True, False]


def test_one_of_ones_own_sessions_is_ended(ada):
    other, client = log_in(), log_in()
    row = listed(client)[1]

    client.post(reverse("log-ins-end"), {"log_in": row.id})

    assert not is_in(other)
    assert is_in(client)


def test_all_other_sessions_are_ended(ada):
    others, client = [log_in(), log_in()], log_in()

    answer = client.post(reverse("log-ins-end"), follow=True)

    assert "Ended." in answer.text
    assert not any(is_in(other) for other in others)
    assert is_in(client)


@pytest.mark.parametrize("number", ["", "x", "9" * 30])
def test_nobody_elses_session_is_ended(ada, reader, number):
    client = log_in()
    theirs = LogIn.objects.get(user=ada).pk

    answer = reader.post(reverse("log-ins-end"), {"log_in": number or theirs})

    assert answer.status_code == 404
    assert is_in(client)


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (FIREFOX, "Firefox, Linux"),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit Chrome/140 Safari/537 Edg/140",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (Macintosh) AppleWebKit Version/18 Safari/605", "Safari, Mac"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit Chrome/140 Safari/537", "Chrome, Android"),
        ("", ""),
    ],
)
def test_a_browser_is_named_by_its_kind(agent, name):
    assert sessions.browser_of(agent) == name


def test_a_log_in_whose_session_was_emptied_before_is_noted_with_a_key(ada):
    request = RequestFactory().get(PAGE)
    request.session = SessionStore()

    sessions.begin(request, ada)

    assert LogIn.objects.get().session_key == stored_key(request.session.session_key)
    assert Session.objects.get().session_key == stored_key(request.session.session_key)


def test_nobody_has_no_role():
    assert sessions.role_of(AnonymousUser()) == ""


@pytest.fixture
def is_used_all_the_time(monkeypatch):
    monkeypatch.setattr(sessions, "IDLE_SECONDS", 10**9)


def test_a_session_is_over_after_twelve_hours_however_much_it_is_used(ada, is_used_all_the_time):
    client = log_in()

    with later(12 * 60 - 0.1):
        assert is_in(client)
    with later(12 * 60):
        assert not is_in(client)


def test_without_the_longest_life_a_used_session_would_go_on(
    ada, is_used_all_the_time, monkeypatch, settings
):
    monkeypatch.setattr(sessions, "LONGEST_SECONDS", 10**9)
    settings.SESSION_COOKIE_AGE = 10**6
    client = log_in()

    with later(12 * 60 + 1):
        assert is_in(client)


def test_an_admin_ends_the_sessions_of_those_they_choose(ada, administrator):
    builders.user("eve")
    client, other = log_in(), log_in("eve")
    form = {"action": "end_sessions", "_selected_action": [ada.pk]}

    answer = administrator.post("/admin/auth/user/", form, follow=True)

    assert "1 session ended." in answer.text
    assert not is_in(client)
    assert is_in(other)


# At rest


def in_the_database():
    """All that is stored of sessions, as who copies the database has it."""
    return str([*Session.objects.values(), *LogIn.objects.values()])


def test_a_copy_of_the_database_opens_nobodys_session(ada):
    cookie = log_in().cookies["sessionid"].value
    thief = Client()

    for key in (cookie, Session.objects.get().session_key):
        assert (key in in_the_database()) is (key != cookie)
    thief.cookies["sessionid"] = Session.objects.get().session_key
    assert not is_in(thief)


def test_under_its_own_key_a_session_would_be_open_to_who_has_a_copy(ada, settings):
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.db"
    client = Client()
    client.force_login(ada)
    thief = Client()

    thief.cookies["sessionid"] = Session.objects.get().session_key

    assert is_in(thief)


def test_what_a_session_holds_is_sealed():
    store = SessionStore()
    store["message"] = "Markerenko"

    encoded = store.encode({"message": "Markerenko"})

    assert encoded.startswith("gAAAA")
    assert store.decode(encoded) == {"message": "Markerenko"}


def test_a_session_that_no_key_opens_is_an_empty_one(settings):
    encoded = SessionStore().encode({"message": "Markerenko"})
    settings.SECRET_KEY, settings.PARTICULARS_KEY = "another" * 10, []

    assert SessionStore().decode(encoded) == {}


def test_sessions_go_on_while_keys_are_changed(ada, settings):
    client = log_in()

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another" * 10
    assert is_in(client)

    settings.SECRET_KEY_FALLBACKS, settings.PARTICULARS_KEY = [], []
    assert not is_in(client)


def test_a_key_that_nobody_was_given_is_not_there():
    assert not SessionStore().exists("x" * 32)
    assert stored_key(None) == ""
    SessionStore().delete()


def test_a_session_past_its_date_is_not_read():
    store = SessionStore()
    store["message"] = "Markerenko"
    store.save()
    assert SessionStore(store.session_key).load() == {"message": "Markerenko"}

    Session.objects.update(expire_date=timezone.now())

    assert SessionStore(store.session_key).load() == {}
