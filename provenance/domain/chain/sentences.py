"""Sentences on a whole chain: the path, where it stops, and lines that attribute a quote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from provenance.domain.chain.attribution_clauses import (
    act_clauses,
    attribution_clause,
    gap_clauses,
    hedge_clauses,
    starting_wording,
    step_clauses,
)
from provenance.domain.chain.branches import side_gaps
from provenance.domain.chain.check_clauses import check_clauses
from provenance.domain.chain.findings.finding import View
from provenance.domain.chain.findings.independence import (
    independent_origins,
    outlets,
)
from provenance.domain.chain.findings.interests import interest_clauses
from provenance.domain.chain.naming import (
    document_name,
    join_with_or,
    origins_phrase,
    outlets_phrase,
)
from provenance.domain.chain.steps import End, EndKind
from provenance.domain.messages import clauses, gettext_noop, items, say, with_capital
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import GapKind, Layer


@dataclass(frozen=True, slots=True)
class Sentences:
    """A chain put into words, from recorded fields only.

    ``short`` fits a caption, ``long`` a body text. ``legal`` says who states each step, and which
    documents nobody here has on file.
    """

    chain: str
    stop: str
    short: str
    long: str
    legal: str


def sentences(view: View) -> Sentences:
    """Return all sentences that a page, an export or the terminal shows of a chain."""
    lines = _Lines(view)
    return Sentences(
        chain=lines.chain(),
        stop=where_it_stops(view),
        short=lines.short(),
        long=lines.long,
        legal=lines.legal(),
    )


class _Lines:
    """Builds the sentences of one chain; clauses used in several of them are built once."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.steps = list(step_clauses(view))
        self.hedges = list(hedge_clauses(view))
        self.stakes = _stakes(view)
        self.quoting = attribution_clause(view, with_quotation=True)
        # The acts and the check in their brief form.
        self.acts = list(act_clauses(view, every=False))
        self.checks = list(check_clauses(view, every=False))
        self.gaps = list(gap_clauses(view, main_only=True))

    def chain(self) -> str:
        """Return the main path in one sentence: the claimed speaker, each step, and the check."""
        naming = attribution_clause(self.view, with_quotation=False)
        return "".join(_as_sentence(clauses([naming, *self.steps, *self._briefly()])))

    def short(self) -> str:
        """Return who is quoted by whom, then the acts, hedges, check, interests and gaps.

        Where the outlet's first step is inferred, the upstream is named too, unless the claimed
        speaker published it and so is named already.
        """
        records, way = self.view.records, list[str]()
        speaker = records.quotes[starting_wording(self.view).quote].speaker
        for step in self.view.chain.main_path[:1]:
            upstream = records.documents.get(step.attribution.upstream or 0)
            if step.layer == Layer.INFERRED and upstream is not None:
                is_named = speaker is not None and upstream.publisher == speaker
                way += [] if is_named else step_clauses(self.view, most=1)
        return _as_sentences([self.quoting, *way, *self._briefly()])

    def _briefly(self) -> list[str]:
        return [*self.acts, *self.hedges, *self.checks, *self.stakes, *self.gaps]

    @cached_property
    def long(self) -> str:
        """The short line with each step of the way, what the check is said of, and each gap."""
        return _as_sentences(
            [
                self.quoting,
                *self.steps,
                *act_clauses(self.view, every=True),
                *self.hedges,
                *check_clauses(self.view, every=True),
                *self.stakes,
                *gap_clauses(self.view, main_only=False),
            ]
        )

    def legal(self) -> str:
        """Return the long line, the documents not on file here, and what it does not claim."""
        lines = [
            self.long,
            *_as_sentence(_file_clause(self.view)),
            _(
                "This line repeats what the named documents state; it does not say that the words "
                "were spoken, or that what they say is so."
            ),
        ]
        return " ".join(lines)


def _file_clause(view: View) -> str:
    """Return a clause naming the documents on the main path that are not on file, or ""."""
    records = view.records
    documents = [starting_wording(view).document]
    for step in view.chain.main_path:
        documents += [step.attribution.taker, step.attribution.upstream or 0]
    missing = [
        document_name(records, document)
        for document in dict.fromkeys(documents)
        if document in records.documents and not records.documents[document].held
    ]
    return (
        say(_("nobody here has %(documents)s on file"), documents=join_with_or(missing))
        if missing
        else ""
    )


def _stakes(view: View) -> list[str]:
    return [clause for clause, _passages in interest_clauses(view)]


def _as_sentences(parts: Iterable[str]) -> str:
    return " ".join(sentence for part in parts for sentence in _as_sentence(part))


def _as_sentence(clause: str) -> list[str]:
    return [say(_("%(sentence)s."), sentence=with_capital(clause))] if clause else []


_REACHES = {
    (True, True): gettext_noop("Traced as far as %(document)s, on file here"),
    (True, False): gettext_noop(
        "Traced, as told, as far as %(document)s, which nobody here has on file"
    ),
    (False, True): gettext_noop("Traced by inference alone as far as %(document)s, on file here"),
    (False, False): gettext_noop(
        "Traced by inference alone as far as %(document)s, which nobody here has on file"
    ),
}
"""The message on how far a chain leads, by whether it is stated and the document is on file."""


def where_it_stops(view: View) -> str:
    """Return how far the chain leads, where it stops, and what all outlets together go back to."""
    chain = view.chain
    origins = [end for end in chain.origins if end.counted] or list(chain.origins)
    parts = [_reached(view, end) for end in _one_a_document(origins)]
    side = side_gaps(chain)
    ends = dict.fromkeys((end.document, end.gap, end in side) for end in chain.gaps)
    for document, gap, on_side_branch in ends:
        name = document_name(view.records, document)
        message = _("stops at %(document)s: %(gap)s")
        if on_side_branch:
            message = _("one branch stops at %(document)s: %(gap)s")
        parts.append(say(message, document=name, gap=GapKind(gap).label))
    if any(end.kind == EndKind.CIRCLE for end in chain.ends):
        parts.append(_("goes in a circle"))
    parts.append(_together(view))
    return " · ".join(with_capital(part) for part in parts)


def _one_a_document(ends: list[End]) -> list[End]:
    return list({end.document: end for end in ends}.values())


def _reached(view: View, end: End) -> str:
    """Return how far the chain leads, whether that is on file, and if the speaker is unnamed."""
    records = view.records
    message = _(_REACHES[end.counted, records.documents[end.document].held])
    reach = say(message, document=document_name(records, end.document))
    is_named = (
        starting_wording(view).speaker_as_named or records.quotes[end.quote].speaker is not None
    )
    return reach if is_named else say(_("%(reach)s, and the speaker is not named"), reach=reach)


def _together(view: View) -> str:
    """Return a phrase that counts the outlets and the origins of everyone's chain together."""
    origins = origins_phrase(len(independent_origins(view.records, view.everyone)))
    number = len(outlets(view.records, view.everyone))
    if number == 1:
        return items([outlets_phrase(1), origins])
    return say(
        _("the %(outlets)s together: %(origins)s"), outlets=outlets_phrase(number), origins=origins
    )
