"""RIS: what reference managers import.

The misfit: RIS has an author and no claimed speaker, so nobody stands as author; who is claimed
to have spoken, and by whose word, stands in the abstract and the notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.steps import Step
from provenance.exports.citation import Citation, citation
from provenance.exports.edition import NAME, Edition
from provenance.exports.wording import one_line


def of(reports: Sequence[ChainReport], edition: Edition, step: Step | None = None) -> str:
    """A record for each chain; with a step, for that step."""
    return "".join(_record(citation(report, edition, step)) for report in reports)


def _record(cited: Citation) -> str:
    lines = [f"{tag}  - {one_line(value)}" for tag, value in _tags(cited) if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _tags(cited: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", cited.key
    yield "TI", cited.title
    yield "T2", cited.outlet
    yield "PB", NAME
    if cited.date_parts:
        yield "PY", f"{cited.date_parts[0]:04}"
        yield "DA", "/".join([*(f"{part:02}" for part in cited.date_parts), "", ""][:3]) + "/"
    yield "LA", cited.language
    yield "AB", cited.sentence
    yield "N1", cited.long
    for notice in cited.notices:
        yield "N1", notice
    yield "ET", f"chain version {cited.version}"
    yield "Y2", f"{cited.accessed.replace('-', '/')}/"
    yield "UR", cited.address
