"""Finds the noun phrase that names a speaker, in languages with free word order."""

from __future__ import annotations

from provenance.domain.language.content_words import DENIALS
from provenance.domain.proposing.arabic_phrases import continues_arabic_phrase
from provenance.domain.proposing.phrase_ends import end_with_name
from provenance.domain.proposing.text_tokens import TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION

LONGEST_PHRASE = 18
"""Maximum number of tokens of a phrase that names somebody."""
MOST_SKIPPED = 14
"""Number of tokens after a verb in which its subject must begin.

Example: “a dit lundi à la radio publique la ministre”.
"""

type Phrase = tuple[int, int]


def phrase_after(tokens: TextTokens, cue: int, last: int) -> Phrase | None:
    """Return the subject after the verb at ``cue``, skipping adverbs, days and places."""
    start = _first_nominal(tokens, cue + 1, min(last, cue + 1 + MOST_SKIPPED))
    if start is None:
        return None
    end = end_of_phrase(tokens, start, last)
    if _is_object(tokens, start, end, last):
        start, end = end, end_of_phrase(tokens, end, last)
    return (start, end_with_name(tokens, end, last)) if end > start else None


def _is_object(tokens: TextTokens, start: int, end: int, last: int) -> bool:
    """Return whether a phrase is a thing right before a person: “calificó *el fallo* la viuda”."""
    lexicon = tokens.lexicon
    if (
        lexicon.nouns_have_capitals
        or end + 1 >= last
        or tokens.lower[end] not in lexicon.determiners
    ):
        return False
    persons = lexicon.roles | lexicon.organisations
    is_thing = tokens.lower[start] in lexicon.determiners and not any(
        tokens.words[at][0].isupper() or tokens.lower[at] in persons for at in range(start, end)
    )
    return is_thing and end - start > 1 and tokens.lower[end + 1] in lexicon.roles


def _first_nominal(tokens: TextTokens, at: int, last: int) -> int | None:
    lexicon = tokens.lexicon
    past_place = False
    while at < last and tokens.is_word(at):
        low = tokens.lower[at]
        if _is_latter(tokens, at):
            return at
        is_place = low in lexicon.opening_prepositions or low in lexicon.object_determiners
        if is_place and not _is_capitalized(tokens, at):
            at, past_place = after_place(tokens, at, last), True
        elif _may_precede_subject(tokens, at, last):
            at += 1
        elif low in lexicon.borders and not _is_capitalized(tokens, at):
            return None
        elif _may_be_adverb_or_addressee(tokens, at):
            at += 1
        else:
            return None if past_place and _is_unknown(tokens, at) else at
    return None


def _may_precede_subject(tokens: TextTokens, at: int, last: int) -> bool:
    """Return whether a day, an adverb or an addressee stands between a verb and its subject."""
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_time = low in lexicon.times or _opens_day(tokens, at)
    return is_time or low in lexicon.auxiliaries or _is_addressee(tokens, at, last)


def _is_addressee(tokens: TextTokens, at: int, last: int) -> bool:
    """Return whether a noun is an addressee: “втішає *дружину* боєць”.

    It is in another case, before a role in the nominative.
    """
    lexicon, low = tokens.lexicon, tokens.lower[at]
    is_other_case = low.endswith(lexicon.object_endings or "\ue000") and low not in lexicon.roles
    if not is_other_case or not tokens.words[at][0].islower() or at + 1 >= last:
        return False
    follows = tokens.lower[at + 1]
    return follows in lexicon.roles and not follows.endswith(lexicon.object_endings)


def _is_latter(tokens: TextTokens, token: int) -> bool:
    """Return whether a word stands alone for the person named last: “«Спал», — признался тот”."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    is_latter = low in lexicon.latter_male or low in lexicon.latter_female
    return is_latter and not (token + 1 < len(tokens.words) and tokens.is_word(token + 1))


def _opens_day(tokens: TextTokens, at: int) -> bool:
    """Return whether an article opens a day: “el lunes”, “le mardi”."""
    is_article = tokens.lower[at] in tokens.lexicon.determiners
    return is_article and tokens.lower[at + 1 : at + 2] != [] and _is_time(tokens, at + 1)


def _is_unknown(tokens: TextTokens, token: int) -> bool:
    """Return whether a lower-case noun is no role, so that it may belong to a place before it."""
    lexicon = tokens.lexicon
    is_known = tokens.lower[token] in lexicon.roles or tokens.lower[token] in lexicon.openings
    return lexicon.has_capitals and tokens.words[token][0].islower() and not is_known


def _is_time(tokens: TextTokens, token: int) -> bool:
    return tokens.lower[token] in tokens.lexicon.times


def _is_capitalized(tokens: TextTokens, token: int) -> bool:
    """Return whether a word is capitalized, and so belongs to a name."""
    return tokens.words[token][0].isupper()


def _may_be_adverb_or_addressee(tokens: TextTokens, token: int) -> bool:
    """Return whether a word may be an adverb or addressee: in lower case and without an article."""
    word, lexicon = tokens.words[token], tokens.lexicon
    if not word[0].islower() or tokens.lower[token] in lexicon.openings | lexicon.roles:
        return False
    return not lexicon.bare_nouns or word.endswith(lexicon.aside_endings)


def after_place(tokens: TextTokens, at: int, last: int) -> int:
    """Return the token after a prepositional phrase: “in der Stadt”, “у телеграмі”."""
    lexicon = tokens.lexicon
    at += 1
    is_linked = at < last and tokens.lower[at] in lexicon.inside_names
    at += is_linked
    while at < last and tokens.lower[at] in lexicon.determiners:
        at += 1
    if is_linked:
        # “delante de los vecinos”
        return min(at + 1, last)
    while (
        at < last
        and tokens.words[at][0].islower()
        and tokens.lower[at] not in lexicon.roles
        and tokens.lower[at] not in lexicon.determiners
    ):
        if lexicon.bare_nouns and _may_start(tokens, at + 1, last):
            return at + 1
        at += 1
        if tokens.lower[at - 1] in lexicon.borders:
            return at - 1
    if at < last and _is_capitalized(tokens, at) and tokens.lower[at - 1] not in lexicon.roles:
        # One name for the place; a second one is the speaker's.
        return at + 1
    return at


def _may_start(tokens: TextTokens, token: int, last: int) -> bool:
    return token < last and (
        tokens.words[token][0].isupper() or tokens.lower[token] in tokens.lexicon.roles
    )


def end_of_phrase(tokens: TextTokens, start: int, last: int) -> int:
    """Return the end of a phrase starting at ``start``: before a verb, a small word or a mark."""
    if tokens.lower[start] in tokens.lexicon.pronouns and not _is_capitalized(tokens, start):
        return start + 1
    if _is_latter(tokens, start):
        return start + 1
    end = start
    one_of_several = next((at for at in (start, start + 1) if _is_one_of(tokens, at, last)), None)
    if one_of_several is not None:
        # “l’un des pêcheurs”
        return end_of_phrase(tokens, one_of_several + 2, last)
    while end < min(last, start + LONGEST_PHRASE) and _continues_phrase(tokens, start, end, last):
        end += 1
    if _is_verb_before_object(tokens, start, end, last):
        end -= 1
    while end > start and _cannot_end(tokens, end - 1):
        end -= 1
    return end


def _is_one_of(tokens: TextTokens, start: int, last: int) -> bool:
    """Return whether a phrase is one of several: “одна з покупчинь”."""
    lexicon = tokens.lexicon
    is_one = start + 2 < last and tokens.lower[start] in lexicon.several_ones
    return is_one and tokens.lower[start + 1] in lexicon.several_links


def _is_verb_before_object(tokens: TextTokens, start: int, end: int, last: int) -> bool:
    """Return whether the last word of the phrase is a verb: “le parquet montre la scène”."""
    lexicon = tokens.lexicon
    if lexicon.bare_nouns or lexicon.nouns_have_capitals or end - start < 3 or end >= last:
        return False
    return (
        tokens.lower[end] in lexicon.determiners
        and tokens.words[end - 1][0].islower()
        and tokens.lower[end - 2] not in lexicon.inside_names
    )


def _continues_phrase(tokens: TextTokens, start: int, token: int, last: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if not tokens.is_word(token):
        return _is_title(tokens, start, token) or _is_ordinal_dot(tokens, token, last)
    if token == start:
        return True
    if tokens.words[token - 1] == QUOTATION:
        return False
    if low in lexicon.inside_names:
        return _is_inside_name(tokens, start, token, last) and not _is_addressed_newspaper(
            tokens, token
        )
    if _is_capitalized(tokens, token):
        # In German, where only nouns are capitalized, “Montag” is a day even after a name.
        is_day = low in lexicon.times and lexicon.nouns_have_capitals
        return not is_day or not tokens.is_capital(token - 1)
    if not lexicon.has_capitals:
        return continues_arabic_phrase(tokens, token)
    before = tokens.lower[token - 1]
    is_noun = low in lexicon.roles or (low in lexicon.verbs and before in lexicon.determiners)
    is_small = low in lexicon.small and not (is_noun or _is_within_noun(tokens, start, token))
    if is_small or low in lexicon.auxiliaries or _has_name(tokens, start, token):
        return False
    return low not in lexicon.determiners or before in lexicon.inside_names


def _is_within_noun(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether a denial stands between a German article and its noun.

    Example: “ein namentlich *nicht* genannter Soldat”.
    """
    lexicon = tokens.lexicon
    is_open = lexicon.nouns_have_capitals and tokens.lower[start] in lexicon.determiners
    return is_open and tokens.lower[token] in DENIALS and tokens.words[token - 1].islower()


def _is_ordinal_dot(tokens: TextTokens, token: int, last: int) -> bool:
    """Return whether a full stop belongs to an ordinal number: “Soldaten der 93. Brigade”."""
    is_amid = token + 1 < last and tokens.words[token] == "."
    return is_amid and tokens.words[token - 1].isdigit() and tokens.lexicon.nouns_have_capitals


def _is_addressed_newspaper(tokens: TextTokens, token: int) -> bool:
    """Return whether a newspaper is the addressee: “sagte Vogt der Zeitung »Echo«”."""
    return (
        tokens.lexicon.nouns_have_capitals
        and tokens.lower[token + 1] in tokens.lexicon.outlets
        and tokens.words[token + 2 : token + 3] == [QUOTATION]
    )


def _is_title(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether a name in marks follows its noun: “the newspaper «Echo»”."""
    return (
        tokens.words[token] == QUOTATION
        and token > start
        and tokens.lower[token - 1] in tokens.lexicon.organisations | tokens.lexicon.roles
    )


def _is_inside_name(tokens: TextTokens, start: int, token: int, last: int) -> bool:
    """Return whether a small word is part of a name, or links a role to its complement."""
    lexicon = tokens.lexicon
    if token + 1 >= last or not tokens.is_word(token + 1):
        return False
    low = tokens.lower[token]
    if low not in lexicon.determiners or tokens.lower[token - 1] in lexicon.inside_names:
        return True
    # “der Sprecher der Polizei”, but “Petra Vogt der Zeitung”.
    begins = tokens.lower[start]
    return begins in lexicon.determiners or (begins in lexicon.roles and token == start + 1)


def _has_name(tokens: TextTokens, start: int, token: int) -> bool:
    """Return whether a capitalized word within the phrase, or at its end, names somebody."""
    if tokens.lexicon.nouns_have_capitals:
        return _is_capitalized(tokens, token - 1)
    lexicon = tokens.lexicon
    common_words = lexicon.organisations | lexicon.roles | lexicon.determiners
    return tokens.lower[token - 1] not in lexicon.inside_names and any(
        _is_capitalized(tokens, at) and tokens.lower[at] not in common_words
        for at in range(start, token)
    )


def _cannot_end(tokens: TextTokens, token: int) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    small = low in lexicon.inside_names or low in lexicon.determiners or low in lexicon.auxiliaries
    return small and not _is_capitalized(tokens, token)
