"""The search page before a search: examples to try, one chain to read, and what is on file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from provenance.domain.chain import naming
from provenance.domain.chain.strip import ChainStrip, StripShape
from provenance.domain.language.content_words import FUNCTION
from provenance.domain.language.dates import date_in_words
from provenance.domain.language.text import tokens
from provenance.domain.messages import gettext as _
from provenance.domain.messages import ngettext, say
from provenance.models import Wording
from provenance.presenters.results import FoundQuote, listed_quotes
from provenance.queries.first_screen import OnFile, RecentCorrection
from provenance.queries.training_story import invented_names

EXAMPLES = 4
WORDS_OF_AN_EXAMPLE, FEWEST_WORDS_OF_AN_EXAMPLE = 5, 3
LONGEST_NAME = 40
_CLOSES = {"”": "“", "’": "‘", "»": "«", ")": "("}
_CLAUSE = re.compile(r"[,.;:!?…—–]")


@dataclass(frozen=True, slots=True)
class Example:
    """An example to type into the box, its language if known, and the address of its answer."""

    words: str
    address: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """Everything above the list; ``worked`` is the quote whose chain is shown as an example."""

    examples: tuple[Example, ...]
    worked: FoundQuote | None
    retold: tuple[tuple[FoundQuote, str], ...]
    corrected: tuple[RecentCorrection, ...]
    on_file: tuple[str, ...]


def first_screen(
    retold: Sequence[tuple[Wording, int]],
    newest: Sequence[Wording],
    strips: Mapping[int, ChainStrip],
    corrected: Sequence[RecentCorrection],
    on_file: OnFile,
) -> FirstScreen:
    """Return the start page from the most retold quotes, each with its number of outlets.

    The invented training story gives no examples.
    """
    invented = invented_names("wording")
    newest = [wording for wording in newest if wording.slug not in invented]
    wordings = [wording for wording, _ in retold if wording.slug not in invented] or newest
    worked = _most_telling(wordings, strips)
    return FirstScreen(
        examples=tuple(_examples([*wordings, *newest], strips)),
        worked=listed_quotes([worked], strips)[0] if worked else None,
        retold=tuple(
            (listed_quotes([wording], strips)[0], _outlets_phrase(number))
            for wording, number in retold
        ),
        corrected=tuple(corrected),
        on_file=tuple(_on_file(on_file)),
    )


def _most_telling(wordings: Sequence[Wording], strips: Mapping[int, ChainStrip]) -> Wording | None:
    """Return the wording whose strip shows most: speaker, check, branch, number of places.

    None if no wording has a strip; distressing ones are left out.
    """
    with_strip = [row for row in wordings if row.pk in strips and not row.distressing]
    return max(with_strip, key=lambda wording: _weight(strips[wording.pk]), default=None)


def _weight(strip: ChainStrip) -> tuple[bool, bool, bool, int]:
    shapes = {node.shape for node in strip.nodes}
    return (
        StripShape.SPEAKER in shapes,
        bool(strip.check.verifier),
        bool(strip.hanging or strip.others),
        len(strip.nodes),
    )


def _examples(wordings: Sequence[Wording], strips: Mapping[int, ChainStrip]) -> list[Example]:
    """Return the first words of some quotes, and a name on their chains."""
    names = [
        node.name
        for row in wordings
        if row.pk in strips
        for node in strips[row.pk].nodes
        if node.shape == StripShape.DOCUMENT and 0 < len(node.name) <= LONGEST_NAME
    ]
    number = EXAMPLES - bool(names)
    short: dict[str, str] = {}
    for row in wordings:
        # Tokenizing a long quote takes time; a few quotes give enough examples.
        if len(short) < number and not row.distressing and (first := _first_words(row.words)):
            short[first] = row.language
    examples = [
        Example(naming.quoted(text, None), _search(text), language)
        for text, language in short.items()
    ]
    return [*examples, *(Example(name, _search(name)) for name in names[:1])]


def _search(words: str) -> str:
    return reverse("find", query={"q": words})


def _first_words(words: str) -> str:
    """Return a few words from the beginning, up to punctuation between clauses if it is near.

    Within a clause, trailing function words such as “of the” are dropped.
    """
    whole = tokens(words)
    first = whole[:WORDS_OF_AN_EXAMPLE]
    for number in range(FEWEST_WORDS_OF_AN_EXAMPLE, len(first)):
        if _CLAUSE.search(words, first[number - 1].end, first[number].start):
            first = first[:number]
            break
    else:
        if len(first) < len(whole):
            while len(first) > FEWEST_WORDS_OF_AN_EXAMPLE and first[-1].folded in FUNCTION:
                first = first[:-1]
    if not first:
        return ""
    beginning = words[first[0].start : first[-1].end]
    closing = words[first[-1].end : first[-1].end + 1]
    if closing in _CLOSES and _CLOSES[closing] in beginning:
        return beginning + closing
    return beginning


def _outlets_phrase(number: int) -> str:
    return say(ngettext("%(number)d outlet", "%(number)d outlets", number), number=number)


def _on_file(on_file: OnFile) -> list[str]:
    """Return phrases that say what is on file."""
    number, undated = on_file.documents, on_file.undated
    documents = ngettext("%(number)d document", "%(number)d documents", number)
    quotes = ngettext("%(number)d quote", "%(number)d quotes", on_file.quotes)
    parts = [say(documents, number=number), say(quotes, number=on_file.quotes)]
    if on_file.earliest and on_file.latest:
        parts.append(
            say(
                _("published from %(first)s to %(last)s"),
                first=date_in_words(on_file.earliest.isoformat()),
                last=date_in_words(on_file.latest.isoformat()),
            )
        )
    if undated:
        without = ngettext(
            "%(number)d document without a date", "%(number)d documents without a date", undated
        )
        parts.append(say(without, number=undated))
    if on_file.invented_documents or on_file.invented_quotes:
        parts.append(_invented(on_file))
    return parts


def _invented(on_file: OnFile) -> str:
    """Return how much of the invented training story is on file."""
    number, quotes = on_file.invented_documents, on_file.invented_quotes
    documents = ngettext("%(number)d document", "%(number)d documents", number)
    wordings = ngettext("%(number)d quote", "%(number)d quotes", quotes)
    return say(
        _("besides, an invented story for training: %(documents)s, %(quotes)s"),
        documents=say(documents, number=number),
        quotes=say(wordings, number=quotes),
    )
