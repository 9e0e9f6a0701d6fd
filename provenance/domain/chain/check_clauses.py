"""Clauses on checks for attribution lines: whose check, how it was done, and who reports it."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.chain.attribution_clauses import starting_wording, teller_name
from provenance.domain.chain.findings.finding import View
from provenance.domain.chain.naming import checker_name, document_name, join_with_and
from provenance.domain.chain.records import StatementRecord
from provenance.domain.chain.verification_badges import statements, tells_of_check
from provenance.domain.messages import clauses, gettext_noop, say
from provenance.domain.messages import gettext as _
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import HowPut, StatementKind, StatementObject

OPEN_QUESTIONS = {
    StatementObject.RECORDING: gettext_noop("whether the recording is genuine"),
    StatementObject.SPEAKER: gettext_noop("who the speaker is"),
    StatementObject.TRANSLATION: gettext_noop("whether the translation is right"),
    StatementObject.CONTENT: gettext_noop("whether what is said happened"),
}
"""What remains open where somebody says that it could not be checked."""

_OWN_CHECK_MESSAGES = {
    HowPut.ASSERTED: gettext_noop("%(teller)s says that it checked the material itself"),
    HowPut.HEDGED: gettext_noop("%(teller)s says with a hedge that it checked the material"),
    HowPut.DISCLAIMED: gettext_noop("%(teller)s says that it could not check the material"),
}
_RELAYED_CHECK_MESSAGES = {
    HowPut.ASSERTED: gettext_noop("%(teller)s retells a check by %(checker)s"),
    HowPut.HEDGED: gettext_noop("%(teller)s says that there may have been a check by %(checker)s"),
    HowPut.DISCLAIMED: gettext_noop("%(teller)s says that a check by %(checker)s was not possible"),
}
_UNATTRIBUTED_CHECK_MESSAGES = {
    HowPut.ASSERTED: gettext_noop("%(teller)s speaks of a check, by whom is not stated"),
    HowPut.HEDGED: gettext_noop(
        "%(teller)s says that there may have been a check, by whom is not stated"
    ),
    HowPut.DISCLAIMED: gettext_noop("%(teller)s says that a check was not possible"),
}


def check_clauses(view: View, *, every: bool) -> Iterator[str]:
    """Yield a clause for each check on the main path, or one that says that none is known.

    The latter tells whether no check is stated or nobody has looked. With ``every``, each clause
    also says what its check is said of.
    """
    on_the_way = _documents_on_the_way(view)
    checks: dict[tuple[object, ...], list[StatementRecord]] = {}
    for row in statements(view.records, view.chain):
        if row.kind == StatementKind.VERIFYING and row.document in on_the_way:
            doer = row.doer if row.doer is not None else row.doer_as_named
            key = (row.document, doer, row.of_document, row.of_wording, row.how_put)
            checks.setdefault(key, []).append(row)
    with_doer = {
        (row.document, row.of_document, row.how_put)
        for rows in checks.values()
        for row in rows
        if _has_doer(row)
    }
    for rows in checks.values():
        # A check without a name is left out where the same document names who made it. That no
        # check was possible is never merged with a check that was made.
        row = rows[0]
        if _has_doer(row) or (row.document, row.of_document, row.how_put) not in with_doer:
            yield _check_clause(view, rows, every=every)
    if not checks:
        yield _no_check_clause(view)


def _has_doer(row: StatementRecord) -> bool:
    return row.doer is not None or bool(row.doer_as_named)


def _documents_on_the_way(view: View) -> set[int]:
    """Return the documents of the main path, those that state its steps, and copies on file."""
    documents = {starting_wording(view).document}
    for step in view.chain.main_path:
        attribution = step.attribution
        documents |= {attribution.taker, attribution.upstream or 0, attribution.told_by or 0}
    return documents | {
        row.id
        for row in view.records.documents.values()
        if row.copy_of in documents and row.held and row.id in view.chain.documents
    }


def _check_clause(view: View, rows: list[StatementRecord], *, every: bool) -> str:
    """Return a clause on whose check it is, by which methods, and who reports it."""
    row = rows[0]
    by_itself = view.records.is_own(row)
    has_doer = _has_doer(row)
    message = (
        _OWN_CHECK_MESSAGES
        if by_itself
        else _RELAYED_CHECK_MESSAGES
        if has_doer
        else _UNATTRIBUTED_CHECK_MESSAGES
    )[HowPut(row.how_put)]
    clause = say(
        _(message),
        teller=teller_name(view, row.document),
        checker=checker_name(view.records, row),
    )
    methods = dict.fromkeys(method_label(method) for one in rows for method in one.methods)
    if methods:
        clause = say(
            _("%(check)s, by way of %(methods)s"),
            check=clause,
            methods=join_with_and(list(methods)),
        )
    elif row.how_put == HowPut.ASSERTED:
        clause = say(_("%(check)s, without naming a method"), check=clause)
    return clauses([clause, *(_scope_clauses(view, rows) if every else ())])


def _scope_clauses(view: View, rows: list[StatementRecord]) -> Iterator[str]:
    """Yield clauses on what was checked, and on whether the check is of these very words."""
    objects = dict.fromkeys(name for row in rows for name in row.objects)
    if objects and rows[0].how_put == HowPut.DISCLAIMED:
        questions = [_(OPEN_QUESTIONS[StatementObject(name)]) for name in objects]
        yield say(_("what could not be checked is %(objects)s"), objects=join_with_and(questions))
    elif objects:
        labels = [StatementObject(name).label for name in objects]
        yield say(
            _("what is said to have been checked is %(objects)s"), objects=join_with_and(labels)
        )
    about = rows[0].of_document
    if about is not None and about != starting_wording(view).document:
        name = document_name(view.records, about)
        yield say(
            _("this is said of %(document)s, not of these words by themselves"), document=name
        )


def _no_check_clause(view: View) -> str:
    """Return that no check is stated, that nobody has looked, or that the text is not on file."""
    wording = starting_wording(view)
    row = view.records.documents[wording.document]
    if tells_of_check(view.records, wording):
        return _("the words themselves tell of a check")
    teller = teller_name(view, wording.document)
    if row.examined:
        return say(_("%(outlet)s states no check of these words"), outlet=teller)
    if row.held:
        return say(_("nobody has looked yet whether %(outlet)s states a check"), outlet=teller)
    return say(_("the words of %(outlet)s itself are not on file"), outlet=teller)
