"""Field factories, validators and helpers shared by several models."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from provenance.domain.language.particulars import Particular, find_particular
from provenance.domain.language.text import beginning, unstorable

LONGEST_NAME = 80
"""Maximum number of characters of a quote or a wording used as its name."""


def refuse_unstorable(value: str) -> None:
    """Raise ``ValidationError`` for characters that cannot be stored: NUL and lone surrogates."""
    fault = unstorable(value)
    if fault:
        message = _("This text holds %(what)s, which cannot be stored. Remove it.")
        raise ValidationError(message % {"what": fault})


def named(kind: Particular) -> str:
    """Return the translated name of a kind of personal particulars, for use in a sentence."""
    names = {
        Particular.PHONE: _("a telephone number"),
        Particular.MAIL: _("an e-mail address"),
        Particular.ADDRESS: _("an exact address"),
        Particular.HANDLE: _("a messenger account"),
        Particular.PASSPORT: _("a passport number"),
    }
    return names[kind]


def refuse_particulars(value: str) -> None:
    """Raise ``ValidationError`` for text with contact details or an address of a person."""
    kind = find_particular(value)
    if kind:
        message = _(
            "This looks like %(what)s. Particulars that could find a person are never recorded "
            "here; leave it out."
        )
        raise ValidationError(message % {"what": named(kind)})


def words(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """Return a text column without a length limit that may be empty but not null."""
    options.setdefault("blank", True)
    if options["blank"]:
        options.setdefault("default", "")
    validators = [refuse_unstorable, *options.pop("validators", ())]
    return models.TextField(help_text=help_text, validators=validators, **options)


def about_a_person(help_text: str = "", **options: Any) -> models.TextField[str, str]:
    """Return a text column like ``words`` that also refuses contact details of a person."""
    return words(help_text, validators=[refuse_particulars], **options)


def both_or_neither(one: str, other: str, *, name: str, message: str) -> models.CheckConstraint:
    """Return a constraint: both nullable columns have a value, or neither."""
    return models.CheckConstraint(
        condition=Q(**{f"{one}__isnull": True, f"{other}__isnull": True})
        | Q(**{f"{one}__isnull": False, f"{other}__isnull": False}),
        name=name,
        violation_error_message=message,
    )


def page_of(name: str, slug: str) -> str:
    """Return the URL of a record's page."""
    return reverse(name, args=[slug])


def shortened(text: str) -> str:
    """Return the text, cut with an ellipsis after ``LONGEST_NAME`` characters."""
    return beginning(text, LONGEST_NAME)
