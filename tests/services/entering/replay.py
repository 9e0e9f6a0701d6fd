"""The shipped articles entered anew through the services, from what the fixture says of them."""

from __future__ import annotations

import json
from collections import defaultdict
from decimal import Decimal

from provenance.models import Document, Interest, Source
from provenance.services import evidence
from provenance.services.entering import (
    ActEntry,
    AttributionEntry,
    CopyEntry,
    DateEntry,
    NewDocument,
    NewQuote,
    NewSource,
    Place,
    QuoteEntry,
    StatementEntry,
    TranslationEntry,
    enter_attribution,
    enter_copy,
    enter_date,
    enter_quote,
    enter_statement,
    examine,
)
from provenance.services.entering.places import UnplacedWords
from provenance.services.history import Change
from tests.seeds import ROOT

CHANGE = Change(who="seed curator", door="page", why="Entered from the article's words.")

WORDS = ("occasion", "said_when", "said_where", "setting_reason", "original_words", "note", "kind")
HERE = ("form", "language", "speaker_as_named", "addressee_as_named", "place_as_stated")
HERE += ("time_as_stated", "same_because")
NAMED = ("kind", "title", "described_as", "language", "address", "note")


class Fixture:
    """The fixture's rows by model, each under its natural key."""

    def __init__(self):
        rows = json.loads((ROOT / "fixtures" / "seeds.json").read_text())
        self.of = defaultdict(list)
        for row in rows:
            self.of[row["model"].removeprefix("provenance.")].append(row["fields"])

    def one(self, model, slug):
        return next(row for row in self.of[model] if row["slug"] == slug)

    def passage(self, key):
        document, name = key
        for row in self.of["passage"]:
            if (row["document"], row["key"]) == ([document], name):
                return row
        raise KeyError(key)

    def held(self):
        return [row for row in self.of["document"] if row.get("holding") == "held"]


def entered_on(step):
    """The document on whose page a step is entered: it states it, or it is concluded for it."""
    return (step.get("passage") or step.get("inferred_for") or step["taker"])[0]


class Replay:
    """Enters documents of the fixture; what was made stands under the fixture's own names."""

    def __init__(self, texts):
        self.fixture, self.texts = Fixture(), texts
        self.made = defaultdict(dict)

    def bring_in(self, slug):
        row = self.fixture.one("document", slug)
        text = next(t for t in self.texts if len(t) == row["text_length"])
        made = Document(
            slug=slug,
            text=text,
            publisher=self.source_made(row.get("publisher")),
            **{name: row[name] for name in (*NAMED, "holding") if name in row},
        )
        evidence.save(made, change=CHANGE)
        self.made["document"][slug] = made

    def enter(self, slug):
        """One article: its quotes, its steps, its dates, its statements, and that it was read."""
        self.quotes(slug)
        self.rest(slug)

    def rest(self, slug):
        self.attributions(slug)
        for row in self.fixture.of["documentdate"]:
            self.date(row, slug)
        for row in self.fixture.of["statement"]:
            if row["passage"][0] == slug:
                self.statement(row)
        document = self.made["document"][slug]
        row = self.fixture.one("document", slug)
        if row.get("syndicated_copy_of"):
            of = self.document(row["syndicated_copy_of"])
            enter_copy(document, CopyEntry(of=of, reason=row["copy_reason"]), change=CHANGE)
        examine(document, change=CHANGE)
        self.interests()

    # What an entry names: made already, or new.

    def source(self, key):
        if not key:
            return None
        known = Source.objects.filter(pk=self.made["source"].get(key[0])).first()
        row = self.fixture.one("source", key[0])
        new = NewSource(
            part_of=self.source(row.get("part_of")),
            **{n: row[n] for n in NewSource.__slots__ if n in row and n != "part_of"},
        )
        return known or new

    def source_made(self, key):
        if key and key[0] not in self.made["source"]:
            row = self.fixture.one("source", key[0])
            fields = {n: row[n] for n in NewSource.__slots__ if n in row and n != "part_of"}
            made = Source(slug=key[0], part_of=self.source_made(row.get("part_of")), **fields)
            evidence.save(made, change=CHANGE)
            self.made["source"][key[0]] = made.pk
        return Source.objects.get(pk=self.made["source"][key[0]]) if key else None

    def remember(self, key, source):
        """A source made on the way, and what it is part of."""
        while key and source is not None:
            self.made["source"][key[0]] = source.pk
            key, source = self.fixture.one("source", key[0]).get("part_of"), source.part_of

    def document(self, key):
        if not key:
            return None
        if key[0] in self.made["document"]:
            return self.made["document"][key[0]]
        row = self.fixture.one("document", key[0])
        fields = {name: row[name] for name in NAMED if name in row}
        return NewDocument(publisher=self.source(row.get("publisher")), **fields)

    def document_named(self, key, document):
        self.made["document"][key[0]] = document
        row = self.fixture.one("document", key[0])
        self.remember(row.get("publisher"), document.publisher)

    def where(self, key):
        if not key:
            return None
        row = self.fixture.passage(key)
        if row.get("start") is None:
            return UnplacedWords(row["exact"], row.get("zone", "body"))
        return Place(row["start"], row["end"], row.get("zone", ""))

    # The records, each through its service.

    def quotes(self, slug):
        rows = [r for r in self.fixture.of["wording"] if r["passage"][0] == slug]
        while rows:
            waiting = [row for row in rows if not self.enter_quote(row)]
            assert len(waiting) < len(rows), waiting
            rows = waiting

    def enter_quote(self, row):
        said = self.fixture.one("quote", row["quote"][0])
        answered, within = said.get("responds_to"), row.get("within")
        if answered and answered[0] not in self.made["quote"]:
            return False
        if within and within[0] not in self.made["wording"]:
            return False
        known = self.made["quote"].get(said["slug"])
        fields = {name: row[name] for name in HERE if name in row}
        if known is not None:
            fields["same_because"] = row.get("same_because") or "The same words."
        segment = row.get("segment_start"), row.get("segment_end")
        made = enter_quote(
            self.made["document"][row["passage"][0]],
            QuoteEntry(
                place=self.where(row["passage"]),
                quote=known or self.quote(said),
                segment=self.segment(row, segment),
                naming=self.where(row.get("naming_passage")),
                within=self.made["wording"][within[0]] if within else None,
                translations=self.translations(row["slug"]),
                **fields,
            ),
            change=CHANGE,
        )
        self.made["wording"][row["slug"]] = made
        self.made["quote"][said["slug"]] = made.quote
        self.remember(said.get("claimed_speaker"), made.quote.claimed_speaker)
        self.remember(said.get("addressee"), made.quote.addressee)
        for step, told in zip(made.translations.all(), self.steps(row["slug"]), strict=True):
            self.remember(told.get("translator"), step.translator)
        return True

    def segment(self, row, segment):
        if segment == (None, None):
            return None
        return segment[0] or 0, segment[1]

    def quote(self, row):
        answered = row.get("responds_to")
        return NewQuote(
            claimed_speaker=self.source(row.get("claimed_speaker")),
            addressee=self.source(row.get("addressee")),
            setting=self.where(row.get("setting_passage")),
            responds_to=self.made["quote"][answered[0]] if answered else None,
            **{name: row[name] for name in WORDS if name in row},
        )

    def steps(self, wording):
        rows = [r for r in self.fixture.of["translation"] if r["wording"] == [wording]]
        return sorted(rows, key=lambda row: row["position"])

    def translations(self, wording):
        return [
            TranslationEntry(
                from_language=row.get("from_language", ""),
                into_language=row.get("into_language", ""),
                translator=self.source(row.get("translator")),
                place=self.where(row.get("passage")),
                reason=row.get("reason", ""),
            )
            for row in self.steps(wording)
        ]

    def attributions(self, slug):
        rows = [r for r in self.fixture.of["attribution"] if entered_on(r) == slug]
        while rows:
            waiting = [row for row in rows if row["taker"][0] not in self.made["document"]]
            for row in rows:
                if row not in waiting:
                    self.attribution(row, slug)
            assert len(waiting) < len(rows), waiting
            rows = waiting

    def attribution(self, row, slug):
        said = [self.made["quote"].get(key[0]) for key in row["quotes"]]
        made = enter_attribution(
            self.made["document"][slug],
            AttributionEntry(
                taker=self.made["document"][row["taker"][0]],
                upstream=self.document(row.get("upstream")),
                speaks=row.get("speaks", False),
                gap=row.get("gap", ""),
                quotes=[one for one in said if one is not None],
                place=self.where(row.get("passage")),
                inference=row.get("inference", ""),
                meaning=row.get("meaning", ""),
                identity_reason=row.get("identity_reason", ""),
                acts=self.acts(row["slug"]),
            ),
            change=CHANGE,
        )
        if made.upstream:
            self.document_named(row["upstream"], made.upstream)
        for act, told in zip(made.acts.all(), self.acts_of(row["slug"]), strict=True):
            self.remember(told.get("agent"), act.agent)

    def acts_of(self, attribution):
        rows = [row for row in self.fixture.of["act"] if row["attribution"] == [attribution]]
        return sorted(rows, key=lambda row: row["position"])

    def acts(self, attribution):
        return [
            ActEntry(
                kind=row["kind"],
                agent=self.source(row.get("agent")),
                agent_as_named=row.get("agent_as_named", ""),
                hedge=row.get("hedge", ""),
                place=self.where(row.get("passage")),
            )
            for row in self.acts_of(attribution)
        ]

    def date(self, row, slug):
        told_in = row["passage"][0] if row["passage"] else row["document"][0]
        of = self.made["document"].get(row["document"][0])
        done = (*row["document"], row["layer"], row["position"])
        if of is None or done in self.made["date"]:
            return
        if row["passage"] and told_in != slug:
            return
        entry = DateEntry(
            edtf=row["edtf"],
            layer=row["layer"],
            place=self.where(row["passage"]),
            reason=row["reason"],
            of=of,
        )
        made = enter_date(self.made["document"][slug], entry, change=CHANGE)
        assert (made.precision, made.edtf) == (row["precision"], row["edtf"])
        self.made["date"][done] = made

    def statement(self, row):
        of = row.get("of_document"), row.get("of_wording")
        number = row.get("duration_number")
        stated = [r for r in self.fixture.of["statedobject"] if r["statement"] == [row["slug"]]]
        methods = {r["slug"]: r["name"] for r in self.fixture.of["method"]}
        made = enter_statement(
            self.made["document"][row["passage"][0]],
            StatementEntry(
                place=self.where(row["passage"]),
                kind=row["kind"],
                doer=self.source(row.get("doer")),
                doer_as_named=row.get("doer_as_named", ""),
                of=self.document(of[0]) if of[0] else self.made["wording"][of[1][0]],
                how_put=row.get("how_put", "asserted"),
                methods=[methods[key[0]] for key in row.get("methods", [])],
                objects=[one["object"] for one in stated],
                duration_number=Decimal(number) if number else None,
                duration_unit=row.get("duration_unit", ""),
                duration_hedge=row.get("duration_hedge", ""),
            ),
            change=CHANGE,
        )
        self.remember(row.get("doer"), made.doer)

    def interests(self):
        """What a source stands to gain is entered in the register, not in reading an article."""
        for row in self.fixture.of["interest"]:
            source = Source.objects.filter(pk=self.made["source"].get(row["source"][0])).first()
            if source is not None and not source.interests.exists():
                fields = {k: v for k, v in row.items() if k not in ("source", "passage")}
                evidence.save(Interest(source=source, **fields), change=CHANGE)
