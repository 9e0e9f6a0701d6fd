"""The answer on where the trail ends: at the claimed speaker, in a gap, or in a circle."""

from __future__ import annotations

from provenance.domain.chain.answers.answer import Answer, AnswerLine, Question, line
from provenance.domain.chain.branches import gap_clause, side_gaps
from provenance.domain.chain.findings.independence import independent_origins
from provenance.domain.chain.naming import document_name, outlet_name
from provenance.domain.chain.records import Records
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Chain, End, EndKind
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say


def ends_answer(report: ChainReport) -> Answer:
    """Return every end of the chain; gaps on side branches are listed in the notes.

    As for the findings, ``side_gaps`` decides which gaps those are.
    """
    records, chain = report.records, report.chain
    origins = [_origin(report, end) for end in _distinct(chain, EndKind.ORIGIN)]
    circles = [_circle(records, chain, end) for end in _distinct(chain, EndKind.CIRCLE)]
    main = {(end.document, end.gap) for end in set(chain.gaps) - side_gaps(chain)}
    open_ends: list[AnswerLine] = []
    notes: list[AnswerLine] = []
    for end in _distinct(chain, EndKind.GAP):
        gap = gap_clause(records, chain, end, name=outlet_name(records, end.document))
        if (end.document, end.gap) in main:
            open_ends.append(line(say(_("%(gap)s."), gap=gap), *_words(chain, end)))
        else:
            branch = say(_("One branch ends early: %(gap)s."), gap=gap)
            notes.append(line(branch, *_words(chain, end)))
    if origins:
        return Answer(Question.ENDS, (*origins, *open_ends), (_count(report), *notes, *circles))
    return Answer(Question.ENDS, (*open_ends, *circles), (_count(report), *notes))


def _distinct(chain: Chain, kind: EndKind) -> list[End]:
    """Return the ends of a kind, one for each document and gap, counted origins preferred."""
    ends = sorted((e for e in chain.ends if e.kind == kind), key=lambda end: not end.counted)
    return list({(e.document, e.gap): e for e in reversed(ends)}.values())[::-1]


def _origin(report: ChainReport, end: End) -> AnswerLine:
    records = report.records
    name = document_name(records, end.document)
    if not end.counted:
        text = _("By our inference, at the claimed speaker, in %(document)s: no words state it.")
    elif records.documents[end.document].held:
        text = _("At the claimed speaker, in %(document)s, which is on file.")
    else:
        text = _("At the claimed speaker, in %(document)s, which nobody here has on file.")
    return line(say(text, document=name), *_words(report.chain, end))


def _count(report: ChainReport) -> AnswerLine:
    """Return a line on the number of independent origins; inferred ones are not counted."""
    number = len(independent_origins(report.records, report.chain))
    if not number:
        return line(_("No independent origin is reached by stated steps."))
    message = ngettext(
        "%(number)d independent origin in all, as told.",
        "%(number)d independent origins in all, as told.",
        number,
    )
    return line(say(message, number=number))


def _circle(records: Records, chain: Chain, end: End) -> AnswerLine:
    text = _("It goes in a circle: %(document)s is in the end its own source.")
    return line(say(text, document=document_name(records, end.document)), *_words(chain, end))


def _words(chain: Chain, end: End) -> list[int | None]:
    """Return the passage of the step that leads to the end."""
    return [step.attribution.passage for step in chain.steps if step.id == end.step]
