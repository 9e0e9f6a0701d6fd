"""The print sheet as a page: of one chain, of several, or of each quote that a document words."""

from __future__ import annotations

from collections.abc import Sequence

from django.template.loader import render_to_string

from provenance.domain.chain.document_report import Dossier
from provenance.domain.chain.naming import document_name
from provenance.domain.chain.report import Telling
from provenance.exports.edition import Edition
from provenance.exports.sheet import LINES, sheet


def of(tellings: Sequence[Telling], edition: Edition, *, lines: float = LINES) -> str:
    """A page for each chain."""
    shown = [sheet(telling, edition, lines=lines) for telling in tellings]
    return render_to_string("exports/sheet.html", {"sheets": shown, "none_of": ""})


def of_document(dossier: Dossier, edition: Edition, *, lines: float = LINES) -> str:
    """A page for each quote that the document words; where it words none, a sentence."""
    shown = [sheet(telling, edition, lines=lines) for telling in dossier.tellings]
    name = document_name(dossier.records, dossier.document)
    context = {"sheets": shown, "none_of": "" if shown else name}
    return render_to_string("exports/sheet.html", context)
