"""The base class of the review page's forms: places in the text, names of sources, the reason."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from provenance.domain.proposing.statement_agents import names_the_outlet
from provenance.domain.vocabulary import Protection, SourceKind
from provenance.forms import LONGEST_REASON, PlainTextField, PublicTextField
from provenance.forms.entering_places import parse_place, place_words
from provenance.forms.folding import fold_distressing
from provenance.models import Document, Proposal, Source
from provenance.queries.name_choices import distinct_names, sources_matching
from provenance.queries.publishers import similar_publisher_names
from provenance.services.entering.places import Place, SeveralPlaces, WordsReference
from provenance.services.entering.sources import PERSONAL, Agent, NewSource

DEFAULT_LANGUAGE = "en"
"""The language of an article where it is not recorded yet."""

type Layout = Sequence[tuple[str | Promise, Sequence[str]]]
"""Headings with their fields in order; “act*” matches all that begin so, "" is no heading."""


class EntryForm(forms.Form):
    """A form that enters one record made from a document's words.

    ``place`` is a span of its text, ``proposal`` what the program proposes there, ``record`` the
    record to be changed. After ``is_valid``, ``references`` holds what typed places and names refer
    to, by field, and ``place_choices`` and ``name_choices`` what they may refer to. Groups of
    fields whose headings are in ``open_titles`` are not folded.

    These are plain forms with an ``entry()`` method, not ModelForms, and acts and steps of
    translation are not formsets: a valid form refers to passages and sources that are not saved
    yet, by places in the text and by names that another field may enter. A service creates them all
    in one transaction; a model instance could not refer to them before.
    """

    places: ClassVar[tuple[str, ...]] = ()
    """The fields that hold words of the document, the main one first."""
    layout: ClassVar[Layout] = ()
    default_reason: ClassVar[Any] = gettext_lazy("Entered from the article's words.")
    change_reason: ClassVar[Any] = gettext_lazy("Mended after reading the article again.")

    why = PublicTextField(
        max_length=LONGEST_REASON,
        label=gettext_lazy("Why"),
        help_text=gettext_lazy("It stands in the history beside your name; it may stay empty."),
    )

    def __init__(
        self,
        document: Document,
        *,
        proposal: Proposal | None = None,
        place: tuple[int, int] | None = None,
        record: Any = None,
        data: Mapping[str, Any] | None = None,
        initial: Mapping[str, Any] | None = None,
        prefix: str | None = None,
    ) -> None:
        self.document, self.proposal, self.record = document, proposal, record
        self.references: dict[str, Any] = {}
        self.place_choices: dict[str, list[tuple[str, str]]] = {}
        self.name_choices: dict[str, list[str]] = {}
        self.roles: dict[str, bool] = {}
        self.open_titles: list[str | Promise] = []
        values = {**self.initial_values(place), **(initial or {})}
        super().__init__(data=data, initial=values, prefix=prefix)
        self.add_fields()
        fold_distressing(self, document.distressing_words)
        self.order_fields([name for name in self.fields if name != "why"])

    def add_fields(self) -> None:
        """Add the fields that depend on the document or on the submitted data."""

    @abstractmethod
    def values_of_record(self) -> dict[str, Any]:
        """Return the form's values for the record that is changed."""

    def initial_values(self, place: tuple[int, int] | None) -> dict[str, Any]:
        """Return the initial values: of the record, else of the proposal and the place."""
        if self.record is not None:
            return self.values_of_record()
        values = {} if self.proposal is None else self.values_of_proposal(self.proposal)
        if place is not None:
            values["place"] = place_words(self.document.text, *place)
        return values

    def values_of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        """Return the values that the program proposes, never more than the article says."""
        words = place_words(self.document.text, proposal.start, proposal.end)
        return {"place": words}

    def words_of_span(self, span: Any) -> str:
        """Return the words of a proposed span exactly as in the text; "" for none."""
        return self.document.text[span[0] : span[1]] if span else ""

    def add_source(self, role: str, label: Any, *, brief: bool = False) -> None:
        """Add the fields of a source: its name, and the fields of a new one."""
        self.roles[role] = brief
        self.fields[role] = PublicTextField(label=label, max_length=400)
        self.fields[f"{role}_kind"] = forms.ChoiceField(
            label=gettext_lazy("Not in the register yet: its kind"),
            choices=[("", gettext_lazy("in the register")), *SourceKind.choices],
            required=False,
        )
        if brief:
            return
        self.fields[f"{role}_protection"] = forms.ChoiceField(
            label=gettext_lazy("Protection"), choices=Protection.choices, required=False
        )
        self.fields[f"{role}_display_form"] = PublicTextField(
            label=gettext_lazy("The one form in which it is shown"), max_length=400
        )
        self.fields[f"{role}_protection_reason"] = PlainTextField(
            label=gettext_lazy("Why it is protected"), max_length=LONGEST_REASON
        )
        self.fields[f"{role}_part_of"] = PublicTextField(
            label=pgettext_lazy("source", "Part of"), max_length=400
        )

    def reason(self) -> str:
        """Return the reason for the history: as typed, or else the default one."""
        typed = str(self.cleaned_data.get("why", ""))
        return typed or str(self.change_reason if self.record is not None else self.default_reason)

    def sentences(self) -> list[str]:
        """Return all error messages of the form."""
        return [str(sentence) for errors in self.errors.values() for sentence in errors]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        anchor = None
        for name in self.place_names():
            where = self._place(name, anchor)
            if isinstance(where, Place) and anchor is None:
                anchor = where.start
        # New sources first, so that another field may name the same one.
        for role in sorted(self.roles, key=lambda role: not cleaned.get(f"{role}_kind")):
            if role in cleaned:
                self.references[role] = self._source(role) if self.needs_source(role) else None
        return cleaned

    def needs_source(self, role: str) -> bool:
        """Return whether this source is needed, given the other values."""
        return True

    def place_names(self) -> Iterable[str]:
        """Return the fields that hold words of the document, the main one first."""
        return self.places

    def _place(self, name: str, anchor: int | None) -> WordsReference | None:
        """Return the typed place; of several, the nearest to ``anchor``, the main words."""
        typed = self.cleaned_data.get(name, "")
        main = name == "place"
        zone = self.cleaned_data.get("zone", "") if main else ""
        code = self.cleaned_data.get("time_code", "") if main else ""
        try:
            where = parse_place(self.document, typed, near=anchor, zone=zone, time_code=code)
        except SeveralPlaces as error:
            places = zip(error.places, error.contexts, strict=True)
            self.place_choices[name] = [(f"[{a}-{b}]", words) for (a, b), words in places]
            listed = [f"{value} {words}" for value, words in self.place_choices[name]]
            self.add_error(name, [*error.messages, *listed])
            return None
        except ValidationError as error:
            self.add_error(name, error)
            return None
        self.references[name] = where
        return where

    def _source(self, role: str) -> Agent:
        typed, kind = self.cleaned_data[role], self.cleaned_data.get(f"{role}_kind", "")
        if not typed:
            if kind:
                self.add_error(role, _("Give the new source a name, or choose no kind."))
            return None
        matches = self._matches(role, typed)
        if kind and (kind in PERSONAL or not matches):
            return self._new_source(role, typed, kind)
        if len(matches) == 1:
            return matches[0]
        new_source = None if matches else self._new_here(typed)
        if new_source is None:
            self._refuse_name(role, typed, matches)
        return new_source

    def _new_here(self, typed: str) -> NewSource | None:
        """Return a new body with this name from another field; two persons may share a name."""
        new = (one for one in self.references.values() if isinstance(one, NewSource))
        bodies = (one for one in new if one.name == typed and one.kind not in PERSONAL)
        return next(bodies, None)

    def _matches(self, role: str, typed: str) -> list[Source]:
        """Return the sources with this name; of several, the one that the form showed first."""
        initial = self.get_initial_for_field(self.fields[role], role)
        matches = sources_matching(typed, self.document)
        return [one for one in matches if initial in distinct_names([one])] or matches

    def _refuse_name(self, role: str, typed: str, matches: list[Source]) -> None:
        if not matches:
            sentence = _(
                "Nobody in the register goes by “%(name)s”. Choose a kind to enter a new source, "
                "or leave this empty if nobody is named."
            )
            self.add_error(role, sentence % {"name": typed})
            if names := similar_publisher_names(typed):
                listed = "; ".join(f"“{name}”" for name in names)
                self.add_error(role, _("Did you mean: %(names)s?") % {"names": listed})
            return
        self.name_choices[role] = [f"{one.shown_as} [{one.slug}]" for one in matches]
        sentence = _("Several in the register go by “%(name)s”; take one of these: %(names)s.")
        listed = "; ".join(self.name_choices[role])
        self.add_error(role, sentence % {"name": typed, "names": listed})

    def _new_source(self, role: str, typed: str, kind: str) -> Agent:
        cleaned = self.cleaned_data
        protection = cleaned.get(f"{role}_protection") or Protection.NONE
        display_form = cleaned.get(f"{role}_display_form", "")
        reason = cleaned.get(f"{role}_protection_reason", "")
        if protection != Protection.NONE and not (display_form and reason):
            self.add_error(
                f"{role}_display_form",
                _("A protected source needs the form in which it is shown and the reason."),
            )
        return NewSource(
            name=typed,
            kind=kind,
            protection=protection,
            display_form=display_form,
            protection_reason=reason,
            part_of=self._whole(role),
        )

    def _whole(self, role: str) -> Source | None:
        typed = self.cleaned_data.get(f"{role}_part_of", "")
        if not typed:
            return None
        matches = sources_matching(typed)
        if len(matches) != 1:
            self._refuse_name(f"{role}_part_of", typed, matches)
            return None
        return matches[0]


NEW_SOURCE_FIELDS = ("kind", "protection", "display_form", "protection_reason", "part_of")


def source_named(name: str, document: Document) -> str:
    """Return the source with this name, as a form shows it; "" if there are none or several."""
    sources = sources_matching(name, document) if name else []
    return source_words(sources[0]) if len(sources) == 1 else ""


def checker_named(words: str, document: Document) -> str:
    """Return the checker as a form shows it: the publisher, where an outlet means itself."""
    if document.publisher and names_the_outlet(words, document.language or DEFAULT_LANGUAGE):
        return source_words(document.publisher)
    return source_named(words, document)


def source_words(source: Source | None) -> str:
    """Return an unambiguous label of a source in a form."""
    return "" if source is None else f"{source.shown_as} [{source.slug}]"
