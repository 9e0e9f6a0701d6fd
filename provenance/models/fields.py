"""Column shapes that several tables share: slugs that are addresses, and paired facts."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.language.particulars import Particular, looks_like
from provenance.domain.language.text import beginning, unstorable

LONGEST_NAME = 80
"""Characters of its words by which a quote or a wording is called."""


def refuse_unstorable(value: str) -> None:
    """Refuse characters that no database or page can carry: NUL and lone surrogates."""
    fault = unstorable(value)
    if fault:
        message = _("This text holds %(what)s, which cannot be stored. Remove it.")
        raise ValidationError(message % {"what": fault})


def named(kind: Particular) -> str:
    """A kind of particulars, as a sentence names it."""
    names = {
        Particular.PHONE: _("a telephone number"),
        Particular.MAIL: _("an e-mail address"),
        Particular.ADDRESS: _("an exact address"),
        Particular.HANDLE: _("a messenger account"),
        Particular.PASSPORT: _("a passport number"),
    }
    return names[kind]


def refuse_particulars(value: str) -> None:
    """Refuse text about a person that looks as if it could find them; the sentence says how."""
    kind = looks_like(value)
    if kind:
        message = _(
            "This looks like %(what)s. Particulars that could find a person are never recorded "
            "here; leave it out."
        )
        raise ValidationError(message % {"what": named(kind)})


def words(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """A text column without a length limit that may be empty, never null."""
    options.setdefault("blank", True)
    if options["blank"]:
        options.setdefault("default", "")
    validators = [refuse_unstorable, *options.pop("validators", ())]
    return models.TextField(help_text=help_text, validators=validators, **options)


def about_a_person(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """A text column about a person: as ``words``, and nothing that could find them."""
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


def shortened(text: str) -> str:
    """The text, or its beginning and an ellipsis where it is longer than a name may be."""
    return beginning(text, LONGEST_NAME)
