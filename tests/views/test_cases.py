"""Cases: whose they are, what their page shows of pins, and what becomes of them."""

from __future__ import annotations

import pytest
from django.urls import reverse

from provenance.domain.vocabulary import Status
from provenance.models import Case, Document, Event, Note, Notice, Wording
from provenance.services.summaries import refresh_stale
from tests import builders
from tests.markup import Markup, foreign, payloads

pytestmark = pytest.mark.django_db

CASES, NEW = reverse("cases"), reverse("case-new")
ROLES = ["stranger", "colleague", "curator", "administrator"]


def at(case, page, *args):
    return reverse(page, args=[case.public_id, *args])


@pytest.fixture
def case(reader):
    return builders.case(reader.user)


@pytest.fixture
def shared(reader, colleague):
    return builders.shared_case(reader.user, colleague.user)


# The cast


@pytest.mark.parametrize("role", ROLES)
def test_a_case_is_there_for_nobody_but_who_has_it(case, role, request):
    client = request.getfixturevalue(role)

    answer = client.get(case.get_absolute_url())

    assert answer.status_code == (302 if role == "stranger" else 404)


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize(
    "page",
    ["case-rename", "case-invite", "case-leave", "case-close", "case-delete", "note-add"],
)
def test_nobody_else_does_anything_with_a_case(case, role, page, request):
    client = request.getfixturevalue(role)

    answer = client.post(at(case, page), {"title": "Mine", "text": "Mine", "username": "x"})

    assert answer.status_code == (302 if role == "stranger" else 404)
    assert Case.objects.get().title == "The calls home"


def test_a_colleague_opens_a_case_that_was_shared(shared, colleague):
    answer = colleague.get(shared.get_absolute_url())

    assert "shared by journalist" in answer.text
    assert "Delete the case" not in answer.text


@pytest.mark.parametrize("page", ["case-rename", "case-invite", "case-close", "case-delete"])
def test_a_colleague_does_not_run_a_case(shared, colleague, page):
    assert colleague.post(at(shared, page), {"title": "Mine"}).status_code == 404


# Making, naming, sharing, closing, deleting


def test_a_case_is_made_with_a_name(reader):
    answer = reader.post(NEW, {"title": "Calls home"}, follow=True)

    made = Case.objects.get()
    assert (made.owner, made.title) == (reader.user, "Calls home")
    assert answer.redirect_chain[-1][0] == made.get_absolute_url()


@pytest.mark.parametrize(
    ("title", "sentence"), [(" ", "Give the case a name"), ("x" * 201, "at most 200 can be kept")]
)
def test_a_name_that_cannot_be_kept_stays_in_its_box(reader, title, sentence):
    answer = reader.post(NEW, {"title": title})

    (box,) = Markup(answer.text).all("input", name="title")
    assert answer.status_code == 422
    assert sentence in answer.text
    assert box.attributes["value"] == title


def test_the_page_of_a_new_case_opens(reader):
    assert reader.get(NEW).status_code == 200


def test_a_case_is_renamed(reader, case):
    reader.post(at(case, "case-rename"), {"title": "Other"})

    assert Case.objects.get().title == "Other"


def test_a_new_name_that_is_none_is_told_at_its_box(reader, case):
    answer = reader.post(at(case, "case-rename"), {"title": ""})

    assert answer.status_code == 422
    assert "Give the case a name" in answer.text


def test_a_colleague_is_invited_and_told(reader, colleague, case):
    reader.post(at(case, "case-invite"), {"username": "colleague"})

    assert colleague.get(case.get_absolute_url()).status_code == 200
    told = Notice.objects.get(user=colleague.user)
    assert (told.kind, told.link) == ("invited", case.get_absolute_url())


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Give the user name"),
        ("nobody", "There is no colleague with this user name"),
        ("journalist", "yours already"),
        ("colleague", "has the case already"),
    ],
)
def test_who_cannot_be_invited_stays_in_the_box_with_a_sentence(reader, shared, name, sentence):
    answer = reader.post(at(shared, "case-invite"), {"username": name})

    (box,) = Markup(answer.text).all("input", name="username")
    assert (answer.status_code, box.attributes["value"]) == (422, name)
    assert sentence in answer.text


def test_who_may_not_log_in_any_more_is_no_colleague(reader, case):
    builders.user("gone", is_active=False)

    answer = reader.post(at(case, "case-invite"), {"username": "gone"})

    assert "There is no colleague" in answer.text


def test_a_colleague_leaves_and_keeps_their_own_notes(shared, colleague):
    builders.note(shared, "Mine alone", author=colleague.user)

    colleague.post(at(shared, "case-leave"))

    assert colleague.get(shared.get_absolute_url()).status_code == 404
    found = colleague.get(CASES, {"q": "alone"})
    assert "Mine alone" in found.text
    assert shared.title not in found.text


def test_an_owner_takes_a_colleague_out(reader, shared, colleague):
    member = shared.members.get()

    reader.post(at(shared, "case-leave"), {"member": member.pk})

    assert colleague.get(shared.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("member", ["", "x", "0"])
def test_taking_out_nobody_changes_nothing(reader, shared, member):
    reader.post(at(shared, "case-leave"), {"member": member})

    assert shared.members.count() == 1


def test_a_closed_case_is_read_and_opened_again(reader, case):
    reader.post(at(case, "case-close"), {"closed": "yes"})
    closed = reader.get(case.get_absolute_url())
    reader.post(at(case, "case-close"), {"closed": "no"})

    assert "closed" in closed.text
    assert Case.objects.get().closed_at is None


@pytest.mark.parametrize(
    ("page", "data"),
    [
        ("case-rename", {"title": "Other"}),
        ("case-invite", {"username": "x"}),
        ("note-add", {"text": "A word"}),
    ],
)
def test_nothing_is_added_to_a_closed_case(reader, case, page, data):
    reader.post(at(case, "case-close"), {"closed": "yes"})

    answer = reader.post(at(case, page), data)

    assert answer.status_code == 422
    assert not Note.objects.exists()


def test_deleting_a_case_asks_first_and_says_what_goes(reader, shared):
    builders.pin(shared)

    answer = reader.get(at(shared, "case-delete"))

    assert "It holds 1 pinned quote." in answer.text
    assert "1 colleague has it too" in answer.text
    assert Case.objects.exists()


def test_a_deleted_case_is_gone_with_its_notes_and_colleagues_are_told(reader, shared, colleague):
    builders.note(shared, pin=builders.pin(shared))

    reader.post(at(shared, "case-delete"))

    assert not Case.objects.exists()
    assert not Note.objects.exists()
    assert Wording.objects.exists()
    assert Notice.objects.get().user == colleague.user


def test_private_work_leaves_no_line_in_the_history(reader, case):
    reader.post(at(case, "note-add"), {"text": "Call +7 912 345 67 89"})
    reader.post(at(case, "case-rename"), {"title": "Other"})

    assert Note.objects.get().text == "Call +7 912 345 67 89"
    assert not Event.objects.exists()


# What the page shows


def test_a_pin_shows_its_words_its_chain_and_what_is_stated_of_verification(reader, losing):
    case = builders.case(reader.user)
    builders.pin(case, losing.wordings.get())

    answer = reader.get(case.get_absolute_url())

    assert builders.LOSING in answer.text
    assert "not examined" in answer.text
    assert "attributes the words to" in answer.text


def test_a_pin_shows_its_chain_in_one_line_as_the_lists_do(reader, losing):
    case = builders.case(reader.user)
    builders.pin(case, losing.wordings.get())
    refresh_stale()

    text = reader.get(case.get_absolute_url()).text
    assert '<p class="strip"' in text
    assert "Nobody has looked yet for a check in" in text
    assert "attributes the words to" not in text


def test_a_pin_says_that_its_chain_has_changed(reader, losing, case):
    builders.pin(case, losing.wordings.get(), chain_version="older")
    builders.summary(losing, "newer")

    assert "Its chain has changed" in reader.get(case.get_absolute_url()).text


def test_what_was_pinned_stays_when_the_quote_is_deleted(reader, case):
    paper = builders.document(publisher=builders.source("The Daily Paper"))
    pinned = builders.pin(case, builders.wording(document=paper))
    Wording.objects.get().delete()

    answer = reader.get(case.get_absolute_url())

    assert "This quote is no longer here; what you pinned is kept." in answer.text
    assert pinned.words in answer.text
    assert "The Daily Paper" in answer.text


def test_what_was_pinned_stays_its_own_when_the_quote_is_withdrawn(reader, shared, colleague):
    builders.pin(shared)
    Document.objects.update(status=Status.WITHDRAWN)

    mine = reader.get(shared.get_absolute_url())
    theirs = colleague.get(shared.get_absolute_url())

    assert "not published at present; what you pinned is kept" in mine.text
    assert builders.LOSING in mine.text
    assert "Only who pinned it sees its words" in theirs.text
    assert builders.LOSING not in theirs.text


@pytest.mark.parametrize("status", [Status.DRAFT, Status.PUBLISHED, Status.WITHDRAWN])
def test_words_of_a_deleted_quote_stay_with_who_pinned_it(reader, shared, colleague, status):
    paper = builders.document(status=status)
    builders.pin(shared, builders.wording(document=paper))
    Wording.objects.get().delete()

    theirs = colleague.get(shared.get_absolute_url())
    search = colleague.get(CASES, {"q": builders.LOSING})

    assert "no longer here. Only who pinned it sees its words" in theirs.text
    assert builders.LOSING not in theirs.text
    assert not search.context["found"].pins
    assert builders.LOSING in reader.get(shared.get_absolute_url()).text


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.WITHDRAWN])
def test_an_outlet_that_became_protected_is_named_as_it_may_be(reader, case, status):
    outlet = builders.document(publisher=builders.source("Aleksandr Ivanov"), status=status)
    builders.pin(case, builders.wording(document=outlet))
    outlet.publisher.protection, outlet.publisher.display_form = "first-name", "Aleksandr"
    outlet.publisher.protection_reason = "So"
    outlet.publisher.save()

    answer = reader.get(case.get_absolute_url())

    assert "as worded by" in answer.text
    assert "Ivanov" not in answer.text


def test_labels_narrow_the_pins(reader, case, part):
    one, other = builders.pin(case), builders.pin(case, builders.wording("Other words"))
    one.labels.create(name="verified?")
    other.labels.create(name="later")

    answer = part(reader, f"{case.get_absolute_url()}?label=later", "pins")

    assert "<html" not in answer.text
    assert "Other words" in answer.text
    assert builders.LOSING not in answer.text


def test_pins_stand_in_order_and_on_pages(reader, case):
    for place in range(21):
        builders.pin(case, builders.wording(f"Words number {place}."), position=place)

    first = reader.get(case.get_absolute_url())
    second = reader.get(case.get_absolute_url(), {"after": first.context["after"]})

    assert "Words number 19." in first.text
    assert "Words number 20." not in first.text
    assert "Words number 20." in second.text
    assert "Back to the first" in second.text


@pytest.mark.parametrize(
    "query", ["after=x", "after=1", "after=1-", "older=-1", "label=%00", "after=²-1"]
)
def test_no_address_breaks_the_page(reader, case, query):
    assert reader.get(f"{case.get_absolute_url()}?{query}").status_code == 200


def test_many_notes_stand_on_pages(reader, case):
    for place in range(31):
        builders.note(case, f"Note number {place}.")

    first = reader.get(case.get_absolute_url())
    second = reader.get(case.get_absolute_url(), {"older": first.context["older"]})

    assert "Note number 30." in first.text
    assert "Note number 0." not in first.text
    assert "Note number 0." in second.text


def test_of_very_many_notes_on_a_quote_the_newest_are_shown_and_it_says_so(reader, case):
    pin = builders.pin(case)
    for place in range(101):
        builders.note(case, f"Note number {place}.", pin=pin)

    page = reader.get(case.get_absolute_url()).text

    assert "only the newest are shown" in page
    assert "Note number 100." in page
    assert "Note number 0." not in page


@pytest.mark.parametrize("rows", [1, 30])
def test_a_case_costs_the_same_however_much_is_in_it(reader, shared, rows, count_queries):
    for _ in range(rows):
        note = builders.note(shared, pin=builders.pin(shared), shared=True)
        builders.note(shared, shared=True, reply_to=note)
        builders.note(shared, shared=True)
        note.pin.labels.create(name="later")

    # Session, user, the case; pins and their labels, two kinds of notes and replies, the chains'
    # three, members, all labels, what is unread.
    assert count_queries(lambda: reader.get(shared.get_absolute_url())) == 14


# The list


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_costs_the_same_however_long(reader, rows, count_queries):
    for _ in range(rows):
        case = builders.case(reader.user)
        builders.note(case, pin=builders.pin(case))

    assert count_queries(lambda: reader.get(CASES)) == 4
    assert count_queries(lambda: reader.get(CASES, {"q": "kyiv losing"})) <= 7


def test_the_list_tells_whose_a_case_is(reader, colleague, shared, case):
    mine, theirs = reader.get(CASES).text, colleague.get(CASES).text

    assert "shared with 1 colleague" in mine
    assert "yours alone" in mine
    assert "shared by journalist" in theirs
    assert theirs.count('class="case-title"') == 1


def test_the_list_goes_on_by_key(reader):
    for number in range(31):
        builders.case(reader.user, title=f"Case {number}")

    first = reader.get(CASES)
    second = reader.get(CASES, {"before": first.context["before"]})

    assert "Case 30" in first.text
    assert second.text.count('class="case-title"') == 1


def test_a_search_finds_own_notes_and_pins_in_any_script(reader, case):
    builders.note(case, "Спросить в Киеве")
    builders.pin(case, builders.wording("Мы сейчас проигрываем"))

    assert "Спросить" in reader.get(CASES, {"q": "КИЕВЕ"}).text
    assert "проигрываем" in reader.get(CASES, {"q": "мы СЕЙЧАС"}).text


def test_a_search_finds_nobody_elses_notes(reader, shared, colleague):
    builders.note(shared, "Secret source", author=colleague.user)
    builders.note(shared, "Secret and shared", author=colleague.user, shared=True)

    assert "None of your notes" in reader.get(CASES, {"q": "secret"}).text


def test_a_search_finds_no_words_of_a_pin_that_may_not_be_seen(shared, colleague):
    builders.pin(shared)
    Document.objects.update(status=Status.DRAFT)

    assert "None of your notes" in colleague.get(CASES, {"q": "losing"}).text


def test_a_search_that_finds_very_much_says_so(reader, case):
    for _ in range(51):
        builders.note(case)

    assert "There are more" in reader.get(CASES, {"q": "kyiv"}).text


def test_a_search_without_words_is_answered(reader, case):
    assert reader.get(CASES, {"q": "“…”"}).status_code == 200


# Whatever is typed


@pytest.mark.parametrize("file", ["xss", "htmx", "bidi", "naughty_text"])
def test_a_case_shows_every_payload_as_words(reader, file):
    for text in payloads(file)[::25]:
        words = f"⟦{text}⟧"
        case = builders.case(reader.user, title=words[:200])
        pin = builders.pin(case, builders.wording(words))
        pin.labels.create(name=words[:60])
        note = builders.note(case, words, pin=pin, shared=True)
        builders.note(case, words, shared=True, reply_to=note)

        markup = Markup(reader.get(case.get_absolute_url()).text)

        assert foreign(markup) == []
        assert all(
            element.guarded or element.tag in {"title", "textarea", "button", "a"}
            for shown, element in markup.texts
            if "⟦" in shown
        )
