"""Provenance: traces a quote back to its claimed source, one stated step at a time."""
