"""What records are called in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.records import ActRow, DocumentRow, Records
from provenance.domain.vocabulary import TAKERS_ACTS, ActKind, DocumentKind

MOST_NAMED = 12
"""Names in one sentence; a quote that hundreds carry is told by the first of them."""


def quoted(words: str) -> str:
    """Words as an outlet prints them, in quotation marks."""
    return f"“{words.strip(' ,')}”"


def document_name(records: Records, document: int) -> str:
    """A document as a sentence names it: what it is, and its publisher where one is stated."""
    row = records.documents.get(document)
    if row is None:
        return "a document not shown"
    publisher = _publisher(records, row)
    return f"{_called(row)} ({publisher})" if publisher else _called(row)


def outlet_name(records: Records, document: int) -> str:
    """Who tells: the publisher, or the document itself where no publisher is stated."""
    row = records.documents.get(document)
    if row is None:
        return "a document not shown"
    return _publisher(records, row) or _called(row)


def heading(records: Records, document: int) -> str:
    """A document as a heading names it: its title, else what it is; and its publisher."""
    row = records.documents[document]
    name = row.title or row.described_as or DocumentKind(row.kind).label
    publisher = _publisher(records, row)
    return f"{name[:1].upper()}{name[1:]}" + (f" ({publisher})" if publisher else "")


def _publisher(records: Records, row: DocumentRow) -> str:
    source = records.sources.get(row.publisher) if row.publisher is not None else None
    return source.name if source else ""


def _called(row: DocumentRow) -> str:
    """What it is described as; else its kind and its title."""
    if row.described_as:
        return f"the {row.described_as}"
    kind = DocumentKind(row.kind).label
    return f"the {kind} headed {quoted(row.title)}" if row.title else f"the {kind}"


def agent_name(records: Records, act: ActRow) -> str:
    """The agent of an act as named there; else the source; else that none is named."""
    if act.agent_as_named:
        return quoted(act.agent_as_named)
    source = records.sources.get(act.agent) if act.agent is not None else None
    return source.name if source else "someone not named"


def speaker_name(records: Records, utterance: int) -> str:
    """Who speaks: of the quote itself the claimed speaker, of words around it their own."""
    if utterance == records.utterance:
        return "the claimed speaker"
    speaker = records.utterances[utterance].speaker
    source = records.sources.get(speaker) if speaker is not None else None
    return source.name if source else "a speaker who is not named"


def acts_phrase(records: Records, acts: Sequence[ActRow]) -> str:
    """What was done, each agent once: “recorded and analysed by “the service””.

    What the taker itself does in passing words on, such as republishing, needs no agent.
    """
    told: dict[str, list[str]] = {}
    for act in acts:
        named = bool(act.agent_as_named) or act.agent is not None
        unnamed = "" if act.kind in TAKERS_ACTS else ", by whom is not stated"
        agent = f" by {agent_name(records, act)}" if named else unnamed
        told.setdefault(agent, []).append(ActKind(act.kind).label)
    return "; ".join(f"{listed(kinds)}{agent}" for agent, kinds in told.items())


def listed(items: Sequence[str], joint: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; of very many the first ones, and how many more."""
    items = list(dict.fromkeys(items))
    if len(items) > MOST_NAMED:
        items = [*items[: MOST_NAMED - 1], f"{len(items) - MOST_NAMED + 1} more"]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {joint} {items[-1]}"


def counted(number: int, singular: str, plural: str = "") -> str:
    """“1 outlet”, “2 outlets”."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ru": "Russian",
    "uk": "Ukrainian",
}


def language_name(tag: str) -> str:
    """A language by its name, else by its tag; "" is a language not stated."""
    return LANGUAGES.get(tag.split("-")[0].lower(), tag) if tag else "a language not stated"
