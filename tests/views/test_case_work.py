"""Notes, replies, labels and the order of pins, by those who may and by those who may not."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.models import Label, Note, Pin
from provenance.services import cases as services
from tests import builders
from tests.markup import Markup

pytestmark = pytest.mark.django_db

LONG = "многа букв " * 1_000


def at(case, page, *args):
    return reverse(page, args=[case.public_id, *args])


@pytest.fixture
def case(reader, colleague):
    return builders.shared_case(reader.user, colleague.user)


@pytest.fixture
def note(case):
    return builders.note(case, "Ask in Kyiv", shared=True)


# Notes


@pytest.mark.parametrize(("data", "shared"), [({}, False), ({"shared": "on"}, True)])
def test_a_note_is_private_unless_it_is_shared(reader, colleague, case, data, shared):
    reader.post(at(case, "note-add"), {"text": "Ask in Kyiv", **data})

    assert "Ask in Kyiv" in reader.get(case.get_absolute_url()).text
    assert ("Ask in Kyiv" in colleague.get(case.get_absolute_url()).text) == shared


def test_a_note_stands_beside_its_pin(reader, case):
    pin = builders.pin(case)

    answer = reader.post(at(case, "note-add"), {"text": "One\r\nTwo", "pin": pin.pk})

    assert (Note.objects.get().pin, Note.objects.get().text) == (pin, "One\nTwo")
    assert answer.url.endswith(f"#pin-{pin.pk}")


@pytest.mark.parametrize("text", ["", " \n ", LONG])
@pytest.mark.parametrize("on_pin", [False, True])
def test_a_note_that_cannot_be_kept_stays_in_its_box(reader, case, text, on_pin):
    data = {"pin": builders.pin(case).pk} if on_pin else {}

    answer = reader.post(at(case, "note-add"), {"text": text, **data})

    assert answer.status_code == 422
    assert text.strip() in Markup(answer.text).text_of("textarea")
    assert not Note.objects.exists()


def test_a_note_that_is_too_long_is_told_how_long_it_is(reader, case):
    answer = reader.post(at(case, "note-add"), {"text": "x" * 10_001})

    assert (
        "This is 10001 characters long, and at most 10000 can be kept. Nothing was cut: your text "
        "is still in the box." in answer.text
    )


@pytest.mark.parametrize("pin", ["x", "999999", "²"])
def test_a_note_on_a_pin_that_is_not_there_is_refused(reader, case, pin):
    assert reader.post(at(case, "note-add"), {"text": "A", "pin": pin}).status_code == 404


def test_an_author_edits_and_shares_a_note(reader, case):
    note = builders.note(case)

    reader.post(at(case, "note-edit", note.pk), {"text": "Other words", "shared": "on"})

    note.refresh_from_db()
    assert (note.text, note.shared, note.edited_at is None) == ("Other words", True, False)
    assert "edited" in reader.get(case.get_absolute_url()).text


def test_an_edit_that_cannot_be_kept_stays_in_its_box(reader, case, note):
    answer = reader.post(at(case, "note-edit", note.pk), {"text": LONG})

    assert answer.status_code == 422
    assert LONG.strip() in Markup(answer.text).text_of("textarea")
    assert Note.objects.get().text == "Ask in Kyiv"


@pytest.mark.parametrize("page", ["note-edit", "note-remove"])
@pytest.mark.parametrize("role", ["colleague", "curator", "administrator"])
def test_nobody_changes_a_note_of_another(case, note, page, role, request):
    client = request.getfixturevalue(role)

    assert client.post(at(case, page, note.pk), {"text": "Mine"}).status_code == 404
    assert Note.objects.get().text == "Ask in Kyiv"


@pytest.mark.parametrize("page", ["note-edit", "note-remove", "note-reply"])
def test_a_private_note_is_not_there_for_a_colleague(colleague, case, page):
    note = builders.note(case)

    assert colleague.post(at(case, page, note.pk), {"text": "Mine"}).status_code == 404


def test_a_note_of_another_case_is_not_there(reader, case, note):
    other = builders.case(reader.user)

    assert reader.post(at(other, "note-edit", note.pk), {"text": "A"}).status_code == 404


# Replies


def test_a_colleague_replies_to_a_shared_note(reader, colleague, case, note):
    colleague.post(at(case, "note-reply", note.pk), {"text": "I asked"})

    assert "I asked" in reader.get(case.get_absolute_url()).text
    assert Note.objects.get(reply_to=note).shared


def test_a_reply_to_a_reply_follows_it(reader, colleague, case, note):
    reply = builders.note(case, "First", author=colleague.user, shared=True, reply_to=note)

    reader.post(at(case, "note-reply", reply.pk), {"text": "Second"})

    assert list(note.replies.values_list("text", flat=True)) == ["First", "Second"]


def test_an_empty_reply_is_told_so(colleague, case, note):
    answer = colleague.post(at(case, "note-reply", note.pk), {"text": ""})

    assert answer.status_code == 422
    assert "There are no words" in answer.text


def test_a_private_note_takes_no_reply(reader, case):
    note = builders.note(case)

    answer = reader.post(at(case, "note-reply", note.pk), {"text": "To myself"})

    assert answer.status_code == 422


def test_a_note_that_was_answered_stays_shared(reader, colleague, case, note):
    builders.note(case, "Mine", author=colleague.user, shared=True, reply_to=note)

    answer = reader.post(at(case, "note-edit", note.pk), {"text": "Ask in Lviv"})

    assert answer.status_code == 422
    assert "Colleagues have answered this note" in answer.text
    assert "Ask in Lviv" in Markup(answer.text).text_of("textarea")


def test_a_reply_is_edited_and_stays_shared(colleague, case, note):
    reply = builders.note(case, "Mine", author=colleague.user, shared=True, reply_to=note)

    colleague.post(at(case, "note-edit", reply.pk), {"text": "Mine still"})

    reply.refresh_from_db()
    assert (reply.text, reply.shared) == ("Mine still", True)


def test_a_removed_note_keeps_its_place_above_its_replies(reader, colleague, case, note):
    builders.note(case, "I asked", author=colleague.user, shared=True, reply_to=note)

    reader.post(at(case, "note-remove", note.pk))

    page = colleague.get(case.get_absolute_url()).text
    assert "Note removed by its author." in page
    assert "I asked" in page
    assert "Ask in Kyiv" not in page
    assert Note.objects.get(pk=note.pk).text == ""


def test_a_removed_note_that_nobody_answered_is_gone(reader, case, note):
    reader.post(at(case, "note-remove", note.pk))

    assert not Note.objects.exists()


@pytest.mark.parametrize("page", ["note-edit", "note-remove"])
def test_a_removed_note_is_not_changed_again(reader, colleague, case, note, page):
    builders.note(case, author=colleague.user, shared=True, reply_to=note)
    reader.post(at(case, "note-remove", note.pk))

    assert reader.post(at(case, page, note.pk), {"text": "Back"}).status_code == 404


def test_what_one_wrote_is_taken_back_from_a_closed_case(reader, case, note):
    services.close(case)

    reader.post(at(case, "note-remove", note.pk))

    assert not Note.objects.exists()


@pytest.mark.parametrize("is_shared", [True, False])
def test_who_has_left_a_case_takes_back_what_they_wrote(reader, colleague, case, is_shared):
    builders.note(case, "Ask in Lviv", author=colleague.user, shared=is_shared)
    services.leave(case, colleague.user)
    page = Markup(colleague.get(reverse("cases"), {"q": "Lviv"}).text)
    (form,) = (e for e in page.all("form") if "remove" in e.attributes["action"])

    answer = colleague.post(form.attributes["action"], follow=True)

    assert "The note was removed." in answer.text
    assert answer.context["words"] == "Lviv"
    assert not Note.objects.filter(author=colleague.user).exists()


def test_who_has_left_a_case_changes_no_note_of_another(colleague, case, note):
    services.leave(case, colleague.user)

    for page in ("note-remove", "note-edit"):
        assert colleague.post(at(case, page, note.pk), {"text": "Mine"}).status_code == 404


# Pins


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [(1, "up", "bac"), (1, "down", "acb"), (0, "up", "abc"), (2, "down", "abc")],
)
def test_a_pin_moves_by_one_place(reader, case, moved, to, order):
    pins = [builders.pin(case, builders.wording(words)) for words in "abc"]

    reader.post(at(case, "pin-move", pins[moved].pk), {"to": to})

    assert "".join(case.pins.values_list("words", flat=True)) == order


def test_a_pin_taken_out_leaves_its_notes_to_the_case(reader, case):
    note = builders.note(case, pin=builders.pin(case))

    reader.post(at(case, "pin-remove", note.pin.pk))

    note.refresh_from_db()
    assert (note.pin, note.case) == (None, case)


def test_a_pin_is_labelled_once_and_unlabelled(reader, case):
    pin = builders.pin(case)
    address = at(case, "pin-label", pin.pk)

    reader.post(address, {"name": "later"})
    reader.post(address, {"name": "later"})
    assert Label.objects.get().name == "later"

    reader.post(address, {"name": "later", "off": "1"})
    assert not Label.objects.exists()


@pytest.mark.parametrize("name", ["", "x" * 61])
def test_a_label_that_cannot_be_kept_stays_in_its_box(reader, case, name):
    pin = builders.pin(case)

    answer = reader.post(at(case, "pin-label", pin.pk), {"name": name})

    (box,) = Markup(answer.text).all("input", id=f"label-for-{pin.pk}")
    assert (answer.status_code, box.attributes["value"]) == (422, name)


@pytest.mark.parametrize("page", ["pin-move", "pin-remove", "pin-label"])
def test_a_pin_of_another_case_is_not_there(reader, case, page):
    other = builders.pin()

    assert reader.post(at(case, page, other.pk), {"name": "x"}).status_code == 404


@pytest.mark.parametrize("page", ["pin-move", "pin-remove", "pin-label"])
def test_the_pins_of_a_closed_case_stay(reader, case, page):
    pin = builders.pin(case)
    services.close(case)

    assert reader.post(at(case, page, pin.pk), {"name": "x"}).status_code == 422
    assert Pin.objects.exists()


def test_a_write_goes_back_to_the_page_it_came_from(reader, case):
    pin = builders.pin(case)
    pin.labels.create(name="later")

    answer = reader.post(f"{at(case, 'pin-move', pin.pk)}?label=later", {"to": "up"})

    assert answer.url == f"{case.get_absolute_url()}?label=later#pin-{pin.pk}"
