"""The address of a queue's page: page number, words searched for, and owner of the lines."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from provenance.queries.queues.hands import OwnerFilter

LONGEST_WORDS = 200


def search_words(request: HttpRequest) -> str:
    """Return the words by which the queue is filtered."""
    return request.GET.get("q", "").strip()[:LONGEST_WORDS]


def owner_asked(request: HttpRequest) -> OwnerFilter:
    """Return the requested owner of the lines; ``OwnerFilter.ANY`` for an unknown value."""
    hand = request.GET.get("hand", "")
    return OwnerFilter(hand) if hand in set(OwnerFilter) else OwnerFilter.ANY


def queue_address(request: HttpRequest, key: str, *, fragment: str | None = None) -> str:
    """Return the address of the open page of the queue with its filters."""
    page, words, hand = request.GET.get("page", ""), search_words(request), owner_asked(request)
    query = {"q": words} if words else {}
    query |= {"hand": hand.value} if hand else {}
    query |= {"page": page} if page.isdigit() else {}
    return reverse("desk-queue", args=[key], query=query or None, fragment=fragment)
