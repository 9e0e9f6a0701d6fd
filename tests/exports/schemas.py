"""Schemas that were written from the standards' texts, and what reads a file by them."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

FOLDER = Path(__file__).resolve().parents[1] / "schemas"


def faults(name, written):
    """Where a file does not keep to a schema of ours."""
    schema = json.loads((FOLDER / name).read_text("utf-8"))
    checked = Draft202012Validator(schema)
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in checked.iter_errors(written)]
