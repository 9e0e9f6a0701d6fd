"""Times traces in the checkout in which ``compare_trace`` starts it.

It imports nothing from the package, whose names may differ between two checkouts: it sends requests
with Django's test client, and finds the model of quotes by one of its columns. It prints one line
of JSON: the CPU milliseconds of each kind of answer, over all quotes.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.test import Client

KINDS = {
    "page": "/quotes/{slug}/",
    "export": "/quotes/{slug}/export/json",
    "api": "/api/v1/quotes/{slug}/chain",
}
"""Three responses that trace a quote, assemble its chain, build its report and render it."""


def slugs(number: int) -> list[str]:
    """Return the slugs of ``number`` quotes, evenly spaced in the order of all slugs."""
    from django.apps import apps

    models = apps.get_app_config("provenance").get_models()
    (quote,) = [m for m in models if "claimed_speaker" in {f.name for f in m._meta.get_fields()}]
    every = list(quote._default_manager.order_by("slug").values_list("slug", flat=True))
    step = max(len(every) / number, 1)
    return [every[int(place * step)] for place in range(min(number, len(every)))]


def measure(client: Client, names: Sequence[str]) -> dict[str, float]:
    """Return the CPU milliseconds that the responses of each kind take.

    Each is fetched once before, so that imports, template compilation and caches do not count; the
    process exits if a status is not 200.
    """
    _fetch_all(client, names)
    return dict(_timed(client, names))


def _fetch_all(client: Client, names: Sequence[str]) -> None:
    for address in KINDS.values():
        for slug in names:
            response = client.get(address.format(slug=slug), secure=True)
            if response.status_code != 200:
                sys.exit(f"{address.format(slug=slug)} answered {response.status_code}.")


def _timed(client: Client, names: Sequence[str]) -> Iterator[tuple[str, float]]:
    for kind, address in KINDS.items():
        gc.collect()
        started = time.process_time()
        for slug in names:
            client.get(address.format(slug=slug), secure=True)
        yield kind, (time.process_time() - started) * 1000


def main(number: int) -> None:
    import django

    django.setup()
    from django.contrib.auth.models import User
    from django.db import transaction
    from django.test import Client

    with transaction.atomic():
        client: Any = Client(headers={"host": "localhost"})
        client.force_login(User.objects.create_superuser("benchmark-trace"))
        figures = measure(client, slugs(number))
        transaction.set_rollback(True)
    print(json.dumps(figures))


if __name__ == "__main__":
    main(int(sys.argv[1]))
