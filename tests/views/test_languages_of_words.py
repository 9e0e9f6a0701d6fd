"""Words of documents that stand within the sentences of a page bring their own language along."""

from __future__ import annotations

import re

import pytest
from django.db.models import Count
from django.urls import reverse

from provenance.domain.language.hedges import find_hedges
from provenance.domain.messages import TAG_START, WORDS_END
from provenance.models import (
    Act,
    Attribution,
    Document,
    DocumentDate,
    Passage,
    Quote,
    Source,
    Statement,
    Wording,
)
from provenance.views.formats import FORMATS, PDF
from tests import builders
from tests.markup import Markup

PLAIN = {"title", "option", "script", "textarea", "text", "tspan"}
"""Elements in which no other can stand, and the drawing's."""
MARKS = re.compile(r"[“«‘”»’\u2068\u2069]")
QUOTED = re.compile(r"[“«]\u2068?([^“”«»]*)\u2069?[”»]")
TABS = ("", "?as=everyone", "wordings/", "verification/", "independence/", "history/", "drawing/")
SHOWN = (
    "/",
    "/?q=losing",
    "/?q=Sergey",
    "/?q=SBU",
    "/?q=We+are+loosing+now",
    "/sources/soldiers-in-the-calls/",
    "/sources/the-daily-beast/",
    "/sources/nato/",
    "/documents/page-losing-soldier-says/",
    "/documents/page-70-percent-dead/",
    "/documents/agency-report-29-september/",
)


def printed_words():
    """What documents in English are recorded to print, where a sentence may take it up."""
    english = "passage__document__language"
    words = set(Document.objects.filter(language="en").values_list("title", flat=True))
    for field in ("speaker_as_named", "addressee_as_named", "place_as_stated", "time_as_stated"):
        words |= set(Wording.objects.filter(**{english: "en"}).values_list(field, flat=True))
    for field in ("agent_as_named", "hedge"):
        words |= set(Act.objects.values_list(field, flat=True))
    for field in ("doer_as_named", "duration_hedge"):
        words |= set(Statement.objects.values_list(field, flat=True))
    for exact in Passage.objects.values_list("exact", flat=True):
        words |= set(find_hedges(exact, "en"))
    registered = {bare(source.shown_as) for source in Source.objects.all()}
    return {bare(each) for each in words if len(each) > 2} - registered


def bare(text):
    return " ".join(MARKS.sub("", text).split()).strip(" ,")


def curators_words():
    """What curators wrote themselves, which may quote, and whose language nobody told."""
    fields = {
        Attribution: ("meaning", "identity_reason", "inference"),
        DocumentDate: ("reason",),
        Source: ("protection_reason",),
        Wording: ("same_because",),
    }
    return {
        bare(text)
        for model, names in fields.items()
        for row in model.objects.values_list(*names)
        for text in row
        if text
    }


def unmarked(page, tag, words, reasons):
    """The texts in the page's own language in which words of a document stand in marks."""
    markup = Markup(page.text)
    found = []
    for text, element in markup.pieces:
        is_a_curators = any(reason in bare(text) for reason in reasons)
        plain = PLAIN & {element.tag, *element.within}
        if element.language == tag and not plain and not is_a_curators:
            found += [each for each in (*QUOTED.findall(text), text) if bare(each) in words]
    return found


@pytest.mark.parametrize("tag", ["uk", "es", "ar"])
def test_quoted_words_on_the_pages_of_a_quote_have_their_own_language(demo, reader, tag):
    reader.cookies["language"] = tag
    words, reasons = printed_words(), curators_words()
    retold = Quote.objects.annotate(told=Count("wordings")).order_by("-told", "pk")[:8]
    pages = {f"/quotes/{quote.slug}/{tab}" for quote in retold for tab in TABS}

    found = {page: unmarked(reader.get(page), tag, words, reasons) for page in sorted(pages)}

    assert not {page: texts for page, texts in found.items() if texts}


@pytest.mark.parametrize("tag", ["uk", "es", "ar"])
def test_quoted_words_on_other_pages_have_their_own_language(demo, reader, tag):
    reader.cookies["language"] = tag
    words, reasons = printed_words(), curators_words()

    found = {page: unmarked(reader.get(page), tag, words, reasons) for page in SHOWN}

    assert not {page: texts for page, texts in found.items() if texts}


@pytest.fixture
def from_kyiv(db):
    """A report in Ukrainian that hedges; its source's name is printed there."""
    document = builders.document("Перехоплення", language="uk", slug="from-kyiv")
    quote = builders.quote(slug="we-lose")
    builders.wording(
        "Ми програємо",
        of=quote,
        document=document,
        language="uk",
        speaker_as_named="нібито військовий",
    )
    return quote


def test_words_in_ukrainian_are_marked_on_an_english_page(from_kyiv, reader):
    page = reader.get("/quotes/we-lose/")

    assert '<bdi lang="uk" dir="auto">нібито військовий</bdi>' in page.text
    assert "<title>" in page.text
    assert not re.search(f"[{TAG_START}-{WORDS_END}]", page.text)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != PDF])
def test_exports_know_no_marks_of_languages(from_kyiv, reader, name):
    reader.get("/quotes/we-lose/")

    export = reader.get(f"/quotes/we-lose/export/{name}")

    assert export.status_code == 200
    assert not re.search(f"[{TAG_START}-{WORDS_END}]", export.text)


def test_a_line_to_copy_is_plain(from_kyiv, reader):
    page = reader.get(reverse("quote-wording", args=["we-lose"]))

    assert "нібито військовий" in page.text
    assert "<bdi" not in "".join(re.findall(r"<textarea.*?</textarea>", page.text, re.DOTALL))
    assert not re.search(f"[{TAG_START}-{WORDS_END}]", page.text)
