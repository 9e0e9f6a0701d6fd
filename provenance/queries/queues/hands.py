"""Filtering the lines of a queue by their owner, and choosing a colleague for a handover."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.contrib.auth.models import User
from django.db.models import QuerySet

from provenance.models import Claim
from provenance.models.accounts import CHANGES_DOCUMENTS


class OwnerFilter(StrEnum):
    """Which lines of a queue are shown: all that are not put off, or a part."""

    ANY = ""
    MINE = "mine"
    NOBODY = "nobody"
    PUT_OFF = "put-off"


def in_hand(waiting: QuerySet[Any], hand: OwnerFilter, *, who: str = "") -> QuerySet[Any]:
    """Return those of these records that ``hand`` selects; put-off ones only for ``PUT_OFF``."""
    claims = Claim.objects.filter(record_type=waiting.model._meta.model_name)
    match hand:
        case OwnerFilter.ANY:
            return waiting.exclude(pk__in=claims.put_off().values("record_id"))
        case OwnerFilter.MINE:
            return waiting.filter(pk__in=claims.in_hand().filter(owner=who).values("record_id"))
        case OwnerFilter.NOBODY:
            return waiting.exclude(pk__in=claims.values("record_id"))
    return waiting.filter(pk__in=claims.put_off().values("record_id"))


def curators_besides(who: str) -> list[str]:
    """Return the usernames of all other curators."""
    rows = User.objects.with_perm(CHANGES_DOCUMENTS).filter(is_staff=True).exclude(username=who)
    return list(rows.order_by("username").values_list("username", flat=True))
