"""Permission checks: each function returns whether a user may do one thing."""

from __future__ import annotations

from django.contrib.auth.models import AbstractBaseUser, AbstractUser, AnonymousUser
from django.utils.translation import gettext as _

from provenance.domain.vocabulary import Status
from provenance.models import Case, CaseMember, Document, Note
from provenance.models.accounts import CHANGES_DOCUMENTS, VIEWERS, may_change_documents

Visitor = AbstractBaseUser | AnonymousUser


def can_curate(user: Visitor) -> bool:
    """Return whether the user may change documents and open the admin.

    Staff status without the permission to change documents is not enough.
    """
    return isinstance(user, AbstractUser) and user.is_active and may_change_documents(user)


def why_no_curator(user: Visitor) -> str:
    """Return a sentence for the user that says what their account lacks for the curators' pages."""
    if isinstance(user, AbstractUser) and not user.is_staff and user.has_perm(CHANGES_DOCUMENTS):
        return _(
            "Your account has a curator’s permissions but no staff status, which these pages and "
            "the admin need. An administrator sets it: Users, your name, “Staff status”."
        )
    return _("These pages are for curators; your account may not open them.")


def only_reads(user: Visitor) -> bool:
    """Return whether the account belongs to the viewers' group, which may change nothing.

    False for superusers. One query, unless the answer was loaded with the account.
    """
    if not isinstance(user, AbstractUser) or user.is_superuser:
        return False
    if (loaded := getattr(user, "only_reads", None)) is not None:
        return bool(loaded)
    return user.groups.filter(name=VIEWERS).exists()


def can_see(user: Visitor, document: Document) -> bool:
    """Return whether the user may see the document.

    The rule is that of ``Document.objects.visible_to``; a test compares the two.
    """
    return document.status == Status.PUBLISHED or can_curate(user)


def can_see_case(user: Visitor, case: Case) -> bool:
    """Return whether the user may see the case: its owner and invited members only.

    The rule is that of ``Case.objects.open_to``. Curators and admins have no access to others'
    cases.
    """
    return runs_case(user, case) or CaseMember.objects.filter(case=case, user=user.pk or 0).exists()


def runs_case(user: Visitor, case: Case) -> bool:
    """Return whether the user owns the case and so may rename, share, close and delete it."""
    return user.is_authenticated and case.owner_id == user.pk


def wrote(user: Visitor, note: Note) -> bool:
    """Return whether the user wrote the note; only its author may edit, share or remove it."""
    return user.is_authenticated and note.author_id == user.pk
