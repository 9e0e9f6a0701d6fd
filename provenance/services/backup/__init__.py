"""Backup and restore of all data in one file, with the same format on SQLite and PostgreSQL.

``tables`` says what is copied and how values are written, ``snapshot`` reads the database as of one
moment, ``container`` compresses and encrypts the file, ``writing`` and ``restoring`` use these.
"""
