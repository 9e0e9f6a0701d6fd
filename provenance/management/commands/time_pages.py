"""Times the pages on the database as it is, so that slowness is measured and not felt."""

from __future__ import annotations

import time
from statistics import median
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from provenance.models import Document, Facet, Source, Summary, Wording

ADDRESSES = (
    "/",
    "/?q={words}",
    "/?finding=hanging&reaches=no",
    "/?{facet}&sort=outlets",
    "/quotes/{quote}/",
    "/quotes/{quote}/?as=everyone",
    "/quotes/{quote}/wordings/",
    "/quotes/{quote}/verification/",
    "/quotes/{quote}/independence/",
    "/quotes/{quote}/wording/",
    "/quotes/{quote}/export/sheet",
    "/documents/{document}/",
    "/sources/{source}/",
    "/cases/",
    "/inbox/",
    "/recent/",
    "/requests/",
    "/check/",
    "/glossary/",
)


class Command(BaseCommand):
    help = (
        "Open each page several times as one person, and print the median milliseconds, the "
        "queries and the size. The quote is the one that most outlets word; opening it is "
        "remembered among that person's recent quotes."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the user name of the person")
        parser.add_argument("--times", type=int, default=5, help="how often each is opened")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(username=options["name"]).first()
        if user is None:
            raise CommandError(f"There is no account “{options['name']}” here.")
        summary = Summary.objects.order_by("-outlets", "quote").first()
        if summary is None:
            raise CommandError("There is no quote here yet; load some, then time the pages.")
        host = (settings.ALLOWED_HOSTS or ["localhost"])[0].lstrip(".").replace("*", "localhost")
        client = Client(headers={"host": host})
        client.force_login(user)
        self.stdout.write(f"{Summary.objects.count()} quotes, {connection.vendor}")
        self.stdout.write(f"{'ms':>8} {'queries':>8} {'KB':>6}  page")
        for address in ADDRESSES:
            self.stdout.write(_line(client, address.format(**_examples(summary)), options["times"]))


def _examples(summary: Summary) -> dict[str, str]:
    """A well-worded quote, and what it stands in; the values that most quotes share."""
    wording = Wording.objects.filter(
        quote=summary.pk, passage__document__in=Document.objects.published()
    ).select_related("passage__document", "quote")[0]
    facet = Facet.objects.filter(summary=summary).order_by("name", "value")[0]
    source = Source.objects.filter(slug__in=Facet.objects.filter(name="outlet").values("value"))
    publisher = source.first()
    return {
        "words": "+".join(wording.words.split()[:8]),
        "quote": wording.quote.slug,
        "document": wording.passage.document.slug,
        "source": publisher.slug if publisher else "none",
        "facet": f"{facet.name}={facet.value}",
    }


def _line(client: Client, address: str, times: int) -> str:
    seconds, queries, size, status = [], 0, 0, 0
    for _ in range(times):
        with CaptureQueriesContext(connection) as captured:
            started = time.perf_counter()
            # A site that is not local sends a request without https elsewhere.
            response = client.get(address, secure=True)
            seconds.append((time.perf_counter() - started) * 1000)
        queries, size, status = len(captured), len(response.content), response.status_code
    answered = "" if status == 200 else f" (answered {status})"
    return f"{median(seconds):8.1f} {queries:8} {size / 1024:6.0f}  {address}{answered}"
