"""Reads across tables, which return rows or the domain's plain values."""
