"""Resolves pronouns to the nearest earlier speaker that fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from provenance.domain.proposing.noun_phrases import phrase_before
from provenance.domain.proposing.phrase_words import Phrase
from provenance.domain.proposing.phrases_after import phrase_right_of
from provenance.domain.proposing.pronoun_persons import person_of_pronoun
from provenance.domain.proposing.speaker_frames import opening_phrase
from provenance.domain.proposing.text_tokens import TextTokens

PERSON_WINDOW = 40
"""Number of tokens after a name, or before a pronoun, in which other people are sought."""
SUBJECT_OF_OBJECT_PRONOUN = {"her": "she", "him": "he"}
"""Object pronouns that stand for a speaker: “the agency quoted her as saying”."""
MOST_EARLIER_SPEAKERS = 40
"""Maximum number of earlier speakers that are tried before a pronoun is left unresolved."""


class SpeakerMentions:
    """The speakers that a text names, in order, to which its pronouns are resolved."""

    def __init__(self, tokens: TextTokens, speakers: Iterable[Phrase]) -> None:
        self.tokens = tokens
        self.male: set[str] = set()
        self.female: set[str] = set()
        """The last words of names to which a male or a female pronoun has been resolved."""
        self.names = sorted({speaker for speaker in speakers if not is_pronoun(tokens, speaker)})
        self.last_words = {tokens.lower[name[1] - 1] for name in self.names}
        """The last words of the names of all speakers of the text."""

    def name_of(self, speaker: Phrase, cue: Phrase | None = None) -> Phrase:
        """Return the phrase that names the speaker; ``speaker`` if it is a name or nothing fits."""
        low = self.tokens.lower[speaker[0]]
        is_object = speaker[1] - speaker[0] == 1 and low in SUBJECT_OF_OBJECT_PRONOUN
        if not is_object and not is_pronoun(self.tokens, speaker):
            return speaker
        explained = None if cue is None else self._explanation_after(speaker, cue)
        if explained is not None:
            return explained
        low = SUBJECT_OF_OBJECT_PRONOUN.get(low, low)
        if low in self.tokens.lexicon.relative_pronouns:
            return self._antecedent(speaker)
        person = self._known_speaker_before(speaker, low) or self._person_before(speaker)
        if person is not None:
            self._remember_gender(person, low)
            return person
        return self._speaker_before(speaker, low)

    def _person_before(self, speaker: Phrase) -> Phrase | None:
        """Return the only person named in the sentences before whom the pronoun fits, or None."""
        own = self.tokens.sentence_at(speaker[0])
        says_more = self._says_more(own.first, speaker[0])
        return None if says_more else person_of_pronoun(self.tokens, speaker)

    def _speaker_before(self, speaker: Phrase, low: str) -> Phrase:
        """Return the nearest earlier speaker who fits, or the pronoun itself if it is ambiguous."""
        subject = self._subject_before(speaker, low)
        place = bisect_left(self.names, speaker)
        for earlier in reversed(self.names[max(0, place - MOST_EARLIER_SPEAKERS) : place]):
            if earlier[1] <= speaker[0] and self._agrees_with(earlier, low):
                if self._is_other_between(earlier, speaker, low):
                    return speaker
                self._remember_gender(earlier, low)
                return earlier
        return speaker if subject is None else subject

    def _remember_gender(self, phrase: Phrase, pronoun: str) -> None:
        """Record the gender of a phrase's last word, so that “she” is not resolved as “he”."""
        if pronoun in self.tokens.lexicon.female_pronouns:
            self.female.add(self.tokens.lower[phrase[1] - 1])
        elif pronoun in self.tokens.lexicon.male_pronouns:
            self.male.add(self.tokens.lower[phrase[1] - 1])

    def _explanation_after(self, speaker: Phrase, cue: Phrase) -> Phrase | None:
        """Return the explanation right after a pronoun: “he said, one of the soldiers”."""
        at, words = cue[1], self.tokens.words
        if speaker[1] != cue[0] or at + 1 >= len(words) or words[at] not in ".,":
            return None
        if self.tokens.lower[at + 1] != "one" or self.tokens.lower[at + 2 : at + 3] != ["of"]:
            return None
        return phrase_right_of(self.tokens, at, min(len(words), at + 12))

    def _subject_before(self, speaker: Phrase, pronoun: str) -> Phrase | None:
        """Return the subject of the sentence before.

        Example: “Mr. Abara resigned. “I was asked to lie,” he said”. It must be a name of at least
        two words, fit the pronoun, and be the only person named there.
        """
        tokens, lexicon = self.tokens, self.tokens.lexicon
        own = tokens.sentence_at(speaker[0])
        if pronoun not in lexicon.male_pronouns | lexicon.female_pronouns or own.first == 0:
            return None
        before = tokens.sentence_at(own.first - 1)
        if before.paragraph != own.paragraph or self._says_more(own.first, speaker[0]):
            return None
        last = min(before.last, before.first + PERSON_WINDOW)
        subject = opening_phrase(tokens, before.first, last)
        opens = tokens.lower[before.first]
        is_clause = opens in lexicon.verbs or opens.endswith("ed")
        if subject is not None and (is_clause or is_pronoun(tokens, subject)):
            # “Asked whether he would appeal, Mr Doyle shook his head.”
            subject = self._after_comma(subject, last)
        subject = self._cut_after_name(subject)
        names = [] if subject is None else [n for n in range(*subject) if tokens.is_word(n)]
        is_title = (
            not lexicon.subject_first and tokens.lower[names[0]] in lexicon.roles
            if names
            else False
        )
        is_person = len(names) > 1 and all(map(tokens.is_capital, names[is_title:]))
        if subject is None or not is_person or not self._agrees_with(subject, pronoun):
            return None
        return None if self._is_other_between(subject, speaker, pronoun) else subject

    def _cut_after_name(self, subject: Phrase | None) -> Phrase | None:
        """Return the name at the beginning of a phrase, where verbs cannot be told by their form.

        Example: “Врач Тимур Асланов” of “Врач Тимур Асланов приехал первым”.
        """
        tokens, lexicon = self.tokens, self.tokens.lexicon
        if subject is None or lexicon.subject_first:
            return subject
        start, end = subject
        after_name = (
            at
            for at in range(start + 1, end)
            if not tokens.is_capital(at) and tokens.lower[at] not in lexicon.roles
        )
        return start, next(after_name, end)

    def _says_more(self, first: int, last: int) -> bool:
        """Return whether two tokens have more than a verb of saying between them.

        Example: “— вспоминает он”.
        """
        tokens, lexicon = self.tokens, self.tokens.lexicon
        # A longer span always says more; reading it for each pronoun would take quadratic time.
        more = (
            low for low in tokens.lower[first : min(last, first + PERSON_WINDOW)] if low.isalnum()
        )
        if last - first > PERSON_WINDOW or lexicon.subject_first:
            return last - first > PERSON_WINDOW or any(more)
        return any(low not in lexicon.verbs and low not in lexicon.auxiliaries for low in more)

    def _after_comma(self, pronoun: Phrase, last: int) -> Phrase | None:
        words = self.tokens.words
        comma = next((at for at in range(pronoun[1], last) if words[at] == ","), None)
        phrase = (
            None
            if comma is None
            else phrase_right_of(self.tokens, comma, last, with_apposition=False)
        )
        if phrase is None:
            return None
        ends = range(phrase[0], phrase[1])
        end = next((at for at in ends if not self.tokens.is_capital(at)), phrase[1])
        return (phrase[0], end) if end > phrase[0] else None

    def _known_speaker_before(self, speaker: Phrase, pronoun: str) -> Phrase | None:
        """Return the known speaker whom the sentence right before names alone, or None.

        Example: “The sergeant does not take it well. “I can wake them up,” he says”. The sentence
        is in the same paragraph, and the person speaks elsewhere in the text too.
        """
        tokens, lexicon = self.tokens, self.tokens.lexicon
        own = tokens.sentence_at(speaker[0])
        if pronoun not in lexicon.male_pronouns | lexicon.female_pronouns or own.first == 0:
            return None
        before = tokens.sentence_at(own.first - 1)
        if before.paragraph != own.paragraph or before.last - before.first > PERSON_WINDOW:
            return None
        if self._says_more(own.first, speaker[0]):
            return None
        places = [
            at for at in range(before.first, before.last) if tokens.lower[at] in self.last_words
        ]
        if len({tokens.lower[at] for at in places}) != 1:
            return None
        phrase = self._whole_name(places[0], before.first)
        is_other = self._is_other_between(phrase, speaker, pronoun)
        return phrase if self._agrees_with(phrase, pronoun) and not is_other else None

    def _whole_name(self, last: int, first: int) -> Phrase:
        """Return a name from its first capitalized word on, or a description with its article."""
        tokens, start = self.tokens, last
        while start > first and tokens.is_capital(last) and tokens.is_capital(start - 1):
            start -= 1
        has_article = start > first and tokens.lower[start - 1] in tokens.lexicon.determiners
        return start - has_article, last + 1

    def _antecedent(self, speaker: Phrase) -> Phrase:
        phrase = phrase_before(self.tokens, speaker[0])
        return speaker if phrase is None else phrase

    def _agrees_with(self, earlier: Phrase, pronoun: str) -> bool:
        words = set(self.tokens.lower[earlier[0] : earlier[1]])
        if self._belongs_to_other_sex(earlier, pronoun) or self._is_acronym(earlier, pronoun):
            return False
        if pronoun in self.tokens.lexicon.male_pronouns:
            return not words & (self.tokens.lexicon.female_words | self.female) and not (
                self._names_body(words)
            )
        if pronoun in self.tokens.lexicon.female_pronouns:
            return not words & (self.tokens.lexicon.male_words | self.male) and not (
                self._names_body(words)
            )
        if pronoun == "it":
            return self._names_body(words)
        return True

    def _is_acronym(self, earlier: Phrase, pronoun: str) -> bool:
        """Return whether an acronym with an article rules out “he” and “she”: “the SSN”."""
        tokens, lexicon = self.tokens, self.tokens.lexicon
        is_of_person = pronoun in lexicon.male_pronouns | lexicon.female_pronouns
        last = tokens.words[earlier[1] - 1]
        has_article = tokens.lower[earlier[0]] in lexicon.determiners
        return is_of_person and has_article and len(last) > 1 and last.isupper()

    def _belongs_to_other_sex(self, earlier: Phrase, pronoun: str) -> bool:
        """Return whether pronouns right after a name show the other gender.

        In “Maria Bell said that her brother …” the name is unlikely to be “he”.
        """
        lexicon = self.tokens.lexicon
        sides = lexicon.male_pronouns | {"his"}, lexicon.female_pronouns
        own, other = sides if pronoun in lexicon.male_pronouns else sides[::-1]
        sentence = self.tokens.sentence_at(earlier[0])
        words = set(self.tokens.lower[earlier[1] : min(sentence.last, earlier[1] + PERSON_WINDOW)])
        return bool(words & other) and not words & own

    def _is_other_between(self, earlier: Phrase, speaker: Phrase, pronoun: str) -> bool:
        """Return whether another person is named between a candidate and the pronoun.

        In “Anna Bell called the mayor, Jan Kolb. He said …” that is a name of two words, in the
        sentence of the candidate, that is not known to be of the other gender. A person in reported
        content (“Anna Bell said that Jan Kolb …”) does not count.
        """
        tokens, lexicon = self.tokens, self.tokens.lexicon
        if pronoun not in lexicon.male_pronouns | lexicon.female_pronouns:
            return False
        other_sex = self.female if pronoun in lexicon.male_pronouns else self.male
        first = max(earlier[1], speaker[0] - PERSON_WINDOW)
        last = min(tokens.sentence_at(earlier[0]).last, speaker[0] - 1)
        # A person named in reported content does not count.
        if "that" in tokens.lower[first:last]:
            last = tokens.lower.index("that", first, last)
        ours = set(tokens.lower[slice(*earlier)])
        return any(
            tokens.is_capital(at)
            and tokens.is_capital(at + 1)
            and tokens.is_word(at)
            and tokens.is_word(at + 1)
            and not self._names_body(set(tokens.lower[at : at + 2]))
            and tokens.lower[at - 1] not in lexicon.determiners
            and tokens.lower[at + 1] not in ours | other_sex
            for at in range(first, last)
        )

    def _names_body(self, words: set[str]) -> bool:
        return bool(words & self.tokens.lexicon.organisations)


def is_pronoun(tokens: TextTokens, speaker: Phrase) -> bool:
    lexicon, low = tokens.lexicon, tokens.lower[speaker[0]]
    if speaker[1] - speaker[0] != 1:
        return False
    return low in lexicon.pronouns or low in lexicon.latter_male or low in lexicon.latter_female
