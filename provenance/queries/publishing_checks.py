"""Objections to publishing a document, together with the documents published with it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from provenance.domain.chain.consistency import Severity
from provenance.models import Document, Proposal, Source
from provenance.queries.checks.of_document import DocumentFault, faults_of
from provenance.queries.people_at_risk import PersonAtRisk, people_at_risk

TO_BE_KNOWN = {"not-examined", "no-attribution", "no-applicable-attribution", "undated"}
"""Notes of the checks that a second reader has to see before publishing."""
UNPROTECTED = "unprotected-person"
HARMLESS = {"told-by-unpublished"}
"""Codes about things that readers are not shown, and that therefore do not block publication."""

_AT_RISK = {
    True: gettext_noop(
        "“%(name)s” speaks in words that were intercepted, recorded or leaked, and is not "
        "protected: protect, or say why not."
    ),
    False: gettext_noop(
        "“%(name)s” is spoken to in words that were intercepted, recorded or leaked, and is not "
        "protected: protect, or say why not."
    ),
}
"""By whether the person speaks in the words, or is only spoken to."""


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection to publishing: an error has to be corrected, a warning acknowledged.

    ``person`` is the person to protect, where it is about one.
    """

    document: Document
    is_error: bool
    code: str
    sentence: str
    words: str = ""
    distressing: bool = False
    person: PersonAtRisk | None = None


def objections(
    documents: Sequence[Document], *, as_published: Collection[int] = ()
) -> list[Objection]:
    """Return all objections to publishing these documents in their present state, errors first.

    ``as_published`` are primary keys of documents to treat as published already.
    """
    by_key: dict[tuple[object, ...], Objection] = {}
    for document in documents:
        for lack in faults_of(document, as_published=as_published):
            if _counts(lack):
                one = _objection(document, lack)
                by_key.setdefault((lack.table, lack.record, lack.code), one)
    every = [*by_key.values(), *_unprotected(documents), *_open_proposals(documents)]
    return sorted(every, key=lambda one: not one.is_error)


def _counts(lack: DocumentFault) -> bool:
    return lack.severity != Severity.NOTE or lack.code in TO_BE_KNOWN


def _objection(document: Document, lack: DocumentFault) -> Objection:
    is_error = lack.severity == Severity.ERROR and lack.code not in HARMLESS
    return Objection(document, is_error, lack.code, lack.sentence, lack.words, lack.distressing)


def _unprotected(documents: Sequence[Document]) -> list[Objection]:
    """Return an objection per person at risk, even one named in several documents."""
    objection_by_person: dict[Source, Objection] = {}
    for document in documents:
        for person in people_at_risk(document):
            sentence = _(_AT_RISK[person.speaks]) % {"name": person.source.shown_as}
            objection = Objection(document, False, UNPROTECTED, sentence, person=person)
            objection_by_person.setdefault(person.source, objection)
    return list(objection_by_person.values())


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
