"""Column shapes that several tables share: slugs that are addresses, and paired facts."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.particulars import looks_like_phone_number
from provenance.domain.text import unstorable


def refuse_unstorable(value: str) -> None:
    """Refuse characters that no database or page can carry: NUL and lone surrogates."""
    found = unstorable(value)
    if found:
        message = _("This text holds %(what)s, which cannot be stored. Remove it.")
        raise ValidationError(message % {"what": found})


def refuse_particulars(value: str) -> None:
    """Refuse text about a person that looks like a telephone number."""
    if looks_like_phone_number(value):
        raise ValidationError(
            _(
                "This looks like a telephone number. Particulars that could find a person are "
                "never recorded here; leave it out."
            )
        )


def words(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """A text column without a length limit that may be empty, never null."""
    options.setdefault("blank", True)
    if options["blank"]:
        options.setdefault("default", "")
    validators = [refuse_unstorable, *options.pop("validators", ())]
    return models.TextField(help_text=help_text, validators=validators, **options)


def about_a_person(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """A text column about a person: as ``words``, and nothing like a telephone number."""
    return words(help_text, validators=[refuse_particulars], **options)


def both_or_neither(one: str, other: str, *, name: str, message: str) -> models.CheckConstraint:
    """Two nullable columns that are only known together."""
    return models.CheckConstraint(
        condition=Q(**{f"{one}__isnull": True, f"{other}__isnull": True})
        | Q(**{f"{one}__isnull": False, f"{other}__isnull": False}),
        name=name,
        violation_error_message=message,
    )


def page_of(name: str, slug: str) -> str:
    """The address of a record's own page."""
    return reverse(name, args=[slug])
