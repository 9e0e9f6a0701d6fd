"""Checking an article: marks in place, clear sentences for bad input, nothing kept unasked."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from provenance.domain.vocabulary import Status
from provenance.models import ArticleCheck, TraceRequest
from provenance.views import checking
from provenance.views.checking import CHARACTERS_AT_ONCE, MOST_CHARACTERS
from provenance.views.form_data import LARGEST_REQUEST
from tests import builders
from tests.markup import Markup, foreign, payloads

pytestmark = pytest.mark.usefixtures("short_words_answer")

CHECK = reverse("check")
KEPT = reverse("kept-checks")
SAID = f"He said: “{builders.LOSING}” and “The weather here is quite lovely.”"
LONG = "Nothing at all. " * (CHARACTERS_AT_ONCE // 10) + SAID
MULTIPART = "multipart/form-data; boundary=x"


@pytest.fixture
def quote(db):
    return builders.wording()


@pytest.fixture
def stored(reader, quote):
    """A long text that the reader stored for a day."""
    reader.post(CHECK, {"text": LONG, "do": "store"})
    return ArticleCheck.objects.get()


def box(response):
    return Markup(response.text).text_of("textarea")


def ask(client, text, **more):
    return client.post(CHECK, {"text": text, **more})


def upload(client, content, name="article.txt"):
    return client.post(CHECK, {"text": "", "file": SimpleUploadedFile(name, content)})


def part(client, address, **data):
    headers = {"HX-Request": "true", "HX-Target": "checked"}
    return client.post(address, data, headers=headers)


# The cast


@pytest.mark.parametrize("address", [CHECK, KEPT])
def test_a_stranger_is_sent_to_log_in(stranger, db, address):
    assert stranger.get(address).url.startswith(reverse("account_login"))


def test_a_stranger_checks_nothing(stranger, db):
    assert ask(stranger, SAID).url.startswith(reverse("account_login"))


@pytest.mark.parametrize("role", ["reader", "curator", "administrator"])
def test_whoever_has_logged_in_checks_a_text(quote, role, request):
    response = ask(request.getfixturevalue(role), SAID)

    assert "2 quotations found in this text: 1 known" in response.text
    assert f"/quotes/{quote.quote.slug}/?from={quote.slug}" in response.text


def test_a_reader_is_told_nothing_of_drafts(reader, curator):
    builders.wording(document=builders.document(status=Status.DRAFT))

    assert "2 not known here" in ask(reader, SAID).text
    assert "1 known" in ask(curator, SAID).text


@pytest.fixture
def near(reader, quote):
    """The page of a text with a quotation that only comes near a known one."""
    builders.wording("They never told us that we were being sent to a war over there.")
    return ask(
        reader, "He said: “They told us at home that we were all going to a training camp.”"
    ).text


def test_what_comes_near_a_known_quote_stands_above_the_way_to_ask(near):
    text = " ".join(Markup(near).text.split())

    shown = [text.index(part) for part in ("close, not the same", "They never told", "Not it? Ask")]
    assert shown == sorted(shown)
    assert "Not known here" not in text


def test_of_what_comes_near_the_words_that_differ_are_marked(near):
    marks = [e for e in Markup(near).all("mark") if "dir" in e.attributes]

    assert len(marks) > 1
    assert "This alone says:" in near


def test_what_comes_near_counts_as_not_known(near):
    assert "1 quotation found in this text: 1 close to a known quote, not the same." in near
    assert "is-known" not in near


def test_a_form_from_elsewhere_is_refused(reader):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reader.user)

    assert ask(client, LONG, do="store").status_code == 403
    assert not ArticleCheck.objects.exists()


# What is shown


def test_the_page_opens_with_a_box_that_a_bookmarklet_can_fill(reader):
    (area,) = Markup(reader.get(CHECK).text).all("textarea")

    assert "data-brought" in area.attributes


def test_each_mark_leads_to_its_entry_and_back(reader, quote):
    page = Markup(ask(reader, SAID).text)

    ids = {element.attributes.get("id") for element in page.elements}
    links = {element.attributes["href"][1:] for element in page.all("a") if element.attributes["href"].startswith("#")}  # fmt: skip
    assert {"mark-1", "entry-1", "mark-2", "entry-2"} <= links & ids


def test_the_text_stands_whole_with_its_marks(reader, quote):
    page = Markup(ask(reader, f"Before. {SAID}\nAfter.").text)

    inside = "".join(text for text, e in page.texts if e.guarded and e.tag in ("div", "mark"))
    assert "Before. He said: “" in inside
    assert builders.LOSING in inside
    assert "After." in inside


def test_beside_a_known_quotation_stand_chain_and_verification(reader, losing):
    response = ask(reader, "He says “We are losing now, and nobody tells us why.”")

    assert "same words" in response.text
    assert '<p class="strip"' in response.text
    assert "Nobody has looked yet for a check in" in response.text
    assert "Findings:" in response.text


def test_what_is_not_known_can_be_put_before_the_curators(reader, quote):
    page = Markup(ask(reader, SAID, address="https://paper.example/a").text)
    given = {e.attributes["name"]: e.attributes["value"] for e in page.all("input", type="hidden")}

    reader.post(
        reverse("requests"), {"words": given["words"], "address": given["address"], "note": ""}
    )

    asked = TraceRequest.objects.get()
    assert (asked.words, asked.askers.get().address) == (
        "The weather here is quite lovely.",
        "https://paper.example/a",
    )


def test_a_text_full_of_quotations_is_checked_in_steps_like_a_long_one(reader, quote):
    text = "\n".join(f"“Nothing {number} is here.”" for number in range(130))

    answer = ask(reader, text)

    assert "This text is long" in answer.text
    first = ask(reader, text, do="first")
    assert (
        f"Only the first {text.index('“Nothing 120 ') - 1} characters were checked." in first.text
    )


def test_a_spliced_quotation_says_several_and_does_not_guess(reader):
    for words in (builders.LOSING, "They will never show you this on television over there."):
        builders.wording(words)

    response = ask(
        reader, f"“{builders.LOSING} They will never show you this on television over there.”"
    )

    assert "1 that could be one of several" in response.text
    assert "this page does not guess" in response.text


def test_words_in_two_overlapping_marks_stand_once(reader, quote):
    inner = f"My son wrote: ‘{builders.LOSING}’ in the letter of today"

    page = Markup(ask(reader, f"“{inner},” she said.").text)

    shown = "".join(t for t, e in page.texts if e.guarded and e.tag == "mark")
    assert shown.count(builders.LOSING) == 1


def test_a_word_or_two_that_is_not_known_is_only_counted(reader, quote):
    assert "left out once" in ask(reader, "They call it “liberation” there.").text


def test_a_text_without_quotations_says_so(reader, quote):
    assert "No quotation was found" in ask(reader, "Gardening in spring.").text


def test_words_of_others_do_nothing_in_the_page(reader, quote):
    for payload in payloads("xss")[:40]:
        page = Markup(ask(reader, f"{payload} “{payload}”").text)
        assert foreign(page) == []
        assert page.text.count(payload) >= 2


@pytest.mark.parametrize("rows", [1, 30])
def test_the_number_of_queries_does_not_grow_with_the_marks(reader, rows, count_queries):
    words = [f"On day {n} we lost tank number {n} near the river." for n in range(rows)]
    for said in words:
        builders.wording(said)
    text = "\n".join(f"He said: “{said}”" for said in words)

    assert count_queries(lambda: ask(reader, text)) == 15
    assert ask(reader, text).text.count('id="entry-') == rows


# Bad input


def test_an_empty_box_is_told(reader):
    response = ask(reader, " \n ")

    assert response.status_code == 422
    assert "There are no words to check" in response.text


@pytest.mark.parametrize(("length", "status"), [(MOST_CHARACTERS, 200), (MOST_CHARACTERS + 1, 422)])
def test_two_hundred_thousand_characters_are_taken_and_one_more_is_not(reader, length, status):
    assert ask(reader, "ы" * length).status_code == status


def test_too_long_a_text_is_told_with_its_length_and_stays_in_the_box(reader):
    text = "word " * 50_000

    response = ask(reader, text)

    assert "That is 250000 characters" in response.text
    assert box(response) == text


def test_a_form_within_a_large_form_is_passed_over(reader, quote):
    nested = "--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\n\r\n--y--\r\n"
    body = f'{nested}--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n{SAID}\r\n--x\r\n\r\n{"x" * 3_000_000}\r\n--x--\r\n'

    assert box(reader.post(CHECK, body, content_type=MULTIPART)) == SAID


@pytest.mark.parametrize("kind", [MULTIPART, "application/x-www-form-urlencoded"])
def test_five_megabytes_are_told_and_stay_in_the_box(reader, kind):
    text = "word " * 1_000_000
    body = f'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n{text}\r\n--x--\r\n'
    if kind != MULTIPART:
        body = f"text={text.replace(' ', '+')}"

    response = reader.post(CHECK, body, content_type=kind)

    assert (response.status_code, box(response)) == (413, text)
    assert (
        "That is 5000000 characters, and at most 200000 can be checked. Nothing was cut: the text "
        "is still in the box. Take away what is not the article." in response.text
    )


def test_a_large_form_of_plain_fields_is_read_too(reader, quote):
    body = f"text={SAID.replace(' ', '+')}&pad={'x' * 3_000_000}"

    answer = reader.post(CHECK, body, content_type="application/x-www-form-urlencoded")

    assert box(answer) == SAID


def test_more_than_is_read_is_told_too(reader):
    response = reader.post(CHECK, b"x" * (LARGEST_REQUEST + 1), content_type=MULTIPART)

    assert response.status_code == 413
    assert (
        "What was sent is larger than the 12 MB that are read here. Nothing of it was kept; paste "
        "the article’s own words, at most 200000 characters." in response.text
    )


def test_a_text_of_many_small_bytes_is_not_stored_however_it_is_sent(reader):
    body = f'--x\r\nContent-Disposition: form-data; name="do"\r\n\r\nstore\r\n--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n{"w " * 90_000}\r\n--x\r\nContent-Disposition: form-data; name="pad"\r\n\r\n{"x" * 3_000_000}\r\n--x--\r\n'

    response = reader.post(CHECK, body, content_type=MULTIPART)

    assert response.status_code == 200
    assert not ArticleCheck.objects.exists()


def test_broken_wrapping_of_a_large_form_is_told(reader):
    response = reader.post(CHECK, b"y" * 3_000_000, content_type="multipart/form-data")

    assert response.status_code == 422


def test_characters_that_cannot_be_stored_are_left_out(reader, quote):
    assert "1 known" in ask(reader, f"\x00{SAID}\x00").text


# Files


def test_a_text_file_is_checked(reader, quote):
    assert "1 known" in upload(reader, SAID.encode()).text


def test_a_page_is_checked_by_its_words_alone(reader, quote):
    page = f"<html><body><script>alert(1)</script><p>{SAID}</p></body></html>".encode()

    response = upload(reader, page, "page.HTML")

    assert "1 known" in response.text
    assert "alert(1)" not in response.text


def test_a_file_of_three_megabytes_is_read_in_memory(reader, quote):
    page = f"<html><body><!--{'x' * 3_000_000}--><p>{SAID}</p></body></html>".encode()

    assert "1 known" in upload(reader, page, "page.html").text


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "article.txt", "This is not a text file"),
        (b"words", "article.odt", "Choose a .txt, .html, .pdf or .docx file"),
        (b"<meta charset=rot13><p>words \xff", "a.html", "letters of this file cannot be told"),
        (b"<div>" * 300, "a.html", "too tangled"),
        (b"   ", "a.txt", "no words in this file"),
        (b"a" * (5 * 1024 * 1024 + 1), "a.txt", "larger than 5 MB"),
    ],
)
def test_a_file_that_gives_no_text_is_told_and_nothing_is_lost(reader, content, name, sentence):
    file = SimpleUploadedFile(name, content)

    response = reader.post(CHECK, {"text": "typed before", "file": file})

    assert response.status_code == 422
    assert sentence in response.text
    assert box(response) == "typed before"


# Long texts: nothing is stored unless they say so


def test_a_long_text_is_not_stored_before_they_say_so(reader, quote):
    response = ask(reader, LONG)

    assert "Nothing of it is stored yet" in response.text
    assert box(response) == LONG
    assert not ArticleCheck.objects.exists()


def test_a_short_text_is_never_stored(reader, quote):
    ask(reader, SAID)

    assert not ArticleCheck.objects.exists()


def test_only_the_beginning_is_checked_where_they_say_so(reader, quote):
    response = ask(reader, f"{SAID}\n{LONG}", do="first")

    assert "characters were checked" in response.text
    assert "1 known" in response.text
    assert not ArticleCheck.objects.exists()


def test_the_beginning_of_one_long_line_is_checked_too(reader, quote):
    assert (
        f"first {CHARACTERS_AT_ONCE} characters were checked" in ask(reader, LONG, do="first").text
    )


def test_the_beginning_of_what_is_short_is_all_of_it(reader, quote):
    assert "characters were checked" not in ask(reader, SAID, do="first").text


def test_a_long_text_is_stored_for_a_day_where_they_say_so(reader, quote):
    response = ask(reader, LONG, do="store")

    stored = ArticleCheck.objects.get()
    assert (response.url, stored.text, stored.owner) == (
        stored.get_absolute_url(),
        LONG,
        reader.user,
    )
    assert stored.forget_at is not None


def test_a_short_check_is_kept_where_they_say_so(reader, quote):
    ask(reader, SAID, do="keep")

    assert ArticleCheck.objects.get().forget_at is None


def test_what_cannot_be_checked_is_not_stored_either(reader):
    assert ask(reader, " ", do="store").status_code == 422
    assert not ArticleCheck.objects.exists()


def test_a_stored_check_goes_on_step_by_step_to_its_end(reader, stored):
    page = stored.get_absolute_url()
    assert "0 of" in reader.get(page).text

    for _ in range(30):
        reader.post(reverse("check-step", args=[stored.public_id]))

    assert "1 known" in reader.get(page).text


def test_looking_at_a_stored_check_writes_nothing(reader, stored):
    reader.get(stored.get_absolute_url())

    stored.refresh_from_db()
    assert stored.done_to == 0


def test_the_rest_of_a_stored_check_goes_on_where_it_stopped(reader, stored):
    ArticleCheck.objects.update(done_to=len(LONG))

    assert "No quotation was found" in reader.get(stored.get_absolute_url()).text


def test_others_never_see_a_stored_check(stored, curator, administrator):
    for client in (curator, administrator):
        assert client.get(stored.get_absolute_url()).status_code == 404
        for name in ("check-step", "keep-check", "forget-check"):
            assert client.post(reverse(name, args=[stored.public_id])).status_code == 404
        assert "You stored none" in client.get(KEPT).text


def test_no_stored_check_is_in_the_admin(administrator, stored):
    assert "articlecheck" not in administrator.get("/admin/provenance/").text.lower()


def test_a_stored_check_can_be_kept(reader, stored):
    reader.post(reverse("keep-check", args=[stored.public_id]))

    assert "until you forget it" in reader.get(stored.get_absolute_url()).text


def test_a_stored_check_can_be_forgotten(reader, stored):
    response = reader.post(reverse("forget-check", args=[stored.public_id]))

    assert response.url == KEPT
    assert not ArticleCheck.objects.exists()


def test_a_stored_check_is_gone_when_its_day_is_over(reader, stored):
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        reader.force_login(reader.user)
        assert reader.get(stored.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("rows", [1, 30])
def test_the_list_of_stored_checks_costs_the_same_however_long(
    reader, rows, django_assert_num_queries
):
    for _ in range(rows):
        ArticleCheck.objects.create(owner=reader.user, text=SAID, forget_at=None)

    with django_assert_num_queries(3):
        assert "He said" in reader.get(KEPT).text


# With htmx


def test_htmx_gets_only_what_was_found(reader, quote):
    response = part(reader, CHECK, text=SAID)

    assert response.text.lstrip().startswith('<section id="checked"')
    assert "<html" not in response.text


@pytest.mark.parametrize("text", [" ", "word " * 50_000])
def test_htmx_gets_a_complaint_with_the_status_that_it_shows(reader, text):
    assert part(reader, CHECK, text=text).status_code == 422


def test_htmx_is_led_to_what_was_stored(reader, quote):
    response = part(reader, CHECK, text=LONG, do="store")

    assert response.headers["HX-Redirect"] == ArticleCheck.objects.get().get_absolute_url()


def test_htmx_gets_the_progress_of_each_step(reader, stored):
    response = part(reader, reverse("check-step", args=[stored.public_id]))

    assert response.text.lstrip().startswith('<section id="checked"')


@pytest.mark.parametrize(("number", "checked"), [(2, 2), (3, 3), (4, 3), (5, 3)])
def test_as_many_quotations_as_are_checked_at_once_are_all_checked(monkeypatch, number, checked):
    monkeypatch.setattr(checking, "QUOTATIONS_AT_ONCE", 3)
    lines = [f"“Nothing {nth} is here.”" for nth in range(number)]

    assert checking._beginning("\n".join(lines)) == "\n".join(lines[:checked])


@pytest.mark.parametrize("more", [-1, 0, 1])
def test_as_long_a_text_as_is_checked_at_once_is_checked_whole(monkeypatch, more):
    monkeypatch.setattr(checking, "CHARACTERS_AT_ONCE", 10)
    text = "x" * (10 + more)

    assert checking._beginning(text) == text[:10]
