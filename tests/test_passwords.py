"""What a password may be, and that it is compared to the letter."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.urls import reverse

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
