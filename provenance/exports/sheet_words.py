"""Sentences on a sheet besides its chain, on what the desk did not check."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.domain.chain.naming import document_name, join_with_and
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_badges import tells_of_check
from provenance.domain.language.dates import date_in_words
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say
from provenance.domain.vocabulary import Layer


def none_stated(report: ChainReport) -> str:
    """Return that no check is stated, that nobody has looked, or that the words tell of one."""
    if tells_of_check(report.records, report.wording):
        return _("The words themselves tell of a check.")
    outlet = report.records.documents[report.wording.document]
    if outlet.examined:
        message = _("None stated. The outlet’s own words were examined on %(day)s.")
        return say(message, day=date_in_words(outlet.examined))
    return _("None recorded, but nobody is recorded as having examined the outlet’s own words.")


def unchecked(report: ChainReport) -> Iterator[str]:
    """Yield sentences on what the desk did not check, from the records alone."""
    records, chain = report.records, report.chain
    yield _("Whether these words were said, and whether what they say is so.")
    rows = [records.documents[document] for document in chain.documents]
    unheld = [document_name(records, row.id) for row in rows if not row.held]
    if unheld:
        yield say(_("Own words not on file: %(documents)s."), documents=join_with_and(unheld))
    unseen = [document_name(records, row.id) for row in rows if row.held and not row.examined]
    if unseen:
        message = _("Held, and not examined for a verification: %(documents)s.")
        yield say(message, documents=join_with_and(unseen))
    second_hand = sum(1 for step in chain.steps if step.layer == Layer.TOLD)
    inferred = sum(1 for step in chain.steps if step.layer == Layer.INFERRED)
    if second_hand or inferred:
        yield say(
            ngettext(
                "%(heard)d step known only by another document’s word, %(inferred)d by a "
                "curator’s inference, of %(all)d.",
                "%(heard)d steps known only by another document’s word, %(inferred)d by a "
                "curator’s inference, of %(all)d.",
                second_hand,
            ),
            heard=second_hand,
            inferred=inferred,
            all=len(chain.steps),
        )
