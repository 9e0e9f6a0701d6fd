"""The chain in one sentence, where it stops, and the safe attribution line."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.findings.finding import View
from provenance.domain.chain.findings.independence import (
    independent_origins,
    interested_origin,
    outlets,
)
from provenance.domain.chain.findings.path import stops_at
from provenance.domain.chain.findings.reading import hedged
from provenance.domain.chain.naming import (
    acts_phrase,
    document_name,
    listed,
    origins_phrase,
    outlet_name,
    outlets_phrase,
    quoted,
)
from provenance.domain.chain.records import Records, WordingRecord
from provenance.domain.chain.steps import Chain, EndKind, Step, main_path
from provenance.domain.chain.verification_badges import Badge, badge_of
from provenance.domain.messages import clauses, gettext_noop, items, say
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import GapKind, Layer


@dataclass(frozen=True, slots=True)
class Sentences:
    """A chain put into words, from recorded fields only."""

    chain: str
    stop: str
    short: str
    long: str


def sentences(view: View) -> Sentences:
    """Every sentence a page, an export or a terminal shows of a chain."""
    return Sentences(
        chain=chain_sentence(view),
        stop=where_it_stops(view),
        short=short_line(view),
        long=long_line(view),
    )


def speaker_phrase(wording: WordingRecord) -> str:
    """The speaker as the outlet names them, hedge and all; or that nobody is named."""
    if not wording.speaker_as_named:
        return _("a speaker who is not named")
    return quoted(wording.speaker_as_named)


def chain_sentence(view: View) -> str:
    """The main path in one sentence, claimed speaker first, the outlet last."""
    return say(_("%(sentence)s."), sentence=_core(view, acts=True))


def _core(view: View, *, acts: bool) -> str:
    """Speaker, material, each that passed it on, and the outlet by whose word all this stands."""
    wording = told_wording(view)
    path = main_path(view.chain)
    parts = [say(_("%(speaker)s, as claimed"), speaker=_upper(speaker_phrase(wording)))]
    if path:
        parts.append(_top(view, path, acts=acts))
    for below, step in zip(reversed(path[:-2]), reversed(path[1:-1]), strict=True):
        if not below.attribution.speaks:
            parts.append(_passed_on(view, below, step, acts=acts))
    parts.append(_told_by(view, wording.document))
    return items(parts)


def _told_by(view: View, document: int) -> str:
    return say(_("as told by %(outlet)s"), outlet=outlet_name(view.records, document))


def _passed_on(view: View, below: Step, step: Step, *, acts: bool) -> str:
    """Who passed the words on at this step: a document, or a speaker in whose words they stand."""
    taker = step.attribution.taker
    if step.attribution.speaks:
        words = say(
            _("as told by %(speaker)s in %(document)s"),
            speaker=_upper(_outer_speaker(view, step)),
            document=document_name(view.records, taker),
        )
        return _noted(words, _around(view, [below, step], acts=acts))
    words = say(_("as %(outlet)s has it"), outlet=outlet_name(view.records, taker))
    around = _around(view, [below], acts=acts)
    return f"{words} ({around})" if around else words


def _outer_speaker(view: View, step: Step) -> str:
    """The one in whose words the outlet's wording lies, as the outlet names them."""
    at: WordingRecord | None = told_wording(view)
    passed: set[int] = set()
    while at is not None and at.id not in passed:
        if at.quote == step.quote:
            return speaker_phrase(at)
        passed.add(at.id)
        at = view.records.wordings.get(at.within) if at.within is not None else None
    return _("a speaker who is not named")


def told_wording(view: View) -> WordingRecord:
    """The wording the chain starts from; as everyone tells it, the first."""
    return view.chain.wording or view.records.quote_wordings()[0]


def _top(view: View, path: list[Step], *, acts: bool) -> str:
    """What is said to hold the words, or the document beyond which the chain stops."""
    top = path[-1]
    attribution = top.attribution
    below = [step for step in path[-2:-1] if not step.attribution.speaks]
    around = _around(view, [top, *below], acts=acts)
    if attribution.upstream is not None:
        upstream = document_name(view.records, attribution.upstream)
        return _noted(say(_("from %(document)s"), document=upstream), around)
    name = document_name(view.records, attribution.taker)
    if attribution.speaks:
        return _noted(say(_("in %(document)s"), document=name), around)
    if attribution.taker == told_wording(view).document:
        message = _("beyond which nothing is stated (%(why)s)")
    elif len(path) > 1 and not below:
        message = _("of whom the chain says nothing more (%(why)s)")
    else:
        message = _("from %(document)s, where the chain stops (%(why)s)")
    return say(message, document=name, why=clauses([GapKind(attribution.gap).label, around]))


def _around(view: View, steps: list[Step], *, acts: bool) -> str:
    """What was done at these steps, and by whose word where not the outlet's."""
    phrases = [acts_phrase(view.records, step.attribution.acts) for step in steps if acts]
    phrases += [_caveat(view, step) for step in steps]
    missing = any(step.attribution.gap and step.attribution.upstream for step in steps)
    phrases += [_("with steps missing")] if missing else []
    return clauses(dict.fromkeys(phrases))


def _noted(name: str, around: str) -> str:
    """A name with its notes; where the name itself ends in parentheses, in the same ones."""
    if around and name.endswith(")"):
        return f"{clauses([name[:-1], around])})"
    return f"{name} ({around})" if around else name


def _caveat(view: View, step: Step) -> str:
    """By whose word a step stands, where neither the taker nor the outlet says it."""
    attribution = step.attribution
    if step.layer == Layer.INFERRED:
        return inferred_by(attribution.inferred_by)
    if step.layer == Layer.TOLD and attribution.told_by != told_wording(view).document:
        return _told_by(view, attribution.told_by or 0)
    return ""


def inferred_by(name: str) -> str:
    """By whom a step was concluded, where no words state it."""
    return say(_("inferred by %(name)s, not stated"), name=name or _("a curator"))


def where_it_stops(view: View) -> str:
    """Where the chain stops, and how many outlets and origins it has."""
    records, chain = view.records, view.chain
    parts = []
    counted_ends = [end for end in chain.origins if end.counted]
    has_name = bool(told_wording(view).speaker_as_named) or any(
        records.quotes[end.quote].speaker is not None for end in counted_ends
    )
    if counted_ends and has_name:
        parts.append(_("Leads to the claimed origin"))
    elif counted_ends:
        parts.append(_("Recording or statement reached, its speaker not named"))
    elif chain.origins:
        parts.append(_("Claimed origin inferred, not stated"))
    for document, gap in _holes(chain):
        name = document_name(records, document)
        message = _("stops at %(document)s: %(gap)s")
        parts.append(say(message, document=name, gap=GapKind(gap).label))
    if any(end.kind == EndKind.CIRCLE for end in chain.ends):
        parts.append(_("runs in a circle"))
    origins = len(independent_origins(records, view.everyone))
    carrying = len(outlets(records, view.everyone))
    counts = items([origins_phrase(origins), outlets_phrase(carrying)])
    parts.append(say(_("in all %(counts)s"), counts=counts))
    return " · ".join(_upper(part) for part in parts)


def _holes(chain: Chain) -> list[tuple[int, str]]:
    """Where the chain hangs and how, each once however many steps lead there."""
    return list(dict.fromkeys((end.document, end.gap) for end in chain.gaps))


def short_line(view: View) -> str:
    """The attribution a caption has room for: who, in what, by whose word, and the stake."""
    hedges = listed([quoted(h) for h, _ in hedged(view, told_wording(view).document)])
    line = _core(view, acts=False)
    if hedges:
        line = say(_("%(sentence)s (the outlet’s hedge: %(hedges)s)"), sentence=line, hedges=hedges)
    stakes = [finding.sentence.rstrip(".") for finding in interested_origin(view)]
    return say(_("%(sentence)s."), sentence=clauses([line, listed(stakes)]))


def long_line(view: View) -> str:
    """The attribution for a body text: the short line, then what is stated of verification."""
    records, wording = view.records, told_wording(view)
    sentences = [short_line(view)]
    unseen = [step for step in main_path(view.chain) if step.layer != Layer.SEEN]
    if unseen:
        links = listed([_link(records, step) for step in unseen])
        sentences.append(say(_("Not seen at first hand: %(attributions)s."), attributions=links))
    sentences += [stops_at(view, document, gap) for document, gap in _holes(view.chain)]
    rated = badge_of(records, view.chain, wording.document)
    outlet = outlet_name(records, wording.document)
    sentences.append(_upper(say(_(_VERIFICATION[rated.badge]), outlet=outlet)))
    return " ".join(sentences)


_VERIFICATION = {
    Badge.OWN: gettext_noop("%(outlet)s states a verification of its own."),
    Badge.RELAYED: gettext_noop("%(outlet)s passes on a verification that is not its own."),
    Badge.HEDGED: gettext_noop("%(outlet)s tells of verification with a hedge."),
    Badge.DISCLAIMED: gettext_noop("%(outlet)s says that it could not verify."),
    Badge.NONE_STATED: gettext_noop("%(outlet)s states no verification."),
    Badge.NOT_EXAMINED: gettext_noop(
        "Whether %(outlet)s states a verification has not been examined."
    ),
    Badge.NOT_HELD: gettext_noop("The words of %(outlet)s itself are not on file."),
}


def _link(records: Records, step: Step) -> str:
    attribution = step.attribution
    name = document_name(records, attribution.taker)
    if attribution.speaks:
        return say(_("that the speaker speaks in %(document)s"), document=name)
    if attribution.upstream is None:
        return say(_("that nothing is known beyond %(document)s"), document=name)
    return say(
        _("that %(outlet)s took from %(document)s"),
        outlet=outlet_name(records, attribution.taker),
        document=document_name(records, attribution.upstream),
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
