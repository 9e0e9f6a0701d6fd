"""From words to chains: find quotes, read their records together, build the reports."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.naming import document_name
from provenance.domain.chain.report import ChainReport, build_report
from provenance.domain.chain.steps import Perspective
from provenance.domain.matching.alteration import WordExchange
from provenance.domain.vocabulary import Status
from provenance.models import Document
from provenance.queries.chains import records_of_many
from provenance.queries.search import AnswerKind, Hit, find


@dataclass(frozen=True, slots=True)
class TracedHit:
    """A hit with the report of its chain; ``draft`` where its document is not published."""

    report: ChainReport
    match: str = ""
    score: float = 0.0
    draft: bool = False
    exchanges: tuple[WordExchange, ...] = ()

    @property
    def line(self) -> str:
        """The wording, its speaker, its outlet and the exchanged words, in one line."""
        wording = self.report.wording
        outlet = document_name(self.report.records, wording.document)
        speaker = f", given to “{wording.speaker_as_named}”" if wording.speaker_as_named else ""
        line = f"“{wording.words}” in {outlet}{speaker} [{wording.slug}]"
        exchanged = "; ".join(
            f"“{exchange.one or '…'}” for “{exchange.other or '…'}”" for exchange in self.exchanges
        )
        return f"{line} (exchanged: {exchanged})" if exchanged else line


@dataclass(frozen=True, slots=True)
class TraceAnswer:
    """The chains found for a text: *one* has a ``report``, other kinds have choices."""

    kind: AnswerKind
    choices: tuple[TracedHit, ...]

    @property
    def report(self) -> ChainReport | None:
        is_one = self.kind == AnswerKind.ONE and self.choices
        return self.choices[0].report if is_one else None


def answer_words(
    words: str, perspective: Perspective = Perspective.OUTLET, *, drafts: bool = False
) -> TraceAnswer:
    """Trace these words; where no quote matches, the choices are the nearest ones."""
    answer = find(words, drafts=drafts)
    hits = answer.known or answer.nearest
    return TraceAnswer(answer.kind, tuple(report_hits(hits, perspective, drafts=drafts)))


def report_hits(
    hits: tuple[Hit, ...], perspective: Perspective = Perspective.OUTLET, *, drafts: bool = False
) -> list[TracedHit]:
    """Return the chain of each hit, with three queries for all of them."""
    read = records_of_many([hit.quote for hit in hits], drafts=drafts)
    by_quote = {records.quote: records for records in read}
    choices = []
    for hit in hits:
        records = by_quote.get(hit.wording.quote_id)
        if records is not None and hit.wording.pk in records.wordings:
            wording = records.wordings[hit.wording.pk]
            report = build_report(records, wording, perspective)
            draft = hit.wording.passage.document.status != Status.PUBLISHED
            choices.append(TracedHit(report, hit.kind.value, hit.score, draft, hit.exchanges))
    return choices


def documents_at(address: str, *, drafts: bool = False) -> list[Document]:
    """Return the visible documents at this address."""
    plain = address.split("#")[0].rstrip("/")
    documents = Document.objects.filter(address__in=[plain, f"{plain}/", address])
    return list(documents if drafts else documents.filter(status=Status.PUBLISHED))
