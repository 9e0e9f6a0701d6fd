"""Finds speakers stated right after a quotation: “…,” said the nurse; “…” – Anna Bell."""

from __future__ import annotations

from provenance.domain.language.speech_verbs import SpeechVerb, VerbForm
from provenance.domain.proposing.according_frames import according_frame
from provenance.domain.proposing.noun_phrases import phrase_left_of
from provenance.domain.proposing.phrases_after import phrase_right_of, starts_phrase
from provenance.domain.proposing.rare_frames import quoted_after
from provenance.domain.proposing.speaker_frames import SpeakerFrame
from provenance.domain.proposing.speech_verb_tokens import reports_no_speech
from provenance.domain.proposing.text_tokens import SentenceTokens, TextTokens
from provenance.domain.proposing.token_patterns import QUOTATION
from provenance.domain.proposing.unlisted_verbs import is_verb_form, unlisted_verb_subject

DASHES = "—–―"
LONGEST_SIGNATURE = 12
"""Maximum number of tokens of a name that signs a quotation."""
MOST_ADVERBS = 2
ADVERB_ENDINGS = ("о", "е", "ки", "ле")
"""The endings of Ukrainian and Russian adverbs."""
FARTHEST_ASIDE = 9
"""Maximum number of tokens of an aside after a verb: “lâche, les yeux baissés, le capitaine”."""
FARTHEST_SUBJECT = 40
"""Maximum number of tokens between a quotation and the verb of saying that follows it."""


def frame_after(tokens: TextTokens, quote: int, sentence: SentenceTokens) -> SpeakerFrame | None:
    """Return the speaker stated right after a quotation: “…,” he said; “…,” said he."""
    token = quote + 1
    while token < sentence.last and tokens.words[token] in ",—–―.!?":
        token += 1
    if token >= sentence.last:
        return None
    according = according_frame(tokens, token, sentence.last)
    if according is not None:
        return according
    signed = token, _last_without_full_stop(tokens, sentence.last)
    if tokens.words[token - 1] in DASHES and is_signature(tokens, *signed):
        return SpeakerFrame(signed, signed, None)
    return _speaker_after_cue(tokens, quote, token, sentence)


def _speaker_after_cue(
    tokens: TextTokens, quote: int, token: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    """Return the speaker after the verb at ``token``, or the subject of the clause it opens."""
    if tokens.lower[token] in tokens.lexicon.closing_cues:
        speaker = phrase_right_of(tokens, token, sentence.last)
        return None if speaker is None else SpeakerFrame(speaker, (token, token + 1), None)
    if not tokens.lexicon.subject_first:
        token = _past_auxiliaries(tokens, token, sentence.last)
        token = _past_adverbs(tokens, token, sentence.last)
    verb = _verb_after(tokens, token)
    if verb is not None and verb.form != VerbForm.PARTICIPLE:
        # “chimed in the nurse”
        goes_on = tokens.lexicon.subject_first and tokens.lower[token + 1 : token + 2] == ["in"]
        beyond = _past_aside(tokens, token, sentence.last)
        speaker = phrase_right_of(tokens, beyond + goes_on, sentence.last)
        return None if speaker is None else SpeakerFrame(speaker, (token, token + 1), verb)
    unlisted = unlisted_verb_subject(tokens, quote, token, sentence)
    if unlisted is not None:
        return SpeakerFrame(unlisted, (token, token + 1), None)
    if not starts_phrase(tokens, token, sentence.last):
        return None
    return _speaker_before_verb(tokens, token, sentence)


def _last_without_full_stop(tokens: TextTokens, last: int) -> int:
    return last - (tokens.words[last - 1] == ".")


def is_signature(tokens: TextTokens, first: int, last: int) -> bool:
    """Return whether the tokens are only a name that signs the words: “– Councillor Petra Bell”."""
    is_role = first < len(tokens.lower) and tokens.lower[first] in tokens.lexicon.roles
    opens = is_role or (first < len(tokens.words) and tokens.words[first][0].isupper())
    if not 0 < last - first <= LONGEST_SIGNATURE or not opens:
        return False
    words = range(first, last)
    names = sum(tokens.words[token][0].isupper() for token in words)
    return names + is_role > 1 and not any(
        tokens.words[token] in (QUOTATION, ".", "?", "!", ":")
        or (tokens.lower[token] in tokens.lexicon.verbs and tokens.words[token][0].islower())
        for token in words
    )


def _past_auxiliaries(tokens: TextTokens, token: int, last: int) -> int:
    """Return the token after “a”, “s’est”, “hat”, or ``token`` if neither a verb nor a subject
    follows.
    """
    lexicon = tokens.lexicon
    at = token
    while at < min(last, token + 4) and (
        tokens.lower[at] in lexicon.auxiliaries or tokens.lower[at] in lexicon.passive_verbs
    ):
        at += 1
    is_verb = at < last and (
        tokens.lower[at] in lexicon.verbs or tokens.lower[at].endswith(lexicon.verb_endings)
    )
    if is_verb or (at < last and starts_phrase(tokens, at, last)):
        return at
    return token


def _past_aside(tokens: TextTokens, verb: int, last: int) -> int:
    """Return the second comma of “sentenció, tajante, la alcaldesa”; ``verb`` if there is none."""
    if tokens.lexicon.subject_first or tokens.words[verb + 1 : verb + 2] != [","]:
        return verb
    commas = range(verb + 2, min(last, verb + FARTHEST_ASIDE))
    return next((at for at in commas if tokens.words[at] == ","), verb)


def _past_adverbs(tokens: TextTokens, token: int, last: int) -> int:
    """Return the verb after adverbs (“— скупо похвалил он”), or ``token`` if no verb follows."""
    lexicon, at = tokens.lexicon, token
    if not lexicon.bare_nouns or not lexicon.has_capitals:
        return token
    while at < min(last - 1, token + MOST_ADVERBS) and tokens.lower[at].endswith(ADVERB_ENDINGS):
        at += 1
    return at if tokens.lower[at] in lexicon.verbs or is_verb_form(tokens, at) else token


def _verb_after(tokens: TextTokens, token: int) -> SpeechVerb | None:
    """Return the verb of saying at ``token``, right after the spoken words, or None."""
    low = tokens.lower[token]
    if low in tokens.lexicon.dialogue_verbs:
        return SpeechVerb(low, VerbForm.THIRD)
    return tokens.lexicon.verbs.get(low)


def _speaker_before_verb(
    tokens: TextTokens, token: int, sentence: SentenceTokens
) -> SpeakerFrame | None:
    for at in range(token + 1, min(sentence.last, token + FARTHEST_SUBJECT)):
        word = tokens.words[at]
        if word in (QUOTATION, ";", ":"):
            return None
        verb = tokens.lexicon.verbs.get(tokens.lower[at])
        if verb is None or verb.form == VerbForm.PARTICIPLE or reports_no_speech(tokens, at, token):
            continue
        passed_on = quoted_after(tokens, at, sentence.last)
        if passed_on is not None:
            return SpeakerFrame(passed_on[0], (at, at + 1), passed_on[1])
        speaker = phrase_left_of(tokens, at, token)
        if speaker is not None:
            return SpeakerFrame(speaker, (at, at + 1), verb)
    return None
