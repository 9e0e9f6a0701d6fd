"""Names, counts and lengths of time as the sentences phrase them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from provenance.domain.chain.records import ActRecord, DocumentRecord, Records, StatementRecord
from provenance.domain.language.languages import language_by_tag
from provenance.domain.language.quote_marks import as_inner_quotation
from provenance.domain.messages import (
    SentenceLanguage,
    clauses,
    current_language,
    gettext_noop,
    items,
    ngettext,
    say,
    with_tag,
)
from provenance.domain.messages import gettext as _
from provenance.domain.vocabulary import TAKERS_ACTS, ActKind, DocumentKind, Zone

MOST_NAMED = 12
"""Number of names listed in one sentence; of more, the first ones and a count are given."""

_THE_KIND: dict[str, str] = {
    DocumentKind.ARTICLE: gettext_noop("the article"),
    DocumentKind.WIRE: gettext_noop("the agency report"),
    DocumentKind.REPORT: gettext_noop("the report"),
    DocumentKind.RECORDING: gettext_noop("the recording"),
    DocumentKind.RELEASED_AUDIO: gettext_noop("the released audio"),
    DocumentKind.RELEASED_VIDEO: gettext_noop("the released video"),
    DocumentKind.STATEMENT: gettext_noop("the statement"),
    DocumentKind.TALLY: gettext_noop("the casualty tally"),
    DocumentKind.ADDRESS: gettext_noop("the video address"),
    DocumentKind.INTERVIEW: gettext_noop("the interview"),
    DocumentKind.BROADCAST: gettext_noop("the broadcast"),
    DocumentKind.POST: gettext_noop("the post"),
}
_ARTICLES = ("the ", "a ", "an ")
"""Articles: a description that begins with one of these gets no other in front."""
_BODIES = frozenset(
    {"administration", "army", "government", "military", "ministry", "navy", "parliament", "police"}
)
"""Last words of source names, such as “Ukrainian army”, that take an article in a sentence."""

_MORE = re.compile(
    r" (?=(?:about|by|for|from|in|of|on|that|to|which|who|whose|with"
    r"|citing|crediting|excerpting|quoting|translated)\b)"
)
"""Matches the end of a document's designation, before its topic or the source it cites."""
_CITING = re.compile(r" (?:that|which|who|citing|crediting|excerpting|quoting|translated from)\b")


def quoted(words: str, language: str | None) -> str:
    """Return words in one pair of marks, marks inside single; ``language`` as in ``with_tag``."""
    return say(_("“%(words)s”"), words=with_tag(as_inner_quotation(words.strip(" ,")), language))


def document_name(records: Records, document: int) -> str:
    """Return a document's name for a sentence: what it is, and its publisher where stated."""
    row = records.documents.get(document)
    if row is None:
        return _("a document not shown")
    return _with_publisher(designation(row), _publisher(records, row))


def outlet_name(records: Records, document: int) -> str:
    """Return the publisher's name, or the document's own where no publisher is stated."""
    row = records.documents.get(document)
    if row is None:
        return _("a document not shown")
    return _publisher(records, row) or designation(row)


def _with_publisher(name: str, publisher: str) -> str:
    if not publisher:
        return name
    return made_by(_("%(document)s published by %(publisher)s"), name, publisher)


def made_by(message: str, name: str, publisher: str) -> str:
    """Return a document with its publisher, who is placed before any source the description cites.

    For example “the article published by RTL Today on the calls that cites The New York Times”.
    """
    # A description is English text from the database, so only English can be built around it.
    is_english = current_language().language == "en"
    called_so, more = _split_designation(name) if is_english else (name, "")
    whole = say(message, document=called_so, publisher=publisher)
    return say("%(document)s %(more)s", document=whole, more=more) if more else whole


@lru_cache(maxsize=2_048)
def _split_designation(name: str) -> tuple[str, str]:
    """Split a name into the designation and the rest, where the rest names another source."""
    end = _MORE.search(name) if _CITING.search(name) and "“" not in name else None
    return (name[: end.start()], name[end.end() :]) if end else (name, "")


def name_beside_speaker(records: Records, quote: int, document: int) -> str:
    """Return a document's name beside its speaker's; a speaker who published it is named once."""
    if not publishes_itself(records, quote, document):
        return document_name(records, document)
    published = designation(records.documents[document])
    return say(_("%(document)s that the speaker published"), document=published)


def publishes_itself(records: Records, quote: int, document: int) -> bool:
    """Return whether the claimed speaker of the quote published the document."""
    row, speaker = records.documents.get(document), records.quotes[quote].speaker
    return row is not None and speaker is not None and row.publisher == speaker


def _publisher(records: Records, row: DocumentRecord) -> str:
    source = records.sources.get(row.publisher) if row.publisher is not None else None
    return source.name if source else ""


def designation(row: DocumentRecord) -> str:
    """Return the document's description, or else its kind and its title."""
    return designation_from(row.kind, row.described_as, row.title, row.language)


def designation_from(kind: str, described_as: str, title: str, language: str = "") -> str:
    """Return the same name, given a document's values instead of its record."""
    return _cached_designation(kind, described_as, title, language, current_language())


@lru_cache(maxsize=2_048)
def _cached_designation(
    kind: str, described_as: str, title: str, language: str, _tongue: SentenceLanguage
) -> str:
    """Return the name as spoken; cached, since a chain's sentences repeat it."""
    if described_as:
        has_article = described_as.lower().startswith(_ARTICLES)
        with_one = say(_("the %(description)s"), description=described_as)
        return described_as if has_article else with_one
    name, words = _(_THE_KIND[kind]), quoted(title, language)
    return say(_("%(document)s headed %(title)s"), document=name, title=words) if title else name


def body_name(name: str) -> str:
    """Return a source's name within a sentence: “the Ukrainian army”, but “Reuters”."""
    if " " in name and name.rpartition(" ")[2] in _BODIES and not name.startswith(_ARTICLES):
        return say(_("the %(description)s"), description=name)
    return name


def agent_name(records: Records, act: ActRecord) -> str:
    """Return the agent of an act as named there, else the source, else “someone not named”.

    Words without a capital, such as “the newspaper”, refer back to an earlier mention, so the
    source's name is put in front of them.
    """
    source = records.sources.get(act.agent) if act.agent is not None else None
    words, language = act.agent_as_named, records.act_languages.get(act, "")
    if source is None:
        return quoted(words, language) if words else _("someone not named")
    if not words:
        return body_name(source.name)
    in_marks = quoted(words, language)
    beside = say("%(source)s (%(words)s)", source=body_name(source.name), words=in_marks)
    return beside if words == words.lower() else in_marks


def checker_name(records: Records, statement: StatementRecord) -> str:
    """Return the source that checked, else its name in the document, else “someone not named”."""
    if (source := records.sources.get(statement.doer or 0)) is not None:
        return body_name(source.name)
    if not statement.doer_as_named:
        return _("someone not named")
    return quoted(statement.doer_as_named, records.language_of(statement.document))


def speaker_name(records: Records, quote: int) -> str:
    """Return “the claimed speaker” for the quote itself, and the name for a quote around it."""
    return _("the claimed speaker") if quote == records.quote else registered_name(records, quote)


def registered_name(records: Records, quote: int) -> str:
    """Return the claimed speaker's name in the register, or that the speaker is not named."""
    speaker = records.quotes[quote].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    return source.name if source else _("a speaker who is not named")


def act_name(records: Records, act: ActRecord) -> str:
    """Return what was done, with any hedge on the act itself.

    For example “intercepted (hedged: “has claimed”)”.
    """
    label = ActKind(act.kind).label
    if not act.hedge:
        return label
    hedge, message = act.hedge, _("%(act)s (hedged: %(hedge)s)")
    return say(message, act=label, hedge=quoted(hedge, records.act_languages.get(act, "")))


def acts_phrase(records: Records, acts: Sequence[ActRecord]) -> str:
    """Return what was done, grouped by agent: “recorded and analysed by “the service””.

    Acts of the taker itself in passing words on, such as republishing, are given without an agent.
    """
    acts_by_agent: dict[tuple[str, str], list[str]] = {}
    for act in acts:
        has_agent = bool(act.agent_as_named) or act.agent is not None
        if has_agent:
            phrase = (_("%(acts)s by %(agent)s"), agent_name(records, act))
        else:
            alone = act.kind in TAKERS_ACTS
            phrase = ("%(acts)s" if alone else _("%(acts)s, by whom is not stated"), "")
        acts_by_agent.setdefault(phrase, []).append(act_name(records, act))
    return clauses(
        say(message, acts=join_with_and(kinds), agent=agent)
        for (message, agent), kinds in acts_by_agent.items()
    )


def join_with_and(names: Sequence[str]) -> str:
    """Return “a”, “a and b” or “a, b and c”; of very many, the first ones and a count."""
    return _join_names(names, _("%(rest)s and %(last)s"))


def join_with_or(names: Sequence[str]) -> str:
    """Return “a”, “a or b” or “a, b or c”; of very many, the first ones and a count."""
    return _join_names(names, _("%(rest)s or %(last)s"))


def _join_names(names: Sequence[str], joint: str) -> str:
    names = list(dict.fromkeys(names))
    if len(names) > MOST_NAMED:
        more = say(_("%(number)d more"), number=len(names) - MOST_NAMED + 1)
        names = [*names[: MOST_NAMED - 1], more]
    if len(names) < 2:
        return "".join(names)
    return say(joint, rest=items(names[:-1]), last=names[-1])


def language_name(tag: str) -> str:
    """Return the name of a language, or its tag where unknown; "" is “a language not stated”."""
    if not tag:
        return _("a language not stated")
    known = language_by_tag(tag)
    return _(known.name) if known else tag


def outlets_phrase(number: int) -> str:
    return say(ngettext("%(number)d outlet", "%(number)d outlets", number), number=number)


def more_outlets_phrase(number: int) -> str:
    message = ngettext("and %(number)d more outlet", "and %(number)d more outlets", number)
    return say(message, number=number)


def origins_phrase(number: int) -> str:
    if number == 0:
        return _("no stated origin")
    return say(ngettext("%(number)d origin", "%(number)d origins", number), number=number)


def unknown_phrase(number: int) -> str:
    return say(ngettext("%(number)d unknown", "%(number)d unknown", number), number=number)


def days_apart(number: int) -> str:
    """Return how many days later or earlier a taker is dated than its upstream."""
    if number == 0:
        return _("the same day")
    if number > 0:
        return say(ngettext("%(number)d day later", "%(number)d days later", number), number=number)
    message = ngettext("%(number)d day earlier", "%(number)d days earlier", -number)
    return say(message, number=-number)


def length_of_time(number: str, unit: str, hedge: str = "", language: str = "") -> str:
    """Return a stated duration, its hedge in marks; an unknown unit is kept as entered."""
    many = int(number) if number.isdecimal() else 2
    units = {
        "hour": ngettext("%(number)s hour", "%(number)s hours", many),
        "day": ngettext("%(number)s day", "%(number)s days", many),
        "week": ngettext("%(number)s week", "%(number)s weeks", many),
        "month": ngettext("%(number)s month", "%(number)s months", many),
        "year": ngettext("%(number)s year", "%(number)s years", many),
    }.get(unit)
    length = (
        say(units, number=number) if units else f"{number} {unit}{'' if number == '1' else 's'}"
    )
    if not hedge:
        return length
    return say(_("%(hedge)s %(length)s"), hedge=quoted(hedge, language), length=length)


def place_words(zone: str, page: int | None) -> str:
    """Return the zone of a document in which words stand, with the page number if there is one."""
    label = Zone(zone).label
    return label if page is None else items([label, say(_("page %(number)d"), number=page)])
