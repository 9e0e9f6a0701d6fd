"""Who says something in a sentence: each verb of saying with the phrase that is its subject."""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.speech_verbs import SpeechVerb, VerbForm
from provenance.domain.proposing import lexicon
from provenance.domain.proposing.phrases import (
    Phrase,
    elsewhere,
    left_of,
    right_of,
    starts_phrase,
)
from provenance.domain.proposing.reading import HOLE, Reading, Sentence

FARTHEST_WITH = 16
FARTHEST_SUBJECT = 40
"""Items between a quotation and the verb of saying that follows it."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A speaker, the items of the verb that says so, and its sentence."""

    source: Phrase
    cue: Phrase
    verb: SpeechVerb | None


def cues_in(reading: Reading, sentence: Sentence) -> list[int]:
    """The items of a sentence that tell of speech, nouns of the same form left out."""
    return [
        item
        for item in reading.cues_from(sentence.first, sentence.last)
        if not _is_noun(reading, item, sentence.first)
    ]


def _is_noun(reading: Reading, item: int, first: int) -> bool:
    """Whether a form is no verb here, or one whose subject does not speak (“is called”)."""
    low, cue = reading.lows[item], lexicon.SPEECH_VERBS[reading.lows[item]]
    if item == first:
        return low in lexicon.NOUN_VERBS
    if reading.words[item][0].isupper() and not reading.in_headline(item):
        return True
    previous = reading.lows[item - 1]
    if cue.form == VerbForm.PAST and (
        previous in lexicon.DETERMINERS
        or _is_passive(reading, item, first)
        or _only_names(reading, item)
    ):
        return True
    if cue.base == "continue" and reading.lows[item + 1 : item + 2] == ["to"]:
        return True
    if low not in lexicon.NOUN_VERBS:
        return cue.form == VerbForm.BASE and previous == "to"
    if (
        previous in lexicon.DETERMINERS
        or previous.endswith(lexicon.ANY_POSSESSIVE_ENDINGS)
        or previous in lexicon.NOUN_SIGNS
    ):
        return True
    if cue.form == VerbForm.BASE:
        return not (
            previous in lexicon.MODALS or previous in lexicon.PRONOUNS or previous.endswith("s")
        )
    return not _may_act(reading, item - 1, first)


def _is_passive(reading: Reading, item: int, first: int) -> bool:
    at = item - 1
    while at > first and (reading.lows[at].endswith("ly") or reading.lows[at] in ("also", "not")):
        at -= 1
    return reading.lows[at] in lexicon.PASSIVE_VERBS or reading.lows[at].endswith(
        lexicon.PASSIVE_CONTRACTIONS
    )


def _only_names(reading: Reading, item: int) -> bool:
    """“a group called ‘X’”: a name follows at once, and nobody who names stands before."""
    if not lexicon.SPEECH_VERBS[reading.lows[item]].naming or item + 1 >= len(reading.words):
        return False
    before = item - 1
    named = reading.is_capital(before) or reading.lows[before] in lexicon.PRONOUNS
    return reading.words[item + 1] == HOLE and not named


def _may_act(reading: Reading, item: int, first: int) -> bool:
    """Whether the word before a verb can be its subject, so that the verb is no noun."""
    low = reading.lows[item]
    if reading.is_capital(item) or not reading.is_word(item) or low in lexicon.AUXILIARIES:
        return True
    if low in lexicon.PRONOUNS or low in lexicon.QUANTIFIERS or low.endswith("ly") or low == "and":
        return True
    return (
        item > first and reading.lows[item - 1] in lexicon.DETERMINERS - lexicon.PLURAL_DETERMINERS
    )


def before(reading: Reading, cues: list[int], quote: int, sentence: Sentence) -> Frame | None:
    """The speaker told by the nearest verb before a quotation; leaning verbs only if need be."""
    earlier = [cue for cue in cues if cue < quote and not _in_parenthesis(reading, cue, quote)]
    leaning = [cue for cue in earlier if lexicon.SPEECH_VERBS[reading.lows[cue]].weak]
    firm = [cue for cue in earlier if cue not in leaning]
    for cue in [*reversed(firm), *reversed(leaning)]:
        source = subject(reading, cues, cue, sentence)
        if source is not None:
            return Frame(source, (cue, cue + 1), lexicon.SPEECH_VERBS[reading.lows[cue]])
    return None


def _in_parenthesis(reading: Reading, cue: int, quote: int) -> bool:
    inside = reading.words[cue:quote]
    return ")" in inside and inside.index(")") < (inside.index("(") if "(" in inside else quote)


def subject(reading: Reading, cues: list[int], cue: int, sentence: Sentence) -> Phrase | None:
    """The subject of a verb: its own, or that of the verb it goes with (“said, adding”)."""
    verb = lexicon.SPEECH_VERBS[reading.lows[cue]]
    if verb.form != VerbForm.PARTICIPLE:
        found = left_of(reading, cue, sentence.first)
    else:
        found = _with(reading, cue, sentence.first)
    if found is None and reading.lows[cue] not in lexicon.SUBJECT_FIRST_VERBS:
        found = right_of(reading, cue, sentence.last)
    if found is not None:
        return found
    for earlier in reversed([other for other in cues if other < cue]):
        if lexicon.SPEECH_VERBS[reading.lows[earlier]].form != VerbForm.PARTICIPLE:
            found = left_of(reading, earlier, sentence.first)
            if found is not None:
                return found
            found = right_of(reading, earlier, cue)
            if found is not None:
                return found
    return opening_phrase(reading, sentence.first, cue)


def _with(reading: Reading, cue: int, first: int) -> Phrase | None:
    """“with the senator calling it”, “with the senator pleading, saying”: the phrase after “with”."""
    for at in range(cue - 1, max(first, cue - FARTHEST_WITH) - 1, -1):
        if reading.lows[at] != "with":
            continue
        for doing in range(at + 1, min(cue, at + 7) + 1):
            if not reading.is_word(doing):
                return None
            if reading.lows[doing].endswith("ing") and doing > at + 1:
                return at + 1, doing
    return None


def opening_phrase(reading: Reading, first: int, last: int) -> Phrase | None:
    """The first phrase of a stretch that may name who acts in it."""
    at = first
    while at < last and not starts_phrase(reading, at, last):
        if reading.lows[at] in lexicon.OPENING_PREPOSITIONS or reading.lows[at].endswith("ing"):
            while at < last and reading.words[at] != ",":
                at += 1
        at += 1
    found = right_of(reading, at - 1, last) if at < last else None
    return None if found is None else _name_alone(reading, found)


def _name_alone(reading: Reading, phrase: Phrase) -> Phrase:
    """Up to the first word that no name holds: after capitals a small one, or a verb's past."""
    start, end = phrase
    named = reading.is_capital(start) and reading.lows[start] not in lexicon.DETERMINERS
    for at in range(start + 1, end):
        inside = reading.is_capital(at) or reading.lows[at] in lexicon.INSIDE_NAMES
        if not inside and (named or reading.lows[at].endswith("ed")):
            return start, at
    return phrase


def after(reading: Reading, quote: int, sentence: Sentence) -> Frame | None:
    """The speaker told right after a quotation: “…,” he said; “…,” said he."""
    item = quote + 1
    while item < sentence.last and reading.words[item] in ",—–.!?":
        item += 1
    if item >= sentence.last:
        return None
    according = _according(reading, item, sentence.last)
    if according is not None:
        return according
    if reading.lows[item] in lexicon.FREE_ORDER_AUXILIARIES and item + 1 < sentence.last:
        item += (
            reading.lows[item + 1] in lexicon.SPEECH_VERBS
            and reading.lows[item + 1] not in lexicon.SUBJECT_FIRST_VERBS
        )
    verb = lexicon.SPEECH_VERBS.get(reading.lows[item])
    if verb is not None and verb.form != VerbForm.PARTICIPLE:
        source = right_of(reading, item, sentence.last)
        if source is None and reading.lows[item] not in lexicon.SUBJECT_FIRST_VERBS:
            source = elsewhere(reading, item, sentence.last)
        return None if source is None else Frame(source, (item, item + 1), verb)
    if not starts_phrase(reading, item, sentence.last):
        return None
    return _after_with_subject(reading, item, sentence)


def _after_with_subject(reading: Reading, item: int, sentence: Sentence) -> Frame | None:
    for at in range(item + 1, min(sentence.last, item + FARTHEST_SUBJECT)):
        word = reading.words[at]
        if word in (HOLE, ";", ":"):
            return None
        verb = lexicon.SPEECH_VERBS.get(reading.lows[at])
        if verb is None or verb.form == VerbForm.PARTICIPLE or _is_noun(reading, at, item):
            continue
        source = left_of(reading, at, item)
        if source is not None:
            return Frame(source, (at, at + 1), verb)
    return None


def _according(reading: Reading, item: int, last: int) -> Frame | None:
    phrase = _according_words(reading, item)
    start = item + len(phrase)
    if not phrase or start >= last:
        return None
    source = None
    if phrase[0] == "according":
        source = right_of(reading, start - 1, last, explained=False)
    source = source or elsewhere(reading, start - 1, last)
    return None if source is None else Frame(source, (item, start), None)


def _according_words(reading: Reading, item: int) -> list[str]:
    """The words from ``item`` on that say whose words follow; none where they do not."""
    for phrase in lexicon.ACCORDING_TO.get(reading.lows[item], []):
        said = reading.lows[item : item + len(phrase)]
        if said == phrase:
            return phrase
        if len(phrase[-1]) == 1 and said[:-1] == phrase[:-1] and said[-1].startswith(phrase[-1]):
            # In Arabic “to” is the first letter of the name.
            return phrase[:-1]
    return []


def trailing(reading: Reading, cues: list[int], quote: int, sentence: Sentence) -> Frame | None:
    """The speaker told by the last clause: “…, said the senator.”, “…, the senator said.”"""
    for cue in reversed([cue for cue in cues if cue > quote + 1]):
        verb = lexicon.SPEECH_VERBS[reading.lows[cue]]
        if verb.form == VerbForm.PARTICIPLE or verb.weak or verb.naming:
            continue
        if reading.words[cue - 1] == ",":
            source = right_of(reading, cue, sentence.last)
        else:
            source = left_of(reading, cue, quote + 1)
            if source is None or reading.words[source[0] - 1] != ",":
                return None
        return None if source is None else Frame(source, (cue, cue + 1), verb)
    return None


def accordings(reading: Reading, sentence: Sentence) -> list[Frame]:
    """Every “according to …” of a sentence."""
    return [
        frame
        for item in reading.accordings_from(sentence.first, sentence.last)
        if (frame := _according(reading, item, sentence.last)) is not None
    ]


def opening_according(reading: Reading, sentence: Sentence, quote: int) -> Frame | None:
    """“According to …,” at the head of a sentence."""
    head = _according(reading, sentence.first, sentence.last)
    return head if head is not None and head.source[1] <= quote else None


def overheard(reading: Reading, sentence: Sentence, quote: int) -> Frame | None:
    """“A driver was heard moaning that it is ‘over’”: whoever is caught at it speaks."""
    for item in range(sentence.first + 1, quote - 1):
        if reading.lows[item] in lexicon.CAPTURE_VERBS and reading.lows[item + 1].endswith("ing"):
            telling = (
                reading.lows[item + 1] in lexicon.SPEECH_VERBS
                or "that" in reading.lows[item + 2 : quote]
            )
            source = left_of(reading, item, sentence.first)
            if telling and source is not None:
                return Frame(
                    source, (item, item + 2), lexicon.SPEECH_VERBS.get(reading.lows[item + 1])
                )
    return None


def stated_aim(reading: Reading, sentence: Sentence, quote: int) -> Frame | None:
    """“with the stated objective of …”: who acts in the sentence has stated it."""
    for item in range(sentence.first, quote - 1):
        if reading.lows[item] in lexicon.AIM_PARTICIPLES and reading.lows[item + 1] in lexicon.AIMS:
            source = opening_phrase(reading, sentence.first, item)
            return None if source is None else Frame(source, (item, item + 2), None)
    return None
