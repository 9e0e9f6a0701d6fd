"""Protecting a registered person, or recording why they need no protection."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from provenance.domain.language.name_similarity import name_key, transliterated
from provenance.domain.language.text import folded
from provenance.domain.vocabulary import Protection
from provenance.models import Document, Source
from provenance.services import evidence
from provenance.services.entering.slugs import WORD, slug_for
from provenance.services.history import Change

LEAST_SPELT_OTHERWISE = 4
"""Minimum length of words of a name that are also compared by sound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionEntry:
    """The display form for a person and the reason; without a form, why none is needed."""

    source: Source
    display_form: str
    reason: str


@transaction.atomic
def protect(source: Source, *, display_form: str, reason: str, change: Change) -> Source:
    """Show this person only under a display form from now on; replace a slug with their name.

    Raises ``ValidationError`` where the form is missing or contains the name.
    """
    locked = Source.objects.select_for_update().get(pk=source.pk)
    names = [locked.name, *locked.names.values_list("name", flat=True)]
    refuse_names(names, display_form)
    locked.protection, locked.display_form = Protection.ROLE, display_form.strip()
    locked.protection_reason = reason.strip()
    evidence.save(locked, change=change)
    # In a second write, since the erasure is logged under the slug that a backup has.
    if _spellings(names) & _spellings(locked.slug.split("-")):
        locked.slug = slug_for(Source, locked.display_form, otherwise=locked.kind)
        evidence.save(locked, change=change)
    return locked


def enter_protection(document: Document, entry: ProtectionEntry, *, change: Change) -> Source:
    """Apply the protection decided while a document is read."""
    source, form, reason = entry.source, entry.display_form, entry.reason
    if not form:
        return leave_open(source, reason=reason, change=change)
    return protect(source, display_form=form, reason=reason, change=change)


@transaction.atomic
def leave_open(source: Source, *, reason: str, change: Change) -> Source:
    """Record why this person needs no protection, so that nobody is asked again."""
    locked = Source.objects.select_for_update().get(pk=source.pk)
    if not reason.strip():
        raise ValidationError(_("Say why this person needs no protection."))
    locked.protection_reason = reason.strip()
    evidence.save(locked, change=change)
    return locked


def refuse_names(names: list[str], display_form: str) -> None:
    """Raise ``ValidationError`` where the display form contains a word of these names."""
    capitalised = [word for name in names for word in WORD.findall(name) if word[0].isupper()]
    if _spellings(capitalised) & _spellings(WORD.findall(display_form)):
        raise ValidationError(
            _("The form that is shown holds the name itself. Say in other words who it is.")
        )


def _spellings(texts: Iterable[str]) -> set[str]:
    """Return the words in Latin letters, with the sound keys of longer ones."""
    words = [word for text in texts for word in folded(text).split()]
    keys = (f"sounds {name_key(word)}" for word in words if len(word) >= LEAST_SPELT_OTHERWISE)
    return {*map(transliterated, words), *keys}
