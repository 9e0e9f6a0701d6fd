"""The strip of a chain in the reader's language: a label for each place and each line."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.chain.naming import designation_from, quoted
from provenance.domain.chain.strip import ChainStrip, StripCheck, StripNode, StripShape
from provenance.domain.chain.verification_badges import Badge
from provenance.domain.language.text import beginning
from provenance.domain.messages import clauses, gettext_noop, items, ngettext, say
from provenance.domain.messages import gettext as _
from provenance.domain.method_names import method_label
from provenance.domain.vocabulary import ActKind, DocumentKind, GapKind, Layer

MATERIAL = frozenset(
    {DocumentKind.RECORDING, DocumentKind.RELEASED_AUDIO, DocumentKind.RELEASED_VIDEO}
)
LONGEST_TITLE = 60
_LINES: dict[str, str] = {
    Layer.SEEN: gettext_noop("in its own words"),
    Layer.TOLD: gettext_noop("according to another document"),
    Layer.INFERRED: gettext_noop("our inference"),
}
_BADGES: dict[str, str] = {
    Badge.OWN: gettext_noop("states its own check"),
    Badge.RELAYED: gettext_noop("check retold"),
    Badge.HEDGED: gettext_noop("check hedged"),
    Badge.DISCLAIMED: gettext_noop("could not check"),
    Badge.IN_WORDS: gettext_noop("tells of a check"),
    Badge.NONE_STATED: gettext_noop("states no check"),
    Badge.NOT_EXAMINED: gettext_noop("not looked at yet"),
}
_VERBS: tuple[tuple[str, str], ...] = (
    (ActKind.OBTAINED_EXCLUSIVELY, gettext_noop("obtained by")),
    (ActKind.OBTAINED, gettext_noop("obtained by")),
    (ActKind.HAD_ACCESS, gettext_noop("seen by")),
    (ActKind.RELEASED, gettext_noop("released by")),
    (ActKind.REPUBLISHED, gettext_noop("republished by")),
    (ActKind.SUMMARISED, gettext_noop("summarised by")),
    (ActKind.QUOTED, gettext_noop("quoted by")),
)
_CHECKS: dict[str, str] = {
    Badge.OWN: gettext_noop("by %(verifier)s, in its own words"),
    Badge.RELAYED: gettext_noop("by %(verifier)s, as others retell it"),
    Badge.HEDGED: gettext_noop("by %(verifier)s, put with a hedge"),
    Badge.DISCLAIMED: gettext_noop("%(verifier)s says that it could not check"),
}


@dataclass(frozen=True, slots=True)
class ShownNode:
    """A place of a strip; ``line`` says how the step from the place before it is known.

    ``layer`` is the key of the same layer, ``verb`` what was done at the step.
    """

    shape: str
    here: bool
    name: str
    badge: str
    badge_words: str
    layer: str
    line: str
    verb: str
    steps_missing: bool


@dataclass(frozen=True, slots=True)
class ShownStrip:
    """A strip for templates: places from the claimed origin down, notes, and the check."""

    nodes: tuple[ShownNode, ...]
    hedges: str
    hanging: str
    others: str
    check: str


def shown_strip(strip: ChainStrip) -> ShownStrip:
    """Return the strip in the reader's language."""
    hanging = ngettext(
        "+ %(number)d branch whose source is not stated",
        "+ %(number)d branches whose source is not stated",
        strip.hanging,
    )
    others = ngettext(
        "+ %(number)d branch not drawn", "+ %(number)d branches not drawn", strip.others
    )
    return ShownStrip(
        nodes=tuple(
            _shown(node, above, strip.language)
            for above, node in zip((StripNode(""), *strip.nodes), strip.nodes, strict=False)
        ),
        hedges=items(quoted(hedge, strip.language) for hedge in strip.hedges),
        hanging=say(hanging, number=strip.hanging) if strip.hanging else "",
        others=say(others, number=strip.others) if strip.others else "",
        check=_check(strip),
    )


def outlet_of(strip: ChainStrip) -> str:
    """Return the name of the document with the wording."""
    return _name(strip.nodes[-1], strip.language)


def _shown(node: StripNode, above: StripNode, language: str) -> ShownNode:
    return ShownNode(
        shape=node.shape,
        here=node.here,
        name=_name(node, language),
        badge=node.badge,
        badge_words=_badge_words(node),
        layer=above.layer,
        line=_(_LINES[above.layer]) if above.layer else "",
        verb=_verb(above),
        steps_missing=above.steps_missing,
    )


def _badge_words(node: StripNode) -> str:
    words = _(_BADGES[node.badge]) if node.badge else ""
    if not node.unable:
        return words
    return items([words, _("could not check itself")])


def _name(node: StripNode, language: str) -> str:
    if node.shape == StripShape.GAP:
        return GapKind(node.name).label
    if node.shape == StripShape.SPEAKER:
        name = quoted(node.name, language) if node.as_named else node.name
        return name or _("a speaker who is not named")
    name = _document(node)
    return (
        say(_("back to %(document)s"), document=name) if node.shape == StripShape.CIRCLE else name
    )


def _document(node: StripNode) -> str:
    """Return a label for a document: its publisher, with the kind if it is a recording.

    Without a publisher, its description, or its kind and shortened title.
    """
    kind = DocumentKind(node.kind)
    if node.name and node.kind not in MATERIAL:
        return node.name
    if node.name:
        return say(_("%(kind)s, %(publisher)s"), kind=kind.label, publisher=node.name)
    title = node.title
    short = beginning(title, LONGEST_TITLE)
    return node.described_as or designation_from(kind, "", short)


def _verb(node: StripNode) -> str:
    """Return what was done at the step, as said of the place above it."""
    if node.shape == StripShape.SPEAKER:
        return _("speaks in")
    if node.shape == StripShape.GAP:
        return ""
    verbs = (verb for kind, verb in _VERBS if kind in node.acts)
    usual = gettext_noop("credited by") if node.layer == Layer.SEEN else ""
    verb = next(verbs, usual)
    return _(verb) if verb else ""


def _check(strip: ChainStrip) -> str:
    """Return one line on the check: by whom, as told by whom, methods; or that none is stated.

    Where accounts differ, the others follow.
    """
    check, outlet = strip.check, outlet_of(strip)
    if check.badge == Badge.IN_WORDS:
        return _("Check: the words themselves tell of one")
    if check.badge == Badge.NONE_STATED:
        return say(_("No check is stated in: %(outlet)s"), outlet=outlet)
    if check.badge not in _CHECKS:
        return say(_("Nobody has looked yet for a check in: %(outlet)s"), outlet=outlet)
    checks = clauses(_check_clause(one) for one in (check, *strip.more_checks))
    return say(_("Check: %(checks)s"), checks=checks)


def _check_clause(check: StripCheck) -> str:
    clause = say(_(_CHECKS[check.badge]), verifier=check.verifier or _("someone not named"))
    if not check.methods:
        return clause
    return say(
        _("%(check)s: %(methods)s"), check=clause, methods=items(map(method_label, check.methods))
    )
