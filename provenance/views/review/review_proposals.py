"""The machine's proposals as the review page lists them, and what earlier quotes tell of the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from provenance.domain.curation_vocabulary import ProposalKind
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import ActKind, HowPut, StatementKind
from provenance.models import Document, Proposal, Wording
from provenance.queries.document_records import MOST
from provenance.views.review.review_asked import Asked

SAID = "said"
GROUPS = (
    ProposalKind.QUOTATION,
    ProposalKind.STATEMENT,
    ProposalKind.UPSTREAM,
    ProposalKind.INDIRECT,
    ProposalKind.DATE,
    ProposalKind.HEDGE,
    ProposalKind.DISCLOSURE,
    ProposalKind.FIGURE,
    SAID,
)
READ_IN_PASSING = frozenset(
    {ProposalKind.HEDGE, ProposalKind.FIGURE, ProposalKind.DISCLOSURE, SAID}
)
"""Groups that findings read from the words by themselves: nothing is to be done but where they err."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposal: its words and what the program read beside them."""

    number: int
    start: int
    words: str
    name: str
    read: tuple[str, ...]
    address: str
    at_once: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Quotations of one speaker as named, who was chosen for an earlier one."""

    name: str
    speaker: str
    like: str
    number: int


@dataclass(frozen=True, slots=True)
class ProposedGroup:
    """The proposals of one kind; ``quiet`` where they need no decision."""

    key: str
    label: str
    rows: tuple[Proposed, ...]
    quiet: bool


@dataclass(frozen=True, slots=True)
class Next:
    """A proposed quotation that is taken up with one key."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class AllProposed:
    """Everything proposed of this part of the text."""

    groups: tuple[ProposedGroup, ...]
    batches: tuple[Batch, ...]
    number: int
    by: str
    next: Next | None
    is_cut: bool


def following(text: str, rows: Iterable[Proposal], asked: Asked) -> Next | None:
    """The quotation to take up next: the first in reading order that nobody has decided."""
    quotation = next((row for row in rows if row.kind == ProposalKind.QUOTATION), None)
    if quotation is None:
        return None
    words = text[quotation.start : quotation.end]
    return Next(words, asked.address(proposal=quotation.pk))


def proposed(
    document: Document, quotes: Sequence[Wording], rows: Sequence[Proposal], asked: Asked
) -> AllProposed:
    """The open proposals by kind, each kind in reading order."""
    known = remembered(quotes)
    by_group: dict[str, list[Proposed]] = {key: [] for key in GROUPS}
    for row in rows:
        by_group[group_of(row)].append(_proposed(document.text, row, known, asked))
    return AllProposed(
        groups=tuple(
            ProposedGroup(key, group_name(key), tuple(found), key in READ_IN_PASSING)
            for key, found in by_group.items()
            if found
        ),
        batches=tuple(_batches(document.text, rows, known)),
        number=len(rows),
        by=rows[0].suggested_by if rows else "",
        next=following(document.text, rows, asked),
        is_cut=len(rows) == MOST,
    )


def group_of(row: Proposal) -> str:
    """The group a proposal is listed in: its kind, but that who speaks is told apart from steps."""
    return SAID if row.kind == ProposalKind.UPSTREAM and row.sort == ActKind.SAID else row.kind


def group_name(key: str) -> str:
    """What a group is called."""
    return _("who is named as speaking") if key == SAID else str(ProposalKind(key).label)


def remembered(quotes: Iterable[Wording]) -> dict[str, Wording]:
    """By the speaker as named, folded: the quote entered last, whose speaker somebody chose."""
    chosen = [row for row in quotes if row.speaker_as_named and row.quote.claimed_speaker]
    ordered = sorted(chosen, key=lambda row: row.pk)
    return {folded(row.speaker_as_named): row for row in ordered}


def name_in(text: str, row: Proposal) -> str:
    """Whom the program read as the speaker or agent, in the document's words; "" if nobody."""
    details = row.details
    place = details.get("named") or details.get("speaker") or details.get("agent")
    return " ".join(text[place[0] : place[1]].split()) if place else ""


def like(text: str, row: Proposal, known: dict[str, Wording]) -> Wording | None:
    """The earlier quote that tells all that is to be decided of this proposed one."""
    if row.kind not in (ProposalKind.QUOTATION, ProposalKind.INDIRECT):
        return None
    return known.get(folded(name_in(text, row)))


def _proposed(text: str, row: Proposal, known: dict[str, Wording], asked: Asked) -> Proposed:
    found = like(text, row, known)
    return Proposed(
        number=row.pk,
        start=row.start,
        words=text[row.start : row.end],
        name=name_in(text, row),
        read=tuple(filter(None, read_of(text, row))),
        address=asked.address(proposal=row.pk),
        at_once=str(found.quote.claimed_speaker) if found is not None else "",
    )


def read_of(text: str, row: Proposal) -> Iterable[str]:
    """What else the program read, in words."""
    details = row.details
    if cue := details.get("cue"):
        yield _("by “%(cue)s”") % {"cue": text[cue[0] : cue[1]]}
    if likely := details.get("likely"):
        yield _("perhaps said by “%(name)s”") % {"name": text[likely[0] : likely[1]]}
    if row.kind == ProposalKind.UPSTREAM and details["act"] in ActKind.values:
        yield str(ActKind(details["act"]).label)
    if row.kind == ProposalKind.STATEMENT:
        yield str(StatementKind(details["kind"]).label)
        yield str(HowPut(details["how"]).label)
    if row.score is not None:
        yield _("speakers found so were right in %(share)d of 100") % {
            "share": round(row.score * 100)
        }


def _batches(text: str, rows: Sequence[Proposal], known: dict[str, Wording]) -> Iterable[Batch]:
    """One for each speaker chosen already who is proposed for two quotations or more."""
    quoted = [row for row in rows if row.kind == ProposalKind.QUOTATION]
    counts = Counter(folded(name_in(text, row)) for row in quoted)
    for name, found in known.items():
        if counts[name] > 1:
            yield Batch(
                found.speaker_as_named,
                str(found.quote.claimed_speaker),
                found.words,
                counts[name],
            )
