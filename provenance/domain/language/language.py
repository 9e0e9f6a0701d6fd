"""The ``Language`` class, an instance of which each file in ``languages/`` builds.

A language file fills the tables it has. ``Language.absent`` names every empty table with the
reason, and a test checks that. All words are in lower case; patterns are regular expressions as
text, which the modules that read them compile with ``re.IGNORECASE``.

Ceiling: every table of a language is described in one place.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from provenance.domain.language.compared_numbers import ComparedNumbers
from provenance.domain.language.sense_words import SenseWords
from provenance.domain.language.speech_verbs import SpeechVerb
from provenance.domain.language.spelling import SpellingWords

type WordSet = frozenset[str]
type Patterns = tuple[str, ...]
type Contrast = tuple[WordSet, ...]
"""Sets of words: words of one set mean the same in this context, words of different sets do not."""


class WordOrder(StrEnum):
    """The position of the subject of a verb of saying."""

    SUBJECT_FIRST = "subject first"
    """To its left; to its right only after a quotation: “…,” said the nurse."""
    FREE = "free"
    """On either side, in any clause."""


class Trait(StrEnum):
    """How the writing of a language differs from English, as far as the rules depend on it."""

    BARE_NOUNS = "bare-nouns"
    """There are no articles, so that a noun may open a phrase."""
    CAPITAL_NOUNS = "capital-nouns"
    """Every noun is capitalised, not only names."""
    NO_CAPITALS = "no-capitals"
    """The script has no capitals."""
    CUE_IN_MARKS = "cue-in-marks"
    """The attribution may stand within the marks: “« Non, a dit la ministre, et … »”."""
    CASES = "cases"
    """Endings, not positions, mark subject and object."""
    ELISIONS = "elisions"
    """Function words are elided before a vowel and joined to the next word: “l’agence”."""
    NO_SUBJECTS = "no-subjects"
    """A verb may lack a subject if the last named person is meant: “«Sí», avisó”."""


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """Words for reporting speech. Read by ``proposing``."""

    verbs: Mapping[str, SpeechVerb]
    """Maps each form of a verb to its description."""
    according_to: tuple[str, ...]
    """Phrases before the name of a speaker; a last word of one letter is a prefix."""
    auxiliaries: WordSet
    """Words that may stand between a subject and its verb: “has also repeatedly”."""
    speech_nouns: WordSet = frozenset()
    """Nouns for spoken words, before one of ``owner_phrases``: “the *phrase* was coined by”."""
    owner_phrases: tuple[str, ...] = ()
    referring_phrases: tuple[str, ...] = ()
    """Phrases before a verb that refer back to a quotation: “*that is what* the mayor said”."""
    opening_views: tuple[str, ...] = ()
    """Prepositions that open a sentence before a view: “*for* the widow the ruling is …”."""
    copulas: WordSet = frozenset()
    """Verbs of such a sentence, right before the view."""
    describing_verbs: WordSet = frozenset()
    """Arabic verbs that are followed by the speaker and then by what is described: “وصف”."""
    description_openings: tuple[str, ...] = ()
    """Beginnings of the word between that and the description: “بأنه”."""
    infinitive_links: WordSet = frozenset()
    """Words between a speaker and the infinitive of a verb: “et le maire *de* conclure :”."""
    closing_cues: tuple[str, ...] = ()
    """Words right after a quotation that introduce its speaker without a verb: German “so”."""
    retorting_verbs: WordSet = frozenset()
    """Verb forms that report speech before one of ``retort_ends``: “*shot* back”."""
    retort_ends: WordSet = frozenset()
    putting_verbs: WordSet = frozenset()
    """Verb forms that report speech after one of ``putting_phrases``: “is how she *put* it”."""
    putting_phrases: tuple[str, ...] = ()
    dialogue_verbs: WordSet = frozenset()
    """Verb forms that report speech only right after a quotation."""
    verb_endings: tuple[str, ...] = ()
    """Endings of verb forms that report speech right after a quotation, whatever the verb is."""
    no_verbs: WordSet = frozenset()
    """Other words with such an ending that may stand there: German “nicht”."""
    noun_verbs: WordSet = frozenset()
    """Verb forms that are as often nouns: “the claims”."""
    noun_signs: WordSet = frozenset()
    """Words before which such a form is a noun: “of reports”."""
    modals: WordSet = frozenset()
    """Verbs after which a base form is a verb: “will claim”."""
    passive_verbs: WordSet = frozenset()
    """Forms of “to be”: the subject of “is called” is no speaker."""
    passive_contractions: tuple[str, ...] = ()
    """Endings that contain such a form: “that's called”."""
    capture_verbs: WordSet = frozenset()
    """Verbs whose passive subject speaks: “A driver was *heard* moaning”."""
    aims: WordSet = frozenset()
    """Nouns for an aim stated by the subject of the sentence: “with the stated *objective* of”."""
    aim_participles: tuple[str, ...] = ()
    """Participles before such a noun: “with the *stated* objective of”."""
    showing_verbs: WordSet = frozenset()
    """Base forms of verbs whose subject is a report, not a person: “the data suggest”."""
    quoting_verbs: WordSet = frozenset()
    """Base forms of verbs whose object speaks: “*quoted* the pilot as saying”."""
    opinion_verbs: WordSet = frozenset()
    """Base forms of weak verbs that do report what people say: “voters think”."""


@dataclass(frozen=True, slots=True)
class PhraseWords:
    """Words that delimit a phrase which names somebody. Read by ``proposing``."""

    pronouns: WordSet
    determiners: WordSet
    borders: WordSet
    """Words before which such a phrase ends, or after which it begins."""
    after_names: WordSet
    """Words that may directly follow such a phrase and are not part of it: “in”, “during”."""
    possessives: WordSet = frozenset()
    """Possessive determiners that refer to the speaker: “says *its* agents recorded it”."""
    object_determiners: WordSet = frozenset()
    """Articles of the addressee, never of the speaker: “*dem* Sender”."""
    first_persons: WordSet = frozenset()
    """Pronouns in the first person as subjects: “we”."""
    impersonal: WordSet = frozenset()
    """Impersonal pronouns: “peut-*on* lire”."""
    male_pronouns: WordSet = frozenset()
    female_pronouns: WordSet = frozenset()
    latter_male: WordSet = frozenset()
    """Words for “the latter” that stand alone: “той”."""
    latter_female: WordSet = frozenset()
    male_determiners: WordSet = frozenset()
    """Masculine articles, alone or contracted with a preposition: “le”, “du”."""
    female_determiners: WordSet = frozenset()
    object_pronouns: WordSet = frozenset()
    """Pronouns for the material after a verb: “veröffentlichte *es* die Zeitung”."""
    relative_pronouns: WordSet = frozenset()
    plural_determiners: WordSet = frozenset()
    quantifiers: WordSet = frozenset()
    opening_prepositions: WordSet = frozenset()
    """Words that open a phrase of time, place or manner before the subject: “during”."""
    origins: WordSet = frozenset()
    """Function words between a name and a place of origin: “a nurse *from* Leeds”."""
    inside_names: WordSet = frozenset()
    """Function words within a name: “Ministry *of* Defence”."""
    small_in_names: WordSet = frozenset()
    """Function words and months that are names if capitalised: “Theresa *May*”."""
    title_words: WordSet = frozenset()
    """Words that are not capitalised in the title of a work."""
    apposition_openings: WordSet = frozenset()
    """Words that open an apposition after a name: “Bell, *his* sister,”."""
    not_speakers: WordSet = frozenset()
    """Words before a colon, or after “according to”, that are no speakers: “update”, “plan”."""
    times: WordSet = frozenset()
    """Days, months and parts of a day."""
    supposing_verbs: WordSet = frozenset()
    """Verbs of a hedge within the phrase: “a man *understood* to be a soldier”."""
    aside_endings: tuple[str, ...] = ()
    """Endings of uncapitalised words between a verb and its subject: adverbs, datives."""
    unnamed_ends: tuple[str, ...] = ()
    """Phrases after a role saying that no name is given: “un militar *sin identificar*”."""
    surnames: tuple[str, ...] = ()
    """Phrases between a role and a surname: “шахтар *на прізвище* Дзюба”."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs between subject and verb, and of some nouns: “a simple*ment* répondu”."""
    object_endings: tuple[str, ...] = ()
    """Endings of uncapitalised nouns for the addressee, right before the speaker."""
    possessive_endings: tuple[str, ...] = ()
    plural_possessive_endings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Nouns for people and bodies that speak. Read by ``proposing`` and ``names``, pooled."""

    roles: WordSet
    """Uncapitalised nouns for a person, or for what stands for one."""
    male_roles: WordSet = frozenset()
    female_roles: WordSet = frozenset()
    female_role_endings: tuple[str, ...] = ()
    """Endings of a role for a woman, which replace an ending or are added: “ciudadan*a*”."""
    male_role_endings: tuple[str, ...] = ()
    """The endings that they replace; empty where they are added: “Lehrer*in*”."""
    male_markers: WordSet = frozenset()
    female_markers: WordSet = frozenset()
    """Titles and adjectives that show the gender: “Mrs”."""
    organisations: WordSet = frozenset()
    """Nouns to which “it” may refer, but not “he” or “she”: “ministry”."""
    titles: WordSet = frozenset()
    abbreviations: WordSet = frozenset()
    """Words whose full stop does not end a sentence."""
    not_names: WordSet = frozenset()
    """Capitalised words that describe a person rather than name them."""
    common_in_names: WordSet = frozenset()
    """Folded words in a speaker's name that also occur in headlines about something else."""


@dataclass(frozen=True, slots=True)
class WorkWords:
    """Words that distinguish titles from quotations. Read by ``proposing.mark_kinds``, pooled."""

    works: WordSet = frozenset()
    """Nouns for works and media: “film”, “podcast”, “NBC's”."""
    title_participles: WordSet = frozenset()
    """Words right before a title: “headlined”."""
    so_called: WordSet = frozenset()
    """Words right before words that nobody spoke: “so-called”."""
    nicknaming: WordSet = frozenset()
    """Verbs before a nickname: “*nicknamed* the warehouse ‘the chapel’”."""
    signs: WordSet = frozenset()
    """Nouns for what bears words without a speaker: “reads a *placard*”."""
    authored_writings: WordSet = frozenset()
    """Nouns for writings, whose named author speaks: “ідеться в *листі* міністра”."""
    languages: WordSet = frozenset()
    """Names of languages: in “Latin for ‘peace’” nobody speaks."""
    word_nouns: WordSet = frozenset()
    """Words before a word that is only mentioned: “the *hashtag* ‘Home’”."""


@dataclass(frozen=True, slots=True)
class SourceWords:
    """Words that state where the material of a text comes from. Read by ``proposing.acts`` and
    ``proposing.upstream``."""

    acts: Mapping[str, str] = field(default_factory=dict)
    """Maps an active verb form to the act as stored in the vocabulary: “publicó”."""
    participles: Mapping[str, str] = field(default_factory=dict)
    """Maps a participle, passive or after “has”, to the act: “intercepted”. English forms that are
    both are in both tables."""
    phrasal_acts: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """Maps a word to its act and to the verbs that may precede it: “had *access*”."""
    other_phrasal_acts: Mapping[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    """More such words, for which other verbs make another act: “went *up*”, besides “picked up”."""
    act_nouns: Mapping[str, str] = field(default_factory=dict)
    """Maps a noun to the act that it names: “the *interception* of the call by the police”."""
    self_stating_nouns: WordSet = frozenset()
    """Those of ``act_nouns`` that state an act even if nobody is named: “the *wiretaps* show”."""
    ambiguous_acts: WordSet = frozenset()
    """Ambiguous forms, which need the material right beside them: “slipped”."""
    breaking_verbs: WordSet = frozenset()
    """Forms that only count with one of ``stories`` as their object: “broken”."""
    picking_up_verbs: WordSet = frozenset()
    """Forms for what a microphone records: “picked”, of “a hot microphone picked up”."""
    microphones: WordSet = frozenset()
    operator_phrases: tuple[str, ...] = ()
    """Phrases before whoever runs a microphone: “operated by”."""
    devices: WordSet = frozenset()
    """Devices used by somebody who is not named: “a *drone* filmed the column”."""
    count_nouns: WordSet = frozenset()
    """Nouns for the basis of a number: “by the ministry’s own *count*”."""
    means_nouns: WordSet = frozenset()
    """Means without an article after “by”: “sent by *post*”."""
    several_ones: WordSet = frozenset()
    """Words for one of several, before one of ``several_links``: “*один* из них”."""
    several_links: WordSet = frozenset()
    granting_verbs: WordSet = frozenset()
    """Forms for giving access to the material: “*allowed* to listen to the tape”."""
    access_verbs: WordSet = frozenset()
    """Verbs for using that access: “listen”."""
    arrivals: tuple[str, ...] = ()
    """Phrases between material and its receiver: “the diary *made its way to* the paper”."""
    writings: WordSet = frozenset()
    """Nouns for what is quoted or printed again, besides material: “article”."""
    origins_of_material: tuple[str, ...] = ()
    """Phrases between material and its giver: “the tape *came from* a clerk”."""
    captivity: WordSet = frozenset()
    """Places from which people, not material, are released: “hospital”."""
    affiliations: tuple[str, ...] = ()
    """Phrases of affiliation: “a channel *close to* the army”."""
    needing_objects: WordSet = frozenset()
    """Forms of acts whose object must be material: “played the tape”, not “a role”."""
    needing_receivers: WordSet = frozenset()
    """Those of these forms that are ambiguous without a receiver: “sold it to the paper”."""
    double_objects: WordSet = frozenset()
    """Forms whose passive subject may be the receiver: “the paper was *sent* a letter”."""
    frequency_words: WordSet = frozenset()
    """Words of frequency, with which a form states no act: “viewed a million *times*”."""
    own_names: tuple[str, ...] = ()
    """Names an outlet uses for itself: “this newspaper”."""
    abilities: WordSet = frozenset()
    """Words between a subject and its verb: “was *able* to verify”."""
    nor: WordSet = frozenset()
    """Words before the second of two who both did not act: “neither the police *nor* the court”."""
    neither: WordSet = frozenset()
    """Words before the first of them."""
    check_nouns: WordSet = frozenset()
    """Nouns for a check, followed by one of ``check_givers``: “a *search* by the paper”."""
    check_givers: tuple[str, ...] = ()
    admitting_verbs: WordSet = frozenset()
    """Verbs for statements about oneself, which are no hedge: “admitted”."""
    playing_verbs: WordSet = frozenset()
    """Forms of acts that show or play the material to others: “jurors were *played* the tape”."""
    producing_verbs: WordSet = frozenset()
    """Forms for producing one of ``recordings``, before “by”: “made”."""
    interrogatives: WordSet = frozenset()
    """Words that ask who did it: “*wer* es war, ist unklar”."""
    capturing_verbs: WordSet = frozenset()
    """Forms for recording, or intercepting one of ``calls``: “*captured* the exchange”."""
    calls: WordSet = frozenset()
    ordering_words: WordSet = frozenset()
    """Words before “by” and whoever gave the order: “wiretaps *ordered* by a judge”."""
    secrecy_words: WordSet = frozenset()
    """Words with which a form for recording needs no material: “taped him *secretly*”."""
    gerund_openings: WordSet = frozenset()
    """Words before a form in “-ing” with the subject of the sentence: “*after* obtaining it”."""
    taking_verbs: WordSet = frozenset()
    """Forms for obtaining, before one of ``giver_links``: “*taken* from the server by hackers”."""
    facts: WordSet = frozenset()
    """Nouns for facts that are released, besides material: “the *names* of the bidders”."""
    had_access_forms: WordSet = frozenset()
    """Forms for having access, after “has” or before “by”: “has *read* the memo”."""
    unsealing_verbs: WordSet = frozenset()
    """Forms for releasing, beside one of ``seals``: “*lifted* the seal on the papers”."""
    seals: WordSet = frozenset()
    adjacent_ends: WordSet = frozenset()
    """Those of ``phrasal_acts`` that directly follow their verb: “came *by*”."""
    no_receivers: WordSet = frozenset()
    """Nouns for what material may reach that is no receiver: “its *destination*”."""
    asking_words: WordSet = frozenset()
    """Words before “who” that ask, besides verbs of saying: “it is *unclear* who leaked it”."""
    rooms: WordSet = frozenset()
    """Places that may be bugged: “office”."""
    bugging_verbs: WordSet = frozenset()
    """Forms done to ``rooms`` or a telephone without naming the material: “bugged”."""
    planting_verbs: WordSet = frozenset()
    """Forms that mean recording if one of ``listening_devices`` is the object: “hid a microphone”."""
    listening_devices: WordSet = frozenset()
    handed_things: WordSet = frozenset()
    """Devices that contain material only if they are handed to somebody: “phone”."""
    tapping_nouns: WordSet = frozenset()
    """Those of ``act_nouns`` that state an act only beside ``tapped_things``: “phone *taps*”."""
    citing_phrases: tuple[str, ...] = ()
    """Words before the sources of a report, without a subject: “*citing* two emails”."""
    conditions: WordSet = frozenset()
    """Words that open a clause of what may not have happened: “if”."""
    recordings: Mapping[str, str] = field(default_factory=dict)
    """Maps a noun for a recording to the act that produces it: “tape”, “wiretap”."""
    surfacing_verbs: WordSet = frozenset()
    """Forms before one of ``publication_places``: “*surfaced* on the channel Heron”."""
    publication_places: WordSet = frozenset()
    requests: WordSet = frozenset()
    """Those of ``act_nouns`` that need one of ``request_openings`` before: “records request”."""
    request_openings: WordSet = frozenset()
    creations: WordSet = frozenset()
    """Nouns with which a release is no news: “a video for her *song*”."""
    agent_ends: WordSet = frozenset()
    """Words that are never part of the agent after “by”: “came”, “late”."""
    new_determiners: WordSet = frozenset()
    """Indefinite articles: “a”."""
    place_prepositions: WordSet = frozenset()
    """Prepositions before a place that identifies such a person: “a clerk *in* the registry”."""
    place_determiners: WordSet = frozenset()
    aide_nouns: WordSet = frozenset()
    """Nouns after which “to” names whom they serve: “an *aide* to the governor”."""
    naming_phrases: tuple[str, ...] = ()
    """Words between a noun and its name: “a group *calling itself* Tide”."""
    holding_words: WordSet = frozenset()
    """Those of ``phrasal_acts`` that precede the holder of the material: “у розпорядженні”."""
    stories: WordSet = frozenset()
    """Nouns for what is brought to light, besides material: “scandal”."""
    tapped_things: WordSet = frozenset()
    """Nouns for what is tapped, which is no material where something is released: “phone”."""
    other_objects: WordSet = frozenset()
    """Nouns that are no material but can be intercepted, recorded, leaked or released: “drone”."""
    clear_acts: WordSet = frozenset()
    """Forms that state the act without naming the material: “wiretapped”."""
    by: tuple[str, ...] = ()
    """Prepositions before the agent: “by”. Empty where an ending marks the agent."""
    by_after_nouns: tuple[str, ...] = ()
    """The same after a noun for the act, where “von” would mean “of”: “durch”."""
    by_endings: tuple[str, ...] = ()
    """Endings of the first word of the agent, where an ending marks it."""
    receiver_links: tuple[str, ...] = ()
    """Prepositions before the receiver of the material: “with”, “to”."""
    giving_verbs: WordSet = frozenset()
    """Forms of acts that give somebody the material: “shared with”."""
    spans_of_time: WordSet = frozenset()
    """Nouns of time, after which a subject may start: “after two *years* the archive released”."""
    getting_verbs: WordSet = frozenset()
    """Forms of acts that get it from one of ``givers``: “*got* the file from a clerk”."""
    giver_links: WordSet = frozenset()
    """Prepositions before the giver: “from”."""
    givers: WordSet = frozenset()
    """Nouns for people who may be the giver, besides roles: “source”, “colonel”."""
    perfect: WordSet = frozenset()
    """Auxiliaries that make a participle active: “has”."""
    passive: WordSet = frozenset()
    """Auxiliaries that make it passive: “was”."""
    reflexive: WordSet = frozenset()
    """Words that make a passive auxiliary active: “s’est procuré”."""
    undone_words: WordSet = frozenset()
    """Words for what did not happen, or not yet: “not”, “will”."""
    denying_verbs: WordSet = frozenset()
    """Verbs that deny the act: “denied that it intercepted”."""
    claiming_verbs: WordSet = frozenset()
    """Verbs of claiming, which hedge the act: “claims that it intercepted”."""
    joins: WordSet = frozenset()
    """Words that join two acts of one agent: “and”."""
    first_words: WordSet = frozenset()
    """Words that call a report the first: “first reported”."""
    first_ones: WordSet = frozenset()
    """Words that call a reporter the first, beside one of ``first_links``: “the first to”."""
    first_links: WordSet = frozenset()
    """Words beside those: “the first *to*”, “*als* Erster”."""
    adjective_endings: tuple[str, ...] = ()
    """Endings of adjectives that precede a noun, where nouns need no article."""
    plural_endings: tuple[str, ...] = ()
    """Endings of plural or impersonal verb forms: “опубликовали”."""
    receiver_endings: tuple[str, ...] = ()
    """Endings of the receiver, where an ending marks it."""
    reporting_verbs: WordSet = frozenset()
    """Verb forms beside such a word."""
    independence_stems: tuple[str, ...] = ()
    """Beginnings of words for an independent check, which name nobody: “independent”."""
    exclusive_stems: tuple[str, ...] = ()
    """Beginnings of words for exclusive material: “exclusiv”."""
    material: WordSet = frozenset()
    """Nouns for what is passed on: “recording”."""
    material_endings: tuple[str, ...] = ()
    """Endings of compound nouns for it: “Überwachungs*video*”."""
    document_kinds: Mapping[str, str] = field(default_factory=dict)
    """Maps a noun to the stored kind of document: “footage”."""
    spoken_kinds: WordSet = frozenset()
    """Those of these kinds in which somebody speaks: “in a statement”."""
    platforms: WordSet = frozenset()
    """Names of platforms with posts: “on Telegram”."""
    outlets: WordSet = frozenset()
    """Words in the names of outlets: “Times”."""
    agencies: WordSet = frozenset()
    """Names of news agencies, whose reports are copied."""
    addressing_verbs: WordSet = frozenset()
    """Base forms of verbs whose object may be an outlet: “told the Times”."""
    interviewed_by: WordSet = frozenset()
    """Prepositions before the interviewer: “with”."""
    reports: WordSet = frozenset()
    """Nouns for what can be a source by showing: ``material`` and “poll”, “study” …"""
    unnamed_phrases: tuple[str, ...] = ()
    """Phrases that report without naming a source: “is understood to”."""
    unnamed_stems: tuple[str, ...] = ()
    """Texts of which each unnamed phrase contains one; paragraphs without any are skipped."""


@dataclass(frozen=True, slots=True)
class StatementPatterns:
    """Patterns for what was done with the material. Read by ``proposing.statements``, pooled."""

    kinds: Mapping[str, Patterns] = field(default_factory=dict)
    """Maps a kind of statement, as stored, to the patterns that state it."""
    findings: Patterns = ()
    """Patterns that state a check by themselves: “the signature is genuine, experts say”."""
    doubts: Patterns = ()
    """Patterns that state by themselves what is unknown: “when it was filmed is unclear”."""
    exceptions: Patterns = ()
    """Patterns for what a check in the same sentence leaves open: “but not its date”."""
    methods: Mapping[str, str] = field(default_factory=dict)
    """Maps a method of verifying, as stored, to its pattern."""
    objects: Mapping[str, str] = field(default_factory=dict)
    """Maps what is verified, as stored, to its pattern."""
    checking: Patterns = ()
    """Whole words that are verbs of checking, whose subject is the checker: “verified”."""
    asserting: Patterns = ()
    """Forms that say the check was done: “verified”, “was able to verify”, not “verification”."""
    confirming: Patterns = ()
    """Words of confirmation that have other uses: “confirmed”, of a player’s move to a club."""
    confirmed_things: Patterns = ()
    """Stems that must occur in the sentence of such a word for it to state a check."""
    no_tampering: Patterns = ()
    """Patterns that no tampering was found, which assert a check: “found no sign of editing”."""
    disclaimed: Patterns = ()
    """Words in the clause of a word for verifying that deny that it was or could be done."""
    inconclusive: Patterns = ()
    """Words anywhere in a sentence for a check without a result: “but reached *no conclusion*”."""
    silences: Patterns = ()
    """Phrases that more is not said, which are no denial: “*without naming* anybody who did”."""
    other_matters: Patterns = ()
    """Patterns where such a word is about something else: “from her *verified account*”."""
    unsaid: Patterns = ()
    """Words right before a statement that leave it open: “did not say who”."""
    clause_openings: tuple[str, ...] = ()
    """Words that separate a clause from the one before: “but”, “while”."""
    relative_openings: tuple[str, ...] = ()
    """Words after a comma that open a relative clause: “The Times, *which* did not name him,”."""
    hedged: Patterns = ()
    """Words that hedge the statement itself."""
    duration_numbers: tuple[str, ...] = ()
    duration_units: tuple[str, ...] = ()
    duration_approximators: tuple[str, ...] = ()
    activities: Patterns = ()
    """Activities that a duration refers to: “translating”, “process”."""


@dataclass(frozen=True, slots=True)
class CheckWords:
    """Words that state a check, in any order. Read by ``proposing.check_frames``."""

    verifying: WordSet = frozenset()
    """Verbs of checking, in forms that say it was done: “verified”."""
    to_verify: WordSet = frozenset()
    """More such verbs, in forms that leave it open: “to verify”, “to rule out”."""
    establishing: WordSet = frozenset()
    """Ambiguous verbs, which need two of ``matters`` and material beside them."""
    managing: WordSet = frozenset()
    """Verbs with which such a form was done: “*managed* to verify”."""
    comparing: WordSet = frozenset()
    """Verbs of comparing, before one of ``comparing_links``: “checked it *against*”."""
    comparing_links: WordSet = frozenset()
    judging: WordSet = frozenset()
    """Verbs that give one of ``verdicts``, besides those of saying: “considers”."""
    verdicts: WordSet = frozenset()
    """What material may prove to be: “genuine”, “forged”."""
    genuine: WordSet = frozenset()
    """Those of ``verdicts`` in favour of the material; all others and ``tampered`` are against."""
    examining: WordSet = frozenset()
    """Words beside which a verdict against the material states a check: “experts”, “found”. Without
    one of them a party denies that the material is genuine."""
    finding: WordSet = frozenset()
    """Verbs of finding ``tampering``, or none: “saw no sign of editing”."""
    tampering: WordSet = frozenset()
    signs: WordSet = frozenset()
    """Objects of such a verb: “trace”."""
    failing: WordSet = frozenset()
    """Words, besides negations, for a check not made or without a result: “unable”."""
    no_denials: WordSet = frozenset()
    """Negations that have other uses: “ما”, “what”."""
    unknown: WordSet = frozenset()
    """Words that one of ``matters`` is unknown: “unclear”."""
    matters: WordSet = frozenset()
    """What is checked, besides material: “location”."""
    tampered: WordSet = frozenset()
    """What one of ``judging`` may deny of material in one word: “was not *edited*”."""
    impersonal: WordSet = frozenset()
    """Verbs after which an Arabic prefix names who could not: “لم *يتسن* لرويترز”."""
    qualities: WordSet = frozenset()
    """Nouns that may be the object of one of ``judging``: “acknowledged the *authenticity*”."""
    dating: WordSet = frozenset()
    """Words before the year of the material: “filmed in 2014”."""
    parting: WordSet = frozenset()
    """Words that separate two clauses: “but”."""
    helping: WordSet = frozenset()
    """Words of a verb phrase, besides auxiliaries: “*said it* had been *able to* verify”."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """Words for numbers and what they count. Read by ``figures``, pooled."""

    ones: tuple[str, ...] = ()
    """From zero to nineteen."""
    tens: tuple[str, ...] = ()
    """From twenty to ninety."""
    scales: Mapping[str, int] = field(default_factory=dict)
    joints: tuple[str, ...] = ()
    """Words within a number: “two hundred *and* ten”."""
    percent: Patterns = ()
    parts: Mapping[str, float] = field(default_factory=dict)
    """Words for fractions: “half”, “third”."""
    bare_parts: tuple[str, ...] = ()
    """Fractions without a number before them or a plural: “half”."""
    part_counts: Mapping[str, int] = field(default_factory=dict)
    """Words that may count fractions: “a”, “two”."""
    approximators: Mapping[str, str] = field(default_factory=dict)
    """Maps “roughly” and the like to one of a few standard forms."""
    articles: Patterns = ()
    """Words between an approximator and its number: “nearly *a* third”."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """Maps a folded word to a category: dead, lost, destroyed, wounded or left."""
    idioms: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Maps a word to the pattern of a phrase and its replacement, which must not be longer."""
    pronoun_numbers: Mapping[str, Patterns] = field(default_factory=dict)
    """Maps a number to the patterns where it is a pronoun: “one of them”."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """Months in order. Read by ``figures`` and ``proposing``, pooled."""

    month_stems: tuple[str, ...] = ()
    """The first three letters of each, which identify its full and its short name."""
    month_names: Patterns = ()
    """The full and the short name of each."""


@dataclass(frozen=True, slots=True)
class LayoutPatterns:
    """Patterns for lines of an article outside its body text. Read by ``proposing``, pooled."""

    key_points: Patterns = ()
    """Headings over key points."""
    credit_openings: Patterns = ()
    """Openings of lines at the foot of an article."""
    credit_sources: Patterns = ()
    """Text in such a line before the name of a source."""
    captions: Patterns = ()
    """Text that marks a caption."""


@dataclass(frozen=True, slots=True)
class ParticularPatterns:
    """Patterns of text that leads to a person, case-sensitive.

    Read by ``exact_addresses`` and ``particulars``. ``<months>``, ``<house>``, ``<capital>`` and
    ``<cyrillic>`` in a pattern stand for a month of any language, a house number, and a word with a
    Latin or a Cyrillic capital.
    """

    streets: Patterns = ()
    street_words: Patterns = ()
    """In Cyrillic languages: words for a street, before or after its name."""
    house_words: Patterns = ()
    """In the same languages: words before a house number."""
    months: Patterns = ()
    """Month names: a number before one is no house number."""
    passport: Patterns = ()
    channel: Patterns = ()
    """Words for a public channel, whose name is no private account."""


@dataclass(frozen=True, slots=True)
class RetoldWords:
    """Words for retelling a quote in other words. Read by ``matching.retelling``."""

    phrases: Mapping[str, str] = field(default_factory=dict)
    """Maps folded phrases to plain words for the same: “before long”, “soon”."""
    light: WordSet = frozenset()
    """Words that matter little in any sentence, such as “give” and “see”."""
    general: WordSet = frozenset()
    """Content words that many sentences have in common: “nobody”, “every”, “before”."""
    loss: WordSet = frozenset()
    """Words of death and loss. A retelling of a quote with such a word needs one too, …"""
    remainder: WordSet = frozenset()
    """… or one for who or what is left, or for another end."""
    lacking: WordSet = frozenset()
    """Words that negate without a negation: “lack”, “unable”."""


@dataclass(frozen=True, slots=True)
class Language:
    """All tables of one language."""

    tag: str
    """Its BCP 47 tag, without region: “en”."""
    name: str
    """Its English name, marked for translation. Read by ``naming.language_name``."""
    common_words: WordSet
    """About ten function words that identify a text in the language. Read by ``detection``."""
    telling_letters: str = field(kw_only=True, default="")
    """Letters that distinguish it from other languages in its script. Read by ``detection``."""
    function_words: WordSet
    """Function words. Those that are content words in another language, such as “war” and “die”,
    are left out. Read by ``content_words``, pooled."""
    other_news: WordSet = field(kw_only=True)
    """Words of the arts, sports and trade, in the forms that occur in texts. Read by
    ``matching.quote_setting``, pooled."""
    no_denials: tuple[str, ...] = field(kw_only=True)
    """Phrases that begin with a negation but negate nothing: “no fewer”, “not only”. Read by
    ``matching.retelling``, pooled."""
    denials: WordSet
    """Negations: “not”, “never”. Read by ``content_words``, pooled, and by ``aligning``."""
    contrasts: tuple[Contrast, ...]
    """Words that cannot replace each other without changing the meaning. Days, directions, kin,
    opposites. Read by ``matching.contrasts``, pooled."""
    small_contrasts: tuple[Contrast, ...] = field(kw_only=True)
    """The same for function words, such as modal verbs and conjunctions: “may” and “must”. Read by
    ``matching.contrasts``, pooled."""
    persons: Contrast = field(kw_only=True)
    """Six sets of pronouns: I, we, you, he, she, they; ambiguous ones are in several. Read by
    ``matching.contrasts``, pooled."""
    retold: RetoldWords = field(default_factory=RetoldWords, kw_only=True)
    """Read by ``matching.content_stems`` and ``matching.retelling``."""
    retold_synonyms: tuple[WordSet, ...] = field(default=(), kw_only=True)
    """Words that may replace each other in a free retelling, but not at one place of two wordings.
    Read by ``matching.retelling``."""
    english_words: Mapping[str, str] = field(default_factory=dict, kw_only=True)
    """Maps a word to the English words it may stand for where an English quote is retold. Read by
    ``matching.retelling``, by the first letters of the words."""
    synonyms: tuple[WordSet, ...] = field(kw_only=True)
    """Words that may replace each other without changing the meaning, in all forms. Read by
    ``matching.synonyms``, pooled."""
    sense: SenseWords = field(kw_only=True)
    hedges: tuple[str, ...]
    """Phrases by which an outlet distances itself from what it reports. Read by ``hedges``."""
    quotation_marks: tuple[str, ...]
    """Pairs of an opening and a closing mark: “«»”. Read by ``quotations``, pooled."""
    word_order: WordOrder
    """Read by ``proposing.lexicon``, as are the traits."""
    speech: SpeechWords
    phrases: PhraseWords
    people: PeopleWords
    traits: frozenset[Trait] = frozenset()
    works: WorkWords = WorkWords()
    sources: SourceWords = SourceWords()
    statements: StatementPatterns = StatementPatterns()
    checks: CheckWords = CheckWords()
    numbers: NumberWords = NumberWords()
    dates: DateWords = DateWords()
    spelling: SpellingWords = field(default_factory=SpellingWords)
    compared_numbers: ComparedNumbers = field(default_factory=ComparedNumbers)
    kindred_roles: tuple[WordSet, ...] = ()
    """Sets of roles that several texts may give one person: “soldier”, “conscript”. Read by
    ``matching.other_speaker``."""
    common_roles: WordSet = field(default=frozenset(), kw_only=True)
    """Those of these roles that occur in any news or have other meanings: “general”, “official”."""
    occasions: Mapping[str, Patterns] = field(default_factory=dict)
    """Maps a kind of occasion to words beside a quotation that state it: “told reporters”. Under
    “answered” are verbs for an answer on the same occasion as the words before it. Read by
    ``occasion_cues``, pooled."""
    taken_from: Patterns = ()
    """Patterns that an article quotes what another outlet printed: “the words quoted here”. Read by
    ``proposing.plan_documents``, pooled."""
    layout: LayoutPatterns = LayoutPatterns()
    particulars: ParticularPatterns = ParticularPatterns()
    not_hedges: Patterns = ()
    """Patterns where the words of a hedge are none: “supposed to go”. Read by ``hedges``."""
    elisions: Patterns = ()
    """What may follow an apostrophe for omitted letters: “’em”. Read by ``quotations``, pooled."""
    homographs: WordSet = frozenset()
    """Words of other languages with another meaning in this one. They may be left out where sets of
    several languages are pooled without regard to a text's language."""
    person_endings: Contrast = ()
    """Contrasting endings for persons: “abandonamos”, “abandonaron”. Read by
    ``matching.contrasts``, pooled."""
    tense_endings: Contrast = ()
    """Contrasting endings for the past against the present or future. Read by
    ``matching.contrasts``, pooled."""
    reported_forms: WordSet = frozenset()
    """Verb forms of reported speech: German “er *habe*”. Read by
    ``matching.function_word_exchanges``, pooled."""
    nations: Mapping[str, str] = field(default_factory=dict)
    """Maps beginnings of words for a country and its people to its English name. “mali$” is a whole
    word. Read by ``matching.nations``."""
    mutual_words: WordSet = frozenset()
    """Verbs for what two do to each other: “met”. Read by ``matching.exchanged_roles``, pooled."""
    detection_rank: int = 100
    """Rank that decides a tie in common words; the lower one wins. Pooled patterns are tried in the
    same order."""
    absent: Mapping[str, str] = field(default_factory=dict)
    """Reasons for empty tables, by the name of a table (“dates.month_stems”) or group (“dates”)."""
