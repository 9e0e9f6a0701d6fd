"""What a password may be, and that it is compared to the letter."""

from __future__ import annotations

import hashlib
from contextlib import nullcontext

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import (
    password_validators_help_texts,
    validate_password,
)
from django.core.exceptions import ValidationError
from django.urls import reverse

from provenance.accounts import KnownWordValidator, check_leaked_passwords
from provenance.domain.leaked_passwords import is_leaked
from tests import builders


@pytest.mark.parametrize(
    "password",
    ["eleven char", "123456789012345", "qwertyuiop123", "margaret ham 1"],
    ids=["too short", "figures alone", "too common", "like the name"],
)
def test_a_password_that_is_easily_guessed_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password, User(username="margaretham1"))


@pytest.mark.parametrize(
    "password", ["twelve chars", "ні, не скажу вам", "x7" * 64, "    …    ‽    ✓"]
)
def test_any_characters_make_a_password_of_any_length(password):
    assert validate_password(password, User(username="ada")) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "status"),
    [(" Two Words Here ", 302), ("Two Words Here", 200), (" two words here ", 200)],
)
def test_a_password_is_compared_to_the_letter(client, typed, status):
    user = builders.user("ada")
    user.set_password(" Two Words Here ")
    user.save()

    answer = client.post(reverse("account_login"), {"login": "ada", "password": typed})

    assert answer.status_code == status


@pytest.mark.django_db
def test_a_new_password_needs_the_present_one(client):
    client.force_login(user := builders.user("ada"))
    form = {"oldpassword": "a wrong passphrase", "password1": "x" * 20, "password2": "x" * 20}

    client.post(reverse("account_change_password"), form)

    user.refresh_from_db()
    assert user.check_password("a long passphrase")


@pytest.mark.django_db
def test_the_field_hides_a_password_and_lets_a_password_manager_fill_it_in(client):
    text = client.get(reverse("account_login")).text

    assert 'type="password"' in text
    assert 'autocomplete="current-password"' in text


# Passwords known from leaks

LEAKED = [f"a leaked passphrase {number}" for number in range(40)]
UNKNOWN = [f"one that nobody leaked {number}" for number in range(40)]


def digests_of(passwords):
    return sorted(hashlib.sha1(one.encode()).hexdigest().upper() for one in passwords)


@pytest.fixture
def leaks(tmp_path, settings):
    """Writes the operator's file of leaked passwords, and names it in the settings."""

    def write(passwords, form="{}:{}\n"):
        path = tmp_path / "leaks.txt"
        lines = [
            form.format(digest, 10 ** (at % 10)) for at, digest in enumerate(digests_of(passwords))
        ]
        path.write_bytes("".join(lines).encode())
        settings.LEAKED_PASSWORDS = str(path)
        settings.AUTH_PASSWORD_VALIDATORS = [
            {"NAME": "provenance.accounts.LeakedPasswordValidator", "OPTIONS": {"path": str(path)}}
        ]
        return path

    return write


@pytest.mark.parametrize("form", ["{}:{}\n", "{}:{}\r\n", "{}\n"])
@pytest.mark.parametrize("number", [1, 2, 3, 5, 300])
def test_each_password_of_the_list_is_found_and_no_other(leaks, form, number):
    listed = [f"{one} leaked passphrases" for one in range(number)]
    path = leaks(listed, form)
    with path.open("rb") as file:
        found = [one for one in listed + UNKNOWN if is_leaked(one, file)]

    assert found == listed
    assert check_leaked_passwords() == []


def test_a_list_without_a_last_line_end_or_in_small_letters_is_read_too(leaks):
    path = leaks(LEAKED[:9], "{}:{}\n")
    path.write_bytes(path.read_bytes().lower().rstrip())
    with path.open("rb") as file:
        found = [one for one in LEAKED if is_leaked(one, file)]

    assert found == LEAKED[:9]
    assert check_leaked_passwords() == []


def test_a_leaked_password_is_refused_and_another_is_taken(leaks):
    leaks(LEAKED)
    with pytest.raises(ValidationError) as refusal:
        validate_password(LEAKED[7])

    assert refusal.value.messages == [
        "This password is known from a leak on some other site. Take another."
    ]
    assert validate_password(UNKNOWN[7]) is None
    assert "Your password can’t be one that is known from a leak" in str(
        password_validators_help_texts()
    )


def test_without_a_list_a_leaked_password_is_taken_and_nothing_is_promised():
    """The control: nothing else would refuse these."""
    assert [validate_password(one) for one in LEAKED] == [None] * len(LEAKED)
    assert "leak" not in str(password_validators_help_texts())
    assert check_leaked_passwords() == []


@pytest.mark.parametrize(
    "content", [None, b"", b"some other file\n" * 9, b"F" * 40 + b"\n" + b"E" * 40]
)
def test_a_list_that_is_none_stops_the_start(leaks, content):
    path = leaks(LEAKED)
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)

    (error,) = check_leaked_passwords()

    assert error.msg == f"{path} cannot be read as a list of leaked passwords."
    assert error.id == "provenance.E001"


@pytest.mark.parametrize("content", [None, b"", b"some other file\n" * 9])
def test_no_password_is_taken_where_the_list_cannot_be_read(leaks, content):
    path = leaks(LEAKED)
    path.unlink() if content is None else path.write_bytes(content)
    with pytest.raises(ValidationError) as refusal:
        validate_password(UNKNOWN[0])

    assert refusal.value.messages == [
        "New passwords cannot be compared with leaked ones just now. Tell whoever runs this site."
    ]


# Words that everybody here knows


@pytest.mark.parametrize(
    ("password", "is_taken"),
    [
        # Beside the name of the site eight characters are needed.
        ("newsroom" + "s8cr-tz", False),
        ("newsroom" + "s8cr-tzx", True),
        ("NewsRoom" + "s8cr-tz", False),
        # A part of a host’s name counts from four letters on; a dot in it is a dot.
        ("desk" + "s8cr-tz", False),
        ("org" + "s8cr-t", True),
        # Of two words that begin alike the longer one is left out whole.
        ("deskroom" + "s8cr-t", False),
        ("a+bc" + "s8cr-tz", False),
    ],
)
def test_words_that_everybody_knows_count_for_nothing(settings, password, is_taken):
    settings.ALLOWED_HOSTS = ["desk.deskroom.a+bc.org"]
    refused = pytest.raises(ValidationError, match="Beside words that everybody here knows")
    with nullcontext() if is_taken else refused:
        KnownWordValidator().validate(password)
