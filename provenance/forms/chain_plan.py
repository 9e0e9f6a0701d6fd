"""The form of a whole chain as suggested: voices, occasions with their ways, quotes, statements."""

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
from provenance.forms.plan_additions import additions_sent, values_to_show
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
"""Empty lines for documents that an article names and the program has not read."""


@dataclass(frozen=True, slots=True)
class SuggestedQuote:
    """One quotation with its fields; the number of one that was added is below zero."""

    number: int
    words: str
    fields: list[BoundField]


@dataclass(frozen=True, slots=True)
class OccasionGroup:
    """One occasion with its fields, and those of each document above the article."""

    number: int
    title: str
    fields: list[BoundField]
    documents: list[list[BoundField]]


class ChainPlanForm(PublicationDayForm):
    """What the program reads of an article at once; only what is ticked is recorded.

    ``plan`` is built of the suggestions that nobody has decided, with ``additions``. ``shown`` is
    the fingerprint of the suggestions, so that what is confirmed is what stood on the page.
    ``typed`` is what was typed so far, to be shown again and not judged yet.
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
        self.ask_day(document, self.rows.values())
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
        """The fingerprint of what is suggested."""
        parts = "|".join(f"{row.pk} {row.details}" for row in self.rows.values())
        return hashlib.sha256(parts.encode()).hexdigest()[:32]

    @property
    def added_places(self) -> list[tuple[str, str]]:
        """What was added, as hidden fields: names and values."""
        return additions_sent(self.additions)

    def _add_voice(self, number: int) -> None:
        fields, matches = voice_fields(number, self.plan.voices[number], self.document)
        self.fields |= fields
        if number in self.plan.caught and not is_answered(matches):
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
        """Put the cursor into the newest quote, voice or occasion; "" leaves it."""
        newest = {
            "quote": f"quote-{len(self.additions.quotes)}_voice",
            "voice": f"voice{len(self.plan.voices) - 1}_name",
            "occasion": f"occasion{len(self.plan.occasions) - 1}_label",
        }
        if kind:
            self.fields[newest[kind]].widget.attrs["autofocus"] = True

    # What the page shows.

    def voice_lines(self) -> list[SuggestedVoice]:
        """Each voice with its fields."""
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
        """Each occasion, with its documents from the article upwards."""
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
        """How the fields of an occasion's documents begin."""
        lines = len(self.plan.occasions[number].documents) + SPARE_DOCUMENTS
        return [f"occasion{number}_document{line}" for line in range(lines)]

    def quote_lines(self) -> list[SuggestedQuote]:
        """The suggested quotations in reading order."""
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
        """The suggested statements in reading order."""
        return [
            SuggestedStatement(
                proposed_words(self.document, row),
                [self[f"statement{row.number}_{name}"] for name in STATEMENT_FIELDS],
            )
            for row in self.plan.statements
        ]
