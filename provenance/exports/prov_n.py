"""PROV-N, the notation in which people read PROV, written by the library."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.chain.document_report import Dossier
from provenance.domain.chain.report import Telling
from provenance.exports import prov_bundles
from provenance.exports.edition import Edition


def of(tellings: Sequence[Telling], edition: Edition) -> str:
    return f"{prov_bundles.of(tellings, edition).get_provn()}\n"


def of_document(dossier: Dossier, edition: Edition) -> str:
    return f"{prov_bundles.of_document(dossier, edition).get_provn()}\n"
