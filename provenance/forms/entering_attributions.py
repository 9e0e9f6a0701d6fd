"""The form of a step: which document takes its words from where, as stated, and what was done."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.text import beginning
from provenance.domain.vocabulary import TAKERS_ACTS, ActKind, GapKind
from provenance.forms import LONGEST_QUOTE, LONGEST_REASON, PlainTextField, PublicTextField
from provenance.forms.entering_documents import NEW_DOCUMENT, UPSTREAM, UpstreamForm
from provenance.forms.entering_fields import Layout, source_named, source_words
from provenance.forms.entering_occasions import (
    caution,
    lacks_occasion,
    occasions_field,
    occasions_of_step,
    selected_occasions,
)
from provenance.forms.entering_places import PlaceField, passage_words, place_words, zone_field
from provenance.models import Attribution, Document, Proposal, Quote
from provenance.models.occasions import LONGEST_LABEL
from provenance.queries.name_choices import documents_reported_in, wordings_in
from provenance.services.entering.attributions import ActEntry, AttributionEntry

LEAST_ACTS = 3
LONGEST_HEDGE = 80
LONGEST_SHOWN = 80
REASON_FIELDS = ("meaning", "identity_reason", "inference")
LIMIT_TITLE = gettext_lazy("Only for some quotes")
LEADS_TO_CHOICES = (
    ("document", gettext_lazy("to another document")),
    ("speaker", gettext_lazy("the claimed speaker speaks in it")),
    ("gap", gettext_lazy("into a gap")),
    ("document-gap", gettext_lazy("to another document, with unknown steps between")),
)


class AttributionForm(UpstreamForm):
    """The form of a step of this document, or of one that it reports on."""

    place = PlaceField(label=gettext_lazy("Words that state it"))
    zone = zone_field()
    taker = forms.ChoiceField(label=gettext_lazy("Which document takes"), required=False)
    leads_to = forms.ChoiceField(label=gettext_lazy("It leads"), choices=LEADS_TO_CHOICES)
    gap = forms.ChoiceField(
        label=gettext_lazy("The gap"),
        choices=[("", gettext_lazy("none")), *GapKind.choices],
        required=False,
    )
    quotes = forms.MultipleChoiceField(
        label=gettext_lazy("Only for these quotes"),
        required=False,
        help_text=gettext_lazy("None chosen: it speaks of the whole document."),
        widget=forms.CheckboxSelectMultiple,
    )
    new_occasion = PlainTextField(
        label=gettext_lazy("Only for another occasion of this document"),
        help_text=gettext_lazy("Its name, such as “on the tape”; then choose it at its quotes."),
        max_length=LONGEST_LABEL,
    )
    meaning = PlainTextField(
        label=gettext_lazy("Why these words mean it"),
        help_text=gettext_lazy("Where they do not name it outright."),
        max_length=LONGEST_REASON,
    )
    identity_reason = PlainTextField(
        label=gettext_lazy("Why it is the same unseen document that others tell of"),
        max_length=LONGEST_REASON,
    )
    inference = PlainTextField(
        label=gettext_lazy("No words state it: from what it is concluded"),
        max_length=LONGEST_REASON,
    )

    places: ClassVar[tuple[str, ...]] = ("place", "upstream_date_place")
    layout: ClassVar[Layout] = (
        ("", ("place", "taker", "leads_to", "upstream", "upstream_kind", "gap")),
        ("", ("occasions",)),
        ("", ("act1_kind", "act1_as_named", "act1_agent", "act1_hedge")),
        (gettext_lazy("What else was done"), ("act*",)),
        (LIMIT_TITLE, ("new_occasion", "quotes")),
        (NEW_DOCUMENT, ("upstream_*",)),
        (gettext_lazy("Where the words do not say it outright"), REASON_FIELDS),
    )

    def add_fields(self) -> None:
        self.add_upstream(gettext_lazy("The other document"))
        self._offer_takers()
        self._offer_quotes()
        self._offer_occasions()
        for act in self.acts():
            self.fields[f"{act}_kind"] = forms.ChoiceField(
                label=gettext_lazy("What was done"),
                choices=[("", gettext_lazy("nothing more")), *ActKind.choices],
                required=False,
            )
            self.fields[f"{act}_as_named"] = PublicTextField(
                label=gettext_lazy("by whom, as named here"), max_length=LONGEST_QUOTE
            )
            self.add_source(f"{act}_agent", gettext_lazy("in the register"), brief=True)
            self.fields[f"{act}_hedge"] = PlainTextField(
                label=gettext_lazy("its hedge, such as “has claimed”"), max_length=LONGEST_HEDGE
            )
            self.fields[f"{act}_place"] = PlaceField(
                label=gettext_lazy("Words of its own, if not those of the step")
            )

    def acts(self) -> list[str]:
        """Return the prefixes of the fields of acts, the submitted ones included."""
        recorded = len(self.record.acts.all()) if self.record is not None else 0
        number = 1
        while f"{self.add_prefix(f'act{number}')}_kind" in self.data:
            number += 1
        return [f"act{n}" for n in range(1, max(LEAST_ACTS, recorded, number - 1) + 1)]

    def place_names(self) -> list[str]:
        return [*self.places, *(f"{act}_place" for act in self.acts())]

    def _offer_takers(self) -> None:
        self.takers = {one.slug: one for one in documents_reported_in(self.document)}
        if self.record is not None and self.record.taker != self.document:
            self.takers.setdefault(self.record.taker.slug, self.record.taker)
        names = [(slug, document_words(one)) for slug, one in self.takers.items()]
        taker = self.fields["taker"]
        assert isinstance(taker, forms.ChoiceField)
        taker.choices = [("", gettext_lazy("this document")), *names]

    def _offer_quotes(self) -> None:
        words_by_slug: dict[str, str] = {}
        self.quotes_by_slug: dict[str, Quote] = {}
        for wording in wordings_in(self.document):
            words = str(wording) if wording.distressing else wording.words
            words_by_slug.setdefault(wording.quote.slug, words)
            self.quotes_by_slug[wording.quote.slug] = wording.quote
        recorded = [] if self.record is None else self.record.quotes.all()
        for quote in recorded:
            words_by_slug.setdefault(quote.slug, quote.slug)
            self.quotes_by_slug[quote.slug] = quote
        field = self.fields["quotes"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(slug, shortened(words)) for slug, words in words_by_slug.items()]

    def _offer_occasions(self) -> None:
        field = occasions_field(self.document, self.record)
        if field.choices:
            self.fields["occasions"] = field
        elif warning := caution(self.document):
            self.fields["quotes"].help_text = warning
            self.open_titles.append(LIMIT_TITLE)

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().values_of_proposal(proposal)
        details = proposal.details
        name = self.words_of_span(details.get("agent"))
        source = source_named(name, self.document)
        values |= self._proposed_document(details.get("document"))
        values["occasions"] = occasions_of_step(self.document, proposal)
        values["act1_kind"] = details.get("act", "")
        values["act1_hedge"] = self.words_of_span(details.get("hedge"))
        if values["act1_kind"] in TAKERS_ACTS:
            # The act is this document's: it republishes, and the named agent is the source of the
            # words.
            return {**values, "upstream_publisher": source or name}
        return {**values, "act1_as_named": name, "act1_agent": source}

    def _proposed_document(self, document: dict[str, Any] | None) -> dict[str, Any]:
        """Return the values of the other document, unless one like it is recorded."""
        if not document:
            return {}
        publisher = self.words_of_span(document["publisher"])
        source = source_named(publisher, self.document)
        for document_there in documents_reported_in(self.document):
            if (
                source
                and document_there.publisher
                and source_words(document_there.publisher) == source
            ):
                return {"upstream": document_there.slug}
        day = document["day"]
        return {
            "upstream": self.words_of_span(document["words"]),
            "upstream_kind": document["kind"],
            "upstream_publisher": source or publisher,
            "upstream_date": document["date"],
            "upstream_date_place": place_words(self.document.text, *day) if day else "",
        }

    def values_of_record(self) -> dict[str, Any]:
        attribution: Attribution = self.record
        if attribution.speaks:
            leads = "speaker"
        elif attribution.upstream is None:
            leads = "gap"
        else:
            leads = "document-gap" if attribution.gap else "document"
        values: dict[str, Any] = {name: getattr(attribution, name) for name in REASON_FIELDS}
        values |= {
            "place": passage_words(attribution.passage),
            "taker": "" if attribution.taker == self.document else attribution.taker.slug,
            "leads_to": leads,
            "gap": attribution.gap,
            "upstream": attribution.upstream.slug if attribution.upstream else "",
            "quotes": [quote.slug for quote in attribution.quotes.all()],
            "occasions": [str(occasion.pk) for occasion in attribution.occasions.all()],
        }
        for number, act in enumerate(attribution.acts.all(), start=1):
            values |= {
                f"act{number}_kind": act.kind,
                f"act{number}_as_named": act.agent_as_named,
                f"act{number}_hedge": act.hedge,
                f"act{number}_agent": source_words(act.agent),
                f"act{number}_place": passage_words(act.passage),
            }
        return values

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        leads = cleaned.get("leads_to", "")
        self.references["upstream"] = None
        if leads.startswith("document"):
            self.references["upstream"] = self.upstream_document()
            if self.references["upstream"] is None and UPSTREAM not in self.errors:
                self.add_error(UPSTREAM, _("Say to which document it leads."))
        if leads.endswith("gap") and not cleaned.get("gap"):
            self.add_error("gap", _("Choose what kind of gap it is."))
        evidence = cleaned.get("place") or cleaned.get("inference")
        if not evidence and "place" not in self.errors:
            sentence = _("Select the words that state this step, or say from what it is concluded.")
            self.add_error("place", sentence)
        if lacks_occasion(self.document, cleaned):
            sentence = _("It has several occasions. Choose those for which this step speaks.")
            self.add_error("occasions", sentence)
        self._refuse_agents_without_act()
        return cleaned

    def needs_source(self, role: str) -> bool:
        """Return whether this source is needed; no publisher if the step leads to no document."""
        leads = self.cleaned_data.get("leads_to", "")
        if role == "upstream_publisher" and not leads.startswith("document"):
            return False
        return super().needs_source(role)

    def _refuse_agents_without_act(self) -> None:
        for act in self.acts():
            names = ("as_named", "agent", "hedge")
            agent = [self.cleaned_data.get(f"{act}_{name}") for name in names]
            if any(agent) and not self.cleaned_data.get(f"{act}_kind"):
                self.add_error(f"{act}_kind", _("Say what this agent did."))

    def entry(self) -> AttributionEntry:
        """Return the typed values as an entry for the service."""
        cleaned, leads = self.cleaned_data, self.cleaned_data["leads_to"]
        return AttributionEntry(
            taker=self.takers.get(cleaned["taker"]),
            upstream=self.references["upstream"],
            speaks=leads == "speaker",
            gap=cleaned["gap"] if leads.endswith("gap") else "",
            quotes=[self.quotes_by_slug[slug] for slug in cleaned["quotes"]],
            occasions=selected_occasions(cleaned.get("occasions", ())),
            new_occasion=cleaned["new_occasion"],
            place=self.references.get("place"),
            acts=[self._act(act) for act in self.acts() if cleaned[f"{act}_kind"]],
            **{name: cleaned[name] for name in REASON_FIELDS},
        )

    def _act(self, act: str) -> ActEntry:
        return ActEntry(
            kind=self.cleaned_data[f"{act}_kind"],
            agent=self.references[f"{act}_agent"],
            agent_as_named=self.cleaned_data[f"{act}_as_named"],
            hedge=self.cleaned_data[f"{act}_hedge"],
            place=self.references.get(f"{act}_place"),
        )


def document_words(document: Document) -> str:
    """Return the label of a document in a form, with its publisher."""
    publisher = document.publisher
    name = document.name_for_readers
    return f"{publisher.shown_as}, {name}" if publisher is not None else name


def shortened(words: str) -> str:
    """Return the beginning of a quote's words in one line."""
    return beginning(" ".join(words.split()), LONGEST_SHOWN)
