"""What stands in a person's inbox, and what they looked at."""

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
"""How long it is remembered that a person looked at a quote."""


def inbox_of(user: User, *, after: tuple[bool, int] | None = None) -> list[Any]:
    """A page of notices and one more: the unread first, each part newest first.

    Each has ``stands``: whether readers may see the quote that it speaks of; and ``distressing``:
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
    """How many notices this person has not read."""
    return Notice.objects.unread_by(user).count()


def get_with_unread(number: int) -> User | None:
    """The account with this number, in one query.

    Its ``unread_notices`` says how many notices are unread, its ``group_ids`` which groups it is
    in, so that every request can compare them, its ``may_change_documents`` whether it curates,
    and its ``only_reads`` whether it is a viewer's, so that pages offer no change.
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
    """A page of what this person asked the curators and one more, newest first.

    Each has ``own_address``, the one that this person gave.
    """
    own = TraceAsker.objects.filter(request=OuterRef("pk"), user=user).values("address")
    rows = TraceRequest.objects.asked_by(user).annotate(own_address=Subquery(own))
    if before is not None:
        rows = rows.filter(pk__lt=before)
    return list(rows.order_by("-pk")[: REQUESTS_A_PAGE + 1])


def viewed_by(user: User, *, drafts: bool) -> tuple[bool, list[tuple[Wording, datetime]]]:
    """Whether views are remembered, and the quotes looked at last that may still be seen."""
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
    """Whether the page of this quote shows anything to such a person."""
    rows = Wording.objects.filter(quote=quote)
    return (rows if drafts else rows.in_published_documents()).exists()
