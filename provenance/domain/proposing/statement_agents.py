"""Finds who checked the material, as named in the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.act_agents import agent_after_by, agent_before_verb
from provenance.domain.proposing.check_nouns import checker_after_noun, own_name_in, source_in
from provenance.domain.proposing.check_words import is_check_verb, is_checking
from provenance.domain.proposing.checker_names import names_checker, opens_name
from provenance.domain.proposing.checker_phrases import (
    checker_before,
    checker_near,
    may_open_verb_group,
)
from provenance.domain.proposing.lexicon import lexicon_of
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import auxiliary_of

FARTHEST_CHECK = 60
"""Number of tokens on either side of the words that state a check in which its verb is sought."""
FARTHEST_ABILITY = 10
"""Maximum number of tokens between “able” and a verb of checking."""
MOST_VERBS = 4
"""Number of verbs in a sentence whose agents are tried as checkers."""


def names_the_outlet(words: str, language: str) -> bool:
    """Return whether an outlet means itself by these words.

    >>> names_the_outlet("This newspaper", "en"), names_the_outlet("the newspaper", "en")
    (True, False)
    """
    return words.casefold() in lexicon_of(language).own_names


def has_for_prefix(tokens: TextTokens, token: int) -> bool:
    """Return whether an Arabic word has the prefix “for”, followed by whoever could not check."""
    impersonal = LANGUAGES[tokens.lexicon.tag].checks.impersonal
    return tokens.lower[token].startswith("ل") and tokens.lower[token - 1] in impersonal


def agent_of_check(
    tokens: TextTokens, sentence: SentenceTokens, first: int, *, is_done: bool
) -> Phrase | None:
    """Return whoever checked or could not: the agent of the verb of checking nearest to ``first``.

    Return None if nobody is named, if the apparent agent is the material itself, and for “not
    confirmed by independent sources”, which names nobody.
    """
    agent = _best_agent(tokens, _sentence_part_around(sentence, first), first, is_done=is_done)
    beginnings = tokens.lexicon.independence_stems
    is_open = agent is not None and any(
        low.startswith(beginnings) for low in tokens.lower[slice(*agent)]
    )
    return None if is_open and not is_done else agent


def _sentence_part_around(sentence: SentenceTokens, token: int) -> SentenceTokens:
    """Return the part of a sentence around a token, to keep the time linear in a text's length."""
    first = max(sentence.first, token - FARTHEST_CHECK)
    return SentenceTokens(first, min(sentence.last, token + FARTHEST_CHECK), sentence.paragraph)


def _best_agent(
    tokens: TextTokens, sentence: SentenceTokens, first: int, *, is_done: bool
) -> Phrase | None:
    maker = checker_after_noun(tokens, first, sentence.last)
    if maker is not None:
        return maker
    places = range(sentence.first, sentence.last)
    verbs = sorted(
        (at for at in places if is_check_verb(tokens, at)),
        key=lambda token: (_rank(tokens, token), abs(token - first), token),
    )
    if verbs and _is_passive(tokens, verbs[0], sentence):
        agent = agent_after_by(tokens, verbs[0], sentence) or agent_before_verb(
            tokens, verbs[0], sentence
        )
        agent = agent if agent is not None and _names_checker(tokens, agent) else None
        # “The judge noted that it could not be determined”
        saying = [at for at in verbs if tokens.lower[at] in tokens.lexicon.verbs and not is_done]
        near = (checker_near(tokens, verb, sentence) for verb in saying[:MOST_VERBS])
        return agent or own_name_in(tokens, sentence) or next(filter(None, near), None)
    agent = next(_checkers(tokens, verbs, sentence), None) or own_name_in(tokens, sentence)
    return source_in(tokens, sentence) if agent is None and is_done else agent


def _rank(tokens: TextTokens, token: int) -> int:
    """Return the rank of a verb as a place to find the checker; the likeliest has the lowest."""
    impersonal = LANGUAGES[tokens.lexicon.tag].checks.impersonal
    return 0 if tokens.lower[token] in impersonal else 2 - is_checking(tokens, token)


def _is_passive(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a verb is passive: “was verified”, “The video, geolocated by Bellwether,”."""
    lexicon = tokens.lexicon
    opens = verb == sentence.first or tokens.words[verb - 1] == ","
    if opens and agent_after_by(tokens, verb, sentence) is not None:
        return True
    is_open = lexicon.subject_first and tokens.lower[verb - 1] == "to"
    if tokens.lower[verb] in lexicon.abilities or is_open:
        # “is certain that the ink is old”, “is working to verify it”
        return False
    near = range(verb - 1, max(sentence.first, verb - FARTHEST_ABILITY), -1)
    able = next((at for at in near if tokens.lower[at] in lexicon.abilities), verb)
    is_able = able < verb and lexicon.passive.isdisjoint(tokens.lower[able:verb])
    return not is_able and auxiliary_of(tokens, verb, sentence) in lexicon.passive


def _checkers(tokens: TextTokens, verbs: list[int], sentence: SentenceTokens) -> Iterator[Phrase]:
    """Yield the checkers at verbs of checking, judging or saying, then those before a denial."""
    parts = (at for at in range(sentence.first, sentence.last) if may_open_verb_group(tokens, at))
    agents = chain(
        (checker_near(tokens, verb, sentence) for verb in verbs[: 2 * MOST_VERBS]),
        (checker_before(tokens, part, sentence) for part in islice(parts, MOST_VERBS)),
    )
    return (checker_after_noun(tokens, *agent) or agent for agent in agents if agent is not None)


def _names_checker(tokens: TextTokens, agent: Phrase) -> bool:
    opens = tokens.lexicon.bare_nouns or opens_name(tokens, agent[0])
    return opens and names_checker(tokens, *agent)
