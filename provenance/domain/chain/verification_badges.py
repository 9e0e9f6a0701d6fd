"""Badges for what a document states of verification, each with its words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from provenance.domain.chain.naming import checker_name, join_with_and, outlet_name
from provenance.domain.chain.records import (
    DocumentRecord,
    Records,
    StatementRecord,
    WordingRecord,
)
from provenance.domain.chain.steps import Chain, Perspective
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import HowPut, StatementKind


class Badge(StrEnum):
    """What a document states of verification; no two of these may look alike on a page."""

    OWN = "own"
    RELAYED = "relayed"
    HEDGED = "hedged"
    DISCLAIMED = "disclaimed"
    IN_WORDS = "in-words"
    NONE_STATED = "none-stated"
    NOT_EXAMINED = "not-examined"
    NOT_HELD = "not-held"


_WORDS = {
    Badge.OWN: gettext_noop("checked it itself"),
    Badge.RELAYED: gettext_noop("retells another’s check"),
    Badge.HEDGED: gettext_noop("says it may have been checked"),
    Badge.DISCLAIMED: gettext_noop("says it could not check"),
    Badge.IN_WORDS: gettext_noop("the words themselves tell of a check"),
    Badge.NONE_STATED: gettext_noop("states no check"),
    Badge.NOT_EXAMINED: gettext_noop("not looked at yet"),
    Badge.NOT_HELD: gettext_noop("own words not on file"),
}


@dataclass(frozen=True, slots=True)
class DocumentBadge:
    """A document's badge and the statements it is based on.

    ``checkers`` are those whose check it retells; ``tellers`` are the outlets that retell the check
    of a document not on file. ``was_unable`` is true where the document also says that it could not
    check the material itself.
    """

    badge: Badge
    statements: tuple[StatementRecord, ...]
    checkers: tuple[str, ...] = ()
    tellers: tuple[str, ...] = ()
    was_unable: bool = False

    @property
    def words(self) -> str:
        if self.was_unable:
            message = _("%(check)s, and says that no check was possible")
            return say(message, check=self._check_words())
        return self._check_words()

    def _check_words(self) -> str:
        if self.badge != Badge.RELAYED:
            return _(_WORDS[self.badge])
        if self.tellers:
            return say(_("its check is retold by %(tellers)s"), tellers=join_with_and(self.tellers))
        if self.checkers:
            return say(_("retells a check by %(checker)s"), checker=join_with_and(self.checkers))
        return _(_WORDS[self.badge])


def statements(records: Records, chain: Chain) -> tuple[StatementRecord, ...]:
    """Return the statements about the chain's documents or the quote's wordings.

    As one outlet tells it, only statements in a document of the chain are returned.
    """
    on_chain = set(chain.documents)
    wordings = {r.id for r in records.quote_wordings() if r.document in on_chain}
    return tuple(
        s
        for s in records.statements
        if (s.of_document in on_chain or s.of_wording in wordings)
        and (chain.perspective == Perspective.EVERYONE or s.document in on_chain)
    )


def tells_of_check(records: Records, wording: WordingRecord) -> bool:
    """Return whether the words themselves are a verification statement of their document."""
    return any(
        s.kind == StatementKind.VERIFYING
        and s.document == wording.document
        and wording.words in records.passages[s.passage].exact
        for s in records.statements
    )


def document_badge(records: Records, chain: Chain, document: int) -> DocumentBadge:
    """Return what is stated of verification by, or in, this document of the chain.

    These are the statements in it or in a copy of it. For a document not on file, they include
    those by others on the verification done by its publisher.
    """
    verifying = [s for s in statements(records, chain) if s.kind == StatementKind.VERIFYING]
    here = [s for s in verifying if document in (s.document, records.original_of(s.document))]
    row = records.documents[document]
    if not row.held and row.publisher is not None:
        here += [s for s in verifying if s.doer == row.publisher and s not in here]
    if here:
        return _document_badge(records, row, here)
    if any(tells_of_check(records, w) for w in records.quote_wordings() if w.document == document):
        return DocumentBadge(Badge.IN_WORDS, ())
    if row.examined:
        return DocumentBadge(Badge.NONE_STATED, ())
    return DocumentBadge(Badge.NOT_EXAMINED if row.held else Badge.NOT_HELD, ())


def _document_badge(
    records: Records, row: DocumentRecord, here: list[StatementRecord]
) -> DocumentBadge:
    """Return the badge for these statements, with whose check it is and who reports it."""
    badge = _strongest(records, here)
    asserted = [s for s in here if s.how_put == HowPut.ASSERTED]
    of_its_own = row.publisher is not None and any(s.doer == row.publisher for s in asserted)
    tellers = [outlet_name(records, s.document) for s in asserted if of_its_own and not row.held]
    with_doer = [s for s in asserted if s.doer is not None or s.doer_as_named]
    # It is no contradiction if somebody who made a check says that a part could not be checked, or
    # that another could not check it.
    disclaimers = [s for s in here if s.how_put == HowPut.DISCLAIMED]
    by_itself = any(records.is_own(s) or not (s.doer or s.doer_as_named) for s in disclaimers)
    return DocumentBadge(
        badge,
        tuple(here),
        checkers=tuple(dict.fromkeys(checker_name(records, s) for s in with_doer)),
        tellers=tuple(dict.fromkeys(tellers)),
        was_unable=badge == Badge.RELAYED and by_itself,
    )


def _strongest(records: Records, statements: list[StatementRecord]) -> Badge:
    asserted = [s for s in statements if s.how_put == HowPut.ASSERTED]
    if asserted:
        return Badge.OWN if any(records.is_own(s) for s in asserted) else Badge.RELAYED
    if any(s.how_put == HowPut.HEDGED for s in statements):
        return Badge.HEDGED
    return Badge.DISCLAIMED
