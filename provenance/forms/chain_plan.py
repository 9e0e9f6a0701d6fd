"""The form of a suggested chain: voices, occasions with their documents, quotes, statements."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.detection import detect_language
from provenance.domain.proposing.chain_plan import PlannedOccasion, SuggestedChain, build_plan
from provenance.domain.proposing.plan_additions import PlanAdditions, with_additions
from provenance.domain.proposing.plan_documents import PlanRow
from provenance.domain.reading.page_facts import is_language
from provenance.domain.vocabulary import Form, GapKind
from provenance.forms import PlainTextField
from provenance.forms.entering_places import PlaceField, place_words
from provenance.forms.folding import fold_distressing
from provenance.forms.plan_additions import hidden_additions, values_to_show
from provenance.forms.plan_day import PublicationDayForm
from provenance.forms.plan_fields import document_fields, voice_fields
from provenance.forms.plan_protection import (
    PROTECTION_FIELDS,
    SuggestedVoice,
    is_answered,
    protection_fields,
)
from provenance.forms.plan_statements import (
    STATEMENT_FIELDS,
    SuggestedStatement,
    statement_fields,
)
from provenance.models import Document
from provenance.models.occasions import LONGEST_LABEL
from provenance.queries.document_records import proposed_words
from provenance.queries.named_bodies import bodies_in

SPEAKER = "speaker"
QUOTE_FIELDS = ("take", "form", "voice", "occasion")
NOTHING_ADDED = PlanAdditions()
SPARE_DOCUMENTS = 1
"""Number of empty lines for documents named in the article that the program has not found."""


@dataclass(frozen=True, slots=True)
class SuggestedQuote:
    """A quotation with its fields; ``number`` is negative for one that was added."""

    number: int
    words: str
    fields: list[BoundField]


@dataclass(frozen=True, slots=True)
class OccasionGroup:
    """An occasion with its fields, and those of each document above the article."""

    number: int
    title: str
    fields: list[BoundField]
    documents: list[list[BoundField]]


class ChainPlanForm(PublicationDayForm):
    """The form of everything the program reads in an article; only ticked parts are saved.

    ``plan`` is built from the undecided proposals and ``additions``. ``shown`` is a digest of these
    proposals, so that only what the page showed can be confirmed. ``typed`` are the values typed so
    far, to be shown again without validation.
    """

    language = PlainTextField(label=gettext_lazy("Language of the article"), max_length=20)
    examined = forms.BooleanField(
        label=gettext_lazy("I have read the whole article for what it says of checks"),
        required=False,
    )
    put_aside = forms.BooleanField(
        label=gettext_lazy("Put the suggestions aside that are not ticked; dates stay"),
        required=False,
    )

    def __init__(
        self,
        document: Document,
        *,
        data: Mapping[str, Any] | None = None,
        typed: Mapping[str, Any] | None = None,
        additions: PlanAdditions = NOTHING_ADDED,
    ) -> None:
        self.document, self.additions = document, additions
        self.rows = {row.pk: row for row in document.proposals.open().in_reading_order()}
        publisher = document.publisher
        rows = [
            PlanRow(n, row.kind, row.start, row.end, row.details) for n, row in self.rows.items()
        ]
        plan = build_plan(
            document.text,
            rows,
            bodies_in(document.text),
            own_publisher=publisher.name if publisher else "",
        )
        self.plan: SuggestedChain = with_additions(plan, document.text, rows, additions)
        language = document.language or detect_language(document.text)
        super().__init__(data=data, initial={"language": language})
        self.set_up_day_field(document, self.rows.values())
        for number in range(len(self.plan.voices)):
            self._add_voice(number)
        for number, occasion in enumerate(self.plan.occasions):
            self._add_occasion(number, occasion)
        for quote in self.plan.quotes:
            self._add_quote(quote.row, quote.voice, quote.occasion)
        for row in self.plan.statements:
            self._add_statement(row)
        if typed is not None:
            self.initial.update(values_to_show(self, typed))
        fold_distressing(self, document.distressing_words)

    def clean_language(self) -> str:
        tag: str = self.cleaned_data["language"]
        if tag and not is_language(tag):
            raise forms.ValidationError(
                _("“%(tag)s” is no language tag. Give one such as en, uk or pt-BR, or leave it empty."),
                params={"tag": tag},
            )  # fmt: skip
        return tag

    @property
    def shown(self) -> str:
        """A digest of the proposals."""
        parts = "|".join(f"{row.pk} {row.details}" for row in self.rows.values())
        return hashlib.sha256(parts.encode()).hexdigest()[:32]

    @property
    def added_places(self) -> list[tuple[str, str]]:
        """The names and values of hidden fields for the additions."""
        return hidden_additions(self.additions)

    def _add_voice(self, number: int) -> None:
        fields, matches = voice_fields(number, self.plan.voices[number], self.document)
        self.fields |= fields
        if number in self.plan.intercepted_voices and not is_answered(matches):
            self.fields |= protection_fields(number)

    def _add_occasion(self, number: int, occasion: PlannedOccasion) -> None:
        name, text = f"occasion{number}", self.document.text
        self.fields[f"{name}_take"] = forms.BooleanField(
            label=gettext_lazy("Record these steps"), required=False
        )
        self.fields[f"{name}_label"] = PlainTextField(
            gettext_lazy("Give the occasion a name."),
            label=gettext_lazy("Occasion"),
            initial=occasion.label[:LONGEST_LABEL],
            max_length=LONGEST_LABEL,
        )
        documents = [*occasion.documents, *[None] * SPARE_DOCUMENTS]
        for line, document in enumerate(documents):
            self.fields |= document_fields(
                f"{name}_document{line}", document, self.document, self.plan.voices
            )
        self.fields[f"{name}_end"] = forms.ChoiceField(
            label=gettext_lazy("There it ends"),
            choices=[(SPEAKER, _("the claimed speaker speaks in it")), *GapKind.choices],
            initial=SPEAKER,
        )
        self.fields[f"{name}_place"] = PlaceField(
            label=gettext_lazy("Words that state that end"),
            initial=place_words(text, *occasion.place),
        )

    def _add_quote(self, row: PlanRow, voice: int | None, occasion: int | None) -> None:
        name = f"quote{row.number}"
        voices = [(str(n), f"{n + 1}. {one.name}") for n, one in enumerate(self.plan.voices)]
        is_added = row.number < 0
        self.fields[f"{name}_take"] = forms.BooleanField(
            label=gettext_lazy("Record this quote"), required=False, initial=is_added
        )
        if is_added:
            self.fields[f"{name}_form"] = forms.ChoiceField(
                label=gettext_lazy("Form"), choices=Form.choices, initial=Form.DIRECT
            )
        self.fields[f"{name}_voice"] = forms.ChoiceField(
            label=gettext_lazy("Said by"),
            choices=[("", _("nobody who is named")), *voices],
            initial="" if voice is None else str(voice),
            required=False,
        )
        self.fields[f"{name}_occasion"] = forms.ChoiceField(
            label=gettext_lazy("On the occasion"),
            choices=[("", _("not stated")), *self._occasion_choices()],
            initial="" if occasion is None else str(occasion),
            required=False,
        )

    def _add_statement(self, row: PlanRow) -> None:
        agent = row.details.get("agent")
        by = "" if agent is None else self.document.text[slice(*agent)]
        self.fields |= statement_fields(row, self.plan.occasions, self._occasion_choices(), by)

    def _occasion_choices(self) -> list[tuple[str, str]]:
        return [(str(n), f"{n + 1}. {one.label}") for n, one in enumerate(self.plan.occasions)]

    def begin_at(self, kind: str) -> None:
        """Give the focus to the newest quote, voice or occasion; do nothing for ""."""
        newest = {
            "quote": f"quote-{len(self.additions.quotes)}_voice",
            "voice": f"voice{len(self.plan.voices) - 1}_name",
            "occasion": f"occasion{len(self.plan.occasions) - 1}_label",
        }
        if kind:
            self.fields[newest[kind]].widget.attrs["autofocus"] = True

    # The rows that the page shows.

    def voice_lines(self) -> list[SuggestedVoice]:
        """Return each voice with its fields."""
        return [
            SuggestedVoice(
                [self[f"voice{n}_name"], self[f"voice{n}_is"]],
                [
                    self[f"voice{n}_{name}"]
                    for name in PROTECTION_FIELDS
                    if f"voice{n}_{name}" in self.fields
                ],
            )
            for n in range(len(self.plan.voices))
        ]

    def occasion_groups(self) -> list[OccasionGroup]:
        """Return each occasion, with its documents from the article upwards."""
        return [
            OccasionGroup(
                number,
                occasion.label,
                [self[f"occasion{number}_{name}"] for name in ("take", "label", "end", "place")],
                [
                    [self[f"{name}_{field}"] for field in ("kind", "by", "by_kind", "place")]
                    for name in self.document_names(number)
                ],
            )
            for number, occasion in enumerate(self.plan.occasions)
        ]

    def document_names(self, number: int) -> list[str]:
        """Return the prefixes of the fields of an occasion's documents."""
        lines = len(self.plan.occasions[number].documents) + SPARE_DOCUMENTS
        return [f"occasion{number}_document{line}" for line in range(lines)]

    def quote_lines(self) -> list[SuggestedQuote]:
        """Return the suggested quotations in reading order."""
        return [
            SuggestedQuote(
                quote.row.number,
                proposed_words(self.document, quote.row),
                [
                    self[f"quote{quote.row.number}_{name}"]
                    for name in QUOTE_FIELDS
                    if f"quote{quote.row.number}_{name}" in self.fields
                ],
            )
            for quote in self.plan.quotes
        ]

    def statement_lines(self) -> list[SuggestedStatement]:
        """Return the suggested statements in reading order."""
        return [
            SuggestedStatement(
                proposed_words(self.document, row),
                [self[f"statement{row.number}_{name}"] for name in STATEMENT_FIELDS],
            )
            for row in self.plan.statements
        ]
