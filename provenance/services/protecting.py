"""Protecting a person who is in the register already, or recording why they need none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.language.name_similarity import in_latin_letters, name_key
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Source
from provenance.services import evidence
from provenance.services.entering.slugs import WORD, slug_for
from provenance.services.history import Change

LEAST_SPELT_OTHERWISE = 4
"""Letters of a word of a name from which on it is known in another spelling too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionEntry:
    """Whom to show in one form alone, and why; without the form, why they need no protection."""

    source: Source
    display_form: str
    reason: str


@transaction.atomic
def protect(source: Source, *, display_form: str, reason: str, change: Change) -> Source:
    """Show this person by a role alone from now on; an address with their name changes too.

    Raises ValidationError where the form is missing or gives the name away.
    """
    locked = Source.objects.select_for_update().get(pk=source.pk)
    names = [locked.name, *locked.names.values_list("name", flat=True)]
    refuse_names(names, display_form)
    locked.protection, locked.display_form = Protection.ROLE, display_form.strip()
    locked.protection_reason = reason.strip()
    evidence.save(locked, change=change)
    # The second write: what was erased is noted under the address that a backup knows.
    if _spellings(names) & _spellings(locked.slug.split("-")):
        locked.slug = slug_for(Source, locked.display_form, otherwise=locked.kind)
        evidence.save(locked, change=change)
    return locked


def enter_protection(document: Document, entry: ProtectionEntry, *, change: Change) -> Source:
    """What was decided about a person while a document is read."""
    source, form, reason = entry.source, entry.display_form, entry.reason
    if not form:
        return leave_open(source, reason=reason, change=change)
    return protect(source, display_form=form, reason=reason, change=change)


@transaction.atomic
def leave_open(source: Source, *, reason: str, change: Change) -> Source:
    """Record why this person needs no protection; it is not asked again."""
    locked = Source.objects.select_for_update().get(pk=source.pk)
    if not reason.strip():
        raise ValidationError(_("Say why this person needs no protection."))
    locked.protection_reason = reason.strip()
    evidence.save(locked, change=change)
    return locked


def refuse_names(names: list[str], display_form: str) -> None:
    """Raise ValidationError where the form that is shown holds a word of these names."""
    capitalised = [word for name in names for word in WORD.findall(name) if word[0].isupper()]
    if _spellings(capitalised) & _spellings(WORD.findall(display_form)):
        raise ValidationError(
            _("The form that is shown holds the name itself. Say in other words who it is.")
        )


def _spellings(texts: Iterable[str]) -> set[str]:
    """The words of these texts in Latin letters, and longer ones as they may be spelt otherwise."""
    words = [word for text in texts for word in folded(text).split()]
    keys = (f"sounds {name_key(word)}" for word in words if len(word) >= LEAST_SPELT_OTHERWISE)
    return {*map(in_latin_letters, words), *keys}
