"""The address of a queue's page: which page, narrowed to which words, in whose hand."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from provenance.queries.queues.hands import Hand

LONGEST_WORDS = 200


def words_asked(request: HttpRequest) -> str:
    """The words that the queue is narrowed to."""
    return request.GET.get("q", "").strip()[:LONGEST_WORDS]


def hand_asked(request: HttpRequest) -> Hand:
    """In whose hand the lines are that are asked for; in any, where the address says nothing known."""
    hand = request.GET.get("hand", "")
    return Hand(hand) if hand in set(Hand) else Hand.ANY


def queue_address(request: HttpRequest, key: str, *, fragment: str | None = None) -> str:
    """The page of the queue that was open, narrowed as it was."""
    page, words, hand = request.GET.get("page", ""), words_asked(request), hand_asked(request)
    query = {"q": words} if words else {}
    query |= {"hand": hand.value} if hand else {}
    query |= {"page": page} if page.isdigit() else {}
    return reverse("desk-queue", args=[key], query=query or None, fragment=fragment)
