"""Formats: a chain in, plain values out; one file a format."""
