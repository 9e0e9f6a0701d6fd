"""Provenance: traces a quote back to its claimed source, one stated hop at a time."""
