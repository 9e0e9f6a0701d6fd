"""The strength of stated verification from the origin down to the outlet, as a drawn strip."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from provenance.domain.chain.naming import outlet_name
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.verification_badges import Badge, DocumentBadge, document_badge
from provenance.domain.vocabulary import FindingCode, StatementKind

LEVELS = (Badge.NONE_STATED, Badge.DISCLAIMED, Badge.HEDGED, Badge.RELAYED, Badge.OWN)
"""Levels from nothing stated to a check of one's own; an unknown stance may be any of them."""
ACROSS, STEP_UP, EDGE, LABELS = 64, 22, 24, 190


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the strip; where ``level`` is None, it is a hole as high as all levels.

    ``rise`` says in words that the stance rises here without an act of verifying.
    """

    name: str
    badge: str
    words: str
    level: int | None
    x: int
    y: int
    rise: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The points of the main path, the origin's first, and the lines between those known.

    ``span`` is the height of all levels together, over which a hole is drawn.
    """

    points: tuple[Point, ...]
    width: int
    height: int
    span: int
    lines: tuple[tuple[int, int, int, int], ...]
    labels: tuple[tuple[int, str], ...]


def build_strip(report: ChainReport) -> Strip:
    """Return the stance of each document of the main path, from the origin to the outlet."""
    path = report.chain.main_path
    upstreams = [step.attribution.upstream for step in path]
    upward = [report.wording.document, *(d for d in upstreams if d is not None)]
    documents = [d for d in dict.fromkeys(reversed(upward)) if d in report.records.documents]
    rises = _rises(report)
    points = tuple(_point(report, at, d, rises.get(d, "")) for at, d in enumerate(documents))
    pairs = pairwise(points)
    return Strip(
        points=points,
        width=LABELS + EDGE + ACROSS * max(0, len(points) - 1),
        height=2 * EDGE + STEP_UP * (len(LEVELS) - 1),
        span=STEP_UP * (len(LEVELS) - 1),
        lines=tuple(
            (a.x, a.y, b.x, b.y) for a, b in pairs if a.level is not None and b.level is not None
        ),
        labels=tuple((_height(level), words) for level, words in enumerate(_words())),
    )


def _words() -> list[str]:
    return [DocumentBadge(badge, ()).words for badge in LEVELS]


def _height(level: int | None) -> int:
    """Return the vertical position of a level; a hole begins at the highest."""
    return EDGE if level is None else EDGE + (len(LEVELS) - 1 - level) * STEP_UP


def _point(report: ChainReport, at: int, document: int, rise: str) -> Point:
    rated = document_badge(report.records, report.chain, document)
    # What others state of a document not on file is not the document's own stance.
    is_held = report.records.documents[document].held
    badge = rated.badge if is_held else Badge.NOT_HELD
    level = LEVELS.index(badge) if badge in LEVELS else None
    return Point(
        name=outlet_name(report.records, document),
        badge=badge.value,
        words=DocumentBadge(badge, (), was_unable=is_held and rated.was_unable).words,
        level=level,
        x=LABELS + at * ACROSS,
        y=_height(level),
        rise=rise,
    )


def _rises(report: ChainReport) -> dict[int, str]:
    """Return the sentences of the inflation findings by the document each is about."""
    records = report.records
    rises: dict[int, str] = {}
    inflated = [f for f in report.findings if f.code == FindingCode.INFLATION]
    for statement in report.statements:
        for finding in inflated:
            first = finding.passages[:1]
            if statement.kind == StatementKind.VERIFYING and (statement.passage,) == first:
                home = records.passages[statement.passage].document
                rises.setdefault(home, finding.sentence)
    return rises
