"""Letters are put aside in the request and sent by the job runner, whatever the mail server does."""

from __future__ import annotations

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from provenance.connections import mailers
from provenance.models import Letter
from provenance.services import letters
from tests import builders

pytestmark = pytest.mark.django_db

MEMORY = "django.core.mail.backends.locmem.EmailBackend"
NEW = "quite another pass phrase"


@pytest.fixture(autouse=True)
def put_aside():
    aside = {"BACKEND": "provenance.services.letters.LettersBackend"}
    with override_settings(MAILERS={"default": aside, "delivery": {"BACKEND": MEMORY}}):
        yield


@pytest.fixture
def down(monkeypatch):
    """A mail server that takes nothing."""

    def refuse(*_):
        raise smtplib.SMTPServerDisconnected("no server")

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)


@pytest.fixture
def ada(client):
    user = builders.user("ada")
    client.force_login(user)
    return user


def change_password(client):
    form = {"oldpassword": "a long passphrase", "password1": NEW, "password2": NEW}
    return client.post(reverse("account_change_password"), form)


def ask_for_password(client):
    client.post(reverse("account_reset_password"), {"email": "ada@example.org"})


def test_with_the_mail_server_down_a_password_is_changed_and_answered(client, ada, down):
    answer = change_password(client)

    ada.refresh_from_db()
    assert answer.status_code == 302
    assert ada.check_password(NEW)
    assert Letter.objects.count() == 1


def test_sent_at_once_a_letter_would_break_the_answer(client, ada, down):
    at_once = override_settings(MAILERS={"default": {"BACKEND": MEMORY}})
    with at_once, pytest.raises(smtplib.SMTPServerDisconnected):
        change_password(client)


def test_the_job_runner_sends_what_waits_once(client, ada, capsys):
    ask_for_password(client)
    assert mail.outbox == []

    call_command("work_jobs")
    call_command("work_jobs")

    (letter,) = mail.outbox
    assert letter.to == ["ada@example.org"]
    assert "http://testserver/accounts/password/reset/key/" in letter.body
    assert not Letter.objects.exists()
    assert "1 letters sent." in capsys.readouterr().out


def test_a_worker_sends_a_letter_at_once(client, ada, settings, django_capture_on_commit_callbacks):
    settings.TASKS = {"default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"}}

    with django_capture_on_commit_callbacks(execute=True):
        ask_for_password(client)

    assert len(mail.outbox) == 1
    assert not Letter.objects.exists()


def test_a_letter_keeps_its_other_forms():
    message = mail.EmailMultiAlternatives("Subject", "Words", "us@example.org", ["ada@example.org"])
    message.attach_alternative("<p>Words</p>", "text/html")
    message.send()

    letters.deliver()

    assert mail.outbox[0].alternatives == [("<p>Words</p>", "text/html")]


def test_no_letter_lies_open_in_the_database(client, ada):
    ask_for_password(client)

    assert "reset" not in Letter.objects.get().sealed
    assert "ada@" not in Letter.objects.get().sealed


def test_a_letter_that_was_not_taken_is_tried_again_later_and_later(client, ada, down):
    ask_for_password(client)

    waits = []
    for _ in range(8):
        Letter.objects.update(due_at=timezone.now())
        assert letters.deliver() == 0
        waits.append(round((Letter.objects.get().due_at - timezone.now()).total_seconds() / 60))
    assert letters.deliver() == 0

    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


def test_a_letter_waits_until_it_is_due(client, ada):
    ask_for_password(client)
    Letter.objects.update(due_at=timezone.now() + timedelta(minutes=1))

    assert letters.deliver() == 0
    assert Letter.objects.exists()


def test_letters_are_sent_in_the_order_in_which_they_were_written():
    for number in range(3):
        mail.EmailMessage(f"Letter {number}", "Words", "us@example.org", ["ada@example.org"]).send()

    letters.deliver()

    assert [letter.subject for letter in mail.outbox] == ["Letter 0", "Letter 1", "Letter 2"]


def test_what_is_logged_of_a_letter_names_nobody(client, ada, monkeypatch, caplog):
    def refuse(*_):
        raise smtplib.SMTPRecipientsRefused({"ada@example.org": (550, b"no such mailbox")})

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    ask_for_password(client)
    letters.deliver()

    assert "a letter was not taken: SMTPRecipientsRefused" in caplog.text
    assert "ada@" not in caplog.text


def test_a_letter_too_old_to_be_of_use_is_dropped(client, ada):
    ask_for_password(client)
    Letter.objects.update(written_at=timezone.now() - letters.LASTS - timedelta(seconds=1))

    assert letters.deliver() == 0

    assert not Letter.objects.exists()
    assert mail.outbox == []


def test_a_letter_survives_a_new_secret_as_long_as_the_old_one_is_named(client, ada, settings):
    ask_for_password(client)
    old, settings.SECRET_KEY = settings.SECRET_KEY, "another" * 10
    settings.SECRET_KEY_FALLBACKS = [old]

    assert letters.deliver() == 1
    assert len(mail.outbox) == 1


def test_a_letter_whose_secret_is_gone_is_dropped(client, ada, settings):
    ask_for_password(client)
    settings.SECRET_KEY = "another" * 10

    letters.deliver()

    assert mail.outbox == []
    assert not Letter.objects.exists()


def test_a_letter_that_another_runner_took_is_left_alone():
    assert not letters._deliver(987654)


def test_only_letters_to_a_mail_server_are_put_aside():
    server = {"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_TIMEOUT": None}
    server |= {f"EMAIL_{name}": "" for name in ("HOST", "PORT", "USE_TLS", "USE_SSL")}
    server |= {"EMAIL_HOST_USER": "", "EMAIL_HOST_PASSWORD": ""}

    assert mailers(server)["default"]["BACKEND"].endswith("LettersBackend")
    assert mailers(server)["delivery"]["OPTIONS"]["timeout"] == 10
    assert mailers({"EMAIL_BACKEND": MEMORY})["default"]["BACKEND"] == MEMORY
