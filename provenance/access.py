"""Who may do what: each question answers yes or no."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AbstractUser, AnonymousUser

from provenance.domain.vocabulary import Status
from provenance.models import Document

Visitor = AbstractBaseUser | AnonymousUser


def can_curate(user: Visitor) -> bool:
    """Curators are those who may enter the desk; asking costs no query."""
    return isinstance(user, AbstractUser) and user.is_active and user.is_staff


def can_see(user: Visitor, document: Document) -> bool:
    """The same rule as ``Document.objects.visible_to``; a test holds the two together."""
    return document.status == Status.PUBLISHED or can_curate(user)
