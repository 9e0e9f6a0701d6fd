"""Addresses for new records: readable, unique, and never with a protected person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from django.db import connection, models
from django.utils.text import slugify

from provenance.domain.vocabulary import SourceKind
from provenance.models import OldAddress, Passage, Source

WORD = re.compile(r"[^\W\d_]{2,}")
LONGEST = 90
LONGEST_KEY = 40
MOST_WORDS = 7


def slug_for(model: type[models.Model], *parts: str, otherwise: str, longest: int = LONGEST) -> str:
    """An address of these words that no record of this kind has, or ever had."""
    base = readable(*parts, otherwise=otherwise, longest=longest)
    wait_for_turn(f"{model._meta.model_name}/{base}")
    used = {
        *model._default_manager.filter(slug__startswith=base).values_list("slug", flat=True),
        *OldAddress.objects.filter(
            record_type=model._meta.model_name, slug__startswith=base
        ).values_list("slug", flat=True),
    }
    return _free(base, used)


def key_for(document: models.Model, words: str) -> str:
    """A passage's key that no other in its document has."""
    base = readable(words, otherwise="words", longest=LONGEST_KEY)
    wait_for_turn(f"passage/{document.pk}/{base}")
    keys = Passage.objects.filter(document=document.pk, key__startswith=base)
    return _free(base, set(keys.values_list("key", flat=True)))


def wait_for_turn(name: str) -> None:
    """Wait until no other transaction has this turn, and have it until one's own transaction ends.

    Else two that look for a free address at the same moment take the same one, and the second is
    refused. SQLite has one writer at a time in any case.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def readable(*parts: str, otherwise: str, longest: int) -> str:
    """The first words of each part, in letters that an address can hold; else ``otherwise``."""
    opening = [" ".join(part.split()[: 2 * MOST_WORDS]) for part in parts]
    hidden = _hidden_among(" ".join(opening))
    words = [
        word
        for part in opening
        for word in slugify(part).split("-")[:MOST_WORDS]
        if word and word not in hidden
    ]
    while len("-".join(words)) > longest:
        words.pop()
    return "-".join(words) or otherwise


def _free(base: str, used: set[str]) -> str:
    number, slug = 1, base
    while slug in used:
        number += 1
        slug = f"{base}-{number}"
    return slug


def _hidden_among(text: str) -> set[str]:
    """Words of this text that are of a protected person's names, and not of the form shown."""
    # Their names are sealed, so all are opened: 0.03 s for a thousand, the first time.
    rows = Source.objects.protected().filter(kind=SourceKind.PERSON)
    hidden: set[str] = set()
    for name, other, form in rows.values_list("name", "names__name", "display_form").iterator():
        names = [word for word in WORD.findall(f"{name} {other or ''}") if word[0].isupper()]
        hidden |= _letters(names) - _letters(WORD.findall(form))
    return hidden


def _letters(words: Iterable[str]) -> set[str]:
    return {letters for word in words for letters in slugify(word).split("-")}
