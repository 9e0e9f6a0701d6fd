"""The column beside a chain: what each document states of a check, verbatim on demand."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.layout import Layout, Row
from provenance.domain.chain.naming import checker_name, outlet_name
from provenance.domain.chain.records import Records, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.row_plans import RowKind
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.messages import gettext as _
from provenance.domain.messages import say
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import HowPut, StatementKind
from provenance.presenters.passages import StatementLine, statement_line


@dataclass(frozen=True, slots=True)
class CheckStatement:
    """A statement with a short phrase; ``is_check`` is false for kinds such as translating."""

    phrase: str
    line: StatementLine
    is_check: bool


@dataclass(frozen=True, slots=True)
class RowCheck:
    """The content of the column beside a document.

    ``words`` is the document's stance if it states no check; ``retold_at`` are the anchors and
    names of the documents that retell its publisher's check, ``methods`` the methods of these
    checks.
    """

    badge: str
    words: str
    statements: tuple[CheckStatement, ...]
    retold_at: tuple[tuple[str, str], ...]
    methods: str


def row_check(report: ChainReport, plan: Layout, row: Row) -> RowCheck | None:
    """Return what is stated of a check in a document, or elsewhere of its publisher's check.

    None for a row that is not a document or has no rating.
    """
    if row.kind != RowKind.DOCUMENT or row.document_badge is None:
        return None
    records, document = report.records, row.document
    anchors = {r.document.id: r.anchor for r in plan.rows if r.kind == RowKind.DOCUMENT}
    here = [s for s in report.statements if _place(records, anchors, s) == document.id]
    checks = [s for s in here if s.kind == StatementKind.VERIFYING]
    others = [s for s in here if s.kind != StatementKind.VERIFYING]
    retold = [s for s in row.document_badge.statements if s not in checks]
    tellers = dict.fromkeys(s.document for s in retold)
    badge = row.document_badge.badge
    return RowCheck(
        badge=badge.value,
        words="" if checks else _stance(badge),
        statements=tuple(
            CheckStatement(check_phrase(records, s), statement_line(records, s), s in checks)
            for s in (*checks, *others)
        ),
        retold_at=tuple((anchors.get(d, ""), outlet_name(records, d)) for d in tellers),
        methods=" · ".join(dict.fromkeys(method_label(name) for s in retold for name in s.methods)),
    )


def check_phrase(records: Records, statement: StatementRecord) -> str:
    """Return a statement in a few words: who checked, or what else was done with the material."""
    has_doer = statement.doer is not None or bool(statement.doer_as_named)
    doer = checker_name(records, statement)
    if statement.kind != StatementKind.VERIFYING:
        label = StatementKind(statement.kind).label
        return say(_("%(activity)s, by %(doer)s"), activity=label, doer=doer) if has_doer else label
    how = HowPut(statement.how_put)
    if how == HowPut.DISCLAIMED:
        return _("says it could not check")
    if how == HowPut.HEDGED:
        return _("says it may have been checked")
    if records.is_own(statement):
        return _("checked it itself")
    if has_doer:
        return say(_("retells a check by %(checker)s"), checker=doer)
    return _("retells a check, by whom is not stated")


def _place(records: Records, anchors: dict[int, str], statement: StatementRecord) -> int | None:
    """Return the document of a statement; if it is not on the chain, the document it is about."""
    if statement.document in anchors:
        return statement.document
    if statement.of_wording is not None:
        return records.wordings[statement.of_wording].document
    return statement.of_document


def _stance(badge: Badge) -> str:
    """Return a phrase for the badge of a document that states no check; "" for other badges."""
    return {
        Badge.IN_WORDS: _("the words themselves tell of a check"),
        Badge.NONE_STATED: _("states no check"),
        Badge.NOT_EXAMINED: _("not looked at yet"),
        Badge.NOT_HELD: _("not on file"),
    }.get(badge, "")
