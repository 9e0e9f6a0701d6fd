"""The answer on who checked the words, and how, or that no check is stated."""

from __future__ import annotations

from collections import defaultdict

from provenance.domain.chain.answers.answer import Answer, AnswerLine, Question, line
from provenance.domain.chain.check_clauses import OPEN_QUESTIONS
from provenance.domain.chain.naming import checker_name, document_name, join_with_and, outlet_name
from provenance.domain.chain.records import Records, StatementRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_badges import tells_of_check
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import HowPut, StatementKind, StatementObject

_ACCOUNT_MESSAGES = {
    (HowPut.ASSERTED, True): gettext_noop("%(checker)s, in its own words: %(methods)s."),
    (HowPut.ASSERTED, False): gettext_noop("%(checker)s, as %(outlets)s retells it: %(methods)s."),
    (HowPut.HEDGED, True): gettext_noop(
        "%(checker)s says with a hedge that it checked: %(methods)s."
    ),
    (HowPut.HEDGED, False): gettext_noop(
        "%(checker)s, as %(outlets)s says with a hedge: %(methods)s."
    ),
    (HowPut.DISCLAIMED, True): gettext_noop("%(checker)s says that it could not check it."),
    (HowPut.DISCLAIMED, False): gettext_noop(
        "%(outlets)s says that %(checker)s could not check it."
    ),
}
"""The sentence on a check, by how it is put and whether it is the checker's own statement."""
_UNNAMED_CHECKER_MESSAGE = gettext_noop("%(outlets)s says that a check was not possible.")
"""The sentence where the outlet names nobody who could not check it."""
_SEVERAL_OUTLETS_MESSAGES = {
    HowPut.ASSERTED: gettext_noop("%(checker)s, as %(outlets)s retell it: %(methods)s."),
    HowPut.HEDGED: gettext_noop("%(checker)s, as %(outlets)s say with a hedge: %(methods)s."),
    HowPut.DISCLAIMED: gettext_noop("%(outlets)s say that %(checker)s could not check it."),
}
"""The sentence where several outlets say so of the checker."""


def check_answer(report: ChainReport) -> Answer:
    """Return an account for each checker and way of putting it; without any, who was examined."""
    verifying = [s for s in report.statements if s.kind == StatementKind.VERIFYING]
    if not verifying:
        return Answer(Question.CHECK, _without_statements(report))
    grouped: dict[tuple[str, str, bool], list[StatementRecord]] = defaultdict(list)
    for statement in verifying:
        own = report.records.is_own(statement)
        grouped[_checker_key(statement), statement.how_put, own].append(statement)
    accounts = tuple(
        _account(report.records, HowPut(how_put), own, statements)
        for (_checker, how_put, own), statements in grouped.items()
    )
    return Answer(Question.CHECK, accounts, _notes(report, verifying))


def _checker_key(statement: StatementRecord) -> str:
    return str(statement.doer) if statement.doer is not None else folded(statement.doer_as_named)


def _account(
    records: Records, how_put: HowPut, own: bool, statements: list[StatementRecord]
) -> AnswerLine:
    """Return the account of one check, with the methods that any of its statements names."""
    methods = join_with_and([method_label(method) for s in statements for method in s.methods])
    outlets = {outlet_name(records, s.document): None for s in statements}
    is_one = own or len(outlets) == 1
    message = _ACCOUNT_MESSAGES[how_put, own] if is_one else _SEVERAL_OUTLETS_MESSAGES[how_put]
    if how_put == HowPut.DISCLAIMED and is_one and not _checker_key(statements[0]):
        message = _UNNAMED_CHECKER_MESSAGE
    text = say(
        _(message),
        checker=checker_name(records, statements[0]),
        outlets=join_with_and([*outlets]),
        methods=methods or _("by what method is not stated"),
    )
    return line(text, *(s.passage for s in statements))


def _notes(report: ChainReport, verifying: list[StatementRecord]) -> tuple[AnswerLine, ...]:
    """Return notes on what the checks cover, and on checkers whose own words are not on file."""
    records = report.records
    notes = []
    of_documents = [s for s in verifying if s.of_document is not None]
    if of_documents:
        subjects = dict.fromkeys(s.of_document for s in of_documents if s.of_document is not None)
        names = join_with_and([document_name(records, document) for document in subjects])
        # Passages are cited only where some check is not of a whole document.
        passages = [] if len(of_documents) == len(verifying) else [s.passage for s in of_documents]
        text = _("Said of %(documents)s as a whole, not of these words by themselves.")
        notes.append(line(say(text, documents=names), *passages))
    notes += _coverage(verifying)
    own = {s.doer for s in verifying if records.is_own(s)}
    retold = [s for s in verifying if s.doer is not None and s.doer not in own]
    for checker in dict.fromkeys(checker_name(records, s) for s in retold):
        text = _("%(checker)s’s own words on it are not on file.")
        notes.append(line(say(text, checker=checker)))
    return tuple(notes)


def _coverage(verifying: list[StatementRecord]) -> list[AnswerLine]:
    """Return notes on what the checks cover, what they left open, and if the content was unchecked.

    Checks of the same objects share a note, so that none is credited with what another covers.
    """
    groups: dict[tuple[bool, tuple[str, ...]], list[StatementRecord]] = defaultdict(list)
    for row in verifying:
        if row.objects:
            groups[row.how_put == HowPut.DISCLAIMED, tuple(row.objects)].append(row)
    notes = []
    for (is_open, names), rows in sorted(groups.items(), key=lambda group: group[0][0]):
        message = (
            _("Said to be open: %(objects)s.")
            if is_open
            else _("The check is said to cover: %(objects)s.")
        )
        objects = [StatementObject(name) for name in names]
        labels = join_with_and(
            [_(OPEN_QUESTIONS[one]) if is_open else one.label for one in objects]
        )
        notes.append(line(say(message, objects=labels), *(row.passage for row in rows)))
    if not any(StatementObject.CONTENT in s.objects for s in verifying):
        notes.append(line(_("Nothing is said of whether what the speaker says was checked.")))
    return notes


def _without_statements(report: ChainReport) -> tuple[AnswerLine, ...]:
    """Return where no check is stated, where nobody has looked, and what could not be read."""
    records = report.records
    rows = [records.documents[document] for document in report.chain.documents]
    is_a_check = tells_of_check(report.records, report.wording)
    silent = [row for row in rows if not (is_a_check and row.id == report.wording.document)]
    examined = [row.id for row in silent if row.examined]
    unread = [row.id for row in rows if row.held and not row.examined]
    absent = [row.id for row in rows if not row.held and not row.examined]
    messages = (
        (_("No check of these words is stated in %(documents)s."), examined),
        (_("Nobody has looked yet for a check in %(documents)s."), unread),
        (_("The words of %(documents)s are not on file, so nobody here could look."), absent),
    )
    sentence = _("The words themselves tell of a check.")
    itself = [line(sentence, report.wording.passage)] if is_a_check else []
    return (
        *itself,
        *(
            line(
                say(
                    message, documents=join_with_and([document_name(records, d) for d in documents])
                )
            )
            for message, documents in messages
            if documents
        ),
    )
