"""Documents by method components: what each states of verification, and in whose words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.counting import lasting
from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.records import DocumentRecord, Records, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_badges import Badge, Rated, badge_of
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.vocabulary import StatementKind


class Whose(StrEnum):
    """Whose verification a statement tells of."""

    OWN = "own"
    RELAYED = "relayed"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Stated:
    """A verification statement in a row: whose, and how it is put."""

    statement: StatementRecord
    whose: Whose

    @property
    def how(self) -> str:
        return self.statement.how_put


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A document with the verification statements that stand in it.

    ``badge`` is empty where they say what it states; else that none is stated, that nobody has
    looked, or that its own words are not held. ``told`` are then the statements of others that
    speak of its publisher's verifying.
    """

    document: DocumentRecord
    badge: str
    badge_words: str
    stated: tuple[Stated, ...]
    told: tuple[Stated, ...]

    def naming(self, method: str) -> list[Stated]:
        """The statements here that name this component."""
        return [stated for stated in self.stated if method in stated.statement.methods]


@dataclass(frozen=True, slots=True)
class Lasting:
    """A stated duration, the activity it is said of, and of what."""

    statement: StatementRecord
    length: str
    activity: str
    of: str


@dataclass(frozen=True, slots=True)
class Matrix:
    """The documents of a chain by the components of method that any of them names."""

    methods: tuple[str, ...]
    lines: tuple[MatrixRow, ...]
    durations: tuple[Lasting, ...]


def matrix(report: ChainReport) -> Matrix:
    """What every document of the chain states of verification, the outlets first."""
    verifying = [s for s in report.statements if s.kind == StatementKind.VERIFYING]
    beside = [s.document for s in verifying if s.document in report.records.documents]
    documents = dict.fromkeys([*report.chain.documents, *beside])
    methods = sorted({method for s in verifying for method in s.methods})
    return Matrix(
        methods=tuple(methods),
        lines=tuple(_line(report, document, verifying) for document in documents),
        durations=tuple(_lasting(report, s) for s in report.statements if s.duration_number),
    )


def _line(report: ChainReport, document: int, verifying: list[StatementRecord]) -> MatrixRow:
    records = report.records
    stated = [_stated(records, s) for s in verifying if s.document == document]
    rated = Rated(Badge.OWN, ()) if stated else badge_of(records, report.chain, document)
    statements = [_stated(records, s) for s in rated.statements]
    row = records.documents[document]
    badge = Badge.NOT_HELD if statements and not row.held else rated.badge
    return MatrixRow(
        document=row,
        badge="" if stated else badge.value,
        badge_words="" if stated else Rated(badge, ()).words,
        stated=tuple(stated),
        told=tuple(statements),
    )


def _stated(records: Records, statement: StatementRecord) -> Stated:
    if records.is_own(statement):
        return Stated(statement, Whose.OWN)
    has_doer = statement.doer is not None or bool(statement.doer_as_named)
    return Stated(statement, Whose.RELAYED if has_doer else Whose.UNNAMED)


def _lasting(report: ChainReport, statement: StatementRecord) -> Lasting:
    number, unit = statement.duration_number, statement.duration_unit
    length = f"{statement.duration_hedge} {lasting(number, unit)}".strip()
    return Lasting(statement, length, statement.kind, _of(report, statement))


def _of(report: ChainReport, statement: StatementRecord) -> str:
    """The document, or the wording, that the statement speaks of."""
    if statement.of_document is not None:
        return document_name(report.records, statement.of_document)
    wording = report.records.wordings.get(statement.of_wording or 0)
    home = wording.document if wording else statement.document
    return say(_("the words in %(outlet)s"), outlet=outlet_name(report.records, home))
