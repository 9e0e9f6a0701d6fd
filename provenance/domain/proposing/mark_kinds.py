"""Distinguishes quotations from other words in marks: titles of works, nicknames, scare quotes."""

from __future__ import annotations

import re
from enum import StrEnum

from provenance.domain.proposing.carried_speakers import QuoteSpeaker
from provenance.domain.proposing.quoted_spans import QuotedSpan
from provenance.domain.proposing.text_tokens import TextTokens

LONGEST_TITLE = 7
"""Maximum number of words of a title; more are a sentence even if every word is capitalized."""
LONGEST_SCARE = 4
LEAST_WORDS_UNREAD = 3
"""Minimum number of words in single marks for a quotation, in languages without known verbs."""
FARTHEST_NAMING = 5
"""Number of tokens before a name in marks in which the verb that gives it is sought."""
MOST_CHARACTERS_READ = 400
"""Maximum number of characters of the words in marks that are read."""
_WORD = re.compile(r"[^\W_][\w'’.-]*")
_SPEAKER_STATED_BESIDE = frozenset({"after", "before", "trailing", "label", "signature"})
_STATED_SPEAKER = _SPEAKER_STATED_BESIDE | {"inherited", "introduced"}


_NO_STATED_SPEAKER = frozenset({"none", "turn", "subject", "inherited"})


class MarkKind(StrEnum):
    QUOTATION = "quotation"
    TITLE = "title"
    NICKNAME = "nickname"
    SCARE = "scare"
    HEADLINE = "headline"


def classify_marks(
    tokens: TextTokens, span: QuotedSpan, token: int, speaker: QuoteSpeaker
) -> MarkKind:
    """Return the kind of words in marks, by their form, the words around them and their speaker."""
    if span.layout:
        return MarkKind.QUOTATION
    words = _WORD.findall(
        tokens.text[span.start : min(span.end, span.start + MOST_CHARACTERS_READ)]
    )
    if _is_nickname(tokens, token, words):
        return MarkKind.NICKNAME
    if _is_title(tokens, token, words, speaker):
        return MarkKind.TITLE
    if span.single and _is_amid_headline(tokens, token):
        return MarkKind.HEADLINE
    return MarkKind.SCARE if _is_scare(tokens, span, token, words, speaker) else MarkKind.QUOTATION


def _is_amid_headline(tokens: TextTokens, token: int) -> bool:
    """Return whether the words are picked up within a headline.

    A headline quotes at its beginning or after a colon.
    """
    if token <= 0 or tokens.words[token - 1] == ":":
        return False
    return tokens.in_headline(token) or tokens.in_short_opening(token)


def _is_scare(
    tokens: TextTokens, span: QuotedSpan, token: int, words: list[str], speaker: QuoteSpeaker
) -> bool:
    """Return whether these are scare quotes: words that nobody is said to have spoken."""
    whole = tokens.text[span.end - 1] in ".!?…,"
    if whole and _follows_colon(tokens, span, token):
        return False
    if span.single and speaker.how not in (_STATED_SPEAKER if whole else _SPEAKER_STATED_BESIDE):
        return speaker.how != "unread" or len(words) < LEAST_WORDS_UNREAD
    if token > 0 and tokens.lower[token - 1] in tokens.lexicon.so_called:
        return True
    may_be_name = speaker.how in _NO_STATED_SPEAKER or not tokens.lexicon.subject_first
    if may_be_name and not whole and _is_name_given_by_verb(tokens, token, words):
        return True
    if _is_modifier(tokens, span, token, words, speaker) or _is_mentioned_word(
        tokens, token, speaker
    ):
        return True
    unspoken = speaker.how in ("turn", "none") and 0 < len(words) <= LONGEST_SCARE
    if unspoken and (_is_before_verb(tokens, token) or _follows_colon(tokens, span, token)):
        return False
    return unspoken and tokens.text[span.end - 1] not in ".!?…,"


def _is_name_given_by_verb(tokens: TextTokens, token: int, words: list[str]) -> bool:
    """Return whether a verb gives the words as a name: “surnommé l’entrepôt « la cathédrale »”."""
    near = tokens.lower[max(0, token - FARTHEST_NAMING) : max(0, token)]
    is_short = len(words) <= LONGEST_SCARE
    return is_short and not tokens.lexicon.nicknaming.isdisjoint(near)


def _follows_colon(tokens: TextTokens, span: QuotedSpan, token: int) -> bool:
    """Return whether a colon introduces a sentence.

    Example: “У відповідь чути голос сержанта: «Закрий двері».”
    """
    is_sentence = (
        tokens.text[span.start].isupper()
        and len(_WORD.findall(tokens.text[span.start : span.end])) > 1
    )
    return token > 0 and tokens.words[token - 1] == ":" and is_sentence


def _is_before_verb(tokens: TextTokens, token: int) -> bool:
    """Return whether a verb of saying follows without a named subject: “«Es un error», afirmó.”"""
    after = [at for at in range(token + 1, min(token + 5, len(tokens.words))) if tokens.is_word(at)]
    return (
        bool(after)
        and token >= 0
        and not tokens.lexicon.subject_first
        and (tokens.lower[after[0]] in tokens.lexicon.verbs)
    )


def _is_mentioned_word(tokens: TextTokens, token: int, speaker: QuoteSpeaker) -> bool:
    """Return whether a word is mentioned, not spoken: “Latin for ‘peace’”, “the name ‘Anna’”."""
    if speaker.how != "subject" or token < 2:
        return False
    is_translation = (
        tokens.lower[token - 1] == "for" and tokens.lower[token - 2] in tokens.lexicon.languages
    )
    return is_translation or tokens.lower[token - 1] in tokens.lexicon.word_nouns


def _is_modifier(
    tokens: TextTokens, span: QuotedSpan, token: int, words: list[str], speaker: QuoteSpeaker
) -> bool:
    """Return whether the marks hold one word before a noun: the “establishment” candidate.

    Nobody is said to speak it.
    """
    if speaker.how != "subject" or len(words) != 1 or not 0 < token < len(tokens.words) - 1:
        return False
    following = tokens.lower[token + 1]
    if not (tokens.text[span.end - 1].isalnum() and tokens.words[token + 1][0].islower()):
        return False
    small = (
        following in tokens.lexicon.after_names
        or following in tokens.lexicon.borders
        or following in ("of", "or", "for", "from")
    )
    return not small and tokens.lower[token - 1] in tokens.lexicon.determiners


def _is_nickname(tokens: TextTokens, token: int, words: list[str]) -> bool:
    """Return whether the words are within a name: George “Jay” Keyworth."""
    if len(words) > 2 or not 0 < token < len(tokens.words) - 1 or not words:
        return False
    beside = (token - 1, token + 1)
    return all(tokens.is_capital(i) and tokens.is_word(i) for i in beside) and (
        words[0][0].isupper()
        and tokens.starts[token + 1] - tokens.ends[token] == 1
        and tokens.lower[token - 1] not in tokens.lexicon.opening_prepositions
    )


def _has_title_case(tokens: TextTokens, words: list[str]) -> bool:
    """Return whether every word is capitalized, except for small words after the first."""
    if not 0 < len(words) <= LONGEST_TITLE or not words[0][0].isupper():
        return False
    return all(
        word[0].isupper() or word[0].isdigit() or word.lower() in tokens.lexicon.title_words
        for word in words
    )


def _is_title(tokens: TextTokens, token: int, words: list[str], speaker: QuoteSpeaker) -> bool:
    if token > 0 and tokens.lower[token - 1] in tokens.lexicon.title_participles:
        return True
    if _is_outlet(tokens, token, words, speaker) or _is_titled_work(tokens, token, words):
        return True
    if token < 0 or tokens.in_headline(token) or not _has_title_case(tokens, words):
        return False
    if speaker.how in ("turn", "none"):
        return True
    if speaker.how == "subject" and len(words) > 1 and _is_part_of_programme(tokens, token):
        return True
    if tokens.lower[token + 1 : token + 2] and tokens.lower[token + 1] in tokens.lexicon.works:
        return True
    placed = speaker.how in ("before", "after", "inherited", "later", "trailing")
    if placed and _names_place_of_speech(tokens, token):
        return True
    return speaker.how not in ("before", "after", "inherited", "later") and _is_beside_work(
        tokens, token
    )


def _is_outlet(tokens: TextTokens, token: int, words: list[str], speaker: QuoteSpeaker) -> bool:
    """Return whether the marks hold a name right after its noun.

    Examples: “газеті «Правда»”, “der »Neuen Post«”.
    """
    lexicon = tokens.lexicon
    if lexicon.subject_first or token <= 0 or not 0 < len(words) <= LONGEST_SCARE:
        return False
    before = tokens.lower[token - 1]
    if not words[0][0].isupper() or not tokens.is_word(token - 1):
        return False
    if before in lexicon.works and speaker.how in _NO_STATED_SPEAKER:
        return True
    if lexicon.nouns_have_capitals:
        is_paper = before in lexicon.outlets or (
            speaker.how in _NO_STATED_SPEAKER and before in lexicon.organisations
        )
        is_beside = before in lexicon.after_names or speaker.how == "inherited"
        is_named = speaker.how in _NO_STATED_SPEAKER and _is_named_thing(tokens, token)
        return is_paper or is_named or (before in lexicon.determiners and is_beside)
    if tokens.sentence_at(token).first == token - 1:
        is_role = before in lexicon.roles or before in lexicon.verbs
        is_thing = not is_role and speaker.how in _NO_STATED_SPEAKER
        return is_thing or before in lexicon.organisations
    return before in lexicon.organisations or (
        before not in lexicon.verbs and not tokens.words[token - 1][0].isupper()
    )


def _is_named_thing(tokens: TextTokens, token: int) -> bool:
    """Return whether a German noun with its article comes first: “Das Frachtschiff „Hoffnung“”."""
    lexicon = tokens.lexicon
    is_noun = tokens.words[token - 1][0].isupper() and tokens.lower[token - 1] not in lexicon.roles
    return is_noun and token > 1 and tokens.lower[token - 2] in lexicon.determiners


def _is_titled_work(tokens: TextTokens, token: int, words: list[str]) -> bool:
    """Return whether the marks enclose a work's title: “The film “The Long Weir” opened in Leeds”.

    The title follows the word for the work, and the sentence goes on after it.
    """
    if token <= 0 or tokens.lower[token - 1] not in tokens.lexicon.works:
        return False
    follows = tokens.words[token + 1 : token + 2]
    goes_on = bool(follows) and follows[0][0].islower()
    return goes_on and _has_title_case(tokens, words)


def _is_part_of_programme(tokens: TextTokens, token: int) -> bool:
    """Return whether words that nobody is said to speak belong to a programme or an owner.

    Examples: “on ‘The Late Hour’”, “the singer's ‘My Road’”.
    """
    before = tokens.lower[token - 1] if token > 0 else ""
    return before in ("on", "of", "in", "at", "from") or before.endswith(
        tokens.lexicon.possessive_endings
    )


def _names_place_of_speech(tokens: TextTokens, token: int) -> bool:
    """Return whether the marks name where other words were spoken.

    Examples: “said on NBC's ‘X’”, “on the podcast ‘X’”.
    """
    if token == 0:
        return False
    owner = tokens.lower[token - 1].endswith(tokens.lexicon.possessive_endings)
    place = owner or tokens.lower[token - 1] in tokens.lexicon.works
    before = tokens.lower[max(0, token - 7) : token]
    return place and any(word in ("on", "to", "of", "in", "with", "for") for word in before)


def _is_beside_work(tokens: TextTokens, token: int) -> bool:
    """Return whether a word for a work stands beside: “the movie ‘X’”, “author of ‘X’”."""
    before = tokens.lower[max(0, token - 4) : token]
    after = tokens.lower[token + 1 : token + 3]
    return any(
        word in tokens.lexicon.works for word in (*before, *after[:2])
    ) or "author of" in " ".join(before)
