"""A copy of everything on file in one file, and back: the same on SQLite and PostgreSQL.

``tables`` says what is copied and how a value is written, ``snapshot`` reads one moment of the
database, ``container`` packs and seals the file, ``writing`` and ``restoring`` do the two errands.
"""
