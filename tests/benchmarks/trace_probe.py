"""Times traces in the checkout it is started in; ``compare_trace`` starts it, in either of two.

It imports nothing of the package, whose names may differ between the two: it asks over HTTP, by
Django's test client, and finds the model of quotes by a column of it. Prints one line of JSON:
the CPU milliseconds of each kind of answer, over all quotes.
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
"""Three answers that trace a quote, assemble its chain, build its report and render it."""


def slugs(number: int) -> list[str]:
    """Return the slugs of ``number`` quotes, spread evenly over all of them in their order."""
    from django.apps import apps

    models = apps.get_app_config("provenance").get_models()
    (quote,) = [m for m in models if "claimed_speaker" in {f.name for f in m._meta.get_fields()}]
    every = list(quote._default_manager.order_by("slug").values_list("slug", flat=True))
    step = max(len(every) / number, 1)
    return [every[int(place * step)] for place in range(min(number, len(every)))]


def measure(client: Client, names: Sequence[str]) -> dict[str, float]:
    """Return the CPU milliseconds that the answers of each kind take; failures are errors.

    All are fetched once before, so that imports, compiled templates and caches count for nothing.
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
