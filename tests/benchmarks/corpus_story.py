"""Invents one story: a recording or a gap, a report of it, perhaps a retelling or a copy."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from django.db import models

from provenance.domain.vocabulary import (
    ActKind,
    DateLayer,
    DatePrecision,
    DocumentKind,
    Form,
    GapKind,
    Holding,
    HowPut,
    StatementKind,
    StatementObject,
    Status,
    Zone,
)
from provenance.models import (
    Act,
    Attribution,
    Document,
    DocumentDate,
    Method,
    Passage,
    Quote,
    Source,
    StatedObject,
    Statement,
    Wording,
)
from tests.benchmarks.sentences import LANGUAGES, retell, saying

FIRST_DAY, DAYS = date(2024, 1, 1), 700


@dataclass(frozen=True, slots=True)
class Cast:
    """The invented sources and methods of all stories."""

    outlets: list[Source]
    services: list[Source]
    speakers: list[Source]
    methods: list[Method]


@dataclass(slots=True)
class Rows:
    """The rows of some stories, in the order in which they can be written."""

    documents: list[Document] = field(default_factory=list)
    dates: list[DocumentDate] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    wordings: list[Wording] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    objects: list[StatedObject] = field(default_factory=list)

    def write(self) -> None:
        self.set_texts()
        originals = [row for row in self.documents if row.syndicated_copy_of is None]
        copies = [row for row in self.documents if row.syndicated_copy_of is not None]
        everything: list[list[Any]] = [originals, copies, self.passages, self.dates]
        everything += [self.quotes, self.wordings, self.attributions, self.acts]
        for rows in (*everything, self.statements, self.objects):
            _create(rows)

    def set_texts(self) -> None:
        """Set the text of each held document to its passages, one paragraph each."""
        passages: dict[str, list[Passage]] = {}
        for passage in self.passages:
            passages.setdefault(passage.document.slug, []).append(passage)
        for document in self.documents:
            if document.holding == Holding.HELD:
                _set_text(document, passages[document.slug])


@dataclass(slots=True)
class Story:
    """One recording or gap, the report that quotes it, and perhaps a retelling or a copy."""

    chance: Random
    name: str
    cast: Cast
    rows: Rows

    def write(self, quotes: int) -> None:
        chance, rows = self.chance, self.rows
        language = chance.choice(LANGUAGES)
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        outlet = chance.choice(self.cast.outlets)
        report = self.document("report", language, day, publisher=outlet)
        self.lead_up(report, day)
        speaker = chance.choice((*self.cast.speakers[:3], None, chance.choice(self.cast.speakers)))
        sayings = [saying(chance, language) for _ in range(quotes)]
        new_quotes = [
            Quote(slug=f"synthetic-{self.name}-{number}", claimed_speaker=speaker)
            for number in range(quotes)
        ]
        rows.quotes += new_quotes
        self.render(report, new_quotes, sayings, language, speaker)
        if chance.random() < 0.25:
            self.retelling(report, new_quotes, sayings, language, day)
        if chance.random() < 0.6:
            self.verification(report, outlet)

    def document(self, role: str, language: str, day: date, **fields: Any) -> Document:
        document = Document(
            slug=f"synthetic-{role}-{self.name}",
            title=f"Synthetic {role} {self.name} (invented)",
            language=language,
            status=Status.PUBLISHED,
            address=f"https://synthetic.invalid/{role}/{self.name}",
            **({"kind": DocumentKind.ARTICLE, "holding": Holding.HELD} | fields),
        )
        if document.holding == Holding.HELD:
            document.examined_on, document.examined_by = (
                day + timedelta(days=9),
                "a synthetic curator",
            )
        self.rows.documents.append(document)
        self.rows.dates.append(
            DocumentDate(
                document=document,
                layer=DateLayer.PUBLISHED,
                precision=DatePrecision.DAY,
                edtf=day.isoformat(),
                earliest=day,
                latest=day,
                reason="Invented with the rest.",
            )
        )
        return document

    def passage(self, document: Document, key: str, words: str, zone: Zone = Zone.BODY) -> Passage:
        row = Passage(document=document, key=key, exact=words, zone=zone)
        self.rows.passages.append(row)
        return row

    def attribution(self, taker: Document, words: str, **fields: Any) -> Attribution:
        made = Attribution(
            slug=f"{taker.slug}-attribution-{len(self.rows.attributions)}",
            taker=taker,
            passage=self.passage(
                taker, f"attribution-{len(self.rows.attributions)}", words, Zone.LEAD
            ),
            **fields,
        )
        self.rows.attributions.append(made)
        return made

    def lead_up(self, report: Document, day: date) -> None:
        """Link the report to a released recording in which the speaker speaks, or to a gap."""
        if self.chance.random() < 0.3:
            gap = self.chance.choice((GapKind.SOURCE_UNNAMED, GapKind.OCCASION_NOT_STATED))
            self.attribution(report, "A synthetic source told us so.", gap=gap)
            return
        service = self.chance.choice(self.cast.services)
        sound = self.document(
            "recording",
            "",
            day - timedelta(days=self.chance.randrange(1, 60)),
            kind=DocumentKind.RELEASED_AUDIO,
            holding=Holding.NAMED,
            publisher=service,
        )
        words = f"{service.name} released the synthetic recording of an invented call."
        release = self.attribution(report, words, upstream=sound)
        self.act(release, ActKind.RELEASED, service)
        speech = Attribution(
            slug=f"{sound.slug}-speaks", taker=sound, speaks=True, passage=release.passage
        )
        self.rows.attributions.append(speech)
        self.act(speech, ActKind.INTERCEPTED, service)

    def act(self, attribution: Attribution, kind: ActKind, agent: Source) -> None:
        self.rows.acts.append(
            Act(attribution=attribution, kind=kind, agent=agent, agent_as_named=agent.name)
        )

    def render(
        self,
        document: Document,
        quotes: list[Quote],
        sayings: list[str],
        language: str,
        speaker: Source | None,
    ) -> None:
        for number, (quote, words) in enumerate(zip(quotes, sayings, strict=True)):
            self.rows.wordings.append(
                Wording(
                    slug=f"{document.slug}-{number}",
                    quote=quote,
                    passage=self.passage(document, f"quote-{number}", f"“{words}”"),
                    form=self.chance.choice((Form.DIRECT, Form.DIRECT, Form.INDIRECT)),
                    language=language,
                    speaker_as_named=speaker.name if speaker else "",
                    same_because="Invented as a retelling of the same.",
                )
            )

    def retelling(
        self,
        report: Document,
        quotes: list[Quote],
        sayings: list[str],
        language: str,
        day: date,
    ) -> None:
        outlet = self.chance.choice(self.cast.outlets)
        later = day + timedelta(days=self.chance.randrange(1, 9))
        copied = self.chance.random() < 0.3
        copy = {"syndicated_copy_of": report, "copy_reason": "Invented so."} if copied else {}
        page = self.document("retelling", language, later, publisher=outlet, **copy)
        self.attribution(page, "As a synthetic report told it.", upstream=report)
        repeated = sayings if copied else [retell(self.chance, words) for words in sayings]
        self.render(page, quotes, repeated, language, None)

    def verification(self, report: Document, outlet: Source) -> None:
        asserted = self.chance.random() < 0.7
        words = (
            "We checked the synthetic call against what is known of it."
            if asserted
            else "The synthetic call could not be independently verified."
        )
        statement = Statement(
            slug=f"{report.slug}-verification",
            passage=self.passage(report, "verification", words),
            kind=StatementKind.VERIFYING,
            doer=outlet if asserted else None,
            doer_as_named=outlet.name if asserted else "",
            of_document=report,
            how_put=HowPut.ASSERTED if asserted else HowPut.DISCLAIMED,
        )
        self.rows.statements.append(statement)
        kind = StatementObject.RECORDING if asserted else StatementObject.CONTENT
        self.rows.objects.append(StatedObject(statement=statement, object=kind))


def _create(rows: list[Any]) -> None:
    if rows:
        manager: models.Manager[Any] = type(rows[0])._default_manager
        manager.bulk_create(rows)


def _set_text(document: Document, passages: list[Passage]) -> None:
    at = 0
    for passage in passages:
        passage.start, passage.end = at, at + len(passage.exact)
        at = passage.end + 1
    document.text = "\n".join(passage.exact for passage in passages)
    document.text_sha256 = hashlib.sha256(document.text.encode()).hexdigest()
    document.text_length = len(document.text)
