"""The form of a statement: what was done, by whom, of what, in which words."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from provenance.domain.language.figures import find_figures
from provenance.domain.vocabulary import HowPut, StatementKind, StatementObject
from provenance.forms import LONGEST_QUOTE, ReadByOthers, Words
from provenance.forms.entering_attributions import document_words, shortened
from provenance.forms.entering_fields import EnteringForm, source_words
from provenance.forms.entering_places import PlaceField, passage_words, zone_field
from provenance.models import Document, Method, Proposal, Statement, Wording
from provenance.queries.name_choices import documents_told_in, wordings_in
from provenance.services.entering.statements import StatementEntry


class StatementForm(EnteringForm):
    """What the document says was done with the material."""

    place = PlaceField(gettext_lazy("Select the words that state it."), label=gettext_lazy("Words"))
    zone = zone_field()
    kind = forms.ChoiceField(label=gettext_lazy("What was done"), choices=StatementKind.choices)
    doer_as_named = ReadByOthers(
        label=gettext_lazy("By whom, as named here"), max_length=LONGEST_QUOTE
    )
    of = forms.ChoiceField(label=gettext_lazy("It speaks of"), required=False)
    how_put = forms.ChoiceField(label=gettext_lazy("How it is put"), choices=HowPut.choices)
    objects = forms.MultipleChoiceField(
        label=gettext_lazy("What is said to be established"),
        choices=StatementObject.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    methods = forms.MultipleChoiceField(
        label=gettext_lazy("Methods named"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    new_method = Words(
        label=gettext_lazy("Methods not in the list, parted by commas"), max_length=400
    )
    duration_number = forms.DecimalField(
        label=gettext_lazy("How long, a number"),
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
    )
    duration_unit = Words(label=gettext_lazy("Its unit, such as “month”"), max_length=20)
    duration_hedge = Words(label=gettext_lazy("Its hedge, such as “nearly”"), max_length=40)

    places: ClassVar[tuple[str, ...]] = ("place",)

    def add_fields(self) -> None:
        self.add_source("doer", gettext_lazy("Who did it, in the register"), brief=True)
        self.spoken_of: dict[str, Document | Wording] = {}
        choices: list[tuple[str, Any]] = [("", gettext_lazy("this document"))]
        for document in documents_told_in(self.document):
            self.spoken_of[f"document:{document.slug}"] = document
            choices.append((f"document:{document.slug}", document_words(document)))
        for wording in wordings_in(self.document):
            self.spoken_of[f"wording:{wording.slug}"] = wording
            choices.append((f"wording:{wording.slug}", f"“{shortened(wording.words)}”"))
        self._offer("of", choices + self._recorded_of(dict(choices)))
        self.known = {method.slug: method for method in Method.objects.all()}
        self._offer("methods", [(slug, method.name) for slug, method in self.known.items()])

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def _recorded_of(self, offered: dict[str, Any]) -> list[tuple[str, Any]]:
        """What the statement that is mended speaks of, where nothing else here leads to it."""
        of: Document | None = None if self.record is None else self.record.of_document
        if of is None or of == self.document or f"document:{of.slug}" in offered:
            return []
        self.spoken_of[f"document:{of.slug}"] = of
        return [(f"document:{of.slug}", document_words(of))]

    def of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().of_proposal(proposal)
        told = proposal.details
        named = told.get("methods") or []
        known = Method.objects.filter(name__in=named)
        values |= {
            "kind": told.get("kind", ""),
            "how_put": told.get("how") or HowPut.ASSERTED,
            "objects": list(told.get("objects") or ()),
            "methods": [method.slug for method in known],
            "new_method": ", ".join(sorted(set(named) - {method.name for method in known})),
        }
        for duration in told.get("durations") or []:
            values |= _duration(duration)
            break
        return values

    def of_record(self) -> dict[str, Any]:
        kept: Statement = self.record
        of = kept.of_wording or kept.of_document
        kind = "wording" if kept.of_wording else "document"
        return {
            "place": passage_words(kept.passage),
            "zone": kept.passage.zone,
            "kind": kept.kind,
            "doer": source_words(kept.doer),
            "doer_as_named": kept.doer_as_named,
            "of": "" if of is None or of == self.document else f"{kind}:{of.slug}",
            "how_put": kept.how_put,
            "objects": [row.object for row in kept.objects_stated.all()],
            "methods": [method.slug for method in kept.methods.all()],
            "duration_number": kept.duration_number,
            "duration_unit": kept.duration_unit,
            "duration_hedge": kept.duration_hedge,
        }

    def entry(self) -> StatementEntry:
        """What was typed, as a service takes it."""
        given = self.cleaned_data
        methods: list[Method | str] = [self.known[slug] for slug in given["methods"]]
        methods += [name.strip() for name in given["new_method"].split(",") if name.strip()]
        return StatementEntry(
            place=self.found["place"],
            kind=given["kind"],
            doer=self.found["doer"],
            doer_as_named=given["doer_as_named"],
            of=self.spoken_of.get(given["of"]),
            how_put=given["how_put"],
            methods=methods,
            objects=given["objects"],
            duration_number=given["duration_number"],
            duration_unit=given["duration_unit"],
            duration_hedge=given["duration_hedge"],
        )


def _duration(told: dict[str, Any]) -> dict[str, Any]:
    """A proposed duration; nothing of one whose number is no number, such as “several”."""
    written = str(told.get("number", ""))
    single = written.lower() in ("a", "an")
    found = find_figures("one thing" if single else f"{written} things")
    if not found:
        return {}
    return {
        "duration_number": f"{found[0].value:g}",
        "duration_unit": told.get("unit", ""),
        "duration_hedge": told.get("hedge", ""),
    }
