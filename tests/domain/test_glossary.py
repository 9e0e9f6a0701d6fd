"""The words of the glossary, in their order, each with its standard."""

from __future__ import annotations

from provenance.domain.glossary import GLOSSARY

TERMS = [
    ("Source", "PROV Agent"),
    ("Document", "PROV Entity; schema.org CreativeWork"),
    ("Passage", "W3C Web Annotation: TextQuoteSelector and TextPositionSelector"),
    ("Quote", "schema.org Quotation; matn"),
    ("Wording", "PARC content span; textual criticism: a witness’s reading"),
    ("Occasion", "PROV Activity"),
    ("Attribution, or step", "prov:wasQuotedFrom, wasDerivedFrom, hadPrimarySource; isnad"),
    ("Gap", "isnad: suspended, broken"),
    ("Act", "PROV Activity"),
    ("Candidate", ""),
    ("Statement", ""),
    ("Verification statement", ""),
    ("Chain", "isnad; stemma"),
    ("Origin", "prov:hadPrimarySource"),
    ("Finding", ""),
    ("Seen, told, inferred", ""),
    ("None stated, not examined", ""),
    ("Direct, indirect, mixed", "PARC"),
    ("Hedge", ""),
    ("Syndicated copy", ""),
    ("Common link", "isnad criticism"),
    ("Second reader", ""),
    ("Edition", "prov:wasRevisionOf"),
    ("Correction", "prov:wasRevisionOf, wasInvalidatedBy; schema.org CorrectionComment"),
]


def test_these_words_are_explained_with_their_standards():
    assert [(word.term, word.standard) for word in GLOSSARY] == TERMS
