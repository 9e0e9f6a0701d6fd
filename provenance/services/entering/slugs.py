"""Slugs and keys for new records: readable, unique, and without protected persons' names."""

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
    """Return a slug made of these words that no record of the model has, or ever had."""
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
    """Return a passage key that is unique within the document."""
    base = readable(words, otherwise="words", longest=LONGEST_KEY)
    wait_for_turn(f"passage/{document.pk}/{base}")
    keys = Passage.objects.filter(document=document.pk, key__startswith=base)
    return _free(base, set(keys.values_list("key", flat=True)))


def wait_for_turn(name: str) -> None:
    """Take a lock of this name, waiting for other transactions, until the transaction ends.

    Without it two transactions that look for a free slug at the same moment choose the same one,
    and the second fails. SQLite has a single writer at a time anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])


def readable(*parts: str, otherwise: str, longest: int) -> str:
    """Return the first words of each part in the letters allowed in a slug, else ``otherwise``."""
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
    """Return words of the text that occur in protected names but not in display forms."""
    # The names are encrypted, so all are decrypted: 0.03 s per thousand, the first time.
    rows = Source.objects.protected().filter(kind=SourceKind.PERSON)
    hidden: set[str] = set()
    for name, other, form in rows.values_list("name", "names__name", "display_form").iterator():
        names = [word for word in WORD.findall(f"{name} {other or ''}") if word[0].isupper()]
        hidden |= _letters(names) - _letters(WORD.findall(form))
    return hidden


def _letters(words: Iterable[str]) -> set[str]:
    return {letters for word in words for letters in slugify(word).split("-")}
