"""Findings on the words: spliced quotations, names, figures and edits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from provenance.domain.chain.findings.finding import Finding, FindingGroup, View
from provenance.domain.chain.findings.speaker_names import namings
from provenance.domain.chain.naming import join_with_and, join_with_or, outlet_name, quoted
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.language.figures import CATEGORIES, Figure, find_figures
from provenance.domain.language.names import proper_names
from provenance.domain.language.quote_marks import find_edit_marks
from provenance.domain.language.text import folded
from provenance.domain.messages import gettext as _
from provenance.domain.messages import gettext_noop, say
from provenance.domain.vocabulary import FindingCode, Form, Reader, StatementKind, Zone

_EDITED = gettext_noop(
    "%(other)s says that the words were edited; %(outlet)s gives them and does not say so."
)
_CUT = gettext_noop(
    "%(other)s marks the words as cut or filled in; %(outlet)s gives them and does not."
)
_QUOTING = frozenset({Form.DIRECT, Form.MIXED, Form.TRANSCRIPT, Form.UNMARKED})
type _Wordings = list[WordingRecord]
type _Figures = tuple[Figure, ...]


def spliced(view: View) -> Iterator[Finding]:
    """Find passages that join quotes which other documents give to different speakers."""
    for passage in dict.fromkeys(r.passage for r in view.records.quote_wordings()):
        joined = _in_the_order_of_the_words(view.records, passage)
        here = {r.document for r in joined}
        wordings_by_speaker: dict[frozenset[str], list[WordingRecord]] = defaultdict(list)
        for quote in dict.fromkeys(r.quote for r in joined if r.within is None):
            for other in sorted(view.records.wordings.values(), key=lambda row: row.id):
                if other.quote == quote and other.document not in here:
                    names = frozenset(proper_names(other.speaker_as_named))
                    if names:
                        wordings_by_speaker[names].append(other)
        distinct = {r.quote for group in wordings_by_speaker.values() for r in group}
        speakers = {view.records.quotes[quote].speaker for quote in distinct}
        one_speaker = len(speakers) == 1 and None not in speakers
        several = len(wordings_by_speaker) > 1 and len(distinct) > 1 and not one_speaker
        if several and not _one_name_serves(wordings_by_speaker):
            others = [r for group in wordings_by_speaker.values() for r in group]
            yield view.finding(
                FindingCode.SPLICED,
                say(
                    _("%(outlet)s gives as one quotation what others give to %(speakers)s."),
                    outlet=outlet_name(view.records, joined[0].document),
                    speakers=join_with_and(_one_phrase_a_quote(view.records, joined, others)),
                ),
                [passage, *(r.naming_passage or r.passage for r in others)],
                view.elsewhere(here),
            )


def _in_the_order_of_the_words(records: Records, passage: int) -> list[WordingRecord]:
    """Return the wordings that share a passage, in the order of their words in it."""
    rows = [r for r in records.wordings.values() if r.passage == passage]
    return sorted(rows, key=lambda r: (records.passages[passage].exact.find(r.words), r.id))


def _one_phrase_a_quote(records: Records, joined: _Wordings, others: _Wordings) -> list[str]:
    """Return for each quote the names others give its speaker, as phrases without duplicates."""
    names: dict[int, list[str]] = {wording.quote: [] for wording in joined}
    for wording in sorted(others, key=lambda row: row.id):
        language = records.language_of(wording.document)
        names[wording.quote] += [quoted(wording.speaker_as_named, language)]
    return list(dict.fromkeys(join_with_or(each) for each in names.values() if each))


def _one_name_serves(wordings_by_speaker: dict[frozenset[str], list[WordingRecord]]) -> bool:
    """Return whether somebody gives the same name to every quote that was joined."""
    quotes = {r.quote for group in wordings_by_speaker.values() for r in group}
    return any(
        {r.quote for names, group in wordings_by_speaker.items() if name in names for r in group}
        == quotes
        for name in frozenset().union(*wordings_by_speaker)
    )


def name_drift(view: View) -> Iterator[Finding]:
    """Find speakers whom documents name differently, or some without a proper name."""
    forms: dict[int, list[tuple[str, ...]]] = defaultdict(list)
    for wording in view.records.quote_wordings():
        if wording.speaker_as_named:
            forms[wording.document].append(_names(view, wording))
    fullest = {max(names, key=len) for names in forms.values()}
    if all(_same_form(one, other) for one, other in combinations(fullest, 2)):
        return
    naming_wordings = [r for r in view.records.quote_wordings() if r.speaker_as_named]
    phrases = namings(view.records, naming_wordings)
    yield view.finding(
        FindingCode.NAME_DRIFT,
        say(_("The speaker is named differently: %(names)s."), names=join_with_and(phrases)),
        [r.naming_passage or r.passage for r in naming_wordings],
        FindingGroup.CHANGES if _persons_differ(view, fullest) else None,
    )


def _persons_differ(view: View, forms: set[tuple[str, ...]]) -> bool:
    """Return whether names have nothing in common and the register has no claimed speaker."""
    if view.records.quotes[view.records.quote].speaker is not None:
        return False
    pairs = combinations([set(names) for names in forms if names], 2)
    return any(one.isdisjoint(other) for one, other in pairs)


def _same_form(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Return whether two name tuples are equal as sets, or one is the other's surname alone."""
    return set(one) == set(other) or one == other[-1:] or other == one[-1:]


def _names(view: View, wording: WordingRecord) -> tuple[str, ...]:
    """Return the proper names of the speaker, after curators' corrections.

    Words after a comma describe the speaker and may name others, so they are used only where
    nothing before the comma is a name.
    """
    rulings = {
        o.found: o.stands
        for o in view.records.overrulings
        if o.passage == wording.passage and o.reader == Reader.NAME
    }
    names = proper_names(wording.speaker_as_named.split(",")[0])
    names = names or proper_names(wording.speaker_as_named)
    added = [name for name, stands in rulings.items() if stands]
    return tuple(dict.fromkeys([*(n for n in names if rulings.get(n, True)), *added]))


def figure_drift(view: View) -> Iterator[Finding]:
    """Find numbers whose value, category or approximator changes, or that only a headline has."""
    alike: dict[tuple[Figure, ...], list[WordingRecord]] = defaultdict(list)
    wordings = view.records.quote_wordings()
    for wording in wordings if len(wordings) > 1 else ():
        alike[_figures(view, wording)].append(wording)
    values = [{figure.value for figure in figures} for figures in alike]
    for (first, ones), (second, others) in combinations(alike.items(), 2):
        languages = tuple(view.records.language_of(rows[0].document) for rows in (ones, others))
        both = {figure.value for figure in (*first, *second)}
        change = _change(first, second, languages, apart=any(both <= group for group in values))
        if change:
            yield view.finding(
                FindingCode.FIGURE_DRIFT,
                say(
                    _("The figure changes between %(places)s and %(others)s: %(change)s.")
                    if len(ones) == len(others) == 1
                    else _(
                        "The figure changes between %(places)s on one side and %(others)s on the "
                        "other: %(change)s."
                    ),
                    places=_places(view, ones),
                    others=_places(view, others),
                    change=change,
                ),
                [wording.passage for wording in (*ones, *others)],
                view.elsewhere(wording.document for wording in (*ones, *others)),
            )
    yield from _headline_figures(view)


def _places(view: View, wordings: list[WordingRecord]) -> str:
    return join_with_and([_place(view, wording) for wording in wordings])


def _place(view: View, wording: WordingRecord) -> str:
    zone = view.records.passages[wording.passage].zone
    name = outlet_name(view.records, wording.document)
    if zone == Zone.BODY:
        return name
    return say(_("the %(zone)s of %(outlet)s"), zone=Zone(zone).label, outlet=name)


# All views of a chain read the same few wordings, each several times.
_read_figures = lru_cache(maxsize=1024)(find_figures)


def _figures(view: View, wording: WordingRecord) -> tuple[Figure, ...]:
    """Return the figures of a wording, after curators' corrections."""
    denied = {
        folded(o.found)
        for o in view.records.overrulings
        if o.passage == wording.passage and o.reader == Reader.FIGURE and not o.stands
    }
    return tuple(f for f in _read_figures(wording.words) if folded(f.text) not in denied)


def _change(first: _Figures, second: _Figures, languages: Sequence[str], *, apart: bool) -> str:
    """Return what changed between two wordings' figures, each in its language, in words, or "".

    With ``apart``, some wording has both figures, so they are two and neither replaced the other.
    """
    for one in first:
        for other in second:
            if (one.value, one.unit) == (other.value, other.unit):
                difference = _difference(one, other, languages)
                if difference:
                    return difference
    if len(first) == len(second) == 1 and first[0].value != second[0].value and not apart:
        return join_with_and(list(map(quoted, (first[0].text, second[0].text), languages)))
    return ""


def _difference(one: Figure, other: Figure, languages: Sequence[str]) -> str:
    recast = bool(one.category and other.category and one.category != other.category)
    if one.nearly == other.nearly and not recast:
        return ""
    if not recast:
        return join_with_and(list(map(quoted, (one.written, other.written), languages)))
    return join_with_and(list(map(_as_category, (one, other), languages)))


def _as_category(figure: Figure, language: str) -> str:
    message, number = _("%(figure)s (%(category)s)"), quoted(figure.written, language)
    return say(message, figure=number, category=_(CATEGORIES[figure.category]))


def _headline_figures(view: View) -> Iterator[Finding]:
    """Find figures that the headline attributes to the quote but the quote does not contain."""
    for document in view.chain.starts:
        carried = view.wordings_of(document)
        passages, language = view.records.passages, view.records.language_of(document)
        headlines = [r for r in carried if passages[r.passage].zone == Zone.HEADLINE]
        quotes = [r for r in carried if r.form in _QUOTING and r not in headlines]
        quote_figures = {(f.value, f.unit) for r in quotes if headlines for f in _figures(view, r)}
        for wording in headlines if quotes else ():
            alone = [f for f in _figures(view, wording) if (f.value, f.unit) not in quote_figures]
            if alone:
                yield view.finding(
                    FindingCode.FIGURE_DRIFT,
                    say(
                        _("%(figures)s stands in the headline of %(outlet)s, not in the quote."),
                        figures=join_with_and([quoted(f.text, language) for f in alone]),
                        outlet=outlet_name(view.records, document),
                    ),
                    [wording.passage, *(r.passage for r in quotes)],
                )


def edit_disclosure_lost(view: View) -> Iterator[Finding]:
    """Find wordings that do not disclose an edit stated of an upstream, or a cut marked there."""
    disclosed = view.statements(StatementKind.EDITING)
    above = view.above(view.everyone)
    for wording in view.records.quote_wordings():
        quoting = wording.form in _QUOTING and wording.document in view.chain.starts
        if not quoting or _marks(view, wording):
            continue
        here = wording.document
        silent = here not in {s.document for s in disclosed}
        looked = silent and view.records.documents[here].examined
        disclosures = [s for s in disclosed if looked and s.of_document in above.get(here, ())]
        edited = [
            r
            for r in view.records.quote_wordings()
            if r.document in above.get(here, ()) and _carries_marked(view, r, wording)
        ]
        if disclosures or edited:
            yield view.finding(
                FindingCode.EDIT_DISCLOSURE_LOST,
                say(
                    _(_EDITED if disclosures else _CUT),
                    outlet=outlet_name(view.records, here),
                    other=outlet_name(view.records, (disclosures or edited)[0].document),
                ),
                [*(s.passage for s in disclosures), *(r.passage for r in edited), wording.passage],
            )


def _carries_marked(view: View, edited: WordingRecord, here: WordingRecord) -> bool:
    """Return whether the words on both sides of some edit mark occur in this wording.

    A wording cut off before the mark hides no edit.
    """
    text = view.records.passages[edited.passage].exact
    words = set(folded(here.words).split())
    at = 0
    for mark in _marks(view, edited):
        start = text.index(mark, at)
        at = start + len(mark)
        sides = [*folded(text[:start]).split()[-1:], *folded(text[at:]).split()[:1]]
        if words.issuperset(sides):
            return True
    return False


def _marks(view: View, wording: WordingRecord) -> list[str]:
    """Return the edit marks in the passage, after curators' corrections."""
    rulings = {
        o.found: o.stands
        for o in view.records.overrulings
        if o.passage == wording.passage and o.reader == Reader.ELLIPSIS
    }
    marks = find_edit_marks(view.records.passages[wording.passage].exact)
    return [mark for mark in marks if rulings.get(mark, True)]
