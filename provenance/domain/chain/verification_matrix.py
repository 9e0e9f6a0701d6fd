"""A table of documents by method: what each states of verification, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.naming import document_name, length_of_time, outlet_name
from provenance.domain.chain.records import DocumentRecord, Records, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_badges import Badge, DocumentBadge, document_badge
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import HowPut, StatementKind


class CheckOwnership(StrEnum):
    """Whose verification a statement reports."""

    OWN = "own"
    RELAYED = "relayed"
    UNNAMED = "unnamed"


_OWNERSHIP_LABELS = {
    CheckOwnership.OWN: gettext_noop("own"),
    CheckOwnership.RELAYED: gettext_noop("at second hand"),
    CheckOwnership.UNNAMED: gettext_noop("by whom not stated"),
}


@dataclass(frozen=True, slots=True)
class VerificationStatement:
    """A verification statement in a row: whose it is, and how it is put."""

    statement: StatementRecord
    whose: CheckOwnership

    @property
    def whose_words(self) -> str:
        return _(_OWNERSHIP_LABELS[self.whose])

    @property
    def how(self) -> str:
        return self.statement.how_put

    @property
    def how_words(self) -> str:
        return HowPut(self.statement.how_put).label


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A document with the verification statements in it.

    ``badge`` is empty where there are such statements; else it says that none is stated, that
    nobody has looked, or that the text is not on file. ``statements_elsewhere`` are then statements
    by others on the verification done by its publisher.
    """

    document: DocumentRecord
    name: str
    badge: str
    badge_words: str
    statements: tuple[VerificationStatement, ...]
    statements_elsewhere: tuple[VerificationStatement, ...]

    def naming(self, method: str) -> list[VerificationStatement]:
        """Return the statements here that name this method."""
        return [row for row in self.statements if method in row.statement.methods]


@dataclass(frozen=True, slots=True)
class MatrixDuration:
    """A stated duration, the activity it is said of, and that activity's subject."""

    statement: StatementRecord
    length: str
    activity: str
    subject: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The documents of a chain by the methods that any of them names."""

    methods: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    durations: tuple[MatrixDuration, ...]


def matrix(report: ChainReport) -> Matrix:
    """Return what each document of the chain states of verification, the outlets first."""
    verifying = [s for s in report.statements if s.kind == StatementKind.VERIFYING]
    beside = [s.document for s in verifying if s.document in report.records.documents]
    documents = dict.fromkeys([*report.chain.documents, *beside])
    methods = sorted({method for s in verifying for method in s.methods})
    return Matrix(
        methods=tuple(methods),
        rows=tuple(_matrix_row(report, document, verifying) for document in documents),
        durations=tuple(_duration(report, s) for s in report.statements if s.duration_number),
    )


def _matrix_row(report: ChainReport, document: int, verifying: list[StatementRecord]) -> MatrixRow:
    records = report.records
    own_statements = [_verification(records, s) for s in verifying if s.document == document]
    rated = (
        DocumentBadge(Badge.OWN, ())
        if own_statements
        else document_badge(records, report.chain, document)
    )
    statements_elsewhere = [_verification(records, s) for s in rated.statements]
    row = records.documents[document]
    badge = Badge.NOT_HELD if statements_elsewhere and not row.held else rated.badge
    return MatrixRow(
        document=row,
        name=document_name(records, document),
        badge="" if own_statements else badge.value,
        badge_words="" if own_statements else DocumentBadge(badge, ()).words,
        statements=tuple(own_statements),
        statements_elsewhere=tuple(statements_elsewhere),
    )


def _verification(records: Records, statement: StatementRecord) -> VerificationStatement:
    if records.is_own(statement):
        return VerificationStatement(statement, CheckOwnership.OWN)
    has_doer = statement.doer is not None or bool(statement.doer_as_named)
    return VerificationStatement(
        statement, CheckOwnership.RELAYED if has_doer else CheckOwnership.UNNAMED
    )


def _duration(report: ChainReport, statement: StatementRecord) -> MatrixDuration:
    number, unit = statement.duration_number, statement.duration_unit
    language = report.records.language_of(statement.document)
    length = length_of_time(number, unit, statement.duration_hedge, language)
    return MatrixDuration(statement, length, statement.kind, _subject(report, statement))


def _subject(report: ChainReport, statement: StatementRecord) -> str:
    """Return the name of the document or wording that the statement is about."""
    if statement.of_document is not None:
        return document_name(report.records, statement.of_document)
    wording = report.records.wordings.get(statement.of_wording or 0)
    home = wording.document if wording else statement.document
    return say(_("the words in %(outlet)s"), outlet=outlet_name(report.records, home))
