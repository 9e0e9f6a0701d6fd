"""Decides whether a phrase names an agent: “nobody”, a question, a drone and a tape are none."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.act_carriers import operator_after
from provenance.domain.proposing.act_things import is_device, is_material
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens


def agent_or_operator(
    tokens: TextTokens, agent: Phrase | None, sentence: SentenceTokens
) -> Phrase | None:
    """Return the phrase if it is an agent; for a device such as a drone, return its operator.

    Return None if there is no agent.
    """
    if agent is None or tokens.lower[agent[1] - 1] in tokens.lexicon.interrogatives:
        # “On ignore qui a enregistré”, “Хто записав розмову, невідомо”
        return None
    found_agent: Phrase | None = agent
    if is_device(tokens, agent):
        found_agent = operator_after(tokens, agent[1] - 1, sentence.last)
    return found_agent if found_agent is not None and _may_be_agent(tokens, found_agent) else None


def is_agent_denied(tokens: TextTokens, agent: Phrase) -> bool:
    """Return whether an act is denied: “Nobody released it”, “neither the bank nor the court …”."""
    lexicon = tokens.lexicon
    before = tokens.lower[agent[0] - 1] if agent[0] else ""
    # In “nor the agency that recorded it was named” something else is denied of the agency.
    follows = tokens.lower[agent[1] : agent[1] + 1]
    is_in_clause = not (lexicon.relative_pronouns | {"that"}).isdisjoint(follows)
    return tokens.lower[agent[0]] in DENIALS or (before in lexicon.nor and not is_in_clause)


def is_agent_asked_for(tokens: TextTokens, agent: Phrase, sentence: SentenceTokens) -> bool:
    """Return whether the agent is only asked for: “would not say who leaked it”."""
    lexicon, start = tokens.lexicon, agent[0]
    if lexicon.subject_first and tokens.lower[start] in lexicon.interrogatives - {"who"}:
        # “whoever leaked it”
        return True
    return (
        agent[1] - start == 1
        and tokens.lower[start] in lexicon.relative_pronouns
        and (start == sentence.first or _introduces_question(tokens, start - 1))
    )


def _introduces_question(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    return low in lexicon.verbs or low in lexicon.asking_words or tokens.words[token] == ";"


def _may_be_agent(tokens: TextTokens, agent: Phrase) -> bool:
    """Return whether a phrase may name an agent: after “by” also “three regional papers”."""
    lexicon = tokens.lexicon
    if tokens.lower[agent[0] - 1] in lexicon.by and tokens.lower[agent[0]] in lexicon.quantifiers:
        return True
    return not (is_material(tokens, agent) or _is_verb_alone(tokens, agent))


def _is_verb_alone(tokens: TextTokens, agent: Phrase) -> bool:
    """Return whether an act stands in place of an agent, in a script without capitals.

    Example: “سُلّما إلى”.
    """
    is_single = agent[1] - agent[0] == 1 and not tokens.lexicon.has_capitals
    return is_single and tokens.lower[agent[0]] in tokens.lexicon.act_forms
