"""Wrong passwords: guessing is refused, and nobody can be locked out of their own account."""

from __future__ import annotations

import re
import time

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from provenance.accounts import ClosedSignupAdapter, RoleBackend
from provenance.forms.password_reset import seconds_to_next_step
from provenance.services import throttle
from tests import builders

pytestmark = pytest.mark.django_db

PASSWORD = "a long passphrase"
OFFICE, ELSEWHERE = "203.0.113.7", "198.51.100.9"


@pytest.fixture(autouse=True)
def ada():
    return builders.user("ada")


def attempt(password=PASSWORD, *, name="ada", address=OFFICE, client=None):
    client = client or Client()
    form = {"login": name, "password": password}
    return client.post(reverse("account_login"), form, REMOTE_ADDR=address)


def is_let_in(**whose):
    return attempt(**whose).status_code == 302


def guess(times, **whose):
    for _ in range(times):
        assert attempt("wrong", **whose).status_code == 200


def test_the_sixth_password_for_a_name_from_one_address_is_not_tried():
    guess(4)
    assert is_let_in()

    guess(1)

    assert not is_let_in()
    assert "Too many" in attempt().text


def test_the_name_is_counted_however_it_is_written():
    guess(5, name="ADA")

    assert not is_let_in()


def test_after_five_minutes_passwords_are_tried_again():
    guess(5)

    with time_machine.travel(time.time() + throttle.WINDOW_SECONDS + 1, tick=False):
        assert is_let_in()


def test_wrong_passwords_from_elsewhere_keep_nobody_out():
    guess(30, address=ELSEWHERE)

    assert is_let_in(address=OFFICE)


def test_wrong_passwords_of_others_at_the_same_address_keep_nobody_out():
    for number in range(20):
        guess(2, name=f"colleague{number}")

    assert is_let_in()


def test_a_browser_that_is_known_comes_in_whatever_happens_around_it():
    known = Client()
    assert is_let_in(client=known)
    known.post(reverse("account_logout"))
    guess(50)
    assert not is_let_in()

    assert is_let_in(client=known)


def test_a_known_browser_guesses_no_more_than_others():
    known = Client()
    assert is_let_in(client=known)
    known.post(reverse("account_logout"))

    guess(throttle.WRONG_A_BROWSER, client=known)

    assert not is_let_in(client=known)


def test_a_browser_known_to_one_account_is_not_known_to_another():
    builders.user("eve")
    known = Client()
    assert is_let_in(name="eve", client=known)
    known.post(reverse("account_logout"))

    guess(5, client=known)

    assert not is_let_in(client=known)


def test_the_cookie_of_a_known_browser_names_nobody_and_is_hidden_from_scripts():
    # A short name may well stand in what is random.
    builders.user("adalbertine")

    cookie = attempt(name="adalbertine").cookies["known"]

    assert "adalbertine" not in cookie.value
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_an_address_that_tries_very_many_names_is_refused(monkeypatch):
    monkeypatch.setattr(throttle, "WRONG_AN_ADDRESS", 12)
    for number in range(12):
        guess(1, name=f"name{number}")

    assert not is_let_in()
    assert is_let_in(address=ELSEWHERE)


# Controls


def test_without_the_count_guessing_would_go_on(monkeypatch):
    monkeypatch.setattr(ClosedSignupAdapter, "authentication_failed", lambda *_, **__: None)

    guess(20)

    assert is_let_in()


def test_counting_by_name_alone_would_lock_the_owner_out(monkeypatch):
    counters = throttle._counters
    monkeypatch.setattr(
        throttle,
        "_counters",
        lambda one: counters(throttle.Attempt(one.name, "", one.account)),
    )

    guess(5, address=ELSEWHERE)

    assert not is_let_in(address=OFFICE)


# Known and unknown names


@pytest.mark.parametrize("right", ["ada", "ada@example.org"])
def test_a_known_and_an_unknown_name_are_answered_alike(right):
    known, unknown = attempt("wrong", name=right), attempt("wrong", name=f"x{right}")

    def page(answer, name):
        form = answer.context["form"]
        return answer.status_code, form.errors.as_text(), answer.text.count(name)

    assert page(known, right) == page(unknown, f"x{right}")


def hashes(monkeypatch, name):
    """How many passwords are hashed, which is what the time of an answer is made of."""
    from django.contrib.auth import hashers

    hasher = type(hashers.get_hasher())
    calls, encode = [], hasher.encode
    monkeypatch.setattr(
        hasher, "encode", lambda self, *args: calls.append(1) or encode(self, *args)
    )
    attempt("wrong", name=name)
    monkeypatch.undo()
    return len(calls)


@pytest.mark.parametrize("name", ["ada", "ada@example.org", "nobody", "nobody@example.org"])
def test_a_wrong_password_is_hashed_once_whoever_is_named(monkeypatch, name):
    assert hashes(monkeypatch, name) == 1


def test_checking_an_account_twice_would_take_longer_where_there_is_one(monkeypatch):
    monkeypatch.delattr(RoleBackend, "_check_password")

    assert hashes(monkeypatch, "ada@example.org") == 2


def test_a_forgotten_password_is_answered_alike_for_known_and_unknown():
    pages = [
        Client().post(reverse("account_reset_password"), {"email": email}, follow=True)
        for email in ("ada@example.org", "nobody@example.org")
    ]

    known, unknown = (re.sub(r'nonce="[^"]+"|"[^"]{64}"', "", page.text) for page in pages)
    assert known == unknown


@pytest.mark.parametrize(("passed", "wait"), [(0.01, 0.59), (0.6, 0.0), (0.61, 0.59), (1.3, 0.5)])
def test_an_answer_takes_a_whole_number_of_steps(passed, wait):
    assert seconds_to_next_step(passed, 0.6) == pytest.approx(wait)


@pytest.mark.parametrize("email", ["ada@example.org", "nobody@example.org"])
def test_a_forgotten_password_takes_as_long_whoever_is_named(monkeypatch, settings, email):
    settings.RESET_SECONDS = 10
    waits = []
    monkeypatch.setattr("time.sleep", waits.append)

    started = time.monotonic()
    Client().post(reverse("account_reset_password"), {"email": email})

    (wait,) = waits
    assert wait + time.monotonic() - started == pytest.approx(10, abs=0.5)
