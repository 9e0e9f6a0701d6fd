"""The page of a quote's wordings: two side by side, or many aligned in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from provenance.domain.chain.naming import language_name, outlet_name
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.report import ChainReport
from provenance.domain.chain.wording_marks import marks_in, words_of_wording
from provenance.domain.language.text import beginning
from provenance.domain.matching.alignment import (
    AlignedWord,
    Comparison,
    WordChange,
    WordPiece,
    WordRun,
    compare,
    pieces,
    split_words,
)
from provenance.domain.matching.collation import Cell, collate
from provenance.domain.vocabulary import Form, Zone
from provenance.views.pages import mark_languages, send_page
from provenance.views.quote_context import address, get_report, heading, page_number, tabs

A_PAGE = 24
"""Number of wordings aligned in one table."""

NEARNESS: dict[str, int] = {
    form: place
    for place, form in enumerate(
        (Form.TRANSCRIPT, Form.DIRECT, Form.UNMARKED, Form.MIXED, Form.INDIRECT)
    )
}
"""The rank of each form of a wording, 0 for the nearest to the spoken words."""


@dataclass(frozen=True, slots=True)
class DescribedWording:
    """A wording with what the page says about it: outlet, form, language, translation path."""

    slug: str
    outlet: str
    form: str
    zone: str
    language: str
    tag: str
    speaker: tuple[WordPiece, ...]
    translation: tuple[str, ...]
    words: tuple[AlignedWord, ...]
    pieces: tuple[WordPiece, ...]
    because: str
    trace: str
    beside: str
    here: bool
    distressing: bool


@dataclass(frozen=True, slots=True)
class WordingPair:
    """Two wordings side by side, with the differences between them.

    Wordings in different languages are ``in_different_languages``: ``runs`` and ``changes`` are empty.
    """

    wordings: tuple[DescribedWording, ...]
    in_different_languages: bool
    runs: tuple[tuple[WordRun, ...], ...]
    changes: tuple[tuple[str, str, tuple[str, ...]], ...]
    distressing: bool


@dataclass(frozen=True, slots=True)
class Aligned:
    """A wording as a row of the table."""

    wording: DescribedWording
    cells: tuple[Cell, ...]


@require_safe
@mark_languages
def wordings(request: HttpRequest, slug: str) -> HttpResponse:
    """Show all wordings aligned, or those named in ``of``; two of them are shown side by side."""
    report = get_report(request, slug)
    rows = report.records.quote_wordings()
    selection, unknown = _asked(request, report.wording, rows)
    context = {
        "report": report,
        "heading": heading(report),
        "tabs": tabs(report, "quote-wordings"),
        "every": address(report, "quote-wordings"),
        "options": [_option(report.records, row) for row in rows],
        "chosen": [row.slug for row in selection],
        "unknown": unknown,
        "total": len(rows),
    }
    context |= (
        {"pair": _pair(report, *selection)}
        if len(selection) == 2
        else _many(request, report, selection or rows)
    )
    return send_page(request, "quotes/wordings.html", context)


def _asked(
    request: HttpRequest, wording: WordingRecord, rows: Sequence[WordingRecord]
) -> tuple[list[WordingRecord], list[str]]:
    """Return the wordings named in the address, each once, and the names that are unknown.

    A single wording is compared with the one that is traced.
    """
    rows_by_slug = {row.slug: row for row in rows}
    names = [name for name in dict.fromkeys(request.GET.getlist("of")) if name][:A_PAGE]
    selection = [rows_by_slug[name] for name in names if name in rows_by_slug]
    if len(selection) == 1 and selection[0].slug != wording.slug:
        selection.insert(0, wording)
    return selection, [name for name in names if name not in rows_by_slug]


def _option(records: Records, row: WordingRecord) -> tuple[str, str]:
    words = beginning(row.words, 60)
    words = _("distressing words") if row.distressing else words
    zone = Zone(records.passages[row.passage].zone).label if row.passage in records.passages else ""
    return row.slug, f"{outlet_name(records, row.document)}, {zone}: {words}"


def _pair(report: ChainReport, one: WordingRecord, other: WordingRecord) -> WordingPair:
    records = report.records
    comparison = compare(words_of_wording(records, one), words_of_wording(records, other))
    in_different_languages = _language(one) != _language(other)
    return WordingPair(
        wordings=(_described(report, one), _described(report, other)),
        in_different_languages=in_different_languages,
        runs=() if in_different_languages else (comparison.one, comparison.other),
        changes=() if in_different_languages else tuple(_changes(comparison)),
        distressing=one.distressing or other.distressing,
    )


def _changes(comparison: Comparison) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the words dropped, added, moved or negated in one only, each with a label."""
    changes = [
        (WordChange.DROPPED.value, _("Dropped in the second"), comparison.dropped),
        (WordChange.ADDED.value, _("Added in the second"), comparison.added),
        (WordChange.MOVED.value, _("Moved: the order is inverted"), comparison.moved),
        (
            "negated",
            _("A negation stands in one alone; the sense may be inverted"),
            comparison.negated_once,
        ),
    ]
    return [row for row in changes if row[2]]


def _many(
    request: HttpRequest, report: ChainReport, rows: Sequence[WordingRecord]
) -> dict[str, object]:
    """Return a page of the table in the language of the traced wording; others are listed apart."""
    language = _language(report.wording)
    alike = [row for row in rows if _language(row) == language] or list(rows)
    language = _language(alike[0])
    others = [row for row in rows if _language(row) != language]
    base = min(alike, key=_distance)
    # The reader's own row comes first, below the wording that all are compared with.
    rest = sorted((r for r in alike if r.id != base.id), key=lambda r: r.id != report.wording.id)
    pages = max(1, -(-max(len(rest), len(others)) // A_PAGE))
    at = page_number(request, pages)
    page_rows = rest[(at - 1) * A_PAGE : at * A_PAGE]
    return {
        "table": _table(report, [base, *page_rows]),
        "pair": _phone_pair(report, base, page_rows),
        "distressing": any(row.distressing for row in [base, *page_rows]),
        "language": language_name(language),
        "others": [_described(report, row) for row in others[(at - 1) * A_PAGE : at * A_PAGE]],
        "page": at,
        "pages": pages,
        "previous": _page(report, request, at - 1) if at > 1 else "",
        "next": _page(report, request, at + 1) if at < pages else "",
    }


def _phone_pair(
    report: ChainReport, base: WordingRecord, rows: Sequence[WordingRecord]
) -> WordingPair | None:
    """Return the pair shown on a phone instead of the table: the reader's wording and another."""
    if not rows:
        return None
    own = next((row for row in rows if row.id == report.wording.id), None)
    return _pair(report, own, base) if own else _pair(report, base, rows[0])


def _distance(row: WordingRecord) -> tuple[bool, int, int, int, int]:
    """Return a sort key for the distance of a wording from the original, as far as known.

    Wordings translated out of their language and back come last; then fewer translations, a form
    nearer to the spoken words and greater length come first.
    """
    steps = row.translations
    is_back = any(step.from_language == row.language for step in steps)
    return is_back, len(steps), NEARNESS[row.form], -len(split_words(row.words)), row.id


def _page(report: ChainReport, request: HttpRequest, number: int) -> str:
    return address(report, "quote-wordings", of=request.GET.getlist("of"), page=number)


def _table(report: ChainReport, rows: list[WordingRecord]) -> list[Aligned]:
    described = [_described(report, row) for row in rows]
    base, *others = [wording.words for wording in described]
    lines = collate(base, others)
    return [Aligned(wording, line) for wording, line in zip(described, lines, strict=True)]


def _language(row: WordingRecord) -> str:
    return row.language.split("-")[0].lower()


def _described(report: ChainReport, row: WordingRecord) -> DescribedWording:
    records = report.records
    passage = records.passages.get(row.passage)
    pair = [report.wording.slug, row.slug]
    here = row.id == report.wording.id
    speaker, words = row.speaker_as_named, words_of_wording(records, row)
    hedged = [mark for mark in marks_in(records, row, speaker) if mark[2] == "hedge"]
    return DescribedWording(
        slug=row.slug,
        outlet=outlet_name(records, row.document),
        form=Form(row.form).label,
        zone=Zone(passage.zone).label if passage else "",
        language=language_name(row.language),
        tag=row.language,
        speaker=pieces(split_words(speaker, hedged)),
        translation=translation_path(records, row),
        words=words,
        pieces=pieces(words),
        because=row.same_because,
        trace=address(report, "quote", **{"from": row.slug}),
        beside="" if here else address(report, "quote-wordings", of=pair),
        here=here,
        distressing=row.distressing,
    )


def translation_path(records: Records, row: WordingRecord) -> tuple[str, ...]:
    """Return a phrase per translation: from and into which language, by whom, how known."""
    steps = []
    for step in row.translations:
        translator = records.sources.get(step.translator) if step.translator is not None else None
        steps.append(
            _("from %(first)s into %(second)s, %(by)s (%(how)s)")
            % {
                "first": language_name(step.from_language),
                "second": language_name(step.into_language),
                "by": translator.name if translator else _("translator not named"),
                "how": _("stated") if step.passage is not None else _("inferred"),
            }
        )
    return tuple(steps)
