"""Bringing in: who may, what one form can send, and that nothing typed is lost."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from provenance.models import Document, Intake, Source
from provenance.views.review import bring_in
from provenance.views.review.bring_in import MOST_FILES, MOST_SENT
from tests import builders
from tests.markup import Markup, payloads

pytestmark = pytest.mark.django_db

PAGE = "/desk/bring-in/"
TEXT = "Losses grow\n\n“We are losing now,” the purported soldier said."
TOO_MUCH = (
    "At most 50 files and 25 MB are taken at once. Nothing was kept; send some at a time, or use "
    "the command for a folder."
)
SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
needs_articles = pytest.mark.skipif(
    not SEEDS.exists(), reason="the texts of the five articles are not here"
)


def send(client, *files, **fields):
    return client.post(PAGE, {"files": [SimpleUploadedFile(*file) for file in files], **fields})


def typed(response, name):
    (element,) = Markup(response.text).all("input", name=name)
    return element.attributes["value"]


def box(response):
    return Markup(response.text).text_of("textarea").removeprefix("\n")


# Who


def test_only_curators_bring_texts_in(stranger, reader, curator, administrator):
    assert stranger.get(PAGE).status_code == 302
    assert reader.get(PAGE).status_code == 403
    assert reader.post(PAGE, {"text": TEXT}).status_code == 403
    assert curator.get(PAGE).status_code == administrator.get(PAGE).status_code == 200
    assert not Document.objects.exists()


@pytest.mark.parametrize("padding", [0, 3_000_000])
def test_a_form_from_elsewhere_is_refused_however_large(curator, padding):
    client = Client(enforce_csrf_checks=True)
    client.force_login(curator.user)

    response = client.post(PAGE, {"text": TEXT, "pad": "x" * padding})

    assert response.status_code == 403
    assert not Document.objects.exists()


def test_a_large_form_of_ours_is_taken_by_its_token(curator):
    client = Client(enforce_csrf_checks=True)
    client.force_login(curator.user)
    (token, *_) = Markup(client.get(PAGE).text).all("input", name="csrfmiddlewaretoken")

    client.post(
        PAGE,
        {"text": TEXT, "pad": "x" * 3_000_000, "csrfmiddlewaretoken": token.attributes["value"]},
    )

    assert Document.objects.get().title == "Losses grow"


# One text


def test_a_pasted_text_leads_straight_to_its_review(curator):
    response = send(curator, text=TEXT.replace("\n", "\r\n"), language="en", title="Losses")

    document = Document.objects.get()
    assert (response.status_code, response.url) == (302, bring_in.review_page(document))
    assert (document.text, document.title, document.language) == (TEXT, "Losses", "en")
    came = document.intakes.get()
    assert (came.how, came.by) == ("pasted", curator.user.username)


def test_an_uploaded_page_keeps_the_hash_of_its_bytes_and_its_name(curator):
    data = b"<html><h1>Calls</h1><p>The words of the article stand here.\r\n</p></html>"

    send(curator, ("дзвінки.html", data, "text/html"))

    came = Intake.objects.get()
    assert (came.file_name, came.media_type, came.how) == ("дзвінки.html", "text/html", "uploaded")
    assert came.sha256 == hashlib.sha256(data).hexdigest()
    assert came.document.title == "Calls"


def test_a_large_upload_keeps_every_byte_and_the_letters_of_its_name(curator):
    letters = "Слова.\r\rДальше\n" * 100_000
    data = f"<html><!--{letters}--><p>The words of the article stand here.</p></html>".encode()

    send(curator, ("слова.html", data, "text/html"), language="ru")

    came = Intake.objects.get()
    assert (came.file_name, came.size) == ("слова.html", len(data))
    assert came.sha256 == hashlib.sha256(data).hexdigest()
    assert came.document.language == "ru"


def test_a_text_that_is_there_already_is_told_with_where(curator):
    send(curator, text=TEXT)

    response = send(curator, text=TEXT)

    assert response.status_code == 200
    assert "These very bytes came in before" in response.text
    assert bring_in.review_page(Document.objects.get()) in response.text


def test_the_same_words_in_other_bytes_are_told_too(curator):
    send(curator, text=TEXT)

    response = send(curator, ("a.txt", TEXT.replace("\n", "\r\n").encode()))

    assert "Its words stand here already" in response.text


def test_a_document_that_awaited_the_text_is_told(curator):
    builders.document("Awaiting", text_sha256=builders.sha256(TEXT))

    assert "awaited this very text" in send(curator, text=TEXT).text


def test_a_large_form_without_a_file_is_the_paste_alone(curator):
    empty = 'Content-Type: text/plain\r\nContent-Disposition: form-data; name="files"; filename=""'
    parts = [empty, "", "", f'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n{TEXT}']
    padding = f'--x\r\nContent-Disposition: form-data; name="pad"\r\n\r\n{"x" * 3_000_000}'
    body = "\r\n".join(["--x", *parts, padding, "--x--", ""])

    curator.post(PAGE, body, content_type="multipart/form-data; boundary=x")

    assert Intake.objects.get().how == "pasted"


# Several


def test_each_of_several_files_is_told_by_itself(curator):
    response = send(
        curator,
        ("a.txt", TEXT.encode()),
        ("b.odt", b"PK"),
        ("c.txt", b"\0\1"),
        ("d.html", b"<p>The words of another article.</p>"),
    )

    assert response.status_code == 200
    assert Document.objects.count() == 2
    assert "Only .txt, .html, .pdf and .docx files are taken" in response.text
    assert "This is not a text file" in response.text


def test_when_all_are_refused_what_was_typed_stays(curator):
    response = send(curator, ("a.txt", b"\0"), ("b.txt", b" "), language="en")

    assert response.status_code == 422
    assert typed(response, "language") == "en"


@pytest.mark.parametrize("field", ["title", "address"])
def test_a_title_or_an_address_is_not_given_to_several(curator, field):
    files = [("a.txt", b"One."), ("b.txt", b"Two.")]

    response = send(curator, *files, **{field: "https://paper.example/a"})

    assert response.status_code == 422
    assert "are of one text" in response.text
    assert not Document.objects.exists()


@pytest.mark.slow
def test_fifty_files_are_taken_and_one_more_is_not(curator):
    files = [(f"{number}.txt", b"Words %d." % number) for number in range(MOST_FILES + 1)]

    assert send(curator, *files).status_code == 422
    assert not Document.objects.exists()
    assert send(curator, *files[1:]).status_code == 200
    assert Document.objects.count() == MOST_FILES


def test_more_files_than_django_reads_are_told(curator):
    response = send(curator, *[(f"{number}.txt", b"Words.") for number in range(101)])

    assert response.status_code == 413
    assert TOO_MUCH in response.text


def test_more_bytes_than_are_read_are_told(curator):
    response = send(curator, ("a.txt", b"x" * (MOST_SENT + 1)))

    assert response.status_code == 413
    assert TOO_MUCH in response.text


# What is typed stays, with a sentence


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": " \n"}, "Paste the text of an article, or choose"),
        (
            {"language": "English (UK)"},
            "“English (UK)” is no language tag. Give one such as en, uk or pt-BR, or leave it empty.",
        ),
        ({"address": "paper.example"}, "begins with https://"),
        ({"title": "NUL\0"}, "Null characters are not allowed"),
        ({"publisher": "+7 921 555 01 23"}, "telephone number"),
        (
            {"publisher": "The Dayly Paper"},
            "No publisher in the register is called “The Dayly Paper”. Did you mean: The Daily Paper? "
            "If not, tick that it shall be made.",
        ),
        (
            {"publisher": "Zvezda"},
            "No publisher in the register is called “Zvezda”. Tick that it shall be made, or leave the name "
            "out: then it is not stated.",
        ),
        (
            {"publisher": "Echo"},
            "Several publishers are called “Echo”. Give the last part of its page’s address instead: echo, echo-2.",
        ),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(curator, fields, sentence):
    for name, slug in (("The Daily Paper", "daily"), ("Echo", "echo"), ("Echo", "echo-2")):
        builders.source(name, slug=slug)
    given = {"text": TEXT, "title": "A title", "language": "en", "publisher": "", **fields}

    response = send(curator, **given)

    assert response.status_code == 422
    assert sentence in response.text
    assert box(response).strip() == given["text"].strip()
    assert typed(response, "publisher") == given["publisher"]
    assert not Document.objects.exists()


def test_a_text_and_a_file_together_are_not_guessed_at(curator):
    response = send(curator, ("a.txt", b"Words."), text=TEXT)

    assert (response.status_code, box(response)) == (422, TEXT)
    assert "not both" in response.text
    assert "Choose the files again" in response.text


def test_a_paste_larger_than_five_megabytes_is_told_and_stays(curator):
    text = "word " * 1_100_000

    response = send(curator, text=text)

    assert (response.status_code, box(response)) == (422, text)
    assert "larger than 5 MB" in response.text


# The publisher


@pytest.mark.parametrize("name", ["the daily paper", "daily"])
def test_a_publisher_is_found_by_its_name_or_its_slug(curator, name):
    outlet = builders.source("The Daily Paper", slug="daily")

    send(curator, text=TEXT, publisher=name)

    assert Document.objects.get().publisher == outlet


def test_a_publisher_can_be_made_in_the_same_form(curator):
    send(curator, text=TEXT, publisher="Zvezda", make_publisher="on", publisher_kind="agency")

    made = Source.objects.get()
    assert (made.name, made.kind) == ("Zvezda", "agency")
    assert Document.objects.get().publisher == made


def test_publishers_to_choose_from_are_outlets_and_agencies_and_no_protected_person(curator):
    builders.source("The Daily Paper")
    builders.source("A ministry", kind="office")
    builders.protected_source("Aleksandr Ivanov")

    page = Markup(curator.get(PAGE).text)

    offered = [e.attributes["value"] for e in page.elements if "datalist" in e.within]
    assert offered == ["The Daily Paper"]


@pytest.mark.parametrize("rows", [1, 30])
def test_the_form_costs_the_same_however_many_publishers(
    curator, rows, django_assert_max_num_queries
):
    for number in range(rows):
        builders.source(f"Paper {number}")

    with django_assert_max_num_queries(5):
        curator.get(PAGE)


# Hostile words


def test_names_and_words_of_others_do_nothing_in_the_page(curator):
    for payload in payloads("xss")[:20] + payloads("htmx")[:20]:
        page = Markup(send(curator, ("a.txt", b"\0"), text="", title=payload).text)
        assert all(element.is_ours for element in page.elements)


def test_hostile_pages_are_shown_as_plain_words(curator):
    for number, payload in enumerate(payloads("xss")[:20]):
        words = f"<html><p>Number {number} of the articles has these words. {payload}</p></html>"
        send(curator, ("a.html", words.encode()))

    for document in Document.objects.all():
        page = Markup(curator.get(document.get_absolute_url()).text)
        assert all(element.is_ours for element in page.elements)
    assert Document.objects.exists()


@needs_articles
@pytest.mark.parametrize("number", range(5))
def test_each_of_the_five_articles_comes_in_to_the_letter(curator, number):
    path = sorted(SEEDS.glob("*.txt"))[number]

    response = send(curator, (path.name, path.read_bytes(), "text/plain"), language="en")

    document = Document.objects.get()
    assert response.url == bring_in.review_page(document)
    assert document.text.encode() == path.read_bytes()
    assert document.intakes.get().sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    again = send(curator, (path.name, path.read_bytes(), "text/plain"))
    assert (again.status_code, Document.objects.count(), Intake.objects.count()) == (200, 1, 1)
