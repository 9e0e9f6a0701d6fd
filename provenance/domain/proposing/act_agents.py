"""Who did what was done: the subject of an act, or whoever stands after “by”."""

from __future__ import annotations

from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.act_words import ActWord
from provenance.domain.proposing.noun_phrases import phrase_before, phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.text_tokens import QUOTATION, SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import clause_around, start_of_verb

FARTHEST_BY = 14
"""Tokens between a participle and “by”: “released on Tuesday on its channel by”."""


def agent_after_by(tokens: TextTokens, end: int, sentence: SentenceTokens) -> Phrase | None:
    """Whoever stands after “by”, in the clause after a participle."""
    lexicon = tokens.lexicon
    if lexicon.by_endings:
        return _by_case_after(tokens, end, sentence)
    for at in range(end + 1, min(sentence.last, end + FARTHEST_BY)):
        if tokens.words[at] in (";", ":", "—", QUOTATION):
            return None
        for phrase in lexicon.by:
            words = phrase.split()
            if tokens.lower[at : at + len(words)] == words:
                agent = _named_after(tokens, at + len(words) - 1, sentence.last)
                if agent is not None:
                    return agent
        low = tokens.lower[at]
        stops = low in lexicon.verbs or low in lexicon.borders or low in lexicon.relative_pronouns
        if stops and low not in lexicon.participles and tokens.words[at][0].islower():
            return None
    return None


def _named_after(tokens: TextTokens, token: int, last: int) -> Phrase | None:
    """Whoever is named right after “by” or “to”: no time, and no way of doing it."""
    lexicon, start = tokens.lexicon, token + 1
    if start >= last or not tokens.is_word(start) or tokens.lower[start] in lexicon.times:
        return None
    if not lexicon.subject_first:
        end = free_phrases.end_of_phrase(tokens, start, last)
        return (start, _before_verb(tokens, start, end)) if end > start else None
    phrase = phrase_right_of(tokens, token, last, explained=False)
    if phrase is not None:
        return phrase[0], _before_verb(tokens, *phrase)
    low = tokens.lower[start]
    if low.endswith("ing") or low in lexicon.opening_prepositions or low in lexicon.borders:
        return None
    end = start
    while end < last and tokens.is_word(end) and tokens.words[end][0].islower():
        if tokens.lower[end] in lexicon.after_names or tokens.lower[end] in lexicon.borders:
            break
        end += 1
    return (start, end) if end - start > 1 or low.endswith("s") else None


def _before_verb(tokens: TextTokens, start: int, end: int) -> int:
    """Where a phrase ends that a verb follows unknown: “the Centre captures a scene”."""
    lexicon = tokens.lexicon
    for at in range(start + 1, end):
        low = tokens.lower[at]
        small = tokens.words[at][0].islower()
        if small and (low in lexicon.verbs or low.endswith("ing")) and low not in lexicon.roles:
            return at
        if small and low.endswith("ed") and tokens.lower[at - 1] in lexicon.joins:
            return at - 1
        follows = tokens.lower[at + 1 : end]
        if small and low.endswith("s") and follows[:1] and follows[0] in lexicon.determiners:
            return at
    return end


def agent_before(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """“wurde von der Behörde abgehört”: whoever did it, named before the participle."""
    lexicon = tokens.lexicon
    if not lexicon.nouns_have_capitals and not lexicon.by_endings:
        return None
    first, _ = clause_around(tokens, verb, sentence)
    for at in range(verb - 1, first - 1, -1):
        if lexicon.by and tokens.lower[at] in lexicon.by:
            return _named_after(tokens, at, verb)
        if lexicon.by_endings and (agent := _by_case(tokens, at, sentence, verb)):
            return agent
    return None


def _by_case_after(tokens: TextTokens, end: int, sentence: SentenceTokens) -> Phrase | None:
    """The first word after a participle that has such an ending, but for those of places."""
    at = end + 1
    while at < min(sentence.last, end + 6):
        if tokens.lower[at] in tokens.lexicon.opening_prepositions:
            at += 2
            continue
        agent = _by_case(tokens, at, sentence)
        if agent is not None or not tokens.is_word(at):
            return agent
        at += 1
    return None


def _by_case(
    tokens: TextTokens, at: int, sentence: SentenceTokens, last: int | None = None
) -> Phrase | None:
    """Whoever did it where an ending says so: “перехоплено Службою безпеки”, “перехоплений СБУ”."""
    lexicon = tokens.lexicon
    last = sentence.last if last is None else last
    if at >= last or not (tokens.is_word(at) or tokens.words[at] == QUOTATION):
        return None
    if tokens.words[at] == QUOTATION:
        return at, at + 1
    low = tokens.lower[at]
    is_short = tokens.words[at].isupper() and len(low) > 1
    if low in lexicon.times or low in lexicon.material or low in lexicon.opening_prepositions:
        return None
    if not is_short and not low.endswith(lexicon.by_endings):
        return None
    agent_phrase = free_phrases.end_of_phrase(tokens, at, last)
    end = at + 1
    while end < last and (end < agent_phrase or tokens.words[end][0].islower()):
        if tokens.lower[end] in lexicon.material or (
            end >= agent_phrase and tokens.lower[end] in lexicon.small
        ):
            break
        end += 1
    return at, end


def subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, verb, sentence)
    if tokens.lower[start - 1] == "to" and tokens.lower[start - 2] in lexicon.first:
        # “was the first to report it”
        start = start_of_verb(tokens, start - 2 - (tokens.lower[start - 3] == "the"), sentence)
    if start <= sentence.first:
        return None if lexicon.subject_first else phrase_right_of(tokens, verb, sentence.last)
    subject = phrase_left_of(tokens, start, sentence.first)
    if subject is None and lexicon.subject_first and tokens.lower[start - 1] == "that":
        subject = phrase_left_of(tokens, start - 1, sentence.first)
    if subject is None and not lexicon.subject_first:
        subject = phrase_right_of(tokens, start if start != verb else verb, sentence.last)
    elif subject is not None and _is_after_preposition(tokens, subject[0], sentence):
        subject = phrase_right_of(tokens, start, sentence.last) or subject
    return None if subject is None else _antecedent(tokens, subject, sentence)


def _is_after_preposition(tokens: TextTokens, start: int, sentence: SentenceTokens) -> bool:
    """“Nach eigenen Angaben hat der Dienst”: the verb stands second, and its subject after it."""
    lexicon = tokens.lexicon
    before = tokens.lower[max(sentence.first, start - 2) : start]
    return lexicon.nouns_have_capitals and not lexicon.opening_prepositions.isdisjoint(before)


def _antecedent(tokens: TextTokens, subject: Phrase, sentence: SentenceTokens) -> Phrase:
    """Whom “which”, “it” and the like stand for, where the sentence names somebody before."""
    lexicon, start = tokens.lexicon, subject[0]
    if subject[1] - start > 1 or tokens.lower[start] not in lexicon.pronouns:
        return subject
    at = start
    if tokens.lower[start] in lexicon.relative_pronouns:
        return _before_relative(tokens, start, sentence) or subject
    for at in reversed(tokens.verb_tokens_between(sentence.first, start)):
        agent_phrase = phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None
        if (
            agent_phrase is not None
            and agent_phrase[1] - agent_phrase[0] + 1 > 1
            and _names(tokens, agent_phrase)
        ):
            return agent_phrase
    agent_phrase = opening_phrase(tokens, sentence.first, start)
    return subject if agent_phrase is None or is_material(tokens, agent_phrase) else agent_phrase


def _before_relative(tokens: TextTokens, at: int, sentence: SentenceTokens) -> Phrase | None:
    if not tokens.lexicon.subject_first:
        return phrase_before(tokens, at)
    while at > sentence.first and not tokens.is_word(at - 1):
        at -= 1
    return phrase_left_of(tokens, at, sentence.first) if at > sentence.first else None


def _names(tokens: TextTokens, phrase: Phrase) -> bool:
    return tokens.lower[phrase[0]] not in tokens.lexicon.pronouns


def is_material(tokens: TextTokens, phrase: Phrase) -> bool:
    """Whether what stands as agent is the material itself: “the recording leaked”."""
    lexicon = tokens.lexicon
    if not lexicon.subject_first and tokens.lower[phrase[0]] in lexicon.material:
        return True
    head = phrase[1] - 1
    for at in range(*phrase):
        if at > phrase[0] and (tokens.lower[at] in lexicon.inside_names or not tokens.is_word(at)):
            head = at - 1
            break
    opens = tokens.sentence_at(head).first == head
    is_name = tokens.words[head][0].isupper() and lexicon.has_capitals and not opens
    return tokens.lower[head] in lexicon.material and (not is_name or lexicon.nouns_have_capitals)


def receiver_of(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> Phrase | None:
    """Whoever is given the material: “shared with the newspaper”."""
    for at in range(word.end + 1, min(sentence.last, word.end + 8)):
        low = tokens.lower[at]
        if not tokens.is_word(at) or low in tokens.lexicon.by:
            return None
        if low in tokens.lexicon.receiving:
            return _named_after(tokens, at, sentence.last)
    return None
