"""The RIS format, for reference managers.

RIS has an author but no claimed speaker, so no author is given; who is claimed to have spoken, and
by whose word, is in the abstract and the notes. RIS cannot express that a date was inferred either,
so such a date is given in a note only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.exports.citation import Citation, citation
from provenance.exports.context import NAME, ExportContext
from provenance.exports.copy_text import one_line


def render(reports: Sequence[ChainReport], context: ExportContext, step: Step | None = None) -> str:
    """Return a record for each chain, or for the given step of each."""
    return "".join(_record(citation(report, context, step)) for report in reports)


def _record(reference: Citation) -> str:
    lines = [f"{tag}  - {one_line(value)}" for tag, value in _tags(reference) if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _tags(reference: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", reference.key
    yield "TI", reference.title
    yield "T2", reference.outlet
    yield "PB", NAME
    if reference.date_parts and not reference.issued_by_inference:
        yield "PY", f"{reference.date_parts[0]:04}"
        yield "DA", "/".join([*(f"{part:02}" for part in reference.date_parts), "", ""][:3]) + "/"
    yield "SP", str(reference.page or "")
    yield "LA", reference.language
    yield "AB", reference.sentence
    yield "N1", reference.long
    if reference.date_parts and reference.issued_by_inference:
        yield "N1", f"{reference.outlet}: {reference.date_words}; it states no such date."
    for notice in reference.notices:
        yield "N1", notice
    yield "N1", reference.editions_sentence
    yield "ET", f"chain version {reference.version}"
    yield "Y2", f"{reference.accessed.replace('-', '/')}/"
    yield "UR", reference.address
