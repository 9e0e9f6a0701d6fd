"""What stands against publishing a document, with what would go out beside it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import ngettext

from provenance.domain.chain.consistency import Severity
from provenance.models import Document, Proposal
from provenance.queries.checks.of_document import Lack, faults_of

TO_BE_KNOWN = {"not-examined", "no-attribution", "no-applicable-attribution", "undated"}
"""Notes of the checks that a second reader has to have seen before they publish."""
HARMLESS = {"told-by-unpublished"}
"""Readers are not shown what this is about; it is no reason to hold a document back."""


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing in the way: an error has to be mended, a warning has to be acknowledged."""

    document: Document
    is_error: bool
    code: str
    sentence: str
    words: str = ""
    distressing: bool = False


def objections(
    documents: Sequence[Document], *, as_published: Collection[int] = ()
) -> list[Objection]:
    """Everything against publishing these documents as they stand now, errors first.

    ``as_published`` are the numbers of documents that are taken to be published already.
    """
    by_key: dict[tuple[object, ...], Objection] = {}
    for document in documents:
        for lack in faults_of(document, as_published=as_published):
            if _counts(lack):
                one = _objection(document, lack)
                by_key.setdefault((lack.table, lack.record, lack.code), one)
    every = [*by_key.values(), *_open_proposals(documents)]
    return sorted(every, key=lambda one: not one.is_error)


def _counts(lack: Lack) -> bool:
    return lack.severity != Severity.NOTE or lack.code in TO_BE_KNOWN


def _objection(document: Document, lack: Lack) -> Objection:
    is_error = lack.severity == Severity.ERROR and lack.code not in HARMLESS
    return Objection(document, is_error, lack.code, lack.sentence, lack.words, lack.distressing)


def _open_proposals(documents: Sequence[Document]) -> list[Objection]:
    objection_list = []
    for document in documents:
        number = Proposal.objects.open().filter(document=document).count()
        if number:
            sentence = ngettext(
                "%(number)d suggestion is neither confirmed nor refused.",
                "%(number)d suggestions are neither confirmed nor refused.",
                number,
            ) % {"number": number}
            objection_list.append(Objection(document, False, "open-proposals", sentence))
    return objection_list
