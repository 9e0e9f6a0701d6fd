"""Finds the phrase that names a checker, before or after a verb of checking.

Those who check have long names: “two forensic phoneticians at the University of Salzburg”. So the
whole phrase that opens a clause or follows its verb is read, not only the name in it.
"""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.language.language import WordSet
from provenance.domain.language.languages import LANGUAGES
from provenance.domain.proposing.check_words import checked_things, is_check_verb, verb_group_words
from provenance.domain.proposing.checker_names import names_checker, opens_name
from provenance.domain.proposing.phrase_words import Phrase, after_according
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import has_adverb_ending
from provenance.domain.proposing.verb_groups import clause_around, is_title_at

LONGEST_CHECKER = 16
"""Maximum number of tokens of such a phrase; a longer one contains a clause."""
FARTHEST_ASIDE = 24
"""Maximum number of tokens of an aside after a checker: “, shown the footage,”."""
OFFICE_PHRASE_LENGTH = 2
"""Number of tokens of “у поліції”."""
SHORTEST_STEM = 4
"""Minimum number of initial letters that the cases of a noun share."""
MOST_SKIPPED = 6
"""Maximum number of tokens between a verb and a subject that follows it."""


def checker_near(tokens: TextTokens, verb: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the checker before a verb of checking in its clause, else the one after it."""
    first, last = clause_around(tokens, verb, sentence)
    start = _start_of_verb_group(tokens, verb, first, last)
    return _checker_before_verb(tokens, first, start, sentence) or _checker_after_verb(
        tokens, start, verb, last
    )


def checker_before(tokens: TextTokens, token: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the checker before a word that is no verb of checking.

    Example: “The paper *cannot* say whether”.
    """
    first, last = clause_around(tokens, token, sentence)
    return _checker_before_verb(
        tokens, first, _start_of_verb_group(tokens, token, first, last), sentence
    )


def may_open_verb_group(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is a denial or an auxiliary."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    return low in DENIALS or low in lexicon.perfect or low in lexicon.abilities


def _start_of_verb_group(tokens: TextTokens, verb: int, first: int, last: int) -> int:
    """Return the start of a verb group; in German its first part stands second in the clause."""
    lexicon, small = tokens.lexicon, verb_group_words(tokens.lexicon.tag)
    if lexicon.nouns_have_capitals:
        helping = LANGUAGES[lexicon.tag].checks.helping | lexicon.perfect | lexicon.abilities
        parts = (at for at in range(first, last) if tokens.lower[at] in helping)
        return min(next(parts, verb), verb)
    while verb > first and _is_in_verb_group(tokens, verb - 1, small):
        verb -= 1
    return verb


def _is_in_verb_group(tokens: TextTokens, token: int, small: WordSet) -> bool:
    low, word = tokens.lower[token], tokens.words[token]
    if word[0].isupper() and low not in DENIALS:
        return False
    is_small = low in small or low in DENIALS or low in tokens.lexicon.times
    return is_small or has_adverb_ending(low) or low.endswith(("'", "’", "n't", "n’t"))


def _checker_before_verb(
    tokens: TextTokens, first: int, end: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the phrase between the opening of a clause and its verb, or before an aside."""
    lexicon = tokens.lexicon
    if first == end:
        return _checker_before_aside(tokens, first, sentence)
    if tokens.lower[end - 1] in lexicon.joins:
        end = _first_verb(tokens, first, end - 1)
    if tokens.lower[first] in _relative_pronouns(tokens):
        # “which *the paper* could not verify”, and “who could not”
        return _checker_phrase(tokens, first + 1, end) or _antecedent(tokens, first, sentence)
    end = _end_before_relative(tokens, first, end)
    start = end
    borders = lexicon.borders - lexicon.joins - lexicon.nor - (lexicon.determiners - {"that"})
    while start > first and tokens.lower[start - 1] not in borders:
        start -= 1
    if start > first and tokens.lower[start - 1] in lexicon.opening_prepositions:
        start -= 1
    start = min(after_according(tokens, start), end)
    return _checker_phrase(tokens, start, end) or _checker_in_other_case(tokens, start, end)


def _checker_in_other_case(tokens: TextTokens, start: int, end: int) -> Phrase | None:
    """Return a checker in another case at the end: “Перевірити ці дані *редакції* не вдалося”."""
    lexicon, last = tokens.lexicon, end - 1
    if not (lexicon.bare_nouns and lexicon.has_capitals) or last < start:
        return None
    stem = tokens.lower[last][:-1]
    is_body = len(stem) >= SHORTEST_STEM and any(
        noun.startswith(stem) for noun in lexicon.organisations
    )
    is_name = (tokens.is_capital(last) and last > start) or is_title_at(tokens, last)
    return (last, end) if is_body or is_name else None


def _end_before_relative(tokens: TextTokens, first: int, end: int) -> int:
    """Return the start of a relative clause: “colleagues *who* heard the tape recognised him”."""
    who = _relative_pronouns(tokens)
    return next((at for at in range(first + 1, end) if tokens.lower[at] in who), end)


def _relative_pronouns(tokens: TextTokens) -> WordSet:
    return tokens.lexicon.relative_pronouns - tokens.lexicon.determiners - {"que"}


def _antecedent(tokens: TextTokens, first: int, sentence: SentenceTokens) -> Phrase | None:
    """Return the phrase right before a comma: “was played to his mother, who knew him”."""
    lexicon, end = tokens.lexicon, first - 1
    if end <= sentence.first or tokens.words[end] != ",":
        return None
    start, _ = clause_around(tokens, end - 1, sentence)
    openings = lexicon.determiners | lexicon.possessives
    after = (at for at in range(end - 1, start - 1, -1) if tokens.lower[at] in openings)
    return _checker_phrase(tokens, next(after, start), end)


def _first_verb(tokens: TextTokens, first: int, last: int) -> int:
    """Return the first verb that another is joined to: “The auditors had read … and confirmed”."""
    lexicon = tokens.lexicon
    small = lexicon.auxiliaries_of_acts | lexicon.abilities
    small = small | lexicon.acts.keys() - lexicon.material
    verbs = (
        at for at in range(first, last) if tokens.lower[at] in small or is_check_verb(tokens, at)
    )
    return next(verbs, last)


def _checker_before_aside(
    tokens: TextTokens, first: int, sentence: SentenceTokens
) -> Phrase | None:
    """Return the phrase before an aside: “Two classmates, shown the footage, said”."""
    if first - 1 <= sentence.first or tokens.words[first - 1] != ",":
        return None
    at = first - 2
    while at > max(sentence.first, first - FARTHEST_ASIDE) and tokens.words[at] != ",":
        at -= 1
    if tokens.words[at] != ",":
        return None
    start, end = clause_around(tokens, at - 1, sentence)
    return _checker_phrase(tokens, start, end) if end == at else None


def _checker_phrase(
    tokens: TextTokens, start: int, end: int, *, is_bare: bool = False
) -> Phrase | None:
    """Return a phrase without the function words around it, if it names somebody.

    ``is_bare`` says that any noun may open it.
    """
    lexicon = tokens.lexicon
    opening = lexicon.joins | lexicon.auxiliaries | lexicon.times
    while start < end and tokens.lower[start] in opening and not opens_name(tokens, start):
        start += 1
    # “Nor the court”
    start += start < end and tokens.lower[start] in lexicon.nor
    start = _start_after_place(tokens, start, end)
    if _is_office(tokens, start, end):
        return start, end
    if lexicon.bare_nouns:
        start, end = _without_objects(tokens, start, end)
    end = _end_before_clause(tokens, start, end)
    while end - 1 > start and _belongs_to_following(tokens, end - 1):
        end -= 1
    if start < end and tokens.lower[end - 1] in lexicon.inside_names:
        # “all of” whom
        return None
    is_short = 0 < end - start <= LONGEST_CHECKER and (is_bare or opens_name(tokens, start))
    return (start, end) if is_short and names_checker(tokens, start, end) else None


def _is_office(tokens: TextTokens, start: int, end: int) -> bool:
    """Return whether a body's staff is the subject, named by a place.

    Example: “У поліції не стали підтверджувати”.
    """
    lexicon = tokens.lexicon
    is_in = start < end and tokens.words[start] in ("У", "В", "Во") and lexicon.bare_nouns
    return (
        is_in
        and end - start == OFFICE_PHRASE_LENGTH
        and tokens.lower[end - 1] not in checked_things(lexicon.tag)
    )


def _belongs_to_following(tokens: TextTokens, token: int) -> bool:
    """Return whether a word at the end of a phrase belongs to what follows it."""
    is_of_group = _is_in_verb_group(tokens, token, verb_group_words(tokens.lexicon.tag))
    return is_of_group or tokens.lower[token] in tokens.lexicon.opening_prepositions


def _start_after_place(tokens: TextTokens, start: int, end: int) -> int:
    """Return the token after a time or place that opens the clause: “In May the weekly”."""
    lexicon = tokens.lexicon
    if start >= end or tokens.lower[start] not in lexicon.opening_prepositions:
        return start
    links = lexicon.opening_prepositions | lexicon.inside_names | lexicon.determiners
    openings = (lexicon.determiners | lexicon.neither) - lexicon.object_determiners
    after = range(start + 2, end)
    return next(
        (
            at
            for at in after
            if tokens.lower[at] in openings and tokens.lower[at - 1] not in links | lexicon.joins
        ),
        start,
    )


def _end_before_clause(tokens: TextTokens, start: int, end: int) -> int:
    """Return the end of a phrase before its explanation.

    Examples: “colleagues who heard the tape”, “an analysis of the crater”.
    """
    lexicon = tokens.lexicon
    relative = lexicon.relative_pronouns - lexicon.determiners
    for at in range(start + 1, end):
        is_of_noun = tokens.lower[at - 1] in lexicon.check_nouns and tokens.lower[at] == "of"
        if tokens.lower[at] in relative or is_of_noun:
            return at
    return end


def _without_objects(tokens: TextTokens, start: int, end: int) -> Phrase:
    """Return the subject without an object beside it.

    Examples: “Генштаб цієї інформації”, “місце зйомки журналісти”.
    """
    lexicon = tokens.lexicon
    things = checked_things(lexicon.tag)
    bodies = lexicon.roles | lexicon.organisations
    if start < end and tokens.lower[start] in things:
        after = (
            at
            for at in range(start + 1, end)
            if tokens.lower[at] in bodies or (tokens.is_capital(at) or is_title_at(tokens, at))
        )
        return next(after, end), end
    for at in range(start + 1, end):
        low = tokens.lower[at]
        if low in things | lexicon.determiners | lexicon.object_determiners:
            return start, at
    return start, end


def _checker_after_verb(tokens: TextTokens, start: int, verb: int, last: int) -> Phrase | None:
    """Return the checker after a verb, or in German after its first part."""
    lexicon = tokens.lexicon
    if lexicon.subject_first and tokens.words[start - 1 : start] != [","]:
        return None
    at = (start if lexicon.nouns_have_capitals else verb) + 1
    small = verb_group_words(lexicon.tag)
    farthest = min(last, at + MOST_SKIPPED)
    if tokens.lower[verb] in LANGUAGES[lexicon.tag].checks.impersonal:
        # “تعذر على الصحيفة”
        at += at < last and tokens.lower[at] in lexicon.opening_prepositions
    while at < farthest and not opens_name(tokens, at) and _is_in_verb_group(tokens, at, small):
        at += 1
    if at >= last or not (opens_name(tokens, at) or _may_be_bare(tokens, at)):
        return None
    end = at + 1
    while end < last and not _ends_checker_after_verb(tokens, at, end):
        end += 1
    return _checker_phrase(tokens, at, end, is_bare=lexicon.bare_nouns)


def _may_be_bare(tokens: TextTokens, token: int) -> bool:
    """Return whether any noun may name a checker here: “підтвердила експертиза”."""
    lexicon = tokens.lexicon
    return lexicon.bare_nouns and tokens.lower[token] not in lexicon.small


def _ends_checker_after_verb(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether a phrase after its verb ends: at a verb, a place or what was checked."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    things = checked_things(lexicon.tag)
    if low in lexicon.inside_names or is_title_at(tokens, token):
        return False
    is_place = low in lexicon.opening_prepositions and low not in lexicon.place_prepositions
    is_linked = tokens.lower[token - 1] in lexicon.opening_prepositions | lexicon.inside_names
    is_place = is_place or (low in lexicon.determiners and not is_linked)
    is_other = low in things or low in lexicon.borders or low in verb_group_words(lexicon.tag)
    return is_place or is_other or (is_check_verb(tokens, token) and token > start)
