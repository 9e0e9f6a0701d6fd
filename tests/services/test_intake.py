"""Bringing a text in: whole or not at all, each text once, and nothing of a page but its words."""

from __future__ import annotations

import hashlib
import json

import pytest
from django.db import IntegrityError

from provenance.domain.curation_vocabulary import IntakeHow
from provenance.domain.reading.file_text import MOST_BYTES
from provenance.domain.vocabulary import Holding, SourceKind, Status
from provenance.models import Document, DocumentDate, Event, Intake, Proposal, Source
from provenance.services import intake
from provenance.services.intake import (
    IntakeRefused,
    IntakeText,
    NewPublisher,
    Outcome,
    bring_in,
    document_of_bytes,
)
from tests import builders, markup
from tests.services.changes import CHANGE, SECOND

pytestmark = pytest.mark.django_db

TEXT = "“We are losing now,” the purported soldier said.\n\nHe hung up."
NUMBER = "+7 921 555 01 23"
PAGE = f"""<!doctype html><html lang="uk"><head><title>Calls home | Paper</title>
<meta property="article:published_time" content="2022-09-28T23:30:00-04:00">
<meta name="contact" content="{NUMBER}"><script type="application/ld+json">{{"telephone": "{NUMBER}"}}</script></head>
<body><h1>Calls home</h1><article><p>“We are losing now,” the purported soldier said.</p>
<p data-caller="{NUMBER}">He hung up and did not call again for the whole of that day.</p></article>
<script>alert(1)</script></body></html>"""  # fmt: skip


def bring(text=TEXT, change=CHANGE, **fields):
    fields.setdefault("how", IntakeHow.PASTED)
    data = text if isinstance(text, bytes) else text.encode()
    return bring_in(IntakeText(data, **fields), change=change)


def page(html=PAGE, **fields):
    return bring(html, how=IntakeHow.UPLOADED, file_name="calls.html", **fields)


# What is kept


def test_a_text_becomes_a_draft_that_is_held_with_its_hash_and_length():
    document = bring().document

    assert (document.status, document.holding) == (Status.DRAFT, Holding.HELD)
    assert (document.text, document.text_length) == (TEXT, len(TEXT))
    assert document.text_sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_what_was_said_of_it_beside_is_kept_and_nothing_else():
    outlet = builders.source("The Paper")

    document = bring(
        publisher=outlet, language="en", address="https://paper.example/a", title="Calls"
    ).document

    assert (document.publisher, document.language, document.title) == (outlet, "en", "Calls")
    assert (document.slug, document.address) == ("calls", "https://paper.example/a")


def test_without_a_title_the_first_line_is_the_title_as_it_stands():
    assert (
        bring("\n ‘We’re Losing’: Soldier \n\nWords.").document.title == "‘We’re Losing’: Soldier"
    )


def test_a_first_line_that_is_a_paragraph_is_no_title():
    document = bring("word " * 100).document

    assert document.title == ""
    assert document.slug.startswith("text-")


def test_a_title_in_another_script_leaves_an_address_made_of_the_publisher():
    outlet = builders.source("The Paper", slug="the-paper")

    assert bring("Втрати", publisher=outlet).document.slug.startswith("the-paper-")


def test_a_number_that_could_be_dialled_never_gets_into_an_address():
    assert "921" not in bring(f"Call {NUMBER}\n\nWords.").document.slug


def test_two_texts_with_one_title_have_two_addresses():
    bring("Calls\n\nOne.")

    assert bring("Calls\n\nTwo.").document.slug == "calls-2"


def test_the_hash_of_the_bytes_as_given_is_kept_with_who_and_how():
    data = b"\xef\xbb\xbfWords.\r\n"

    document = bring(
        data, how=IntakeHow.UPLOADED, file_name="C:\\desk\\a\u202e.txt", media_type="text/plain"
    ).document

    came = document.intakes.get()
    assert (came.sha256, came.size) == (hashlib.sha256(data).hexdigest(), len(data))
    assert (came.by, came.how, came.file_name) == (CHANGE.who, "uploaded", "a.txt")
    assert document.text == "Words."


def test_the_document_of_bytes_is_the_one_that_they_came_in_for():
    document = bring("Calls\n\nOne.").document
    other = bring("Calls\n\nTwo.").document

    assert document_of_bytes(b"Calls\n\nOne.") == document
    assert document_of_bytes(b"Calls\n\nTwo.") == other
    assert document_of_bytes(b"Calls\n\nOne. ") is None


def test_bringing_in_is_one_event_and_the_program_proposes_at_once():
    document = bring().document

    assert Event.objects.get().record_key == document.slug
    assert document.proposals.filter(kind="quotation").exists()


# Pages


def test_of_a_page_title_language_and_day_are_taken_and_the_day_says_where_from():
    document = page().document

    assert (document.title, document.language) == ("Calls home", "uk")
    day = document.dates.get()
    assert (day.edtf, day.passage) == ("2022-09-28", None)
    assert "metadata" in day.reason
    assert "article:published_time" in day.reason


def test_what_was_typed_goes_before_what_a_page_states():
    document = page(title="Typed", language="en").document

    assert (document.title, document.language) == ("Typed", "en")


def test_nothing_of_a_page_but_its_words_is_kept_anywhere():
    page()

    kept = json.dumps(
        [
            list(model.objects.values())
            for model in (Document, DocumentDate, Event, Intake, Proposal)
        ],
        default=str,
    )
    for part in (NUMBER, "555", "alert", "<", "telephone"):
        assert part not in kept


def test_hostile_markup_is_kept_as_plain_words_or_not_at_all():
    for payload in markup.payloads("xss")[:60]:
        try:
            document = page(f"<p>Words of an article stand here. {payload}</p>").document
        except IntakeRefused:
            continue
        assert "<script" not in document.text


# Once


def test_the_same_bytes_again_change_nothing_and_say_where_they_are():
    first = bring()

    again = bring(change=SECOND, title="Another", how=IntakeHow.UPLOADED)

    assert (again.document, again.outcome) == (first.document, Outcome.SAME_BYTES)
    assert (Intake.objects.count(), Event.objects.count()) == (1, 1)
    assert first.document.title == TEXT.split("\n")[0]


def test_the_same_text_from_other_bytes_adds_only_how_it_came():
    first = bring()

    again = bring(TEXT.replace("\n", "\r\n"), change=SECOND)

    assert (again.document, again.outcome) == (first.document, Outcome.SAME_TEXT)
    assert (first.document.intakes.count(), Event.objects.count()) == (2, 1)


@pytest.mark.parametrize("make", [builders.document, builders.named_document])
def test_a_document_that_awaits_this_text_gets_it(make):
    awaiting = make(text_sha256=builders.sha256(TEXT), text_length=len(TEXT))

    brought = bring(title="Another")

    assert (brought.document, brought.outcome) == (awaiting, Outcome.ATTACHED)
    assert (brought.document.text, brought.document.holding) == (TEXT, Holding.HELD)
    assert brought.document.title == awaiting.title


def test_a_text_is_found_to_the_letter_before_its_ends_are_trimmed():
    awaiting = builders.document(text_sha256=builders.sha256(f"{TEXT}\n"))

    assert bring(f"{TEXT}\n").document == awaiting
    awaiting.refresh_from_db()
    assert awaiting.text == f"{TEXT}\n"


def test_a_sheet_that_brought_a_document_is_no_text_of_it():
    document = builders.document()
    Intake.objects.create(
        document=document, how="sheet", by="ann", size=9, sha256=builders.sha256(TEXT)
    )

    assert bring().outcome == Outcome.NEW


def test_who_loses_a_race_is_told_that_the_text_is_there(monkeypatch):
    whole, calls = intake._new, []

    def late(*arguments):
        calls.append(arguments)
        if len(calls) == 1:
            raise IntegrityError("document_text_known_once")
        return whole(*arguments)

    monkeypatch.setattr(intake, "_new", late)

    assert bring().outcome == Outcome.NEW
    assert len(calls) == 2


# Publishers


def test_a_new_publisher_is_made_with_the_first_text_and_found_for_the_next():
    publisher = NewPublisher("The Paper", SourceKind.AGENCY)

    documents = [bring(text, publisher=publisher).document for text in ("One.", "Two.")]

    made = Source.objects.get()
    assert (made.slug, made.kind) == ("the-paper", "agency")
    assert {document.publisher for document in documents} == {made}


def test_a_publisher_is_not_made_for_a_text_that_is_refused():
    with pytest.raises(IntakeRefused):
        bring("  ", publisher=NewPublisher("The Paper"))

    assert not Source.objects.exists()


# Refused, and then nothing is kept


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": b"\x89PNG\r\n\0\0"}, "not a text file"),
        ({"text": "слова".encode("cp1251")}, "they may be in windows-1251"),
        ({"text": "  \n"}, "no words"),
        ({"text": b"a" * (MOST_BYTES + 1)}, "larger than 5 MB"),
        ({"text": b"<div>" * 300, "file_name": "a.html"}, "too tangled"),
        ({"language": "English (UK)"}, "no language tag"),
        ({"title": "NUL\0"}, "NUL"),
        ({"publisher": NewPublisher(NUMBER)}, "telephone number"),
    ],
)
def test_what_cannot_be_kept_is_refused_whole_with_a_sentence(given, sentence):
    with pytest.raises(IntakeRefused, match=sentence):
        bring(**given)

    assert not any(model.objects.exists() for model in (Document, Intake, Event, Source, Proposal))


def test_letters_that_were_a_guess_are_read_in_the_encoding_that_was_chosen():
    data = "слова матери".encode("cp1251")
    given = IntakeText(data, how=IntakeHow.UPLOADED, file_name="a.txt", encoding="windows-1251")

    file_text = intake.read_intake(given).file_text

    assert (file_text.text, file_text.encoding) == ("слова матери", "windows-1251")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\x07b.html", "ab.html"),
        ("a\u202eb.html", "ab.html"),
        ("a\ud800b.html", "ab.html"),
        ("C:\\desk\\a.html", "a.html"),
        ("/home/desk/a.html", "a.html"),
        (" a.html ", "a.html"),
    ],
)
def test_the_name_of_a_file_is_kept_without_its_folders_and_what_nobody_sees(given, kept):
    assert intake.plain_name(given) == kept
