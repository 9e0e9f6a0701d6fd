"""The quote page is the trace."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from provenance.access import can_curate
from provenance.domain.chain import Perspective
from provenance.domain.drawing import draw
from provenance.domain.findings import Finding
from provenance.domain.ladder import highest, ladder
from provenance.domain.naming import outlet_name
from provenance.domain.records import Records, RenderingRow
from provenance.domain.telling import Telling, tell
from provenance.domain.vocabulary import Form
from provenance.queries.chains import records_of
from provenance.views.pages import send_page
from provenance.views.rungs import ShownRung, Words, shown, statement, words_of

PAGE = "quotes/trace.html"


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding with its passages, one click away."""

    code: str
    label: str
    sentence: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One outlet's wording of the quote."""

    words: str
    language: str
    outlet: str
    speaker: str
    addressee: str
    form: str
    zone: str
    because: str
    address: str
    here: bool


@require_safe
def quote(request: HttpRequest, slug: str) -> HttpResponse:
    """The chain of a quote: from one outlet or as everyone tells it, whole or step by step."""
    telling = _telling(request, slug)
    rungs = ladder(telling)
    top = highest(rungs)
    step = _step(request, top)
    visible = [rung for rung in shown(telling, rungs) if step is None or rung.level <= step]
    context = {
        "telling": telling,
        "quote": telling.records.utterances[telling.records.utterance],
        "rendering": telling.rendering,
        "outlet": outlet_name(telling.records, telling.rendering.document),
        "passage": words_of(telling.records, telling.rendering.passage),
        "rungs": visible,
        "legend": _legend(visible),
        "steps": _steps(request, telling, step, top),
        "links": _links(telling),
        "findings": [_finding(telling.records, finding) for finding in telling.findings],
        "wordings": [_wording(telling, row) for row in telling.records.wordings()],
        "statements": [statement(telling.records, row) for row in telling.statements],
        "drawing": draw(telling),
    }
    return send_page(request, PAGE, context, parts=("trace",))


@require_safe
def drawing(request: HttpRequest, slug: str) -> HttpResponse:
    """The drawing by itself, with its styles inside, as an SVG file."""
    telling = _telling(request, slug)
    context = {"drawing": draw(telling), "alone": True, "title": telling.sentences.chain}
    return render(request, "quotes/drawing.svg", context, content_type="image/svg+xml")


def _telling(request: HttpRequest, slug: str) -> Telling:
    records = records_of(slug, drafts=can_curate(request.user))
    wordings = records.wordings() if records else []
    if records is None or not wordings:
        raise Http404
    wanted = request.GET.get("from", "")
    rendering = next((row for row in wordings if row.slug == wanted), wordings[0])
    everyone = request.GET.get("as") == Perspective.EVERYONE
    return tell(records, rendering, Perspective.EVERYONE if everyone else Perspective.OUTLET)


def _step(request: HttpRequest, top: int) -> int | None:
    """The step asked for, kept within the ladder; None for the whole of it."""
    given = request.GET.get("step", "")
    if not given.isascii() or not given.isdigit() or len(given) > 4:
        return None
    return min(int(given), top)


def _address(telling: Telling, **query: object) -> str:
    whose = telling.chain.perspective
    base: dict[str, object] = {"from": telling.rendering.slug}
    if whose == Perspective.EVERYONE:
        base["as"] = whose.value
    wanted = {name: value for name, value in (base | query).items() if value is not None}
    slug = telling.records.utterances[telling.records.utterance].slug
    return reverse("quote", args=[slug], query=wanted)


def _links(telling: Telling) -> dict[str, str]:
    slug = telling.records.utterances[telling.records.utterance].slug
    query = {"from": telling.rendering.slug, "as": telling.chain.perspective.value}
    return {
        "outlet": _address(telling, **{"as": None}),
        "everyone": _address(telling, **{"as": Perspective.EVERYONE.value}),
        "drawing": reverse("quote-drawing", args=[slug], query=query),
    }


def _steps(
    request: HttpRequest, telling: Telling, step: int | None, top: int
) -> dict[str, str | int | None]:
    """Where one can step to from here; every step is an address of its own."""
    at = top if step is None else step
    return {
        "at": step,
        "top": top,
        "up": _address(telling, step=at + 1) if at < top else None,
        "down": _address(telling, step=at - 1) if at > 0 else None,
        "first": _address(telling, step=0),
        "whole": _address(telling),
    }


def _legend(rungs: list[ShownRung]) -> list[str]:
    """The layers that this ladder shows, for its legend."""
    layers = {hop.layer for rung in rungs for hop in rung.hops}
    return [layer for layer in ("seen", "told", "inferred") if layer in layers]


def _finding(records: Records, finding: Finding) -> ShownFinding:
    found = [words_of(records, passage) for passage in finding.passages]
    return ShownFinding(
        code=finding.code.value,
        label=finding.code.label,
        sentence=finding.sentence,
        words=tuple(words for words in found if words is not None),
    )


def _wording(telling: Telling, row: RenderingRow) -> Wording:
    records = telling.records
    slug = records.utterances[records.utterance].slug
    found = words_of(records, row.passage)
    return Wording(
        words=row.words,
        language=row.language,
        outlet=outlet_name(records, row.document),
        speaker=row.speaker_as_named,
        addressee=row.addressee_as_named,
        form=Form(row.form).label,
        zone=found.zone if found else "",
        because=row.same_because,
        address=reverse("quote", args=[slug], query={"from": row.slug}),
        here=row.id == telling.rendering.id,
    )
