"""Finds the auxiliary, the beginning and the object of the verb of an act."""

from __future__ import annotations

from provenance.domain.language.numerals import NUMBER_WORDS
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION, has_adverb_ending

SHORT_WINDOW = 4
"""Number of tokens before a participle in which its auxiliary is sought, except in German."""
CLAUSE_WINDOW = 24
"""Number of tokens of a clause that are read on either side of an act."""

LONGEST_TITLE = 50
"""Maximum number of characters of a name in marks, including the marks."""
FARTHEST_WHAT = 10
"""Number of tokens after a verb in which the object “what it called …” may begin."""

type Phrase = tuple[int, int]


def auxiliary_of(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> str:
    """Return the auxiliary of a participle: the nearest before it, in German that of its clause."""
    lexicon = tokens.lexicon
    if lexicon.nouns_have_capitals:
        clause = clause_around(tokens, verb, sentence)
        words = [
            word for word in tokens.lower[slice(*clause)] if word in lexicon.auxiliaries_of_acts
        ]
        passive = [word for word in words if word in lexicon.passive]
        return (passive or words or [""])[0]
    at = verb - 1
    while at >= max(sentence.first, verb - SHORT_WINDOW) and tokens.is_word(at):
        low = tokens.lower[at]
        if low in lexicon.auxiliaries_of_acts and not tokens.words[at][0].isupper():
            before = tokens.lower[at - 1] if at > sentence.first else ""
            if before == "who" and not _are_adverbs(tokens, at + 1, verb):
                # “A guard who was on duty filmed it”
                return ""
            return before if before in lexicon.reflexive else low
        if tokens.is_capital(at) or low in lexicon.material or low in lexicon.determiners:
            return ""
        if lexicon.subject_first and low in lexicon.relative_pronouns:
            # “is unclear who leaked it”
            return ""
        at -= 1
    return ""


def _are_adverbs(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether only adverbs and words of time stand between an auxiliary and its verb."""
    times = tokens.lexicon.times
    return all(is_adverb(tokens, at) or tokens.lower[at] in times for at in range(start, end))


def is_title_at(tokens: TextTokens, token: int) -> bool:
    """Return whether words in marks are the name of a newspaper or group: “«Степовий вісник»”."""
    if tokens.words[token] != QUOTATION:
        return False
    start, end = tokens.starts[token], tokens.ends[token]
    words = tokens.text[start:end].strip("\"'“”„«»‘’‚ \u00a0")
    opens = words[:1].isupper() or (words[:1].isalpha() and not words[:1].islower())
    return end - start <= LONGEST_TITLE and opens and words[-1:] not in ".,!?…"


def clause_around(tokens: TextTokens, token: int, sentence: SentenceTokens) -> Phrase:
    """Return the tokens between the punctuation marks around a token."""
    first, last = token, token + 1
    while first > max(sentence.first, token - CLAUSE_WINDOW) and _is_in_clause(tokens, first - 1):
        first -= 1
    while last < min(sentence.last, token + CLAUSE_WINDOW) and _is_in_clause(tokens, last):
        last += 1
    return first, last


def _is_in_clause(tokens: TextTokens, token: int) -> bool:
    return tokens.is_word(token) or is_title_at(tokens, token)


def start_of_verb(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> int:
    """Return the first token of a verb group: its auxiliary, in German that of its clause."""
    lexicon = tokens.lexicon
    if lexicon.nouns_have_capitals:
        first, last = clause_around(tokens, verb, sentence)
        for at in range(first, last):
            if tokens.lower[at] in lexicon.perfect:
                return min(at, verb)
        return verb
    at = verb
    while (
        at - 1 > sentence.first
        and verb - at < SHORT_WINDOW
        and not tokens.words[at - 1][0].isupper()
        and tokens.lower[at - 1] not in lexicon.joins
        and (tokens.lower[at - 1] in lexicon.auxiliaries_of_acts or is_adverb(tokens, at - 1))
    ):
        at -= 1
    return _start_of_claim(tokens, at, sentence)


def _start_of_claim(tokens: TextTokens, at: int, sentence: SentenceTokens) -> int:
    """Return the verb of a claim that shares its subject with the act.

    Examples: “claims to have intercepted”, “dit avoir intercepté”.
    """
    lexicon = tokens.lexicon
    if tokens.lower[at] not in lexicon.perfect:
        return at
    before = at - 1 - (lexicon.subject_first and tokens.lower[at - 1] == "to")
    is_claim = before > sentence.first and tokens.lower[before] in lexicon.verbs
    # “Le juge a rendu publics”: after an article, there is no verb.
    is_claim = is_claim and tokens.lower[before - 1] not in lexicon.determiners
    if not lexicon.subject_first and not tokens.lower[at].endswith("r"):
        # “dit avoir”, but “Le Canard enchaîné a”
        return at
    return before if is_claim and (before < at - 1 or not lexicon.subject_first) else at


def is_adverb(tokens: TextTokens, token: int) -> bool:
    low = tokens.lower[token]
    return (
        low in tokens.lexicon.auxiliaries
        or low in tokens.lexicon.first_words
        or (has_adverb_ending(low) and not tokens.is_capital(token))
        # “have since released it”
        or (low == "since" and tokens.lower[token - 1] in tokens.lexicon.perfect)
    )


def is_before_noun(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> bool:
    """Return whether a participle modifies material: “leaked minutes”, “the intercepted call”."""
    lexicon = tokens.lexicon
    follows = tokens.lower[verb + 1 : min(sentence.last, verb + 4)]
    small = lexicon.determiners | lexicon.quantifiers | NUMBER_WORDS
    articles = [at for at, word in enumerate(follows) if word in small]
    # “handed reporters a copy”: an article separates the verb from what was handed.
    is_of_carrier = follows[:1] and follows[0] in lexicon.tapped_things
    near = follows[: articles[0] if articles else None]
    if lexicon.material.isdisjoint(near) and not is_of_carrier:
        return False
    if verb == sentence.first:
        return True
    if has_adverb_ending(tokens.lower[verb - 1]) and _follows_subject(tokens, verb - 1, sentence):
        return False
    before = tokens.lower[verb - 1]
    return (
        before in lexicon.determiners
        or before in lexicon.opening_prepositions
        or before in lexicon.passive
        or before in lexicon.verbs
        or has_adverb_ending(before)
        or (lexicon.subject_first and before.endswith("ed"))
        or not tokens.is_word(verb - 1)
        or before in lexicon.joins
        or before.endswith(lexicon.any_possessive_endings or "\ue000")
        or before in lexicon.acts
    )


def _follows_subject(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether an article and its noun open the sentence: “The paper exclusively …”."""
    lexicon, first = tokens.lexicon, sentence.first
    before = tokens.lower[first:token]
    return (
        lexicon.subject_first
        and len(before) > 1
        and before[0] in lexicon.determiners
        and all(tokens.is_word(at) for at in range(first, token))
        and not any(word.endswith("ed") or word in lexicon.small for word in before)
    )


def _after_time(tokens: TextTokens, token: int, sentence: SentenceTokens) -> int:
    """Return the token after “on Tuesday”, which may stand between a verb and its object."""
    lexicon, at = tokens.lexicon, token
    if (
        at + 1 < sentence.last
        and tokens.lower[at] == "on"
        and tokens.lower[at + 1] in lexicon.times
    ):
        at += 1
    while at < sentence.last and tokens.lower[at] in lexicon.times:
        at += 1
    return at


def has_object(tokens: TextTokens, end: int, sentence: SentenceTokens) -> bool:
    """Return whether something that may be the object follows an act at once."""
    lexicon, token = tokens.lexicon, _after_time(tokens, end + 1, sentence)
    if "what" in tokens.lower[token : min(sentence.last, token + FARTHEST_WHAT)]:
        return True
    if token >= sentence.last or not tokens.is_word(token):
        return token < sentence.last and tokens.words[token] == QUOTATION
    low = tokens.lower[token]
    if tokens.lower[end] in lexicon.reporting_verbs and low in ("on", "about"):
        return True
    if token > end + 1:
        return low == "that" or low in lexicon.openings
    if low in lexicon.joins:
        return low in lexicon.joins and tokens.lower[token + 1 : token + 2] != ["by"]
    small = low in lexicon.times or low in lexicon.opening_prepositions or low in lexicon.borders
    return low == "what" or low in lexicon.openings or not (small or low in lexicon.after_names)
