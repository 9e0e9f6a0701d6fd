"""A chain in PROV: one bundle for each document that asserts something, apart from inferences.

Where our data and PROV do not fit:

- PROV relates what happened; a step is what somebody says happened. So each step is in the bundle
  of the document whose words state it, and the bundle is attributed to its publisher.
- What a curator infers is in a bundle attributed to that curator; what the product computes (ends
  without any step, findings) is in a bundle attributed to the product.
- PROV has no gaps. A gap is an entity of the type ``gap`` and of its own kind, from which the taker
  is derived.
- The claimed speech event is an activity of the type ``claimed``, since PROV itself cannot express
  that it is only claimed.
- A correction is a revision of the document, of which only the sentence is held; a retraction, or a
  withdrawal here, invalidates the document. PROV has a time for that, but ours may be approximate,
  so it is given in words. What the publisher's own words state is in their document's bundle; what
  a curator recorded without such words is in the product's.
- An agent known only by the name in a document has a name in that bundle alone, so that nobody is
  merged with somebody whom the records keep apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from provenance.domain.chain.document_report import DocumentReport
from provenance.domain.chain.notices import notices_on
from provenance.domain.chain.records import (
    ActRecord,
    AttributionRecord,
    Records,
    StatementRecord,
    WordingRecord,
)
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.step_facts import step_facts
from provenance.domain.chain.steps import EndKind
from provenance.domain.vocabulary import ActKind, Layer
from provenance.exports.context import ExportContext
from provenance.exports.fingerprint import chain_version
from provenance.exports.prov_writer import Attributes, ProvWriter

if TYPE_CHECKING:
    from prov.model import ProvBundle, ProvDocument, QualifiedName


def build_bundles(reports: Sequence[ChainReport], context: ExportContext) -> ProvDocument:
    """Return a PROV document of these chains, with every bundle once."""
    writer = _Writer(context)
    for report in reports:
        writer.chain(report)
    return writer.document


def build_document_bundles(document_report: DocumentReport, context: ExportContext) -> ProvDocument:
    """Return a PROV document of one document's statements and the chains of its quotes."""
    writer = _Writer(context)
    for report in document_report.chains:
        writer.chain(report)
    writer.document_report(document_report)
    return writer.document


class _Writer(ProvWriter):
    """Writes the bundles of chains and of documents."""

    def chain(self, report: ChainReport) -> None:
        records = report.records
        self._wordings(records, [*records.quote_wordings(), report.wording])
        origins = {end.document for end in report.chain.origins}
        for step in report.chain.steps:
            self._attribution(records, step.attribution, origins, step.quote)
        for end in report.chain.ends:
            if end.kind == EndKind.GAP and not end.step:
                bundle = self.computed()
                taker = self.entity(bundle, records, end.document)
                self.gap(bundle, taker, end.gap, f"no-attribution/{taker.localpart}", derived=True)
        for statement in report.statements:
            self._statement(records, statement)
        for notice in report.notices:
            self.notice(records, notice)
        self._speaker(records, report.wording.quote)
        self._findings(report)

    def document_report(self, document_report: DocumentReport) -> None:
        records = document_report.records
        self.entity(
            self.document_bundle(records, document_report.document),
            records,
            document_report.document,
        )
        for attribution in document_report.attributions:
            self._attribution(records, attribution, set(), None)
        for statement in document_report.statements:
            self._statement(records, statement)
        for notice in notices_on(records, document_report.document):
            self.notice(records, notice)

    def _wordings(self, records: Records, rows: Iterable[WordingRecord]) -> None:
        """Write each wording as quoted from its outlet and as claiming the speech event."""
        for row in rows:
            bundle = self.document_bundle(records, row.document)
            name = self.name(f"wordings/{row.slug}")
            if not self.is_new(bundle, name):
                continue
            outlet = self.entity(bundle, records, row.document)
            attributes: Attributes = [("prov:value", row.words), ("word:form", row.form)]
            attributes += [("word:language", row.language)] if row.language else []
            bundle.entity(name, attributes)
            bundle.wasQuotedFrom(name, outlet, identifier=self.name(f"quoted/{row.slug}"))
            event = self._event(bundle, records, row.quote)
            agent = self.agent(bundle, records, None, row.speaker_as_named)
            if agent is not None:
                bundle.wasAssociatedWith(event, agent, identifier=self.name(f"said/{row.slug}"))
            bundle.wasInfluencedBy(name, event, identifier=self.name(f"claims/{row.slug}"))

    def _speaker(self, records: Records, quote: int) -> None:
        """Write the recorded claimed speaker, which no outlet states, into the product's bundle."""
        bundle = self.computed()
        agent = self.source(bundle, records, records.quotes[quote].speaker)
        association = self.name(f"said/{records.quotes[quote].slug}")
        if agent is not None and self.is_new(bundle, association):
            event = self._event(bundle, records, quote)
            bundle.wasAssociatedWith(event, agent, identifier=association)

    def _event(self, bundle: ProvBundle, records: Records, quote: int) -> QualifiedName:
        row = records.quotes[quote]
        name = self.name(f"quotes/{row.slug}")
        if self.is_new(bundle, name):
            attributes: Attributes = [("prov:type", self.word("claimed"))]
            details = {"occasion": row.occasion, "when": row.said_when, "where": row.said_where}
            attributes += [(f"word:{key}", value) for key, value in details.items() if value]
            bundle.activity(name, other_attributes=attributes)
        return name

    # Steps

    def _attribution(
        self, records: Records, attribution: AttributionRecord, origins: set[int], quote: int | None
    ) -> None:
        """Write the step into the bundle of whoever states it."""
        inferred = attribution.layer == Layer.INFERRED
        bundle = (
            self.inferred_by(attribution.inferred_by)
            if inferred
            else self.document_bundle(records, attribution.told_by)
        )
        if attribution.speaks and quote is not None:
            self._speech(bundle, records, attribution, quote)
        if not self.is_new(bundle, f"attributions/{attribution.slug}"):
            return
        self._way(bundle, records, attribution, origins, quote)
        for place, act in enumerate(attribution.acts):
            self._act(bundle, records, attribution, act, place)

    def _way(
        self,
        bundle: ProvBundle,
        records: Records,
        attribution: AttributionRecord,
        origins: set[int],
        quote: int | None,
    ) -> None:
        """Write where the step leads: through a gap, or straight to its upstream."""
        taker = self.entity(bundle, records, attribution.taker)
        attributes = self._stated(records, attribution, quote)
        name = self.name(f"attributions/{attribution.slug}")
        upstream = (
            self.entity(bundle, records, attribution.upstream)
            if attribution.upstream is not None
            else None
        )
        if attribution.gap:
            hole = self.gap(bundle, taker, attribution.gap, attribution.slug)
            bundle.wasDerivedFrom(taker, hole, identifier=name, other_attributes=attributes)
            if upstream is not None:
                beyond = self.name(f"attributions/{attribution.slug}/beyond")
                bundle.wasDerivedFrom(hole, upstream, identifier=beyond)
        elif upstream is not None:
            relation = bundle.wasDerivedFrom
            if attribution.upstream in origins:
                relation = bundle.hadPrimarySource
            elif any(act.kind in (ActKind.QUOTED, ActKind.REPUBLISHED) for act in attribution.acts):
                relation = bundle.wasQuotedFrom
            relation(taker, upstream, identifier=name, other_attributes=attributes)

    def _speech(
        self, bundle: ProvBundle, records: Records, attribution: AttributionRecord, quote: int
    ) -> None:
        """Write the document in which the speaker speaks as generated by the speech event."""
        slug = records.quotes[quote].slug
        identifier = self.name(f"attributions/{attribution.slug}/{slug}")
        if self.is_new(bundle, identifier):
            taker = self.entity(bundle, records, attribution.taker)
            event = self._event(bundle, records, quote)
            attributes = self._stated(records, attribution, quote)
            bundle.wasGeneratedBy(taker, event, identifier=identifier, other_attributes=attributes)

    def _stated(
        self, records: Records, attribution: AttributionRecord, quote: int | None
    ) -> Attributes:
        """Return the layer, the words that state the step or the inference, and its facts."""
        attributes: Attributes = [("word:layer", attribution.layer.value)]
        passage = (
            records.passages.get(attribution.passage) if attribution.passage is not None else None
        )
        if passage is not None:
            attributes.append(("word:words", passage.exact))
        attributes += [("word:inference", attribution.inference)] if attribution.inference else []
        for fact in step_facts(records, attribution, quote):
            attributes.append((f"word:{fact.key.replace('_', '-')}", fact.value))
        return attributes

    def _act(
        self,
        bundle: ProvBundle,
        records: Records,
        attribution: AttributionRecord,
        act: ActRecord,
        place: int,
    ) -> None:
        """Write an act as an activity that used the upstream, or else the taker."""
        name = self.name(f"acts/{attribution.slug}/{place}")
        attributes: Attributes = [("prov:type", self.word(act.kind))]
        attributes.append(("prov:label", ActKind(act.kind).label))
        bundle.activity(name, other_attributes=attributes)
        about = attribution.taker if attribution.upstream is None else attribution.upstream
        used = self.entity(bundle, records, about)
        bundle.used(name, used, identifier=self.name(f"acts/{attribution.slug}/{place}/used"))
        self._doing(bundle, records, name, act.agent, act.agent_as_named)

    def _doing(
        self,
        bundle: ProvBundle,
        records: Records,
        activity: QualifiedName,
        source: int | None,
        as_named: str,
    ) -> None:
        agent = self.agent(bundle, records, source, as_named)
        if agent is not None:
            name_attributes = [("word:as-named", as_named)] if as_named else []
            identifier = self.name(f"{activity.localpart}/by")
            bundle.wasAssociatedWith(
                activity, agent, identifier=identifier, other_attributes=name_attributes
            )

    def _statement(self, records: Records, row: StatementRecord) -> None:
        """Write a statement as an activity, in the bundle of the document that states it."""
        bundle = self.document_bundle(records, row.document)
        name = self.name(f"statements/{row.slug}")
        if not self.is_new(bundle, name):
            return
        attributes: Attributes = [("prov:type", self.word(row.kind)), ("word:how-put", row.how_put)]
        attributes.append(("word:words", records.passages[row.passage].exact))
        attributes += [("word:method", method) for method in row.methods]
        attributes += [("word:object", name) for name in row.objects]
        lasting = f"{row.duration_hedge} {row.duration_number} {row.duration_unit}".strip()
        attributes += [("word:duration", lasting)] if row.duration_number else []
        bundle.activity(name, other_attributes=attributes)
        if row.of_document is not None:
            about = self.entity(bundle, records, row.of_document)
            bundle.used(name, about, identifier=self.name(f"statements/{row.slug}/of"))
        elif row.of_wording is not None and row.of_wording in records.wordings:
            wording = self.name(f"wordings/{records.wordings[row.of_wording].slug}")
            bundle.used(name, wording, identifier=self.name(f"statements/{row.slug}/of"))
        self._doing(bundle, records, name, row.doer, row.doer_as_named)

    def _findings(self, report: ChainReport) -> None:
        """Write the findings, and the version of the chain on which they are based."""
        bundle = self.computed()
        whole = self.name(f"chains/{report.wording.slug}/{report.chain.perspective.value}")
        if not self.is_new(bundle, whole):
            return
        attributes: Attributes = [("prov:type", self.word("chain"))]
        attributes.append(("word:version", chain_version(report)))
        attributes.append(("prov:value", report.sentences.chain))
        attributes.append(("word:stop", report.sentences.stop))
        bundle.collection(whole, attributes)
        for place, finding in enumerate(report.findings):
            name = self.name(f"{whole.localpart}/findings/{place}")
            details: Attributes = [("prov:type", self.word("finding"))]
            details.append(("word:code", finding.code.value))
            details.append(("prov:value", finding.sentence))
            bundle.entity(name, details)
            bundle.hadMember(whole, name)
