"""The subject of an act: whoever the sentence says did it, before its verb or after it."""

from __future__ import annotations

from provenance.domain.proposing.act_antecedents import antecedent_of
from provenance.domain.proposing.free_subjects import free_subject_of
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import start_of_verb


def subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    lexicon = tokens.lexicon
    if not lexicon.subject_first:
        return free_subject_of(tokens, verb, sentence)
    start = start_of_verb(tokens, verb, sentence)
    if tokens.lower[start - 1] in lexicon.first_links and _is_first_one(tokens, start - 2):
        # “was the first to report it”
        start = start_of_verb(tokens, start - 2 - (tokens.lower[start - 3] == "the"), sentence)
    if tokens.lower[verb].endswith("ing") and start > sentence.first + 1:
        # “admitted leaking”, “accused London of leaking”
        is_admitted = tokens.lower[start - 1] in lexicon.verbs or tokens.lower[start - 1] == "of"
        start -= is_admitted
    if start <= sentence.first:
        return None
    subject = phrase_left_of(tokens, start, sentence.first)
    if subject is None and tokens.lower[start - 1] == "that":
        subject = phrase_left_of(tokens, start - 1, sentence.first)
    if subject is None:
        return None
    subject = _with_noun(tokens, subject, sentence)
    agent = antecedent_of(tokens, _after_material(tokens, subject), sentence)
    return agent[0], _before_explanation(tokens, agent)


def _before_explanation(tokens: TextTokens, agent: Phrase) -> int:
    """The end of “Tide, a group of hackers,” without what explains it; a name belongs to it."""
    start, end = agent
    for at in range(start + 1, end - 1):
        if tokens.words[at] == ",":
            if tokens.words[at + 1][0].isupper():
                return end
            # “the Security Service, or SBU”
            is_short = tokens.lower[at + 1] == "or" and tokens.words[at + 2].isupper()
            return at + 3 if is_short and at + 3 <= end else at
    return end


def _with_noun(tokens: TextTokens, subject: Phrase, sentence: SentenceTokens) -> Phrase:
    """“a group of hackers known as Cloud”: a name with the noun before it."""
    for phrase in tokens.lexicon.naming:
        words = phrase.split()
        at = subject[0] - len(words)
        if at > sentence.first and tokens.lower[at : subject[0]] == words:
            noun = phrase_left_of(tokens, at, sentence.first)
            return subject if noun is None else (noun[0], subject[1])
    return subject


def _is_first_one(tokens: TextTokens, token: int) -> bool:
    return tokens.lower[token] in tokens.lexicon.first_ones


def _after_material(tokens: TextTokens, subject: Phrase) -> Phrase:
    """“the wiretap the police recorded”: the second article opens a clause about the first noun."""
    lexicon = tokens.lexicon
    for at in range(subject[0] + 1, subject[1]):
        if tokens.lower[at] in lexicon.determiners and tokens.lower[at - 1] in lexicon.material:
            return at, subject[1]
    return subject


def is_in_relative(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """“which the police recorded”: a clause about material, in which its subject is named."""
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, verb, sentence)
    subject = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    if subject is None or tokens.lower[subject[0]] in lexicon.relative_pronouns:
        return False
    if _after_material(tokens, subject) != subject:
        return True
    at = subject[0] - 1
    opening = tokens.lower[at] if at >= sentence.first else ""
    return opening == "that" or opening in lexicon.relative_pronouns
