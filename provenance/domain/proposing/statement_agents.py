"""Who checked the material, as the sentence that says so names them."""

from __future__ import annotations

import re

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.act_agents import (
    agent_after_by,
    agent_before,
    named_after,
)
from provenance.domain.proposing.act_subjects import subject_of
from provenance.domain.proposing.act_things import is_material
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.subjects_after import subject_after
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import auxiliary_of, start_of_verb

FARTHEST_CHECK = 60
"""Tokens on either side of the words that state a check in which its verb is looked for."""
FARTHEST_ABILITY = 10
"""Tokens between “able” and a verb of checking."""
FARTHEST_NOUN = 6
"""Tokens from where a check is stated in which a noun for it stands."""
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
    verb = min(verbs, key=lambda token: (abs(token - first), token), default=None)
    agent = _agent_of_noun(tokens, first, sentence)
    if agent is None and verb is not None:
        agent = _agent(tokens, verb, sentence)
    if agent is None or is_material(tokens, agent) or tokens.lower[agent[0]] in DENIALS:
        return None
    start, end = agent
    if _is_no_one(tokens, agent):
        return None
    if start > sentence.first and " ".join(tokens.lower[start - 1 : end]) in (
        tokens.lexicon.own_names
    ):
        return start - 1, end
    return _start_of_both(tokens, start, sentence), end


def _is_no_one(tokens: TextTokens, agent: Phrase) -> bool:
    """“Незалежно перевірити це неможливо”: a word for how, or another verb, where nobody is named."""
    start, low = agent[0], tokens.lower[agent[0]]
    pattern = _CHECKING.get(tokens.lexicon.tag, _NOTHING)
    is_word = low.startswith(tokens.lexicon.independently) or pattern.fullmatch(low) is not None
    return agent[1] - start == 1 and is_word


def _start_of_both(tokens: TextTokens, start: int, sentence: SentenceTokens) -> int:
    """Where “neither the police nor the court” begins, whose second part begins with ``start``."""
    lexicon = tokens.lexicon
    if start <= sentence.first or tokens.lower[start - 1] not in lexicon.nor:
        return start
    for at in range(start - 2, max(sentence.first, start - FARTHEST_ABILITY) - 1, -1):
        if tokens.lower[at] in lexicon.neither:
            return at
    return start


def _agent_of_noun(tokens: TextTokens, first: int, sentence: SentenceTokens) -> Phrase | None:
    """“a reverse image search by the Echo”: whoever a noun for a check names as having made it."""
    lexicon = tokens.lexicon
    for at in range(first, min(sentence.last - 1, first + FARTHEST_NOUN)):
        if tokens.lower[at] in lexicon.check_nouns:
            return _giver_after(tokens, at + 1, sentence.last)
    return None


def _giver_after(tokens: TextTokens, at: int, last: int) -> Phrase | None:
    for phrase in tokens.lexicon.check_givers:
        words = phrase.split()
        if tokens.lower[at : at + len(words)] == words:
            return named_after(tokens, at + len(words) - 1, last)
    return None


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
    if tokens.lower[verb] in lexicon.abilities:
        # “is certain that the ink is old”
        return _subject(tokens, verb, sentence)
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
        subject = _subject_before_but(tokens, verb, sentence)
    if subject is None:
        return None
    start, end = subject
    small = DENIALS | tokens.lexicon.auxiliaries_of_acts
    while end - 1 > start and (tokens.lower[end - 1] in small or tokens.words[end - 1][-1] in "'’"):
        end -= 1
    return start, end


def _subject_before_but(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """“The Echo obtained the clip but could not verify it”: whom the sentence opens with."""
    start = start_of_verb(tokens, verb, sentence)
    is_joined = start > sentence.first and tokens.lower[start - 1] == "but"
    phrase = opening_phrase(tokens, sentence.first, start - 1) if is_joined else None
    if phrase is None:
        return None
    ends = range(phrase[0] + 1, phrase[1])
    return phrase[0], next((at for at in ends if _is_verb_after(tokens, at)), phrase[1])


def _is_verb_after(tokens: TextTokens, token: int) -> bool:
    """Whether a small word follows a name, or opens a clause: “The Echo *understands* that”."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if not tokens.words[token][0].islower() or low in lexicon.inside_names:
        return False
    is_after_name = (
        tokens.is_capital(token - 1) and tokens.lower[token - 1] not in lexicon.determiners
    )
    return is_after_name or low in lexicon.verbs or tokens.lower[token + 1 : token + 2] == ["that"]
