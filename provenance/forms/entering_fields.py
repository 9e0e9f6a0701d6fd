"""What the forms of entering share: words at a place, who is meant, and the reason why."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from provenance.domain.vocabulary import Protection, SourceKind
from provenance.forms import LONGEST_REASON, ReadByOthers, Words
from provenance.forms.entering_places import place_meant, place_words
from provenance.models import Document, Proposal, Source
from provenance.queries.name_choices import sources_meant, told_apart
from provenance.queries.publishers import near
from provenance.services.entering.places import Place, SeveralPlaces, Where
from provenance.services.entering.sources import PERSONAL, Agent, NewSource


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The fields of one source in a form: what is typed, and what is asked where it is new."""

    name: str
    typed: forms.BoundField
    new: tuple[forms.BoundField, ...]


class EnteringForm(forms.Form):
    """A form that enters one record of a document's words.

    ``place`` is where the reader stands; ``proposal`` what the program proposes there;
    ``record`` what is mended.
    """

    places: ClassVar[tuple[str, ...]] = ()
    default_why: ClassVar[Any] = gettext_lazy("Entered from the article's words.")
    mending_why: ClassVar[Any] = gettext_lazy("Mended after reading the article again.")

    why = ReadByOthers(
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
        self.found: dict[str, Any] = {}
        self.several: dict[str, list[tuple[str, str]]] = {}
        self.candidates: dict[str, list[str]] = {}
        self.roles: dict[str, bool] = {}
        told = self.initial_values(place)
        told.update(initial or {})
        super().__init__(data=data, initial=told, prefix=prefix)
        self.add_fields()
        self.order_fields([name for name in self.fields if name != "why"])

    def add_fields(self) -> None:
        """The fields that depend on the document or on what was sent."""

    @abstractmethod
    def of_record(self) -> dict[str, Any]:
        """What the record holds, for mending it."""

    def initial_values(self, place: tuple[int, int] | None) -> dict[str, Any]:
        """What stands in the form at first: of the record, else of the proposal and the place."""
        if self.record is not None:
            return self.of_record()
        values = {} if self.proposal is None else self.of_proposal(self.proposal)
        if place is not None:
            values["place"] = place_words(self.document.text, *place)
        return values

    def of_proposal(self, proposal: Proposal) -> dict[str, Any]:
        """What the program proposes, and never more than the article says."""
        words = place_words(self.document.text, proposal.start, proposal.end)
        return {"place": words}

    def at(self, span: Any) -> str:
        """The words of a proposed span, exactly as the text has them; "" for none."""
        return self.document.text[span[0] : span[1]] if span else ""

    def add_source(self, role: str, label: Any, *, brief: bool = False) -> None:
        """The fields of a source: its name, and what is asked of it where it is new."""
        self.roles[role] = brief
        self.fields[role] = ReadByOthers(label=label, max_length=400)
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
        self.fields[f"{role}_display_form"] = ReadByOthers(
            label=gettext_lazy("The one form in which it is shown"), max_length=400
        )
        self.fields[f"{role}_protection_reason"] = Words(
            label=gettext_lazy("Why it is protected"), max_length=LONGEST_REASON
        )
        self.fields[f"{role}_part_of"] = ReadByOthers(
            label=pgettext_lazy("source", "Part of"), max_length=400
        )

    def group(self, role: str) -> SourceGroup:
        """A source's fields, for the page."""
        new = [self[name] for name in self.fields if name.startswith(f"{role}_")]
        chosen = [bound for bound in new if bound.name.removeprefix(f"{role}_") in NEW]
        return SourceGroup(role, self[role], tuple(chosen))

    def reason(self) -> str:
        """Why this is written: as typed, else what is plain from the page itself."""
        typed = str(self.cleaned_data.get("why", ""))
        return typed or str(self.mending_why if self.record is not None else self.default_why)

    def sentences(self) -> list[str]:
        """All that the form complains of."""
        return [str(sentence) for errors in self.errors.values() for sentence in errors]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        near = None
        for name in self.place_names():
            where = self._place(name, near)
            if isinstance(where, Place) and near is None:
                near = where.start
        # First those that are new, so that another field may name the same one.
        for role in sorted(self.roles, key=lambda role: not given.get(f"{role}_kind")):
            if role in given:
                self.found[role] = self._source(role) if self.asks_for(role) else None
        return given

    def asks_for(self, role: str) -> bool:
        """Whether this source is of any matter, after what else was chosen."""
        return True

    def place_names(self) -> Iterable[str]:
        """The fields that hold words of the document, the main one first."""
        return self.places

    def _place(self, name: str, near: int | None) -> Where | None:
        typed = self.cleaned_data.get(name, "")
        main = name == "place"
        zone = self.cleaned_data.get("zone", "") if main else ""
        code = self.cleaned_data.get("time_code", "") if main else ""
        try:
            where = place_meant(self.document, typed, near=near, zone=zone, time_code=code)
        except SeveralPlaces as told:
            shown = zip(told.places, told.shown, strict=True)
            self.several[name] = [(f"[{start}-{end}]", words) for (start, end), words in shown]
            listed = [f"{value} {words}" for value, words in self.several[name]]
            self.add_error(name, [*told.messages, *listed])
            return None
        except ValidationError as told:
            self.add_error(name, told)
            return None
        self.found[name] = where
        return where

    def _source(self, role: str) -> Agent:
        typed, kind = self.cleaned_data[role], self.cleaned_data.get(f"{role}_kind", "")
        if not typed:
            if kind:
                self.add_error(role, _("Give the new source a name, or choose no kind."))
            return None
        meant = self._meant(role, typed)
        if kind and (kind in PERSONAL or not meant):
            return self._new_source(role, typed, kind)
        if len(meant) == 1:
            return meant[0]
        made = None if meant else self._new_here(typed)
        if made is None:
            self._tell(role, typed, meant)
        return made

    def _new_here(self, typed: str) -> NewSource | None:
        """A body that another field of this form enters anew; two persons may share a name."""
        new = (one for one in self.found.values() if isinstance(one, NewSource))
        named = (one for one in new if one.name == typed and one.kind not in PERSONAL)
        return next(named, None)

    def _meant(self, role: str, typed: str) -> list[Source]:
        initial = self.get_initial_for_field(self.fields[role], role)
        meant = sources_meant(typed, self.document)
        return [one for one in meant if initial in told_apart([one])] or meant

    def _tell(self, role: str, typed: str, meant: list[Source]) -> None:
        if not meant:
            sentence = _(
                "Nobody in the register goes by “%(name)s”. Choose a kind to enter a new source, "
                "or leave this empty if nobody is named."
            )
            self.add_error(role, sentence % {"name": typed})
            if names := near(typed):
                listed = "; ".join(f"“{name}”" for name in names)
                self.add_error(role, _("Did you mean: %(names)s?") % {"names": listed})
            return
        self.candidates[role] = [f"{one.shown_as} [{one.slug}]" for one in meant]
        sentence = _("Several in the register go by “%(name)s”; take one of these: %(names)s.")
        listed = "; ".join(self.candidates[role])
        self.add_error(role, sentence % {"name": typed, "names": listed})

    def _new_source(self, role: str, typed: str, kind: str) -> Agent:
        given = self.cleaned_data
        protection = given.get(f"{role}_protection") or Protection.NONE
        shown = given.get(f"{role}_display_form", "")
        reason = given.get(f"{role}_protection_reason", "")
        if protection != Protection.NONE and not (shown and reason):
            self.add_error(
                f"{role}_display_form",
                _("A protected source needs the form in which it is shown and the reason."),
            )
        return NewSource(
            name=typed,
            kind=kind,
            protection=protection,
            display_form=shown,
            protection_reason=reason,
            part_of=self._whole(role),
        )

    def _whole(self, role: str) -> Source | None:
        typed = self.cleaned_data.get(f"{role}_part_of", "")
        if not typed:
            return None
        meant = sources_meant(typed)
        if len(meant) != 1:
            self._tell(f"{role}_part_of", typed, meant)
            return None
        return meant[0]


NEW = ("kind", "protection", "display_form", "protection_reason", "part_of")


def source_words(source: Source | None) -> str:
    """A source as a form shows it, so that no other is meant."""
    return "" if source is None else f"{source.shown_as} [{source.slug}]"
