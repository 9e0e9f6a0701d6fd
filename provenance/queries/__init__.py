"""Reads across tables: rows out of the database, into the domain's plain values."""
