"""Findings on the words: splices, names, figures, edits and translation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from provenance.domain.figures import Figure, figures
from provenance.domain.findings.finding import Finding, View
from provenance.domain.marks import edit_marks
from provenance.domain.names import proper_names
from provenance.domain.naming import language_name, listed, outlet_name, quoted
from provenance.domain.records import RenderingRow, TranslationRow
from provenance.domain.text import folded
from provenance.domain.vocabulary import FindingCode, Form, HandlingKind, Reader, Zone

_QUOTING = frozenset({Form.DIRECT, Form.MIXED, Form.TRANSCRIPT, Form.UNMARKED})


def spliced(view: View) -> Iterator[Finding]:
    """One quoted passage joins utterances that others give to different speakers."""
    for passage in dict.fromkeys(r.passage for r in view.records.wordings()):
        joined = [r for r in view.records.renderings.values() if r.passage == passage]
        here = {r.document for r in joined}
        told: dict[frozenset[str], list[RenderingRow]] = defaultdict(list)
        for utterance in {r.utterance for r in joined if r.within is None}:
            for other in view.records.renderings.values():
                if other.utterance == utterance and other.document not in here:
                    names = proper_names(other.speaker_as_named)
                    if names:
                        told[names].append(other)
        distinct = {r.utterance for group in told.values() for r in group}
        if len(told) > 1 and len(distinct) > 1 and not _one_name_serves(told):
            others = [r for group in told.values() for r in group]
            yield view.finding(
                FindingCode.SPLICED,
                f"{outlet_name(view.records, joined[0].document)} gives as one quotation what "
                f"others give to {listed([quoted(r.speaker_as_named) for r in others])}.",
                [passage, *(r.naming_passage or r.passage for r in others)],
            )


def _one_name_serves(told: dict[frozenset[str], list[RenderingRow]]) -> bool:
    """Whether one name is given by somebody to every utterance that was joined."""
    utterances = {r.utterance for group in told.values() for r in group}
    return any(
        {r.utterance for names, group in told.items() if name in names for r in group} == utterances
        for name in frozenset().union(*told)
    )


def name_drift(view: View) -> Iterator[Finding]:
    """Documents name the same speaker differently, or one does not name them at all."""
    forms: dict[int, set[frozenset[str]]] = defaultdict(set)
    for rendering in view.records.wordings():
        if rendering.speaker_as_named:
            forms[rendering.document].add(_names(view, rendering))
    best = {document: max(names, key=len) for document, names in forms.items()}
    if len(best) < 2 or len(set(best.values())) < 2:
        return
    shown = [r for r in view.records.wordings() if r.speaker_as_named]
    told = [
        f"{quoted(r.speaker_as_named)} in {outlet_name(view.records, r.document)}" for r in shown
    ]
    yield view.finding(
        FindingCode.NAME_DRIFT,
        f"The speaker is named differently: {listed(told)}.",
        [r.naming_passage or r.passage for r in shown],
    )


def _names(view: View, rendering: RenderingRow) -> frozenset[str]:
    """The proper names for the speaker, as curators left them."""
    rulings = {
        o.found: o.stands
        for o in view.records.overrulings
        if o.passage == rendering.passage and o.reader == Reader.NAME
    }
    found = {n for n in proper_names(rendering.speaker_as_named) if rulings.get(n, True)}
    return frozenset(found | {name for name, stands in rulings.items() if stands})


def figure_drift(view: View) -> Iterator[Finding]:
    """A number, its category or its approximator changes, or stands in a headline alone."""
    read = [(r, _figures(view, r)) for r in view.records.wordings()]
    read = [(r, found) for r, found in read if found]
    for place, (one, first) in enumerate(read):
        for other, second in read[place + 1 :]:
            change = _change(first, second)
            if change:
                yield view.finding(
                    FindingCode.FIGURE_DRIFT,
                    f"The figure changes between {_place(view, one)} and {_place(view, other)}: "
                    f"{change}.",
                    [one.passage, other.passage],
                )
    yield from _headline_figures(view)


def _place(view: View, rendering: RenderingRow) -> str:
    zone = view.records.passages[rendering.passage].zone
    name = outlet_name(view.records, rendering.document)
    return name if zone == Zone.BODY else f"the {Zone(zone).label} of {name}"


def _figures(view: View, rendering: RenderingRow) -> tuple[Figure, ...]:
    """The figures of a wording, as curators left them."""
    denied = {
        folded(o.found)
        for o in view.records.overrulings
        if o.passage == rendering.passage and o.reader == Reader.FIGURE and not o.stands
    }
    return tuple(f for f in figures(rendering.words) if folded(f.text) not in denied)


def _change(first: tuple[Figure, ...], second: tuple[Figure, ...]) -> str:
    """What changed between two wordings' figures, in words, or ""."""
    for one in first:
        for other in second:
            if (one.value, one.unit) == (other.value, other.unit):
                told = _difference(one, other)
                if told:
                    return told
    if len(first) == len(second) == 1 and first[0].value != second[0].value:
        return f"“{first[0].text}” and “{second[0].text}”"
    return ""


def _difference(one: Figure, other: Figure) -> str:
    if one.nearly != other.nearly:
        return f"“{one.written}” and “{other.written}”"
    if one.category and other.category and one.category != other.category:
        return f"“{one.text}” {one.category} and “{other.text}” {other.category}"
    return ""


def _headline_figures(view: View) -> Iterator[Finding]:
    """A figure that the headline gives to the quote and the quote does not hold."""
    for document in view.chain.starts:
        carried = view.carrying(document)
        quotes = [r for r in carried if r.form in _QUOTING and not _in_headline(view, r)]
        held = {(f.value, f.unit) for r in quotes for f in _figures(view, r)}
        for rendering in carried:
            if not quotes or not _in_headline(view, rendering):
                continue
            alone = [f for f in _figures(view, rendering) if (f.value, f.unit) not in held]
            if alone:
                yield view.finding(
                    FindingCode.FIGURE_DRIFT,
                    f"{listed([quoted(f.text) for f in alone])} stands in the headline of "
                    f"{outlet_name(view.records, document)}, not in the quote.",
                    [rendering.passage, *(r.passage for r in quotes)],
                )


def _in_headline(view: View, rendering: RenderingRow) -> bool:
    return view.records.passages[rendering.passage].zone == Zone.HEADLINE


def edit_disclosure_lost(view: View) -> Iterator[Finding]:
    """Editing is disclosed above or beside, and not here; or marks of a cut are gone."""
    disclosed = view.statements(HandlingKind.EDITING)
    above = view.above(view.everyone)
    for rendering in view.records.wordings():
        quoting = rendering.form in _QUOTING and rendering.document in view.chain.starts
        if not quoting or _marks(view, rendering):
            continue
        here = rendering.document
        silent = here not in {s.document for s in disclosed}
        told = [s for s in disclosed if s.of_document in above.get(here, ()) and silent]
        marked = [
            r
            for r in view.records.wordings()
            if r.document in above.get(here, ()) and _marks(view, r)
        ]
        if told or marked:
            yield view.finding(
                FindingCode.EDIT_DISCLOSURE_LOST,
                f"{outlet_name(view.records, here)} gives the words without saying that they were "
                f"{'edited' if told else 'cut or filled in'}, as "
                f"{outlet_name(view.records, (told or marked)[0].document)} does.",
                [*(s.passage for s in told), *(r.passage for r in marked), rendering.passage],
            )


def _marks(view: View, rendering: RenderingRow) -> list[str]:
    """Marks of editing in the passage, as curators left them."""
    rulings = {
        o.found: o.stands
        for o in view.records.overrulings
        if o.passage == rendering.passage and o.reader == Reader.ELLIPSIS
    }
    found = edit_marks(view.records.passages[rendering.passage].exact)
    return [mark for mark in found if rulings.get(mark, True)]


def translated(view: View) -> Iterator[Finding]:
    """Wordings are translations; by which path, and whether the translator is named."""
    paths: dict[str, list[RenderingRow]] = defaultdict(list)
    for rendering in view.records.wordings():
        if rendering.document in view.chain.starts and rendering.translations:
            steps = [_translation(view, step) for step in rendering.translations]
            paths["; then ".join(steps)].append(rendering)
    for path, group in paths.items():
        outlets = listed([outlet_name(view.records, r.document) for r in group])
        yield view.finding(
            FindingCode.TRANSLATED,
            f"Translated, as given by {outlets}: {path}.",
            [p for r in group for p in (*(step.passage for step in r.translations), r.passage)],
        )


def _translation(view: View, step: TranslationRow) -> str:
    source = view.records.sources.get(step.translator) if step.translator is not None else None
    by = f"by {source.name}" if source else "translator not named"
    return (
        f"from {language_name(step.from_language)} into {language_name(step.into_language)}, {by}"
    )
