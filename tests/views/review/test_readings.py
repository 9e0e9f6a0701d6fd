"""What a file is read as is looked through before anything of it is kept."""

from __future__ import annotations

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile

from provenance.models import Document, Intake
from provenance.views.review import reading_tokens
from tests import builders, printed
from tests.markup import Markup, payloads

pytestmark = pytest.mark.django_db

PAGE = "/desk/bring-in/"
RIVER = "The river rose again on Monday and the town was asked to leave."
SITE = (
    '<html lang="en"><body><nav>Home</nav><article><h1>Dam opened</h1>'
    f"<p>{RIVER}</p><p>We were <del>always</del> told.</p></article></body></html>"
)


def send(client, *files, **fields):
    return client.post(PAGE, {"files": [SimpleUploadedFile(*file) for file in files], **fields})


def site(client, html=SITE, **fields):
    data = html if isinstance(html, bytes) else html.encode()
    return send(client, ("dam.html", data, "text/html"), **fields)


def tokens(response):
    elements = Markup(response.text).all("input", type="hidden")
    return {
        element.attributes["name"]: element.attributes["value"]
        for element in elements
        if element.attributes["name"].startswith("reading-")
    }


def keep(client, response, **choices):
    names = {name.replace("_", "-"): value for name, value in choices.items()}
    return client.post(PAGE, {**tokens(response), **names})


def test_nothing_is_kept_before_somebody_looked(curator):
    response = site(curator)

    assert response.status_code == 200
    assert not Document.objects.exists()
    for words in ("Look before it is kept", "2 parts are left out", RIVER, "Home", "always"):
        assert words in response.text


def test_what_was_shown_is_kept_with_the_hash_of_its_bytes(curator):
    shown = site(curator, language="uk", title="Typed")

    response = keep(curator, shown)

    document = Document.objects.get()
    assert response.status_code == 302
    assert document.text == f"Dam opened\n\n{RIVER}\n\nWe were told."
    assert (document.language, document.title) == ("uk", "Typed")
    came = Intake.objects.get()
    assert (came.size, came.file_name, came.media_type) == (len(SITE), "dam.html", "text/html")


def test_a_part_that_was_left_out_can_be_taken_and_one_that_was_taken_left_out(curator):
    keep(curator, site(curator), take_0_0="on", drop_0_2="on", take_0_4="on")

    assert Document.objects.get().text == "Home\n\nDam opened\n\nWe were told."


def test_a_page_of_which_nothing_is_left_out_comes_in_at_once(curator):
    assert site(curator, f"<article><p>{RIVER}</p></article>").status_code == 302
    assert Document.objects.get().text == RIVER


def test_letters_that_nothing_tells_are_chosen_by_their_words(curator):
    words = "Мы проигрываем эту войну."
    shown = send(curator, ("a.txt", words.encode("koi8-r")))

    assert not Document.objects.exists()
    choices = Markup(shown.text).all("input", name="letters-0")
    assert choices[0].attributes["value"] == "koi8-r"
    assert words in shown.text
    keep(curator, shown, letters_0="koi8-r")
    assert Document.objects.get().text == words


def test_another_choice_of_letters_reads_the_same_bytes_otherwise(curator):
    keep(
        curator,
        send(curator, ("a.txt", "“Müller” said no.".encode("cp1252"))),
        letters_0="windows-1251",
    )

    assert Document.objects.get().text == "“Mьller” said no."


def test_bytes_that_are_no_letters_and_words_put_right_are_told(curator):
    page = SITE.replace("<nav>", "<nav>ß").encode().replace(b"Home", b"H\xffme")
    page = page.replace(b"<h1>", b"<p><span>Ann Lee</span><span>March</span></p><h1>")
    response = site(curator, page)

    assert "1 byte is no letter" in response.text
    assert "Lee March" in response.text


def test_the_day_and_where_it_stands_are_told(curator):
    response = site(curator, SITE.replace("<nav>", '<time datetime="2023-03-04">4</time><nav>'))

    assert "time datetime" in response.text
    keep(curator, response)
    assert Document.objects.get().dates.get().edtf == "2023-03-04"


def test_the_page_of_a_pdf_is_kept_with_its_text(curator):
    pdf = printed.pdf(*([(60, 500, f"Words of page {n} stand here.")] for n in (1, 2)))

    response = send(curator, ("a.pdf", pdf, "application/pdf"))

    document = Document.objects.get()
    assert response.status_code == 302
    assert [document.text[start:][:15] for start in document.page_starts] == [
        "Words of page 1",
        "Words of page 2",
    ]


def test_words_that_a_line_had_cut_are_told(curator):
    pdf = printed.pdf([(60, 500, "They came with their com-"), (60, 488, "manders.")])

    assert "commanders" in send(curator, ("a.pdf", pdf, "application/pdf")).text


def test_several_readings_are_shown_and_kept_together_each_by_its_own_boxes(curator):
    other = SITE.replace("Dam opened", "Dam closed")
    shown = send(
        curator, ("a.html", SITE.encode()), ("b.html", other.encode()), ("c.txt", b"Words.")
    )

    assert Document.objects.count() == 1
    response = keep(curator, shown, take_1_0="on")
    assert response.status_code == 200
    texts = Document.objects.order_by("pk").values_list("text", flat=True)
    assert [text.startswith("Home") for text in texts] == [False, False, True]


def test_a_reading_that_is_there_already_is_told(curator):
    shown = site(curator)
    keep(curator, shown)

    assert "These very bytes came in before" in keep(curator, shown).text


@pytest.mark.parametrize(
    "change", [lambda token: token[:-1] + "x", lambda token: "x"], ids=["another", "none"]
)
def test_a_reading_cannot_be_changed_on_its_way(curator, change):
    shown = site(curator)

    response = curator.post(PAGE, {"reading-0": change(tokens(shown)["reading-0"])})

    assert response.status_code == 422
    assert "too long ago" in response.text
    assert not Document.objects.exists()


def test_a_reading_is_of_the_person_to_whom_it_was_shown(curator, administrator):
    assert keep(administrator, site(curator)).status_code == 422


def test_a_reading_is_kept_for_a_day_at_most(curator, monkeypatch):
    shown = site(curator)
    monkeypatch.setattr(reading_tokens, "SECONDS", -1)

    assert keep(curator, shown).status_code == 422


def test_a_field_that_only_looks_like_a_reading_is_none(curator):
    assert curator.post(PAGE, {"reading-x": "1", "text": "Words."}).status_code == 302


def test_what_the_form_says_is_checked_again_when_the_reading_is_kept(curator):
    shown = site(curator)
    token = signing.loads(
        tokens(shown)["reading-0"], salt=f"{reading_tokens.SALT}.{curator.user.pk}"
    )
    token["fields"]["publisher"] = "Nobody"
    forged = signing.dumps(token, salt=f"{reading_tokens.SALT}.{curator.user.pk}", compress=True)

    response = curator.post(PAGE, {"reading-0": forged})

    assert "No publisher in the register" in response.text
    assert response.status_code == 422


def test_a_reading_without_a_word_that_is_taken_is_refused(curator):
    shown = site(curator, f"<nav>Home</nav><article><p>{RIVER}</p></article>")

    response = keep(curator, shown, drop_0_1="on")

    assert response.status_code == 422
    assert not Document.objects.exists()


def test_words_of_others_do_nothing_in_what_is_shown(curator):
    for payload in payloads("xss")[:20]:
        page = Markup(site(curator, f"<nav>{payload}</nav><article><p>{RIVER}</p></article>").text)
        assert all(element.is_ours for element in page.elements)


def test_an_unsure_encoding_is_not_decided_by_a_command(curator):
    assert send(curator, ("a.txt", "слова матери".encode("cp1251"))).status_code == 200
    assert not Document.objects.exists()


NAMED = SITE.replace(
    "<body>", "<head><meta property='og:site_name' content='Harbour Post'></head><body>"
)
WHOLE = NAMED.replace("<nav>Home</nav>", "").replace("<del>always</del> ", "")


def test_the_publisher_that_a_page_states_is_proposed_and_made_if_the_register_lacks_it(curator):
    shown = site(curator, WHOLE)
    assert "Publisher, as the page itself states it (og:site_name)" in shown.text
    assert "Not in the register" in shown.text

    keep(curator, shown, publisher_0="Harbour Post")

    publisher = Document.objects.get().publisher
    assert (publisher.name, publisher.kind) == ("Harbour Post", "outlet")


def test_the_publisher_of_the_register_is_taken_and_none_made(curator):
    post = builders.source("Harbour Post", kind="agency")
    shown = site(curator, NAMED)
    assert "In the register." in shown.text

    keep(curator, shown, publisher_0="Harbour Post")

    assert Document.objects.get().publisher == post


@pytest.mark.parametrize(("name", "publisher"), [("", None), ("The Echo", "The Echo")])
def test_what_is_left_empty_or_typed_instead_counts(curator, name, publisher):
    keep(curator, site(curator, NAMED), publisher_0=name)

    made = Document.objects.get().publisher
    assert (made and made.name) == publisher


def test_where_the_publisher_was_said_before_none_is_proposed(curator):
    builders.source("The Echo", kind="outlet")

    shown = site(curator, NAMED, publisher="The Echo")

    assert "as the page itself states it" not in shown.text
