"""Times the pages on the current database: milliseconds, queries and size of each."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from statistics import median

from django.conf import settings
from django.contrib.auth.models import User
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from provenance.access import can_curate
from provenance.models import Document, Facet, Source, Summary, Wording
from tests.benchmarks import CannotMeasure

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
OF_CURATORS = (
    "/desk/",
    "/desk/documents/{document}/",
    "/admin/provenance/document/",
    "/admin/provenance/quote/",
    "/admin/provenance/wording/",
    "/admin/provenance/passage/",
    "/admin/provenance/attribution/",
)
"""Pages that are only opened if the user is permitted to curate."""


@transaction.atomic
def run(arguments: Sequence[str]) -> None:
    """Open each page several times as one user, and print the figures.

    The example is the quote that most outlets word. Everything is rolled back at the end: the
    account created if no name is given, and the pages remembered as opened.
    """
    parser = argparse.ArgumentParser(prog="tests.benchmarks pages")
    parser.add_argument("name", nargs="?", help="the user name of the person")
    parser.add_argument("--times", type=int, default=5, help="how often each is opened")
    options = parser.parse_args(arguments)
    summary = Summary.objects.order_by("-outlets", "quote").first()
    if summary is None:
        raise CannotMeasure("There is no quote here yet; load some, then time the pages.")
    user = _user(options.name)
    client = _client(user)
    addresses = [*ADDRESSES, *(OF_CURATORS if can_curate(user) else ())]
    print(f"{Summary.objects.count()} quotes, {connection.vendor}")
    print(f"{'ms':>8} {'queries':>8} {'KB':>6}  page")
    for address in addresses:
        print(_line(client, address.format(**_examples(summary)), options.times), flush=True)
    transaction.set_rollback(True)


def _user(name: str | None) -> User:
    if name is None:
        return User.objects.create_superuser("benchmark-pages")
    if (user := User.objects.filter(username=name).first()) is None:
        raise CannotMeasure(f"There is no account “{name}” here.")
    return user


def _client(user: User) -> Client:
    host = (settings.ALLOWED_HOSTS or ["localhost"])[0].lstrip(".").replace("*", "localhost")
    client = Client(headers={"host": host})
    client.force_login(user)
    return client


def _examples(summary: Summary) -> dict[str, str]:
    """Return the values for the addresses: the quote, its document and publisher, a facet."""
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
            # A site that is not local redirects requests without https.
            response = client.get(address, secure=True)
            seconds.append((time.perf_counter() - started) * 1000)
        queries, size, status = len(captured), len(response.content), response.status_code
    answered = "" if status == 200 else f" (answered {status})"
    return f"{median(seconds):8.1f} {queries:8} {size / 1024:6.0f}  {address}{answered}"
