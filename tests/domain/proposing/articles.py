"""How much of what was recorded of the five articles is proposed from their text alone."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from provenance.domain.proposing.propose import propose

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
_WORD = re.compile(r"\w+")
_SMALL = frozenset(["the", "a", "an", "of", "his", "her", "in", "to", "one", "this", "that"])


@dataclass
class Score:
    found: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, *, hit, words):
        self.found += hit
        if not hit:
            self.missed.append(words)

    @property
    def all(self):
        return self.found + len(self.missed)


def rows(model):
    fixtures = json.loads((ROOT / "fixtures" / "seeds.json").read_text())
    return [row["fields"] for row in fixtures if row["model"] == f"provenance.{model}"]


def texts():
    """Each held document's slug with its text and what is proposed of it."""
    by_hash = {
        row["text_sha256"]: row["slug"] for row in rows("document") if row.get("text_sha256")
    }
    found = {}
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        text = path.read_bytes().decode()
        slug = by_hash.get(sha256(text.encode()).hexdigest())
        if slug:
            found[slug] = text, propose(text)
    return found


def measure():
    """Scores by what is asked for."""
    held = texts()
    passages = {(row["document"][0], row["key"]): row for row in rows("passage")}
    scores = {name: Score() for name in ("quotations", "speakers", "upstream", "statements")}
    for row in rows("wording"):
        passage = passages[tuple(row["passage"])]
        if passage["document"][0] in held and row["form"] in ("direct", "mixed"):
            _count_wording(scores, row, passage, *held[passage["document"][0]])
    for model, name in (("attribution", "upstream"), ("statement", "statements")):
        for row in rows(model):
            passage = passages.get(tuple(row.get("passage") or ()))
            if passage and passage["document"][0] in held:
                _, proposal = held[passage["document"][0]]
                hit = any(overlap(one, passage) for one in getattr(proposal, name))
                scores[name].count(hit=hit, words=passage["exact"])
    return scores


def _count_wording(scores, row, passage, text, proposal):
    told = [one for one in proposal.quotes if overlap(one, passage)]
    told_of = f"{passage['exact'][:60]} ({row.get('speaker_as_named')})"
    scores["quotations"].count(hit=bool(told), words=told_of)
    if told and row.get("speaker_as_named"):
        names = [text[slice(*one.named)] for one in told if one.named]
        hit = any(telling(name) & telling(row["speaker_as_named"]) for name in names)
        scores["speakers"].count(hit=hit, words=f"{told_of} — {names}")


def overlap(one, passage):
    return one.start < passage["end"] and passage["start"] < one.end


def telling(name):
    return {word.lower() for word in _WORD.findall(name)} - _SMALL
