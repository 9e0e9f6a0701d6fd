"""Finds the agent of an act: the phrase after “by”, or the one in the case that shows an agent."""

from __future__ import annotations

from provenance.domain.language.numerals import NUMBER_WORDS
from provenance.domain.proposing import free_phrases
from provenance.domain.proposing.agent_places import (
    end_before_purpose,
    end_with_affiliation,
    end_with_place,
)
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION, has_adverb_ending
from provenance.domain.proposing.verb_groups import clause_around

FARTHEST_NOUN = 3
"""Number of tokens after an agent in which the noun of the participle is sought."""
FARTHEST_BY = 14
"""Maximum tokens from a participle to “by”: “released on Tuesday on its channel by”."""


def agent_after_by(tokens: TextTokens, end: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the agent after “by”, in the clause after a participle."""
    lexicon = tokens.lexicon
    if lexicon.by_endings:
        return agent_by_case_after(tokens, end, sentence)
    for at in range(end + 1, min(sentence.last, end + FARTHEST_BY)):
        if tokens.words[at] in (";", ":", "—", QUOTATION):
            return None
        agent = _agent_at_by(tokens, at, sentence.last)
        if agent is not None:
            return agent
        if _ends_clause(tokens, at):
            return None
    return None


def _agent_at_by(tokens: TextTokens, at: int, last: int) -> Phrase | None:
    """Return the agent after a “by” at this token; “por primera vez” names none."""
    lexicon = tokens.lexicon
    for phrase in lexicon.by:
        words = phrase.split()
        after = at + len(words)
        if _is_affiliation(tokens, at):
            continue
        if tokens.lower[at:after] == words and after < last:
            agent = agent_phrase_after(tokens, after - 1, last)
            is_manner = tokens.lower[after] in lexicon.first_ones
            if agent is not None and not is_manner and not _is_count_or_means(tokens, agent):
                return agent
    return None


def _is_affiliation(tokens: TextTokens, by: int) -> bool:
    """Return whether “by” names an owner and not an agent: “a chatbot *run by* the ministry”."""
    return " ".join(tokens.lower[max(0, by - 1) : by + 1]) in tokens.lexicon.affiliations


def _is_count_or_means(tokens: TextTokens, agent: Phrase) -> bool:
    """Return whether “by” names a count or a means: “by the ministry’s own count”, “by post”."""
    lexicon, word = tokens.lexicon, tokens.words[agent[1] - 1]
    is_means = agent[1] - agent[0] == 1 and word in lexicon.means_nouns
    return is_means or word in lexicon.count_nouns


def _ends_clause(tokens: TextTokens, at: int) -> bool:
    """Return whether the clause ends here, so that no later “by” belongs to the participle."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    before = tokens.lower[max(0, at - 2) : at]
    if not lexicon.determiners.isdisjoint(before) or before[-1] in lexicon.receiver_links:
        # “under a court order by”, “au juge par”
        return False
    # In German, “der” opens a clause only after a comma.
    is_relative = low in lexicon.relative_pronouns and (
        not lexicon.nouns_have_capitals or before[-1] == ","
    )
    is_time = tokens.words[at + 1 : at + 2] and _is_time(tokens, at + 1)
    is_time = is_time and low in lexicon.opening_prepositions
    stops = low in lexicon.verbs or (low in lexicon.borders and not is_time) or is_relative
    is_part = low in lexicon.participles or low in lexicon.passive
    return stops and not is_part and tokens.words[at][0].islower()


def _is_time(tokens: TextTokens, token: int) -> bool:
    """Return whether a token states a time: “since *2019*”, “until *May*”."""
    return tokens.words[token].isdigit() or tokens.lower[token] in tokens.lexicon.times


def agent_phrase_after(tokens: TextTokens, token: int, last: int) -> Phrase | None:
    """Return the phrase right after “by” or “to”, if it is neither a time nor a manner."""
    lexicon, start = tokens.lexicon, token + 1
    if start >= last or not tokens.is_word(start) or tokens.lower[start] in lexicon.times:
        return None
    if not lexicon.subject_first:
        end = free_phrases.end_of_phrase(tokens, start, last)
        return (start, end_before_verb(tokens, start, end)) if end > start else None
    phrase = phrase_right_of(tokens, token, last, with_apposition=False)
    if phrase is not None:
        phrase = _with_time_word(tokens, phrase, last)
        end = _end_with_name_after_comma(tokens, phrase[0], end_before_verb(tokens, *phrase), last)
        end = _end_without_adverb(tokens, phrase[0], _end_with_introduced_name(tokens, end, last))
        end = end_before_purpose(tokens, phrase[0], end)
        end = end_with_affiliation(tokens, phrase[0], end, last)
        return phrase[0], end_with_place(tokens, phrase[0], end, last)
    return _plain_nouns_after(tokens, start, last)


def _with_time_word(tokens: TextTokens, phrase: Phrase, last: int) -> Phrase:
    """Return a phrase extended over a word of time that is part of it: “a night porter”."""
    lexicon, (start, end) = tokens.lexicon, phrase
    is_alone = end - start == 1 and tokens.lower[start] in lexicon.new_determiners
    if is_alone and end + 1 < last and tokens.lower[end] in lexicon.times:
        return start, end + 1 + tokens.words[end + 1][0].islower()
    return phrase


def _plain_nouns_after(tokens: TextTokens, start: int, last: int) -> Phrase | None:
    """Return plural nouns, or a body, without an article: “law enforcement agencies”."""
    lexicon, low = tokens.lexicon, tokens.lower[start]
    if low.endswith("ing") or low in lexicon.opening_prepositions or low in lexicon.borders:
        return None
    if start + 1 < last and tokens.lower[start + 1] in lexicon.determiners | lexicon.possessives:
        # “to clarify his remarks”
        return None
    end = start
    while end < last and tokens.is_word(end) and tokens.words[end][0].islower():
        is_small = tokens.lower[end] in lexicon.after_names or tokens.lower[end] in lexicon.borders
        if is_small or _end_with_introduced_name(tokens, end, last) > end:
            break
        end += 1
    end = _end_with_name_after_link(tokens, start, end, last)
    is_body = low in lexicon.organisations or low in lexicon.roles
    if end - start < 2 and not (low.endswith("s") or is_body):
        return None
    name_end = end_before_purpose(tokens, start, _end_with_introduced_name(tokens, end, last))
    return start, end_with_place(tokens, start, end_before_verb(tokens, start, name_end), last)


def _end_with_name_after_link(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of a phrase through a name after a preposition: “reporters of Postimees”."""
    lexicon = tokens.lexicon
    inside = lexicon.inside_names | lexicon.origins | lexicon.place_prepositions
    if end - 1 <= start or tokens.lower[end - 1] not in inside:
        return end
    at = end
    while at < last and tokens.is_word(at) and not tokens.words[at][0].islower():
        if tokens.lower[at] in lexicon.times:
            break
        at += 1
    return at if at > end else end - 1


def _end_without_adverb(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of a phrase without an adverb: “the newsroom anonymously”."""
    is_adverb = has_adverb_ending(tokens.lower[end - 1]) and not tokens.is_capital(end - 1)
    return end - 1 if is_adverb and end - 1 > start else end


def _end_with_introduced_name(tokens: TextTokens, end: int, last: int) -> int:
    """Return the end of a phrase with the name it gives: “a group calling itself Silent Tide”."""
    for phrase in tokens.lexicon.naming_phrases:
        words = phrase.split()
        at = end + len(words)
        if tokens.lower[end:at] == words and at < last and tokens.words[at][0].isupper():
            while at < last and tokens.is_word(at) and tokens.words[at][0].isupper():
                at += 1
            return at
    return end


def _end_with_name_after_comma(tokens: TextTokens, start: int, end: int, last: int) -> int:
    """Return the end of a role with a name after a comma: “the prosecutor, Dana Whitlock”."""
    lexicon = tokens.lexicon
    is_role = (
        tokens.lower[start] in lexicon.determiners or tokens.lower[start] in lexicon.possessives
    )
    if not is_role or tokens.is_capital(end - 1) or end + 2 >= last or tokens.words[end] != ",":
        return end
    at = end + 1
    while at < last and tokens.is_word(at) and tokens.words[at][0].isupper():
        at += 1
    return at if at > end + 2 else end


def end_before_verb(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of a phrase before an unlisted verb: “the Centre captures a scene”."""
    lexicon = tokens.lexicon
    for at in range(start + 1, end):
        low = tokens.lower[at]
        small = tokens.words[at][0].islower() and tokens.lower[at - 1] not in lexicon.determiners
        if at + 1 < end and tokens.lower[at + 1] in lexicon.roles:
            # “Polish signals officers”
            continue
        ends = low in lexicon.agent_ends or low in lexicon.verbs or low.endswith("ing")
        ends = ends and low not in lexicon.roles and low not in lexicon.organisations
        if small and ends and not _is_role_after(tokens, at, end):
            return at
        if small and low.endswith("ed") and tokens.lower[at - 1] in lexicon.joins:
            return at - 1
        follows = tokens.lower[at + 1 : at + 2]
        if small and low.endswith("ed") and _is_past_verb(tokens, at, follows):
            return at
        counts = lexicon.determiners | lexicon.quantifiers | NUMBER_WORDS
        if small and low.endswith("s") and not counts.isdisjoint(follows):
            return at
        is_joined = tokens.lower[at - 1] in lexicon.inside_names
        if (
            lexicon.subject_first
            and low in lexicon.determiners
            and at - start > 1
            and not is_joined
        ):
            # “the prosecutor came a day later”
            return at - 1
    return end


def _is_past_verb(tokens: TextTokens, token: int, follows: list[str]) -> bool:
    """Return whether a past form ends a name: “released *by*”, “the Tribune *turned* up”."""
    lexicon = tokens.lexicon
    is_after_name = lexicon.subject_first and tokens.is_capital(token - 1)
    return is_after_name or not frozenset(lexicon.by).isdisjoint(follows)


def _is_role_after(tokens: TextTokens, token: int, end: int) -> bool:
    """Return whether a form in “-ing” belongs to a noun: “a volunteer listening post”."""
    after = tokens.lower[token + 1 : end]
    return tokens.lower[token].endswith("ing") and not tokens.lexicon.organisations.isdisjoint(
        after
    )


def agent_before_verb(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the agent named before a participle: “wurde von der Behörde abgehört”."""
    lexicon = tokens.lexicon
    if not lexicon.nouns_have_capitals and not lexicon.by_endings:
        return None
    first, _ = clause_around(tokens, verb, sentence)
    for at in range(verb - 1, first - 1, -1):
        if lexicon.by and tokens.lower[at] in lexicon.by:
            return agent_phrase_after(tokens, at, verb)
        if lexicon.by_endings and (agent := _agent_by_case_at(tokens, at, sentence, verb)):
            return agent
    return None


def agent_by_case_after(tokens: TextTokens, end: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the first agent by case after a participle, skipping the nouns of places."""
    at = end + 1
    while at < min(sentence.last, end + 6):
        if tokens.lower[at] in tokens.lexicon.opening_prepositions:
            at += 2
            continue
        agent = _agent_by_case_at(tokens, at, sentence)
        if agent is not None or not tokens.is_word(at):
            return agent
        at += 1
    return None


def agent_before_noun(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the agent by case between a participle and its noun: “полученные газетой записи”."""
    lexicon = tokens.lexicon
    if not lexicon.by_endings:
        return None
    agent = _agent_by_case_at(tokens, verb + 1, sentence)
    if agent is None or tokens.words[agent[0]] == QUOTATION:
        return None
    follows = tokens.lower[agent[1] : min(sentence.last, agent[1] + FARTHEST_NOUN)]
    return None if lexicon.material.isdisjoint(follows) else agent


def _agent_by_case_at(
    tokens: TextTokens, at: int, sentence: SentenceTokens, last: int | None = None
) -> Phrase | None:
    """Return the agent shown by an ending: “перехоплено Службою безпеки”, “перехоплений СБУ”."""
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
