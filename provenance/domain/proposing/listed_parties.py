"""Finds the agents of one act in a list of three or more: “the BBC, CNN and NBC”."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.domain.language.languages import pooled_words
from provenance.domain.proposing.phrase_words import LONGEST_PHRASE, Phrase, is_finite_verb
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import is_title_at

FEWEST = 3
"""Minimum number of parts of a list."""
FEWEST_BODIES = 2
"""Minimum number of bodies in a list for its other names to count as bodies."""
_DETERMINERS = pooled_words(lambda language: language.phrases.determiners)


def listed_parties(tokens: TextTokens, agent: Phrase) -> list[Phrase]:
    """Return the parts of the list that contains a phrase: names of bodies, or of people.

    The result is empty if there is no such list.
    """
    if not tokens.lexicon.has_capitals:
        return []
    sentence = tokens.sentence_at(agent[0])
    start, end = _start_of_list(tokens, agent[0], sentence), _end_of_list(tokens, agent, sentence)
    parts = _names_of_list(tokens, start, end)
    bodies = sum(_names_body(tokens, part) for part in parts)
    are_persons = not bodies and all(_names_person(tokens, part) for part in parts)
    is_list = len(parts) >= FEWEST and (bodies >= FEWEST_BODIES or are_persons)
    return parts if is_list else []


def _start_of_list(tokens: TextTokens, start: int, sentence: SentenceTokens) -> int:
    """Return the start of the first name in a comma-separated list before a name."""
    lexicon, joint = tokens.lexicon, start - 1
    while joint > sentence.first and _is_separator(tokens, joint):
        joint -= tokens.words[joint - 1] == ","
        first = joint
        while first > sentence.first and _may_be_in_name(tokens, first - 1):
            first -= 1
        if not _names_body(tokens, (first, joint)) and not _names_person(tokens, (first, joint)):
            return start
        start = first
        is_clause = tokens.words[first - 1] == "," and tokens.lower[first] in (
            lexicon.relative_pronouns
        )
        if is_clause and lexicon.nouns_have_capitals:
            # “Mails, die NDR, WDR und SZ einsehen konnten”
            return first + 1
        joint = first - 1
    return start


def _end_of_list(tokens: TextTokens, agent: Phrase, sentence: SentenceTokens) -> int:
    """Return the token after the last name in a list after a name; the last one follows “and”.

    In “In files obtained by the BBC, Oslo and Bern are named” the names after “BBC” open a clause,
    so they are not included.
    """
    lexicon, end = tokens.lexicon, agent[1]
    at, last = end, min(sentence.last, agent[1] + LONGEST_PHRASE)
    while at < last and _is_separator(tokens, at):
        is_last = tokens.lower[at] in lexicon.joins
        at += 1
        if not is_last and at < last and tokens.lower[at] in lexicon.joins:
            is_last, at = True, at + 1
        first = at
        while at < last and _may_be_in_name(tokens, at):
            at += 1
        if at == first:
            return end
        while at > first and tokens.lower[at - 1] in lexicon.determiners | lexicon.inside_names:
            # “… et Radio France *le* montrent”
            at -= 1
        if is_last:
            opens_clause = tokens.lower[sentence.first] in lexicon.opening_prepositions
            return end if opens_clause and at < last and _is_verb(tokens, at) else at
    return end


def _is_separator(tokens: TextTokens, token: int) -> bool:
    return tokens.words[token] == "," or tokens.lower[token] in tokens.lexicon.joins


def _may_be_in_name(tokens: TextTokens, token: int) -> bool:
    """Return whether a token may belong to a name, its article or its kind of body."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low in lexicon.joins or tokens.words[token] == ",":
        return False
    return (
        is_title_at(tokens, token)
        or tokens.words[token][0].isupper()
        or tokens.words[token][0].isdigit()
        or low in lexicon.determiners
        or low in lexicon.inside_names
        or low in lexicon.organisations
        or low in lexicon.outlets
    )


def _names_of_list(tokens: TextTokens, start: int, end: int) -> list[Phrase]:
    """Return the names of a list, or none unless commas separate all but the last two."""
    parts: list[Phrase] = []
    at = start
    for token in range(start, end + 1):
        if token == end or _is_separator(tokens, token):
            if token > at:
                parts.append((at, token))
            at = token + 1
    are_commas = all(tokens.words[joint] == "," for _, joint in parts[:-2])
    is_closed = len(parts) >= FEWEST and tokens.lower[parts[-1][0] - 1] in tokens.lexicon.joins
    are_names = all(_capitalized_tokens(tokens, part) for part in parts)
    return parts if are_commas and is_closed and are_names else []


def _capitalized_tokens(tokens: TextTokens, part: Phrase) -> Sequence[int]:
    return [at for at in range(*part) if tokens.words[at][0].isupper() or is_title_at(tokens, at)]


def _names_body(tokens: TextTokens, part: Phrase) -> bool:
    """Return whether a name is that of a body.

    It is an abbreviation or in marks, has an article, or includes a word such as “agency”.
    """
    lexicon, (start, end) = tokens.lexicon, part
    names = _capitalized_tokens(tokens, part)
    if not names:
        return False
    kinds = lexicon.outlets | lexicon.agencies | lexicon.organisations
    has_article = tokens.lower[start] in _DETERMINERS and end - start > 1
    return (
        has_article
        or not kinds.isdisjoint(tokens.lower[start:end])
        or any(is_title_at(tokens, at) for at in names)
        or any(len(tokens.words[at]) > 1 and tokens.words[at].isupper() for at in names)
    )


def _names_person(tokens: TextTokens, part: Phrase) -> bool:
    return len(_capitalized_tokens(tokens, part)) == part[1] - part[0] > 1


def _is_verb(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    is_form = low in lexicon.auxiliaries or low in lexicon.copulas or low in lexicon.act_forms
    return is_form or is_finite_verb(tokens, token)
