"""Who may do what: each question answers yes or no."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AbstractUser, AnonymousUser
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Status
from provenance.models import Case, CaseMember, Document, Note
from provenance.models.accounts import CHANGES_DOCUMENTS, VIEWERS, may_change_documents

Visitor = AbstractBaseUser | AnonymousUser


def can_curate(user: Visitor) -> bool:
    """Curators may change documents, and are let into the admin.

    Being let in without that permission opens nothing.
    """
    return isinstance(user, AbstractUser) and user.is_active and may_change_documents(user)


def why_no_curator(user: Visitor) -> str:
    """What an account lacks to open the curators' pages, in a sentence for whoever has it."""
    if isinstance(user, AbstractUser) and not user.is_staff and user.has_perm(CHANGES_DOCUMENTS):
        return _(
            "Your account has a curator’s permissions but no staff status, which these pages and "
            "the admin need. An administrator sets it: Users, your name, “Staff status”."
        )
    return _("These pages are for curators; your account may not open them.")


def only_reads(user: Visitor) -> bool:
    """Whether this person's account changes nothing, whatever else it may.

    One query, unless it was asked when the account was loaded.
    """
    if not isinstance(user, AbstractUser) or user.is_superuser:
        return False
    if (loaded := getattr(user, "only_reads", None)) is not None:
        return bool(loaded)
    return user.groups.filter(name=VIEWERS).exists()


def can_see(user: Visitor, document: Document) -> bool:
    """The same rule as ``Document.objects.visible_to``; a test holds the two together."""
    return document.status == Status.PUBLISHED or can_curate(user)


def can_see_case(user: Visitor, case: Case) -> bool:
    """The same rule as ``Case.objects.open_to``: its owner and whom they invited, nobody else.

    Being a curator or an admin opens nobody's case.
    """
    return runs_case(user, case) or CaseMember.objects.filter(case=case, user=user.pk or 0).exists()


def runs_case(user: Visitor, case: Case) -> bool:
    """Who names, shares, closes and deletes a case: its owner alone."""
    return user.is_authenticated and case.owner_id == user.pk


def wrote(user: Visitor, note: Note) -> bool:
    """Who edits, shares and removes a note: its author alone."""
    return user.is_authenticated and note.author_id == user.pk
