"""Sources and documents that match the words of a search by name, as the search page lists them."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain.naming import designation_from
from provenance.domain.vocabulary import DocumentKind, SourceKind
from provenance.models import Document
from provenance.presenters.facets import HEADINGS
from provenance.queries.names import NameMatches


@dataclass(frozen=True, slots=True)
class NameMatchRow:
    """A source or a document: name, kind, matching words, and quotes it takes part in.

    ``quotes`` are triples of its role, the number of quotes, and the address of their list.
    """

    address: str
    name: str
    what: str
    language: str = ""
    words: str = ""
    quotes: tuple[tuple[str, int, str], ...] = ()
    distressing: bool = False


def name_match_rows(matches: NameMatches) -> list[NameMatchRow]:
    """Return the matching sources, then the matching documents."""
    sources = [
        NameMatchRow(
            address=match.source.get_absolute_url(),
            name=match.source.shown_as,
            what=SourceKind(match.source.kind).label,
            quotes=tuple(
                (str(HEADINGS[name]), number, reverse("find", query={name: match.source.slug}))
                for name, number in match.quotes
            ),
        )
        for match in matches.sources
    ]
    documents = [
        NameMatchRow(
            address=match.document.get_absolute_url(),
            name=_title(match.document),
            what=DocumentKind(match.document.kind).label,
            language=match.document.language,
            words=match.statement,
            distressing=match.distressing,
        )
        for match in matches.documents
    ]
    return [*sources, *documents]


def _title(document: Document) -> str:
    return document.title or designation_from(document.kind, document.described_as, "")
