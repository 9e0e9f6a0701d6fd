"""Chains that several kinds of tests tell: built from plain builders, with fixed addresses."""

from __future__ import annotations

from provenance.domain.vocabulary import ActKind, StatementObject
from provenance.services import editions, published_evidence
from provenance.services.history import Change
from tests import builders

CAME_IN = Change(who="loader", door="import", why="From another newsroom.")

TEXT = (
    "Soldier says war is lost\n"
    "He was angry. We are losing now, and nobody tells us why. Then he hung up.\n"
    "Audio shared by the Service is said to capture a call. Read more at The Daily Paper.\n"
)
ARABIC = "نحن نخسر الآن ولا أحد يخبرنا لماذا"
CYRILLIC = "Мы сейчас проигрываем, и никто не говорит нам почему"


def at(words, document, **fields):
    """A passage at the place where the words stand in the document's text."""
    return builders.passage(words, document, start=document.text.index(words), **fields)


def worked_example():
    """A page, a newspaper's report, a service's audio, a soldier: one step seen and two told."""
    service = builders.source("The Service", kind="service", slug="the-service")
    builders.interest(service, interest="a party to the war")
    paper = builders.source("The Daily Paper", slug="the-daily-paper")
    page = builders.document("‘We’re Losing’", slug="the-page", language="en", text=TEXT)
    builders.document_date(page, "2022-09-29")
    report = builders.named_document("Report", publisher=paper, slug="the-report")
    builders.document_date(report, "2022-09-28")
    audio = builders.named_document(publisher=service, kind="released-audio", slug="the-audio")
    quote = builders.quote(slug="losing-now")
    builders.wording(
        of=quote, passage=at(builders.LOSING, page, key="losing"), slug="losing-in-the-page"
    )
    read_more = at("Read more at The Daily Paper.", page)
    builders.attribution(page, report, slug="page-report", passage=read_more)
    stated = at("Audio shared by the Service is said to capture", page)
    attribution = builders.attribution(report, audio, slug="report-audio", passage=stated)
    builders.act(attribution, kind=ActKind.RELEASED, agent=service, agent_as_named="the Service")
    speaks = builders.attribution(audio, speaks=True, passage=stated, slug="audio-speaker")
    speaks.quotes.set([quote])
    return quote


def carried_abroad(quote):
    """Two outlets more: one in Arabic that took from the same report, one in Cyrillic from nobody."""
    report = builders.Document.objects.get(slug="the-report")
    arabic = builders.document("صحيفة", slug="arabic", language="ar")
    builders.wording(ARABIC, of=quote, document=arabic, language="ar", slug="losing-in-arabic")
    builders.attribution(arabic, report, slug="arabic-report")
    cyrillic = builders.document("Газета", slug="cyrillic", language="uk")
    builders.wording(
        CYRILLIC, of=quote, document=cyrillic, language="uk", slug="losing-in-cyrillic"
    )
    builders.attribution(cyrillic, gap="source-unnamed", slug="cyrillic-gap")
    builders.statement(
        "we checked the audio by telephone",
        document=arabic,
        of_document=report,
        doer=report.publisher,
        methods=[builders.method("phone numbers")],
        objects=[StatementObject.RECORDING],
    )
    return quote


def come_in():
    """What is published and was never read here is from now on told as it came in."""
    return editions.record_imported_editions(
        published_evidence.without_stored_evidence(), change=CAME_IN
    )
