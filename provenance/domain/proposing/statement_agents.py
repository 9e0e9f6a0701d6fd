"""Who checked the material, as the sentence that says so names them."""

from __future__ import annotations

import re

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.act_agents import agent_after_by, agent_before, is_material
from provenance.domain.proposing.act_subjects import subject_of
from provenance.domain.proposing.free_subjects import subject_after
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import auxiliary_of

FARTHEST_CHECK = 60
"""Tokens on either side of the words that state a check in which its verb is looked for."""
FARTHEST_ABILITY = 10
"""Tokens between “able” and a verb of checking."""
_NOTHING = re.compile(r"(?!)")
"""For languages whose verbs of checking are not known."""
_CHECKING = {
    tag: re.compile("|".join(language.statements.checking), re.I)
    for tag, language in LANGUAGES.items()
    if language.statements.checking
}


def names_the_outlet(words: str, language: str) -> bool:
    """Whether an outlet means itself by these words.

    >>> names_the_outlet("This newspaper", "en"), names_the_outlet("the newspaper", "en")
    (True, False)
    """
    return words.casefold() in lexicon_of(language).own_names


def agent_of_check(tokens: TextTokens, sentence: SentenceTokens, first: int) -> Phrase | None:
    """Whoever checked, or could not: the agent of the verb of checking nearest to token ``first``.

    None where nobody is named, and where what stands there is the material itself.
    """
    sentence = _near(sentence, first)
    verbs = _verbs(tokens, sentence)
    if not verbs:
        return None
    verb = min(verbs, key=lambda token: (abs(token - first), token))
    agent = _agent(tokens, verb, sentence)
    if agent is None or is_material(tokens, agent) or tokens.lower[agent[0]] in DENIALS:
        return None
    start, end = agent
    if start > sentence.first and " ".join(tokens.lower[start - 1 : end]) in (
        tokens.lexicon.own_names
    ):
        return start - 1, end
    return agent


def _near(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """The part of a sentence around a token, so that time grows with the length of a text alone."""
    first = max(sentence.first, token - FARTHEST_CHECK)
    return SentenceTokens(first, min(sentence.last, token + FARTHEST_CHECK), sentence.paragraph)


def _verbs(tokens: TextTokens, sentence: SentenceTokens) -> list[int]:
    pattern = _CHECKING.get(tokens.lexicon.tag, _NOTHING)
    places = range(sentence.first, sentence.last)
    return [token for token in places if pattern.fullmatch(tokens.lower[token])]


def _agent(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    lexicon = tokens.lexicon
    after = agent_after_by(tokens, verb, sentence)
    able = _ability_before(tokens, verb, sentence)
    if able is not None and lexicon.passive.isdisjoint(tokens.lower[able:verb]):
        return _subject(tokens, able, sentence)
    if auxiliary_of(tokens, verb, sentence) in lexicon.passive:
        return after or agent_before(tokens, verb, sentence)
    if after is not None and lexicon.subject_first and tokens.words[verb - 1] == ",":
        # “The video, geolocated by Bellwether,”
        return after
    return _subject(tokens, verb, sentence)


def _ability_before(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> int | None:
    """“able” of “was able to verify”: the subject of both stands before it."""
    for at in range(verb - 1, max(sentence.first, verb - FARTHEST_ABILITY), -1):
        if not tokens.is_word(at):
            return None
        if tokens.lower[at] in tokens.lexicon.abilities:
            return at
    return None


def _subject(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """The subject of a verb, without the words that deny it: “Le ministère” of “n’a pas confirmé”."""
    while verb - 1 > sentence.first and tokens.lower[verb - 1] in DENIALS:
        verb -= 1
    subject = subject_of(tokens, verb, sentence)
    if subject is not None and tokens.lower[subject[0]] in DENIALS:
        # “لم تتمكن رويترز”
        subject = subject_after(tokens, verb, sentence.last)
    if subject is None:
        return None
    start, end = subject
    small = DENIALS | tokens.lexicon.auxiliaries_of_acts
    while end - 1 > start and (tokens.lower[end - 1] in small or tokens.words[end - 1][-1] in "'’"):
        end -= 1
    return start, end
