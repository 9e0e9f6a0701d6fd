"""Sealed columns: in clear to the program, unreadable in the database."""

from __future__ import annotations

import json

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, connection, transaction

from provenance.models import ArticleCheck, Case, CaseMember, Label, Note, Notice
from provenance.models.sealed import NOT_OPENED, digests, seal, sealed_columns, unseal
from provenance.services import cases, checks
from tests import builders

MARKER = "Маркерівка 'مارکر"
OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


@pytest.fixture(autouse=True)
def keys(settings):
    settings.PARTICULARS_KEY = [OLD]


def stored(model, column):
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT "{column}" FROM "{model._meta.db_table}"')
        return cursor.fetchone()[0]


def test_the_same_text_is_sealed_differently_each_time():
    assert seal(MARKER) != seal(MARKER)
    assert unseal(seal(MARKER)) == MARKER


def test_a_digest_needs_the_key(settings):
    before = digests(MARKER)[0]
    settings.PARTICULARS_KEY = [NEW]

    assert digests(MARKER)[0] != before


def test_without_a_key_of_its_own_the_sites_secret_seals(settings):
    settings.PARTICULARS_KEY = []
    sealed = seal(MARKER)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another", [settings.SECRET_KEY]

    assert unseal(sealed) == MARKER


def test_private_columns_are_sealed():
    names = {
        f"{model.__name__}.{name}" for model, all_ in sealed_columns().items() for name in all_
    }

    assert names >= {
        *("Case.title", "Label.name", "Note.text", "TraceAsker.note"),
        *("ArticleCheck.text", "ArticleCheck.begun", "ArticleCheck.address", "Notice.values"),
    }


@pytest.mark.django_db
def test_a_sealed_text_is_read_in_clear_and_stored_sealed():
    note = builders.note(text=MARKER)

    assert Note.objects.get().text == MARKER
    assert MARKER not in stored(Note, "text")
    assert unseal(stored(Note, "text")) == note.text


@pytest.mark.django_db
def test_an_empty_text_stays_empty():
    builders.note(text="")

    assert stored(Note, "text") == ""


@pytest.mark.django_db
def test_a_sealed_text_cannot_be_searched_by_the_database():
    with pytest.raises(FieldError, match="contains"):
        Note.objects.filter(text__contains="a")


@pytest.mark.django_db
def test_the_values_of_a_notice_are_sealed():
    builders.notice(values={"words": MARKER, "what": []})

    assert Notice.objects.get().values == {"words": MARKER, "what": []}
    assert "Маркер" not in stored(Notice, "values")
    assert "u041c" not in stored(Notice, "values")


def test_the_values_of_a_notice_are_taken_as_they_are_and_as_json():
    column = Notice._meta.get_field("values")

    assert column.to_python({"words": MARKER}) == column.to_python(json.dumps({"words": MARKER}))


@pytest.mark.django_db
def test_what_no_key_opens_says_so_and_is_kept(settings):
    builders.note(text=MARKER)
    builders.notice(values={"words": MARKER, "what": []})
    settings.PARTICULARS_KEY = [NEW]

    note, notice = Note.objects.get(), Notice.objects.get()
    assert note.text == NOT_OPENED
    assert notice.values["words"] == NOT_OPENED
    note.save()
    notice.save()

    settings.PARTICULARS_KEY = [OLD]
    assert Note.objects.get().text == MARKER
    assert Notice.objects.get().values["words"] == MARKER


@pytest.mark.django_db
def test_a_label_that_no_key_opens_keeps_its_digest(settings):
    label = builders.pin().labels.create(name="later")
    settings.PARTICULARS_KEY = [NEW]

    Label.objects.get().save()

    assert Label.objects.get().name_digest == label.name_digest


@pytest.mark.django_db
def test_a_label_put_on_before_the_key_changed_is_the_same_label(settings):
    pin = builders.pin()
    cases.label(pin, name="later")
    settings.PARTICULARS_KEY = [NEW, OLD]

    cases.label(pin, name="later")

    assert Label.objects.count() == 1


@pytest.mark.django_db
def test_resealing_makes_the_old_key_needless(settings, capsys):
    pin = builders.pin()
    builders.note(pin.case, MARKER)
    builders.notice(values={"words": MARKER, "what": []})
    cases.label(pin, name="later")
    checks.store(MARKER, by=pin.case.owner)
    settings.PARTICULARS_KEY = [NEW, OLD]

    call_command("reseal")

    settings.PARTICULARS_KEY = [NEW]
    assert "texts sealed anew: 5;" in capsys.readouterr().out
    assert Note.objects.get().text == Notice.objects.get().values["words"] == MARKER
    assert ArticleCheck.objects.get().begun == MARKER
    with pytest.raises(IntegrityError), transaction.atomic():
        pin.labels.create(name="later")


@pytest.mark.django_db
def test_resealing_says_how_many_texts_no_key_opens(settings):
    builders.note(text=MARKER)
    settings.PARTICULARS_KEY = [NEW]

    with pytest.raises(CommandError, match="2 private texts"):
        call_command("reseal")


@pytest.mark.django_db
def test_a_copy_leaves_private_work_out_unless_asked(capsys):
    builders.note(text="Token-one")
    builders.shared_case(None, builders.user("colleague"), title="Token-two")

    call_command("dumpdata", "provenance")
    copy = capsys.readouterr().out
    assert "Token" not in copy
    assert "provenance.case" not in copy

    call_command("dumpdata", "provenance", sealed=True)
    copy = capsys.readouterr().out
    assert "Token-one" in copy
    assert "Token-two" in copy


@pytest.mark.django_db
def test_a_copy_with_private_work_comes_back(capsys, tmp_path):
    builders.note(text=MARKER)
    builders.notice(to=builders.user("colleague"), values={"words": MARKER, "what": []})
    call_command("dumpdata", sealed=True)
    path = tmp_path / "copy.json"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    Notice.objects.all().delete()
    Case.objects.all().delete()
    CaseMember.objects.all().delete()

    call_command("loaddata", path)

    assert Note.objects.get().text == Notice.objects.get().values["words"] == MARKER
