"""Whether a phrase names whoever did an act: nobody, a question, a drone and a tape did none."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.act_carriers import keeper_after
from provenance.domain.proposing.act_things import is_device, is_material
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens


def doer_of(tokens: TextTokens, agent: Phrase | None, sentence: SentenceTokens) -> Phrase | None:
    """A phrase if it names somebody; of a drone whoever flew it."""
    if agent is None or tokens.lower[agent[1] - 1] in tokens.lexicon.interrogatives:
        # “On ignore qui a enregistré”, “Хто записав розмову, невідомо”
        return None
    doer: Phrase | None = agent
    if is_device(tokens, agent):
        doer = keeper_after(tokens, agent[1] - 1, sentence.last)
    return doer if doer is not None and _is_doer(tokens, doer) else None


def is_denied(tokens: TextTokens, agent: Phrase) -> bool:
    """“Nobody released it”, “neither the bank nor the court released it”."""
    lexicon = tokens.lexicon
    before = tokens.lower[agent[0] - 1] if agent[0] else ""
    # “nor the agency that recorded it was named”: of the agency it was denied otherwise.
    follows = tokens.lower[agent[1] : agent[1] + 1]
    is_in_clause = not (lexicon.relative_pronouns | {"that"}).isdisjoint(follows)
    return tokens.lower[agent[0]] in DENIALS or (before in lexicon.nor and not is_in_clause)


def is_asked_for(tokens: TextTokens, agent: Phrase, sentence: SentenceTokens) -> bool:
    """“would not say who leaked it”: nobody says that somebody did."""
    lexicon, start = tokens.lexicon, agent[0]
    if lexicon.subject_first and tokens.lower[start] in lexicon.interrogatives - {"who"}:
        # “whoever leaked it”
        return True
    return (
        agent[1] - start == 1
        and tokens.lower[start] in lexicon.relative_pronouns
        and (start == sentence.first or _asks_after(tokens, start - 1))
    )


def _asks_after(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    return low in lexicon.verbs or low in lexicon.asking or tokens.words[token] == ";"


def _is_doer(tokens: TextTokens, agent: Phrase) -> bool:
    """Whether a phrase may name whoever did it: after “by” also “three regional papers”."""
    lexicon = tokens.lexicon
    if tokens.lower[agent[0] - 1] in lexicon.by and tokens.lower[agent[0]] in lexicon.quantifiers:
        return True
    return not (is_material(tokens, agent) or _is_verb_alone(tokens, agent))


def _is_verb_alone(tokens: TextTokens, agent: Phrase) -> bool:
    """“سُلّما إلى”: in a script without capitals, another act where whoever did it would stand."""
    is_single = agent[1] - agent[0] == 1 and not tokens.lexicon.has_capitals
    return is_single and tokens.lower[agent[0]] in tokens.lexicon.act_forms
