"""Finds the subject of an act, before or after its verb."""

from __future__ import annotations

from provenance.domain.proposing.act_antecedents import antecedent_of
from provenance.domain.proposing.act_gerunds import is_gerund, subject_of_gerund
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.act_words import is_noun
from provenance.domain.proposing.free_subjects import free_subject_of
from provenance.domain.proposing.noun_phrases import phrase_before, phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import is_before_noun, start_of_verb

FARTHEST_VERB = 16
"""Number of tokens before a verb in which another verb with the same subject is sought."""

LONGEST_JOINED = 8
"""Maximum number of tokens of such a subject; a longer one includes a clause."""


def subject_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    lexicon = tokens.lexicon
    if not lexicon.subject_first:
        return free_subject_of(tokens, verb, sentence)
    start = _start_of_first_to(tokens, start_of_verb(tokens, verb, sentence), sentence)
    if is_gerund(tokens, start, verb, sentence):
        return subject_of_gerund(tokens, start, sentence)
    if tokens.lower[verb].endswith("ing") and start > sentence.first + 1:
        # “admitted leaking”, “accused London of leaking”
        is_admitted = tokens.lower[start - 1] in lexicon.verbs or tokens.lower[start - 1] == "of"
        start -= is_admitted
    if start <= sentence.first:
        return None
    subject = phrase_left_of(tokens, start, sentence.first)
    if subject is None and tokens.lower[start - 1] == "that":
        subject = _noun_before_that(tokens, start - 1, sentence)
    # “A guard who slept in the hall”, “who was sorting mail”
    others = lexicon.opening_prepositions | lexicon.auxiliaries_of_acts
    is_place = subject is not None and tokens.lower[subject[0] - 1] in others
    if subject is None or is_place or is_material(tokens, subject):
        subject = _subject_before_who(tokens, start, sentence) or subject
    if subject is None:
        return None
    subject = _subject_after_time(tokens, _with_noun_before_name(tokens, subject, sentence))
    agent = antecedent_of(tokens, _subject_after_material(tokens, subject), sentence)
    return agent[0], _end_before_apposition(tokens, agent)


def _noun_before_that(tokens: TextTokens, that: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the noun before “that”: “the campaign” in “wrote to the campaign that released it”."""
    phrase = phrase_left_of(tokens, that, sentence.first)
    past = phrase is not None and any(word.endswith("ed") for word in tokens.lower[slice(*phrase)])
    return phrase_before(tokens, that) if past else phrase


def _subject_before_who(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the subject before a “who” clause: “a guard who kept the tapes gave them”."""
    lexicon = tokens.lexicon
    for at in range(start - 1, max(sentence.first, start - FARTHEST_VERB), -1):
        if not tokens.is_word(at):
            return None
        if tokens.words[at] == "who":
            return phrase_left_of(tokens, at, sentence.first)
        if tokens.lower[at] in lexicon.joins:
            return None
    return None


def subject_of_joined_verb(
    tokens: TextTokens, verb: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the subject of the verb an act is joined to: “filmed the sermon and uploaded it”."""
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, verb, sentence)
    if not lexicon.subject_first or tokens.lower[start - 1] not in lexicon.joins:
        return None
    for at in range(start - 2, max(sentence.first, start - FARTHEST_VERB), -1):
        low = tokens.lower[at]
        is_verb = low in lexicon.acts or low in lexicon.verbs or low.endswith("ed")
        # “have the voicemail and played it”
        is_verb = is_verb or (
            low in lexicon.perfect and tokens.lower[at + 1] in lexicon.determiners
        )
        if tokens.words[at] == ";":
            return None
        is_other = is_noun(tokens, at, sentence) or is_before_noun(tokens, at, sentence)
        if is_verb and not is_other:
            agent = _agent_before(tokens, start_of_verb(tokens, at, sentence), sentence)
            return None if agent is None else (agent[0], _end_before_apposition(tokens, agent))
    return None


def _agent_before(tokens: TextTokens, start: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the phrase before a verb, if it is short and opens like the name of an agent."""
    phrase = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    is_long = phrase is not None and phrase[1] - phrase[0] > LONGEST_JOINED
    if phrase is None or is_long or is_material(tokens, phrase):
        return None
    opens = tokens.lower[phrase[0]] in tokens.lexicon.openings
    return phrase if opens or tokens.words[phrase[0]][0].isupper() else None


def _end_before_apposition(tokens: TextTokens, agent: Phrase) -> int:
    """Return the end of an agent without its apposition: “Tide, a group of hackers,”.

    A name after a comma belongs to the agent. “Two colleagues who heard the tape” ends before
    “who”.
    """
    start, end = agent
    for at in range(start + 1, end - 1):
        if tokens.lower[at] in tokens.lexicon.relative_pronouns:
            return at
        if tokens.words[at] == ",":
            if tokens.lower[end - 1] in tokens.lexicon.verbs:
                # “the ministry, Nordlys reported,”
                return at
            if tokens.words[at + 1][0].isupper():
                return end
            # “the Security Service, or SBU”
            is_short = tokens.lower[at + 1] == "or" and tokens.words[at + 2].isupper()
            return at + 3 if is_short and at + 3 <= end else at
    return end


def _with_noun_before_name(tokens: TextTokens, subject: Phrase, sentence: SentenceTokens) -> Phrase:
    """Return a name with the noun before it: “a group of hackers known as Cloud”."""
    for phrase in tokens.lexicon.naming_phrases:
        words = phrase.split()
        at = subject[0] - len(words)
        if at > sentence.first and tokens.lower[at : subject[0]] == words:
            noun = phrase_left_of(tokens, at, sentence.first)
            return subject if noun is None else (noun[0], subject[1])
    return subject


def _subject_after_time(tokens: TextTokens, subject: Phrase) -> Phrase:
    """Return the subject after a span of time: “the archive” in “After forty years the archive”."""
    lexicon, (start, end) = tokens.lexicon, subject
    for at in range(start + 1, end - 1):
        opens = tokens.lower[at] in lexicon.determiners
        if opens and tokens.lower[at - 1] in lexicon.spans_of_time:
            return at, end
    return subject


def _start_of_first_to(tokens: TextTokens, start: int, sentence: SentenceTokens) -> int:
    """Return the start of the verb group of “was the first to report it”.

    Another example: “was the first outlet to report it”.
    """
    lexicon = tokens.lexicon
    if tokens.lower[start - 1] in lexicon.first_links:
        for at in (start - 2, start - 3):
            if tokens.lower[at] in lexicon.first_ones:
                return start_of_verb(tokens, at - (tokens.lower[at - 1] == "the"), sentence)
        if tokens.lower[start] in lexicon.perfect and start - 3 >= sentence.first:
            # “seems to have leaked it”, “turned out to have leaked it”
            raising = start - 2 - (tokens.lower[start - 2] == "out")
            return start_of_verb(tokens, raising, sentence)
    return start


def _subject_after_material(tokens: TextTokens, subject: Phrase) -> Phrase:
    """Return the subject after material: “the police” in “the wiretap the police recorded”.

    The second article opens a clause about the first noun.
    """
    lexicon = tokens.lexicon
    for at in range(subject[0] + 1, subject[1]):
        if tokens.lower[at] in lexicon.determiners and tokens.lower[at - 1] in lexicon.material:
            return at, subject[1]
    return subject


def is_in_relative(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether the verb is in a clause about material: “which the police recorded”."""
    lexicon = tokens.lexicon
    start = start_of_verb(tokens, verb, sentence)
    subject = phrase_left_of(tokens, start, sentence.first) if start > sentence.first else None
    if subject is None or tokens.lower[subject[0]] in lexicon.relative_pronouns:
        return False
    if _subject_after_material(tokens, subject) != subject:
        return True
    at = subject[0] - 1
    opening = tokens.lower[at] if at >= sentence.first else ""
    if opening in lexicon.recordings and tokens.lower[subject[0]] in lexicon.determiners:
        # “in footage a fisherman shot”
        return True
    return opening == "that" or opening in lexicon.relative_pronouns
