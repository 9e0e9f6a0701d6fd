"""The form of a statement: what was done, by whom, with what, in which words."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from provenance.domain.language.figures import find_figures
from provenance.domain.vocabulary import HowPut, StatementKind, StatementObject
from provenance.forms import LONGEST_QUOTE, PlainTextField, PublicTextField
from provenance.forms.entering_attributions import document_words, shortened
from provenance.forms.entering_fields import EntryForm, Layout, checker_named, source_words
from provenance.forms.entering_places import PlaceField, passage_words, zone_field
from provenance.models import Document, Method, Proposal, Statement, Wording
from provenance.queries.name_choices import documents_reported_in, wordings_in
from provenance.services.entering.statements import StatementEntry


class StatementForm(EntryForm):
    """The form of a statement by the document of what was done with the material."""

    place = PlaceField(gettext_lazy("Select the words that state it."), label=gettext_lazy("Words"))
    zone = zone_field()
    kind = forms.ChoiceField(label=gettext_lazy("What was done"), choices=StatementKind.choices)
    doer_as_named = PublicTextField(
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
    new_method = PlainTextField(
        label=gettext_lazy("Methods not in the list, parted by commas"), max_length=400
    )
    duration_number = forms.DecimalField(
        label=gettext_lazy("How long, a number"),
        required=False,
        min_value=0,
        max_digits=8,
        decimal_places=2,
    )
    duration_unit = PlainTextField(label=gettext_lazy("Its unit, such as “month”"), max_length=20)
    duration_hedge = PlainTextField(
        label=gettext_lazy("Its hedge, such as “nearly”"), max_length=40
    )

    places: ClassVar[tuple[str, ...]] = ("place",)
    layout: ClassVar[Layout] = (
        ("", ("place", "kind", "how_put", "doer_as_named", "doer", "of")),
        (
            gettext_lazy("By what methods, and what was established"),
            ("methods", "new_method", "objects"),
        ),
        (gettext_lazy("How long it took"), ("duration_*",)),
    )

    def add_fields(self) -> None:
        self.add_source("doer", gettext_lazy("Who did it, in the register"), brief=True)
        self.subjects: dict[str, Document | Wording] = {}
        choices: list[tuple[str, Any]] = [("", gettext_lazy("this document"))]
        for document in documents_reported_in(self.document):
            self.subjects[f"document:{document.slug}"] = document
            choices.append((f"document:{document.slug}", document_words(document)))
        for wording in wordings_in(self.document):
            self.subjects[f"wording:{wording.slug}"] = wording
            words = str(wording) if wording.distressing else f"“{shortened(wording.words)}”"
            choices.append((f"wording:{wording.slug}", words))
        self._offer("of", choices + self._recorded_subject(dict(choices)))
        self.method_choices = {method.slug: method for method in Method.objects.all()}
        self._offer(
            "methods", [(slug, str(method)) for slug, method in self.method_choices.items()]
        )

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def _recorded_subject(self, offered: dict[str, Any]) -> list[tuple[str, Any]]:
        """Return the subject of the statement being changed if it is not offered otherwise."""
        of: Document | None = None if self.record is None else self.record.of_document
        if of is None or of == self.document or f"document:{of.slug}" in offered:
            return []
        self.subjects[f"document:{of.slug}"] = of
        return [(f"document:{of.slug}", document_words(of))]

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().values_of_proposal(proposal)
        details = proposal.details
        names = details.get("methods") or []
        methods = Method.objects.filter(name__in=names)
        by = self.words_of_span(details.get("agent"))
        values |= {
            "doer_as_named": by,
            "doer": checker_named(by, self.document),
            "kind": details.get("kind", ""),
            "how_put": details.get("how") or HowPut.ASSERTED,
            "objects": list(details.get("objects") or ()),
            "methods": [method.slug for method in methods],
            "new_method": ", ".join(sorted(set(names) - {method.name for method in methods})),
        }
        for duration in details.get("durations") or []:
            values |= _duration(duration)
            break
        return values

    def values_of_record(self) -> dict[str, Any]:
        statement: Statement = self.record
        of = statement.of_wording or statement.of_document
        kind = "wording" if statement.of_wording else "document"
        return {
            "place": passage_words(statement.passage),
            "zone": statement.passage.zone,
            "kind": statement.kind,
            "doer": source_words(statement.doer),
            "doer_as_named": statement.doer_as_named,
            "of": "" if of is None or of == self.document else f"{kind}:{of.slug}",
            "how_put": statement.how_put,
            "objects": [row.object for row in statement.objects_stated.all()],
            "methods": [method.slug for method in statement.methods.all()],
            "duration_number": statement.duration_number,
            "duration_unit": statement.duration_unit,
            "duration_hedge": statement.duration_hedge,
        }

    def entry(self) -> StatementEntry:
        """Return the typed values as an entry for the service."""
        cleaned = self.cleaned_data
        methods: list[Method | str] = [self.method_choices[slug] for slug in cleaned["methods"]]
        methods += [name.strip() for name in cleaned["new_method"].split(",") if name.strip()]
        return StatementEntry(
            place=self.references["place"],
            kind=cleaned["kind"],
            doer=self.references["doer"],
            doer_as_named=cleaned["doer_as_named"],
            of=self.subjects.get(cleaned["of"]),
            how_put=cleaned["how_put"],
            methods=methods,
            objects=cleaned["objects"],
            duration_number=cleaned["duration_number"],
            duration_unit=cleaned["duration_unit"],
            duration_hedge=cleaned["duration_hedge"],
        )


def _duration(duration: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a proposed duration; {} if its number is vague, such as “several”."""
    number = str(duration.get("number", ""))
    is_single = number.lower() in ("a", "an")
    figures = find_figures("one thing" if is_single else f"{number} things")
    if not figures:
        return {}
    return {
        "duration_number": f"{figures[0].value:g}",
        "duration_unit": duration.get("unit", ""),
        "duration_hedge": duration.get("hedge", ""),
    }
