"""Finds the speaker in a sentence by a verb of saying or “according to”.

Each function knows one construction and returns None for any other; ``speakers`` tries them in
order.
"""

from __future__ import annotations

from dataclasses import dataclass

from provenance.domain.language.speech_verbs import SpeechVerb, VerbForm
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of, starts_phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens

FARTHEST_WITH = 16
"""Maximum number of tokens between “with” and the participle whose subject follows it."""


@dataclass(frozen=True, slots=True)
class SpeakerFrame:
    """A speaker with the words that introduce their speech.

    ``cue`` is the verb, or “according to”; ``verb`` is None if it is not a verb of saying.
    """

    speaker: Phrase
    cue: Phrase
    verb: SpeechVerb | None


def frame_before(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """Return the speaker by the nearest verb before a quotation; weak verbs are a fallback."""
    earlier = [cue for cue in cues if cue < quote and not _in_parenthesis(tokens, cue, quote)]
    weak_cues = [cue for cue in earlier if tokens.lexicon.verbs[tokens.lower[cue]].weak]
    strong_cues = [cue for cue in earlier if cue not in weak_cues]
    for cue in [*reversed(strong_cues), *reversed(weak_cues)]:
        speaker = find_subject(tokens, cues, cue, sentence)
        if speaker is not None:
            verb = tokens.lexicon.verbs[tokens.lower[cue]]
            return SpeakerFrame(_before_quote(speaker, quote), (cue, cue + 1), verb)
    return None


def _before_quote(speaker: Phrase, quote: int) -> Phrase:
    """Return a speaker's phrase cut off where the quotation begins: “قالت الوكالة «…»”."""
    start, end = speaker
    return (start, quote) if start < quote < end else speaker


def _in_parenthesis(tokens: TextTokens, cue: int, quote: int) -> bool:
    inside = tokens.words[cue:quote]
    return ")" in inside and inside.index(")") < (inside.index("(") if "(" in inside else quote)


def find_subject(
    tokens: TextTokens, cues: list[int], cue: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of a verb, or of the verb that it is joined to (“said, adding”)."""
    verb = tokens.lexicon.verbs[tokens.lower[cue]]
    if _is_second_after_clause(tokens, cue, sentence) or _is_aside(tokens, cue, sentence):
        phrase = phrase_right_of(tokens, cue, sentence.last)
    elif verb.form != VerbForm.PARTICIPLE:
        phrase = phrase_left_of(tokens, cue, sentence.first)
    else:
        phrase = _subject_of_with_clause(tokens, cue, sentence.first)
    if phrase is None and (not tokens.lexicon.subject_first or cue == sentence.first):
        phrase = phrase_right_of(tokens, cue, sentence.last)
    return phrase or _subject_of_earlier(tokens, cues, cue, sentence)


def _subject_of_earlier(
    tokens: TextTokens, cues: list[int], cue: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of an earlier verb, else of the sentence."""
    for earlier in reversed([other for other in cues if other < cue]):
        if tokens.lexicon.verbs[tokens.lower[earlier]].form != VerbForm.PARTICIPLE:
            phrase = phrase_left_of(tokens, earlier, sentence.first)
            if phrase is not None:
                return phrase
            phrase = phrase_right_of(tokens, earlier, cue)
            if phrase is not None:
                return phrase
    return opening_phrase(tokens, sentence.first, cue)


def _is_second_after_clause(tokens: TextTokens, cue: int, sentence: SentenceTokens) -> bool:
    """Return whether the verb stands second, after an opening clause, as in German.

    Example: “Auf die Frage, ob er komme, sagte Vogt”.
    """
    lexicon, low = tokens.lexicon, tokens.lower[sentence.first]
    opens = low in lexicon.opening_prepositions or low in lexicon.borders
    # “Gefragt, ob er gehe, antwortete Dahl”
    opens = opens or tokens.words[sentence.first + 1 : sentence.first + 2] == [","]
    return lexicon.nouns_have_capitals and opens and tokens.words[cue - 1] == ","


def _is_aside(tokens: TextTokens, cue: int, sentence: SentenceTokens) -> bool:
    """Return whether a verb between commas has its subject after it.

    Example: “The verdict, wrote Judge Marr, “cannot stand””.
    """
    verb = tokens.lexicon.verbs[tokens.lower[cue]]
    # In “told the Times” an object, not the subject, follows the verb.
    is_past = verb.form != VerbForm.PARTICIPLE and verb.base not in tokens.lexicon.addressing_verbs
    follows_comma = cue > sentence.first and tokens.words[cue - 1] == ","
    if not (tokens.lexicon.subject_first and is_past and follows_comma):
        return False
    phrase = phrase_right_of(tokens, cue, sentence.last, with_apposition=False)
    if phrase is None or tokens.words[phrase[1] : phrase[1] + 1] != [","]:
        return False
    return any(map(tokens.is_capital, range(*phrase)))


def _subject_of_with_clause(tokens: TextTokens, cue: int, first: int) -> Phrase | None:
    """Return the subject after “with”.

    Examples: “with the senator calling it”, “with the senator pleading, saying”.
    """
    for at in range(cue - 1, max(first, cue - FARTHEST_WITH) - 1, -1):
        if tokens.lower[at] != "with":
            continue
        for doing in range(at + 1, min(cue, at + 7) + 1):
            if not tokens.is_word(doing):
                return None
            if tokens.lower[doing].endswith("ing") and doing > at + 1:
                return at + 1, doing
    return None


def opening_phrase(tokens: TextTokens, first: int, last: int) -> Phrase | None:
    """Return the first phrase between two tokens that may be the subject of the clause."""
    at = first
    while at < last and not starts_phrase(tokens, at, last):
        if tokens.lower[at] in tokens.lexicon.opening_prepositions or tokens.lower[at].endswith(
            "ing"
        ):
            while at < last and tokens.words[at] != ",":
                at += 1
        at += 1
    phrase = phrase_right_of(tokens, at - 1, last) if at < last else None
    return None if phrase is None else _cut_after_name(tokens, phrase)


def _cut_after_name(tokens: TextTokens, phrase: Phrase) -> Phrase:
    """Return the phrase up to the first word that cannot be part of a name.

    That is a lower-case word after a name, or a past form in “-ed” after other words.
    """
    start, end = phrase
    opens_with_name = (
        tokens.is_capital(start) and tokens.lower[start] not in tokens.lexicon.determiners
    )
    for at in range(start + 1, end):
        inside = tokens.is_capital(at) or tokens.lower[at] in tokens.lexicon.inside_names
        if not inside and (opens_with_name or tokens.lower[at].endswith("ed")):
            return start, at
    return phrase


def trailing_frame(
    tokens: TextTokens, cues: list[int], quote: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """Return the speaker in the last clause: “…, said the senator.”, “…, the senator said.”"""
    for cue in reversed([cue for cue in cues if cue > quote + 1]):
        verb = tokens.lexicon.verbs[tokens.lower[cue]]
        if verb.form == VerbForm.PARTICIPLE or verb.weak or verb.naming:
            continue
        if tokens.words[cue - 1] == ",":
            speaker = phrase_right_of(tokens, cue, sentence.last)
        else:
            speaker = phrase_left_of(tokens, cue, quote + 1)
            if speaker is None or tokens.words[speaker[0] - 1] != ",":
                return None
        return None if speaker is None else SpeakerFrame(speaker, (cue, cue + 1), verb)
    return None
