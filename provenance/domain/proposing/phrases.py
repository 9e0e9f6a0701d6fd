"""How far a phrase that names a speaker reaches, to the left of a verb or to its right."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import VerbForm
from provenance.domain.proposing import lexicon
from provenance.domain.proposing.reading import HOLE, Reading

LONGEST = 25
"""Items of a phrase that names somebody; what reaches farther names nobody."""

MOST_ADVERBS = 8
"""Words between a verb and its subject, such as “has also repeatedly”."""

type Phrase = tuple[int, int]
"""First item, and the one after the last."""


def left_of(reading: Reading, cue: int, first: int) -> Phrase | None:
    """The phrase that is the subject of the verb at ``cue``, not before item ``first``."""
    at = cue - 1
    if reading.lows[at] == "a" and reading.lows[cue] not in lexicon.SUBJECT_FIRST_VERBS:
        # French “a déclaré”, where English has an article.
        at -= 1
    at = _before_adverbs(reading, at, first)
    if at < first:
        return None
    if reading.words[at] == HOLE:
        return _ends_in_title(reading, at, first)
    if reading.lows[at] in lexicon.PRONOUNS:
        return at, at + 1
    if reading.lows[at] in ("and", "but", "or"):
        return None
    if reading.words[at] == ")":
        return _over_parenthesis(reading, at, first)
    if reading.words[at] in ",—–":
        return _over_apposition(reading, at, first)
    return _run_to(reading, at, first)


def _ends_in_title(reading: Reading, at: int, first: int) -> Phrase | None:
    """“The newspaper ‘The Echo’ has obtained”: a name in marks belongs to its phrase."""
    opening = reading.text[reading.starts[at] : reading.starts[at] + 2]
    if at == first or opening[:1] not in "'‘«" or not opening[1:].isupper():
        return None
    found = _run_to(reading, at - 1, first) if reading.is_word(at - 1) else None
    return None if found is None else (found[0], at + 1)


def _before_adverbs(reading: Reading, at: int, first: int) -> int:
    for _ in range(MOST_ADVERBS):
        if at <= first:
            break
        low = reading.lows[at]
        adverb = low.endswith("ly") and not reading.is_capital(at)
        if not (low in lexicon.AUXILIARIES or low in lexicon.TIMES or adverb):
            break
        if low in lexicon.TIMES and reading.lows[at - 1] in ("on", "last", "in", "this"):
            at -= 1
        at -= 1
    return at


def _over_parenthesis(reading: Reading, at: int, first: int) -> Phrase | None:
    opening = at
    floor = max(first, at - LONGEST)
    while opening > floor and reading.words[opening] != "(":
        opening -= 1
    if opening == floor:
        return None
    found = left_of(reading, opening, first)
    return None if found is None else (found[0], at + 1)


def _over_apposition(reading: Reading, at: int, first: int) -> Phrase | None:
    """“Andriy Yermak, his chief of staff, claimed”: the name before, with what explains it."""
    segments: list[Phrase] = []
    end = at
    while end > first and at - end < 2 * LONGEST and len(segments) < 5:
        start = end
        while start > first and reading.words[start - 1] not in (",", "—", "–", HOLE, ";", ":"):
            start -= 1
        if start < end:
            segments.append((start, end))
        if start <= first or reading.words[start - 1] in (HOLE, ";", ":"):
            break
        end = start - 1
    return _named_segment(reading, segments, at)


def _named_segment(reading: Reading, segments: list[Phrase], at: int) -> Phrase | None:
    """The nearest segment, other than the last, that names somebody; the last one failing that."""
    for place, (start, end) in enumerate(segments[1:], start=2):
        if reading.lows[start] in lexicon.OPENING_PREPOSITIONS and place < len(segments):
            continue
        found = _run_to(reading, end - 1, start)
        if found is None or any(_is_verb(reading, item) for item in range(*found)):
            continue
        if _names(reading, found):
            told_of = any(
                reading.lows[first] in lexicon.RELATIVE_PRONOUNS
                for first, _ in segments[: place - 1]
            )
            return found[0], found[1] if told_of else at
    return None


def _names(reading: Reading, phrase: Phrase) -> bool:
    start, end = phrase
    if reading.lows[start] in lexicon.OPENING_PREPOSITIONS or end - start > 12:
        return False
    if reading.lows[start] in lexicon.PRONOUNS | lexicon.DETERMINERS | lexicon.QUANTIFIERS:
        return True
    return any(
        reading.is_capital(item) and reading.lows[item] not in lexicon.TIMES
        for item in range(start, end)
    )


def _is_verb(reading: Reading, item: int) -> bool:
    cue = lexicon.SPEECH_VERBS.get(reading.lows[item])
    return (
        cue is not None
        and cue.form != VerbForm.PARTICIPLE
        and reading.lows[item] not in lexicon.NOUN_VERBS
    )


def _run_to(reading: Reading, at: int, first: int) -> Phrase | None:
    """The phrase that ends with item ``at``, back to a border, without what opens a sentence."""
    start = at + 1
    floor = max(first, at - LONGEST)
    while start > floor and not _is_border(reading, start - 1):
        start -= 1
        if _is_supposed(reading, start - 1, floor):
            start -= 3
    start = _without_opening(reading, start, at + 1)
    return (start, at + 1) if start <= at else None


def _is_supposed(reading: Reading, item: int, floor: int) -> bool:
    """“a person understood to be a soldier”: a hedge within the phrase."""
    return (
        item - 3 >= floor
        and reading.lows[item] == "be"
        and reading.lows[item - 1] == "to"
        and reading.lows[item - 2] in lexicon.SUPPOSING_VERBS
    )


def _is_border(reading: Reading, item: int) -> bool:
    word = reading.words[item]
    if not word[0].isalnum():
        return True
    low = reading.lows[item]
    if low == "and":
        return not _joins_names(reading, item)
    return low in lexicon.BORDERS or _is_verb(reading, item)


def _joins_names(reading: Reading, item: int) -> bool:
    following = item + 1
    if following >= len(reading.words):
        return False
    if (
        reading.lows[following] in lexicon.PRONOUNS
        or reading.lows[following] in lexicon.OPENING_PREPOSITIONS
    ):
        return False
    return reading.is_capital(item - 1) or not reading.is_capital(following)


def _without_opening(reading: Reading, start: int, end: int) -> int:
    """Past “In an interview on Tuesday” to the phrase at its end, as “the senator”."""
    while start < end and (
        reading.lows[start] in lexicon.OPENING_PREPOSITIONS or reading.lows[start] in lexicon.TIMES
    ):
        timed = reading.lows[start] in lexicon.TIMES or start + 1 == end
        start = start + 1 if timed else _last_phrase(reading, start + 1, end)
    return start


def _last_phrase(reading: Reading, start: int, end: int) -> int:
    """Where the last noun phrase of a stretch begins: its capitals, or its determiner."""
    at = end - 1
    if reading.is_capital(at):
        while (
            at > start and reading.is_capital(at - 1) and reading.lows[at - 1] not in lexicon.TIMES
        ):
            at -= 1
        if at > start and reading.lows[at - 1] in lexicon.DETERMINERS:
            at -= 1
        return at
    while (
        at > start
        and reading.lows[at] not in lexicon.DETERMINERS | lexicon.QUANTIFIERS | lexicon.PRONOUNS
    ):
        at -= 1
    return at


def run_before(reading: Reading, item: int) -> Phrase | None:
    """The phrase that ends before ``item`` and the comma that may part them."""
    at = item - 1
    while at >= 0 and reading.words[at] in ",—–":
        at -= 1
    if at < 0 or not reading.is_word(at):
        return None
    found = _run_to(reading, at, max(0, at - LONGEST))
    return None if found is None else (_last_phrase(reading, *found), found[1])


def right_of(reading: Reading, cue: int, last: int, *, explained: bool = True) -> Phrase | None:
    """The phrase that follows the verb at ``cue`` as its subject, before item ``last``."""
    start = cue + 1
    if not starts_phrase(reading, start, last):
        return None
    if reading.lows[start] in lexicon.PRONOUNS:
        return start, start + 1
    end = _end_of(reading, start, last)
    return start, _with_apposition(reading, end, last) if explained else end


def elsewhere(reading: Reading, cue: int, last: int) -> Phrase | None:
    """What follows ``cue`` in other languages than English: up to a small word after a name."""
    start = end = cue + 1
    named = False
    while end < min(last, start + LONGEST) and reading.words[end][0].isalnum():
        capital = reading.is_capital(end)
        if reading.lows[end] in lexicon.BORDERS or (named and not capital):
            break
        named = named or capital
        end += 1
    return None if start == end else (start, end)


def starts_phrase(reading: Reading, item: int, last: int) -> bool:
    """Whether a phrase that names somebody may start here."""
    if item >= last or not reading.is_word(item):
        return False
    low = reading.lows[item]
    if low in lexicon.PRONOUNS or low in lexicon.DETERMINERS or low in lexicon.QUANTIFIERS:
        return True
    if low in lexicon.OPENING_PREPOSITIONS or low in lexicon.TIMES or low in lexicon.AUXILIARIES:
        return False
    return (reading.is_capital(item) or low in lexicon.TITLES or low in lexicon.ROLES) and not (
        low in lexicon.SPEECH_VERBS and not reading.is_capital(item)
    )


def _end_of(reading: Reading, start: int, last: int) -> int:
    end = start + 1
    while end < min(last, start + LONGEST):
        word, low = reading.words[end], reading.lows[end]
        if word == "(":
            while end < min(last, start + LONGEST) and reading.words[end] != ")":
                end += 1
            end += 1
            continue
        if not word[0].isalnum():
            break
        if low == "and" and _joins_names(reading, end) and reading.is_capital(end - 1):
            end += 1
            continue
        if low in lexicon.AFTER_NAMES or low in lexicon.TIMES or (low in lexicon.BORDERS):
            break
        end += 1
    return min(end, last)


def _with_apposition(reading: Reading, end: int, last: int) -> int:
    """Past “, spokesman of the president,” where the name is explained."""
    if end + 1 >= last or reading.words[end] != ",":
        return end
    low = reading.lows[end + 1]
    if not (low in lexicon.APPOSITION_OPENINGS or low in lexicon.TITLES or low in lexicon.ROLES):
        return end
    at = end + 1
    while at < last and at - end < LONGEST and reading.words[at][0].isalnum():
        at += 1
    return at
