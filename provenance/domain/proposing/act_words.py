"""Decides which word forms state that something was done with the material."""

from __future__ import annotations

from dataclasses import replace

from provenance.domain.proposing.act_material import (
    OBJECT_WINDOW,
    ActWord,
    has_material,
    object_after,
    words_beside,
)
from provenance.domain.proposing.act_neighbours import act_of_recording_noun
from provenance.domain.proposing.act_places import act_of_room_or_device, is_device_handed_over
from provenance.domain.proposing.act_receivers import receiver_before_object
from provenance.domain.proposing.microphones import is_by_microphone
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.verb_groups import SHORT_WINDOW, start_of_verb

FARTHEST_VERB = 7
"""Maximum number of tokens between a verb and the last word of its phrase.

Example: “put the whole recording online”.
"""


def act_word_at(tokens: TextTokens, token: int, sentence: SentenceTokens) -> ActWord | None:
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if _begins_verb_phrase(tokens, token, sentence):
        return None
    phrase = _act_of_phrase_ending_with(tokens, token, sentence)
    if phrase is not None:
        phrase = _republished_if_writing(tokens, phrase, sentence)
        if low in lexicon.needing_objects and lexicon.material.isdisjoint(
            object_after(tokens, phrase.end, sentence)
        ):
            # “came by post” has no material as its object.
            return None
        needs_material = low in lexicon.ambiguous_acts
        return phrase if not needs_material or has_material(tokens, phrase, sentence) else None
    if low in lexicon.producing_verbs & lexicon.reporting_verbs and _is_done_first(
        tokens, token, sentence
    ):
        # “was first carried by a local station”
        return ActWord("brought-to-light", token, token)
    if low in lexicon.producing_verbs or is_by_microphone(tokens, token, sentence):
        return act_of_recording_noun(tokens, token, sentence)
    is_published = low in lexicon.surfacing_verbs and is_published_in_place(tokens, token, sentence)
    may_be_first = low in lexicon.reporting_verbs or low in lexicon.surfacing_verbs
    if is_published or (may_be_first and _is_done_first(tokens, token, sentence)):
        word = ActWord("brought-to-light", token, token)
        needs_material = low in lexicon.surfacing_verbs
        return word if not needs_material or has_material(tokens, word, sentence) else None
    act = lexicon.acts.get(low) or lexicon.participles.get(low)
    if act is None or _is_in_name(tokens, token, sentence):
        return None
    return _plain_act(tokens, act, token, sentence)


def is_published_in_place(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether material came out in a named place: “it appeared on the panel’s site”."""
    lexicon = tokens.lexicon
    near = tokens.lower[token + 1 : min(sentence.last, token + OBJECT_WINDOW)]
    is_place = near[:1] and near[0] in lexicon.place_prepositions
    return bool(is_place) and not lexicon.publication_places.isdisjoint(near)


def _republished_if_writing(tokens: TextTokens, word: ActWord, sentence: SentenceTokens) -> ActWord:
    """Return the act as "republished" if it concerns writing: “the article was picked up by”."""
    lexicon = tokens.lexicon
    beside = words_beside(tokens, word, sentence)
    # “television picked it up a day later” is republishing, unless a radio was listening.
    is_radio = not {"radio", "listening"}.isdisjoint(beside)
    is_outlet = not is_radio and not lexicon.outlets.isdisjoint(beside)
    is_writing = is_outlet or not lexicon.writings.isdisjoint(beside)
    return replace(word, act="republished") if word.act == "intercepted" and is_writing else word


def _plain_act(
    tokens: TextTokens, act: str, token: int, sentence: SentenceTokens
) -> ActWord | None:
    """Return the act that a form states alone, if it is a verb here and its object is material."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    unclear = low not in lexicon.clear_acts and is_noun(tokens, token, sentence)
    unclear = unclear or _modifies_other_noun(tokens, token, sentence)
    if unclear or not has_material(tokens, ActWord(act, token, token), sentence):
        return None
    if _states_frequency(tokens, token, sentence) or _lacks_object(tokens, token, sentence):
        return None
    if act == "obtained" and is_exclusive(tokens, token, sentence):
        act = "obtained-exclusively"
    return ActWord(act_of_room_or_device(tokens, act, token, sentence), token, token)


def _modifies_other_noun(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a participle modifies a noun other than material.

    Examples: “a stolen laptop”, “the released hostages”.
    """
    lexicon, before = tokens.lexicon, tokens.lower[token - 1]
    if not lexicon.subject_first or tokens.lower[token] not in lexicon.participles:
        return False
    opens = before in lexicon.new_determiners or before in lexicon.place_determiners
    if token == sentence.first or not (opens and has_noun_after(tokens, token, sentence)):
        return False
    things = lexicon.material | lexicon.act_nouns.keys() | lexicon.writings
    return things.isdisjoint(tokens.lower[token + 1 : min(sentence.last, token + SHORT_WINDOW)])


def is_exclusive(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether “exclusively” stands near a verb, so that nobody else has the material."""
    near = tokens.lower[max(sentence.first, token - 3) : min(sentence.last, token + 6)]
    return any(word.startswith(tokens.lexicon.exclusive_stems) for word in near)


def _states_frequency(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a form only counts, without an agent: “viewed a million times”."""
    lexicon = tokens.lexicon
    follows = tokens.words[token + 1 : min(sentence.last, token + OBJECT_WINDOW)]
    return not lexicon.frequency_words.isdisjoint(follows) or (
        tokens.lower[token] in lexicon.playing_verbs and "to be" in " ".join(follows[:3])
    )


def _lacks_object(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a form lacks the material it needs as object: “played a key role”."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low not in lexicon.needing_objects or is_device_handed_over(tokens, token, token, sentence):
        return False
    follows = tokens.words[token + 1 : min(sentence.last, token + OBJECT_WINDOW)]
    if low in lexicon.needing_receivers and {"to", "by"}.isdisjoint(follows):
        return receiver_before_object(tokens, ActWord("", token, token), sentence) is None
    names = object_after(tokens, token, sentence)
    if not names:
        start = start_of_verb(tokens, token, sentence)
        # “The audio, obtained by Nordlys, was played at the hearing”
        near = OBJECT_WINDOW if tokens.words[start - 1] == "," else SHORT_WINDOW
        # “letters, which her daughter gave to the museum”
        is_about = "which" in tokens.lower[max(sentence.first, start - OBJECT_WINDOW) : start]
        near += OBJECT_WINDOW if is_about else 0
        names = tokens.lower[max(sentence.first, start - near) : start]
    return lexicon.material.isdisjoint(names) and not {"it", "them"} & set(names[:1])


def _is_in_name(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a form of an act is part of a name: “the Centre for Open Records”."""
    lexicon = tokens.lexicon
    is_inside_sentence = token > sentence.first and lexicon.subject_first
    words_beside_it = tokens.words[token - 1 : token], tokens.words[token + 1 : token + 2]
    is_joined = any(words and words[0][0].isupper() for words in words_beside_it)
    return is_inside_sentence and tokens.words[token][0].isupper() and is_joined


def _act_of_phrase_ending_with(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> ActWord | None:
    """Return the act of a verb and the word that ends its phrase.

    Examples: “gained access”, “played in court”.
    """
    lexicon, low = tokens.lexicon, tokens.lower[token]
    phrases = lexicon.phrasal_acts
    if low in phrases:
        acts = phrases[low]
        if tokens.lower[token + 1 : token + 2] and tokens.lower[token + 1] in acts:
            # “öffentlich gemacht”
            return ActWord(acts[tokens.lower[token + 1]], token + 1, token + 1)
        for at in range(token - 1, max(sentence.first, token - FARTHEST_VERB) - 1, -1):
            act = acts.get(tokens.lower[at])
            if act is not None:
                if low in lexicon.adjacent_ends and at < token - 1:
                    # “listening in”, but not “a listening device in the lamp”
                    return None
                is_picked_up = act == "intercepted" and is_by_microphone(tokens, at, sentence)
                return None if is_picked_up else ActWord(act, at, token)
    return None


def _begins_verb_phrase(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a verb belongs to a later phrase: “gained access”, “отримали доступ”."""
    low, phrases = tokens.lower[token], tokens.lexicon.phrasal_acts
    if is_by_microphone(tokens, token, sentence):
        return False
    following = tokens.lower[token + 1 : min(sentence.last, token + 7)]
    return any(low in phrases[word] for word in following if word in phrases)


def _is_done_first(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether the act was done first: “was first reported by”, “reported first”."""
    lexicon = tokens.lexicon
    # “the first outlet to report”
    is_of_noun = tokens.lower[token - 1] in lexicon.first_links
    first, last = max(sentence.first, token - 2 - is_of_noun), min(sentence.last, token + 2)
    if not lexicon.subject_first:
        first, last = (
            max(sentence.first, token - SHORT_WINDOW * 3),
            min(sentence.last, token + SHORT_WINDOW),
        )
    if tokens.lower[max(sentence.first, token - 2) : token][:1] == ["the"] and has_noun_after(
        tokens, token, sentence
    ):
        # “the first reported case”
        return False
    return any(is_first_word(tokens, at) for at in range(first, last))


def has_noun_after(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a lower-case content word follows at once, as after an adjective."""
    after = token + 1
    return (
        after < sentence.last
        and tokens.is_word(after)
        and tokens.words[after][0].islower()
        and tokens.lower[after] not in tokens.lexicon.small
        and tokens.lower[after] not in tokens.lexicon.first_words
        and tokens.lower[after] not in tokens.lexicon.openings
        and tokens.lower[after] not in tokens.lexicon.by
    )


def is_first_word(tokens: TextTokens, token: int) -> bool:
    """Return whether a token says “first”: “zuerst”, “le premier à”, “als Erster”, “أول من”."""
    lexicon, low = tokens.lexicon, tokens.lower[token]
    if low in lexicon.first_words:
        return True
    beside = tokens.lower[max(0, token - 1) : token + 3]
    return low in lexicon.first_ones and not lexicon.first_links.isdisjoint(beside)


def is_noun(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether a form of an act is a noun here: “the recording”, “phone records”."""
    low, lexicon = tokens.lower[token], tokens.lexicon
    if not lexicon.has_capitals and low in lexicon.act_nouns and low in lexicon.acts:
        return not _opens_clause(tokens, token, sentence)
    if (
        lexicon.subject_first
        and low not in lexicon.participles
        and _follows_possessive(tokens, token)
    ):
        return True
    if low in lexicon.participles or low not in lexicon.material:
        return low.endswith("ing") and tokens.lower[token - 1 : token] in (["a"], ["the"], ["an"])
    if token == sentence.first:
        return True
    before = tokens.lower[token - 1]
    if before in lexicon.determiners or before in lexicon.quantifiers:
        return True
    is_first = before == "to" and not lexicon.first_words.isdisjoint(
        tokens.lower[token - 3 : token]
    )
    if is_first or before in lexicon.auxiliaries_of_acts:
        return False
    return low.endswith("ing") or not (before in lexicon.pronouns or tokens.is_capital(token - 1))


def _opens_clause(tokens: TextTokens, token: int, sentence: SentenceTokens) -> bool:
    """Return whether an Arabic form is a verb and no noun: “نشر” at the head of its clause."""
    lexicon = tokens.lexicon
    if token == sentence.first or not tokens.is_word(token - 1):
        return True
    before = tokens.lower[token - 1]
    small = lexicon.relative_pronouns | lexicon.borders | lexicon.first_links | lexicon.pronouns
    return before in small | {"قد", "الذي", "التي", "كان", "وقد", "ثم", "حين", "عندما", "بعدما"}


def _follows_possessive(tokens: TextTokens, token: int) -> bool:
    """Return whether a possessive stands before the token: “its releases”."""
    return token > 0 and tokens.lower[token - 1] in tokens.lexicon.possessives
