"""The records of the invented story that the demo brings for training, by their names in addresses."""

from __future__ import annotations

import json
from functools import cache

from django.conf import settings

FIXTURE = "training.json"


@cache
def invented_names(model: str) -> frozenset[str]:
    """Return the names of the story's records of a model, such as “quote”; none without its fixture."""
    files = [folder / FIXTURE for folder in settings.FIXTURE_DIRS]
    rows = [row for file in files if file.is_file() for row in json.loads(file.read_bytes())]
    return frozenset(row["fields"]["slug"] for row in rows if row["model"] == f"provenance.{model}")
