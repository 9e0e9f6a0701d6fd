"""Finds the documents from which an article took the words of an occasion, from its proposals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from provenance.domain.language.languages import pooled_pattern
from provenance.domain.language.occasion_cues import SENTENCE_END
from provenance.domain.vocabulary import UNINTENDED_RELEASE_ACTS

RECORDINGS = ("released-audio", "released-video", "recording")
REPORTS = ("article", "wire")
_VISUAL_WORDS = re.compile(r"\b(?:videos?|footage|film(?:ed)?|camera|visible)\b", re.IGNORECASE)
_QUOTED_REPORT = re.compile(pooled_pattern(lambda language: language.taken_from), re.IGNORECASE)
_WITHIN_NAMES = frozenset(
    {*("of", "and", "de", "du", "des", "la", "del", "et", "y", "für", "і", "и")}
)
LONGEST_PLACE = 200
"""Maximum number of characters of a span that states where a quote was spoken."""
LONGEST_SENTENCE = 1_000

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The fields that are read from a stored proposal; ``number`` is its primary key."""

    number: int
    kind: str
    start: int
    end: int
    details: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RegisterName:
    """A body of the register that the text names, and whether it is an outlet or agency."""

    name: str
    is_outlet: bool = False
    is_agency: bool = False

    @property
    def forms(self) -> tuple[str, ...]:
        """The name in lower case, with and without its country: “Signals Directorate of Tavria”."""
        whole = self.name.casefold()
        short = whole.split(" of ")[0]
        return (whole, short) if " " in short and short != whole else (whole,)


@dataclass(frozen=True, slots=True)
class PlannedDocument:
    """A document above the article: its kind, publisher and name, and the span that states it.

    ``act`` is what its publisher did with a recording, as stored; "" for other documents.
    """

    kind: str
    publisher: str
    words: str
    place: Span
    act: str = ""


def place_of_saying(members: Sequence[PlanRow]) -> Span:
    """Return the span from the speaker to the words that state the occasion.

    The first quotation is used whose own sentence states it, outside the quotation, within
    ``LONGEST_PLACE`` characters; failing that, the span of the occasion's words.
    """
    for row in members:
        spans = [row.details["occasion"]["start"], row.details["occasion"]["end"]]
        for name in ("speaker", "cue"):
            spans += row.details.get(name) or ()
        start, end = min(spans), max(spans)
        is_apart = end <= row.start or row.end <= start
        if is_apart and not row.details["occasion"].get("carried") and end - start <= LONGEST_PLACE:
            return start, end
    first = members[0].details["occasion"]
    return first["start"], first["end"]


def _without_final_link(run: list[str]) -> list[str]:
    """Return the words of a name without an “of” or “and” at its end."""
    while run and run[-1] in _WITHIN_NAMES:
        run = run[:-1]
    return run


@dataclass(frozen=True, slots=True)
class DocumentReader:
    """A text with its proposed steps and the bodies of the register that it names."""

    text: str
    steps: Sequence[PlanRow]
    bodies: Sequence[RegisterName]

    def body_named_in(self, start: int, end: int, *, outlets: bool | None = None) -> str:
        """Return the body named first in a span, the longest if several begin there, else ""."""
        low = self.text[start:end].casefold()
        places = [
            (low.index(form), -len(form), body.name)
            for body in self.bodies
            if outlets in (None, body.is_outlet)
            for form in body.forms
            if form in low
        ]
        return min(places)[2] if places else ""

    def outlet_in(self, start: int, end: int) -> str:
        """Return the outlet named in a span, also by the last word of its name alone.

        Example: “the Gazette”.
        """
        if name := self.body_named_in(start, end):
            return name
        words = re.findall(r"\b[Tt]he ([A-Z]\w{3,})\b", self.text[start:end])
        outlets = [body.name for body in self.bodies if body.is_outlet]
        by_last_word = [name for name in outlets if name.split()[-1] in words]
        return by_last_word[0] if len(by_last_word) == 1 else ""

    def outlet_as_named(self, start: int, end: int) -> str:
        """Return the name of an outlet that the register lacks: “told the *Lendal Echo* newspaper”.

        Return "" if the name may be that of a body in the register.
        """
        words = self.text[start:end].split()[1:]
        runs: list[list[str]] = [[]]
        for word in words:
            plain = word.strip('.,;:“”"«»()')
            if plain[:1].isupper() or (runs[-1] and plain in _WITHIN_NAMES):
                runs[-1].append(plain)
            else:
                runs.append([])
        name = max((" ".join(_without_final_link(run)) for run in runs), key=len)
        is_in_doubt = any(name and body.name.endswith(name) for body in self.bodies)
        return "" if is_in_doubt else name

    def report_of(self, outlet: str, place: Span) -> PlannedDocument:
        """Return the report of an outlet that was told something."""
        return PlannedDocument(self._kind_of_report(outlet), outlet, "", place)

    def interview(self, place: Span) -> PlannedDocument:
        """Return an interview, with its host if the text names one anywhere."""
        for row in self._rows_of(("interview",)):
            host = row.details["document"].get("publisher")
            sentence = self._sentence(row.start, row.end)
            name = self.body_named_in(*sentence, outlets=True)
            if name or host:
                return PlannedDocument("interview", name or self.text[slice(*host)], "", sentence)
        return PlannedDocument("interview", "", "", place)

    def reports(self, members: Sequence[PlanRow]) -> list[PlannedDocument]:
        """Return the report on a recording, in a list that is empty if none is found.

        The text says that it quotes the report; or the report's outlet has obtained the recording,
        or is named in the sentence of a quote as reporting it.
        """
        for place in self._places_taken_from():
            if name := self.body_named_in(*place, outlets=True):
                return [self.report_of(name, place)]
        reports = {(row.start, row.end) for row in self.steps if row.details.get("act") == "said"}
        obtained = {(row.start, row.end) for row in self._rows_of(REPORTS)} - reports
        beside = {
            (step.start, step.end)
            for row in members
            for step in self.steps
            if row.end <= step.start < self._sentence(row.end, row.end + 3)[1]
        }
        for place in sorted(obtained | beside):
            if name := self.body_named_in(*place, outlets=True):
                return [self.report_of(name, place)]
        return []

    def _places_taken_from(self) -> Iterator[Span]:
        """Yield each sentence that says whose words the text quotes, and the sentence before it."""
        for match in _QUOTED_REPORT.finditer(self.text):
            sentence = self._sentence(*match.span())
            yield sentence
            yield self._sentence(max(0, sentence[0] - 2), max(0, sentence[0] - 2))

    def recording(self, place: Span) -> PlannedDocument:
        """Return the recording, with whoever released or made it if the text names them.

        If no words that state such an act name anybody, and the text names exactly one body that is
        not an outlet, that body is suggested.
        """
        rows = self._rows_of(RECORDINGS)
        rows.sort(key=lambda row: RECORDINGS.index(row.details["document"]["kind"]))
        for row in rows:
            sentence = self._sentence(row.start, row.end)
            if name := self.body_named_in(*sentence, outlets=False):
                return self._recording_of_row(row, name, sentence)
        for row in rows:
            if agent := row.details.get("agent"):
                return self._recording_of_row(row, self.text[slice(*agent)], (row.start, row.end))
        kind = self._kind_of_recording(rows[0]) if rows else RECORDINGS[-1]
        names = [body.name for body in self.bodies if not body.is_outlet]
        places = [re.search(re.escape(name), self.text, re.IGNORECASE) for name in names]
        if len(places) == 1 and places[0] is not None:
            return PlannedDocument(kind, names[0], "", self._sentence(*places[0].span()))
        return PlannedDocument(kind, "", "", place)

    def has_recording(self) -> bool:
        return bool(self._rows_of(RECORDINGS))

    def reports_interception(self) -> bool:
        """Return whether the text says that words were intercepted or leaked."""
        return any(row.details.get("act") in UNINTENDED_RELEASE_ACTS for row in self.steps)

    def first_document(self) -> tuple[Span, str] | None:
        """Return span and words of the first mention of a recording, else of a report, or None."""
        for row in (*self._rows_of(RECORDINGS), *self._rows_of(REPORTS)):
            agent = row.details.get("agent") or (row.start, row.end)
            span = row.details["document"].get("words") or agent
            return (row.start, row.end), " ".join(self.text[slice(*span)].split())
        return None

    def _kind_of_report(self, outlet: str) -> str:
        is_agency = any(body.name == outlet and body.is_agency for body in self.bodies)
        return REPORTS[is_agency]

    def _rows_of(self, kinds: Sequence[str]) -> list[PlanRow]:
        documents = ((row, row.details.get("document") or {}) for row in self.steps)
        return [row for row, document in documents if document.get("kind") in kinds]

    def _sentence(self, start: int, end: int) -> Span:
        first = max(0, start - LONGEST_SENTENCE)
        for boundary in SENTENCE_END.finditer(self.text, first, start):
            first = boundary.end()
        after = SENTENCE_END.search(self.text, end)
        return first, after.start() if after else len(self.text)

    def _recording_of_row(self, row: PlanRow, publisher: str, place: Span) -> PlannedDocument:
        words = self._words_of(row)
        kind = self._kind_of_recording(row)
        return PlannedDocument(kind, publisher, words, place, row.details["act"])

    def _words_of(self, row: PlanRow) -> str:
        """Return what the document is called; "" if the words begin with its publisher."""
        words, agent = row.details["document"].get("words"), row.details.get("agent")
        if not words or (agent and agent[0] <= words[0] < agent[1]):
            return ""
        return self.text[slice(*words)]

    def _kind_of_recording(self, row: PlanRow) -> str:
        """Return the kind of a recording.

        “Clips” in a text that mentions nothing visible are sound; a recording that was only played
        is not a released one.
        """
        document = row.details["document"]
        is_clip = (
            document["kind"] == RECORDINGS[1]
            and "clip" in self.text[row.start : row.end].casefold()
        )
        if is_clip and not _VISUAL_WORDS.search(self.text):
            return RECORDINGS[0]
        is_played = self.text[row.start : row.end].casefold() in ("played", "was played")
        return RECORDINGS[2] if is_played else str(document["kind"])
