"""The contents of a user's inbox, and the quotes they viewed last."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import Permission, User
from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    StringAgg,
    Subquery,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.utils import timezone

from provenance.models import Notice, TraceAsker, TraceRequest, Viewed, Wording
from provenance.models.accounts import VIEWERS

NOTICES_A_PAGE = 30
REQUESTS_A_PAGE = 30
VIEWS_LAST = timedelta(days=30)
"""How long views of quotes are stored."""


def inbox_of(user: User, *, after: tuple[bool, int] | None = None) -> list[Any]:
    """Return a page of notices and one more: unread ones first, each part newest first.

    Annotated are ``stands``, whether readers may see the notice's quote, and ``distressing``,
    whether any of its wordings is.
    """
    wordings = Wording.objects.filter(quote=OuterRef("quote"))
    stands = Exists(wordings.in_published_documents())
    distressing = Exists(wordings.filter(distressing=True))
    is_read = ExpressionWrapper(Q(read_at__isnull=False), output_field=BooleanField())
    rows = Notice.objects.filter(user=user).annotate(stands=stands, distressing=distressing)
    if after is not None:
        was_read, number = after
        same = Q(read_at__isnull=not was_read, pk__lt=number)
        rows = rows.filter(same if was_read else same | Q(read_at__isnull=False))
    return list(rows.order_by(is_read, "-pk")[: NOTICES_A_PAGE + 1])


def unread_count(user: User) -> int:
    """Return the number of unread notices of this user."""
    return Notice.objects.unread_by(user).count()


def get_with_unread(number: int) -> User | None:
    """Return the account with this primary key, or None, in one query.

    Annotated are ``unread_notices``, the number of unread notices; ``group_ids``, so that every
    request can compare roles; ``may_change_documents``, the curators' permission; and
    ``only_reads``, whether it is a viewer's account, so that pages offer no changes.
    """
    permission = Permission.objects.filter(
        content_type__app_label="provenance", codename="change_document"
    )
    granted = permission.filter(Q(user=OuterRef("pk")) | Q(group__user=OuterRef("pk")))
    unread = Notice.objects.filter(user=OuterRef("pk"), read_at__isnull=True).order_by()
    unread_number = unread.values("user").annotate(number=Count("pk")).values("number")
    in_groups = User.groups.through.objects.filter(user=OuterRef("pk")).order_by()
    groups = in_groups.values("user")
    together = StringAgg(Cast("group_id", TextField()), delimiter=Value(","))
    group_ids = groups.annotate(ids=together).values("ids")  # type: ignore[misc]  # annotated above
    users = User.objects.annotate(
        unread_notices=Coalesce(Subquery(unread_number), 0),
        may_change_documents=ExpressionWrapper(
            Q(is_superuser=True) | Exists(granted), output_field=BooleanField()
        ),
        group_ids=Coalesce(Subquery(group_ids), Value(""), output_field=TextField()),
        only_reads=ExpressionWrapper(
            Q(is_superuser=False) & Exists(in_groups.filter(group__name=VIEWERS)),
            output_field=BooleanField(),
        ),
    )
    return users.filter(pk=number).first()


def requests_of(user: User, *, before: int | None = None) -> list[Any]:
    """Return a page of the user's requests and one more, newest first.

    ``own_address`` is annotated: the address that this user gave.
    """
    own = TraceAsker.objects.filter(request=OuterRef("pk"), user=user).values("address")
    rows = TraceRequest.objects.asked_by(user).annotate(own_address=Subquery(own))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return list(rows.order_by("-pk")[: REQUESTS_A_PAGE + 1])


def viewed_by(user: User, *, drafts: bool) -> tuple[bool, list[tuple[Wording, datetime]]]:
    """Return whether views are stored, and the quotes viewed last that are still visible."""
    record = Viewed.objects.filter(user=user, enabled=True).first()
    if record is None:
        return False, []
    visible = Wording.objects.for_listing()
    if not drafts:
        visible = visible.in_published_documents()
    since = timezone.now() - VIEWS_LAST
    views = [(number, datetime.fromisoformat(at)) for number, at in record.quotes]
    wordings = visible.in_bulk([number for number, at in views if at > since])
    return True, [(wordings[number], at) for number, at in views if number in wordings]


def is_shown(quote: int, *, drafts: bool) -> bool:
    """Return whether the quote's page shows anything to readers, or with ``drafts`` to curators."""
    rows = Wording.objects.filter(quote=quote)
    return (rows if drafts else rows.in_published_documents()).exists()
