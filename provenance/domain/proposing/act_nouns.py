"""Finds acts named by nouns: “the interception of the call by the police”, “the paper’s scoop”."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.act_agents import agent_by_case_after, agent_phrase_after
from provenance.domain.proposing.act_material import ActWord, has_material
from provenance.domain.proposing.act_receivers import receiver_of
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrase_words import Phrase, is_finite_verb
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import CLAUSE_WINDOW, is_title_at

FARTHEST_AGENT = 12
"""Maximum number of tokens between such a noun and “by”."""


def act_noun_at(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> tuple[ActWord, Phrase | None, Phrase | None] | None:
    """Return the act that a noun names, its agent and its receiver, or None.

    The agent or the receiver must be named: “the leak” alone names nobody. Nouns such as “wiretaps”
    may state the act on their own.
    """
    lexicon = tokens.lexicon
    act = lexicon.act_nouns.get(tokens.lower[token])
    if tokens.lower[token] in lexicon.requests and (
        token == sentence.first or tokens.lower[token - 1] not in lexicon.request_openings
    ):
        # Only an opening such as in “records request” shows that something was obtained.
        return None
    if act is None or not _may_be_done(tokens, token, sentence):
        return None
    if tokens.lower[token] in lexicon.tapping_nouns and _lacks_tapped_thing(tokens, token):
        return None
    word = ActWord(act, token, token)
    owner = _owner(tokens, token, sentence)
    is_owned = owner is not None and _is_material_owner(tokens, owner)
    is_material_itself = is_owned or tokens.lower[token] in lexicon.self_stating_nouns
    is_material_itself = is_material_itself or (
        lexicon.nouns_have_capitals and tokens.lower[token] in lexicon.material
    )
    if not is_material_itself and not has_material(tokens, word, sentence):
        return None
    end = _end_of_noun(tokens, token, sentence)
    around = SentenceTokens(sentence.first, end, sentence.paragraph)
    agent = _agent_after_noun(tokens, token, around) if owner is None or is_owned else owner
    is_giving = tokens.lower[token] in lexicon.giving_verbs
    receiver = receiver_of(tokens, word, around) if is_giving else None
    is_stated = (
        agent is not None or receiver is not None or _states_act_alone(tokens, token, sentence)
    )
    return (word, agent, receiver) if is_stated else None


def _lacks_tapped_thing(tokens: TextTokens, token: int) -> bool:
    """Return whether there is no “phone” near “taps”, before or after it: “taps on his phone”."""
    beside = tokens.lower[max(0, token - 2) : token + 5]
    return tokens.lexicon.tapped_things.isdisjoint(beside)


def _states_act_alone(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a noun like “wiretaps” states an interception that no verb near it states."""
    lexicon = tokens.lexicon
    if tokens.lower[token] not in lexicon.self_stating_nouns:
        return False
    around = tokens.lower[
        max(sentence.first, token - CLAUSE_WINDOW) : min(sentence.last, token + CLAUSE_WINDOW)
    ]
    return not any(
        table.get(low) == "intercepted" and low not in lexicon.self_stating_nouns
        for low in around
        for table in (lexicon.acts, lexicon.participles)
    )


def _may_be_done(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether no word near says that it was not done, such as “called for” or “would”."""
    lexicon = tokens.lexicon
    near = tokens.lower[max(sentence.first, token - 6) : min(sentence.last, token + 12)]
    return (
        lexicon.undone_words.isdisjoint(low for low in near if low not in lexicon.receiver_links)
        and lexicon.denying_verbs.isdisjoint(near)
        and DENIALS.isdisjoint(near)
    )


def _end_of_noun(tokens: TextTokens, token: int, sentence: SentenceTokens) -> int:
    """Return the end of a noun's phrase: before a verb, an auxiliary or a punctuation mark."""
    lexicon, end = tokens.lexicon, token + 1
    if tokens.words[end : end + 1] == [","] and tokens.lower[end + 1 : end + 2] == ["by"]:
        # “The revelations, by the Quill, cost”
        end += 1
    while end < min(sentence.last, token + FARTHEST_AGENT) and tokens.is_word(end):
        low = tokens.lower[end]
        is_act = (low in lexicon.acts or low in lexicon.participles) and low not in lexicon.material
        is_noun = tokens.lower[end + 1 : end + 2] and tokens.lower[end + 1] in lexicon.roles
        if low in lexicon.auxiliaries_of_acts or is_act or low in lexicon.ordering_words:
            break
        if is_finite_verb(tokens, end) and not is_noun:
            break
        if lexicon.subject_first and low.endswith("ed") and not tokens.is_capital(end):
            break
        end += 1
    return end


def _owner(tokens: TextTokens, token: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the owner of a noun: “the paper’s scoop”."""
    lexicon = tokens.lexicon
    endings = lexicon.any_possessive_endings
    if token == sentence.first or not endings or not lexicon.subject_first:
        return None
    at = token - 1
    while at > sentence.first and token - at < 3 and not tokens.lower[at].endswith(endings):
        at -= 1
    if not tokens.lower[at].endswith(endings):
        return None
    owner = phrase_left_of(tokens, at + 1, sentence.first)
    return owner


def _is_material_owner(tokens: TextTokens, owner: Phrase) -> bool:
    """Return whether the owner is the object and not the agent: “the audio’s release”."""
    low = tokens.lower[owner[1] - 1]
    endings = tokens.lexicon.any_possessive_endings
    return any(low.removesuffix(ending) in tokens.lexicon.material for ending in endings)


def _genitive_owner(tokens: TextTokens, token: int, around: SentenceTokens) -> Phrase | None:
    """Return the body in a German genitive: “Der Mitschnitt des ukrainischen Geheimdienstes”."""
    lexicon, start = tokens.lexicon, token + 1
    if start + 1 >= around.last or tokens.lower[start] not in lexicon.inside_names:
        return None
    owner = agent_phrase_after(tokens, token, around.last)
    if owner is None or owner[0] != start:
        return None
    bodies = lexicon.organisations | lexicon.roles
    is_known = any(_stem(tokens.lower[at]) in bodies for at in range(*owner))
    is_name = tokens.words[owner[1] - 1].isupper() or is_title_at(tokens, owner[1] - 1)
    return owner if is_known or is_name else None


def _stem(word: str) -> str:
    """Return a German noun without its genitive ending: “Geheimdienst” for “Geheimdienstes”."""
    return word.removesuffix("es") if word.endswith("stes") else word.removesuffix("s")


def _agent_after_noun(tokens: TextTokens, token: int, around: SentenceTokens) -> Phrase | None:
    """Return the agent after a noun and its complement: “by the police”."""
    lexicon = tokens.lexicon
    if lexicon.by_endings:
        return agent_by_case_after(tokens, token, around)
    if lexicon.nouns_have_capitals and (owner := _genitive_owner(tokens, token, around)):
        return owner
    is_of = tokens.lower[token] in lexicon.self_stating_nouns and not lexicon.subject_first
    if (
        is_of
        and tokens.lower[token + 1 : token + 2]
        and tokens.lower[token + 1] in lexicon.inside_names
    ):
        # “las escuchas de la Guardia Civil”
        owner = agent_phrase_after(tokens, token + 1, around.last)
        return owner if owner is not None and tokens.is_capital(owner[1] - 1) else None
    for at in range(token + 1, around.last):
        for phrase in lexicon.by_after_nouns:
            words = phrase.split()
            if tokens.lower[at : at + len(words)] == words:
                return agent_phrase_after(tokens, at + len(words) - 1, around.last)
    return None
