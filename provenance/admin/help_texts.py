"""Help texts of the admin for fields whose model has none."""

from __future__ import annotations

SLUG = "Its name in addresses: lower case, digits and hyphens. Never the name of somebody at risk."
STATED = "The words that state it. Empty only where the reason is given instead."
ORDER = "Its place among the rows here, from 1."

HELP_TEXTS: dict[str, dict[str, str]] = {
    "attribution": {
        "slug": SLUG,
        "taker": "The document that takes the words: the article, or one above it that it tells of.",
        "upstream": (
            "Where the words come from. Empty where the claimed speaker speaks in the taker itself, "
            "or where a gap stands instead."
        ),
        "speaks": "Tick at the end of a chain: here the claimed speaker speaks.",
        "gap": "Choose where a source should be and none is named; with an upstream: steps between.",
        "passage": "The words that state this step. Empty only for an inference, with its reason.",
        "inferred_by": "Who concludes it, where no words state the step.",
    },
    "act": {
        "attribution": "The step at which it was done.",
        "position": ORDER,
        "kind": "What was done with the material; one row for each thing done.",
        "agent": "Who did it, if in the register; the name as printed stands beside.",
        "passage": "Words of its own, if they are not those of the step.",
    },
    "candidate": {
        "slug": SLUG,
        "attribution": "The gap that it may fill.",
        "document": "Choose it where it is recorded; only then can it be confirmed.",
        "passage": "Words that speak for it, if there are any.",
        "state": "Decided on its own page, by another curator than who proposed it.",
    },
    "document": {
        "slug": SLUG,
        "kind": "What it is: an article, an agency report, a recording that was released, a post …",
        "archived_address": "A copy in an archive, where the page may change or go.",
        "holding": "Held: you had its own words before you. Named: known only through others.",
        "syndicated_copy_of": "Where it repeats another word for word; not for a retelling.",
        "examined_on": "The day on which somebody looked for what it says of checks.",
        "examined_by": "Who looked. Only then does it count as stating no check.",
        "status": "Moved on the page where it stands, with a second reader.",
    },
    "documentdate": {
        "document": "The document whose date it is.",
        "layer": "What happened then: made, released, published, published again, retrieved.",
        "position": "2 for a second date of the same layer.",
        "precision": "How much of the date is stated.",
        "edtf": "Such as 29 September 2022 or 2022-09-29, XXXX-09-29 without a year, 2022-07~ for about then.",
        "passage": "The words that state it. Empty: say in the reason how it was worked out.",
    },
    "occasion": {
        "document": "The document in which words of this occasion stand.",
        "position": ORDER,
    },
    "passage": {
        "document": "Where the words stand.",
        "start": "Characters before them in the text; filled in where the words are found there.",
        "end": "Where they end, exclusive; filled in likewise.",
        "zone": "Its part of the document: what a headline says is compared with the body.",
    },
    "quote": {
        "slug": SLUG,
        "kind": "A figure where it is compared by its number, such as a tally; else words.",
        "addressee": "To whom it was said, where that is told.",
        "setting_passage": "The words that state occasion, time or place.",
        "responds_to": "Where it answers another quote: a denial, a comment.",
    },
    "wording": {
        "slug": SLUG,
        "quote": "The claimed speech event; an existing one where other documents word the same.",
        "passage": "The words of the quote alone, without who says them.",
        "segment_start": "Only where the passage joins several quotes: where this one begins.",
        "segment_end": "Where it ends, exclusive.",
        "form": "Direct in marks; mixed within another's sentence; indirect told without marks.",
    },
    "translation": {
        "wording": "The words that were translated.",
        "position": ORDER,
        "from_language": "Empty: not stated.",
        "into_language": "The language of the words as they stand here.",
        "translator": "Empty: not stated.",
        "passage": STATED,
    },
    "overruling": {
        "passage": "Where the program read wrongly, or missed something.",
        "reader": "What kind of thing it is about.",
        "reason": "Why, in a sentence.",
        "curator": "Who says so.",
    },
    "source": {
        "slug": SLUG,
        "kind": "An unnamed voice where the article gives no name; two soldiers are two sources.",
        "part_of": "The whole it belongs to, such as the ministry of a service.",
        "protection": "Choose for somebody at risk: one form then stands for them everywhere.",
    },
    "sourcename": {
        "source": "Whose name it is.",
        "name": "As it is written elsewhere: another language, script or short form.",
    },
    "interest": {
        "source": "Whose stake it is.",
        "position": ORDER,
        "since": "From when. Empty: not known.",
        "until": "Until when. Empty: still so, or not known.",
        "passage": "The words that state it; else give the reason.",
    },
    "correction": {
        "document": "What was put right or taken back.",
        "position": ORDER,
        "kind": "By its publisher, or here.",
        "passage": "The words of the correction, where they are on file.",
    },
    "statement": {
        "slug": SLUG,
        "passage": "The whole sentence that says what was done with the material.",
        "kind": "Checking, translating, editing, selecting or naming.",
        "of_document": "What it speaks of as a whole; else choose a wording.",
        "of_wording": "Where it is said of one claim only.",
        "how_put": "Disclaimed where it says that nobody could check.",
        "duration_number": "Only a duration said of this very activity.",
        "methods": "Only those that the words name.",
    },
    "statedobject": {
        "statement": "The statement that says it.",
        "object": "What is said to be established; never what we hold to be so.",
    },
    "method": {
        "slug": SLUG,
        "name": "How it was checked, in the words of the list; look for it there first.",
    },
}
"""Model name to field name to help text."""
