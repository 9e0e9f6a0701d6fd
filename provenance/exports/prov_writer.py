"""A writer for PROV documents, which writes bundles, entities and agents once, by stable names."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from provenance.domain.chain.naming import document_name
from provenance.domain.chain.notices import CorrectionNotice, notice_line
from provenance.domain.chain.records import Records
from provenance.domain.vocabulary import GapKind, SourceKind
from provenance.exports.context import NAME, ExportContext

if TYPE_CHECKING:
    from prov.model import ProvBundle, QualifiedName

PERSONS = frozenset({SourceKind.PERSON, SourceKind.UNNAMED})
COMPUTED = "computed"
NOT_SHOWN = "a-document-not-shown"
Attributes = list[tuple[Any, Any]]


class ProvWriter:
    """Writes each record once in each bundle, under a name that is always the same."""

    def __init__(self, context: ExportContext) -> None:
        # Imported here, because the library is large and only this format needs it.
        from prov.model import ProvDocument

        self.document = ProvDocument()
        self.document.add_namespace("here", f"{context.site}/")
        self.document.add_namespace("word", f"{context.site}/glossary/#")
        self.bundles: dict[str, ProvBundle] = {}
        self.written: set[tuple[str, str]] = set()

    # Bundles

    def document_bundle(self, records: Records, document: int | None) -> ProvBundle:
        """Return the bundle of what this document states, attributed to its publisher."""
        row = records.documents.get(document) if document is not None else None
        name = f"told-by/{row.slug}" if row else f"told-by-{NOT_SHOWN}"
        bundle = self._bundle(name)
        if row is not None:
            agent = self.source(self.document, records, row.publisher)
            if agent is not None and self.is_new(name, "publisher"):
                self.document.wasAttributedTo(self.name(name), agent)
        return bundle

    def inferred_by(self, curator: str) -> ProvBundle:
        """Return the bundle of what this curator infers without words that state it."""
        name = f"inferred-by/{_digest(curator)}"
        bundle = self._bundle(name)
        agent = f"here:curators/{_digest(curator)}"
        if self.is_new("", agent):
            attributes = [
                ("prov:type", self.prov("Person")),
                ("prov:label", curator or "a curator"),
            ]
            self.document.agent(agent, attributes)
            self.document.wasAttributedTo(self.name(name), agent)
        return bundle

    def computed(self) -> ProvBundle:
        """Return the bundle of what the product computes from the records by rule."""
        bundle = self._bundle(COMPUTED)
        if self.is_new("", "here:about"):
            attributes = [("prov:type", self.prov("SoftwareAgent")), ("prov:label", NAME)]
            self.document.agent("here:about", attributes)
            self.document.wasAttributedTo(self.name(COMPUTED), "here:about")
        return bundle

    def _bundle(self, name: str) -> ProvBundle:
        if name not in self.bundles:
            self.bundles[name] = self.document.bundle(self.name(name))
            self.document.entity(self.name(name), [("prov:type", self.prov("Bundle"))])
        return self.bundles[name]

    # Entities and agents

    def entity(self, bundle: ProvBundle, records: Records, document: int) -> QualifiedName:
        row = records.documents.get(document)
        name = self.name(f"documents/{row.slug}" if row else f"documents-{NOT_SHOWN}")
        if self.is_new(bundle, name):
            attributes: Attributes = [("prov:label", document_name(records, document))]
            if row is not None:
                attributes.append(("prov:type", self.word(row.kind)))
                attributes.append(("word:held", row.held))
                attributes += [(f"word:{d.layer}", d.edtf) for d in row.dates if d.edtf]
            bundle.entity(name, attributes)
            agent = self.source(bundle, records, row.publisher) if row is not None else None
            if agent is not None:
                bundle.wasAttributedTo(name, agent)
        return name

    def source(
        self, bundle: ProvBundle, records: Records, source: int | None
    ) -> QualifiedName | None:
        """Return the agent for a source, by the name that may be shown, or None if unknown."""
        row = records.sources.get(source) if source is not None else None
        if row is None:
            return None
        name = self.name(f"sources/{row.slug}")
        if self.is_new(bundle, name):
            kind = self.prov("Person" if row.kind in PERSONS else "Organization")
            bundle.agent(name, [("prov:type", kind), ("prov:label", row.name)])
        return name

    def agent(
        self, bundle: ProvBundle, records: Records, source: int | None, as_named: str
    ) -> QualifiedName | None:
        """Return the agent for the source, or else for the name used in this bundle's document."""
        agent = self.source(bundle, records, source)
        if agent is not None or not as_named:
            return agent
        teller = bundle.identifier.localpart if bundle.identifier else ""
        name = self.name(f"named/{_digest(f'{teller} {as_named}')}")
        if self.is_new(bundle, name):
            bundle.agent(name, [("word:as-named", as_named)])
        return name

    def notice(self, records: Records, notice: CorrectionNotice) -> None:
        """Write a correction as a revision of its document, or a retraction as its invalidation."""
        passage = records.passages.get(notice.passage) if notice.passage is not None else None
        bundle = self.document_bundle(records, passage.document) if passage else self.computed()
        line = notice_line(records, notice)
        name = self.name(f"notices/{_digest(line)}")
        if not self.is_new(bundle, name):
            return
        attributes: Attributes = [("prov:type", self.word(notice.kind.value)), ("prov:value", line)]
        attributes += [("word:dated", notice.dated)] if notice.dated else []
        attributes += [("word:words", passage.exact)] if passage else []
        about = self._reached(bundle, records, notice)
        if notice.is_end:
            bundle.activity(name, other_attributes=attributes)
            ended = self.name(f"{name.localpart}/ends")
            bundle.wasInvalidatedBy(about, name, identifier=ended)
            return
        bundle.entity(name, attributes)
        bundle.wasRevisionOf(name, about, identifier=self.name(f"{name.localpart}/of"))

    def _reached(
        self, bundle: ProvBundle, records: Records, notice: CorrectionNotice
    ) -> QualifiedName:
        """Return the document concerned, or the gap in place of a document that is not shown."""
        if not notice.attribution:
            return self.entity(bundle, records, notice.document)
        hole = self.name(f"gaps/{notice.attribution.partition('~')[0]}")
        if self.is_new(bundle, hole):
            bundle.entity(hole, [("prov:type", self.word("gap"))])
        return hole

    def gap(
        self,
        bundle: ProvBundle,
        taker: QualifiedName,
        gap: str,
        slug: str,
        *,
        derived: bool = False,
    ) -> QualifiedName:
        """Write and return a gap; with ``derived``, also that the taker is derived from it."""
        name = self.name(f"gaps/{slug}")
        if self.is_new(bundle, name):
            attributes: Attributes = [
                ("prov:type", self.word("gap")),
                ("prov:type", self.word(gap)),
                ("prov:label", GapKind(gap).label),
            ]
            bundle.entity(name, attributes)
            if derived:
                bundle.wasDerivedFrom(taker, name, identifier=self.name(f"attributions/{slug}"))
        return name

    # Names

    def is_new(self, bundle: ProvBundle | str, name: object) -> bool:
        """Return whether this name is new in the bundle, and remember it."""
        where = bundle if isinstance(bundle, str) else str(bundle.identifier)
        key = (where, str(name))
        if key in self.written:
            return False
        self.written.add(key)
        return True

    def name(self, local: str) -> QualifiedName:
        return self.document.mandatory_valid_qname(f"here:{local}")

    def word(self, local: str) -> QualifiedName:
        return self.document.mandatory_valid_qname(f"word:{local}")

    def prov(self, local: str) -> QualifiedName:
        return self.document.mandatory_valid_qname(f"prov:{local}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
