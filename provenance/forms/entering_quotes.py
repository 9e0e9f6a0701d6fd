"""The form of a quote: its words, the claimed speaker, and the quote that it is a wording of."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from provenance.domain.language.locate import find_places
from provenance.domain.vocabulary import Form, QuoteKind
from provenance.forms import LONGEST_QUOTE, LONGEST_REASON, PlainTextField, PublicTextField
from provenance.forms.day_text import WrittenDateField
from provenance.forms.entering_fields import EntryForm, Layout, source_named, source_words
from provenance.forms.entering_occasions import occasion_field, proposed_occasion
from provenance.forms.entering_places import PlaceField, passage_words, place_words, zone_field
from provenance.models import Passage, Proposal, Quote, Wording
from provenance.queries.name_choices import quotes_matching, wordings_matching
from provenance.services.entering.places import UnplacedWords, WordsReference
from provenance.services.entering.quotes import NewQuote, QuoteEntry, TranslationEntry

LEAST_STEPS = 2
FARTHEST_NAMING = 160
"""Maximum length of a passage from the speaker to the verb of saying, in characters."""
QUOTE_COLUMNS = (
    *("occasion", "said_when", "said_where", "setting_reason"),
    *("original_words", "original_language", "note"),
)
SETTING_FIELDS = (
    *("addressee", "addressee_as_named", "occasion", "said_when", "said_where", "setting"),
    *("setting_reason", "place_as_stated", "time_as_stated"),
)
WORDING_COLUMNS = ("speaker_as_named", "addressee_as_named", "place_as_stated", "time_as_stated")


class QuoteForm(EntryForm):
    """The form that records words of the document as a wording of a known or new quote."""

    place = PlaceField(gettext_lazy("Select the words of the quote."), label=gettext_lazy("Words"))
    zone = zone_field()
    time_code = PlainTextField(label=gettext_lazy("Time code, in sound or film"), max_length=20)
    segment = PlainTextField(
        label=gettext_lazy("Only these of the words"),
        help_text=gettext_lazy("Where the words join several quotes: the part that is this one."),
    )
    form = forms.ChoiceField(label=gettext_lazy("Form"), choices=Form.choices)
    language = PlainTextField(label=gettext_lazy("Language"), max_length=20)
    speaker_as_named = PublicTextField(
        label=gettext_lazy("Speaker, as named here"), max_length=LONGEST_QUOTE
    )
    naming = PlaceField(label=gettext_lazy("Words that name the speaker"))
    addressee_as_named = PublicTextField(
        label=gettext_lazy("Spoken to, as named here"), max_length=LONGEST_QUOTE
    )
    place_as_stated = PublicTextField(
        label=gettext_lazy("Where, as stated"), max_length=LONGEST_QUOTE
    )
    time_as_stated = PlainTextField(label=gettext_lazy("When, as stated"), max_length=LONGEST_QUOTE)
    quote = PlainTextField(
        label=gettext_lazy("The same as a known quote"),
        help_text=gettext_lazy("Its address; empty: a quote that is not recorded yet."),
        max_length=LONGEST_QUOTE,
    )
    same_because = PlainTextField(
        label=gettext_lazy("Why it is the same"), max_length=LONGEST_REASON
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Words or a figure"), choices=QuoteKind.choices, required=False
    )
    occasion = PlainTextField(label=gettext_lazy("Occasion"), max_length=LONGEST_QUOTE)
    said_when = WrittenDateField(label=gettext_lazy("Said when, as a date"))
    said_where = PublicTextField(label=gettext_lazy("Said where"), max_length=LONGEST_QUOTE)
    setting = PlaceField(label=gettext_lazy("Words that state occasion, time or place"))
    setting_reason = PlainTextField(
        label=gettext_lazy("No words state it: why it is taken so"), max_length=LONGEST_REASON
    )
    original_words = PlainTextField(
        label=gettext_lazy("The words as spoken"), max_length=LONGEST_QUOTE
    )
    original_language = PlainTextField(label=gettext_lazy("Language spoken"), max_length=20)
    responds_to = PlainTextField(
        label=gettext_lazy("It answers the quote"), max_length=LONGEST_QUOTE
    )
    note = PlainTextField(label=gettext_lazy("Note for curators"), max_length=LONGEST_REASON)
    within = PlainTextField(
        label=gettext_lazy("It is told within the quote"), max_length=LONGEST_QUOTE
    )

    places: ClassVar[tuple[str, ...]] = ("place", "naming", "setting")
    layout: ClassVar[Layout] = (
        ("", ("place", "form", "document_occasion", "speaker_as_named", "naming", "speaker")),
        (gettext_lazy("The same as a known quote"), ("quote", "same_because")),
        (gettext_lazy("To whom, when, where, on what occasion"), SETTING_FIELDS),
        (
            gettext_lazy("Language and translation"),
            ("language", "original_language", "original_words", "step*"),
        ),
    )

    def add_fields(self) -> None:
        self.fields["document_occasion"] = occasion_field(self.document, self.beside)
        self.add_source("speaker", gettext_lazy("Claimed speaker"))
        self.add_source("addressee", gettext_lazy("Addressee"))
        for step in self.steps():
            self.fields[f"{step}_from"] = PlainTextField(
                label=gettext_lazy("Translated from"), max_length=20
            )
            self.fields[f"{step}_into"] = PlainTextField(label=gettext_lazy("into"), max_length=20)
            self.add_source(f"{step}_by", gettext_lazy("by"), brief=True)
            self.fields[f"{step}_place"] = PlaceField(
                label=gettext_lazy("Words that state the translation")
            )
            self.fields[f"{step}_reason"] = PlainTextField(
                label=gettext_lazy("No words state it: why it is taken so"),
                max_length=LONGEST_REASON,
            )

    def steps(self) -> list[str]:
        """Return the prefixes of the fields of steps of translation, submitted ones included."""
        recorded = len(self.record.translations.all()) if self.record is not None else 0
        number = 1
        while f"{self.add_prefix(f'step{number}')}_into" in self.data:
            number += 1
        return [f"step{n}" for n in range(1, max(LEAST_STEPS, recorded, number - 1) + 1)]

    def place_names(self) -> list[str]:
        return [*self.places, *(f"{step}_place" for step in self.steps())]

    def initial_values(self, place: tuple[int, int] | None) -> dict[str, Any]:
        label, self.beside = "", ""
        if not self.record:
            label, self.beside = proposed_occasion(self.document, place, self.proposal)
        values = {"language": self.document.language, "form": Form.DIRECT}
        return {**values, "document_occasion": label, **super().initial_values(place)}

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        values = super().values_of_proposal(proposal)
        details = proposal.details
        name = self.words_of_span(details.get("named") or details.get("speaker"))
        values["form"] = details.get("form") or Form.INDIRECT
        values["speaker_as_named"] = name
        values["naming"] = self._naming(details)
        values["speaker"] = source_named(name, self.document)
        return values

    def _naming(self, details: dict[str, Any]) -> str:
        """Return the words that name the speaker, with the verb of saying if it is near."""
        name = details.get("named") or details.get("speaker")
        if not name:
            return ""
        cue = details.get("cue") if details.get("speaker") == name else None
        start, end = (min(name[0], cue[0]), max(name[1], cue[1])) if cue else name
        if end - start > FARTHEST_NAMING or self._holds_quote(start, end):
            start, end = name
        return place_words(self.document.text, start, end)

    def _holds_quote(self, start: int, end: int) -> bool:
        proposal = self.proposal
        return proposal is not None and proposal.start < end and start < proposal.end

    def values_of_record(self) -> dict[str, Any]:
        wording: Wording = self.record
        quote = wording.quote
        is_cut = wording.segment_start is not None
        values: dict[str, Any] = {
            name: getattr(wording, name) for name in (*WORDING_COLUMNS, "form", "language")
        }
        values |= {name: getattr(quote, name) for name in (*QUOTE_COLUMNS, "kind")}
        values |= {
            "place": passage_words(wording.passage),
            "zone": wording.passage.zone,
            "time_code": wording.passage.time_code,
            "segment": wording.words if is_cut else "",
            "naming": passage_words(wording.naming_passage),
            "same_because": wording.same_because,
            "document_occasion": wording.occasion.label if wording.occasion else "",
            "quote": quote.slug if quote.wordings.count() > 1 else "",
            "speaker": source_words(quote.claimed_speaker),
            "addressee": source_words(quote.addressee),
            "setting": "" if self._setting_elsewhere() else passage_words(quote.setting_passage),
            "responds_to": quote.responds_to.slug if quote.responds_to else "",
            "within": wording.within.slug if wording.within else "",
        }
        for number, step in enumerate(wording.translations.all(), start=1):
            values |= {
                f"step{number}_from": step.from_language,
                f"step{number}_into": step.into_language,
                f"step{number}_by": source_words(step.translator),
                f"step{number}_place": passage_words(step.passage),
                f"step{number}_reason": step.reason,
            }
        return values

    def clean(self) -> dict[str, Any]:
        # These come first, since a known quote determines the speaker.
        for name in ("quote", "responds_to"):
            self.references[name] = self._reference(name, quotes_matching)
        cleaned = super().clean()
        self.references["within"] = self._reference("within", wordings_matching)
        self.references["segment"] = self._segment()
        quote = self.references["quote"]
        if quote is not None and not self._is_own(quote) and not cleaned.get("same_because"):
            sentence = _("Say why these words are taken to word the same quote as the others.")
            self.add_error("same_because", sentence)
        return cleaned

    def _is_own(self, quote: Quote | None) -> bool:
        """Return whether it is the quote of the wording that is being changed."""
        return self.record is not None and quote == self.record.quote

    def _setting_elsewhere(self) -> Passage | None:
        """Return the passage of another document that states where and when it was said."""
        passage: Passage | None = self.record.quote.setting_passage if self.record else None
        return passage if passage and passage.document_id != self.document.pk else None

    def needs_source(self, role: str) -> bool:
        """Return whether this source is needed; another known quote has its speaker."""
        if role not in ("speaker", "addressee"):
            return True
        quote = self.references["quote"]
        return quote is None or self._is_own(quote)

    def _reference(self, name: str, search: Any) -> Any:
        typed = self.cleaned_data.get(name, "")
        if not typed:
            return None
        matches: list[Wording | Quote] = search(typed, self.document)
        if len(matches) == 1:
            return matches[0]
        if not matches:
            self.add_error(name, _("No quote goes by this address. Copy it from the quote's page."))
            return None
        listed = ", ".join(one.slug for one in matches)
        sentence = _("Several quotes have these words; give the address of one: %(slugs)s.")
        self.add_error(name, sentence % {"slugs": listed})
        return None

    def _segment(self) -> tuple[int, int] | None:
        typed, where = self.cleaned_data.get("segment", ""), self.references.get("place")
        if not typed or where is None:
            return None
        whole = self._words(where)
        places = find_places(whole, typed)
        if len(places) != 1:
            sentence = _("This part is to stand once among the words of the quote.")
            self.add_error("segment", sentence)
            return None
        return places[0]

    def _words(self, where: WordsReference) -> str:
        if isinstance(where, UnplacedWords):
            return where.words
        assert isinstance(where, tuple)
        return self.document.text[where[0] : where[1]].strip()

    def entry(self) -> QuoteEntry:
        """Return the typed values as an entry for the service."""
        cleaned, references = self.cleaned_data, self.references
        quote = references["quote"]
        return QuoteEntry(
            place=references["place"],
            quote=quote or self._new(),
            facts=self._new() if quote and self._is_own(quote) else None,
            same_because=cleaned["same_because"],
            segment=references["segment"],
            form=cleaned["form"],
            language=cleaned["language"],
            naming=references.get("naming"),
            within=references["within"],
            occasion=cleaned["document_occasion"],
            translations=[self._step(step) for step in self.steps() if self._is_filled_in(step)],
            **{name: cleaned[name] for name in WORDING_COLUMNS},
        )

    def _new(self) -> NewQuote:
        cleaned, references = self.cleaned_data, self.references
        return NewQuote(
            kind=cleaned["kind"] or QuoteKind.WORDS,
            claimed_speaker=references["speaker"],
            addressee=references["addressee"],
            setting=references.get("setting") or self._setting_elsewhere(),
            responds_to=references["responds_to"],
            **{name: cleaned[name] for name in QUOTE_COLUMNS},
        )

    def _is_filled_in(self, step: str) -> bool:
        names = ("from", "into", "by", "place", "reason")
        return any(self.cleaned_data[f"{step}_{name}"] for name in names)

    def _step(self, step: str) -> TranslationEntry:
        cleaned = self.cleaned_data
        return TranslationEntry(
            from_language=cleaned[f"{step}_from"],
            into_language=cleaned[f"{step}_into"],
            translator=self.references[f"{step}_by"],
            place=self.references.get(f"{step}_place"),
            reason=cleaned[f"{step}_reason"],
        )
