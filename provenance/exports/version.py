"""The version of a chain: a short fingerprint of all that is told of it."""

from __future__ import annotations

import hashlib
import json

from provenance.domain.telling import Telling
from provenance.exports.chain_json import chain_json

LENGTH = 8


def chain_version(telling: Telling) -> str:
    """Eight hexadecimal digits of the chain's JSON; the same as long as nothing told changes."""
    told = json.dumps(chain_json(telling), sort_keys=True, ensure_ascii=True, default=str)
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:LENGTH]
